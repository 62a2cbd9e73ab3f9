/* journey-quadrant.c: what impact and effort say of an opportunity
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-quadrant.h"

#include <glib/gi18n-lib.h>

#define MIDDLE ((JOURNEY_RATING_MAX + 1) / 2)

/**
 * journey_quadrant_of:
 * @impact: 1 to 5, or 0 where it is not set
 * @effort: 1 to 5, or 0 where it is not set
 *
 * Tells the field of the matrix that an opportunity is in. The middle, 3, counts in favour of the
 * opportunity: as much impact, and as little effort.
 *
 * Returns: the field
 */
JourneyQuadrant
journey_quadrant_of (int impact, int effort)
{
  if (impact <= 0 || effort <= 0)
    return JOURNEY_QUADRANT_NONE;
  if (impact >= MIDDLE)
    return effort <= MIDDLE ? JOURNEY_QUADRANT_QUICK_WIN : JOURNEY_QUADRANT_BIG_BET;

  return effort <= MIDDLE ? JOURNEY_QUADRANT_MAYBE : JOURNEY_QUADRANT_TIME_SINK;
}

/**
 * journey_quadrant_get_name:
 * @quadrant: a field of the matrix
 *
 * Returns: what it is called
 */
const char *
journey_quadrant_get_name (JourneyQuadrant quadrant)
{
  switch (quadrant)
    {
    case JOURNEY_QUADRANT_QUICK_WIN:
      /* Translators: opportunities with much impact for little effort */
      return _ ("quick wins");
    case JOURNEY_QUADRANT_BIG_BET:
      /* Translators: opportunities with much impact for much effort */
      return _ ("big bets");
    case JOURNEY_QUADRANT_MAYBE:
      /* Translators: opportunities with little impact for little effort */
      return _ ("maybes");
    case JOURNEY_QUADRANT_TIME_SINK:
      /* Translators: opportunities with little impact for much effort */
      return _ ("time sinks");
    case JOURNEY_QUADRANT_NONE:
    default:
      return _ ("not rated");
    }
}

/**
 * journey_quadrant_dup_words:
 * @impact: 1 to 5, or 0 where it is not set
 * @effort: 1 to 5, or 0 where it is not set
 *
 * Returns: (transfer full): both and the field in words: "impact 4, effort 2, quick wins"
 */
char *
journey_quadrant_dup_words (int impact, int effort)
{
  const char *name = journey_quadrant_get_name (journey_quadrant_of (impact, effort));

  if (impact <= 0 && effort <= 0)
    return g_strdup (name);
  if (impact <= 0)
    return g_strdup_printf (_ ("effort %d, impact not set"), effort);
  if (effort <= 0)
    return g_strdup_printf (_ ("impact %d, effort not set"), impact);

  /* Translators: of an opportunity; the last is the field of the matrix, like "quick wins" */
  return g_strdup_printf (_ ("impact %d, effort %d, %s"), impact, effort, name);
}
