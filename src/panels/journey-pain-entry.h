/* journey-pain-entry.h: a pain point with its rank
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-pain-query.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_PAIN_ENTRY (journey_pain_entry_get_type ())
G_DECLARE_FINAL_TYPE (JourneyPainEntry, journey_pain_entry, JOURNEY, PAIN_ENTRY, GObject)

JourneyPainEntry *journey_pain_entry_new (JourneyPainPoint *pain_point);

JourneyPainPoint *journey_pain_entry_get_pain_point (JourneyPainEntry *self);
const JourneyPriority *journey_pain_entry_get_priority (JourneyPainEntry *self);
double journey_pain_entry_get_share (JourneyPainEntry *self);
char *journey_pain_entry_dup_place (JourneyPainEntry *self);

gboolean
journey_pain_entry_update (JourneyPainEntry *self, const JourneyPriority *priority, double highest);
int journey_pain_entry_compare (JourneyPainEntry *self,
                                JourneyPainEntry *other,
                                JourneyPainOrder order);

G_END_DECLS
