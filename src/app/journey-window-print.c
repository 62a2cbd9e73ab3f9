/* journey-window-print.c: a map on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "journey-print-settings.h"
#include "journey-window-private.h"

/* One print, from the dialog to the printer. */
typedef struct
{
  JourneyWindow *window;
  JourneyPrintDialog *dialog;
  GtkPrintOperation *operation;
  JourneyLayout *layout;
  JourneyPageSetup setup;
  JourneyPages pages;
  gboolean looked_at; /* in a viewer, and not printed */
  GError *error;      /* why there are no pages, or NULL */
} Print;

static void
print_free (Print *self)
{
  g_clear_object (&self->window);
  g_clear_object (&self->dialog);
  g_clear_object (&self->operation);
  g_clear_pointer (&self->layout, journey_layout_unref);
  g_clear_error (&self->error);
  g_free (self);
}

/* The printer, or whoever chose it, may have other paper than was asked for, and may not reach its
 * edges. */
static JourneyPageSetup
fit_to_printer (const JourneyPageSetup *setup, GtkPrintContext *context)
{
  GtkPageSetup *paper = gtk_print_context_get_page_setup (context);
  JourneyPageSetup fitted = *setup;
  double width = gtk_page_setup_get_paper_width (paper, GTK_UNIT_MM);
  double height = gtk_page_setup_get_paper_height (paper, GTK_UNIT_MM);
  double top, bottom, left, right;

  fitted.paper_width = MIN (width, height);
  fitted.paper_height = MAX (width, height);
  fitted.orientation =
      width > height ? JOURNEY_ORIENTATION_LANDSCAPE : JOURNEY_ORIENTATION_PORTRAIT;
  if (gtk_print_context_get_hard_margins (context, &top, &bottom, &left, &right))
    fitted.margin = MAX (fitted.margin, MAX (MAX (top, bottom), MAX (left, right)));
  return fitted;
}

static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, gpointer user_data)
{
  Print *self = user_data;
  JourneyPageSetup setup = fit_to_printer (&self->setup, context);

  if (journey_pages_plan (&self->pages, &setup, journey_layout_get_width (self->layout),
                          journey_layout_get_height (self->layout),
                          journey_layout_is_rtl (self->layout), &self->error))
    {
      gtk_print_operation_set_n_pages (operation, (int) journey_pages_get_n (&self->pages));
    }
  else
    {
      gtk_print_operation_set_n_pages (operation, 1);
      gtk_print_operation_cancel (operation);
    }
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer user_data)
{
  Print *self = user_data;

  if (!self->error)
    journey_pages_draw (&self->pages, (guint) page, self->layout, JOURNEY_THEME_LIGHT,
                        JOURNEY_DETAIL_FULL, gtk_print_context_get_cairo_context (context));
}

/* GTK opens the viewer. */
static gboolean
preview_cb (GtkPrintOperation *operation,
            GtkPrintOperationPreview *preview,
            GtkPrintContext *context,
            GtkWindow *parent,
            gpointer user_data)
{
  Print *self = user_data;

  self->looked_at = TRUE;
  return FALSE;
}

static void
show_error (JourneyWindow *self, const GError *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Could Not Print the Map"), error->message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer user_data)
{
  Print *self = user_data;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR && !self->error)
    gtk_print_operation_get_error (operation, &self->error);

  if (self->error && !journey_window_is_closed (self->window))
    show_error (self->window, self->error);
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY && !self->looked_at)
    adw_dialog_close (ADW_DIALOG (self->dialog));
  g_signal_handlers_disconnect_by_data (operation, self);
  print_free (self);
}

static GtkPageSetup *
create_page_setup (const JourneyPaper *paper, JourneyOrientation orientation)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (paper->pwg_name);

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_page_setup_set_orientation (setup, orientation == JOURNEY_ORIENTATION_LANDSCAPE
                                             ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                             : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (size);
  return setup;
}

static GtkPrintOperation *
create_operation (JourneyWindow *self, JourneyOrientation orientation)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) page_setup =
      create_page_setup (journey_print_settings_get_paper (self->settings), orientation);
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autofree char *name = journey_window_dup_file_name (self, "pdf");

  /* Where it is printed into a file, without what tells its format. */
  name[strlen (name) - strlen (".pdf")] = '\0';
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_default_page_setup (operation, page_setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_MM);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  return operation;
}

static void
print_pages (JourneyWindow *self, JourneyPrintDialog *dialog)
{
  Print *print = g_new0 (Print, 1);

  print->window = g_object_ref (self);
  print->dialog = g_object_ref (dialog);
  print->layout = journey_layout_ref (journey_print_dialog_get_layout (dialog));
  print->setup = journey_print_dialog_get_setup (dialog);
  print->operation = create_operation (self, print->setup.orientation);
  g_signal_connect (print->operation, "begin-print", G_CALLBACK (begin_print_cb), print);
  g_signal_connect (print->operation, "draw-page", G_CALLBACK (draw_page_cb), print);
  g_signal_connect (print->operation, "preview", G_CALLBACK (preview_cb), print);
  g_signal_connect (print->operation, "done", G_CALLBACK (done_cb), print);
  gtk_print_operation_run (print->operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (self), NULL);
}

static void
print (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyWindow *self = JOURNEY_WINDOW (widget);
  JourneyPrintDialog *dialog;

  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)))
    return;

  journey_window_finish_typing (self);
  dialog = journey_print_dialog_new (self->settings, self->document,
                                     journey_canvas_get_filter (self->canvas));
  g_signal_connect_object (dialog, "print", G_CALLBACK (print_pages), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "save", G_CALLBACK (journey_window_save_print), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

void
journey_window_class_init_print (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print);
}
