/* journey-lane-list.h: the lanes of a map: shown, named, ordered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-document.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_LANE_LIST (journey_lane_list_get_type ())
G_DECLARE_FINAL_TYPE (JourneyLaneList, journey_lane_list, JOURNEY, LANE_LIST, AdwPreferencesPage)

AdwPreferencesPage *journey_lane_list_new (JourneyDocument *document);

G_END_DECLS
