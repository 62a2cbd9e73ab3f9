/* journey-date-row.h: a row with a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *journey_date_row_new (void);
GtkWidget *journey_date_button_new (GtkEditable *entry);
gboolean journey_date_row_check (const char *text);

G_END_DECLS
