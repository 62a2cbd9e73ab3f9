/* journey-window-open.c: files that come into a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "journey-file.h"
#include "journey-preferences.h"
#include "journey-read-error-dialog.h"
#include "journey-recent.h"
#include "journey-date.h"
#include "journey-review.h"
#include "journey-sample.h"
#include "journey-save.h"
#include "journey-window-private.h"

void
journey_opening_free (JourneyOpening *self)
{
  g_clear_object (&self->file);
  g_clear_object (&self->document);
  g_clear_object (&self->other);
  g_clear_object (&self->base);
  g_clear_object (&self->counterpart);
  g_clear_pointer (&self->mixture, journey_mixture_free);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->state, journey_file_state_free);
  g_clear_pointer (&self->content, g_bytes_unref);
  g_free (self->etag);
  g_free (self);
}

/* Where git left two versions in the file, both of them; the error is then why that is not so. */
static gboolean
read_content (JourneyOpening *self, GError **error)
{
  g_autofree char *base = g_file_get_basename (self->file);
  g_autofree char *name = g_filename_display_name (base ? base : "");

  self->document = journey_reader_read (self->content, name, &self->findings, error);
  if (self->document)
    return TRUE;
  if (!g_error_matches (*error, JOURNEY_READ_ERROR, JOURNEY_READ_ERROR_CONFLICT))
    return FALSE;

  g_clear_error (error);
  self->mixture = journey_mixture_new (self->content, name, error);
  return self->mixture && journey_mixture_read (self->mixture, name, &self->base, &self->document,
                                                &self->other, error);
}

static void
load_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (JourneyOpening) opening = g_new0 (JourneyOpening, 1);
  GError *error = NULL;

  opening->file = g_object_ref (task_data);
  /* Asked before, so that a change while the file is read is not missed. */
  opening->writable = journey_save_query (opening->file, &opening->etag, cancellable);
  opening->sample = journey_sample_is_one (opening->file);
  opening->content = journey_file_read (opening->file, &opening->state, &error);
  if (!opening->content || !read_content (opening, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  if (!opening->sample && !opening->mixture)
    opening->counterpart =
        journey_window_find_counterpart (opening->file, &opening->counterpart_is_copy, cancellable);
  g_task_return_pointer (task, g_steal_pointer (&opening), (GDestroyNotify) journey_opening_free);
}

static void
remind (JourneyWindow *self)
{
  GDate today;

  journey_date_get_today (&today);
  if (g_settings_get_boolean (self->settings, "reminders") &&
      journey_review_is_overdue (self->document, &today))
    journey_window_say (self, _ ("The review of this map is overdue"), FALSE);
}

/**
 * journey_window_show_opening:
 * @self: a window
 * @opening: what a file was read as
 *
 * Shows it: here if this window has no map yet, else in a window of its own.
 *
 * Returns: (transfer none): the window that shows it
 */
JourneyWindow *
journey_window_show_opening (JourneyWindow *self, JourneyOpening *opening)
{
  JourneyWindow *target = self;

  if (opening->sample)
    {
      journey_sample_translate (opening->document);
      journey_preferences_sign (self->settings, opening->document);
    }
  journey_document_start_journal (opening->document);
  if (self->document)
    target =
        journey_window_new (JOURNEY_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
  g_set_str (&target->etag, opening->etag);
  if (!opening->sample)
    {
      journey_window_set_file_state (target, opening->state, opening->content);
      journey_recent_add (opening->file);
    }
  target->file_writable = opening->writable;
  /* What comes with the program is a map to begin with, and is never written over. */
  journey_window_show_document (target, opening->document, opening->sample ? NULL : opening->file,
                                opening->findings);
  if (!opening->sample)
    remind (target);
  if (opening->counterpart)
    journey_window_offer_counterpart (target, opening->counterpart, opening->counterpart_is_copy);
  gtk_window_present (GTK_WINDOW (target));

  return target;
}

static void
show_welcome_again (JourneyWindow *self)
{
  if (self->document)
    return;
  g_clear_object (&self->file);
  gtk_stack_set_visible_child_name (self->stack, "welcome");
}

/* The window may have been given another map, or been closed, while the file was read. */
static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  JourneyWindow *self = JOURNEY_WINDOW (source);
  GFile *file = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyOpening) opening = g_task_propagate_pointer (G_TASK (result), &error);

  if (journey_window_is_closed (self))
    return;

  if (error)
    {
      show_welcome_again (self);
      adw_dialog_present (journey_read_error_dialog_new (file, error), GTK_WIDGET (self));
    }
  else if (opening->mixture)
    {
      show_welcome_again (self);
      journey_window_offer_mixture (self, g_steal_pointer (&opening));
    }
  else
    {
      journey_window_show_opening (self, opening);
    }
}

/**
 * journey_window_open:
 * @self: a window
 * @file: a file
 *
 * Reads a map and shows it: here if this window has none yet, else in a window of its own. A file
 * that is open already has its window raised. A sample becomes a new map without a file. If the
 * file cannot be read, this window says why.
 */
void
journey_window_open (JourneyWindow *self, GFile *file)
{
  g_autoptr (GTask) task = NULL;
  JourneyWindow *other;

  g_return_if_fail (JOURNEY_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  other = journey_window_find (JOURNEY_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))),
                               file);
  if (other)
    {
      gtk_window_present (GTK_WINDOW (other));
      return;
    }

  if (journey_window_is_empty (self))
    {
      g_set_object (&self->file, file);
      gtk_stack_set_visible_child_name (self->stack, "loading");
    }

  task = g_task_new (self, self->cancellable, loaded_cb, NULL);
  g_task_set_source_tag (task, journey_window_open);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, load_thread);
}

static void
open_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (JourneyWindow) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file && !journey_window_is_closed (self))
    journey_window_open (self, file);
}

/**
 * journey_window_create_filters:
 *
 * Returns: (transfer full): the kinds of file that a dialog for maps shows, the usual first
 */
GListModel *
journey_window_create_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) maps = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (maps, _ ("Journey maps"));
  gtk_file_filter_add_mime_type (maps, "application/x-journey+json");
  gtk_file_filter_add_suffix (maps, "journey");
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, maps);
  g_list_store_append (filters, all);
  return G_LIST_MODEL (filters);
}

static void
open_dialog (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyWindow *self = JOURNEY_WINDOW (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = journey_window_create_filters ();

  gtk_file_dialog_set_title (dialog, _ ("Open a Map"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog, GTK_WINDOW (self), self->cancellable, open_chosen_cb,
                        g_object_ref (self));
}

static void
open_uri (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  journey_window_open (JOURNEY_WINDOW (widget), file);
}

static gboolean
dropped_cb (JourneyWindow *self, const GValue *value)
{
  GSList *files = g_value_get_boxed (value);

  for (GSList *l = files; l; l = l->next)
    journey_window_open (self, l->data);

  return files != NULL;
}

void
journey_window_class_init_open (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_dialog);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_uri);
}

void
journey_window_init_open (JourneyWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
