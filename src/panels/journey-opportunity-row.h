/* journey-opportunity-row.h: an opportunity in a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-opportunity.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_OPPORTUNITY_ROW (journey_opportunity_row_get_type ())
G_DECLARE_FINAL_TYPE (JourneyOpportunityRow,
                      journey_opportunity_row,
                      JOURNEY,
                      OPPORTUNITY_ROW,
                      AdwBin)

GtkWidget *journey_opportunity_row_new (void);

void journey_opportunity_row_set_opportunity (JourneyOpportunityRow *self,
                                              JourneyOpportunity *opportunity);

G_END_DECLS
