/* test-save.c: maps go into files, and windows do not take changes with them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <unistd.h>

#include "app-fixture.h"
#include "journey-canvas.h"
#include "journey-save-changes-dialog.h"
#include "journey-writer.h"

/* More than a file may have in one text. */
static void
make_unsavable (JourneyWindow *window)
{
  g_autofree char *text = g_strnfill (2 * 1024 * 1024, 'x');
  JourneyDocument *document = journey_window_get_document (window);
  JourneyJournal *journal = journey_document_get_journal (document);

  journey_journal_begin (journal, "Fill");
  g_object_set (document, "owner", text, NULL);
  journey_journal_commit (journal);
}

static char *
dup_bytes (JourneyWindow *window)
{
  g_autoptr (GBytes) bytes = journey_writer_write (journey_window_get_document (window));
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  return g_strndup (text, size);
}

static const char *
get_title (JourneyWindow *window)
{
  return gtk_window_get_title (GTK_WINDOW (window));
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static gboolean
has_dialog (gpointer data)
{
  return app_get_dialog (data) != NULL;
}

static AdwBanner *
get_banner (JourneyWindow *window)
{
  return ADW_BANNER (app_find (window, ADW_TYPE_BANNER, "action-name", "win.save-as"));
}

static gboolean
has_banner (gpointer data)
{
  return adw_banner_get_revealed (get_banner (data));
}

static void
watch (JourneyWindow **window)
{
  g_object_add_weak_pointer (G_OBJECT (*window), (gpointer *) window);
}

static void
test_title (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = app_fixture_get_file (self, "a map");
  g_autoptr (GError) error = NULL;
  GtkWidget *title = app_find (self->window, ADW_TYPE_WINDOW_TITLE, NULL, NULL);

  g_assert_cmpstr (get_title (self->window), ==, "Untitled");
  g_assert_cmpstr (adw_window_title_get_subtitle (ADW_WINDOW_TITLE (title)), ==, "not saved yet");

  app_set_title (self->window, "Bikes");
  g_assert_cmpstr (get_title (self->window), ==, "• Bikes");
  g_assert_cmpstr (adw_window_title_get_subtitle (ADW_WINDOW_TITLE (title)), ==, "unsaved changes");

  g_assert_true (app_save_to (self->window, file, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (get_title (self->window), ==, "Bikes");
  g_assert_cmpstr (adw_window_title_get_subtitle (ADW_WINDOW_TITLE (title)), ==, "a map · saved");
}

/* The file is the one that was asked for, with no suffix added, and has the document. */
static void
test_save (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = app_fixture_get_file (self, "no suffix");
  g_autoptr (GError) error = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *written = NULL;

  app_set_title (self->window, "Bikes");
  g_assert_true (app_is_modified (self->window));
  g_assert_true (app_save_to (self->window, file, &error));
  g_assert_no_error (error);
  g_assert_false (app_is_modified (self->window));

  wanted = dup_bytes (self->window);
  written = app_fixture_read (self, "no suffix");
  g_assert_cmpstr (written, ==, wanted);
  g_assert_true (journey_window_find (self->app, file) == self->window);
}

/* Opens the title of the map for typing, and types. */
static void
type_title (JourneyWindow *window, const char *title)
{
  JourneyCanvas *canvas = JOURNEY_CANVAS (app_find (window, JOURNEY_TYPE_CANVAS, NULL, NULL));
  GtkWidget *editor;

  gtk_window_present (GTK_WINDOW (window));
  journey_canvas_focus_item (canvas, JOURNEY_ITEM (journey_window_get_document (window)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (canvas), "canvas.edit", NULL));
  editor = app_find (canvas, GTK_TYPE_TEXT_VIEW, NULL, NULL);
  g_assert_nonnull (editor);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (editor)), title, -1);
}

/* A text that is still open for typing is a part of the map that is seen. */
static void
test_typing (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = app_fixture_get_file (self, "map.journey");
  g_autofree char *written = NULL;

  type_title (self->window, "Typed");
  g_assert_true (app_save_to (self->window, file, NULL));
  g_assert_false (app_is_modified (self->window));
  written = app_fixture_read (self, "map.journey");
  g_assert_nonnull (strstr (written, "\"Typed\""));
}

static void
test_close_typing (AppFixture *self, gconstpointer data)
{
  type_title (self->window, "Typed");
  gtk_window_close (GTK_WINDOW (self->window));
  app_settle ();
  g_assert_true (JOURNEY_IS_SAVE_CHANGES_DIALOG (app_get_dialog (self->window)));
  g_assert_cmpstr (get_title (self->window), ==, "• Typed");
}

static void
result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  journey_window_save_finish (JOURNEY_WINDOW (source), result, &error);
  g_assert_no_error (error);
  --*(int *) user_data;
}

static gboolean
is_zero (gpointer data)
{
  return *(int *) data == 0;
}

/* What is changed while a file is written is not in it; two saves end as the second says. */
static void
test_meanwhile (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = app_fixture_get_file (self, "map.journey");
  g_autofree char *wanted = NULL;
  g_autofree char *written = NULL;
  int n_saves = 2;

  app_set_title (self->window, "One");
  journey_window_save_to (self->window, file, result_cb, &n_saves);
  app_set_title (self->window, "Two");
  wanted = dup_bytes (self->window);
  journey_window_save_to (self->window, file, result_cb, &n_saves);
  app_set_title (self->window, "Three");
  app_wait_until (is_zero, &n_saves);

  written = app_fixture_read (self, "map.journey");
  g_assert_cmpstr (written, ==, wanted);
  g_assert_true (app_is_modified (self->window));
  journey_journal_undo (journey_document_get_journal (journey_window_get_document (self->window)));
  g_assert_false (app_is_modified (self->window));
}

static void
test_failure (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = app_fixture_get_file (self, "gone/map.journey");
  g_autoptr (GFile) other = app_fixture_get_file (self, "map.journey");
  g_autoptr (GError) error = NULL;

  app_set_title (self->window, "Bikes");
  g_assert_false (app_save_to (self->window, file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_true (app_is_modified (self->window));
  g_assert_null (journey_window_find (self->app, file));

  g_clear_error (&error);
  g_assert_true (app_save_to (self->window, other, &error));
  g_assert_no_error (error);
  g_assert_false (app_is_modified (self->window));
}

/* The old file is there as it was, and the window says what is wrong and offers another place, as
 * long as the map is not saved. */
static void
test_failure_is_said (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = app_fixture_get_file (self, "map.journey");
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (app_save_to (self->window, file, &error));
  before = app_fixture_read (self, "map.journey");
  make_unsavable (self->window);
  journey_window_save (self->window, FALSE, NULL, NULL);
  app_wait_until (has_banner, self->window);

  g_assert_nonnull (strstr (adw_banner_get_title (get_banner (self->window)), "“map.journey”"));
  after = app_fixture_read (self, "map.journey");
  g_assert_cmpstr (after, ==, before);
  g_assert_true (app_is_modified (self->window));

  app_set_title (self->window, "Still unsaved");
  g_assert_true (has_banner (self->window));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL);
  g_assert_false (has_banner (self->window));
}

static void
test_other_window (AppFixture *self, gconstpointer data)
{
  JourneyWindow *other = app_fixture_add_window (self);
  g_autoptr (GFile) file = app_fixture_get_file (self, "map.journey");
  g_autoptr (GError) error = NULL;

  g_assert_true (app_save_to (self->window, file, &error));
  g_assert_false (app_save_to (other, file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);

  journey_window_open (other, file);
  g_assert_true (journey_window_find (self->app, file) == self->window);
}

/* No picture takes the place of a map that somebody works on. */
static void
test_export_onto (AppFixture *self, gconstpointer data)
{
  JourneyWindow *other = app_fixture_add_window (self);
  g_autoptr (GFile) file = app_fixture_get_file (self, "map.journey");
  g_autoptr (GFile) closed = app_fixture_get_file (self, "closed.journey");
  g_autoptr (GFile) picture = app_fixture_get_file (self, "map.png");
  g_autoptr (GError) error = NULL;

  g_assert_true (app_save_to (self->window, file, NULL));
  g_assert_false (journey_window_may_export_to (self->window, file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, "“map.journey”"));
  g_assert_false (journey_window_may_export_to (other, file, NULL));
  g_assert_false (journey_window_may_export_to (other, closed, NULL));
  g_assert_true (journey_window_may_export_to (other, picture, NULL));
}

static gboolean
is_loaded (gpointer data)
{
  return journey_window_get_document (data) != NULL;
}

static JourneyWindow *
open_newer (AppFixture *self)
{
  JourneyWindow *window = journey_window_new (self->app);
  g_autoptr (GFile) file = app_fixture_get_file (self, "newer.journey");
  const char *text = "{\n  \"format\": \"journey\",\n  \"version\": 99,\n  \"title\": \"New\"\n}\n";

  g_assert_true (
      g_file_replace_contents (file, text, strlen (text), NULL, FALSE, 0, NULL, NULL, NULL));
  journey_window_open (window, file);
  app_wait_until (is_loaded, window);
  return window;
}

/* Saving would lose what a newer version wrote, wherever it is saved. */
static void
test_newer (AppFixture *self, gconstpointer data)
{
  JourneyWindow *window = open_newer (self);
  g_autoptr (GFile) elsewhere = app_fixture_get_file (self, "older.journey");
  g_autoptr (GError) error = NULL;
  AdwDialog *dialog;

  g_assert_false (app_save_to (window, elsewhere, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_false (g_file_query_exists (elsewhere, NULL));

  journey_window_save (window, TRUE, NULL, NULL);
  app_wait_until (has_dialog, window);
  dialog = app_get_dialog (window);
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "newer"));
  g_assert_false (adw_alert_dialog_has_response (ADW_ALERT_DIALOG (dialog), "save-as"));
}

static void
test_close_unchanged (AppFixture *self, gconstpointer data)
{
  JourneyWindow *window = app_fixture_add_window (self);

  watch (&window);
  gtk_window_close (GTK_WINDOW (window));
  app_wait_until (is_gone, &window);
}

static void
test_close_cancel (AppFixture *self, gconstpointer data)
{
  app_set_title (self->window, "Bikes");
  gtk_window_close (GTK_WINDOW (self->window));
  app_settle ();
  g_assert_true (JOURNEY_IS_SAVE_CHANGES_DIALOG (app_get_dialog (self->window)));
  app_respond (self->window, "cancel");
  g_assert_true (app_is_modified (self->window));

  gtk_window_close (GTK_WINDOW (self->window));
  app_settle ();
  g_assert_true (JOURNEY_IS_SAVE_CHANGES_DIALOG (app_get_dialog (self->window)));
}

static void
test_close_discard (AppFixture *self, gconstpointer data)
{
  JourneyWindow *window = app_fixture_add_window (self);

  watch (&window);
  app_set_title (window, "Bikes");
  gtk_window_close (GTK_WINDOW (window));
  app_settle ();
  app_respond (window, "discard");
  app_wait_until (is_gone, &window);
}

static void
test_close_save (AppFixture *self, gconstpointer data)
{
  JourneyWindow *window = app_fixture_add_window (self);
  g_autoptr (GFile) file = app_fixture_get_file (self, "map.journey");
  g_autofree char *written = NULL;

  watch (&window);
  g_assert_true (app_save_to (window, file, NULL));
  app_set_title (window, "Bikes");
  gtk_window_close (GTK_WINDOW (window));
  app_settle ();
  app_respond (window, "save");
  app_wait_until (is_gone, &window);

  written = app_fixture_read (self, "map.journey");
  g_assert_nonnull (strstr (written, "Bikes"));
}

/* A window waits for what is being written. */
static void
test_close_while_saving (AppFixture *self, gconstpointer data)
{
  JourneyWindow *window = app_fixture_add_window (self);
  g_autoptr (GFile) file = app_fixture_get_file (self, "map.journey");
  g_autofree char *written = NULL;
  int n_saves = 1;

  watch (&window);
  app_set_title (window, "Bikes");
  journey_window_save_to (window, file, result_cb, &n_saves);
  gtk_window_close (GTK_WINDOW (window));
  g_assert_null (app_get_dialog (window));
  app_wait_until (is_gone, &window);
  g_assert_cmpint (n_saves, ==, 0);

  written = app_fixture_read (self, "map.journey");
  g_assert_nonnull (strstr (written, "Bikes"));
}

/* One question for all; what is not checked is let go. */
static void
test_close_all (AppFixture *self, gconstpointer data)
{
  static const char *const names[] = { "a.journey", "b.journey", "c.journey" };
  JourneyWindow *windows[G_N_ELEMENTS (names)];
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  JourneySaveChangesDialog *dialog;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = app_fixture_get_file (self, names[i]);

      windows[i] = app_fixture_add_window (self);
      g_assert_true (app_save_to (windows[i], file, NULL));
      app_set_title (windows[i], "Changed");
      g_ptr_array_add (all, windows[i]);
      watch (&windows[i]);
    }

  journey_window_close_all (all);
  app_settle ();
  dialog = JOURNEY_SAVE_CHANGES_DIALOG (app_get_dialog (windows[0]));
  g_assert_null (app_get_dialog (windows[1]));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    journey_save_changes_dialog_set_save (dialog, i, FALSE);
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "save"));
  journey_save_changes_dialog_set_save (dialog, 1, TRUE);
  app_respond (windows[0], "save");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    app_wait_until (is_gone, &windows[i]);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *written = app_fixture_read (self, names[i]);

      g_assert_true ((strstr (written, "Changed") != NULL) == (i == 1));
    }
}

/* If one cannot be saved, none goes. */
static void
test_close_all_fails (AppFixture *self, gconstpointer data)
{
  JourneyWindow *other = app_fixture_add_window (self);
  g_autoptr (GFile) file = app_fixture_get_file (self, "map.journey");
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  g_assert_true (app_save_to (self->window, file, NULL));
  make_unsavable (self->window);
  app_set_title (other, "Other");
  g_ptr_array_add (all, self->window);
  g_ptr_array_add (all, other);
  journey_window_close_all (all);
  app_settle ();
  journey_save_changes_dialog_set_save (JOURNEY_SAVE_CHANGES_DIALOG (app_get_dialog (self->window)),
                                        1, FALSE);
  app_respond (self->window, "save");
  app_wait_until (has_banner, self->window);

  g_assert_true (app_is_modified (self->window));
  g_assert_true (app_is_modified (other));
}

static void
test_undo_buttons (AppFixture *self, gconstpointer data)
{
  GtkWidget *undo = app_find (self->window, GTK_TYPE_BUTTON, "action-name", "win.undo");
  GtkWidget *redo = app_find (self->window, GTK_TYPE_BUTTON, "action-name", "win.redo");

  g_assert_false (gtk_widget_is_sensitive (undo));
  app_set_title (self->window, "Bikes");
  g_assert_true (gtk_widget_is_sensitive (undo));
  g_assert_false (gtk_widget_is_sensitive (redo));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (undo), ==, "Undo Rename the Map");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL));
  g_assert_false (gtk_widget_is_sensitive (undo));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (undo), ==, "Undo");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (redo), ==, "Redo Rename the Map");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.redo", NULL));
  g_assert_cmpstr (get_title (self->window), ==, "• Bikes");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD_TEST(path, func)                                                                       \
  g_test_add (path, AppFixture, NULL, app_fixture_set_up, func, app_fixture_tear_down)
  ADD_TEST ("/save/title", test_title);
  ADD_TEST ("/save/save", test_save);
  ADD_TEST ("/save/typing", test_typing);
  ADD_TEST ("/save/meanwhile", test_meanwhile);
  ADD_TEST ("/save/failure", test_failure);
  ADD_TEST ("/save/failure-is-said", test_failure_is_said);
  ADD_TEST ("/save/other-window", test_other_window);
  ADD_TEST ("/save/export-onto", test_export_onto);
  ADD_TEST ("/save/newer", test_newer);
  ADD_TEST ("/save/close-unchanged", test_close_unchanged);
  ADD_TEST ("/save/close-typing", test_close_typing);
  ADD_TEST ("/save/close-cancel", test_close_cancel);
  ADD_TEST ("/save/close-discard", test_close_discard);
  ADD_TEST ("/save/close-save", test_close_save);
  ADD_TEST ("/save/close-while-saving", test_close_while_saving);
  ADD_TEST ("/save/close-all", test_close_all);
  ADD_TEST ("/save/close-all-fails", test_close_all_fails);
  ADD_TEST ("/save/undo-buttons", test_undo_buttons);
#undef ADD_TEST

  return g_test_run ();
}
