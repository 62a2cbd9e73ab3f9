/* camera-pictures.h: pictures as cameras and designers make them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *camera_picture_new (guint8 orientation, gboolean big_endian);
GBytes *camera_picture_new_cmyk (void);
GBytes *camera_picture_new_gif (void);
GBytes *camera_picture_new_webp (void);

char *camera_picture_encode (GBytes *picture, const char *type);
void camera_picture_assert_shows (const char *uri, const char *wanted);

G_END_DECLS
