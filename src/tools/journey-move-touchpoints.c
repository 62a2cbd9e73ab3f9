/* journey-move-touchpoints.c: cards on their way along the journey
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

  GPtrArray *items; /* owned: the touchpoints */
  gboolean *lifted; /* for each column */
  guint n_lifted;
  guint first; /* the first and last column that is lifted */
  guint last;
  JourneyRoomMemory memory;
} JourneyMoveTouchpoints;

static gboolean
grab (JourneyGesture *gesture)
{
  JourneyMoveTouchpoints *self = (JourneyMoveTouchpoints *) gesture;
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  guint n_columns, i;
  const JourneyLayoutColumn *columns = journey_layout_get_columns (gesture->layout, &n_columns);

  if (self->items == NULL)
    self->items = journey_gesture_dup_items (gesture, JOURNEY_TYPE_TOUCHPOINT);
  for (i = 0; i < self->items->len; i++)
    g_hash_table_add (wanted, self->items->pdata[i]);

  g_free (self->lifted);
  self->lifted = g_new0 (gboolean, n_columns);
  self->n_lifted = 0;
  for (i = 0; i < n_columns; i++)
    {
      if (columns[i].touchpoint == NULL || !g_hash_table_contains (wanted, columns[i].touchpoint))
        continue;
      if (self->n_lifted++ == 0)
        self->first = i;
      self->last = i;
      self->lifted[i] = TRUE;
    }

  journey_room_lift (&self->memory, gesture->layout, self->lifted);
  return self->n_lifted == self->items->len;
}

/* Whether the cards are in @stage, side by side, and @gap is beside them. */
static gboolean
stays (JourneyMoveTouchpoints *self, JourneyStage *stage, guint gap)
{
  guint n_columns;
  const JourneyLayoutColumn *columns = journey_layout_get_columns (self->parent.layout, &n_columns);

  return self->last - self->first + 1 == self->n_lifted && columns[self->first].stage == stage &&
         columns[self->last].stage == stage && gap >= self->first && gap <= self->last + 1;
}

static void
drag (JourneyGesture *gesture, const JourneyToolEvent *event)
{
  JourneyMoveTouchpoints *self = (JourneyMoveTouchpoints *) gesture;
  JourneyPreview *preview = gesture->preview;
  guint n_columns, gap = journey_room_find_gap (gesture->layout, event->x);
  const JourneyLayoutColumn *columns = journey_layout_get_columns (gesture->layout, &n_columns);
  int at = journey_layout_find_column_at (gesture->layout, event->x);
  guint near = at >= 0 ? (guint) at : gap > 0 ? n_columns - 1 : 0;
  gboolean empty = columns[near].touchpoint == NULL;

  if (empty)
    gap = near;
  preview->kind = JOURNEY_PREVIEW_TOUCHPOINTS;
  preview->copy = journey_gesture_is_copy (event);
  preview->offset.x = event->x - gesture->press.x;
  preview->stage = columns[near].stage;
  if (!empty)
    {
      JourneyList *list = journey_stage_get_touchpoints (preview->stage);

      if (journey_list_find (list, columns[near].touchpoint, &preview->position))
        preview->position += gap - near;
    }
  /* Back where it was pressed, nothing is to be moved, not even what is dragged along. */
  preview->lands = preview->copy || (at != journey_gesture_get_box (gesture)->column &&
                                     !stays (self, preview->stage, gap));
  journey_room_make (&self->memory,
                     &(JourneyRoom) { preview->copy ? NULL : self->lifted, self->n_lifted, gap,
                                      preview->stage },
                     gesture->layout, preview);
}

static char *
dup_label (JourneyGesture *gesture)
{
  guint n = ((JourneyMoveTouchpoints *) gesture)->items->len;

  if (!gesture->preview->copy)
    return NULL;

  if (n == 1)
    return g_strdup (_ ("Copy Touchpoint"));

  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Copy %u Touchpoint", "Copy %u Touchpoints", n), n);
}

/* The copies stand behind their originals at first, so the place is counted anew. */
static GPtrArray *
copy (JourneyGesture *gesture, GPtrArray *items, guint *position)
{
  JourneyList *list = journey_stage_get_touchpoints (gesture->preview->stage);
  JourneyTouchpoint *behind =
      *position < journey_list_get_length (list) ? journey_list_get (list, *position) : NULL;
  GPtrArray *copies = journey_edit_duplicate (gesture->document, items);

  if (behind == NULL || !journey_list_find (list, behind, position))
    *position = G_MAXUINT;
  return copies;
}

static void
drop (JourneyGesture *gesture)
{
  JourneyPreview *preview = gesture->preview;
  g_autoptr (GPtrArray) items = g_ptr_array_ref (((JourneyMoveTouchpoints *) gesture)->items);
  guint position = preview->position;

  if (!journey_gesture_owns (gesture, preview->stage))
    return;

  if (preview->copy)
    {
      g_ptr_array_unref (items);
      items = copy (gesture, ((JourneyMoveTouchpoints *) gesture)->items, &position);
    }
  if (items->len == 0)
    return;

  journey_edit_move_touchpoints (items, preview->stage, position);
  journey_selection_set_many (gesture->selection, items);
  journey_gesture_take_message (gesture, journey_message_moved_many (items));
}

static void
clear (JourneyGesture *gesture)
{
  JourneyMoveTouchpoints *self = (JourneyMoveTouchpoints *) gesture;

  g_clear_pointer (&self->items, g_ptr_array_unref);
  journey_room_forget (&self->memory);
  g_free (self->lifted);
}

const JourneyGestureClass journey_move_touchpoints_gesture = {
  .size = sizeof (JourneyMoveTouchpoints),
  .cursor = "grabbing",
  .grab = grab,
  .drag = drag,
  .dup_label = dup_label,
  .drop = drop,
  .clear = clear,
};
