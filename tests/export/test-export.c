/* test-export.c: maps as files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "journey-export.h"
#include "journey-file.h"

static JourneyDocument *
load_sample (const char *name)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("JOURNEY_SOURCE_ROOT"), "data", "samples", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  JourneyDocument *document = journey_file_load (file, NULL, &error);

  g_assert_no_error (error);
  return document;
}

/* A map of one stage with so many touchpoints. */
static JourneyDocument *
make_wide (guint n_touchpoints)
{
  g_autoptr (GString) text =
      g_string_new ("{\"format\":\"journey\",\"version\":1,\"stages\":[{\"touchpoints\":[");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  JourneyDocument *document;
  guint i;

  for (i = 0; i < n_touchpoints; i++)
    g_string_append_printf (text, "%s{\"id\":\"t%07u\",\"title\":\"T\"}", i > 0 ? "," : "", i);
  g_string_append (text, "]}]}");
  bytes = g_bytes_new (text->str, text->len);
  document = journey_reader_read (bytes, "wide", NULL, &error);
  g_assert_no_error (error);

  return document;
}

static GBytes *export (JourneyDocument *document, const JourneyExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = journey_export_to_bytes (document, options, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  return bytes;
}

static void
test_formats (void)
{
  JourneyExportFormat format;

  g_assert_true (journey_export_format_find ("PNG", &format));
  g_assert_cmpint (format, ==, JOURNEY_EXPORT_PNG);
  g_assert_true (journey_export_format_find ("svg", &format));
  g_assert_cmpint (format, ==, JOURNEY_EXPORT_SVG);
  g_assert_cmpstr (journey_export_format_get_suffix (JOURNEY_EXPORT_PDF), ==, "pdf");
  g_assert_false (journey_export_format_find ("gif", &format));
  g_assert_false (journey_export_format_find ("", &format));
}

/* The same map gives the same bytes, in another second too. */
static void
test_same_bytes (gconstpointer data)
{
  g_autoptr (JourneyDocument) document = load_sample ("ebike.journey");
  g_autoptr (JourneyDocument) again = load_sample ("ebike.journey");
  JourneyExportOptions options = JOURNEY_EXPORT_OPTIONS_DEFAULT;
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;
  gint64 start;

  options.format = GPOINTER_TO_INT (data);
  start = g_get_real_time () / G_USEC_PER_SEC;
  first = export (document, &options);
  while (g_get_real_time () / G_USEC_PER_SEC == start)
    g_usleep (G_USEC_PER_SEC / 20);
  second = export (again, &options);

  g_assert_true (g_bytes_equal (first, second));
}

static void
test_heads (void)
{
  static const char *const heads[] = { "\x89PNG\r\n\x1a\n", "<?xml version=\"1.0\"", "%PDF-1." };
  g_autoptr (JourneyDocument) document = journey_document_new ();
  guint i;

  for (i = 0; i < JOURNEY_EXPORT_N_FORMATS; i++)
    {
      JourneyExportOptions options = { .format = i, .scale = 0.5, .theme = JOURNEY_THEME_DARK };
      g_autoptr (GBytes) bytes = export (document, &options);
      gsize length;
      const char *text = g_bytes_get_data (bytes, &length);

      g_assert_cmpuint (length, >, strlen (heads[i]));
      g_assert_cmpmem (text, strlen (heads[i]), heads[i], strlen (heads[i]));
    }
}

static guint32
read_png_size (GBytes *bytes, gsize offset)
{
  const guchar *data = g_bytes_get_data (bytes, NULL);

  return (guint32) data[offset] << 24 | data[offset + 1] << 16 | data[offset + 2] << 8 |
         data[offset + 3];
}

static void
test_png_scale (void)
{
  g_autoptr (JourneyDocument) document = load_sample ("ebike.journey");
  JourneyExportOptions once = { .scale = 1 };
  JourneyExportOptions half = { .scale = 0.5 };
  g_autoptr (GBytes) large = export (document, &once);
  g_autoptr (GBytes) small = export (document, &half);

  g_assert_cmpuint (read_png_size (small, 16), ==, (read_png_size (large, 16) + 1) / 2);
  g_assert_cmpuint (read_png_size (small, 20), ==, (read_png_size (large, 20) + 1) / 2);
}

static cairo_status_t
read_cb (void *closure, unsigned char *data, unsigned int length)
{
  const guchar **at = closure;

  memcpy (data, *at, length);
  *at += length;
  return CAIRO_STATUS_SUCCESS;
}

static guint
get_corner_alpha (GBytes *bytes)
{
  const guchar *at = g_bytes_get_data (bytes, NULL);
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_cb, &at);
  guint alpha;

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  alpha = cairo_image_surface_get_format (surface) == CAIRO_FORMAT_RGB24
              ? 255
              : cairo_image_surface_get_data (surface)[3];
  cairo_surface_destroy (surface);

  return alpha;
}

static void
test_transparent (void)
{
  g_autoptr (JourneyDocument) document = load_sample ("ebike.journey");
  JourneyExportOptions options = { .scale = 0.25, .transparent = TRUE };
  g_autoptr (GBytes) clear = export (document, &options);
  g_autoptr (GBytes) opaque = NULL;

  options.transparent = FALSE;
  opaque = export (document, &options);

  g_assert_cmpuint (get_corner_alpha (clear), ==, 0);
  g_assert_cmpuint (get_corner_alpha (opaque), ==, 255);
}

static void
assert_refused (JourneyDocument *document,
                const JourneyExportOptions *options,
                JourneyExportError code,
                const char *wanted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = journey_export_to_bytes (document, options, &error);

  g_assert_null (bytes);
  g_assert_error (error, JOURNEY_EXPORT_ERROR, (int) code);
  if (strstr (error->message, wanted) == NULL)
    g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, wanted));
}

static double
read_largest_scale (JourneyDocument *document, const JourneyExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  const char *number;

  g_assert_null (journey_export_to_bytes (document, options, &error));
  g_assert_error (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_TOO_LARGE);
  number = strstr (error->message, "fits is ");
  g_assert_nonnull (number);

  return g_ascii_strtod (number + strlen ("fits is "), NULL);
}

/* The scale that is named does fit, and the next one does not. */
static void
test_too_large (gconstpointer data)
{
  g_autoptr (JourneyDocument) document = make_wide (600);
  JourneyExportOptions options = { .format = GPOINTER_TO_INT (data), .scale = 50 };
  g_autoptr (GBytes) bytes = NULL;

  options.scale = read_largest_scale (document, &options);
  g_assert_cmpfloat (options.scale, >, 0);
  g_assert_cmpfloat (options.scale, <, 1);
  bytes = export (document, &options);
  options.scale += 0.01;
  assert_refused (document, &options, JOURNEY_EXPORT_ERROR_TOO_LARGE, "too large");
}

static void
test_far_too_large (void)
{
  g_autoptr (JourneyDocument) document = make_wide (20000);
  JourneyExportOptions options = { .scale = 1 };

  assert_refused (document, &options, JOURNEY_EXPORT_ERROR_TOO_LARGE, "SVG has no such limit");
}

static void
test_unknown_lane (void)
{
  g_autoptr (JourneyDocument) document = load_sample ("ebike.journey");
  g_autoptr (JourneyDocument) empty = journey_document_new ();
  const char *const lanes[] = { "doing", "dancing", NULL };
  JourneyExportOptions options = { .format = JOURNEY_EXPORT_SVG, .scale = 1, .lanes = lanes };

  assert_refused (document, &options, JOURNEY_EXPORT_ERROR_UNKNOWN_LANE,
                  "“dancing”. Its lanes are: touchpoints, doing, thinking, feeling");
  assert_refused (empty, &options, JOURNEY_EXPORT_ERROR_UNKNOWN_LANE,
                  "“dancing”. Its lanes are: touchpoints, doing, thinking, feeling");
}

static void
test_unknown_persona (void)
{
  g_autoptr (JourneyDocument) document = load_sample ("ebike.journey");
  g_autoptr (JourneyDocument) empty = journey_document_new ();
  const char *const personas[] = { "Nobody", NULL };
  JourneyExportOptions options = { .format = JOURNEY_EXPORT_SVG, .scale = 1, .personas = personas };

  assert_refused (document, &options, JOURNEY_EXPORT_ERROR_UNKNOWN_PERSONA,
                  "“Nobody”. Its personas are: Commuting parent, Weekend rider.");
  assert_refused (empty, &options, JOURNEY_EXPORT_ERROR_UNKNOWN_PERSONA, "no personas");
}

static gboolean
has_text (JourneyDocument *document, const JourneyExportOptions *options, const char *text)
{
  g_autoptr (GBytes) bytes = export (document, options);
  gsize length;
  const char *svg = g_bytes_get_data (bytes, &length);

  return g_strstr_len (svg, length, text) != NULL;
}

/* By kind, by id, and by title in any case; several names may mean one lane. */
static void
test_lanes (void)
{
  g_autoptr (JourneyDocument) document = load_sample ("ebike.journey");
  const char *const names[] = { "thinking", "z7z4aggn", "THINKING" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *const lanes[] = { names[i], "touchpoints", names[i], NULL };
      JourneyExportOptions options = { .format = JOURNEY_EXPORT_SVG, .scale = 1, .lanes = lanes };

      g_assert_true (has_text (document, &options, "second car?"));
      g_assert_true (has_text (document, &options, ">Test ride<"));
      g_assert_false (has_text (document, &options, "Forwards it to HR"));
    }
}

static void
test_personas (void)
{
  g_autoptr (JourneyDocument) document = load_sample ("ebike.journey");
  const char *const names[] = { "weekend rider", "9x90bxnq" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *const personas[] = { names[i], NULL };
      JourneyExportOptions options = { .format = JOURNEY_EXPORT_SVG,
                                       .scale = 1,
                                       .personas = personas };

      g_assert_true (has_text (document, &options, ">Weekend rider<"));
      g_assert_false (has_text (document, &options, ">Commuting parent<"));
    }
}

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("journey-export-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_file (void)
{
  g_autoptr (JourneyDocument) document = load_sample ("ebike.journey");
  JourneyExportOptions options = { .format = JOURNEY_EXPORT_SVG, .scale = 1 };
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "map.svg", NULL);
  g_autoptr (GBytes) bytes = export (document, &options);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length, wanted_length;
  const char *wanted = g_bytes_get_data (bytes, &wanted_length);

  g_assert_true (journey_export_to_file (document, path, &options, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_assert_cmpmem (text, length, wanted, wanted_length);
  g_assert_cmpuint (count_files (folder), ==, 1);
  remove_folder (folder);
}

/* Where the map cannot be drawn, what was there stays. */
static void
test_file_kept (void)
{
  g_autoptr (JourneyDocument) document = make_wide (600);
  JourneyExportOptions options = { .scale = 50 };
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "map.png", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_false (journey_export_to_file (document, path, &options, &error));
  g_assert_error (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_TOO_LARGE);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
  g_assert_cmpuint (count_files (folder), ==, 1);
  remove_folder (folder);
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/formats", test_formats);
  g_test_add_func ("/export/heads", test_heads);
  for (i = 0; i < JOURNEY_EXPORT_N_FORMATS; i++)
    {
      const char *suffix = journey_export_format_get_suffix (i);
      g_autofree char *path = g_strdup_printf ("/export/same-bytes/%s", suffix);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_same_bytes);
    }
  g_test_add_func ("/export/png-scale", test_png_scale);
  g_test_add_func ("/export/transparent", test_transparent);
  g_test_add_data_func ("/export/too-large/png", GINT_TO_POINTER (JOURNEY_EXPORT_PNG),
                        test_too_large);
  g_test_add_data_func ("/export/too-large/pdf", GINT_TO_POINTER (JOURNEY_EXPORT_PDF),
                        test_too_large);
  g_test_add_func ("/export/far-too-large", test_far_too_large);
  g_test_add_func ("/export/unknown-lane", test_unknown_lane);
  g_test_add_func ("/export/unknown-persona", test_unknown_persona);
  g_test_add_func ("/export/lanes", test_lanes);
  g_test_add_func ("/export/personas", test_personas);
  g_test_add_func ("/export/file", test_file);
  g_test_add_func ("/export/file-kept", test_file_kept);

  return g_test_run ();
}
