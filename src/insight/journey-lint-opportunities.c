/* journey-lint-opportunities.c: what opportunities lack
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-lint-private.h"

#include <glib/gi18n-lib.h>

#include "journey-date.h"
#include "journey-opportunity.h"

typedef gboolean (*OpportunityFunc) (JourneyLint *lint, JourneyOpportunity *opportunity);

static void
find (JourneyLint *lint, OpportunityFunc func)
{
  JourneyList *opportunities = journey_document_get_opportunities (lint->document);
  guint i;

  for (i = 0; i < journey_list_get_length (opportunities); i++)
    {
      if (func (lint, journey_list_get (opportunities, i)))
        journey_lint_add (lint, journey_list_get (opportunities, i), NULL, 0);
    }
}

/* Whether it may still be done, or is being done. */
static gboolean
is_ahead (JourneyOpportunity *opportunity)
{
  JourneyOpportunityStatus status = journey_opportunity_get_status (opportunity);

  return status != JOURNEY_OPPORTUNITY_STATUS_SHIPPED &&
         status != JOURNEY_OPPORTUNITY_STATUS_DROPPED;
}

static gboolean
is_without_pain (JourneyLint *lint, JourneyOpportunity *opportunity)
{
  return is_ahead (opportunity) && *journey_opportunity_get_pain_points (opportunity) == NULL;
}

void
journey_lint_check_opportunity_without_pain (JourneyLint *lint)
{
  find (lint, is_without_pain);
}

/* An idea may be anybody's. */
static gboolean
is_unowned_work (JourneyLint *lint, JourneyOpportunity *opportunity)
{
  return is_ahead (opportunity) &&
         journey_opportunity_get_status (opportunity) != JOURNEY_OPPORTUNITY_STATUS_IDEA &&
         *journey_opportunity_get_owner (opportunity) == '\0';
}

void
journey_lint_check_opportunity_without_owner (JourneyLint *lint)
{
  find (lint, is_unowned_work);
}

static gboolean
is_unrated (JourneyLint *lint, JourneyOpportunity *opportunity)
{
  return is_ahead (opportunity) && (journey_opportunity_get_impact (opportunity) == 0 ||
                                    journey_opportunity_get_effort (opportunity) == 0);
}

void
journey_lint_check_opportunity_unrated (JourneyLint *lint)
{
  find (lint, is_unrated);
}

static gboolean
is_overdue (JourneyLint *lint, JourneyOpportunity *opportunity)
{
  GDate due;

  return is_ahead (opportunity) &&
         journey_date_parse (journey_opportunity_get_due (opportunity), &due) &&
         g_date_compare (&due, lint->today) < 0;
}

void
journey_lint_check_opportunity_overdue (JourneyLint *lint)
{
  find (lint, is_overdue);
}

char *
journey_lint_say_opportunity_overdue (const JourneyLintFinding *finding)
{
  const char *due = journey_opportunity_get_due (JOURNEY_OPPORTUNITY (finding->item));

  /* Translators: a day as in 2026-03-31 */
  return g_strdup_printf (_ ("The opportunity was due on %s"), due);
}

static gboolean
is_without_outcome (JourneyLint *lint, JourneyOpportunity *opportunity)
{
  return journey_opportunity_get_status (opportunity) == JOURNEY_OPPORTUNITY_STATUS_SHIPPED &&
         *journey_opportunity_get_outcome (opportunity) == '\0';
}

void
journey_lint_check_opportunity_without_outcome (JourneyLint *lint)
{
  find (lint, is_without_outcome);
}
