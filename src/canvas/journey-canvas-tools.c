/* journey-canvas-tools.c: the canvas, its tools and its selection
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-canvas-private.h"
#include "journey-emotion.h"

/**
 * journey_canvas_get_own_item:
 * @box: a box
 *
 * Returns: (transfer none) (nullable): the item that the box shows by itself: of a cell of text
 *   none, though a click there selects its touchpoint
 */
JourneyItem *
journey_canvas_get_own_item (const JourneyBox *box)
{
  switch ((int) box->kind)
    {
    case JOURNEY_BOX_DOING:
    case JOURNEY_BOX_THINKING:
    case JOURNEY_BOX_BACKSTAGE:
    case JOURNEY_BOX_NOTE:
      return NULL;

    default:
      return journey_target_get_selectable (box);
    }
}

/**
 * journey_canvas_can_change_by:
 * @box: a box
 *
 * Returns: whether it shows something that can be more or less
 */
gboolean
journey_canvas_can_change_by (const JourneyBox *box)
{
  return box->kind == JOURNEY_BOX_PAIN_POINT || box->kind == JOURNEY_BOX_EMOTION ||
         (box->kind == JOURNEY_BOX_EMPTY && JOURNEY_IS_PERSONA (box->context));
}

/**
 * journey_canvas_dup_subjects:
 * @self: a canvas
 *
 * Returns: (transfer full) (element-type JourneyItem): what an action acts on: all that is
 *   selected, or else what the keyboard is on
 */
GPtrArray *
journey_canvas_dup_subjects (JourneyCanvas *self)
{
  const JourneyBox *box = journey_canvas_get_focused (self);
  JourneyItem *item = box ? journey_canvas_get_own_item (box) : NULL;
  GPtrArray *items = journey_selection_dup_items (self->selection, JOURNEY_TYPE_ITEM);

  if (item && !journey_selection_contains (self->selection, item))
    {
      g_ptr_array_set_size (items, 0);
      g_ptr_array_add (items, g_object_ref (item));
    }

  return items;
}

/**
 * journey_canvas_get_touchpoint:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): the touchpoint in whose column the keyboard is
 */
JourneyTouchpoint *
journey_canvas_get_touchpoint (JourneyCanvas *self)
{
  const JourneyBox *box;
  guint n_columns;

  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), NULL);

  box = journey_canvas_get_focused (self);
  if (!box || box->column < 0 || box->kind == JOURNEY_BOX_STAGE)
    return NULL;

  return journey_layout_get_columns (self->layout, &n_columns)[box->column].touchpoint;
}

/**
 * journey_canvas_dup_touchpoints:
 * @self: a canvas
 *
 * Returns: (transfer full) (element-type JourneyTouchpoint): the touchpoints that an action acts
 *   on: those that are selected, or else that in whose column the keyboard is
 */
GPtrArray *
journey_canvas_dup_touchpoints (JourneyCanvas *self)
{
  g_autoptr (GPtrArray) all = journey_canvas_dup_subjects (self);
  GPtrArray *touchpoints = g_ptr_array_new_with_free_func (g_object_unref);
  JourneyTouchpoint *touchpoint = journey_canvas_get_touchpoint (self);

  for (guint i = 0; i < all->len; i++)
    if (JOURNEY_IS_TOUCHPOINT (all->pdata[i]))
      g_ptr_array_add (touchpoints, g_object_ref (all->pdata[i]));
  if (touchpoints->len == 0 && touchpoint)
    g_ptr_array_add (touchpoints, g_object_ref (touchpoint));

  return touchpoints;
}

/**
 * journey_canvas_take_new_items:
 * @self: a canvas
 * @items: (element-type JourneyItem): items that came into the document just now
 *
 * Selects them, and puts the keyboard on the last.
 */
void
journey_canvas_take_new_items (JourneyCanvas *self, GPtrArray *items)
{
  if (items->len == 0)
    return;

  journey_canvas_ensure_layout (self);
  journey_selection_set_many (self->selection, items);
  journey_canvas_focus_item (self, items->pdata[items->len - 1]);
}

/**
 * journey_canvas_announce:
 * @self: a canvas
 * @message: what happened
 *
 * Tells it to who cannot see it.
 */
void
journey_canvas_announce (JourneyCanvas *self, const char *message)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), message,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * journey_canvas_get_selection:
 * @self: a canvas
 *
 * Returns: (transfer none): what is selected on it
 */
JourneySelection *
journey_canvas_get_selection (JourneyCanvas *self)
{
  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), NULL);

  return self->selection;
}

/**
 * journey_canvas_get_toolbox:
 * @self: a canvas
 *
 * Returns: (transfer none): what the pointer does on it
 */
JourneyToolbox *
journey_canvas_get_toolbox (JourneyCanvas *self)
{
  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), NULL);

  journey_canvas_ensure_layout (self);
  return self->toolbox;
}

/**
 * journey_canvas_get_mode:
 * @self: a canvas
 *
 * Returns: what the pointer does
 */
JourneyToolMode
journey_canvas_get_mode (JourneyCanvas *self)
{
  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), JOURNEY_TOOL_MODE_SELECT);

  return journey_toolbox_get_mode (self->toolbox);
}

/**
 * journey_canvas_set_mode:
 * @self: a canvas
 * @mode: what the pointer shall do
 *
 * Chooses a tool.
 */
void
journey_canvas_set_mode (JourneyCanvas *self, JourneyToolMode mode)
{
  g_return_if_fail (JOURNEY_IS_CANVAS (self));

  if (mode == journey_toolbox_get_mode (self->toolbox))
    return;

  journey_toolbox_set_mode (self->toolbox, mode);
  journey_canvas_update_actions (self);
  journey_canvas_update_cursor (self);
}

/**
 * journey_canvas_get_persona:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): whose line gets new points
 */
JourneyPersona *
journey_canvas_get_persona (JourneyCanvas *self)
{
  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), NULL);

  return journey_toolbox_get_persona (self->toolbox);
}

/**
 * journey_canvas_set_persona:
 * @self: a canvas
 * @persona: (nullable): a persona of the document
 *
 * Chooses whose line gets new points.
 */
void
journey_canvas_set_persona (JourneyCanvas *self, JourneyPersona *persona)
{
  g_return_if_fail (JOURNEY_IS_CANVAS (self));
  g_return_if_fail (persona == NULL || JOURNEY_IS_PERSONA (persona));

  journey_toolbox_set_persona (self->toolbox, persona);
}

static void
hover_changed_cb (JourneyCanvas *self)
{
  journey_canvas_update_cursor (self);
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The keyboard goes along with what the pointer selects: the next key acts on that. */
static void
follow_selection (JourneyCanvas *self)
{
  JourneyItem *lead = journey_selection_get_lead (self->selection);
  const JourneyBox *box;

  if (!lead || self->stale || journey_toolbox_is_dragging (self->toolbox))
    return;

  box = journey_canvas_get_focused (self);
  if (!box || !journey_selection_contains (self->selection, journey_target_get_selectable (box)))
    journey_canvas_set_focus_item (self, lead);
}

static void
preview_changed_cb (JourneyCanvas *self)
{
  gboolean dragging = journey_toolbox_is_dragging (self->toolbox);

  follow_selection (self);
  journey_canvas_aim_motion (self, journey_toolbox_get_preview (self->toolbox));
  journey_canvas_update_autoscroll (self);
  journey_canvas_update_cursor (self);
  if (dragging != self->dragging)
    journey_canvas_update_actions (self);
  self->dragging = dragging;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
edit_text_cb (JourneyCanvas *self, int box)
{
  journey_canvas_edit_box (self, box);
}

static void
open_cb (JourneyCanvas *self, int box)
{
  guint n_boxes;
  JourneyItem *item = journey_layout_get_boxes (self->layout, &n_boxes)[box].item;

  if (!item || !journey_canvas_emit_open (self, item))
    journey_canvas_edit_box (self, box);
}

static void
menu_cb (JourneyCanvas *self, int box, double x, double y)
{
  journey_canvas_set_focus_box (self, box);
  journey_canvas_show_menu (self, &self->last_place);
}

static void
created_cb (JourneyCanvas *self, JourneyItem *item)
{
  if (journey_canvas_focus_item (self, item))
    journey_canvas_edit_new (self);
}

static void
selection_changed_cb (JourneyCanvas *self)
{
  follow_selection (self);
  journey_canvas_select_accessibles (self);
  journey_canvas_update_actions (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * journey_canvas_init_tools:
 * @self: a canvas
 *
 * Takes the tools in hand.
 */
void
journey_canvas_init_tools (JourneyCanvas *self)
{
  const struct
  {
    const char *signal;
    GCallback callback;
  } signals[] = {
    { "hover-changed", G_CALLBACK (hover_changed_cb) },
    { "preview-changed", G_CALLBACK (preview_changed_cb) },
    { "edit-text", G_CALLBACK (edit_text_cb) },
    { "open", G_CALLBACK (open_cb) },
    { "menu", G_CALLBACK (menu_cb) },
    { "created", G_CALLBACK (created_cb) },
    { "announce", G_CALLBACK (journey_canvas_announce) },
    { "notify::mode", G_CALLBACK (journey_canvas_notify_mode) },
    { "notify::persona", G_CALLBACK (journey_canvas_notify_persona) },
  };

  self->selection = journey_selection_new (NULL);
  self->toolbox = journey_toolbox_new (self->selection);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (self->toolbox, signals[i].signal, signals[i].callback, self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  journey_canvas_init_motion (self);
}

/**
 * journey_canvas_dispose_tools:
 * @self: a canvas
 *
 * Puts the tools down.
 */
void
journey_canvas_dispose_tools (JourneyCanvas *self)
{
  journey_toolbox_set_layout (self->toolbox, NULL);
  journey_selection_set_document (self->selection, NULL);
  journey_canvas_dispose_motion (self);
}

/**
 * journey_canvas_refresh_tools:
 * @self: a canvas
 *
 * Goes on in a new layout.
 */
void
journey_canvas_refresh_tools (JourneyCanvas *self)
{
  journey_canvas_end_motion (self);
  journey_toolbox_set_layout (self->toolbox, self->layout);
}
