/* journey-icon-name.c: which icon stands for what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-icon-name.h"

#include "journey-channel.h"
#include "journey-enums.h"

#define CUSTOM_ICON "channel-custom"

/**
 * journey_channel_get_icon:
 * @channel: the channel of a touchpoint
 *
 * Returns: (transfer none): the name of its icon, for as long as the program runs
 */
const char *
journey_channel_get_icon (const char *channel)
{
  const JourneyChannel *known = journey_channel_lookup (channel);
  g_autofree char *name = NULL;

  if (known == NULL)
    return CUSTOM_ICON;

  name = g_strconcat ("channel-", known->word, NULL);
  return g_intern_string (name);
}

/**
 * journey_moment_get_icon:
 * @moment: a moment
 *
 * Returns: (nullable) (transfer none): the name of its icon, %NULL where there is no moment
 */
const char *
journey_moment_get_icon (JourneyMoment moment)
{
  switch (moment)
    {
    case JOURNEY_MOMENT_TRUTH:
      return "moment-truth";
    case JOURNEY_MOMENT_DECISION:
      return "moment-decision";
    case JOURNEY_MOMENT_DELIGHT:
      return "moment-delight";
    case JOURNEY_MOMENT_NONE:
    default:
      return NULL;
    }
}

/**
 * journey_evidence_get_icon:
 * @kind: a kind of evidence
 *
 * Returns: (transfer none): the name of its icon
 */
const char *
journey_evidence_get_icon (JourneyEvidenceKind kind)
{
  g_autofree char *name =
      g_strconcat ("evidence-", journey_word_from_enum (JOURNEY_TYPE_EVIDENCE_KIND, kind), NULL);

  return g_intern_string (name);
}

/**
 * journey_face_get_icon:
 * @share: where on the scale, from 0, its lowest score, to 1, its highest
 *
 * Returns: (transfer none): the name of the face for that score
 */
const char *
journey_face_get_icon (double share)
{
  static const char *const faces[] = { "face-awful", "face-bad", "face-neutral", "face-good",
                                       "face-great" };

  return faces[(guint) CLAMP (share * 4 + 0.5, 0, 4)];
}
