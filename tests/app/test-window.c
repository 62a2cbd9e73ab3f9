/* test-window.c: windows open files, or say what is wrong with them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "journey-findings-dialog.h"
#include "journey-read-error-dialog.h"
#include "journey-read-error.h"
#include "journey-shortcuts.h"
#include "journey-welcome-page.h"
#include "journey-window-private.h"

/* There can be but one in a process. */
static JourneyApplication *app;

/* A folder with copies of samples, which are not samples themselves. */
static char *maps;

typedef struct
{
  JourneyApplication *app;
  JourneyWindow *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->app = g_object_ref (app);
  self->window = journey_window_new (self->app);
  gtk_window_present (GTK_WINDOW (self->window));
}

static guint
count_windows (Fixture *self)
{
  return g_list_length (gtk_application_get_windows (GTK_APPLICATION (self->app)));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  while (count_windows (self) > 0)
    gtk_window_destroy (gtk_application_get_windows (GTK_APPLICATION (self->app))->data);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&self->app);
}

static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static GPtrArray *
find_all (gpointer root, GType type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (GTK_WIDGET (root), type, found);
  return found;
}

static GFile *
get_file (const char *folder, const char *name)
{
  g_autofree char *full = g_canonicalize_filename (folder, g_getenv ("JOURNEY_SOURCE_ROOT"));
  g_autofree char *path = g_build_filename (full, name, NULL);

  return g_file_new_for_path (path);
}

static AdwDialog *
open_until_dialog (JourneyWindow *window, const char *name)
{
  g_autoptr (GFile) file = get_file ("tests/data/damage", name);

  journey_window_open (window, file);
  while (!adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)))
    g_main_context_iteration (NULL, TRUE);

  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
}

static void
open_until_map (JourneyWindow *window, const char *folder, const char *name)
{
  g_autoptr (GFile) file = get_file (folder, name);

  journey_window_open (window, file);
  while (!window->document)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_title (JourneyWindow *window, const char *title)
{
  JourneyJournal *journal = journey_document_get_journal (window->document);

  journey_journal_begin (journal, "Change Title");
  g_object_set (window->document, "title", title, NULL);
  journey_journal_commit (journal);
}

static void
test_templates (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  AdwDialog *dialog = journey_findings_dialog_new (none);

  adw_dialog_present (dialog, GTK_WIDGET (self->window));
  adw_dialog_force_close (dialog);

  dialog = journey_shortcuts_create_dialog ();
  adw_dialog_present (dialog, GTK_WIDGET (self->window));
  adw_dialog_force_close (dialog);

  g_action_group_activate_action (G_ACTION_GROUP (self->app), "about", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window));
  g_assert_true (ADW_IS_ABOUT_DIALOG (dialog));
  g_assert_cmpstr (adw_about_dialog_get_application_name (ADW_ABOUT_DIALOG (dialog)), ==,
                   "Journey");
  adw_dialog_force_close (dialog);
}

static void
test_welcome (Fixture *self, gconstpointer data)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->window->stack, "welcome");
  g_autoptr (GPtrArray) rows = find_all (page, ADW_TYPE_ACTION_ROW);

  while (rows->len == 0)
    {
      g_main_context_iteration (NULL, TRUE);
      g_ptr_array_unref (rows);
      rows = find_all (page, ADW_TYPE_ACTION_ROW);
    }

  g_assert_true (journey_window_is_empty (self->window));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (self->window->stack), ==, "welcome");
  g_assert_false (gtk_widget_get_visible (self->window->map_bar));
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpstr (adw_preferences_row_get_title (rows->pdata[i]), !=, "");

  /* A sample is opened by its row. */
  gtk_widget_activate (rows->pdata[0]);
  while (!self->window->document)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (self->window->file);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==,
                   adw_preferences_row_get_title (rows->pdata[0]));
}

static void
test_good_file (Fixture *self, gconstpointer data)
{
  open_until_map (self->window, maps, "ebike.journey");

  g_assert_cmpstr (gtk_stack_get_visible_child_name (self->window->stack), ==, "map");
  g_assert_true (journey_canvas_get_document (self->window->canvas) == self->window->document);
  g_assert_nonnull (journey_document_get_journal (self->window->document));
  g_assert_cmpstr (adw_window_title_get_title (self->window->title), ==, "Buying a first e-bike");
  g_assert_cmpstr (adw_window_title_get_subtitle (self->window->title), ==,
                   "ebike.journey · saved");
  g_assert_false (adw_banner_get_revealed (self->window->findings_banner));
  g_assert_false (adw_banner_get_revealed (self->window->read_only_banner));
  g_assert_true (gtk_widget_get_visible (self->window->map_bar));
  g_assert_false (journey_window_is_empty (self->window));
}

static void
test_sample (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = get_file ("data/samples", "ebike.journey");

  open_until_map (self->window, "data/samples", "ebike.journey");
  g_assert_null (self->window->file);
  g_assert_null (journey_window_find (self->app, file));
  g_assert_cmpstr (adw_window_title_get_subtitle (self->window->title), ==, "not saved yet");
  g_assert_true (journey_window_may_close (self->window));
}

static void
test_file_name (Fixture *self, gconstpointer data)
{
  static const char *const names[][2] = {
    { "", "Untitled.journey" },
    { "Buying a first e-bike", "Buying a first e-bike.journey" },
    { " .hidden", "hidden.journey" },
    { "In/out: \"why?\"\nAnd how", "In-out- -why-- And how.journey" },
    { "An end. ", "An end.journey" },
    { "...", "Untitled.journey" },
  };
  g_autofree char *wide = g_utf8_make_valid ("\xe6\x97\x85", -1);
  g_autoptr (GString) novel = g_string_new (NULL);
  g_autofree char *cut = NULL;

  journey_window_start_map (self->window);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = NULL;

      set_title (self->window, names[i][0]);
      name = journey_window_dup_file_name (self->window, "journey");
      g_assert_cmpstr (name, ==, names[i][1]);
    }

  /* However long the title, a file system takes the name. */
  for (int i = 0; i < 500; i++)
    g_string_append (novel, wide);
  set_title (self->window, novel->str);
  cut = journey_window_dup_file_name (self->window, "journey");
  g_assert_true (g_utf8_validate (cut, -1, NULL));
  g_assert_cmpuint (strlen (cut), <, 200);
  g_assert_true (g_str_has_prefix (cut, wide));
}

static void
assert_fits (JourneyWindow *window)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (window->toasts), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

/* The window is as wide as a phone, and texts are up to twice as large. */
static void
test_narrow (Fixture *self, gconstpointer data)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self->window));
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  for (int percent = 100; percent <= 200; percent += 50)
    {
      JourneyWindow *window = journey_window_new (self->app);

      g_object_set (settings, "gtk-xft-dpi", 96 * 1024 * percent / 100, NULL);
      gtk_window_set_default_size (GTK_WINDOW (window), 360, 600);
      gtk_window_present (GTK_WINDOW (window));
      open_until_map (window, maps, "ebike.journey");
      while (gtk_widget_get_visible (GTK_WIDGET (window->zoom_label)))
        g_main_context_iteration (NULL, TRUE);

      assert_fits (window);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.find", NULL);
      assert_fits (window);
      /* GTK loses what it has drawn of a window that goes in the middle of a frame. */
      gtk_widget_set_visible (GTK_WIDGET (window), FALSE);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      gtk_window_destroy (GTK_WINDOW (window));
    }
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static void
test_zoom (Fixture *self, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.zoom-in", NULL);
  g_assert_cmpfloat (journey_canvas_get_zoom (self->window->canvas), ==, 1);
  open_until_map (self->window, maps, "ebike.journey");

  g_assert_cmpstr (gtk_button_get_label (self->window->zoom_label), ==, "100 %");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.zoom-in", NULL));
  g_assert_cmpstr (gtk_button_get_label (self->window->zoom_label), ==, "110 %");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.zoom-reset", NULL));
  g_assert_cmpfloat (journey_canvas_get_zoom (self->window->canvas), ==, 1);
}

static void
test_focus_name (Fixture *self, gconstpointer data)
{
  open_until_map (self->window, maps, "ebike.journey");

  g_assert_cmpstr (gtk_label_get_label (self->window->focus_name), ==, "");
  journey_canvas_set_focus_box (self->window->canvas, 0);
  g_assert_nonnull (
      strstr (gtk_label_get_label (self->window->focus_name), "Buying a first e-bike"));
}

static void
test_sentence (Fixture *self, gconstpointer data)
{
  static const struct
  {
    JourneyReadError code;
    guint line;
    const char *path;
    const char *words;
    const char *sentence;
  } cases[] = {
    { JOURNEY_READ_ERROR_TYPE, 12, "stages[1].touchpoints[0].title", "must be a text, not a number",
      "Line 12, in a touchpoint: “title” must be a text, not a number." },
    { JOURNEY_READ_ERROR_TYPE, 3, "title", "must be a text, not null",
      "Line 3: “title” must be a text, not null." },
    { JOURNEY_READ_ERROR_TYPE, 7, "stages[1]", "must be an object, not a text",
      "Line 7: “stages[1]” must be an object, not a text." },
    { JOURNEY_READ_ERROR_SYNTAX, 1, NULL, "the file is empty", "Line 1: the file is empty." },
    { JOURNEY_READ_ERROR_IO, 0, NULL, "there is no such file", "There is no such file." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = journey_read_error_new (cases[i].code, "a.journey", cases[i].line,
                                                         1, cases[i].path, cases[i].words);
      g_autofree char *sentence = journey_read_error_dup_sentence (error);

      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

static void
test_bad_file (Fixture *self, gconstpointer data)
{
  AdwDialog *dialog = open_until_dialog (self->window, "missing-comma.journey");
  GtkWidget *detail;

  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_assert_cmpstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), ==,
                   "“missing-comma.journey” cannot be read. "
                   "Line 37, in a stage: a comma or a closing brace is missing.");
  detail = gtk_expander_get_child (
      GTK_EXPANDER (adw_alert_dialog_get_extra_child (ADW_ALERT_DIALOG (dialog))));
  g_assert_true (gtk_label_get_selectable (GTK_LABEL (detail)));
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (detail)), ".journey:37:"));
  g_assert_true (journey_window_is_empty (self->window));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (self->window->stack), ==, "welcome");
  adw_dialog_force_close (dialog);

  /* The window can still be used. */
  open_until_map (self->window, maps, "ebike.journey");
}

static void
test_bad_file_beside_map (Fixture *self, gconstpointer data)
{
  JourneyDocument *document;
  AdwDialog *dialog;

  open_until_map (self->window, maps, "ebike.journey");
  document = self->window->document;
  dialog = open_until_dialog (self->window, "truncated.journey");
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_assert_true (self->window->document == document);
  g_assert_true (journey_canvas_get_document (self->window->canvas) == document);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (self->window->stack), ==, "map");
  g_assert_cmpuint (count_windows (self), ==, 1);
  adw_dialog_force_close (dialog);
}

static void
test_findings (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;
  AdwDialog *dialog;

  open_until_map (self->window, "tests/data/damage", "finding-duplicate-id.journey");
  g_assert_true (adw_banner_get_revealed (self->window->findings_banner));
  g_assert_false (adw_banner_get_revealed (self->window->read_only_banner));
  g_assert_cmpuint (self->window->findings->len, >, 0);

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-findings", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window));
  g_assert_true (JOURNEY_IS_FINDINGS_DIALOG (dialog));
  rows = find_all (dialog, ADW_TYPE_ACTION_ROW);
  g_assert_cmpuint (rows->len, ==, self->window->findings->len);
  adw_dialog_force_close (dialog);
}

static void
test_newer_version (Fixture *self, gconstpointer data)
{
  open_until_map (self->window, "tests/data/damage", "newer-version.journey");
  g_assert_true (adw_banner_get_revealed (self->window->read_only_banner));
  g_assert_true (journey_document_is_read_only (self->window->document));
}

static void
test_one_window_a_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) first = get_file (maps, "ebike.journey");
  g_autoptr (GFile) second = get_file (maps, "airport.journey");
  JourneyWindow *other;

  open_until_map (self->window, maps, "ebike.journey");
  journey_window_open (self->window, first);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (count_windows (self), ==, 1);

  journey_window_open (self->window, second);
  while (count_windows (self) == 1)
    g_main_context_iteration (NULL, TRUE);
  other = journey_window_find (self->app, second);
  g_assert_true (other != self->window);
  g_assert_true (journey_window_find (self->app, first) == self->window);

  /* From whatever window, the one that has the file is meant. */
  journey_window_open (self->window, second);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (count_windows (self), ==, 2);
}

static GtkEventController *
find_drop_target (JourneyWindow *window)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return controller;
    }

  return NULL;
}

/* The first file takes the empty window, the other gets one of its own. */
static void
test_dropped_files (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) first = get_file (maps, "ebike.journey");
  g_autoptr (GFile) second = get_file (maps, "airport.journey");
  GFile *files[] = { first, second };
  GtkEventController *target = find_drop_target (self->window);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_assert_nonnull (target);
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (files, G_N_ELEMENTS (files)));
  g_signal_emit_by_name (target, "drop", &value, 10.0, 10.0, &taken);
  g_assert_true (taken);

  while (count_windows (self) == 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_windows (self), ==, 2);
}

static void
test_command_line (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) first = get_file (maps, "ebike.journey");
  g_autoptr (GFile) second = get_file (maps, "airport.journey");
  GFile *files[] = { first, second };

  g_application_open (G_APPLICATION (self->app), files, G_N_ELEMENTS (files), "");
  g_assert_cmpuint (count_windows (self), ==, 2);
  g_assert_true (journey_window_find (self->app, first) == self->window);
  while (!self->window->document || !journey_window_find (self->app, second)->document)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_closed_while_reading (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = get_file (maps, "ebike.journey");
  JourneyWindow *window = self->window;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  journey_window_open (window, file);
  gtk_window_destroy (GTK_WINDOW (window));
  while (window)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_windows (self), ==, 0);
}

static void
register_app (void)
{
  g_autoptr (GError) error = NULL;

  app = journey_application_new ();
  g_application_register (G_APPLICATION (app), NULL, &error);
  g_assert_no_error (error);
}

static void
copy_maps (void)
{
  static const char *const names[] = { "ebike.journey", "airport.journey" };

  maps = g_dir_make_tmp ("journey-maps-XXXXXX", NULL);
  g_assert_nonnull (maps);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) sample = get_file ("data/samples", names[i]);
      g_autoptr (GFile) copy = get_file (maps, names[i]);

      g_assert_true (g_file_copy (sample, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
    }
}

static void
remove_maps (void)
{
  g_autoptr (GDir) dir = g_dir_open (maps, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (maps, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (maps), ==, 0);
  g_free (maps);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  register_app ();
  copy_maps ();

  add ("/window/templates", test_templates);
  add ("/window/welcome", test_welcome);
  add ("/window/good-file", test_good_file);
  add ("/window/sample", test_sample);
  add ("/window/file-name", test_file_name);
  add ("/window/narrow", test_narrow);
  add ("/window/zoom", test_zoom);
  add ("/window/focus-name", test_focus_name);
  add ("/window/sentence", test_sentence);
  add ("/window/bad-file", test_bad_file);
  add ("/window/bad-file-beside-map", test_bad_file_beside_map);
  add ("/window/findings", test_findings);
  add ("/window/newer-version", test_newer_version);
  add ("/window/one-window-a-file", test_one_window_a_file);
  add ("/window/dropped-files", test_dropped_files);
  add ("/window/command-line", test_command_line);
  add ("/window/closed-while-reading", test_closed_while_reading);

  result = g_test_run ();
  remove_maps ();
  g_clear_object (&app);
  return result;
}
