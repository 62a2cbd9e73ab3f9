/* journey-fragment-formats.c: a piece of a map, for other programs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-fragment-formats.h"

#include <glib/gi18n-lib.h>

#include "journey-content.h"
#include "journey-edit.h"
#include "journey-export.h"
#include "journey-fragment.h"
#include "journey-reader.h"
#include "journey-table.h"
#include "journey-writer.h"

/* As long as a file may be. */
#define MAX_BYTES (64 * 1024 * 1024)

/* Sharp on a dense screen; what is too large for that is made in its natural size. */
#define PNG_SCALE 2.0

/* --- Out --- */

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GdkContentSerializer *serializer = user_data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, &error))
    gdk_content_serializer_return_success (serializer);
  else
    gdk_content_serializer_return_error (serializer, error);
}

/* Takes @bytes, and keeps them until they are written. */
static void
write_bytes (GdkContentSerializer *serializer, GBytes *bytes)
{
  gsize length;
  gconstpointer data = g_bytes_get_data (bytes, &length);

  gdk_content_serializer_set_task_data (serializer, bytes, (GDestroyNotify) g_bytes_unref);
  g_output_stream_write_all_async (gdk_content_serializer_get_output_stream (serializer), data,
                                   length, gdk_content_serializer_get_priority (serializer),
                                   gdk_content_serializer_get_cancellable (serializer), written_cb,
                                   serializer);
}

static JourneyDocument *
get_fragment (GdkContentSerializer *serializer)
{
  return g_value_get_object (gdk_content_serializer_get_value (serializer));
}

static void
serialize_map (GdkContentSerializer *serializer)
{
  write_bytes (serializer, journey_writer_write (get_fragment (serializer)));
}

static void
collect_touchpoints_cb (JourneyItem *item, gpointer user_data)
{
  if (JOURNEY_IS_TOUCHPOINT (item))
    g_ptr_array_add (user_data, item);
}

/* Touchpoints as rows; anything else by its name. */
static char *
dup_text (JourneyDocument *fragment)
{
  g_autoptr (GPtrArray) touchpoints = g_ptr_array_new ();
  g_autoptr (GPtrArray) chosen = journey_fragment_dup_chosen (fragment);
  g_autoptr (GString) text = g_string_new (NULL);

  journey_item_foreach (JOURNEY_ITEM (fragment), collect_touchpoints_cb, touchpoints);
  if (touchpoints->len > 0)
    return journey_table_write (fragment, touchpoints);

  for (guint i = 0; i < chosen->len; i++)
    {
      const char *property = journey_edit_get_text_property (chosen->pdata[i]);
      g_autofree char *name = NULL;

      if (!property)
        continue;
      g_object_get (chosen->pdata[i], property, &name, NULL);
      g_string_append_printf (text, "%s\n", name ? name : "");
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
serialize_text (GdkContentSerializer *serializer)
{
  char *text = dup_text (get_fragment (serializer));

  write_bytes (serializer, g_bytes_new_take (text, strlen (text)));
}

typedef struct
{
  GBytes *source;
  JourneyExportOptions options;
} Picture;

static void
picture_free (Picture *self)
{
  g_bytes_unref (self->source);
  g_free (self);
}

static void
draw_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Picture *picture = task_data;
  g_autoptr (JourneyDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *bytes = NULL;

  document = journey_reader_read (picture->source, "", NULL, &error);
  if (document)
    bytes = journey_export_to_bytes (document, &picture->options, &error);
  if (!bytes && g_error_matches (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_TOO_LARGE) &&
      picture->options.scale > 1)
    {
      g_clear_error (&error);
      picture->options.scale = 1;
      bytes = journey_export_to_bytes (document, &picture->options, &error);
    }

  if (bytes)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GdkContentSerializer *serializer = user_data;
  GError *error = NULL;
  GBytes *bytes = g_task_propagate_pointer (G_TASK (result), &error);

  if (bytes)
    write_bytes (serializer, bytes);
  else
    gdk_content_serializer_return_error (serializer, error);
}

/* A thread draws a fragment of its own: this one may be pasted in the meantime. */
static void
serialize_picture (GdkContentSerializer *serializer)
{
  GSettings *settings = gdk_content_serializer_get_user_data (serializer);
  gboolean png = g_str_equal (gdk_content_serializer_get_mime_type (serializer), "image/png");
  g_autoptr (GTask) task =
      g_task_new (NULL, gdk_content_serializer_get_cancellable (serializer), drawn_cb, serializer);
  Picture *picture = g_new0 (Picture, 1);

  picture->source = journey_writer_write (get_fragment (serializer));
  picture->options.format = png ? JOURNEY_EXPORT_PNG : JOURNEY_EXPORT_SVG;
  picture->options.scale = png ? PNG_SCALE : 1;
  picture->options.curve = (JourneyCurve) g_settings_get_enum (settings, "curve");
  g_task_set_source_tag (task, serialize_picture);
  g_task_set_task_data (task, picture, (GDestroyNotify) picture_free);
  g_task_run_in_thread (task, draw_thread);
}

/* --- In --- */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GdkContentDeserializer *deserializer = user_data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = journey_content_read_finish (G_INPUT_STREAM (source), result, &error);
  g_autoptr (JourneyDocument) fragment = NULL;

  /* Translators: what messages call a piece of a map that was copied: it has no file name */
  if (bytes)
    fragment = journey_reader_read (bytes, _ ("copied map"), NULL, &error);
  if (fragment && journey_document_is_read_only (fragment))
    {
      g_clear_object (&fragment);
      error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                                   _ ("It was copied from a newer version of Journey"));
    }

  if (!fragment)
    {
      gdk_content_deserializer_return_error (deserializer, error);
      return;
    }

  g_value_set_object (gdk_content_deserializer_get_value (deserializer), fragment);
  gdk_content_deserializer_return_success (deserializer);
}

static void
deserialize_map (GdkContentDeserializer *deserializer)
{
  journey_content_read_async (gdk_content_deserializer_get_input_stream (deserializer), MAX_BYTES,
                              gdk_content_deserializer_get_cancellable (deserializer), read_cb,
                              deserializer);
}

/**
 * journey_fragment_formats_register:
 * @settings: of the program
 *
 * Tells GTK in which formats a #JourneyDocument goes onto the clipboard and into drags, the best
 * first, and in which one it comes back. Nothing is written until another program asks for it.
 */
void
journey_fragment_formats_register (GSettings *settings)
{
  static const struct
  {
    const char *mime_type;
    GdkContentSerializeFunc serialize;
  } formats[] = {
    { JOURNEY_MIME_TYPE, serialize_map },
    { "image/svg+xml", serialize_picture },
    { "image/png", serialize_picture },
    { "text/plain;charset=utf-8", serialize_text },
  };
  static gboolean registered = FALSE;

  if (registered)
    return;

  registered = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    gdk_content_register_serializer (JOURNEY_TYPE_DOCUMENT, formats[i].mime_type,
                                     formats[i].serialize, g_object_ref (settings), g_object_unref);
  gdk_content_register_deserializer (JOURNEY_MIME_TYPE, JOURNEY_TYPE_DOCUMENT, deserialize_map,
                                     NULL, NULL);
}
