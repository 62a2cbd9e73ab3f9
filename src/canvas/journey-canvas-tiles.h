/* journey-canvas-tiles.h: parts of the map, painted once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "journey-geometry.h"

G_BEGIN_DECLS

/**
 * JourneyCanvasLayer:
 * @JOURNEY_CANVAS_LAYER_MAP: the whole map
 * @JOURNEY_CANVAS_LAYER_START: what is held at the start edge
 * @JOURNEY_CANVAS_LAYER_TOP: what is held at the top
 * @JOURNEY_CANVAS_LAYER_LIFTED: what follows the pointer
 */
typedef enum
{
  JOURNEY_CANVAS_LAYER_MAP,
  JOURNEY_CANVAS_LAYER_START,
  JOURNEY_CANVAS_LAYER_TOP,
  JOURNEY_CANVAS_LAYER_LIFTED,
} JourneyCanvasLayer;

/**
 * JOURNEY_RAFT_GROUND:
 *
 * The raft that never moves. It lies below the others, on the page.
 */
#define JOURNEY_RAFT_GROUND -1

/**
 * JourneyTileSheet:
 * @layer: what of the map
 * @raft: which of the boxes of @layer: %JOURNEY_RAFT_GROUND or those that move together
 * @origin: where the map begins for them, in px of the canvas, at a whole px of the screen
 * @clip: what is seen of the canvas, in px of it
 *
 * What a frame is put together from, one above the other. The ground is opaque.
 */
typedef struct
{
  JourneyCanvasLayer layer;
  int raft;
  JourneyPoint origin;
  JourneyRect clip;
} JourneyTileSheet;

/**
 * JourneyTileSource:
 * @data: what belongs to the source
 * @sheet: of what a part is to be painted
 * @area: the part of the map, in px of it
 *
 * Returns: (transfer full) (nullable): what is there, in px of the map; %NULL for nothing
 */
typedef GskRenderNode *(*JourneyTileSource) (gpointer data,
                                             const JourneyTileSheet *sheet,
                                             const JourneyRect *area);

typedef struct _JourneyCanvasTiles JourneyCanvasTiles;

JourneyCanvasTiles *journey_canvas_tiles_new (JourneyTileSource source, gpointer data);
void journey_canvas_tiles_free (JourneyCanvasTiles *self);
void journey_canvas_tiles_clear (JourneyCanvasTiles *self);
guint journey_canvas_tiles_get_n_painted (JourneyCanvasTiles *self);

void journey_canvas_tiles_begin_frame (JourneyCanvasTiles *self,
                                       double zoom,
                                       int scale,
                                       const GdkRGBA *ground);
gboolean journey_canvas_tiles_paint_next (JourneyCanvasTiles *self, const JourneyTileSheet *sheet);
gboolean journey_canvas_tiles_are_painted (JourneyCanvasTiles *self, const JourneyTileSheet *sheet);
void journey_canvas_tiles_append (JourneyCanvasTiles *self,
                                  GtkSnapshot *snapshot,
                                  const JourneyTileSheet *sheet);
void journey_canvas_tiles_end_frame (JourneyCanvasTiles *self);

G_END_DECLS
