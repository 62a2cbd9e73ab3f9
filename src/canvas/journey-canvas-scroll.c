/* journey-canvas-scroll.c: where the canvas is scrolled to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-canvas-private.h"

/* How much of the canvas the arrow keys scroll, and the page keys. */
#define STEP_SHARE 0.1
#define PAGE_SHARE 0.9

/**
 * journey_canvas_get_content_size:
 * @self: a canvas
 * @orientation: across or down
 *
 * Returns: how large the map is, in px of the canvas
 */
double
journey_canvas_get_content_size (JourneyCanvas *self, GtkOrientation orientation)
{
  if (!self->layout)
    return 0;

  return self->zoom * (orientation == GTK_ORIENTATION_HORIZONTAL
                           ? journey_layout_get_width (self->layout)
                           : journey_layout_get_height (self->layout));
}

static double
get_viewport_size (JourneyCanvas *self, GtkOrientation orientation)
{
  return gtk_widget_get_size (GTK_WIDGET (self), orientation);
}

/**
 * journey_canvas_configure_adjustments:
 * @self: a canvas
 * @values: (nullable): where to scroll to; %NULL to stay
 *
 * Tells the scrollbars how large the map is. The values are held within it.
 */
void
journey_canvas_configure_adjustments (JourneyCanvas *self, const JourneyPoint *values)
{
  for (GtkOrientation o = GTK_ORIENTATION_HORIZONTAL; o <= GTK_ORIENTATION_VERTICAL; o++)
    {
      GtkAdjustment *adjustment = self->adjustments[o];
      double page = get_viewport_size (self, o);
      double upper = MAX (journey_canvas_get_content_size (self, o), page);
      double value;

      if (!adjustment)
        continue;
      if (values)
        value = o == GTK_ORIENTATION_HORIZONTAL ? values->x : values->y;
      else
        value = gtk_adjustment_get_value (adjustment);

      gtk_adjustment_configure (adjustment, CLAMP (value, 0, upper - page), 0, upper,
                                page * STEP_SHARE, page * PAGE_SHARE, page);
    }
}

/**
 * journey_canvas_scroll_to_start:
 * @self: a canvas
 *
 * Shows the beginning of the map.
 */
void
journey_canvas_scroll_to_start (JourneyCanvas *self)
{
  JourneyPoint start = { 0 };

  if (self->layout && journey_layout_is_rtl (self->layout))
    start.x = journey_canvas_get_content_size (self, GTK_ORIENTATION_HORIZONTAL);
  journey_canvas_configure_adjustments (self, &start);
}

static void
adjustment_value_changed_cb (JourneyCanvas *self)
{
  if (self->editor)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * journey_canvas_set_adjustment:
 * @self: a canvas
 * @orientation: across or down
 * @adjustment: (nullable): what a scrolled window has, or %NULL for one of its own
 *
 * Scrolls by an adjustment.
 */
void
journey_canvas_set_adjustment (JourneyCanvas *self,
                               GtkOrientation orientation,
                               GtkAdjustment *adjustment)
{
  GtkAdjustment **place = &self->adjustments[orientation];

  if (adjustment && adjustment == *place)
    return;

  if (*place)
    g_signal_handlers_disconnect_by_func (*place, adjustment_value_changed_cb, self);
  g_clear_object (place);
  *place = g_object_ref_sink (adjustment ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (*place, "value-changed", G_CALLBACK (adjustment_value_changed_cb), self,
                           G_CONNECT_SWAPPED);

  journey_canvas_configure_adjustments (self, NULL);
}
