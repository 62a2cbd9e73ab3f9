/* journey-canvas-add.c: actions that add to the map, and others that only menus have
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-add.h"
#include "journey-canvas-private.h"
#include "journey-edit.h"

static const struct
{
  const char *name;
  JourneyAddKind kind;
} additions[] = {
  { "canvas.add-stage", JOURNEY_ADD_STAGE },
  { "canvas.add-touchpoint", JOURNEY_ADD_TOUCHPOINT },
  { "canvas.add-persona", JOURNEY_ADD_PERSONA },
  { "canvas.add-pain-point", JOURNEY_ADD_PAIN_POINT },
  { "canvas.add-opportunity", JOURNEY_ADD_OPPORTUNITY },
  { "canvas.add-evidence", JOURNEY_ADD_EVIDENCE },
  { "canvas.add-metric", JOURNEY_ADD_METRIC },
  { "canvas.add-lane", JOURNEY_ADD_LANE },
};

/* A text that is being typed is taken first: what is added is added to the map as it is then. */
static gboolean
make_ready (JourneyCanvas *self)
{
  if (!journey_canvas_is_editable (self))
    return FALSE;

  journey_canvas_finish_edit (self, TRUE);
  journey_canvas_ensure_layout (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  return TRUE;
}

static void
add (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  g_auto (JourneyKeyResult) result = { 0 };
  guint i = 0;

  if (!make_ready (self))
    return;

  while (!g_str_equal (additions[i].name, action_name))
    i++;
  result = journey_add (self->layout, self->focus_index, self->selection, additions[i].kind);
  if (journey_canvas_follow (self, &result))
    journey_canvas_edit_new (self);
  else if (result.message)
    journey_canvas_emit_failed (self, result.message);
}

static void
add_before (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  g_auto (JourneyKeyResult) result = { 0 };

  if (self->editor || !make_ready (self))
    return;

  result = journey_keyboard_add_before (self->layout, self->focus_index);
  if (journey_canvas_follow (self, &result))
    journey_canvas_edit_new (self);
}

static void
hide_lane (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  g_auto (JourneyKeyResult) result = { 0 };

  if (self->editor || !make_ready (self))
    return;

  result = journey_keyboard_hide_lane (self->layout, self->focus_index);
  if (journey_canvas_follow (self, &result))
    journey_canvas_emit_deleted (self, result.message);
}

static void
turn_connection (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  const JourneyBox *box = journey_canvas_get_focused (self);

  if (!journey_canvas_is_ready (self) || !box || box->kind != JOURNEY_BOX_CONNECTION)
    return;

  journey_edit_turn_connection (JOURNEY_CONNECTION (box->item));
}

static gboolean
can_add_before (const JourneyBox *box)
{
  return box && (box->kind == JOURNEY_BOX_STAGE || box->kind == JOURNEY_BOX_LANE_NAME ||
                 box->kind == JOURNEY_BOX_NOTE || box->kind == JOURNEY_BOX_EMOTION ||
                 (box->item && JOURNEY_IS_TOUCHPOINT (box->item)));
}

/**
 * journey_canvas_update_add:
 * @self: a canvas with a layout that is not stale
 *
 * Enables the actions that make sense with what is focused now.
 */
void
journey_canvas_update_add (JourneyCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean editable = journey_canvas_is_editable (self);
  const JourneyBox *box =
      self->focus_index >= 0 ? journey_layout_get_box (self->layout, self->focus_index) : NULL;
  gboolean free = editable && !self->editor;

  for (guint i = 0; i < G_N_ELEMENTS (additions); i++)
    gtk_widget_action_set_enabled (widget, additions[i].name, editable);
  gtk_widget_action_set_enabled (widget, "canvas.add-before", free && can_add_before (box));
  gtk_widget_action_set_enabled (widget, "canvas.hide-lane",
                                 free && box && box->kind == JOURNEY_BOX_LANE_NAME);
  gtk_widget_action_set_enabled (widget, "canvas.turn-connection",
                                 free && box && box->kind == JOURNEY_BOX_CONNECTION &&
                                     journey_edit_can_turn (JOURNEY_CONNECTION (box->item)));
}

void
journey_canvas_class_init_add (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (additions); i++)
    gtk_widget_class_install_action (widget_class, additions[i].name, NULL, add);
  gtk_widget_class_install_action (widget_class, "canvas.add-before", NULL, add_before);
  gtk_widget_class_install_action (widget_class, "canvas.hide-lane", NULL, hide_lane);
  gtk_widget_class_install_action (widget_class, "canvas.turn-connection", NULL, turn_connection);
}
