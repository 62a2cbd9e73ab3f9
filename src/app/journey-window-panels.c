/* journey-window-panels.c: the panels beside the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-window-private.h"

/* A panel has room beside the map in a wide window; in a narrow one it lies over the map, closed
 * until it is asked for. Whether a user wants it is told from what is done in a wide window, and
 * remembered, as are the widths and the page. */

static gboolean
get_wanted (JourneyWindow *self, AdwOverlaySplitView *split)
{
  return split == self->start_split ? self->wants_start : self->wants_end;
}

/* A pinned panel stays as it is when the window becomes wide or narrow, another comes and goes by
 * itself, without a motion that nobody asked for. */
static void
update_panel (JourneyWindow *self, AdwOverlaySplitView *split)
{
  gboolean wanted = self->document && get_wanted (self, split);

  self->updating_panels = TRUE;
  adw_overlay_split_view_set_pin_sidebar (split, !wanted);
  adw_overlay_split_view_set_show_sidebar (split,
                                           wanted && !adw_overlay_split_view_get_collapsed (split));
  self->updating_panels = FALSE;
}

static void
update_panels (JourneyWindow *self)
{
  update_panel (self, self->start_split);
  update_panel (self, self->end_split);
}

static gboolean
is_open_above (AdwOverlaySplitView *split)
{
  return adw_overlay_split_view_get_collapsed (split) &&
         adw_overlay_split_view_get_show_sidebar (split);
}

/* One that lies over the map closes another that does. */
static void
make_room (JourneyWindow *self, AdwOverlaySplitView *split)
{
  AdwOverlaySplitView *other = split == self->start_split ? self->end_split : self->start_split;

  if (is_open_above (split) && is_open_above (other))
    adw_overlay_split_view_set_show_sidebar (other, FALSE);
}

static void
panel_shown_cb (AdwOverlaySplitView *split, GParamSpec *pspec, JourneyWindow *self)
{
  gboolean shown = adw_overlay_split_view_get_show_sidebar (split);

  if (!self->updating_panels && self->document && !adw_overlay_split_view_get_collapsed (split))
    {
      if (split == self->start_split)
        self->wants_start = shown;
      else
        self->wants_end = shown;
      adw_overlay_split_view_set_pin_sidebar (split, !shown);
    }

  if (shown)
    gtk_widget_set_visible (adw_overlay_split_view_get_sidebar (split), TRUE);
  make_room (self, split);
  g_object_notify (G_OBJECT (self),
                   split == self->start_split ? "personas-panel" : "details-panel");
}

/* What is selected elsewhere than on the map is shown there. */
static void
selection_changed_cb (JourneyWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  JourneySelection *selection;
  JourneyItem *lead;

  if (!self->canvas)
    return;

  selection = journey_canvas_get_selection (self->canvas);
  lead = journey_selection_get_lead (selection);
  if (!lead || !focus || focus == GTK_WIDGET (self->canvas) ||
      gtk_widget_is_ancestor (focus, GTK_WIDGET (self->canvas)))
    return;

  journey_canvas_focus_item (self->canvas, lead);
}

/**
 * journey_window_is_panel_shown:
 * @split: (nullable): what holds the panel, %NULL before the window has its widgets
 *
 * Returns: whether the panel is seen
 */
gboolean
journey_window_is_panel_shown (AdwOverlaySplitView *split)
{
  return split && adw_overlay_split_view_get_show_sidebar (split);
}

/**
 * journey_window_update_panels:
 * @self: a window that was given a document
 *
 * Shows the panels that are wanted where there is room.
 */
void
journey_window_update_panels (JourneyWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.personas-panel", self->document != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.details-panel", self->document != NULL);
  update_panels (self);
}

/**
 * journey_window_remember_panels:
 * @self: a window that closes
 *
 * Keeps how its panels were for the next one.
 */
void
journey_window_remember_panels (JourneyWindow *self)
{
  const char *page = journey_end_pane_get_page (self->end_pane);

  g_settings_set_boolean (self->settings, "personas-panel", self->wants_start);
  g_settings_set_boolean (self->settings, "details-panel", self->wants_end);
  g_settings_set_int (self->settings, "personas-width",
                      journey_pane_handle_get_width (self->start_handle));
  g_settings_set_int (self->settings, "details-width",
                      journey_pane_handle_get_width (self->end_handle));
  if (page)
    g_settings_set_string (self->settings, "details-page", page);
}

static void
edit_persona (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyWindow *self = JOURNEY_WINDOW (widget);
  JourneyItem *item =
      self->document
          ? journey_document_find (self->document, g_variant_get_string (parameter, NULL))
          : NULL;

  if (item && JOURNEY_IS_PERSONA (item))
    journey_start_pane_edit_persona (self->start_pane, JOURNEY_PERSONA (item));
}

void
journey_window_class_init_panels (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.edit-persona", "s", edit_persona);
  gtk_widget_class_install_property_action (widget_class, "win.personas-panel", "personas-panel");
  gtk_widget_class_install_property_action (widget_class, "win.details-panel", "details-panel");
}

/* libadwaita gives a sidebar that is not shown whatever width is left over, which may be none. */
static void
sidebar_unmapped_cb (GtkWidget *sidebar, AdwOverlaySplitView *split)
{
  gtk_widget_set_visible (sidebar, adw_overlay_split_view_get_show_sidebar (split));
}

static void
init_panel (JourneyWindow *self,
            AdwOverlaySplitView *split,
            JourneyPaneHandle *handle,
            const char *width)
{
  GtkWidget *sidebar = adw_overlay_split_view_get_sidebar (split);

  journey_pane_handle_set_width (handle, g_settings_get_int (self->settings, width));
  gtk_widget_set_visible (sidebar, adw_overlay_split_view_get_show_sidebar (split));
  g_signal_connect_object (sidebar, "unmap", G_CALLBACK (sidebar_unmapped_cb), split, 0);
  g_object_bind_property (handle, "width", split, "max-sidebar-width", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (split, "notify::collapsed", G_CALLBACK (update_panels), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (split, "notify::show-sidebar", G_CALLBACK (panel_shown_cb), self, 0);
}

void
journey_window_init_panels (JourneyWindow *self)
{
  g_autofree char *page = g_settings_get_string (self->settings, "details-page");

  self->wants_start = g_settings_get_boolean (self->settings, "personas-panel");
  self->wants_end = g_settings_get_boolean (self->settings, "details-panel");
  journey_end_pane_set_page (self->end_pane, page);
  init_panel (self, self->start_split, self->start_handle, "personas-width");
  init_panel (self, self->end_split, self->end_handle, "details-width");
  g_signal_connect_object (journey_canvas_get_selection (self->canvas), "changed",
                           G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
}
