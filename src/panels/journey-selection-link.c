/* journey-selection-link.c: keeps what is selected in a list and on the map the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-selection-link.h"

#include "journey-list-head.h"

/**
 * JourneySelectionLink:
 *
 * Gives a list a selection model, and holds it and a [class@JourneySelection] together: whoever
 * selects rows selects items of the map, and where items are selected elsewhere, their rows are,
 * and the first comes into sight.
 */

struct _JourneySelectionLink
{
  GObject parent_instance;

  GtkListView *view;           /* weak */
  GtkSelectionModel *model;    /* owned */
  JourneyListHead *head;       /* owned: what the view shows of the model */
  JourneySelection *selection; /* owned, or NULL */
  JourneySelectionLinkFunc get_item;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (JourneySelectionLink, journey_selection_link, G_TYPE_OBJECT)

static gpointer
get_item_at (JourneySelectionLink *self, guint position)
{
  g_autoptr (GObject) object = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  return self->get_item (object); /* the model owns both */
}

/* The list was clicked, or the keyboard went on in it. */
static void
list_changed_cb (JourneySelectionLink *self)
{
  g_autoptr (GtkBitset) chosen = gtk_selection_model_get_selection (self->model);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  GtkBitsetIter iter;
  guint position;

  if (self->updating || !self->selection)
    return;

  if (gtk_bitset_iter_init_first (&iter, chosen, &position))
    do
      g_ptr_array_add (items, get_item_at (self, position));
    while (gtk_bitset_iter_next (&iter, &position));

  self->updating = TRUE;
  journey_selection_set_many (self->selection, items);
  self->updating = FALSE;
}

static void
show_lead (JourneySelectionLink *self)
{
  gpointer lead = self->selection ? journey_selection_get_lead (self->selection) : NULL;
  guint position = lead ? journey_selection_link_find (self, lead) : GTK_INVALID_LIST_POSITION;

  if (position == GTK_INVALID_LIST_POSITION)
    return;

  journey_list_head_reach (self->head, position);
  if (self->view && gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    gtk_list_view_scroll_to (self->view, position, GTK_LIST_SCROLL_NONE, NULL);
}

static void
selection_changed_cb (JourneySelectionLink *self)
{
  if (self->updating)
    return;

  journey_selection_link_refresh (self);
  show_lead (self);
}

static void
journey_selection_link_dispose (GObject *object)
{
  JourneySelectionLink *self = JOURNEY_SELECTION_LINK (object);

  journey_selection_link_set_selection (self, NULL);
  if (self->model)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  g_clear_object (&self->head);
  g_clear_weak_pointer (&self->view);

  G_OBJECT_CLASS (journey_selection_link_parent_class)->dispose (object);
}

static void
journey_selection_link_class_init (JourneySelectionLinkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_selection_link_dispose;
}

static void
journey_selection_link_init (JourneySelectionLink *self)
{
}

/**
 * journey_selection_link_new:
 * @view: a list without a model
 * @model: what it shall show
 * @get_item: tells which item of the map an object of @model stands for
 *
 * Returns: (transfer full): what holds the selections together
 */
JourneySelectionLink *
journey_selection_link_new (GtkListView *view, GListModel *model, JourneySelectionLinkFunc get_item)
{
  JourneySelectionLink *self;

  g_return_val_if_fail (GTK_IS_LIST_VIEW (view), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (model), NULL);

  self = g_object_new (JOURNEY_TYPE_SELECTION_LINK, NULL);
  g_set_weak_pointer (&self->view, view);
  self->model = GTK_SELECTION_MODEL (gtk_multi_selection_new (g_object_ref (model)));
  self->get_item = get_item;
  g_signal_connect_swapped (self->model, "selection-changed", G_CALLBACK (list_changed_cb), self);
  self->head = journey_list_head_new (self->model);
  journey_list_head_follow (self->head, view);
  gtk_list_view_set_model (view, GTK_SELECTION_MODEL (self->head));
  return self;
}

/**
 * journey_selection_link_set_selection:
 * @self: a link
 * @selection: (nullable): what is selected of the map
 *
 * Follows another selection.
 */
void
journey_selection_link_set_selection (JourneySelectionLink *self, JourneySelection *selection)
{
  g_return_if_fail (JOURNEY_IS_SELECTION_LINK (self));

  if (self->selection == selection)
    return;

  if (self->selection)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_set_object (&self->selection, selection);
  if (!selection)
    return;

  g_signal_connect_object (selection, "changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  selection_changed_cb (self);
}

/**
 * journey_selection_link_refresh:
 * @self: a link
 *
 * Selects the rows of what is selected, for instance after the rows have changed.
 */
void
journey_selection_link_refresh (JourneySelectionLink *self)
{
  g_autoptr (GtkBitset) chosen = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) all = gtk_bitset_new_empty ();
  guint n_objects;

  g_return_if_fail (JOURNEY_IS_SELECTION_LINK (self));

  n_objects = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  gtk_bitset_add_range (all, 0, n_objects);
  if (self->selection && journey_selection_get_length (self->selection) > 0)
    for (guint i = 0; i < n_objects; i++)
      if (journey_selection_contains (self->selection, get_item_at (self, i)))
        gtk_bitset_add (chosen, i);

  self->updating = TRUE;
  gtk_selection_model_set_selection (self->model, chosen, all);
  self->updating = FALSE;
}

/**
 * journey_selection_link_rewind:
 * @self: a link
 *
 * Goes back to the first rows, when the list is going to show others.
 */
void
journey_selection_link_rewind (JourneySelectionLink *self)
{
  g_return_if_fail (JOURNEY_IS_SELECTION_LINK (self));

  journey_list_head_rewind (self->head);
}

/**
 * journey_selection_link_find:
 * @self: a link
 * @item: (type JourneyItem): an item of the map
 *
 * Returns: the position of its row, or %GTK_INVALID_LIST_POSITION
 */
guint
journey_selection_link_find (JourneySelectionLink *self, gpointer item)
{
  guint n_objects;

  g_return_val_if_fail (JOURNEY_IS_SELECTION_LINK (self), GTK_INVALID_LIST_POSITION);

  n_objects = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  for (guint i = 0; i < n_objects; i++)
    if (get_item_at (self, i) == item)
      return i;

  return GTK_INVALID_LIST_POSITION;
}
