/* journey-curve.h: how a line goes from point to point
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-path.h"

G_BEGIN_DECLS

/**
 * JourneyCurve:
 * @JOURNEY_CURVE_SMOOTH: as a cubic that never swings past a point
 * @JOURNEY_CURVE_STRAIGHT: the shortest way
 * @JOURNEY_CURVE_STEPS: level around each point, up or down half way between two
 *
 * How a line goes from point to point.
 */
typedef enum
{
  JOURNEY_CURVE_SMOOTH,
  JOURNEY_CURVE_STRAIGHT,
  JOURNEY_CURVE_STEPS,
} JourneyCurve;

void journey_curve_get_slopes (const JourneyPoint *points, guint n_points, double *slopes);
void journey_curve_append (JourneyPath *path,
                           JourneyCurve curve,
                           const JourneyPoint *points,
                           const double *slopes,
                           guint n_points);

G_END_DECLS
