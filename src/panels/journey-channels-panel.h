/* journey-channels-panel.h: the palette of channels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-filter.h"
#include "journey-selection.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_CHANNELS_PANEL (journey_channels_panel_get_type ())
G_DECLARE_FINAL_TYPE (JourneyChannelsPanel, journey_channels_panel, JOURNEY, CHANNELS_PANEL, AdwBin)

GtkWidget *journey_channels_panel_new (void);

JourneySelection *journey_channels_panel_get_selection (JourneyChannelsPanel *self);
void journey_channels_panel_set_selection (JourneyChannelsPanel *self, JourneySelection *selection);
JourneyFilter *journey_channels_panel_get_filter (JourneyChannelsPanel *self);
void journey_channels_panel_set_filter (JourneyChannelsPanel *self, JourneyFilter *filter);

G_END_DECLS
