/* journey-opportunity.h: what could be done about pain points
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-item.h"
#include "journey-words.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_OPPORTUNITY (journey_opportunity_get_type ())
G_DECLARE_FINAL_TYPE (JourneyOpportunity, journey_opportunity, JOURNEY, OPPORTUNITY, JourneyItem)

JourneyOpportunity *journey_opportunity_new (void);

const char *journey_opportunity_get_title (JourneyOpportunity *self);
const char *journey_opportunity_get_detail (JourneyOpportunity *self);
int journey_opportunity_get_impact (JourneyOpportunity *self);
int journey_opportunity_get_effort (JourneyOpportunity *self);
JourneyOpportunityStatus journey_opportunity_get_status (JourneyOpportunity *self);
const char *journey_opportunity_get_owner (JourneyOpportunity *self);
const char *journey_opportunity_get_due (JourneyOpportunity *self);
const char *journey_opportunity_get_link (JourneyOpportunity *self);
const char *journey_opportunity_get_outcome (JourneyOpportunity *self);
const char *const *journey_opportunity_get_pain_points (JourneyOpportunity *self);
const char *const *journey_opportunity_get_touchpoints (JourneyOpportunity *self);

G_END_DECLS
