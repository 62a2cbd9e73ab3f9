/* journey-cells.h: what a touchpoint says in lanes that have a cell for each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-details-section.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_CELLS (journey_cells_get_type ())
G_DECLARE_FINAL_TYPE (JourneyCells, journey_cells, JOURNEY, CELLS, JourneyDetailsSection)

GtkWidget *journey_cells_new_feelings (void);
GtkWidget *journey_cells_new_notes (void);

G_END_DECLS
