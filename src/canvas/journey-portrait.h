/* journey-portrait.h: a picture becomes a portrait
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JOURNEY_PORTRAIT_SIDE:
 *
 * The most px of a side of a portrait in a file.
 */
#define JOURNEY_PORTRAIT_SIDE 512

char *journey_portrait_encode (GBytes *picture, GError **error);
void journey_portrait_encode_async (GBytes *picture,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
void journey_portrait_read_async (GFile *file,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
char *journey_portrait_encode_finish (GAsyncResult *result, GError **error);

G_END_DECLS
