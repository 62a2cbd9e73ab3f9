/* journey-persona-sheet.h: all that can be said about a persona
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-persona.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_PERSONA_SHEET (journey_persona_sheet_get_type ())
G_DECLARE_FINAL_TYPE (JourneyPersonaSheet, journey_persona_sheet, JOURNEY, PERSONA_SHEET, AdwDialog)

AdwDialog *journey_persona_sheet_new (JourneyPersona *persona);

JourneyPersona *journey_persona_sheet_get_persona (JourneyPersonaSheet *self);

G_END_DECLS
