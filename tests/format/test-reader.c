/* test-reader.c: the text of a file as a document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "journey-json-scan.h"
#include "journey-reader.h"
#include "journey-stage.h"
#include "journey-touchpoint.h"
#include "journey-writer.h"

#define HEADER "{\"format\":\"journey\",\"version\":1"

static JourneyDocument *
read_text (const char *text, gsize length, GPtrArray **findings, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);

  return journey_reader_read (bytes, "map", findings, error);
}

static JourneyDocument *
reads (const char *text)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  JourneyDocument *document = read_text (text, strlen (text), &findings, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);

  return document;
}

static void
fails (const char *text, gsize length, JourneyReadError code, const char *message)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text, length, &findings, &error));
  g_assert_null (findings);
  g_assert_error (error, JOURNEY_READ_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);
}

typedef struct
{
  const char *text;
  JourneyReadError code;
  const char *message;
} Refusal;

/* The messages word by word; the folder tests/data/damage has more of the same kinds. */
static const Refusal refusals[] = {
  { "{", JOURNEY_READ_ERROR_SYNTAX, "map:1:2: the file ends too early" },
  { "[1,]", JOURNEY_READ_ERROR_SYNTAX, "map:1:4: no comma may stand after the last one" },
  { "[1 2]", JOURNEY_READ_ERROR_SYNTAX, "map:1:4: a comma or a closing bracket is missing" },
  { "{\"a\":tru}", JOURNEY_READ_ERROR_SYNTAX, "map:1:6: a: this is not a value that JSON knows" },
  { "{\"a\":truer}", JOURNEY_READ_ERROR_SYNTAX, "map:1:6: a: this is not a value that JSON knows" },
  { "{\"a\":-}", JOURNEY_READ_ERROR_SYNTAX, "map:1:6: a: this is not a number as JSON writes it" },
  { "{\"a\":1.}", JOURNEY_READ_ERROR_SYNTAX, "map:1:6: a: this is not a number as JSON writes it" },
  { "{\"a\":1e+}", JOURNEY_READ_ERROR_SYNTAX,
    "map:1:6: a: this is not a number as JSON writes it" },
  { "{\"a\":.5}", JOURNEY_READ_ERROR_SYNTAX, "map:1:6: a: this is not a value that JSON knows" },
  { "{\"a\":0x1F}", JOURNEY_READ_ERROR_SYNTAX,
    "map:1:6: a: this is not a number as JSON writes it" },
  { "{\"a\":\"\\u12\"}", JOURNEY_READ_ERROR_SYNTAX,
    "map:1:7: a: a backslash begins something that JSON does not know" },
  { "{\"a\":\"\\ud83d\\u", JOURNEY_READ_ERROR_SYNTAX, "map:1:15: a: the file ends too early" },
  { "{\"a\":\"\\ud800\\u0041\"}", JOURNEY_READ_ERROR_STRING,
    "map:1:7: a: this escape is only half of a character" },
  { "\xef\xbb\xbf{}", JOURNEY_READ_ERROR_SYNTAX,
    "map:1:1: the file must not begin with a byte order mark" },
  { "{\"\xc3\xa4\":\"\xff\"}", JOURNEY_READ_ERROR_NOT_UTF8,
    "map:1:7: the file is not text in UTF-8" },
  { "\"text\"", JOURNEY_READ_ERROR_TYPE, "map:1:1: must be an object, not a text" },
  { "null", JOURNEY_READ_ERROR_TYPE, "map:1:1: must be an object, not null" },
  { " {}", JOURNEY_READ_ERROR_FORMAT,
    "map:1:1: format: this is JSON, but it does not say that it is a journey map" },
  { "{\"format\":\"journey\",\"version\":1.5}", JOURNEY_READ_ERROR_VERSION,
    "map:1:31: version: the version must be a whole number from 1" },
  { "{\"format\":\"journey\",\"version\":1e99}", JOURNEY_READ_ERROR_VERSION,
    "map:1:31: version: the version must be a whole number from 1" },
  { HEADER ",\"painPoints\":[{\"severity\":9}]}", JOURNEY_READ_ERROR_NUMBER,
    "map:1:59: painPoints[0].severity: must be between 0 and 5" },
  { HEADER ",\"painPoints\":[{\"severity\":-1}]}", JOURNEY_READ_ERROR_NUMBER,
    "map:1:59: painPoints[0].severity: must be between 0 and 5" },
  { HEADER ",\"painPoints\":[{\"severity\":1e300}]}", JOURNEY_READ_ERROR_NUMBER,
    "map:1:59: painPoints[0].severity: must be between 0 and 5" },
  { HEADER ",\n\"scale\":{\"maximum\":1e9}}", JOURNEY_READ_ERROR_NUMBER,
    "map:2:20: scale.maximum: must be between -1000 and 1000" },
  { HEADER ",\r\n\t\"lanes\":[{\"visible\":1}]}", JOURNEY_READ_ERROR_TYPE,
    "map:2:22: lanes[0].visible: must be true or false, not a number" },
  { "<<<<<<< ours\n", JOURNEY_READ_ERROR_CONFLICT,
    "map:1:1: two versions of the map are mixed here: git could not merge them and left its "
    "conflict markers" },
};

static void
test_refusals (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (refusals); i++)
    fails (refusals[i].text, strlen (refusals[i].text), refusals[i].code, refusals[i].message);

  fails ("{\"a\":\"\0\"}", 9, JOURNEY_READ_ERROR_SYNTAX,
         "map:1:7: a: a line break, a tab or another control character must not stand in a text "
         "as it is");
  fails ("{}\0", 3, JOURNEY_READ_ERROR_SYNTAX,
         "map:1:3: nothing may follow the closing brace of the map");
}

/* A name that is long or breaks lines must not spoil the message. */
static void
test_strange_name (void)
{
  g_autofree char *name = g_strnfill (500, 'x');
  g_autofree char *text = g_strdup_printf ("{\"a\\nb\":{\"%s\":nan}}", name);
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text, strlen (text), NULL, &error));
  g_assert_error (error, JOURNEY_READ_ERROR, JOURNEY_READ_ERROR_SYNTAX);
  g_assert_true (g_str_has_prefix (error->message, "map:1:513: a b.xxxx"));
  g_assert_cmpuint (strlen (error->message), <, 200);
}

static void
test_values (void)
{
  g_autoptr (JourneyDocument) document = reads (
      " {\"version\":1.0e0, \"stages\":[{\"touchpoints\":[{\"importance\":3.0,\"id\":\"b\"}],"
      "\"id\":\"a\",\"customers\":12e2,\"title\":\"\\u00c4\\ud83d\\udeb2\\n\"}],"
      "\"title\":\"\",\"tags\":[\"\",\"x\"],\"scale\":{\"minimum\":-0},\"format\":\"journey\"} \n");
  JourneyStage *stage = journey_list_get (journey_document_get_stages (document), 0);
  JourneyTouchpoint *touchpoint = journey_list_get (journey_stage_get_touchpoints (stage), 0);

  g_assert_cmpstr (journey_document_get_title (document), ==, "");
  g_assert_cmpuint (g_strv_length ((char **) journey_document_get_tags (document)), ==, 2);
  g_assert_cmpfloat (journey_scale_get_minimum (journey_document_get_scale (document)), ==, 0);
  g_assert_cmpstr (journey_stage_get_title (stage), ==, "\xc3\x84\xf0\x9f\x9a\xb2\n");
  g_assert_cmpfloat (journey_stage_get_customers (stage), ==, 1200);
  g_assert_cmpint (journey_touchpoint_get_importance (touchpoint), ==, 3);
  g_assert_true (journey_document_find (document, "b") == JOURNEY_ITEM (touchpoint));
  g_assert_null (journey_document_get_journal (document));
}

/* What this version does not know is kept where it was, in the order that it came. */
static void
test_unknown (void)
{
  g_autoptr (JourneyDocument) document =
      reads (HEADER ",\"b\":[1.50, {}],\"title\":\"T\",\"a\":\"\\u00e4\\/\","
                    "\"stages\":[{\"id\":\"x\",\"version\":12345678901234567890e-1}]}");
  JourneyItem *stage = journey_list_get (journey_document_get_stages (document), 0);
  const char *json;

  g_assert_cmpuint (journey_item_get_n_unknown (JOURNEY_ITEM (document)), ==, 2);
  g_assert_cmpstr (journey_item_get_unknown (JOURNEY_ITEM (document), 0, &json), ==, "b");
  g_assert_cmpstr (json, ==, "[1.50,{}]");
  g_assert_cmpstr (journey_item_get_unknown (JOURNEY_ITEM (document), 1, &json), ==, "a");
  g_assert_cmpstr (json, ==, "\"\xc3\xa4/\"");
  g_assert_cmpuint (journey_item_get_n_unknown (stage), ==, 1);
  g_assert_cmpstr (journey_item_get_unknown (stage, 0, &json), ==, "version");
  g_assert_cmpstr (json, ==, "12345678901234567890e-1");
}

/* A newer version may mean something else by a name of ours. */
static void
test_newer (void)
{
  static const char text[] = "{\n"
                             "  \"format\": \"journey\",\n"
                             "  \"version\": 2,\n"
                             "  \"goal\": \"Less waiting\",\n"
                             "  \"title\": {\n"
                             "    \"en\": \"A map\"\n"
                             "  }\n"
                             "}\n";
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyDocument) document = read_text (text, strlen (text), &findings, &error);
  g_autoptr (GBytes) written = NULL;
  const JourneyFinding *finding;

  g_assert_no_error (error);
  g_assert_cmpint (journey_document_get_version (document), ==, 2);
  g_assert_true (journey_document_is_read_only (document));
  g_assert_cmpstr (journey_document_get_goal (document), ==, "Less waiting");
  g_assert_cmpstr (journey_document_get_title (document), ==, "");

  g_assert_cmpuint (findings->len, ==, 2);
  finding = findings->pdata[0];
  g_assert_cmpstr (finding->path, ==, "version");
  g_assert_cmpuint (finding->line, ==, 3);
  g_assert_cmpuint (finding->column, ==, 14);
  finding = findings->pdata[1];
  g_assert_cmpstr (finding->path, ==, "title");
  g_assert_cmpuint (finding->line, ==, 5);
  g_assert_cmpuint (finding->column, ==, 12);

  written = journey_writer_write (document);
  g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written), text,
                   strlen (text));
}

/* Were the line of each counted out, this would take an hour. */
static void
test_newer_many (void)
{
  GString *text = g_string_new ("{\"format\":\"journey\",\"version\":2,\"lanes\":[");
  g_autoptr (JourneyDocument) document = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  const guint n_lanes = 100000;
  guint i;

  for (i = 0; i < n_lanes; i++)
    g_string_append (text, "{\"id\":7,\"height\":-1},\n");
  g_string_truncate (text, text->len - 2);
  g_string_append (text, "]}");
  document = read_text (text->str, text->len, &findings, &error);
  g_string_free (text, TRUE);

  g_assert_no_error (error);
  g_assert_cmpuint (journey_list_get_length (journey_document_get_lanes (document)), ==, n_lanes);
  /* The version; and of each lane the id, the height, and that it has no id. */
  g_assert_cmpuint (findings->len, ==, 1 + 3 * n_lanes);
}

static char *
dup_nested (guint depth)
{
  GString *text = g_string_new (HEADER ",\"x\":");
  guint i;

  for (i = 1; i < depth; i++)
    g_string_append_c (text, '[');
  for (i = 1; i < depth; i++)
    g_string_append_c (text, ']');
  g_string_append_c (text, '}');

  return g_string_free_and_steal (text);
}

static void
test_depth (void)
{
  g_autofree char *deepest = dup_nested (JOURNEY_JSON_MAX_DEPTH);
  g_autofree char *deeper = dup_nested (JOURNEY_JSON_MAX_DEPTH + 1);
  g_autofree char *endless = g_strnfill (1000000, '[');
  g_autoptr (JourneyDocument) document = reads (deepest);
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (deeper, strlen (deeper), NULL, &error));
  g_assert_error (error, JOURNEY_READ_ERROR, JOURNEY_READ_ERROR_TOO_DEEP);
  g_clear_error (&error);
  g_assert_null (read_text (endless, strlen (endless), NULL, &error));
  g_assert_error (error, JOURNEY_READ_ERROR, JOURNEY_READ_ERROR_TOO_DEEP);
}

/* In bytes of the text, not of its escapes. */
static void
test_long_text (void)
{
  g_autofree char *longest = g_strnfill (JOURNEY_JSON_MAX_TEXT - 3, 'x');
  g_autofree char *fits = g_strdup_printf (HEADER ",\"goal\":\"%s\\u20ac\"}", longest);
  g_autofree char *too_long = g_strdup_printf (HEADER ",\"goal\":\"%s\\u20ac.\"}", longest);
  g_autofree char *portrait =
      g_strdup_printf (HEADER ",\"personas\":[{\"id\":\"a\",\"portrait\":\"%s....\"}]}", longest);
  g_autofree char *name = g_strdup_printf (HEADER ",\"%s....\":1}", longest);
  g_autoptr (JourneyDocument) document = reads (fits);
  g_autoptr (GBytes) bytes = g_bytes_new_static (portrait, strlen (portrait));
  g_autoptr (JourneyDocument) pictured = journey_reader_read (bytes, "map", NULL, NULL);

  g_assert_nonnull (pictured);
  g_assert_cmpuint (strlen (journey_document_get_goal (document)), ==, JOURNEY_JSON_MAX_TEXT);
  fails (too_long, strlen (too_long), JOURNEY_READ_ERROR_STRING,
         "map:1:40: goal: a text must not be longer than 1 MiB");
  fails (name, strlen (name), JOURNEY_READ_ERROR_STRING,
         "map:1:33: a text must not be longer than 1 MiB");
}

static void
test_too_large (void)
{
  g_autofree char *text = g_strnfill (JOURNEY_JSON_MAX_SIZE + 1, ' ');
  GString *many = g_string_new ("[0");
  guint i;

  fails (text, JOURNEY_JSON_MAX_SIZE + 1, JOURNEY_READ_ERROR_TOO_LARGE,
         "map: the file is larger than 64 MiB");

  for (i = 0; i < JOURNEY_JSON_MAX_VALUES; i++)
    g_string_append (many, ",0");
  g_string_append_c (many, ']');
  fails (many->str, many->len, JOURNEY_READ_ERROR_TOO_LARGE, "map: the file has too many values");
  g_string_free (many, TRUE);
}

/* Half a million members of one object, the last given twice. Comparing each with each would take
 * hours. */
static void
test_many_members (void)
{
  GString *text = g_string_new (HEADER ",\"x\":{");
  g_autoptr (JourneyDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  guint i;

  for (i = 0; i < 500000; i++)
    g_string_append_printf (text, "\"%u\":0,", i);
  g_string_append (text, "\"last\":0}}");
  document = reads (text->str);
  g_assert_cmpuint (journey_item_get_n_unknown (JOURNEY_ITEM (document)), ==, 1);

  g_string_truncate (text, text->len - 2);
  g_string_append (text, ",\"499999\":0}}");
  g_assert_null (read_text (text->str, text->len, NULL, &error));
  g_assert_error (error, JOURNEY_READ_ERROR, JOURNEY_READ_ERROR_DUPLICATE);
  g_assert_nonnull (strstr (error->message, ": x.499999: "));
  g_string_free (text, TRUE);
}

/* The result is a document or an error that says where, and a document can be written. */
static void
assert_survives (const char *text, gsize length)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyDocument) document = read_text (text, length, &findings, &error);

  g_assert_true ((document != NULL) == (error == NULL));
  g_assert_true ((document != NULL) == (findings != NULL));
  if (document != NULL)
    {
      g_autoptr (GBytes) written = journey_writer_write (document);
      g_autoptr (JourneyDocument) again =
          read_text (g_bytes_get_data (written, NULL), g_bytes_get_size (written), NULL, &error);

      g_assert_no_error (error);
    }
  else
    {
      g_assert_cmpint (error->domain, ==, JOURNEY_READ_ERROR);
      g_assert_true (g_str_has_prefix (error->message, "map:"));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static const char small_map[] =
    "{\n  \"format\": \"journey\",\n  \"version\": 1,\n  \"title\": \"\xc3\x84\\u00e4\\n\",\n"
    "  \"tags\": [\n    \"a\"\n  ],\n  \"scale\": {\n    \"minimum\": -1.5e0\n  },\n"
    "  \"lanes\": [\n    {\n      \"id\": \"k4pjndwc\",\n      \"visible\": false\n    }\n  ],\n"
    "  \"stages\": [\n    {\n      \"id\": \"y77vswry\",\n      \"customers\": 12.5,\n"
    "      \"touchpoints\": [\n        {\n          \"id\": \"ts00t5dn\",\n"
    "          \"channel\": \"custom:Fair\",\n          \"importance\": 3,\n"
    "          \"x\": [null, true, {\"y\": \"\\ud83d\\udeb2\"}]\n        }\n      ]\n    }\n  "
    "]\n}\n";

static void
assert_truncated_fails (const char *text, gsize length, gsize step)
{
  gsize i;

  for (i = 0; i < length; i += step)
    {
      /* A copy of its own, so that reading past its end does not go unseen. */
      g_autofree char *part = g_memdup2 (text, i);
      g_autoptr (GError) error = NULL;

      g_assert_null (read_text (part, i, NULL, &error));
      g_assert_error (error, JOURNEY_READ_ERROR, JOURNEY_READ_ERROR_SYNTAX);
    }
}

/* At every byte of a small map, and at many of a large one. */
static void
test_truncated (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("JOURNEY_SOURCE_ROOT"), "data", "samples", "ebike.journey", NULL);
  g_autofree char *text = NULL;
  gsize length;

  assert_truncated_fails (small_map, strlen (small_map) - 1, 1);
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  assert_truncated_fails (text, length - 1, 7);
}

static void
test_flipped (void)
{
  g_autofree char *text = g_strdup (small_map);
  gsize length = strlen (text), i;
  int bit;

  g_object_unref (reads (text));
  for (i = 0; i < length; i++)
    {
      for (bit = 0; bit < 8; bit++)
        {
          text[i] ^= 1 << bit;
          assert_survives (text, length);
          text[i] ^= 1 << bit;
        }
    }
}

/* Bytes that mean something to JSON, put in, taken out and swapped anywhere. */
static void
test_garbled (void)
{
  static const char bytes[] = "{}[],:\"\\-+.0189eEtfnu \n<\x80\xff";
  int i, n;

  for (i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (small_map);

      for (n = g_test_rand_int_range (1, 4); n > 0; n--)
        {
          gssize at = g_test_rand_int_range (0, text->len - 8);
          char byte = bytes[g_test_rand_int_range (0, sizeof bytes - 1)];

          if (g_test_rand_bit ())
            g_string_insert_c (text, at, byte);
          else if (g_test_rand_bit ())
            g_string_erase (text, at, g_test_rand_int_range (1, 8));
          else
            text->str[at] = byte;
        }
      assert_survives (text->str, text->len);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reader/refusals", test_refusals);
  g_test_add_func ("/reader/strange-name", test_strange_name);
  g_test_add_func ("/reader/values", test_values);
  g_test_add_func ("/reader/unknown", test_unknown);
  g_test_add_func ("/reader/newer", test_newer);
  g_test_add_func ("/reader/newer/many", test_newer_many);
  g_test_add_func ("/reader/depth", test_depth);
  g_test_add_func ("/reader/long-text", test_long_text);
  g_test_add_func ("/reader/too-large", test_too_large);
  g_test_add_func ("/reader/many-members", test_many_members);
  g_test_add_func ("/reader/truncated", test_truncated);
  g_test_add_func ("/reader/flipped", test_flipped);
  g_test_add_func ("/reader/garbled", test_garbled);

  return g_test_run ();
}
