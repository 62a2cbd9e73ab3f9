/* journey-window-watch.c: files that others change while they are open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "journey-apply.h"
#include "journey-file.h"
#include "journey-merge-dialog.h"
#include "journey-merge.h"
#include "journey-window-private.h"

/* Programs that save do it in several steps; in ms. */
#define SETTLE 300

/* What a file turned out to be like. */
typedef struct
{
  GFile *file;
  JourneyFileState *known; /* what it was like when it was read or written */
  JourneyFileState *state; /* what it is like; NULL where it is gone */
  GBytes *content;         /* what is in it, where that is something else */
} Look;

static void
look_free (Look *self)
{
  g_clear_object (&self->file);
  g_clear_pointer (&self->known, journey_file_state_free);
  g_clear_pointer (&self->state, journey_file_state_free);
  g_clear_pointer (&self->content, g_bytes_unref);
  g_free (self);
}

static JourneyJournal *
get_journal (JourneyWindow *self)
{
  return journey_document_get_journal (self->document);
}

static void
update_actions (JourneyWindow *self)
{
  static const char *const actions[] = { "win.keep-mine", "win.reload", "win.merge" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], self->other_state != NULL);
}

static void
show_bar (JourneyWindow *self, const char *text)
{
  update_actions (self);
  gtk_label_set_label (self->changed_label, text);
  gtk_revealer_set_reveal_child (self->changed_bar, TRUE);
}

static void
hide_bar (JourneyWindow *self)
{
  gtk_revealer_set_reveal_child (self->changed_bar, FALSE);
  g_clear_pointer (&self->other_state, journey_file_state_free);
  g_clear_pointer (&self->other_content, g_bytes_unref);
  update_actions (self);
}

static JourneyDocument *
read_other (JourneyWindow *self, GBytes *content, GError **error)
{
  g_autofree char *base = g_file_get_basename (self->file);
  g_autofree char *name = g_filename_display_name (base ? base : "");

  return journey_reader_read (content, name, NULL, error);
}

/* What is in the file becomes what is in the window, as one step. */
static void
take_over (JourneyWindow *self, JourneyDocument *document)
{
  journey_apply (self->document, document, _ ("Reload"));
  journey_journal_mark_saved (get_journal (self));
  self->readable_state = JOURNEY_JOURNAL_NO_STATE;
  journey_window_set_file_state (self, self->other_state, self->other_content);
  hide_bar (self);
}

/* What is in the window may be the last good version of the map, so it counts as not saved. */
static void
note_unreadable (JourneyWindow *self, const GError *error)
{
  g_autofree char *text = NULL;

  /* Translators: %s says why */
  text = g_strdup_printf (_ ("The file can't be read any more: %s"), error->message);
  if (!journey_journal_get_modified (get_journal (self)))
    self->readable_state = journey_journal_get_state (get_journal (self));
  journey_journal_mark_saved_at (get_journal (self), JOURNEY_JOURNAL_NO_STATE);
  show_bar (self, text);
}

/* Programs that write over a file leave half of it there for a moment. */
static void
forget_unreadable (JourneyWindow *self)
{
  if (self->readable_state != JOURNEY_JOURNAL_NO_STATE)
    journey_journal_mark_saved_at (get_journal (self), self->readable_state);
  self->readable_state = JOURNEY_JOURNAL_NO_STATE;
}

static void
reload (JourneyWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyDocument) document = NULL;

  if (!self->other_content)
    return;
  document = read_other (self, self->other_content, &error);
  if (!document)
    {
      note_unreadable (self, error);
      return;
    }

  take_over (self, document);
  journey_window_say (self, _ ("Another program has changed the file"), TRUE);
}

/* The next save writes over what is in the file now. */
static void
keep_mine (JourneyWindow *self)
{
  journey_window_set_file_state (self, self->other_state, self->other_content);
  journey_journal_mark_saved_at (get_journal (self), JOURNEY_JOURNAL_NO_STATE);
  self->readable_state = JOURNEY_JOURNAL_NO_STATE;
  hide_bar (self);
}

static void
apply_merged (JourneyWindow *self, JourneyDocument *merged)
{
  journey_apply (self->document, merged, _ ("Merge"));
  keep_mine (self);
  journey_window_say (self, _ ("Merged with the changes in the file"), TRUE);
}

static void
chosen_cb (JourneyMergeDialog *dialog, JourneyWindow *self)
{
  g_autoptr (JourneyDocument) merged = journey_merge_dialog_merge (dialog);

  if (self->document && self->other_content)
    apply_merged (self, merged);
}

/* The version that both were made from is the one that was read or saved last. */
static void
merge (JourneyWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyDocument) base = NULL;
  g_autoptr (JourneyDocument) theirs = NULL;
  g_autoptr (JourneyDocument) merged = NULL;
  g_autoptr (GPtrArray) conflicts = NULL;
  AdwDialog *dialog;

  if (!self->other_content)
    return;
  theirs = read_other (self, self->other_content, &error);
  if (!theirs)
    {
      reload (self);
      return;
    }

  base = self->file_content ? read_other (self, self->file_content, NULL) : NULL;
  merged = journey_merge (base, self->document, theirs, JOURNEY_SIDE_NEITHER, NULL, &conflicts);
  if (conflicts->len == 0)
    {
      apply_merged (self, merged);
      return;
    }

  dialog = journey_merge_dialog_new (base, self->document, theirs, conflicts, _ ("Yours"),
                                     _ ("In the file"));
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
note_changed (JourneyWindow *self, Look *look)
{
  self->other_state = g_steal_pointer (&look->state);
  self->other_content = g_steal_pointer (&look->content);

  if (journey_journal_get_modified (get_journal (self)) ||
      journey_journal_is_open (get_journal (self)) || journey_canvas_is_editing (self->canvas))
    show_bar (self, _ ("Another program has changed this file, and so have you"));
  else
    reload (self);
}

/* What is in the window is all there is of it now. What was in the file is remembered: whatever is
 * there later is compared with it. */
static void
note_gone (JourneyWindow *self)
{
  const JourneyFileState gone = { .hash = self->file_state->hash };

  if (!journey_journal_get_modified (get_journal (self)))
    {
      self->readable_state = journey_journal_get_state (get_journal (self));
      journey_window_say (self, _ ("The file is gone. Save the map to put it back."), FALSE);
    }
  journey_window_set_file_state (self, &gone, self->file_content);
  journey_journal_mark_saved_at (get_journal (self), JOURNEY_JOURNAL_NO_STATE);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  JourneyWindow *self = JOURNEY_WINDOW (source);
  Look *look = g_task_get_task_data (G_TASK (result));
  gboolean seen = g_task_propagate_boolean (G_TASK (result), NULL);

  self->looking = FALSE;
  if (!seen || journey_window_is_closed (self) || !self->document || !self->file_state ||
      !g_file_equal (self->file, look->file) || !g_queue_is_empty (&self->saves) ||
      g_strcmp0 (self->file_state->hash, look->known->hash) != 0)
    return;

  if (!look->state)
    {
      note_gone (self);
    }
  else if (!look->content)
    {
      forget_unreadable (self);
      hide_bar (self);
    }
  else if (!self->other_state || g_strcmp0 (self->other_state->hash, look->state->hash) != 0)
    {
      forget_unreadable (self);
      hide_bar (self);
      note_changed (self, look);
    }
}

static void
look_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Look *look = task_data;
  g_autoptr (GError) error = NULL;

  look->state = journey_file_state_query (look->file, cancellable, &error);
  if (!look->state && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (look->state && !journey_file_state_looks_same (look->state, look->known))
    {
      g_autoptr (JourneyFileState) state = NULL;
      g_autoptr (GBytes) content = journey_file_read (look->file, &state, &error);

      if (!content)
        {
          g_task_return_error (task, g_steal_pointer (&error));
          return;
        }
      if (g_strcmp0 (state->hash, look->known->hash) != 0)
        look->content = g_steal_pointer (&content);
      journey_file_state_free (look->state);
      look->state = g_steal_pointer (&state);
    }

  g_task_return_boolean (task, TRUE);
}

/**
 * journey_window_look_at_file:
 * @self: a window
 *
 * Looks whether another program has changed the file. Where nothing would be lost the map follows
 * it; else the window asks.
 */
void
journey_window_look_at_file (JourneyWindow *self)
{
  g_autoptr (GTask) task = NULL;
  Look *look;

  if (!self->document || !self->file || !self->file_state || self->looking ||
      !g_queue_is_empty (&self->saves))
    return;

  look = g_new0 (Look, 1);
  look->file = g_object_ref (self->file);
  look->known = journey_file_state_copy (self->file_state);
  self->looking = TRUE;

  task = g_task_new (self, self->cancellable, looked_cb, NULL);
  g_task_set_source_tag (task, journey_window_look_at_file);
  g_task_set_task_data (task, look, (GDestroyNotify) look_free);
  g_task_run_in_thread (task, look_thread);
}

static gboolean
settled_cb (gpointer user_data)
{
  JourneyWindow *self = user_data;

  self->settling = 0;
  journey_window_look_at_file (self);

  return G_SOURCE_REMOVE;
}

static void
monitored_cb (JourneyWindow *self)
{
  g_clear_handle_id (&self->settling, g_source_remove);
  self->settling = g_timeout_add (SETTLE, settled_cb, self);
}

/**
 * journey_window_watch_file:
 * @self: a window
 *
 * Watches the file that the map has now, if it has one; what was found out about another, or before
 * it was written, is of no concern any more. In a sandbox the system may not say when a
 * file changes; so the window also looks whenever it comes to the front, and before it saves.
 */
void
journey_window_watch_file (JourneyWindow *self)
{
  g_clear_object (&self->monitor);
  self->readable_state = JOURNEY_JOURNAL_NO_STATE;
  hide_bar (self);
  if (!self->file)
    return;

  self->monitor = g_file_monitor_file (self->file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (monitored_cb), self,
                             G_CONNECT_SWAPPED);
}

/**
 * journey_window_unwatch_file:
 * @self: a window that goes away
 *
 * Stops watching.
 */
void
journey_window_unwatch_file (JourneyWindow *self)
{
  g_clear_object (&self->monitor);
  g_clear_handle_id (&self->settling, g_source_remove);
  g_clear_pointer (&self->other_state, journey_file_state_free);
  g_clear_pointer (&self->other_content, g_bytes_unref);
}

static void
keep_mine_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (JOURNEY_WINDOW (widget)->other_state)
    keep_mine (JOURNEY_WINDOW (widget));
}

static void
reload_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  reload (JOURNEY_WINDOW (widget));
}

static void
merge_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  merge (JOURNEY_WINDOW (widget));
}

void
journey_window_class_init_watch (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.keep-mine", NULL, keep_mine_action);
  gtk_widget_class_install_action (widget_class, "win.reload", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "win.merge", NULL, merge_action);
}
