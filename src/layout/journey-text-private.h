/* journey-text-private.h: what the measuring of texts rests on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define JOURNEY_TEXT_ELLIPSIS "…"

void journey_text_trim_end (GString *text);
char *journey_text_dup_presentable (const char *text, gboolean *cut);

G_END_DECLS
