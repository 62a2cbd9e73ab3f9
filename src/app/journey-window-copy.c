/* journey-window-copy.c: copies that a sync client left because a map was changed in two places
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "journey-apply.h"
#include "journey-conflicted-copy.h"
#include "journey-file.h"
#include "journey-merge-dialog.h"
#include "journey-merge.h"
#include "journey-save.h"
#include "journey-window-private.h"

/* Folders with more files than anybody looks through are not looked through either. */
#define MAX_SIBLINGS 10000

/* The file beside a map that is the other half of it, as a thread reads it. */
typedef struct
{
  GFile *file;
  JourneyDocument *document;
  JourneyFileState *state;
  GBytes *content;
  char *etag;
  gboolean writable;
} Counterpart;

static void
counterpart_free (Counterpart *self)
{
  g_clear_object (&self->file);
  g_clear_object (&self->document);
  g_clear_pointer (&self->state, journey_file_state_free);
  g_clear_pointer (&self->content, g_bytes_unref);
  g_free (self->etag);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Counterpart, counterpart_free)

static gboolean
is_copy_of (const char *name, const char *original)
{
  g_autofree char *found = journey_conflicted_copy_dup_original (name, g_get_host_name ());

  return g_strcmp0 (found, original) == 0;
}

/* The one that comes last by its name is the newest one of most sync clients. */
static char *
find_copy (GFile *folder, const char *original, GCancellable *cancellable)
{
  g_autoptr (GFileEnumerator) children = g_file_enumerate_children (
      folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE, cancellable, NULL);
  char *last = NULL;

  for (guint i = 0; children && i < MAX_SIBLINGS; i++)
    {
      g_autoptr (GFileInfo) info = g_file_enumerator_next_file (children, cancellable, NULL);

      if (!info)
        break;
      if (is_copy_of (g_file_info_get_name (info), original) &&
          g_strcmp0 (g_file_info_get_name (info), last) > 0)
        g_set_str (&last, g_file_info_get_name (info));
    }

  return last;
}

/**
 * journey_window_find_counterpart:
 * @file: a map
 * @is_copy: (out): whether what was found is the copy, and not the original
 * @cancellable: (nullable): stops the search
 *
 * Looks beside a file for the conflicted copy of it, or for the original that it is a copy of. In a
 * sandbox there is nothing to be seen beside it. Blocks.
 *
 * Returns: (transfer full) (nullable): the file
 */
GFile *
journey_window_find_counterpart (GFile *file, gboolean *is_copy, GCancellable *cancellable)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *other = NULL;
  g_autoptr (GFile) found = NULL;

  /* Other machines are not searched: that could take long. */
  if (!name || !folder || !g_file_is_native (file))
    return NULL;

  other = journey_conflicted_copy_dup_original (name, g_get_host_name ());
  *is_copy = other == NULL;
  if (!other)
    other = find_copy (folder, name, cancellable);
  if (!other)
    return NULL;

  found = g_file_get_child (folder, other);
  return g_file_query_file_type (found, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_REGULAR
             ? g_steal_pointer (&found)
             : NULL;
}

/**
 * journey_window_offer_counterpart:
 * @self: a window
 * @counterpart: (nullable): the other half of its map; %NULL to offer nothing any more
 * @is_copy: whether that is the copy, and the window has the original
 *
 * Offers to bring both together.
 */
void
journey_window_offer_counterpart (JourneyWindow *self, GFile *counterpart, gboolean is_copy)
{
  gboolean offered = counterpart && !journey_document_is_read_only (self->document);

  if (!offered)
    counterpart = NULL;
  g_set_object (&self->counterpart, counterpart);
  self->counterpart_is_copy = is_copy;
  if (offered)
    gtk_label_set_label (self->copy_label,
                         is_copy ? _ ("Beside this map is a conflicted copy of it, which a sync "
                                      "client made")
                                 : _ ("This is a conflicted copy, which a sync client made beside "
                                      "the map"));
  gtk_revealer_set_reveal_child (self->copy_bar, offered);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.merge-copy", offered);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.leave-copy", offered);
}

/* A dialog may be open between the reading and the merging. */
typedef struct
{
  JourneyWindow *window; /* on which the dialog is; not owned */
  Counterpart *counterpart;
} Merging;

static void
clear_merging (Merging *self)
{
  counterpart_free (self->counterpart);
}

static void
merging_notify (gpointer data, GClosure *closure)
{
  g_rc_box_release_full (data, (GDestroyNotify) clear_merging);
}

/* From now on the window has the original: what is merged is to be saved there. */
static void
take_original (JourneyWindow *self, Counterpart *original)
{
  g_set_object (&self->file, original->file);
  g_set_str (&self->etag, original->etag);
  self->file_writable = original->writable;
  journey_window_set_file_state (self, original->state, original->content);
  journey_window_watch_file (self);
  journey_journal_mark_saved_at (journey_document_get_journal (self->document),
                                 JOURNEY_JOURNAL_NO_STATE);
  journey_window_update_title (self);
}

/* The copy is left to its owner, who is told that it can go. */
static void
say_merged (JourneyWindow *self, GFile *copy, gboolean changed)
{
  g_autofree char *basename = g_file_get_basename (copy);
  g_autofree char *name = g_filename_display_name (basename);
  g_autofree char *text = NULL;

  if (changed)
    /* Translators: %s is the name of a file */
    text =
        g_strdup_printf (_ ("Merged. Once the map is saved, “%s” is not needed any more."), name);
  else
    /* Translators: %s is the name of a file */
    text = g_strdup_printf (_ ("“%s” has nothing that this map lacks."), name);
  journey_window_say (self, text, changed);
}

static void
apply_merged (Merging *self, JourneyDocument *merged)
{
  JourneyWindow *window = self->window;
  g_autoptr (GFile) copy = NULL;
  JourneyJournal *journal;
  guint64 state;

  if (!window->document || !window->counterpart)
    return;

  copy = g_object_ref (window->counterpart_is_copy ? self->counterpart->file : window->file);
  if (!window->counterpart_is_copy)
    take_original (window, self->counterpart);
  journal = journey_document_get_journal (window->document);
  state = journey_journal_get_state (journal);
  journey_apply (window->document, merged, _ ("Merge"));
  say_merged (window, copy,
              !window->counterpart_is_copy || journey_journal_get_state (journal) != state);
  journey_window_offer_counterpart (window, NULL, FALSE);
}

static void
chosen_cb (Merging *self, JourneyMergeDialog *dialog)
{
  g_autoptr (JourneyDocument) merged = journey_merge_dialog_merge (dialog);

  apply_merged (self, merged);
}

/* No sync client keeps what both were made from. */
static void
merge (JourneyWindow *self, Counterpart *counterpart)
{
  JourneyDocument *original = self->counterpart_is_copy ? self->document : counterpart->document;
  JourneyDocument *copy = self->counterpart_is_copy ? counterpart->document : self->document;
  Merging *merging = g_rc_box_new0 (Merging);
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (JourneyDocument) merged = NULL;
  AdwDialog *dialog;

  merging->window = self;
  merging->counterpart = counterpart;
  merged = journey_merge (NULL, original, copy, JOURNEY_SIDE_NEITHER, NULL, &conflicts);
  if (conflicts->len == 0)
    {
      apply_merged (merging, merged);
      merging_notify (merging, NULL);
      return;
    }

  dialog = journey_merge_dialog_new (NULL, original, copy, conflicts, _ ("In the original"),
                                     _ ("In the conflicted copy"));
  g_signal_connect_data (dialog, "chosen", G_CALLBACK (chosen_cb), merging, merging_notify,
                         G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  JourneyWindow *self = JOURNEY_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (Counterpart) counterpart = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *text = NULL;

  if (journey_window_is_closed (self) || !self->document || !self->counterpart)
    return;

  if (counterpart && g_file_equal (counterpart->file, self->counterpart))
    {
      merge (self, g_steal_pointer (&counterpart));
    }
  else if (error)
    {
      /* Translators: %s says why, and names the file */
      text = g_strdup_printf (_ ("The other file can't be read: %s"), error->message);
      journey_window_say (self, text, FALSE);
    }
}

static void
read_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (Counterpart) counterpart = g_new0 (Counterpart, 1);
  g_autofree char *basename = g_file_get_basename (task_data);
  g_autofree char *name = g_filename_display_name (basename);
  GError *error = NULL;

  counterpart->file = g_object_ref (task_data);
  counterpart->writable = journey_save_query (counterpart->file, &counterpart->etag, cancellable);
  counterpart->content = journey_file_read (counterpart->file, &counterpart->state, &error);
  if (counterpart->content)
    counterpart->document = journey_reader_read (counterpart->content, name, NULL, &error);
  if (counterpart->document && journey_document_is_read_only (counterpart->document))
    {
      g_clear_object (&counterpart->document);
      g_set_error (&error, JOURNEY_READ_ERROR, JOURNEY_READ_ERROR_VERSION,
                   _ ("“%s” was made by a newer version of Journey"), name);
    }

  if (counterpart->document)
    g_task_return_pointer (task, g_steal_pointer (&counterpart), (GDestroyNotify) counterpart_free);
  else
    g_task_return_error (task, error);
}

/* Two windows with one file would write over each other. */
static gboolean
raise_original (JourneyWindow *self)
{
  GtkApplication *app = gtk_window_get_application (GTK_WINDOW (self));
  JourneyWindow *other = self->counterpart_is_copy
                             ? NULL
                             : journey_window_find (JOURNEY_APPLICATION (app), self->counterpart);

  if (!other || !other->document)
    return FALSE;

  if (!other->counterpart)
    journey_window_offer_counterpart (other, self->file, TRUE);
  gtk_window_present (GTK_WINDOW (other));
  return TRUE;
}

static void
merge_copy (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyWindow *self = JOURNEY_WINDOW (widget);
  g_autoptr (GTask) task = NULL;

  if (!self->counterpart || raise_original (self))
    return;

  task = g_task_new (self, self->cancellable, read_cb, NULL);
  g_task_set_source_tag (task, merge_copy);
  g_task_set_task_data (task, g_object_ref (self->counterpart), g_object_unref);
  g_task_run_in_thread (task, read_thread);
}

static void
leave_copy (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  journey_window_offer_counterpart (JOURNEY_WINDOW (widget), NULL, FALSE);
}

void
journey_window_class_init_copy (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.merge-copy", NULL, merge_copy);
  gtk_widget_class_install_action (widget_class, "win.leave-copy", NULL, leave_copy);
}
