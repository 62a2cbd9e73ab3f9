/* journey-writer.c: a document as the text of a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-writer.h"

#include <string.h>

#include "journey-json.h"

/* Walks the stored properties and knows none of them by name. There is no tree of JSON in between:
 * what is written is written once. */

static void write_object (GString *out, JourneyItem *item, guint depth);

/* Every member has a line of its own, and a comma before it unless it is the first. */
static void
begin_line (GString *out, guint depth)
{
  char last = out->str[out->len - 1];

  if (last != '{' && last != '[')
    g_string_append_c (out, ',');
  journey_json_append_line (out, depth);
}

static void
begin_member (GString *out, const char *member, guint depth)
{
  begin_line (out, depth);
  journey_json_append_string (out, member);
  g_string_append (out, ": ");
}

static void
end_holder (GString *out, char closing, guint depth)
{
  char last = out->str[out->len - 1];

  if (last != '{' && last != '[')
    journey_json_append_line (out, depth);
  g_string_append_c (out, closing);
}

static void
write_list (GString *out, JourneyList *list, guint depth)
{
  guint i;

  g_string_append_c (out, '[');
  for (i = 0; i < journey_list_get_length (list); i++)
    {
      begin_line (out, depth + 1);
      write_object (out, journey_list_get (list, i), depth + 1);
    }
  end_holder (out, ']', depth);
}

static void
write_texts (GString *out, const char *const *texts, guint depth)
{
  g_string_append_c (out, '[');
  for (; *texts != NULL; texts++)
    {
      begin_line (out, depth + 1);
      journey_json_append_string (out, *texts);
    }
  end_holder (out, ']', depth);
}

static void
write_value (GString *out, const GValue *value, guint depth)
{
  if (G_VALUE_HOLDS_STRING (value))
    journey_json_append_string (out, g_value_get_string (value) ?: "");
  else if (G_VALUE_HOLDS_DOUBLE (value))
    journey_json_append_number (out, g_value_get_double (value));
  else if (G_VALUE_HOLDS_INT (value))
    journey_json_append_number (out, g_value_get_int (value));
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    g_string_append (out, g_value_get_boolean (value) ? "true" : "false");
  else if (G_VALUE_HOLDS (value, G_TYPE_STRV))
    write_texts (out, g_value_get_boxed (value), depth);
  else if (G_VALUE_HOLDS (value, JOURNEY_TYPE_LIST))
    write_list (out, g_value_get_object (value), depth);
  else if (G_VALUE_HOLDS (value, JOURNEY_TYPE_ITEM))
    write_object (out, g_value_get_object (value), depth);
  else
    g_assert_not_reached ();
}

/* A number that is unset where the format has a default cannot be said: the default is. */
static gboolean
is_left_out (GParamSpec *pspec, const GValue *value)
{
  if (journey_field_is_list (pspec))
    return journey_list_get_length (g_value_get_object (value)) == 0;
  if (journey_field_is_part (pspec))
    return FALSE;
  if (G_VALUE_HOLDS_DOUBLE (value) && !isfinite (g_value_get_double (value)))
    return TRUE;

  return journey_field_is_default (pspec, value);
}

static void
write_field (GString *out, JourneyItem *item, GParamSpec *pspec, guint depth)
{
  const GValue *value = journey_item_peek_value (item, pspec);
  gsize start = out->len;

  if (is_left_out (pspec, value))
    return;

  begin_member (out, journey_field_get_member (pspec), depth);
  write_value (out, value, depth);

  /* A part that says nothing is not missed. */
  if (journey_field_is_part (pspec) && out->str[out->len - 2] == '{')
    g_string_truncate (out, start);
}

static void
write_members (GString *out, JourneyItem *item, guint depth)
{
  guint n_stored, i;
  GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);

  for (i = 0; i < n_stored; i++)
    {
      if (stored[i] != NULL)
        write_field (out, item, stored[i], depth);
    }

  for (i = 0; i < journey_item_get_n_unknown (item); i++)
    {
      const char *json;
      const char *member = journey_item_get_unknown (item, i, &json);

      begin_member (out, member, depth);
      journey_json_append_indented (out, json, strlen (json), depth);
    }
}

static void
write_object (GString *out, JourneyItem *item, guint depth)
{
  g_string_append_c (out, '{');
  write_members (out, item, depth + 1);
  end_holder (out, '}', depth);
}

/**
 * journey_writer_write:
 * @document: a document
 *
 * Gives the text of a .journey file: the same bytes for the same document, whatever the locale.
 * Members at their default are left out; members that this version does not know come last.
 *
 * A document of a newer version keeps that version; see [method@JourneyDocument.is_read_only].
 *
 * Returns: (transfer full): the text
 */
GBytes *
journey_writer_write (JourneyDocument *document)
{
  GString *out = g_string_sized_new (64 * 1024);
  int version;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), NULL);

  version = MAX (journey_document_get_version (document), JOURNEY_FORMAT_VERSION);
  g_string_append_c (out, '{');
  begin_member (out, "format", 1);
  journey_json_append_string (out, "journey");
  begin_member (out, "version", 1);
  journey_json_append_number (out, version);
  write_members (out, JOURNEY_ITEM (document), 1);
  end_holder (out, '}', 0);
  g_string_append_c (out, '\n');

  return g_string_free_to_bytes (out);
}

/**
 * journey_writer_append_value:
 * @out: a text
 * @item: an item
 * @pspec: a stored property of it
 * @depth: how far the line is indented that the value begins on, in steps of two blanks
 *
 * Appends the value as it is in a file, a number that is not set as `null`.
 */
void
journey_writer_append_value (GString *out, JourneyItem *item, GParamSpec *pspec, guint depth)
{
  const GValue *value;

  g_return_if_fail (out != NULL);
  g_return_if_fail (JOURNEY_IS_ITEM (item));

  value = journey_item_peek_value (item, pspec);
  if (G_VALUE_HOLDS_DOUBLE (value) && !isfinite (g_value_get_double (value)))
    g_string_append (out, "null");
  else
    write_value (out, value, depth);
}
