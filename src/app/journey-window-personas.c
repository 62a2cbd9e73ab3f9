/* journey-window-personas.c: personas that come from files and go to files, and their portraits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "journey-edit.h"
#include "journey-file.h"
#include "journey-fragment.h"
#include "journey-portrait.h"
#include "journey-save.h"
#include "journey-window-private.h"
#include "journey-writer.h"

#define SUFFIX "journey"

static void
show_error (JourneyWindow *self, const char *title, const GError *error)
{
  AdwDialog *dialog;

  if (journey_window_is_closed (self) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;

  dialog = adw_alert_dialog_new (title, error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* --- Save to a file --- */

typedef struct
{
  GFile *file;
  GBytes *bytes;
} Saving;

static void
saving_free (Saving *self)
{
  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

static void
save_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Saving *saving = task_data;
  GError *error = NULL;

  if (journey_save_bytes (saving->file, saving->bytes, NULL, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  JourneyWindow *self = JOURNEY_WINDOW (source);
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    show_error (self, _ ("Could Not Save the Persona"), error);
  else if (!journey_window_is_closed (self))
    journey_window_say (self, _ ("Saved the persona"), FALSE);
}

static void
save_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Saving *saving = g_task_get_task_data (task);
  GError *error = NULL;

  saving->file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  if (saving->file)
    g_task_run_in_thread (task, save_thread);
  else
    g_task_return_error (task, error);
}

/* A persona on its own is a small map like any other. */
static GBytes *
write_persona (JourneyDocument *document, JourneyPersona *persona)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (JourneyDocument) fragment = NULL;

  g_ptr_array_add (items, persona);
  fragment = journey_fragment_new (document, items);
  return fragment ? journey_writer_write (fragment) : NULL;
}

static void
save_persona (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyWindow *self = JOURNEY_WINDOW (widget);
  JourneyItem *item =
      self->document
          ? journey_document_find (self->document, g_variant_get_string (parameter, NULL))
          : NULL;
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = journey_window_create_filters ();
  g_autofree char *name = NULL;
  Saving *saving;
  GTask *task;

  if (!item || !JOURNEY_IS_PERSONA (item))
    return;

  saving = g_new0 (Saving, 1);
  saving->bytes = write_persona (self->document, JOURNEY_PERSONA (item));
  task = g_task_new (self, self->cancellable, saved_cb, NULL);
  g_task_set_source_tag (task, save_persona);
  g_task_set_task_data (task, saving, (GDestroyNotify) saving_free);

  name = journey_window_dup_safe_name (journey_persona_get_name (JOURNEY_PERSONA (item)), SUFFIX);
  gtk_file_dialog_set_title (dialog, _ ("Save the Persona"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), self->cancellable, save_chosen_cb, task);
}

/* --- Add from a file --- */

static void
load_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  JourneyDocument *document = journey_file_load (G_FILE (task_data), NULL, &error);

  if (document)
    g_task_return_pointer (task, document, g_object_unref);
  else
    g_task_return_error (task, error);
}

static GPtrArray *
create_array (JourneyList *list)
{
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < journey_list_get_length (list); i++)
    g_ptr_array_add (items, journey_list_get (list, i));
  return items;
}

/**
 * journey_window_add_personas_of:
 * @self: a window with a map that may be changed
 * @other: another map
 *
 * Puts copies of all personas of @other into the map of the window, as one step.
 *
 * Returns: how many
 */
guint
journey_window_add_personas_of (JourneyWindow *self, JourneyDocument *other)
{
  JourneyJournal *journal;
  g_autoptr (GPtrArray) personas = create_array (journey_document_get_personas (other));
  g_autoptr (JourneyDocument) fragment = NULL;
  g_autoptr (GPtrArray) added = NULL;

  g_return_val_if_fail (JOURNEY_IS_WINDOW (self) && self->document, 0);

  fragment = personas->len > 0 ? journey_fragment_new (other, personas) : NULL;
  if (!fragment)
    return 0;

  journal = journey_document_get_journal (self->document);
  journey_journal_begin (journal, personas->len == 1 ? _ ("Add Persona") : _ ("Add Personas"));
  added = journey_fragment_paste (self->document, fragment, NULL, G_MAXUINT);
  journey_journal_commit (journal);
  journey_selection_set_many (journey_canvas_get_selection (self->canvas), added);
  return added->len;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  JourneyWindow *self = JOURNEY_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyDocument) other = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *message = NULL;
  guint n_added;

  if (!other)
    {
      show_error (self, _ ("Could Not Add a Persona"), error);
      return;
    }
  if (journey_window_is_closed (self) || !journey_canvas_is_editable (self->canvas))
    return;

  n_added = journey_window_add_personas_of (self, other);
  if (n_added == 0)
    {
      journey_window_say (self, _ ("There are no personas in this file"), FALSE);
      return;
    }
  message = g_strdup_printf (ngettext ("Added %u persona", "Added %u personas", n_added), n_added);
  journey_window_say (self, message, TRUE);
}

static void
open_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GFile *file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (!file)
    {
      g_task_return_error (task, error);
      return;
    }

  g_task_set_task_data (task, file, g_object_unref);
  g_task_run_in_thread (task, load_thread);
}

static void
add_from_file (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyWindow *self = JOURNEY_WINDOW (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = journey_window_create_filters ();
  GTask *task = g_task_new (self, self->cancellable, loaded_cb, NULL);

  g_task_set_source_tag (task, add_from_file);
  gtk_file_dialog_set_title (dialog, _ ("Add a Persona from a File"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog, GTK_WINDOW (self), self->cancellable, open_chosen_cb, task);
}

/* --- Portraits --- */

typedef struct
{
  JourneyWindow *window;
  JourneyPersona *persona;
} Portrait;

static void
portrait_free (Portrait *self)
{
  g_object_unref (self->window);
  g_object_unref (self->persona);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Portrait, portrait_free)

static void
show_portrait_error (Portrait *self, const GError *error)
{
  show_error (self->window, _ ("Could Not Use the Picture"), error);
}

/* The persona may be gone by now. */
static void
encoded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Portrait) portrait = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = journey_portrait_encode_finish (result, &error);
  g_auto (GValue) value = G_VALUE_INIT;

  if (!uri)
    {
      show_portrait_error (portrait, error);
      return;
    }
  if (!journey_item_get_document (JOURNEY_ITEM (portrait->persona)))
    return;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, uri);
  journey_edit_set_property (portrait->persona, "portrait", &value, NULL, NULL);
}

/* A large picture takes a while to be written. */
static void
texture_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_task_return_pointer (task, gdk_texture_save_to_png_bytes (GDK_TEXTURE (task_data)),
                         (GDestroyNotify) g_bytes_unref);
}

static void
texture_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Portrait) portrait = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);

  if (bytes)
    journey_portrait_encode_async (bytes, NULL, encoded_cb, g_steal_pointer (&portrait));
  else
    show_portrait_error (portrait, error);
}

/**
 * journey_window_set_portrait:
 * @self: a window
 * @persona: a persona of its map
 * @picture: (type GObject): a [iface@Gio.File] or a [class@Gdk.Texture]
 *
 * Makes a portrait of a picture, in its own time, as a step to undo.
 */
void
journey_window_set_portrait (JourneyWindow *self, JourneyPersona *persona, gpointer picture)
{
  Portrait *portrait;

  g_return_if_fail (JOURNEY_IS_WINDOW (self));
  g_return_if_fail (JOURNEY_IS_PERSONA (persona));

  portrait = g_new (Portrait, 1);
  *portrait = (Portrait) { g_object_ref (self), g_object_ref (persona) };
  if (G_IS_FILE (picture))
    {
      journey_portrait_read_async (picture, self->cancellable, encoded_cb, portrait);
    }
  else
    {
      g_autoptr (GTask) task = g_task_new (self, self->cancellable, texture_written_cb, portrait);

      g_task_set_source_tag (task, journey_window_set_portrait);
      g_task_set_task_data (task, g_object_ref (picture), g_object_unref);
      g_task_run_in_thread (task, texture_thread);
    }
}

/* There is more to say about a persona than its name. */
static gboolean
open_cb (JourneyWindow *self, JourneyItem *item)
{
  if (!JOURNEY_IS_PERSONA (item))
    return FALSE;

  journey_start_pane_edit_persona (self->start_pane, JOURNEY_PERSONA (item));
  return TRUE;
}

void
journey_window_init_personas (JourneyWindow *self)
{
  g_signal_connect_object (self->canvas, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
}

/**
 * journey_window_update_personas:
 * @self: a window
 * @enabled: whether it has a map that may be changed
 *
 * Lets personas come from files.
 */
void
journey_window_update_personas (JourneyWindow *self, gboolean enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.add-persona-from-file", enabled);
}

void
journey_window_class_init_personas (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save-persona", "s", save_persona);
  gtk_widget_class_install_action (widget_class, "win.add-persona-from-file", NULL, add_from_file);
}
