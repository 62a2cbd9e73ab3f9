/* journey-window-add.c: the Add menu of the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "journey-connect-dialog.h"
#include "journey-show.h"
#include "journey-window-private.h"

static const char *const actions[] = {
  "win.add-stage",       "win.add-touchpoint", "win.add-persona", "win.add-pain-point",
  "win.add-opportunity", "win.add-evidence",   "win.add-metric",  "win.add-lane",
};

/* The canvas is beside the button, not above it, and knows best where something new belongs. */
static void
add (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyWindow *self = JOURNEY_WINDOW (widget);
  g_autofree char *name = g_strconcat ("canvas.", action_name + strlen ("win."), NULL);

  gtk_widget_activate_action (GTK_WIDGET (self->canvas), name, NULL);
}

static void
connected_cb (JourneyWindow *self, JourneyConnection *connection)
{
  journey_selection_set (journey_canvas_get_selection (self->canvas), connection);
  journey_show_item (self->canvas, connection, NULL);
}

static void
connect_to (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyWindow *self = JOURNEY_WINDOW (widget);
  JourneyTouchpoint *from = journey_canvas_get_touchpoint (self->canvas);
  JourneyConnectDialog *dialog;

  if (!from)
    {
      journey_window_say (self, _ ("Choose the touchpoint that the connection begins at first"),
                          FALSE);
      return;
    }

  dialog = journey_connect_dialog_new (from);
  g_signal_connect_object (dialog, "connected", G_CALLBACK (connected_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

/**
 * journey_window_update_add:
 * @self: a window
 *
 * Lets things be added and set if there is a map that may be changed.
 */
void
journey_window_update_add (JourneyWindow *self)
{
  gboolean enabled = self->document && journey_canvas_is_editable (self->canvas);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.connect", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.map-properties", enabled);
  gtk_widget_set_sensitive (self->add_button, enabled);
  journey_window_update_personas (self, enabled);
  journey_window_update_channels (self, enabled);
}

void
journey_window_class_init_add (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, add);
  gtk_widget_class_install_action (widget_class, "win.connect", NULL, connect_to);
}
