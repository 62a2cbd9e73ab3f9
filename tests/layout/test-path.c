/* test-path.c: outlines, and the texts that they are read from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>
#include <math.h>

#include "journey-path.h"

#define TINY 1e-9

/* The steps of an outline, as in the text that it is read from. */
static char *
describe (JourneyPath *path)
{
  static const guint n_points[] = { 1, 1, 3, 0 };
  GString *text = g_string_new (NULL);
  guint n_steps, i, j;
  const JourneyPathStep *steps = journey_path_get_steps (path, &n_steps);

  for (i = 0; i < n_steps; i++)
    {
      g_string_append_c (text, "MLCZ"[steps[i].verb]);
      for (j = 0; j < n_points[steps[i].verb]; j++)
        g_string_append_printf (text, " %g %g", steps[i].points[j].x, steps[i].points[j].y);
    }

  return g_string_free_and_steal (text);
}

typedef struct
{
  const char *data;
  const char *steps; /* NULL where it is not an outline */
} Reading;

static const Reading readings[] = {
  { "", "" },
  { " \n\t", "" },
  { "M1 2", "M 1 2" },
  { "M 1 2 L 3 4", "M 1 2L 3 4" },
  { "M1,2L3,4Z", "M 1 2L 3 4Z" },
  { "  M\n1\t2  ,L 3 4 ", "M 1 2L 3 4" },
  { "M1-2L-.5+3", "M 1 -2L -0.5 3" },
  { "M.5.5L1e1 2E-1", "M 0.5 0.5L 10 0.2" },
  { "M1 2 3 4 5 6", "M 1 2L 3 4L 5 6" },
  { "M1 2L3 4 5 6", "M 1 2L 3 4L 5 6" },
  { "M0 0C1 2 3 4 5 6 7 8 9 10 11 12", "M 0 0C 1 2 3 4 5 6C 7 8 9 10 11 12" },
  { "M0 0L1 1ZM2 2L3 3Z", "M 0 0L 1 1ZM 2 2L 3 3Z" },
  { "M0 0ZZ", "M 0 0ZZ" },
  { "M", NULL },
  { "M1", NULL },
  { "M1 2L", NULL },
  { "M1 2 3", NULL },
  { "M0 0C1 2 3 4 5", NULL },
  { "M0 0C1 2 3 4 5 Z", NULL },
  { "1 2", NULL },
  { "L1 2", NULL },
  { "C1 2 3 4 5 6", NULL },
  { "Z", NULL },
  { "M1 2Z3 4", NULL },
  { "M1 2l3 4", NULL },
  { "m1 2", NULL },
  { "M1 2H3", NULL },
  { "M1 2A1 1 0 0 0 3 4", NULL },
  { "M1 2L3 4#", NULL },
  { "M1 2L3 4\xc3\xa4", NULL },
  { "M1 2L3 4\xff", NULL },
  { "Mnan 2", NULL },
  { "M1 inf", NULL },
  { "M1 -Infinity", NULL },
  { "M1e999 2", NULL },
  { "M0x10 2", NULL },
  { "M--1 2", NULL },
  { "M1 2L3 4 url(#a)", NULL },
};

static void
test_parse (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_autoptr (JourneyPath) path = journey_path_parse (readings[i].data);
      g_autofree char *steps = path != NULL ? describe (path) : NULL;

      g_test_message ("reading %u", i);
      g_assert_cmpstr (steps, ==, readings[i].steps);
    }
}

/* Whatever the letters are, the reader comes to an end, and what it reads is finite. */
static void
test_parse_random (void)
{
  static const char letters[] = "MLCZMLCZ  ,,--++..eE0123456789xnaif\n";
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260303);
  guint i, j, n_read = 0;

  for (i = 0; i < 20000; i++)
    {
      char data[24] = "M1 1 ";
      g_autoptr (JourneyPath) path = NULL;
      JourneyRect bounds;

      for (j = 5; j < sizeof data - 1; j++)
        data[j] = letters[g_rand_int_range (rand, 0, sizeof letters - 1)];
      data[g_rand_int_range (rand, 5, sizeof data)] = '\0';
      path = journey_path_parse (data);
      if (path == NULL)
        continue;

      n_read++;
      bounds = journey_path_get_bounds (path);
      g_assert_true (isfinite (bounds.x) && isfinite (bounds.y));
      g_assert_true (isfinite (bounds.width) && isfinite (bounds.height));
    }

  g_assert_cmpuint (n_read, >, 100);
}

/* Where people write a decimal comma, outlines still have points. */
static void
test_locale (void)
{
  g_autofree char *before = g_strdup (setlocale (LC_NUMERIC, NULL));
  g_autoptr (JourneyPath) path = NULL;
  g_autofree char *steps = NULL;

  setlocale (LC_NUMERIC, "de_DE.UTF-8");
  path = journey_path_parse ("M1.5,2.5L3.25,4");
  setlocale (LC_NUMERIC, before);

  steps = describe (path);
  g_assert_cmpstr (steps, ==, "M 1.5 2.5L 3.25 4");
}

static void
assert_bounds (JourneyPath *path, double x, double y, double width, double height)
{
  JourneyRect bounds = journey_path_get_bounds (path);

  g_assert_cmpfloat_with_epsilon (bounds.x, x, TINY);
  g_assert_cmpfloat_with_epsilon (bounds.y, y, TINY);
  g_assert_cmpfloat_with_epsilon (bounds.width, width, TINY);
  g_assert_cmpfloat_with_epsilon (bounds.height, height, TINY);
}

static void
test_bounds (void)
{
  g_autoptr (JourneyPath) path = journey_path_new ();

  assert_bounds (path, 0, 0, 0, 0);
  journey_path_move_to (path, 10, -5);
  assert_bounds (path, 10, -5, 0, 0);
  journey_path_line_to (path, 4, 7);
  assert_bounds (path, 4, -5, 6, 12);
  /* Handles count: the outline lies within them. */
  journey_path_curve_to (path, 20, 8, 30, -9, 5, 5);
  assert_bounds (path, 4, -9, 26, 17);
  /* A closing line ends where the outline began. */
  journey_path_close (path);
  assert_bounds (path, 4, -9, 26, 17);
}

static void
test_mirror (void)
{
  const char *data = "M1 2L3 4C5 6 7 8 9 10Z";
  g_autoptr (JourneyPath) path = journey_path_parse (data);
  g_autofree char *mirrored = NULL;
  g_autofree char *back = NULL;

  journey_path_mirror (path, 100);
  mirrored = describe (path);
  g_assert_cmpstr (mirrored, ==, "M 99 2L 97 4C 95 6 93 8 91 10Z");
  assert_bounds (path, 91, 2, 8, 8);

  journey_path_mirror (path, 100);
  back = describe (path);
  g_assert_cmpstr (back, ==, "M 1 2L 3 4C 5 6 7 8 9 10Z");
}

static double
bezier (double a, double b, double c, double d, double t)
{
  double s = 1 - t;

  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}

/* Four curves are a circle but for less than three parts in ten thousand. */
static void
test_circle (void)
{
  const double x = 30, y = -20, radius = 7;
  g_autoptr (JourneyPath) path = journey_path_new ();
  JourneyPoint from = { 0 };
  const JourneyPathStep *steps;
  guint n_steps, n_curves = 0, i, j;

  journey_path_add_circle (path, x, y, radius);
  assert_bounds (path, x - radius, y - radius, 2 * radius, 2 * radius);
  steps = journey_path_get_steps (path, &n_steps);
  g_assert_cmpint (steps[0].verb, ==, JOURNEY_PATH_MOVE);
  g_assert_cmpint (steps[n_steps - 1].verb, ==, JOURNEY_PATH_CLOSE);

  from = steps[0].points[0];
  for (i = 1; i + 1 < n_steps; i++)
    {
      const JourneyPoint *p = steps[i].points;

      g_assert_cmpint (steps[i].verb, ==, JOURNEY_PATH_CURVE);
      n_curves++;
      for (j = 0; j <= 20; j++)
        {
          double t = j / 20.0;
          double px = bezier (from.x, p[0].x, p[1].x, p[2].x, t);
          double py = bezier (from.y, p[0].y, p[1].y, p[2].y, t);

          g_assert_cmpfloat_with_epsilon (hypot (px - x, py - y), radius, radius * 3e-4);
        }
      from = p[2];
    }

  g_assert_cmpuint (n_curves, ==, 4);
  g_assert_cmpfloat_with_epsilon (from.x, steps[0].points[0].x, TINY);
  g_assert_cmpfloat_with_epsilon (from.y, steps[0].points[0].y, TINY);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/path/parse", test_parse);
  g_test_add_func ("/path/parse-random", test_parse_random);
  g_test_add_func ("/path/locale", test_locale);
  g_test_add_func ("/path/bounds", test_bounds);
  g_test_add_func ("/path/mirror", test_mirror);
  g_test_add_func ("/path/circle", test_circle);

  return g_test_run ();
}
