/* test-golden.c: the layout of some samples, box by box, as it was when somebody looked at it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>
#include <string.h>

#include "layout-check.h"
#include "layout-samples.h"

#define TOLERANCE 0.31 /* px */

/* With JOURNEY_UPDATE_GOLDEN=1 in the environment the files are written anew; whoever does that
 * looks at the difference. */
static const char *const golden[] = { "airport", "ebike", "outpatient-visit" };

static JourneyTextMeasure *measure;

static char *
make_path (const char *name)
{
  g_autofree char *base = g_strconcat (name, ".txt", NULL);

  return g_build_filename (g_getenv ("JOURNEY_SOURCE_ROOT"), "tests", "layout", "golden", base,
                           NULL);
}

/* A number of the dump, which all have one digit after the point. */
static gboolean
parse_number (const char *word, double *number)
{
  const char *point = strchr (word, '.');
  char *end;

  *number = g_ascii_strtod (word, &end);
  return point != NULL && point != word && strlen (point) == 2 && *end == '\0';
}

/* Another version of the font or of Pango may round a width the other way. */
static gboolean
is_same (const char *line, const char *expected)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  g_auto (GStrv) expected_words = g_strsplit (expected, " ", -1);
  guint i;

  if (g_strv_length (words) != g_strv_length (expected_words))
    return FALSE;

  for (i = 0; words[i] != NULL; i++)
    {
      double a, b;

      if (!g_str_equal (words[i], expected_words[i]) &&
          (!parse_number (words[i], &a) || !parse_number (expected_words[i], &b) ||
           fabs (a - b) > TOLERANCE))
        return FALSE;
    }

  return TRUE;
}

static void
test_golden (gconstpointer name)
{
  g_autoptr (JourneyDocument) document = load_sample (name);
  g_autoptr (JourneyLayout) layout = layout_checked (document, measure, NULL);
  g_autofree char *dump = journey_layout_dump (layout);
  g_autofree char *path = make_path (name);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) expected_lines = NULL;
  guint i;

  if (g_getenv ("JOURNEY_UPDATE_GOLDEN") != NULL)
    {
      g_file_set_contents (path, dump, -1, &error);
      g_assert_no_error (error);
    }
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);

  lines = g_strsplit (dump, "\n", -1);
  expected_lines = g_strsplit (expected, "\n", -1);
  for (i = 0; lines[i] != NULL && expected_lines[i] != NULL; i++)
    {
      if (is_same (lines[i], expected_lines[i]))
        continue;
      g_test_message ("line %u", i + 1);
      g_assert_cmpstr (lines[i], ==, expected_lines[i]);
    }
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (expected_lines));
}

/* What comes with the program is there to be looked at, and has texts that fit into their boxes. */
static void
test_whole (gconstpointer name)
{
  g_autoptr (JourneyDocument) document = load_sample (name);
  g_autoptr (JourneyLayout) layout = layout_checked (document, measure, NULL);
  g_autofree char *dump = journey_layout_dump (layout);
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1);
  guint i;

  for (i = 0; lines[i] != NULL; i++)
    {
      if (strstr (lines[i], "…\"") != NULL)
        g_error ("%s is cut", lines[i]);
    }
}

int
main (int argc, char *argv[])
{
  guint i;
  int status;

  g_test_init (&argc, &argv, NULL);
  measure = journey_text_measure_new ();

  for (i = 0; i < G_N_ELEMENTS (golden); i++)
    {
      g_autofree char *path = g_strconcat ("/golden/", golden[i], NULL);

      g_test_add_data_func (path, golden[i], test_golden);
    }
  for (i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strconcat ("/whole/", samples[i], NULL);

      g_test_add_data_func (path, samples[i], test_whole);
    }

  status = g_test_run ();
  journey_text_measure_free (measure);

  return status;
}
