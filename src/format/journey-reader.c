/* journey-reader.c: the text of a file as a document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-reader.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "journey-check.h"
#include "journey-json-duplicates.h"
#include "journey-json-scan.h"
#include "journey-json.h"

/* Walks three things side by side: the tree of JSON, the table of the scan, which has the same
 * values in the same order, and the items, whose stored properties say what belongs where. It
 * knows none of them by name. */

typedef struct
{
  JourneyJsonScan *scan;
  JourneyCheck *check;
  gboolean newer; /* than this program: what does not fit is kept, not refused */
} JourneyReader;

typedef enum
{
  SHAPE_TEXT,
  SHAPE_NUMBER,
  SHAPE_FLAG,
  SHAPE_LIST,
  SHAPE_OBJECT,
  SHAPE_NULL,
} JourneyShape;

/* Whole sentences, wanted by found, because languages do not build them alike. */
static const char *const mismatches[SHAPE_NULL][SHAPE_NULL + 1] = {
  [SHAPE_TEXT] = {
    [SHAPE_NUMBER] = N_("must be a text, not a number"),
    [SHAPE_FLAG] = N_("must be a text, not true or false"),
    [SHAPE_LIST] = N_("must be a text, not a list"),
    [SHAPE_OBJECT] = N_("must be a text, not an object"),
    [SHAPE_NULL] = N_("must be a text, not null"),
  },
  [SHAPE_NUMBER] = {
    [SHAPE_TEXT] = N_("must be a number, not a text"),
    [SHAPE_FLAG] = N_("must be a number, not true or false"),
    [SHAPE_LIST] = N_("must be a number, not a list"),
    [SHAPE_OBJECT] = N_("must be a number, not an object"),
    [SHAPE_NULL] = N_("must be a number, not null"),
  },
  [SHAPE_FLAG] = {
    [SHAPE_TEXT] = N_("must be true or false, not a text"),
    [SHAPE_NUMBER] = N_("must be true or false, not a number"),
    [SHAPE_LIST] = N_("must be true or false, not a list"),
    [SHAPE_OBJECT] = N_("must be true or false, not an object"),
    [SHAPE_NULL] = N_("must be true or false, not null"),
  },
  [SHAPE_LIST] = {
    [SHAPE_TEXT] = N_("must be a list, not a text"),
    [SHAPE_NUMBER] = N_("must be a list, not a number"),
    [SHAPE_FLAG] = N_("must be a list, not true or false"),
    [SHAPE_OBJECT] = N_("must be a list, not an object"),
    [SHAPE_NULL] = N_("must be a list, not null"),
  },
  [SHAPE_OBJECT] = {
    [SHAPE_TEXT] = N_("must be an object, not a text"),
    [SHAPE_NUMBER] = N_("must be an object, not a number"),
    [SHAPE_FLAG] = N_("must be an object, not true or false"),
    [SHAPE_LIST] = N_("must be an object, not a list"),
    [SHAPE_NULL] = N_("must be an object, not null"),
  },
};

static gboolean
read_item (JourneyReader *self, JourneyItem *item, JsonNode *node, guint place, GError **error);

static guint
get_next (JourneyReader *self, guint place)
{
  return journey_json_scan_get_span (self->scan, place)->next;
}

/* In a newer file there may be many, and nobody reads them: then the place is not counted out. */
static gboolean
fail (JourneyReader *self, JourneyReadError code, guint place, const char *message, GError **error)
{
  g_autofree char *path = NULL;
  gsize offset;

  if (self->newer)
    {
      g_set_error_literal (error, JOURNEY_READ_ERROR, code, message);
      return FALSE;
    }

  path = journey_json_scan_dup_path (self->scan, place);
  offset = journey_json_scan_get_span (self->scan, place)->start;

  return journey_json_scan_fail (self->scan, code, offset, path, message, error);
}

static JourneyShape
get_shape (JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      return SHAPE_OBJECT;
    case JSON_NODE_ARRAY:
      return SHAPE_LIST;
    case JSON_NODE_VALUE:
      if (json_node_get_value_type (node) == G_TYPE_STRING)
        return SHAPE_TEXT;
      return json_node_get_value_type (node) == G_TYPE_BOOLEAN ? SHAPE_FLAG : SHAPE_NUMBER;
    case JSON_NODE_NULL:
    default:
      return SHAPE_NULL;
    }
}

static gboolean
expect_shape (JourneyReader *self, JsonNode *node, JourneyShape wanted, guint place, GError **error)
{
  JourneyShape found = get_shape (node);

  return found == wanted ||
         fail (self, JOURNEY_READ_ERROR_TYPE, place, _ (mismatches[wanted][found]), error);
}

/* Every element of a list is looked at before the first is taken. */
static gboolean
expect_list_of (JourneyReader *self,
                JsonNode *node,
                JourneyShape wanted,
                guint place,
                GError **error)
{
  JsonArray *array;
  guint i;

  if (!expect_shape (self, node, SHAPE_LIST, place, error))
    return FALSE;

  array = json_node_get_array (node);
  for (i = 0, place++; i < json_array_get_length (array); i++)
    {
      if (!expect_shape (self, json_array_get_element (array, i), wanted, place, error))
        return FALSE;
      place = get_next (self, place);
    }

  return TRUE;
}

static gboolean
check_range (JourneyReader *self,
             double number,
             double minimum,
             double maximum,
             guint place,
             GError **error)
{
  g_autoptr (GString) from = NULL;
  g_autoptr (GString) to = NULL;
  g_autofree char *message = NULL;

  if (number >= minimum && number <= maximum)
    return TRUE;

  from = g_string_new (NULL);
  journey_json_append_number (from, minimum);
  to = g_string_new (NULL);
  journey_json_append_number (to, maximum);
  message = g_strdup_printf (_ ("must be between %s and %s"), from->str, to->str);

  return fail (self, JOURNEY_READ_ERROR_NUMBER, place, message, error);
}

static gboolean
read_texts (JourneyReader *self, GValue *value, JsonNode *node, guint place, GError **error)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  JsonArray *array;
  guint i;

  if (!expect_list_of (self, node, SHAPE_TEXT, place, error))
    return FALSE;

  array = json_node_get_array (node);
  for (i = 0; i < json_array_get_length (array); i++)
    g_strv_builder_add (texts, json_array_get_string_element (array, i));
  g_value_take_boxed (value, g_strv_builder_end (texts));

  return TRUE;
}

static gboolean
read_number (JourneyReader *self,
             GValue *value,
             GParamSpec *pspec,
             JsonNode *node,
             guint place,
             GError **error)
{
  double number;

  if (!expect_shape (self, node, SHAPE_NUMBER, place, error))
    return FALSE;

  number = json_node_get_double (node);
  if (G_IS_PARAM_SPEC_INT (pspec))
    {
      GParamSpecInt *range = G_PARAM_SPEC_INT (pspec);

      if (number != floor (number))
        return fail (self, JOURNEY_READ_ERROR_NUMBER, place, _ ("must be a whole number"), error);
      if (!check_range (self, number, range->minimum, range->maximum, place, error))
        return FALSE;
      g_value_set_int (value, (int) number);
    }
  else
    {
      GParamSpecDouble *range = G_PARAM_SPEC_DOUBLE (pspec);

      if (!check_range (self, number, range->minimum, range->maximum, place, error))
        return FALSE;
      g_value_set_double (value, number);
    }

  return TRUE;
}

static gboolean
read_value (JourneyReader *self,
            GValue *value,
            GParamSpec *pspec,
            JsonNode *node,
            guint place,
            GError **error)
{
  if (G_VALUE_HOLDS_STRING (value))
    {
      if (!expect_shape (self, node, SHAPE_TEXT, place, error))
        return FALSE;
      g_value_set_static_string (value, json_node_get_string (node));
    }
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    {
      if (!expect_shape (self, node, SHAPE_FLAG, place, error))
        return FALSE;
      g_value_set_boolean (value, json_node_get_boolean (node));
    }
  else if (G_VALUE_HOLDS (value, G_TYPE_STRV))
    {
      return read_texts (self, value, node, place, error);
    }
  else
    {
      return read_number (self, value, pspec, node, place, error);
    }

  return TRUE;
}

static gboolean
read_list (JourneyReader *self, JourneyList *list, JsonNode *node, guint place, GError **error)
{
  guint element_place = place + 1;
  JsonArray *array;
  guint i;

  if (!expect_list_of (self, node, SHAPE_OBJECT, place, error))
    return FALSE;

  array = json_node_get_array (node);
  for (i = 0; i < json_array_get_length (array); i++)
    {
      g_autoptr (JourneyItem) item = g_object_new (journey_list_get_item_gtype (list), NULL);

      if (!read_item (self, item, json_array_get_element (array, i), element_place, error))
        return FALSE;
      /* Only now: an item in a document cannot get an id any more. */
      journey_list_append (list, item);
      element_place = get_next (self, element_place);
    }
  journey_check_list (self->check, list, place);

  return TRUE;
}

static gboolean
read_field (JourneyReader *self,
            JourneyItem *item,
            GParamSpec *pspec,
            JsonNode *node,
            guint place,
            GError **error)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (journey_field_is_list (pspec))
    return read_list (self, g_value_get_object (journey_item_peek_value (item, pspec)), node, place,
                      error);
  if (journey_field_is_part (pspec))
    return expect_shape (self, node, SHAPE_OBJECT, place, error) &&
           read_item (self, g_value_get_object (journey_item_peek_value (item, pspec)), node, place,
                      error);

  g_value_init (&value, pspec->value_type);
  if (!read_value (self, &value, pspec, node, place, error))
    return FALSE;
  g_object_set_property (G_OBJECT (item), pspec->name, &value);
  journey_check_field (self->check, item, pspec, place);

  return TRUE;
}

static void
keep_unknown (JourneyReader *self, JourneyItem *item, const char *member, guint place)
{
  const JourneyJsonSpan *span = journey_json_scan_get_span (self->scan, place);
  g_autofree char *json =
      journey_json_compact (self->scan->text + span->start, span->end - span->start);

  journey_item_add_unknown (item, member, json);
}

/* A newer version may mean something else by a member of ours; then it is an unknown one. */
static gboolean
read_member (JourneyReader *self,
             JourneyItem *item,
             const char *member,
             JsonNode *node,
             guint place,
             GError **error)
{
  GParamSpec *pspec = journey_item_find_member (item, member);
  g_autoptr (GError) local_error = NULL;

  if (pspec != NULL)
    {
      if (read_field (self, item, pspec, node, place, &local_error))
        return TRUE;
      if (!self->newer)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      journey_check_add (self->check, JOURNEY_FINDING_WARNING, place,
                         _ ("this version does not understand the value"));
    }
  keep_unknown (self, item, member, place);

  return TRUE;
}

static gboolean
is_header (JourneyItem *item, const char *member)
{
  return JOURNEY_IS_DOCUMENT (item) &&
         (g_str_equal (member, "format") || g_str_equal (member, "version"));
}

static gboolean
read_item (JourneyReader *self, JourneyItem *item, JsonNode *node, guint place, GError **error)
{
  guint child = place + 1;
  JsonObjectIter iter;
  const char *member;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &member, &value))
    {
      if (!is_header (item, member) && !read_member (self, item, member, value, child, error))
        return FALSE;
      child = get_next (self, child);
    }
  journey_check_item (self->check, item, place);

  return TRUE;
}

/* The place of a member of the outermost object, or 0. */
static guint
find_top_member (JourneyReader *self, const char *member)
{
  guint n_children = journey_json_scan_get_span (self->scan, 0)->n_children;
  guint child, i;

  for (child = 1, i = 0; i < n_children; i++, child = get_next (self, child))
    {
      g_autofree char *name = journey_json_scan_dup_member (self->scan, child);

      if (g_str_equal (name, member))
        return child;
    }

  return 0;
}

static gboolean
read_version (JourneyReader *self, JourneyDocument *document, JsonNode *node, GError **error)
{
  guint place = find_top_member (self, "version");
  double version;

  if (place == 0)
    return journey_json_scan_fail (self->scan, JOURNEY_READ_ERROR_VERSION, 0, "version",
                                   _ ("the map does not say which version of the format it has"),
                                   error);
  if (!expect_shape (self, node, SHAPE_NUMBER, place, error))
    return FALSE;

  version = json_node_get_double (node);
  if (version != floor (version) || version < 1 || version > G_MAXINT)
    return fail (self, JOURNEY_READ_ERROR_VERSION, place,
                 _ ("the version must be a whole number from 1"), error);

  journey_document_set_version (document, (int) version);
  self->newer = journey_document_is_read_only (document);
  if (self->newer)
    journey_check_add (self->check, JOURNEY_FINDING_NOTICE, place,
                       _ ("the map was written by a newer version of Journey, so it can be looked "
                          "at but not changed"));

  return TRUE;
}

static gboolean
read_header (JourneyReader *self, JourneyDocument *document, JsonNode *root, GError **error)
{
  JsonNode *format = json_object_get_member (json_node_get_object (root), "format");
  guint place = find_top_member (self, "format");

  if (place == 0)
    return journey_json_scan_fail (self->scan, JOURNEY_READ_ERROR_FORMAT, 0, "format",
                                   _ ("this is JSON, but it does not say that it is a journey map"),
                                   error);
  if (get_shape (format) != SHAPE_TEXT || !g_str_equal (json_node_get_string (format), "journey"))
    return fail (self, JOURNEY_READ_ERROR_FORMAT, place, _ ("this is not a journey map"), error);

  return read_version (self, document,
                       json_object_get_member (json_node_get_object (root), "version"), error);
}

/* The scan has refused all that is not JSON, so json-glib has nothing to object to; should it do
 * so all the same, this says it as it says it. */
static JsonNode *
parse (JourneyJsonScan *scan, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) parse_error = NULL;

  json_parser_set_strict (parser, TRUE);
  if (json_parser_load_from_data (parser, scan->text, scan->length, &parse_error))
    return json_parser_steal_root (parser);

  journey_json_scan_fail (scan, JOURNEY_READ_ERROR_SYNTAX, 0, NULL, parse_error->message, error);
  return NULL;
}

/**
 * journey_reader_read:
 * @bytes: the text of a file
 * @name: what messages call the file
 * @findings: (out) (optional) (transfer full) (element-type JourneyFinding): what is odd in it, in
 *   the order of the file; set only when there is a document
 * @error: where to put an error of [error@JourneyReadError]
 *
 * Reads a .journey file. Whatever the bytes are, the result is a document or an error, which says
 * the line, the column and the member in plain words. The document has no journal.
 *
 * This may be called in any thread.
 *
 * Returns: (transfer full) (nullable): the document
 */
JourneyDocument *
journey_reader_read (GBytes *bytes, const char *name, GPtrArray **findings, GError **error)
{
  g_autoptr (JourneyDocument) document = NULL;
  g_autoptr (JourneyJsonScan) scan = NULL;
  g_autoptr (JourneyCheck) check = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (JsonNode) root = NULL;
  JourneyReader self = { NULL };
  const char *text;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  text = g_bytes_get_data (bytes, &length);
  scan = journey_json_scan_new (name, text != NULL ? text : "", length, error);
  if (scan == NULL || (root = parse (scan, error)) == NULL)
    return NULL;

  document = journey_document_new ();
  check = journey_check_new (scan, findings != NULL);
  self.scan = scan;
  self.check = check;
  if (!expect_shape (&self, root, SHAPE_OBJECT, 0, error) ||
      !journey_json_check_duplicates (scan, root, error) ||
      !read_header (&self, document, root, error) ||
      !read_item (&self, JOURNEY_ITEM (document), root, 0, error))
    return NULL;

  found = journey_check_finish (check, document);
  if (findings != NULL)
    *findings = g_steal_pointer (&found);

  return g_steal_pointer (&document);
}
