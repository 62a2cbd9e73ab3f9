/* journey-matrix-point.h: an opportunity in the matrix
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "journey-opportunity.h"

G_BEGIN_DECLS

/* The radius of a point, and the room around it for the rings of focus and selection. */
#define JOURNEY_MATRIX_POINT_RADIUS 6
#define JOURNEY_MATRIX_POINT_RING   4

#define JOURNEY_TYPE_MATRIX_POINT (journey_matrix_point_get_type ())
G_DECLARE_FINAL_TYPE (JourneyMatrixPoint, journey_matrix_point, JOURNEY, MATRIX_POINT, GtkWidget)

GtkWidget *journey_matrix_point_new (JourneyOpportunity *opportunity);

JourneyOpportunity *journey_matrix_point_get_opportunity (JourneyMatrixPoint *self);
void journey_matrix_point_set_selected (JourneyMatrixPoint *self, gboolean selected);
gboolean journey_matrix_point_update (JourneyMatrixPoint *self);
PangoLayout *journey_matrix_point_get_label (JourneyMatrixPoint *self);

G_END_DECLS
