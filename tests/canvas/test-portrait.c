/* test-portrait.c: pictures from cameras become portraits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "../picture/camera-pictures.h"
#include "journey-picture.h"
#include "journey-portrait.h"

static char *
encode (GBytes *picture)
{
  g_autoptr (GError) error = NULL;
  char *uri = journey_portrait_encode (picture, &error);

  g_assert_no_error (error);
  return uri;
}

/* The portrait is upright whether or not who shows it heeds what the camera said: that is gone. */
static void
test_turned (void)
{
  g_autoptr (GBytes) picture = camera_picture_new (6, TRUE);
  g_autofree char *uri = encode (picture);
  g_autofree char *bare = NULL;
  cairo_matrix_t turn;

  camera_picture_assert_shows (uri, "BRWG");
  g_assert_false (journey_picture_turn (uri, &bare, &turn));
}

static void
test_cmyk (void)
{
  g_autoptr (GBytes) picture = camera_picture_new_cmyk ();
  g_autofree char *uri = encode (picture);

  camera_picture_assert_shows (uri, "RGBW");
}

/* Refused in words, not shown as one still of many. */
static void
test_moving (void)
{
  GBytes *pictures[] = { camera_picture_new_gif (), camera_picture_new_webp () };

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (journey_portrait_encode (pictures[i], &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_cmpstr (error->message, ==, "The picture is neither PNG nor JPEG");
      g_bytes_unref (pictures[i]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/portrait/turned", test_turned);
  g_test_add_func ("/portrait/cmyk", test_cmyk);
  g_test_add_func ("/portrait/moving", test_moving);

  return g_test_run ();
}
