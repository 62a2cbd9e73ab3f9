/* journey-file.c: maps on disk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "journey-file-private.h"
#include "journey-json-scan.h"
#include "journey-writer.h"

/* Saving is done here and not by GIO, whose replace function puts a cut-off file in the place of
 * the good one when the disk is full, and writes through a symbolic link in place. */

#define READ_STEP (1024 * 1024)

/* As many as the kernel follows before it gives up. */
#define MAX_LINKS 40

static char *
dup_name (GFile *file)
{
  g_autofree char *basename = g_file_get_basename (file);

  return g_filename_display_name (basename != NULL ? basename : "");
}

static const char *
get_load_words (const GError *cause)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
      g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    return _ ("there is no such file");
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    return _ ("this is a folder, not a map");
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return _ ("you have no permission to read this file");

  return cause->message;
}

/* One byte more than the limit is enough to know that there are too many. */
static GBytes *
read_bytes (GFile *file, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gsize wanted, n_read;

  if (stream == NULL)
    return NULL;

  do
    {
      guint length = bytes->len;

      wanted = MIN (READ_STEP, JOURNEY_JSON_MAX_SIZE + 1 - length);
      g_byte_array_set_size (bytes, length + wanted);
      if (!g_input_stream_read_all (G_INPUT_STREAM (stream), bytes->data + length, wanted, &n_read,
                                    NULL, error))
        return NULL;
      g_byte_array_set_size (bytes, length + n_read);
    }
  while (n_read == wanted && bytes->len <= JOURNEY_JSON_MAX_SIZE);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * journey_file_read:
 * @file: a .journey file
 * @state: (out) (optional) (transfer full): what the file was like, with its hash
 * @error: where to put an error of [error@JourneyReadError]
 *
 * Reads the text of a map. This blocks, and may be called in any thread.
 *
 * Returns: (transfer full) (nullable): the text, for [func@journey_reader_read]
 */
GBytes *
journey_file_read (GFile *file, JourneyFileState **state, GError **error)
{
  g_autoptr (JourneyFileState) before = NULL;
  g_autoptr (GError) cause = NULL;
  GBytes *bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  /* Asked for before, so that a change while the file is read is not missed. */
  before = journey_file_state_query (file, NULL, NULL);
  bytes = read_bytes (file, &cause);
  if (bytes == NULL)
    {
      g_autofree char *name = dup_name (file);

      g_propagate_error (error, journey_read_error_new (JOURNEY_READ_ERROR_IO, name, 0, 0, NULL,
                                                        get_load_words (cause)));
      return NULL;
    }

  if (state != NULL)
    {
      *state = before != NULL ? g_steal_pointer (&before) : g_new0 (JourneyFileState, 1);
      journey_file_state_set_content (*state, bytes);
    }

  return bytes;
}

/**
 * journey_file_load:
 * @file: a .journey file
 * @findings: (out) (optional) (transfer full) (element-type JourneyFinding): what is odd in it
 * @error: where to put an error of [error@JourneyReadError]
 *
 * Reads a map. This blocks, and may be called in any thread; the document has no journal.
 *
 * Returns: (transfer full) (nullable): the document
 */
JourneyDocument *
journey_file_load (GFile *file, GPtrArray **findings, GError **error)
{
  g_autoptr (GBytes) bytes = journey_file_read (file, NULL, error);
  g_autofree char *name = NULL;

  if (bytes == NULL)
    return NULL;
  name = dup_name (file);

  return journey_reader_read (bytes, name, findings, error);
}

gboolean
journey_file_fail (const char *path, int code, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), _ ("“%s” could not be saved: %s"),
               name, g_strerror (code));
  return FALSE;
}

/**
 * journey_file_save:
 * @document: a document that is not read-only
 * @path: where to save it
 * @error: where to put an error
 *
 * Writes a map. What could not be opened again, such as a text of more than 1 MiB, is refused
 * before the old file is touched. See [func@journey_file_replace].
 *
 * Returns: whether the file is saved
 */
gboolean
journey_file_save (JourneyDocument *document, const char *path, GError **error)
{
  g_autoptr (JourneyJsonScan) scan = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;
  const char *text;
  gsize length;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  name = g_filename_display_basename (path);
  if (journey_document_is_read_only (document))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY,
                   _ ("“%s” could not be saved: the map was written by a newer version of Journey"),
                   name);
      return FALSE;
    }

  bytes = journey_writer_write (document);
  text = g_bytes_get_data (bytes, &length);
  scan = journey_json_scan_new (name, text, length, error);

  return scan != NULL && journey_file_replace_map (path, bytes, error);
}

/* Where a path leads in the end. The file there need not exist yet. */
static char *
resolve_links (const char *path, GError **error)
{
  g_autofree char *resolved = g_strdup (path);
  int i;

  for (i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *target = g_file_read_link (resolved, NULL);
      g_autofree char *folder = g_path_get_dirname (resolved);

      if (target == NULL)
        return g_steal_pointer (&resolved);

      g_free (resolved);
      resolved = g_path_is_absolute (target) ? g_steal_pointer (&target)
                                             : g_build_filename (folder, target, NULL);
    }

  journey_file_fail (path, ELOOP, error);
  return NULL;
}

gboolean
journey_file_write_all (int fd, GBytes *bytes)
{
  gsize left;
  const char *data = g_bytes_get_data (bytes, &left);

  while (left > 0)
    {
      gssize n_written = write (fd, data, left);

      if (n_written < 0 && errno == EINTR)
        continue;
      if (n_written < 0)
        return FALSE;
      data += n_written;
      left -= n_written;
    }

  return TRUE;
}

/* Whose the file is and who may read it stay as they were. Giving a file away is for root only;
 * then at least the group is tried. Where that cannot be kept either, the group it has now gets no
 * more than everybody has. */
static void
copy_owner_and_mode (int fd, const struct stat *old)
{
  mode_t mode = old->st_mode & 0777;

  if (fchown (fd, old->st_uid, old->st_gid) != 0 && fchown (fd, (uid_t) -1, old->st_gid) != 0)
    {
      g_debug ("The new file belongs to who saved it: %s", g_strerror (errno));
      mode = (mode & ~(mode_t) S_IRWXG) | (mode & S_IRWXG & (mode << 3));
    }
  if (fchmod (fd, mode) != 0)
    g_debug ("The new file has the mode of a private one: %s", g_strerror (errno));
}

/* Writes the whole of a new file and closes it. Some file systems know no fsync. */
static gboolean
fill (int fd, GBytes *bytes, const struct stat *old)
{
  gboolean written = journey_file_write_all (fd, bytes);
  int code;

  if (written && old != NULL)
    copy_owner_and_mode (fd, old);
  written = written && (fsync (fd) == 0 || errno == EINVAL);
  code = errno;
  if (close (fd) != 0 && written && errno != EINTR)
    return FALSE;

  errno = code;
  return written;
}

/* The name of the file is safe on the disk only when its folder is. By then the new file is in its
 * place, so that there is nobody to tell of an error. */
static void
sync_folder (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

static gboolean
replace_regular (const char *path, GBytes *bytes, const struct stat *old, GError **error)
{
  g_autofree char *resolved = resolve_links (path, error);
  g_autofree char *folder = NULL;
  g_autofree char *temporary = NULL;
  int fd;

  if (resolved == NULL)
    return FALSE;

  /* Until it has the mode of the old one, nobody else shall look into the new file. */
  folder = g_path_get_dirname (resolved);
  temporary = g_build_filename (folder, ".journey-XXXXXX", NULL);
  fd = g_mkstemp_full (temporary, O_WRONLY | O_CLOEXEC, old != NULL ? 0600 : 0666);
  if (fd < 0)
    return journey_file_fail (path, errno, error);

  if (!fill (fd, bytes, old) || rename (temporary, resolved) != 0)
    {
      int code = errno;

      unlink (temporary);
      return journey_file_fail (path, code, error);
    }
  sync_folder (folder);

  return TRUE;
}

/* A pipe or a device is written to, not replaced. */
static gboolean
write_special (const char *path, GBytes *bytes, GError **error)
{
  int fd = open (path, O_WRONLY | O_CLOEXEC);

  if (fd < 0 || !fill (fd, bytes, NULL))
    return journey_file_fail (path, errno, error);

  return TRUE;
}

/**
 * journey_file_replace:
 * @path: where to write
 * @bytes: what to write
 * @error: where to put an error of [error@Gio.IOErrorEnum]
 *
 * Writes a file so that at any moment, whatever happens, the old or the new one is there as a
 * whole. The new one is written beside the old one, brought to the disk, and takes its place; it
 * has the same mode and, where that is allowed, owner. Symbolic links are followed. After an error
 * the old file is untouched and nothing is left behind.
 *
 * A hard link to the old file keeps the old content.
 *
 * Returns: whether the file is written
 */
gboolean
journey_file_replace (const char *path, GBytes *bytes, GError **error)
{
  struct stat old;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  if (stat (path, &old) != 0)
    return errno == ENOENT ? replace_regular (path, bytes, NULL, error)
                           : journey_file_fail (path, errno, error);
  if (S_ISDIR (old.st_mode))
    return journey_file_fail (path, EISDIR, error);
  /* Renaming would pass over the wish of somebody who made the file read-only. */
  if (faccessat (AT_FDCWD, path, W_OK, AT_EACCESS) != 0)
    return journey_file_fail (path, errno, error);
  if (!S_ISREG (old.st_mode))
    return write_special (path, bytes, error);

  return replace_regular (path, bytes, &old, error);
}

static gboolean
must_stay_in_place (const char *path)
{
  g_autofree char *resolved = resolve_links (path, NULL);
  g_autofree char *folder = resolved != NULL ? g_path_get_dirname (resolved) : NULL;
  struct stat old;

  if (folder == NULL || stat (resolved, &old) != 0 || !S_ISREG (old.st_mode) ||
      faccessat (AT_FDCWD, resolved, W_OK, AT_EACCESS) != 0)
    return FALSE;

  return old.st_nlink > 1 || faccessat (AT_FDCWD, folder, W_OK | X_OK, AT_EACCESS) != 0;
}

/**
 * journey_file_replace_map:
 * @path: where to write
 * @bytes: a map
 * @error: where to put an error of [error@Gio.IOErrorEnum]
 *
 * Like [func@journey_file_replace], but a file with several names, or in a folder that takes no
 * other file, is written over where it is, so that its other names lead to the new content too.
 * Before that the map is put in safety as a [class@Draft]; where that cannot be, nothing is
 * written.
 *
 * Returns: whether the file is written
 */
gboolean
journey_file_replace_map (const char *path, GBytes *bytes, GError **error)
{
  GError *reason = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  if (must_stay_in_place (path))
    return journey_file_rewrite (path, bytes, error);

  return journey_file_replace (path, bytes, &reason) ||
         journey_file_write_alone (path, bytes, reason, error);
}
