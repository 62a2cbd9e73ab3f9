/* journey-palette.c: the colours of the map for the widgets beside it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-palette.h"

#include "journey-enums.h"
#include "journey-field.h"

/**
 * journey_palette_get_theme:
 * @manager: what knows whether windows are dark
 *
 * Returns: the theme of maps that goes with the windows
 */
JourneyTheme
journey_palette_get_theme (AdwStyleManager *manager)
{
  gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return dark ? JOURNEY_THEME_DARK_CONTRAST : JOURNEY_THEME_LIGHT_CONTRAST;

  return dark ? JOURNEY_THEME_DARK : JOURNEY_THEME_LIGHT;
}

static char *
dup_color (JourneyTheme theme, JourneyInk ink, JourneyColor tint, JourneyTone tone)
{
  JourneyRgba color = journey_theme_get_tone (theme, ink, tint, tone);
  GdkRGBA rgba = { color.red, color.green, color.blue, color.alpha };

  return gdk_rgba_to_string (&rgba);
}

/* The grounds and lines of each colour as style classes; see journey_tint_dup_class (). */
static void
load (GtkCssProvider *provider, JourneyTheme theme)
{
  g_autoptr (GString) css = g_string_new (NULL);

  for (guint tint = 0; tint <= JOURNEY_COLOR_SLATE; tint++)
    {
      const char *word = journey_word_from_enum (JOURNEY_TYPE_COLOR, (int) tint);
      g_autofree char *area = dup_color (theme, JOURNEY_INK_TINT, tint, JOURNEY_TONE_AREA);
      g_autofree char *line = dup_color (theme, JOURNEY_INK_TINT, tint, JOURNEY_TONE_LINE);
      g_autofree char *text = dup_color (theme, JOURNEY_INK_ON_TINT, tint, JOURNEY_TONE_TEXT);

      g_string_append_printf (css,
                              ".tint-%s > avatar, .tint-ground.tint-%s "
                              "{ background: %s; color: %s; }\n"
                              ".tint-%s { color: %s; }\n",
                              word, word, area, text, word, line);
    }

  gtk_css_provider_load_from_string (provider, css->str);
}

static void
style_changed_cb (GtkCssProvider *provider)
{
  load (provider, journey_palette_get_theme (adw_style_manager_get_default ()));
}

/**
 * journey_palette_install:
 * @display: where the windows are
 *
 * Lets widgets have the colours of the palette, in light and dark and in high contrast, out of the
 * table that the map has them from.
 */
void
journey_palette_install (GdkDisplay *display)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  g_return_if_fail (GDK_IS_DISPLAY (display));

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (style_changed_cb), provider,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (style_changed_cb),
                           provider, G_CONNECT_SWAPPED);
  style_changed_cb (provider);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}
