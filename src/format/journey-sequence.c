/* journey-sequence.c: one order out of two that were changed apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-sequence.h"

/* What stood still on both sides is the skeleton, in the order of the base. Everything else was put
 * where it is by one side or by both, and follows what it was put behind: the nearest before it
 * that is of the skeleton or was put there by the same side. So what hangs on what is a tree, and
 * the order is a walk through it, the same whichever side is called ours. */

typedef enum
{
  SKELETON,
  BOTH,
  OURS,
  THEIRS,
  N_MOVERS
} Mover;

typedef struct _Node Node;

struct _Node
{
  const char *key;
  int place[3]; /* in base, ours and theirs; -1 where it is not */
  gboolean moved[2];
  Mover mover;
  Node *behind[2];           /* for those put by both: what each side put it behind */
  Node *followers[N_MOVERS]; /* at most one of each mover */
};

typedef struct
{
  GPtrArray *orders[3];
  GHashTable *nodes; /* by key */
  GPtrArray *all;    /* as they came, base first */
  Node head;
} Sequence;

static Node *
get_node (Sequence *self, const char *key)
{
  return g_hash_table_lookup (self->nodes, key);
}

static void
add_order (Sequence *self, guint version)
{
  GPtrArray *order = self->orders[version];

  for (guint i = 0; i < order->len; i++)
    {
      Node *node = get_node (self, order->pdata[i]);

      if (node == NULL)
        {
          node = g_new0 (Node, 1);
          node->key = order->pdata[i];
          node->place[0] = node->place[1] = node->place[2] = -1;
          g_hash_table_insert (self->nodes, order->pdata[i], node);
          g_ptr_array_add (self->all, node);
        }
      node->place[version] = (int) i;
    }
}

/* How many of the @n ends so far are before @place: where it goes among them. */
static guint
find_length (Node *const *ends, guint n, int place)
{
  guint low = 0;

  while (low < n)
    {
      guint middle = low + (n - low) / 2;

      if (ends[middle]->place[0] < place)
        low = middle + 1;
      else
        n = middle;
    }

  return low;
}

/* The fewest that must have been moved: all but a longest run that is still in the order of the
 * base. */
static void
find_moved (Sequence *self, guint version)
{
  GPtrArray *order = self->orders[version];
  g_autofree Node **ends =
      g_new (Node *, order->len + 1); /* the last of the best run of a length */
  g_autoptr (GHashTable) before = g_hash_table_new (NULL, NULL);
  guint n_ends = 0;
  Node *node;

  for (guint i = 0; i < order->len; i++)
    {
      guint length;

      node = get_node (self, order->pdata[i]);
      if (node->place[0] < 0)
        continue;
      length = find_length (ends, n_ends, node->place[0]);
      if (length > 0)
        g_hash_table_insert (before, node, ends[length - 1]);
      ends[length] = node;
      n_ends = MAX (n_ends, length + 1);
      node->moved[version - 1] = TRUE;
    }

  for (node = n_ends > 0 ? ends[n_ends - 1] : NULL; node != NULL;
       node = g_hash_table_lookup (before, node))
    node->moved[version - 1] = FALSE;
}

static Mover
find_mover (const Node *node)
{
  gboolean was_there = node->place[0] >= 0;
  gboolean by_ours = was_there ? node->moved[0] : node->place[1] >= 0;
  gboolean by_theirs = was_there ? node->moved[1] : node->place[2] >= 0;

  if (by_ours && by_theirs)
    return BOTH;

  return by_ours ? OURS : by_theirs ? THEIRS : SKELETON;
}

/* Hangs what this side put there, and notes what it put those behind that both sides put. */
static void
hang (Sequence *self, guint version)
{
  GPtrArray *order = self->orders[version];
  Mover mover = version == 1 ? OURS : THEIRS;
  Node *last = &self->head;        /* of the skeleton, of both, or of this side */
  Node *last_common = &self->head; /* of the skeleton or of both */

  for (guint i = 0; i < order->len; i++)
    {
      Node *node = get_node (self, order->pdata[i]);

      if (node->mover == mover)
        {
          last->followers[mover] = node;
          last = node;
        }
      else if (node->mover == SKELETON || node->mover == BOTH)
        {
          node->behind[version - 1] = last_common;
          last = last_common = node;
        }
    }
}

static gboolean
hang_common (Sequence *self, JourneySide preferred)
{
  gboolean differ = FALSE;

  for (guint i = 0; i < self->all->len; i++)
    {
      Node *node = self->all->pdata[i];

      if (node->mover != BOTH)
        continue;
      differ |= node->behind[0] != node->behind[1];
      node->behind[preferred]->followers[BOTH] = node;
    }

  return differ;
}

/* Pushed in the opposite order to that in which they come out. Which of two that were put at one
 * place comes first must not depend on the sides. */
static void
push_followers (GPtrArray *stack, const Node *node)
{
  Node *ours = node->followers[OURS];
  Node *theirs = node->followers[THEIRS];
  gboolean ours_first = ours != NULL && theirs != NULL && g_strcmp0 (ours->key, theirs->key) < 0;

  if (node->followers[BOTH] != NULL)
    g_ptr_array_add (stack, node->followers[BOTH]);
  if (ours != NULL && !ours_first)
    g_ptr_array_add (stack, ours);
  if (theirs != NULL)
    g_ptr_array_add (stack, theirs);
  if (ours_first)
    g_ptr_array_add (stack, ours);
}

static void
append_with_followers (Node *first, GPtrArray *merged)
{
  g_autoptr (GPtrArray) stack = g_ptr_array_new ();

  g_ptr_array_add (stack, first);
  while (stack->len > 0)
    {
      Node *node = g_ptr_array_steal_index (stack, stack->len - 1);

      if (node->key != NULL)
        g_ptr_array_add (merged, (gpointer) node->key);
      push_followers (stack, node);
    }
}

/**
 * journey_sequence_merge:
 * @base: (element-type utf8): the keys as they were, each once
 * @ours: (element-type utf8): the keys as one side has them, each once
 * @theirs: (element-type utf8): the keys as the other side has them, each once
 * @preferred: whose order counts for what both sides moved
 * @differ: (out): whether both sides moved something, and to different places
 *
 * Brings the keys of all three into one order that follows both sides. A key that is missing on a
 * side is not taken as deleted: leave out beforehand what is to go. Without anything moved apart,
 * the order is the same when the sides are exchanged. What two sides put at one place comes one
 * after the other, never mixed.
 *
 * Returns: (transfer full) (element-type utf8): all keys, each once; the texts belong to the input
 */
GPtrArray *
journey_sequence_merge (GPtrArray *base,
                        GPtrArray *ours,
                        GPtrArray *theirs,
                        JourneySide preferred,
                        gboolean *differ)
{
  g_autoptr (GHashTable) nodes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *merged = g_ptr_array_new ();
  Sequence self = { { base, ours, theirs }, nodes, all, { 0 } };

  for (guint version = 0; version < 3; version++)
    add_order (&self, version);
  for (guint version = 1; version < 3; version++)
    find_moved (&self, version);
  for (guint i = 0; i < all->len; i++)
    ((Node *) all->pdata[i])->mover = find_mover (all->pdata[i]);
  for (guint version = 1; version < 3; version++)
    hang (&self, version);
  *differ = hang_common (&self, preferred);

  append_with_followers (&self.head, merged);
  for (guint i = 0; i < base->len; i++)
    {
      Node *node = get_node (&self, base->pdata[i]);

      if (node->mover == SKELETON)
        append_with_followers (node, merged);
    }

  return merged;
}

/**
 * journey_sequence_find_moved:
 * @before: (element-type utf8): keys, each once
 * @after: (element-type utf8): keys, each once, some of them those of @before
 *
 * Finds the fewest keys that must have been moved to come from one order to the other. Keys that
 * only one of the two has do not count.
 *
 * Returns: (transfer full) (element-type utf8): the set of those keys; the texts belong to the
 * input
 */
GHashTable *
journey_sequence_find_moved (GPtrArray *before, GPtrArray *after)
{
  g_autoptr (GHashTable) nodes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);
  GHashTable *moved = g_hash_table_new (g_str_hash, g_str_equal);
  Sequence self = { { before, after, NULL }, nodes, all, { 0 } };

  add_order (&self, 0);
  add_order (&self, 1);
  find_moved (&self, 1);
  for (guint i = 0; i < all->len; i++)
    {
      const Node *node = all->pdata[i];

      if (node->moved[0])
        g_hash_table_add (moved, (gpointer) node->key);
    }

  return moved;
}
