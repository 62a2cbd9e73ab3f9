/* journey-window-commands.c: ways to find what is in the map, and what can be done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-command-palette.h"
#include "journey-shortcuts.h"
#include "journey-window-private.h"

static void
command_palette (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  /* Actions of the canvas are found from there, and those of the window around it too. */
  GtkWidget *canvas = GTK_WIDGET (JOURNEY_WINDOW (widget)->canvas);
  AdwDialog *shown = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (widget));

  if (!JOURNEY_IS_COMMAND_PALETTE (shown))
    adw_dialog_present (journey_command_palette_new (canvas), widget);
}

static void
find (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  journey_find_bar_start (JOURNEY_WINDOW (widget)->find_bar);
}

static void
find_next (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  journey_find_bar_go (JOURNEY_WINDOW (widget)->find_bar, 1);
}

static void
find_previous (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  journey_find_bar_go (JOURNEY_WINDOW (widget)->find_bar, -1);
}

void
journey_window_class_init_commands (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.command-palette", NULL, command_palette);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find);
  gtk_widget_class_install_action (widget_class, "win.find-next", NULL, find_next);
  gtk_widget_class_install_action (widget_class, "win.find-previous", NULL, find_previous);
  journey_shortcuts_bind (widget_class);
}
