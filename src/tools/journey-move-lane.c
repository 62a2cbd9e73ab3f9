/* journey-move-lane.c: a lane on its way up or down
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-edit.h"
#include "journey-gesture-private.h"
#include "journey-lane-place-private.h"
#include "journey-message-private.h"

#define MARK_HEIGHT 3.0
#define LANE_GAP    8.0

typedef struct
{
  JourneyGesture parent;

  guint from; /* where the lane is among those of the document */
  guint to;   /* the gap that it goes to, the same way */
} JourneyMoveLane;

static gboolean
grab (JourneyGesture *gesture)
{
  JourneyMoveLane *self = (JourneyMoveLane *) gesture;

  return journey_lane_place_find (gesture->layout, journey_gesture_get_box (gesture)->lane,
                                  &self->from);
}

static guint
find_gap (JourneyLayout *layout, double y)
{
  guint n_lanes, i;
  const JourneyLayoutLane *lanes = journey_layout_get_lanes (layout, &n_lanes);

  for (i = 0; i < n_lanes; i++)
    {
      if (y < lanes[i].rect.y + lanes[i].rect.height / 2)
        return i;
    }

  return n_lanes;
}

static void
make_room (JourneyGesture *gesture, guint lane, guint gap)
{
  JourneyPreview *preview = gesture->preview;
  guint n_lanes, i;
  const JourneyLayoutLane *lanes = journey_layout_get_lanes (gesture->layout, &n_lanes);
  double height = lanes[lane].rect.height + LANE_GAP;
  GArray *shifts = g_array_sized_new (FALSE, TRUE, sizeof (double), n_lanes);

  preview->slot = lanes[lane].rect;
  for (i = 0; i < n_lanes; i++)
    {
      double shift = i > lane && i < gap ? -height : i < lane && i >= gap ? height : 0;

      g_array_append_val (shifts, shift);
    }
  if (gap > lane + 1)
    preview->slot.y = journey_rect_bottom (&lanes[gap - 1].rect) - preview->slot.height;
  else if (gap < lane)
    preview->slot.y = lanes[gap].rect.y;
  preview->lane_shifts = shifts;
  preview->mark = preview->slot;
  preview->mark.y -= (LANE_GAP + MARK_HEIGHT) / 2;
  preview->mark.height = MARK_HEIGHT;
}

static void
drag (JourneyGesture *gesture, const JourneyToolEvent *event)
{
  JourneyMoveLane *self = (JourneyMoveLane *) gesture;
  JourneyPreview *preview = gesture->preview;
  guint lane = (guint) journey_gesture_get_box (gesture)->lane, n_boxes, i;
  guint gap = find_gap (gesture->layout, event->y);
  const JourneyBox *boxes = journey_layout_get_boxes (gesture->layout, &n_boxes);

  self->to = journey_lane_place_find_gap (gesture->layout, gap);
  preview->kind = JOURNEY_PREVIEW_LANE;
  preview->offset.y = event->y - gesture->press.y;
  preview->position = self->to;
  preview->lands = gap != lane && gap != lane + 1;
  for (i = 0; i < n_boxes; i++)
    {
      if (boxes[i].lane == (int) lane)
        g_array_append_val (preview->boxes, i);
    }
  make_room (gesture, lane, gap);
}

static void
drop (JourneyGesture *gesture)
{
  JourneyMoveLane *self = (JourneyMoveLane *) gesture;
  guint lane = (guint) journey_gesture_get_box (gesture)->lane;

  if (gesture->key.item != NULL && !journey_gesture_owns (gesture, gesture->key.item))
    return;
  /* The document may have been changed since it was measured. */
  if (!journey_lane_place_find (gesture->layout, (int) lane, &self->from))
    return;

  if (journey_edit_move_lane (gesture->document, self->from, self->to))
    journey_gesture_take_message (
        gesture, journey_message_moved_lane (gesture->document,
                                             self->to > self->from ? self->to - 1 : self->to));
}

const JourneyGestureClass journey_move_lane_gesture = {
  .size = sizeof (JourneyMoveLane),
  .cursor = "grabbing",
  .grab = grab,
  .drag = drag,
  .drop = drop,
};
