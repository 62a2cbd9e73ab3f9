/* journey-shortcuts.h: the keys of all actions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void journey_shortcuts_install (GtkApplication *app);
AdwDialog *journey_shortcuts_create_dialog (void);

G_END_DECLS
