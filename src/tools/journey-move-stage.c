/* journey-move-stage.c: a stage on its way along the journey
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "journey-edit.h"
#include "journey-gesture-private.h"
#include "journey-message-private.h"
#include "journey-room-private.h"

typedef struct
{
  JourneyGesture parent;

  gboolean *lifted; /* for each column */
  guint first;
  guint n_columns; /* of the stage */
  JourneyRoomMemory memory;
} JourneyMoveStage;

static gboolean
grab (JourneyGesture *gesture)
{
  JourneyMoveStage *self = (JourneyMoveStage *) gesture;
  const JourneyBox *box = journey_gesture_get_box (gesture);
  guint n_columns, i;

  journey_layout_get_columns (gesture->layout, &n_columns);
  self->first = (guint) box->column;
  self->n_columns = box->n_columns;
  g_free (self->lifted);
  self->lifted = g_new0 (gboolean, n_columns);
  for (i = 0; i < self->n_columns; i++)
    self->lifted[self->first + i] = TRUE;
  journey_room_lift (&self->memory, gesture->layout, self->lifted);

  return TRUE;
}

/* The place among the stages that @x points to: before the stage there or after it, by its middle.
 * @gap is the column before which that is. */
static guint
find_position (JourneyLayout *layout, double x, guint *gap)
{
  guint n_columns, first, end, position = 0;
  const JourneyLayoutColumn *columns = journey_layout_get_columns (layout, &n_columns);
  gboolean rtl = journey_layout_is_rtl (layout);
  JourneyList *stages = journey_document_get_stages (journey_layout_get_document (layout));
  guint at = MIN (journey_room_find_gap (layout, x), n_columns - 1);
  int column = journey_layout_find_column_at (layout, x);
  double start, stop;

  if (column >= 0)
    at = (guint) column;
  for (first = at; first > 0 && columns[first - 1].stage == columns[at].stage;)
    first--;
  for (end = at + 1; end < n_columns && columns[end].stage == columns[at].stage;)
    end++;

  start = columns[first].x + (rtl ? columns[first].width : 0);
  stop = columns[end - 1].x + (rtl ? 0 : columns[end - 1].width);
  journey_list_find (stages, columns[at].stage, &position);
  if ((x > (start + stop) / 2) == rtl)
    {
      *gap = first;
      return position;
    }

  *gap = end;
  return position + 1;
}

static void
drag (JourneyGesture *gesture, const JourneyToolEvent *event)
{
  JourneyMoveStage *self = (JourneyMoveStage *) gesture;
  JourneyPreview *preview = gesture->preview;
  guint gap, position = 0;

  preview->kind = JOURNEY_PREVIEW_STAGE;
  preview->copy = journey_gesture_is_copy (event);
  preview->offset.x = event->x - gesture->press.x;
  preview->position = find_position (gesture->layout, event->x, &gap);
  journey_list_find (journey_document_get_stages (gesture->document), gesture->key.item, &position);
  preview->lands =
      preview->copy || (preview->position != position && preview->position != position + 1);
  journey_room_make (&self->memory,
                     &(JourneyRoom) { preview->copy ? NULL : self->lifted, self->n_columns, gap,
                                      NULL },
                     gesture->layout, preview);
}

static char *
dup_label (JourneyGesture *gesture)
{
  return gesture->preview->copy ? g_strdup (_ ("Copy Stage")) : NULL;
}

static JourneyStage *
copy (JourneyGesture *gesture, guint *position)
{
  JourneyList *stages = journey_document_get_stages (gesture->document);
  JourneyStage *behind =
      *position < journey_list_get_length (stages) ? journey_list_get (stages, *position) : NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GPtrArray) copies = NULL;

  g_ptr_array_add (items, gesture->key.item);
  copies = journey_edit_duplicate (gesture->document, items);
  if (behind == NULL || !journey_list_find (stages, behind, position))
    *position = G_MAXUINT;
  return copies->len > 0 ? g_object_ref (copies->pdata[0]) : NULL;
}

static void
drop (JourneyGesture *gesture)
{
  guint position = gesture->preview->position;
  g_autoptr (JourneyStage) stage = NULL;

  if (!journey_gesture_owns (gesture, gesture->key.item))
    return;

  stage = gesture->preview->copy ? copy (gesture, &position)
                                 : g_object_ref (JOURNEY_STAGE (gesture->key.item));
  if (stage == NULL)
    return;

  journey_edit_move_stage (stage, position);
  journey_selection_set (gesture->selection, stage);
  journey_gesture_take_message (gesture, journey_message_moved (stage));
}

static void
clear (JourneyGesture *gesture)
{
  JourneyMoveStage *self = (JourneyMoveStage *) gesture;

  journey_room_forget (&self->memory);
  g_free (self->lifted);
}

const JourneyGestureClass journey_move_stage_gesture = {
  .size = sizeof (JourneyMoveStage),
  .cursor = "grabbing",
  .grab = grab,
  .drag = drag,
  .dup_label = dup_label,
  .drop = drop,
  .clear = clear,
};
