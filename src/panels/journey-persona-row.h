/* journey-persona-row.h: one persona in the list of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-filter.h"
#include "journey-persona.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_PERSONA_ROW (journey_persona_row_get_type ())
G_DECLARE_FINAL_TYPE (JourneyPersonaRow, journey_persona_row, JOURNEY, PERSONA_ROW, GtkListBoxRow)

GtkWidget *
journey_persona_row_new (JourneyPersona *persona, JourneyFilter *filter, gboolean editable);

JourneyPersona *journey_persona_row_get_persona (JourneyPersonaRow *self);
void journey_persona_row_set_filter (JourneyPersonaRow *self, JourneyFilter *filter);
gboolean journey_persona_row_get_expanded (JourneyPersonaRow *self);
void journey_persona_row_set_expanded (JourneyPersonaRow *self, gboolean expanded);

G_END_DECLS
