/* journey-json.h: how the file spells numbers, texts and members it does not know
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void journey_json_append_number (GString *out, double number);
void journey_json_append_string (GString *out, const char *text);
void journey_json_append_line (GString *out, guint depth);
void journey_json_append_indented (GString *out, const char *json, gsize length, guint depth);
char *journey_json_compact (const char *json, gsize length);
char *journey_json_unescape (const char *escaped, gsize length);

G_END_DECLS
