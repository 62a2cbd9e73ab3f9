/* journey-edit.c: what the edits of a map have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-edit-private.h"

/* Each edit is one transaction with a label of its own. A gesture that makes several opens one
 * around them, whose label is then shown. A document without journal is edited all the same. */

void
journey_edit_begin (JourneyDocument *document, const char *label)
{
  journey_edit_begin_merging (document, label, NULL);
}

void
journey_edit_begin_merging (JourneyDocument *document, const char *label, const char *key)
{
  JourneyJournal *journal = journey_document_get_journal (document);

  if (journal != NULL)
    journey_journal_begin_merging (journal, label, key);
}

void
journey_edit_commit (JourneyDocument *document)
{
  JourneyJournal *journal = journey_document_get_journal (document);

  if (journal != NULL)
    journey_journal_commit (journal);
}

typedef struct
{
  GHashTable *wanted;
  GType item_type;
  GPtrArray *found;
} JourneyEditSort;

static gboolean
is_wanted (const JourneyEditSort *sort, JourneyItem *item)
{
  return g_hash_table_contains (sort->wanted, item) &&
         G_TYPE_CHECK_INSTANCE_TYPE (item, sort->item_type);
}

static void
sort_cb (JourneyItem *item, gpointer user_data)
{
  JourneyEditSort *sort = user_data;
  JourneyItem *above;

  if (!is_wanted (sort, item) || journey_item_get_list (item) == NULL)
    return;
  for (above = journey_item_get_parent (item); above != NULL;
       above = journey_item_get_parent (above))
    {
      if (is_wanted (sort, above) && journey_item_get_list (above) != NULL)
        return;
    }

  g_ptr_array_add (sort->found, item);
}

/* Those of @items that are in @document and of @item_type, each once, in the order of the map. An
 * item goes with the one it belongs to: where that is among them too, it is left out. */
GPtrArray *
journey_edit_sort (JourneyDocument *document, GPtrArray *items, GType item_type)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  JourneyEditSort sort = { wanted, item_type, g_ptr_array_new () };
  guint i;

  for (i = 0; i < items->len; i++)
    g_hash_table_add (wanted, items->pdata[i]);
  journey_item_foreach (JOURNEY_ITEM (document), sort_cb, &sort);

  return sort.found;
}

gboolean
journey_edit_is_reference (GParamSpec *pspec)
{
  return pspec != NULL && (pspec->flags & JOURNEY_PARAM_REFERENCE) != 0;
}

/**
 * journey_edit_needs:
 * @item: an item
 * @pspec: a stored property of it
 *
 * An emotion needs its persona, a note its lane, and a connection both its ends.
 *
 * Returns: whether @pspec refers to something that @item makes no sense without
 */
gboolean
journey_edit_needs (JourneyItem *item, GParamSpec *pspec)
{
  return journey_edit_is_reference (pspec) &&
         (pspec == JOURNEY_ITEM_GET_CLASS (item)->key ||
          (JOURNEY_IS_CONNECTION (item) && G_IS_PARAM_SPEC_STRING (pspec)));
}

/* Writes a list of ids that need not be terminated. Returns whether it was another. */
gboolean
journey_edit_set_ids (gpointer item, const char *property, GPtrArray *ids)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (item), property);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint i;

  for (i = 0; i < ids->len; i++)
    g_strv_builder_add (builder, ids->pdata[i]);
  g_value_init (&value, G_TYPE_STRV);
  g_value_take_boxed (&value, g_strv_builder_end (builder));
  if (journey_value_equal (&value, journey_item_peek_value (item, pspec)))
    return FALSE;

  g_object_set_property (item, property, &value);
  return TRUE;
}
