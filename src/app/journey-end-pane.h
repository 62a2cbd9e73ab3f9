/* journey-end-pane.h: what is at the end of the window, pages about what is selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-panel.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_END_PANE (journey_end_pane_get_type ())
G_DECLARE_FINAL_TYPE (JourneyEndPane, journey_end_pane, JOURNEY, END_PANE, JourneyPanel)

const char *journey_end_pane_get_page (JourneyEndPane *self);
void journey_end_pane_set_page (JourneyEndPane *self, const char *name);

G_END_DECLS
