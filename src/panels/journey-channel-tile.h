/* journey-channel-tile.h: one channel of the palette
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_CHANNEL_TILE (journey_channel_tile_get_type ())
G_DECLARE_FINAL_TYPE (JourneyChannelTile,
                      journey_channel_tile,
                      JOURNEY,
                      CHANNEL_TILE,
                      GtkFlowBoxChild)

GtkWidget *journey_channel_tile_new (const char *channel);

const char *journey_channel_tile_get_channel (JourneyChannelTile *self);
guint journey_channel_tile_get_count (JourneyChannelTile *self);
void journey_channel_tile_set_count (JourneyChannelTile *self, guint count);
gboolean journey_channel_tile_get_highlighted (JourneyChannelTile *self);
void journey_channel_tile_set_highlighted (JourneyChannelTile *self, gboolean highlighted);

G_END_DECLS
