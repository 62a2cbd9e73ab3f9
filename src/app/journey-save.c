/* journey-save.c: bytes into a file, wherever it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-save.h"

#include "journey-file.h"

/* A stream that is closed puts what was written so far in the place of the old file, unless the
 * closing is cancelled: then the old file stays. */
static void
abandon (GOutputStream *stream)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (stream, cancelled, NULL);
}

static gboolean
save_to_stream (GFile *file, GBytes *bytes, char **etag, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileOutputStream) stream = NULL;
  GOutputStream *output;
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  stream =
      g_file_replace (file, etag ? *etag : NULL, FALSE, G_FILE_CREATE_NONE, cancellable, error);
  if (!stream)
    return FALSE;

  output = G_OUTPUT_STREAM (stream);
  if (!g_output_stream_write_all (output, data, size, NULL, cancellable, error) ||
      !g_output_stream_flush (output, cancellable, error))
    {
      abandon (output);
      return FALSE;
    }
  if (!g_output_stream_close (output, cancellable, error))
    return FALSE;

  if (etag)
    {
      g_free (*etag);
      *etag = g_file_output_stream_get_etag (stream);
    }
  return TRUE;
}

/**
 * journey_save_bytes:
 * @file: where to write
 * @bytes: what to write
 * @etag: (inout) (optional) (nullable): tells one content of the file from another, where the file
 *   is on another machine: if it is given, the file is written only if it still has it; afterwards
 *   it is that of the new content
 * @cancellable: (nullable): stops the writing on another machine
 * @error: where to put an error of [error@Gio.IOErrorEnum]
 *
 * Writes a file and blocks until that is done. After an error the old file is there as a whole.
 * See [func@journey_file_replace_map] for files on this machine.
 *
 * Returns: whether the file is written
 */
gboolean
journey_save_bytes (GFile *file,
                    GBytes *bytes,
                    char **etag,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  path = g_file_get_path (file);
  if (path)
    return journey_file_replace_map (path, bytes, error);

  return save_to_stream (file, bytes, etag, cancellable, error);
}

/**
 * journey_save_query:
 * @file: a file
 * @etag: (out) (nullable): for [func@journey_save_bytes]: tells the content of the file from
 *   another, where it is on another machine
 * @cancellable: (nullable): stops the query
 *
 * Asks what must be known of a file before it is saved. Blocks.
 *
 * Returns: whether the file may be written, as far as is known
 */
gboolean
journey_save_query (GFile *file, char **etag, GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (etag != NULL, FALSE);

  *etag = NULL;
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE "," G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE,
                            G_FILE_QUERY_INFO_NONE, cancellable, NULL);
  if (!info)
    return TRUE;

  path = g_file_get_path (file);
  if (!path && g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_ETAG_VALUE))
    *etag = g_strdup (g_file_info_get_etag (info));

  return !g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE) ||
         g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE);
}
