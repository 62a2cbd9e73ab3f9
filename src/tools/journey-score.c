/* journey-score.c: scores that a pointer or a key can choose
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-score-private.h"

#include <math.h>

/* A file may have the ends of the scale the wrong way round, or none between them; the layout then
 * shows a scale one wide. */
static void
get_scale (JourneyDocument *document, double *minimum, double *maximum)
{
  JourneyScale *scale = journey_document_get_scale (document);

  *minimum = journey_scale_get_minimum (scale);
  *maximum = MAX (*minimum + 1e-9, journey_scale_get_maximum (scale));
}

/* A scale that is too short for whole steps has ten of its own. */
static double
get_step (double minimum, double maximum)
{
  return maximum - minimum >= 2 ? 1 : (maximum - minimum) / 10;
}

/* The nearest step of the scale; with @exact the nearest number of two decimals. */
double
journey_score_snap (JourneyDocument *document, double score, gboolean exact)
{
  double minimum, maximum, step;

  get_scale (document, &minimum, &maximum);
  step = get_step (minimum, maximum);
  score = exact ? round (score * 100) / 100 : minimum + round ((score - minimum) / step) * step;
  /* Away from what tenths leave in the last binary digits. */
  score = round (score * 1e6) / 1e6;

  return CLAMP (score, minimum, maximum);
}

/* The step of the scale that lies @steps above or below; a score between two steps reaches the next
 * one first. */
double
journey_score_step (JourneyDocument *document, double score, int steps)
{
  double minimum, maximum, step, at;

  get_scale (document, &minimum, &maximum);
  step = get_step (minimum, maximum);
  at = (score - minimum) / step;
  at = steps > 0 ? floor (at + 1e-6) + steps : ceil (at - 1e-6) + steps;

  return journey_score_snap (document, minimum + at * step, FALSE);
}

double
journey_score_at (JourneyLayout *layout, int lane, double y, gboolean exact)
{
  return journey_score_snap (journey_layout_get_document (layout),
                             journey_layout_get_score_at (layout, lane, y), exact);
}
