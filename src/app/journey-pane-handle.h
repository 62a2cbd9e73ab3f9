/* journey-pane-handle.h: the edge of a pane, which makes it wider
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_PANE_HANDLE (journey_pane_handle_get_type ())
G_DECLARE_FINAL_TYPE (JourneyPaneHandle, journey_pane_handle, JOURNEY, PANE_HANDLE, GtkWidget)

int journey_pane_handle_get_width (JourneyPaneHandle *self);
void journey_pane_handle_set_width (JourneyPaneHandle *self, int width);

G_END_DECLS
