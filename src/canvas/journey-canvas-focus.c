/* journey-canvas-focus.c: the box that the keyboard is on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-canvas-private.h"

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
  if (self->focus_index != previous)
    journey_canvas_notify_focus_box (self);
}
