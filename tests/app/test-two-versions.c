/* test-two-versions.c: files that git and sync clients left in two versions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-fixture.h"
#include "journey-merge-dialog.h"
#include "journey-window-private.h"

#define HEADER       "{\n  \"format\": \"journey\",\n  \"version\": 1,\n"
#define FOOTER       "\n}\n"
#define MAP(members) HEADER members FOOTER

#define MIXED(ours, base, theirs)                                                                  \
  HEADER "<<<<<<< HEAD\n" ours "\n" base "=======\n" theirs "\n>>>>>>> feature" FOOTER

#define BASE(members) "||||||| 1a2b3c4\n" members "\n"

#define COPY "map.sync-conflict-20260102-120000-ABCDEFG.journey"

static void
write_file (AppFixture *self, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
assert_file (AppFixture *self, const char *name, const char *text)
{
  g_autofree char *found = app_fixture_read (self, name);

  g_assert_cmpstr (found, ==, text);
}

static gboolean
is_loaded (gpointer data)
{
  JourneyWindow *window = data;

  return window->document || app_get_dialog (window);
}

static JourneyWindow *
open_file (AppFixture *self, const char *name)
{
  g_autoptr (GFile) file = app_fixture_get_file (self, name);
  JourneyWindow *window = journey_window_new (self->app);

  gtk_window_present (GTK_WINDOW (window));
  journey_window_open (window, file);
  app_wait_until (is_loaded, window);
  app_settle ();
  return window;
}

static void
assert_map (JourneyWindow *window, const char *title, const char *owner)
{
  g_assert_nonnull (window->document);
  g_assert_cmpstr (journey_document_get_title (window->document), ==, title);
  g_assert_cmpstr (journey_document_get_owner (window->document), ==, owner);
}

/* Takes what a side of the only conflict says. */
static void
choose (JourneyWindow *window, const char *what)
{
  AdwDialog *dialog = app_get_dialog (window);
  GtkWidget *row;

  g_assert_true (JOURNEY_IS_MERGE_DIALOG (dialog));
  row = app_find (dialog, ADW_TYPE_ACTION_ROW, "title", what);
  g_assert_nonnull (row);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  g_signal_emit_by_name (app_find (dialog, GTK_TYPE_BUTTON, "label", "_Merge"), "clicked");
  app_settle ();
}

#define DIFFERENT                                                                                  \
  MIXED ("  \"title\": \"Ours\",\n  \"owner\": \"Ada\"",                                           \
         BASE ("  \"title\": \"Old\",\n  \"owner\": \"Ada\""),                                     \
         "  \"title\": \"Old\",\n  \"owner\": \"Eve\"")

static void
test_mixture (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = app_fixture_get_file (self, "map.journey");
  JourneyWindow *window;

  write_file (self, "map.journey", DIFFERENT);
  window = open_file (self, "map.journey");
  g_assert_true (ADW_IS_ALERT_DIALOG (app_get_dialog (window)));
  g_assert_true (journey_window_is_empty (window));

  app_respond (window, "merge");
  assert_map (window, "Ours", "Eve");
  g_assert_true (app_is_modified (window));
  assert_file (self, "map.journey", DIFFERENT);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  assert_map (window, "Ours", "Ada");
  g_assert_true (app_is_modified (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);

  g_assert_true (app_save_to (window, file, NULL));
  g_assert_false (app_is_modified (window));
  assert_file (self, "map.journey", MAP ("  \"title\": \"Ours\",\n  \"owner\": \"Eve\""));
}

static void
test_mixture_conflict (AppFixture *self, gconstpointer data)
{
  const char *text = MIXED ("  \"title\": \"Ours\"", "", "  \"title\": \"Theirs\"");
  JourneyWindow *window;

  write_file (self, "map.journey", text);
  window = open_file (self, "map.journey");
  app_respond (window, "merge");
  g_assert_true (journey_window_is_empty (window));
  g_assert_nonnull (app_find (app_get_dialog (window), ADW_TYPE_ACTION_ROW, "subtitle", "HEAD"));
  g_assert_nonnull (app_find (app_get_dialog (window), ADW_TYPE_ACTION_ROW, "subtitle", "feature"));
  choose (window, "“Theirs”");
  assert_map (window, "Theirs", "");
  g_assert_true (app_is_modified (window));
  assert_file (self, "map.journey", text);
}

/* Neither of the dialogs does anything before it is asked to. */
static void
test_mixture_left (AppFixture *self, gconstpointer data)
{
  const char *text = MIXED ("  \"title\": \"Ours\"", "", "  \"title\": \"Theirs\"");
  JourneyWindow *window;

  write_file (self, "map.journey", text);
  window = open_file (self, "map.journey");
  app_respond (window, "cancel");
  g_assert_true (journey_window_is_empty (window));

  window = open_file (self, "map.journey");
  app_respond (window, "merge");
  adw_dialog_force_close (app_get_dialog (window));
  app_settle ();
  g_assert_true (journey_window_is_empty (window));
  assert_file (self, "map.journey", text);
}

/* Only some of the markers are there, or a version is no map: that is said, and no more. */
static void
test_mixture_broken (AppFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *words;
  } broken[] = {
    { HEADER "<<<<<<< HEAD\n  \"title\": \"Ours\"\n" FOOTER, "some of the conflict markers" },
    { MIXED ("  \"title\": 7", "", "  \"title\": \"Theirs\""), "that of “HEAD” cannot be read" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      AdwAlertDialog *dialog;
      JourneyWindow *window;

      write_file (self, "map.journey", broken[i].text);
      window = open_file (self, "map.journey");
      dialog = ADW_ALERT_DIALOG (app_get_dialog (window));
      g_assert_nonnull (strstr (adw_alert_dialog_get_body (dialog), broken[i].words));
      g_assert_false (adw_alert_dialog_has_response (dialog, "merge"));
      app_respond (window, "close");
      g_assert_true (journey_window_is_empty (window));
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static gboolean
is_offered (JourneyWindow *window)
{
  return gtk_revealer_get_reveal_child (window->copy_bar);
}

static gboolean
is_merged (gpointer data)
{
  JourneyWindow *window = data;

  return app_get_dialog (window) || !is_offered (window);
}

static void
merge_copy (JourneyWindow *window)
{
  g_assert_true (is_offered (window));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.merge-copy", NULL));
  app_wait_until (is_merged, window);
}

/* The copy is opened: the window then has the original, and the copy stays what it is. */
static void
test_copy (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) original = app_fixture_get_file (self, "map.journey");
  g_autoptr (GFile) copy = app_fixture_get_file (self, COPY);
  JourneyWindow *window;

  write_file (self, "map.journey", MAP ("  \"title\": \"Ours\""));
  write_file (self, COPY, MAP ("  \"title\": \"Ours\",\n  \"owner\": \"Eve\""));
  window = open_file (self, COPY);
  g_assert_true (g_file_equal (window->file, copy));
  merge_copy (window);
  assert_map (window, "Ours", "Eve");
  g_assert_true (app_is_modified (window));
  g_assert_true (g_file_equal (window->file, original));
  assert_file (self, "map.journey", MAP ("  \"title\": \"Ours\""));

  g_assert_true (app_save_to (window, original, NULL));
  assert_file (self, "map.journey", MAP ("  \"title\": \"Ours\",\n  \"owner\": \"Eve\""));
  assert_file (self, COPY, MAP ("  \"title\": \"Ours\",\n  \"owner\": \"Eve\""));
}

static void
test_original (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) original = app_fixture_get_file (self, "map.journey");
  JourneyWindow *window;

  write_file (self, "map.journey", MAP ("  \"title\": \"Ours\""));
  write_file (self, "map (Eve's conflicted copy 2026-01-02).journey",
              MAP ("  \"title\": \"Theirs\",\n  \"owner\": \"Eve\""));
  window = open_file (self, "map.journey");
  merge_copy (window);
  assert_map (window, "Ours", "");
  choose (window, "“Theirs”");
  assert_map (window, "Theirs", "Eve");
  g_assert_false (is_offered (window));
  g_assert_true (g_file_equal (window->file, original));
  g_assert_true (app_is_modified (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  assert_map (window, "Ours", "");
  g_assert_false (app_is_modified (window));
}

/* The original is open already: two windows with one file would write over each other. */
static void
test_both_open (AppFixture *self, gconstpointer data)
{
  JourneyWindow *original;
  JourneyWindow *copy;

  write_file (self, "map.journey", MAP ("  \"title\": \"Ours\""));
  original = open_file (self, "map.journey");
  g_assert_false (is_offered (original));
  write_file (self, COPY, MAP ("  \"title\": \"Ours\",\n  \"owner\": \"Eve\""));
  copy = open_file (self, COPY);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (copy), "win.merge-copy", NULL));
  merge_copy (original);
  assert_map (original, "Ours", "Eve");
  assert_map (copy, "Ours", "Eve");
  g_assert_false (g_file_equal (original->file, copy->file));
}

/* A copy that has nothing new changes nothing. */
static void
test_same_copy (AppFixture *self, gconstpointer data)
{
  JourneyWindow *window;

  write_file (self, "map.journey", MAP ("  \"title\": \"Ours\",\n  \"owner\": \"Eve\""));
  write_file (self, COPY, MAP ("  \"title\": \"Ours\""));
  window = open_file (self, "map.journey");
  merge_copy (window);
  g_assert_false (app_is_modified (window));
}

static void
test_left (AppFixture *self, gconstpointer data)
{
  JourneyWindow *window;

  write_file (self, "map.journey", MAP ("  \"title\": \"Ours\""));
  write_file (self, COPY, MAP ("  \"title\": \"Theirs\""));
  window = open_file (self, "map.journey");
  g_assert_true (is_offered (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.leave-copy", NULL);
  g_assert_false (is_offered (window));
  g_assert_false (app_is_modified (window));
}

/* What is saved elsewhere is no copy any more. */
static void
test_saved_elsewhere (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) elsewhere = app_fixture_get_file (self, "other.journey");
  JourneyWindow *window;

  write_file (self, "map.journey", MAP ("  \"title\": \"Ours\""));
  write_file (self, COPY, MAP ("  \"title\": \"Theirs\""));
  window = open_file (self, COPY);
  g_assert_true (is_offered (window));
  g_assert_true (app_save_to (window, elsewhere, NULL));
  g_assert_false (is_offered (window));
}

/* Without an original a copy is a map like any other. */
static void
test_lone_copy (AppFixture *self, gconstpointer data)
{
  JourneyWindow *window;

  write_file (self, COPY, MAP ("  \"title\": \"Theirs\""));
  write_file (self, "other.journey", MAP ("  \"title\": \"Other\""));
  window = open_file (self, COPY);
  assert_map (window, "Theirs", "");
  g_assert_false (is_offered (window));
}

static void
test_unreadable_counterpart (AppFixture *self, gconstpointer data)
{
  JourneyWindow *window;

  write_file (self, "map.journey", MAP ("  \"title\": \"Ours\""));
  write_file (self, COPY, "{");
  window = open_file (self, "map.journey");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.merge-copy", NULL));
  while (!app_find (window->toasts, GTK_TYPE_LABEL, "label",
                    "The other file can't be read: " COPY ":1:2: the file ends too early"))
    g_main_context_iteration (NULL, TRUE);
  assert_map (window, "Ours", "");
  g_assert_true (is_offered (window));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                            \
  g_test_add (path, AppFixture, NULL, app_fixture_set_up, func, app_fixture_tear_down)
  ADD ("/two-versions/mixture", test_mixture);
  ADD ("/two-versions/mixture/conflict", test_mixture_conflict);
  ADD ("/two-versions/mixture/left", test_mixture_left);
  ADD ("/two-versions/mixture/broken", test_mixture_broken);
  ADD ("/two-versions/copy", test_copy);
  ADD ("/two-versions/copy/original", test_original);
  ADD ("/two-versions/copy/both-open", test_both_open);
  ADD ("/two-versions/copy/same", test_same_copy);
  ADD ("/two-versions/copy/left", test_left);
  ADD ("/two-versions/copy/saved-elsewhere", test_saved_elsewhere);
  ADD ("/two-versions/copy/lone", test_lone_copy);
  ADD ("/two-versions/copy/unreadable", test_unreadable_counterpart);

  return g_test_run ();
}
