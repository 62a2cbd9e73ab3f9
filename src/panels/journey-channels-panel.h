/* journey-channels-panel.h: the palette of channels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-panel.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_CHANNELS_PANEL (journey_channels_panel_get_type ())
G_DECLARE_FINAL_TYPE (JourneyChannelsPanel,
                      journey_channels_panel,
                      JOURNEY,
                      CHANNELS_PANEL,
                      JourneyPanel)

GtkWidget *journey_channels_panel_new (void);

G_END_DECLS
