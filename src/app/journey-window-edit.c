/* journey-window-edit.c: undo, redo, and what the window says of changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "journey-map-properties.h"
#include "journey-toast.h"
#include "journey-window-private.h"

static JourneyJournal *
get_journal (JourneyWindow *self)
{
  return self->document ? journey_document_get_journal (self->document) : NULL;
}

/**
 * journey_window_finish_typing:
 * @self: a window
 *
 * Writes the text that is being typed on the map, if there is one, into the document, as one step:
 * for whatever takes the map as it is seen.
 */
void
journey_window_finish_typing (JourneyWindow *self)
{
  if (self->document)
    journey_canvas_finish_edit (self->canvas, TRUE);
}

/* While a text of the map is being typed, what was typed is meant. */
static gboolean
act_on_text (JourneyWindow *self, const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return journey_canvas_is_editing (self->canvas) && GTK_IS_TEXT_VIEW (focus) &&
         gtk_widget_activate_action (focus, action, NULL);
}

/* A gesture that is under way ends first, or is taken back by its own Escape. */
static void
undo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyJournal *journal = get_journal (JOURNEY_WINDOW (widget));

  if (act_on_text (JOURNEY_WINDOW (widget), "text.undo"))
    return;

  if (journal && !journey_journal_is_open (journal))
    journey_journal_undo (journal);
}

static void
redo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyJournal *journal = get_journal (JOURNEY_WINDOW (widget));

  if (act_on_text (JOURNEY_WINDOW (widget), "text.redo"))
    return;

  if (journal && !journey_journal_is_open (journal))
    journey_journal_redo (journal);
}

static void
map_properties (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyWindow *self = JOURNEY_WINDOW (widget);

  adw_dialog_present (journey_map_properties_new (self->document), widget);
}

static void
update_undo (JourneyWindow *self)
{
  JourneyJournal *journal = get_journal (self);
  const char *undo_label = journal ? journey_journal_get_undo_label (journal) : NULL;
  const char *redo_label = journal ? journey_journal_get_redo_label (journal) : NULL;
  g_autofree char *undo_text = NULL;
  g_autofree char *redo_text = NULL;

  /* Translators: %s is what was done, like “Move 3 Touchpoints” */
  undo_text = g_strdup_printf (_ ("Undo %s"), undo_label ? undo_label : "");
  /* Translators: %s is what was done, like “Move 3 Touchpoints” */
  redo_text = g_strdup_printf (_ ("Redo %s"), redo_label ? redo_label : "");

  gtk_widget_set_tooltip_text (self->undo_button, undo_label ? undo_text : _ ("Undo"));
  gtk_widget_set_tooltip_text (self->redo_button, redo_label ? redo_text : _ ("Redo"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", undo_label != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", redo_label != NULL);
}

/* Keeps the session from ending, which would take unsaved changes with it. */
static void
update_inhibition (JourneyWindow *self)
{
  GtkApplication *app = gtk_window_get_application (GTK_WINDOW (self));
  JourneyJournal *journal = get_journal (self);
  gboolean modified = journal && journey_journal_get_modified (journal);

  if (modified && !self->inhibition && app)
    {
      self->inhibition =
          gtk_application_inhibit (app, GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_LOGOUT,
                                   _ ("A map has changes that are not saved"));
    }
  else if (!modified && self->inhibition)
    {
      if (app)
        gtk_application_uninhibit (app, self->inhibition);
      self->inhibition = 0;
    }
}

static void
journal_changed_cb (JourneyWindow *self)
{
  journey_window_update_title (self);
  update_undo (self);
  update_inhibition (self);
  if (!journey_journal_get_modified (get_journal (self)))
    adw_banner_set_revealed (self->unsaved_banner, FALSE);
}

/**
 * journey_window_watch_document:
 * @self: a window that was given a document
 *
 * Keeps title and buttons to what is done to it.
 */
void
journey_window_watch_document (JourneyWindow *self)
{
  g_signal_connect_object (get_journal (self), "changed", G_CALLBACK (journal_changed_cb), self,
                           G_CONNECT_SWAPPED);
  journal_changed_cb (self);
}

/**
 * journey_window_unwatch_document:
 * @self: a window that goes away
 *
 * Lets the session end.
 */
void
journey_window_unwatch_document (JourneyWindow *self)
{
  GtkApplication *app = gtk_window_get_application (GTK_WINDOW (self));

  if (self->inhibition && app)
    gtk_application_uninhibit (app, self->inhibition);
  self->inhibition = 0;
  if (get_journal (self))
    g_signal_handlers_disconnect_by_func (get_journal (self), journal_changed_cb, self);
}

/**
 * journey_window_say:
 * @self: a window
 * @text: what happened, in a few words
 * @can_undo: offer to take the last step back
 *
 * Shows a toast.
 */
void
journey_window_say (JourneyWindow *self, const char *text, gboolean can_undo)
{
  AdwToast *toast;

  g_return_if_fail (JOURNEY_IS_WINDOW (self));
  g_return_if_fail (text != NULL);

  toast = journey_toast_new (text);
  if (can_undo)
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
journey_window_class_init_edit (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo);
  gtk_widget_class_install_action (widget_class, "win.map-properties", NULL, map_properties);
}
