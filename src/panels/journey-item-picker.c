/* journey-item-picker.c: chooses an item of the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-item-picker.h"

#include <glib/gi18n-lib.h>

#include "journey-item-title.h"
#include "journey-item.h"

/**
 * JourneyItemPicker:
 *
 * Lists items by their titles, finds them by what is typed, and tells which one was chosen.
 */

struct _JourneyItemPicker
{
  GtkPopover parent_instance;

  GtkSearchEntry *entry;
  GtkStringFilter *filter;       /* not owned */
  GtkSingleSelection *selection; /* not owned */
};

G_DEFINE_FINAL_TYPE (JourneyItemPicker, journey_item_picker, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
pick (JourneyItemPicker *self, guint position)
{
  g_autoptr (JourneyItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (!item)
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, item);
}

static void
entry_activate_cb (JourneyItemPicker *self)
{
  pick (self, gtk_single_selection_get_selected (self->selection));
}

static void
search_changed_cb (JourneyItemPicker *self)
{
  gtk_string_filter_set_search (self->filter, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static char *
get_title (gpointer item)
{
  g_autofree char *title = journey_item_dup_title (item);
  g_autofree char *place = journey_item_dup_place (item);

  return place ? g_strdup_printf ("%s · %s", title, place) : g_steal_pointer (&title);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (list_item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  g_autofree char *title = get_title (gtk_list_item_get_item (list_item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (list_item)), title);
  gtk_list_item_set_accessible_label (list_item, title);
}

static GtkWidget *
create_list (JourneyItemPicker *self, GListModel *items)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkExpression *expression = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL,
                                                           G_CALLBACK (get_title), NULL, NULL);
  GtkFilterListModel *filtered;
  GtkWidget *list;

  self->filter = gtk_string_filter_new (expression);
  filtered = gtk_filter_list_model_new (g_object_ref (items), GTK_FILTER (self->filter));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (filtered));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (self->selection), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  g_signal_connect_object (list, "activate", G_CALLBACK (pick), self, G_CONNECT_SWAPPED);
  return list;
}

static void
journey_item_picker_class_init (JourneyItemPickerClass *klass)
{
  /**
   * JourneyItemPicker::picked:
   * @self: the picker
   * @item: an item
   *
   * An item was chosen.
   */
  signals[SIGNAL_PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, JOURNEY_TYPE_ITEM);
}

static void
journey_item_picker_init (JourneyItemPicker *self)
{
  self->entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (search_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (gtk_popover_popdown), self,
                           G_CONNECT_SWAPPED);
}

/**
 * journey_item_picker_new:
 * @items: (element-type JourneyItem): what can be chosen
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *
journey_item_picker_new (GPtrArray *items)
{
  JourneyItemPicker *self = g_object_new (JOURNEY_TYPE_ITEM_PICKER, NULL);
  g_autoptr (GListStore) store = g_list_store_new (JOURNEY_TYPE_ITEM);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *child;

  g_list_store_splice (store, 0, 0, items->pdata, items->len);
  if (items->len > 0)
    {
      child = create_list (self, G_LIST_MODEL (store));
      gtk_widget_add_css_class (child, "navigation-sidebar");
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), child);
    }
  else
    gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled),
                                   gtk_label_new (_ ("There is nothing else to choose")));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 300);
  gtk_widget_set_size_request (scrolled, 240, -1);

  gtk_widget_set_visible (GTK_WIDGET (self->entry), items->len > 0);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  return GTK_WIDGET (self);
}
