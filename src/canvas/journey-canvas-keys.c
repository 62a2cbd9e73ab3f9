/* journey-canvas-keys.c: what the keys do on the canvas
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-canvas-private.h"
#include "journey-edit.h"
#include "journey-keyboard.h"

static int
to_key_step (GVariant *args)
{
  int step;

  g_variant_get (args, "(i)", &step);
  return step;
}

/* Cards that the keyboard is on are selected as well, so that the next key acts on them. */
static void
select_focused (JourneyCanvas *self)
{
  const JourneyBox *box = journey_canvas_get_focused (self);
  JourneyItem *item = box ? journey_canvas_get_own_item (box) : NULL;

  if (item)
    journey_selection_set (self->selection, item);
  else
    journey_selection_clear (self->selection);
}

/* Returns the box that the focus is on now, or -1 where there is none further. */
static int
step_focus (JourneyCanvas *self, JourneyKeyStep step)
{
  int column = self->focus_column;
  int index = journey_keyboard_move_focus (self->layout, self->focus_index, step, &column);

  if (index < 0 || index == self->focus_index)
    return -1;

  journey_canvas_set_focus_box (self, index);
  journey_canvas_scroll_to_box (self, index);
  self->focus_column = column;
  return index;
}

/* At the end of the map the keys go on to the next widget, or do nothing. */
static gboolean
move_focus (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  JourneyKeyStep step = (JourneyKeyStep) to_key_step (args);
  gboolean tab = step == JOURNEY_KEY_STEP_NEXT || step == JOURNEY_KEY_STEP_PREVIOUS;
  int index;

  journey_canvas_ensure_layout (self);
  if (self->editor || !self->layout)
    return GDK_EVENT_PROPAGATE;

  index = step_focus (self, step);
  if (index < 0)
    return tab ? GDK_EVENT_PROPAGATE : GDK_EVENT_STOP;

  select_focused (self);
  return GDK_EVENT_STOP;
}

/* Shift extends what is selected by what the keyboard comes to. */
static gboolean
extend_selection (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  const JourneyBox *box;
  JourneyItem *item;

  journey_canvas_ensure_layout (self);
  if (self->editor || !self->layout)
    return GDK_EVENT_PROPAGATE;

  if (step_focus (self, (JourneyKeyStep) to_key_step (args)) < 0)
    return GDK_EVENT_STOP;

  box = journey_canvas_get_focused (self);
  item = journey_canvas_get_own_item (box);
  if (item)
    journey_selection_add (self->selection, item);
  return GDK_EVENT_STOP;
}

/**
 * journey_canvas_follow:
 * @self: a canvas
 * @result: what a key did
 *
 * Brings the canvas to it.
 *
 * Returns: whether it did anything
 */
gboolean
journey_canvas_follow (JourneyCanvas *self, const JourneyKeyResult *result)
{
  if (result->item && journey_item_get_document (result->item) == self->document)
    {
      journey_canvas_focus_item (self, result->item);
      if (!journey_selection_contains (self->selection, result->item))
        select_focused (self);
    }
  if (result->message)
    journey_canvas_announce (self, result->message);

  return result->changed;
}

/* Not while a text is being typed: then the keys are for that. */
static gboolean
can_edit_focused (JourneyCanvas *self)
{
  journey_canvas_ensure_layout (self);
  return self->focus_index >= 0 && journey_canvas_is_ready (self);
}

static const struct
{
  guint keyval;
  guint keypad;
  JourneyKeyStep step;
  const char *move;
} arrows[] = {
  { GDK_KEY_Left, GDK_KEY_KP_Left, JOURNEY_KEY_STEP_LEFT, "canvas.move-left" },
  { GDK_KEY_Right, GDK_KEY_KP_Right, JOURNEY_KEY_STEP_RIGHT, "canvas.move-right" },
  { GDK_KEY_Up, GDK_KEY_KP_Up, JOURNEY_KEY_STEP_UP, "canvas.move-up" },
  { GDK_KEY_Down, GDK_KEY_KP_Down, JOURNEY_KEY_STEP_DOWN, "canvas.move-down" },
};

static void
move_item (JourneyCanvas *self, JourneyKeyStep step)
{
  g_auto (JourneyKeyResult) result = { 0 };

  if (!can_edit_focused (self))
    return;

  result = journey_keyboard_move_item (self->layout, self->focus_index, self->selection, step);
  journey_canvas_follow (self, &result);
}

static void
move_left (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  move_item (JOURNEY_CANVAS (widget), JOURNEY_KEY_STEP_LEFT);
}

static void
move_right (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  move_item (JOURNEY_CANVAS (widget), JOURNEY_KEY_STEP_RIGHT);
}

static void
move_up (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  move_item (JOURNEY_CANVAS (widget), JOURNEY_KEY_STEP_UP);
}

static void
move_down (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  move_item (JOURNEY_CANVAS (widget), JOURNEY_KEY_STEP_DOWN);
}

static void
change_by (JourneyCanvas *self, int steps)
{
  g_auto (JourneyKeyResult) result = { 0 };

  if (!can_edit_focused (self))
    return;

  if (journey_canvas_get_focused (self)->kind == JOURNEY_BOX_PAIN_POINT)
    result = journey_keyboard_change_severity (self->layout, self->focus_index, steps);
  else
    result = journey_keyboard_change_score (self->layout, self->focus_index, steps);
  journey_canvas_follow (self, &result);
}

static void
increase (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  change_by (JOURNEY_CANVAS (widget), 1);
}

static void
decrease (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  change_by (JOURNEY_CANVAS (widget), -1);
}

/* Up and Down change the score of a point, and elsewhere move the focus. */
static gboolean
move_vertically (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  const JourneyBox *box = journey_canvas_get_focused (self);

  if (!journey_canvas_is_ready (self) || !box || box->kind != JOURNEY_BOX_EMOTION)
    return move_focus (widget, args, user_data);

  change_by (self, to_key_step (args) == JOURNEY_KEY_STEP_UP ? 1 : -1);
  return GDK_EVENT_STOP;
}

/* In the feeling lane a cell gets a point, and then a note. */
static void
edit (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);

  if (!can_edit_focused (self))
    return;
  if (journey_canvas_get_focused (self)->kind == JOURNEY_BOX_EMPTY &&
      JOURNEY_IS_PERSONA (journey_canvas_get_focused (self)->context))
    change_by (self, 0);
  else
    journey_canvas_edit_box (self, self->focus_index);
}

/**
 * journey_canvas_delete_subjects:
 * @self: a canvas that is editable
 * @message: (out) (optional) (transfer full): what is gone
 *
 * Deletes what actions act on, and puts the keyboard on what is next to it.
 *
 * Returns: whether anything is gone
 */
gboolean
journey_canvas_delete_subjects (JourneyCanvas *self, char **message)
{
  g_auto (JourneyKeyResult) result = { 0 };
  gboolean deleted;

  journey_canvas_ensure_layout (self);
  result = journey_keyboard_delete (self->layout, self->focus_index, self->selection);
  deleted = journey_canvas_follow (self, &result);
  if (message)
    *message = g_steal_pointer (&result.message);

  return deleted;
}

static void delete (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  g_autofree char *message = NULL;

  if (!journey_canvas_is_ready (self))
    return;

  if (journey_canvas_delete_subjects (self, &message))
    journey_canvas_emit_deleted (self, message ? message : "");
}

static void
add_after (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  g_auto (JourneyKeyResult) result = { 0 };

  if (!journey_canvas_is_ready (self))
    return;

  journey_canvas_ensure_layout (self);
  result = journey_keyboard_add_after (self->layout, self->focus_index);
  if (journey_canvas_follow (self, &result))
    journey_canvas_edit_new (self);
}

static void
duplicate (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  g_autoptr (GPtrArray) items = journey_canvas_dup_subjects (self);
  g_autoptr (GPtrArray) copies = NULL;

  if (!journey_canvas_is_ready (self) || items->len == 0)
    return;

  copies = journey_edit_duplicate (self->document, items);
  journey_canvas_take_new_items (self, copies);
}

/* All that is of the kind of what the keyboard is on; the cards, if that is nothing. */
static void
select_all (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  const JourneyBox *focused = journey_canvas_get_focused (self);
  JourneyBoxKind kind =
      focused && journey_canvas_get_own_item (focused) ? focused->kind : JOURNEY_BOX_TOUCHPOINT;
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  const JourneyBox *boxes;
  guint n_boxes;

  if (self->editor || !self->layout)
    return;

  boxes = journey_layout_get_boxes (self->layout, &n_boxes);
  for (guint i = 0; i < n_boxes; i++)
    if (boxes[i].kind == kind && boxes[i].item)
      g_ptr_array_add (items, boxes[i].item);
  journey_selection_set_many (self->selection, items);
}

static void
deselect (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  journey_selection_clear (JOURNEY_CANVAS (widget)->selection);
}

/* Escape leaves off step by step: the gesture, the tool, the selection. */
static void
cancel (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);

  if (journey_toolbox_cancel (self->toolbox))
    return;
  if (journey_canvas_get_mode (self) != JOURNEY_TOOL_MODE_SELECT)
    journey_canvas_set_mode (self, JOURNEY_TOOL_MODE_SELECT);
  else
    journey_selection_clear (self->selection);
}

/**
 * journey_canvas_update_actions:
 * @self: a canvas
 *
 * Enables the actions that make sense with what is focused and selected now.
 */
void
journey_canvas_update_actions (JourneyCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const JourneyBox *box;
  JourneyTextSlot slot;
  gboolean free;
  gboolean some;
  guint n_boxes;

  /* Asked for while the map is being measured, so it must not be measured for that. */
  if (self->stale)
    return;

  box = self->focus_index >= 0
            ? &journey_layout_get_boxes (self->layout, &n_boxes)[self->focus_index]
            : NULL;
  free = journey_canvas_is_ready (self);
  some = journey_selection_get_length (self->selection) > 0 ||
         (box && journey_canvas_get_own_item (box));

  gtk_widget_action_set_enabled (widget, "canvas.edit",
                                 free && box &&
                                     (box->kind == JOURNEY_BOX_EMPTY ||
                                      journey_text_slot_find (self->layout, box, &slot)));
  gtk_widget_action_set_enabled (widget, "canvas.delete",
                                 free && (some || (box && box->kind != JOURNEY_BOX_EMPTY)));
  gtk_widget_action_set_enabled (widget, "canvas.duplicate", free && some);
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    gtk_widget_action_set_enabled (widget, arrows[i].move,
                                   free && journey_keyboard_moves (self->layout, self->focus_index,
                                                                   arrows[i].step));
  gtk_widget_action_set_enabled (widget, "canvas.add-after", free);
  gtk_widget_action_set_enabled (widget, "canvas.increase",
                                 free && box && journey_canvas_can_change_by (box));
  gtk_widget_action_set_enabled (widget, "canvas.decrease",
                                 free && box && journey_canvas_can_change_by (box));
  journey_canvas_update_clipboard_actions (self);
  journey_canvas_update_add (self);
  gtk_widget_action_set_enabled (widget, "canvas.select-all", !self->editor && self->layout);
  gtk_widget_action_set_enabled (widget, "canvas.deselect", !self->editor);
  gtk_widget_action_set_enabled (widget, "canvas.cancel",
                                 !self->editor &&
                                     (journey_toolbox_is_dragging (self->toolbox) ||
                                      journey_canvas_get_mode (self) != JOURNEY_TOOL_MODE_SELECT ||
                                      journey_selection_get_length (self->selection) > 0));
}

static void
bind_focus (GtkWidgetClass *widget_class,
            guint keyval,
            guint keypad,
            GtkShortcutFunc func,
            GdkModifierType modifiers,
            JourneyKeyStep step)
{
  gtk_widget_class_add_binding (widget_class, keyval, modifiers, func, "(i)", step);
  gtk_widget_class_add_binding (widget_class, keypad, modifiers, func, "(i)", step);
}

static void
bind_arrows (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      gboolean down = i >= 2;

      bind_focus (widget_class, arrows[i].keyval, arrows[i].keypad,
                  down ? move_vertically : move_focus, 0, arrows[i].step);
      bind_focus (widget_class, arrows[i].keyval, arrows[i].keypad, move_focus, GDK_CONTROL_MASK,
                  arrows[i].step);
      bind_focus (widget_class, arrows[i].keyval, arrows[i].keypad, extend_selection,
                  GDK_SHIFT_MASK, arrows[i].step);
      gtk_widget_class_add_binding_action (widget_class, arrows[i].keypad, GDK_ALT_MASK,
                                           arrows[i].move, NULL);
      gtk_widget_class_add_binding_action (widget_class, arrows[i].keyval, GDK_ALT_MASK,
                                           arrows[i].move, NULL);
    }
}

static void
bind_rows (GtkWidgetClass *widget_class)
{
  bind_focus (widget_class, GDK_KEY_Tab, GDK_KEY_KP_Tab, move_focus, 0, JOURNEY_KEY_STEP_NEXT);
  bind_focus (widget_class, GDK_KEY_Tab, GDK_KEY_KP_Tab, move_focus, GDK_SHIFT_MASK,
              JOURNEY_KEY_STEP_PREVIOUS);
  bind_focus (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, move_focus, 0,
              JOURNEY_KEY_STEP_ROW_START);
  bind_focus (widget_class, GDK_KEY_End, GDK_KEY_KP_End, move_focus, 0, JOURNEY_KEY_STEP_ROW_END);
  bind_focus (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, move_focus, GDK_CONTROL_MASK,
              JOURNEY_KEY_STEP_FIRST);
  bind_focus (widget_class, GDK_KEY_End, GDK_KEY_KP_End, move_focus, GDK_CONTROL_MASK,
              JOURNEY_KEY_STEP_LAST);
}

static const struct
{
  const char *name;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "canvas.edit", edit },
  { "canvas.delete", delete },
  { "canvas.duplicate", duplicate },
  { "canvas.add-after", add_after },
  { "canvas.move-left", move_left },
  { "canvas.move-right", move_right },
  { "canvas.move-up", move_up },
  { "canvas.move-down", move_down },
  { "canvas.increase", increase },
  { "canvas.decrease", decrease },
  { "canvas.select-all", select_all },
  { "canvas.deselect", deselect },
  { "canvas.cancel", cancel },
};

/* Of the keys of one action a menu shows the last. */
static const struct
{
  guint keyval;
  GdkModifierType modifiers;
  const char *action;
} keys[] = {
  { GDK_KEY_Return, 0, "canvas.edit" },
  { GDK_KEY_KP_Enter, 0, "canvas.edit" },
  { GDK_KEY_ISO_Enter, 0, "canvas.edit" },
  { GDK_KEY_F2, 0, "canvas.edit" },
  { GDK_KEY_BackSpace, 0, "canvas.delete" },
  { GDK_KEY_KP_Delete, 0, "canvas.delete" },
  { GDK_KEY_Delete, 0, "canvas.delete" },
  { GDK_KEY_u, GDK_CONTROL_MASK, "canvas.duplicate" },
  { GDK_KEY_d, GDK_CONTROL_MASK, "canvas.duplicate" },
  { GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "canvas.add-after" },
  { GDK_KEY_Return, GDK_CONTROL_MASK, "canvas.add-after" },
  { GDK_KEY_KP_Insert, 0, "canvas.add-after" },
  { GDK_KEY_Insert, 0, "canvas.add-after" },
  { GDK_KEY_KP_Enter, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "canvas.add-before" },
  { GDK_KEY_Return, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "canvas.add-before" },
  { GDK_KEY_KP_Add, 0, "canvas.increase" },
  { GDK_KEY_plus, GDK_SHIFT_MASK, "canvas.increase" },
  { GDK_KEY_plus, 0, "canvas.increase" },
  { GDK_KEY_KP_Subtract, 0, "canvas.decrease" },
  { GDK_KEY_minus, 0, "canvas.decrease" },
  { GDK_KEY_a, GDK_CONTROL_MASK, "canvas.select-all" },
  { GDK_KEY_a, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "canvas.deselect" },
  { GDK_KEY_Escape, 0, "canvas.cancel" },
};

void
journey_canvas_class_init_keys (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].keyval, keys[i].modifiers,
                                         keys[i].action, NULL);
  bind_arrows (widget_class);
  bind_rows (widget_class);
}
