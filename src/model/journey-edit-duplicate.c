/* journey-edit-duplicate.c: more of the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-edit-private.h"

#include "journey-item-copy.h"

typedef struct
{
  GPtrArray *originals; /* what is duplicated, in the order of the map */
  GPtrArray *copies;    /* owned: their copies, at the same places */
  GHashTable *ids;      /* old id → new id */
  GPtrArray *needy;     /* what needs an original and is in none: emotions, notes, connections */
} JourneyEditDuplicate;

static void
make_copies (JourneyEditDuplicate *self, GPtrArray *chosen)
{
  guint i;

  for (i = 0; i < chosen->len; i++)
    {
      JourneyItem *item = chosen->pdata[i];

      /* What has no id is told apart by what it is about, and there is room for only one; a
       * connection is nothing but its ends. */
      if (!journey_item_has_id (item) || JOURNEY_IS_CONNECTION (item))
        continue;
      g_ptr_array_add (self->originals, item);
      g_ptr_array_add (self->copies, journey_item_copy (item, self->ids));
    }
}

static gboolean
is_duplicated (JourneyEditDuplicate *self, JourneyItem *item)
{
  for (; item != NULL; item = journey_item_get_parent (item))
    {
      if (g_hash_table_contains (self->ids, journey_item_get_id (item)))
        return TRUE;
    }

  return FALSE;
}

/* What needs duplicated items only, like the emotions of a persona or a connection of two
 * touchpoints, is wanted for the copies too. */
static void
find_needy_cb (JourneyItem *item, gpointer user_data)
{
  JourneyEditDuplicate *self = user_data;
  guint n_stored, i;
  GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);
  gboolean needs = FALSE;

  for (i = 1; i < n_stored; i++)
    {
      if (!journey_edit_needs (item, stored[i]))
        continue;
      needs = TRUE;
      if (!g_hash_table_contains (self->ids, journey_item_get_text (item, i)))
        return;
    }

  if (needs && !is_duplicated (self, item))
    g_ptr_array_add (self->needy, item);
}

/* Puts the copies of each list right behind the last of their originals there. */
static void
insert_copies (JourneyEditDuplicate *self)
{
  guint start, end, position, i;

  for (start = 0; start < self->originals->len; start = end)
    {
      JourneyList *list = journey_item_get_list (self->originals->pdata[start]);

      end = start + 1;
      while (end < self->originals->len &&
             journey_item_get_list (self->originals->pdata[end]) == list)
        end++;
      if (!journey_list_find (list, self->originals->pdata[end - 1], &position))
        g_assert_not_reached ();
      for (i = start; i < end; i++)
        journey_list_insert (list, ++position, self->copies->pdata[i]);
    }
}

static void
insert_needy (JourneyEditDuplicate *self)
{
  guint i;

  for (i = 0; i < self->needy->len; i++)
    {
      JourneyItem *item = self->needy->pdata[i];
      g_autoptr (GHashTable) ids = NULL;
      g_autoptr (JourneyItem) copy = NULL;

      ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      copy = journey_item_copy (item, ids);
      journey_item_map_references (copy, self->ids);
      journey_list_append (journey_item_get_list (item), copy);
    }
}

/**
 * journey_edit_duplicate:
 * @document: a document
 * @items: (element-type JourneyItem): items of it, of any kinds; what is not in it is passed over
 *
 * Duplicates items with all that belongs to them. The copies have new ids and stand right behind
 * the last of their originals. What refers from one duplicated item to another does so among the
 * copies; other references stay what they were.
 *
 * A persona comes with its emotion line, a lane with its notes, and two touchpoints with the
 * connections between them. Connections, emotions and notes on their own are not duplicated: there
 * is room for only one.
 *
 * Returns: (transfer full) (element-type JourneyItem): the copies, in the order of the map
 */
GPtrArray *
journey_edit_duplicate (JourneyDocument *document, GPtrArray *items)
{
  g_autoptr (GPtrArray) chosen = NULL;
  g_autoptr (GPtrArray) originals = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GPtrArray) needy = NULL;
  g_autoptr (GHashTable) ids = NULL;
  g_autofree char *label = NULL;
  JourneyEditDuplicate self;
  guint i;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (items != NULL, NULL);

  originals = g_ptr_array_new ();
  copies = g_ptr_array_new_with_free_func (g_object_unref);
  needy = g_ptr_array_new ();
  ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self = (JourneyEditDuplicate) { originals, copies, ids, needy };

  chosen = journey_edit_sort (document, items, JOURNEY_TYPE_ITEM);
  make_copies (&self, chosen);
  if (copies->len == 0)
    return g_steal_pointer (&copies);

  journey_item_foreach (JOURNEY_ITEM (document), find_needy_cb, &self);
  for (i = 0; i < copies->len; i++)
    journey_item_map_references (copies->pdata[i], ids);

  label = journey_edit_dup_label (JOURNEY_EDIT_VERB_DUPLICATE, originals);
  journey_edit_begin (document, label);
  insert_copies (&self);
  insert_needy (&self);
  journey_edit_commit (document);

  return g_steal_pointer (&copies);
}
