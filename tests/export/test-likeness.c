/* test-likeness.c: whether PNG and SVG show the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <librsvg/rsvg.h>
#include <string.h>

#include "journey-export.h"
#include "journey-file.h"

/* Two renderers never agree on every edge of every letter. Of 255 shades this much may differ on
 * average over the map and over each tile of it, and this share of the pixels may differ by more
 * than FAR. A word that is missing or a small shape in another colour spoils its tile. */
#define MEAN_DIFFERENCE 1.0
#define TILE            32
#define TILE_DIFFERENCE 12.0
#define FAR             48
#define FAR_SHARE       0.01

static JourneyDocument *
load (const char *path)
{
  g_autofree char *full = g_build_filename (g_getenv ("JOURNEY_SOURCE_ROOT"), path, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (full);
  g_autoptr (GError) error = NULL;
  JourneyDocument *document = journey_file_load (file, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static GBytes *export (JourneyDocument *document, const JourneyExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = journey_export_to_bytes (document, options, &error);

  g_assert_no_error (error);
  return bytes;
}

static cairo_status_t
read_cb (void *closure, unsigned char *data, unsigned int length)
{
  const guchar **at = closure;

  memcpy (data, *at, length);
  *at += length;
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
read_png (GBytes *bytes)
{
  const guchar *at = g_bytes_get_data (bytes, NULL);
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_cb, &at);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  return surface;
}

static cairo_surface_t *
draw_svg (GBytes *bytes, double scale, int width, int height)
{
  g_autoptr (GError) error = NULL;
  RsvgRectangle viewport = { 0, 0, 0, 0 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  RsvgHandle *handle = rsvg_handle_new_from_data (data, length, &error);
  gdouble svg_width, svg_height;

  g_assert_no_error (error);
  g_assert_true (rsvg_handle_get_intrinsic_size_in_pixels (handle, &svg_width, &svg_height));
  viewport.width = svg_width;
  viewport.height = svg_height;
  g_assert_cmpfloat_with_epsilon (svg_width, width, 1);
  g_assert_cmpfloat_with_epsilon (svg_height, height, 1);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  g_assert_true (rsvg_handle_render_document (handle, cr, &viewport, &error));
  g_assert_no_error (error);
  cairo_destroy (cr);
  g_object_unref (handle);

  return surface;
}

static guint
get_difference (const guchar *a, const guchar *b)
{
  guint most = 0;
  guint i;

  for (i = 0; i < 3; i++)
    most = MAX (most, (guint) ABS (a[i] - b[i]));

  return most;
}

static const guchar *
get_pixel (cairo_surface_t *surface, int x, int y)
{
  return cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) +
         4 * x;
}

/* The sum of the differences in a tile. */
static double
add_tile (cairo_surface_t *a,
          cairo_surface_t *b,
          int left,
          int top,
          int width,
          int height,
          guint *n_far)
{
  double sum = 0;
  int x, y;

  for (y = top; y < top + height; y++)
    {
      for (x = left; x < left + width; x++)
        {
          guint difference = get_difference (get_pixel (a, x, y), get_pixel (b, x, y));

          sum += difference;
          *n_far += difference > FAR;
        }
    }

  return sum;
}

static void
assert_alike (cairo_surface_t *a, cairo_surface_t *b)
{
  /* The last row and column are only in part of the map. */
  int width = cairo_image_surface_get_width (a) - 1;
  int height = cairo_image_surface_get_height (a) - 1;
  double sum = 0, worst = 0;
  guint n_far = 0;
  int x, y;

  for (y = 0; y < height; y += TILE)
    {
      for (x = 0; x < width; x += TILE)
        {
          double tile =
              add_tile (a, b, x, y, MIN (TILE, width - x), MIN (TILE, height - y), &n_far);

          sum += tile;
          worst = MAX (worst, tile / TILE / TILE);
        }
    }

  g_test_message ("mean difference %.3f, in the worst tile %.1f, share far off %.5f",
                  sum / width / height, worst, (double) n_far / width / height);
  g_assert_cmpfloat (sum / width / height, <, MEAN_DIFFERENCE);
  g_assert_cmpfloat (worst, <, TILE_DIFFERENCE);
  g_assert_cmpfloat ((double) n_far / width / height, <, FAR_SHARE);
}

static void
check (const char *path, JourneyExportOptions options)
{
  g_autoptr (JourneyDocument) document = load (path);
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) svg = NULL;
  cairo_surface_t *from_png, *from_svg;

  options.format = JOURNEY_EXPORT_PNG;
  png = export (document, &options);
  options.format = JOURNEY_EXPORT_SVG;
  svg = export (document, &options);

  from_png = read_png (png);
  from_svg = draw_svg (svg, options.scale, cairo_image_surface_get_width (from_png),
                       cairo_image_surface_get_height (from_png));
  assert_alike (from_png, from_svg);
  cairo_surface_destroy (from_png);
  cairo_surface_destroy (from_svg);
}

static void
test_light (void)
{
  check ("data/samples/ebike.journey", (JourneyExportOptions) { .scale = 1 });
}

static void
test_dark (void)
{
  check ("data/samples/outpatient-visit.journey",
         (JourneyExportOptions) { .scale = 1, .theme = JOURNEY_THEME_DARK });
}

static void
test_scaled (void)
{
  check ("data/samples/ebike.journey",
         (JourneyExportOptions) { .scale = 0.75, .theme = JOURNEY_THEME_LIGHT_CONTRAST });
}

static void
test_mirrored (void)
{
  check ("data/samples/ebike.journey",
         (JourneyExportOptions) { .scale = 1, .direction = JOURNEY_DIRECTION_RTL });
}

/* Texts that read from the right, several scripts, a portrait and a broken one. */
static void
test_scripts (void)
{
  check ("tests/export/scripts.journey", (JourneyExportOptions) { .scale = 1 });
}

static void
test_scripts_ltr (void)
{
  check ("tests/export/scripts.journey",
         (JourneyExportOptions) { .scale = 1, .direction = JOURNEY_DIRECTION_LTR });
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/likeness/light", test_light);
  g_test_add_func ("/likeness/dark", test_dark);
  g_test_add_func ("/likeness/scaled", test_scaled);
  g_test_add_func ("/likeness/mirrored", test_mirrored);
  g_test_add_func ("/likeness/scripts", test_scripts);
  g_test_add_func ("/likeness/scripts/ltr", test_scripts_ltr);

  return g_test_run ();
}
