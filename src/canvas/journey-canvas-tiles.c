/* journey-canvas-tiles.c: parts of the map, painted once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where no graphics card draws, every frame of a scrolled map is painted anew, letter by letter.
 * Here the map is cut into tiles, in px of the screen, and each is painted once. A frame then
 * copies tiles: those of the ground are opaque, and all lie at whole px, so that nothing looks
 * different. What moves over the ground is cut into tiles of its own, and moving it paints nothing.
 */

#include "journey-canvas-tiles.h"

#include <math.h>

/* Px of the screen. Those of the ground are wide, as the strips at the edges and the way one
 * scrolls are; what moves is mostly a column, and every tile is looked at in every frame. */
#define TILE_WIDTH  512
#define TILE_HEIGHT 256
#define RAFT_HEIGHT 1024

/* What a frame does not need is let go of beyond so many bytes. */
#define MAX_BYTES (64u << 20)

typedef struct
{
  JourneyCanvasLayer layer;
  int raft;
  int column;
  int row;
} Key;

typedef struct
{
  Key key;
  GskRenderNode *node; /* NULL where nothing is but the page */
  gsize n_bytes;
  guint last_frame;
} Tile;

/* The tiles that a sheet shows, from the first to before the end. */
typedef struct
{
  int left;
  int right;
  int top;
  int bottom;
} Span;

struct _JourneyCanvasTiles
{
  JourneyTileSource source;
  gpointer data;

  GHashTable *tiles; /* its key → Tile */
  gsize n_bytes;
  double zoom;
  int scale; /* px of the screen for one of the canvas */
  GdkRGBA ground;
  guint frame;
  guint n_painted;
};

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;
  guint hash = (guint) key->layer;

  hash = hash * 31 + (guint) key->raft;
  hash = hash * 8191 + (guint) key->column;
  return hash * 31 + (guint) key->row;
}

static gboolean
equal_keys (gconstpointer a, gconstpointer b)
{
  const Key *one = a;
  const Key *other = b;

  return one->layer == other->layer && one->raft == other->raft && one->column == other->column &&
         one->row == other->row;
}

static void
tile_free (gpointer data)
{
  Tile *tile = data;

  g_clear_pointer (&tile->node, gsk_render_node_unref);
  g_free (tile);
}

/**
 * journey_canvas_tiles_new:
 * @source: knows what is in a part of the map
 * @data: is handed to @source
 *
 * Returns: (transfer full): no tiles yet
 */
JourneyCanvasTiles *
journey_canvas_tiles_new (JourneyTileSource source, gpointer data)
{
  JourneyCanvasTiles *self = g_new0 (JourneyCanvasTiles, 1);

  self->source = source;
  self->data = data;
  self->tiles = g_hash_table_new_full (hash_key, equal_keys, NULL, tile_free);
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
  self->n_bytes = 0;
}

/**
 * journey_canvas_tiles_get_n_painted:
 * @self: tiles
 *
 * Returns: how many tiles were painted since the last frame began
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

static gboolean
is_opaque (const JourneyTileSheet *sheet)
{
  return sheet->raft == JOURNEY_RAFT_GROUND && sheet->layer != JOURNEY_CANVAS_LAYER_LIFTED;
}

static int
get_height (const JourneyTileSheet *sheet)
{
  return is_opaque (sheet) ? TILE_HEIGHT : RAFT_HEIGHT;
}

/* --- Painting one --- */

/* Px of the screen for each px of the map; a snapshot scales no finer. */
static double
get_size (JourneyCanvasTiles *self)
{
  return (float) self->zoom * self->scale;
}

/* What of a tile is painted, in px of the screen from its corner: no more than is there. */
static cairo_rectangle_int_t
crop (JourneyCanvasTiles *self, const JourneyTileSheet *sheet, const Key *key, GskRenderNode *node)
{
  double size = get_size (self);
  int height = get_height (sheet);
  cairo_rectangle_int_t all = { 0, 0, TILE_WIDTH, height };
  graphene_rect_t bounds;
  double left, top, right, bottom;

  if (is_opaque (sheet))
    return all;

  gsk_render_node_get_bounds (node, &bounds);
  left = floor (bounds.origin.x * size) - key->column * TILE_WIDTH;
  top = floor (bounds.origin.y * size) - key->row * height;
  right = ceil ((bounds.origin.x + bounds.size.width) * size) - key->column * TILE_WIDTH;
  bottom = ceil ((bounds.origin.y + bounds.size.height) * size) - key->row * height;
  left = CLAMP (left, 0, TILE_WIDTH);
  top = CLAMP (top, 0, height);
  return (cairo_rectangle_int_t) { (int) left, (int) top,
                                   (int) (CLAMP (right, left, TILE_WIDTH) - left),
                                   (int) (CLAMP (bottom, top, height) - top) };
}

/* A node that copies the picture to its place in the tile. */
static GskRenderNode *
create_node (JourneyCanvasTiles *self, cairo_surface_t *surface, const cairo_rectangle_int_t *place)
{
  float scale = (float) self->scale;
  GskRenderNode *node = gsk_cairo_node_new (
      &GRAPHENE_RECT_INIT ((float) place->x / scale, (float) place->y / scale,
                           (float) place->width / scale, (float) place->height / scale));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_surface_set_device_scale (surface, self->scale, self->scale);
  cairo_set_source_surface (cr, surface, (double) place->x / self->scale,
                            (double) place->y / self->scale);
  cairo_paint (cr);
  cairo_destroy (cr);
  return node;
}

static cairo_surface_t *
paint_picture (JourneyCanvasTiles *self,
               const JourneyTileSheet *sheet,
               const Key *key,
               const cairo_rectangle_int_t *place,
               GskRenderNode *content)
{
  double size = get_size (self);
  gboolean opaque = is_opaque (sheet);
  cairo_surface_t *surface = cairo_image_surface_create (
      opaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32, place->width, place->height);
  cairo_t *cr = cairo_create (surface);

  if (opaque)
    {
      gdk_cairo_set_source_rgba (cr, &self->ground);
      cairo_paint (cr);
    }
  cairo_translate (cr, -key->column * TILE_WIDTH - place->x,
                   -key->row * get_height (sheet) - place->y);
  cairo_scale (cr, size, size);
  gsk_render_node_draw (content, cr);
  cairo_destroy (cr);
  return surface;
}

static void
paint (JourneyCanvasTiles *self, const JourneyTileSheet *sheet, Tile *tile)
{
  const Key *key = &tile->key;
  double size = get_size (self);
  int height = get_height (sheet);
  JourneyRect area = { key->column * TILE_WIDTH / size, key->row * height / size, TILE_WIDTH / size,
                       height / size };
  GskRenderNode *content = self->source (self->data, sheet, &area);
  cairo_rectangle_int_t place = { 0 };

  self->n_painted++;
  if (!content)
    return;

  place = crop (self, sheet, key, content);
  if (place.width > 0 && place.height > 0)
    {
      cairo_surface_t *surface = paint_picture (self, sheet, key, &place, content);

      tile->node = create_node (self, surface, &place);
      tile->n_bytes += (gsize) place.width * (gsize) place.height * 4;
      cairo_surface_destroy (surface);
    }
  gsk_render_node_unref (content);
}

/* --- Those of a sheet --- */

static Span
get_span (JourneyCanvasTiles *self, const JourneyTileSheet *sheet)
{
  double width = (double) TILE_WIDTH / self->scale;
  double height = (double) get_height (sheet) / self->scale;
  const JourneyRect *clip = &sheet->clip;

  return (Span) {
    (int) floor ((clip->x - sheet->origin.x) / width),
    (int) ceil ((journey_rect_right (clip) - sheet->origin.x) / width),
    (int) floor ((clip->y - sheet->origin.y) / height),
    (int) ceil ((journey_rect_bottom (clip) - sheet->origin.y) / height),
  };
}

static Tile *
find_tile (JourneyCanvasTiles *self, const JourneyTileSheet *sheet, int column, int row)
{
  Key key = { sheet->layer, sheet->raft, column, row };
  Tile *tile = g_hash_table_lookup (self->tiles, &key);

  if (tile)
    tile->last_frame = self->frame;
  return tile;
}

static gboolean
find_missing (JourneyCanvasTiles *self, const JourneyTileSheet *sheet, Key *missing)
{
  Span span = get_span (self, sheet);

  for (int row = span.top; row < span.bottom; row++)
    for (int column = span.left; column < span.right; column++)
      if (!find_tile (self, sheet, column, row))
        {
          *missing = (Key) { sheet->layer, sheet->raft, column, row };
          return TRUE;
        }

  return FALSE;
}

/**
 * journey_canvas_tiles_are_painted:
 * @self: tiles
 * @sheet: what is to be drawn
 *
 * Returns: whether every tile of it was painted
 */
gboolean
journey_canvas_tiles_are_painted (JourneyCanvasTiles *self, const JourneyTileSheet *sheet)
{
  Key missing;

  return !find_missing (self, sheet, &missing);
}

/**
 * journey_canvas_tiles_paint_next:
 * @self: tiles
 * @sheet: what is to be drawn
 *
 * Paints one tile of it.
 *
 * Returns: %FALSE if none was missing
 */
gboolean
journey_canvas_tiles_paint_next (JourneyCanvasTiles *self, const JourneyTileSheet *sheet)
{
  Key missing;
  Tile *tile;

  if (!find_missing (self, sheet, &missing))
    return FALSE;

  tile = g_new0 (Tile, 1);
  tile->key = missing;
  tile->n_bytes = sizeof *tile;
  tile->last_frame = self->frame;
  paint (self, sheet, tile);
  self->n_bytes += tile->n_bytes;
  g_hash_table_insert (self->tiles, &tile->key, tile);
  return TRUE;
}

static void
append_tile (JourneyCanvasTiles *self,
             GtkSnapshot *snapshot,
             const JourneyTileSheet *sheet,
             const Tile *tile,
             const graphene_rect_t *rect)
{
  if (!tile->node)
    {
      if (is_opaque (sheet))
        gtk_snapshot_append_color (snapshot, &self->ground, rect);
      return;
    }

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &rect->origin);
  gtk_snapshot_append_node (snapshot, tile->node);
  gtk_snapshot_restore (snapshot);
}

/**
 * journey_canvas_tiles_append:
 * @self: tiles
 * @snapshot: where to draw
 * @sheet: what to draw; see [func@journey_canvas_tiles_are_painted]
 *
 * Draws what of the sheet is seen.
 */
void
journey_canvas_tiles_append (JourneyCanvasTiles *self,
                             GtkSnapshot *snapshot,
                             const JourneyTileSheet *sheet)
{
  double width = (double) TILE_WIDTH / self->scale;
  double height = (double) get_height (sheet) / self->scale;
  Span span = get_span (self, sheet);

  for (int row = span.top; row < span.bottom; row++)
    for (int column = span.left; column < span.right; column++)
      append_tile (self, snapshot, sheet, find_tile (self, sheet, column, row),
                   &GRAPHENE_RECT_INIT ((float) (sheet->origin.x + column * width),
                                        (float) (sheet->origin.y + row * height), (float) width,
                                        (float) height));
}

static gboolean
is_old (gpointer key, gpointer value, gpointer data)
{
  const Tile *tile = value;
  guint limit = *(guint *) data;

  return tile->last_frame <= limit;
}

static void
let_go (JourneyCanvasTiles *self, guint limit)
{
  GHashTableIter iter;
  Tile *tile;

  g_hash_table_foreach_remove (self->tiles, is_old, &limit);
  self->n_bytes = 0;
  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &tile))
    self->n_bytes += tile->n_bytes;
}

/**
 * journey_canvas_tiles_end_frame:
 * @self: tiles
 *
 * Lets go of the tiles that were not seen for longest, where they take too much.
 */
void
journey_canvas_tiles_end_frame (JourneyCanvasTiles *self)
{
  GHashTableIter iter;
  Tile *tile;
  guint oldest;

  while (self->n_bytes > MAX_BYTES)
    {
      oldest = self->frame;
      g_hash_table_iter_init (&iter, self->tiles);
      while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &tile))
        oldest = MIN (oldest, tile->last_frame);
      if (oldest == self->frame)
        break;
      let_go (self, oldest);
    }
}
