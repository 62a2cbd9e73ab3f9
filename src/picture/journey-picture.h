/* journey-picture.h: portraits, measured before they are decoded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * JOURNEY_PICTURE_SIDE:
 *
 * The px of a side of a portrait on the map; larger ones are made smaller.
 */
#define JOURNEY_PICTURE_SIDE 512

#define JOURNEY_PICTURE_MAX_SIDE   4096
#define JOURNEY_PICTURE_MAX_PIXELS (16 * 1024 * 1024)
#define JOURNEY_PICTURE_MAX_BYTES  (8 * 1024 * 1024)

/**
 * JOURNEY_PICTURE_ERROR:
 *
 * The domain of the errors of pictures.
 */
#define JOURNEY_PICTURE_ERROR (journey_picture_error_quark ())

/**
 * JourneyPictureError:
 * @JOURNEY_PICTURE_ERROR_FORMAT: it is no PNG or JPEG in a data URI
 * @JOURNEY_PICTURE_ERROR_TOO_LARGE: it has too many bytes or pixels
 * @JOURNEY_PICTURE_ERROR_BROKEN: it could not be decoded
 */
typedef enum
{
  JOURNEY_PICTURE_ERROR_FORMAT,
  JOURNEY_PICTURE_ERROR_TOO_LARGE,
  JOURNEY_PICTURE_ERROR_BROKEN,
} JourneyPictureError;

GQuark journey_picture_error_quark (void);

gboolean journey_picture_measure (const char *uri, int *width, int *height, GError **error);
gboolean journey_picture_turn (const char *uri, char **bare, cairo_matrix_t *turn);
gboolean journey_picture_check (const char *uri, GError **error);
cairo_surface_t *journey_picture_load (const char *uri, int side, GError **error);

G_END_DECLS
