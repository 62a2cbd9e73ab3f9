/* journey-persona.h: somebody who makes the journey
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-item.h"
#include "journey-words.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_PERSONA (journey_persona_get_type ())
G_DECLARE_FINAL_TYPE (JourneyPersona, journey_persona, JOURNEY, PERSONA, JourneyItem)

JourneyPersona *journey_persona_new (void);

const char *journey_persona_get_name (JourneyPersona *self);
JourneyColor journey_persona_get_color (JourneyPersona *self);
const char *journey_persona_get_segment (JourneyPersona *self);
double journey_persona_get_share (JourneyPersona *self);
const char *journey_persona_get_portrait (JourneyPersona *self);
const char *journey_persona_get_quote (JourneyPersona *self);
const char *journey_persona_get_background (JourneyPersona *self);
const char *journey_persona_get_demographics (JourneyPersona *self);
const char *journey_persona_get_psychographics (JourneyPersona *self);
const char *journey_persona_get_behaviours (JourneyPersona *self);
const char *journey_persona_get_preferences (JourneyPersona *self);
const char *journey_persona_get_motivations (JourneyPersona *self);
const char *journey_persona_get_goals (JourneyPersona *self);
const char *journey_persona_get_challenges (JourneyPersona *self);
JourneyList *journey_persona_get_traits (JourneyPersona *self);

G_END_DECLS
