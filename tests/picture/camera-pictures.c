/* camera-pictures.c: pictures as cameras and designers make them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "camera-pictures.h"

#include "journey-picture.h"

/* 16 × 16 px in quarters of 8 × 8: red and green above blue and white. Made by
 *
 *   convert -size 16x16 xc:white -fill red -draw 'rectangle 0,0 7,7' \
 *     -fill lime -draw 'rectangle 8,0 15,7' -fill blue -draw 'rectangle 0,8 7,15' \
 *     -sampling-factor 1x1 -quality 60 -strip quarters.jpg */
static const char quarters[] =
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+"
    "MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09P"
    "T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAQABADAREAAhEBAxEB/8QAFgABAQEAAAAA"
    "AAAAAAAAAAAABgcI/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABgBAAIDAAAAAAAAAAAAAAAAAAUHBAYI/8QA"
    "FBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8APgxklwQzymh8ri0WWyY//9k=";

/* convert quarters.jpg -colorspace CMYK -sampling-factor 1x1 -quality 60 -strip cmyk.jpg */
static const char cmyk[] =
    "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2"
    "RjcsLUBXQUZMTlJTUjI+WmFaUGBKUVJP/9sAQwEODg4TERMmFRUmTzUtNU9PT09PT09PT09PT09PT09PT09P"
    "T09PT09PT09PT09PT09PT09PT09PT09PT09PT09P/8AAFAgAEAAQBAERAAIRAQMRAQQRAP/EABgAAAIDAAAA"
    "AAAAAAAAAAAAAAAHBQYI/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABgBAAIDAAAAAAAAAAAAAAAAAAUHBAYI"
    "/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAA4EAQACEQMRBAAAPwCfGS2M5UhdoYGUQynBnQyUMP/Z";

/* convert -size 2x2 xc:red xc:blue -loop 0 moving.gif, and moving.webp */
static const char gif[] =
    "R0lGODlhAgACAPAAAP8AAAAAACH/C05FVFNDQVBFMi4wAwEAAAAh+QQAAAAAACwAAAAAAgACAAACAoRRACH5"
    "BAAAAAAALAAAAAACAAIAgAAA/wAAAAIChFEAOw==";
static const char webp[] =
    "UklGRsAAAABXRUJQVlA4WAoAAAACAAAAAQAAAQAAQU5JTQYAAAD/////AABBTk1GSAAAAAAAAAAAAAEAAAEA"
    "AGQAAAJWUDggMAAAANABAJ0BKgIAAgACADQloAJ0ugH4AAOwAP7wxAv/ILlhdcjX/yA/5Af8gP/48gAAAEFO"
    "TUZEAAAAAAAAAAAAAQAAAQAAZAAAAFZQOCAsAAAAlAEAnQEqAgACAAAANCWgAnS6AAOYAP75k2//kB//kB//"
    "kB//ID/iF3sgMAA=";

static GBytes *
decode (const char *base64)
{
  gsize length;
  guchar *bytes = g_base64_decode (base64, &length);

  return g_bytes_new_take (bytes, length);
}

GBytes *
camera_picture_new_cmyk (void)
{
  return decode (cmyk);
}

GBytes *
camera_picture_new_gif (void)
{
  return decode (gif);
}

GBytes *
camera_picture_new_webp (void)
{
  return decode (webp);
}

/* Says in which way the camera was held: behind the first two bytes comes a block of Exif, that is
 * a TIFF with one entry, number 0x0112, in one of both orders of bytes. */
GBytes *
camera_picture_new (guint8 orientation, gboolean big_endian)
{
  const guchar big[] = { 0xff, 0xe1, 0, 34, 'E', 'x',         'i', 'f', 0, 0,  'M', 'M',
                         0,    42,   0, 0,  0,   8,           0,   1,   1, 18, 0,   3,
                         0,    0,    0, 1,  0,   orientation, 0,   0,   0, 0,  0,   0 };
  const guchar little[] = { 0xff, 0xe1, 0, 34, 'E',         'x', 'i', 'f', 0,  0, 'I', 'I',
                            42,   0,    8, 0,  0,           0,   1,   0,   18, 1, 3,   0,
                            1,    0,    0, 0,  orientation, 0,   0,   0,   0,  0, 0,   0 };
  GByteArray *bytes = g_byte_array_new ();
  g_autoptr (GBytes) plain = decode (quarters);
  const guchar *jpeg;
  gsize length;

  jpeg = g_bytes_get_data (plain, &length);
  g_byte_array_append (bytes, jpeg, 2);
  g_byte_array_append (bytes, big_endian ? big : little, sizeof big);
  g_byte_array_append (bytes, jpeg + 2, length - 2);
  return g_byte_array_free_to_bytes (bytes);
}

char *
camera_picture_encode (GBytes *picture, const char *type)
{
  gsize length;
  const guchar *bytes = g_bytes_get_data (picture, &length);
  g_autofree char *base64 = g_base64_encode (bytes, length);

  return g_strdup_printf ("data:image/%s;base64,%s", type, base64);
}

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  const guchar *row = data + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x];
}

/* In the order of rows, a letter a quarter: red, green, blue or white. */
void
camera_picture_assert_shows (const char *uri, const char *wanted)
{
  static const struct
  {
    char letter;
    guint32 color;
  } colors[] = { { 'R', 0xff0000 }, { 'G', 0x00ff00 }, { 'B', 0x0000ff }, { 'W', 0xffffff } };
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = journey_picture_load (uri, 64, &error);
  char found[5] = "????";

  g_assert_no_error (error);
  for (guint quarter = 0; quarter < 4; quarter++)
    {
      guint32 pixel = get_pixel (surface, quarter % 2 * 32 + 16, quarter / 2 * 32 + 16);

      for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
        {
          /* Half of the light of each primary is tolerance enough for any JPEG. */
          if (((pixel ^ colors[i].color) & 0x808080) == 0 && pixel >> 24 == 0xff)
            found[quarter] = colors[i].letter;
        }
    }
  cairo_surface_destroy (surface);
  g_assert_cmpstr (found, ==, wanted);
}
