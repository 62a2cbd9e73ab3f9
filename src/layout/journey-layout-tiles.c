/* journey-layout-tiles.c: which boxes are near a place of the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-layout-private.h"

/* A map is long and not high, so it is cut into tiles along its length only. */
#define TILE_WIDTH (4 * JOURNEY_COLUMN_STEP)

/* Boxes across more tiles than this are kept in a list of their own, or many wide ones would be in
 * very many tiles. */
#define MAX_TILES 8

struct _JourneyLayoutTiles
{
  guint n_tiles;
  guint *starts; /* where the boxes of each tile begin; one more than there are tiles */
  guint *boxes;  /* their indices, in painting order within a tile */
  GArray *wide;  /* of guint: the indices of wide boxes, in painting order */
};

static guint
find_tile (const JourneyLayoutTiles *self, double x)
{
  if (!(x > 0))
    return 0;

  return (guint) MIN (x / TILE_WIDTH, self->n_tiles - 1);
}

static gboolean
find_tiles_of_box (const JourneyLayoutTiles *self, const JourneyBox *box, guint *first, guint *last)
{
  *first = find_tile (self, box->rect.x);
  *last = find_tile (self, journey_rect_right (&box->rect));
  return *last - *first < MAX_TILES;
}

/* Every box is counted first, so that all of them fit into one block. */
static JourneyLayoutTiles *
tiles_new (JourneyLayout *layout)
{
  JourneyLayoutTiles *self = g_new0 (JourneyLayoutTiles, 1);
  g_autofree guint *ends = NULL;
  guint n_boxes, i, tile, first, last;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);

  self->n_tiles = (guint) (layout->width / TILE_WIDTH) + 1;
  self->starts = g_new0 (guint, self->n_tiles + 1);
  self->wide = g_array_new (FALSE, FALSE, sizeof (guint));
  for (i = 0; i < n_boxes; i++)
    {
      if (!find_tiles_of_box (self, &boxes[i], &first, &last))
        g_array_append_val (self->wide, i);
      else
        for (tile = first; tile <= last; tile++)
          self->starts[tile + 1]++;
    }
  for (tile = 0; tile < self->n_tiles; tile++)
    self->starts[tile + 1] += self->starts[tile];

  self->boxes = g_new (guint, self->starts[self->n_tiles]);
  ends = g_memdup2 (self->starts, self->n_tiles * sizeof *ends);
  for (i = 0; i < n_boxes; i++)
    {
      if (find_tiles_of_box (self, &boxes[i], &first, &last))
        for (tile = first; tile <= last; tile++)
          self->boxes[ends[tile]++] = i;
    }

  return self;
}

void
journey_layout_tiles_free (JourneyLayoutTiles *self)
{
  g_free (self->starts);
  g_free (self->boxes);
  g_array_unref (self->wide);
  g_free (self);
}

/* Who only draws the whole map never needs them. */
static const JourneyLayoutTiles *
ensure_tiles (JourneyLayout *layout)
{
  if (g_once_init_enter_pointer (&layout->tiles))
    g_once_init_leave_pointer (&layout->tiles, tiles_new (layout));

  return layout->tiles;
}

static int
compare_indices (gconstpointer a, gconstpointer b)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  return (first > second) - (first < second);
}

static void
take_box (JourneyLayout *layout, guint index, double left, double right, GArray *found)
{
  const JourneyRect *rect = &g_array_index (layout->boxes, JourneyBox, index).rect;

  if (rect->x <= right && journey_rect_right (rect) >= left)
    g_array_append_val (found, index);
}

/**
 * journey_layout_find_boxes:
 * @self: a layout
 * @left: in px of the map
 * @right: in px of the map
 * @found: (element-type guint): is filled with indices of boxes, in painting order
 *
 * Finds the boxes that reach into a span of the map, from its top to its bottom. It costs what the
 * boxes of the span cost, however long the map is.
 */
void
journey_layout_find_boxes (JourneyLayout *self, double left, double right, GArray *found)
{
  const JourneyLayoutTiles *tiles = ensure_tiles (self);
  guint first = find_tile (tiles, left), last = find_tile (tiles, right), tile, i;

  g_array_set_size (found, 0);
  for (tile = first; tile <= last; tile++)
    for (i = tiles->starts[tile]; i < tiles->starts[tile + 1]; i++)
      {
        guint index = tiles->boxes[i];
        double x = g_array_index (self->boxes, JourneyBox, index).rect.x;

        /* One that is in several tiles is taken in the first of them. */
        if (MAX (find_tile (tiles, x), first) == tile)
          take_box (self, index, left, right, found);
      }
  for (i = 0; i < tiles->wide->len; i++)
    take_box (self, g_array_index (tiles->wide, guint, i), left, right, found);

  g_array_sort (found, compare_indices);
}
