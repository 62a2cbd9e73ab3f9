/* journey-span.c: the touchpoints that a card stands under
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-span-private.h"

/* Cards are moved from touchpoint to touchpoint. Columns of stages that have none do not count, so
 * places here are those in the list of all touchpoints, in the order of the journey. */

/* Returns: (element-type JourneyTouchpoint) */
GPtrArray *
journey_span_dup_touchpoints (JourneyLayout *layout)
{
  GPtrArray *touchpoints = g_ptr_array_new ();
  guint n_columns, i;
  const JourneyLayoutColumn *columns = journey_layout_get_columns (layout, &n_columns);

  for (i = 0; i < n_columns; i++)
    {
      if (columns[i].touchpoint != NULL)
        g_ptr_array_add (touchpoints, columns[i].touchpoint);
    }

  return touchpoints;
}

/* Returns: (element-type guint): the places of the touchpoints that @item has a card under,
 *   whether it is pinned to them itself or by what it answers */
GArray *
journey_span_dup_pins (JourneyLayout *layout, GPtrArray *touchpoints, gpointer item)
{
  GArray *pins = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_boxes, n_columns, i, column, place;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);
  const JourneyLayoutColumn *columns = journey_layout_get_columns (layout, &n_columns);

  for (i = 0; i < n_boxes; i++)
    {
      if (boxes[i].item != item || boxes[i].column < 0)
        continue;
      for (column = 0; column < boxes[i].n_columns; column++)
        {
          if (g_ptr_array_find (touchpoints, columns[(guint) boxes[i].column + column].touchpoint,
                                &place))
            g_array_append_val (pins, place);
        }
    }

  return pins;
}

/* The place of the touchpoint at @x, or -1 in an empty column and outside. */
int
journey_span_find_at (JourneyLayout *layout, GPtrArray *touchpoints, double x)
{
  guint n_columns, place;
  const JourneyLayoutColumn *columns = journey_layout_get_columns (layout, &n_columns);
  int column = journey_layout_find_column_at (layout, x);

  if (column < 0 || !g_ptr_array_find (touchpoints, columns[column].touchpoint, &place))
    return -1;

  return (int) place;
}

/* Whether @pins stay on the map, and there are any, when they are moved along it. */
gboolean
journey_span_may_move (GPtrArray *touchpoints, GArray *pins, int by)
{
  guint i;

  for (i = 0; i < pins->len; i++)
    {
      int place = (int) g_array_index (pins, guint, i) + by;

      if (place < 0 || place >= (int) touchpoints->len)
        return FALSE;
    }

  return pins->len > 0;
}

/* Returns: (element-type JourneyTouchpoint): where the pins are afterwards */
GPtrArray *
journey_span_move (GPtrArray *touchpoints, GArray *pins, int by)
{
  GPtrArray *moved = g_ptr_array_new ();
  guint i;

  for (i = 0; i < pins->len; i++)
    g_ptr_array_add (moved, touchpoints->pdata[(int) g_array_index (pins, guint, i) + by]);

  return moved;
}
