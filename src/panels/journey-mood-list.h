/* journey-mood-list.h: average emotions, a stage or a persona a row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-feelings.h"
#include "journey-map-watch.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_MOOD_LIST (journey_mood_list_get_type ())
G_DECLARE_FINAL_TYPE (JourneyMoodList, journey_mood_list, JOURNEY, MOOD_LIST, AdwBin)

GtkWidget *journey_mood_list_new (JourneyMapWatch *watch);

void journey_mood_list_update (JourneyMoodList *self, const JourneyFeelings *feelings);

G_END_DECLS
