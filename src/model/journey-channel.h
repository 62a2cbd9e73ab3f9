/* journey-channel.h: the known channels, and custom ones
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JourneyChannelReach:
 * @JOURNEY_CHANNEL_REACH_UNKNOWN: a custom channel, or none
 * @JOURNEY_CHANNEL_REACH_ONLINE: over the net
 * @JOURNEY_CHANNEL_REACH_OFFLINE: anything else
 */
typedef enum
{
  JOURNEY_CHANNEL_REACH_UNKNOWN,
  JOURNEY_CHANNEL_REACH_ONLINE,
  JOURNEY_CHANNEL_REACH_OFFLINE,
} JourneyChannelReach;

/**
 * JourneyChannel:
 * @word: the word in the file
 * @title: the name to show, not translated; see [func@journey_channel_dup_title]
 * @reach: online or offline
 *
 * A known channel.
 */
typedef struct
{
  const char *word;
  const char *title;
  JourneyChannelReach reach;
} JourneyChannel;

const JourneyChannel *journey_channel_get_known (guint *n_channels);
const JourneyChannel *journey_channel_lookup (const char *word);
char *journey_channel_dup_title (const char *word);
JourneyChannelReach journey_channel_get_reach (const char *word);
gboolean journey_channel_is_valid (const char *word);

G_END_DECLS
