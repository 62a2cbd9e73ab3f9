/* journey-mix.c: where customers are met, and how well that is known
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-mix.h"

#include "journey-channel.h"
#include "journey-stage.h"
#include "journey-touchpoint.h"

static void
count_channel (JourneyMix *self, const char *channel)
{
  if (*channel == '\0' || g_str_equal (channel, "none"))
    {
      self->n_without++;
      return;
    }

  switch (journey_channel_get_reach (channel))
    {
    case JOURNEY_CHANNEL_REACH_ONLINE:
      self->n_online++;
      break;
    case JOURNEY_CHANNEL_REACH_OFFLINE:
      self->n_offline++;
      break;
    case JOURNEY_CHANNEL_REACH_UNKNOWN:
    default:
      self->n_custom++;
    }
}

static void
count_touchpoint (JourneyMix *self, JourneyTouchpoint *touchpoint)
{
  JourneyConfidence confidence = journey_touchpoint_get_confidence (touchpoint);

  self->n_touchpoints++;
  self->n_assumed += confidence == JOURNEY_CONFIDENCE_ASSUMED;
  self->n_partly += confidence == JOURNEY_CONFIDENCE_PARTLY;
  self->n_validated += confidence == JOURNEY_CONFIDENCE_VALIDATED;
  count_channel (self, journey_touchpoint_get_channel (touchpoint));
}

/**
 * journey_mix_of:
 * @document: a map
 *
 * Counts the touchpoints of @document by whether their channel is online, and by how well they are
 * known. A channel of a newer version counts as a custom one.
 *
 * Returns: the counts
 */
JourneyMix
journey_mix_of (JourneyDocument *document)
{
  JourneyMix self = { 0 };
  JourneyList *stages;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), self);

  stages = journey_document_get_stages (document);
  for (guint i = 0; i < journey_list_get_length (stages); i++)
    {
      JourneyList *touchpoints = journey_stage_get_touchpoints (journey_list_get (stages, i));

      for (guint j = 0; j < journey_list_get_length (touchpoints); j++)
        count_touchpoint (&self, journey_list_get (touchpoints, j));
    }

  return self;
}
