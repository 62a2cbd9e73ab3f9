/* journey-box-key.c: what a box is of, from one layout to the next
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-box-key.h"

static JourneyItem *
find_touchpoint (const JourneyBox *box)
{
  if (box->kind == JOURNEY_BOX_EMOTION && box->item != NULL)
    return journey_item_get_parent (box->item);
  if (JOURNEY_IS_TOUCHPOINT (box->item))
    return box->item;

  return JOURNEY_IS_TOUCHPOINT (box->context) ? box->context : NULL;
}

static JourneyItem *
ref_item (JourneyItem *item)
{
  return item != NULL ? g_object_ref (item) : NULL;
}

/**
 * journey_box_key_init:
 * @self: (out): a key, not yet of anything
 * @box: a box
 *
 * Makes the key of a box. Its items are held until [method@BoxKey.clear].
 */
void
journey_box_key_init (JourneyBoxKey *self, const JourneyBox *box)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (box != NULL);

  *self = (JourneyBoxKey) {
    .kind = box->kind,
    .item = ref_item (box->item),
    .context = ref_item (box->context),
    .touchpoint = ref_item (find_touchpoint (box)),
    .lane = box->lane,
    .column = box->item != NULL ? -1 : box->column,
  };
}

/**
 * journey_box_key_clear:
 * @self: a key
 *
 * Makes it the key of no box.
 */
void
journey_box_key_clear (JourneyBoxKey *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->item);
  g_clear_object (&self->context);
  g_clear_object (&self->touchpoint);
  *self = (JourneyBoxKey) JOURNEY_BOX_KEY_NONE;
}

/**
 * journey_box_key_is_none:
 * @self: a key
 *
 * Returns: whether it is the key of no box
 */
gboolean
journey_box_key_is_none (const JourneyBoxKey *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->kind == JOURNEY_BOX_N_KINDS;
}

/* Lanes tell apart only what shows the same item in several of them, or none: others may move. */
static gboolean
is_tied_to_lane (const JourneyBoxKey *self)
{
  return self->item == NULL || self->kind == JOURNEY_BOX_EMPTY;
}

guint
journey_box_key_hash (gconstpointer self)
{
  const JourneyBoxKey *key = self;
  guint hash = g_direct_hash (key->item) ^ g_direct_hash (key->context) * 31;

  if (is_tied_to_lane (key))
    hash ^= ((guint) key->lane << 12) ^ (guint) key->column;
  return hash ^ ((guint) key->kind << 24);
}

gboolean
journey_box_key_equal (gconstpointer a, gconstpointer b)
{
  const JourneyBoxKey *one = a;
  const JourneyBoxKey *other = b;

  return one->kind == other->kind && one->item == other->item && one->context == other->context &&
         one->column == other->column && (!is_tied_to_lane (one) || one->lane == other->lane);
}

/* Whether @box is what the cell of the key holds now: it was filled or emptied. */
static gboolean
is_same_cell (const JourneyBoxKey *self, const JourneyBox *box)
{
  gboolean feeling = box->kind == JOURNEY_BOX_EMOTION || self->kind == JOURNEY_BOX_EMOTION;

  if (self->touchpoint == NULL || self->lane < 0 || box->lane != self->lane ||
      box->kind == JOURNEY_BOX_CONNECTION || find_touchpoint (box) != self->touchpoint)
    return FALSE;

  return !feeling || box->context == self->context;
}

/**
 * journey_box_key_find:
 * @self: a key
 * @layout: (nullable): a layout
 *
 * Finds the box that stands for the same thing: the same one, else another of the same item, else
 * what is now in the same cell, which may have been filled or emptied.
 *
 * Returns: the index of the box, or -1
 */
int
journey_box_key_find (const JourneyBoxKey *self, JourneyLayout *layout)
{
  int same_item = -1, same_cell = -1;
  const JourneyBox *boxes;
  guint n_boxes;

  g_return_val_if_fail (self != NULL, -1);

  if (!layout || journey_box_key_is_none (self))
    return -1;

  boxes = journey_layout_get_boxes (layout, &n_boxes);
  for (guint i = 0; i < n_boxes; i++)
    {
      JourneyBoxKey key = {
        .kind = boxes[i].kind,
        .item = boxes[i].item,
        .context = boxes[i].context,
        .lane = boxes[i].lane,
        .column = boxes[i].item != NULL ? -1 : boxes[i].column,
      };

      if (journey_box_key_equal (self, &key))
        return (int) i;
      if (same_item < 0 && self->item != NULL && self->kind != JOURNEY_BOX_EMPTY &&
          key.kind == self->kind && key.item == self->item)
        same_item = (int) i;
      if (same_cell < 0 && is_same_cell (self, &boxes[i]))
        same_cell = (int) i;
    }

  return same_item >= 0 ? same_item : same_cell;
}
