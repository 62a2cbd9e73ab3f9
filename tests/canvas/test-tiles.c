/* test-tiles.c: a map put together from tiles looks as one that is drawn
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "canvas-picture.h"

/* Draws without tiles, and compares. */
static void
assert_picture_is_drawn (CanvasFixture *self, cairo_surface_t *picture)
{
  cairo_surface_t *drawn;

  journey_canvas_forget_nodes (self->canvas);
  drawn = canvas_dup_picture (self);
  g_assert_false (self->canvas->tiled);
  g_assert_true (canvas_looks_same (picture, drawn));
  cairo_surface_destroy (drawn);
}

static void
scroll_to (CanvasFixture *self, double x, double y)
{
  gtk_adjustment_set_value (self->across, x);
  gtk_adjustment_set_value (self->down, y);
  canvas_fixture_wait_for_frame (self);
}

/* Takes what is seen at a place of the map, scrolled to. */
static cairo_surface_t *
dup_tiled_picture (CanvasFixture *self, double x, double y)
{
  scroll_to (self, x + 12, y + 10);
  scroll_to (self, x, y);
  canvas_wait_for_tiles (self);
  return canvas_dup_picture (self);
}

static void
test_same_picture (CanvasFixture *self, gconstpointer sample)
{
  static const double zooms[] = { 1, 0.7, 1.37, 2.5 };
  static const JourneyPoint places[] = { { 0, 0 }, { 301, 120 }, { 523.5, 400.25 }, { 80, 7 } };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    for (guint j = 0; j < G_N_ELEMENTS (places); j++)
      {
        cairo_surface_t *picture;

        journey_canvas_set_zoom (self->canvas, zooms[i]);
        picture = dup_tiled_picture (self, places[j].x, places[j].y);
        assert_picture_is_drawn (self, picture);
        cairo_surface_destroy (picture);
      }
}

static void
test_right_to_left (CanvasFixture *self, gconstpointer sample)
{
  cairo_surface_t *picture;

  canvas_fixture_set_title (self, "شراء أول دراجة كهربائية");
  canvas_fixture_wait_for_frame (self);
  picture = dup_tiled_picture (self, 200, 150);
  assert_picture_is_drawn (self, picture);
  cairo_surface_destroy (picture);
}

/* Tiles cost more than they save where nothing stays the same. */
static void
test_only_while_scrolling (CanvasFixture *self, gconstpointer sample)
{
  canvas_fixture_wait_for_frame (self);
  g_assert_false (self->canvas->tiled);

  scroll_to (self, 20, 20);
  g_assert_true (self->canvas->tiling);
  canvas_wait_for_tiles (self);

  journey_canvas_zoom_at (self->canvas, 1.2, 100, 100);
  canvas_fixture_wait_for_frame (self);
  g_assert_false (self->canvas->tiling);
  scroll_to (self, 40, 40);
  g_assert_true (self->canvas->tiling);
}

static void
test_painted_once (CanvasFixture *self, gconstpointer sample)
{
  scroll_to (self, 100, 100);
  scroll_to (self, 101, 101);
  canvas_wait_for_rest (self);

  scroll_to (self, 102, 102);
  g_assert_true (self->canvas->tiled);
  g_assert_cmpuint (journey_canvas_tiles_get_n_painted (self->canvas->tiles), ==, 0);
  g_assert_cmpuint (self->canvas->n_drawn, ==, 0);
}

/* What comes into sight next is there before, and a map that stands still paints nothing. */
static void
test_painted_ahead (CanvasFixture *self, gconstpointer sample)
{
  JourneyTileSheet sheet;

  journey_canvas_set_zoom (self->canvas, 2);
  scroll_to (self, 100, 0);
  scroll_to (self, 140, 0);
  canvas_wait_for_rest (self);
  g_assert_nonnull (self->canvas->sheets);
  sheet = g_array_index (self->canvas->sheets, JourneyTileSheet, 0);
  g_assert_true (journey_canvas_tiles_are_painted (self->canvas->tiles, &sheet));
  sheet.clip.width += 500;
  g_assert_true (journey_canvas_tiles_are_painted (self->canvas->tiles, &sheet));
  sheet.clip.height += 500;
  g_assert_false (journey_canvas_tiles_are_painted (self->canvas->tiles, &sheet));

  canvas_fixture_wait_for_frame (self);
  g_assert_cmpuint (self->canvas->ahead, ==, 0);
  canvas_fixture_set_title (self, "Another title");
  canvas_fixture_wait_for_frame (self);
  g_assert_cmpuint (self->canvas->ahead, ==, 0);
}

static void
test_edit (CanvasFixture *self, gconstpointer sample)
{
  cairo_surface_t *before = dup_tiled_picture (self, 10, 10);
  cairo_surface_t *after;
  cairo_surface_t *scrolled;

  canvas_fixture_set_title (self, "Another title");
  canvas_fixture_wait_for_frame (self);
  after = canvas_dup_picture (self);
  g_assert_false (canvas_looks_same (before, after));

  scrolled = dup_tiled_picture (self, 10, 10);
  g_assert_true (canvas_looks_same (after, scrolled));
  cairo_surface_destroy (before);
  cairo_surface_destroy (after);
  cairo_surface_destroy (scrolled);
}

static void
test_theme (CanvasFixture *self, gconstpointer sample)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  cairo_surface_t *light = dup_tiled_picture (self, 50, 30);
  cairo_surface_t *dark;

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  dark = dup_tiled_picture (self, 50, 30);
  g_assert_false (canvas_looks_same (light, dark));
  assert_picture_is_drawn (self, dark);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  cairo_surface_destroy (light);
  cairo_surface_destroy (dark);
}

/* --- The tiles themselves, without a map --- */

static GskRenderNode *
record_area (gpointer data, const JourneyTileSheet *sheet, const JourneyRect *area)
{
  *(JourneyRect *) data = *area;
  return gsk_color_node_new (&(GdkRGBA) { 1, 0, 0, 1 },
                             &GRAPHENE_RECT_INIT ((float) area->x, (float) area->y, 10, 10));
}

static void
append_one (JourneyCanvasTiles *tiles, double x, double y)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  JourneyTileSheet sheet = {
    JOURNEY_CANVAS_LAYER_MAP, JOURNEY_RAFT_GROUND, { x, y }, { 0, 0, 1, 1 }
  };

  while (journey_canvas_tiles_paint_next (tiles, &sheet))
    continue;
  journey_canvas_tiles_append (tiles, snapshot, &sheet);
  journey_canvas_tiles_end_frame (tiles);
}

static void
test_scale (void)
{
  GdkRGBA white = { 1, 1, 1, 1 }, black = { 0, 0, 0, 1 };
  JourneyRect area = { 0 };
  JourneyCanvasTiles *tiles = journey_canvas_tiles_new (record_area, &area);
  double width;

  journey_canvas_tiles_begin_frame (tiles, 1, 1, &white);
  append_one (tiles, 0, 0);
  g_assert_cmpuint (journey_canvas_tiles_get_n_painted (tiles), ==, 1);
  width = area.width;

  journey_canvas_tiles_begin_frame (tiles, 1, 1, &white);
  append_one (tiles, 0, 0);
  g_assert_cmpuint (journey_canvas_tiles_get_n_painted (tiles), ==, 0);

  /* On a finer screen a tile holds less of the map. */
  journey_canvas_tiles_begin_frame (tiles, 1, 2, &white);
  append_one (tiles, 0, 0);
  g_assert_cmpuint (journey_canvas_tiles_get_n_painted (tiles), ==, 1);
  g_assert_cmpfloat (area.width, ==, width / 2);

  journey_canvas_tiles_begin_frame (tiles, 4, 2, &white);
  append_one (tiles, 0, 0);
  g_assert_cmpfloat (area.width, ==, width / 8);

  journey_canvas_tiles_begin_frame (tiles, 4, 2, &black);
  append_one (tiles, 0, 0);
  g_assert_cmpuint (journey_canvas_tiles_get_n_painted (tiles), ==, 1);
  journey_canvas_tiles_free (tiles);
}

/* What moves is seen through, and takes no more room than it needs. */
static void
test_raft (void)
{
  GdkRGBA white = { 1, 1, 1, 1 };
  JourneyRect area = { 0 };
  JourneyCanvasTiles *tiles = journey_canvas_tiles_new (record_area, &area);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  JourneyTileSheet sheet = { JOURNEY_CANVAS_LAYER_MAP, 7, { 3, 4 }, { 5, 6, 20, 20 } };
  GskRenderNode *node;
  graphene_rect_t bounds;

  journey_canvas_tiles_begin_frame (tiles, 1, 1, &white);
  g_assert_false (journey_canvas_tiles_are_painted (tiles, &sheet));
  g_assert_true (journey_canvas_tiles_paint_next (tiles, &sheet));
  g_assert_true (journey_canvas_tiles_are_painted (tiles, &sheet));
  g_assert_false (journey_canvas_tiles_paint_next (tiles, &sheet));

  journey_canvas_tiles_append (tiles, snapshot, &sheet);
  node = gtk_snapshot_to_node (snapshot);
  gsk_render_node_get_bounds (node, &bounds);
  g_assert_true (graphene_rect_equal (&bounds, &GRAPHENE_RECT_INIT (3, 4, 10, 10)));
  gsk_render_node_unref (node);

  sheet.raft = 8;
  g_assert_false (journey_canvas_tiles_are_painted (tiles, &sheet));
  journey_canvas_tiles_free (tiles);
}

/* However far one scrolls, old tiles are let go of, and those before the origin count as others. */
static void
test_limit (void)
{
  GdkRGBA white = { 1, 1, 1, 1 };
  JourneyRect area = { 0 };
  JourneyCanvasTiles *tiles = journey_canvas_tiles_new (record_area, &area);

  for (int i = -150; i < 150; i++)
    {
      journey_canvas_tiles_begin_frame (tiles, 1, 1, &white);
      append_one (tiles, -i * 512.0, 0);
      g_assert_cmpuint (journey_canvas_tiles_get_n_painted (tiles), ==, 1);
      g_assert_cmpfloat (area.x, ==, i * 512.0);
    }

  journey_canvas_tiles_begin_frame (tiles, 1, 1, &white);
  append_one (tiles, -149 * 512.0, 0);
  g_assert_cmpuint (journey_canvas_tiles_get_n_painted (tiles), ==, 0);
  journey_canvas_tiles_begin_frame (tiles, 1, 1, &white);
  append_one (tiles, 150 * 512.0, 0);
  g_assert_cmpuint (journey_canvas_tiles_get_n_painted (tiles), ==, 1);
  journey_canvas_tiles_free (tiles);
}

int
main (int argc, char *argv[])
{
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  canvas_fixture_add ("/tiles/same-picture", test_same_picture);
  canvas_fixture_add ("/tiles/right-to-left", test_right_to_left);
  canvas_fixture_add ("/tiles/only-while-scrolling", test_only_while_scrolling);
  canvas_fixture_add ("/tiles/painted-once", test_painted_once);
  canvas_fixture_add ("/tiles/painted-ahead", test_painted_ahead);
  canvas_fixture_add ("/tiles/edit", test_edit);
  canvas_fixture_add ("/tiles/theme", test_theme);
  g_test_add_func ("/tiles/scale", test_scale);
  g_test_add_func ("/tiles/raft", test_raft);
  g_test_add_func ("/tiles/limit", test_limit);

  return g_test_run ();
}
