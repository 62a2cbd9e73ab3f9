/* remote-file.c: a file on another machine, which the tests are the machine of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "remote-file.h"

#define SCHEME   "remote"
#define BASENAME "map.journey"
#define URI      SCHEME "://machine/" BASENAME

RemoteServer *
remote_server_new (const char *text)
{
  RemoteServer *self = g_new0 (RemoteServer, 1);

  g_mutex_init (&self->lock);
  self->capacity = G_MAXSIZE;
  if (text)
    self->content = g_bytes_new (text, strlen (text));

  return self;
}

void
remote_server_free (RemoteServer *self)
{
  g_clear_pointer (&self->content, g_bytes_unref);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/* As somebody else does, or the end of a stream. */
void
remote_server_change (RemoteServer *self, GBytes *content)
{
  g_mutex_lock (&self->lock);
  g_clear_pointer (&self->content, g_bytes_unref);
  self->content = g_bytes_ref (content);
  self->version++;
  self->modified += G_USEC_PER_SEC;
  g_mutex_unlock (&self->lock);
}

char *
remote_server_dup_text (RemoteServer *self)
{
  char *text;
  gsize size;
  const char *data;

  g_mutex_lock (&self->lock);
  data = self->content ? g_bytes_get_data (self->content, &size) : NULL;
  text = data ? g_strndup (data, size) : NULL;
  g_mutex_unlock (&self->lock);

  return text;
}

static char *
dup_etag (RemoteServer *self)
{
  return g_strdup_printf ("version-%u", self->version);
}

static gboolean
fail (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE, "The line broke");
  return FALSE;
}

/* --- What is written --- */

#define REMOTE_TYPE_STREAM (remote_stream_get_type ())

G_DECLARE_FINAL_TYPE (RemoteStream, remote_stream, REMOTE, STREAM, GFileOutputStream)

struct _RemoteStream
{
  GFileOutputStream parent_instance;

  RemoteServer *server;
  GByteArray *written;
  char *etag;
};

G_DEFINE_FINAL_TYPE (RemoteStream, remote_stream, G_TYPE_FILE_OUTPUT_STREAM)

static gssize
remote_stream_write (GOutputStream *stream,
                     const void *buffer,
                     gsize count,
                     GCancellable *cancellable,
                     GError **error)
{
  RemoteStream *self = REMOTE_STREAM (stream);
  gsize n_taken = MIN (count, self->server->capacity - self->written->len);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;
  if (self->server->state == REMOTE_BREAKS_IN_WRITE && n_taken == 0)
    {
      fail (error);
      return -1;
    }

  g_byte_array_append (self->written, buffer, (guint) n_taken);
  return (gssize) n_taken;
}

static gboolean
remote_stream_flush (GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  RemoteStream *self = REMOTE_STREAM (stream);

  return self->server->state != REMOTE_BREAKS_IN_FLUSH || fail (error);
}

/* Like the streams of GIO: what was written so far takes the place of the old, unless the closing
 * is cancelled. */
static gboolean
remote_stream_close (GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  RemoteStream *self = REMOTE_STREAM (stream);
  g_autoptr (GBytes) content = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      self->server->n_abandoned++;
      return FALSE;
    }
  if (self->server->state == REMOTE_BREAKS_IN_CLOSE)
    return fail (error);

  content = g_bytes_new (self->written->data, self->written->len);
  remote_server_change (self->server, content);
  self->server->n_replaced++;
  self->etag = dup_etag (self->server);

  return TRUE;
}

static char *
remote_stream_get_etag (GFileOutputStream *stream)
{
  return g_strdup (REMOTE_STREAM (stream)->etag);
}

static void
remote_stream_finalize (GObject *object)
{
  RemoteStream *self = REMOTE_STREAM (object);

  /* A stream that is dropped is closed first. */
  G_OBJECT_CLASS (remote_stream_parent_class)->finalize (object);
  g_byte_array_unref (self->written);
  g_free (self->etag);
}

static void
remote_stream_class_init (RemoteStreamClass *klass)
{
  GOutputStreamClass *stream_class = G_OUTPUT_STREAM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = remote_stream_finalize;
  stream_class->write_fn = remote_stream_write;
  stream_class->flush = remote_stream_flush;
  stream_class->close_fn = remote_stream_close;
  G_FILE_OUTPUT_STREAM_CLASS (klass)->get_etag = remote_stream_get_etag;
}

static void
remote_stream_init (RemoteStream *self)
{
  self->written = g_byte_array_new ();
}

/* --- What is read --- */

#define REMOTE_TYPE_READER (remote_reader_get_type ())

G_DECLARE_FINAL_TYPE (RemoteReader, remote_reader, REMOTE, READER, GFileInputStream)

struct _RemoteReader
{
  GFileInputStream parent_instance;

  GInputStream *content;
};

G_DEFINE_FINAL_TYPE (RemoteReader, remote_reader, G_TYPE_FILE_INPUT_STREAM)

static gssize
remote_reader_read (GInputStream *stream,
                    void *buffer,
                    gsize count,
                    GCancellable *cancellable,
                    GError **error)
{
  return g_input_stream_read (REMOTE_READER (stream)->content, buffer, count, cancellable, error);
}

static void
remote_reader_dispose (GObject *object)
{
  g_clear_object (&REMOTE_READER (object)->content);

  G_OBJECT_CLASS (remote_reader_parent_class)->dispose (object);
}

static void
remote_reader_class_init (RemoteReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = remote_reader_dispose;
  G_INPUT_STREAM_CLASS (klass)->read_fn = remote_reader_read;
}

static void
remote_reader_init (RemoteReader *self)
{
}

/* --- The file --- */

struct _RemoteFile
{
  GObject parent_instance;

  RemoteServer *server;
};

static void remote_file_implement (GFileIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RemoteFile,
                               remote_file,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_FILE, remote_file_implement))

static void
remote_file_class_init (RemoteFileClass *klass)
{
}

static void
remote_file_init (RemoteFile *self)
{
}

static GFile *
remote_file_dup (GFile *file)
{
  return remote_file_new (REMOTE_FILE (file)->server);
}

static guint
remote_file_hash (GFile *file)
{
  return GPOINTER_TO_UINT (REMOTE_FILE (file)->server);
}

static gboolean
remote_file_equal (GFile *a, GFile *b)
{
  return REMOTE_FILE (a)->server == REMOTE_FILE (b)->server;
}

static gboolean
remote_file_is_native (GFile *file)
{
  return FALSE;
}

static gboolean
remote_file_has_uri_scheme (GFile *file, const char *scheme)
{
  return g_str_equal (scheme, SCHEME);
}

static char *
remote_file_get_uri_scheme (GFile *file)
{
  return g_strdup (SCHEME);
}

static char *
remote_file_get_basename (GFile *file)
{
  return g_strdup (BASENAME);
}

static char *
remote_file_get_path (GFile *file)
{
  return NULL;
}

static char *
remote_file_get_uri (GFile *file)
{
  return g_strdup (URI);
}

static GFile *
remote_file_get_parent (GFile *file)
{
  return NULL;
}

static gboolean
refuse_if_missing (RemoteServer *server, GError **error)
{
  if (server->content)
    return FALSE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "There is no such file");
  return TRUE;
}

static GFileInfo *
remote_file_query_info (GFile *file,
                        const char *attributes,
                        GFileQueryInfoFlags flags,
                        GCancellable *cancellable,
                        GError **error)
{
  RemoteServer *server = REMOTE_FILE (file)->server;
  g_autofree char *etag = NULL;
  GFileInfo *info;

  if (refuse_if_missing (server, error))
    return NULL;

  info = g_file_info_new ();
  g_mutex_lock (&server->lock);
  etag = dup_etag (server);
  g_file_info_set_file_type (info, G_FILE_TYPE_REGULAR);
  g_file_info_set_size (info, (goffset) g_bytes_get_size (server->content));
  g_file_info_set_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED,
                                    (guint64) (server->modified / G_USEC_PER_SEC));
  g_file_info_set_attribute_string (info, G_FILE_ATTRIBUTE_ETAG_VALUE, etag);
  g_mutex_unlock (&server->lock);

  return info;
}

static GFileInputStream *
remote_file_read (GFile *file, GCancellable *cancellable, GError **error)
{
  RemoteServer *server = REMOTE_FILE (file)->server;
  RemoteReader *reader;

  if (refuse_if_missing (server, error))
    return NULL;

  reader = g_object_new (REMOTE_TYPE_READER, NULL);
  g_mutex_lock (&server->lock);
  reader->content = g_memory_input_stream_new_from_bytes (server->content);
  g_mutex_unlock (&server->lock);

  return G_FILE_INPUT_STREAM (reader);
}

static GFileOutputStream *
remote_file_replace (GFile *file,
                     const char *etag,
                     gboolean make_backup,
                     GFileCreateFlags flags,
                     GCancellable *cancellable,
                     GError **error)
{
  RemoteServer *server = REMOTE_FILE (file)->server;
  g_autofree char *current = dup_etag (server);
  RemoteStream *stream;

  if (etag && !g_str_equal (etag, current))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG, "Somebody has changed it");
      return NULL;
    }

  stream = g_object_new (REMOTE_TYPE_STREAM, NULL);
  stream->server = server;

  return G_FILE_OUTPUT_STREAM (stream);
}

static void
remote_file_implement (GFileIface *iface)
{
  iface->dup = remote_file_dup;
  iface->hash = remote_file_hash;
  iface->equal = remote_file_equal;
  iface->is_native = remote_file_is_native;
  iface->has_uri_scheme = remote_file_has_uri_scheme;
  iface->get_uri_scheme = remote_file_get_uri_scheme;
  iface->get_basename = remote_file_get_basename;
  iface->get_path = remote_file_get_path;
  iface->get_uri = remote_file_get_uri;
  iface->get_parse_name = remote_file_get_uri;
  iface->get_parent = remote_file_get_parent;
  iface->query_info = remote_file_query_info;
  iface->read_fn = remote_file_read;
  iface->replace = remote_file_replace;
  iface->supports_thread_contexts = TRUE;
}

/* The file on @server, which must outlive it. */
GFile *
remote_file_new (RemoteServer *server)
{
  RemoteFile *self = g_object_new (REMOTE_TYPE_FILE, NULL);

  self->server = server;

  return G_FILE (self);
}
