/* journey-merge.c: one map out of two that were changed apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-merge-private.h"

#include "journey-description.h"
#include "journey-edit.h"
#include "journey-item-copy.h"

/* Takes the conflict, and says whose change shall count. */
JourneySide
journey_merge_add_conflict (JourneyMerge *self, JourneyConflict *conflict)
{
  gpointer choice;

  if (self->choices != NULL &&
      g_hash_table_lookup_extended (self->choices, conflict->key, NULL, &choice))
    conflict->taken = GPOINTER_TO_INT (choice);
  else if (self->preferred != JOURNEY_SIDE_NEITHER)
    conflict->taken = self->preferred;
  g_ptr_array_add (self->conflicts, conflict);

  return conflict->taken;
}

/* The names of what stays in a list, as one version has them. */
static GPtrArray *
collect_names (JourneyMerge *self,
               JourneyVersion version,
               JourneyItem *owner,
               GParamSpec *pspec,
               const char *place)
{
  JourneyIdentity *identity = self->versions[version];
  GPtrArray *names = g_ptr_array_new ();
  JourneyList *list;

  if (owner == NULL)
    return names;

  list = g_value_get_object (journey_item_peek_value (owner, pspec));
  for (guint i = 0; i < journey_list_get_length (list); i++)
    {
      const char *name = journey_identity_get_name (identity, journey_list_get (list, i));

      if (g_strcmp0 (g_hash_table_lookup (self->places, name), place) == 0)
        g_ptr_array_add (names, (gpointer) name);
    }

  return names;
}

static JourneySide
add_order (JourneyMerge *self, const char *place, JourneyList *list)
{
  JourneyConflict *conflict = g_new0 (JourneyConflict, 1);

  conflict->kind = JOURNEY_CONFLICT_ORDER;
  conflict->key = g_strdup_printf ("order %s", place);
  conflict->subject = journey_describe_list (list);
  conflict->base = g_strdup ("");
  conflict->ours = g_strdup ("");
  conflict->theirs = g_strdup ("");
  conflict->taken = JOURNEY_SIDE_OURS;

  return journey_merge_add_conflict (self, conflict);
}

static GPtrArray *
merge_order (JourneyMerge *self, const char *owner, GParamSpec *pspec)
{
  g_autofree char *place = g_strdup_printf ("%s.%s", owner, pspec->name);
  GPtrArray *orders[JOURNEY_N_VERSIONS];
  JourneyItem *items[JOURNEY_N_VERSIONS];
  GPtrArray *merged;
  gboolean differ;

  for (guint v = 0; v < JOURNEY_N_VERSIONS; v++)
    {
      items[v] = journey_identity_find (self->versions[v], owner);
      orders[v] = collect_names (self, v, items[v], pspec, place);
    }

  merged = journey_sequence_merge (orders[0], orders[1], orders[2], JOURNEY_SIDE_OURS, &differ);
  if (differ && add_order (self, place,
                           g_value_get_object (journey_item_peek_value (
                               items[JOURNEY_VERSION_OURS], pspec))) == JOURNEY_SIDE_THEIRS)
    {
      g_ptr_array_unref (merged);
      merged =
          journey_sequence_merge (orders[0], orders[1], orders[2], JOURNEY_SIDE_THEIRS, &differ);
    }
  for (guint v = 0; v < JOURNEY_N_VERSIONS; v++)
    g_ptr_array_unref (orders[v]);

  return merged;
}

static JourneyItem *
new_item (JourneyMerge *self, const char *name)
{
  JourneyItem *item = NULL;
  JourneyItem *merged;

  for (guint v = JOURNEY_N_VERSIONS; v > 0 && item == NULL; v--)
    item = journey_identity_find (self->versions[v - 1], name);
  merged = g_object_new (G_OBJECT_TYPE (item), NULL);
  if (journey_item_has_id (item))
    g_object_set (merged, "id", journey_item_get_id (item), NULL);

  return merged;
}

static void
merge_list (JourneyMerge *self, const char *owner, JourneyList *list)
{
  g_autoptr (GPtrArray) names = merge_order (self, owner, journey_list_get_pspec (list));

  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (JourneyItem) item = new_item (self, names->pdata[i]);

      journey_list_append (list, item);
      journey_merge_item (self, names->pdata[i], item);
    }
}

/* Fills @merged, which stands for the item called @name. */
void
journey_merge_item (JourneyMerge *self, const char *name, JourneyItem *merged)
{
  guint n_stored, i;
  GParamSpec *const *stored = journey_item_get_stored (merged, &n_stored);

  for (i = 1; i < n_stored; i++)
    {
      if (journey_merge_is_value (stored[i]))
        journey_merge_value (self, name, merged, stored[i]);
    }
  journey_merge_unknown (self, name, merged);
  for (i = 1; i < n_stored; i++)
    {
      if (!journey_merge_is_value (stored[i]))
        merge_list (self, name, journey_item_get_items (merged, i));
    }
}

/* Deleted as a person would, so that nothing is left that refers to it. */
static void
delete_doomed (JourneyMerge *self, JourneyDocument *merged)
{
  g_autoptr (JourneyIdentity) names = journey_identity_new (merged);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < self->doomed->len; i++)
    {
      JourneyItem *item = journey_identity_find (names, self->doomed->pdata[i]);
      guint position;

      if (item == NULL)
        continue;
      if (journey_item_has_id (item))
        g_ptr_array_add (items, item);
      else if (journey_list_find (journey_item_get_list (item), item, &position))
        journey_list_remove (journey_item_get_list (item), position);
    }
  journey_edit_delete (merged, items);
}

static gboolean
same_ends (JourneyScale *a, JourneyScale *b)
{
  return journey_scale_get_minimum (a) == journey_scale_get_minimum (b) &&
         journey_scale_get_maximum (a) == journey_scale_get_maximum (b);
}

static JourneyScale *
get_scale (JourneyMerge *self, JourneyVersion version)
{
  return journey_document_get_scale (journey_identity_get_document (self->versions[version]));
}

/* A copy of the document on another scale, its scores converted. */
static JourneyIdentity *
convert (JourneyMerge *self, JourneyVersion version, JourneyDocument *with_scale)
{
  JourneyScale *scale = journey_document_get_scale (with_scale);
  JourneyDocument *document = journey_identity_get_document (self->versions[version]);
  g_autoptr (JourneyDocument) copy = journey_item_copy (document, NULL);

  journey_edit_convert_scores (copy, journey_document_get_scale (copy), scale);
  g_object_set (journey_document_get_scale (copy), "minimum", journey_scale_get_minimum (scale),
                "maximum", journey_scale_get_maximum (scale), "labels",
                journey_scale_get_labels (scale), NULL);

  return journey_identity_new (copy);
}

/* Scores can be compared only on one scale. Where a side changed its ends, all three get those
 * before anything else is merged. */
static void
bring_to_one_scale (JourneyMerge *self)
{
  g_autoptr (JourneyDocument) scaled = NULL;
  GParamSpec *pspec;

  if (same_ends (get_scale (self, JOURNEY_VERSION_BASE), get_scale (self, JOURNEY_VERSION_OURS)) &&
      same_ends (get_scale (self, JOURNEY_VERSION_BASE), get_scale (self, JOURNEY_VERSION_THEIRS)))
    return;

  scaled = journey_document_new ();
  pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (scaled), "scale");
  journey_merge_value (self, "", JOURNEY_ITEM (scaled), pspec);
  for (guint v = 0; v < JOURNEY_N_VERSIONS; v++)
    {
      g_autoptr (JourneyIdentity) unconverted = self->versions[v];

      self->versions[v] = convert (self, v, scaled);
    }
}

static void
clear (JourneyMerge *self)
{
  for (guint v = 0; v < JOURNEY_N_VERSIONS; v++)
    journey_identity_free (self->versions[v]);
  g_hash_table_unref (self->kept);
  g_hash_table_unref (self->places);
  g_ptr_array_unref (self->doomed);
}

/**
 * journey_merge:
 * @base: (nullable): the version that both sides began with; %NULL where nobody knows
 * @ours: what one side made of it
 * @theirs: what the other made of it
 * @preferred: whose change counts where both contradict. With %JOURNEY_SIDE_NEITHER ours counts,
 *   and what only one side deleted stays
 * @choices: (nullable) (element-type utf8 JourneySide): by the keys of conflicts, whose change
 *   counts for each, before @preferred
 * @conflicts: (out) (transfer container) (element-type JourneyConflict): where they contradict,
 *   and what was taken
 *
 * Merges item by item and property by property. Items are the same where their ids are, wherever
 * they stand; a change of one side is taken, changes of both sides to different properties are both
 * taken, and so are items that both added. Lists of ids and tags are merged as sets. The portrait,
 * the scale, and lists whose items only their place tells apart are one value each.
 *
 * Where a side deleted something that the other changed, or made use of, it is a conflict; all
 * that was deleted with it stays with it. Where a side converted the scores to a new scale, those
 * of the other are converted too. Without conflicts the result does not depend on which side is
 * which.
 *
 * Returns: (transfer full): the merged document, without a journal
 */
JourneyDocument *
journey_merge (JourneyDocument *base,
               JourneyDocument *ours,
               JourneyDocument *theirs,
               JourneySide preferred,
               GHashTable *choices,
               GPtrArray **conflicts)
{
  g_autoptr (JourneyDocument) nothing = base == NULL ? journey_document_new () : NULL;
  JourneyDocument *merged;
  JourneyMerge self = { 0 };

  g_return_val_if_fail (base == NULL || JOURNEY_IS_DOCUMENT (base), NULL);
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (ours), NULL);
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (theirs), NULL);
  g_return_val_if_fail (conflicts != NULL, NULL);

  self.versions[JOURNEY_VERSION_BASE] = journey_identity_new (base != NULL ? base : nothing);
  self.versions[JOURNEY_VERSION_OURS] = journey_identity_new (ours);
  self.versions[JOURNEY_VERSION_THEIRS] = journey_identity_new (theirs);
  self.preferred = preferred;
  self.choices = choices;
  self.conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) journey_conflict_free);
  self.kept = g_hash_table_new (g_str_hash, g_str_equal);
  self.places = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self.doomed = g_ptr_array_new ();

  bring_to_one_scale (&self);
  journey_merge_decide_items (&self);
  merged = journey_document_new ();
  journey_document_set_version (merged, MAX (journey_document_get_version (ours),
                                             journey_document_get_version (theirs)));
  journey_merge_item (&self, "", JOURNEY_ITEM (merged));
  delete_doomed (&self, merged);

  clear (&self);
  *conflicts = self.conflicts;

  return merged;
}
