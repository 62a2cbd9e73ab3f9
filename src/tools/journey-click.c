/* journey-click.c: what a press does that does not become a drag
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-edit.h"
#include "journey-toolbox-private.h"

static const JourneyBox *
get_pressed_box (JourneyToolbox *self)
{
  return journey_layout_get_box (self->layout, self->target.box);
}

/* Whose line is meant follows from what is touched of it. */
static void
choose_persona (JourneyToolbox *self, const JourneyBox *box)
{
  if (box->kind == JOURNEY_BOX_PERSONA)
    journey_toolbox_set_persona (self, JOURNEY_PERSONA (box->item));
  else if (box->kind == JOURNEY_BOX_EMOTION)
    journey_toolbox_set_persona (self, JOURNEY_PERSONA (box->context));
}

static JourneyItem *
find_pressed_item (JourneyToolbox *self)
{
  const JourneyBox *box = get_pressed_box (self);
  JourneyItem *item = box != NULL ? journey_target_get_selectable (box) : NULL;

  /* The document may be newer than the layout. */
  if (item == NULL ||
      journey_item_get_document (item) != journey_selection_get_document (self->selection))
    return NULL;

  return item;
}

/* What is pressed is what a drag moves: if it is not selected already, it alone. With Shift it
 * joins the others. */
void
journey_toolbox_select_pressed (JourneyToolbox *self)
{
  JourneyItem *item = find_pressed_item (self);

  if (item == NULL)
    return;

  choose_persona (self, get_pressed_box (self));
  if (journey_selection_contains (self->selection, item))
    return;
  if ((self->press.modifiers & JOURNEY_TOOL_SHIFT) != 0)
    journey_selection_add (self->selection, item);
  else
    journey_selection_set (self->selection, item);
}

static void
select_clicked (JourneyToolbox *self)
{
  JourneyItem *item = find_pressed_item (self);
  gboolean toggle = (self->press.modifiers & (JOURNEY_TOOL_SHIFT | JOURNEY_TOOL_CONTROL)) != 0;

  if (item != NULL)
    choose_persona (self, get_pressed_box (self));
  if (item != NULL && toggle)
    journey_selection_toggle (self->selection, item);
  else if (item != NULL)
    journey_selection_set (self->selection, item);
  else if (!toggle)
    journey_selection_clear (self->selection);
}

static void
add_point (JourneyToolbox *self)
{
  const JourneyBox *box = get_pressed_box (self);
  JourneyTouchpoint *touchpoint = JOURNEY_TOUCHPOINT (box->item);
  g_autofree char *message = journey_layout_dup_score_text (self->layout, self->target.score);

  if (journey_edit_set_score (touchpoint, JOURNEY_PERSONA (box->context), self->target.score))
    journey_toolbox_emit_announce (self, message);
}

static void
add_touchpoint (JourneyToolbox *self)
{
  JourneyTouchpoint *touchpoint =
      journey_edit_add_touchpoint (self->target.stage, self->target.position, NULL);

  journey_selection_set (self->selection, touchpoint);
  journey_toolbox_emit_created (self, touchpoint);
}

static void
add_stage (JourneyToolbox *self)
{
  JourneyStage *stage = journey_edit_add_stage (journey_layout_get_document (self->layout),
                                                self->target.position, NULL);

  journey_selection_set (self->selection, stage);
  journey_toolbox_emit_created (self, stage);
}

static void
activate (JourneyToolbox *self)
{
  const JourneyBox *box = get_pressed_box (self);

  if (box->kind == JOURNEY_BOX_PERSONA || box->kind == JOURNEY_BOX_METRIC ||
      journey_toolbox_is_read_only (self))
    journey_toolbox_emit_open (self, self->target.box);
  else
    journey_toolbox_emit_edit_text (self, self->target.box);
}

static gboolean
is_in_document (JourneyToolbox *self, gpointer item)
{
  return journey_item_get_document (item) == journey_layout_get_document (self->layout);
}

void
journey_toolbox_click (JourneyToolbox *self, const JourneyToolEvent *event)
{
  const JourneyBox *box = get_pressed_box (self);

  self->pressed = FALSE;
  switch (self->target.part)
    {
    case JOURNEY_PART_GAP:
      if (is_in_document (self, box->item) && is_in_document (self, box->context))
        add_point (self);
      break;
    case JOURNEY_PART_ADD_TOUCHPOINT:
      if (is_in_document (self, self->target.stage))
        add_touchpoint (self);
      break;
    case JOURNEY_PART_ADD_STAGE:
      add_stage (self);
      break;
    case JOURNEY_PART_NONE:
    case JOURNEY_PART_BODY:
    case JOURNEY_PART_START_EDGE:
    case JOURNEY_PART_END_EDGE:
    case JOURNEY_PART_CONNECT:
    default:
      select_clicked (self);
      if (self->press.n_press == 2 && box != NULL)
        activate (self);
    }
  journey_box_key_clear (&self->key);
}
