/* journey-canvas-focus.c: the box that the keyboard is on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-canvas-private.h"

/* Px of the canvas around a box that has been scrolled to. */
#define SCROLL_MARGIN 12.0

/* Assistive technologies take the box for what has the focus, not the canvas around it. */
static void
announce (JourneyCanvas *self, int index)
{
  GtkAccessible *accessible = index < 0 ? NULL : journey_canvas_get_accessible (self, index);

  if (accessible)
    gtk_accessible_update_platform_state (accessible, GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
}

static void
set_focus_index (JourneyCanvas *self, int index)
{
  int previous = self->focus_index;

  if (index == previous)
    return;

  self->focus_index = index;
  announce (self, previous);
  announce (self, index);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  journey_canvas_update_actions (self);
  journey_canvas_notify_focus_box (self);
}

/**
 * journey_canvas_get_focus_box:
 * @self: a canvas
 *
 * Returns: the index of the box that the keyboard is on, or -1
 */
int
journey_canvas_get_focus_box (JourneyCanvas *self)
{
  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), -1);

  journey_canvas_ensure_layout (self);
  return self->focus_index;
}

/**
 * journey_canvas_set_focus_box:
 * @self: a canvas
 * @index: the index of a box, or -1
 *
 * Puts the keyboard on a box. It stays there when the map is measured again.
 */
void
journey_canvas_set_focus_box (JourneyCanvas *self, int index)
{
  const JourneyBox *boxes = NULL;
  guint n_boxes = 0;

  g_return_if_fail (JOURNEY_IS_CANVAS (self));

  journey_canvas_ensure_layout (self);
  if (self->layout)
    boxes = journey_layout_get_boxes (self->layout, &n_boxes);
  g_return_if_fail (index >= -1 && index < (int) n_boxes);

  journey_box_key_clear (&self->focus);
  if (index >= 0)
    journey_box_key_init (&self->focus, &boxes[index]);
  self->focus_column = -1;
  set_focus_index (self, index);
}

/**
 * journey_canvas_refresh_focus:
 * @self: a canvas
 *
 * Finds the box in a new layout.
 */
void
journey_canvas_refresh_focus (JourneyCanvas *self)
{
  int previous = self->focus_index;

  self->focus_index = journey_box_key_find (&self->focus, self->layout);
  if (self->focus_index < 0)
    journey_box_key_clear (&self->focus);

  /* It may have another content by now. */
  if (self->focus_index >= 0 || previous >= 0)
    journey_canvas_notify_focus_box (self);
}

/**
 * journey_canvas_get_focused:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): the box that the keyboard is on, in the layout of now
 */
const JourneyBox *
journey_canvas_get_focused (JourneyCanvas *self)
{
  guint n_boxes;

  journey_canvas_ensure_layout (self);
  return self->focus_index < 0
             ? NULL
             : &journey_layout_get_boxes (self->layout, &n_boxes)[self->focus_index];
}

/* The keyboard can be on a cell; what shows an item by itself is better. */
static int
find_box_of_item (JourneyLayout *layout, gpointer item)
{
  guint n_boxes;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);
  int cell = -1;

  for (guint i = 0; i < n_boxes; i++)
    {
      if (boxes[i].item != item || !journey_box_kind_can_focus (boxes[i].kind))
        continue;
      if (boxes[i].kind != JOURNEY_BOX_EMPTY)
        return (int) i;
      if (cell < 0)
        cell = (int) i;
    }

  return cell;
}

/**
 * journey_canvas_set_focus_item:
 * @self: a canvas
 * @item: an item of the document
 *
 * Puts the keyboard on the box that shows an item, wherever that is.
 *
 * Returns: whether there is one
 */
gboolean
journey_canvas_set_focus_item (JourneyCanvas *self, gpointer item)
{
  int index;

  journey_canvas_ensure_layout (self);
  index = self->layout ? find_box_of_item (self->layout, item) : -1;
  if (index < 0)
    return FALSE;

  journey_canvas_set_focus_box (self, index);
  return TRUE;
}

/**
 * journey_canvas_focus_item:
 * @self: a canvas
 * @item: an item of the document
 *
 * Puts the keyboard on the box that shows an item, and scrolls there.
 *
 * Returns: whether there is one
 */
gboolean
journey_canvas_focus_item (JourneyCanvas *self, gpointer item)
{
  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), FALSE);
  g_return_val_if_fail (JOURNEY_IS_ITEM (item), FALSE);

  if (!journey_canvas_set_focus_item (self, item))
    return FALSE;

  journey_canvas_scroll_to_box (self, self->focus_index);
  return TRUE;
}

/* Moves a span of the canvas into what is free of it, by as little as is needed; of what is too
 * long its start. */
static double
get_scroll (double start, double end, double free_start, double free_end, gboolean from_end)
{
  if (start >= free_start && end <= free_end)
    return 0;
  if (end - start > free_end - free_start)
    return from_end ? end - free_end : start - free_start;

  return start < free_start ? start - free_start : end - free_end;
}

/* Returns whether it had to scroll. */
static gboolean
scroll_to_box (JourneyCanvas *self, int index)
{
  JourneyCanvasView view = journey_canvas_get_view (self);
  guint n_boxes;
  const JourneyBox *box = &journey_layout_get_boxes (view.layout, &n_boxes)[index];
  JourneyRect rect = journey_canvas_view_get_box_rect (&view, box);
  gboolean rtl = journey_layout_is_rtl (view.layout);
  double left = view.start_pinned && !rtl ? view.start.width : 0;
  double right = view.width - (view.start_pinned && rtl ? view.start.width : 0);
  double top = view.top_pinned ? view.top.height : 0;
  JourneyPoint values = { gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]),
                          gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]) };
  JourneyPoint by = { 0 };

  rect = journey_rect_grow (&rect, SCROLL_MARGIN);
  if (box->pin != JOURNEY_BOX_PIN_START || !view.start_pinned)
    by.x = get_scroll (rect.x, journey_rect_right (&rect), left, right, rtl);
  if (box->pin != JOURNEY_BOX_PIN_TOP || !view.top_pinned)
    by.y = get_scroll (rect.y, journey_rect_bottom (&rect), top, view.height, FALSE);

  values = (JourneyPoint) { values.x + by.x, values.y + by.y };
  journey_canvas_configure_adjustments (self, &values);
  return by.x != 0 || by.y != 0;
}

/**
 * journey_canvas_scroll_to_box:
 * @self: a canvas
 * @index: the index of a box
 *
 * Scrolls so that the box is seen, if it is not, clear of what is held at the edges.
 */
void
journey_canvas_scroll_to_box (JourneyCanvas *self, int index)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (gtk_widget_get_width (widget) <= 0 || gtk_widget_get_height (widget) <= 0)
    return;

  /* Once more: what is held at the edges may be so only since the first time. */
  if (scroll_to_box (self, index))
    scroll_to_box (self, index);
}
