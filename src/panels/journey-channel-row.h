/* journey-channel-row.h: a row with the channel of a touchpoint
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_CHANNEL_ROW (journey_channel_row_get_type ())
G_DECLARE_FINAL_TYPE (JourneyChannelRow, journey_channel_row, JOURNEY, CHANNEL_ROW, AdwComboRow)

GtkWidget *journey_channel_row_new (void);

G_END_DECLS
