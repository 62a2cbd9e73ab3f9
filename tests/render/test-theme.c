/* test-theme.c: whether what is written can be read, in every theme
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "journey-theme.h"

#define N_TINTS       (JOURNEY_COLOR_SLATE + 1)
#define MAX_LAYERS    3
#define CONTRAST_TEXT 4.5
#define CONTRAST_LINE 3.0

/* Contrast as in WCAG 2.2, success criteria 1.4.3 (text), 1.4.6 (text, enhanced) and 1.4.11. */
static double
get_channel (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const JourneyRgba *color)
{
  return 0.2126 * get_channel (color->red) + 0.7152 * get_channel (color->green) +
         0.0722 * get_channel (color->blue);
}

static double
get_contrast (const JourneyRgba *a, const JourneyRgba *b)
{
  double la = get_luminance (a), lb = get_luminance (b);

  return (MAX (la, lb) + 0.05) / (MIN (la, lb) + 0.05);
}

static JourneyRgba
put_over (JourneyRgba ground, JourneyRgba color)
{
  float alpha = color.alpha;

  return (JourneyRgba) { color.red * alpha + ground.red * (1 - alpha),
                         color.green * alpha + ground.green * (1 - alpha),
                         color.blue * alpha + ground.blue * (1 - alpha), 1 };
}

/* What stands on what: layers from the page up. A pair with tints is tried with all of them. */
typedef struct
{
  JourneyInk ink;
  JourneyInk layers[MAX_LAYERS];
} Pair;

static const Pair texts[] = {
  { JOURNEY_INK_TEXT, { JOURNEY_INK_PAGE } },
  { JOURNEY_INK_TEXT, { JOURNEY_INK_BAND } },
  { JOURNEY_INK_TEXT, { JOURNEY_INK_CARD } },
  { JOURNEY_INK_TEXT_SOFT, { JOURNEY_INK_PAGE } },
  { JOURNEY_INK_TEXT_SOFT, { JOURNEY_INK_BAND } },
  { JOURNEY_INK_TEXT_SOFT, { JOURNEY_INK_CARD } },
  { JOURNEY_INK_TEXT_SOFT, { JOURNEY_INK_BUBBLE } },
  { JOURNEY_INK_TEXT_DIM, { JOURNEY_INK_PAGE } },
  { JOURNEY_INK_TEXT_DIM, { JOURNEY_INK_BAND } },
  { JOURNEY_INK_TEXT_DIM, { JOURNEY_INK_CARD } },
  { JOURNEY_INK_TEXT_DIM, { JOURNEY_INK_BUBBLE } },
  { JOURNEY_INK_PILL_TEXT, { JOURNEY_INK_PILL } },
  { JOURNEY_INK_TINT, { JOURNEY_INK_PAGE } },
  { JOURNEY_INK_TINT, { JOURNEY_INK_BAND } },
  { JOURNEY_INK_TINT, { JOURNEY_INK_CARD } },
  { JOURNEY_INK_TINT, { JOURNEY_INK_TINT_SOFT } },
  { JOURNEY_INK_TINT_TEXT, { JOURNEY_INK_PAGE } },
  { JOURNEY_INK_TINT_TEXT, { JOURNEY_INK_BAND } },
  { JOURNEY_INK_TINT_TEXT, { JOURNEY_INK_BAND, JOURNEY_INK_TINT_AREA } },
  { JOURNEY_INK_TINT_TEXT, { JOURNEY_INK_BAND, JOURNEY_INK_GOOD_WASH } },
  { JOURNEY_INK_TINT_TEXT, { JOURNEY_INK_BAND, JOURNEY_INK_BAD_WASH } },
  { JOURNEY_INK_TINT_TEXT, { JOURNEY_INK_BAND, JOURNEY_INK_NEUTRAL_WASH } },
  { JOURNEY_INK_TINT_TEXT, { JOURNEY_INK_BAND, JOURNEY_INK_GOOD_WASH, JOURNEY_INK_TINT_AREA } },
  { JOURNEY_INK_TINT_TEXT, { JOURNEY_INK_BAND, JOURNEY_INK_BAD_WASH, JOURNEY_INK_TINT_AREA } },
  { JOURNEY_INK_ON_TINT, { JOURNEY_INK_TINT } },
  { JOURNEY_INK_ON_PILL, { JOURNEY_INK_TINT, JOURNEY_INK_ON_TINT_PILL } },
  { JOURNEY_INK_PILL_TEXT, { JOURNEY_INK_TINT, JOURNEY_INK_ON_TINT_PILL } },
  { JOURNEY_INK_ON_PILL_WORST, { JOURNEY_INK_TINT, JOURNEY_INK_ON_TINT_PILL } },
  { JOURNEY_INK_GOOD, { JOURNEY_INK_BAND } },
  { JOURNEY_INK_GOOD_TAG, { JOURNEY_INK_GOOD_CARD } },
  { JOURNEY_INK_GOOD_TAG, { JOURNEY_INK_BAND } },
  { JOURNEY_INK_GOOD_TAG, { JOURNEY_INK_CARD } },
  { JOURNEY_INK_GOOD_TEXT, { JOURNEY_INK_GOOD_CARD } },
  { JOURNEY_INK_BAD, { JOURNEY_INK_BAND } },
  { JOURNEY_INK_BAD_TAG, { JOURNEY_INK_BAD_CARD } },
  { JOURNEY_INK_BAD_TAG, { JOURNEY_INK_BAND } },
  { JOURNEY_INK_BAD_TAG, { JOURNEY_INK_CARD } },
  { JOURNEY_INK_BAD_TEXT, { JOURNEY_INK_BAD_CARD } },
  { JOURNEY_INK_NEUTRAL, { JOURNEY_INK_BAND } },
};

static const Pair lines[] = {
  { JOURNEY_INK_TINT, { JOURNEY_INK_PAGE } },    { JOURNEY_INK_TINT, { JOURNEY_INK_BAND } },
  { JOURNEY_INK_TINT, { JOURNEY_INK_CARD } },    { JOURNEY_INK_TINT, { JOURNEY_INK_TINT_SOFT } },
  { JOURNEY_INK_GOOD, { JOURNEY_INK_PAGE } },    { JOURNEY_INK_GOOD, { JOURNEY_INK_BAND } },
  { JOURNEY_INK_GOOD, { JOURNEY_INK_CARD } },    { JOURNEY_INK_BAD, { JOURNEY_INK_BAND } },
  { JOURNEY_INK_BAD, { JOURNEY_INK_CARD } },     { JOURNEY_INK_BAD, { JOURNEY_INK_BAD_CARD } },
  { JOURNEY_INK_NEUTRAL, { JOURNEY_INK_BAND } }, { JOURNEY_INK_TEXT_DIM, { JOURNEY_INK_CARD } },
};

static gboolean
is_contrast (JourneyTheme theme)
{
  return theme == JOURNEY_THEME_LIGHT_CONTRAST || theme == JOURNEY_THEME_DARK_CONTRAST;
}

static void
check_pair (JourneyTheme theme,
            const Pair *pair,
            JourneyColor tint,
            JourneyTone tone,
            double wanted)
{
  JourneyRgba ground = journey_theme_get_color (theme, JOURNEY_INK_PAGE, tint);
  JourneyRgba color = journey_theme_get_tone (theme, pair->ink, tint, tone);
  double contrast;
  guint i;

  for (i = 0; i < MAX_LAYERS && pair->layers[i] != JOURNEY_INK_NONE; i++)
    ground = put_over (ground, journey_theme_get_color (theme, pair->layers[i], tint));

  contrast = get_contrast (&color, &ground);
  if (contrast < wanted)
    g_test_message ("theme %d, tint %d: ink %d on %d, %d: %.2f", theme, tint, pair->ink,
                    pair->layers[0], pair->layers[1], contrast);
  g_assert_cmpfloat (contrast, >=, wanted);
}

static void
test_texts (gconstpointer data)
{
  JourneyTheme theme = GPOINTER_TO_INT (data);
  guint i, tint;

  for (i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      for (tint = 0; tint < N_TINTS; tint++)
        check_pair (theme, &texts[i], tint, JOURNEY_TONE_TEXT,
                    is_contrast (theme) ? 7.0 : CONTRAST_TEXT);
    }
}

static void
test_lines (gconstpointer data)
{
  JourneyTheme theme = GPOINTER_TO_INT (data);
  guint i, tint;

  for (i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      for (tint = 0; tint < N_TINTS; tint++)
        check_pair (theme, &lines[i], tint, JOURNEY_TONE_LINE,
                    is_contrast (theme) ? CONTRAST_TEXT : CONTRAST_LINE);
    }
}

static void
test_complete (gconstpointer data)
{
  JourneyTheme theme = GPOINTER_TO_INT (data);
  guint ink;

  for (ink = JOURNEY_INK_NONE + 1; ink < JOURNEY_INK_N_INKS; ink++)
    {
      JourneyRgba color = journey_theme_get_color (theme, ink, JOURNEY_COLOR_BLUE);

      /* A shadow would only blur the edges that high contrast is about. */
      if (ink == JOURNEY_INK_SHADOW && is_contrast (theme))
        g_assert_cmpfloat (color.alpha, ==, 0);
      else
        g_assert_cmpfloat (color.alpha, >, 0);
    }
}

static void
test_edges (void)
{
  JourneyTheme theme;

  for (theme = JOURNEY_THEME_LIGHT_CONTRAST; theme <= JOURNEY_THEME_DARK_CONTRAST; theme++)
    {
      JourneyRgba line = journey_theme_get_color (theme, JOURNEY_INK_LINE, 0);
      JourneyRgba card = journey_theme_get_color (theme, JOURNEY_INK_CARD, 0);

      g_assert_cmpfloat (get_contrast (&line, &card), >=, CONTRAST_TEXT);
    }
}

static void
test_fill (void)
{
  JourneyFill none = journey_theme_get_fill (JOURNEY_THEME_LIGHT, JOURNEY_INK_NONE, 0, 0, 1);
  JourneyFill plain = journey_theme_get_fill (JOURNEY_THEME_LIGHT, JOURNEY_INK_BAND, 0, 3, 9);
  JourneyFill area =
      journey_theme_get_fill (JOURNEY_THEME_LIGHT, JOURNEY_INK_TINT_AREA, JOURNEY_COLOR_BLUE, 3, 9);

  g_assert_cmpuint (none.n_stops, ==, 0);
  g_assert_cmpuint (plain.n_stops, ==, 1);
  g_assert_cmpuint (area.n_stops, ==, 3);
  g_assert_cmpfloat (area.top, ==, 3);
  g_assert_cmpfloat (area.bottom, ==, 9);
  g_assert_cmpfloat (area.colors[0].alpha, ==, area.colors[2].alpha);
  g_assert_cmpfloat (area.colors[1].alpha, <, area.colors[0].alpha);
}

int
main (int argc, char **argv)
{
  static const char *const names[] = { "light", "dark", "light-contrast", "dark-contrast" };
  guint i;

  g_test_init (&argc, &argv, NULL);

  for (i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text_path = g_strdup_printf ("/theme/texts/%s", names[i]);
      g_autofree char *line_path = g_strdup_printf ("/theme/lines/%s", names[i]);
      g_autofree char *complete_path = g_strdup_printf ("/theme/complete/%s", names[i]);

      g_test_add_data_func (text_path, GUINT_TO_POINTER (i), test_texts);
      g_test_add_data_func (line_path, GUINT_TO_POINTER (i), test_lines);
      g_test_add_data_func (complete_path, GUINT_TO_POINTER (i), test_complete);
    }
  g_test_add_func ("/theme/edges", test_edges);
  g_test_add_func ("/theme/fill", test_fill);

  return g_test_run ();
}
