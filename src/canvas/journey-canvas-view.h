/* journey-canvas-view.h: where the map lies on the canvas
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-layout.h"

G_BEGIN_DECLS

/**
 * JourneyCanvasView:
 * @layout: (nullable): the map
 * @width: of the canvas
 * @height: of the canvas
 * @zoom: px of the canvas for each px of the map
 * @origin: where the map's top left corner lies on the canvas
 * @top_pinned: whether the stages are held at the top
 * @start_pinned: whether the names of the lanes are held at the start edge
 * @top: the strip that the stages are held in
 * @start: the strip that the names are held in
 * @pinned_origin: the origin for what is held: x at the start edge, y at the top
 *
 * How a canvas shows a map at one moment. Lengths are px of the canvas unless the map is named.
 */
typedef struct
{
  JourneyLayout *layout;
  double width;
  double height;
  double zoom;
  JourneyPoint origin;
  gboolean top_pinned;
  gboolean start_pinned;
  JourneyRect top;
  JourneyRect start;
  JourneyPoint pinned_origin;
} JourneyCanvasView;

JourneyCanvasView journey_canvas_view_create (JourneyLayout *layout,
                                              double zoom,
                                              double width,
                                              double height,
                                              double scroll_x,
                                              double scroll_y);

JourneyPoint journey_canvas_view_to_map (const JourneyCanvasView *self, double x, double y);
JourneyRect journey_canvas_view_get_map_area (const JourneyCanvasView *self);
JourneyRect journey_canvas_view_get_rect (const JourneyCanvasView *self,
                                          const JourneyBox *box,
                                          const JourneyRect *rect);
JourneyRect journey_canvas_view_get_box_rect (const JourneyCanvasView *self, const JourneyBox *box);
gboolean
journey_canvas_view_locate (const JourneyCanvasView *self, double x, double y, JourneyPoint *map);
int journey_canvas_view_hit (const JourneyCanvasView *self, double x, double y);

G_END_DECLS
