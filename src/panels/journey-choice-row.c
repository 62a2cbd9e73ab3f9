/* journey-choice-row.c: a row with words to choose from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-choice-row.h"

/* Of themselves such rows cut all words at 20 letters, which many languages need more of. */

static void
update_check (AdwComboRow *row, GParamSpec *pspec, GtkListItem *list_item)
{
  GtkWidget *check = gtk_widget_get_last_child (gtk_list_item_get_child (list_item));
  gboolean chosen = adw_combo_row_get_selected_item (row) == gtk_list_item_get_item (list_item);

  /* All words are as wide as with it. */
  gtk_widget_set_opacity (check, chosen ? 1 : 0);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), check);
  gtk_list_item_set_child (list_item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, AdwComboRow *row)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  const char *word = gtk_string_object_get_string (gtk_list_item_get_item (list_item));

  gtk_label_set_label (GTK_LABEL (label), word);
  gtk_list_item_set_accessible_label (list_item, word);
  g_signal_connect_object (row, "notify::selected-item", G_CALLBACK (update_check), list_item, 0);
  update_check (row, NULL, list_item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, AdwComboRow *row)
{
  g_signal_handlers_disconnect_by_func (row, update_check, list_item);
}

/**
 * journey_choice_row_show_whole:
 * @row: a row whose model is a [class@Gtk.StringList]
 *
 * Leaves its words room, in the list and where the chosen one stands.
 */
void
journey_choice_row_show_whole (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), row, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), row, 0);
  adw_combo_row_set_list_factory (row, factory);
  adw_combo_row_set_use_subtitle (row, TRUE);
  /* … as in a row with an entry. */
  gtk_widget_add_css_class (GTK_WIDGET (row), "property");
}

/**
 * journey_choice_row_new:
 *
 * Returns: (transfer floating): an [class@Adw.ComboRow] without words
 */
GtkWidget *
journey_choice_row_new (void)
{
  GtkWidget *row = adw_combo_row_new ();

  journey_choice_row_show_whole (ADW_COMBO_ROW (row));
  return row;
}
