/* journey-window-save.c: a map into its file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "journey-file.h"
#include "journey-json-scan.h"
#include "journey-recent.h"
#include "journey-save.h"
#include "journey-window-private.h"
#include "journey-writer.h"

/* The document as it was when the user saved it: it may change while the file is written. */
typedef struct
{
  GFile *file;
  char *name;
  GBytes *bytes;
  guint64 state;
  JourneyFileState *expected;   /* what the file is like, as far as is known; or NULL */
  JourneyFileState *file_state; /* of what was written */
  char *etag;
} Save;

static void
save_free (Save *self)
{
  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->expected, journey_file_state_free);
  g_clear_pointer (&self->file_state, journey_file_state_free);
  g_free (self->name);
  g_free (self->etag);
  g_free (self);
}

static char *
dup_display_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return g_filename_display_name (base ? base : "");
}

/* Whether the file is as it was when it was read or written. One that is gone is in nobody's way.
 */
static gboolean
is_as_expected (Save *job, GError **error)
{
  g_autoptr (JourneyFileState) state = NULL;
  g_autoptr (GBytes) content = NULL;

  if (!job->expected)
    return TRUE;
  state = journey_file_state_query (job->file, NULL, NULL);
  if (!state || journey_file_state_looks_same (state, job->expected))
    return TRUE;

  g_clear_pointer (&state, journey_file_state_free);
  content = journey_file_read (job->file, &state, error);
  if (!content)
    return FALSE;
  if (g_strcmp0 (state->hash, job->expected->hash) == 0)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG,
                       _ ("Another program has changed the file since it was opened."));
  return FALSE;
}

/* What could not be opened again is not written over what can. */
static void
save_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Save *job = task_data;
  g_autoptr (JourneyJsonScan) scan = NULL;
  GError *error = NULL;
  gsize size;
  const char *text = g_bytes_get_data (job->bytes, &size);

  scan = journey_json_scan_new (job->name, text, size, &error);
  if (!scan || !is_as_expected (job, &error) ||
      !journey_save_bytes (job->file, job->bytes, &job->etag, cancellable, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  job->file_state = journey_file_state_query (job->file, NULL, NULL);
  if (job->file_state)
    journey_file_state_set_content (job->file_state, job->bytes);
  g_task_return_boolean (task, TRUE);
}

static void start_next (JourneyWindow *self);

static void
set_saved (JourneyWindow *self, Save *job)
{
  /* What is beside another file is of no concern any more. */
  if (!self->file || !g_file_equal (self->file, job->file))
    journey_window_offer_counterpart (self, NULL, FALSE);
  g_set_object (&self->file, job->file);
  self->file_writable = TRUE;
  journey_window_set_file_state (self, job->file_state, job->bytes);
  /* That of what was written, and not of what somebody may have written since. */
  g_set_str (&self->etag, job->etag);
  journey_window_watch_file (self);
  journey_recent_add (job->file);
  journey_journal_mark_saved_at (journey_document_get_journal (self->document), job->state);
  adw_banner_set_revealed (self->unsaved_banner, FALSE);
  journey_window_update_title (self);
}

/* A window that waits for its files to be written goes when the last one is. */
static void
finish_close (JourneyWindow *self)
{
  gboolean wanted = self->close_when_saved && g_queue_is_empty (&self->saves);

  if (!wanted)
    return;

  self->close_when_saved = FALSE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  JourneyWindow *self = JOURNEY_WINDOW (source);
  g_autoptr (GTask) task = g_queue_pop_head (&self->saves);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      self->close_when_saved = FALSE;
      g_task_return_error (task, error);
    }
  else
    {
      if (self->document)
        set_saved (self, g_task_get_task_data (task));
      g_task_return_boolean (task, TRUE);
    }

  start_next (self);
  finish_close (self);
}

/* One after the other, so that the file has what was saved last. */
static void
start_next (JourneyWindow *self)
{
  GTask *task = g_queue_peek_head (&self->saves);
  g_autoptr (GTask) writing = NULL;
  Save *job;

  if (!task)
    return;

  job = g_task_get_task_data (task);
  if (self->file && g_file_equal (self->file, job->file))
    {
      g_set_str (&job->etag, self->etag);
      job->expected = self->file_state ? journey_file_state_copy (self->file_state) : NULL;
    }

  writing = g_task_new (self, NULL, saved_cb, NULL);
  g_task_set_source_tag (writing, start_next);
  g_task_set_task_data (writing, job, NULL); /* the task in the queue owns it */
  g_task_run_in_thread (writing, save_thread);
}

static gboolean
may_save_to (JourneyWindow *self, GFile *file, GError **error)
{
  JourneyApplication *app = JOURNEY_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  JourneyWindow *other = app ? journey_window_find (app, file) : NULL;

  if (journey_document_is_read_only (self->document))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _ ("This map was made with a newer version of Journey. This version "
                              "does not know all that is in it, so it can only read it."));
      return FALSE;
    }
  if (other && other != self)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY,
                           _ ("This file is open in another window."));
      return FALSE;
    }

  return TRUE;
}

/**
 * journey_window_save_to:
 * @self: a window with a document
 * @file: where to save it
 * @callback: what to call when it is saved
 * @user_data: for @callback
 *
 * Saves the document as it is now to exactly that file, which is the document's from then on. If
 * that fails, the document keeps its file and stays modified.
 */
void
journey_window_save_to (JourneyWindow *self,
                        GFile *file,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  GTask *task;
  GError *error = NULL;
  Save *job;

  g_return_if_fail (JOURNEY_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (self->document != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, journey_window_save_to);
  if (!may_save_to (self, file, &error))
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  journey_window_finish_typing (self);
  job = g_new0 (Save, 1);
  job->file = g_object_ref (file);
  job->name = dup_display_name (file);
  job->bytes = journey_writer_write (self->document);
  job->state = journey_journal_get_state (journey_document_get_journal (self->document));
  g_task_set_task_data (task, job, (GDestroyNotify) save_free);

  g_queue_push_tail (&self->saves, task);
  if (g_queue_get_length (&self->saves) == 1)
    start_next (self);
}

/**
 * journey_window_save_finish:
 * @self: a window
 * @result: what the callback was given
 * @error: where to put an error
 *
 * Returns: whether the document is saved
 */
gboolean
journey_window_save_finish (JourneyWindow *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static const char *
get_reason (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return _ ("There is no space left on the disk.");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    return _ ("You have no permission to change this file.");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return _ ("The folder that it was in is gone.");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    return _ ("Another program has changed the file since it was opened.");

  return error->message;
}

/* What writes files says itself which one it is about. */
static char *
dup_sentence (const char *name, const GError *error)
{
  g_autofree char *beginning = g_strdup_printf (_ ("“%s” could not be saved: %s"), name, "");

  if (g_str_has_prefix (get_reason (error), beginning))
    return g_strdup (error->message);

  /* Translators: the name of a file, and a sentence that says why */
  return g_strdup_printf (_ ("“%s” cannot be written. %s"), name, get_reason (error));
}

/**
 * journey_window_show_save_error:
 * @self: a window with a document
 * @file: where it was to be saved
 * @error: why it is not
 *
 * Says what went wrong, and offers another place, until the map is saved. Of a map that can only be
 * read it is said once.
 */
void
journey_window_show_save_error (JourneyWindow *self, GFile *file, const GError *error)
{
  g_autofree char *name = dup_display_name (file);
  g_autofree char *text = dup_sentence (name, error);
  AdwDialog *dialog;

  if (journey_document_is_read_only (self->document))
    {
      dialog = adw_alert_dialog_new (_ ("Could Not Save the Map"), text);
      adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
      adw_dialog_present (dialog, GTK_WIDGET (self));
      return;
    }

  adw_banner_set_title (self->unsaved_banner, text);
  adw_banner_set_revealed (self->unsaved_banner, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->unsaved_banner), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
save_shown_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  JourneyWindow *self = JOURNEY_WINDOW (source);
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (journey_window_save_finish (self, result, &error))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  if (self->document && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    {
      journey_window_say (self, _ ("Not saved: another program has changed the file"), FALSE);
      journey_window_look_at_file (self);
    }
  else if (self->document)
    journey_window_show_save_error (self, g_task_get_task_data (task), error);
  g_task_return_error (task, error);
}

static void
save_to_shown (JourneyWindow *self, GFile *file, GTask *task)
{
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  journey_window_save_to (self, file, save_shown_cb, task);
}

static void
save_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  JourneyWindow *self = g_task_get_source_object (task);
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file && self->document)
    save_to_shown (self, file, g_steal_pointer (&task));
  else
    g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "No file was chosen");
}

/* The dialog has the last word on the name: a portal lets us write to that file and no other. */
static void
ask_for_file (JourneyWindow *self, GTask *task)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = journey_window_create_filters ();

  gtk_file_dialog_set_title (dialog, _ ("Save the Map"));
  gtk_file_dialog_set_filters (dialog, filters);
  if (self->file)
    {
      gtk_file_dialog_set_initial_file (dialog, self->file);
    }
  else
    {
      g_autofree char *name = journey_window_dup_file_name (self, "journey");

      gtk_file_dialog_set_initial_name (dialog, name);
    }
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), self->cancellable, save_chosen_cb, task);
}

/**
 * journey_window_save:
 * @self: a window with a document
 * @elsewhere: ask for a file even if the document has one
 * @callback: (nullable): what to call when it is saved, or is not
 * @user_data: for @callback
 *
 * Saves the document, asks where if need be, and tells the user what goes wrong. Finish with
 * [method@Window.save_finish].
 */
void
journey_window_save (JourneyWindow *self,
                     gboolean elsewhere,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (JOURNEY_IS_WINDOW (self));
  g_return_if_fail (self->document != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, journey_window_save);
  if (self->file && (!elsewhere || !may_save_to (self, self->file, &error)))
    save_to_shown (self, self->file, g_steal_pointer (&task));
  else
    ask_for_file (self, g_steal_pointer (&task));
}

static void
save (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  journey_window_save (JOURNEY_WINDOW (widget), FALSE, NULL, NULL);
}

static void
save_as (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  journey_window_save (JOURNEY_WINDOW (widget), TRUE, NULL, NULL);
}

void
journey_window_class_init_save (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as);
}
