/* journey-insights-panel.h: what follows from a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-panel.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_INSIGHTS_PANEL (journey_insights_panel_get_type ())
G_DECLARE_FINAL_TYPE (JourneyInsightsPanel,
                      journey_insights_panel,
                      JOURNEY,
                      INSIGHTS_PANEL,
                      JourneyPanel)

GtkWidget *journey_insights_panel_new (void);

G_END_DECLS
