/* journey-canvas-draw.c: the canvas on the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <math.h>

#include "journey-canvas-private.h"

/* Below these a text is too small to be read, and costs all the same. */
#define TITLES_BELOW 0.45
#define SHAPES_BELOW 0.3

#define TORN_OPACITY 0.15

typedef gboolean (*BoxFilter) (const JourneyBox *box);

static JourneyDetail
get_detail (double zoom)
{
  if (zoom < SHAPES_BELOW)
    return JOURNEY_DETAIL_SHAPES;
  return zoom < TITLES_BELOW ? JOURNEY_DETAIL_TITLES : JOURNEY_DETAIL_FULL;
}

/**
 * journey_canvas_forget_nodes:
 * @self: a canvas
 *
 * Drops what was drawn, because the boxes or their look have changed.
 */
void
journey_canvas_forget_nodes (JourneyCanvas *self)
{
  for (guint i = 0; i < self->n_nodes; i++)
    g_clear_pointer (&self->nodes[i], gsk_render_node_unref);
  g_clear_pointer (&self->nodes, g_free);
  self->n_nodes = 0;
  self->tiling = FALSE;
  self->tiled = FALSE;
  journey_canvas_stop_painting_ahead (self);
  journey_canvas_forget_tiles (self);
}

static void
style_changed_cb (JourneyCanvas *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    self->theme = dark ? JOURNEY_THEME_DARK_CONTRAST : JOURNEY_THEME_LIGHT_CONTRAST;
  else
    self->theme = dark ? JOURNEY_THEME_DARK : JOURNEY_THEME_LIGHT;

  journey_canvas_forget_nodes (self);
  journey_canvas_refresh_editor_look (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * journey_canvas_watch_style:
 * @self: a canvas
 *
 * Makes the map light or dark, and of high contrast, as the rest of the program is.
 */
void
journey_canvas_watch_style (JourneyCanvas *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
  style_changed_cb (self);
}

static GskRenderNode *
build_node (JourneyCanvas *self, const JourneyBox *box)
{
  journey_snapshot_painter_begin (self->painter);
  journey_render_box (JOURNEY_PAINTER (self->painter), self->layout, box, self->theme,
                      self->detail);
  return journey_snapshot_painter_end (self->painter);
}

static GskRenderNode *
ensure_node (JourneyCanvas *self, guint index)
{
  if (!self->nodes[index])
    {
      self->nodes[index] = build_node (self, journey_layout_get_box (self->layout, (int) index));
      self->n_built++;
    }

  return self->nodes[index];
}

/* A box without marks is there to be hit. Its node would count as one px at the beginning of the
 * map for what holds it. */
static gboolean
is_blank (GskRenderNode *node)
{
  graphene_rect_t bounds;

  gsk_render_node_get_bounds (node, &bounds);
  return bounds.size.width <= 0 || bounds.size.height <= 0;
}

/**
 * journey_canvas_round_to_pixel:
 * @self: a canvas
 * @value: in px of it
 *
 * Keeps edges and stems sharp, where something begins at a whole pixel of the screen.
 *
 * Returns: the nearest that does
 */
double
journey_canvas_round_to_pixel (JourneyCanvas *self, double value)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  return round (value * scale) / scale;
}

static JourneyPoint
get_origin (JourneyCanvas *self, const JourneyCanvasView *view)
{
  return (JourneyPoint) { journey_canvas_round_to_pixel (self, view->origin.x),
                          journey_canvas_round_to_pixel (self, view->origin.y) };
}

static void
append_node (JourneyCanvas *self, GtkSnapshot *snapshot, guint index, JourneyPoint offset)
{
  GskRenderNode *node = ensure_node (self, index);

  self->n_drawn++;
  if (is_blank (node))
    return;
  if (offset.x == 0 && offset.y == 0)
    {
      gtk_snapshot_append_node (snapshot, node);
      return;
    }

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) offset.x, (float) offset.y));
  gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_restore (snapshot);
}

/* Lines across columns do not follow while columns make room, so they step back. */
static gboolean
is_torn (const JourneyPreview *preview, const JourneyBox *box)
{
  return preview && preview->column_shifts &&
         (box->kind == JOURNEY_BOX_EMOTION_LINE || box->kind == JOURNEY_BOX_CONNECTION ||
          box->kind == JOURNEY_BOX_MOMENT);
}

/* The line that is changed right now is drawn anew above; where it was stays to be seen. */
static gboolean
is_redrawn (const JourneyPreview *preview, const JourneyBox *box)
{
  return preview &&
         (preview->kind == JOURNEY_PREVIEW_FEEL || preview->kind == JOURNEY_PREVIEW_SKETCH) &&
         ((box->kind == JOURNEY_BOX_EMOTION_LINE &&
           box->item == (JourneyItem *) preview->persona) ||
          (box->kind == JOURNEY_BOX_EMOTION && box->context == (JourneyItem *) preview->persona));
}

static double
get_opacity (JourneyCanvas *self, const JourneyPreview *preview, const JourneyBox *box)
{
  if (is_torn (preview, box) || is_redrawn (preview, box))
    return TORN_OPACITY;

  return journey_layout_is_dimmed (self->layout, box) ? JOURNEY_DIMMED_OPACITY : 1;
}

static void
append_faded (JourneyCanvas *self,
              GtkSnapshot *snapshot,
              guint index,
              JourneyPoint offset,
              double opacity)
{
  if (opacity < 1)
    gtk_snapshot_push_opacity (snapshot, opacity);
  append_node (self, snapshot, index, offset);
  if (opacity < 1)
    gtk_snapshot_pop (snapshot);
}

static void
append_boxes (JourneyCanvas *self,
              GtkSnapshot *snapshot,
              const JourneyCanvasView *view,
              const JourneyRect *clip,
              BoxFilter filter)
{
  const JourneyPreview *preview = journey_toolbox_get_preview (self->toolbox);
  JourneyPoint origin = get_origin (self, view);
  JourneyPoint corner = journey_canvas_view_to_map (view, clip->x, clip->y);
  JourneyRect area = { corner.x, corner.y, clip->width / view->zoom, clip->height / view->zoom };
  guint n_boxes;
  const JourneyBox *boxes = journey_layout_get_boxes (self->layout, &n_boxes);
  g_autoptr (GArray) near = NULL;

  area = journey_rect_grow (&area, JOURNEY_BOX_BLEED);
  near = journey_canvas_find_boxes (self, &area);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) origin.x, (float) origin.y));
  gtk_snapshot_scale (snapshot, (float) view->zoom, (float) view->zoom);

  for (guint i = 0; i < near->len; i++)
    {
      guint index = g_array_index (near, guint, i);
      const JourneyBox *box = &boxes[index];
      JourneyPoint shift = journey_canvas_get_shift (self, box);
      JourneyRect rect = box->rect;

      rect.x += shift.x;
      rect.y += shift.y;
      if (!journey_rect_intersects (&rect, &area) || (filter && !filter (box)) ||
          (preview && !preview->copy && journey_preview_is_lifted (preview, index)))
        continue;

      append_faded (self, snapshot, index, shift, get_opacity (self, preview, box));
    }

  gtk_snapshot_restore (snapshot);
}

/**
 * journey_canvas_append_box:
 * @self: a canvas
 * @snapshot: where to draw
 * @view: how its map is shown
 * @index: the index of a box
 * @offset: how far it is from its place, in px of the map
 *
 * Draws a box once more, where it is dragged to.
 */
void
journey_canvas_append_box (JourneyCanvas *self,
                           GtkSnapshot *snapshot,
                           const JourneyCanvasView *view,
                           guint index,
                           JourneyPoint offset)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) view->origin.x, (float) view->origin.y));
  gtk_snapshot_scale (snapshot, (float) view->zoom, (float) view->zoom);
  append_node (self, snapshot, index, offset);
  gtk_snapshot_restore (snapshot);
}

static GdkRGBA
get_ink (JourneyCanvas *self, JourneyInk ink)
{
  JourneyRgba color = journey_theme_get_color (self->theme, ink, JOURNEY_COLOR_TEAL);

  return (GdkRGBA) { color.red, color.green, color.blue, color.alpha };
}

static void
append_ink (JourneyCanvas *self, GtkSnapshot *snapshot, JourneyInk ink, const JourneyRect *rect)
{
  GdkRGBA color = get_ink (self, ink);

  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT ((float) rect->x, (float) rect->y,
                                                  (float) rect->width, (float) rect->height));
}

/* The bands go along, so that the strip looks like the beginning of the map. */
static gboolean
belongs_at_start (const JourneyBox *box)
{
  return box->pin == JOURNEY_BOX_PIN_START || box->kind == JOURNEY_BOX_LANE ||
         box->kind == JOURNEY_BOX_SCALE || box->kind == JOURNEY_BOX_DIVIDER;
}

static gboolean
belongs_at_top (const JourneyBox *box)
{
  return box->pin == JOURNEY_BOX_PIN_TOP;
}

static const BoxFilter layer_filters[] = {
  [JOURNEY_CANVAS_LAYER_MAP] = NULL,
  [JOURNEY_CANVAS_LAYER_START] = belongs_at_start,
  [JOURNEY_CANVAS_LAYER_TOP] = belongs_at_top,
};

/**
 * journey_canvas_is_in_layer:
 * @layer: what of the map
 * @box: a box
 *
 * Returns: whether the box is drawn there
 */
gboolean
journey_canvas_is_in_layer (JourneyCanvasLayer layer, const JourneyBox *box)
{
  return !layer_filters[layer] || layer_filters[layer](box);
}

/**
 * journey_canvas_create_faded_node:
 * @self: a canvas
 * @index: the index of a box
 *
 * Returns: (transfer full) (nullable): the box as it is drawn in its place, in px of the map;
 *   %NULL if nothing is
 */
GskRenderNode *
journey_canvas_create_faded_node (JourneyCanvas *self, guint index)
{
  const JourneyBox *box = journey_layout_get_box (self->layout, (int) index);
  double opacity = get_opacity (self, journey_toolbox_get_preview (self->toolbox), box);
  GskRenderNode *node = ensure_node (self, index);

  self->n_drawn++;
  if (is_blank (node))
    return NULL;
  if (opacity < 1)
    return gsk_opacity_node_new (node, (float) opacity);
  return gsk_render_node_ref (node);
}

/* --- The frame --- */

static JourneyRect
round_rect_to_pixels (JourneyCanvas *self, const JourneyRect *rect)
{
  double x = journey_canvas_round_to_pixel (self, rect->x);
  double y = journey_canvas_round_to_pixel (self, rect->y);

  return (JourneyRect) { x, y, journey_canvas_round_to_pixel (self, journey_rect_right (rect)) - x,
                         journey_canvas_round_to_pixel (self, journey_rect_bottom (rect)) - y };
}

static JourneyCanvasView
hold_view (const JourneyCanvasView *view, JourneyCanvasLayer layer)
{
  JourneyCanvasView held = *view;

  if (layer == JOURNEY_CANVAS_LAYER_START)
    held.origin.x = view->pinned_origin.x;
  if (layer == JOURNEY_CANVAS_LAYER_TOP)
    held.origin.y = view->pinned_origin.y;

  return held;
}

/**
 * journey_canvas_locate_layer:
 * @self: a canvas
 * @view: how its map is shown
 * @layer: what of the map
 * @origin: (out): where the map begins for it, at a whole px of the screen
 * @clip: (out): where it is seen
 *
 * Returns: whether it is seen at all
 */
gboolean
journey_canvas_locate_layer (JourneyCanvas *self,
                             const JourneyCanvasView *view,
                             JourneyCanvasLayer layer,
                             JourneyPoint *origin,
                             JourneyRect *clip)
{
  JourneyCanvasView held = hold_view (view, layer);

  if ((layer == JOURNEY_CANVAS_LAYER_START && !view->start_pinned) ||
      (layer == JOURNEY_CANVAS_LAYER_TOP && !view->top_pinned))
    return FALSE;

  *origin = get_origin (self, &held);
  if (layer == JOURNEY_CANVAS_LAYER_START)
    *clip = round_rect_to_pixels (self, &view->start);
  else if (layer == JOURNEY_CANVAS_LAYER_TOP)
    *clip = round_rect_to_pixels (self, &view->top);
  else
    *clip = (JourneyRect) { 0, 0, view->width, view->height };
  return TRUE;
}

/**
 * journey_canvas_append_sheets:
 * @self: a canvas
 * @snapshot: where to draw
 * @layer: what of the map
 *
 * Draws what the frame has of it.
 */
void
journey_canvas_append_sheets (JourneyCanvas *self, GtkSnapshot *snapshot, JourneyCanvasLayer layer)
{
  for (guint i = 0; i < self->sheets->len; i++)
    {
      const JourneyTileSheet *sheet = &g_array_index (self->sheets, JourneyTileSheet, i);

      if (sheet->layer == layer)
        journey_canvas_tiles_append (self->tiles, snapshot, sheet);
    }
}

/* The page, and on it what belongs to the layer. */
static void
append_layer (JourneyCanvas *self,
              GtkSnapshot *snapshot,
              const JourneyCanvasView *view,
              JourneyCanvasLayer layer)
{
  JourneyCanvasView held = hold_view (view, layer);
  JourneyPoint origin;
  JourneyRect clip;

  if (!journey_canvas_locate_layer (self, view, layer, &origin, &clip))
    return;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) clip.x, (float) clip.y,
                                                         (float) clip.width, (float) clip.height));
  if (self->tiled)
    {
      journey_canvas_append_sheets (self, snapshot, layer);
    }
  else
    {
      append_ink (self, snapshot, JOURNEY_INK_PAGE, &clip);
      append_boxes (self, snapshot, &held, &clip, layer_filters[layer]);
    }
  gtk_snapshot_pop (snapshot);
}

static void
append_start_strip (JourneyCanvas *self, GtkSnapshot *snapshot, const JourneyCanvasView *view)
{
  gboolean rtl = journey_layout_is_rtl (self->layout);
  JourneyRect edge = round_rect_to_pixels (self, &view->start);

  append_layer (self, snapshot, view, JOURNEY_CANVAS_LAYER_START);
  edge.x = rtl ? edge.x : journey_rect_right (&edge) - 1;
  edge.width = 1;
  append_ink (self, snapshot, JOURNEY_INK_LINE, &edge);
}

static void
append_top_strip (JourneyCanvas *self, GtkSnapshot *snapshot, const JourneyCanvasView *view)
{
  JourneyRect edge = round_rect_to_pixels (self, &view->top);

  append_layer (self, snapshot, view, JOURNEY_CANVAS_LAYER_TOP);
  if (view->start_pinned)
    {
      JourneyRect corner = { view->start.x, 0, view->start.width, view->top.height };

      append_ink (self, snapshot, JOURNEY_INK_PAGE, &corner);
    }

  edge.y = journey_rect_bottom (&edge) - 1;
  edge.height = 1;
  append_ink (self, snapshot, JOURNEY_INK_LINE, &edge);
}

static void
prepare_nodes (JourneyCanvas *self)
{
  JourneyDetail detail = get_detail (self->zoom);

  if (self->detail != detail)
    {
      self->detail = detail;
      journey_canvas_forget_nodes (self);
    }

  if (!self->nodes)
    {
      journey_layout_get_boxes (self->layout, &self->n_nodes);
      self->nodes = g_new0 (GskRenderNode *, self->n_nodes);
    }

  self->n_drawn = 0;
  self->n_built = 0;
}

/* Tiles are for a renderer that paints every frame itself. Their px are those of the screen, so
 * there must be a whole number of them. After a drag was left off boxes go back to their places,
 * and what is in them changes with the next drag. */
static gboolean
can_have_tiles (JourneyCanvas *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  return native && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native)) &&
         gdk_surface_get_scale (gtk_native_get_surface (native)) == scale &&
         (journey_toolbox_get_preview (self->toolbox) || !journey_canvas_is_moving (self));
}

/* To paint the tiles takes longer than to draw what is seen of them, so they are for a map that is
 * being scrolled, or something is dragged over; they stay when that is over. The first frames are
 * drawn without, while they are painted. */
static void
prepare_tiles (JourneyCanvas *self, const JourneyCanvasView *view)
{
  gboolean zoomed = view->zoom != self->drawn_zoom;
  JourneyPoint heading = { view->origin.x - self->drawn_origin.x,
                           view->origin.y - self->drawn_origin.y };
  gboolean scrolled = !zoomed && (heading.x != 0 || heading.y != 0);
  GdkRGBA page = get_ink (self, JOURNEY_INK_PAGE);

  self->drawn_zoom = view->zoom;
  self->drawn_origin = view->origin;
  self->tiling = can_have_tiles (self) && !zoomed &&
                 (self->tiling || scrolled || journey_toolbox_is_dragging (self->toolbox));
  self->tiled = FALSE;
  g_clear_pointer (&self->sheets, g_array_unref);
  if (!self->tiling)
    return;

  if (!self->tiles)
    {
      self->tiles = journey_canvas_tiles_new (journey_canvas_create_tile, self);
      self->rafts = journey_canvas_rafts_new ();
    }
  journey_canvas_tiles_begin_frame (self->tiles, view->zoom,
                                    gtk_widget_get_scale_factor (GTK_WIDGET (self)), &page);
  journey_canvas_refresh_rafts (self);
  self->sheets = journey_canvas_find_sheets (self, view);
  self->tiled = journey_canvas_paint_tiles (self, self->sheets);
  journey_canvas_tiles_end_frame (self->tiles);
  if (scrolled || !self->tiled)
    journey_canvas_paint_ahead (self, &heading);
}

void
journey_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  JourneyCanvasView view = journey_canvas_get_view (self);
  JourneyRect all = { 0, 0, view.width, view.height };

  if (!self->layout)
    {
      append_ink (self, snapshot, JOURNEY_INK_PAGE, &all);
      return;
    }

  prepare_nodes (self);
  prepare_tiles (self, &view);
  append_layer (self, snapshot, &view, JOURNEY_CANVAS_LAYER_MAP);
  if (view.start_pinned)
    append_start_strip (self, snapshot, &view);
  if (view.top_pinned)
    append_top_strip (self, snapshot, &view);
  journey_canvas_append_overlay (self, snapshot, &view);
  if (self->editor)
    gtk_widget_snapshot_child (widget, self->editor, snapshot);
}
