/* journey-context-menu.h: the menu of a row, where the pointer is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void journey_context_menu_popup (GtkWidget **menu,
                                 GtkWidget *parent,
                                 GMenuModel *model,
                                 double x,
                                 double y);

G_END_DECLS
