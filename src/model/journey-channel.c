/* journey-channel.c: the known channels, and custom ones
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-channel.h"

#include <glib/gi18n-lib.h>

#define CUSTOM_PREFIX "custom:"

G_DEFINE_BOXED_TYPE (JourneyChannelWord, journey_channel_word, g_strdup, g_free)

static const JourneyChannel channels[] = {
  { "website", N_ ("Website"), JOURNEY_CHANNEL_REACH_ONLINE },
  { "social", N_ ("Social media"), JOURNEY_CHANNEL_REACH_ONLINE },
  { "email", N_ ("E-mail"), JOURNEY_CHANNEL_REACH_ONLINE },
  { "phone", N_ ("Phone"), JOURNEY_CHANNEL_REACH_OFFLINE },
  { "chat", N_ ("Chat"), JOURNEY_CHANNEL_REACH_ONLINE },
  { "app", N_ ("Mobile app"), JOURNEY_CHANNEL_REACH_ONLINE },
  { "store", N_ ("Store"), JOURNEY_CHANNEL_REACH_OFFLINE },
  { "advertising", N_ ("Advertising"), JOURNEY_CHANNEL_REACH_OFFLINE },
  { "event", N_ ("Event"), JOURNEY_CHANNEL_REACH_OFFLINE },
  { "post", N_ ("Post"), JOURNEY_CHANNEL_REACH_OFFLINE },
  { "delivery", N_ ("Courier"), JOURNEY_CHANNEL_REACH_OFFLINE },
  { "product", N_ ("Product"), JOURNEY_CHANNEL_REACH_OFFLINE },
  { "word-of-mouth", N_ ("Word of mouth"), JOURNEY_CHANNEL_REACH_OFFLINE },
  { "partner", N_ ("Partner"), JOURNEY_CHANNEL_REACH_OFFLINE },
  { "none", N_ ("No channel"), JOURNEY_CHANNEL_REACH_UNKNOWN },
};

/**
 * journey_channel_get_known:
 * @n_channels: (out): the length of the array
 *
 * Returns: (array length=n_channels): the known channels; the last is the absence of one
 */
const JourneyChannel *
journey_channel_get_known (guint *n_channels)
{
  *n_channels = G_N_ELEMENTS (channels);
  return channels;
}

/**
 * journey_channel_lookup:
 * @word: the channel of a touchpoint
 *
 * Returns: (nullable): the known channel, or %NULL for a custom or unknown one
 */
const JourneyChannel *
journey_channel_lookup (const char *word)
{
  guint i;

  g_return_val_if_fail (word != NULL, NULL);

  for (i = 0; i < G_N_ELEMENTS (channels); i++)
    {
      if (*channels[i].word == *word && g_str_equal (channels[i].word, word))
        return &channels[i];
    }

  return NULL;
}

/**
 * journey_channel_dup_title:
 * @word: the channel of a touchpoint
 *
 * Returns: (transfer full): the name to show, translated where the channel is a known one
 */
char *
journey_channel_dup_title (const char *word)
{
  const JourneyChannel *channel = journey_channel_lookup (word);

  if (channel != NULL)
    return g_strdup (_ (channel->title));
  if (g_str_has_prefix (word, CUSTOM_PREFIX))
    return g_strdup (word + strlen (CUSTOM_PREFIX));

  return g_strdup (word);
}

/**
 * journey_channel_get_reach:
 * @word: the channel of a touchpoint
 *
 * Returns: whether the channel is online or offline, where that is known
 */
JourneyChannelReach
journey_channel_get_reach (const char *word)
{
  const JourneyChannel *channel = journey_channel_lookup (word);

  return channel != NULL ? channel->reach : JOURNEY_CHANNEL_REACH_UNKNOWN;
}

/**
 * journey_channel_is_valid:
 * @word: the channel of a touchpoint
 *
 * Returns: whether @word is a known channel or a custom one with a name
 */
gboolean
journey_channel_is_valid (const char *word)
{
  return journey_channel_lookup (word) != NULL ||
         (g_str_has_prefix (word, CUSTOM_PREFIX) && strlen (word) > strlen (CUSTOM_PREFIX));
}
