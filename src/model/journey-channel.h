/* journey-channel.h: the known channels, and custom ones
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

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

/**
 * JourneyChannelWord:
 *
 * A channel that is dragged onto the map, as the word that a touchpoint has for it: `email`,
 * `custom:Kiosk`. A boxed type whose values are plain strings, so that a drag of a channel is told
 * from one of text:
 *
 *     gdk_content_provider_new_typed (JOURNEY_TYPE_CHANNEL_WORD, "email")
 *
 * Items of the map that are dragged, personas or pain points, go as #JourneyItem:
 *
 *     gdk_content_provider_new_typed (JOURNEY_TYPE_ITEM, persona)
 */
typedef char JourneyChannelWord;

#define JOURNEY_TYPE_CHANNEL_WORD (journey_channel_word_get_type ())
GType journey_channel_word_get_type (void) G_GNUC_CONST;

const JourneyChannel *journey_channel_get_known (guint *n_channels);
const JourneyChannel *journey_channel_lookup (const char *word);
char *journey_channel_dup_title (const char *word);
JourneyChannelReach journey_channel_get_reach (const char *word);
gboolean journey_channel_is_valid (const char *word);

G_END_DECLS
