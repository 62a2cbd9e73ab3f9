/* journey-connect.c: an arrow from one touchpoint to another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "journey-edit.h"
#include "journey-gesture-private.h"

typedef struct
{
  JourneyGesture parent;

  JourneyTouchpoint *to; /* owned; NULL where a release does nothing */
} JourneyConnect;

static gboolean
grab (JourneyGesture *gesture)
{
  return TRUE;
}

static JourneyPoint
get_start (const JourneyBox *box, gboolean rtl)
{
  return (JourneyPoint) { rtl ? box->rect.x : journey_rect_right (&box->rect),
                          box->rect.y + box->rect.height / 2 };
}

static void
drag (JourneyGesture *gesture, const JourneyToolEvent *event)
{
  JourneyConnect *self = (JourneyConnect *) gesture;
  JourneyPreview *preview = gesture->preview;
  guint n_boxes, from = (guint) gesture->target.box;
  const JourneyBox *boxes = journey_layout_get_boxes (gesture->layout, &n_boxes);
  int hit = journey_layout_hit (gesture->layout, event->x, event->y);

  g_clear_object (&self->to);
  preview->kind = JOURNEY_PREVIEW_CONNECT;
  preview->from = get_start (&boxes[from], journey_layout_is_rtl (gesture->layout));
  preview->to = (JourneyPoint) { event->x, event->y };
  if (hit < 0 || boxes[hit].kind != JOURNEY_BOX_TOUCHPOINT ||
      !journey_edit_can_connect (JOURNEY_TOUCHPOINT (boxes[from].item),
                                 JOURNEY_TOUCHPOINT (boxes[hit].item)))
    return;

  self->to = g_object_ref (JOURNEY_TOUCHPOINT (boxes[hit].item));
  preview->lands = TRUE;
  preview->slot = boxes[hit].rect;
}

static void
drop (JourneyGesture *gesture)
{
  JourneyConnect *self = (JourneyConnect *) gesture;
  JourneyConnection *connection;

  connection = journey_edit_add_connection (JOURNEY_TOUCHPOINT (gesture->key.item), self->to, NULL);
  if (connection == NULL)
    return;

  gesture->created = g_object_ref (JOURNEY_ITEM (connection));
  /* Translators: of a touchpoint, which an arrow now leads to */
  journey_gesture_take_message (gesture, g_strdup_printf (_ ("Connected to %s"),
                                                          journey_touchpoint_get_title (self->to)));
}

static void
clear (JourneyGesture *gesture)
{
  g_clear_object (&((JourneyConnect *) gesture)->to);
}

const JourneyGestureClass journey_connect_gesture = {
  .size = sizeof (JourneyConnect),
  .cursor = "crosshair",
  .grab = grab,
  .drag = drag,
  .drop = drop,
  .clear = clear,
};
