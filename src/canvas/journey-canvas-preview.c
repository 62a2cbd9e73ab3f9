/* journey-canvas-preview.c: a drag, drawn over the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-canvas-overlay-private.h"

#define MARK_WIDTH     3.0
#define MARK_END       3.5 /* radius of the dots at its ends */
#define SLOT_RADIUS    10.0
#define SLOT_VEIL      0.14f
#define BAND_VEIL      0.14f
#define LIFTED_OPACITY 0.92
#define SHADOW_ALPHA   0.28f
#define SHADOW_DOWN    5.0f
#define SHADOW_BLUR    14.0f
#define BADGE_RADIUS   9.0
#define BADGE_AWAY     14.0 /* from the pointer */
#define POINT_RADIUS   7.0
#define LABEL_PADDING  8.0
#define LABEL_AWAY     14.0
#define STROKE_WIDTH   3.5f
#define ARROW_WIDTH    2.5f
#define ARROW_HEAD     8.0

/* The map as the preview is to be drawn on it: at the strip that it was begun in. */
static JourneyCanvasView
get_view (JourneyCanvas *self, const JourneyCanvasView *view)
{
  JourneyCanvasView held = *view;

  if (self->in_top && view->top_pinned)
    held.origin.y = view->pinned_origin.y;
  if (self->in_start && view->start_pinned)
    held.origin.x = view->pinned_origin.x;

  return held;
}

/**
 * journey_canvas_get_lifted_origin:
 * @self: a canvas that something is dragged on
 * @view: how its map is shown
 *
 * Returns: where the map begins for what is dragged, at a whole px of the screen
 */
JourneyPoint
journey_canvas_get_lifted_origin (JourneyCanvas *self, const JourneyCanvasView *view)
{
  const JourneyPreview *preview = journey_toolbox_get_preview (self->toolbox);
  JourneyCanvasView held = get_view (self, view);

  return (JourneyPoint) {
    journey_canvas_round_to_pixel (self, held.origin.x + preview->offset.x * view->zoom),
    journey_canvas_round_to_pixel (self, held.origin.y + preview->offset.y * view->zoom),
  };
}

static JourneyPoint
to_canvas (const JourneyCanvasView *view, JourneyPoint map)
{
  return (JourneyPoint) { view->origin.x + map.x * view->zoom,
                          view->origin.y + map.y * view->zoom };
}

static JourneyRect
rect_to_canvas (const JourneyCanvasView *view, const JourneyRect *rect)
{
  JourneyPoint corner = to_canvas (view, (JourneyPoint) { rect->x, rect->y });

  return (JourneyRect) { corner.x, corner.y, rect->width * view->zoom, rect->height * view->zoom };
}

/**
 * journey_overlay_append_slot:
 * @snapshot: where to draw
 * @view: how the map is shown
 * @slot: in px of the map; may be empty
 *
 * Draws the room for something that lands there.
 */
void
journey_overlay_append_slot (GtkSnapshot *snapshot,
                             const JourneyCanvasView *view,
                             const JourneyRect *slot)
{
  GdkRGBA veil = journey_overlay_get_accent (SLOT_VEIL);
  GdkRGBA edge = journey_overlay_get_accent (0.6f);
  JourneyRect rect = rect_to_canvas (view, slot);

  if (slot->width <= 0 || slot->height <= 0)
    return;

  journey_overlay_append_fill (snapshot, &rect, SLOT_RADIUS * view->zoom, &veil);
  journey_overlay_append_edge (snapshot, &rect, SLOT_RADIUS * view->zoom, 1.5, &edge);
}

/**
 * journey_overlay_append_mark:
 * @snapshot: where to draw
 * @view: how the map is shown
 * @mark: in px of the map; may be empty
 *
 * Draws a line between two places, whichever way it goes, with a dot at each end.
 */
void
journey_overlay_append_mark (GtkSnapshot *snapshot,
                             const JourneyCanvasView *view,
                             const JourneyRect *mark)
{
  GdkRGBA accent = journey_overlay_get_accent (1);
  JourneyRect rect = rect_to_canvas (view, mark);
  gboolean upright = rect.height >= rect.width;
  double x = rect.x + rect.width / 2;
  double y = rect.y + rect.height / 2;
  JourneyRect line = upright ? (JourneyRect) { x - MARK_WIDTH / 2, rect.y, MARK_WIDTH, rect.height }
                             : (JourneyRect) { rect.x, y - MARK_WIDTH / 2, rect.width, MARK_WIDTH };

  if (rect.width <= 0 && rect.height <= 0)
    return;

  journey_overlay_append_fill (snapshot, &line, MARK_WIDTH / 2, &accent);
  for (guint i = 0; i < 2; i++)
    journey_overlay_append_disc (snapshot, upright ? x : (i ? journey_rect_right (&rect) : rect.x),
                                 upright ? (i ? journey_rect_bottom (&rect) : rect.y) : y, MARK_END,
                                 &accent, NULL);
}

/* A sheet of paper under what is dragged, so that it can be read over anything. */
static void
append_sheet (JourneyCanvas *self, GtkSnapshot *snapshot, const JourneyRect *rect, double radius)
{
  JourneyRgba page = journey_theme_get_color (self->theme, JOURNEY_INK_PAGE, JOURNEY_COLOR_TEAL);
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded,
                                   &GRAPHENE_RECT_INIT ((float) rect->x, (float) rect->y,
                                                        (float) rect->width, (float) rect->height),
                                   (float) radius);
  gtk_snapshot_append_outset_shadow (snapshot, &rounded, &(GdkRGBA) { 0, 0, 0, SHADOW_ALPHA }, 0,
                                     SHADOW_DOWN, 0, SHADOW_BLUR);
  journey_overlay_append_fill (snapshot, rect, radius,
                               &(GdkRGBA) { page.red, page.green, page.blue, page.alpha });
}

/* Columns get one sheet each, from their top to their bottom. They come in painting order, lane by
 * lane, so a column is met several times. */
static void
append_column_sheets (JourneyCanvas *self,
                      GtkSnapshot *snapshot,
                      const JourneyCanvasView *view,
                      const JourneyPreview *preview,
                      const JourneyRect *area)
{
  g_autoptr (GHashTable) sheets = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  GHashTableIter iter;
  JourneyRect *sheet;

  for (guint i = 0; i < preview->boxes->len; i++)
    {
      const JourneyBox *box =
          journey_layout_get_box (view->layout, (int) g_array_index (preview->boxes, guint, i));
      JourneyRect rect = rect_to_canvas (view, &box->rect);
      gpointer column = GINT_TO_POINTER (box->column);

      if (box->column < 0 || box->kind == JOURNEY_BOX_EMOTION || box->n_columns != 1)
        continue;

      sheet = g_hash_table_lookup (sheets, column);
      if (!sheet)
        {
          sheet = g_memdup2 (&rect, sizeof rect);
          g_hash_table_insert (sheets, column, sheet);
        }
      sheet->height =
          MAX (journey_rect_bottom (sheet), journey_rect_bottom (&rect)) - MIN (sheet->y, rect.y);
      sheet->y = MIN (sheet->y, rect.y);
    }

  g_hash_table_iter_init (&iter, sheets);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &sheet))
    if (journey_rect_intersects (sheet, area))
      append_sheet (self, snapshot, sheet, SLOT_RADIUS * view->zoom);
}

static gboolean
is_card (JourneyBoxKind kind)
{
  return kind == JOURNEY_BOX_PAIN_POINT || kind == JOURNEY_BOX_OPPORTUNITY ||
         kind == JOURNEY_BOX_EVIDENCE || kind == JOURNEY_BOX_METRIC || kind == JOURNEY_BOX_LANE;
}

/* What is dragged is drawn from the same nodes as in its place; of it, only what is in an area of
 * the canvas. */
static void
append_lifted (JourneyCanvas *self,
               GtkSnapshot *snapshot,
               const JourneyCanvasView *view,
               const JourneyPreview *preview,
               const JourneyRect *area)
{
  JourneyRect reach = journey_rect_grow (area, JOURNEY_LIFTED_REACH);
  gboolean columns =
      preview->kind == JOURNEY_PREVIEW_TOUCHPOINTS || preview->kind == JOURNEY_PREVIEW_STAGE;

  if (preview->boxes->len == 0)
    return;

  gtk_snapshot_push_opacity (snapshot, LIFTED_OPACITY);
  if (columns)
    append_column_sheets (self, snapshot, view, preview, &reach);
  for (guint i = 0; i < preview->boxes->len; i++)
    {
      guint index = g_array_index (preview->boxes, guint, i);
      const JourneyBox *box = journey_layout_get_box (view->layout, (int) index);
      JourneyRect rect = rect_to_canvas (view, &box->rect);
      JourneyRect bleed = journey_rect_grow (&rect, JOURNEY_BOX_BLEED * view->zoom);

      if (!journey_rect_intersects (&bleed, &reach))
        continue;
      if (!columns && is_card (box->kind))
        append_sheet (self, snapshot, &rect, SLOT_RADIUS * view->zoom);
      journey_canvas_append_box (self, snapshot, view, index, (JourneyPoint) { 0, 0 });
    }
  gtk_snapshot_pop (snapshot);
}

static void
append_dragged (JourneyCanvas *self,
                GtkSnapshot *snapshot,
                const JourneyCanvasView *view,
                const JourneyPreview *preview)
{
  JourneyCanvasView moved = *view;

  if (self->tiled)
    {
      journey_canvas_append_sheets (self, snapshot, JOURNEY_CANVAS_LAYER_LIFTED);
      return;
    }

  moved.origin = journey_canvas_get_lifted_origin (self, view);
  if (preview->kind != JOURNEY_PREVIEW_FEEL)
    append_lifted (self, snapshot, &moved, preview,
                   &(JourneyRect) { 0, 0, view->width, view->height });
}

/**
 * journey_canvas_create_lifted:
 * @self: a canvas
 * @area: a part of the map, in px of it
 *
 * Returns: (transfer full) (nullable): what is dragged, where it was taken from
 */
GskRenderNode *
journey_canvas_create_lifted (JourneyCanvas *self, const JourneyRect *area)
{
  const JourneyPreview *preview = journey_toolbox_get_preview (self->toolbox);
  JourneyCanvasView view = { .layout = self->layout, .zoom = self->zoom };
  JourneyRect place = rect_to_canvas (&view, area);
  float scale = (float) (1 / view.zoom);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskTransform) transform = gsk_transform_scale (NULL, scale, scale);
  GskRenderNode *node;
  GskRenderNode *scaled;

  /* Not by the snapshot: that would leave the blur of a shadow as it is. */
  append_lifted (self, snapshot, &view, preview, &place);
  node = gtk_snapshot_free_to_node (snapshot);
  if (!node || !transform)
    return node;

  scaled = gsk_transform_node_new (node, transform);
  gsk_render_node_unref (node);
  return scaled;
}

static void
append_copy_badge (JourneyCanvas *self, GtkSnapshot *snapshot)
{
  GdkRGBA accent = journey_overlay_get_accent (1);
  double x = self->last_place.x + BADGE_AWAY;
  double y = self->last_place.y - BADGE_AWAY;

  journey_overlay_append_disc (snapshot, x, y, BADGE_RADIUS, &accent, NULL);
  journey_overlay_append_plus (snapshot, x, y, BADGE_RADIUS / 2);
}

static void
append_band (GtkSnapshot *snapshot, const JourneyCanvasView *view, const JourneyRect *band)
{
  GdkRGBA veil = journey_overlay_get_accent (BAND_VEIL);
  GdkRGBA edge = journey_overlay_get_accent (0.8f);
  JourneyRect rect = rect_to_canvas (view, band);

  journey_overlay_append_fill (snapshot, &rect, 2, &veil);
  journey_overlay_append_edge (snapshot, &rect, 2, 1, &edge);
}

/* The score and its word, beside the point or on the other side of it where there is no room. */
static void
append_label (JourneyCanvas *self,
              GtkSnapshot *snapshot,
              const JourneyCanvasView *view,
              JourneyPoint point,
              const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  GdkRGBA ground = { 0.13f, 0.13f, 0.15f, 0.92f };
  GdkRGBA white = { 1, 1, 1, 1 };
  JourneyRect rect;
  int width;
  int height;

  pango_layout_get_pixel_size (layout, &width, &height);
  rect = (JourneyRect) { point.x + LABEL_AWAY, point.y - height / 2.0 - LABEL_PADDING / 2,
                         width + 2 * LABEL_PADDING, height + LABEL_PADDING };
  if (journey_rect_right (&rect) > view->width)
    rect.x = point.x - LABEL_AWAY - rect.width;
  rect.y = CLAMP (rect.y, 0, MAX (view->height - rect.height, 0));

  journey_overlay_append_fill (snapshot, &rect, rect.height / 2, &ground);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (rect.x + LABEL_PADDING),
                                                          (float) (rect.y + LABEL_PADDING / 2)));
  gtk_snapshot_append_layout (snapshot, layout, &white);
  gtk_snapshot_restore (snapshot);
}

static void
append_points (JourneyCanvas *self,
               GtkSnapshot *snapshot,
               const JourneyCanvasView *view,
               const JourneyPreview *preview)
{
  GdkRGBA tint = journey_overlay_get_tint (self, preview->persona);
  JourneyRgba card = journey_theme_get_color (self->theme, JOURNEY_INK_CARD, JOURNEY_COLOR_TEAL);
  GdkRGBA fill = { card.red, card.green, card.blue, card.alpha };
  JourneyPoint last = { 0 };

  journey_canvas_append_line (self, snapshot, view, preview, &tint);
  for (guint i = 0; i < preview->points->len; i++)
    {
      last = to_canvas (view, g_array_index (preview->points, JourneyPreviewPoint, i).place);
      journey_overlay_append_disc (snapshot, last.x, last.y, POINT_RADIUS, &fill, &tint);
    }
  if (preview->label && preview->points->len > 0)
    append_label (self, snapshot, view,
                  preview->kind == JOURNEY_PREVIEW_SKETCH ? self->last_place : last,
                  preview->label);
}

static void
append_stroke (JourneyCanvas *self,
               GtkSnapshot *snapshot,
               const JourneyCanvasView *view,
               const JourneyPreview *preview)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  GdkRGBA tint = journey_overlay_get_tint (self, preview->persona);

  for (guint i = 0; i < preview->stroke->len; i++)
    {
      JourneyPoint point = to_canvas (view, g_array_index (preview->stroke, JourneyPoint, i));

      if (i == 0)
        gsk_path_builder_move_to (builder, (float) point.x, (float) point.y);
      else
        gsk_path_builder_line_to (builder, (float) point.x, (float) point.y);
    }
  path = gsk_path_builder_to_path (builder);
  tint.alpha *= 0.55f;
  journey_overlay_append_stroke (snapshot, path, STROKE_WIDTH, &tint);
}

static void
append_arrow (GtkSnapshot *snapshot, const JourneyCanvasView *view, const JourneyPreview *preview)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  GdkRGBA accent = journey_overlay_get_accent (1);
  JourneyPoint from = to_canvas (view, preview->from);
  JourneyPoint to = to_canvas (view, preview->to);
  graphene_vec2_t way;
  float dx;
  float dy;

  graphene_vec2_init (&way, (float) (to.x - from.x), (float) (to.y - from.y));
  graphene_vec2_normalize (&way, &way);
  dx = graphene_vec2_get_x (&way) * (float) ARROW_HEAD;
  dy = graphene_vec2_get_y (&way) * (float) ARROW_HEAD;

  gsk_path_builder_move_to (builder, (float) from.x, (float) from.y);
  gsk_path_builder_line_to (builder, (float) to.x, (float) to.y);
  gsk_path_builder_move_to (builder, (float) to.x - dx - dy * 0.6f, (float) to.y - dy + dx * 0.6f);
  gsk_path_builder_line_to (builder, (float) to.x, (float) to.y);
  gsk_path_builder_line_to (builder, (float) to.x - dx + dy * 0.6f, (float) to.y - dy - dx * 0.6f);
  path = gsk_path_builder_to_path (builder);
  journey_overlay_append_stroke (snapshot, path, ARROW_WIDTH, &accent);
  journey_overlay_append_disc (snapshot, from.x, from.y, 4, &accent, NULL);
}

/**
 * journey_canvas_append_preview:
 * @self: a canvas
 * @snapshot: where to draw
 * @view: how its map is shown
 * @preview: what goes on
 *
 * Draws what is dragged, and where it would land.
 */
void
journey_canvas_append_preview (JourneyCanvas *self,
                               GtkSnapshot *snapshot,
                               const JourneyCanvasView *view,
                               const JourneyPreview *preview)
{
  JourneyCanvasView held = get_view (self, view);

  if (preview->kind == JOURNEY_PREVIEW_RUBBER_BAND)
    append_band (snapshot, &held, &preview->rect);
  if (preview->lands && preview->kind != JOURNEY_PREVIEW_FEEL &&
      preview->kind != JOURNEY_PREVIEW_SKETCH)
    {
      journey_overlay_append_slot (snapshot, &held, &preview->slot);
      journey_overlay_append_mark (snapshot, &held, &preview->mark);
    }
  append_dragged (self, snapshot, view, preview);

  if (preview->kind == JOURNEY_PREVIEW_SKETCH)
    append_stroke (self, snapshot, &held, preview);
  if (preview->kind == JOURNEY_PREVIEW_SKETCH || preview->kind == JOURNEY_PREVIEW_FEEL)
    append_points (self, snapshot, &held, preview);
  if (preview->kind == JOURNEY_PREVIEW_CONNECT)
    append_arrow (snapshot, &held, preview);
  if (preview->copy)
    append_copy_badge (self, snapshot);
}
