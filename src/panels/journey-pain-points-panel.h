/* journey-pain-points-panel.h: what to mend first, and what to do about it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-panel.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_PAIN_POINTS_PANEL (journey_pain_points_panel_get_type ())
G_DECLARE_FINAL_TYPE (JourneyPainPointsPanel,
                      journey_pain_points_panel,
                      JOURNEY,
                      PAIN_POINTS_PANEL,
                      JourneyPanel)

GtkWidget *journey_pain_points_panel_new (void);

G_END_DECLS
