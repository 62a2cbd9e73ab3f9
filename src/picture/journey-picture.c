/* journey-picture.c: portraits, measured before they are decoded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-picture.h"

#include <glib/gi18n-lib.h>
#include <librsvg/rsvg.h>

#include "journey-exif.h"

/* Messages are clauses that follow the name of what cannot be shown. */

#define BASE64 "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

G_DEFINE_QUARK (journey-picture-error-quark, journey_picture_error)

static gboolean
fail (GError **error, JourneyPictureError code, const char *message)
{
  g_set_error_literal (error, JOURNEY_PICTURE_ERROR, code, message);
  return FALSE;
}

#define PNG_HEAD  "data:image/png;base64,"
#define JPEG_HEAD "data:image/jpeg;base64,"

/* What follows the head of a data URI, if there is nothing but base64. */
static const char *
find_base64 (const char *uri)
{
  static const char *const heads[] = { PNG_HEAD, JPEG_HEAD };
  const char *data = NULL;
  gsize length;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      if (g_str_has_prefix (uri, heads[i]))
        data = uri + strlen (heads[i]);
    }
  if (data == NULL)
    return NULL;

  length = strspn (data, BASE64);
  length += strspn (data + length, "=");
  return length > 0 && data[length] == '\0' ? data : NULL;
}

static guint
read_number (const guchar *bytes, guint n_bytes)
{
  guint number = 0;

  while (n_bytes-- > 0)
    number = number << 8 | *bytes++;

  return number;
}

static gboolean
measure_png (const guchar *bytes, gsize length, guint *width, guint *height)
{
  /* The signature, then the length and the name of the first chunk. */
  static const guchar head[] = { 0x89, 'P', 'N', 'G', 13,  10,  26,  10,
                                 0,    0,   0,   13,  'I', 'H', 'D', 'R' };

  if (length < sizeof head + 8 || memcmp (bytes, head, sizeof head) != 0)
    return FALSE;

  *width = read_number (bytes + sizeof head, 4);
  *height = read_number (bytes + sizeof head + 4, 4);
  return TRUE;
}

/* The markers SOF0 to SOF15, without DHT, JPG and DAC, which have numbers among them. */
static gboolean
is_start_of_frame (guchar marker)
{
  return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

static gboolean
measure_jpeg (const guchar *bytes, gsize length, guint *width, guint *height)
{
  gsize at = 2;

  if (length < 4 || bytes[0] != 0xff || bytes[1] != 0xd8)
    return FALSE;

  /* Marker (2), length (2, itself counted); in a frame then precision (1), height (2), width (2).
   */
  while (at + 9 <= length && bytes[at] == 0xff)
    {
      if (bytes[at + 1] == 0xff)
        {
          at++;
          continue;
        }
      if (is_start_of_frame (bytes[at + 1]))
        {
          *height = read_number (bytes + at + 5, 2);
          *width = read_number (bytes + at + 7, 2);
          return TRUE;
        }
      at += 2 + MAX (read_number (bytes + at + 2, 2), 2);
    }

  return FALSE;
}

/**
 * journey_picture_measure:
 * @uri: a data URI
 * @width: (out): px
 * @height: (out): px
 * @error: return location
 *
 * Reads the size of a PNG or JPEG from its head, without decoding it.
 *
 * Returns: whether it is a picture of a size that may be decoded
 */
gboolean
journey_picture_measure (const char *uri, int *width, int *height, GError **error)
{
  g_autofree guchar *bytes = NULL;
  const char *data;
  guint w, h;
  gsize length;

  g_return_val_if_fail (uri != NULL && width != NULL && height != NULL, FALSE);

  if (strlen (uri) > JOURNEY_PICTURE_MAX_BYTES)
    return fail (error, JOURNEY_PICTURE_ERROR_TOO_LARGE, _ ("it has too many bytes"));

  data = find_base64 (uri);
  if (data != NULL)
    bytes = g_base64_decode (data, &length);
  if (bytes == NULL ||
      (!measure_png (bytes, length, &w, &h) && !measure_jpeg (bytes, length, &w, &h)))
    return fail (error, JOURNEY_PICTURE_ERROR_FORMAT, _ ("it is neither PNG nor JPEG"));

  if (w == 0 || h == 0)
    return fail (error, JOURNEY_PICTURE_ERROR_BROKEN, _ ("it is empty"));

  if (w > JOURNEY_PICTURE_MAX_SIDE || h > JOURNEY_PICTURE_MAX_SIDE ||
      w * h > JOURNEY_PICTURE_MAX_PIXELS)
    {
      g_set_error (error, JOURNEY_PICTURE_ERROR, JOURNEY_PICTURE_ERROR_TOO_LARGE,
                   _ ("it has %u × %u pixels, more than %d on a side"), w, h,
                   JOURNEY_PICTURE_MAX_SIDE);
      return FALSE;
    }

  *width = w;
  *height = h;
  return TRUE;
}

static gboolean
is_clear (cairo_surface_t *surface)
{
  const guchar *row;
  int x, y;

  cairo_surface_flush (surface);
  row = cairo_image_surface_get_data (surface);
  for (y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      for (x = 0; x < cairo_image_surface_get_width (surface) * 4; x++)
        {
          if (row[x] != 0)
            return FALSE;
        }
      row += cairo_image_surface_get_stride (surface);
    }

  return TRUE;
}

/* A palette is of at most 256 colors, 3 bytes each; the decoder ends the program over any other. */
static gboolean
is_needed (const guchar *name, gsize length)
{
  static const char needed[][5] = { "IHDR", "tRNS", "IDAT", "IEND" };
  guint i;

  if (memcmp (name, "PLTE", 4) == 0)
    return length % 3 == 0 && length <= 3 * 256;
  for (i = 0; i < G_N_ELEMENTS (needed); i++)
    {
      if (memcmp (name, needed[i], 4) == 0)
        return TRUE;
    }

  return FALSE;
}

/* A chunk is its length (4), its name (4), so many bytes, and their check (4); the first comes
 * behind the signature (8). */
static GByteArray *
strip_png (const guchar *bytes, gsize length)
{
  GByteArray *bare = g_byte_array_sized_new (length);
  gsize at = 8, size;

  g_byte_array_append (bare, bytes, at);
  for (; at + 12 <= length && read_number (bytes + at, 4) <= length - at - 12; at += size)
    {
      size = (gsize) read_number (bytes + at, 4) + 12;
      if (is_needed (bytes + at + 4, size - 12))
        g_byte_array_append (bare, bytes + at, size);
    }

  return bare;
}

/* The decoder unpacks the color profile of a PNG whole, and 100 kB of it can become 100 MB; of a
 * JPEG it may heed or not heed which way the camera was held. It is given the pixels alone. The
 * @uri has been measured. */
static char *
dup_bare_uri (const char *uri, guint *orientation)
{
  const char *data = find_base64 (uri);
  g_autoptr (GByteArray) bare = NULL;
  g_autofree guchar *bytes = NULL;
  g_autofree char *head = g_strndup (uri, (gsize) (data - uri));
  g_autofree char *base64 = NULL;
  guint width, height;
  gsize length;

  *orientation = JOURNEY_EXIF_UPRIGHT;
  bytes = g_base64_decode (data, &length);
  if (measure_png (bytes, length, &width, &height))
    {
      bare = strip_png (bytes, length);
    }
  else
    {
      *orientation = journey_exif_get_orientation (bytes, length);
      bare = journey_exif_strip (bytes, length);
    }

  base64 = g_base64_encode (bare->data, bare->len);
  return g_strconcat (head, base64, NULL);
}

/**
 * journey_picture_turn:
 * @uri: a PNG or JPEG as a data URI, that can be measured
 * @bare: (out) (transfer full): the same picture, without what is said of how to turn it
 * @turn: (out): where the px of @bare go, around the middle of the picture
 *
 * Looks which way the camera was held that made a picture. Programs differ in whether they turn a
 * picture by that; with @bare and @turn all of them show it upright.
 *
 * Returns: whether it has to be turned
 */
gboolean
journey_picture_turn (const char *uri, char **bare, cairo_matrix_t *turn)
{
  /* Exif 2.32, 4.6.4, as xx, yx, xy, yy. */
  static const gint8 turns[JOURNEY_EXIF_N_ORIENTATIONS][4] = {
    { 1, 0, 0, 1 }, { 1, 0, 0, 1 },  { -1, 0, 0, 1 },  { -1, 0, 0, -1 }, { 1, 0, 0, -1 },
    { 0, 1, 1, 0 }, { 0, 1, -1, 0 }, { 0, -1, -1, 0 }, { 0, -1, 1, 0 },
  };
  guint orientation;

  g_return_val_if_fail (uri != NULL && find_base64 (uri) != NULL, FALSE);
  g_return_val_if_fail (bare != NULL && turn != NULL, FALSE);

  *bare = dup_bare_uri (uri, &orientation);
  cairo_matrix_init (turn, turns[orientation][0], turns[orientation][1], turns[orientation][2],
                     turns[orientation][3], 0, 0);
  return orientation != JOURNEY_EXIF_UPRIGHT;
}

/* The decoder sees nothing but the picture: neither files nor the network. */
static RsvgHandle *
open_picture (const char *uri, int side, GError **error)
{
  g_autofree char *bare = NULL;
  g_autofree char *svg = NULL;
  cairo_matrix_t turn;

  journey_picture_turn (uri, &bare, &turn);
  cairo_matrix_translate (&turn, -side / 2.0, -side / 2.0);
  svg = g_strdup_printf ("<svg xmlns='http://www.w3.org/2000/svg' "
                         "xmlns:xlink='http://www.w3.org/1999/xlink' width='%d' height='%d'>"
                         "<image width='%d' height='%d' preserveAspectRatio='xMidYMid slice' "
                         "transform='matrix(%d %d %d %d %d %d)' xlink:href='%s'/></svg>",
                         side, side, side, side, (int) turn.xx, (int) turn.yx, (int) turn.xy,
                         (int) turn.yy, (int) (turn.x0 + side / 2.0), (int) (turn.y0 + side / 2.0),
                         bare);

  return rsvg_handle_new_from_data ((const guint8 *) svg, strlen (svg), error);
}

static gboolean
decode (const char *uri, cairo_surface_t *surface, GError **error)
{
  int side = cairo_image_surface_get_width (surface);
  RsvgRectangle viewport = { 0, 0, side, side };
  RsvgHandle *handle = open_picture (uri, side, error);
  gboolean drawn;
  cairo_t *cr;

  if (handle == NULL)
    return FALSE;

  cr = cairo_create (surface);
  drawn = rsvg_handle_render_document (handle, cr, &viewport, error);
  cairo_destroy (cr);
  g_object_unref (handle);
  if (!drawn)
    return FALSE;

  return !is_clear (surface) || fail (error, JOURNEY_PICTURE_ERROR_BROKEN, _ ("it is broken"));
}

/**
 * journey_picture_load:
 * @uri: a PNG or JPEG as a data URI
 * @side: px of the sides of the square to decode it into
 * @error: return location for a [error@JourneyPictureError]
 *
 * Decodes a picture, turns it upright and cuts it to a square.
 *
 * Returns: (nullable) (transfer full): the picture
 */
cairo_surface_t *
journey_picture_load (const char *uri, int side, GError **error)
{
  cairo_surface_t *surface;
  int width, height;

  g_return_val_if_fail (side > 0, NULL);

  if (!journey_picture_measure (uri, &width, &height, error))
    return NULL;

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, side, side);
  if (decode (uri, surface, error))
    return surface;

  cairo_surface_destroy (surface);
  return NULL;
}

/**
 * journey_picture_check:
 * @uri: a data URI
 * @error: return location for a [error@JourneyPictureError]
 *
 * Returns: whether it is a picture that can be decoded and shows something
 */
gboolean
journey_picture_check (const char *uri, GError **error)
{
  cairo_surface_t *surface = journey_picture_load (uri, 16, error);

  if (surface == NULL)
    return FALSE;

  cairo_surface_destroy (surface);
  return TRUE;
}
