/* journey-save-changes-dialog.c: what becomes of changes when windows close
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-save-changes-dialog.h"

#include <glib/gi18n-lib.h>

/**
 * JourneySaveChangesDialog:
 *
 * Asks whether to save what was changed: one map, or those that the user checks in a list. The
 * responses are `cancel`, `discard` and `save`.
 */

struct _JourneySaveChangesDialog
{
  AdwAlertDialog parent_instance;

  GPtrArray *checks; /* GtkCheckButton, one for each map; not owned: they are in the dialog */
};

G_DEFINE_FINAL_TYPE (JourneySaveChangesDialog, journey_save_changes_dialog, ADW_TYPE_ALERT_DIALOG)

/* With nothing checked, "Save" would discard. */
static void
update_save (JourneySaveChangesDialog *self)
{
  gboolean any = self->checks->len == 0;

  for (guint i = 0; i < self->checks->len; i++)
    any = any || gtk_check_button_get_active (self->checks->pdata[i]);
  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (self), "save", any);
}

static GtkWidget *
create_row (JourneySaveChangesDialog *self, JourneyWindow *window)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *title = journey_window_dup_map_title (window);
  g_autofree char *place = journey_window_dup_place (window);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_signal_connect_object (check, "toggled", G_CALLBACK (update_save), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->checks, check);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place ? place : _ ("Not saved yet"));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  return row;
}

static GtkWidget *
create_list (JourneySaveChangesDialog *self, GPtrArray *windows)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  for (guint i = 0; i < windows->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), create_row (self, windows->pdata[i]));

  return list;
}

static void
journey_save_changes_dialog_finalize (GObject *object)
{
  JourneySaveChangesDialog *self = JOURNEY_SAVE_CHANGES_DIALOG (object);

  g_ptr_array_unref (self->checks);

  G_OBJECT_CLASS (journey_save_changes_dialog_parent_class)->finalize (object);
}

static void
journey_save_changes_dialog_class_init (JourneySaveChangesDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_save_changes_dialog_finalize;
}

static void
journey_save_changes_dialog_init (JourneySaveChangesDialog *self)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (self);

  self->checks = g_ptr_array_new ();
  adw_alert_dialog_set_heading (dialog, _ ("Save Changes?"));
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "discard", _ ("_Discard"),
                                  "save", _ ("_Save"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "save");
  adw_alert_dialog_set_close_response (dialog, "cancel");
}

/**
 * journey_save_changes_dialog_new:
 * @windows: (element-type JourneyWindow): windows whose maps were changed
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
journey_save_changes_dialog_new (GPtrArray *windows)
{
  JourneySaveChangesDialog *self = NULL;
  g_autofree char *body = NULL;

  g_return_val_if_fail (windows != NULL && windows->len > 0, NULL);

  self = g_object_new (JOURNEY_TYPE_SAVE_CHANGES_DIALOG, NULL);
  if (windows->len == 1)
    {
      g_autofree char *title = journey_window_dup_map_title (windows->pdata[0]);

      /* Translators: %s is the title of a map */
      body = g_strdup_printf (_ ("“%s” has changes that are not saved. They are lost if you "
                                 "discard them."),
                              title);
    }
  else
    {
      body = g_strdup_printf (ngettext ("%u map has changes that are not saved. They are lost "
                                        "where you do not save them.",
                                        "%u maps have changes that are not saved. They are lost "
                                        "where you do not save them.",
                                        windows->len),
                              windows->len);
      adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (self), create_list (self, windows));
      adw_alert_dialog_set_response_label (ADW_ALERT_DIALOG (self), "discard", _ ("_Discard All"));
    }
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (self), body);
  update_save (self);
  return ADW_DIALOG (self);
}

/**
 * journey_save_changes_dialog_get_save:
 * @self: a dialog
 * @position: of a window in the list that it was made for
 *
 * Returns: whether the response `save` means that window too
 */
gboolean
journey_save_changes_dialog_get_save (JourneySaveChangesDialog *self, guint position)
{
  g_return_val_if_fail (JOURNEY_IS_SAVE_CHANGES_DIALOG (self), FALSE);

  return position >= self->checks->len ||
         gtk_check_button_get_active (self->checks->pdata[position]);
}

/**
 * journey_save_changes_dialog_set_save:
 * @self: a dialog for several windows
 * @position: of a window in the list that it was made for
 * @save: whether to check it
 *
 * Checks a window, as the user does.
 */
void
journey_save_changes_dialog_set_save (JourneySaveChangesDialog *self, guint position, gboolean save)
{
  g_return_if_fail (JOURNEY_IS_SAVE_CHANGES_DIALOG (self));
  g_return_if_fail (position < self->checks->len);

  gtk_check_button_set_active (self->checks->pdata[position], save);
}
