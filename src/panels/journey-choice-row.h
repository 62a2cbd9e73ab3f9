/* journey-choice-row.h: a row with words to choose from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *journey_choice_row_new (void);
void journey_choice_row_show_whole (AdwComboRow *row);

G_END_DECLS
