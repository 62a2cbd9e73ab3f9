/* test-watch.c: files that others change while they are open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <utime.h>

#include "app-fixture.h"
#include "journey-merge-dialog.h"
#include "journey-writer.h"

static void
set_up (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;

  app_fixture_set_up (self, data);
  file = app_fixture_get_file (self, "map.journey");
  app_set_title (self->window, "Saved");
  g_assert_true (app_save_to (self->window, file, NULL));
}

static JourneyDocument *
get_document (AppFixture *self)
{
  return journey_window_get_document (self->window);
}

static const char *
get_map_title (AppFixture *self)
{
  return journey_document_get_title (get_document (self));
}

static void
set_owner (AppFixture *self, const char *owner)
{
  JourneyJournal *journal = journey_document_get_journal (get_document (self));

  journey_journal_begin (journal, "Change Owner");
  g_object_set (get_document (self), "owner", owner, NULL);
  journey_journal_commit (journal);
}

/* As another program would. */
static void
write_other (AppFixture *self, const char *title)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = g_build_filename (self->folder, "map.journey", NULL);

  g_object_set (document, "title", title, NULL);
  bytes = journey_writer_write (document);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
}

static gboolean
is_asked (gpointer data)
{
  GtkWidget *button = app_find (data, GTK_TYPE_BUTTON, "label", "_Keep Mine");

  return button && gtk_revealer_get_reveal_child (
                       GTK_REVEALER (gtk_widget_get_ancestor (button, GTK_TYPE_REVEALER)));
}

static void
wait_for_title (AppFixture *self, const char *title)
{
  while (g_strcmp0 (get_map_title (self), title) != 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
activate (AppFixture *self, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), action, NULL));
}

static void
test_reload (AppFixture *self, gconstpointer data)
{
  JourneyDocument *document = get_document (self);

  write_other (self, "Theirs");
  wait_for_title (self, "Theirs");
  g_assert_true (get_document (self) == document);
  g_assert_false (app_is_modified (self->window));
  g_assert_true (journey_journal_undo (journey_document_get_journal (document)));
  g_assert_cmpstr (get_map_title (self), ==, "Saved");
}

static void
test_keep_mine (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = app_fixture_get_file (self, "map.journey");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  app_set_title (self->window, "Mine");
  write_other (self, "Theirs");
  g_assert_false (app_save_to (self->window, file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  app_wait_until (is_asked, self->window);

  activate (self, "win.keep-mine");
  g_assert_false (is_asked (self->window));
  g_assert_true (app_is_modified (self->window));
  g_assert_true (app_save_to (self->window, file, NULL));
  text = app_fixture_read (self, "map.journey");
  g_assert_nonnull (strstr (text, "Mine"));
}

static void
test_reload_over_changes (AppFixture *self, gconstpointer data)
{
  app_set_title (self->window, "Mine");
  write_other (self, "Theirs");
  app_wait_until (is_asked, self->window);

  activate (self, "win.reload");
  g_assert_cmpstr (get_map_title (self), ==, "Theirs");
  g_assert_false (app_is_modified (self->window));
  activate (self, "win.undo");
  g_assert_cmpstr (get_map_title (self), ==, "Mine");
  g_assert_true (app_is_modified (self->window));
}

static void
test_merge (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = app_fixture_get_file (self, "map.journey");
  g_autofree char *text = NULL;

  set_owner (self, "Me");
  write_other (self, "Theirs");
  app_wait_until (is_asked, self->window);

  activate (self, "win.merge");
  g_assert_cmpstr (get_map_title (self), ==, "Theirs");
  g_assert_cmpstr (journey_document_get_owner (get_document (self)), ==, "Me");
  g_assert_true (app_is_modified (self->window));
  g_assert_true (app_save_to (self->window, file, NULL));
  text = app_fixture_read (self, "map.journey");
  g_assert_nonnull (strstr (text, "Theirs"));
  g_assert_nonnull (strstr (text, "\"Me\""));
}

static void
test_conflict (AppFixture *self, gconstpointer data)
{
  AdwDialog *dialog;
  GtkWidget *row;

  set_owner (self, "Me");
  app_set_title (self->window, "Mine");
  write_other (self, "Theirs");
  app_wait_until (is_asked, self->window);
  activate (self, "win.merge");
  g_assert_cmpstr (get_map_title (self), ==, "Mine");

  dialog = app_get_dialog (self->window);
  g_assert_true (JOURNEY_IS_MERGE_DIALOG (dialog));
  row = app_find (dialog, ADW_TYPE_ACTION_ROW, "title", "“Theirs”");
  g_assert_nonnull (row);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  g_signal_emit_by_name (dialog, "chosen");
  adw_dialog_force_close (dialog);
  app_settle ();

  g_assert_cmpstr (get_map_title (self), ==, "Theirs");
  g_assert_cmpstr (journey_document_get_owner (get_document (self)), ==, "Me");
  g_assert_false (is_asked (self->window));
}

static void
write_text (AppFixture *self, const char *text)
{
  g_autofree char *path = g_build_filename (self->folder, "map.journey", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* The window has the last good version: it counts as unsaved, and can be put back. */
static void
test_unreadable (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = app_fixture_get_file (self, "map.journey");
  g_autofree char *text = NULL;

  write_text (self, "{ \"format\":");
  app_wait_until (is_asked, self->window);
  g_assert_cmpstr (get_map_title (self), ==, "Saved");
  g_assert_true (app_is_modified (self->window));
  activate (self, "win.reload");
  activate (self, "win.merge");
  g_assert_true (is_asked (self->window));

  activate (self, "win.keep-mine");
  g_assert_true (app_save_to (self->window, file, NULL));
  text = app_fixture_read (self, "map.journey");
  g_assert_nonnull (strstr (text, "Saved"));
}

static void
test_unreadable_for_a_moment (AppFixture *self, gconstpointer data)
{
  write_text (self, "");
  app_wait_until (is_asked, self->window);
  write_other (self, "Theirs");
  wait_for_title (self, "Theirs");
  g_assert_false (app_is_modified (self->window));
  g_assert_false (is_asked (self->window));

  write_text (self, "");
  app_wait_until (is_asked, self->window);
  write_other (self, "Theirs");
  while (is_asked (self->window))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (app_is_modified (self->window));
}

/* What cannot be compared is not written over. */
static void
test_folder (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = app_fixture_get_file (self, "map.journey");
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;

  app_set_title (self->window, "Mine");
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_assert_false (app_save_to (self->window, file, &error));
  g_assert_nonnull (strstr (error->message, "folder"));
  g_assert_true (app_is_modified (self->window));
}

/* Once the map is in another file, nothing is to be asked about the one before. */
static void
test_elsewhere (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = app_fixture_get_file (self, "other.journey");

  app_set_title (self->window, "Mine");
  write_other (self, "Theirs");
  app_wait_until (is_asked, self->window);
  g_assert_true (app_save_to (self->window, file, NULL));
  g_assert_false (is_asked (self->window));
  g_assert_cmpstr (get_map_title (self), ==, "Mine");
}

static gboolean
is_modified (gpointer data)
{
  return app_is_modified (data);
}

static void
test_gone (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = app_fixture_get_file (self, "map.journey");
  g_autofree char *path = g_file_get_path (file);

  g_assert_cmpint (g_unlink (path), ==, 0);
  app_wait_until (is_modified, self->window);
  g_assert_cmpstr (get_map_title (self), ==, "Saved");
  g_assert_true (app_save_to (self->window, file, NULL));
  g_assert_false (app_is_modified (self->window));
}

static void
remove_file (AppFixture *self)
{
  g_autofree char *path = g_build_filename (self->folder, "map.journey", NULL);

  g_assert_cmpint (g_unlink (path), ==, 0);
  app_wait_until (is_modified, self->window);
}

/* Some programs remove a file and write it anew; what they wrote is not lost. */
static void
test_gone_and_back (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = app_fixture_get_file (self, "map.journey");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  remove_file (self);
  write_other (self, "Theirs");
  g_assert_false (app_save_to (self->window, file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  text = app_fixture_read (self, "map.journey");
  g_assert_nonnull (strstr (text, "Theirs"));
}

static void
test_gone_and_back_is_seen (AppFixture *self, gconstpointer data)
{
  remove_file (self);
  app_set_title (self->window, "Mine");
  write_other (self, "Theirs");
  app_wait_until (is_asked, self->window);
}

static gboolean
is_saved (gpointer window)
{
  return !app_is_modified (window);
}

static void
test_put_back (AppFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "map.journey", NULL);
  g_autofree char *text = app_fixture_read (self, "map.journey");

  remove_file (self);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  app_wait_until (is_saved, self->window);
  g_assert_false (is_asked (self->window));
}

/* The same content with another time is no change. */
static void
test_touched (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = app_fixture_get_file (self, "map.journey");
  g_autofree char *path = g_file_get_path (file);

  app_set_title (self->window, "Mine");
  g_assert_cmpint (utime (path, NULL), ==, 0);
  g_assert_true (app_save_to (self->window, file, NULL));
  g_assert_false (is_asked (self->window));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, AppFixture, NULL, set_up, func, app_fixture_tear_down)
  ADD ("/watch/reload", test_reload);
  ADD ("/watch/keep-mine", test_keep_mine);
  ADD ("/watch/reload-over-changes", test_reload_over_changes);
  ADD ("/watch/merge", test_merge);
  ADD ("/watch/conflict", test_conflict);
  ADD ("/watch/unreadable", test_unreadable);
  ADD ("/watch/unreadable-for-a-moment", test_unreadable_for_a_moment);
  ADD ("/watch/folder", test_folder);
  ADD ("/watch/elsewhere", test_elsewhere);
  ADD ("/watch/gone", test_gone);
  ADD ("/watch/gone-and-back", test_gone_and_back);
  ADD ("/watch/gone-and-back-is-seen", test_gone_and_back_is_seen);
  ADD ("/watch/put-back", test_put_back);
  ADD ("/watch/touched", test_touched);

  return g_test_run ();
}
