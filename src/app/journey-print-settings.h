/* journey-print-settings.h: how the user prints
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "journey-pages.h"
#include "journey-paper.h"

G_BEGIN_DECLS

const JourneyPaper *journey_print_settings_get_paper (GSettings *settings);
JourneyPageSetup journey_print_settings_get_setup (GSettings *settings);

void journey_print_settings_bind_paper (GSettings *settings, gpointer row);
void journey_print_settings_bind_orientation (GSettings *settings, gpointer row);

G_END_DECLS
