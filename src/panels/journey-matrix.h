/* journey-matrix.h: opportunities by impact and effort
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "journey-selection.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_MATRIX (journey_matrix_get_type ())
G_DECLARE_FINAL_TYPE (JourneyMatrix, journey_matrix, JOURNEY, MATRIX, GtkWidget)

GtkWidget *journey_matrix_new (void);

JourneySelection *journey_matrix_get_selection (JourneyMatrix *self);
void journey_matrix_set_selection (JourneyMatrix *self, JourneySelection *selection);

G_END_DECLS
