/* journey-start-pane.h: what is at the start of the window, who the map is about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-panel.h"
#include "journey-persona.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_START_PANE (journey_start_pane_get_type ())
G_DECLARE_FINAL_TYPE (JourneyStartPane, journey_start_pane, JOURNEY, START_PANE, JourneyPanel)

void journey_start_pane_edit_persona (JourneyStartPane *self, JourneyPersona *persona);

G_END_DECLS
