/* journey-canvas-view.c: where the map lies on the canvas
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-canvas-view.h"

/* What is held at an edge may take up to one part in so many of the canvas; in a smaller one it
 * scrolls away with the rest, or little of the map would be left to see. */
#define SHARE_OF_PINNED 3.0

/* Px of the map between what is held and the line under it. */
#define PINNED_PADDING 6.0

static void
pin_stages (JourneyCanvasView *self)
{
  double top;
  double bottom;

  journey_layout_get_stage_span (self->layout, &top, &bottom);
  if (bottom <= top)
    return;

  self->top = (JourneyRect) {
    .width = self->width,
    .height = (bottom - top + 2 * PINNED_PADDING) * self->zoom,
  };
  self->pinned_origin.y = (PINNED_PADDING - top) * self->zoom;
  self->top_pinned =
      self->origin.y < self->pinned_origin.y && self->top.height * SHARE_OF_PINNED < self->height;
}

/* The strip begins beside the stages, so that they do not show in the corner. */
static void
pin_lane_names (JourneyCanvasView *self)
{
  JourneyRect grid = journey_layout_get_grid (self->layout);
  double map_width = journey_layout_get_width (self->layout);
  gboolean rtl = journey_layout_is_rtl (self->layout);
  double column = rtl ? map_width - journey_rect_right (&grid) : grid.x;
  double top;
  double bottom;

  column *= self->zoom;
  if (column <= 0)
    return;

  journey_layout_get_stage_span (self->layout, &top, &bottom);
  top = MAX (self->origin.y + (MIN (top, grid.y) - PINNED_PADDING) * self->zoom, 0);
  bottom = MIN (self->origin.y + journey_rect_bottom (&grid) * self->zoom, self->height);

  self->pinned_origin.x = rtl ? self->width - map_width * self->zoom : 0;
  self->start = (JourneyRect) { rtl ? self->width - column : 0, top, column, bottom - top };
  self->start_pinned = column * SHARE_OF_PINNED < self->width && bottom > top &&
                       (rtl ? self->origin.x > self->pinned_origin.x : self->origin.x < 0);
}

/**
 * journey_canvas_view_create:
 * @layout: (nullable): a map
 * @zoom: px of the canvas for each px of the map
 * @width: of the canvas
 * @height: of the canvas
 * @scroll_x: px from the left edge of the map to that of the canvas
 * @scroll_y: px from the top edge of the map to that of the canvas
 *
 * A map that is narrower than the canvas lies in the middle.
 *
 * Returns: how the map is shown; valid as long as the layout is
 */
JourneyCanvasView
journey_canvas_view_create (JourneyLayout *layout,
                            double zoom,
                            double width,
                            double height,
                            double scroll_x,
                            double scroll_y)
{
  JourneyCanvasView self = { .layout = layout, .zoom = zoom, .width = width, .height = height };
  double map_width;

  g_return_val_if_fail (zoom > 0, self);

  if (!layout)
    return self;

  map_width = journey_layout_get_width (layout) * zoom;
  self.origin.x = map_width < width ? (width - map_width) / 2 : -scroll_x;
  self.origin.y = -scroll_y;
  pin_stages (&self);
  pin_lane_names (&self);
  return self;
}

/**
 * journey_canvas_view_to_map:
 * @self: a view
 * @x: px from the left edge of the canvas
 * @y: px from the top edge of the canvas
 *
 * Returns: what place of the map is there, leaving aside what is held at the edges
 */
JourneyPoint
journey_canvas_view_to_map (const JourneyCanvasView *self, double x, double y)
{
  return (JourneyPoint) { (x - self->origin.x) / self->zoom, (y - self->origin.y) / self->zoom };
}

/**
 * journey_canvas_view_get_map_area:
 * @self: a view
 *
 * Returns: the part of the map that the canvas covers, in px of the map
 */
JourneyRect
journey_canvas_view_get_map_area (const JourneyCanvasView *self)
{
  JourneyPoint corner = journey_canvas_view_to_map (self, 0, 0);

  return (JourneyRect) { corner.x, corner.y, self->width / self->zoom, self->height / self->zoom };
}

static JourneyPoint
get_origin_of_box (const JourneyCanvasView *self, const JourneyBox *box)
{
  JourneyPoint origin = self->origin;

  if (self->top_pinned && box->pin == JOURNEY_BOX_PIN_TOP)
    origin.y = self->pinned_origin.y;
  if (self->start_pinned && box->pin == JOURNEY_BOX_PIN_START)
    origin.x = self->pinned_origin.x;

  return origin;
}

/**
 * journey_canvas_view_get_rect:
 * @self: a view
 * @box: a box of its layout
 * @rect: a part of the box, in px of the map
 *
 * Returns: where the part is seen, in px of the canvas, or would be if the canvas were larger
 */
JourneyRect
journey_canvas_view_get_rect (const JourneyCanvasView *self,
                              const JourneyBox *box,
                              const JourneyRect *rect)
{
  JourneyPoint origin = get_origin_of_box (self, box);

  return (JourneyRect) {
    origin.x + rect->x * self->zoom,
    origin.y + rect->y * self->zoom,
    rect->width * self->zoom,
    rect->height * self->zoom,
  };
}

/**
 * journey_canvas_view_get_box_rect:
 * @self: a view
 * @box: a box of its layout
 *
 * Returns: where the box is seen, in px of the canvas, or would be if the canvas were larger
 */
JourneyRect
journey_canvas_view_get_box_rect (const JourneyCanvasView *self, const JourneyBox *box)
{
  return journey_canvas_view_get_rect (self, box, &box->rect);
}

/**
 * journey_canvas_view_locate:
 * @self: a view
 * @x: px from the left edge of the canvas
 * @y: px from the top edge of the canvas
 * @map: (out): the place of the map that is seen there, of what is held at the edges too
 *
 * Returns: whether there is any: not in the corner between what is held
 */
gboolean
journey_canvas_view_locate (const JourneyCanvasView *self, double x, double y, JourneyPoint *map)
{
  JourneyCanvasView held = *self;
  gboolean in_top = self->top_pinned && journey_rect_contains (&self->top, x, y);
  gboolean in_start = self->start_pinned && x >= self->start.x &&
                      x < journey_rect_right (&self->start) &&
                      (in_top || journey_rect_contains (&self->start, x, y));

  if (in_top)
    held.origin.y = self->pinned_origin.y;
  if (in_start)
    held.origin.x = self->pinned_origin.x;
  *map = journey_canvas_view_to_map (&held, x, y);
  return !(in_top && in_start);
}

/**
 * journey_canvas_view_hit:
 * @self: a view
 * @x: px from the left edge of the canvas
 * @y: px from the top edge of the canvas
 *
 * Returns: the index of the box that is seen there, or -1
 */
int
journey_canvas_view_hit (const JourneyCanvasView *self, double x, double y)
{
  JourneyPoint point;

  if (!self->layout || !journey_canvas_view_locate (self, x, y, &point))
    return -1;

  return journey_layout_hit (self->layout, point.x, point.y);
}
