/* journey-save.h: bytes into a file, wherever it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean journey_save_bytes (GFile *file,
                             GBytes *bytes,
                             char **etag,
                             GCancellable *cancellable,
                             GError **error);
gboolean journey_save_query (GFile *file, char **etag, GCancellable *cancellable);

G_END_DECLS
