/* journey-matrix-layout.h: where the points of a matrix go, and their words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JourneyMatrixRect:
 *
 * A rectangle, in px from the top left. Without width it is not there.
 */
typedef struct
{
  double x, y, width, height;
} JourneyMatrixRect;

/**
 * JourneyMatrixPlace:
 * @impact: 1 to 5, or 0 where it is not set
 * @effort: 1 to 5, or 0 where it is not set
 * @label_width: of its whole label
 * @x: (out): the middle of the point
 * @y: (out): the middle of the point
 * @label: (out): where the label goes, maybe narrower than it is; without width there is no room
 * @at_left: (out): the label stands to the left of its point
 *
 * One point of a matrix.
 */
typedef struct
{
  int impact, effort;
  double label_width;
  double x, y;
  JourneyMatrixRect label;
  gboolean at_left;
} JourneyMatrixPlace;

/**
 * JourneyMatrixLayout:
 * @width: of all there is
 * @height: of all there is
 * @radius: of a point
 * @line_height: of a line of text
 * @name_widths: of the names of the fields: quick wins, big bets, maybes, time sinks
 * @tray_name_width: of what stands before the points that are not rated
 * @mirrored: effort grows to the left
 * @plot: (out): the field that is rated
 * @tray: (out): the row of the points that are not; without height there are none
 * @names: (out): where the names of the fields go
 *
 * A matrix of impact, upwards, and effort, sideways.
 */
typedef struct
{
  double width, height, radius, line_height;
  double name_widths[4];
  double tray_name_width;
  gboolean mirrored;
  JourneyMatrixRect plot, tray;
  JourneyMatrixRect names[4];
} JourneyMatrixLayout;

/**
 * JourneyMatrixWay:
 *
 * Where to go from a point.
 */
typedef enum
{
  JOURNEY_MATRIX_LEFT,
  JOURNEY_MATRIX_RIGHT,
  JOURNEY_MATRIX_UP,
  JOURNEY_MATRIX_DOWN,
} JourneyMatrixWay;

void journey_matrix_layout_arrange (JourneyMatrixLayout *self,
                                    JourneyMatrixPlace *places,
                                    guint n_places);
void journey_matrix_layout_get_cell (const JourneyMatrixLayout *self,
                                     int impact,
                                     int effort,
                                     JourneyMatrixRect *cell);
void journey_matrix_layout_rate (const JourneyMatrixLayout *self,
                                 double x,
                                 double y,
                                 int *impact,
                                 int *effort);
int journey_matrix_layout_pick (const JourneyMatrixPlace *places,
                                guint n_places,
                                double x,
                                double y,
                                double reach);
int journey_matrix_layout_go (const JourneyMatrixPlace *places,
                              guint n_places,
                              guint from,
                              JourneyMatrixWay way);

G_END_DECLS
