/* journey-window-export.c: a map as a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "journey-export.h"
#include "journey-reader.h"
#include "journey-save.h"
#include "journey-window-private.h"
#include "journey-writer.h"

/* In bytes. File systems take 255, and a name is written beside a temporary one of some more. */
#define MAX_NAME 160

/* Twice the size on the map, so that a picture is sharp on a dense screen. */
#define PNG_SCALE 2.0

typedef struct
{
  GFile *file;
  GBytes *source; /* the document as it is now; it may change while the picture is made */
  JourneyExportFormat format;
  JourneyFilter *filter; /* a copy of the window's, or NULL for the whole map */
  gboolean leave_out;    /* what the filter does not let through, instead of letting it step back */
  JourneyCurve curve;
  gboolean on_paper;
  JourneyPageSetup pages;
  AdwDialog *dialog; /* that is done once there is a file, or NULL */
} Export;

static void
export_free (Export *self)
{
  g_clear_object (&self->file);
  g_clear_pointer (&self->source, g_bytes_unref);
  g_clear_object (&self->filter);
  g_clear_object (&self->dialog);
  g_free (self);
}

static void
export_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Export *job = task_data;
  JourneyExportOptions options = JOURNEY_EXPORT_OPTIONS_DEFAULT;
  g_autoptr (JourneyDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  options.format = job->format;
  options.filter = job->filter;
  options.leave_out = job->leave_out;
  options.curve = job->curve;
  if (job->format == JOURNEY_EXPORT_PNG)
    options.scale = PNG_SCALE;
  if (job->on_paper)
    options.pages = &job->pages;

  document = journey_reader_read (job->source, "", NULL, &error);
  if (document)
    bytes = journey_export_to_bytes (document, &options, &error);
  if (bytes && journey_save_bytes (job->file, bytes, NULL, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
show_error (JourneyWindow *self, const GError *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Could Not Export the Map"), error->message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  JourneyWindow *self = JOURNEY_WINDOW (source);
  Export *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) &&
          !journey_window_is_closed (self))
        show_error (self, error);
      return;
    }

  if (journey_window_is_closed (self))
    return;

  if (job->dialog)
    adw_dialog_close (job->dialog);
  base = g_file_get_basename (job->file);
  name = g_filename_display_name (base);
  /* Translators: %s is the name of a file */
  text = g_strdup_printf (_ ("Exported to “%s”"), name);
  journey_window_say (self, text, FALSE);
}

/**
 * journey_window_may_export_to:
 * @self: a window with a document
 * @file: where its picture is to be
 * @error: where to put an error
 *
 * A picture in the place of a map would be the end of the map, and whoever is asked whether to
 * replace a file may not have looked at its name.
 *
 * Returns: whether @file is no map, as far as its name and the windows say
 */
gboolean
journey_window_may_export_to (JourneyWindow *self, GFile *file, GError **error)
{
  JourneyApplication *app = JOURNEY_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  base = g_file_get_basename (file);
  name = g_filename_display_name (base ? base : "");
  if (app && journey_window_find (app, file))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                 /* Translators: %s is the name of a file */
                 _ ("The picture would take the place of the map “%s”."), name);
  else if (g_str_has_suffix (name, ".journey"))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME,
                 /* Translators: %s is the name of a file */
                 _ ("“%s” is a name for a map, not for a picture."), name);
  else
    return TRUE;

  return FALSE;
}

static void
export_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Export *job = g_task_get_task_data (task);
  GError *error = NULL;

  job->file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  if (!job->file)
    g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "No file was chosen");
  else if (!journey_window_may_export_to (g_task_get_source_object (task), job->file, &error))
    g_task_return_error (task, error);
  else
    g_task_run_in_thread (task, export_thread);
}

/* The title of something, but for what file systems and people do not take: none of the marks that
 * have a meaning in paths, no dot that hides the file, no space where nobody sees it. */
char *
journey_window_dup_safe_name (const char *title, const char *suffix)
{
  g_autofree char *valid = g_utf8_make_valid (title, MIN (strlen (title), MAX_NAME));
  g_autoptr (GString) name = g_string_new (NULL);

  for (const char *c = valid; *c; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (letter == 0xfffd)
        continue;
      if (g_unichar_iscntrl (letter) || (letter < 0x80 && strchr ("/\\:*?\"<>|", (int) letter)))
        letter = g_unichar_isspace (letter) ? ' ' : '-';
      if (name->len > 0 || (letter != '.' && !g_unichar_isspace (letter)))
        g_string_append_unichar (name, letter);
    }
  while (name->len > 0 && strchr (". ", name->str[name->len - 1]))
    g_string_truncate (name, name->len - 1);

  return g_strdup_printf ("%s.%s", name->len > 0 ? name->str : _ ("Untitled"), suffix);
}

/* The name of a file for the map. */
char *
journey_window_dup_file_name (JourneyWindow *self, const char *suffix)
{
  return journey_window_dup_safe_name (journey_document_get_title (self->document), suffix);
}

/* Takes the task over. */
static void
choose_file (JourneyWindow *self, GTask *task)
{
  Export *job = g_task_get_task_data (task);
  const char *suffix = journey_export_format_get_suffix (job->format);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *name = journey_window_dup_file_name (self, suffix);
  g_autofree char *kind = g_ascii_strup (suffix, -1);

  gtk_file_filter_set_name (filter, kind);
  gtk_file_filter_add_suffix (filter, suffix);
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _ ("Export the Map"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), self->cancellable, export_chosen_cb, task);
}

static void
filter_answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Export *job = g_task_get_task_data (task);
  JourneyWindow *self = g_task_get_source_object (task);
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (journey_window_is_closed (self) || g_str_equal (answer, "cancel"))
    {
      g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Nothing is wanted");
      return;
    }

  if (!g_str_equal (answer, "all"))
    job->filter = journey_filter_copy (journey_canvas_get_filter (self->canvas));
  job->leave_out = g_str_equal (answer, "only");
  choose_file (self, g_steal_pointer (&task));
}

/* Whoever sees a part of the map may want a picture of that part, or of all. */
static void
ask_about_filter (JourneyWindow *self, GTask *task)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (
      _ ("Export All or a Part?"),
      _ ("A filter is active: some things in the map step back behind others.")));

  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "all", _ ("_Whole Map"), "dim",
                                  _ ("As _Seen Now"), "only", _ ("_Only Matches"), NULL);
  adw_alert_dialog_set_default_response (dialog, "dim");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, GTK_WIDGET (self), self->cancellable, filter_answered_cb, task);
}

static GTask *
begin_export (JourneyWindow *self, JourneyExportFormat format)
{
  Export *job = g_new0 (Export, 1);
  GTask *task = g_task_new (self, self->cancellable, exported_cb, NULL);

  job->source = journey_writer_write (self->document);
  job->format = format;
  job->curve = (JourneyCurve) g_settings_get_enum (self->settings, "curve");
  g_task_set_source_tag (task, begin_export);
  g_task_set_task_data (task, job, (GDestroyNotify) export_free);
  return task;
}

static void
export_as (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyWindow *self = JOURNEY_WINDOW (widget);
  const char *suffix = g_variant_get_string (parameter, NULL);
  JourneyExportFormat format;
  GTask *task;

  if (!journey_export_format_find (suffix, &format))
    return;

  journey_window_finish_typing (self);
  task = begin_export (self, format);
  if (journey_filter_is_active (journey_canvas_get_filter (self->canvas)))
    ask_about_filter (self, task);
  else
    choose_file (self, task);
}

/* Writes a PDF of what the dialog shows, and closes it. */
void
journey_window_save_print (JourneyWindow *self, JourneyPrintDialog *dialog)
{
  GTask *task = begin_export (self, JOURNEY_EXPORT_PDF);
  Export *job = g_task_get_task_data (task);
  JourneyFilter *filter = journey_print_dialog_get_filter (dialog, &job->leave_out);

  if (filter)
    job->filter = journey_filter_copy (filter);
  job->on_paper = TRUE;
  job->pages = journey_print_dialog_get_setup (dialog);
  job->dialog = ADW_DIALOG (g_object_ref (dialog));
  choose_file (self, task);
}

void
journey_window_class_init_export (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.export", "s", export_as);
}
