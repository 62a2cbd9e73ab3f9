/* journey-fragment-formats.h: a piece of a map, for other programs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JOURNEY_MIME_TYPE "application/x-journey+json"

void journey_fragment_formats_register (GSettings *settings);

G_END_DECLS
