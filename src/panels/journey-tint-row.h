/* journey-tint-row.h: a row to choose a colour of the palette
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_TINT_ROW (journey_tint_row_get_type ())
G_DECLARE_FINAL_TYPE (JourneyTintRow, journey_tint_row, JOURNEY, TINT_ROW, AdwPreferencesRow)

GtkWidget *journey_tint_row_new (gpointer item);

G_END_DECLS
