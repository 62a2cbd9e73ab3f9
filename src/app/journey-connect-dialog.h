/* journey-connect-dialog.h: where else the customer may go
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-connection.h"
#include "journey-touchpoint.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_CONNECT_DIALOG (journey_connect_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JourneyConnectDialog,
                      journey_connect_dialog,
                      JOURNEY,
                      CONNECT_DIALOG,
                      AdwDialog)

JourneyConnectDialog *journey_connect_dialog_new (JourneyTouchpoint *from);

G_END_DECLS
