/* test-pages.c: where a map falls on pages of paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "journey-cairo-painter.h"
#include "journey-export.h"
#include "journey-file.h"
#include "journey-pages.h"
#include "journey-paper.h"

#define MM (1 / JOURNEY_PAGES_MM_PER_PX)

#define NEAR 1e-6

typedef struct
{
  const char *name;
  JourneyPageSetup setup;
  double width; /* of the map, in px */
  double height;
  double page_width; /* in mm */
  double scale;      /* mm for each px */
  guint n_columns;
  guint n_rows;
} Case;

/* A paper of 120 × 220 mm has room for 100 × 200 between its margins. */
#define PAPER   .paper_width = 120, .paper_height = 220, .margin = 10, .scale = 1
#define UPRIGHT PAPER, .orientation = JOURNEY_ORIENTATION_PORTRAIT
#define LYING   PAPER, .orientation = JOURNEY_ORIENTATION_LANDSCAPE
#define UNIT    JOURNEY_PAGES_MM_PER_PX

static const Case cases[] = {
  { "fit/wide", { UPRIGHT }, 1000, 10, 120, 0.1, 1, 1 },
  { "fit/high", { UPRIGHT }, 10, 1000, 120, 0.2, 1, 1 },
  { "fit/small", { UPRIGHT }, 1, 1, 120, 100, 1, 1 },
  { "fit/nothing", { UPRIGHT }, 0, 0, 120, 100, 1, 1 },
  { "fit/huge", { UPRIGHT }, 1e8, 1, 120, 1e-6, 1, 1 },
  { "fit/lying", { LYING }, 1000, 10, 220, 0.2, 1, 1 },
  { "fit/auto-wide", { PAPER }, 1000, 10, 220, 0.2, 1, 1 },
  { "fit/auto-high", { PAPER }, 10, 1000, 120, 0.2, 1, 1 },
  { "fit/auto-square", { PAPER }, 10, 10, 120, 10, 1, 1 },
  { "fit/no-overlap-asked", { UPRIGHT, .overlap = 90 }, 1000, 10, 120, 0.1, 1, 1 },

  { "tiles/nothing", { UPRIGHT, .tiled = TRUE }, 0, 0, 120, UNIT, 1, 1 },
  { "tiles/exactly-one", { UPRIGHT, .tiled = TRUE }, 100 * MM, 200 * MM, 120, UNIT, 1, 1 },
  { "tiles/a-little-more", { UPRIGHT, .tiled = TRUE }, 100.1 * MM, 200.1 * MM, 120, UNIT, 2, 2 },
  { "tiles/exactly-two", { UPRIGHT, .tiled = TRUE }, 200 * MM, 400 * MM, 120, UNIT, 2, 2 },
  { "tiles/overlap", { UPRIGHT, .tiled = TRUE, .overlap = 10 }, 200 * MM, 9, 120, UNIT, 3, 1 },
  { "tiles/overlap-exact",
    { UPRIGHT, .tiled = TRUE, .overlap = 10 },
    190 * MM,
    390 * MM,
    120,
    UNIT,
    2,
    2 },
  { "tiles/overlap-half", { UPRIGHT, .tiled = TRUE, .overlap = 50 }, 200 * MM, 9, 120, UNIT, 3, 1 },
  { "tiles/auto-fewer", { PAPER, .tiled = TRUE }, 400 * MM, 90 * MM, 220, UNIT, 2, 1 },
  { "tiles/auto-as-many", { PAPER, .tiled = TRUE }, 90 * MM, 80 * MM, 220, UNIT, 1, 1 },
  { "tiles/auto-as-many-high", { PAPER, .tiled = TRUE }, 80 * MM, 90 * MM, 120, UNIT, 1, 1 },
  { "tiles/most", { UPRIGHT, .tiled = TRUE }, 50000 * MM, 9, 120, UNIT, JOURNEY_PAGES_MAX, 1 },
};

static void
test_plan (gconstpointer data)
{
  const Case *wanted = data;
  g_autoptr (GError) error = NULL;
  JourneyPages pages;
  guint n;

  g_assert_true (
      journey_pages_plan (&pages, &wanted->setup, wanted->width, wanted->height, FALSE, &error));
  g_assert_no_error (error);
  n = journey_pages_get_n (&pages);
  g_assert_cmpfloat (pages.width, ==, wanted->page_width);
  g_assert_cmpfloat_with_epsilon (pages.scale / wanted->scale, 1, NEAR);
  g_assert_cmpuint (pages.n_columns, ==, wanted->n_columns);
  g_assert_cmpuint (pages.n_rows, ==, wanted->n_rows);
  g_assert_cmpuint (n, ==, wanted->n_columns * wanted->n_rows);
}

static void
check_within (const JourneyRect *inner, const JourneyRect *outer)
{
  g_assert_cmpfloat (inner->x, >=, outer->x - NEAR);
  g_assert_cmpfloat (inner->y, >=, outer->y - NEAR);
  g_assert_cmpfloat (journey_rect_right (inner), <=, journey_rect_right (outer) + NEAR);
  g_assert_cmpfloat (journey_rect_bottom (inner), <=, journey_rect_bottom (outer) + NEAR);
}

/* What is seen of the map on a page, in px of the map. */
static JourneyRect
find_seen (const JourneyPages *pages, const JourneyPage *page)
{
  double left = MAX (page->seen.x, page->place.x);
  double top = MAX (page->seen.y, page->place.y);
  double right = MIN (journey_rect_right (&page->seen), journey_rect_right (&page->place));
  double bottom = MIN (journey_rect_bottom (&page->seen), journey_rect_bottom (&page->place));

  return (JourneyRect) {
    page->area.x + (left - page->place.x) / pages->scale,
    page->area.y + (top - page->place.y) / pages->scale,
    (right - left) / pages->scale,
    (bottom - top) / pages->scale,
  };
}

/* Glued together, the pages show each spot of the map once. */
static void
test_cover (gconstpointer data)
{
  const Case *wanted = data;

  for (gboolean rtl = FALSE; rtl <= TRUE; rtl++)
    {
      JourneyPages pages;
      JourneyRect map, room;
      double sum = 0;

      g_assert_true (
          journey_pages_plan (&pages, &wanted->setup, wanted->width, wanted->height, rtl, NULL));
      map = (JourneyRect) { 0, 0, pages.map_width, pages.map_height };
      room = (JourneyRect) { 10, 10, pages.width - 20, pages.height - 20 };
      for (guint i = 0; i < journey_pages_get_n (&pages); i++)
        {
          JourneyPage page = journey_pages_get (&pages, i);
          JourneyRect seen = find_seen (&pages, &page);

          check_within (&page.area, &map);
          check_within (&page.place, &room);
          g_assert_cmpfloat (seen.width, >, 0);
          g_assert_cmpfloat (seen.height, >, 0);
          sum += seen.width * seen.height;
        }
      g_assert_cmpfloat_with_epsilon (sum / (map.width * map.height), 1, NEAR);
    }
}

static void
check_page (const JourneyPages *pages,
            guint index,
            double x,
            const char *label,
            JourneyEdges cut,
            JourneyEdges glued)
{
  JourneyPage page = journey_pages_get (pages, index);
  g_autofree char *found = journey_pages_dup_label (pages, index);

  g_assert_cmpfloat_with_epsilon (page.area.x * JOURNEY_PAGES_MM_PER_PX, x, NEAR);
  g_assert_cmpstr (found, ==, label);
  g_assert_cmpint (page.cut, ==, cut);
  g_assert_cmpint (page.glued, ==, glued);
}

/* Three columns of 100 mm that overlap by 10, and two rows. */
static void
plan_six (JourneyPages *pages, gboolean rtl)
{
  const JourneyPageSetup setup = { UPRIGHT, .tiled = TRUE, .overlap = 10 };

  g_assert_true (journey_pages_plan (pages, &setup, 250 * MM, 300 * MM, rtl, NULL));
  g_assert_cmpuint (journey_pages_get_n (pages), ==, 6);
}

static void
test_order (void)
{
  JourneyPages pages;

  plan_six (&pages, FALSE);
  check_page (&pages, 0, 0, "A1 (1 of 6)", 0, JOURNEY_EDGE_RIGHT | JOURNEY_EDGE_BOTTOM);
  check_page (&pages, 1, 90, "B1 (2 of 6)", JOURNEY_EDGE_LEFT,
              JOURNEY_EDGE_RIGHT | JOURNEY_EDGE_BOTTOM);
  check_page (&pages, 2, 180, "C1 (3 of 6)", JOURNEY_EDGE_LEFT, JOURNEY_EDGE_BOTTOM);
  check_page (&pages, 3, 0, "A2 (4 of 6)", JOURNEY_EDGE_TOP, JOURNEY_EDGE_RIGHT);
  check_page (&pages, 5, 180, "C2 (6 of 6)", JOURNEY_EDGE_LEFT | JOURNEY_EDGE_TOP, 0);
}

/* The first page is the one at the right, and what is left over of the last is at its left. */
static void
test_order_rtl (void)
{
  JourneyPages pages;
  JourneyPage last;

  plan_six (&pages, TRUE);
  check_page (&pages, 0, 150, "A1 (1 of 6)", 0, JOURNEY_EDGE_LEFT | JOURNEY_EDGE_BOTTOM);
  check_page (&pages, 1, 60, "B1 (2 of 6)", JOURNEY_EDGE_RIGHT,
              JOURNEY_EDGE_LEFT | JOURNEY_EDGE_BOTTOM);
  check_page (&pages, 5, 0, "C2 (6 of 6)", JOURNEY_EDGE_RIGHT | JOURNEY_EDGE_TOP, 0);

  last = journey_pages_get (&pages, 5);
  g_assert_cmpfloat_with_epsilon (last.place.x, 10 + 30, NEAR);
  g_assert_cmpfloat_with_epsilon (journey_rect_right (&last.place), 110, NEAR);
}

static void
test_middle (void)
{
  const JourneyPageSetup setup = { UPRIGHT, .tiled = TRUE };
  JourneyPages pages;
  JourneyPage page;

  g_assert_true (journey_pages_plan (&pages, &setup, 40 * MM, 100 * MM, FALSE, NULL));
  page = journey_pages_get (&pages, 0);
  g_assert_cmpfloat_with_epsilon (page.place.x, 40, NEAR);
  g_assert_cmpfloat_with_epsilon (page.place.y, 60, NEAR);
}

static void
test_names (void)
{
  static const struct
  {
    guint column, row;
    const char *name;
  } names[] = { { 0, 0, "A1" },   { 1, 1, "B2" },   { 25, 9, "Z10" },  { 26, 0, "AA1" },
                { 51, 0, "AZ1" }, { 52, 0, "BA1" }, { 701, 0, "ZZ1" }, { 702, 0, "AAA1" } };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = journey_pages_dup_name (names[i].column, names[i].row);

      g_assert_cmpstr (name, ==, names[i].name);
    }
}

static void
test_size (void)
{
  JourneyPages pages;
  double width, height;

  plan_six (&pages, FALSE);
  journey_pages_get_size (&pages, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 120 + 2 * 90, NEAR);
  g_assert_cmpfloat_with_epsilon (height, 220 + 190, NEAR);
}

static void
test_refused (void)
{
  static const struct
  {
    JourneyPageSetup setup;
    double width;
    JourneyExportError code;
  } refused[] = {
    { { UPRIGHT, .tiled = TRUE }, 1e6, JOURNEY_EXPORT_ERROR_TOO_LARGE },
    { { UPRIGHT, .tiled = TRUE }, 1e300, JOURNEY_EXPORT_ERROR_TOO_LARGE },
    { { UPRIGHT, .tiled = TRUE }, HUGE_VAL, JOURNEY_EXPORT_ERROR_TOO_LARGE },
    { { UPRIGHT, .tiled = TRUE, .overlap = 51 }, 100, JOURNEY_EXPORT_ERROR_NO_ROOM },
    { { .paper_width = 100, .paper_height = 200, .margin = 50 }, 9, JOURNEY_EXPORT_ERROR_NO_ROOM },
    { { .paper_width = 0, .paper_height = 0 }, 9, JOURNEY_EXPORT_ERROR_NO_ROOM },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      JourneyPages pages;

      g_assert_false (
          journey_pages_plan (&pages, &refused[i].setup, refused[i].width, 9, FALSE, &error));
      g_assert_error (error, JOURNEY_EXPORT_ERROR, (int) refused[i].code);
    }
}

/* Pixels for each mm. All seams are on whole mm, so that pages and map are drawn alike. */
#define SHARP 2

/* Of 255: by how much a pixel at the edge of a shape may differ. */
#define ROUNDING 32

static JourneyLayout *
lay_out_sample (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("JOURNEY_SOURCE_ROOT"), "data", "samples", "ebike.journey", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyDocument) document = journey_file_load (file, NULL, &error);
  g_autoptr (JourneyTextMeasure) measure = journey_text_measure_new ();
  const JourneyLayoutOptions options = { .direction = JOURNEY_DIRECTION_LTR };

  g_assert_no_error (error);
  return journey_layout_new (document, measure, &options);
}

static cairo_surface_t *
create_sheet (double width, double height)
{
  cairo_surface_t *sheet = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int) ceil (width * SHARP), (int) ceil (height * SHARP));
  cairo_t *cr = cairo_create (sheet);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_destroy (cr);
  return sheet;
}

static cairo_t *
draw_on (cairo_surface_t *sheet)
{
  cairo_t *cr = cairo_create (sheet);

  cairo_scale (cr, SHARP, SHARP);
  return cr;
}

/* Draws a page, cuts it out along its seams, and puts it where it belongs. */
static void
glue (cairo_surface_t *wall, const JourneyPages *pages, guint index, JourneyLayout *layout)
{
  JourneyPage page = journey_pages_get (pages, index);
  cairo_surface_t *sheet = create_sheet (pages->width, pages->height);
  double x = page.column * (pages->width - 20 - pages->overlap);
  double y = page.row * (pages->height - 20 - pages->overlap);
  cairo_t *cr = draw_on (sheet);

  journey_pages_draw (pages, index, layout, JOURNEY_THEME_LIGHT, JOURNEY_DETAIL_FULL, cr);
  cairo_destroy (cr);

  cr = cairo_create (wall);
  cairo_translate (cr, x * SHARP, y * SHARP);
  cairo_rectangle (cr, page.seen.x * SHARP, page.seen.y * SHARP, page.seen.width * SHARP,
                   page.seen.height * SHARP);
  cairo_set_source_surface (cr, sheet, 0, 0);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (sheet);
}

static void
draw_at_once (cairo_surface_t *wall, const JourneyPages *pages, JourneyLayout *layout)
{
  cairo_t *cr = draw_on (wall);
  g_autoptr (JourneyPainter) painter = journey_cairo_painter_new (cr);

  cairo_translate (cr, pages->margin, pages->margin);
  cairo_scale (cr, pages->scale, pages->scale);
  journey_render_map (painter, layout, JOURNEY_THEME_LIGHT);
  cairo_destroy (cr);
}

/* How many pixels of the map look otherwise. */
static guint
count_differences (cairo_surface_t *a, cairo_surface_t *b, const JourneyPages *pages)
{
  int right = (int) ((pages->margin + pages->map_width * pages->scale) * SHARP) - 1;
  int bottom = (int) ((pages->margin + pages->map_height * pages->scale) * SHARP) - 1;
  guint n = 0;

  cairo_surface_flush (a);
  cairo_surface_flush (b);
  for (int y = 10 * SHARP; y < bottom; y++)
    for (int x = 10 * SHARP; x < right; x++)
      {
        gsize at = (gsize) y * cairo_image_surface_get_stride (a) + (gsize) x * 4;

        for (guint i = 0; i < 3; i++)
          if (ABS (cairo_image_surface_get_data (a)[at + i] -
                   cairo_image_surface_get_data (b)[at + i]) > ROUNDING)
            {
              n++;
              break;
            }
      }

  return n;
}

/* What is glued together looks like the map. */
static void
test_glue (void)
{
  const JourneyPageSetup setup = { UPRIGHT, .tiled = TRUE, .overlap = 10, .marked = TRUE };
  g_autoptr (JourneyLayout) layout = lay_out_sample ();
  cairo_surface_t *glued, *whole;
  JourneyPages pages;
  double width, height;

  g_assert_true (journey_pages_plan (&pages, &setup, journey_layout_get_width (layout),
                                     journey_layout_get_height (layout), FALSE, NULL));
  g_assert_cmpuint (pages.n_columns, >, 2);
  g_assert_cmpuint (pages.n_rows, ==, 2);
  journey_pages_get_size (&pages, &width, &height);
  glued = create_sheet (width, height);
  whole = create_sheet (width, height);
  for (guint i = 0; i < journey_pages_get_n (&pages); i++)
    glue (glued, &pages, i, layout);
  draw_at_once (whole, &pages, layout);

  g_assert_cmpuint (count_differences (glued, whole, &pages), ==, 0);
  cairo_surface_destroy (glued);
  cairo_surface_destroy (whole);
}

static void
test_papers (void)
{
  guint n_papers;
  const JourneyPaper *papers = journey_paper_get_all (&n_papers);

  for (guint i = 0; i < n_papers; i++)
    {
      g_assert_cmpfloat (papers[i].width, <, papers[i].height);
      g_assert_true (journey_paper_find (papers[i].name) == &papers[i]);
      g_assert_true (journey_paper_find_pwg (papers[i].pwg_name) == &papers[i]);
    }
  g_assert_cmpstr (journey_paper_find ("A0")->name, ==, "a0");
  g_assert_null (journey_paper_find ("a9"));
  g_assert_null (journey_paper_find_pwg ("a4"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plan = g_strdup_printf ("/pages/plan/%s", cases[i].name);
      g_autofree char *cover = g_strdup_printf ("/pages/cover/%s", cases[i].name);

      g_test_add_data_func (plan, &cases[i], test_plan);
      g_test_add_data_func (cover, &cases[i], test_cover);
    }
  g_test_add_func ("/pages/order", test_order);
  g_test_add_func ("/pages/order-rtl", test_order_rtl);
  g_test_add_func ("/pages/middle", test_middle);
  g_test_add_func ("/pages/names", test_names);
  g_test_add_func ("/pages/size", test_size);
  g_test_add_func ("/pages/refused", test_refused);
  g_test_add_func ("/pages/glue", test_glue);
  g_test_add_func ("/pages/papers", test_papers);

  return g_test_run ();
}
