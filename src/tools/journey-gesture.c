/* journey-gesture.c: one drag, from the press to the release
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-gesture-private.h"

#include "journey-journal.h"

/* Fails where what was pressed cannot be dragged. */
JourneyGesture *
journey_gesture_new (const JourneyGestureClass *klass,
                     JourneyLayout *layout,
                     JourneySelection *selection,
                     JourneyPersona *persona,
                     const JourneyToolEvent *press,
                     const JourneyTarget *target)
{
  JourneyGesture *self = g_malloc0 (klass->size);
  JourneyBoxKey none = JOURNEY_BOX_KEY_NONE;

  self->klass = klass;
  self->layout = journey_layout_ref (layout);
  self->document = g_object_ref (journey_layout_get_document (layout));
  self->selection = g_object_ref (selection);
  self->persona = persona != NULL ? g_object_ref (persona) : NULL;
  self->preview = journey_preview_new ();
  self->press = *press;
  self->target = *target;
  self->key = none;
  if (target->box >= 0)
    journey_box_key_init (&self->key, journey_gesture_get_box (self));

  if (!klass->grab (self))
    g_clear_pointer (&self, journey_gesture_free);
  return self;
}

void
journey_gesture_free (JourneyGesture *self)
{
  if (self->klass->clear != NULL)
    self->klass->clear (self);
  journey_box_key_clear (&self->key);
  journey_preview_free (self->preview);
  g_clear_object (&self->created);
  g_free (self->message);
  g_clear_object (&self->persona);
  g_object_unref (self->selection);
  g_object_unref (self->document);
  journey_layout_unref (self->layout);
  g_free (self);
}

/* Goes on in another layout of the same document. Returns FALSE if what is dragged is not in it;
 * then the gesture must be cancelled. */
gboolean
journey_gesture_set_layout (JourneyGesture *self, JourneyLayout *layout)
{
  if (journey_layout_get_document (layout) != self->document)
    return FALSE;

  journey_layout_ref (layout);
  journey_layout_unref (self->layout);
  self->layout = layout;
  if (!journey_box_key_is_none (&self->key))
    {
      self->target.box = journey_box_key_find (&self->key, layout);
      if (self->target.box < 0 || journey_gesture_get_box (self)->item != self->key.item ||
          journey_gesture_get_box (self)->kind != self->key.kind)
        return FALSE;
    }
  if (self->persona != NULL && !journey_gesture_owns (self, self->persona))
    return FALSE;

  return self->klass->grab (self);
}

void
journey_gesture_drag (JourneyGesture *self, const JourneyToolEvent *event)
{
  journey_preview_clear (self->preview);
  self->klass->drag (self, event);
}

/* The bracket of a gesture, for all of them: whatever a drag does to the document is one step, and
 * nothing is written before. */
void
journey_gesture_drop (JourneyGesture *self, const JourneyToolEvent *event)
{
  JourneyJournal *journal = journey_document_get_journal (self->document);
  g_autofree char *label = NULL;

  journey_gesture_drag (self, event);
  if (!self->preview->lands)
    return;

  if (journal != NULL && self->klass->dup_label != NULL)
    label = self->klass->dup_label (self);
  if (label != NULL)
    journey_journal_begin (journal, label);
  self->klass->drop (self);
  if (label != NULL)
    journey_journal_commit (journal);
}

void
journey_gesture_cancel (JourneyGesture *self)
{
  if (self->klass->undo != NULL)
    self->klass->undo (self);
}

const JourneyBox *
journey_gesture_get_box (JourneyGesture *self)
{
  guint n_boxes;

  g_assert (self->target.box >= 0);
  return &journey_layout_get_boxes (self->layout, &n_boxes)[self->target.box];
}

gboolean
journey_gesture_is_copy (const JourneyToolEvent *event)
{
  return (event->modifiers & (JOURNEY_TOOL_CONTROL | JOURNEY_TOOL_ALT)) != 0;
}

/* An item may leave the document while it is dragged: by undo, or by another window. */
gboolean
journey_gesture_owns (JourneyGesture *self, gpointer item)
{
  return item != NULL && journey_item_get_document (item) == self->document;
}

/* What is dragged: all that is selected of @item_type, if what was pressed is selected. */
GPtrArray *
journey_gesture_dup_items (JourneyGesture *self, GType item_type)
{
  JourneyItem *item = self->key.item;
  GPtrArray *items;

  if (journey_selection_contains (self->selection, item))
    return journey_selection_dup_items (self->selection, item_type);

  items = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (items, g_object_ref (item));
  return items;
}

void
journey_gesture_take_message (JourneyGesture *self, char *message)
{
  g_free (self->message);
  self->message = message;
}
