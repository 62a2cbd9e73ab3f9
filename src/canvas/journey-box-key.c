/* journey-box-key.c: what a box is of, from one layout to the next
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-box-key.h"

/**
 * journey_box_key_init:
 * @self: (out): a key, not yet of anything
 * @box: a box
 *
 * Makes the key of a box. An item is held until [method@BoxKey.clear].
 */
void
journey_box_key_init (JourneyBoxKey *self, const JourneyBox *box)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (box != NULL);

  *self = (JourneyBoxKey) {
    .kind = box->kind,
    .item = box->item ? g_object_ref (box->item) : NULL,
    .lane = box->item ? -1 : box->lane,
    .column = box->item ? -1 : box->column,
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

guint
journey_box_key_hash (gconstpointer self)
{
  const JourneyBoxKey *key = self;

  return g_direct_hash (key->item) ^ ((guint) key->kind << 24) ^ ((guint) key->lane << 12) ^
         (guint) key->column;
}

gboolean
journey_box_key_equal (gconstpointer a, gconstpointer b)
{
  const JourneyBoxKey *one = a;
  const JourneyBoxKey *other = b;

  return one->kind == other->kind && one->item == other->item && one->lane == other->lane &&
         one->column == other->column;
}

/**
 * journey_box_key_find:
 * @self: a key
 * @layout: (nullable): a layout
 *
 * Returns: the index of the first box with that key, or -1
 */
int
journey_box_key_find (const JourneyBoxKey *self, JourneyLayout *layout)
{
  const JourneyBox *boxes;
  guint n_boxes;

  g_return_val_if_fail (self != NULL, -1);

  if (!layout || journey_box_key_is_none (self))
    return -1;

  boxes = journey_layout_get_boxes (layout, &n_boxes);
  for (guint i = 0; i < n_boxes; i++)
    if (boxes[i].kind == self->kind && boxes[i].item == self->item &&
        (self->item || (boxes[i].lane == self->lane && boxes[i].column == self->column)))
      return (int) i;

  return -1;
}
