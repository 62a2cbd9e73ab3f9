/* test-curve.c: no line swings past its points
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "journey-curve.h"

#define MAX_POINTS 12
#define N_SAMPLES  200

static const guint32 seeds[] = { 1, 2, 3, 20260303, 0xdeadbeef };

static double
bezier (double a, double b, double c, double d, double t)
{
  double s = 1 - t;

  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}

/* Between two points the curve goes from one to the other without ever turning back. */
static void
check_piece (const JourneyPoint *from, const JourneyPathStep *step, const JourneyPoint *to)
{
  const JourneyPoint *p = step->points;
  double slack = 1e-9 * (1 + fabs (from->y) + fabs (to->y));
  double last_x = from->x, last_y = from->y;
  guint i;

  g_assert_cmpint (step->verb, ==, JOURNEY_PATH_CURVE);
  g_assert_cmpfloat (p[2].x, ==, to->x);
  g_assert_cmpfloat (p[2].y, ==, to->y);

  for (i = 1; i <= N_SAMPLES; i++)
    {
      double t = (double) i / N_SAMPLES;
      double x = bezier (from->x, p[0].x, p[1].x, p[2].x, t);
      double y = bezier (from->y, p[0].y, p[1].y, p[2].y, t);

      g_assert_cmpfloat (x, >=, last_x - slack);
      if (to->y >= from->y)
        g_assert_cmpfloat (y, >=, last_y - slack);
      else
        g_assert_cmpfloat (y, <=, last_y + slack);
      last_x = x;
      last_y = y;
    }
}

static void
check_curve (const JourneyPoint *points, guint n_points)
{
  double slopes[MAX_POINTS];
  g_autoptr (JourneyPath) path = journey_path_new ();
  const JourneyPathStep *steps;
  guint n_steps, i;

  journey_curve_get_slopes (points, n_points, slopes);
  for (i = 1; i + 1 < n_points; i++)
    {
      gboolean peak = points[i].y >= points[i - 1].y && points[i].y >= points[i + 1].y;
      gboolean valley = points[i].y <= points[i - 1].y && points[i].y <= points[i + 1].y;

      g_assert_true (isfinite (slopes[i]));
      if (peak || valley)
        g_assert_cmpfloat (slopes[i], ==, 0);
    }

  journey_path_move_to (path, points[0].x, points[0].y);
  journey_curve_append (path, JOURNEY_CURVE_SMOOTH, points, slopes, n_points);
  steps = journey_path_get_steps (path, &n_steps);
  g_assert_cmpuint (n_steps, ==, n_points);
  for (i = 0; i + 1 < n_points; i++)
    check_piece (&points[i], &steps[i + 1], &points[i + 1]);
}

static double
random_y (GRand *rand)
{
  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      return g_rand_int_range (rand, -2, 3);
    case 1:
      return g_rand_double_range (rand, -1e6, 1e6);
    case 2:
      return g_rand_double_range (rand, -1e-9, 1e-9);
    default:
      return g_rand_double_range (rand, -200, 200);
    }
}

static void
test_random (void)
{
  guint i, j, k;

  for (i = 0; i < G_N_ELEMENTS (seeds); i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seeds[i]);

      g_test_message ("seed %u", seeds[i]);
      for (j = 0; j < 200; j++)
        {
          guint n_points = g_rand_int_range (rand, 2, MAX_POINTS + 1);
          JourneyPoint points[MAX_POINTS];
          double x = g_rand_double_range (rand, -1000, 1000);

          for (k = 0; k < n_points; k++)
            {
              points[k] = (JourneyPoint) { x, random_y (rand) };
              x += g_rand_boolean (rand) ? 184 : g_rand_double_range (rand, 0.5, 2000);
            }
          check_curve (points, n_points);
        }
    }
}

static void
test_extremes (void)
{
  static const JourneyPoint points[] = { { 0, 0 },   { 10, 10 }, { 20, 10 }, { 30, 5 },
                                         { 40, -5 }, { 50, 20 }, { 60, 30 } };
  double slopes[G_N_ELEMENTS (points)];

  journey_curve_get_slopes (points, G_N_ELEMENTS (points), slopes);
  g_assert_cmpfloat (slopes[0], ==, 1);
  g_assert_cmpfloat (slopes[1], ==, 0);
  g_assert_cmpfloat (slopes[2], ==, 0);
  g_assert_cmpfloat (slopes[3], ==, -0.75);
  g_assert_cmpfloat (slopes[4], ==, 0);
  g_assert_cmpfloat (slopes[5], ==, 1.75);
  g_assert_cmpfloat (slopes[6], ==, 1);
}

/* Where a flat stretch meets a steep one, the mean of both would be too much. */
static void
test_limit (void)
{
  static const JourneyPoint points[] = { { 0, 0 }, { 10, 1 }, { 20, 101 } };
  double slopes[G_N_ELEMENTS (points)];

  journey_curve_get_slopes (points, G_N_ELEMENTS (points), slopes);
  g_assert_cmpfloat_with_epsilon (slopes[1], 0.3, 1e-12);
  check_curve (points, G_N_ELEMENTS (points));
}

static void
test_two (void)
{
  static const JourneyPoint points[] = { { 0, 7 }, { 30, 1 } };
  double slopes[2];

  journey_curve_get_slopes (points, 2, slopes);
  g_assert_cmpfloat (slopes[0], ==, -0.2);
  g_assert_cmpfloat (slopes[1], ==, -0.2);
  check_curve (points, 2);
}

static void
test_few (void)
{
  static const JourneyPoint point = { 5, 5 };
  g_autoptr (JourneyPath) path = journey_path_new ();
  double slopes[2] = { 9, 9 };
  guint n_steps;

  journey_curve_get_slopes (&point, 0, slopes);
  g_assert_cmpfloat (slopes[0], ==, 9);
  journey_curve_get_slopes (&point, 1, slopes);
  g_assert_cmpfloat (slopes[0], ==, 0);
  g_assert_cmpfloat (slopes[1], ==, 9);

  journey_curve_append (path, JOURNEY_CURVE_SMOOTH, &point, slopes, 1);
  journey_path_get_steps (path, &n_steps);
  g_assert_cmpuint (n_steps, ==, 0);
}

/* Draws by three points and compares with what is expected, lines all. */
static void
check_lines (JourneyCurve curve, const JourneyPoint *expected, guint n_expected)
{
  static const JourneyPoint points[] = { { 0, 0 }, { 10, 4 }, { 30, -2 } };
  g_autoptr (JourneyPath) path = journey_path_new ();
  double slopes[G_N_ELEMENTS (points)];
  const JourneyPathStep *steps;
  guint n_steps;

  journey_curve_get_slopes (points, G_N_ELEMENTS (points), slopes);
  journey_path_move_to (path, points[0].x, points[0].y);
  journey_curve_append (path, curve, points, slopes, G_N_ELEMENTS (points));
  steps = journey_path_get_steps (path, &n_steps);
  g_assert_cmpuint (n_steps, ==, n_expected + 1);
  for (guint i = 0; i < n_expected; i++)
    {
      g_assert_cmpint (steps[i + 1].verb, ==, JOURNEY_PATH_LINE);
      g_assert_cmpfloat (steps[i + 1].points[0].x, ==, expected[i].x);
      g_assert_cmpfloat (steps[i + 1].points[0].y, ==, expected[i].y);
    }
}

static void
test_straight (void)
{
  static const JourneyPoint expected[] = { { 10, 4 }, { 30, -2 } };

  check_lines (JOURNEY_CURVE_STRAIGHT, expected, G_N_ELEMENTS (expected));
}

static void
test_steps (void)
{
  static const JourneyPoint expected[] = { { 5, 0 },  { 5, 4 },   { 10, 4 },
                                           { 20, 4 }, { 20, -2 }, { 30, -2 } };

  check_lines (JOURNEY_CURVE_STEPS, expected, G_N_ELEMENTS (expected));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/curve/random", test_random);
  g_test_add_func ("/curve/extremes", test_extremes);
  g_test_add_func ("/curve/limit", test_limit);
  g_test_add_func ("/curve/two", test_two);
  g_test_add_func ("/curve/few", test_few);
  g_test_add_func ("/curve/straight", test_straight);
  g_test_add_func ("/curve/steps", test_steps);

  return g_test_run ();
}
