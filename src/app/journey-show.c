/* journey-show.c: brings an item of the map into sight
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-show.h"

#include "journey-find.h"

/* How much of the canvas is kept free around the box: what is held at its edges covers the map. */
#define MARGIN_SHARE 0.25

static void
scroll_to (GtkAdjustment *adjustment, double start, double length)
{
  double page = gtk_adjustment_get_page_size (adjustment);
  double margin = page * MARGIN_SHARE;
  double value = gtk_adjustment_get_value (adjustment);

  if (start < value + margin)
    gtk_adjustment_set_value (adjustment, start - margin);
  else if (start + length > value + page - margin / 2)
    gtk_adjustment_set_value (adjustment, MIN (start - margin, start + length - page + margin / 2));
}

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
  JourneyRect rect;
  double zoom;
  guint n_boxes;
  int index;

  g_return_val_if_fail (JOURNEY_IS_CANVAS (canvas), FALSE);

  layout = journey_canvas_get_layout (canvas);
  index = layout ? journey_find_box (layout, item, property) : -1;
  if (index < 0)
    return FALSE;

  journey_canvas_set_focus_box (canvas, index);
  rect = journey_layout_get_boxes (layout, &n_boxes)[index].rect;
  zoom = journey_canvas_get_zoom (canvas);
  scroll_to (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (canvas)), rect.x * zoom,
             rect.width * zoom);
  scroll_to (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (canvas)), rect.y * zoom,
             rect.height * zoom);
  return TRUE;
}
