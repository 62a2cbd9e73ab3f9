/* journey-command-palette.h: every action, found by its name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_COMMAND_PALETTE (journey_command_palette_get_type ())
G_DECLARE_FINAL_TYPE (JourneyCommandPalette,
                      journey_command_palette,
                      JOURNEY,
                      COMMAND_PALETTE,
                      AdwDialog)

AdwDialog *journey_command_palette_new (GtkWidget *target);

void journey_command_palette_set_query (JourneyCommandPalette *self, const char *query);
char *journey_command_palette_dup_first (JourneyCommandPalette *self);
void journey_command_palette_activate_first (JourneyCommandPalette *self);

G_END_DECLS
