/* journey-feel.c: an emotion point on its way up or down
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-edit.h"
#include "journey-gesture-private.h"
#include "journey-score-private.h"

typedef struct
{
  JourneyGesture parent;

  double below; /* how far below the point the pointer was pressed */
  gboolean measured;
} JourneyFeel;

static gboolean
grab (JourneyGesture *gesture)
{
  JourneyFeel *self = (JourneyFeel *) gesture;
  const JourneyBox *box = journey_gesture_get_box (gesture);
  double score = journey_emotion_get_score (JOURNEY_EMOTION (box->item));

  if (!journey_layout_has_plot (gesture->layout, box->lane))
    return FALSE;

  /* The word beside a point belongs to it, so the pointer may be anywhere near. */
  if (!self->measured)
    self->below = gesture->press.y - journey_layout_get_score_y (gesture->layout, box->lane, score);
  self->measured = TRUE;
  return TRUE;
}

static void
drag (JourneyGesture *gesture, const JourneyToolEvent *event)
{
  JourneyFeel *self = (JourneyFeel *) gesture;
  JourneyPreview *preview = gesture->preview;
  const JourneyBox *box = journey_gesture_get_box (gesture);
  guint n_columns, index = (guint) gesture->target.box;
  const JourneyLayoutColumn *column =
      &journey_layout_get_columns (gesture->layout, &n_columns)[box->column];
  double score = journey_score_at (gesture->layout, box->lane, event->y - self->below,
                                   (event->modifiers & JOURNEY_TOOL_CONTROL) != 0);
  JourneyPreviewPoint point = {
    .column = (guint) box->column,
    .score = score,
    .place = { column->x + column->width / 2,
               journey_layout_get_score_y (gesture->layout, box->lane, score) },
  };

  preview->kind = JOURNEY_PREVIEW_FEEL;
  preview->persona = JOURNEY_PERSONA (box->context);
  preview->label = journey_layout_dup_score_text (gesture->layout, score);
  preview->lands = score != journey_emotion_get_score (JOURNEY_EMOTION (box->item));
  g_array_append_val (preview->boxes, index);
  g_array_append_val (preview->points, point);
}

static void
drop (JourneyGesture *gesture)
{
  const JourneyPreviewPoint *point =
      &g_array_index (gesture->preview->points, JourneyPreviewPoint, 0);
  JourneyItem *touchpoint = journey_item_get_parent (gesture->key.item);

  if (!journey_gesture_owns (gesture, gesture->key.item) ||
      !journey_gesture_owns (gesture, gesture->preview->persona))
    return;

  journey_edit_set_score (JOURNEY_TOUCHPOINT (touchpoint), gesture->preview->persona, point->score);
  journey_gesture_take_message (gesture, g_strdup (gesture->preview->label));
}

const JourneyGestureClass journey_feel_gesture = {
  .size = sizeof (JourneyFeel),
  .cursor = "ns-resize",
  .grab = grab,
  .drag = drag,
  .drop = drop,
};
