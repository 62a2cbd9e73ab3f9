/* journey-personas-panel.h: who makes the journey
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-filter.h"
#include "journey-persona.h"
#include "journey-selection.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_PERSONAS_PANEL (journey_personas_panel_get_type ())
G_DECLARE_FINAL_TYPE (JourneyPersonasPanel, journey_personas_panel, JOURNEY, PERSONAS_PANEL, AdwBin)

GtkWidget *journey_personas_panel_new (void);

JourneySelection *journey_personas_panel_get_selection (JourneyPersonasPanel *self);
void journey_personas_panel_set_selection (JourneyPersonasPanel *self, JourneySelection *selection);
JourneyFilter *journey_personas_panel_get_filter (JourneyPersonasPanel *self);
void journey_personas_panel_set_filter (JourneyPersonasPanel *self, JourneyFilter *filter);
JourneyPersona *journey_personas_panel_get_chosen (JourneyPersonasPanel *self);
void journey_personas_panel_edit (JourneyPersonasPanel *self, JourneyPersona *persona);

G_END_DECLS
