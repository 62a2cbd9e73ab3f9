/* journey-diff.c: what was changed between two versions of a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-diff.h"

#include "journey-identity.h"
#include "journey-merge-private.h"

typedef struct
{
  JourneyIdentity *before;
  JourneyIdentity *after;
  GPtrArray *differences;
} JourneyDiff;

static JourneyDifference *
add (JourneyDiff *self, JourneyDifferenceKind kind, JourneyItem *before, JourneyItem *after)
{
  JourneyDifference *difference = g_new0 (JourneyDifference, 1);

  difference->kind = kind;
  g_set_object (&difference->before, before);
  g_set_object (&difference->after, after);
  g_ptr_array_add (self->differences, difference);

  return difference;
}

static void
compare_unknown (JourneyDiff *self, JourneyItem *before, JourneyItem *after)
{
  const char *member;
  const char *json;

  for (guint i = 0; i < journey_item_get_n_unknown (before); i++)
    {
      member = journey_item_get_unknown (before, i, &json);
      if (g_strcmp0 (journey_merge_find_unknown (after, member), json) != 0)
        add (self, JOURNEY_DIFFERENCE_UNKNOWN, before, after)->member = g_strdup (member);
    }
  for (guint i = 0; i < journey_item_get_n_unknown (after); i++)
    {
      member = journey_item_get_unknown (after, i, &json);
      if (journey_merge_find_unknown (before, member) == NULL)
        add (self, JOURNEY_DIFFERENCE_UNKNOWN, before, after)->member = g_strdup (member);
    }
}

static void
compare_values (JourneyDiff *self, JourneyItem *before, JourneyItem *after)
{
  guint n_stored, i;
  GParamSpec *const *stored = journey_item_get_stored (after, &n_stored);

  for (i = 1; i < n_stored; i++)
    {
      if (journey_merge_is_value (stored[i]) &&
          !journey_merge_value_equal (before, after, stored[i]))
        add (self, JOURNEY_DIFFERENCE_CHANGED, before, after)->pspec = stored[i];
    }
  compare_unknown (self, before, after);
}

static JourneyList *
get_list (JourneyItem *owner, GParamSpec *pspec)
{
  return g_value_get_object (journey_item_peek_value (owner, pspec));
}

/* The names of those that are in @list, and in the list of the same name of the other version. */
static GPtrArray *
collect_common (JourneyIdentity *identity,
                JourneyList *list,
                JourneyIdentity *other,
                JourneyList *there)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < journey_list_get_length (list); i++)
    {
      const char *name = journey_identity_get_name (identity, journey_list_get (list, i));
      JourneyItem *item = journey_identity_find (other, name);

      if (item != NULL && journey_item_get_list (item) == there)
        g_ptr_array_add (names, (gpointer) name);
    }

  return names;
}

static void compare_item (JourneyDiff *self, JourneyItem *before, JourneyItem *after);

static void
compare_list (JourneyDiff *self, JourneyList *before, JourneyList *after)
{
  g_autoptr (GPtrArray) old_order = collect_common (self->before, before, self->after, after);
  g_autoptr (GPtrArray) order = collect_common (self->after, after, self->before, before);
  g_autoptr (GHashTable) moved = journey_sequence_find_moved (old_order, order);

  for (guint i = 0; i < journey_list_get_length (before); i++)
    {
      JourneyItem *item = journey_list_get (before, i);

      if (journey_identity_find (self->after, journey_identity_get_name (self->before, item)) ==
          NULL)
        add (self, JOURNEY_DIFFERENCE_REMOVED, item, NULL);
    }
  for (guint i = 0; i < journey_list_get_length (after); i++)
    {
      JourneyItem *item = journey_list_get (after, i);
      const char *name = journey_identity_get_name (self->after, item);
      JourneyItem *old = journey_identity_find (self->before, name);

      if (old == NULL)
        {
          add (self, JOURNEY_DIFFERENCE_ADDED, NULL, item);
          continue;
        }
      if (journey_item_get_list (old) != before || g_hash_table_contains (moved, name))
        add (self, JOURNEY_DIFFERENCE_MOVED, old, item);
      compare_item (self, old, item);
    }
}

static void
compare_item (JourneyDiff *self, JourneyItem *before, JourneyItem *after)
{
  guint n_stored, i;
  GParamSpec *const *stored = journey_item_get_stored (after, &n_stored);

  compare_values (self, before, after);
  for (i = 1; i < n_stored; i++)
    {
      if (!journey_merge_is_value (stored[i]))
        compare_list (self, get_list (before, stored[i]), get_list (after, stored[i]));
    }
}

/**
 * journey_diff:
 * @before: a document
 * @after: another version of it
 *
 * Compares two versions by the ids of their items, wherever they stand. What was added or removed
 * is told by its outermost item. The order is that of the file.
 *
 * Returns: (transfer full) (element-type JourneyDifference): in what they differ
 */
GPtrArray *
journey_diff (JourneyDocument *before, JourneyDocument *after)
{
  g_autoptr (JourneyIdentity) before_names = NULL;
  g_autoptr (JourneyIdentity) after_names = NULL;
  JourneyDiff self;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (before), NULL);
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (after), NULL);

  before_names = journey_identity_new (before);
  after_names = journey_identity_new (after);
  self.before = before_names;
  self.after = after_names;
  self.differences = g_ptr_array_new_with_free_func ((GDestroyNotify) journey_difference_free);
  compare_item (&self, JOURNEY_ITEM (before), JOURNEY_ITEM (after));

  return self.differences;
}
