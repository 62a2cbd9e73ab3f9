/* journey-change.c: one change to an item or a list, and its reverse
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-change.h"

#include "journey-document.h"
#include "journey-item-private.h"
#include "journey-list-private.h"

/* A document owns its journal, which therefore must not own the document in turn. */
static gboolean
owns_item (const JourneyChange *self)
{
  return !JOURNEY_IS_DOCUMENT (self->item);
}

JourneyChange *
journey_change_new_set (JourneyItem *item,
                        GParamSpec *pspec,
                        const GValue *before,
                        const GValue *after)
{
  JourneyChange *self = g_new0 (JourneyChange, 1);

  self->kind = JOURNEY_CHANGE_SET;
  self->item = item;
  if (owns_item (self))
    g_object_ref (item);
  self->pspec = pspec;
  g_value_init (&self->before, G_VALUE_TYPE (before));
  g_value_copy (before, &self->before);
  g_value_init (&self->after, G_VALUE_TYPE (after));
  g_value_copy (after, &self->after);

  return self;
}

JourneyChange *
journey_change_new_list (JourneyChangeKind kind,
                         JourneyList *list,
                         guint from,
                         guint to,
                         JourneyItem *item)
{
  JourneyChange *self = g_new0 (JourneyChange, 1);

  self->kind = kind;
  self->item = g_object_ref (item);
  self->list = g_object_ref (list);
  self->from = from;
  self->to = to;

  return self;
}

void
journey_change_free (JourneyChange *self)
{
  if (owns_item (self))
    g_object_unref (self->item);
  g_clear_object (&self->list);
  if (self->kind == JOURNEY_CHANGE_SET)
    {
      g_value_unset (&self->before);
      g_value_unset (&self->after);
    }
  g_free (self);
}

void
journey_change_redo (JourneyChange *self)
{
  switch (self->kind)
    {
    case JOURNEY_CHANGE_SET:
      journey_item_apply (self->item, self->pspec, &self->after);
      break;
    case JOURNEY_CHANGE_INSERT:
      journey_list_apply_insert (self->list, self->from, self->item);
      break;
    case JOURNEY_CHANGE_REMOVE:
      journey_list_apply_remove (self->list, self->from);
      break;
    case JOURNEY_CHANGE_MOVE:
      journey_list_apply_move (self->list, self->from, self->to);
      break;
    default:
      g_assert_not_reached ();
    }
}

void
journey_change_undo (JourneyChange *self)
{
  switch (self->kind)
    {
    case JOURNEY_CHANGE_SET:
      journey_item_apply (self->item, self->pspec, &self->before);
      break;
    case JOURNEY_CHANGE_INSERT:
      journey_list_apply_remove (self->list, self->from);
      break;
    case JOURNEY_CHANGE_REMOVE:
      journey_list_apply_insert (self->list, self->from, self->item);
      break;
    case JOURNEY_CHANGE_MOVE:
      journey_list_apply_move (self->list, self->to, self->from);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Takes a later write to the same property into this one. */
gboolean
journey_change_absorb (JourneyChange *self, const JourneyChange *next)
{
  if (self->kind != JOURNEY_CHANGE_SET || next->kind != JOURNEY_CHANGE_SET ||
      self->item != next->item || self->pspec != next->pspec)
    return FALSE;

  g_value_copy (&next->after, &self->after);
  return TRUE;
}

gboolean
journey_change_is_empty (const JourneyChange *self)
{
  return self->kind == JOURNEY_CHANGE_SET && journey_value_equal (&self->before, &self->after);
}
