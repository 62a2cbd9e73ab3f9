/* test-picture.c: portraits, good, broken and meant to do harm
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>
#include <string.h>
#include <sys/resource.h>

#include "camera-pictures.h"
#include "journey-picture.h"

static const guchar png_head[] = {
  0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R',
};

static char *
encode (const char *type, const guchar *bytes, gsize length)
{
  g_autofree char *base64 = g_base64_encode (bytes, length);

  return g_strdup_printf ("data:image/%s;base64,%s", type, base64);
}

/* The head of a PNG that claims to have a size. */
static char *
make_png_head (guint32 width, guint32 height)
{
  guchar bytes[sizeof png_head + 17] = { 0 };
  guint32 sizes[] = { GUINT32_TO_BE (width), GUINT32_TO_BE (height) };

  memcpy (bytes, png_head, sizeof png_head);
  memcpy (bytes + sizeof png_head, sizes, sizeof sizes);
  return encode ("png", bytes, sizeof bytes);
}

/* The head of a JPEG with a comment before the frame, as cameras write them. */
static char *
make_jpeg_head (guint16 width, guint16 height)
{
  const guchar bytes[] = {
    0xff,       0xd8,         0xff, 0xfe, 0, 6,  'n', 'o',         't',
    'e',        0xff,         0xff, 0xc2, 0, 17, 8,   height >> 8, height & 0xff,
    width >> 8, width & 0xff, 3,    0,    0, 0,  0,
  };

  return encode ("jpeg", bytes, sizeof bytes);
}

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GByteArray *
make_png (int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  GByteArray *bytes = g_byte_array_new ();

  /* The middle is green, so that what is cut off can be told. */
  cairo_set_source_rgb (cr, 1, 0, 0);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0, 1, 0);
  cairo_rectangle (cr, (width - MIN (width, height)) / 2.0, (height - MIN (width, height)) / 2.0,
                   MIN (width, height), MIN (width, height));
  cairo_fill (cr);
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_write_to_png_stream (surface, append_cb, bytes), ==,
                   CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  return bytes;
}

static void
assert_measures (const char *uri, int wanted_width, int wanted_height)
{
  g_autoptr (GError) error = NULL;
  int width, height;

  g_assert_true (journey_picture_measure (uri, &width, &height, &error));
  g_assert_no_error (error);
  g_assert_cmpint (width, ==, wanted_width);
  g_assert_cmpint (height, ==, wanted_height);
}

static void
assert_refuses (const char *uri, JourneyPictureError code)
{
  g_autoptr (GError) error = NULL;
  int width, height;

  g_assert_false (journey_picture_measure (uri, &width, &height, &error));
  g_assert_error (error, JOURNEY_PICTURE_ERROR, (int) code);
  g_clear_error (&error);
  g_assert_null (journey_picture_load (uri, 16, &error));
  g_assert_error (error, JOURNEY_PICTURE_ERROR, (int) code);
  g_assert_false (journey_picture_check (uri, NULL));
}

static void
test_measure (void)
{
  g_autofree char *png = make_png_head (4096, 300);
  g_autofree char *jpeg = make_jpeg_head (640, 4096);

  assert_measures (png, 4096, 300);
  assert_measures (jpeg, 640, 4096);
}

static void
test_too_large (void)
{
  const struct
  {
    guint32 width;
    guint32 height;
  } sizes[] = {
    { 4097, 1 }, { 1, 4097 }, { 65535, 65535 }, { 0xffffffff, 0xffffffff }, { 65536, 65536 }
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *png = make_png_head (sizes[i].width, sizes[i].height);

      assert_refuses (png, JOURNEY_PICTURE_ERROR_TOO_LARGE);
    }
}

static void
test_too_large_jpeg (void)
{
  g_autofree char *jpeg = make_jpeg_head (65535, 65535);

  assert_refuses (jpeg, JOURNEY_PICTURE_ERROR_TOO_LARGE);
}

static void
test_too_long (void)
{
  g_autoptr (GString) uri = g_string_new ("data:image/png;base64,");
  gsize length = uri->len;

  g_string_set_size (uri, JOURNEY_PICTURE_MAX_BYTES + 1);
  memset (uri->str + length, 'A', uri->len - length);
  assert_refuses (uri->str, JOURNEY_PICTURE_ERROR_TOO_LARGE);
}

static void
test_no_picture (void)
{
  const char *const uris[] = {
    "",
    "data:",
    "portrait.png",
    "file:///etc/passwd",
    "data:image/png;base64,",
    "data:image/png;base64,====",
    "data:image/png;base64,AAAA",
    "data:image/gif;base64,R0lGODlhAQABAAAAACw=",
    "data:image/svg+xml;base64,PHN2Zy8+",
    "data:image/png;base64,iVBORw0KGgo'/><script/>",
    "data:image/jpeg;base64,/9j/",
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (uris); i++)
    assert_refuses (uris[i], JOURNEY_PICTURE_ERROR_FORMAT);
}

static void
test_empty (void)
{
  g_autofree char *png = make_png_head (0, 100);

  assert_refuses (png, JOURNEY_PICTURE_ERROR_BROKEN);
}

/* Wherever a JPEG breaks off, nothing is read behind its end. */
static void
test_jpeg_breaks_off (void)
{
  g_autofree char *uri = make_jpeg_head (64, 64);
  g_autofree guchar *bytes = NULL;
  gsize length, i;

  bytes = g_base64_decode (strchr (uri, ',') + 1, &length);
  for (i = 1; i < 20; i++)
    {
      g_autofree guchar *part = g_memdup2 (bytes, i);
      g_autofree char *part_uri = encode ("jpeg", part, i);

      assert_refuses (part_uri, JOURNEY_PICTURE_ERROR_FORMAT);
    }
}

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  const guchar *data = cairo_image_surface_get_data (surface);

  return *(const guint32 *) (gconstpointer) (data + y * cairo_image_surface_get_stride (surface) +
                                             x * 4);
}

static void
test_load (gconstpointer data)
{
  gboolean wide = GPOINTER_TO_INT (data);
  g_autoptr (GByteArray) bytes = wide ? make_png (96, 32) : make_png (32, 96);
  g_autofree char *uri = encode ("png", bytes->data, bytes->len);
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = journey_picture_load (uri, 64, &error);
  int x, y;

  g_assert_no_error (error);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 64);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 64);
  for (x = 4; x < 64; x += 11)
    {
      for (y = 4; y < 64; y += 11)
        g_assert_cmphex (get_pixel (surface, x, y), ==, 0xff00ff00);
    }
  cairo_surface_destroy (surface);
  g_assert_true (journey_picture_check (uri, NULL));
}

/* The head is right and the rest is missing. */
static void
test_truncated (void)
{
  g_autoptr (GByteArray) bytes = make_png (64, 64);
  g_autofree char *uri = encode ("png", bytes->data, 40);
  g_autoptr (GError) error = NULL;

  assert_measures (uri, 64, 64);
  g_assert_null (journey_picture_load (uri, 64, &error));
  g_assert_error (error, JOURNEY_PICTURE_ERROR, JOURNEY_PICTURE_ERROR_BROKEN);
}

static GBytes *
pack (GBytes *bytes)
{
  g_autoptr (GZlibCompressor) compressor =
      g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, -1);
  g_autoptr (GError) error = NULL;
  GBytes *packed = g_converter_convert_bytes (G_CONVERTER (compressor), bytes, &error);

  g_assert_no_error (error);
  return packed;
}

static GBytes *
pack_zeros (gsize length)
{
  g_autoptr (GBytes) zeros = g_bytes_new_take (g_malloc0 (length), length);

  return pack (zeros);
}

static guint32
check_sum (const guchar *bytes, gsize length)
{
  guint32 sum = 0xffffffff;
  int i;

  while (length-- > 0)
    {
      sum ^= *bytes++;
      for (i = 0; i < 8; i++)
        sum = sum & 1 ? sum >> 1 ^ 0xedb88320 : sum >> 1;
    }

  return ~sum;
}

static void
append_chunk (GByteArray *png, const char *name, GBytes *content)
{
  guint32 number = GUINT32_TO_BE (g_bytes_get_size (content));
  guint start;

  g_byte_array_append (png, (const guchar *) &number, 4);
  start = png->len;
  g_byte_array_append (png, (const guchar *) name, 4);
  if (g_bytes_get_size (content) > 0)
    g_byte_array_append (png, g_bytes_get_data (content, NULL), g_bytes_get_size (content));
  number = GUINT32_TO_BE (check_sum (png->data + start, png->len - start));
  g_byte_array_append (png, (const guchar *) &number, 4);
}

/* --- Kinds that cameras and designers make --- */

/* Exif 2.32, 4.6.4: which sides of the picture its first row and column are. */
static void
test_turned (gconstpointer data)
{
  static const char *const shown[] = {
    [1] = "RGBW", [2] = "GRWB", [3] = "WBGR", [4] = "BWRG",
    [5] = "RBGW", [6] = "BRWG", [7] = "WGBR", [8] = "GWRB",
  };
  guint8 orientation;

  for (orientation = 1; orientation < G_N_ELEMENTS (shown); orientation++)
    {
      g_autoptr (GBytes) picture = camera_picture_new (orientation, GPOINTER_TO_INT (data));
      g_autofree char *uri = camera_picture_encode (picture, "jpeg");

      g_test_message ("Orientation %u", orientation);
      assert_measures (uri, 16, 16);
      camera_picture_assert_shows (uri, shown[orientation]);
    }
}

/* Nobody holds a camera in a ninth way. */
static void
test_turned_oddly (void)
{
  static const guint8 orientations[] = { 0, 9, 255 };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (orientations); i++)
    {
      g_autoptr (GBytes) picture = camera_picture_new (orientations[i], TRUE);
      g_autofree char *uri = camera_picture_encode (picture, "jpeg");

      camera_picture_assert_shows (uri, "RGBW");
    }
}

static void
append_bytes (GByteArray *png, const char *name, const guchar *bytes, gsize length)
{
  g_autoptr (GBytes) content = g_bytes_new_static (bytes, length);

  append_chunk (png, name, content);
}

/* One px of 16 bits a color, as scanners write them; the upper halves are shown. */
static void
test_deep (void)
{
  static const guchar size[] = { 0, 0, 0, 1, 0, 0, 0, 1, 16, 2, 0, 0, 0 };
  static const guchar row[] = { 0, 0xff, 0x80, 0x80, 0x80, 0x20, 0x20 };
  g_autoptr (GByteArray) png = g_byte_array_new ();
  g_autoptr (GBytes) pixels = g_bytes_new_static (row, sizeof row);
  g_autoptr (GBytes) packed = pack (pixels);
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = NULL;
  cairo_surface_t *surface;

  g_byte_array_append (png, png_head, 8);
  append_bytes (png, "IHDR", size, sizeof size);
  append_chunk (png, "IDAT", packed);
  append_bytes (png, "IEND", NULL, 0);
  uri = encode ("png", png->data, png->len);
  assert_measures (uri, 1, 1);
  surface = journey_picture_load (uri, 16, &error);
  g_assert_no_error (error);
  g_assert_cmphex (get_pixel (surface, 8, 8), ==, 0xffff8020);
  cairo_surface_destroy (surface);
}

/* Of a PNG that moves the first picture is shown: red, and then it would be blue. */
static void
test_moving_png (void)
{
  static const guchar size[] = { 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0 };
  static const guchar frames[] = { 0, 0, 0, 2, 0, 0, 0, 0 };
  static const guchar first[] = { 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0,
                                  0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0 };
  static const guchar second[] = { 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0,
                                   0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0 };
  static const guchar red[] = { 0, 0xff, 0, 0 };
  static const guchar blue[] = { 0, 0, 0, 0xff };
  g_autoptr (GByteArray) png = g_byte_array_new ();
  g_autoptr (GByteArray) frame = g_byte_array_new ();
  g_autoptr (GBytes) red_row = g_bytes_new_static (red, sizeof red);
  g_autoptr (GBytes) blue_row = g_bytes_new_static (blue, sizeof blue);
  g_autoptr (GBytes) red_packed = pack (red_row);
  g_autoptr (GBytes) blue_packed = pack (blue_row);
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = NULL;
  cairo_surface_t *surface;

  /* The data of a later frame has its number (4) in front. */
  g_byte_array_append (frame, (const guchar *) "\0\0\0\2", 4);
  g_byte_array_append (frame, g_bytes_get_data (blue_packed, NULL), g_bytes_get_size (blue_packed));

  g_byte_array_append (png, png_head, 8);
  append_bytes (png, "IHDR", size, sizeof size);
  append_bytes (png, "acTL", frames, sizeof frames);
  append_bytes (png, "fcTL", first, sizeof first);
  append_chunk (png, "IDAT", red_packed);
  append_bytes (png, "fcTL", second, sizeof second);
  append_bytes (png, "fdAT", frame->data, frame->len);
  append_bytes (png, "IEND", NULL, 0);
  uri = encode ("png", png->data, png->len);
  surface = journey_picture_load (uri, 16, &error);
  g_assert_no_error (error);
  g_assert_cmphex (get_pixel (surface, 8, 8), ==, 0xffff0000);
  cairo_surface_destroy (surface);
}

/* Other pictures that move are refused, whatever they are called. */
static void
test_moving (void)
{
  static const char *const types[] = { "gif", "webp", "png", "jpeg" };
  g_autoptr (GBytes) gif = camera_picture_new_gif ();
  g_autoptr (GBytes) webp = camera_picture_new_webp ();
  guint i;

  for (i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *as_gif = camera_picture_encode (gif, types[i]);
      g_autofree char *as_webp = camera_picture_encode (webp, types[i]);

      assert_refuses (as_gif, JOURNEY_PICTURE_ERROR_FORMAT);
      assert_refuses (as_webp, JOURNEY_PICTURE_ERROR_FORMAT);
    }
}

static void
test_cmyk (void)
{
  g_autoptr (GBytes) picture = camera_picture_new_cmyk ();
  g_autofree char *uri = camera_picture_encode (picture, "jpeg");

  assert_measures (uri, 16, 16);
  camera_picture_assert_shows (uri, "RGBW");
}

/* Puts a chunk behind the first, which is that of the size: 8 + 25 bytes. */
static void
insert_chunk (GByteArray *png, const char *name, GBytes *packed)
{
  const guchar head[] = { name[0], name[1], name[2], name[3], 'a', 0, 0 };
  g_autoptr (GByteArray) chunk = g_byte_array_new ();
  g_autofree guchar *tail = g_memdup2 (png->data + 33, png->len - 33);
  guint tail_length = png->len - 33;
  guint32 number = GUINT32_TO_BE (g_bytes_get_size (packed) + 3);

  g_byte_array_append (chunk, (const guchar *) &number, 4);
  g_byte_array_append (chunk, head, sizeof head);
  g_byte_array_append (chunk, g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
  number = GUINT32_TO_BE (check_sum (chunk->data + 4, chunk->len - 4));
  g_byte_array_append (chunk, (const guchar *) &number, 4);

  g_byte_array_set_size (png, 33);
  g_byte_array_append (png, chunk->data, chunk->len);
  g_byte_array_append (png, tail, tail_length);
}

static glong
get_peak_kib (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

/* A few px, and what is said of their colors is 64 MiB of zeros. */
static void
test_packed_profile (void)
{
  g_autoptr (GBytes) packed = pack_zeros (64 * 1024 * 1024);
  g_autoptr (GByteArray) png = make_png (8, 8);
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = NULL;
  cairo_surface_t *surface;
  glong before;

  insert_chunk (png, "iCCP", packed);
  uri = encode ("png", png->data, png->len);

  before = get_peak_kib ();
  surface = journey_picture_load (uri, 64, &error);
  g_assert_no_error (error);
  g_assert_cmphex (get_pixel (surface, 32, 32), ==, 0xff00ff00);
  g_assert_cmpint (get_peak_kib () - before, <, 16 * 1024);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/picture/measure", test_measure);
  g_test_add_func ("/picture/too-large", test_too_large);
  g_test_add_func ("/picture/too-large/jpeg", test_too_large_jpeg);
  g_test_add_func ("/picture/too-long", test_too_long);
  g_test_add_func ("/picture/no-picture", test_no_picture);
  g_test_add_func ("/picture/empty", test_empty);
  g_test_add_func ("/picture/jpeg-breaks-off", test_jpeg_breaks_off);
  g_test_add_data_func ("/picture/load/wide", GINT_TO_POINTER (TRUE), test_load);
  g_test_add_data_func ("/picture/load/tall", GINT_TO_POINTER (FALSE), test_load);
  g_test_add_func ("/picture/truncated", test_truncated);
  g_test_add_data_func ("/picture/turned/big-endian", GINT_TO_POINTER (TRUE), test_turned);
  g_test_add_data_func ("/picture/turned/little-endian", GINT_TO_POINTER (FALSE), test_turned);
  g_test_add_func ("/picture/turned/oddly", test_turned_oddly);
  g_test_add_func ("/picture/cmyk", test_cmyk);
  g_test_add_func ("/picture/deep", test_deep);
  g_test_add_func ("/picture/moving", test_moving);
  g_test_add_func ("/picture/moving/png", test_moving_png);
  g_test_add_func ("/picture/packed-profile", test_packed_profile);

  return g_test_run ();
}
