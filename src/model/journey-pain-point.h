/* journey-pain-point.h: what goes wrong for the customer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-item.h"
#include "journey-words.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_PAIN_POINT (journey_pain_point_get_type ())
G_DECLARE_FINAL_TYPE (JourneyPainPoint, journey_pain_point, JOURNEY, PAIN_POINT, JourneyItem)

JourneyPainPoint *journey_pain_point_new (void);

const char *journey_pain_point_get_title (JourneyPainPoint *self);
const char *journey_pain_point_get_detail (JourneyPainPoint *self);
int journey_pain_point_get_severity (JourneyPainPoint *self);
int journey_pain_point_get_frequency (JourneyPainPoint *self);
JourneyPainPointStatus journey_pain_point_get_status (JourneyPainPoint *self);
const char *journey_pain_point_get_owner (JourneyPainPoint *self);
const char *journey_pain_point_get_link (JourneyPainPoint *self);
const char *const *journey_pain_point_get_touchpoints (JourneyPainPoint *self);
const char *const *journey_pain_point_get_personas (JourneyPainPoint *self);

G_END_DECLS
