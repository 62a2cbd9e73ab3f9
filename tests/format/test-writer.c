/* test-writer.c: a document as the text of a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>
#include <string.h>

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
  static const char expected[] = "{\n  \"format\": \"journey\",\n  \"version\": 1\n}\n";
  g_autoptr (JourneyDocument) document = journey_document_new ();
  g_autoptr (GBytes) written = journey_writer_write (document);
  g_autoptr (JourneyDocument) again = read_bytes (written);

  g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written), expected,
                   strlen (expected));
  g_assert_cmpint (journey_document_get_version (again), ==, 1);
}

/* A member that is not there and one at its default are the same; what says nothing is not
 * written. */
static void
test_defaults (void)
{
  static const char text[] =
      "{\"format\":\"journey\",\"version\":1,\"title\":\"\",\"state\":\"current\",\"tags\":[],"
      "\"reviewMonths\":0,\"scale\":{\"minimum\":-2.0,\"labels\":[]},\"stages\":[{\"id\":\"\","
      "\"touchpoints\":[]}],\"lanes\":[]}";
  static const char expected[] =
      "{\n  \"format\": \"journey\",\n  \"version\": 1,\n  \"stages\": [\n    {}\n  ]\n}\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (JourneyDocument) document = read_bytes (bytes);
  g_autoptr (GBytes) written = journey_writer_write (document);

  g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written), expected,
                   strlen (expected));
}

static char *
dup_random_text (void)
{
  static const char *const pieces[] = {
    "a",  "Fahrrad", "\"", "\\",           "/",
    "\n", "\t",      "\r", "\x01",         "\x7f",
    " ",  "{[,:]}",  "'",  "\xc3\xa4",     "\xe2\x80\xa8",
    "<<", "\\u0041", "0",  "\xef\xbb\xbf", "\xf0\x9f\x9a\xb2",
  };
  GString *text = g_string_new (NULL);
  int n;

  for (n = g_test_rand_int_range (0, 6); n > 0; n--)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

  return g_string_free_and_steal (text);
}

static double
get_random_number (double minimum, double maximum)
{
  double number = g_test_rand_double_range (minimum, maximum);

  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      return minimum;
    case 1:
      return maximum;
    case 2:
      return CLAMP (trunc (number), minimum, maximum);
    case 3:
      return CLAMP (number * 1e-12, minimum, maximum);
    default:
      return number;
    }
}

static void
set_random_value (GParamSpec *pspec, GValue *value)
{
  if (G_VALUE_HOLDS_STRING (value))
    {
      g_value_take_string (value, dup_random_text ());
    }
  else if (G_VALUE_HOLDS_DOUBLE (value))
    {
      GParamSpecDouble *range = G_PARAM_SPEC_DOUBLE (pspec);

      g_value_set_double (value, get_random_number (range->minimum, range->maximum));
    }
  else if (G_VALUE_HOLDS_INT (value))
    {
      GParamSpecInt *range = G_PARAM_SPEC_INT (pspec);

      g_value_set_int (value, g_test_rand_int_range (range->minimum, range->maximum + 1));
    }
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    {
      g_value_set_boolean (value, g_test_rand_bit ());
    }
  else
    {
      g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
      int n;

      for (n = g_test_rand_int_range (0, 4); n > 0; n--)
        g_strv_builder_take (texts, dup_random_text ());
      g_value_take_boxed (value, g_strv_builder_end (texts));
    }
}

static void
fill_field (JourneyItem *item, GParamSpec *pspec, void (*fill) (JourneyItem *))
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (journey_field_is_part (pspec))
    {
      fill (g_value_get_object (journey_item_peek_value (item, pspec)));
    }
  else if (journey_field_is_list (pspec))
    {
      JourneyList *list = g_value_get_object (journey_item_peek_value (item, pspec));
      int n;

      for (n = g_test_rand_int_range (0, 4); n > 0; n--)
        {
          g_autoptr (JourneyItem) child = g_object_new (journey_list_get_item_gtype (list), NULL);

          fill (child);
          journey_list_append (list, child);
        }
    }
  else
    {
      g_value_init (&value, pspec->value_type);
      set_random_value (pspec, &value);
      g_object_set_property (G_OBJECT (item), pspec->name, &value);
    }
}

/* Every stored property of every type, whatever they are, and members that nobody knows. */
static void
fill_randomly (JourneyItem *item)
{
  static const char *const unknown[] = { "1.50", "null", "[]", "{\"a\":[true,{}]}", "\"\\n\"" };
  guint n_stored, i;
  GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);

  for (i = 0; i < n_stored; i++)
    {
      if (stored[i] != NULL && g_test_rand_int_range (0, 4) > 0)
        fill_field (item, stored[i], fill_randomly);
    }
  for (i = g_test_rand_int_range (0, 3); i > 0; i--)
    {
      g_autofree char *member = g_strdup_printf ("x\"%u", i);

      journey_item_add_unknown (item, member,
                                unknown[g_test_rand_int_range (0, G_N_ELEMENTS (unknown))]);
    }
}

static void assert_same (JourneyItem *a, JourneyItem *b);

static void
assert_same_value (GParamSpec *pspec, const GValue *a, const GValue *b)
{
  guint i;

  if (journey_field_is_part (pspec))
    {
      assert_same (g_value_get_object (a), g_value_get_object (b));
    }
  else if (journey_field_is_list (pspec))
    {
      JourneyList *list_a = g_value_get_object (a);
      JourneyList *list_b = g_value_get_object (b);

      g_assert_cmpuint (journey_list_get_length (list_a), ==, journey_list_get_length (list_b));
      for (i = 0; i < journey_list_get_length (list_a); i++)
        assert_same (journey_list_get (list_a, i), journey_list_get (list_b, i));
    }
  else if (!journey_value_equal (a, b))
    {
      g_autofree char *text_a = g_strdup_value_contents (a);
      g_autofree char *text_b = g_strdup_value_contents (b);

      g_error ("%s was %s and came back as %s", pspec->name, text_a, text_b);
    }
}

static void
assert_same (JourneyItem *a, JourneyItem *b)
{
  guint n_stored, i;
  GParamSpec *const *stored = journey_item_get_stored (a, &n_stored);

  g_assert_true (G_OBJECT_TYPE (a) == G_OBJECT_TYPE (b));
  for (i = 0; i < n_stored; i++)
    {
      if (stored[i] != NULL)
        assert_same_value (stored[i], journey_item_peek_value (a, stored[i]),
                           journey_item_peek_value (b, stored[i]));
    }

  g_assert_cmpuint (journey_item_get_n_unknown (a), ==, journey_item_get_n_unknown (b));
  for (i = 0; i < journey_item_get_n_unknown (a); i++)
    {
      const char *json_a, *json_b;
      const char *member_a = journey_item_get_unknown (a, i, &json_a);
      const char *member_b = journey_item_get_unknown (b, i, &json_b);

      g_assert_cmpstr (member_a, ==, member_b);
      g_assert_cmpstr (json_a, ==, json_b);
    }
}

/* The seed of a failure is in the first lines of the output; --seed repeats it. */
static void
test_random (void)
{
  int i;

  for (i = 0; i < 200; i++)
    {
      g_autoptr (JourneyDocument) document = journey_document_new ();
      g_autoptr (JourneyDocument) again = NULL;
      g_autoptr (GBytes) written = NULL;
      g_autoptr (GBytes) rewritten = NULL;

      fill_randomly (JOURNEY_ITEM (document));
      written = journey_writer_write (document);
      again = read_bytes (written);
      assert_same (JOURNEY_ITEM (document), JOURNEY_ITEM (again));
      rewritten = journey_writer_write (again);
      assert_same_bytes (rewritten, written);
    }
}

int
main (int argc, char **argv)
{
  /* Whatever the locale of the tester, the bytes are the same. */
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/writer/empty", test_empty);
  g_test_add_func ("/writer/defaults", test_defaults);
  g_test_add_func ("/writer/random", test_random);
  add_sample_tests ();

  return g_test_run ();
}
