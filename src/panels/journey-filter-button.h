/* journey-filter-button.h: picks what of the map stands out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-filter.h"
#include "journey-selection.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_FILTER_BUTTON (journey_filter_button_get_type ())
G_DECLARE_FINAL_TYPE (JourneyFilterButton, journey_filter_button, JOURNEY, FILTER_BUTTON, AdwBin)

GtkWidget *journey_filter_button_new (void);

JourneySelection *journey_filter_button_get_selection (JourneyFilterButton *self);
void journey_filter_button_set_selection (JourneyFilterButton *self, JourneySelection *selection);
JourneyFilter *journey_filter_button_get_filter (JourneyFilterButton *self);
void journey_filter_button_set_filter (JourneyFilterButton *self, JourneyFilter *filter);
void journey_filter_button_popup (JourneyFilterButton *self);

G_END_DECLS
