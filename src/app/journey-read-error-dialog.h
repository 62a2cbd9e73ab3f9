/* journey-read-error-dialog.h: why a map cannot be opened
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *journey_read_error_dialog_new (GFile *file, const GError *error);
char *journey_read_error_dup_sentence (const GError *error);
char *journey_read_error_dup_capitalized (const char *words);

G_END_DECLS
