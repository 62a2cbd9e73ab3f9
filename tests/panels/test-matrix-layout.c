/* test-matrix-layout.c: points and labels of a matrix, without a widget
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "journey-matrix-layout.h"

#define MAX_PLACES 60

typedef struct
{
  const char *path;
  double width, height;
  guint n_places;
  struct
  {
    int impact, effort;
  } points[MAX_PLACES]; /* what is not given is not rated */
  guint fewest_labels;
} Case;

static const Case cases[] = {
  { "/matrix/empty", 276, 200, 0, { { 0 } }, 0 },
  { "/matrix/one", 276, 200, 1, { { 4, 2 } }, 1 },
  { "/matrix/corners", 276, 200, 4, { { 1, 1 }, { 1, 5 }, { 5, 1 }, { 5, 5 } }, 4 },
  { "/matrix/two-at-one-place", 276, 200, 2, { { 3, 3 }, { 3, 3 } }, 2 },
  { "/matrix/ring",
    276,
    200,
    6,
    { { 2, 4 }, { 2, 4 }, { 2, 4 }, { 2, 4 }, { 2, 4 }, { 2, 4 } },
    1 },
  { "/matrix/one-not-rated", 276, 200, 2, { { 5, 2 } }, 2 },
  { "/matrix/half-rated", 276, 200, 2, { { 5, 0 }, { 0, 5 } }, 2 },
  { "/matrix/none-rated", 276, 200, 12, { { 0 } }, 0 },
  { "/matrix/absurd-ratings", 276, 200, 3, { { 99, 99 }, { -4, 2 }, { 6, 1 } }, 2 },
  { "/matrix/crowd", 276, 200, MAX_PLACES, { { 5, 1 } }, 0 },
  { "/matrix/no-room", 10, 10, 3, { { 5, 1 }, { 1, 5 } }, 0 },
  { "/matrix/nothing-at-all", 0, 0, 3, { { 5, 1 }, { 1, 5 } }, 0 },
};

static JourneyMatrixLayout
arrange (const Case *c, JourneyMatrixPlace *places, gboolean mirrored)
{
  JourneyMatrixLayout layout = { .width = c->width,
                                 .height = c->height,
                                 .radius = 6,
                                 .line_height = 14,
                                 .name_widths = { 50, 45, 40, 60 },
                                 .tray_name_width = 50,
                                 .mirrored = mirrored };

  for (guint i = 0; i < c->n_places; i++)
    places[i] = (JourneyMatrixPlace) { .impact = c->points[i].impact,
                                       .effort = c->points[i].effort,
                                       .label_width = 60 };
  journey_matrix_layout_arrange (&layout, places, c->n_places);
  return layout;
}

static gboolean
overlaps (const JourneyMatrixRect *a, const JourneyMatrixRect *b)
{
  return a->width > 0 && b->width > 0 && a->x < b->x + b->width && b->x < a->x + a->width &&
         a->y < b->y + b->height && b->y < a->y + a->height;
}

static gboolean
is_rated (const JourneyMatrixPlace *place)
{
  return place->impact > 0 && place->effort > 0;
}

static void
assert_inside (const JourneyMatrixLayout *layout, const JourneyMatrixPlace *place)
{
  int impact, effort;

  g_assert_true (isfinite (place->x) && isfinite (place->y));
  if (layout->plot.width < 60 || layout->plot.height < 60 || !is_rated (place))
    return;
  journey_matrix_layout_rate (layout, place->x, place->y, &impact, &effort);
  g_assert_cmpint (impact, ==, MIN (place->impact, 5));
  g_assert_cmpint (effort, ==, MIN (place->effort, 5));
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;

  for (guint mirrored = 0; mirrored < 2; mirrored++)
    {
      JourneyMatrixPlace places[MAX_PLACES];
      JourneyMatrixLayout layout = arrange (c, places, mirrored);
      guint n_labels = 0;

      for (guint i = 0; i < c->n_places; i++)
        {
          assert_inside (&layout, &places[i]);
          n_labels += places[i].label.width > 0;
          for (guint j = 0; j < i; j++)
            g_assert_false (overlaps (&places[i].label, &places[j].label));
          for (guint j = 0; j < 4; j++)
            g_assert_false (overlaps (&places[i].label, &layout.names[j]));
        }
      g_assert_cmpuint (n_labels, >=, c->fewest_labels);
    }
}

/* The other way round is the same picture in a mirror. */
static void
test_mirror (gconstpointer data)
{
  const Case *c = data;
  JourneyMatrixPlace places[MAX_PLACES], others[MAX_PLACES];
  JourneyMatrixLayout layout = arrange (c, places, FALSE);
  JourneyMatrixLayout other = arrange (c, others, TRUE);

  g_assert_cmpfloat (layout.plot.width, ==, other.plot.width);
  for (guint i = 0; i < c->n_places; i++)
    {
      g_assert_cmpfloat_with_epsilon (places[i].x, c->width - others[i].x, 1e-9);
      g_assert_cmpfloat (places[i].y, ==, others[i].y);
      g_assert_cmpfloat (places[i].label.width, ==, others[i].label.width);
    }
}

static void
test_fan (void)
{
  JourneyMatrixPlace places[MAX_PLACES];

  arrange (&cases[4], places, FALSE);
  for (guint i = 0; i < cases[4].n_places; i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpfloat (hypot (places[i].x - places[j].x, places[i].y - places[j].y), >, 4);
}

static void
test_rate (void)
{
  for (guint mirrored = 0; mirrored < 2; mirrored++)
    {
      JourneyMatrixLayout layout = arrange (&cases[0], NULL, mirrored);
      JourneyMatrixRect cell;
      int impact, effort;

      for (int i = 1; i <= 5; i++)
        for (int e = 1; e <= 5; e++)
          {
            journey_matrix_layout_get_cell (&layout, i, e, &cell);
            journey_matrix_layout_rate (&layout, cell.x + cell.width / 2, cell.y + cell.height / 2,
                                        &impact, &effort);
            g_assert_cmpint (impact, ==, i);
            g_assert_cmpint (effort, ==, e);
          }

      journey_matrix_layout_rate (&layout, -1000, -1000, &impact, &effort);
      g_assert_cmpint (impact, ==, 5);
      g_assert_cmpint (effort, ==, mirrored ? 5 : 1);
      journey_matrix_layout_rate (&layout, 1e300, 1e300, &impact, &effort);
      g_assert_cmpint (impact, ==, 1);
      g_assert_cmpint (effort, ==, mirrored ? 1 : 5);
    }
}

static void
test_pick (void)
{
  JourneyMatrixPlace places[MAX_PLACES];

  arrange (&cases[2], places, FALSE);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpint (journey_matrix_layout_pick (places, 4, places[i].x + 3, places[i].y, 8), ==,
                     i);
  g_assert_cmpint (journey_matrix_layout_pick (places, 4, 138, 100, 8), ==, -1);
  g_assert_cmpint (journey_matrix_layout_pick (NULL, 0, 138, 100, 8), ==, -1);
}

static void
test_go (void)
{
  JourneyMatrixPlace places[MAX_PLACES];

  /* Bottom left, bottom right, top left, top right. */
  arrange (&cases[2], places, FALSE);
  g_assert_cmpint (journey_matrix_layout_go (places, 4, 0, JOURNEY_MATRIX_RIGHT), ==, 1);
  g_assert_cmpint (journey_matrix_layout_go (places, 4, 0, JOURNEY_MATRIX_UP), ==, 2);
  g_assert_cmpint (journey_matrix_layout_go (places, 4, 3, JOURNEY_MATRIX_LEFT), ==, 2);
  g_assert_cmpint (journey_matrix_layout_go (places, 4, 3, JOURNEY_MATRIX_DOWN), ==, 1);
  g_assert_cmpint (journey_matrix_layout_go (places, 4, 0, JOURNEY_MATRIX_LEFT), ==, -1);
  g_assert_cmpint (journey_matrix_layout_go (places, 1, 0, JOURNEY_MATRIX_DOWN), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat (cases[i].path, "/mirror", NULL);

      g_test_add_data_func (cases[i].path, &cases[i], test_case);
      g_test_add_data_func (path, &cases[i], test_mirror);
    }
  g_test_add_func ("/matrix/fan", test_fan);
  g_test_add_func ("/matrix/rate", test_rate);
  g_test_add_func ("/matrix/pick", test_pick);
  g_test_add_func ("/matrix/go", test_go);

  return g_test_run ();
}
