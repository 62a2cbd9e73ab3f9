/* journey-details-panel.h: shows and edits what is selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-panel.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_DETAILS_PANEL (journey_details_panel_get_type ())
G_DECLARE_FINAL_TYPE (JourneyDetailsPanel,
                      journey_details_panel,
                      JOURNEY,
                      DETAILS_PANEL,
                      JourneyPanel)

GtkWidget *journey_details_panel_new (void);

G_END_DECLS
