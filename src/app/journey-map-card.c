/* journey-map-card.c: a map that can be opened, as a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-map-card.h"

#include <glib/gi18n-lib.h>

#include "journey-config.h"
#include "journey-miniature.h"
#include "journey-palette.h"

#define ICON_SIZE 64

/**
 * JourneyMapCard:
 *
 * A button with the beginning of a map, its title, and a line about it. Until the picture is made,
 * and where it cannot be, there is an icon in its place.
 */

struct _JourneyMapCard
{
  GtkButton parent_instance;

  GtkPicture *picture;
  GtkLabel *title;
  GtkLabel *caption;

  GFile *file;               /* NULL for a new map */
  GCancellable *cancellable; /* stops the making of the picture */
};

G_DEFINE_FINAL_TYPE (JourneyMapCard, journey_map_card, GTK_TYPE_BUTTON)

static void
show_icon (JourneyMapCard *self, const char *name)
{
  g_autoptr (GtkIconPaintable) icon = gtk_icon_theme_lookup_icon (
      gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (self))), name, NULL,
      ICON_SIZE, gtk_widget_get_scale_factor (GTK_WIDGET (self)),
      gtk_widget_get_direction (GTK_WIDGET (self)), 0);

  gtk_picture_set_content_fit (self->picture, GTK_CONTENT_FIT_SCALE_DOWN);
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (icon));
}

static void
set_title (JourneyMapCard *self, const char *title)
{
  g_autofree char *line = g_strdelimit (g_strdup (title), "\n", ' ');

  gtk_label_set_label (self->title, line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, line, -1);
}

static void
set_caption (JourneyMapCard *self, const char *caption)
{
  gtk_label_set_label (self->caption, caption);
  gtk_widget_set_visible (GTK_WIDGET (self->caption), caption && *caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  caption ? caption : "", -1);
}

/* Stopped by a card that is gone, this is called without one. */
static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyMiniature) miniature = journey_miniature_load_finish (result, &error);
  JourneyMapCard *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = JOURNEY_MAP_CARD (user_data);
  if (!miniature)
    {
      show_icon (self, JOURNEY_APP_ID "-document");
      return;
    }

  gtk_picture_set_content_fit (self->picture, GTK_CONTENT_FIT_COVER);
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (miniature->texture));
  if (*miniature->title)
    set_title (self, miniature->title);
}

static void
load (JourneyMapCard *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  journey_miniature_load_async (self->file,
                                journey_palette_get_theme (adw_style_manager_get_default ()),
                                self->cancellable, loaded_cb, self);
}

static void
journey_map_card_dispose (GObject *object)
{
  JourneyMapCard *self = JOURNEY_MAP_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), JOURNEY_TYPE_MAP_CARD);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (journey_map_card_parent_class)->dispose (object);
}

static void
journey_map_card_class_init (JourneyMapCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_map_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/journeymaps/Journey/journey-map-card.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyMapCard, picture);
  gtk_widget_class_bind_template_child (widget_class, JourneyMapCard, title);
  gtk_widget_class_bind_template_child (widget_class, JourneyMapCard, caption);
}

static void
journey_map_card_init (JourneyMapCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * journey_map_card_new:
 * @file: a map
 * @caption: (nullable): what is said about it
 *
 * Returns: (transfer floating): a card that opens the map
 */
GtkWidget *
journey_map_card_new (GFile *file, const char *caption)
{
  JourneyMapCard *self = g_object_new (JOURNEY_TYPE_MAP_CARD, NULL);
  AdwStyleManager *style = adw_style_manager_get_default ();
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base ? base : "");

  self->file = g_object_ref (file);
  set_title (self, name);
  set_caption (self, caption);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.open-uri");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", uri);

  g_signal_connect_object (style, "notify::dark", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (load), self,
                           G_CONNECT_SWAPPED);
  load (self);
  return GTK_WIDGET (self);
}

/**
 * journey_map_card_new_blank:
 *
 * Returns: (transfer floating): a card that begins a new map
 */
GtkWidget *
journey_map_card_new_blank (void)
{
  JourneyMapCard *self = g_object_new (JOURNEY_TYPE_MAP_CARD, NULL);

  set_title (self, _ ("Blank map"));
  set_caption (self, _ ("Begin with nothing but your own idea"));
  show_icon (self, "journey-stage-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "app.new-map");
  return GTK_WIDGET (self);
}

/**
 * journey_map_card_get_picture:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): what it shows: a texture of the map, or an icon
 */
GdkPaintable *
journey_map_card_get_picture (JourneyMapCard *self)
{
  g_return_val_if_fail (JOURNEY_IS_MAP_CARD (self), NULL);

  return gtk_picture_get_paintable (self->picture);
}
