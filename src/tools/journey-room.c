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
      if (!self->lifted[i])
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
place_slot (const JourneyRoom *self, JourneyLayout *layout, guint at, JourneyPreview *preview)
{
  guint n_columns;
  const JourneyLayoutColumn *columns = journey_layout_get_columns (layout, &n_columns);
  JourneyRect grid = journey_layout_get_grid (layout);
  double step = get_step (layout, columns), top, bottom;
  double first = columns[0].x + at * step, last = first + (self->n_columns - 1) * step;
  gboolean rtl = journey_layout_is_rtl (layout);

  journey_layout_get_stage_span (layout, &top, &bottom);
  top = self->stage != NULL ? bottom : top;
  preview->slot = (JourneyRect) { MIN (first, last), top,
                                  MAX (first, last) + columns->width - MIN (first, last),
                                  journey_rect_bottom (&grid) - top };
  preview->mark = preview->slot;
  preview->mark.width = MARK_WIDTH;
  preview->mark.x =
      (rtl ? journey_rect_right (&preview->slot) + GAP / 2 : preview->slot.x - GAP / 2) -
      MARK_WIDTH / 2;
}

/* Writes into the preview how far each column moves aside, and where the room is. */
void
journey_room_make (const JourneyRoom *self, JourneyLayout *layout, JourneyPreview *preview)
{
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
          (!self->lifted[i] && !is_filled (self, &columns[i])))
        index++;
    }

  preview->column_shifts = shifts;
  place_slot (self, layout, at, preview);
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

/* Lifts all boxes that stand in lifted columns only. */
void
journey_room_lift (JourneyLayout *layout, const gboolean *lifted, JourneyPreview *preview)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  guint i, column;

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
        g_array_append_val (preview->boxes, index);
    }
}
