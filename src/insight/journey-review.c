/* journey-review.c: when a map wants to be looked at again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-review.h"

#include "journey-date.h"

/**
 * journey_review_get_next:
 * @document: a map
 * @next: (out caller-allocates): the day, cleared where there is none
 *
 * Works out when @document wants its next review.
 *
 * next review = day of the last review + so many months, on the same day of the month, or on its
 * last day where it is shorter
 *
 * Returns: whether there is such a day: not where the last review has no valid date or the map
 *   wants none
 */
gboolean
journey_review_get_next (JourneyDocument *document, GDate *next)
{
  int months;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (next != NULL, FALSE);

  months = journey_document_get_review_months (document);
  if (!journey_date_parse (journey_document_get_reviewed (document), next))
    return FALSE;
  if (months == 0)
    {
      g_date_clear (next, 1);
      return FALSE;
    }

  g_date_add_months (next, months);
  return TRUE;
}

/**
 * journey_review_is_overdue:
 * @document: a map
 * @today: a valid day
 *
 * Returns: whether the day of [func@journey_review_get_next] has passed; on the day itself it has
 *   not
 */
gboolean
journey_review_is_overdue (JourneyDocument *document, const GDate *today)
{
  GDate next;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (today != NULL && g_date_valid (today), FALSE);

  return journey_review_get_next (document, &next) && g_date_compare (&next, today) < 0;
}
