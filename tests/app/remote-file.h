/* remote-file.h: a file on another machine, which the tests are the machine of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Where the line to the other machine breaks. */
typedef enum
{
  REMOTE_SOUND,
  REMOTE_BREAKS_IN_WRITE,
  REMOTE_BREAKS_IN_FLUSH,
  REMOTE_BREAKS_IN_CLOSE,
} RemoteState;

/* The other machine, and the one file on it. */
typedef struct
{
  GMutex lock;
  GBytes *content; /* NULL where there is no file */
  guint version;   /* told as the etag */
  gint64 modified;

  RemoteState state;
  gsize capacity; /* how many bytes are taken before a write fails */

  guint n_replaced;  /* how often a new content has taken the place of the old */
  guint n_abandoned; /* how often one was given up */
} RemoteServer;

RemoteServer *remote_server_new (const char *text);
void remote_server_free (RemoteServer *self);
void remote_server_change (RemoteServer *self, GBytes *content);
char *remote_server_dup_text (RemoteServer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemoteServer, remote_server_free)

#define REMOTE_TYPE_FILE (remote_file_get_type ())

G_DECLARE_FINAL_TYPE (RemoteFile, remote_file, REMOTE, FILE, GObject)

GFile *remote_file_new (RemoteServer *server);

G_END_DECLS
