/* journey-part.c: what one layout takes over from another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-layout-private.h"

#include <string.h>

/* An edit changes little of a large map. So the map is built in parts, each from things that can be
 * told in a few numbers, its key: revisions of items, places, what other parts have. The next
 * layout begins with the key; where the layout before it has a part with the same one, it takes the
 * marks, copies the boxes, and looks at no item.
 *
 * Pointers in a key are safe while the layout lives that the part is taken from: it holds on to
 * what it shows, so nothing new can have come to the same address. */

static void
cell_clear (gpointer data)
{
  JourneyCell *cell = data;

  g_clear_pointer (&cell->block, journey_text_block_unref);
  g_clear_object (&cell->item);
}

static JourneyPart *
part_new (guint64 slot, GArray *key)
{
  static gsize last_serial = 0;
  JourneyPart *self = g_new0 (JourneyPart, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->slot = slot;
  self->serial = (guint64) g_atomic_pointer_add (&last_serial, 1) + 1;
  self->key = g_memdup2 (key->data, key->len * sizeof *self->key);
  self->n_key = key->len;
  return self;
}

static void
part_unref (JourneyPart *self)
{
  guint i;

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (i = 0; i < self->n_marks; i++)
    journey_mark_clear (&self->marks[i]);
  g_free (self->marks);
  g_free (self->key);
  g_clear_pointer (&self->kept, g_ptr_array_unref);
  g_clear_pointer (&self->cells, g_array_unref);
  g_clear_pointer (&self->numbers, g_array_unref);
  g_free (self);
}

void
journey_part_place_clear (gpointer data)
{
  JourneyPartPlace *place = data;

  g_clear_pointer (&place->part, part_unref);
}

static JourneyPartPlace *
add_place (JourneyLayoutBuilder *self, JourneyPart *part)
{
  GArray *parts = self->layout->parts;
  JourneyPartPlace place = { .part = part, .first_box = self->layout->boxes->len };

  g_array_append_val (parts, place);
  return &g_array_index (parts, JourneyPartPlace, parts->len - 1);
}

/* Begins the key of the next part: with what all parts of a map depend on. */
void
journey_build_key (JourneyLayoutBuilder *self)
{
  g_array_set_size (self->key, 0);
  journey_build_key_add (self, self->options->editable);
  /* Turning a map round moves all of it when it becomes wider. */
  journey_build_key_add_number (self, self->rtl ? self->layout->width : 0);
}

void
journey_build_key_add (JourneyLayoutBuilder *self, guint64 value)
{
  g_array_append_val (self->key, value);
}

void
journey_build_key_add_number (JourneyLayoutBuilder *self, double number)
{
  journey_build_key_add_numbers (self, &number, 1);
}

void
journey_build_key_add_numbers (JourneyLayoutBuilder *self, const double *numbers, guint n_numbers)
{
  G_STATIC_ASSERT (sizeof *numbers == sizeof *self->part->key);

  g_array_append_vals (self->key, numbers, n_numbers);
}

void
journey_build_key_add_pointer (JourneyLayoutBuilder *self, gconstpointer pointer)
{
  journey_build_key_add (self, (guint64) GPOINTER_TO_SIZE (pointer));
}

static const JourneyPartPlace *
find_previous (JourneyLayoutBuilder *self, guint64 slot)
{
  GArray *parts = self->previous != NULL ? self->previous->parts : NULL;

  for (; parts != NULL && self->next_part < parts->len; self->next_part++)
    {
      const JourneyPartPlace *place = &g_array_index (parts, JourneyPartPlace, self->next_part);
      const JourneyPart *part = place->part;

      if (part->slot > slot)
        return NULL;
      if (part->slot == slot && part->n_key == self->key->len &&
          memcmp (part->key, self->key->data, part->n_key * sizeof *part->key) == 0)
        return place;
    }

  return NULL;
}

/* Takes the part with the key that was put together from the previous layout. Returns NULL where
 * that has none: then the part has begun, and all boxes and marks until journey_build_close () are
 * its own. */
const JourneyPart *
journey_build_take (JourneyLayoutBuilder *self, guint64 slot)
{
  const JourneyPartPlace *found = find_previous (self, slot);
  JourneyPartPlace *place;

  g_assert (self->part == NULL);
  if (found == NULL)
    {
      self->part = part_new (slot, self->key);
      self->outer_moments = self->moments_used;
      self->outer_confidences = self->confidences_used;
      self->moments_used = self->confidences_used = 0;
      add_place (self, self->part);
      return NULL;
    }

  g_atomic_ref_count_inc (&found->part->ref_count);
  place = add_place (self, found->part);
  place->n_boxes = found->n_boxes;
  place->taken = TRUE;
  g_array_append_vals (self->layout->boxes,
                       &g_array_index (self->previous->boxes, JourneyBox, found->first_box),
                       found->n_boxes);
  self->moments_used |= found->part->moments_used;
  self->confidences_used |= found->part->confidences_used;
  return found->part;
}

/* Adds a cell to the part that was begun. Takes the block. */
void
journey_build_cell (JourneyLayoutBuilder *self, JourneyCell cell)
{
  JourneyPart *part = self->part;

  if (part->cells == NULL)
    {
      part->cells = g_array_sized_new (FALSE, FALSE, sizeof (JourneyCell), JOURNEY_PART_COLUMNS);
      g_array_set_clear_func (part->cells, cell_clear);
    }
  if (cell.item != NULL)
    g_object_ref (cell.item);
  if (cell.block != NULL)
    part->height = MAX (part->height, cell.above + cell.block->height);
  g_array_append_val (part->cells, cell);
}

/* Adds a number to the part that was begun. */
void
journey_build_number (JourneyLayoutBuilder *self, double number)
{
  JourneyPart *part = self->part;

  if (part->numbers == NULL)
    part->numbers = g_array_new (FALSE, FALSE, sizeof (double));
  g_array_append_val (part->numbers, number);
}

/* Gives the boxes from @first_box on their marks, which lie one after the other. */
void
journey_build_hand_out (JourneyLayout *layout, guint first_box, guint n_boxes, JourneyMark **marks)
{
  guint i;

  for (i = first_box; i < first_box + n_boxes; i++)
    {
      JourneyBox *box = &g_array_index (layout->boxes, JourneyBox, i);

      box->marks = *marks;
      *marks += box->n_marks;
    }
}

/* Ends the part that was begun. */
const JourneyPart *
journey_build_close (JourneyLayoutBuilder *self)
{
  JourneyPart *part = g_steal_pointer (&self->part);
  GArray *parts = self->layout->parts;
  JourneyPartPlace *place = &g_array_index (parts, JourneyPartPlace, parts->len - 1);
  JourneyMark *marks;

  part->n_marks = self->part_marks->len;
  part->marks = marks = g_memdup2 (self->part_marks->data, part->n_marks * sizeof (JourneyMark));
  g_array_set_size (self->part_marks, 0);
  place->n_boxes = self->layout->boxes->len - place->first_box;
  journey_build_hand_out (self->layout, place->first_box, place->n_boxes, &marks);

  part->moments_used = self->moments_used;
  part->confidences_used = self->confidences_used;
  self->moments_used |= self->outer_moments;
  self->confidences_used |= self->outer_confidences;
  return part;
}

/* Says where the map is now, to come back to. */
JourneyBuildState
journey_build_get_state (JourneyLayoutBuilder *self)
{
  return (JourneyBuildState) { self->layout->boxes->len, self->layout->marks->len };
}

/* Takes back the boxes that were built since @state. What their cells say is still of use to the
 * layout after this. */
void
journey_build_reset (JourneyLayoutBuilder *self, const JourneyBuildState *state)
{
  GArray *parts = self->layout->parts;
  guint i;

  for (i = parts->len; i > 0; i--)
    {
      JourneyPartPlace *place = &g_array_index (parts, JourneyPartPlace, i - 1);

      if (place->first_box < state->n_boxes)
        break;
      if (place->n_boxes > 0)
        g_array_remove_index (parts, i - 1);
      else
        place->first_box = state->n_boxes;
    }
  g_array_set_size (self->layout->boxes, state->n_boxes);
  g_array_set_size (self->layout->marks, state->n_marks);
}

/* Puts the columns into parts of their own. What else is made of these columns, and of nothing else
 * that changes, needs only their serial in its key. */
void
journey_build_parts (JourneyLayoutBuilder *self)
{
  GArray *columns = self->layout->columns;
  guint first, i;

  for (first = 0; first < columns->len; first += JOURNEY_PART_COLUMNS)
    {
      guint end = MIN (first + JOURNEY_PART_COLUMNS, columns->len);
      const JourneyPart *part;

      journey_build_key (self);
      for (i = first; i < end; i++)
        {
          JourneyTouchpoint *touchpoint =
              g_array_index (columns, JourneyLayoutColumn, i).touchpoint;

          journey_build_key_add (
              self, touchpoint != NULL ? journey_item_get_revision (JOURNEY_ITEM (touchpoint)) : 0);
        }
      part = journey_build_take (self, journey_build_slot (-1, 0, first));
      if (part == NULL)
        part = journey_build_close (self);
      g_array_append_val (self->column_serials, part->serial);
    }
}

/* Adds the columns that begin with @first to the key; returns the column after the last of them. */
guint
journey_build_key_add_columns (JourneyLayoutBuilder *self, guint first)
{
  guint64 serial = g_array_index (self->column_serials, guint64, first / JOURNEY_PART_COLUMNS);

  journey_build_key_add (self, first);
  journey_build_key_add (self, serial);
  return MIN (first + JOURNEY_PART_COLUMNS, self->layout->columns->len);
}

/* The place of a part in the order of the map: in @lane, of what comes @pass-th there, at @column.
 */
guint64
journey_build_slot (int lane, guint pass, guint column)
{
  return (guint64) (lane + 1) << 48 | (guint64) pass << 32 | column;
}
