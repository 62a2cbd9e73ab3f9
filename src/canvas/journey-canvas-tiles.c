/* journey-canvas-tiles.c: parts of the map, painted once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where no graphics card draws, every frame of a scrolled map is painted anew, letter by letter.
 * Here the map is cut into tiles, in px of the screen, and each is painted once. A frame then
 * copies tiles: they are opaque, and lie at whole px, so nothing is blended and nothing looks
 * different.
 */

#include "journey-canvas-tiles.h"

#include <math.h>

/* Px of the screen. Wide, as the strips at the edges and the way one scrolls are. */
#define TILE_WIDTH  512
#define TILE_HEIGHT 256

/* What a frame does not need is let go of beyond so many tiles, which take half a MiB each. */
#define MAX_TILES 96

typedef struct
{
  gint64 key;
  GskRenderNode *node; /* NULL where nothing is but the ground */
  guint last_frame;
} Tile;

struct _JourneyCanvasTiles
{
  JourneyTilePainter painter;
  gpointer data;

  GHashTable *tiles; /* its key → Tile */
  double zoom;
  int scale; /* px of the screen for one of the canvas */
  GdkRGBA ground;
  guint frame;
  guint n_painted;
};

static void
tile_free (gpointer data)
{
  Tile *tile = data;

  g_clear_pointer (&tile->node, gsk_render_node_unref);
  g_free (tile);
}

/**
 * journey_canvas_tiles_new:
 * @painter: paints a part of the map
 * @data: is handed to @painter
 *
 * Returns: (transfer full): no tiles yet
 */
JourneyCanvasTiles *
journey_canvas_tiles_new (JourneyTilePainter painter, gpointer data)
{
  JourneyCanvasTiles *self = g_new0 (JourneyCanvasTiles, 1);

  self->painter = painter;
  self->data = data;
  self->tiles = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, tile_free);
  return self;
}

/**
 * journey_canvas_tiles_free:
 * @self: (transfer full): tiles
 *
 * Frees them.
 */
void
journey_canvas_tiles_free (JourneyCanvasTiles *self)
{
  g_hash_table_unref (self->tiles);
  g_free (self);
}

/**
 * journey_canvas_tiles_clear:
 * @self: tiles
 *
 * Forgets what was painted, because the map or its look have changed.
 */
void
journey_canvas_tiles_clear (JourneyCanvasTiles *self)
{
  g_hash_table_remove_all (self->tiles);
}

/**
 * journey_canvas_tiles_get_n_painted:
 * @self: tiles
 *
 * Returns: how many tiles the last frame had to paint
 */
guint
journey_canvas_tiles_get_n_painted (JourneyCanvasTiles *self)
{
  return self->n_painted;
}

/**
 * journey_canvas_tiles_begin_frame:
 * @self: tiles
 * @zoom: px of the canvas for each px of the map
 * @scale: px of the screen for each px of the canvas
 * @ground: the colour of the page
 *
 * Begins a frame. Tiles of another zoom, scale or page are forgotten.
 */
void
journey_canvas_tiles_begin_frame (JourneyCanvasTiles *self,
                                  double zoom,
                                  int scale,
                                  const GdkRGBA *ground)
{
  if (self->zoom != zoom || self->scale != scale || !gdk_rgba_equal (&self->ground, ground))
    journey_canvas_tiles_clear (self);

  self->zoom = zoom;
  self->scale = scale;
  self->ground = *ground;
  self->n_painted = 0;
  self->frame++;
}

static GskRenderNode *
create_node (JourneyCanvasTiles *self, cairo_surface_t *surface)
{
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (
      0, 0, (float) TILE_WIDTH / (float) self->scale, (float) TILE_HEIGHT / (float) self->scale));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  return node;
}

static GskRenderNode *
paint_tile (JourneyCanvasTiles *self, JourneyCanvasLayer layer, int column, int row)
{
  double size = (float) self->zoom * self->scale; /* a snapshot scales no finer */
  JourneyRect area = { column * TILE_WIDTH / size, row * TILE_HEIGHT / size, TILE_WIDTH / size,
                       TILE_HEIGHT / size };
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, TILE_WIDTH, TILE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node = NULL;

  gdk_cairo_set_source_rgba (cr, &self->ground);
  cairo_paint (cr);
  cairo_translate (cr, -column * TILE_WIDTH, -row * TILE_HEIGHT);
  cairo_scale (cr, size, size);
  if (self->painter (self->data, layer, &area, cr))
    {
      cairo_surface_set_device_scale (surface, self->scale, self->scale);
      node = create_node (self, surface);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  self->n_painted++;

  return node;
}

/* Two bits for the layer, and thirty for each number. */
static gint64
get_key (JourneyCanvasLayer layer, int column, int row)
{
  guint64 bits = (guint64) layer << 60;

  bits |= (guint64) ((guint) column & 0x3fffffffu) << 30;
  bits |= (guint) row & 0x3fffffffu;
  return (gint64) bits;
}

static GskRenderNode *
ensure_tile (JourneyCanvasTiles *self, JourneyCanvasLayer layer, int column, int row)
{
  gint64 key = get_key (layer, column, row);
  Tile *tile = g_hash_table_lookup (self->tiles, &key);

  if (!tile)
    {
      tile = g_new0 (Tile, 1);
      tile->key = key;
      tile->node = paint_tile (self, layer, column, row);
      g_hash_table_insert (self->tiles, &tile->key, tile);
    }

  tile->last_frame = self->frame;
  return tile->node;
}

static void
append_tile (JourneyCanvasTiles *self,
             GtkSnapshot *snapshot,
             GskRenderNode *node,
             const graphene_rect_t *rect)
{
  if (!node)
    {
      gtk_snapshot_append_color (snapshot, &self->ground, rect);
      return;
    }

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &rect->origin);
  gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_restore (snapshot);
}

/**
 * journey_canvas_tiles_append:
 * @self: tiles
 * @snapshot: where to draw
 * @layer: what to draw of the map
 * @origin: where the map begins, in px of the canvas, at a whole px of the screen
 * @clip: what is seen of the canvas, in px of it
 *
 * Draws the page and what of the map is seen on it.
 */
void
journey_canvas_tiles_append (JourneyCanvasTiles *self,
                             GtkSnapshot *snapshot,
                             JourneyCanvasLayer layer,
                             const JourneyPoint *origin,
                             const JourneyRect *clip)
{
  double width = (double) TILE_WIDTH / self->scale;
  double height = (double) TILE_HEIGHT / self->scale;
  int left = (int) floor ((clip->x - origin->x) / width);
  int right = (int) ceil ((journey_rect_right (clip) - origin->x) / width);
  int top = (int) floor ((clip->y - origin->y) / height);
  int bottom = (int) ceil ((journey_rect_bottom (clip) - origin->y) / height);

  for (int row = top; row < bottom; row++)
    for (int column = left; column < right; column++)
      append_tile (self, snapshot, ensure_tile (self, layer, column, row),
                   &GRAPHENE_RECT_INIT ((float) (origin->x + column * width),
                                        (float) (origin->y + row * height), (float) width,
                                        (float) height));
}

static gboolean
is_old (gpointer key, gpointer value, gpointer data)
{
  const Tile *tile = value;
  guint limit = *(guint *) data;

  return tile->last_frame <= limit;
}

/**
 * journey_canvas_tiles_end_frame:
 * @self: tiles
 *
 * Lets go of the tiles that were not seen for longest, where there are too many.
 */
void
journey_canvas_tiles_end_frame (JourneyCanvasTiles *self)
{
  GHashTableIter iter;
  Tile *tile;
  guint oldest = self->frame;

  while (g_hash_table_size (self->tiles) > MAX_TILES)
    {
      g_hash_table_iter_init (&iter, self->tiles);
      while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &tile))
        oldest = MIN (oldest, tile->last_frame);
      if (oldest == self->frame)
        break;
      g_hash_table_foreach_remove (self->tiles, is_old, &oldest);
      oldest = self->frame;
    }
}
