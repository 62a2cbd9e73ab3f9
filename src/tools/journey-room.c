/* journey-room.c: how columns make room for others
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-room-private.h"

#include <math.h>

#define GAP        12.0 /* between columns */
#define MARK_WIDTH 3.0

static double
get_step (JourneyLayout *layout, const JourneyLayoutColumn *columns)
{
  double step = columns->width + GAP;

  return journey_layout_is_rtl (layout) ? -step : step;
}

static gboolean
is_lifted (const JourneyRoom *self, guint column)
{
  return self->lifted != NULL && self->lifted[column];
}

/* Whether all columns of the stage at @first leave it, so that it becomes an empty column. */
static gboolean
is_emptied (const JourneyRoom *self,
            const JourneyLayoutColumn *columns,
            guint n_columns,
            guint first)
{
  guint i;

  if (self->stage == NULL || columns[first].stage == self->stage ||
      (first > 0 && columns[first - 1].stage == columns[first].stage))
    return FALSE;
  for (i = first; i < n_columns && columns[i].stage == columns[first].stage; i++)
    {
      if (!is_lifted (self, i))
        return FALSE;
    }

  return TRUE;
}

/* The empty column of a stage goes when something comes into it. */
static gboolean
is_filled (const JourneyRoom *self, const JourneyLayoutColumn *column)
{
  return column->touchpoint == NULL && self->stage != NULL && column->stage == self->stage;
}

/* The number of columns before the place that @x points to, at most all of them. */
guint
journey_room_find_gap (JourneyLayout *layout, double x)
{
  guint n_columns;
  const JourneyLayoutColumn *columns = journey_layout_get_columns (layout, &n_columns);
  gboolean rtl = journey_layout_is_rtl (layout);
  int column = journey_layout_find_column_at (layout, x);

  if (n_columns == 0)
    return 0;
  if (column < 0)
    return (x < columns[0].x) != rtl ? 0 : n_columns;

  return (guint) column + ((x > columns[column].x + columns[column].width / 2) != rtl);
}

static void
place_slot (JourneyRoomMemory *memory, JourneyLayout *layout, guint at)
{
  const JourneyRoom *self = &memory->made;
  guint n_columns;
  const JourneyLayoutColumn *columns = journey_layout_get_columns (layout, &n_columns);
  JourneyRect grid = journey_layout_get_grid (layout);
  double step = get_step (layout, columns), top, bottom;
  double first = columns[0].x + at * step, last = first + (self->n_columns - 1) * step;
  gboolean rtl = journey_layout_is_rtl (layout);

  journey_layout_get_stage_span (layout, &top, &bottom);
  top = self->stage != NULL ? bottom : top;
  memory->slot = (JourneyRect) { MIN (first, last), top,
                                 MAX (first, last) + columns->width - MIN (first, last),
                                 journey_rect_bottom (&grid) - top };
  memory->mark = memory->slot;
  memory->mark.width = MARK_WIDTH;
  memory->mark.x = (rtl ? journey_rect_right (&memory->slot) + GAP / 2 : memory->slot.x - GAP / 2) -
                   MARK_WIDTH / 2;
}

static void
make (JourneyRoomMemory *memory, JourneyLayout *layout)
{
  const JourneyRoom *self = &memory->made;
  guint n_columns, i, index = 0, at = 0;
  const JourneyLayoutColumn *columns = journey_layout_get_columns (layout, &n_columns);
  double step = get_step (layout, columns);
  GArray *shifts = g_array_sized_new (FALSE, TRUE, sizeof (double), n_columns);

  for (i = 0; i <= n_columns; i++)
    {
      double shift;

      if (i == self->gap)
        {
          at = index;
          index += self->n_columns;
        }
      if (i == n_columns)
        break;

      shift = ((double) index - i) * step;
      g_array_append_val (shifts, shift);
      if (is_emptied (self, columns, n_columns, i) ||
          (!is_lifted (self, i) && !is_filled (self, &columns[i])))
        index++;
    }

  memory->shifts = shifts;
  place_slot (memory, layout, at);
}

/* Writes into the preview what is lifted, how far each column moves aside, and where the room is.
 */
void
journey_room_make (JourneyRoomMemory *memory,
                   const JourneyRoom *room,
                   JourneyLayout *layout,
                   JourneyPreview *preview)
{
  const JourneyRoom *made = &memory->made;

  if (memory->shifts == NULL || made->lifted != room->lifted ||
      made->n_columns != room->n_columns || made->gap != room->gap || made->stage != room->stage)
    {
      g_clear_pointer (&memory->shifts, g_array_unref);
      memory->made = *room;
      make (memory, layout);
    }

  g_array_append_vals (preview->boxes, memory->boxes->data, memory->boxes->len);
  preview->column_shifts = g_array_ref (memory->shifts);
  preview->slot = memory->slot;
  preview->mark = memory->mark;
}

static void
find_boxes_of_columns (JourneyLayout *layout, const gboolean *lifted, GArray *found)
{
  double left = INFINITY, right = -INFINITY;
  guint n_columns, i;
  const JourneyLayoutColumn *columns = journey_layout_get_columns (layout, &n_columns);

  for (i = 0; i < n_columns; i++)
    {
      if (!lifted[i])
        continue;
      left = MIN (left, columns[i].x);
      right = MAX (right, columns[i].x + columns[i].width);
    }
  if (left <= right)
    journey_layout_find_boxes (layout, left, right, found);
}

/* Finds all boxes that stand in lifted columns only, in a layout that is new to the drag. */
void
journey_room_lift (JourneyRoomMemory *memory, JourneyLayout *layout, const gboolean *lifted)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  guint i, column;

  journey_room_forget (memory);
  memory->boxes = g_array_new (FALSE, FALSE, sizeof (guint));
  find_boxes_of_columns (layout, lifted, found);
  for (i = 0; i < found->len; i++)
    {
      guint index = g_array_index (found, guint, i);
      const JourneyBox *box = journey_layout_get_box (layout, (int) index);
      gboolean all = box->column >= 0 && box->kind != JOURNEY_BOX_PHASE &&
                     box->kind != JOURNEY_BOX_EMOTION_LINE;

      for (column = 0; all && column < box->n_columns; column++)
        all = lifted[(guint) box->column + column];
      if (all)
        g_array_append_val (memory->boxes, index);
    }
}

void
journey_room_forget (JourneyRoomMemory *memory)
{
  g_clear_pointer (&memory->boxes, g_array_unref);
  g_clear_pointer (&memory->shifts, g_array_unref);
}
