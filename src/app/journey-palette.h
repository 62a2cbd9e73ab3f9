/* journey-palette.h: the colours of the map for the widgets beside it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-theme.h"

G_BEGIN_DECLS

JourneyTheme journey_palette_get_theme (AdwStyleManager *manager);
void journey_palette_install (GdkDisplay *display);

G_END_DECLS
