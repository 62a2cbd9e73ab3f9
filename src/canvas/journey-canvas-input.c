/* journey-canvas-input.c: pointer, fingers and keys on the canvas
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "journey-canvas-private.h"

/* What one notch of the wheel multiplies the zoom by, and how far a touchpad moves for the same. */
#define WHEEL_FACTOR            1.2
#define SURFACE_UNITS_PER_NOTCH 40.0

/**
 * journey_canvas_update_cursor:
 * @self: a canvas
 *
 * Shows what the pointer does where it is.
 */
void
journey_canvas_update_cursor (JourneyCanvas *self)
{
  const char *name = journey_toolbox_get_cursor (self->toolbox);

  if (self->panning)
    name = "grabbing";
  else if (self->space_held)
    name = "grab";
  if (g_strcmp0 (name, self->cursor) == 0)
    return;

  self->cursor = name;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

/* The plain wheel is left to the scrolled window around the canvas. */
static gboolean
scrolled_cb (JourneyCanvas *self, double dx, double dy, GtkEventControllerScroll *controller)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if (!(state & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;

  if (gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE)
    dy /= SURFACE_UNITS_PER_NOTCH;
  journey_canvas_zoom_at (self, self->zoom * pow (WHEEL_FACTOR, -dy), self->last_place.x,
                          self->last_place.y);
  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (JourneyCanvas *self, GdkEventSequence *sequence, GtkGesture *gesture)
{
  JourneyCanvasView view = journey_canvas_get_view (self);
  double x;
  double y;

  if (!gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    return;

  self->pinch_zoom = self->zoom;
  self->pinch_anchor = journey_canvas_view_to_map (&view, x, y);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* The place of the map that was between the fingers stays there, wherever they go. */
static void
pinch_changed_cb (JourneyCanvas *self, double scale, GtkGesture *gesture)
{
  double x;
  double y;

  if (gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    journey_canvas_place (self, self->pinch_zoom * scale, &self->pinch_anchor, x, y);
}

static void
pan_begin_cb (JourneyCanvas *self, double x, double y, GtkGesture *gesture)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button != GDK_BUTTON_MIDDLE && !(button == GDK_BUTTON_PRIMARY && self->space_held))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->pan_start = (JourneyPoint) {
    gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]),
    gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]),
  };
  self->panning = TRUE;
  journey_canvas_update_cursor (self);
}

static void
pan_update_cb (JourneyCanvas *self, double dx, double dy, GtkGesture *gesture)
{
  if (self->panning)
    journey_canvas_configure_adjustments (self, &(JourneyPoint) { self->pan_start.x - dx,
                                                                  self->pan_start.y - dy });
}

static void
pan_end_cb (JourneyCanvas *self)
{
  self->panning = FALSE;
  journey_canvas_update_cursor (self);
}

static void
pan_cancel_cb (JourneyCanvas *self)
{
  if (self->panning)
    journey_canvas_configure_adjustments (self, &self->pan_start);
  pan_end_cb (self);
}

/* Typing begins in a cell that waits for its text. Keys with Ctrl or Alt mean something else. */
static gboolean
begin_typing (JourneyCanvas *self, guint keyval, GdkModifierType state, GtkEventController *keys)
{
  const JourneyBox *box = journey_canvas_get_focused (self);
  gunichar letter = gdk_keyval_to_unicode (keyval);

  if (!box || (box->kind != JOURNEY_BOX_EMPTY && box->kind != JOURNEY_BOX_HINT) ||
      !g_unichar_isgraph (letter) ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) ||
      !journey_canvas_edit_box (self, self->focus_index))
    return FALSE;

  return gtk_event_controller_key_forward (GTK_EVENT_CONTROLLER_KEY (keys), self->editor);
}

static gboolean
key_pressed_cb (JourneyCanvas *self,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                GtkEventController *keys)
{
  if (self->editor)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_space && !(state & gtk_accelerator_get_default_mod_mask ()))
    {
      self->space_held = TRUE;
      journey_canvas_update_cursor (self);
      return GDK_EVENT_STOP;
    }

  return begin_typing (self, keyval, state, keys) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
release_space (JourneyCanvas *self)
{
  self->space_held = FALSE;
  journey_canvas_update_cursor (self);
}

static void
key_released_cb (JourneyCanvas *self, guint keyval)
{
  if (keyval == GDK_KEY_space)
    release_space (self);
}

static void
focus_changed_cb (JourneyCanvas *self)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    release_space (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
scroll_pages (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  int pages;

  if (self->editor)
    return GDK_EVENT_PROPAGATE;

  g_variant_get (args, "(i)", &pages);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                                            pages * gtk_adjustment_get_page_increment (adjustment));
  return GDK_EVENT_STOP;
}

static void
bind_scroll (GtkWidgetClass *widget_class, guint keyval, guint keypad, int pages)
{
  gtk_widget_class_add_binding (widget_class, keyval, 0, scroll_pages, "(i)", pages);
  gtk_widget_class_add_binding (widget_class, keypad, 0, scroll_pages, "(i)", pages);
}

void
journey_canvas_class_init_input (GtkWidgetClass *widget_class)
{
  bind_scroll (widget_class, GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, -1);
  bind_scroll (widget_class, GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 1);
}

static GtkEventController *
add_controller (JourneyCanvas *self, GtkEventController *controller)
{
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  return controller;
}

static void
init_pan (JourneyCanvas *self)
{
  GtkGesture *pan = gtk_gesture_drag_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (pan), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (pan), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (pan, "drag-begin", G_CALLBACK (pan_begin_cb), self);
  g_signal_connect_swapped (pan, "drag-update", G_CALLBACK (pan_update_cb), self);
  g_signal_connect_swapped (pan, "drag-end", G_CALLBACK (pan_end_cb), self);
  g_signal_connect_swapped (pan, "cancel", G_CALLBACK (pan_cancel_cb), self);
  add_controller (self, GTK_EVENT_CONTROLLER (pan));
}

void
journey_canvas_init_input (JourneyCanvas *self)
{
  GtkEventController *controller;

  controller = add_controller (
      self, gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES));
  g_signal_connect_swapped (controller, "scroll", G_CALLBACK (scrolled_cb), self);

  controller = add_controller (self, GTK_EVENT_CONTROLLER (gtk_gesture_zoom_new ()));
  g_signal_connect_swapped (controller, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (controller, "scale-changed", G_CALLBACK (pinch_changed_cb), self);

  controller = add_controller (self, gtk_event_controller_key_new ());
  g_signal_connect_swapped (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (controller, "key-released", G_CALLBACK (key_released_cb), self);

  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_changed_cb), NULL);
  init_pan (self);
}
