/* journey-canvas-pointer.c: what pointer, pen and fingers tell the tools
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "journey-canvas-private.h"

/* The canvas scrolls while a drag is this near to its edge, or beyond it. */
#define EDGE_REACH   40.0   /* px */
#define EDGE_SPEED   1400.0 /* px per second for each reach; more the farther out */
#define MAX_EDGE     2.5    /* reaches */
#define MAX_INTERVAL 0.1    /* s, after a frame that took too long */

static JourneyToolModifiers
get_modifiers (GdkModifierType state)
{
  JourneyToolModifiers modifiers = 0;

  if (state & GDK_SHIFT_MASK)
    modifiers |= JOURNEY_TOOL_SHIFT;
  if (state & GDK_CONTROL_MASK)
    modifiers |= JOURNEY_TOOL_CONTROL;
  if (state & GDK_ALT_MASK)
    modifiers |= JOURNEY_TOOL_ALT;

  return modifiers;
}

/* What a gesture began on goes on to be the measure: dragged from a stage that is held at the top,
 * the pointer stays among the stages, wherever the map is scrolled to. */
static gboolean
locate (JourneyCanvas *self, gboolean fresh, JourneyPoint *map)
{
  JourneyCanvasView view = journey_canvas_get_view (self);
  double x = self->last_place.x;
  double y = self->last_place.y;

  if (fresh)
    return journey_canvas_view_locate (&view, x, y, map);

  if (self->in_top && view.top_pinned)
    view.origin.y = view.pinned_origin.y;
  if (self->in_start && view.start_pinned)
    view.origin.x = view.pinned_origin.x;
  *map = journey_canvas_view_to_map (&view, x, y);
  return TRUE;
}

static void
note_strips (JourneyCanvas *self)
{
  JourneyCanvasView view = journey_canvas_get_view (self);

  self->in_top =
      view.top_pinned && journey_rect_contains (&view.top, self->last_place.x, self->last_place.y);
  self->in_start = view.start_pinned &&
                   journey_rect_contains (&view.start, self->last_place.x, self->last_place.y);
}

/* Gives the tools an event at the last place of the pointer. */
static gboolean
send (JourneyCanvas *self, JourneyToolEventType type)
{
  JourneyToolEvent *event = &self->last_event;
  JourneyPoint map;

  journey_canvas_ensure_layout (self);
  if (!self->layout)
    return FALSE;

  if (type == JOURNEY_TOOL_PRESS)
    note_strips (self);
  if (!locate (self, !self->pressed || type == JOURNEY_TOOL_PRESS, &map) &&
      type != JOURNEY_TOOL_LEAVE)
    type = type == JOURNEY_TOOL_PRESS ? JOURNEY_TOOL_CANCEL : JOURNEY_TOOL_LEAVE;

  event->type = type;
  event->x = map.x;
  event->y = map.y;
  event->zoom = self->zoom;
  return journey_toolbox_handle (self->toolbox, event);
}

static void
take_state (JourneyCanvas *self, GtkEventController *controller)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (controller);

  self->last_event.modifiers =
      get_modifiers (gtk_event_controller_get_current_event_state (controller));
  self->last_event.time = gtk_event_controller_get_current_event_time (controller);
  self->last_event.touch = device && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

/* --- At the edges --- */

static double
get_edge_speed (double place, double start, double end)
{
  double out = 0;

  if (place < start + EDGE_REACH)
    out = (place - start - EDGE_REACH) / EDGE_REACH;
  else if (place > end - EDGE_REACH)
    out = (place - end + EDGE_REACH) / EDGE_REACH;

  return CLAMP (out, -MAX_EDGE, MAX_EDGE) * fabs (CLAMP (out, -1, 1)) * EDGE_SPEED;
}

static gboolean
is_something_dragged (JourneyCanvas *self)
{
  return journey_toolbox_is_dragging (self->toolbox) || self->drop_load != JOURNEY_LOAD_NOTHING;
}

static JourneyPoint
get_scroll_speed (JourneyCanvas *self)
{
  const JourneyPreview *preview = journey_toolbox_get_preview (self->toolbox);
  JourneyCanvasView view = journey_canvas_get_view (self);
  gboolean rtl = journey_layout_is_rtl (view.layout);
  double left = view.start_pinned && !rtl ? view.start.width : 0;
  double right = view.width - (view.start_pinned && rtl ? view.start.width : 0);
  double top = view.top_pinned && !self->in_top ? view.top.height : 0;
  JourneyPoint speed = { get_edge_speed (self->last_place.x, left, right),
                         get_edge_speed (self->last_place.y, top, view.height) };

  if (!preview)
    return speed;

  /* Each of these goes one way only. */
  if (preview->kind == JOURNEY_PREVIEW_STAGE || preview->kind == JOURNEY_PREVIEW_STRETCH)
    speed.y = 0;
  else if (preview->kind == JOURNEY_PREVIEW_LANE || preview->kind == JOURNEY_PREVIEW_FEEL)
    speed.x = 0;
  return speed;
}

static gboolean
scroll_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double interval = MIN ((double) (now - self->scroll_time) / G_USEC_PER_SEC, MAX_INTERVAL);
  JourneyPoint before;
  JourneyPoint speed;

  if (!is_something_dragged (self))
    {
      self->scroll_tick = 0;
      return G_SOURCE_REMOVE;
    }

  speed = get_scroll_speed (self);
  self->scroll_time = now;
  if (speed.x == 0 && speed.y == 0)
    return G_SOURCE_CONTINUE;

  before = (JourneyPoint) {
    gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]),
    gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]),
  };
  journey_canvas_configure_adjustments (self, &(JourneyPoint) { before.x + speed.x * interval,
                                                                before.y + speed.y * interval });
  if (gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]) != before.x ||
      gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]) != before.y)
    {
      if (journey_toolbox_is_dragging (self->toolbox))
        send (self, JOURNEY_TOOL_MOTION);
      gtk_widget_queue_draw (widget);
    }

  return G_SOURCE_CONTINUE;
}

/**
 * journey_canvas_update_autoscroll:
 * @self: a canvas
 *
 * Scrolls at the edges for as long as something is dragged.
 */
void
journey_canvas_update_autoscroll (JourneyCanvas *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  if (self->scroll_tick != 0 || !clock || !is_something_dragged (self))
    return;

  self->scroll_time = gdk_frame_clock_get_frame_time (clock);
  self->scroll_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_tick_cb, NULL, NULL);
}

/* --- Press, drag, release --- */

/* What a finger can drag at once, without holding it first: elsewhere it pans. */
static gboolean
is_held_at_once (JourneyCanvas *self)
{
  JourneyTarget target;
  guint n_boxes;

  if (!self->layout || !journey_canvas_is_editable (self))
    return FALSE;
  if (journey_canvas_get_mode (self) != JOURNEY_TOOL_MODE_SELECT)
    return TRUE;

  target = journey_target_find (self->layout, &self->last_event,
                                journey_toolbox_get_persona (self->toolbox));
  if (target.part == JOURNEY_PART_BODY && target.box >= 0)
    return journey_layout_get_boxes (self->layout, &n_boxes)[target.box].kind ==
           JOURNEY_BOX_EMOTION;
  return target.part == JOURNEY_PART_CONNECT || target.part == JOURNEY_PART_START_EDGE ||
         target.part == JOURNEY_PART_END_EDGE;
}

/* The keyboard goes where the pointer went, to cells as well. */
static void
focus_pressed (JourneyCanvas *self)
{
  int index =
      self->layout
          ? journey_layout_hit_cell (self->layout, self->last_event.x, self->last_event.y,
                                     (JourneyItem *) journey_toolbox_get_persona (self->toolbox))
          : -1;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (index >= 0 && !journey_canvas_is_editable (self))
    index = journey_layout_hit (self->layout, self->last_event.x, self->last_event.y);
  journey_canvas_set_focus_box (self, index);
}

static void
pressed_cb (JourneyCanvas *self, int n_press, double x, double y, GtkGesture *gesture)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  /* A click into the text that is being typed is not for the map below, and neither is the second
   * of two clicks whose first began the typing. */
  if (self->panning || (picked && picked != GTK_WIDGET (self)) ||
      (self->editor && n_press % 2 == 0))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  journey_canvas_finish_edit (self, TRUE);
  self->last_place = (JourneyPoint) { x, y };
  take_state (self, GTK_EVENT_CONTROLLER (gesture));
  self->last_event.button = button;
  self->last_event.n_press = (guint) (n_press - 1) % 2 + 1;
  self->pressed = FALSE;
  self->long_pressed = FALSE;
  if (button == GDK_BUTTON_PRIMARY || self->last_event.touch)
    {
      send (self, JOURNEY_TOOL_MOTION);
      focus_pressed (self);
    }
  self->held = !self->last_event.touch || is_held_at_once (self);
  self->pressed = TRUE;
  send (self, JOURNEY_TOOL_PRESS);
  if (self->held && self->last_event.touch)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
released_cb (JourneyCanvas *self, int n_press, double x, double y, GtkGesture *gesture)
{
  if (!self->pressed)
    return;

  self->last_place = (JourneyPoint) { x, y };
  take_state (self, GTK_EVENT_CONTROLLER (gesture));
  send (self, self->long_pressed && !journey_toolbox_is_dragging (self->toolbox)
                  ? JOURNEY_TOOL_LONG_PRESS
                  : JOURNEY_TOOL_RELEASE);
  self->pressed = FALSE;
}

static void
cancel_press (JourneyCanvas *self)
{
  if (!self->pressed)
    return;

  send (self, JOURNEY_TOOL_CANCEL);
  self->pressed = FALSE;
}

static void
click_cancel_cb (JourneyCanvas *self)
{
  cancel_press (self);
}

/* Of a button that is let go while the window is not on the screen nothing is heard. */
static void
unmap_cb (JourneyCanvas *self)
{
  cancel_press (self);
}

/* The menu opens when the finger is lifted again; if it moves on instead, it drags. */
static void
long_pressed_cb (JourneyCanvas *self, double x, double y, GtkGesture *gesture)
{
  GdkDevice *device =
      gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));
  GdkInputSource source = device ? gdk_device_get_source (device) : GDK_SOURCE_MOUSE;

  if (!self->pressed || (source != GDK_SOURCE_TOUCHSCREEN && source != GDK_SOURCE_PEN))
    return;

  self->held = TRUE;
  self->long_pressed = TRUE;
  gtk_gesture_set_state (self->click, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
moved (JourneyCanvas *self, double x, double y, GtkEventController *controller)
{
  gboolean same = self->last_place.x == x && self->last_place.y == y;

  self->last_place = (JourneyPoint) { x, y };
  take_state (self, controller);
  if (!same && (!self->pressed || self->held) && !journey_canvas_leave_window (self))
    send (self, JOURNEY_TOOL_MOTION);
}

static void
motion_cb (JourneyCanvas *self, double x, double y, GtkEventController *controller)
{
  moved (self, x, y, controller);
}

static void
leave_cb (JourneyCanvas *self)
{
  if (!self->pressed)
    send (self, JOURNEY_TOOL_LEAVE);
}

/* A finger has no pointer that moves, so its way comes from the gesture. */
static void
drag_update_cb (JourneyCanvas *self, double dx, double dy, GtkGesture *gesture)
{
  double x;
  double y;

  if (self->pressed && gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, &y))
    moved (self, x + dx, y + dy, GTK_EVENT_CONTROLLER (gesture));
}

static gboolean
modifiers_cb (JourneyCanvas *self, GdkModifierType state)
{
  self->last_event.modifiers = get_modifiers (state);
  if (journey_toolbox_is_dragging (self->toolbox))
    send (self, JOURNEY_TOOL_MODIFIERS);

  return GDK_EVENT_PROPAGATE;
}

static void
focus_lost_cb (JourneyCanvas *self)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (self)) && journey_toolbox_is_dragging (self->toolbox))
    journey_toolbox_cancel (self->toolbox);
}

static gboolean
query_tooltip_cb (JourneyCanvas *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const JourneyTarget *hover = journey_toolbox_get_hover (self->toolbox);

  if (keyboard || !hover || hover->box >= 0 || journey_toolbox_is_dragging (self->toolbox))
    return FALSE;

  if (hover->part == JOURNEY_PART_ADD_TOUCHPOINT)
    gtk_tooltip_set_text (tooltip, _ ("Add a Touchpoint Here"));
  else if (hover->part == JOURNEY_PART_ADD_STAGE)
    gtk_tooltip_set_text (tooltip, _ ("Add a Stage Here"));
  else
    return FALSE;

  return TRUE;
}

/**
 * journey_canvas_init_pointer:
 * @self: a canvas
 *
 * Listens to pointer, pen and fingers.
 */
void
journey_canvas_init_pointer (JourneyCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *controller;
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();

  self->click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->click), 0);
  g_signal_connect_swapped (self->click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (self->click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect_swapped (self->click, "cancel", G_CALLBACK (click_cancel_cb), self);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), 0);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (hold, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_gesture_group (drag, self->click);
  gtk_gesture_group (hold, self->click);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (hold));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (self->click));

  controller = gtk_event_controller_motion_new ();
  g_signal_connect_swapped (controller, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (controller, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (controller, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (widget, controller);

  controller = gtk_event_controller_key_new ();
  g_signal_connect_swapped (controller, "modifiers", G_CALLBACK (modifiers_cb), self);
  gtk_widget_add_controller (widget, controller);

  g_signal_connect (self, "unmap", G_CALLBACK (unmap_cb), NULL);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_lost_cb), NULL);
  gtk_widget_set_has_tooltip (widget, TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

/**
 * journey_canvas_dispose_pointer:
 * @self: a canvas
 *
 * Scrolls no longer.
 */
void
journey_canvas_dispose_pointer (JourneyCanvas *self)
{
  if (self->scroll_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_tick);
  self->scroll_tick = 0;
}
