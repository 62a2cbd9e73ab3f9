/* journey-paint.h: colours, fills and edges
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JourneyRgba:
 * @red: 0 to 1
 * @green: 0 to 1
 * @blue: 0 to 1
 * @alpha: 0, nothing, to 1, opaque; not multiplied into the others
 *
 * An sRGB colour.
 */
typedef struct
{
  float red;
  float green;
  float blue;
  float alpha;
} JourneyRgba;

#define JOURNEY_FILL_MAX_STOPS 3

/**
 * JourneyFill:
 * @n_stops: 0 for no fill, 1 for a plain colour, more for a gradient from @top down to @bottom
 * @colors: the colours, evenly spaced
 * @top: the y of the first colour
 * @bottom: the y of the last colour
 */
typedef struct
{
  guint n_stops;
  JourneyRgba colors[JOURNEY_FILL_MAX_STOPS];
  double top;
  double bottom;
} JourneyFill;

#define JOURNEY_STROKE_MAX_DASHES 4

/**
 * JourneyStroke:
 * @color: the colour
 * @width: in px; 0 for no edge
 * @dashes: lengths of dashes and gaps in px
 * @n_dashes: 0 for a solid line
 *
 * An edge. Caps and joins are round.
 */
typedef struct
{
  JourneyRgba color;
  double width;
  double dashes[JOURNEY_STROKE_MAX_DASHES];
  guint n_dashes;
} JourneyStroke;

G_END_DECLS
