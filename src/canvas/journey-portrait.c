/* journey-portrait.c: a picture becomes a portrait
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-portrait.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "journey-content.h"

/* Any camera's picture is taken; what only a hand could have made so large is not. */
#define MAX_SIDE   16384
#define MAX_PIXELS (64 * 1000 * 1000)

#define JPEG_QUALITY "88"

typedef struct
{
  gboolean too_large;
} Measured;

/* Called before anything is decoded. A decoder of JPEG scales while it decodes. */
static void
size_prepared_cb (GdkPixbufLoader *loader, int width, int height, Measured *measured)
{
  double scale = (double) JOURNEY_PORTRAIT_SIDE / MAX (MIN (width, height), 1);

  measured->too_large =
      width > MAX_SIDE || height > MAX_SIDE || (gint64) width * height > MAX_PIXELS;
  if (measured->too_large)
    gdk_pixbuf_loader_set_size (loader, 0, 0);
  else if (scale < 1)
    gdk_pixbuf_loader_set_size (loader, (int) ceil (width * scale), (int) ceil (height * scale));
}

/* By its first bytes, whatever its name says. No other decoder is let near it. */
static const char *
find_type (GBytes *picture)
{
  static const guchar png[] = { 0x89, 'P', 'N', 'G' };
  static const guchar jpeg[] = { 0xff, 0xd8, 0xff };
  gsize length;
  gconstpointer data = g_bytes_get_data (picture, &length);

  if (length > sizeof png && memcmp (data, png, sizeof png) == 0)
    return "png";
  if (length > sizeof jpeg && memcmp (data, jpeg, sizeof jpeg) == 0)
    return "jpeg";

  return NULL;
}

static GdkPixbuf *
decode (GBytes *picture, const char *type, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (type, error);
  Measured measured = { FALSE };
  GdkPixbuf *pixbuf = NULL;
  gboolean read;

  if (!loader)
    return NULL;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), &measured);
  read = gdk_pixbuf_loader_write_bytes (loader, picture, NULL);
  read = gdk_pixbuf_loader_close (loader, NULL) && read;
  if (read)
    pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  if (pixbuf)
    return gdk_pixbuf_apply_embedded_orientation (pixbuf);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       measured.too_large ? _ ("The picture has too many pixels")
                                          : _ ("The picture is broken"));
  return NULL;
}

/* The middle of it, which is what the map shows. */
static GdkPixbuf *
cut_to_square (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  int side = MIN (MIN (width, height), JOURNEY_PORTRAIT_SIDE);

  return gdk_pixbuf_new_subpixbuf (pixbuf, (width - side) / 2, (height - side) / 2, side, side);
}

/**
 * journey_portrait_encode:
 * @picture: a PNG or JPEG from anywhere
 * @error: return location
 *
 * Makes a portrait of a picture: a square of no more than %JOURNEY_PORTRAIT_SIDE px a side, turned
 * the way that the camera was held, without anything else that the file said. The picture is
 * measured before it is decoded.
 *
 * Returns: (transfer full) (nullable): a data URI for [property@Persona:portrait]
 */
char *
journey_portrait_encode (GBytes *picture, GError **error)
{
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autoptr (GdkPixbuf) square = NULL;
  g_autofree char *buffer = NULL;
  g_autofree char *base64 = NULL;
  const char *type;
  gboolean saved;
  gsize length;

  g_return_val_if_fail (picture != NULL, NULL);

  type = find_type (picture);
  if (!type)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _ ("The picture is neither PNG nor JPEG"));
      return NULL;
    }

  pixbuf = decode (picture, type, error);
  if (!pixbuf)
    return NULL;

  square = cut_to_square (pixbuf);
  type = gdk_pixbuf_get_has_alpha (square) ? "png" : "jpeg";
  saved = g_str_equal (type, "png")
              ? gdk_pixbuf_save_to_buffer (square, &buffer, &length, type, error, NULL)
              : gdk_pixbuf_save_to_buffer (square, &buffer, &length, type, error, "quality",
                                           JPEG_QUALITY, NULL);
  if (!saved)
    return NULL;

  base64 = g_base64_encode ((const guchar *) buffer, length);
  return g_strdup_printf ("data:image/%s;base64,%s", type, base64);
}

static void
encode_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  char *uri = journey_portrait_encode (task_data, &error);

  if (uri)
    g_task_return_pointer (task, uri, g_free);
  else
    g_task_return_error (task, error);
}

/**
 * journey_portrait_encode_async:
 * @picture: a PNG or JPEG from anywhere
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes a portrait of a picture in a thread, as [func@portrait_encode] does.
 */
void
journey_portrait_encode_async (GBytes *picture,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (picture != NULL);

  g_task_set_source_tag (task, journey_portrait_encode_async);
  g_task_set_task_data (task, g_bytes_ref (picture), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, encode_thread);
}

static void
encoded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  char *uri = journey_portrait_encode_finish (result, &error);

  if (uri)
    g_task_return_pointer (task, uri, g_free);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (GBytes) picture =
      journey_content_read_finish (G_INPUT_STREAM (source), result, &error);

  if (picture)
    journey_portrait_encode_async (picture, g_task_get_cancellable (task), encoded_cb,
                                   g_object_ref (task));
  else
    g_task_return_error (task, error);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read_finish (G_FILE (source), result, &error);

  if (stream)
    journey_content_read_async (G_INPUT_STREAM (stream), JOURNEY_CONTENT_MAX_PICTURE,
                                g_task_get_cancellable (task), read_cb, g_object_ref (task));
  else
    g_task_return_error (task, error);
}

/**
 * journey_portrait_read_async:
 * @file: a PNG or JPEG from anywhere, of no more than %JOURNEY_CONTENT_MAX_PICTURE bytes
 * @cancellable: (nullable): stops it
 * @callback: called when it is done, for [func@portrait_encode_finish]
 * @user_data: for @callback
 *
 * Makes a portrait of the picture in a file.
 */
void
journey_portrait_read_async (GFile *file,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  GTask *task;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, journey_portrait_read_async);
  g_file_read_async (file, G_PRIORITY_DEFAULT, cancellable, opened_cb, task);
}

/**
 * journey_portrait_encode_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a data URI
 */
char *
journey_portrait_encode_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
