/* journey-text-row.h: a row with a text of several lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_TEXT_ROW (journey_text_row_get_type ())
G_DECLARE_FINAL_TYPE (JourneyTextRow, journey_text_row, JOURNEY, TEXT_ROW, AdwPreferencesRow)

GtkWidget *journey_text_row_new (void);
void journey_text_row_add_emoji (JourneyTextRow *self);

G_END_DECLS
