/* journey-keyboard-edit.c: what the keys do to what has the focus
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-keyboard-private.h"

#include <glib/gi18n-lib.h>

#include "journey-edit.h"
#include "journey-lane-place-private.h"
#include "journey-message-private.h"
#include "journey-score-private.h"
#include "journey-span-private.h"

/**
 * journey_key_result_clear:
 * @self: a result
 *
 * Lets go of what it holds.
 */
void
journey_key_result_clear (JourneyKeyResult *self)
{
  g_clear_object (&self->item);
  g_clear_pointer (&self->message, g_free);
  self->changed = FALSE;
}

static gboolean
is_in_map (JourneyLayout *layout, JourneyItem *item)
{
  return item == NULL || journey_item_get_document (item) == journey_layout_get_document (layout);
}

/* The box to act on: NULL where the map cannot be written, or what was measured is gone. */
const JourneyBox *
journey_keyboard_get_box (JourneyLayout *layout, int box)
{
  const JourneyBox *of = journey_layout_get_box (layout, box);

  if (of == NULL || journey_document_is_read_only (journey_layout_get_document (layout)) ||
      !is_in_map (layout, of->item) || !is_in_map (layout, of->context))
    return NULL;

  return of;
}

static JourneyKeyResult
take_result (gboolean changed, gpointer item, char *message)
{
  return (JourneyKeyResult) {
    .changed = changed,
    .item = item != NULL ? g_object_ref (JOURNEY_ITEM (item)) : NULL,
    .message = message,
  };
}

static JourneyTouchpoint *
find_touchpoint (const JourneyBox *box)
{
  if (JOURNEY_IS_TOUCHPOINT (box->item))
    return JOURNEY_TOUCHPOINT (box->item);
  if (JOURNEY_IS_EMOTION (box->item))
    return JOURNEY_TOUCHPOINT (journey_item_get_parent (box->item));

  return JOURNEY_IS_TOUCHPOINT (box->context) ? JOURNEY_TOUCHPOINT (box->context) : NULL;
}

/* --- Alt and an arrow --- */

/* 1 towards the end of the journey, -1 towards its start, 0 for up and down. */
static int
get_way (JourneyLayout *layout, JourneyKeyStep step)
{
  gboolean rtl = journey_layout_is_rtl (layout);

  if (step == JOURNEY_KEY_STEP_RIGHT)
    return rtl ? -1 : 1;
  if (step == JOURNEY_KEY_STEP_LEFT)
    return rtl ? 1 : -1;

  return 0;
}

static JourneyKeyResult
stay (int way)
{
  return take_result (FALSE, NULL,
                      g_strdup (way < 0 ? _ ("Already at the start") : _ ("Already at the end")));
}

/* The place one further, into the next stage at the edge of one; FALSE at the edge of the map. */
static gboolean
find_next_place (JourneyDocument *document,
                 JourneyTouchpoint *edge,
                 int way,
                 JourneyStage **stage,
                 guint *position)
{
  JourneyList *stages = journey_document_get_stages (document);
  JourneyList *list = journey_item_get_list (JOURNEY_ITEM (edge));
  guint at, stage_at;

  *stage = JOURNEY_STAGE (journey_item_get_parent (JOURNEY_ITEM (edge)));
  if (!journey_list_find (list, edge, &at) || !journey_list_find (stages, *stage, &stage_at))
    return FALSE;

  if (way < 0 ? at > 0 : at + 1 < journey_list_get_length (list))
    {
      *position = way < 0 ? at - 1 : at + 2;
      return TRUE;
    }
  if (way < 0 ? stage_at == 0 : stage_at + 1 == journey_list_get_length (stages))
    return FALSE;

  *stage = journey_list_get (stages, way < 0 ? stage_at - 1 : stage_at + 1);
  *position = way < 0 ? journey_list_get_length (journey_stage_get_touchpoints (*stage)) : 0;
  return TRUE;
}

/* Those that are moved along with @touchpoint, in the order of the map. */
static GPtrArray *
dup_moved (JourneyLayout *layout, JourneyTouchpoint *touchpoint, JourneySelection *selection)
{
  g_autoptr (GPtrArray) all = journey_span_dup_touchpoints (layout);
  GPtrArray *moved = g_ptr_array_new ();
  gboolean several = selection != NULL && journey_selection_contains (selection, touchpoint);
  guint i;

  for (i = 0; i < all->len; i++)
    {
      if (all->pdata[i] == touchpoint ||
          (several && journey_selection_contains (selection, all->pdata[i])))
        g_ptr_array_add (moved, all->pdata[i]);
    }

  return moved;
}

static JourneyKeyResult
move_touchpoint (JourneyLayout *layout,
                 JourneyTouchpoint *touchpoint,
                 JourneySelection *selection,
                 int way)
{
  g_autoptr (GPtrArray) moved = dup_moved (layout, touchpoint, selection);
  JourneyStage *stage;
  guint position;
  JourneyTouchpoint *edge;

  if (moved->len == 0)
    return stay (way);

  edge = moved->pdata[way < 0 ? 0 : moved->len - 1];
  if (!find_next_place (journey_layout_get_document (layout), edge, way, &stage, &position) ||
      !journey_edit_move_touchpoints (moved, stage, position))
    return stay (way);

  return take_result (TRUE, touchpoint, journey_message_moved_many (moved));
}

/* A stage or a persona. */
static JourneyKeyResult
move_in_list (JourneyItem *item, int way)
{
  JourneyList *list = journey_item_get_list (item);
  guint position;

  if (list == NULL || !journey_list_find (list, item, &position) || (way < 0 && position == 0))
    return stay (way);

  position = way < 0 ? position - 1 : position + 2;
  if (JOURNEY_IS_STAGE (item) ? !journey_edit_move_stage (JOURNEY_STAGE (item), position)
                              : !journey_edit_move_persona (JOURNEY_PERSONA (item), position))
    return stay (way);

  return take_result (TRUE, item, journey_message_moved (item));
}

static JourneyKeyResult
move_card (JourneyLayout *layout, JourneyItem *item, int way)
{
  g_autoptr (GPtrArray) touchpoints = journey_span_dup_touchpoints (layout);
  g_autoptr (GArray) pins = journey_span_dup_pins (layout, touchpoints, item);
  g_autoptr (GPtrArray) to = NULL;

  if (!journey_span_may_move (touchpoints, pins, way))
    return stay (way);

  to = journey_span_move (touchpoints, pins, way);
  if (!journey_edit_set_pins (item, to))
    return stay (way);

  return take_result (TRUE, item, journey_message_pinned (to->pdata[0]));
}

static JourneyKeyResult
move_lane (JourneyLayout *layout, const JourneyBox *box, int way)
{
  JourneyDocument *document = journey_layout_get_document (layout);
  guint n_lanes, from, to;

  journey_layout_get_lanes (layout, &n_lanes);
  if (!journey_lane_place_find (layout, box->lane, &from) ||
      (way < 0 ? box->lane == 0 : box->lane + 1 == (int) n_lanes))
    return take_result (
        FALSE, NULL, g_strdup (way < 0 ? _ ("Already at the top") : _ ("Already at the bottom")));

  to = journey_lane_place_find_gap (layout, (guint) (way < 0 ? box->lane - 1 : box->lane + 2));
  if (!journey_edit_move_lane (document, from, to))
    return take_result (FALSE, NULL, NULL);

  to = to > from ? to - 1 : to;
  return take_result (TRUE, journey_list_get (journey_document_get_lanes (document), to),
                      journey_message_moved_lane (document, to));
}

/**
 * journey_keyboard_hide_lane:
 * @layout: an editable layout
 * @box: the index of the box that has the focus
 *
 * Takes the lane of a lane name off the map; what it holds stays in the document.
 *
 * Returns: what was done; its message is for a toast
 */
JourneyKeyResult
journey_keyboard_hide_lane (JourneyLayout *layout, int box)
{
  g_autoptr (JourneyLayout) alive = NULL; /* a write brings the next one */
  const JourneyBox *of;
  JourneyDocument *document;
  JourneyJournal *journal;
  guint position;

  g_return_val_if_fail (layout != NULL, (JourneyKeyResult) { 0 });

  alive = journey_layout_ref (layout);
  of = journey_keyboard_get_box (layout, box);
  if (of == NULL || of->kind != JOURNEY_BOX_LANE_NAME ||
      !journey_lane_place_find (layout, of->lane, &position))
    return take_result (FALSE, NULL, NULL);

  document = journey_layout_get_document (layout);
  journal = journey_document_get_journal (document);
  journey_journal_begin (journal, _ ("Hide Lane"));
  journey_edit_ensure_lanes (document);
  g_object_set (journey_list_get (journey_document_get_lanes (document), position), "visible",
                FALSE, NULL);
  journey_journal_commit (journal);

  /* Translators: %s is the name of a lane */
  return take_result (TRUE, NULL,
                      g_strdup_printf (_ ("“%s” hidden"),
                                       journey_layout_get_lane_title (layout, of->lane)));
}

/**
 * journey_keyboard_moves:
 * @layout: a layout
 * @box: the index of the box that has the focus
 * @step: an arrow
 *
 * Asks whether what has the focus is of a kind that moves that way. At the edge of the map it still
 * is: somebody who does not see the edge is told of it by [func@keyboard_move_item].
 *
 * Returns: whether it is
 */
gboolean
journey_keyboard_moves (JourneyLayout *layout, int box, JourneyKeyStep step)
{
  const JourneyBox *of;
  gboolean along;

  g_return_val_if_fail (layout != NULL, FALSE);
  g_return_val_if_fail (step <= JOURNEY_KEY_STEP_DOWN, FALSE);

  of = journey_keyboard_get_box (layout, box);
  along = get_way (layout, step) != 0;
  if (of == NULL)
    return FALSE;

  switch ((int) of->kind)
    {
    case JOURNEY_BOX_LANE_NAME:
      return !along;
    case JOURNEY_BOX_CONNECTION:
      return FALSE;
    case JOURNEY_BOX_STAGE:
    case JOURNEY_BOX_PERSONA:
    case JOURNEY_BOX_PAIN_POINT:
    case JOURNEY_BOX_OPPORTUNITY:
    case JOURNEY_BOX_EVIDENCE:
    case JOURNEY_BOX_METRIC:
      return along;
    default:
      return along && find_touchpoint (of) != NULL;
    }
}

/**
 * journey_keyboard_move_item:
 * @layout: an editable layout
 * @box: the index of the box that has the focus
 * @selection: (nullable): what is selected; touchpoints move together
 * @step: an arrow
 *
 * Moves what has the focus by one: Alt and an arrow. A touchpoint goes to the next stage at the end
 * of its own, a pain point to the next touchpoint, a lane up or down.
 *
 * Returns: what was done
 */
JourneyKeyResult
journey_keyboard_move_item (JourneyLayout *layout,
                            int box,
                            JourneySelection *selection,
                            JourneyKeyStep step)
{
  g_autoptr (JourneyLayout) alive = NULL; /* a write brings the next one */
  const JourneyBox *of;
  int way;

  g_return_val_if_fail (layout != NULL, (JourneyKeyResult) { 0 });
  g_return_val_if_fail (step <= JOURNEY_KEY_STEP_DOWN, (JourneyKeyResult) { 0 });

  alive = journey_layout_ref (layout);
  if (!journey_keyboard_moves (layout, box, step))
    return take_result (FALSE, NULL, NULL);

  of = journey_keyboard_get_box (layout, box);
  way = get_way (layout, step);
  switch ((int) of->kind)
    {
    case JOURNEY_BOX_LANE_NAME:
      return move_lane (layout, of, step == JOURNEY_KEY_STEP_UP ? -1 : 1);
    case JOURNEY_BOX_STAGE:
    case JOURNEY_BOX_PERSONA:
      return move_in_list (of->item, way);
    case JOURNEY_BOX_PAIN_POINT:
    case JOURNEY_BOX_OPPORTUNITY:
    case JOURNEY_BOX_EVIDENCE:
    case JOURNEY_BOX_METRIC:
      return move_card (layout, of->item, way);
    default:
      return move_touchpoint (layout, find_touchpoint (of), selection, way);
    }
}

/* --- Up and Down, + and − --- */

static gboolean
find_point (const JourneyBox *box, JourneyTouchpoint **touchpoint, JourneyPersona **persona)
{
  if ((box->kind != JOURNEY_BOX_EMOTION && box->kind != JOURNEY_BOX_EMPTY) ||
      !JOURNEY_IS_PERSONA (box->context))
    return FALSE;

  *touchpoint = find_touchpoint (box);
  *persona = JOURNEY_PERSONA (box->context);
  return *touchpoint != NULL;
}

/**
 * journey_keyboard_change_score:
 * @layout: an editable layout
 * @box: the index of the box that has the focus
 * @steps: by how many steps of the scale the emotion gets better, or worse if negative
 *
 * Moves an emotion point up or down; several times in a row is one step to undo. A gap gets a point
 * in the middle.
 *
 * Returns: what was done, nothing where the focus is not on an emotion
 */
JourneyKeyResult
journey_keyboard_change_score (JourneyLayout *layout, int box, int steps)
{
  g_autoptr (JourneyLayout) alive = NULL; /* a write brings the next one */
  const JourneyBox *of;
  JourneyTouchpoint *touchpoint;
  JourneyPersona *persona;
  JourneyEmotion *emotion;
  double by = 0;
  gboolean changed;

  g_return_val_if_fail (layout != NULL, (JourneyKeyResult) { 0 });

  alive = journey_layout_ref (layout);
  of = journey_keyboard_get_box (layout, box);
  if (of == NULL || !find_point (of, &touchpoint, &persona))
    return take_result (FALSE, NULL, NULL);

  if (of->kind == JOURNEY_BOX_EMOTION)
    {
      double score = journey_emotion_get_score (JOURNEY_EMOTION (of->item));

      by = journey_score_step (journey_layout_get_document (layout), score, steps) - score;
    }

  changed = journey_edit_nudge_score (touchpoint, persona, by);
  emotion =
      journey_touchpoint_find_emotion (touchpoint, journey_item_get_id (JOURNEY_ITEM (persona)));
  if (emotion == NULL)
    return take_result (FALSE, NULL, NULL);

  return take_result (changed, emotion,
                      journey_layout_dup_score_text (layout, journey_emotion_get_score (emotion)));
}

/**
 * journey_keyboard_change_severity:
 * @layout: an editable layout
 * @box: the index of the box that has the focus
 * @steps: how much more severe the pain point gets, or less if negative
 *
 * Changes the severity of a pain point; several times in a row is one step to undo.
 *
 * Returns: what was done, nothing where the focus is not on a pain point
 */
JourneyKeyResult
journey_keyboard_change_severity (JourneyLayout *layout, int box, int steps)
{
  g_autoptr (JourneyLayout) alive = NULL; /* a write brings the next one */
  const JourneyBox *of;
  JourneyPainPoint *pain_point;
  gboolean changed;

  g_return_val_if_fail (layout != NULL, (JourneyKeyResult) { 0 });

  alive = journey_layout_ref (layout);
  of = journey_keyboard_get_box (layout, box);
  if (of == NULL || of->kind != JOURNEY_BOX_PAIN_POINT)
    return take_result (FALSE, NULL, NULL);

  pain_point = JOURNEY_PAIN_POINT (of->item);
  changed = journey_edit_nudge_severity (pain_point, steps);
  return take_result (changed, pain_point,
                      g_strdup_printf (_ ("Severity %d of 5"),
                                       journey_pain_point_get_severity (pain_point)));
}
