/* journey-pain-list.c: the pain points of a map, each with its rank
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-pain-list.h"

/**
 * JourneyPainList:
 *
 * A [iface@Gio.ListModel] of [class@JourneyPainEntry] in the order of the file. It follows the map
 * when it is told to; entries stay the same for as long as their pain points do.
 */

struct _JourneyPainList
{
  GObject parent_instance;

  GPtrArray *entries; /* JourneyPainEntry, owned */
};

static GType
journey_pain_list_get_item_type (GListModel *model)
{
  return JOURNEY_TYPE_PAIN_ENTRY;
}

static guint
journey_pain_list_get_n_items (GListModel *model)
{
  return JOURNEY_PAIN_LIST (model)->entries->len;
}

static gpointer
journey_pain_list_get_item (GListModel *model, guint position)
{
  JourneyPainList *self = JOURNEY_PAIN_LIST (model);

  return position < self->entries->len ? g_object_ref (self->entries->pdata[position]) : NULL;
}

static void
journey_pain_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = journey_pain_list_get_item_type;
  iface->get_n_items = journey_pain_list_get_n_items;
  iface->get_item = journey_pain_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneyPainList,
                               journey_pain_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      journey_pain_list_list_model_init))

static void
journey_pain_list_finalize (GObject *object)
{
  g_ptr_array_unref (JOURNEY_PAIN_LIST (object)->entries);

  G_OBJECT_CLASS (journey_pain_list_parent_class)->finalize (object);
}

static void
journey_pain_list_class_init (JourneyPainListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_pain_list_finalize;
}

static void
journey_pain_list_init (JourneyPainList *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * journey_pain_list_new:
 *
 * Returns: (transfer full): an empty list
 */
JourneyPainList *
journey_pain_list_new (void)
{
  return g_object_new (JOURNEY_TYPE_PAIN_LIST, NULL);
}

static gpointer
get_pain_point (GPtrArray *entries, guint i)
{
  return journey_pain_entry_get_pain_point (entries->pdata[i]);
}

static GPtrArray *
create_entries (JourneyPainList *self, GArray *priorities)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->entries->len; i++)
    g_hash_table_insert (known, get_pain_point (self->entries, i), self->entries->pdata[i]);
  for (guint i = 0; i < priorities->len; i++)
    {
      JourneyPainPoint *pain_point = g_array_index (priorities, JourneyPriority, i).pain_point;
      JourneyPainEntry *entry = g_hash_table_lookup (known, pain_point);

      g_ptr_array_add (entries, entry ? g_object_ref (entry) : journey_pain_entry_new (pain_point));
    }

  return entries;
}

static double
get_highest (GArray *priorities)
{
  double highest = 0;

  for (guint i = 0; i < priorities->len; i++)
    highest = fmax (highest, g_array_index (priorities, JourneyPriority, i).score);

  return highest;
}

static gboolean
update_entries (GPtrArray *entries, GArray *priorities)
{
  double highest = get_highest (priorities);
  gboolean changed = FALSE;

  for (guint i = 0; i < entries->len; i++)
    changed |= journey_pain_entry_update (entries->pdata[i],
                                          &g_array_index (priorities, JourneyPriority, i), highest);

  return changed;
}

/* Tells of the stretch from the first to the last entry that is another. */
static void
replace_entries (JourneyPainList *self, GPtrArray *entries)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->entries);
  guint shorter = MIN (before->len, entries->len);
  guint n_same_before = 0, n_same_behind = 0;

  while (n_same_before < shorter && before->pdata[n_same_before] == entries->pdata[n_same_before])
    n_same_before++;
  while (n_same_behind < shorter - n_same_before &&
         before->pdata[before->len - 1 - n_same_behind] ==
             entries->pdata[entries->len - 1 - n_same_behind])
    n_same_behind++;

  self->entries = g_ptr_array_ref (entries);
  if (n_same_before + n_same_behind < MAX (before->len, entries->len))
    g_list_model_items_changed (G_LIST_MODEL (self), n_same_before,
                                before->len - n_same_before - n_same_behind,
                                entries->len - n_same_before - n_same_behind);
}

/**
 * journey_pain_list_update:
 * @self: a list
 * @document: (nullable): the map
 *
 * Takes in what is new in @document.
 *
 * Returns: whether an entry may have to go to another place of a sorted list
 */
gboolean
journey_pain_list_update (JourneyPainList *self, JourneyDocument *document)
{
  g_autoptr (GArray) priorities = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  gboolean changed;

  g_return_val_if_fail (JOURNEY_IS_PAIN_LIST (self), FALSE);
  g_return_val_if_fail (document == NULL || JOURNEY_IS_DOCUMENT (document), FALSE);

  priorities = document ? journey_priority_get_all (document)
                        : g_array_new (FALSE, FALSE, sizeof (JourneyPriority));
  entries = create_entries (self, priorities);
  changed = update_entries (entries, priorities);
  replace_entries (self, entries);
  return changed;
}
