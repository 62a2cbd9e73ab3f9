/* journey-finding.c: something odd in a file that could be opened all the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-finding.h"

G_DEFINE_BOXED_TYPE (JourneyFinding, journey_finding, journey_finding_copy, journey_finding_free)

/**
 * journey_finding_new:
 * @severity: how bad it is
 * @message: what it is
 * @path: the member
 *
 * Makes a finding at line 1, column 1.
 *
 * Returns: (transfer full): the finding
 */
JourneyFinding *
journey_finding_new (JourneyFindingSeverity severity, const char *message, const char *path)
{
  JourneyFinding *self = g_new0 (JourneyFinding, 1);

  self->severity = severity;
  self->message = g_strdup (message);
  self->path = g_strdup (path);
  self->line = 1;
  self->column = 1;

  return self;
}

JourneyFinding *
journey_finding_copy (const JourneyFinding *self)
{
  JourneyFinding *copy = journey_finding_new (self->severity, self->message, self->path);

  copy->line = self->line;
  copy->column = self->column;

  return copy;
}

void
journey_finding_free (JourneyFinding *self)
{
  g_free (self->message);
  g_free (self->path);
  g_free (self);
}
