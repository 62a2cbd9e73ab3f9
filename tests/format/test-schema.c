/* test-schema.c: what is written of the format, and what the program stores
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include <json-glib/json-glib.h>

#include "journey-channel.h"
#include "journey-types.h"

/* A property is declared once, and found by all of the program; but data/journey.schema.json and
 * data/format.md are written by hand. Here both are held to the stored properties: the members of
 * all items in their order, and in the schema their types, words, ranges and defaults. */

static JsonObject *schema;

static char *
load (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("JOURNEY_SOURCE_ROOT"), "data", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static GParamSpec *const *
get_stored (GType type, guint *n_stored)
{
  g_autoptr (JourneyItem) item = g_object_new (type, NULL);

  return journey_item_get_stored (item, n_stored);
}

/* --- The schema --- */

/* What @node says, or what it refers to says where it does not. */
static JsonNode *
get_rule (JsonObject *node, const char *name)
{
  const char *reference = json_object_get_string_member_with_default (node, "$ref", NULL);

  if (json_object_has_member (node, name) || reference == NULL)
    return json_object_get_member (node, name);

  g_assert_true (g_str_has_prefix (reference, "#/$defs/"));
  return get_rule (json_object_get_object_member (json_object_get_object_member (schema, "$defs"),
                                                  reference + strlen ("#/$defs/")),
                   name);
}

static void
assert_text_rule (JsonObject *node, const char *name, const char *expected)
{
  JsonNode *rule = get_rule (node, name);

  g_assert_cmpstr (rule != NULL ? json_node_get_string (rule) : "", ==, expected);
}

static void
assert_number_rule (JsonObject *node, const char *name, double expected)
{
  JsonNode *rule = get_rule (node, name);

  if (isnan (expected))
    g_assert_null (rule);
  else
    g_assert_cmpfloat (json_node_get_double (rule), ==, expected);
}

static void
assert_refers (JsonObject *node, const char *name)
{
  g_autofree char *expected = g_strconcat ("#/$defs/", name, NULL);

  g_assert_cmpstr (json_object_get_string_member_with_default (node, "$ref", ""), ==, expected);
}

static void
check_word (JsonObject *node, GType enum_type)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (enum_type);
  JsonArray *words = json_node_get_array (get_rule (node, "enum"));
  guint i;

  g_assert_cmpuint (json_array_get_length (words), ==, klass->n_values);
  for (i = 0; i < klass->n_values; i++)
    g_assert_cmpstr (json_array_get_string_element (words, i), ==, klass->values[i].value_nick);
}

static void
check_channel (JsonObject *node)
{
  JsonArray *ways = json_node_get_array (get_rule (node, "anyOf"));
  JsonArray *words = json_object_get_array_member (json_array_get_object_element (ways, 0), "enum");
  guint n_channels, i;
  const JourneyChannel *channels = journey_channel_get_known (&n_channels);

  for (i = 0; i < n_channels; i++)
    g_assert_cmpstr (json_array_get_string_element (words, i), ==, channels[i].word);
  if (json_array_get_length (words) > n_channels)
    g_assert_cmpstr (json_array_get_string_element (words, i++), ==, "none");
  g_assert_cmpuint (json_array_get_length (words), ==, i);
}

static void
check_text (JsonObject *node, GParamSpec *pspec)
{
  GType enum_type = journey_field_get_enum_type (pspec);

  assert_text_rule (node, "default", G_PARAM_SPEC_STRING (pspec)->default_value);
  if (enum_type != G_TYPE_INVALID)
    check_word (node, enum_type);
  else if (g_str_equal (pspec->name, "channel"))
    check_channel (node);
  else
    assert_text_rule (node, "type", "string");
  if ((pspec->flags & JOURNEY_PARAM_REFERENCE) != 0 || g_str_equal (pspec->name, "id"))
    assert_refers (node, "id");
}

static void
check_texts (JsonObject *node, GParamSpec *pspec)
{
  JsonObject *items = json_node_get_object (get_rule (node, "items"));

  assert_text_rule (node, "type", "array");
  assert_text_rule (items, "type", "string");
  if ((pspec->flags & JOURNEY_PARAM_REFERENCE) != 0)
    assert_refers (items, "id");
}

static void check_item (JsonObject *node, GType type, guint n_before);

static void
check_items (JsonObject *node, GParamSpec *pspec)
{
  JsonObject *item = node;

  if (journey_field_is_list (pspec))
    {
      assert_text_rule (node, "type", "array");
      item = json_node_get_object (get_rule (node, "items"));
    }
  assert_text_rule (item, "type", "object");
  check_item (item, journey_field_get_item_type (pspec), 0);
}

static void
check_member (JsonObject *node, GParamSpec *pspec)
{
  g_test_message ("%s", pspec->name);

  if (journey_field_get_item_type (pspec) != G_TYPE_INVALID)
    check_items (node, pspec);
  else if (G_IS_PARAM_SPEC_STRING (pspec))
    check_text (node, pspec);
  else if (G_IS_PARAM_SPEC_BOXED (pspec))
    check_texts (node, pspec);
  else if (G_IS_PARAM_SPEC_DOUBLE (pspec))
    {
      assert_text_rule (node, "type", "number");
      assert_number_rule (node, "minimum", G_PARAM_SPEC_DOUBLE (pspec)->minimum);
      assert_number_rule (node, "maximum", G_PARAM_SPEC_DOUBLE (pspec)->maximum);
      assert_number_rule (node, "default", G_PARAM_SPEC_DOUBLE (pspec)->default_value);
    }
  else if (G_IS_PARAM_SPEC_INT (pspec))
    {
      assert_text_rule (node, "type", "integer");
      assert_number_rule (node, "minimum", G_PARAM_SPEC_INT (pspec)->minimum);
      assert_number_rule (node, "maximum", G_PARAM_SPEC_INT (pspec)->maximum);
      assert_number_rule (node, "default", G_PARAM_SPEC_INT (pspec)->default_value);
    }
  else
    {
      g_assert_true (G_IS_PARAM_SPEC_BOOLEAN (pspec));
      assert_text_rule (node, "type", "boolean");
      g_assert_cmpint (json_node_get_boolean (get_rule (node, "default")), ==,
                       G_PARAM_SPEC_BOOLEAN (pspec)->default_value);
    }
}

/* The first @n_before members are of the file, not of the item. */
static void
check_item (JsonObject *node, GType type, guint n_before)
{
  JsonObject *properties = json_node_get_object (get_rule (node, "properties"));
  g_autoptr (GList) names = json_object_get_members (properties);
  GList *name = g_list_nth (names, n_before);
  guint n_stored, i;
  GParamSpec *const *stored = get_stored (type, &n_stored);

  for (i = 0; i < n_stored; i++)
    {
      if (stored[i] == NULL)
        continue;
      g_assert_nonnull (name);
      g_assert_cmpstr (name->data, ==, journey_field_get_member (stored[i]));
      check_member (json_object_get_object_member (properties, name->data), stored[i]);
      name = name->next;
    }
  g_assert_null (name);
}

static void
test_schema (void)
{
  g_autofree char *text = load ("journey.schema.json");
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  schema = json_node_get_object (json_parser_get_root (parser));
  check_item (schema, JOURNEY_TYPE_DOCUMENT, 2);
  schema = NULL;
}

/* --- The description --- */

static void
add_members (GString *names, GType type)
{
  guint n_stored, i;
  GParamSpec *const *stored = get_stored (type, &n_stored);

  for (i = 0; i < n_stored; i++)
    {
      if (stored[i] == NULL)
        continue;
      g_string_append_printf (names, "%s ", journey_field_get_member (stored[i]));
      if (journey_field_get_item_type (stored[i]) != G_TYPE_INVALID)
        add_members (names, journey_field_get_item_type (stored[i]));
    }
}

/* What is quoted in the example, which is set off by four spaces. */
static char *
dup_quoted (const char *text)
{
  GString *names = g_string_new (NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint i, j;

  for (i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = NULL;

      if (!g_str_has_prefix (lines[i], "    "))
        continue;
      parts = g_strsplit (lines[i], "\"", -1);
      for (j = 1; j < g_strv_length (parts); j += 2)
        g_string_append_printf (names, "%s ", parts[j]);
    }

  return g_string_free_and_steal (names);
}

static void
test_description (void)
{
  g_autofree char *text = load ("format.md");
  g_autofree char *quoted = dup_quoted (text);
  g_autoptr (GString) expected = g_string_new ("format journey version ");

  add_members (expected, JOURNEY_TYPE_DOCUMENT);
  g_assert_cmpstr (quoted, ==, expected->str);
}

static void
assert_named (const char *text, GType enum_type)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (enum_type);
  guint i;

  for (i = 0; i < klass->n_values; i++)
    {
      /* In a row of a table. */
      g_autofree char *pattern =
          g_strdup_printf ("^\\|.*(?<![\\w-])%s(?![\\w-])", klass->values[i].value_nick);

      if (!g_regex_match_simple (pattern, text, G_REGEX_MULTILINE, 0))
        g_error ("format.md does not say “%s”", klass->values[i].value_nick);
    }
}

static void
test_words (void)
{
  g_autofree char *text = load ("format.md");
  guint i, j, n_stored;

  for (i = 0; i < G_N_ELEMENTS (journey_types); i++)
    {
      GParamSpec *const *stored = get_stored (journey_types[i].get_type (), &n_stored);

      for (j = 0; j < n_stored; j++)
        {
          if (stored[j] != NULL && journey_field_get_enum_type (stored[j]) != G_TYPE_INVALID)
            assert_named (text, journey_field_get_enum_type (stored[j]));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schema/members", test_schema);
  g_test_add_func ("/schema/description", test_description);
  g_test_add_func ("/schema/words", test_words);

  return g_test_run ();
}
