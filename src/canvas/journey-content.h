/* journey-content.h: what comes from other programs, by clipboard or by drag
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * JourneyContentText:
 *
 * Text of another program, valid UTF-8 of no more than %JOURNEY_CONTENT_MAX_TEXT bytes. A boxed
 * type, which is read from `text/plain`: GTK itself would read a text of any length.
 */
typedef char JourneyContentText;

#define JOURNEY_TYPE_CONTENT_TEXT (journey_content_text_get_type ())
GType journey_content_text_get_type (void) G_GNUC_CONST;

/**
 * JourneyContentPicture:
 *
 * A PNG or JPEG of another program that has not been decoded, a #GBytes. A boxed type.
 */
typedef GBytes JourneyContentPicture;

#define JOURNEY_TYPE_CONTENT_PICTURE (journey_content_picture_get_type ())
GType journey_content_picture_get_type (void) G_GNUC_CONST;

#define JOURNEY_CONTENT_MAX_TEXT    (8 * 1024 * 1024)
#define JOURNEY_CONTENT_MAX_PICTURE (32 * 1024 * 1024)

void journey_content_register (void);

void journey_content_read_async (GInputStream *stream,
                                 gsize max_bytes,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
GBytes *journey_content_read_finish (GInputStream *stream, GAsyncResult *result, GError **error);

G_END_DECLS
