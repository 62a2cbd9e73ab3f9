/* journey-lane-place-private.h: lanes of the map as lanes of the document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-layout.h"

G_BEGIN_DECLS

gboolean journey_lane_place_find (JourneyLayout *layout, int lane, guint *position);
guint journey_lane_place_find_gap (JourneyLayout *layout, guint gap);

G_END_DECLS
