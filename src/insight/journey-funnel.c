/* journey-funnel.c: how many customers go on from stage to stage
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-funnel.h"

#include "journey-stage.h"

/* Where a stage was not counted, the one after it tells how many got that far at least. */
static double
find_next_customers (const JourneyFunnel *self, guint step)
{
  guint i;

  for (i = step + 1; i < self->n_steps; i++)
    {
      if (journey_is_set (self->steps[i].customers))
        return self->steps[i].customers;
    }

  return JOURNEY_UNSET;
}

static double
get_share (const JourneyFunnel *self, guint step)
{
  double customers = self->steps[step].customers;

  if (!journey_is_set (customers) || customers <= 0)
    return JOURNEY_UNSET;

  return find_next_customers (self, step) / customers;
}

static int
find_worst (const JourneyFunnel *self)
{
  int worst = -1;
  double lowest = 1;
  guint i;

  /* No share is lower than one that is not a number. */
  for (i = 0; i < self->n_steps; i++)
    {
      if (self->steps[i].share < lowest)
        {
          lowest = self->steps[i].share;
          worst = i;
        }
    }

  return worst;
}

/**
 * journey_funnel_new:
 * @document: a map
 *
 * Works out the sales funnel.
 *
 * share of a stage = customers of the next stage that was counted ÷ customers of the stage
 *
 * The share is unset where the stage was not counted or has no customers, and where no later stage
 * was counted. It exceeds 1 where customers join on the way. The worst step is the one with the
 * lowest share, the first of several; there is none where no share is below 1.
 *
 * Returns: (transfer full): the funnel; it does not follow later changes
 */
JourneyFunnel *
journey_funnel_new (JourneyDocument *document)
{
  JourneyList *stages;
  JourneyFunnel *self;
  guint n_steps, i;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), NULL);

  stages = journey_document_get_stages (document);
  n_steps = journey_list_get_length (stages);
  self = g_malloc (sizeof *self + n_steps * sizeof (JourneyFunnelStep));
  self->n_steps = n_steps;
  for (i = 0; i < n_steps; i++)
    self->steps[i].customers = journey_stage_get_customers (journey_list_get (stages, i));
  for (i = 0; i < n_steps; i++)
    self->steps[i].share = get_share (self, i);
  self->worst = find_worst (self);

  return self;
}

/**
 * journey_funnel_free:
 * @self: (transfer full): a funnel
 *
 * Frees the funnel.
 */
void
journey_funnel_free (JourneyFunnel *self)
{
  g_free (self);
}

/**
 * journey_funnel_get_customers_of:
 * @self: a funnel
 * @step: the position of a stage
 * @persona: a persona of the map
 *
 * Works out how many of the customers that reach a stage are like @persona.
 *
 * customers of a persona = customers of the stage × share of the persona ÷ 100
 *
 * Customers are counted by stage and not by persona, so this takes it that all personas go on
 * alike.
 *
 * Returns: how many, or %JOURNEY_UNSET where the stage was not counted or the share is not known
 */
double
journey_funnel_get_customers_of (const JourneyFunnel *self, guint step, JourneyPersona *persona)
{
  g_return_val_if_fail (self != NULL, JOURNEY_UNSET);
  g_return_val_if_fail (step < self->n_steps, JOURNEY_UNSET);
  g_return_val_if_fail (JOURNEY_IS_PERSONA (persona), JOURNEY_UNSET);

  /* What is not set on either side makes the product unset. */
  return self->steps[step].customers * journey_persona_get_share (persona) / 100;
}
