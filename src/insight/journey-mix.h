/* journey-mix.h: where customers are met, and how well that is known
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-document.h"

G_BEGIN_DECLS

/**
 * JourneyMix:
 * @n_touchpoints: how many touchpoints there are
 * @n_online: how many of them are in a channel that is online
 * @n_offline: how many are in one that is offline
 * @n_custom: how many are in one of which that is not known
 * @n_without: how many have no channel
 * @n_assumed: how many are assumed
 * @n_partly: how many are partly validated
 * @n_validated: how many are validated
 *
 * The touchpoints of a map by channel, and by confidence. Either kind adds up to all of them.
 */
typedef struct
{
  guint n_touchpoints;
  guint n_online;
  guint n_offline;
  guint n_custom;
  guint n_without;
  guint n_assumed;
  guint n_partly;
  guint n_validated;
} JourneyMix;

JourneyMix journey_mix_of (JourneyDocument *document);

G_END_DECLS
