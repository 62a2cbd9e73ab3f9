/* journey-opportunity-list.h: the opportunities of a map, the best first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-selection.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_OPPORTUNITY_LIST (journey_opportunity_list_get_type ())
G_DECLARE_FINAL_TYPE (JourneyOpportunityList,
                      journey_opportunity_list,
                      JOURNEY,
                      OPPORTUNITY_LIST,
                      AdwBin)

GtkWidget *journey_opportunity_list_new (void);

void journey_opportunity_list_set_selection (JourneyOpportunityList *self,
                                             JourneySelection *selection);

G_END_DECLS
