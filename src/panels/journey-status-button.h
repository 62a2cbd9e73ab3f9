/* journey-status-button.h: shows and changes how far a thing has come
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-item.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_STATUS_BUTTON (journey_status_button_get_type ())
G_DECLARE_FINAL_TYPE (JourneyStatusButton, journey_status_button, JOURNEY, STATUS_BUTTON, AdwBin)

GtkWidget *journey_status_button_new (void);

void journey_status_button_set_item (JourneyStatusButton *self, gpointer item);
void journey_status_button_update (JourneyStatusButton *self);
GActionGroup *journey_status_button_get_actions (JourneyStatusButton *self);
GMenuModel *journey_status_button_create_menu (JourneyStatusButton *self);

G_END_DECLS
