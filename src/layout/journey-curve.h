/* journey-curve.h: smooth lines that do not swing past their points
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-path.h"

G_BEGIN_DECLS

void journey_curve_get_slopes (const JourneyPoint *points, guint n_points, double *slopes);
void journey_curve_append (JourneyPath *path,
                           const JourneyPoint *points,
                           const double *slopes,
                           guint n_points);

G_END_DECLS
