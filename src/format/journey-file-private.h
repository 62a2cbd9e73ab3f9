/* journey-file-private.h: what the files that write files share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean journey_file_fail (const char *path, int code, GError **error);
gboolean journey_file_write_all (int fd, GBytes *bytes);
gboolean journey_file_rewrite (const char *path, GBytes *bytes, GError **error);
gboolean journey_file_write_alone (const char *path, GBytes *bytes, GError *reason, GError **error);

G_END_DECLS
