/* journey-list-head.c: the rows of a long list that are made yet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-list-head.h"

/* How many rows there are at first: all of most maps. */
#define FIRST 8

/* How many come at least when there are to be more. */
#define STEP 4

/**
 * JourneyListHead:
 *
 * The first rows of a list, more of them the further down somebody scrolls. GtkListView keeps 200
 * rows, whether they are seen or not, and a row that takes half a millisecond to make is then felt
 * at each letter of a search.
 *
 * Positions are the same as in the whole list, and what is selected is selected there: to select
 * all is to select those rows, too, that are not made yet.
 */

struct _JourneyListHead
{
  GObject parent_instance;

  GtkSelectionModel *all;  /* owned */
  GtkSliceListModel *head; /* owned: the first of @all */
  GSignalGroup *scroller;  /* owned: of the adjustment that the list is scrolled by */
  guint n_at_top;          /* as many rows fill the list before it is scrolled */
  guint idle;              /* it is to grow; or 0 */
};

static GType
journey_list_head_get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (G_LIST_MODEL (JOURNEY_LIST_HEAD (model)->all));
}

static guint
journey_list_head_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (JOURNEY_LIST_HEAD (model)->head));
}

static gpointer
journey_list_head_get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (JOURNEY_LIST_HEAD (model)->head), position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = journey_list_head_get_item_type;
  iface->get_n_items = journey_list_head_get_n_items;
  iface->get_item = journey_list_head_get_item;
}

static gboolean
journey_list_head_is_selected (GtkSelectionModel *model, guint position)
{
  return gtk_selection_model_is_selected (JOURNEY_LIST_HEAD (model)->all, position);
}

static GtkBitset *
journey_list_head_get_selection_in_range (GtkSelectionModel *model, guint position, guint n_items)
{
  return gtk_selection_model_get_selection_in_range (JOURNEY_LIST_HEAD (model)->all, position,
                                                     n_items);
}

static gboolean
journey_list_head_select_item (GtkSelectionModel *model, guint position, gboolean unselect_rest)
{
  return gtk_selection_model_select_item (JOURNEY_LIST_HEAD (model)->all, position, unselect_rest);
}

static gboolean
journey_list_head_unselect_item (GtkSelectionModel *model, guint position)
{
  return gtk_selection_model_unselect_item (JOURNEY_LIST_HEAD (model)->all, position);
}

static gboolean
journey_list_head_select_range (GtkSelectionModel *model,
                                guint position,
                                guint n_items,
                                gboolean unselect_rest)
{
  return gtk_selection_model_select_range (JOURNEY_LIST_HEAD (model)->all, position, n_items,
                                           unselect_rest);
}

static gboolean
journey_list_head_unselect_range (GtkSelectionModel *model, guint position, guint n_items)
{
  return gtk_selection_model_unselect_range (JOURNEY_LIST_HEAD (model)->all, position, n_items);
}

static gboolean
journey_list_head_set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  return gtk_selection_model_set_selection (JOURNEY_LIST_HEAD (model)->all, selected, mask);
}

static gboolean
journey_list_head_select_all (GtkSelectionModel *model)
{
  return gtk_selection_model_select_all (JOURNEY_LIST_HEAD (model)->all);
}

static gboolean
journey_list_head_unselect_all (GtkSelectionModel *model)
{
  return gtk_selection_model_unselect_all (JOURNEY_LIST_HEAD (model)->all);
}

static void
selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = journey_list_head_is_selected;
  iface->get_selection_in_range = journey_list_head_get_selection_in_range;
  iface->select_item = journey_list_head_select_item;
  iface->unselect_item = journey_list_head_unselect_item;
  iface->select_range = journey_list_head_select_range;
  iface->unselect_range = journey_list_head_unselect_range;
  iface->set_selection = journey_list_head_set_selection;
  iface->select_all = journey_list_head_select_all;
  iface->unselect_all = journey_list_head_unselect_all;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneyListHead,
                               journey_list_head,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                          selection_model_init))

static void
selection_changed_cb (JourneyListHead *self, guint position, guint n_items)
{
  guint n_made = g_list_model_get_n_items (G_LIST_MODEL (self));

  if (position < n_made)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), position,
                                           MIN (n_items, n_made - position));
}

static gboolean
grow_cb (gpointer user_data)
{
  JourneyListHead *self = user_data;

  g_autoptr (GtkAdjustment) adjustment = g_signal_group_dup_target (self->scroller);
  guint size = gtk_slice_list_model_get_size (self->head);

  self->idle = 0;
  size += MAX (STEP, size / 4);
  if (adjustment && gtk_adjustment_get_value (adjustment) <= 0)
    self->n_at_top = size;
  gtk_slice_list_model_set_size (self->head, size);
  return G_SOURCE_REMOVE;
}

/* The list says so in the midst of giving its rows their places. */
static void
scrolled_cb (JourneyListHead *self, GtkAdjustment *adjustment)
{
  double page = gtk_adjustment_get_page_size (adjustment);
  double below =
      gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment) - page;

  if (self->idle == 0 && below < page / 2 &&
      gtk_slice_list_model_get_size (self->head) <
          g_list_model_get_n_items (G_LIST_MODEL (self->all)))
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, grow_cb, self, NULL);
}

static void
journey_list_head_dispose (GObject *object)
{
  JourneyListHead *self = JOURNEY_LIST_HEAD (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->scroller);
  if (self->head)
    g_signal_handlers_disconnect_by_data (self->head, self);
  g_clear_object (&self->head);
  if (self->all)
    g_signal_handlers_disconnect_by_data (self->all, self);
  g_clear_object (&self->all);

  G_OBJECT_CLASS (journey_list_head_parent_class)->dispose (object);
}

static void
journey_list_head_class_init (JourneyListHeadClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_list_head_dispose;
}

static void
journey_list_head_init (JourneyListHead *self)
{
  self->n_at_top = FIRST;
  self->scroller = g_signal_group_new (GTK_TYPE_ADJUSTMENT);
  g_signal_group_connect_swapped (self->scroller, "changed", G_CALLBACK (scrolled_cb), self);
  g_signal_group_connect_swapped (self->scroller, "value-changed", G_CALLBACK (scrolled_cb), self);
}

/**
 * journey_list_head_new:
 * @all: the whole list, with what is selected of it
 *
 * Returns: (transfer full): its first rows
 */
JourneyListHead *
journey_list_head_new (GtkSelectionModel *all)
{
  JourneyListHead *self;

  g_return_val_if_fail (GTK_IS_SELECTION_MODEL (all), NULL);

  self = g_object_new (JOURNEY_TYPE_LIST_HEAD, NULL);
  self->all = g_object_ref (all);
  self->head = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (all)), 0, FIRST);
  g_signal_connect_swapped (self->head, "items-changed", G_CALLBACK (g_list_model_items_changed),
                            self);
  g_signal_connect_swapped (all, "selection-changed", G_CALLBACK (selection_changed_cb), self);
  return self;
}

/**
 * journey_list_head_follow:
 * @self: the first rows of a list
 * @view: what shows them
 *
 * Makes more rows before somebody has scrolled to the last of them.
 */
void
journey_list_head_follow (JourneyListHead *self, GtkListView *view)
{
  g_return_if_fail (JOURNEY_IS_LIST_HEAD (self));
  g_return_if_fail (GTK_IS_LIST_VIEW (view));

  g_object_bind_property (view, "vadjustment", self->scroller, "target", G_BINDING_SYNC_CREATE);
}

/**
 * journey_list_head_reach:
 * @self: the first rows of a list
 * @position: a row of the whole list
 *
 * Sees to it that there is this row, and some after it.
 */
void
journey_list_head_reach (JourneyListHead *self, guint position)
{
  g_return_if_fail (JOURNEY_IS_LIST_HEAD (self));

  if (position >= gtk_slice_list_model_get_size (self->head))
    gtk_slice_list_model_set_size (self->head, position + STEP);
}

/**
 * journey_list_head_rewind:
 * @self: the first rows of a list
 *
 * Goes back to as many rows as are seen at the top, when other rows are going to be shown.
 */
void
journey_list_head_rewind (JourneyListHead *self)
{
  g_return_if_fail (JOURNEY_IS_LIST_HEAD (self));

  gtk_slice_list_model_set_size (self->head, self->n_at_top);
}
