/* journey-preferences.h: what the user wants of the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-document.h"

G_BEGIN_DECLS

AdwDialog *journey_preferences_create_dialog (GSettings *settings);
void journey_preferences_bind_style (GSettings *settings);
void journey_preferences_sign (GSettings *settings, JourneyDocument *document);
JourneyDocument *journey_preferences_create_map (GSettings *settings);

G_END_DECLS
