/* journey-match.h: texts compared as people mean them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *journey_match_fold (const char *text);
gboolean journey_match_contains (const char *text, const char *folded);
guint journey_match_rate (const char *text, const char *query);

G_END_DECLS
