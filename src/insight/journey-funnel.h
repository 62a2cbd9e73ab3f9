/* journey-funnel.h: how many customers go on from stage to stage
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-document.h"
#include "journey-persona.h"

G_BEGIN_DECLS

/**
 * JourneyFunnelStep:
 * @customers: how many customers reach the stage, or %JOURNEY_UNSET
 * @share: the share of them that goes on to the next stage, 1 for all, or %JOURNEY_UNSET
 *
 * One stage of the funnel.
 */
typedef struct
{
  double customers;
  double share;
} JourneyFunnelStep;

/**
 * JourneyFunnel:
 * @n_steps: how many stages there are
 * @worst: the step that loses the greatest share of its customers, or -1
 * @steps: (array length=n_steps): one for each stage, in the order of the journey
 *
 * The sales funnel of a map.
 */
typedef struct
{
  guint n_steps;
  int worst;
  JourneyFunnelStep steps[];
} JourneyFunnel;

JourneyFunnel *journey_funnel_new (JourneyDocument *document);
void journey_funnel_free (JourneyFunnel *self);
double
journey_funnel_get_customers_of (const JourneyFunnel *self, guint step, JourneyPersona *persona);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyFunnel, journey_funnel_free)

G_END_DECLS
