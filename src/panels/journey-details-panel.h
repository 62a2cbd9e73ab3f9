/* journey-details-panel.h: shows and edits what is selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-selection.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_DETAILS_PANEL (journey_details_panel_get_type ())
G_DECLARE_FINAL_TYPE (JourneyDetailsPanel, journey_details_panel, JOURNEY, DETAILS_PANEL, AdwBin)

GtkWidget *journey_details_panel_new (void);

JourneySelection *journey_details_panel_get_selection (JourneyDetailsPanel *self);
void journey_details_panel_set_selection (JourneyDetailsPanel *self, JourneySelection *selection);

G_END_DECLS
