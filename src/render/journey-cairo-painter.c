/* journey-cairo-painter.c: paints a map with cairo
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-cairo-painter.h"

#include <math.h>

#include "journey-picture.h"

/**
 * JourneyCairoPainter:
 *
 * Paints with cairo: into images, onto the pages of a PDF, and for printers.
 */
struct _JourneyCairoPainter
{
  GObject parent_instance;

  cairo_t *cr;
  double opacity; /* of what is being faded */

  /* A direction belongs to a context and not to a layout, hence one for each. */
  PangoContext *contexts[2];
  PangoLayout *layouts[2][JOURNEY_TEXT_N_STYLES];

  GHashTable *pictures; /* data URI → surface, NULL where it cannot be shown */
};

static void journey_cairo_painter_init_painter (JourneyPainterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneyCairoPainter,
                               journey_cairo_painter,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (JOURNEY_TYPE_PAINTER,
                                                      journey_cairo_painter_init_painter))

static cairo_t *
get_cr (JourneyPainter *painter)
{
  return JOURNEY_CAIRO_PAINTER (painter)->cr;
}

static void
journey_cairo_painter_save (JourneyPainter *painter)
{
  cairo_save (get_cr (painter));
}

static void
journey_cairo_painter_restore (JourneyPainter *painter)
{
  cairo_restore (get_cr (painter));
}

static void
journey_cairo_painter_translate (JourneyPainter *painter, double x, double y)
{
  cairo_translate (get_cr (painter), x, y);
}

static void
journey_cairo_painter_scale (JourneyPainter *painter, double factor)
{
  cairo_scale (get_cr (painter), factor, factor);
}

static void
journey_cairo_painter_clip (JourneyPainter *painter, const JourneyRect *rect)
{
  cairo_t *cr = get_cr (painter);

  cairo_new_path (cr);
  cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
  cairo_clip (cr);
}

static void
journey_cairo_painter_begin_faded (JourneyPainter *painter,
                                   double opacity,
                                   const JourneyRect *bounds)
{
  JOURNEY_CAIRO_PAINTER (painter)->opacity = opacity;
  /* Else the group is as large as the whole picture. */
  journey_cairo_painter_save (painter);
  journey_cairo_painter_clip (painter, bounds);
  cairo_push_group (get_cr (painter));
}

static void
journey_cairo_painter_end_faded (JourneyPainter *painter)
{
  cairo_pop_group_to_source (get_cr (painter));
  cairo_paint_with_alpha (get_cr (painter), JOURNEY_CAIRO_PAINTER (painter)->opacity);
  journey_cairo_painter_restore (painter);
}

static void
set_color (cairo_t *cr, const JourneyRgba *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

static void
set_fill (cairo_t *cr, const JourneyFill *fill)
{
  cairo_pattern_t *gradient;
  guint i;

  if (fill->n_stops == 1)
    {
      set_color (cr, &fill->colors[0]);
      return;
    }

  gradient = cairo_pattern_create_linear (0, fill->top, 0, fill->bottom);
  for (i = 0; i < fill->n_stops; i++)
    {
      const JourneyRgba *color = &fill->colors[i];

      cairo_pattern_add_color_stop_rgba (gradient, i / (fill->n_stops - 1.0), color->red,
                                         color->green, color->blue, color->alpha);
    }
  cairo_set_source (cr, gradient);
  cairo_pattern_destroy (gradient);
}

static void
paint_outline (cairo_t *cr, const JourneyFill *fill, const JourneyStroke *stroke)
{
  if (fill->n_stops > 0)
    {
      set_fill (cr, fill);
      cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
      cairo_fill_preserve (cr);
    }

  if (stroke->width > 0)
    {
      set_color (cr, &stroke->color);
      cairo_set_line_width (cr, stroke->width);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      cairo_set_dash (cr, stroke->dashes, stroke->n_dashes, 0);
      cairo_stroke_preserve (cr);
    }

  cairo_new_path (cr);
}

static void
journey_cairo_painter_draw_rect (JourneyPainter *painter,
                                 const JourneyRect *rect,
                                 double radius,
                                 const JourneyFill *fill,
                                 const JourneyStroke *stroke)
{
  cairo_t *cr = get_cr (painter);
  double right = journey_rect_right (rect);
  double bottom = journey_rect_bottom (rect);

  cairo_new_path (cr);
  if (radius > 0)
    {
      cairo_arc (cr, right - radius, rect->y + radius, radius, -G_PI_2, 0);
      cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
      cairo_arc (cr, rect->x + radius, bottom - radius, radius, G_PI_2, G_PI);
      cairo_arc (cr, rect->x + radius, rect->y + radius, radius, G_PI, 3 * G_PI_2);
      cairo_close_path (cr);
    }
  else
    {
      cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
    }

  paint_outline (cr, fill, stroke);
}

static void
journey_cairo_painter_draw_path (JourneyPainter *painter,
                                 const JourneyPath *path,
                                 const JourneyFill *fill,
                                 const JourneyStroke *stroke)
{
  cairo_t *cr = get_cr (painter);
  const JourneyPathStep *steps;
  guint n_steps, i;

  cairo_new_path (cr);
  steps = journey_path_get_steps (path, &n_steps);
  for (i = 0; i < n_steps; i++)
    {
      const JourneyPoint *points = steps[i].points;

      switch (steps[i].verb)
        {
        case JOURNEY_PATH_MOVE:
          cairo_move_to (cr, points[0].x, points[0].y);
          break;
        case JOURNEY_PATH_LINE:
          cairo_line_to (cr, points[0].x, points[0].y);
          break;
        case JOURNEY_PATH_CURVE:
          cairo_curve_to (cr, points[0].x, points[0].y, points[1].x, points[1].y, points[2].x,
                          points[2].y);
          break;
        case JOURNEY_PATH_CLOSE:
          cairo_close_path (cr);
          break;
        default:
          g_assert_not_reached ();
        }
    }

  paint_outline (cr, fill, stroke);
}

/* Glyphs are where they were measured, at any scale and on any surface. */
static PangoContext *
create_context (cairo_t *cr, PangoDirection direction)
{
  PangoContext *context = pango_cairo_create_context (cr);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, direction);

  return context;
}

static PangoLayout *
get_layout (JourneyCairoPainter *self, JourneyTextStyle style, gboolean rtl)
{
  PangoLayout **layout = &self->layouts[rtl ? 1 : 0][style];

  if (*layout == NULL)
    {
      PangoContext **context = &self->contexts[rtl ? 1 : 0];

      if (*context == NULL)
        *context = create_context (self->cr, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
      *layout = journey_text_create_layout (*context, style, rtl);
      pango_layout_set_auto_dir (*layout, FALSE);
      pango_layout_set_single_paragraph_mode (*layout, TRUE);
    }

  return *layout;
}

/* The width that was measured is not always that of the shaped line, which may be kerned. */
static double
get_shift (PangoLayoutLine *shaped, const JourneyTextLine *line, JourneyAlign align)
{
  PangoRectangle logical;
  double left_over;

  if (align == JOURNEY_ALIGN_LEFT)
    return 0;

  pango_layout_line_get_extents (shaped, NULL, &logical);
  left_over = line->width - (double) logical.width / PANGO_SCALE;
  return align == JOURNEY_ALIGN_CENTER ? left_over / 2 : left_over;
}

static void
journey_cairo_painter_draw_text (JourneyPainter *painter,
                                 const JourneyTextLine *line,
                                 JourneyTextStyle style,
                                 JourneyAlign align,
                                 double x,
                                 double baseline,
                                 const JourneyRgba *color)
{
  JourneyCairoPainter *self = JOURNEY_CAIRO_PAINTER (painter);
  PangoLayout *layout = get_layout (self, style, line->rtl);
  PangoLayoutLine *shaped;

  pango_layout_set_text (layout, line->text, -1);
  shaped = pango_layout_get_line_readonly (layout, 0);
  set_color (self->cr, color);
  cairo_move_to (self->cr, x + get_shift (shaped, line, align), baseline);
  pango_cairo_show_layout_line (self->cr, shaped);
  cairo_new_path (self->cr);
}

static cairo_surface_t *
get_picture (JourneyCairoPainter *self, const char *uri)
{
  cairo_surface_t *picture;

  if (!g_hash_table_lookup_extended (self->pictures, uri, NULL, (gpointer *) &picture))
    {
      picture = journey_picture_load (uri, JOURNEY_PICTURE_SIDE, NULL);
      g_hash_table_insert (self->pictures, g_strdup (uri), picture);
    }

  return picture;
}

static void
journey_cairo_painter_draw_picture (JourneyPainter *painter,
                                    const char *uri,
                                    const JourneyRect *rect)
{
  JourneyCairoPainter *self = JOURNEY_CAIRO_PAINTER (painter);
  cairo_surface_t *picture = get_picture (self, uri);
  double side = MIN (rect->width, rect->height);
  cairo_t *cr = self->cr;

  if (picture == NULL || side <= 0)
    return;

  cairo_save (cr);
  cairo_translate (cr, rect->x + (rect->width - side) / 2, rect->y + (rect->height - side) / 2);
  cairo_scale (cr, side / JOURNEY_PICTURE_SIDE, side / JOURNEY_PICTURE_SIDE);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_new_path (cr);
  cairo_arc (cr, JOURNEY_PICTURE_SIDE / 2.0, JOURNEY_PICTURE_SIDE / 2.0, JOURNEY_PICTURE_SIDE / 2.0,
             0, 2 * G_PI);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
free_picture (gpointer picture)
{
  if (picture != NULL)
    cairo_surface_destroy (picture);
}

static void
journey_cairo_painter_finalize (GObject *object)
{
  JourneyCairoPainter *self = JOURNEY_CAIRO_PAINTER (object);
  guint i, j;

  for (i = 0; i < G_N_ELEMENTS (self->contexts); i++)
    {
      for (j = 0; j < JOURNEY_TEXT_N_STYLES; j++)
        g_clear_object (&self->layouts[i][j]);
      g_clear_object (&self->contexts[i]);
    }
  g_hash_table_unref (self->pictures);
  g_clear_pointer (&self->cr, cairo_destroy);

  G_OBJECT_CLASS (journey_cairo_painter_parent_class)->finalize (object);
}

static void
journey_cairo_painter_class_init (JourneyCairoPainterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_cairo_painter_finalize;
}

static void
journey_cairo_painter_init (JourneyCairoPainter *self)
{
  self->pictures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_picture);
}

static void
journey_cairo_painter_init_painter (JourneyPainterInterface *iface)
{
  iface->save = journey_cairo_painter_save;
  iface->restore = journey_cairo_painter_restore;
  iface->translate = journey_cairo_painter_translate;
  iface->scale = journey_cairo_painter_scale;
  iface->clip = journey_cairo_painter_clip;
  iface->begin_faded = journey_cairo_painter_begin_faded;
  iface->end_faded = journey_cairo_painter_end_faded;
  iface->draw_rect = journey_cairo_painter_draw_rect;
  iface->draw_path = journey_cairo_painter_draw_path;
  iface->draw_text = journey_cairo_painter_draw_text;
  iface->draw_picture = journey_cairo_painter_draw_picture;
}

/**
 * journey_cairo_painter_new:
 * @cr: what to draw with; one user unit is one px of the map
 *
 * Returns: (transfer full): a painter, which keeps a reference to @cr
 */
JourneyPainter *
journey_cairo_painter_new (cairo_t *cr)
{
  JourneyCairoPainter *self;

  g_return_val_if_fail (cr != NULL, NULL);

  self = g_object_new (JOURNEY_TYPE_CAIRO_PAINTER, NULL);
  self->cr = cairo_reference (cr);

  return JOURNEY_PAINTER (self);
}
