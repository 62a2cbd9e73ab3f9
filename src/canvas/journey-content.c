/* journey-content.c: what comes from other programs, by clipboard or by drag
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-content.h"

#include <glib/gi18n-lib.h>

/* GTK asks a program that offers something for it, and hands over a stream. What comes through it
 * is as long as the other program likes, so it is read in pieces and refused past a limit. */

#define PIECE (64 * 1024)

G_DEFINE_BOXED_TYPE (JourneyContentText, journey_content_text, g_strdup, g_free)
G_DEFINE_BOXED_TYPE (JourneyContentPicture, journey_content_picture, g_bytes_ref, g_bytes_unref)

typedef struct
{
  GByteArray *bytes;
  gsize max_bytes;
} Reading;

static void
reading_free (Reading *self)
{
  g_byte_array_unref (self->bytes);
  g_free (self);
}

static void read_piece (GTask *task);

static void
piece_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Reading *reading = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GBytes) piece =
      g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, &error);
  gsize length;
  gconstpointer data;

  if (!piece)
    {
      g_task_return_error (task, error);
      return;
    }

  data = g_bytes_get_data (piece, &length);
  if (length > reading->max_bytes - reading->bytes->len)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE,
                               _ ("It has more than %u MB"),
                               (guint) (reading->max_bytes / (1024 * 1024)));
      return;
    }

  if (length == 0)
    {
      g_task_return_pointer (task, g_byte_array_free_to_bytes (g_byte_array_ref (reading->bytes)),
                             (GDestroyNotify) g_bytes_unref);
      return;
    }

  g_byte_array_append (reading->bytes, data, (guint) length);
  read_piece (g_steal_pointer (&task));
}

static void
read_piece (GTask *task)
{
  g_input_stream_read_bytes_async (g_task_get_source_object (task), PIECE, G_PRIORITY_DEFAULT,
                                   g_task_get_cancellable (task), piece_cb, task);
}

/**
 * journey_content_read_async:
 * @stream: a stream from another program
 * @max_bytes: how much is taken
 * @cancellable: (nullable): stops the reading
 * @callback: called when it is read
 * @user_data: for @callback
 *
 * Reads a stream to its end, unless that is too far off.
 */
void
journey_content_read_async (GInputStream *stream,
                            gsize max_bytes,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  Reading *reading;
  GTask *task;

  g_return_if_fail (G_IS_INPUT_STREAM (stream));

  reading = g_new0 (Reading, 1);
  reading->bytes = g_byte_array_new ();
  reading->max_bytes = max_bytes;
  task = g_task_new (stream, cancellable, callback, user_data);
  g_task_set_source_tag (task, journey_content_read_async);
  g_task_set_task_data (task, reading, (GDestroyNotify) reading_free);
  read_piece (task);
}

/**
 * journey_content_read_finish:
 * @stream: the stream
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full) (nullable): all that came; %G_IO_ERROR_MESSAGE_TOO_LARGE where that is
 *   more than was wanted
 */
GBytes *
journey_content_read_finish (GInputStream *stream, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, stream), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GdkContentDeserializer *deserializer = user_data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = journey_content_read_finish (G_INPUT_STREAM (source), result, &error);
  gsize length;
  const char *text;

  if (!bytes)
    {
      gdk_content_deserializer_return_error (deserializer, error);
      return;
    }

  text = g_bytes_get_data (bytes, &length);
  g_value_take_boxed (gdk_content_deserializer_get_value (deserializer),
                      g_utf8_make_valid (text ? text : "", (gssize) length));
  gdk_content_deserializer_return_success (deserializer);
}

static void
deserialize_text (GdkContentDeserializer *deserializer)
{
  journey_content_read_async (gdk_content_deserializer_get_input_stream (deserializer),
                              JOURNEY_CONTENT_MAX_TEXT,
                              gdk_content_deserializer_get_cancellable (deserializer), text_read_cb,
                              deserializer);
}

static void
picture_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GdkContentDeserializer *deserializer = user_data;
  GError *error = NULL;
  GBytes *bytes = journey_content_read_finish (G_INPUT_STREAM (source), result, &error);

  if (!bytes)
    {
      gdk_content_deserializer_return_error (deserializer, error);
      return;
    }

  g_value_take_boxed (gdk_content_deserializer_get_value (deserializer), bytes);
  gdk_content_deserializer_return_success (deserializer);
}

static void
deserialize_picture (GdkContentDeserializer *deserializer)
{
  journey_content_read_async (gdk_content_deserializer_get_input_stream (deserializer),
                              JOURNEY_CONTENT_MAX_PICTURE,
                              gdk_content_deserializer_get_cancellable (deserializer),
                              picture_read_cb, deserializer);
}

/**
 * journey_content_register:
 *
 * Tells GTK how the types of this header are read. How a piece of a map is, is left to who knows
 * the file format: it is a value of the type #JourneyDocument.
 */
void
journey_content_register (void)
{
  static gboolean registered = FALSE;

  if (registered)
    return;

  registered = TRUE;
  gdk_content_register_deserializer ("text/plain;charset=utf-8", JOURNEY_TYPE_CONTENT_TEXT,
                                     deserialize_text, NULL, NULL);
  gdk_content_register_deserializer ("text/plain", JOURNEY_TYPE_CONTENT_TEXT, deserialize_text,
                                     NULL, NULL);
  gdk_content_register_deserializer ("image/png", JOURNEY_TYPE_CONTENT_PICTURE, deserialize_picture,
                                     NULL, NULL);
  gdk_content_register_deserializer ("image/jpeg", JOURNEY_TYPE_CONTENT_PICTURE,
                                     deserialize_picture, NULL, NULL);
}
