/* test-damage.c: every damaged, hostile and strange file of tests/data
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "journey-reader.h"
#include "journey-writer.h"

/* What is expected of the damaged files is said once, in the tables of tests/data/damage/README.md;
 * the place of a fault was worked out there without this program. */

typedef struct
{
  char *path;
  char *name;
  char **cells; /* of the row of the table */
} Fixture;

static void
fixture_free (gpointer data)
{
  Fixture *self = data;

  g_free (self->path);
  g_free (self->name);
  g_strfreev (self->cells);
  g_free (self);
}

static GBytes *
get_bytes (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (text, length);
}

static void
assert_saves_same (JourneyDocument *document, GBytes *bytes)
{
  g_autoptr (GBytes) written = journey_writer_write (document);
  gsize length, written_length;
  const char *text = g_bytes_get_data (bytes, &length);
  const char *written_text = g_bytes_get_data (written, &written_length);

  g_assert_cmpmem (written_text, written_length, text, length);
}

static JourneyReadError
get_expected_code (const char *name)
{
  static const struct
  {
    const char *beginning;
    JourneyReadError code;
  } codes[] = {
    { "conflict", JOURNEY_READ_ERROR_CONFLICT },
    { "deep", JOURNEY_READ_ERROR_TOO_DEEP },
    { "duplicate", JOURNEY_READ_ERROR_DUPLICATE },
    { "lone-surrogate", JOURNEY_READ_ERROR_STRING },
    { "missing-format", JOURNEY_READ_ERROR_FORMAT },
    { "missing-version", JOURNEY_READ_ERROR_VERSION },
    { "not-utf8", JOURNEY_READ_ERROR_NOT_UTF8 },
    { "nul-", JOURNEY_READ_ERROR_STRING },
    { "number-", JOURNEY_READ_ERROR_NUMBER },
    { "other-format", JOURNEY_READ_ERROR_FORMAT },
    { "severity-", JOURNEY_READ_ERROR_NUMBER },
    { "too-deep", JOURNEY_READ_ERROR_TOO_DEEP },
    { "version-", JOURNEY_READ_ERROR_VERSION },
    { "wrong-type-format", JOURNEY_READ_ERROR_FORMAT },
    { "wrong-type-", JOURNEY_READ_ERROR_TYPE },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      if (g_str_has_prefix (name, codes[i].beginning))
        return codes[i].code;
    }

  return JOURNEY_READ_ERROR_SYNTAX;
}

/* | file | what is wrong | line | column | path | what the reader says | */
static void
test_refused (gconstpointer data)
{
  const Fixture *fixture = data;
  g_autoptr (GBytes) bytes = get_bytes (fixture->path);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *place = NULL;
  g_autofree char *message = NULL;
  const char *path = fixture->cells[4];

  g_assert_null (journey_reader_read (bytes, fixture->name, &findings, &error));
  g_assert_error (error, JOURNEY_READ_ERROR, (int) get_expected_code (fixture->name));
  g_assert_null (findings);
  g_test_message ("%s", error->message);

  if (g_str_equal (path, "-"))
    place = g_strdup_printf ("%s:%s:%s: ", fixture->name, fixture->cells[2], fixture->cells[3]);
  else
    place = g_strdup_printf ("%s:%s:%s: %s: ", fixture->name, fixture->cells[2], fixture->cells[3],
                             path);
  message = g_strconcat (place, fixture->cells[5], NULL);
  g_assert_cmpstr (error->message, ==, message);
}

/* | file | what is found | paths | what is said | */
static void
test_found (gconstpointer data)
{
  const Fixture *fixture = data;
  g_autoptr (GBytes) bytes = get_bytes (fixture->path);
  g_auto (GStrv) paths = g_strsplit (fixture->cells[2], " ", -1);
  g_autoptr (JourneyDocument) document = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  guint i;

  document = journey_reader_read (bytes, fixture->name, &findings, &error);
  g_assert_no_error (error);
  g_assert_false (journey_document_is_read_only (document));

  for (i = 0; i < findings->len && paths[i] != NULL; i++)
    {
      const JourneyFinding *finding = findings->pdata[i];

      g_test_message ("%u:%u: %s: %s", finding->line, finding->column, finding->path,
                      finding->message);
      g_assert_cmpstr (finding->path, ==, paths[i]);
      g_assert_true (g_pattern_match_simple (fixture->cells[3], finding->message));
      g_assert_cmpint (finding->severity, ==, JOURNEY_FINDING_WARNING);
    }
  g_assert_cmpuint (findings->len, ==, g_strv_length (paths));
  assert_saves_same (document, bytes);
}

static void
test_read_only (gconstpointer data)
{
  const Fixture *fixture = data;
  g_autoptr (GBytes) bytes = get_bytes (fixture->path);
  g_autoptr (JourneyDocument) document = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  const JourneyFinding *first;

  document = journey_reader_read (bytes, fixture->name, &findings, &error);
  g_assert_no_error (error);
  g_assert_true (journey_document_is_read_only (document));

  g_assert_cmpuint (findings->len, >, 0);
  first = findings->pdata[0];
  g_assert_cmpstr (first->path, ==, "version");
  g_assert_cmpint (first->severity, ==, JOURNEY_FINDING_NOTICE);
  assert_saves_same (document, bytes);
}

/* Files that other parsers of JSON have fallen over. None of them is a map. */
static void
test_hostile (gconstpointer data)
{
  const Fixture *fixture = data;
  g_autoptr (GBytes) bytes = get_bytes (fixture->path);
  g_autoptr (GError) error = NULL;

  g_assert_null (journey_reader_read (bytes, fixture->name, NULL, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (error->domain, ==, JOURNEY_READ_ERROR);
  g_assert_true (g_str_has_prefix (error->message, fixture->name));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
test_unknown (gconstpointer data)
{
  const Fixture *fixture = data;
  g_autoptr (GBytes) bytes = get_bytes (fixture->path);
  g_autoptr (JourneyDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  document = journey_reader_read (bytes, fixture->name, NULL, &error);
  g_assert_no_error (error);
  assert_saves_same (document, bytes);
}

static void
add_test (const char *kind, const char *folder, const char *name, char **cells, GTestDataFunc func)
{
  g_autofree char *path = g_strdup_printf ("/damage/%s/%s", kind, name);
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->path = g_build_filename (folder, name, NULL);
  fixture->name = g_strdup (name);
  fixture->cells = g_strdupv (cells);
  g_test_add_data_func_full (path, fixture, func, fixture_free);
}

static guint
add_folder (const char *kind, GTestDataFunc func)
{
  g_autofree char *folder =
      g_build_filename (g_getenv ("JOURNEY_SOURCE_ROOT"), "tests", "data", kind, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_files = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      add_test (kind, folder, name, NULL, func);
      n_files++;
    }

  return n_files;
}

static void
add_row (const char *folder, char **cells, GTestDataFunc func, GHashTable *listed)
{
  g_autofree char *name = g_strconcat (cells[0], ".journey", NULL);

  add_test ("tables", folder, name, cells, func);
  g_hash_table_add (listed, g_steal_pointer (&name));
}

/* A file that no table speaks of would be tested by nobody. */
static void
assert_all_listed (const char *folder, GHashTable *listed)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, ".journey") && !g_hash_table_contains (listed, name))
        g_error ("%s is in no table of the README", name);
    }
}

static void
add_tables (void)
{
  g_autofree char *folder =
      g_build_filename (g_getenv ("JOURNEY_SOURCE_ROOT"), "tests", "data", "damage", NULL);
  g_autofree char *path = g_build_filename (folder, "README.md", NULL);
  g_autoptr (GBytes) bytes = get_bytes (path);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GHashTable) listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GTestDataFunc func = NULL;
  guint i;

  for (i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = NULL;
      guint column;

      if (g_str_equal (lines[i], "## Refused"))
        func = test_refused;
      else if (g_str_equal (lines[i], "## Opened with findings"))
        func = test_found;
      else if (g_str_equal (lines[i], "## Opened read-only"))
        func = test_read_only;
      if (!g_str_has_prefix (lines[i], "| ") || g_str_has_prefix (lines[i], "| file |"))
        continue;

      cells = g_strsplit (lines[i] + 1, "|", -1);
      for (column = 0; cells[column] != NULL; column++)
        g_strstrip (cells[column]);
      g_assert_nonnull (func);
      add_row (folder, cells, func, listed);
    }
  assert_all_listed (folder, listed);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_tables ();
  g_assert_cmpuint (add_folder ("hostile", test_hostile), >, 0);
  g_assert_cmpuint (add_folder ("unknown", test_unknown), >, 0);

  return g_test_run ();
}
