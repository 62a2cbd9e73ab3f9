/* journey-conflict.c: what two people changed in different ways
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-conflict.h"

#include <glib/gi18n-lib.h>

G_DEFINE_BOXED_TYPE (JourneyConflict,
                     journey_conflict,
                     journey_conflict_copy,
                     journey_conflict_free)

/**
 * journey_conflict_copy:
 * @self: a conflict
 *
 * Returns: (transfer full): the same conflict once more
 */
JourneyConflict *
journey_conflict_copy (const JourneyConflict *self)
{
  JourneyConflict *copy = g_memdup2 (self, sizeof *self);

  copy->key = g_strdup (self->key);
  copy->subject = g_strdup (self->subject);
  copy->heading = g_strdup (self->heading);
  copy->property = g_strdup (self->property);
  copy->base = g_strdup (self->base);
  copy->ours = g_strdup (self->ours);
  copy->theirs = g_strdup (self->theirs);

  return copy;
}

/**
 * journey_conflict_free:
 * @self: (transfer full): a conflict
 *
 * Frees a conflict.
 */
void
journey_conflict_free (JourneyConflict *self)
{
  g_free (self->key);
  g_free (self->subject);
  g_free (self->heading);
  g_free (self->property);
  g_free (self->base);
  g_free (self->ours);
  g_free (self->theirs);
  g_free (self);
}

/**
 * journey_conflict_dup_text:
 * @self: a conflict
 *
 * Returns: (transfer full): the conflict in a sentence, without saying what was taken
 */
char *
journey_conflict_dup_text (const JourneyConflict *self)
{
  switch (self->kind)
    {
    case JOURNEY_CONFLICT_VALUE:
      /* Translators: touchpoint “Test ride”, channel: was Store, ours Website, theirs App */
      return g_strdup_printf (_ ("%s, %s: was %s, ours %s, theirs %s"), self->subject,
                              self->property, self->base, self->ours, self->theirs);
    case JOURNEY_CONFLICT_DELETED:
    case JOURNEY_CONFLICT_PLACE:
      /* Translators: touchpoint “Test ride”: ours deleted it, theirs changed it */
      return g_strdup_printf (_ ("%s: ours %s, theirs %s"), self->subject, self->ours,
                              self->theirs);
    case JOURNEY_CONFLICT_ORDER:
      /* Translators: %s is "stages", or "touchpoints of stage “Purchase”" */
      return g_strdup_printf (_ ("The order of the %s was changed in two ways"), self->subject);
    default:
      g_return_val_if_reached (NULL);
    }
}
