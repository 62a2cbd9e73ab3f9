/* test-cairo.c: what the cairo painter puts where
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-cairo-painter.h"

#define SIDE 64

static const JourneyStroke no_edge;
static const JourneyFill red = { .n_stops = 1, .colors = { { 1, 0, 0, 1 } } };

typedef struct
{
  cairo_surface_t *surface;
  JourneyPainter *painter;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  cairo_t *cr;

  fixture->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  cr = cairo_create (fixture->surface);
  fixture->painter = journey_cairo_painter_new (cr);
  cairo_destroy (cr);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->painter);
  cairo_surface_destroy (fixture->surface);
}

static guint32
get_pixel (Fixture *fixture, int x, int y)
{
  int stride = cairo_image_surface_get_stride (fixture->surface);
  const guchar *data;

  cairo_surface_flush (fixture->surface);
  data = cairo_image_surface_get_data (fixture->surface) + y * stride + x * 4;
  return *(const guint32 *) (gconstpointer) data;
}

static guint
get_alpha (Fixture *fixture, int x, int y)
{
  return get_pixel (fixture, x, y) >> 24;
}

static void
test_rect (Fixture *fixture, gconstpointer data)
{
  JourneyRect rect = { 8, 8, 40, 40 };

  journey_painter_draw_rect (fixture->painter, &rect, 100, &red, &no_edge);

  g_assert_cmphex (get_pixel (fixture, 28, 28), ==, 0xffff0000);
  g_assert_cmphex (get_pixel (fixture, 9, 9), ==, 0);
  g_assert_cmphex (get_pixel (fixture, 28, 9), ==, 0xffff0000);
  g_assert_cmphex (get_pixel (fixture, 50, 28), ==, 0);
}

static void
test_hole (Fixture *fixture, gconstpointer data)
{
  /* Both go the same way round, so only the even-odd rule makes a hole. */
  g_autoptr (JourneyPath) path =
      journey_path_parse ("M0 0L60 0L60 60L0 60ZM20 20L40 20L40 40L20 40Z");

  journey_painter_draw_path (fixture->painter, path, &red, &no_edge);

  g_assert_cmphex (get_pixel (fixture, 10, 10), ==, 0xffff0000);
  g_assert_cmphex (get_pixel (fixture, 30, 30), ==, 0);
}

static void
test_gradient (Fixture *fixture, gconstpointer data)
{
  JourneyRect rect = { 0, 0, SIDE, SIDE };
  JourneyFill fill = { .n_stops = 3,
                       .colors = { { 0, 0, 1, 1 }, { 0, 0, 1, 0 }, { 0, 0, 1, 1 } },
                       .bottom = SIDE };

  journey_painter_draw_rect (fixture->painter, &rect, 0, &fill, &no_edge);

  g_assert_cmpuint (get_alpha (fixture, 5, 1), >, 235);
  g_assert_cmpuint (get_alpha (fixture, 5, SIDE / 2), <, 20);
  g_assert_cmpuint (get_alpha (fixture, 5, SIDE - 2), >, 235);
}

static void
test_state (Fixture *fixture, gconstpointer data)
{
  JourneyRect rect = { 0, 0, 10, 10 };
  JourneyRect clip = { 0, 0, 5, 10 };

  journey_painter_save (fixture->painter);
  journey_painter_translate (fixture->painter, 20, 20);
  journey_painter_scale (fixture->painter, 2);
  journey_painter_clip (fixture->painter, &clip);
  journey_painter_draw_rect (fixture->painter, &rect, 0, &red, &no_edge);
  journey_painter_restore (fixture->painter);

  g_assert_cmphex (get_pixel (fixture, 25, 35), ==, 0xffff0000);
  g_assert_cmphex (get_pixel (fixture, 35, 35), ==, 0);
  g_assert_cmphex (get_pixel (fixture, 5, 5), ==, 0);

  journey_painter_draw_rect (fixture->painter, &rect, 0, &red, &no_edge);
  g_assert_cmphex (get_pixel (fixture, 8, 8), ==, 0xffff0000);
}

static void
test_dashes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyPath) dashed = journey_path_parse ("M4 16L60 16");
  g_autoptr (JourneyPath) solid = journey_path_parse ("M4 48L60 48");
  JourneyFill none = { 0 };
  JourneyStroke stroke = {
    .color = { 1, 0, 0, 1 }, .width = 4, .dashes = { 8, 16 }, .n_dashes = 2
  };

  journey_painter_draw_path (fixture->painter, dashed, &none, &stroke);
  stroke.n_dashes = 0;
  journey_painter_draw_path (fixture->painter, solid, &none, &stroke);

  g_assert_cmpuint (get_alpha (fixture, 8, 16), ==, 255);
  g_assert_cmpuint (get_alpha (fixture, 20, 16), ==, 0);
  g_assert_cmpuint (get_alpha (fixture, 20, 48), ==, 255);
}

static void
test_icon (Fixture *fixture, gconstpointer data)
{
  JourneyRect rect = { 16, 0, 32, 64 };
  guint ink = 0;
  int x, y;

  journey_painter_draw_icon (fixture->painter, journey_icon_get ("channel-store"), &rect, &red);

  for (y = 0; y < SIDE; y++)
    {
      for (x = 0; x < SIDE; x++)
        {
          if (get_alpha (fixture, x, y) == 0)
            continue;
          ink++;
          g_assert_true (x >= 16 && x < 48 && y >= 16 && y < 48);
        }
    }
  g_assert_cmpuint (ink, >, 200);
}

/* Text fills what was measured for it, whichever way it reads. */
static void
check_text (Fixture *fixture, const char *text, gboolean rtl)
{
  g_autoptr (JourneyTextMeasure) measure = journey_text_measure_new ();
  JourneyTextBlock *block = journey_text_measure_break (measure, text, JOURNEY_TEXT_CARD, 200, 1);
  const JourneyRgba black = { 0, 0, 0, 1 };
  int left = SIDE, right = 0, top = SIDE, bottom = 0, x, y;

  g_assert_cmpuint (block->n_lines, ==, 1);
  g_assert_true (block->lines[0].rtl == rtl);
  journey_painter_draw_text (fixture->painter, &block->lines[0], JOURNEY_TEXT_CARD,
                             JOURNEY_ALIGN_LEFT, 10, 40, &black);

  for (y = 0; y < SIDE; y++)
    {
      for (x = 0; x < SIDE; x++)
        {
          if (get_alpha (fixture, x, y) < 64)
            continue;
          left = MIN (left, x);
          right = MAX (right, x);
          top = MIN (top, y);
          bottom = MAX (bottom, y);
        }
    }

  g_assert_cmpint (left, >=, 9);
  g_assert_cmpint (left, <=, 14);
  g_assert_cmpfloat (right, <=, 10 + block->width + 1);
  g_assert_cmpfloat (right, >=, 10 + block->width - 5);
  g_assert_cmpint (top, <, 34);
  g_assert_cmpint (bottom, >=, 38);
  g_assert_cmpint (bottom, <, 46);
  journey_text_block_unref (block);
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  check_text (fixture, "Hand", FALSE);
}

static void
test_text_rtl (Fixture *fixture, gconstpointer data)
{
  check_text (fixture, "\u05d0\u05d1\u05d2", TRUE);
}

static void
test_groups (Fixture *fixture, gconstpointer data)
{
  g_assert_false (journey_painter_has_groups (fixture->painter));

  journey_painter_begin_group (fixture->painter, "a", "b");
  journey_painter_end_group (fixture->painter);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/cairo/rect", Fixture, NULL, set_up, test_rect, tear_down);
  g_test_add ("/cairo/hole", Fixture, NULL, set_up, test_hole, tear_down);
  g_test_add ("/cairo/gradient", Fixture, NULL, set_up, test_gradient, tear_down);
  g_test_add ("/cairo/state", Fixture, NULL, set_up, test_state, tear_down);
  g_test_add ("/cairo/dashes", Fixture, NULL, set_up, test_dashes, tear_down);
  g_test_add ("/cairo/icon", Fixture, NULL, set_up, test_icon, tear_down);
  g_test_add ("/cairo/text", Fixture, NULL, set_up, test_text, tear_down);
  g_test_add ("/cairo/text/rtl", Fixture, NULL, set_up, test_text_rtl, tear_down);
  g_test_add ("/cairo/groups", Fixture, NULL, set_up, test_groups, tear_down);

  return g_test_run ();
}
