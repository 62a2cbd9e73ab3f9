/* journey-merge-items.c: what stays, and in which list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-merge-private.h"

#include <glib/gi18n-lib.h>

#include "journey-description.h"
#include "journey-edit.h"

/* What one side deleted together, and where in it the other side changed anything, stays as a whole
 * until somebody decides. The root of such a group is the outermost item that was deleted, or the
 * one that others needed: the persona, for its emotions. */

static JourneyItem *
find (JourneyMerge *self, JourneyVersion version, const char *name)
{
  return name != NULL ? journey_identity_find (self->versions[version], name) : NULL;
}

static const char *
get_name_of_id (JourneyMerge *self, JourneyVersion version, const char *id)
{
  JourneyIdentity *identity = self->versions[version];
  JourneyItem *item = journey_document_find (journey_identity_get_document (identity), id);

  return item != NULL ? journey_identity_get_name (identity, item) : NULL;
}

static gboolean
is_deleted (JourneyMerge *self, JourneySide side, const char *name)
{
  return find (self, JOURNEY_VERSION_BASE, name) != NULL &&
         find (self, journey_merge_version (side), name) == NULL;
}

/* The name of what @name could not be without, where that was deleted too; else NULL. */
static const char *
get_reason (JourneyMerge *self, JourneySide side, const char *name)
{
  JourneyIdentity *base = self->versions[JOURNEY_VERSION_BASE];
  JourneyItem *item = journey_identity_find (base, name);
  const char *parent = journey_identity_get_name (base, journey_item_get_parent (item));
  guint n_stored, i;
  GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);

  if (is_deleted (self, side, parent))
    return parent;

  for (i = 1; i < n_stored; i++)
    {
      const char *needed;

      if (!journey_edit_needs (item, stored[i]))
        continue;
      needed = get_name_of_id (self, JOURNEY_VERSION_BASE, journey_item_get_text (item, i));
      if (needed != NULL && needed != name && is_deleted (self, side, needed))
        return needed;
    }

  return NULL;
}

/* A damaged file may have items that need each other, so there is an end to asking. */
static const char *
find_root (JourneyMerge *self, JourneySide side, const char *name)
{
  for (guint depth = 0; depth < 8; depth++)
    {
      const char *reason = get_reason (self, side, name);

      if (reason == NULL)
        break;
      name = reason;
    }

  return journey_identity_get_name (self->versions[JOURNEY_VERSION_BASE],
                                    find (self, JOURNEY_VERSION_BASE, name));
}

/* One side has a use for an item; if the other deleted it, that is a conflict. */
static void
note_use (JourneyMerge *self, JourneySide user, const char *name, GHashTable *used)
{
  JourneySide other = journey_merge_other (user);

  if (find (self, journey_merge_version (user), name) != NULL && is_deleted (self, other, name))
    g_hash_table_add (used, (gpointer) find_root (self, other, name));
}

static gboolean
has_text (JourneyItem *item, GParamSpec *pspec, const char *text)
{
  const GValue *value;

  if (item == NULL)
    return FALSE;
  value = journey_item_peek_value (item, pspec);
  if (G_VALUE_HOLDS_STRING (value))
    return g_strcmp0 (g_value_get_string (value), text) == 0;

  return g_value_get_boxed (value) != NULL && g_strv_contains (g_value_get_boxed (value), text);
}

static void
note_references (JourneyMerge *self,
                 JourneySide side,
                 JourneyItem *before,
                 JourneyItem *item,
                 GHashTable *used)
{
  JourneyVersion version = journey_merge_version (side);
  guint n_stored, i;
  GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);

  for (i = 1; i < n_stored; i++)
    {
      const char *one[] = { NULL, NULL };
      const char *const *ids = one;

      if ((stored[i]->flags & JOURNEY_PARAM_REFERENCE) == 0)
        continue;
      if (G_IS_PARAM_SPEC_STRING (stored[i]))
        one[0] = journey_item_get_text (item, i);
      else
        ids = journey_item_get_texts (item, i);

      for (; *ids != NULL; ids++)
        {
          if (!has_text (before, stored[i], *ids))
            note_use (self, side, get_name_of_id (self, version, *ids), used);
        }
    }
}

static char *
dup_list_name (JourneyMerge *self, JourneyVersion version, const char *name)
{
  JourneyItem *item = find (self, version, name);
  JourneyList *list = item != NULL ? journey_item_get_list (item) : NULL;

  return list != NULL ? journey_identity_dup_list_name (self->versions[version], list) : NULL;
}

static gboolean
was_changed (JourneyItem *before, JourneyItem *item)
{
  guint n_stored, i;
  GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);

  for (i = 1; i < n_stored; i++)
    {
      if (journey_merge_is_value (stored[i]) &&
          !journey_merge_value_equal (before, item, stored[i]))
        return TRUE;
    }

  return !journey_merge_unknown_equal (before, item);
}

static void
note_item (JourneyMerge *self, JourneySide side, const char *name, GHashTable *used)
{
  JourneyVersion version = journey_merge_version (side);
  JourneyItem *item = find (self, version, name);
  JourneyItem *before = find (self, JOURNEY_VERSION_BASE, name);
  g_autofree char *place = dup_list_name (self, version, name);
  g_autofree char *old_place = dup_list_name (self, JOURNEY_VERSION_BASE, name);
  gboolean moved = before != NULL && g_strcmp0 (place, old_place) != 0;

  if (before != NULL && (moved || was_changed (before, item)))
    note_use (self, side, name, used);
  if (before == NULL || moved)
    note_use (self, side,
              journey_identity_get_name (self->versions[version], journey_item_get_parent (item)),
              used);
  note_references (self, side, before, item, used);
}

static void
add_deletion (JourneyMerge *self, JourneySide deleter, const char *root)
{
  JourneyItem *item = find (self, JOURNEY_VERSION_BASE, root);
  JourneyConflict *conflict = g_new0 (JourneyConflict, 1);
  const char *deleted = _ ("deleted it");
  const char *changed = _ ("changed or used it");
  gboolean by_ours = deleter == JOURNEY_SIDE_OURS;

  conflict->kind = JOURNEY_CONFLICT_DELETED;
  conflict->key = g_strdup_printf ("deleted %s", root);
  conflict->subject = journey_describe_item (item);
  conflict->heading = journey_describe_item_in_heading (item);
  conflict->base = g_strdup ("");
  conflict->ours = g_strdup (by_ours ? deleted : changed);
  conflict->theirs = g_strdup (by_ours ? changed : deleted);
  conflict->taken = journey_merge_other (deleter);

  if (journey_merge_add_conflict (self, conflict) == deleter)
    g_ptr_array_add (self->doomed, (gpointer) root);
}

/* What stays needs what it refers to: that stays too. */
static void
note_needs_of_kept (JourneyMerge *self, JourneySide deleter, GHashTable *used)
{
  JourneySide user = journey_merge_other (deleter);
  GPtrArray *base = journey_identity_get_names (self->versions[JOURNEY_VERSION_BASE]);
  guint n_used;

  do
    {
      n_used = g_hash_table_size (used);
      for (guint i = 1; i < base->len; i++)
        {
          JourneyItem *item = find (self, journey_merge_version (user), base->pdata[i]);

          if (item != NULL && is_deleted (self, deleter, base->pdata[i]) &&
              g_hash_table_contains (used, find_root (self, deleter, base->pdata[i])))
            note_references (self, user, NULL, item, used);
        }
    }
  while (g_hash_table_size (used) > n_used);
}

static void
decide_deletions (JourneyMerge *self, JourneySide deleter)
{
  JourneySide user = journey_merge_other (deleter);
  GPtrArray *names = journey_identity_get_names (self->versions[journey_merge_version (user)]);
  GPtrArray *base = journey_identity_get_names (self->versions[JOURNEY_VERSION_BASE]);
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);

  /* The first is the document itself. */
  for (guint i = 1; i < names->len; i++)
    note_item (self, user, names->pdata[i], used);
  note_needs_of_kept (self, deleter, used);

  for (guint i = 1; i < base->len; i++)
    {
      const char *name = base->pdata[i];

      if (!is_deleted (self, deleter, name))
        continue;
      if (g_hash_table_contains (used, name))
        add_deletion (self, deleter, name);
      if (find (self, journey_merge_version (user), name) != NULL &&
          g_hash_table_contains (used, find_root (self, deleter, name)))
        g_hash_table_add (self->kept, (gpointer) name);
    }
}

static char *
dup_move (JourneyMerge *self, JourneyVersion version, const char *name)
{
  JourneyList *list = journey_item_get_list (find (self, version, name));
  g_autofree char *owner = journey_describe_item (journey_list_get_owner (list));

  /* Translators: %s is for example: stage “Purchase” */
  return g_strdup_printf (_ ("moved it to %s"), owner);
}

static JourneySide
add_place (JourneyMerge *self, const char *name)
{
  JourneyConflict *conflict = g_new0 (JourneyConflict, 1);

  conflict->kind = JOURNEY_CONFLICT_PLACE;
  conflict->key = g_strdup_printf ("place %s", name);
  conflict->subject = journey_describe_item (find (self, JOURNEY_VERSION_OURS, name));
  conflict->heading = journey_describe_item_in_heading (find (self, JOURNEY_VERSION_OURS, name));
  conflict->base = g_strdup ("");
  conflict->ours = dup_move (self, JOURNEY_VERSION_OURS, name);
  conflict->theirs = dup_move (self, JOURNEY_VERSION_THEIRS, name);
  conflict->taken = JOURNEY_SIDE_OURS;

  return journey_merge_add_conflict (self, conflict);
}

static void
decide_place (JourneyMerge *self, const char *name)
{
  g_autofree char *base = dup_list_name (self, JOURNEY_VERSION_BASE, name);
  g_autofree char *ours = dup_list_name (self, JOURNEY_VERSION_OURS, name);
  g_autofree char *theirs = dup_list_name (self, JOURNEY_VERSION_THEIRS, name);
  char **place = &ours;

  if (ours == NULL)
    place = &theirs;
  else if (theirs == NULL || g_str_equal (ours, theirs))
    place = &ours;
  else if (g_strcmp0 (base, ours) == 0)
    place = &theirs;
  else if (g_strcmp0 (base, theirs) != 0 && add_place (self, name) == JOURNEY_SIDE_THEIRS)
    place = &theirs;

  g_hash_table_insert (self->places, (gpointer) name, g_steal_pointer (place));
}

static gboolean
stays (JourneyMerge *self, const char *name)
{
  gboolean ours = find (self, JOURNEY_VERSION_OURS, name) != NULL;
  gboolean theirs = find (self, JOURNEY_VERSION_THEIRS, name) != NULL;

  return find (self, JOURNEY_VERSION_BASE, name) == NULL || (ours && theirs) ||
         g_hash_table_contains (self->kept, name);
}

/* Fills in what stays and where, and the conflicts about it. */
void
journey_merge_decide_items (JourneyMerge *self)
{
  decide_deletions (self, JOURNEY_SIDE_OURS);
  decide_deletions (self, JOURNEY_SIDE_THEIRS);

  for (guint version = 0; version < JOURNEY_N_VERSIONS; version++)
    {
      GPtrArray *names = journey_identity_get_names (self->versions[version]);

      for (guint i = 1; i < names->len; i++)
        {
          if (!g_hash_table_contains (self->places, names->pdata[i]) &&
              stays (self, names->pdata[i]))
            decide_place (self, names->pdata[i]);
        }
    }
}
