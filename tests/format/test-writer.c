/* test-writer.c: a document as the text of a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-reader.h"
#include "journey-writer.h"

static JourneyDocument *
read_bytes (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  JourneyDocument *document = journey_reader_read (bytes, "test.journey", NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);

  return document;
}

static void
assert_same_bytes (GBytes *a, GBytes *b)
{
  gsize length_a, length_b;
  const char *text_a = g_bytes_get_data (a, &length_a);
  const char *text_b = g_bytes_get_data (b, &length_b);

  g_assert_cmpmem (text_a, length_a, text_b, length_b);
}

static void
test_sample (gconstpointer data)
{
  const char *path = data;
  g_autoptr (JourneyDocument) document = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) written = NULL;
  char *text;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, &error));
  bytes = g_bytes_new_take (text, length);
  document = journey_reader_read (bytes, path, &findings, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);

  written = journey_writer_write (document);
  assert_same_bytes (written, bytes);
}

static void
add_sample_tests (void)
{
  g_autofree char *folder =
      g_build_filename (g_getenv ("JOURNEY_SOURCE_ROOT"), "data", "samples", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *test = g_strconcat ("/writer/sample/", name, NULL);

      if (g_str_has_suffix (name, ".journey"))
        g_test_add_data_func_full (test, g_build_filename (folder, name, NULL), test_sample,
                                   g_free);
    }
}

static void
test_empty (void)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  g_autoptr (GBytes) written = journey_writer_write (document);
  static const char expected[] = "{\n  \"format\": \"journey\",\n  \"version\": 1\n}\n";
  gsize length;
  const char *text = g_bytes_get_data (written, &length);
  g_autoptr (JourneyDocument) again = NULL;

  g_assert_cmpmem (text, length, expected, sizeof expected - 1);
  again = read_bytes (written);
  g_assert_cmpint (journey_document_get_version (again), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/writer/empty", test_empty);
  add_sample_tests ();

  return g_test_run ();
}
