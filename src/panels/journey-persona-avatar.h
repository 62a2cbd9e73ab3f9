/* journey-persona-avatar.h: a persona as a small picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-persona.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_PERSONA_AVATAR (journey_persona_avatar_get_type ())
G_DECLARE_FINAL_TYPE (JourneyPersonaAvatar, journey_persona_avatar, JOURNEY, PERSONA_AVATAR, AdwBin)

JourneyPersona *journey_persona_avatar_get_persona (JourneyPersonaAvatar *self);
void journey_persona_avatar_set_persona (JourneyPersonaAvatar *self, JourneyPersona *persona);

char *journey_tint_dup_class (JourneyColor color);

G_END_DECLS
