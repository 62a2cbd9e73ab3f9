/* test-drafts.c: what was not saved is there at the next start
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app-fixture.h"
#include "journey-draft-row.h"
#include "journey-drafts-dialog.h"
#include "journey-writer.h"

static void
empty_folder (void)
{
  g_autofree char *folder = journey_draft_dup_folder ();
  g_autoptr (GPtrArray) drafts = journey_draft_find_left (folder);

  for (guint i = 0; i < drafts->len; i++)
    g_assert_true (journey_draft_discard (drafts->pdata[i], NULL));
}

static void
set_up (AppFixture *self, gconstpointer data)
{
  empty_folder ();
  app_fixture_set_up (self, data);
}

static guint
count_left (void)
{
  g_autofree char *folder = journey_draft_dup_folder ();
  g_autoptr (GPtrArray) drafts = journey_draft_find_left (folder);

  return drafts->len;
}

/* As a crash would: nobody was asked. */
static void
lose_window (AppFixture *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  app_settle ();
  self->window = app_fixture_add_window (self);
  app_settle ();
}

/* In whichever window has the focus by now. */
static AdwDialog *
find_dialog (AppFixture *self)
{
  AdwDialog *dialog = NULL;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self->app)); l && !dialog;
       l = l->next)
    dialog = app_get_dialog (l->data);

  return dialog;
}

static gboolean
has_button (gpointer data)
{
  AdwDialog *dialog = find_dialog (data);
  GtkWidget *button = dialog ? app_find (dialog, GTK_TYPE_BUTTON, "label", "_Restore") : NULL;

  return button && gtk_widget_is_sensitive (button);
}

static GtkWidget *
offer (AppFixture *self)
{
  journey_application_offer_drafts (self->app);
  app_wait_until (has_button, self);

  return app_find (find_dialog (self), JOURNEY_TYPE_DRAFT_ROW, NULL, NULL);
}

/* The window that has come to the others. */
static JourneyWindow *
find_other (AppFixture *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self->app)); l; l = l->next)
    if (l->data != self->window)
      return l->data;

  return NULL;
}

static const char *
get_map_title (JourneyWindow *window)
{
  return journey_document_get_title (journey_window_get_document (window));
}

static void
test_restore (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = app_fixture_get_file (self, "map.journey");
  g_autofree char *subtitle = NULL;
  JourneyWindow *restored;
  JourneyJournal *journal;
  GtkWidget *row;

  app_set_title (self->window, "Saved");
  g_assert_true (app_save_to (self->window, file, NULL));
  app_set_title (self->window, "Changed");
  lose_window (self);

  row = offer (self);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Changed");
  g_object_get (row, "subtitle", &subtitle, NULL);
  g_assert_nonnull (strstr (subtitle, "1 change to "));
  g_signal_emit_by_name (row, "restore", FALSE);
  app_settle ();

  restored = find_other (self);
  journal = journey_document_get_journal (journey_window_get_document (restored));
  g_assert_cmpstr (get_map_title (restored), ==, "Changed");
  g_assert_true (app_is_modified (restored));
  g_assert_true (journey_journal_undo (journal));
  g_assert_cmpstr (get_map_title (restored), ==, "Saved");
  g_assert_false (app_is_modified (restored));
  g_assert_true (journey_journal_redo (journal));

  /* It is its file's, and once it is saved there is nothing left. */
  g_assert_true (app_save_to (restored, file, NULL));
  gtk_window_destroy (GTK_WINDOW (restored));
  app_settle ();
  g_assert_cmpuint (count_left (), ==, 0);
}

static void
test_new_map (AppFixture *self, gconstpointer data)
{
  JourneyWindow *restored;
  GtkWidget *row;

  app_set_title (self->window, "Never saved");
  lose_window (self);
  row = offer (self);
  g_signal_emit_by_name (row, "restore", FALSE);
  app_settle ();

  restored = find_other (self);
  g_assert_cmpstr (get_map_title (restored), ==, "Never saved");
  g_assert_true (app_is_modified (restored));
}

/* The file as it is, and the draft as a map of its own. */
static void
test_beside (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = app_fixture_get_file (self, "map.journey");
  g_autofree char *text = NULL;
  GtkWidget *row;

  app_set_title (self->window, "Saved");
  g_assert_true (app_save_to (self->window, file, NULL));
  app_set_title (self->window, "Changed");
  lose_window (self);
  row = offer (self);
  g_signal_emit_by_name (row, "restore", TRUE);
  while (!journey_window_find (self->app, file) ||
         !journey_window_get_document (journey_window_find (self->app, file)))
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpstr (get_map_title (journey_window_find (self->app, file)), ==, "Saved");
  g_assert_false (app_is_modified (journey_window_find (self->app, file)));
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (self->app))), ==,
                    3);
}

static JourneyWindow *
open_file (AppFixture *self, GFile *file)
{
  JourneyWindow *window = journey_window_new (self->app);

  journey_window_open (window, file);
  while (!journey_window_get_document (window))
    g_main_context_iteration (NULL, TRUE);
  return window;
}

static GFile *
lose_change (AppFixture *self)
{
  GFile *file = app_fixture_get_file (self, "map.journey");

  app_set_title (self->window, "Saved");
  g_assert_true (app_save_to (self->window, file, NULL));
  app_set_title (self->window, "Changed");
  lose_window (self);
  return file;
}

static guint
count_windows (AppFixture *self)
{
  return g_list_length (gtk_application_get_windows (GTK_APPLICATION (self->app)));
}

/* After a crash the file is often opened first, and the draft offered then: the map stays in one
 * window. */
static void
test_file_is_open (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = lose_change (self);
  JourneyWindow *window = open_file (self, file);
  guint n_windows = count_windows (self);

  g_signal_emit_by_name (offer (self), "restore", FALSE);
  app_settle ();
  g_assert_cmpuint (count_windows (self), ==, n_windows);
  g_assert_cmpstr (get_map_title (window), ==, "Changed");
  g_assert_true (app_is_modified (window));
  g_assert_true (
      journey_journal_undo (journey_document_get_journal (journey_window_get_document (window))));
  g_assert_cmpstr (get_map_title (window), ==, "Saved");
  g_assert_false (app_is_modified (window));

  g_assert_true (
      journey_journal_redo (journey_document_get_journal (journey_window_get_document (window))));
  g_assert_true (app_save_to (window, file, NULL));
  g_assert_cmpuint (count_left (), ==, 0);
}

/* Two maps are made of it where there is something to lose in both. */
static void
test_file_is_changed (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = lose_change (self);
  JourneyWindow *window = open_file (self, file);
  guint n_windows = count_windows (self);

  app_set_title (window, "Changed again");
  g_signal_emit_by_name (offer (self), "restore", FALSE);
  app_settle ();
  g_assert_cmpuint (count_windows (self), ==, n_windows + 1);
  g_assert_cmpstr (get_map_title (window), ==, "Changed again");
  g_assert_true (journey_window_find (self->app, file) == window);
}

static gboolean
has_aside_button (gpointer data)
{
  AdwDialog *dialog = app_get_dialog (data);

  return dialog && app_find (dialog, GTK_TYPE_BUTTON, "label", "Keep Aside");
}

static void
cut_draft (void)
{
  g_autofree char *folder = journey_draft_dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".journey"))
        g_assert_cmpint (truncate (path, 20), ==, 0);
    }
}

/* One that cannot be read is not thrown away, and whoever could mend it is told where it is. */
static void
test_damaged (AppFixture *self, gconstpointer data)
{
  g_autofree char *folder = journey_draft_dup_folder ();
  g_autofree char *subtitle = NULL;
  const char *path;
  GtkWidget *row;

  app_set_title (self->window, "Cut off");
  lose_window (self);
  cut_draft ();
  journey_application_offer_drafts (self->app);
  app_wait_until (has_aside_button, self->window);
  row = app_find (app_get_dialog (self->window), JOURNEY_TYPE_DRAFT_ROW, NULL, NULL);
  g_signal_emit_by_name (row, "discard");

  g_assert_cmpuint (count_left (), ==, 0);
  g_object_get (row, "subtitle", &subtitle, NULL);
  path = strstr (subtitle, folder);
  g_assert_nonnull (path);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_discard (AppFixture *self, gconstpointer data)
{
  GtkWidget *row;

  app_set_title (self->window, "Not wanted");
  lose_window (self);
  row = offer (self);
  g_signal_emit_by_name (row, "discard");
  g_assert_false (gtk_widget_get_visible (row));
  adw_dialog_force_close (app_get_dialog (self->window));
  app_settle ();
  g_assert_cmpuint (count_left (), ==, 0);
}

static void
test_decided_later (AppFixture *self, gconstpointer data)
{
  app_set_title (self->window, "Later");
  lose_window (self);
  offer (self);
  adw_dialog_force_close (app_get_dialog (self->window));
  app_settle ();
  g_assert_cmpuint (count_left (), ==, 1);
}

/* What is in the draft of the window, or nothing. */
static char *
read_draft (void)
{
  g_autofree char *folder = journey_draft_dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  char *text = NULL;
  const char *name;

  while (dir && !text && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".journey"))
        g_file_get_contents (path, &text, NULL, NULL);
    }

  return text;
}

static gboolean
is_drafted (gpointer data)
{
  g_autofree char *text = read_draft ();

  return text && strstr (text, "\"Changed\"");
}

static gboolean
is_gone (gpointer data)
{
  g_autofree char *text = read_draft ();

  return text == NULL;
}

/* No file can be written to its end. */
static gboolean
save_to_full_disk (JourneyWindow *window, GFile *file, GError **error)
{
  void (*handler) (int) = signal (SIGXFSZ, SIG_IGN);
  struct rlimit old, small;
  gboolean saved;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  small = old;
  small.rlim_cur = 16;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  saved = app_save_to (window, file, error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  signal (SIGXFSZ, handler);

  return saved;
}

/* The change is in the draft until it is in the file, however often that is tried. */
static void
test_save_fails (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = app_fixture_get_file (self, "map.journey");
  g_autofree char *drafted = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *text = NULL;
  JourneyWindow *restored;
  GtkWidget *row;

  app_set_title (self->window, "Saved");
  g_assert_true (app_save_to (self->window, file, NULL));
  app_set_title (self->window, "Changed");
  app_wait_until (is_drafted, NULL);
  drafted = read_draft ();

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (save_to_full_disk (self->window, file, &error));
      g_assert_nonnull (error);
      g_assert_true (app_is_modified (self->window));
      app_settle ();
    }
  kept = read_draft ();
  g_assert_cmpstr (kept, ==, drafted);

  lose_window (self);
  row = offer (self);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Changed");
  g_signal_emit_by_name (row, "restore", FALSE);
  app_settle ();
  restored = find_other (self);
  g_assert_cmpstr (get_map_title (restored), ==, "Changed");
  text = app_fixture_read (self, "map.journey");
  g_assert_nonnull (strstr (text, "\"Saved\""));

  g_assert_true (app_save_to (restored, file, NULL));
  /* One that is being written goes once it is. */
  app_wait_until (is_gone, NULL);
}

/* The session ends: whoever asks is not kept waiting, and nothing is lost. */
static void
test_session_ends (AppFixture *self, gconstpointer data)
{
  GtkWidget *row;

  app_set_title (self->window, "As the session ended");
  g_signal_emit_by_name (self->app, "query-end");
  lose_window (self);
  row = offer (self);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   "As the session ended");
}

static void
set_time (const char *path, gint64 seconds)
{
  const struct timespec times[] = { { seconds, 0 }, { seconds, 0 } };

  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
}

static void
set_time_of_draft (gint64 seconds)
{
  g_autofree char *folder = journey_draft_dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".journey"))
        set_time (path, seconds);
    }
}

/* Clocks are set back, and files are copied with any time: a draft belongs to its file by what was
 * in that, and is offered whenever it says that it was made. */
static void
test_wrong_clock (AppFixture *self, gconstpointer data)
{
  static const gint64 times[] = { 0, -1000000000, 2000000000, 7258118400, 253402300800 };
  g_autoptr (GFile) file = app_fixture_get_file (self, "map.journey");

  app_set_title (self->window, "Saved");
  g_assert_true (app_save_to (self->window, file, NULL));
  app_set_title (self->window, "Changed");
  lose_window (self);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *subtitle = NULL;
      GtkWidget *row;

      set_time_of_draft (times[i]);
      set_time (g_file_peek_path (file), times[G_N_ELEMENTS (times) - 1 - i]);
      row = offer (self);
      g_object_get (row, "subtitle", &subtitle, NULL);
      g_assert_nonnull (strstr (subtitle, "1 change to "));
      adw_dialog_force_close (app_get_dialog (self->window));
      app_settle ();
    }
}

static void
test_no_drafts (AppFixture *self, gconstpointer data)
{
  journey_application_offer_drafts (self->app);
  g_assert_null (app_get_dialog (self->window));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, AppFixture, NULL, set_up, func, app_fixture_tear_down)
  ADD ("/drafts/restore", test_restore);
  ADD ("/drafts/new-map", test_new_map);
  ADD ("/drafts/beside", test_beside);
  ADD ("/drafts/file-is-open", test_file_is_open);
  ADD ("/drafts/file-is-changed", test_file_is_changed);
  ADD ("/drafts/damaged", test_damaged);
  ADD ("/drafts/discard", test_discard);
  ADD ("/drafts/decided-later", test_decided_later);
  ADD ("/drafts/save-fails", test_save_fails);
  ADD ("/drafts/session-ends", test_session_ends);
  ADD ("/drafts/wrong-clock", test_wrong_clock);
  ADD ("/drafts/no-drafts", test_no_drafts);

  return g_test_run ();
}
