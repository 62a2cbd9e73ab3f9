/* journey-toolbox-events.c: which gesture an event begins, goes on with or ends
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-toolbox-private.h"

#include <math.h>

/* How far a press may wander and still be a click, in px of the screen. */
#define DRAG_THRESHOLD       8.0
#define TOUCH_DRAG_THRESHOLD 14.0

/* A map that cannot be written can be looked at and selected in. */
static JourneyTarget
find_target (JourneyToolbox *self, const JourneyToolEvent *event)
{
  JourneyTarget target =
      journey_target_find (self->layout, event, journey_toolbox_get_persona (self));

  if (!journey_toolbox_is_read_only (self) || target.part == JOURNEY_PART_NONE)
    return target;

  target.part = target.box >= 0 ? JOURNEY_PART_BODY : JOURNEY_PART_NONE;
  return target;
}

static gboolean
is_on_plot (JourneyToolbox *self, const JourneyToolEvent *event)
{
  return journey_layout_has_plot (self->layout,
                                  journey_layout_find_lane_at (self->layout, event->y)) &&
         journey_layout_find_column_at (self->layout, event->x) >= 0;
}

static const JourneyGestureClass *
find_body_class (JourneyBoxKind kind)
{
  switch ((int) kind)
    {
    case JOURNEY_BOX_TOUCHPOINT:
      return &journey_move_touchpoints_gesture;
    case JOURNEY_BOX_STAGE:
      return &journey_move_stage_gesture;
    case JOURNEY_BOX_LANE_NAME:
      return &journey_move_lane_gesture;
    case JOURNEY_BOX_PAIN_POINT:
    case JOURNEY_BOX_OPPORTUNITY:
    case JOURNEY_BOX_EVIDENCE:
    case JOURNEY_BOX_METRIC:
      return &journey_move_cards_gesture;
    case JOURNEY_BOX_EMOTION:
      return &journey_feel_gesture;
    default:
      return &journey_band_gesture;
    }
}

static const JourneyGestureClass *
find_class (JourneyToolbox *self)
{
  const JourneyBox *box = journey_layout_get_box (self->layout, self->target.box);

  if (journey_toolbox_is_read_only (self) || box == NULL)
    return &journey_band_gesture;
  if (self->target.part == JOURNEY_PART_CONNECT ||
      (self->mode == JOURNEY_TOOL_MODE_CONNECT && box->kind == JOURNEY_BOX_TOUCHPOINT))
    return &journey_connect_gesture;
  if (self->target.part == JOURNEY_PART_START_EDGE || self->target.part == JOURNEY_PART_END_EDGE)
    return &journey_stretch_gesture;

  return find_body_class (box->kind);
}

static void
begin (JourneyToolbox *self, const JourneyGestureClass *klass, const JourneyToolEvent *event)
{
  JourneyTarget none = JOURNEY_TARGET_NONE;

  if (klass != &journey_sketch_gesture && klass != &journey_band_gesture)
    journey_toolbox_select_pressed (self);
  self->gesture =
      journey_gesture_new (klass, self->layout, self->selection, journey_toolbox_get_persona (self),
                           &self->press, &self->target);
  if (self->gesture == NULL)
    {
      journey_toolbox_forget_press (self);
      return;
    }

  journey_toolbox_set_hover (self, &none);
  journey_gesture_drag (self->gesture, event);
  journey_toolbox_emit_preview (self);
}

/* --- Events --- */

static gboolean
show_menu (JourneyToolbox *self, const JourneyToolEvent *event)
{
  JourneyTarget target;
  JourneyItem *item = NULL;

  journey_toolbox_cancel (self);
  target = find_target (self, event);
  if (target.box >= 0)
    item = journey_target_get_selectable (journey_layout_get_box (self->layout, target.box));
  if (item == NULL)
    journey_selection_clear (self->selection);
  else if (!journey_selection_contains (self->selection, item))
    journey_selection_set (self->selection, item);

  journey_toolbox_emit_menu (self, target.box, event->x, event->y);
  return TRUE;
}

static gboolean
press (JourneyToolbox *self, const JourneyToolEvent *event)
{
  /* A second button ends a drag: the way out for a hand that is not on the keyboard. */
  if (self->gesture != NULL)
    return journey_toolbox_cancel (self);
  if (event->button == JOURNEY_TOOL_BUTTON_SECONDARY)
    return show_menu (self, event);
  if (event->button != JOURNEY_TOOL_BUTTON_PRIMARY)
    return FALSE;

  journey_toolbox_forget_press (self);
  self->pressed = TRUE;
  self->press = *event;
  self->target = find_target (self, event);
  if (self->target.box >= 0)
    journey_box_key_init (&self->key, journey_layout_get_box (self->layout, self->target.box));

  if (self->mode == JOURNEY_TOOL_MODE_SKETCH && is_on_plot (self, event) &&
      !journey_toolbox_is_read_only (self) && journey_toolbox_get_persona (self) != NULL)
    begin (self, &journey_sketch_gesture, event);
  else if ((event->modifiers & (JOURNEY_TOOL_SHIFT | JOURNEY_TOOL_CONTROL)) == 0)
    journey_toolbox_select_pressed (self);

  return TRUE;
}

static gboolean
is_far (JourneyToolbox *self, const JourneyToolEvent *event)
{
  double zoom = event->zoom > 0 ? event->zoom : 1;
  double way = hypot (event->x - self->press.x, event->y - self->press.y) * zoom;

  return way >= (event->touch ? TOUCH_DRAG_THRESHOLD : DRAG_THRESHOLD);
}

static gboolean
move (JourneyToolbox *self, const JourneyToolEvent *event)
{
  if (self->gesture != NULL)
    {
      journey_gesture_drag (self->gesture, event);
      journey_toolbox_emit_preview (self);
      return TRUE;
    }

  if (self->pressed)
    {
      if (event->type == JOURNEY_TOOL_MOTION && is_far (self, event))
        begin (self, find_class (self), event);
      return TRUE;
    }

  if (!event->touch)
    {
      JourneyTarget target = find_target (self, event);

      journey_toolbox_set_hover (self, &target);
    }
  return FALSE;
}

/* The gesture is over before the document changes: what follows from the change, like a new layout,
 * finds the toolbox at rest. */
static void
drop (JourneyToolbox *self, const JourneyToolEvent *event)
{
  JourneyGesture *gesture = g_steal_pointer (&self->gesture);

  journey_toolbox_forget_press (self);
  journey_gesture_drop (gesture, event);
  journey_toolbox_emit_preview (self);
  journey_toolbox_emit_announce (self, gesture->message);
  if (gesture->created != NULL)
    journey_toolbox_emit_created (self, gesture->created);
  journey_gesture_free (gesture);
}

static gboolean
release (JourneyToolbox *self, const JourneyToolEvent *event)
{
  if (!self->pressed || event->button != JOURNEY_TOOL_BUTTON_PRIMARY)
    return FALSE;

  if (self->gesture != NULL)
    drop (self, event);
  else
    journey_toolbox_click (self, event);
  return TRUE;
}

static gboolean
leave (JourneyToolbox *self)
{
  JourneyTarget none = JOURNEY_TARGET_NONE;

  journey_toolbox_set_hover (self, &none);
  return FALSE;
}

/**
 * journey_toolbox_handle:
 * @self: a toolbox
 * @event: what the pointer did
 *
 * Takes an event. What it comes to is told by signals, which may be emitted before this returns.
 *
 * Returns: whether the event meant something to the tools; if not, others may use it
 */
gboolean
journey_toolbox_handle (JourneyToolbox *self, const JourneyToolEvent *event)
{
  g_autoptr (JourneyToolbox) alive = NULL;

  g_return_val_if_fail (JOURNEY_IS_TOOLBOX (self), FALSE);
  g_return_val_if_fail (event != NULL, FALSE);

  if (self->layout == NULL)
    return FALSE;

  alive = g_object_ref (self);
  self->last = *event;
  self->last.type = JOURNEY_TOOL_MOTION;
  switch (event->type)
    {
    case JOURNEY_TOOL_PRESS:
      return press (self, event);
    case JOURNEY_TOOL_MOTION:
    case JOURNEY_TOOL_MODIFIERS:
      return move (self, event);
    case JOURNEY_TOOL_RELEASE:
      return release (self, event);
    case JOURNEY_TOOL_LONG_PRESS:
      return self->gesture == NULL && show_menu (self, event);
    case JOURNEY_TOOL_LEAVE:
      return leave (self);
    case JOURNEY_TOOL_CANCEL:
      return journey_toolbox_cancel (self);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* --- Cursor --- */

static const char *
get_body_cursor (JourneyToolbox *self, const JourneyBox *box)
{
  const JourneyGestureClass *klass = find_body_class (box->kind);

  if (journey_toolbox_is_read_only (self) || klass == &journey_band_gesture)
    return NULL;
  if (self->mode == JOURNEY_TOOL_MODE_CONNECT && box->kind == JOURNEY_BOX_TOUCHPOINT)
    return "crosshair";

  return klass == &journey_feel_gesture ? "ns-resize" : "grab";
}

/**
 * journey_toolbox_get_cursor:
 * @self: a toolbox
 *
 * Returns: (nullable): the name of the cursor for what a press would do or a drag does, %NULL for
 *   the usual one
 */
const char *
journey_toolbox_get_cursor (JourneyToolbox *self)
{
  g_return_val_if_fail (JOURNEY_IS_TOOLBOX (self), NULL);

  if (self->gesture != NULL)
    return self->gesture->preview->copy ? "copy" : self->gesture->klass->cursor;

  switch (self->hover.part)
    {
    case JOURNEY_PART_BODY:
      return get_body_cursor (self, journey_layout_get_box (self->layout, self->hover.box));
    case JOURNEY_PART_START_EDGE:
    case JOURNEY_PART_END_EDGE:
      return "ew-resize";
    case JOURNEY_PART_CONNECT:
    case JOURNEY_PART_GAP:
      return "crosshair";
    case JOURNEY_PART_ADD_TOUCHPOINT:
    case JOURNEY_PART_ADD_STAGE:
      return "pointer";
    case JOURNEY_PART_NONE:
    default:
      return NULL;
    }
}
