/* journey-insights-panel.h: what follows from a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-selection.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_INSIGHTS_PANEL (journey_insights_panel_get_type ())
G_DECLARE_FINAL_TYPE (JourneyInsightsPanel, journey_insights_panel, JOURNEY, INSIGHTS_PANEL, AdwBin)

GtkWidget *journey_insights_panel_new (void);

JourneySelection *journey_insights_panel_get_selection (JourneyInsightsPanel *self);
void journey_insights_panel_set_selection (JourneyInsightsPanel *self, JourneySelection *selection);

G_END_DECLS
