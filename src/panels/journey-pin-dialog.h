/* journey-pin-dialog.h: chooses the touchpoints where something comes up
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-document.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_PIN_DIALOG (journey_pin_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JourneyPinDialog, journey_pin_dialog, JOURNEY, PIN_DIALOG, AdwDialog)

AdwDialog *journey_pin_dialog_new (gpointer item);
AdwDialog *journey_pin_dialog_new_for_pain_point (JourneyDocument *document, gpointer touchpoint);

G_END_DECLS
