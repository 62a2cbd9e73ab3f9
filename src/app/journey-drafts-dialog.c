/* journey-drafts-dialog.c: maps that were not saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-drafts-dialog.h"

#include <glib/gi18n-lib.h>

#include "journey-draft-row.h"
#include "journey-toast.h"
#include "journey-window.h"

/**
 * JourneyDraftsDialog:
 *
 * Offers what a program that ended too early has left. A draft that is discarded here goes with
 * the toast that says so; one that is damaged is moved to where it is not offered again.
 */
struct _JourneyDraftsDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;
  AdwPreferencesGroup *group;

  JourneyApplication *app;
  guint n_rows;
  gboolean closed;
};

G_DEFINE_FINAL_TYPE (JourneyDraftsDialog, journey_drafts_dialog, ADW_TYPE_DIALOG)

/* Between the row and the end of its toast. */
typedef struct
{
  JourneyDraftsDialog *dialog;
  GtkWidget *row;
  gboolean wanted_back;
} Discarding;

static void
discarding_free (gpointer data, GClosure *closure)
{
  Discarding *self = data;

  g_object_unref (self->dialog);
  g_object_unref (self->row);
  g_free (self);
}

static void
remove_row (JourneyDraftsDialog *self, GtkWidget *row)
{
  adw_preferences_group_remove (self->group, row);
  /* The last toast may go with the dialog. */
  if (--self->n_rows == 0 && !self->closed)
    adw_dialog_close (ADW_DIALOG (self));
}

static void
wanted_back_cb (AdwToast *toast, Discarding *discarding)
{
  discarding->wanted_back = TRUE;
  gtk_widget_set_visible (discarding->row, TRUE);
}

static void
dismissed_cb (AdwToast *toast, Discarding *discarding)
{
  JourneyDraft *draft = journey_draft_row_get_draft (JOURNEY_DRAFT_ROW (discarding->row));
  g_autoptr (GError) error = NULL;

  if (discarding->wanted_back)
    return;
  if (draft && !journey_draft_discard (draft, &error))
    g_warning ("%s", error->message);
  if (gtk_widget_get_parent (discarding->row))
    remove_row (discarding->dialog, discarding->row);
}

static void
set_aside (JourneyDraftsDialog *self, JourneyDraftRow *row)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = journey_draft_set_aside (journey_draft_row_get_draft (row), &error);

  if (!path)
    {
      adw_toast_overlay_add_toast (self->toasts, journey_toast_new (error->message));
      return;
    }

  journey_draft_row_show_aside (row, path);
}

static void
discard_cb (JourneyDraftsDialog *self, JourneyDraftRow *row)
{
  AdwToast *toast;
  Discarding *discarding;

  if (journey_draft_row_is_damaged (row))
    {
      set_aside (self, row);
      return;
    }

  discarding = g_new0 (Discarding, 1);
  discarding->dialog = g_object_ref (self);
  discarding->row = GTK_WIDGET (g_object_ref (row));
  gtk_widget_set_visible (GTK_WIDGET (row), FALSE);

  toast = journey_toast_new (_ ("Changes discarded"));
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect (toast, "button-clicked", G_CALLBACK (wanted_back_cb), discarding);
  g_signal_connect_data (toast, "dismissed", G_CALLBACK (dismissed_cb), discarding, discarding_free,
                         G_CONNECT_DEFAULT);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* A file is open in one window only, and what is done in that by now is not given up. */
static JourneyWindow *
restore (JourneyDraftsDialog *self, JourneyDraft *draft, JourneyRestored *restored, gboolean beside)
{
  JourneyWindow *window = NULL;

  if (restored->file && !beside)
    window = journey_window_find (self->app, restored->file);
  if (window && journey_window_restore_into (window, draft, restored))
    return window;

  beside = beside || window;
  window = journey_application_get_empty_window (self->app);
  journey_window_restore (window, draft, restored, beside);
  if (beside)
    journey_window_open (window, restored->file);

  return window;
}

static void
restore_cb (JourneyDraftsDialog *self, gboolean beside, JourneyDraftRow *row)
{
  g_autoptr (JourneyRestored) restored = journey_draft_row_steal_restored (row);
  JourneyWindow *window;

  if (!restored)
    return;

  window = restore (self, journey_draft_row_get_draft (row), restored, beside);
  gtk_window_present (GTK_WINDOW (window));
  remove_row (self, GTK_WIDGET (row));
}

static void
journey_drafts_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JOURNEY_TYPE_DRAFTS_DIALOG);

  G_OBJECT_CLASS (journey_drafts_dialog_parent_class)->dispose (object);
}

static void
journey_drafts_dialog_closed (AdwDialog *dialog)
{
  JOURNEY_DRAFTS_DIALOG (dialog)->closed = TRUE;
}

static void
journey_drafts_dialog_class_init (JourneyDraftsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_drafts_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = journey_drafts_dialog_closed;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/journeymaps/Journey/journey-drafts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyDraftsDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, JourneyDraftsDialog, group);
}

static void
journey_drafts_dialog_init (JourneyDraftsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * journey_drafts_dialog_new:
 * @app: the program, which outlives the dialog
 * @drafts: (element-type JourneyDraft): what was left
 *
 * Returns: (transfer floating): a dialog that offers it
 */
AdwDialog *
journey_drafts_dialog_new (JourneyApplication *app, GPtrArray *drafts)
{
  JourneyDraftsDialog *self = g_object_new (JOURNEY_TYPE_DRAFTS_DIALOG, NULL);

  self->app = app;
  self->n_rows = drafts->len;
  for (guint i = 0; i < drafts->len; i++)
    {
      GtkWidget *row = journey_draft_row_new (drafts->pdata[i]);

      g_signal_connect_object (row, "discard", G_CALLBACK (discard_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "restore", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->group, row);
    }

  return ADW_DIALOG (self);
}
