/* journey-filter-button.h: picks what of the map stands out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-panel.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_FILTER_BUTTON (journey_filter_button_get_type ())
G_DECLARE_FINAL_TYPE (JourneyFilterButton,
                      journey_filter_button,
                      JOURNEY,
                      FILTER_BUTTON,
                      JourneyPanel)

GtkWidget *journey_filter_button_new (void);

void journey_filter_button_popup (JourneyFilterButton *self);

G_END_DECLS
