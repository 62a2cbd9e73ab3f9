/* journey-file-state.h: what a file was like when it was read or written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JourneyFileState:
 * @size: in bytes
 * @modified: when it was written last, in microseconds since 1970
 * @inode: which file it is on its disk; 0 where that is not known
 * @etag: (nullable): what the file system calls this version of it
 * @hash: (nullable): of its content, see [func@journey_file_state_set_content]
 *
 * Tells one content of a file from another. All but @hash can be asked for without reading the
 * file, but none of it is to be relied on: a clock may stand still, and in a sandbox the number of
 * a file may change by itself. Where anything differs, @hash decides.
 */
typedef struct
{
  gint64 size;
  gint64 modified;
  guint64 inode;
  char *etag;
  char *hash;
} JourneyFileState;

#define JOURNEY_TYPE_FILE_STATE (journey_file_state_get_type ())
GType journey_file_state_get_type (void);

JourneyFileState *journey_file_state_query (GFile *file, GCancellable *cancellable, GError **error);
JourneyFileState *journey_file_state_copy (const JourneyFileState *self);
void journey_file_state_free (JourneyFileState *self);
void journey_file_state_set_content (JourneyFileState *self, GBytes *bytes);
gboolean journey_file_state_looks_same (const JourneyFileState *a, const JourneyFileState *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyFileState, journey_file_state_free)

G_END_DECLS
