/* journey-context-menu.c: the menu of a row, where the pointer is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-context-menu.h"

static void
remove_menu (gpointer popover)
{
  if (gtk_widget_get_parent (popover))
    gtk_widget_unparent (popover);
  g_object_unref (popover);
}

/* An action that was chosen is activated only after the menu has closed. */
static void
closed_cb (GtkWidget *popover, GtkWidget **menu)
{
  if (*menu == popover)
    *menu = NULL;
  g_idle_add_once (remove_menu, g_object_ref (popover));
}

/**
 * journey_context_menu_popup:
 * @menu: (inout): where @parent keeps its menu, which is %NULL while there is none, and unparents
 *   it when it is disposed of
 * @parent: the row
 * @model: what is in the menu
 * @x: where the menu points to, in px of @parent
 * @y: where the menu points to, in px of @parent
 *
 * Opens a menu, in the place of one that is open.
 */
void
journey_context_menu_popup (GtkWidget **menu,
                            GtkWidget *parent,
                            GMenuModel *model,
                            double x,
                            double y)
{
  GtkWidget *popover = gtk_popover_menu_new_from_model (model);

  g_clear_pointer (menu, gtk_widget_unparent);
  *menu = popover;
  gtk_widget_set_parent (popover, parent);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), menu);
  gtk_popover_popup (GTK_POPOVER (popover));
}
