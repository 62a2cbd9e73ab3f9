/* journey-lane.h: one row of the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-item.h"
#include "journey-words.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_LANE (journey_lane_get_type ())
G_DECLARE_FINAL_TYPE (JourneyLane, journey_lane, JOURNEY, LANE, JourneyItem)

JourneyLane *journey_lane_new (void);

JourneyLaneKind journey_lane_get_kind (JourneyLane *self);
const char *journey_lane_get_title (JourneyLane *self);
JourneyLaneRole journey_lane_get_role (JourneyLane *self);
gboolean journey_lane_get_visible (JourneyLane *self);
double journey_lane_get_height (JourneyLane *self);

const JourneyLaneKind *journey_lane_get_standard (guint *n_lanes);

G_END_DECLS
