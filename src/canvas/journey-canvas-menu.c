/* journey-canvas-menu.c: the context menu of each kind of box
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "journey-canvas-private.h"

static void
append_section (GMenu *menu, GMenu *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static GMenuModel *
create_menu (JourneyCanvas *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) edit = g_menu_new ();
  g_autoptr (GMenu) items = g_menu_new ();

  g_menu_append (edit, _ ("_Edit"), "canvas.edit");
  g_menu_append (edit, _ ("_Add Another Behind"), "canvas.add-after");
  g_menu_append (items, _ ("_Duplicate"), "canvas.duplicate");
  g_menu_append (items, _ ("De_lete"), "canvas.delete");
  append_section (menu, edit);
  append_section (menu, items);
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static void
remove_menu (gpointer popover)
{
  if (gtk_widget_get_parent (popover))
    gtk_widget_unparent (popover);
  g_object_unref (popover);
}

/* An action that was chosen is activated only after the menu has closed. */
static void
menu_closed_cb (JourneyCanvas *self, GtkWidget *popover)
{
  if (self->menu == popover)
    self->menu = NULL;
  g_idle_add_once (remove_menu, g_object_ref (popover));
}

/**
 * journey_canvas_show_menu:
 * @self: a canvas
 * @place: where, in px of the canvas
 *
 * Opens the menu of the box that the keyboard is on, or of the map.
 */
void
journey_canvas_show_menu (JourneyCanvas *self, const JourneyPoint *place)
{
  g_autoptr (GMenuModel) model = create_menu (self);
  GtkWidget *popover = gtk_popover_menu_new_from_model (model);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = popover;
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                               &(GdkRectangle) { (int) place->x, (int) place->y, 1, 1 });
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  g_signal_connect_object (popover, "closed", G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
}
