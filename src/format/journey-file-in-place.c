/* journey-file-in-place.c: files that nothing may be put in the place of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "journey-draft.h"

/* Room for the new content before any of the old one is gone. Not all file systems can give it. */
static gboolean
make_room (int fd, gsize length)
{
  struct stat status;
  int code;

  if (fstat (fd, &status) != 0)
    return FALSE;
  if (length <= (gsize) status.st_size)
    return TRUE;

  code = posix_fallocate (fd, 0, (off_t) length);
  if (code == 0 || code == EOPNOTSUPP || code == EINVAL)
    return TRUE;

  /* What it gave before it ran out. */
  if (ftruncate (fd, status.st_size) != 0)
    g_debug ("The file kept more room than it needs");
  errno = code;
  return FALSE;
}

static gboolean
overwrite (const char *path, GBytes *bytes, GError **error)
{
  int fd = open (path, O_WRONLY | O_CLOEXEC);
  gboolean written;
  int code;

  if (fd < 0)
    return journey_file_fail (path, errno, error);

  written = make_room (fd, g_bytes_get_size (bytes)) && journey_file_write_all (fd, bytes) &&
            ftruncate (fd, (off_t) g_bytes_get_size (bytes)) == 0 &&
            (fsync (fd) == 0 || errno == EINVAL);
  code = errno;
  if (close (fd) != 0 && written && errno != EINTR)
    return journey_file_fail (path, errno, error);

  return written || journey_file_fail (path, code, error);
}

/* A file with several names, or in a folder that takes no other file, is written over where it is.
 * Should that be interrupted, the new content is in a draft, which the next start offers; where no
 * draft can be made, the file is not touched. */
gboolean
journey_file_rewrite (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *folder = journey_draft_dup_folder ();
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (JourneyDraft) draft = journey_draft_new (folder);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  journey_draft_set_base (draft, file, NULL);
  if (!journey_draft_write (draft, name, bytes, error))
    {
      journey_draft_discard (draft, NULL);
      return FALSE;
    }
  if (!overwrite (path, bytes, error))
    return FALSE;

  journey_draft_discard (draft, NULL);
  return TRUE;
}

/* Where a folder takes this file and no other, even a new one has to be written under its own name.
 * What is cut off goes again. */
static gboolean
create (const char *path, GBytes *bytes, GError **error)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  gboolean written;
  int code;

  if (fd < 0)
    return journey_file_fail (path, errno, error);

  written = journey_file_write_all (fd, bytes) && (fsync (fd) == 0 || errno == EINVAL);
  code = errno;
  if (close (fd) != 0 && written && errno != EINTR)
    {
      written = FALSE;
      code = errno;
    }
  if (written)
    return TRUE;

  unlink (path);
  return journey_file_fail (path, code, error);
}

/* Whether that is what a folder says to a second file, or to one that shall take the place of
 * another: it is not ours, or the file is mounted there on its own. */
static gboolean
is_of_folder (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY);
}

/* The second try at a map, after there was no putting a new file in its place. Where that fails
 * too, the first one had the better reason. */
gboolean
journey_file_write_alone (const char *path, GBytes *bytes, GError *reason, GError **error)
{
  g_autoptr (GError) first = reason;

  if (!is_of_folder (first))
    ;
  else if (faccessat (AT_FDCWD, path, W_OK, AT_EACCESS) == 0)
    return journey_file_rewrite (path, bytes, error);
  else if (errno == ENOENT && create (path, bytes, NULL))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&first));
  return FALSE;
}
