/* journey-file-state.c: what a file was like when it was read or written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-file-state.h"

#define ATTRIBUTES                                                                                 \
  G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_TIME_MODIFIED                                \
                                 "," G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC                           \
                                 "," G_FILE_ATTRIBUTE_UNIX_INODE "," G_FILE_ATTRIBUTE_ETAG_VALUE

G_DEFINE_BOXED_TYPE (JourneyFileState,
                     journey_file_state,
                     journey_file_state_copy,
                     journey_file_state_free)

/**
 * journey_file_state_query:
 * @file: a file
 * @cancellable: (nullable): stops the query
 * @error: where to put an error of [error@Gio.IOErrorEnum]
 *
 * Asks what can be known of a file without reading it. This blocks.
 *
 * Returns: (transfer full) (nullable): its state, without a hash
 */
JourneyFileState *
journey_file_state_query (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GDateTime) modified = NULL;
  JourneyFileState *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  info = g_file_query_info (file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (info == NULL)
    return NULL;

  self = g_new0 (JourneyFileState, 1);
  self->size = (gint64) g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_STANDARD_SIZE);
  modified = g_file_info_get_modification_date_time (info);
  if (modified != NULL)
    self->modified =
        g_date_time_to_unix (modified) * G_USEC_PER_SEC + g_date_time_get_microsecond (modified);
  self->inode = g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_UNIX_INODE);
  if (g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_ETAG_VALUE))
    self->etag = g_strdup (g_file_info_get_etag (info));

  return self;
}

/**
 * journey_file_state_copy:
 * @self: a state
 *
 * Returns: (transfer full): the same state once more
 */
JourneyFileState *
journey_file_state_copy (const JourneyFileState *self)
{
  JourneyFileState *copy = g_memdup2 (self, sizeof *self);

  copy->etag = g_strdup (self->etag);
  copy->hash = g_strdup (self->hash);

  return copy;
}

/**
 * journey_file_state_free:
 * @self: (transfer full): a state
 *
 * Frees a state.
 */
void
journey_file_state_free (JourneyFileState *self)
{
  g_free (self->etag);
  g_free (self->hash);
  g_free (self);
}

/**
 * journey_file_state_set_content:
 * @self: a state
 * @bytes: what was in the file then
 *
 * Sets the hash: a text that another content does not have.
 */
void
journey_file_state_set_content (JourneyFileState *self, GBytes *bytes)
{
  g_return_if_fail (bytes != NULL);

  g_free (self->hash);
  self->hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

/**
 * journey_file_state_looks_same:
 * @a: a state
 * @b: another
 *
 * Compares all but the hash.
 *
 * Returns: whether the file need not be read to know that it was not changed
 */
gboolean
journey_file_state_looks_same (const JourneyFileState *a, const JourneyFileState *b)
{
  return a->size == b->size && a->modified == b->modified && a->inode == b->inode &&
         g_strcmp0 (a->etag, b->etag) == 0;
}
