/* journey-export-cairo.c: maps as PNG and PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-export-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "journey-cairo-painter.h"
#include "journey-render.h"

/* The largest image that cairo makes, and the largest that fits into 1 GiB. */
#define PNG_MAX_SIDE   32767.0
#define PNG_MAX_PIXELS 268435456.0

/* 200 inches: PDF readers know no larger page. */
#define PDF_MAX_SIDE 14400.0

#define POINTS_PER_PX 0.75
#define POINTS_PER_MM (72 / 25.4)

static gboolean
fail_too_large (double largest, const char *size, GError **error)
{
  double scale = floor (largest * 100) / 100;
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (scale > 0)
    g_set_error (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_TOO_LARGE,
                 _ ("%s is too large. The largest scale that fits is %s."), size,
                 g_ascii_formatd (number, sizeof number, "%.4g", scale));
  else
    g_set_error (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_TOO_LARGE,
                 _ ("%s is too large. SVG has no such limit."), size);

  return FALSE;
}

static gboolean
fits_png (JourneyLayout *layout, double scale, GError **error)
{
  double width = journey_layout_get_width (layout);
  double height = journey_layout_get_height (layout);
  double largest =
      MIN (PNG_MAX_SIDE / MAX (width, height), sqrt (PNG_MAX_PIXELS / (width * height)));
  g_autofree char *size = NULL;

  if (scale <= largest)
    return TRUE;

  size = g_strdup_printf (_ ("A PNG of %.0f × %.0f pixels"), ceil (width * scale),
                          ceil (height * scale));
  return fail_too_large (largest, size, error);
}

static gboolean
fits_pdf (JourneyLayout *layout, double scale, GError **error)
{
  double width = journey_layout_get_width (layout) * POINTS_PER_PX;
  double height = journey_layout_get_height (layout) * POINTS_PER_PX;
  double largest = PDF_MAX_SIDE / MAX (width, height);
  g_autofree char *size = NULL;

  if (scale <= largest)
    return TRUE;

  size = g_strdup_printf (_ ("A PDF page of %.0f × %.0f points"), width * scale, height * scale);
  return fail_too_large (largest, size, error);
}

static gboolean
check_status (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_FAILED,
               _ ("The picture could not be drawn: %s"), cairo_status_to_string (status));
  return FALSE;
}

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* The last row and column of pixels may be more than the map fills. */
static void
paint_page (cairo_t *cr, JourneyTheme theme)
{
  JourneyRgba page = journey_theme_get_color (theme, JOURNEY_INK_PAGE, JOURNEY_COLOR_TEAL);

  cairo_set_source_rgb (cr, page.red, page.green, page.blue);
  cairo_paint (cr);
}

static gboolean
paint_surface (cairo_surface_t *surface,
               JourneyLayout *layout,
               const JourneyExportOptions *options,
               double scale,
               GError **error)
{
  cairo_t *cr = cairo_create (surface);
  g_autoptr (JourneyPainter) painter = journey_cairo_painter_new (cr);
  cairo_status_t status;

  if (!options->transparent)
    paint_page (cr, options->theme);
  cairo_scale (cr, scale, scale);
  journey_render_map (painter, layout, options->theme);
  status = cairo_status (cr);
  cairo_destroy (cr);

  return check_status (status, error);
}

GBytes *
journey_export_png (JourneyLayout *layout, const JourneyExportOptions *options, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  double scale = options->scale;
  cairo_surface_t *surface;
  gboolean done;

  if (!fits_png (layout, scale, error))
    return NULL;

  surface =
      cairo_image_surface_create (options->transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
                                  MAX (1, (int) ceil (journey_layout_get_width (layout) * scale)),
                                  MAX (1, (int) ceil (journey_layout_get_height (layout) * scale)));
  done = check_status (cairo_surface_status (surface), error) &&
         paint_surface (surface, layout, options, scale, error) &&
         check_status (cairo_surface_write_to_png_stream (surface, write_cb, bytes), error);
  cairo_surface_destroy (surface);

  return done ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

static void
describe_pdf (cairo_surface_t *surface, JourneyLayout *layout)
{
  cairo_pdf_surface_set_metadata (
      surface, CAIRO_PDF_METADATA_TITLE,
      journey_document_get_title (journey_layout_get_document (layout)));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Journey");
  /* Else it is the time of day, and no two files would be the same. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
}

static gboolean
paint_pages (cairo_surface_t *surface,
             JourneyLayout *layout,
             const JourneyPages *pages,
             JourneyTheme theme,
             GError **error)
{
  cairo_t *cr = cairo_create (surface);
  guint n_pages = journey_pages_get_n (pages);
  cairo_status_t status;
  guint i;

  cairo_scale (cr, POINTS_PER_MM, POINTS_PER_MM);
  for (i = 0; i < n_pages; i++)
    {
      JourneyPage page = journey_pages_get (pages, i);
      g_autofree char *name = journey_pages_dup_name (page.column, page.row);

      if (n_pages > 1)
        cairo_pdf_surface_set_page_label (surface, name);
      journey_pages_draw (pages, i, layout, theme, JOURNEY_DETAIL_FULL, cr);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);

  return check_status (status, error);
}

GBytes *
journey_export_pdf (JourneyLayout *layout, const JourneyExportOptions *options, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  double scale = options->scale * POINTS_PER_PX;
  double width = journey_layout_get_width (layout);
  double height = journey_layout_get_height (layout);
  cairo_surface_t *surface;
  JourneyPages pages;
  gboolean done;

  if (options->pages != NULL ? !journey_pages_plan (&pages, options->pages, width, height,
                                                    journey_layout_is_rtl (layout), error)
                             : !fits_pdf (layout, options->scale, error))
    return NULL;

  surface = cairo_pdf_surface_create_for_stream (
      write_cb, bytes, options->pages != NULL ? pages.width * POINTS_PER_MM : width * scale,
      options->pages != NULL ? pages.height * POINTS_PER_MM : height * scale);
  describe_pdf (surface, layout);
  done = check_status (cairo_surface_status (surface), error) &&
         (options->pages != NULL ? paint_pages (surface, layout, &pages, options->theme, error)
                                 : paint_surface (surface, layout, options, scale, error));
  cairo_surface_finish (surface);
  done = done && check_status (cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);

  return done ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}
