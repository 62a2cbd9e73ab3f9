/* journey-curve.c: how a line goes from point to point
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-curve.h"

#include <math.h>

static double
get_secant (const JourneyPoint *points, guint i)
{
  return (points[i + 1].y - points[i].y) / (points[i + 1].x - points[i].x);
}

/**
 * journey_curve_get_slopes:
 * @points: (array length=n_points): points with rising x
 * @n_points: how many
 * @slopes: (out caller-allocates) (array length=n_points): the slope of the curve at each point
 *
 * Gives the slopes of a smooth line: a piecewise cubic curve that is monotone wherever the points
 * are: at a highest or lowest point it is level, so a score is never drawn higher than it is.
 *
 * The slopes are those of Fritsch and Carlson, "Monotone Piecewise Cubic Interpolation", SIAM
 * Journal on Numerical Analysis 17 (1980), 238–246: the mean of the secants on both sides, brought
 * back to three times the smaller one.
 */
void
journey_curve_get_slopes (const JourneyPoint *points, guint n_points, double *slopes)
{
  guint i;

  if (n_points < 2)
    {
      if (n_points == 1)
        slopes[0] = 0;
      return;
    }

  slopes[0] = get_secant (points, 0);
  slopes[n_points - 1] = get_secant (points, n_points - 2);
  for (i = 1; i + 1 < n_points; i++)
    {
      double before = get_secant (points, i - 1);
      double after = get_secant (points, i);
      double limit = 3 * MIN (fabs (before), fabs (after));

      if (before * after <= 0)
        slopes[i] = 0;
      else
        slopes[i] = CLAMP ((before + after) / 2, -limit, limit);
    }
}

static void
append_smooth (JourneyPath *path, const JourneyPoint *points, const double *slopes)
{
  double third = (points[1].x - points[0].x) / 3;

  journey_path_curve_to (path, points[0].x + third, points[0].y + third * slopes[0],
                         points[1].x - third, points[1].y - third * slopes[1], points[1].x,
                         points[1].y);
}

static void
append_step (JourneyPath *path, const JourneyPoint *points)
{
  double middle = (points[0].x + points[1].x) / 2;

  journey_path_line_to (path, middle, points[0].y);
  journey_path_line_to (path, middle, points[1].y);
  journey_path_line_to (path, points[1].x, points[1].y);
}

/**
 * journey_curve_append:
 * @path: an outline whose last point is the first of @points
 * @curve: how it goes on
 * @points: (array length=n_points): points with rising x
 * @slopes: (array length=n_points): the slope of a smooth line at each
 * @n_points: how many
 *
 * Continues @path through the points. The handles of a smooth line stand at a third of the way, as
 * a cubic Hermite curve in Bézier form has them.
 */
void
journey_curve_append (JourneyPath *path,
                      JourneyCurve curve,
                      const JourneyPoint *points,
                      const double *slopes,
                      guint n_points)
{
  for (guint i = 0; i + 1 < n_points; i++)
    {
      switch (curve)
        {
        case JOURNEY_CURVE_SMOOTH:
          append_smooth (path, points + i, slopes + i);
          break;

        case JOURNEY_CURVE_STEPS:
          append_step (path, points + i);
          break;

        case JOURNEY_CURVE_STRAIGHT:
        default:
          journey_path_line_to (path, points[i + 1].x, points[i + 1].y);
        }
    }
}
