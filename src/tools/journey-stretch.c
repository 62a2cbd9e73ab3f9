/* journey-stretch.c: the edge of a card, drawn over the neighbouring touchpoints
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "journey-edit.h"
#include "journey-gesture-private.h"
#include "journey-span-private.h"

/* An item may have several cards; only the one that was grabbed changes its width. */
typedef struct
{
  JourneyGesture parent;

  GPtrArray *touchpoints; /* owned: all of the map */
  GArray *pins;           /* owned: the places of those that the item is at */
  guint first;            /* of the card that was grabbed */
  guint last;
  guint new_first;
  guint new_last;
} JourneyStretch;

static void
clear (JourneyGesture *gesture)
{
  JourneyStretch *self = (JourneyStretch *) gesture;

  g_clear_pointer (&self->touchpoints, g_ptr_array_unref);
  g_clear_pointer (&self->pins, g_array_unref);
}

static gboolean
grab (JourneyGesture *gesture)
{
  JourneyStretch *self = (JourneyStretch *) gesture;
  const JourneyBox *box = journey_gesture_get_box (gesture);
  guint n_columns;
  const JourneyLayoutColumn *columns = journey_layout_get_columns (gesture->layout, &n_columns);

  clear (gesture);
  self->touchpoints = journey_span_dup_touchpoints (gesture->layout);
  self->pins = journey_span_dup_pins (gesture->layout, self->touchpoints, gesture->key.item);

  return g_ptr_array_find (self->touchpoints, columns[box->column].touchpoint, &self->first) &&
         g_ptr_array_find (self->touchpoints,
                           columns[(guint) box->column + box->n_columns - 1].touchpoint,
                           &self->last);
}

static JourneyRect
get_span (JourneyStretch *self)
{
  JourneyLayout *layout = self->parent.layout;
  JourneyRect rect = journey_gesture_get_box (&self->parent)->rect;
  guint n_columns;
  const JourneyLayoutColumn *columns = journey_layout_get_columns (layout, &n_columns);
  int first = journey_layout_find_column (layout, self->touchpoints->pdata[self->new_first]);
  int last = journey_layout_find_column (layout, self->touchpoints->pdata[self->new_last]);
  double left = MIN (columns[first].x, columns[last].x);
  double right = MAX (columns[first].x, columns[last].x) + columns[first].width;

  return (JourneyRect) { left, rect.y, right - left, rect.height };
}

static void
drag (JourneyGesture *gesture, const JourneyToolEvent *event)
{
  JourneyStretch *self = (JourneyStretch *) gesture;
  JourneyPreview *preview = gesture->preview;
  int to = journey_span_find_at (gesture->layout, self->touchpoints, event->x);
  guint box = (guint) gesture->target.box;

  self->new_first = self->first;
  self->new_last = self->last;
  if (to >= 0 && gesture->target.part == JOURNEY_PART_START_EDGE)
    self->new_first = MIN ((guint) to, self->last);
  else if (to >= 0)
    self->new_last = MAX ((guint) to, self->first);

  preview->kind = JOURNEY_PREVIEW_STRETCH;
  preview->lands = self->new_first != self->first || self->new_last != self->last;
  preview->slot = get_span (self);
  g_array_append_val (preview->boxes, box);
}

/* A card that was wide and is one column again is no less the same gesture. */
static char *
dup_label (JourneyGesture *gesture)
{
  if (JOURNEY_IS_PAIN_POINT (gesture->key.item))
    return g_strdup (_ ("Stretch Pain Point"));
  if (JOURNEY_IS_OPPORTUNITY (gesture->key.item))
    return g_strdup (_ ("Stretch Opportunity"));

  return g_strdup (_ ("Stretch Evidence"));
}

static void
drop (JourneyGesture *gesture)
{
  JourneyStretch *self = (JourneyStretch *) gesture;
  g_autoptr (GPtrArray) pins = g_ptr_array_new ();
  guint i, n;

  for (i = 0; i < self->pins->len; i++)
    {
      guint place = g_array_index (self->pins, guint, i);

      if (place < self->first || place > self->last)
        g_ptr_array_add (pins, self->touchpoints->pdata[place]);
    }
  for (i = self->new_first; i <= self->new_last; i++)
    g_ptr_array_add (pins, self->touchpoints->pdata[i]);

  if (!journey_gesture_owns (gesture, gesture->key.item))
    return;
  for (i = 0; i < pins->len; i++)
    {
      if (!journey_gesture_owns (gesture, pins->pdata[i]))
        return;
    }

  n = self->new_last - self->new_first + 1;
  if (journey_edit_set_pins (gesture->key.item, pins))
    journey_gesture_take_message (
        gesture, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Stretched over %u touchpoint",
                                               "Stretched over %u touchpoints", n),
                                  n));
}

const JourneyGestureClass journey_stretch_gesture = {
  .size = sizeof (JourneyStretch),
  .cursor = "ew-resize",
  .grab = grab,
  .drag = drag,
  .dup_label = dup_label,
  .drop = drop,
  .clear = clear,
};
