/* journey-priority.h: which pain points to mend first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-document.h"
#include "journey-pain-point.h"

G_BEGIN_DECLS

/**
 * JourneyPriority:
 * @pain_point: (transfer none): what is to be ranked
 * @severity: 1 to 5, or 0 where it is not set
 * @frequency: 1 to 5, or 0 where it is not set
 * @reach: the share of the customers that meet the pain point, 0 to 1
 * @score: the product of the three, or %JOURNEY_UNSET where one of the first two is not set
 *
 * A pain point's priority, and how it came about.
 */
typedef struct
{
  JourneyPainPoint *pain_point;
  int severity;
  int frequency;
  double reach;
  double score;
} JourneyPriority;

JourneyPriority journey_priority_of (JourneyPainPoint *pain_point);
GArray *journey_priority_get_all (JourneyDocument *document);
int journey_priority_compare (const JourneyPriority *a, const JourneyPriority *b);
GArray *journey_priority_rank (JourneyDocument *document);
char *journey_priority_dup_arithmetic (const JourneyPriority *priority);
char *journey_priority_dup_score (const JourneyPriority *priority);

G_END_DECLS
