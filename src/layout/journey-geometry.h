/* journey-geometry.h: points and rectangles of the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* All lengths are px of the map at 100 %, x to the right, y down. */

typedef struct
{
  double x;
  double y;
} JourneyPoint;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} JourneyRect;

static inline double
journey_rect_right (const JourneyRect *rect)
{
  return rect->x + rect->width;
}

static inline double
journey_rect_bottom (const JourneyRect *rect)
{
  return rect->y + rect->height;
}

static inline gboolean
journey_rect_contains (const JourneyRect *rect, double x, double y)
{
  return x >= rect->x && x < rect->x + rect->width && y >= rect->y && y < rect->y + rect->height;
}

static inline gboolean
journey_rect_intersects (const JourneyRect *a, const JourneyRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height &&
         b->y < a->y + a->height;
}

static inline JourneyRect
journey_rect_grow (const JourneyRect *rect, double by)
{
  return (JourneyRect) { rect->x - by, rect->y - by, rect->width + 2 * by, rect->height + 2 * by };
}

G_END_DECLS
