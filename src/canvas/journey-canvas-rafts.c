/* journey-canvas-rafts.c: what moves together while something is dragged
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where no graphics card draws, the map under a drag is put together from tiles as one that is
 * scrolled: from the ground, of what stays; a raft for each column or lane that makes room, or may;
 * and from what is lifted. All of them are painted when they come into sight, and then copied to
 * where they are, however they move. The frame looks as if the boxes were drawn one by one.
 */

#include <math.h>

#include "journey-canvas-private.h"

/* What the tiles depend on, besides the map itself. */
struct _JourneyCanvasRafts
{
  gboolean by_column;
  gboolean by_lane;
  gboolean copied;         /* what is lifted stays in its place, too */
  gboolean redrawn;        /* the line of a persona is */
  JourneyPersona *persona; /* whose; not owned, only compared */
  GArray *lifted;          /* indices of boxes */

  JourneyRect lifted_area; /* in px of the map; empty if nothing is lifted */
  GHashTable *areas;       /* the index of a raft → JourneyRect, in px of the map */
};

/**
 * journey_canvas_rafts_new:
 *
 * Returns: (transfer full): nothing but the ground
 */
JourneyCanvasRafts *
journey_canvas_rafts_new (void)
{
  JourneyCanvasRafts *self = g_new0 (JourneyCanvasRafts, 1);

  self->lifted = g_array_new (FALSE, FALSE, sizeof (guint));
  self->areas = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  return self;
}

/**
 * journey_canvas_rafts_free:
 * @self: (transfer full): rafts
 *
 * Frees them.
 */
void
journey_canvas_rafts_free (JourneyCanvasRafts *self)
{
  g_array_unref (self->lifted);
  g_hash_table_unref (self->areas);
  g_free (self);
}

/* --- What goes on --- */

static void
unite (JourneyRect *rect, const JourneyRect *other)
{
  double right = MAX (journey_rect_right (rect), journey_rect_right (other));
  double bottom = MAX (journey_rect_bottom (rect), journey_rect_bottom (other));

  rect->x = MIN (rect->x, other->x);
  rect->y = MIN (rect->y, other->y);
  rect->width = right - rect->x;
  rect->height = bottom - rect->y;
}

static JourneyRect
find_lifted_area (JourneyCanvas *self, GArray *lifted)
{
  JourneyRect area = { 0 };

  for (guint i = 0; i < lifted->len; i++)
    {
      const JourneyBox *box =
          journey_layout_get_box (self->layout, (int) g_array_index (lifted, guint, i));

      if (i == 0)
        area = box->rect;
      else
        unite (&area, &box->rect);
    }

  return area;
}

static gboolean
is_same (GArray *one, GArray *other)
{
  return one->len == other->len &&
         (one->len == 0 || memcmp (one->data, other->data, one->len * sizeof (guint)) == 0);
}

static gboolean
is_line_redrawn (const JourneyPreview *preview)
{
  return preview->kind == JOURNEY_PREVIEW_FEEL || preview->kind == JOURNEY_PREVIEW_SKETCH;
}

/**
 * journey_canvas_are_rafts_current:
 * @self: a canvas that has tiles
 *
 * Returns: whether the tiles are for what goes on now
 */
gboolean
journey_canvas_are_rafts_current (JourneyCanvas *self)
{
  const JourneyCanvasRafts *rafts = self->rafts;
  const JourneyPreview *preview = journey_toolbox_get_preview (self->toolbox);

  if (!preview)
    return !rafts->by_column && !rafts->by_lane && !rafts->redrawn && rafts->lifted->len == 0;

  return rafts->by_column == (preview->column_shifts != NULL) &&
         rafts->by_lane == (preview->lane_shifts != NULL) && rafts->copied == preview->copy &&
         rafts->redrawn == is_line_redrawn (preview) &&
         (!rafts->redrawn || rafts->persona == preview->persona) &&
         is_same (rafts->lifted, preview->boxes);
}

/**
 * journey_canvas_refresh_rafts:
 * @self: a canvas that has tiles
 *
 * Takes note of what goes on now. The tiles are forgotten when it is something else.
 */
void
journey_canvas_refresh_rafts (JourneyCanvas *self)
{
  JourneyCanvasRafts *rafts = self->rafts;
  const JourneyPreview *preview = journey_toolbox_get_preview (self->toolbox);

  if (journey_canvas_are_rafts_current (self))
    return;

  rafts->by_column = preview && preview->column_shifts;
  rafts->by_lane = preview && preview->lane_shifts;
  rafts->copied = preview && preview->copy;
  rafts->redrawn = preview && is_line_redrawn (preview);
  rafts->persona = preview ? preview->persona : NULL;
  g_array_set_size (rafts->lifted, 0);
  if (preview)
    g_array_append_vals (rafts->lifted, preview->boxes->data, preview->boxes->len);
  rafts->lifted_area = find_lifted_area (self, rafts->lifted);
  journey_canvas_forget_tiles (self);
}

/**
 * journey_canvas_forget_tiles:
 * @self: a canvas
 *
 * Drops what was painted, because something looks different.
 */
void
journey_canvas_forget_tiles (JourneyCanvas *self)
{
  if (!self->tiles)
    return;

  journey_canvas_tiles_clear (self->tiles);
  g_hash_table_remove_all (self->rafts->areas);
}

/* --- Which box is on which raft --- */

static int
get_raft (JourneyCanvas *self, const JourneyBox *box)
{
  if (self->rafts->by_column && journey_canvas_goes_aside (box))
    return box->column;
  if (self->rafts->by_lane && box->lane >= 0)
    return box->lane;

  return JOURNEY_RAFT_GROUND;
}

static gboolean
is_taken_away (JourneyCanvas *self, guint index)
{
  const JourneyPreview *preview = journey_toolbox_get_preview (self->toolbox);

  return preview && !preview->copy && journey_preview_is_lifted (preview, index);
}

static void
add_node (JourneyCanvas *self, guint index, GPtrArray *nodes)
{
  GskRenderNode *node = journey_canvas_create_faded_node (self, index);

  if (node)
    g_ptr_array_add (nodes, node);
}

/* A tile of the ground or of a raft. */
static GskRenderNode *
create_content (JourneyCanvas *self, const JourneyTileSheet *sheet, const JourneyRect *area)
{
  JourneyRect reach = journey_rect_grow (area, JOURNEY_BOX_BLEED);
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) nodes =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gsk_render_node_unref);

  journey_layout_find_boxes (self->layout, reach.x, journey_rect_right (&reach), near);
  for (guint i = 0; i < near->len; i++)
    {
      guint index = g_array_index (near, guint, i);
      const JourneyBox *box = journey_layout_get_box (self->layout, (int) index);

      if (journey_rect_intersects (&box->rect, &reach) && get_raft (self, box) == sheet->raft &&
          journey_canvas_is_in_layer (sheet->layer, box) && !is_taken_away (self, index))
        add_node (self, index, nodes);
    }

  if (nodes->len == 0)
    return NULL;
  return gsk_container_node_new ((GskRenderNode **) nodes->pdata, nodes->len);
}

/**
 * journey_canvas_create_tile:
 * @data: a canvas
 * @sheet: of what a part is to be painted
 * @area: the part of the map, in px of it
 *
 * A [callback@JourneyTileSource] for what is in its place or moves.
 *
 * Returns: (transfer full) (nullable): what is there
 */
GskRenderNode *
journey_canvas_create_tile (gpointer data, const JourneyTileSheet *sheet, const JourneyRect *area)
{
  JourneyCanvas *self = data;

  if (sheet->layer == JOURNEY_CANVAS_LAYER_LIFTED)
    return journey_canvas_create_lifted (self, area);

  return create_content (self, sheet, area);
}

/* --- Where they are --- */

/* A column's boxes all reach into it, though some begin there and go on. */
static JourneyRect
find_column_area (JourneyCanvas *self, int column)
{
  guint n_columns;
  const JourneyLayoutColumn *place = &journey_layout_get_columns (self->layout, &n_columns)[column];
  JourneyRect area = { place->x, 0, place->width, 0 };
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (guint));

  journey_layout_find_boxes (self->layout, place->x, place->x + place->width, near);
  for (guint i = 0; i < near->len; i++)
    {
      const JourneyBox *box =
          journey_layout_get_box (self->layout, (int) g_array_index (near, guint, i));

      if (get_raft (self, box) == column)
        unite (&area, &box->rect);
    }

  return journey_rect_grow (&area, JOURNEY_BOX_BLEED);
}

static JourneyRect
get_area (JourneyCanvas *self, int raft)
{
  GHashTable *areas = self->rafts->areas;
  JourneyRect *area = g_hash_table_lookup (areas, GINT_TO_POINTER (raft));
  guint n_lanes;

  if (self->rafts->by_lane)
    return journey_rect_grow (&journey_layout_get_lanes (self->layout, &n_lanes)[raft].rect,
                              JOURNEY_BOX_BLEED);

  if (!area)
    {
      area = g_new (JourneyRect, 1);
      *area = find_column_area (self, raft);
      g_hash_table_insert (areas, GINT_TO_POINTER (raft), area);
    }

  return *area;
}

static int
compare_rafts (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* Some come more than once. */
static GArray *
find_rafts (JourneyCanvas *self, const JourneyTileSheet *ground)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (int));
  JourneyRect area = { (ground->clip.x - ground->origin.x) / self->zoom,
                       (ground->clip.y - ground->origin.y) / self->zoom,
                       ground->clip.width / self->zoom, ground->clip.height / self->zoom };
  g_autoptr (GArray) near = NULL;

  area = journey_rect_grow (&area, JOURNEY_BOX_BLEED);
  near = journey_canvas_find_boxes (self, &area);
  for (guint i = 0; i < near->len; i++)
    {
      const JourneyBox *box =
          journey_layout_get_box (self->layout, (int) g_array_index (near, guint, i));
      int raft = get_raft (self, box);

      if (raft != JOURNEY_RAFT_GROUND && journey_canvas_is_in_layer (ground->layer, box))
        g_array_append_val (found, raft);
    }

  g_array_sort (found, compare_rafts);
  return found;
}

static JourneyPoint
get_raft_origin (JourneyCanvas *self, const JourneyPoint *origin, int raft)
{
  const JourneyBox box = { .column = self->rafts->by_column ? raft : -1,
                           .lane = self->rafts->by_lane ? raft : -1 };
  JourneyPoint shift = journey_canvas_get_shift (self, &box);

  return (JourneyPoint) { origin->x + shift.x * self->zoom, origin->y + shift.y * self->zoom };
}

/* A sheet shows no more than what it has. */
static void
add_sheet (JourneyCanvas *self, JourneyTileSheet sheet, const JourneyRect *area, GArray *sheets)
{
  JourneyRect rect = { sheet.origin.x + area->x * self->zoom, sheet.origin.y + area->y * self->zoom,
                       area->width * self->zoom, area->height * self->zoom };
  double right = MIN (journey_rect_right (&rect), journey_rect_right (&sheet.clip));
  double bottom = MIN (journey_rect_bottom (&rect), journey_rect_bottom (&sheet.clip));

  sheet.clip.x = MAX (rect.x, sheet.clip.x);
  sheet.clip.y = MAX (rect.y, sheet.clip.y);
  sheet.clip.width = right - sheet.clip.x;
  sheet.clip.height = bottom - sheet.clip.y;
  if (sheet.clip.width > 0 && sheet.clip.height > 0)
    g_array_append_val (sheets, sheet);
}

static void
add_rafts (JourneyCanvas *self, const JourneyTileSheet *ground, GArray *sheets)
{
  g_autoptr (GArray) found = find_rafts (self, ground);
  int last = JOURNEY_RAFT_GROUND;

  for (guint i = 0; i < found->len; i++)
    {
      JourneyTileSheet sheet = *ground;
      JourneyRect area;

      sheet.raft = g_array_index (found, int, i);
      if (sheet.raft == last)
        continue;
      last = sheet.raft;
      area = get_area (self, sheet.raft);
      sheet.origin = get_raft_origin (self, &ground->origin, sheet.raft);
      add_sheet (self, sheet, &area, sheets);
    }
}

/* What is lifted is drawn for the place that it was taken from, which may be held at an edge. */
static void
add_lifted (JourneyCanvas *self, const JourneyCanvasView *view, GArray *sheets)
{
  const JourneyPreview *preview = journey_toolbox_get_preview (self->toolbox);
  JourneyRect area =
      journey_rect_grow (&self->rafts->lifted_area, JOURNEY_LIFTED_REACH / self->zoom);
  JourneyTileSheet sheet = {
    .layer = JOURNEY_CANVAS_LAYER_LIFTED,
    .raft = JOURNEY_RAFT_GROUND,
    .clip = { 0, 0, view->width, view->height },
  };

  if (self->rafts->lifted->len == 0 || preview->kind == JOURNEY_PREVIEW_FEEL)
    return;

  sheet.origin = journey_canvas_get_lifted_origin (self, view);
  add_sheet (self, sheet, &area, sheets);
}

/**
 * journey_canvas_find_sheets:
 * @self: a canvas that has tiles
 * @view: how its map is shown
 *
 * Finds what a frame is to be put together from, see [func@journey_canvas_refresh_rafts].
 *
 * Returns: (transfer full) (element-type JourneyTileSheet): the sheets, from the lowest to the
 *   topmost
 */
GArray *
journey_canvas_find_sheets (JourneyCanvas *self, const JourneyCanvasView *view)
{
  GArray *sheets = g_array_new (FALSE, FALSE, sizeof (JourneyTileSheet));

  for (JourneyCanvasLayer layer = JOURNEY_CANVAS_LAYER_MAP; layer <= JOURNEY_CANVAS_LAYER_TOP;
       layer++)
    {
      JourneyTileSheet ground = { .layer = layer, .raft = JOURNEY_RAFT_GROUND };

      if (!journey_canvas_locate_layer (self, view, layer, &ground.origin, &ground.clip))
        continue;
      g_array_append_val (sheets, ground);
      if (self->rafts->by_column || self->rafts->by_lane)
        add_rafts (self, &ground, sheets);
    }
  add_lifted (self, view, sheets);

  return sheets;
}
