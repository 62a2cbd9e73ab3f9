/* journey-personas-panel.h: who makes the journey
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-panel.h"
#include "journey-persona.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_PERSONAS_PANEL (journey_personas_panel_get_type ())
G_DECLARE_FINAL_TYPE (JourneyPersonasPanel,
                      journey_personas_panel,
                      JOURNEY,
                      PERSONAS_PANEL,
                      JourneyPanel)

GtkWidget *journey_personas_panel_new (void);

JourneyPersona *journey_personas_panel_get_chosen (JourneyPersonasPanel *self);
void journey_personas_panel_edit (JourneyPersonasPanel *self, JourneyPersona *persona);

G_END_DECLS
