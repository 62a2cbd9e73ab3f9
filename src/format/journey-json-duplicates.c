/* journey-json-duplicates.c: members that an object has twice
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-json-duplicates.h"

#include <glib/gi18n-lib.h>

/* Of two members of one name json-glib keeps the last, so that its tree has fewer than the text.
 * Only then the names themselves are looked at. */

static gboolean check_value (JourneyJsonScan *scan, JsonNode *node, guint place, GError **error);

/* Where the second of two members of one name is. They may be spelled differently. */
static guint
find_second (JourneyJsonScan *scan, guint place)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint child;

  for (child = place + 1; g_hash_table_add (names, journey_json_scan_dup_member (scan, child));)
    child = journey_json_scan_get_span (scan, child)->next;

  return child;
}

static gboolean
check_list (JourneyJsonScan *scan, JsonArray *array, guint place, GError **error)
{
  guint child = place + 1;
  guint i;

  for (i = 0; i < json_array_get_length (array); i++)
    {
      if (!check_value (scan, json_array_get_element (array, i), child, error))
        return FALSE;
      child = journey_json_scan_get_span (scan, child)->next;
    }

  return TRUE;
}

static gboolean
check_object (JourneyJsonScan *scan, JsonObject *object, guint place, GError **error)
{
  guint child = place + 1;
  JsonObjectIter iter;
  JsonNode *value;

  if (json_object_get_size (object) != journey_json_scan_get_span (scan, place)->n_children)
    {
      guint second = find_second (scan, place);
      g_autofree char *path = journey_json_scan_dup_path (scan, second);

      return journey_json_scan_fail (scan, JOURNEY_READ_ERROR_DUPLICATE,
                                     journey_json_scan_get_span (scan, second)->key, path,
                                     _ ("this member is given twice"), error);
    }

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, NULL, &value))
    {
      if (!check_value (scan, value, child, error))
        return FALSE;
      child = journey_json_scan_get_span (scan, child)->next;
    }

  return TRUE;
}

static gboolean
check_value (JourneyJsonScan *scan, JsonNode *node, guint place, GError **error)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    return check_list (scan, json_node_get_array (node), place, error);
  if (JSON_NODE_HOLDS_OBJECT (node))
    return check_object (scan, json_node_get_object (node), place, error);

  return TRUE;
}

/**
 * journey_json_check_duplicates:
 * @scan: a file
 * @root: the tree that json-glib made of it
 * @error: where to put the error
 *
 * Looks for an object that has two members of one name, however they are spelled. Where there is
 * none, the tree and the table of the scan have the same values in the same order.
 *
 * Returns: whether there is none
 */
gboolean
journey_json_check_duplicates (JourneyJsonScan *scan, JsonNode *root, GError **error)
{
  return check_value (scan, root, 0, error);
}
