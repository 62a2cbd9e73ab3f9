/* journey-window-filter.c: what of the map is looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-window-private.h"

static void
clear_filter (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  journey_filter_clear (journey_canvas_get_filter (JOURNEY_WINDOW (widget)->canvas));
}

static void
active_changed_cb (JourneyWindow *self, GParamSpec *pspec, JourneyFilter *filter)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.clear-filter",
                                 journey_filter_is_active (filter));
}

void
journey_window_class_init_filter (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.clear-filter", NULL, clear_filter);
}

/* The canvas holds it, and the panels have it from there. */
void
journey_window_init_filter (JourneyWindow *self)
{
  g_autoptr (JourneyFilter) filter = journey_filter_new ();

  journey_canvas_set_filter (self->canvas, filter);
  g_object_bind_property (filter, "active", self->filter_button, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (filter, "notify::active", G_CALLBACK (active_changed_cb), self,
                           G_CONNECT_SWAPPED);
  active_changed_cb (self, NULL, filter);
}
