/* journey-recent.h: the maps that were used last
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void journey_recent_add (GFile *file);
GPtrArray *journey_recent_list (guint n_max);
void journey_recent_clear (void);

G_END_DECLS
