/* fuzz-images.c: a portrait is shown or refused, whatever its bytes say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz-target.h"

#include <string.h>

#include "journey-picture.h"

#define SIDE 32

/* What a picture is put into must hold, and the words it is refused with be words. */
static void
check_portrait (const char *uri)
{
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface;
  int width = 0, height = 0;
  gboolean measured = journey_picture_measure (uri, &width, &height, NULL);

  if (measured && (width < 1 || height < 1 || width > JOURNEY_PICTURE_MAX_SIDE ||
                   height > JOURNEY_PICTURE_MAX_SIDE))
    g_error ("%d × %d px were let through", width, height);

  surface = journey_picture_load (uri, SIDE, &error);
  if ((surface != NULL) == (error != NULL))
    g_error ("Neither a picture nor a reason, or both");
  if (surface == NULL)
    {
      if (!g_utf8_validate (error->message, -1, NULL))
        g_error ("Refused without a word");
      return;
    }

  if (!measured)
    g_error ("Decoded, but not measured");
  if (strpbrk (uri, "<>&\"'") != NULL)
    g_error ("This would not stay within its attribute");
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    g_error ("%s", cairo_status_to_string (cairo_surface_status (surface)));
  cairo_surface_destroy (surface);
}

static void
check_bytes (const char *type, const uint8_t *data, size_t size)
{
  g_autofree char *base64 = g_base64_encode (data, size);
  g_autofree char *uri = g_strdup_printf ("data:image/%s;base64,%s", type, base64);

  check_portrait (uri);
}

/* An input is a data URI as it stands in a map, or the bytes of a picture, under the name of either
 * kind. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  if (size >= 5 && memcmp (data, "data:", 5) == 0)
    {
      g_autofree char *uri = g_strndup ((const char *) data, size);

      check_portrait (uri);
      return 0;
    }

  check_bytes ("png", data, size);
  check_bytes ("jpeg", data, size);
  return 0;
}
