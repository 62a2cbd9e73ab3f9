/* journey-opportunity-list.c: the opportunities of a map, the best first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-opportunity-list.h"

#include <glib/gi18n-lib.h>

#include "journey-opportunity-row.h"
#include "journey-quadrant.h"
#include "journey-selection-link.h"

/**
 * JourneyOpportunityList:
 *
 * Title, worth and status of each opportunity: quick wins first, then big bets, maybes, time sinks,
 * and what is not rated.
 */

struct _JourneyOpportunityList
{
  JourneyPanel parent_instance;

  GtkListView *view;
  JourneySelectionLink *link; /* owned */
  GtkSortListModel *sorted;   /* owned */
};

G_DEFINE_FINAL_TYPE (JourneyOpportunityList, journey_opportunity_list, JOURNEY_TYPE_PANEL)

static int
get_rank (JourneyOpportunity *opportunity)
{
  JourneyQuadrant quadrant = journey_quadrant_of (journey_opportunity_get_impact (opportunity),
                                                  journey_opportunity_get_effort (opportunity));

  return quadrant == JOURNEY_QUADRANT_NONE ? JOURNEY_QUADRANT_TIME_SINK + 1 : (int) quadrant;
}

static int
compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  JourneyOpportunity *first = (JourneyOpportunity *) a;
  JourneyOpportunity *second = (JourneyOpportunity *) b;
  int way = get_rank (first) - get_rank (second);

  if (way == 0)
    way = journey_opportunity_get_impact (second) - journey_opportunity_get_impact (first);
  if (way == 0)
    way = journey_opportunity_get_effort (first) - journey_opportunity_get_effort (second);

  return way;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkExpression *opportunity = gtk_property_expression_new (GTK_TYPE_LIST_ITEM, NULL, "item");
  GtkExpression *title =
      gtk_property_expression_new (JOURNEY_TYPE_OPPORTUNITY, opportunity, "title");

  gtk_expression_bind (title, list_item, "accessible-label", list_item);
  gtk_list_item_set_child (list_item, journey_opportunity_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  JourneyOpportunity *opportunity = gtk_list_item_get_item (list_item);

  journey_opportunity_row_set_opportunity (
      JOURNEY_OPPORTUNITY_ROW (gtk_list_item_get_child (list_item)), opportunity);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  journey_opportunity_row_set_opportunity (
      JOURNEY_OPPORTUNITY_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static gpointer
get_item (gpointer opportunity)
{
  return opportunity;
}

static void
journey_opportunity_list_map_changed (JourneyPanel *panel)
{
  JourneyOpportunityList *self = JOURNEY_OPPORTUNITY_LIST (panel);
  JourneyDocument *document = journey_panel_get_document (panel);
  GListModel *opportunities =
      document ? G_LIST_MODEL (journey_document_get_opportunities (document)) : NULL;

  if (gtk_sort_list_model_get_model (self->sorted) != opportunities)
    gtk_sort_list_model_set_model (self->sorted, opportunities);
  else
    gtk_sorter_changed (gtk_sort_list_model_get_sorter (self->sorted), GTK_SORTER_CHANGE_DIFFERENT);
  journey_selection_link_refresh (self->link);
}

static void
selection_replaced_cb (JourneyOpportunityList *self)
{
  journey_selection_link_set_selection (self->link,
                                        journey_panel_get_selection (JOURNEY_PANEL (self)));
}

static void
journey_opportunity_list_dispose (GObject *object)
{
  JourneyOpportunityList *self = JOURNEY_OPPORTUNITY_LIST (object);

  g_clear_object (&self->link);
  g_clear_object (&self->sorted);

  G_OBJECT_CLASS (journey_opportunity_list_parent_class)->dispose (object);
}

static void
journey_opportunity_list_class_init (JourneyOpportunityListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_opportunity_list_dispose;
  JOURNEY_PANEL_CLASS (klass)->map_changed = journey_opportunity_list_map_changed;
}

static GtkListView *
create_view (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkListView *view = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_tab_behavior (view, GTK_LIST_TAB_ITEM);
  gtk_widget_add_css_class (GTK_WIDGET (view), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Opportunities"), -1);
  return view;
}

static void
journey_opportunity_list_init (JourneyOpportunityList *self)
{
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare, NULL, NULL));
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->sorted = gtk_sort_list_model_new (NULL, sorter);
  self->view = create_view ();
  self->link = journey_selection_link_new (self->view, G_LIST_MODEL (self->sorted), get_item);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  adw_bin_set_child (ADW_BIN (self), scroller);
  g_signal_connect (self, "notify::selection", G_CALLBACK (selection_replaced_cb), NULL);
}

/**
 * journey_opportunity_list_new:
 *
 * Returns: (transfer floating): a list of nothing yet
 */
GtkWidget *
journey_opportunity_list_new (void)
{
  return g_object_new (JOURNEY_TYPE_OPPORTUNITY_LIST, NULL);
}
