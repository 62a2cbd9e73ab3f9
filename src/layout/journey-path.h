/* journey-path.h: an outline of lines and curves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-geometry.h"

G_BEGIN_DECLS

typedef enum
{
  JOURNEY_PATH_MOVE,  /* 1 point */
  JOURNEY_PATH_LINE,  /* 1 point */
  JOURNEY_PATH_CURVE, /* 3 points: two handles, then the end */
  JOURNEY_PATH_CLOSE, /* no point */
} JourneyPathVerb;

typedef struct
{
  JourneyPathVerb verb;
  JourneyPoint points[3];
} JourneyPathStep;

/**
 * JourneyPath:
 *
 * An outline that every painter can draw. It knows neither arcs nor relative coordinates.
 */
typedef struct _JourneyPath JourneyPath;

JourneyPath *journey_path_new (void);
JourneyPath *journey_path_new_sized (guint n_steps);
void journey_path_free (JourneyPath *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyPath, journey_path_free)

void journey_path_move_to (JourneyPath *self, double x, double y);
void journey_path_line_to (JourneyPath *self, double x, double y);
void journey_path_curve_to (JourneyPath *self,
                            double x1,
                            double y1,
                            double x2,
                            double y2,
                            double x3,
                            double y3);
void journey_path_close (JourneyPath *self);
void journey_path_add_circle (JourneyPath *self, double x, double y, double radius);

const JourneyPathStep *journey_path_get_steps (const JourneyPath *self, guint *n_steps);
JourneyRect journey_path_get_bounds (const JourneyPath *self);
void journey_path_mirror (JourneyPath *self, double axis_sum);
JourneyPath *journey_path_parse (const char *data);

G_END_DECLS
