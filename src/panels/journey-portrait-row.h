/* journey-portrait-row.h: the portrait of a persona, and how it gets one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-persona.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_PORTRAIT_ROW (journey_portrait_row_get_type ())
G_DECLARE_FINAL_TYPE (JourneyPortraitRow, journey_portrait_row, JOURNEY, PORTRAIT_ROW, AdwBin)

GtkWidget *journey_portrait_row_new (JourneyPersona *persona);

G_END_DECLS
