/* test-golden.c: whether maps look as they did
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "journey-export.h"
#include "journey-file.h"

/* With JOURNEY_UPDATE_GOLDEN=1 the files are written instead; the commit then shows what changed.
 * Another release of the font or of Pango may measure a letter a little differently. */
#define TOLERANCE 0.75

typedef struct
{
  const char *name;
  const char *sample;
  JourneyExportOptions options;
} Golden;

static const char *const some_lanes[] = { "touchpoints", "feeling", NULL };
static const char *const one_persona[] = { "Commuting parent", NULL };

static const Golden goldens[] = {
  { "ebike", "ebike", { .scale = 1 } },
  { "ebike-some",
    "ebike",
    { .scale = 2,
      .theme = JOURNEY_THEME_DARK,
      .transparent = TRUE,
      .direction = JOURNEY_DIRECTION_RTL,
      .lanes = some_lanes,
      .personas = one_persona } },
  { "outpatient-visit", "outpatient-visit", { .scale = 1 } },
  { "grid-connection", "grid-connection", { .scale = 1 } },
};

/* Coordinates and sizes, and not a number in a text, an id or a colour. */
static gboolean
is_number (const char *c, char before, gboolean in_tag)
{
  return in_tag && before != '\0' && strchr ("\" (MLC", before) != NULL &&
         (g_ascii_isdigit (*c) || (*c == '-' && g_ascii_isdigit (c[1])));
}

static void
assert_alike (const char *text, const char *wanted)
{
  const char *a = text, *b = wanted;
  gboolean in_tag = FALSE;
  char before = '\0';

  while (*a != '\0' && *b != '\0')
    {
      if (is_number (a, before, in_tag) && is_number (b, before, in_tag))
        {
          char *end_a, *end_b;
          double number_a = g_ascii_strtod (a, &end_a), number_b = g_ascii_strtod (b, &end_b);

          if (ABS (number_a - number_b) > TOLERANCE)
            break;
          a = end_a;
          b = end_b;
          before = '0';
          continue;
        }
      if (*a != *b)
        break;
      if (*a == '<' || *a == '>')
        in_tag = *a == '<';
      before = *a++;
      b++;
    }

  if (*a != '\0' || *b != '\0')
    g_test_message ("Here: %.80s\nWanted: %.80s", a, b);
  g_assert_cmpint (*a, ==, '\0');
  g_assert_cmpint (*b, ==, '\0');
}

static JourneyDocument *
load (const char *sample)
{
  g_autofree char *name = g_strconcat (sample, ".journey", NULL);
  g_autofree char *path =
      g_build_filename (g_getenv ("JOURNEY_SOURCE_ROOT"), "data", "samples", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  JourneyDocument *document = journey_file_load (file, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static void
test_golden (gconstpointer data)
{
  const Golden *golden = data;
  JourneyExportOptions options = golden->options;
  g_autoptr (JourneyDocument) document = load (golden->sample);
  g_autofree char *name = g_strconcat (golden->name, ".svg", NULL);
  g_autofree char *path =
      g_build_filename (g_getenv ("JOURNEY_SOURCE_ROOT"), "tests", "export", "golden", name, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *text = NULL;
  gsize length;

  options.format = JOURNEY_EXPORT_SVG;
  bytes = journey_export_to_bytes (document, &options, &error);
  g_assert_no_error (error);

  if (g_getenv ("JOURNEY_UPDATE_GOLDEN") != NULL)
    g_assert_true (journey_file_replace (path, bytes, NULL));

  g_assert_true (g_file_get_contents (path, &wanted, NULL, &error));
  text = g_strndup (g_bytes_get_data (bytes, &length), g_bytes_get_size (bytes));
  assert_alike (text, wanted);
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);

  for (i = 0; i < G_N_ELEMENTS (goldens); i++)
    {
      g_autofree char *path = g_strdup_printf ("/golden/%s", goldens[i].name);

      g_test_add_data_func (path, &goldens[i], test_golden);
    }

  return g_test_run ();
}
