/* journey-difference.c: one thing in which two versions of a map differ
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-difference.h"

#include <glib/gi18n-lib.h>

#include "journey-description.h"

G_DEFINE_BOXED_TYPE (JourneyDifference,
                     journey_difference,
                     journey_difference_copy,
                     journey_difference_free)

/**
 * journey_difference_copy:
 * @self: a difference
 *
 * Returns: (transfer full): the same difference once more
 */
JourneyDifference *
journey_difference_copy (const JourneyDifference *self)
{
  JourneyDifference *copy = g_memdup2 (self, sizeof *self);

  if (copy->before != NULL)
    g_object_ref (copy->before);
  if (copy->after != NULL)
    g_object_ref (copy->after);
  copy->member = g_strdup (self->member);

  return copy;
}

/**
 * journey_difference_free:
 * @self: (transfer full): a difference
 *
 * Frees a difference.
 */
void
journey_difference_free (JourneyDifference *self)
{
  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_free (self->member);
  g_free (self);
}

static char *
dup_move (const JourneyDifference *self, const char *subject)
{
  JourneyList *before = journey_item_get_list (self->before);
  JourneyList *after = journey_item_get_list (self->after);
  JourneyItem *owner = journey_list_get_owner (after);
  g_autofree char *place = NULL;
  guint position = 0;

  if (g_strcmp0 (journey_item_get_id (journey_list_get_owner (before)),
                 journey_item_get_id (owner)) != 0)
    {
      place = journey_describe_item (owner);
      /* Translators: touchpoint “Test ride” moved to stage “Purchase” */
      return g_strdup_printf (_ ("%s moved to %s"), subject, place);
    }

  journey_list_find (after, self->after, &position);
  /* Translators: stage “Purchase” moved to place 2 of 5 */
  return g_strdup_printf (_ ("%s moved to place %u of %u"), subject, position + 1,
                          journey_list_get_length (after));
}

static char *
dup_change (const JourneyDifference *self, const char *subject)
{
  g_autofree char *property = journey_describe_property (self->after, self->pspec);
  g_autofree char *before = journey_describe_value (self->before, self->pspec);
  g_autofree char *after = journey_describe_value (self->after, self->pspec);

  if (g_str_equal (before, after))
    /* Translators: persona “Commuting parent”: portrait changed */
    return g_strdup_printf (_ ("%s: %s changed"), subject, property);

  /* Translators: touchpoint “Test ride”: channel changed from Store to Website */
  return g_strdup_printf (_ ("%s: %s changed from %s to %s"), subject, property, before, after);
}

/**
 * journey_difference_dup_text:
 * @self: a difference, its items in their documents
 *
 * Returns: (transfer full): the difference in plain words
 */
char *
journey_difference_dup_text (const JourneyDifference *self)
{
  g_autofree char *subject =
      journey_describe_item (self->after != NULL ? self->after : self->before);

  switch (self->kind)
    {
    case JOURNEY_DIFFERENCE_ADDED:
      return g_strdup_printf (_ ("%s added"), subject);
    case JOURNEY_DIFFERENCE_REMOVED:
      return g_strdup_printf (_ ("%s removed"), subject);
    case JOURNEY_DIFFERENCE_MOVED:
      return dup_move (self, subject);
    case JOURNEY_DIFFERENCE_CHANGED:
      return dup_change (self, subject);
    case JOURNEY_DIFFERENCE_UNKNOWN:
      return g_strdup_printf (_ ("%s: %s changed"), subject, self->member);
    default:
      g_return_val_if_reached (NULL);
    }
}
