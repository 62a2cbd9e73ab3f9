/* journey-snapshot-painter.c: a painter that makes render nodes for GTK
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-snapshot-painter.h"

#include "journey-picture.h"

/**
 * JourneySnapshotPainter:
 *
 * Draws onto a [class@Gtk.Snapshot]. What comes out is a render node, so it can be kept and drawn
 * again at any scale. One painter makes many.
 */

struct _JourneySnapshotPainter
{
  GObject parent_instance;

  PangoContext *contexts[2];                      /* by whether they are right to left */
  PangoLayout *layouts[2][JOURNEY_TEXT_N_STYLES]; /* likewise; made when needed */

  GtkSnapshot *snapshot; /* between begin and end */
  GArray *clips;         /* guint: the clips pushed since each save */
};

static void journey_snapshot_painter_iface_init (JourneyPainterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneySnapshotPainter,
                               journey_snapshot_painter,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (JOURNEY_TYPE_PAINTER,
                                                      journey_snapshot_painter_iface_init))

static GdkRGBA
to_gdk (const JourneyRgba *color)
{
  return (GdkRGBA) { color->red, color->green, color->blue, color->alpha };
}

static graphene_rect_t
to_graphene (const JourneyRect *rect)
{
  return GRAPHENE_RECT_INIT ((float) rect->x, (float) rect->y, (float) rect->width,
                             (float) rect->height);
}

static GskRoundedRect
to_rounded (const JourneyRect *rect, double radius)
{
  graphene_rect_t bounds = to_graphene (rect);
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &bounds, (float) radius);
  gsk_rounded_rect_normalize (&rounded);
  return rounded;
}

/**
 * journey_snapshot_painter_convert_path:
 * @path: a path
 *
 * Returns: (transfer full): the same for GTK
 */
GskPath *
journey_snapshot_painter_convert_path (const JourneyPath *path)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  guint n_steps;
  const JourneyPathStep *steps = journey_path_get_steps (path, &n_steps);

  for (guint i = 0; i < n_steps; i++)
    {
      const JourneyPoint *p = steps[i].points;

      switch (steps[i].verb)
        {
        case JOURNEY_PATH_MOVE:
          gsk_path_builder_move_to (builder, (float) p[0].x, (float) p[0].y);
          break;

        case JOURNEY_PATH_LINE:
          gsk_path_builder_line_to (builder, (float) p[0].x, (float) p[0].y);
          break;

        case JOURNEY_PATH_CURVE:
          gsk_path_builder_cubic_to (builder, (float) p[0].x, (float) p[0].y, (float) p[1].x,
                                     (float) p[1].y, (float) p[2].x, (float) p[2].y);
          break;

        case JOURNEY_PATH_CLOSE:
          gsk_path_builder_close (builder);
          break;

        default:
          g_assert_not_reached ();
        }
    }

  return gsk_path_builder_to_path (builder);
}

static GskStroke *
to_gsk_stroke (const JourneyStroke *stroke)
{
  GskStroke *result = gsk_stroke_new ((float) stroke->width);

  gsk_stroke_set_line_cap (result, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_line_join (result, GSK_LINE_JOIN_ROUND);
  if (stroke->n_dashes > 0)
    {
      float dashes[JOURNEY_STROKE_MAX_DASHES];

      for (guint i = 0; i < stroke->n_dashes; i++)
        dashes[i] = (float) stroke->dashes[i];
      gsk_stroke_set_dash (result, dashes, stroke->n_dashes);
    }

  return result;
}

static gboolean
is_visible (const JourneyStroke *stroke)
{
  return stroke && stroke->width > 0 && stroke->color.alpha > 0;
}

/* Fills what the clip of the moment leaves of bounds. */
static void
append_fill (JourneySnapshotPainter *self, const JourneyFill *fill, const graphene_rect_t *bounds)
{
  GskColorStop stops[JOURNEY_FILL_MAX_STOPS];

  for (guint i = 0; i < fill->n_stops; i++)
    {
      stops[i].offset = fill->n_stops > 1 ? (float) i / (float) (fill->n_stops - 1) : 0;
      stops[i].color = to_gdk (&fill->colors[i]);
    }

  if (fill->n_stops == 1)
    gtk_snapshot_append_color (self->snapshot, &stops[0].color, bounds);
  else
    gtk_snapshot_append_linear_gradient (self->snapshot, bounds,
                                         &GRAPHENE_POINT_INIT (0, (float) fill->top),
                                         &GRAPHENE_POINT_INIT (0, (float) fill->bottom), stops,
                                         fill->n_stops);
}

static guint *
get_n_clips (JourneySnapshotPainter *self)
{
  return &g_array_index (self->clips, guint, self->clips->len - 1);
}

static void
journey_snapshot_painter_save (JourneyPainter *painter)
{
  JourneySnapshotPainter *self = JOURNEY_SNAPSHOT_PAINTER (painter);
  guint none = 0;

  gtk_snapshot_save (self->snapshot);
  g_array_append_val (self->clips, none);
}

static void
journey_snapshot_painter_restore (JourneyPainter *painter)
{
  JourneySnapshotPainter *self = JOURNEY_SNAPSHOT_PAINTER (painter);

  g_return_if_fail (self->clips->len > 1);

  for (guint n_clips = *get_n_clips (self); n_clips > 0; n_clips--)
    gtk_snapshot_pop (self->snapshot);
  g_array_set_size (self->clips, self->clips->len - 1);
  gtk_snapshot_restore (self->snapshot);
}

static void
journey_snapshot_painter_translate (JourneyPainter *painter, double x, double y)
{
  JourneySnapshotPainter *self = JOURNEY_SNAPSHOT_PAINTER (painter);

  gtk_snapshot_translate (self->snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
}

static void
journey_snapshot_painter_scale (JourneyPainter *painter, double factor)
{
  JourneySnapshotPainter *self = JOURNEY_SNAPSHOT_PAINTER (painter);

  gtk_snapshot_scale (self->snapshot, (float) factor, (float) factor);
}

static void
journey_snapshot_painter_clip (JourneyPainter *painter, const JourneyRect *rect)
{
  JourneySnapshotPainter *self = JOURNEY_SNAPSHOT_PAINTER (painter);
  graphene_rect_t bounds = to_graphene (rect);

  gtk_snapshot_push_clip (self->snapshot, &bounds);
  ++*get_n_clips (self);
}

/* A name for the render inspector; what a reader of the screen needs, the canvas tells it. */
static void
journey_snapshot_painter_begin_group (JourneyPainter *painter, const char *id, const char *title)
{
  JourneySnapshotPainter *self = JOURNEY_SNAPSHOT_PAINTER (painter);

  gtk_snapshot_push_debug (self->snapshot, "%s", id ? id : "group");
}

static void
journey_snapshot_painter_end_group (JourneyPainter *painter)
{
  JourneySnapshotPainter *self = JOURNEY_SNAPSHOT_PAINTER (painter);

  gtk_snapshot_pop (self->snapshot);
}

static void
journey_snapshot_painter_begin_faded (JourneyPainter *painter,
                                      double opacity,
                                      const JourneyRect *bounds)
{
  gtk_snapshot_push_opacity (JOURNEY_SNAPSHOT_PAINTER (painter)->snapshot, opacity);
}

static void
journey_snapshot_painter_end_faded (JourneyPainter *painter)
{
  gtk_snapshot_pop (JOURNEY_SNAPSHOT_PAINTER (painter)->snapshot);
}

static void
append_dashed_edge (JourneySnapshotPainter *self,
                    const GskRoundedRect *rounded,
                    const JourneyStroke *stroke)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  GskStroke *gsk_stroke = to_gsk_stroke (stroke);
  GdkRGBA color = to_gdk (&stroke->color);

  gsk_path_builder_add_rounded_rect (builder, rounded);
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_stroke (self->snapshot, path, gsk_stroke, &color);
  gsk_stroke_free (gsk_stroke);
}

static void
append_edge (JourneySnapshotPainter *self,
             const JourneyRect *rect,
             double radius,
             const JourneyStroke *stroke)
{
  JourneyRect outer = journey_rect_grow (rect, stroke->width / 2);
  GskRoundedRect rounded;
  GdkRGBA color = to_gdk (&stroke->color);
  float width = (float) stroke->width;

  if (stroke->n_dashes > 0)
    {
      rounded = to_rounded (rect, radius);
      append_dashed_edge (self, &rounded, stroke);
      return;
    }

  rounded = to_rounded (&outer, radius > 0 ? radius + stroke->width / 2 : 0);
  gtk_snapshot_append_border (self->snapshot, &rounded, (float[4]) { width, width, width, width },
                              (GdkRGBA[4]) { color, color, color, color });
}

static void
journey_snapshot_painter_draw_rect (JourneyPainter *painter,
                                    const JourneyRect *rect,
                                    double radius,
                                    const JourneyFill *fill,
                                    const JourneyStroke *stroke)
{
  JourneySnapshotPainter *self = JOURNEY_SNAPSHOT_PAINTER (painter);

  if (fill && fill->n_stops > 0)
    {
      GskRoundedRect rounded = to_rounded (rect, radius);

      gtk_snapshot_push_rounded_clip (self->snapshot, &rounded);
      append_fill (self, fill, &rounded.bounds);
      gtk_snapshot_pop (self->snapshot);
    }

  if (is_visible (stroke))
    append_edge (self, rect, radius, stroke);
}

static void
journey_snapshot_painter_draw_path (JourneyPainter *painter,
                                    const JourneyPath *path,
                                    const JourneyFill *fill,
                                    const JourneyStroke *stroke)
{
  JourneySnapshotPainter *self = JOURNEY_SNAPSHOT_PAINTER (painter);
  g_autoptr (GskPath) gsk_path = journey_snapshot_painter_convert_path (path);
  graphene_rect_t bounds;

  if (!gsk_path_get_bounds (gsk_path, &bounds))
    return;

  if (fill && fill->n_stops > 0)
    {
      gtk_snapshot_push_fill (self->snapshot, gsk_path, GSK_FILL_RULE_EVEN_ODD);
      append_fill (self, fill, &bounds);
      gtk_snapshot_pop (self->snapshot);
    }

  if (is_visible (stroke))
    {
      GskStroke *gsk_stroke = to_gsk_stroke (stroke);
      GdkRGBA color = to_gdk (&stroke->color);

      gtk_snapshot_append_stroke (self->snapshot, gsk_path, gsk_stroke, &color);
      gsk_stroke_free (gsk_stroke);
    }
}

static PangoLayout *
get_layout (JourneySnapshotPainter *self, JourneyTextStyle style, gboolean rtl)
{
  PangoLayout **layout = &self->layouts[rtl ? 1 : 0][style];

  if (!*layout)
    {
      *layout = journey_text_create_layout (self->contexts[rtl ? 1 : 0], style, rtl);
      pango_layout_set_auto_dir (*layout, FALSE);
      pango_layout_set_single_paragraph_mode (*layout, TRUE);
    }

  return *layout;
}

/* The line is measured already, so how it is aligned has no say. */
static void
journey_snapshot_painter_draw_text (JourneyPainter *painter,
                                    const JourneyTextLine *line,
                                    JourneyTextStyle style,
                                    JourneyAlign align,
                                    double x,
                                    double baseline,
                                    const JourneyRgba *color)
{
  JourneySnapshotPainter *self = JOURNEY_SNAPSHOT_PAINTER (painter);
  PangoLayout *layout = get_layout (self, style, line->rtl);
  GdkRGBA rgba = to_gdk (color);
  double top;

  pango_layout_set_text (layout, line->text, -1);
  top = baseline - (double) pango_layout_get_baseline (layout) / PANGO_SCALE;

  gtk_snapshot_save (self->snapshot);
  gtk_snapshot_translate (self->snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) top));
  gtk_snapshot_append_layout (self->snapshot, layout, &rgba);
  gtk_snapshot_restore (self->snapshot);
}

static GdkTexture *
load_texture (const char *uri)
{
  g_autoptr (GBytes) bytes = NULL;
  cairo_surface_t *surface = journey_picture_load (uri, JOURNEY_PICTURE_SIDE, NULL);
  GdkTexture *texture;
  int height;
  int stride;

  if (!surface)
    return NULL;

  height = cairo_image_surface_get_height (surface);
  stride = cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) height * (gsize) stride);
  texture = gdk_memory_texture_new (cairo_image_surface_get_width (surface), height,
                                    GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
  cairo_surface_destroy (surface);
  return texture;
}

static void
journey_snapshot_painter_draw_picture (JourneyPainter *painter,
                                       const char *uri,
                                       const JourneyRect *rect)
{
  JourneySnapshotPainter *self = JOURNEY_SNAPSHOT_PAINTER (painter);
  g_autoptr (GdkTexture) texture = load_texture (uri);
  GskRoundedRect circle = to_rounded (rect, MIN (rect->width, rect->height) / 2);

  if (!texture)
    return;

  gtk_snapshot_push_rounded_clip (self->snapshot, &circle);
  gtk_snapshot_append_scaled_texture (self->snapshot, texture, GSK_SCALING_FILTER_TRILINEAR,
                                      &circle.bounds);
  gtk_snapshot_pop (self->snapshot);
}

static void
journey_snapshot_painter_finalize (GObject *object)
{
  JourneySnapshotPainter *self = JOURNEY_SNAPSHOT_PAINTER (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->contexts); i++)
    {
      for (guint j = 0; j < JOURNEY_TEXT_N_STYLES; j++)
        g_clear_object (&self->layouts[i][j]);
      g_clear_object (&self->contexts[i]);
    }
  g_clear_pointer (&self->clips, g_array_unref);
  g_clear_object (&self->snapshot);

  G_OBJECT_CLASS (journey_snapshot_painter_parent_class)->finalize (object);
}

static void
journey_snapshot_painter_class_init (JourneySnapshotPainterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_snapshot_painter_finalize;
}

static void
journey_snapshot_painter_init (JourneySnapshotPainter *self)
{
  self->clips = g_array_new (FALSE, FALSE, sizeof (guint));
}

static void
journey_snapshot_painter_iface_init (JourneyPainterInterface *iface)
{
  iface->save = journey_snapshot_painter_save;
  iface->restore = journey_snapshot_painter_restore;
  iface->translate = journey_snapshot_painter_translate;
  iface->scale = journey_snapshot_painter_scale;
  iface->clip = journey_snapshot_painter_clip;
  iface->begin_group = journey_snapshot_painter_begin_group;
  iface->end_group = journey_snapshot_painter_end_group;
  iface->begin_faded = journey_snapshot_painter_begin_faded;
  iface->end_faded = journey_snapshot_painter_end_faded;
  iface->draw_rect = journey_snapshot_painter_draw_rect;
  iface->draw_path = journey_snapshot_painter_draw_path;
  iface->draw_text = journey_snapshot_painter_draw_text;
  iface->draw_picture = journey_snapshot_painter_draw_picture;
}

static PangoContext *
create_context (PangoContext *like, PangoDirection direction)
{
  PangoContext *context = pango_font_map_create_context (pango_context_get_font_map (like));

  pango_cairo_context_set_font_options (context, pango_cairo_context_get_font_options (like));
  pango_context_set_round_glyph_positions (context, pango_context_get_round_glyph_positions (like));
  pango_context_set_language (context, pango_context_get_language (like));
  pango_context_set_base_dir (context, direction);

  return context;
}

/**
 * journey_snapshot_painter_new:
 * @context: the surroundings that the texts were measured in
 *
 * Returns: (transfer full): a painter
 */
JourneySnapshotPainter *
journey_snapshot_painter_new (PangoContext *context)
{
  JourneySnapshotPainter *self;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  self = g_object_new (JOURNEY_TYPE_SNAPSHOT_PAINTER, NULL);
  self->contexts[0] = create_context (context, PANGO_DIRECTION_LTR);
  self->contexts[1] = create_context (context, PANGO_DIRECTION_RTL);
  return self;
}

/**
 * journey_snapshot_painter_begin:
 * @self: a painter
 *
 * Begins a picture. Nothing can be painted before.
 */
void
journey_snapshot_painter_begin (JourneySnapshotPainter *self)
{
  guint none = 0;

  g_return_if_fail (JOURNEY_IS_SNAPSHOT_PAINTER (self));
  g_return_if_fail (self->snapshot == NULL);

  self->snapshot = gtk_snapshot_new ();
  g_array_set_size (self->clips, 0);
  g_array_append_val (self->clips, none);
}

/**
 * journey_snapshot_painter_end:
 * @self: a painter
 *
 * Ends the picture.
 *
 * Returns: (transfer full): what was painted; an empty node for nothing
 */
GskRenderNode *
journey_snapshot_painter_end (JourneySnapshotPainter *self)
{
  GskRenderNode *node;

  g_return_val_if_fail (JOURNEY_IS_SNAPSHOT_PAINTER (self), NULL);
  g_return_val_if_fail (self->snapshot != NULL, NULL);

  for (guint n_clips = *get_n_clips (self); n_clips > 0; n_clips--)
    gtk_snapshot_pop (self->snapshot);
  node = gtk_snapshot_to_node (self->snapshot);
  g_clear_object (&self->snapshot);

  return node ? node : gsk_container_node_new (NULL, 0);
}
