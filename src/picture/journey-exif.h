/* journey-exif.h: which way a camera was held
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define JOURNEY_EXIF_UPRIGHT        1
#define JOURNEY_EXIF_N_ORIENTATIONS 9

guint journey_exif_get_orientation (const guchar *jpeg, gsize length);
GByteArray *journey_exif_strip (const guchar *jpeg, gsize length);

G_END_DECLS
