/* journey-opportunity-list.h: the opportunities of a map, the best first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-panel.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_OPPORTUNITY_LIST (journey_opportunity_list_get_type ())
G_DECLARE_FINAL_TYPE (JourneyOpportunityList,
                      journey_opportunity_list,
                      JOURNEY,
                      OPPORTUNITY_LIST,
                      JourneyPanel)

GtkWidget *journey_opportunity_list_new (void);

G_END_DECLS
