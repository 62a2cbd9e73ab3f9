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
 */
typedef enum
{
  JOURNEY_CANVAS_LAYER_MAP,
  JOURNEY_CANVAS_LAYER_START,
  JOURNEY_CANVAS_LAYER_TOP,
} JourneyCanvasLayer;

/**
 * JourneyTilePainter:
 * @data: what belongs to the painter
 * @layer: what is to be painted of the map
 * @area: the part of the map, in px of it
 * @cr: where to, in px of the map
 *
 * Returns: whether anything is there
 */
typedef gboolean (*JourneyTilePainter) (gpointer data,
                                        JourneyCanvasLayer layer,
                                        const JourneyRect *area,
                                        cairo_t *cr);

typedef struct _JourneyCanvasTiles JourneyCanvasTiles;

JourneyCanvasTiles *journey_canvas_tiles_new (JourneyTilePainter painter, gpointer data);
void journey_canvas_tiles_free (JourneyCanvasTiles *self);
void journey_canvas_tiles_clear (JourneyCanvasTiles *self);
guint journey_canvas_tiles_get_n_painted (JourneyCanvasTiles *self);

void journey_canvas_tiles_begin_frame (JourneyCanvasTiles *self,
                                       double zoom,
                                       int scale,
                                       const GdkRGBA *ground);
void journey_canvas_tiles_append (JourneyCanvasTiles *self,
                                  GtkSnapshot *snapshot,
                                  JourneyCanvasLayer layer,
                                  const JourneyPoint *origin,
                                  const JourneyRect *clip);
void journey_canvas_tiles_end_frame (JourneyCanvasTiles *self);

G_END_DECLS
