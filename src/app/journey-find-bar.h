/* journey-find-bar.h: finds texts of the map and goes to them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-canvas.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_FIND_BAR (journey_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (JourneyFindBar, journey_find_bar, JOURNEY, FIND_BAR, GtkWidget)

void journey_find_bar_set_canvas (JourneyFindBar *self, JourneyCanvas *canvas);
void journey_find_bar_start (JourneyFindBar *self);
void journey_find_bar_stop (JourneyFindBar *self);
void journey_find_bar_go (JourneyFindBar *self, int step);

G_END_DECLS
