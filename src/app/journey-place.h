/* journey-place.h: where a file is, for people
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *journey_place_dup_folder (GFile *file);
char *journey_place_dup_name (GFile *file);

G_END_DECLS
