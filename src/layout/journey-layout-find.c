/* journey-layout-find.c: places of the map in terms of the journey
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-layout-private.h"

static gboolean
is_cell (const JourneyBox *box, JourneyItem *context)
{
  if (box->kind == JOURNEY_BOX_HINT)
    return TRUE;
  if (box->kind != JOURNEY_BOX_EMPTY)
    return FALSE;

  return context == NULL || !JOURNEY_IS_PERSONA (box->context) || box->context == context;
}

/**
 * journey_layout_hit_cell:
 * @self: a layout, best one to be edited
 * @x: in px of the map
 * @y: in px of the map
 * @context: (nullable): the persona whose cells of the feeling lane are meant, %NULL for any
 *
 * Finds what somebody means who points there to change it: as [method@Layout.hit], and where there
 * is no content the cell that it would be in.
 *
 * Returns: the index of the box, or -1
 */
int
journey_layout_hit_cell (JourneyLayout *self, double x, double y, JourneyItem *context)
{
  g_autoptr (GArray) near = NULL;
  int content = journey_layout_hit (self, x, y);
  guint i;

  if (content >= 0)
    return content;

  near = g_array_new (FALSE, FALSE, sizeof (guint));
  journey_layout_find_boxes (self, x, x, near);
  for (i = near->len; i > 0; i--)
    {
      guint index = g_array_index (near, guint, i - 1);
      JourneyBox *box = &g_array_index (self->boxes, JourneyBox, index);

      if (is_cell (box, context) && journey_rect_contains (&box->rect, x, y))
        return (int) index;
    }

  return -1;
}

/**
 * journey_layout_find_column_at:
 * @self: a layout
 * @x: in px of the map
 *
 * Returns: the index of the column at @x, of two neighbours the nearer one, or -1 outside
 */
int
journey_layout_find_column_at (JourneyLayout *self, double x)
{
  double along = self->rtl ? self->width - x : x;
  double index = (along - JOURNEY_GRID_X + JOURNEY_COLUMN_GAP / 2) / JOURNEY_COLUMN_STEP;

  return index >= 0 && index < self->columns->len ? (int) index : -1;
}

/**
 * journey_layout_find_lane_at:
 * @self: a layout
 * @y: in px of the map
 *
 * Returns: the index of the lane at @y, or -1 between two of them and outside
 */
int
journey_layout_find_lane_at (JourneyLayout *self, double y)
{
  guint i;

  for (i = 0; i < self->lanes->len; i++)
    {
      JourneyRect *rect = &g_array_index (self->lanes, JourneyLayoutLane, i).rect;

      if (y >= rect->y && y < journey_rect_bottom (rect))
        return (int) i;
    }

  return -1;
}

/**
 * journey_layout_find_column:
 * @self: a layout
 * @touchpoint: a touchpoint
 *
 * Returns: the index of its column, or -1
 */
int
journey_layout_find_column (JourneyLayout *self, JourneyTouchpoint *touchpoint)
{
  guint i;

  for (i = 0; i < self->columns->len; i++)
    {
      if (g_array_index (self->columns, JourneyLayoutColumn, i).touchpoint == touchpoint)
        return (int) i;
    }

  return -1;
}
