/* app-fixture.c: the program with a window, and files to save to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-fixture.h"

#include <glib/gstdio.h>

#include "gdk-log.h"

JourneyWindow *
app_fixture_add_window (AppFixture *self)
{
  JourneyWindow *window = journey_window_new (self->app);

  journey_window_start_map (window);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

/* One for all tests of a process: the name on the bus goes with the process. */
static JourneyApplication *
get_app (void)
{
  static JourneyApplication *app;
  g_autoptr (GError) error = NULL;

  if (!app)
    {
      /* Before 1.8 an alert dialog of libadwaita measures a long heading for less room than it has
       * in large letters, warns of that, and then shows it in small ones. */
      g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
      app = journey_application_new ();
      g_application_register (G_APPLICATION (app), NULL, &error);
      g_assert_no_error (error);
    }

  return app;
}

void
app_fixture_set_up (AppFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  gdk_log_let_pass ();
  self->folder = g_dir_make_tmp ("journey-app-XXXXXX", &error);
  g_assert_no_error (error);
  self->app = get_app ();
  self->window = app_fixture_add_window (self);
  app_settle ();
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      g_assert_cmpint (g_remove (child), ==, 0);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

void
app_fixture_tear_down (AppFixture *self, gconstpointer data)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (GTK_APPLICATION (self->app))))
    gtk_window_destroy (windows->data);
  app_settle ();
  remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
}

GFile *
app_fixture_get_file (AppFixture *self, const char *name)
{
  return g_file_new_build_filename (self->folder, name, NULL);
}

char *
app_fixture_read (AppFixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

void
app_wait_until (AppCondition condition, gpointer data)
{
  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);
}

/* Whatever is ready to happen has happened. */
void
app_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
app_set_title (JourneyWindow *window, const char *title)
{
  JourneyDocument *document = journey_window_get_document (window);
  JourneyJournal *journal = journey_document_get_journal (document);

  journey_journal_begin (journal, "Rename the Map");
  g_object_set (document, "title", title, NULL);
  journey_journal_commit (journal);
}

gboolean
app_is_modified (JourneyWindow *window)
{
  return journey_journal_get_modified (
      journey_document_get_journal (journey_window_get_document (window)));
}

static gboolean
has_result (gpointer data)
{
  return *(GAsyncResult **) data != NULL;
}

static void
result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

gboolean
app_save_to (JourneyWindow *window, GFile *file, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  journey_window_save_to (window, file, result_cb, &result);
  app_wait_until (has_result, &result);
  return journey_window_save_finish (window, result, error);
}

static gboolean
matches (GtkWidget *widget, GType type, const char *property, const char *value)
{
  g_autofree char *found = NULL;

  if (!g_type_is_a (G_OBJECT_TYPE (widget), type))
    return FALSE;
  if (!property)
    return TRUE;
  if (!g_object_class_find_property (G_OBJECT_GET_CLASS (widget), property))
    return FALSE;

  g_object_get (widget, property, &found, NULL);
  return g_strcmp0 (found, value) == 0;
}

/* The first widget below @root of that type, and with that text in a property. */
GtkWidget *
app_find (gpointer root, GType type, const char *property, const char *value)
{
  GtkWidget *child;

  if (matches (root, type, property, value))
    return root;

  for (child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = app_find (child, type, property, value);

      if (found)
        return found;
    }

  return NULL;
}

AdwDialog *
app_get_dialog (JourneyWindow *window)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
}

void
app_respond (JourneyWindow *window, const char *response)
{
  AdwDialog *dialog = app_get_dialog (window);
  GtkWidget *button;

  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  button = app_find (dialog, GTK_TYPE_BUTTON, "label",
                     adw_alert_dialog_get_response_label (ADW_ALERT_DIALOG (dialog), response));
  g_signal_emit_by_name (button, "clicked");
  app_settle ();
}
