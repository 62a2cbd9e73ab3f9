/* journey-emotion.h: how a persona feels at a touchpoint
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-item.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_EMOTION (journey_emotion_get_type ())
G_DECLARE_FINAL_TYPE (JourneyEmotion, journey_emotion, JOURNEY, EMOTION, JourneyItem)

JourneyEmotion *journey_emotion_new (void);

const char *journey_emotion_get_persona (JourneyEmotion *self);
double journey_emotion_get_score (JourneyEmotion *self);
double journey_emotion_get_expected (JourneyEmotion *self);
const char *journey_emotion_get_note (JourneyEmotion *self);

G_END_DECLS
