/* journey-finding.h: something odd in a file that could be opened all the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * JourneyFindingSeverity:
 * @JOURNEY_FINDING_NOTICE: good to know
 * @JOURNEY_FINDING_WARNING: the map says something that cannot be meant
 */
typedef enum
{
  JOURNEY_FINDING_NOTICE,
  JOURNEY_FINDING_WARNING,
} JourneyFindingSeverity;

/**
 * JourneyFinding:
 * @severity: how bad it is
 * @message: what it is, translated
 * @path: the member, as a path from the outermost object
 * @line: the line in the file, from 1
 * @column: the column in characters, from 1
 *
 * Something that the reader found in a file that it could read. Nothing was dropped or changed.
 */
typedef struct
{
  JourneyFindingSeverity severity;
  char *message;
  char *path;
  guint line;
  guint column;
} JourneyFinding;

#define JOURNEY_TYPE_FINDING (journey_finding_get_type ())
GType journey_finding_get_type (void);

JourneyFinding *
journey_finding_new (JourneyFindingSeverity severity, const char *message, const char *path);
JourneyFinding *journey_finding_copy (const JourneyFinding *self);
void journey_finding_free (JourneyFinding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyFinding, journey_finding_free)

G_END_DECLS
