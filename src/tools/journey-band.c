/* journey-band.c: a rubber band around what shall be selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-gesture-private.h"

#include <math.h>

/* The selection follows the band while it is drawn; it is view state, so nothing is dropped. */
typedef struct
{
  JourneyGesture parent;

  GPtrArray *before; /* owned: what was selected */
} JourneyBand;

static gboolean
grab (JourneyGesture *gesture)
{
  JourneyBand *self = (JourneyBand *) gesture;

  if (self->before == NULL)
    self->before = journey_selection_dup_items (gesture->selection, JOURNEY_TYPE_ITEM);
  return TRUE;
}

/* Cells of text stand for their touchpoint only when they are clicked: a band around a row of them
 * would otherwise select cards that are out of sight. */
static gboolean
is_caught (const JourneyBox *box, const JourneyRect *rect)
{
  switch ((int) box->kind)
    {
    case JOURNEY_BOX_TOUCHPOINT:
    case JOURNEY_BOX_EMOTION:
    case JOURNEY_BOX_PAIN_POINT:
    case JOURNEY_BOX_OPPORTUNITY:
    case JOURNEY_BOX_EVIDENCE:
    case JOURNEY_BOX_METRIC:
      return journey_rect_intersects (&box->rect, rect);
    default:
      return FALSE;
    }
}

static void
drag (JourneyGesture *gesture, const JourneyToolEvent *event)
{
  JourneyBand *self = (JourneyBand *) gesture;
  JourneyPreview *preview = gesture->preview;
  gboolean extend = (event->modifiers & (JOURNEY_TOOL_SHIFT | JOURNEY_TOOL_CONTROL)) != 0;
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  guint n_boxes, i;
  const JourneyBox *boxes = journey_layout_get_boxes (gesture->layout, &n_boxes);

  preview->kind = JOURNEY_PREVIEW_RUBBER_BAND;
  preview->rect =
      (JourneyRect) { MIN (gesture->press.x, event->x), MIN (gesture->press.y, event->y),
                      fabs (event->x - gesture->press.x), fabs (event->y - gesture->press.y) };
  if (extend)
    g_ptr_array_extend (items, self->before, NULL, NULL);
  for (i = 0; i < n_boxes; i++)
    {
      if (is_caught (&boxes[i], &preview->rect) && journey_gesture_owns (gesture, boxes[i].item))
        g_ptr_array_add (items, boxes[i].item);
    }
  journey_selection_set_many (gesture->selection, items);
}

static void
undo (JourneyGesture *gesture)
{
  journey_selection_set_many (gesture->selection, ((JourneyBand *) gesture)->before);
}

static void
clear (JourneyGesture *gesture)
{
  g_clear_pointer (&((JourneyBand *) gesture)->before, g_ptr_array_unref);
}

const JourneyGestureClass journey_band_gesture = {
  .size = sizeof (JourneyBand),
  .cursor = NULL,
  .grab = grab,
  .drag = drag,
  .undo = undo,
  .clear = clear,
};
