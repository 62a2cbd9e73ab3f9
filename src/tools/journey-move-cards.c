/* journey-move-cards.c: pain points, opportunities, evidence and metrics on their way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "journey-edit.h"
#include "journey-gesture-private.h"
#include "journey-message-private.h"
#include "journey-span-private.h"

/* All that is dragged goes as many touchpoints along as the pointer does. */
typedef struct
{
  JourneyGesture parent;

  GPtrArray *items;       /* owned */
  GPtrArray *touchpoints; /* owned: all of the map */
  GPtrArray *pins;        /* owned: of each item the places of its touchpoints, a GArray of guint */
  int from;               /* the place where the pointer was pressed */
  int by;
} JourneyMoveCards;

static gboolean
is_card (gpointer item)
{
  return JOURNEY_IS_PAIN_POINT (item) || JOURNEY_IS_OPPORTUNITY (item) ||
         JOURNEY_IS_EVIDENCE (item) || JOURNEY_IS_METRIC (item);
}

static GPtrArray *
dup_cards (JourneyGesture *gesture)
{
  g_autoptr (GPtrArray) items = journey_gesture_dup_items (gesture, JOURNEY_TYPE_ITEM);
  GPtrArray *cards = g_ptr_array_new_with_free_func (g_object_unref);
  guint i;

  for (i = 0; i < items->len; i++)
    {
      if (is_card (items->pdata[i]))
        g_ptr_array_add (cards, g_object_ref (items->pdata[i]));
    }

  return cards;
}

static void
clear (JourneyGesture *gesture)
{
  JourneyMoveCards *self = (JourneyMoveCards *) gesture;

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->touchpoints, g_ptr_array_unref);
  g_clear_pointer (&self->pins, g_ptr_array_unref);
}

static gboolean
grab (JourneyGesture *gesture)
{
  JourneyMoveCards *self = (JourneyMoveCards *) gesture;
  const JourneyBox *box = journey_gesture_get_box (gesture);
  guint i;

  if (self->items == NULL)
    self->items = dup_cards (gesture);
  g_clear_pointer (&self->touchpoints, g_ptr_array_unref);
  g_clear_pointer (&self->pins, g_ptr_array_unref);
  self->touchpoints = journey_span_dup_touchpoints (gesture->layout);
  self->pins = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (i = 0; i < self->items->len; i++)
    {
      if (!journey_gesture_owns (gesture, self->items->pdata[i]))
        return FALSE;
      g_ptr_array_add (self->pins, journey_span_dup_pins (gesture->layout, self->touchpoints,
                                                          self->items->pdata[i]));
    }

  self->from = journey_span_find_at (gesture->layout, self->touchpoints, gesture->press.x);
  if (self->from < 0)
    self->from = journey_span_find_at (gesture->layout, self->touchpoints,
                                       box->rect.x + box->rect.width / 2);

  return self->from >= 0;
}

static void
lift (JourneyMoveCards *self, JourneyPreview *preview)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  guint n_boxes, i;
  const JourneyBox *boxes = journey_layout_get_boxes (self->parent.layout, &n_boxes);

  for (i = 0; i < self->items->len; i++)
    g_hash_table_add (wanted, self->items->pdata[i]);
  for (i = 0; i < n_boxes; i++)
    {
      if (boxes[i].item != NULL && g_hash_table_contains (wanted, boxes[i].item))
        g_array_append_val (preview->boxes, i);
    }
}

static void
place_slot (JourneyGesture *gesture, guint place, JourneyPreview *preview)
{
  JourneyMoveCards *self = (JourneyMoveCards *) gesture;
  const JourneyBox *box = journey_gesture_get_box (gesture);
  guint n_columns;
  const JourneyLayoutColumn *columns = journey_layout_get_columns (gesture->layout, &n_columns);
  int column = journey_layout_find_column (gesture->layout, self->touchpoints->pdata[place]);

  preview->slot =
      (JourneyRect) { columns[column].x, box->rect.y, columns[column].width, box->rect.height };
}

static void
drag (JourneyGesture *gesture, const JourneyToolEvent *event)
{
  JourneyMoveCards *self = (JourneyMoveCards *) gesture;
  JourneyPreview *preview = gesture->preview;
  int to = journey_span_find_at (gesture->layout, self->touchpoints, event->x);
  guint i;

  preview->kind = JOURNEY_PREVIEW_CARDS;
  preview->copy = journey_gesture_is_copy (event);
  preview->offset = (JourneyPoint) { event->x - gesture->press.x, event->y - gesture->press.y };
  lift (self, preview);
  if (to < 0)
    return;

  self->by = to - self->from;
  preview->lands = self->by != 0 || preview->copy;
  for (i = 0; i < self->pins->len; i++)
    preview->lands &= journey_span_may_move (self->touchpoints, self->pins->pdata[i], self->by);
  if (preview->lands)
    place_slot (gesture, (guint) to, preview);
}

static const char *
get_label (gpointer item, gboolean copy)
{
  if (JOURNEY_IS_PAIN_POINT (item))
    return copy ? _ ("Copy Pain Point") : _ ("Move Pain Point");
  if (JOURNEY_IS_OPPORTUNITY (item))
    return copy ? _ ("Copy Opportunity") : _ ("Move Opportunity");
  if (JOURNEY_IS_EVIDENCE (item))
    return copy ? _ ("Copy Evidence") : _ ("Move Evidence");

  return copy ? _ ("Copy Metric") : _ ("Move Metric");
}

static char *
dup_label (JourneyGesture *gesture)
{
  JourneyMoveCards *self = (JourneyMoveCards *) gesture;
  guint n = self->items->len;

  if (n == 1)
    return g_strdup (get_label (self->items->pdata[0], gesture->preview->copy));
  if (gesture->preview->copy)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Copy %u Item", "Copy %u Items", n), n);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Move %u Item", "Move %u Items", n), n);
}

static gboolean
all_owned (JourneyGesture *gesture, GPtrArray *items)
{
  guint i;

  for (i = 0; i < items->len; i++)
    {
      if (!journey_gesture_owns (gesture, items->pdata[i]))
        return FALSE;
    }

  return TRUE;
}

/* Copies of several items come in the order of the map, so each is made on its own. */
static gpointer
copy (JourneyGesture *gesture, gpointer item)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GPtrArray) copies = NULL;

  g_ptr_array_add (items, item);
  copies = journey_edit_duplicate (gesture->document, items);
  return copies->len > 0 ? g_object_ref (copies->pdata[0]) : NULL;
}

static void
drop (JourneyGesture *gesture)
{
  JourneyMoveCards *self = (JourneyMoveCards *) gesture;
  g_autoptr (GPtrArray) moved = g_ptr_array_new_with_free_func (g_object_unref);
  guint i;

  if (!all_owned (gesture, self->items) || !all_owned (gesture, self->touchpoints))
    return;

  for (i = 0; i < self->items->len; i++)
    {
      g_autoptr (GPtrArray) to =
          journey_span_move (self->touchpoints, self->pins->pdata[i], self->by);
      gpointer item = gesture->preview->copy ? copy (gesture, self->items->pdata[i])
                                             : g_object_ref (self->items->pdata[i]);

      if (item == NULL)
        continue;
      journey_edit_set_pins (item, to);
      g_ptr_array_add (moved, item);
    }

  journey_selection_set_many (gesture->selection, moved);
  journey_gesture_take_message (
      gesture, journey_message_pinned (self->touchpoints->pdata[self->from + self->by]));
}

const JourneyGestureClass journey_move_cards_gesture = {
  .size = sizeof (JourneyMoveCards),
  .cursor = "grabbing",
  .grab = grab,
  .drag = drag,
  .dup_label = dup_label,
  .drop = drop,
  .clear = clear,
};
