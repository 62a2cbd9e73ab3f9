/* journey-apply.c: makes one document equal to another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-apply.h"

#include "journey-identity.h"
#include "journey-item-copy.h"
#include "journey-merge-private.h"

/* First everything is taken out that is not in the same list of the target; then all lists are
 * gone through, and what is missing is put in: what was taken out of another list, or a new item.
 * Members that are not known cannot be undone, so an item in which they differ counts as another.
 */

typedef struct
{
  JourneyIdentity *names; /* of the document as it was */
  JourneyIdentity *target;
  GHashTable *loose; /* JourneyItem by name: taken out, for another list */
} JourneyApply;

static JourneyList *
get_list (JourneyItem *owner, GParamSpec *pspec)
{
  return g_value_get_object (journey_item_peek_value (owner, pspec));
}

static gboolean
is_same_list (JourneyApply *self, JourneyList *a, JourneyList *b)
{
  const char *owner_a = journey_identity_get_name (self->names, journey_list_get_owner (a));
  const char *owner_b = journey_identity_get_name (self->target, journey_list_get_owner (b));

  return journey_list_get_pspec (a) == journey_list_get_pspec (b) &&
         g_strcmp0 (owner_a, owner_b) == 0;
}

static void take_out_of_item (JourneyApply *self, JourneyItem *item);

static void
take_out_of_list (JourneyApply *self, JourneyList *list)
{
  for (guint i = journey_list_get_length (list); i > 0; i--)
    {
      JourneyItem *item = journey_list_get (list, i - 1);
      const char *name = journey_identity_get_name (self->names, item);
      JourneyItem *there = journey_identity_find (self->target, name);
      gboolean goes_on = there != NULL && journey_merge_unknown_equal (item, there);

      take_out_of_item (self, item);
      if (goes_on && is_same_list (self, list, journey_item_get_list (there)))
        continue;
      if (goes_on)
        g_hash_table_insert (self->loose, (gpointer) name, g_object_ref (item));
      journey_list_remove (list, i - 1);
    }
}

static void
take_out_of_item (JourneyApply *self, JourneyItem *item)
{
  guint n_stored, i;
  GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);

  for (i = 1; i < n_stored; i++)
    {
      if (!journey_merge_is_value (stored[i]))
        take_out_of_list (self, get_list (item, stored[i]));
    }
}

static void
set_value (JourneyItem *item, JourneyItem *there, GParamSpec *pspec)
{
  guint n_stored, i;
  GParamSpec *const *stored;
  JourneyItem *part;

  if (journey_merge_value_equal (item, there, pspec))
    return;

  if (journey_field_is_list (pspec))
    {
      JourneyList *list = get_list (item, pspec);

      while (journey_list_get_length (list) > 0)
        journey_list_remove (list, journey_list_get_length (list) - 1);
    }
  if (!journey_field_is_part (pspec))
    {
      journey_merge_take_value (there, item, pspec);
      return;
    }

  part = g_value_get_object (journey_item_peek_value (item, pspec));
  there = g_value_get_object (journey_item_peek_value (there, pspec));
  stored = journey_item_get_stored (part, &n_stored);
  for (i = 1; i < n_stored; i++)
    set_value (part, there, stored[i]);
}

/* As it is in the target, but for the lists of what has names. */
static JourneyItem *
make_new (JourneyItem *there)
{
  JourneyItem *item = g_object_new (G_OBJECT_TYPE (there), NULL);

  if (journey_item_has_id (there))
    g_object_set (item, "id", journey_item_get_id (there), NULL);
  for (guint i = 0; i < journey_item_get_n_unknown (there); i++)
    {
      const char *json;
      const char *member = journey_item_get_unknown (there, i, &json);

      journey_item_add_unknown (item, member, json);
    }

  return item;
}

/* Where in @list the item called @name is, from @start on. */
static gboolean
find_from (JourneyApply *self, JourneyList *list, guint start, const char *name, guint *position)
{
  for (guint i = start; i < journey_list_get_length (list); i++)
    {
      if (g_strcmp0 (journey_identity_get_name (self->names, journey_list_get (list, i)), name) ==
          0)
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

static void apply_item (JourneyApply *self, JourneyItem *item, JourneyItem *there);

static void
apply_list (JourneyApply *self, JourneyList *list, JourneyList *there)
{
  for (guint i = 0; i < journey_list_get_length (there); i++)
    {
      JourneyItem *wanted = journey_list_get (there, i);
      const char *name = journey_identity_get_name (self->target, wanted);
      guint position;

      if (find_from (self, list, i, name, &position))
        {
          if (position != i)
            journey_list_move (list, position, i);
        }
      else
        {
          g_autoptr (JourneyItem) item = g_hash_table_lookup (self->loose, name);

          item = item != NULL ? g_object_ref (item) : make_new (wanted);
          journey_list_insert (list, i, item);
        }
      apply_item (self, journey_list_get (list, i), wanted);
    }
}

static void
apply_item (JourneyApply *self, JourneyItem *item, JourneyItem *there)
{
  guint n_stored, i;
  GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);

  for (i = 1; i < n_stored; i++)
    {
      if (journey_merge_is_value (stored[i]))
        set_value (item, there, stored[i]);
      else
        apply_list (self, get_list (item, stored[i]), get_list (there, stored[i]));
    }
}

/**
 * journey_apply:
 * @document: a document
 * @target: what it shall be like; not changed
 * @label: what the step is called
 *
 * Changes @document where it differs from @target, in one transaction of its journal if it has one.
 * Items that both have stay the objects they are, so that whoever shows or selects them can go on.
 *
 * Members of the outermost object and of the scale that this version does not know stay what they
 * are in @document, because a journal cannot undo them.
 */
void
journey_apply (JourneyDocument *document, JourneyDocument *target, const char *label)
{
  g_autoptr (JourneyIdentity) names = NULL;
  g_autoptr (JourneyIdentity) target_names = NULL;
  g_autoptr (GHashTable) loose =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  JourneyJournal *journal;
  JourneyApply self;

  g_return_if_fail (JOURNEY_IS_DOCUMENT (document));
  g_return_if_fail (JOURNEY_IS_DOCUMENT (target));
  g_return_if_fail (label != NULL);

  names = journey_identity_new (document);
  target_names = journey_identity_new (target);
  self = (JourneyApply) { names, target_names, loose };
  journal = journey_document_get_journal (document);

  if (journal != NULL)
    journey_journal_begin (journal, label);
  take_out_of_item (&self, JOURNEY_ITEM (document));
  apply_item (&self, JOURNEY_ITEM (document), JOURNEY_ITEM (target));
  if (journal != NULL)
    journey_journal_commit (journal);
}
