/* journey-edit-delete.c: items that go, and all that refers to them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-edit-private.h"

typedef struct
{
  JourneyDocument *document;
  GHashTable *doomed;   /* JourneyItem, with all below each */
  GHashTable *gone;     /* ids that nothing will have any more; of the items, not owned */
  GPtrArray *outermost; /* doomed items that are in none that is doomed, in the order of the map */
  gboolean found_more;
} JourneyEditDelete;

static void
doom_cb (JourneyItem *item, gpointer user_data)
{
  g_hash_table_add (user_data, item);
}

/* In a file with double ids another item may have the id of one that goes: what refers to it then
 * has something to refer to. */
static void
note_gone_cb (JourneyItem *item, gpointer user_data)
{
  JourneyEditDelete *self = user_data;
  const char *id = journey_item_get_id (item);

  if (*id != '\0' && g_hash_table_contains (self->doomed, item))
    g_hash_table_add (self->gone, (gpointer) id);
}

static void
note_kept_cb (JourneyItem *item, gpointer user_data)
{
  JourneyEditDelete *self = user_data;

  if (!g_hash_table_contains (self->doomed, item))
    g_hash_table_remove (self->gone, journey_item_get_id (item));
}

/* What cannot be without something that goes, goes with it. */
static void
doom_needy_cb (JourneyItem *item, gpointer user_data)
{
  JourneyEditDelete *self = user_data;
  guint n_stored, i;
  GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);

  if (g_hash_table_contains (self->doomed, item))
    return;
  for (i = 1; i < n_stored; i++)
    {
      if (journey_edit_needs (item, stored[i]) &&
          g_hash_table_contains (self->gone, journey_item_get_text (item, i)))
        {
          journey_item_foreach (item, doom_cb, self->doomed);
          self->found_more = TRUE;
          return;
        }
    }
}

static void
doom_all (JourneyEditDelete *self, GPtrArray *items)
{
  JourneyItem *root = JOURNEY_ITEM (self->document);
  guint i;

  for (i = 0; i < items->len; i++)
    {
      JourneyItem *item = items->pdata[i];

      if (!JOURNEY_IS_EMOTION (item) ||
          !journey_is_set (journey_emotion_get_score (JOURNEY_EMOTION (item))))
        journey_item_foreach (item, doom_cb, self->doomed);
    }

  do
    {
      self->found_more = FALSE;
      g_hash_table_remove_all (self->gone);
      journey_item_foreach (root, note_gone_cb, self);
      journey_item_foreach (root, note_kept_cb, self);
      journey_item_foreach (root, doom_needy_cb, self);
    }
  while (self->found_more);
}

static void
forget_reference (JourneyEditDelete *self, JourneyItem *item, GParamSpec *pspec, guint prop_id)
{
  g_autoptr (GPtrArray) ids = NULL;
  const char *const *texts;

  if (G_IS_PARAM_SPEC_STRING (pspec))
    {
      if (g_hash_table_contains (self->gone, journey_item_get_text (item, prop_id)))
        g_object_set (item, pspec->name, "", NULL);
      return;
    }

  ids = g_ptr_array_new ();
  for (texts = journey_item_get_texts (item, prop_id); *texts != NULL; texts++)
    {
      if (!g_hash_table_contains (self->gone, *texts))
        g_ptr_array_add (ids, (gpointer) *texts);
    }
  journey_edit_set_ids (item, pspec->name, ids);
}

static void
collect_cb (JourneyItem *item, gpointer user_data)
{
  JourneyEditDelete *self = user_data;
  guint n_stored, i;
  GParamSpec *const *stored;

  if (g_hash_table_contains (self->doomed, item))
    {
      if (!g_hash_table_contains (self->doomed, journey_item_get_parent (item)))
        g_ptr_array_add (self->outermost, item);
      return;
    }

  stored = journey_item_get_stored (item, &n_stored);
  for (i = 1; i < n_stored; i++)
    {
      if (journey_edit_is_reference (stored[i]))
        forget_reference (self, item, stored[i], i);
    }
}

static void
clear_emotions (JourneyEditDelete *self, GPtrArray *items)
{
  guint i;

  for (i = 0; i < items->len; i++)
    {
      if (JOURNEY_IS_EMOTION (items->pdata[i]) &&
          !g_hash_table_contains (self->doomed, items->pdata[i]))
        journey_edit_clear_emotion (items->pdata[i]);
    }
}

/* The last first: no other has to move up in its list that will be removed itself. */
static void
remove_outermost (JourneyEditDelete *self)
{
  guint i, position;

  for (i = self->outermost->len; i > 0; i--)
    {
      JourneyItem *item = self->outermost->pdata[i - 1];
      JourneyList *list = journey_item_get_list (item);

      if (journey_list_find (list, item, &position))
        journey_list_remove (list, position);
    }
}

/**
 * journey_edit_delete:
 * @document: a document
 * @items: (element-type JourneyItem): items of it, of any kinds; what is not in it is passed over
 *
 * Deletes items with all that belongs to them, and every mention of them in what stays: lists of
 * ids lose theirs, the emotions of a persona, the notes of a lane and the connections of a
 * touchpoint go with it, any other reference becomes empty. A pain point that loses its last
 * touchpoint stays.
 *
 * A point of an emotion line is made a gap: what else is said about the emotion stays. One that is
 * a gap already is removed.
 *
 * A map that lists no lanes shows the standard ones: so when the last lane is deleted, those come
 * back.
 *
 * Returns: how many of @items were deleted, not counted those that went with others
 */
guint
journey_edit_delete (JourneyDocument *document, GPtrArray *items)
{
  g_autoptr (GPtrArray) chosen = NULL;
  g_autoptr (GHashTable) doomed = NULL;
  g_autoptr (GHashTable) gone = NULL;
  g_autoptr (GPtrArray) outermost = NULL;
  g_autofree char *label = NULL;
  JourneyEditDelete self;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), 0);
  g_return_val_if_fail (items != NULL, 0);

  chosen = journey_edit_sort (document, items, JOURNEY_TYPE_ITEM);
  if (chosen->len == 0)
    return 0;

  doomed = g_hash_table_new (NULL, NULL);
  gone = g_hash_table_new (g_str_hash, g_str_equal);
  outermost = g_ptr_array_new ();
  self = (JourneyEditDelete) { document, doomed, gone, outermost, FALSE };
  doom_all (&self, chosen);

  label = journey_edit_dup_label (JOURNEY_EDIT_VERB_DELETE, chosen);
  journey_edit_begin (document, label);
  journey_item_foreach (JOURNEY_ITEM (document), collect_cb, &self);
  clear_emotions (&self, chosen);
  remove_outermost (&self);
  journey_edit_commit (document);

  return chosen->len;
}
