/* journey-item-copy.c: items that are made after others
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-item-copy.h"

#include "journey-document.h"
#include "journey-list.h"

static void copy_into (JourneyItem *item, JourneyItem *copy, GHashTable *ids);

static void
copy_id (JourneyItem *item, JourneyItem *copy, GHashTable *ids)
{
  const char *id = journey_item_get_id (item);

  if (ids != NULL)
    {
      g_autofree char *new_id = journey_id_new ();

      g_object_set (copy, "id", new_id, NULL);
      if (*id != '\0' && !g_hash_table_contains (ids, id))
        g_hash_table_insert (ids, g_strdup (id), g_steal_pointer (&new_id));
    }
  else
    {
      g_object_set (copy, "id", id, NULL);
    }
}

static void
copy_list (JourneyList *list, JourneyList *copies, GHashTable *ids)
{
  guint i;

  for (i = 0; i < journey_list_get_length (list); i++)
    {
      g_autoptr (JourneyItem) copy = journey_item_copy (journey_list_get (list, i), ids);

      journey_list_append (copies, copy);
    }
}

static void
copy_field (JourneyItem *item, JourneyItem *copy, GParamSpec *pspec, GHashTable *ids)
{
  const GValue *value = journey_item_peek_value (item, pspec);
  const GValue *copied = journey_item_peek_value (copy, pspec);

  if (journey_field_is_list (pspec))
    copy_list (g_value_get_object (value), g_value_get_object (copied), ids);
  else if (journey_field_is_part (pspec))
    copy_into (g_value_get_object (value), g_value_get_object (copied), ids);
  else
    g_object_set_property (G_OBJECT (copy), pspec->name, value);
}

static void
copy_into (JourneyItem *item, JourneyItem *copy, GHashTable *ids)
{
  guint n_stored, i;
  GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);

  if (journey_item_has_id (item))
    copy_id (item, copy, ids);
  for (i = 1; i < n_stored; i++)
    copy_field (item, copy, stored[i], ids);

  for (i = 0; i < journey_item_get_n_unknown (item); i++)
    {
      const char *json;
      const char *member = journey_item_get_unknown (item, i, &json);

      journey_item_add_unknown (copy, member, json);
    }
}

/**
 * journey_item_copy:
 * @item: (type JourneyItem): an item
 * @ids: (nullable) (element-type utf8 utf8): %NULL to keep the ids; else a map that owns its keys
 *   and values, to which the new id of each old one is added
 *
 * Copies an item with all below it, members that this version does not know included. References
 * are left as they are; see [func@journey_item_map_references]. The copy is in no list.
 *
 * Returns: (transfer full) (type JourneyItem): the copy
 */
gpointer
journey_item_copy (gpointer item, GHashTable *ids)
{
  JourneyItem *copy;

  g_return_val_if_fail (JOURNEY_IS_ITEM (item), NULL);

  copy = g_object_new (G_OBJECT_TYPE (item), NULL);
  if (JOURNEY_IS_DOCUMENT (item))
    journey_document_set_version (JOURNEY_DOCUMENT (copy), journey_document_get_version (item));
  copy_into (item, copy, ids);

  return copy;
}

typedef struct
{
  GHashTable *ids;
  gboolean keep_others;
} JourneyMapping;

/* The id to write for @id, or NULL for none. */
static const char *
map_id (const JourneyMapping *mapping, const char *id)
{
  const char *mapped = g_hash_table_lookup (mapping->ids, id);

  return mapped != NULL || !mapping->keep_others ? mapped : id;
}

static void
map_value (const JourneyMapping *mapping, const GValue *value, GValue *mapped)
{
  g_value_init (mapped, G_VALUE_TYPE (value));
  if (G_VALUE_HOLDS_STRING (value))
    {
      g_value_set_string (mapped, map_id (mapping, g_value_get_string (value) ?: "") ?: "");
    }
  else
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      char **ids = g_value_get_boxed (value);
      guint i;

      for (i = 0; ids != NULL && ids[i] != NULL; i++)
        {
          const char *id = map_id (mapping, ids[i]);

          if (id != NULL)
            g_strv_builder_add (builder, id);
        }
      g_value_take_boxed (mapped, g_strv_builder_end (builder));
    }
}

static void
map_item_cb (JourneyItem *item, gpointer user_data)
{
  guint n_stored, i;
  GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);

  for (i = 1; i < n_stored; i++)
    {
      g_auto (GValue) mapped = G_VALUE_INIT;

      if ((stored[i]->flags & JOURNEY_PARAM_REFERENCE) == 0)
        continue;
      map_value (user_data, journey_item_peek_value (item, stored[i]), &mapped);
      g_object_set_property (G_OBJECT (item), stored[i]->name, &mapped);
    }
}

/**
 * journey_item_map_references:
 * @item: (type JourneyItem): an item
 * @ids: (element-type utf8 utf8): the new id of each old one
 *
 * Makes what @item and all below it refer to by an old id be referred to by the new one. Ids that
 * are not in @ids stay.
 */
void
journey_item_map_references (gpointer item, GHashTable *ids)
{
  JourneyMapping mapping = { ids, TRUE };

  g_return_if_fail (JOURNEY_IS_ITEM (item));
  g_return_if_fail (ids != NULL);

  journey_item_foreach (item, map_item_cb, &mapping);
}

/**
 * journey_item_keep_references:
 * @item: (type JourneyItem): an item
 * @ids: (element-type utf8 utf8): the new id of each old one
 *
 * Like [func@journey_item_map_references], but drops every reference whose id is not in @ids.
 */
void
journey_item_keep_references (gpointer item, GHashTable *ids)
{
  JourneyMapping mapping = { ids, FALSE };

  g_return_if_fail (JOURNEY_IS_ITEM (item));
  g_return_if_fail (ids != NULL);

  journey_item_foreach (item, map_item_cb, &mapping);
}
