/* journey-show.h: brings an item of the map into sight
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-canvas.h"

G_BEGIN_DECLS

gboolean journey_show_item (JourneyCanvas *canvas, gpointer item, const char *property);

G_END_DECLS
