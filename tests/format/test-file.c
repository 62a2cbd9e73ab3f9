/* test-file.c: maps on disk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "journey-file.h"
#include "journey-json-scan.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("journey-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "a map.journey", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
}

static void
write_text (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
assert_text (const char *path, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_n_files (const char *folder, guint expected)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;
  g_assert_cmpuint (n_files, ==, expected);
}

static mode_t
get_mode (const char *path)
{
  struct stat status;

  g_assert_cmpint (lstat (path, &status), ==, 0);
  return status.st_mode;
}

static void
replace (const char *path, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  gboolean replaced = journey_file_replace (path, bytes, &error);

  g_assert_no_error (error);
  g_assert_true (replaced);
}

static void
replace_fails (const char *path, GBytes *bytes, GIOErrorEnum code)
{
  g_autoptr (GError) error = NULL;
  gboolean replaced = journey_file_replace (path, bytes, &error);

  g_assert_error (error, G_IO_ERROR, (int) code);
  g_assert_false (replaced);
  g_test_message ("%s", error->message);
}

static void
test_new (Fixture *self, gconstpointer data)
{
  mode_t mask = umask (027);

  replace (self->path, "new");
  umask (mask);

  assert_text (self->path, "new");
  g_assert_cmpint (get_mode (self->path), ==, S_IFREG | 0640);
  assert_n_files (self->folder, 1);
}

static void
test_mode_kept (Fixture *self, gconstpointer data)
{
  static const mode_t modes[] = { 0600, 0640, 0664, 0755 };
  guint i;

  write_text (self->path, "old");
  for (i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_assert_cmpint (g_chmod (self->path, modes[i]), ==, 0);
      replace (self->path, "new");
      g_assert_cmpint (get_mode (self->path), ==, S_IFREG | modes[i]);
    }
  assert_text (self->path, "new");
  assert_n_files (self->folder, 1);
}

/* Somebody who has the old file open goes on reading the old one, whole. */
static void
test_atomic (Fixture *self, gconstpointer data)
{
  char text[8] = { 0 };
  int fd;

  write_text (self->path, "old");
  fd = g_open (self->path, O_RDONLY | O_CLOEXEC, 0);
  g_assert_cmpint (fd, >=, 0);

  replace (self->path, "new");
  g_assert_cmpint (read (fd, text, sizeof text), ==, 3);
  g_assert_cmpstr (text, ==, "old");
  close (fd);
}

static void
test_link (Fixture *self, gconstpointer data)
{
  g_autofree char *link = g_build_filename (self->folder, "link", NULL);
  g_autofree char *second = g_build_filename (self->folder, "second", NULL);

  write_text (self->path, "old");
  g_assert_cmpint (symlink ("a map.journey", link), ==, 0);
  g_assert_cmpint (symlink (link, second), ==, 0);

  replace (second, "new");
  assert_text (self->path, "new");
  g_assert_true (S_ISLNK (get_mode (link)));
  g_assert_true (S_ISLNK (get_mode (second)));
  g_assert_true (S_ISREG (get_mode (self->path)));
  assert_n_files (self->folder, 3);
}

static void
test_link_to_nothing (Fixture *self, gconstpointer data)
{
  g_autofree char *link = g_build_filename (self->folder, "link", NULL);

  g_assert_cmpint (symlink ("a map.journey", link), ==, 0);
  replace (link, "new");
  assert_text (self->path, "new");
  g_assert_true (S_ISLNK (get_mode (link)));
}

static void
test_link_loop (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);

  g_assert_cmpint (symlink ("a map.journey", self->path), ==, 0);
  replace_fails (self->path, bytes, G_IO_ERROR_TOO_MANY_LINKS);
  g_assert_true (S_ISLNK (get_mode (self->path)));
  assert_n_files (self->folder, 1);
}

static void
test_missing_folder (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "no", "such", "folder", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);

  replace_fails (path, bytes, G_IO_ERROR_NOT_FOUND);
  assert_n_files (self->folder, 0);
}

static void
test_onto_folder (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);

  replace_fails (self->folder, bytes, G_IO_ERROR_IS_DIRECTORY);
  assert_n_files (self->folder, 0);
}

static void
test_through_file (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->path, "below", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);

  write_text (self->path, "old");
  replace_fails (path, bytes, G_IO_ERROR_NOT_DIRECTORY);
  assert_text (self->path, "old");
}

/* A file size limit makes the disk full wherever the test runs. */
static void
test_full_disk (Fixture *self, gconstpointer data)
{
  struct rlimit old, small;
  g_autofree char *text = g_strnfill (200000, 'x');
  g_autoptr (GBytes) bytes = g_bytes_new (text, 200000);
  g_autoptr (GError) error = NULL;
  void (*handler) (int) = signal (SIGXFSZ, SIG_IGN);
  gboolean replaced;

  write_text (self->path, "old");
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  small = old;
  small.rlim_cur = 100000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  replaced = journey_file_replace (self->path, bytes, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  signal (SIGXFSZ, handler);

  g_assert_false (replaced);
  g_assert_nonnull (error);
  g_assert_cmpint (error->domain, ==, G_IO_ERROR);
  g_assert_nonnull (strstr (error->message, "a map.journey"));
  assert_text (self->path, "old");
  assert_n_files (self->folder, 1);
}

/* A device is written to; putting a file in its place would take it from everybody. */
static void
test_device (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);

  replace ("/dev/null", "new");
  g_assert_true (S_ISCHR (get_mode ("/dev/null")));
  if (g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    replace_fails ("/dev/full", bytes, G_IO_ERROR_NO_SPACE);
}

static void
test_pipe (Fixture *self, gconstpointer data)
{
  char text[8] = { 0 };
  int fd;

  g_assert_cmpint (mkfifo (self->path, 0600), ==, 0);
  fd = g_open (self->path, O_RDWR | O_CLOEXEC, 0);
  g_assert_cmpint (fd, >=, 0);
  replace (self->path, "new");
  g_assert_cmpint (read (fd, text, 3), ==, 3);
  g_assert_cmpstr (text, ==, "new");
  g_assert_true (S_ISFIFO (get_mode (self->path)));
  close (fd);
}

static JourneyFileState *
read_state (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  JourneyFileState *state = NULL;
  g_autoptr (GBytes) bytes = journey_file_read (file, &state, &error);

  g_assert_no_error (error);
  return state;
}

static void
set_time (const char *path, time_t time)
{
  struct timespec times[] = { { time, 0 }, { time, 0 } };

  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
}

/* Whatever of a file stays the same, another content is another. */
static void
test_state (Fixture *self, gconstpointer data)
{
  g_autoptr (JourneyFileState) first = NULL;
  g_autoptr (JourneyFileState) same = NULL;
  g_autoptr (JourneyFileState) later = NULL;
  g_autoptr (JourneyFileState) written_over = NULL;
  g_autoptr (JourneyFileState) replaced = NULL;

  write_text (self->path, "one");
  set_time (self->path, 1000);
  first = read_state (self->path);
  same = read_state (self->path);
  g_assert_true (journey_file_state_looks_same (first, same));
  g_assert_cmpstr (first->hash, ==, same->hash);

  set_time (self->path, 2000);
  later = read_state (self->path);
  g_assert_false (journey_file_state_looks_same (first, later));
  g_assert_cmpstr (first->hash, ==, later->hash);

  write_text (self->path, "two");
  set_time (self->path, 1000);
  written_over = read_state (self->path);
  g_assert_cmpint (written_over->size, ==, first->size);
  g_assert_cmpint (written_over->modified, ==, first->modified);
  g_assert_cmpstr (written_over->hash, !=, first->hash);

  replace (self->path, "one");
  set_time (self->path, 1000);
  replaced = read_state (self->path);
  g_assert_cmpuint (replaced->inode, !=, written_over->inode);
  g_assert_cmpstr (replaced->hash, ==, first->hash);
}

static void
test_save (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (JourneyDocument) document = journey_document_new ();
  g_autoptr (JourneyDocument) loaded = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (document, "title", "Fahrräder", NULL);
  g_assert_true (journey_file_save (document, self->path, &error));
  g_assert_no_error (error);

  loaded = journey_file_load (file, &findings, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (journey_document_get_title (loaded), ==, "Fahrräder");
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_save_newer (Fixture *self, gconstpointer data)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  g_autoptr (GError) error = NULL;

  write_text (self->path, "old");
  journey_document_set_version (document, JOURNEY_FORMAT_VERSION + 1);
  g_assert_false (journey_file_save (document, self->path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY);
  assert_text (self->path, "old");
}

/* What the reader would refuse must not take the place of what it accepts. */
static void
test_save_unreadable (Fixture *self, gconstpointer data)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  g_autofree char *text = g_strnfill (JOURNEY_JSON_MAX_TEXT + 1, 'x');
  g_autoptr (GError) error = NULL;

  write_text (self->path, "old");
  g_object_set (document, "goal", text, NULL);
  g_assert_false (journey_file_save (document, self->path, &error));
  g_assert_error (error, JOURNEY_READ_ERROR, JOURNEY_READ_ERROR_STRING);
  g_assert_nonnull (strstr (error->message, ": goal: "));
  assert_text (self->path, "old");
}

static void
load_fails (const char *path, JourneyReadError code, const char *message)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (journey_file_load (file, &findings, &error));
  g_assert_null (findings);
  g_assert_error (error, JOURNEY_READ_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_load_nothing (Fixture *self, gconstpointer data)
{
  g_autofree char *below = g_build_filename (self->path, "below.journey", NULL);
  g_autofree char *folder = g_build_filename (self->folder, "folder.journey", NULL);

  load_fails (self->path, JOURNEY_READ_ERROR_IO, "a map.journey: there is no such file");

  write_text (self->path, "");
  load_fails (self->path, JOURNEY_READ_ERROR_SYNTAX, "a map.journey:1:1: the file is empty");
  load_fails (below, JOURNEY_READ_ERROR_IO, "below.journey: there is no such file");

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  load_fails (folder, JOURNEY_READ_ERROR_IO, "folder.journey: this is a folder, not a map");
}

/* Permissions do not stop root, so that for root only the message of the others is looked at. */
static void
test_load_forbidden (Fixture *self, gconstpointer data)
{
  write_text (self->path, "");
  g_assert_cmpint (g_chmod (self->path, 0), ==, 0);
  if (access (self->path, R_OK) == 0)
    load_fails (self->path, JOURNEY_READ_ERROR_SYNTAX, "a map.journey:1:1: the file is empty");
  else
    load_fails (self->path, JOURNEY_READ_ERROR_IO,
                "a map.journey: you have no permission to read this file");
}

/* The file has a hole, so that it takes no room; it is not read to its end. */
static void
test_load_too_large (Fixture *self, gconstpointer data)
{
  write_text (self->path, "");
  g_assert_cmpint (truncate (self->path, (off_t) JOURNEY_JSON_MAX_SIZE + 1), ==, 0);
  load_fails (self->path, JOURNEY_READ_ERROR_TOO_LARGE,
              "a map.journey: the file is larger than 64 MiB");
  load_fails ("/dev/zero", JOURNEY_READ_ERROR_TOO_LARGE, "zero: the file is larger than 64 MiB");
}

/* Exactly at the limit: blanks after the map are no fault. */
static void
test_load_largest (Fixture *self, gconstpointer data)
{
  static const char map[] = "{\"format\":\"journey\",\"version\":1,\"title\":\"Large\"}";
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autofree char *text = g_strnfill (JOURNEY_JSON_MAX_SIZE, ' ');
  g_autoptr (JourneyDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  memcpy (text, map, strlen (map));
  write_text (self->path, text);
  document = journey_file_load (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (journey_document_get_title (document), ==, "Large");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/file/replace/new", test_new);
  ADD ("/file/replace/mode-kept", test_mode_kept);
  ADD ("/file/replace/atomic", test_atomic);
  ADD ("/file/state", test_state);
  ADD ("/file/replace/link", test_link);
  ADD ("/file/replace/link-to-nothing", test_link_to_nothing);
  ADD ("/file/replace/link-loop", test_link_loop);
  ADD ("/file/replace/missing-folder", test_missing_folder);
  ADD ("/file/replace/onto-folder", test_onto_folder);
  ADD ("/file/replace/through-file", test_through_file);
  ADD ("/file/replace/full-disk", test_full_disk);
  ADD ("/file/replace/device", test_device);
  ADD ("/file/replace/pipe", test_pipe);
  ADD ("/file/save", test_save);
  ADD ("/file/save/newer", test_save_newer);
  ADD ("/file/save/unreadable", test_save_unreadable);
  ADD ("/file/load/nothing", test_load_nothing);
  ADD ("/file/load/forbidden", test_load_forbidden);
  ADD ("/file/load/too-large", test_load_too_large);
  ADD ("/file/load/largest", test_load_largest);

  return g_test_run ();
}
