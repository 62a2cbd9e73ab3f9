/* test-draft.c: maps that were not saved, kept for the next start
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <utime.h>

#include "journey-draft.h"
#include "journey-writer.h"

typedef struct
{
  char *parent;
  char *folder; /* not there yet */
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->parent = g_dir_make_tmp ("journey-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->folder = g_build_filename (self->parent, "journey", "drafts", NULL);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *below = g_build_filename (path, name, NULL);

      remove_all (below);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  remove_all (self->parent);
  g_free (self->parent);
  g_free (self->folder);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
write_draft (JourneyDraft *draft, const char *title)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (document, "title", title, NULL);
  bytes = journey_writer_write (document);
  g_assert_true (journey_draft_write (draft, title, bytes, &error));
  g_assert_no_error (error);
}

static void
leave_draft (Fixture *self, const char *title)
{
  g_autoptr (JourneyDraft) draft = journey_draft_new (self->folder);

  write_draft (draft, title);
}

/* The only one there is. */
static JourneyDraft *
find_one (Fixture *self)
{
  g_autoptr (GPtrArray) drafts = journey_draft_find_left (self->folder);

  g_assert_cmpuint (drafts->len, ==, 1);
  return g_object_ref (drafts->pdata[0]);
}

static void
assert_n_left (Fixture *self, guint n)
{
  g_autoptr (GPtrArray) drafts = journey_draft_find_left (self->folder);

  g_assert_cmpuint (drafts->len, ==, n);
}

static void
test_left (Fixture *self, gconstpointer data)
{
  g_autoptr (JourneyDraft) draft = journey_draft_new (self->folder);
  g_autoptr (GFile) file = g_file_new_for_path ("/tmp/Fahrräder.journey");
  g_autoptr (JourneyDraft) left = NULL;
  g_autoptr (JourneyDocument) document = NULL;
  g_autoptr (GDateTime) time = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  struct stat status;

  assert_n_left (self, 0);
  journey_draft_set_base (draft, file, "abc");
  write_draft (draft, "One");
  write_draft (draft, "Two");
  g_assert_cmpint (stat (self->folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);

  /* Nobody takes it as long as its owner lives. */
  assert_n_left (self, 0);
  g_clear_object (&draft);
  left = find_one (self);
  assert_n_left (self, 0);

  g_assert_true (g_file_equal (journey_draft_get_file (left), file));
  g_assert_cmpstr (journey_draft_get_hash (left), ==, "abc");
  g_assert_cmpstr (journey_draft_get_title (left), ==, "Two");
  time = journey_draft_get_time (left);
  g_assert_cmpint (ABS (g_date_time_difference (now, time)), <, 60 * G_TIME_SPAN_SECOND);
  document = journey_draft_load (left, &findings, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (journey_document_get_title (document), ==, "Two");

  g_assert_true (journey_draft_discard (left, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (self->folder), ==, 0);
  assert_n_left (self, 0);
}

static void
test_again (Fixture *self, gconstpointer data)
{
  g_autoptr (JourneyDraft) draft = journey_draft_new (self->folder);

  g_assert_true (journey_draft_discard (draft, NULL));
  write_draft (draft, "One");
  g_assert_true (journey_draft_discard (draft, NULL));
  g_assert_cmpuint (count_files (self->folder), ==, 0);
  write_draft (draft, "Two");
  g_assert_cmpuint (count_files (self->folder), ==, 3);
  g_clear_object (&draft);
  assert_n_left (self, 1);
  /* Whoever lets it go without discarding it leaves it. */
  assert_n_left (self, 1);
}

static void
test_several (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (JourneyDraft) own = journey_draft_new (self->folder);
  g_autoptr (JourneyDraft) old = NULL;

  leave_draft (self, "Old");
  old = find_one (self);
  {
    g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
    const char *name;

    while ((name = g_dir_read_name (dir)) != NULL)
      {
        g_autofree char *path = g_build_filename (self->folder, name, NULL);
        struct utimbuf past = { 1000, 1000 };

        g_assert_cmpint (utime (path, &past), ==, 0);
      }
  }
  g_clear_object (&old);
  leave_draft (self, "New");
  write_draft (own, "Own");

  drafts = journey_draft_find_left (self->folder);
  g_assert_cmpuint (drafts->len, ==, 2);
  g_assert_cmpstr (journey_draft_get_title (drafts->pdata[0]), ==, "New");
  g_assert_cmpstr (journey_draft_get_title (drafts->pdata[1]), ==, "Old");
}

static void
write_over (Fixture *self, const char *suffix, const char *text)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      if (g_str_has_suffix (name, suffix) && text != NULL)
        g_assert_true (g_file_set_contents (path, text, -1, NULL));
      else if (g_str_has_suffix (name, suffix))
        g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

/* A map of which only the place was lost is still a map. */
static void
test_damaged_about (Fixture *self, gconstpointer data)
{
  const char *texts[] = { "\x01\x02 not a key file", "[Draft]\nFile=:::\n", "", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JourneyDraft) left = NULL;
      g_autoptr (JourneyDocument) document = NULL;
      g_autoptr (GError) error = NULL;

      leave_draft (self, "One");
      write_over (self, ".draft", texts[i]);
      left = find_one (self);
      g_assert_cmpstr (journey_draft_get_title (left), ==, "");
      document = journey_draft_load (left, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (journey_document_get_title (document), ==, "One");
      g_assert_true (journey_draft_discard (left, NULL));
    }
}

static void
test_damaged_map (Fixture *self, gconstpointer data)
{
  g_autoptr (JourneyDraft) left = NULL;
  g_autoptr (JourneyDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  leave_draft (self, "One");
  write_over (self, ".journey", "{ \"format\": \"jour");
  left = find_one (self);
  document = journey_draft_load (left, NULL, &error);
  g_assert_null (document);
  g_assert_nonnull (error);
  g_clear_error (&error);

  path = journey_draft_set_aside (left, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "{ \"format\": \"jour");
  g_clear_object (&left);
  assert_n_left (self, 0);
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_foreign_files (Fixture *self, gconstpointer data)
{
  g_autofree char *path = NULL;

  leave_draft (self, "One");
  path = g_build_filename (self->folder, "mine.journey", NULL);
  g_assert_true (g_file_set_contents (path, "{}", -1, NULL));
  assert_n_left (self, 1);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_no_folder (Fixture *self, gconstpointer data)
{
  g_autofree char *file = g_build_filename (self->parent, "journey", NULL);
  g_autoptr (JourneyDraft) draft = journey_draft_new (self->folder);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{}", 2);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (file, "", -1, NULL));
  g_assert_false (journey_draft_write (draft, "One", bytes, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  g_assert_nonnull (strstr (error->message, "Unsaved changes"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/draft/left", test_left);
  ADD ("/draft/again", test_again);
  ADD ("/draft/several", test_several);
  ADD ("/draft/damaged-about", test_damaged_about);
  ADD ("/draft/damaged-map", test_damaged_map);
  ADD ("/draft/foreign-files", test_foreign_files);
  ADD ("/draft/no-folder", test_no_folder);

  return g_test_run ();
}
