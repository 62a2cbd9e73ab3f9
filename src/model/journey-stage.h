/* journey-stage.h: one stage of the journey
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-item.h"
#include "journey-words.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_STAGE (journey_stage_get_type ())
G_DECLARE_FINAL_TYPE (JourneyStage, journey_stage, JOURNEY, STAGE, JourneyItem)

JourneyStage *journey_stage_new (void);

const char *journey_stage_get_title (JourneyStage *self);
const char *journey_stage_get_goal (JourneyStage *self);
JourneyPhase journey_stage_get_phase (JourneyStage *self);
JourneyColor journey_stage_get_color (JourneyStage *self);
double journey_stage_get_customers (JourneyStage *self);
JourneyList *journey_stage_get_touchpoints (JourneyStage *self);

G_END_DECLS
