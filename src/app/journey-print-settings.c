/* journey-print-settings.c: how the user prints
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-print-settings.h"

#include <gtk/gtk.h>

/* In mm. Most printers reach nearer to the edge, and marks have room. */
#define MARGIN 10.0

static const char *const orientations[] = {
  [JOURNEY_ORIENTATION_AUTO] = "auto",
  [JOURNEY_ORIENTATION_PORTRAIT] = "portrait",
  [JOURNEY_ORIENTATION_LANDSCAPE] = "landscape",
};

/* What is common where the user lives. */
static const JourneyPaper *
get_default_paper (void)
{
  const JourneyPaper *paper = journey_paper_find_pwg (gtk_paper_size_get_default ());

  return paper ? paper : journey_paper_find ("a4");
}

static const JourneyPaper *
find_paper (const char *name)
{
  const JourneyPaper *paper = journey_paper_find (name);

  return paper ? paper : get_default_paper ();
}

/**
 * journey_print_settings_get_paper:
 * @settings: of the program
 *
 * Returns: the paper to print on
 */
const JourneyPaper *
journey_print_settings_get_paper (GSettings *settings)
{
  g_autofree char *name = g_settings_get_string (settings, "print-paper");

  return find_paper (name);
}

static guint
find_orientation (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (orientations); i++)
    if (g_str_equal (orientations[i], word))
      return i;

  return JOURNEY_ORIENTATION_AUTO;
}

/**
 * journey_print_settings_get_setup:
 * @settings: of the program
 *
 * Returns: what the user wants of pages
 */
JourneyPageSetup
journey_print_settings_get_setup (GSettings *settings)
{
  const JourneyPaper *paper = journey_print_settings_get_paper (settings);
  g_autofree char *orientation = g_settings_get_string (settings, "print-orientation");
  g_autofree char *size = g_settings_get_string (settings, "print-size");

  return (JourneyPageSetup) {
    .paper_width = paper->width,
    .paper_height = paper->height,
    .margin = MARGIN,
    .orientation = find_orientation (orientation),
    .tiled = g_str_equal (size, "tiles"),
    .scale = g_settings_get_double (settings, "print-scale") / 100,
    .overlap = g_settings_get_double (settings, "print-overlap"),
    .marked = g_settings_get_boolean (settings, "print-marks"),
  };
}

static gboolean
paper_to_place (GValue *value, GVariant *variant, gpointer user_data)
{
  guint n_papers;
  const JourneyPaper *papers = journey_paper_get_all (&n_papers);

  g_value_set_uint (value, (guint) (find_paper (g_variant_get_string (variant, NULL)) - papers));
  return TRUE;
}

static GVariant *
place_to_paper (const GValue *value, const GVariantType *type, gpointer user_data)
{
  guint n_papers;
  const JourneyPaper *papers = journey_paper_get_all (&n_papers);
  guint place = g_value_get_uint (value);

  return place < n_papers ? g_variant_new_string (papers[place].name) : NULL;
}

/**
 * journey_print_settings_bind_paper:
 * @settings: of the program
 * @row: an object with a property "selected", the place of a paper among all
 *
 * Holds both together.
 */
void
journey_print_settings_bind_paper (GSettings *settings, gpointer row)
{
  g_settings_bind_with_mapping (settings, "print-paper", row, "selected", G_SETTINGS_BIND_DEFAULT,
                                paper_to_place, place_to_paper, NULL, NULL);
}

static gboolean
orientation_to_place (GValue *value, GVariant *variant, gpointer user_data)
{
  g_value_set_uint (value, find_orientation (g_variant_get_string (variant, NULL)));
  return TRUE;
}

static GVariant *
place_to_orientation (const GValue *value, const GVariantType *type, gpointer user_data)
{
  guint place = g_value_get_uint (value);

  return place < G_N_ELEMENTS (orientations) ? g_variant_new_string (orientations[place]) : NULL;
}

/**
 * journey_print_settings_bind_orientation:
 * @settings: of the program
 * @row: an object with a property "selected", a [enum@JourneyOrientation]
 *
 * Holds both together.
 */
void
journey_print_settings_bind_orientation (GSettings *settings, gpointer row)
{
  g_settings_bind_with_mapping (settings, "print-orientation", row, "selected",
                                G_SETTINGS_BIND_DEFAULT, orientation_to_place, place_to_orientation,
                                NULL, NULL);
}
