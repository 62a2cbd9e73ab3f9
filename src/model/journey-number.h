/* journey-number.h: numbers as people read them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *journey_number_format (double number);
char *journey_number_format_exactly (double number);
gboolean journey_number_parse (const char *text, double *number);
char *journey_number_format_signed (double number);
char *journey_number_format_with_unit (const char *number, const char *unit);

G_END_DECLS
