/* journey-touchpoint.h: where customer and brand meet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-emotion.h"
#include "journey-item.h"
#include "journey-note.h"
#include "journey-words.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_TOUCHPOINT (journey_touchpoint_get_type ())
G_DECLARE_FINAL_TYPE (JourneyTouchpoint, journey_touchpoint, JOURNEY, TOUCHPOINT, JourneyItem)

JourneyTouchpoint *journey_touchpoint_new (void);

const char *journey_touchpoint_get_title (JourneyTouchpoint *self);
const char *journey_touchpoint_get_channel (JourneyTouchpoint *self);
const char *journey_touchpoint_get_doing (JourneyTouchpoint *self);
const char *journey_touchpoint_get_thinking (JourneyTouchpoint *self);
const char *journey_touchpoint_get_backstage (JourneyTouchpoint *self);
const char *journey_touchpoint_get_owner (JourneyTouchpoint *self);
JourneyMoment journey_touchpoint_get_moment (JourneyTouchpoint *self);
int journey_touchpoint_get_importance (JourneyTouchpoint *self);
JourneyConfidence journey_touchpoint_get_confidence (JourneyTouchpoint *self);
JourneyList *journey_touchpoint_get_emotions (JourneyTouchpoint *self);
JourneyList *journey_touchpoint_get_notes (JourneyTouchpoint *self);

JourneyEmotion *journey_touchpoint_find_emotion (JourneyTouchpoint *self, const char *persona_id);
JourneyNote *journey_touchpoint_find_note (JourneyTouchpoint *self, const char *lane_id);

G_END_DECLS
