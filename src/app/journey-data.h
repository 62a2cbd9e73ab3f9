/* journey-data.h: where the program's own files lie
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *journey_data_dup_path (const char *name);

G_END_DECLS
