/* journey-link-row.h: a row with an address that can be opened
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *journey_link_row_new (void);
gboolean journey_link_can_open (const char *address);

G_END_DECLS
