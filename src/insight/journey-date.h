/* journey-date.h: the days that a journey writes down
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean journey_date_parse (const char *text, GDate *date);
char *journey_date_dup_text (const GDate *date);
void journey_date_get_today (GDate *date);

G_END_DECLS
