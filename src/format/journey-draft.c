/* journey-draft.c: a map that was not saved, kept for the next start
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-draft.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "journey-file.h"

#define GROUP   "Draft"
#define VERSION 1

/* Where drafts go that could not be read, below the folder of drafts. */
#define ASIDE "damaged"

/**
 * JourneyDraft:
 *
 * What would be lost if the program ended now. A draft is three files in one folder, called by a
 * name that no two drafts share: the map as it would be saved (`.journey`), what is known of where
 * it belongs (`.draft`), and one that its owner keeps locked (`.lock`). The system takes the lock
 * away from a process that ends, however it ends, so that a draft without owner is one that was
 * left.
 */
struct _JourneyDraft
{
  GObject parent_instance;

  char *folder;
  char *name;
  int lock;     /* or -1 as long as nothing was written */
  GMutex mutex; /* one thread writes at a time */

  GFile *file; /* or NULL */
  char *hash;  /* or NULL */
  char *title; /* or NULL */
};

G_DEFINE_FINAL_TYPE (JourneyDraft, journey_draft, G_TYPE_OBJECT)

static void
journey_draft_finalize (GObject *object)
{
  JourneyDraft *self = JOURNEY_DRAFT (object);

  if (self->lock >= 0)
    close (self->lock);
  g_clear_object (&self->file);
  g_free (self->folder);
  g_free (self->name);
  g_free (self->hash);
  g_free (self->title);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (journey_draft_parent_class)->finalize (object);
}

static void
journey_draft_class_init (JourneyDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_draft_finalize;
}

static void
journey_draft_init (JourneyDraft *self)
{
  self->lock = -1;
  g_mutex_init (&self->mutex);
}

/**
 * journey_draft_dup_folder:
 *
 * Returns: (transfer full): where the drafts of this person are
 */
char *
journey_draft_dup_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "journey", "drafts", NULL);
}

static JourneyDraft *
make (const char *folder, const char *name)
{
  JourneyDraft *self = g_object_new (JOURNEY_TYPE_DRAFT, NULL);

  self->folder = g_strdup (folder);
  self->name = g_strdup (name);

  return self;
}

/**
 * journey_draft_new:
 * @folder: where to keep it, see [func@journey_draft_dup_folder]; made when the first draft is
 * written
 *
 * Makes a draft that nothing was written to yet.
 *
 * Returns: (transfer full): the draft
 */
JourneyDraft *
journey_draft_new (const char *folder)
{
  g_autofree char *name = g_uuid_string_random ();

  g_return_val_if_fail (folder != NULL, NULL);

  return make (folder, name);
}

static char *
dup_path (JourneyDraft *self, const char *suffix)
{
  g_autofree char *name = g_strconcat (self->name, suffix, NULL);

  return g_build_filename (self->folder, name, NULL);
}

static gboolean
fail (int code, GError **error)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
               _ ("Unsaved changes could not be put in safety: %s"), g_strerror (code));
  return FALSE;
}

static gboolean
take_lock (JourneyDraft *self, GError **error)
{
  g_autofree char *path = dup_path (self, ".lock");
  int fd;

  if (self->lock >= 0)
    return TRUE;

  fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (fd < 0)
    return fail (errno, error);
  if (flock (fd, LOCK_EX | LOCK_NB) != 0)
    {
      int code = errno;

      close (fd);
      return fail (code, error);
    }
  self->lock = fd;

  return TRUE;
}

/**
 * journey_draft_set_base:
 * @self: a draft
 * @file: (nullable): the file that the map belongs to
 * @hash: (nullable): of the content that @file had when the map was read from it or saved to it,
 *   see [struct@FileState]
 *
 * Notes where the map belongs. It is written with the next [method@Draft.write].
 */
void
journey_draft_set_base (JourneyDraft *self, GFile *file, const char *hash)
{
  g_return_if_fail (JOURNEY_IS_DRAFT (self));
  g_return_if_fail (file == NULL || G_IS_FILE (file));

  g_set_object (&self->file, file);
  g_set_str (&self->hash, hash);
}

/**
 * journey_draft_get_file:
 * @self: a draft
 *
 * Returns: (nullable) (transfer none): the file that the map belongs to
 */
GFile *
journey_draft_get_file (JourneyDraft *self)
{
  g_return_val_if_fail (JOURNEY_IS_DRAFT (self), NULL);

  return self->file;
}

/**
 * journey_draft_get_hash:
 * @self: a draft
 *
 * Returns: (nullable): of what the file had in it when the changes began
 */
const char *
journey_draft_get_hash (JourneyDraft *self)
{
  g_return_val_if_fail (JOURNEY_IS_DRAFT (self), NULL);

  return self->hash;
}

/**
 * journey_draft_get_title:
 * @self: a draft
 *
 * Returns: what the map is called, empty where it is not known
 */
const char *
journey_draft_get_title (JourneyDraft *self)
{
  g_return_val_if_fail (JOURNEY_IS_DRAFT (self), "");

  return self->title != NULL ? self->title : "";
}

/**
 * journey_draft_get_time:
 * @self: a draft
 *
 * Returns: (nullable) (transfer full): when it was written last, in local time
 */
GDateTime *
journey_draft_get_time (JourneyDraft *self)
{
  g_autofree char *path = NULL;
  struct stat status;

  g_return_val_if_fail (JOURNEY_IS_DRAFT (self), NULL);

  path = dup_path (self, ".journey");
  return stat (path, &status) == 0 ? g_date_time_new_from_unix_local (status.st_mtime) : NULL;
}

static gboolean
write_about (JourneyDraft *self, GError **error)
{
  g_autoptr (GKeyFile) about = g_key_file_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = dup_path (self, ".draft");
  g_autofree char *uri = self->file != NULL ? g_file_get_uri (self->file) : NULL;
  gsize length;
  char *text;

  g_key_file_set_integer (about, GROUP, "Version", VERSION);
  if (uri != NULL)
    g_key_file_set_string (about, GROUP, "File", uri);
  if (self->hash != NULL)
    g_key_file_set_string (about, GROUP, "Hash", self->hash);
  if (self->title != NULL)
    g_key_file_set_string (about, GROUP, "Title", self->title);
  text = g_key_file_to_data (about, &length, NULL);
  bytes = g_bytes_new_take (text, length);

  return journey_file_replace (path, bytes, error);
}

/**
 * journey_draft_write:
 * @self: a draft
 * @title: what the map is called
 * @bytes: the map as it would be saved
 * @error: where to put an error of [error@Gio.IOErrorEnum]
 *
 * Brings the map to the disk. This blocks, and may be called in any thread; nothing but this may be
 * called meanwhile.
 * After an error the map in the draft is the old one or the new one.
 *
 * Returns: whether it is in safety
 */
gboolean
journey_draft_write (JourneyDraft *self, const char *title, GBytes *bytes, GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autofree char *path = NULL;
  gboolean noted;

  g_return_val_if_fail (JOURNEY_IS_DRAFT (self), FALSE);
  g_return_val_if_fail (title != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  locker = g_mutex_locker_new (&self->mutex);
  if (g_mkdir_with_parents (self->folder, 0700) != 0)
    return fail (errno, error);
  if (!take_lock (self, error))
    return FALSE;

  g_set_str (&self->title, title);
  path = dup_path (self, ".journey");

  /* In this order, so that no map is ever left that nobody knows the file of; but a map whose file
   * could not be noted is better than none. */
  noted = write_about (self, error);
  return journey_file_replace (path, bytes, noted ? error : NULL) && noted;
}

/* What it says about where the map belongs. A draft without it is still a map. */
static void
read_about (JourneyDraft *self)
{
  g_autoptr (GKeyFile) about = g_key_file_new ();
  g_autofree char *path = dup_path (self, ".draft");
  g_autofree char *uri = NULL;

  if (!g_key_file_load_from_file (about, path, G_KEY_FILE_NONE, NULL))
    return;

  uri = g_key_file_get_string (about, GROUP, "File", NULL);
  if (uri != NULL)
    self->file = g_file_new_for_uri (uri);
  self->hash = g_key_file_get_string (about, GROUP, "Hash", NULL);
  self->title = g_key_file_get_string (about, GROUP, "Title", NULL);
}

/* NULL where somebody has it, or where it went meanwhile. */
static JourneyDraft *
claim (const char *folder, const char *name)
{
  g_autoptr (JourneyDraft) self = make (folder, name);
  g_autofree char *path = dup_path (self, ".journey");

  if (!take_lock (self, NULL) || !g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;
  read_about (self);

  return g_steal_pointer (&self);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  g_autoptr (GDateTime) time_a = journey_draft_get_time (*(JourneyDraft *const *) a);
  g_autoptr (GDateTime) time_b = journey_draft_get_time (*(JourneyDraft *const *) b);

  if (time_a == NULL || time_b == NULL)
    return (time_a == NULL) - (time_b == NULL);

  return g_date_time_compare (time_b, time_a);
}

/**
 * journey_draft_find_left:
 * @folder: where drafts are
 *
 * Finds the drafts of programs that have ended without saving or discarding them, and takes them
 * over, so that no other program does. Those that are let go without being discarded are found
 * again.
 *
 * Returns: (transfer full) (element-type JourneyDraft): the drafts, the latest first
 */
GPtrArray *
journey_draft_find_left (const char *folder)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *entry;

  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *name = NULL;
      JourneyDraft *draft;

      if (!g_str_has_suffix (entry, ".journey"))
        continue;
      name = g_strndup (entry, strlen (entry) - strlen (".journey"));
      if (!g_uuid_string_is_valid (name))
        continue;
      draft = claim (folder, name);
      if (draft != NULL)
        g_ptr_array_add (drafts, draft);
    }
  g_ptr_array_sort (drafts, compare_times);

  return drafts;
}

/**
 * journey_draft_load:
 * @self: a draft that was left
 * @findings: (out) (optional) (transfer full) (element-type JourneyFinding): what is odd in it
 * @error: where to put an error of [error@JourneyReadError]
 *
 * Reads the map. One that cannot be read can be set aside with [method@Draft.set_aside].
 *
 * Returns: (transfer full) (nullable): the document
 */
JourneyDocument *
journey_draft_load (JourneyDraft *self, GPtrArray **findings, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (JOURNEY_IS_DRAFT (self), NULL);

  path = dup_path (self, ".journey");
  file = g_file_new_for_path (path);

  return journey_file_load (file, findings, error);
}

/* The lock goes last: whoever takes it after that finds nothing to take over. */
static void
let_go (JourneyDraft *self)
{
  g_autofree char *path = dup_path (self, ".lock");

  g_unlink (path);
  if (self->lock >= 0)
    close (self->lock);
  self->lock = -1;
}

/**
 * journey_draft_discard:
 * @self: a draft
 * @error: where to put an error of [error@Gio.IOErrorEnum]
 *
 * Removes the draft: the map is saved, or nobody wants it. It can be written again.
 *
 * Returns: whether it is gone
 */
gboolean
journey_draft_discard (JourneyDraft *self, GError **error)
{
  static const char *const suffixes[] = { ".journey", ".draft" };

  g_return_val_if_fail (JOURNEY_IS_DRAFT (self), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = dup_path (self, suffixes[i]);

      if (g_unlink (path) != 0 && errno != ENOENT)
        return fail (errno, error);
    }
  if (self->lock >= 0)
    let_go (self);

  return TRUE;
}

/**
 * journey_draft_set_aside:
 * @self: a draft that could not be read
 * @error: where to put an error of [error@Gio.IOErrorEnum]
 *
 * Moves the draft to where it is not offered again, for somebody who can mend it.
 *
 * Returns: (transfer full) (nullable): the path of the map there
 */
char *
journey_draft_set_aside (JourneyDraft *self, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *target = NULL;
  g_autofree char *path = NULL;
  g_autofree char *about = NULL;

  g_return_val_if_fail (JOURNEY_IS_DRAFT (self), NULL);

  folder = g_build_filename (self->folder, ASIDE, NULL);
  name = g_strconcat (self->name, ".journey", NULL);
  target = g_build_filename (folder, name, NULL);
  path = dup_path (self, ".journey");
  about = dup_path (self, ".draft");
  if (g_mkdir_with_parents (folder, 0700) != 0 || g_rename (path, target) != 0)
    {
      fail (errno, error);
      return NULL;
    }
  g_unlink (about);
  let_go (self);

  return g_steal_pointer (&target);
}
