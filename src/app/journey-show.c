/* journey-show.c: brings an item of the map into sight
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-show.h"

#include "journey-find.h"

/**
 * journey_show_item:
 * @canvas: a canvas
 * @item: (type JourneyItem): an item of its document
 * @property: (nullable): what of it
 *
 * Puts the keyboard of the canvas on the box that shows an item, and scrolls there.
 *
 * Returns: whether the map shows it
 */
gboolean
journey_show_item (JourneyCanvas *canvas, gpointer item, const char *property)
{
  JourneyLayout *layout;
  int index;

  g_return_val_if_fail (JOURNEY_IS_CANVAS (canvas), FALSE);

  layout = journey_canvas_get_layout (canvas);
  index = layout ? journey_find_box (layout, item, property) : -1;
  if (index < 0)
    return FALSE;

  journey_canvas_set_focus_box (canvas, index);
  journey_canvas_scroll_to_box (canvas, index);
  return TRUE;
}
