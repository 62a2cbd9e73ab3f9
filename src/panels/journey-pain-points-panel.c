/* journey-pain-points-panel.c: what to mend first, and what to do about it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-pain-points-panel-private.h"

#include <glib/gi18n-lib.h>

#include "journey-matrix.h"
#include "journey-opportunity-list.h"

/**
 * JourneyPainPointsPanel:
 *
 * The pain points of a map, ranked, searched and filtered; what they have in common; and the
 * opportunities, as a matrix of impact and effort or as a list. What is selected there is selected
 * on the map.
 *
 * The ranked list leaves out what the filter of the map lets step back, and says so. What pain
 * points have in common and the opportunities stay those of the whole map: they are compared.
 */

G_DEFINE_FINAL_TYPE (JourneyPainPointsPanel, journey_pain_points_panel, JOURNEY_TYPE_PANEL)

static gboolean
is_map_filtered (JourneyPainPointsPanel *self)
{
  JourneyFilter *filter = journey_panel_get_filter (JOURNEY_PANEL (self));

  return filter && journey_filter_is_active (filter);
}

static gboolean
matches (gpointer entry, gpointer user_data)
{
  JourneyPainPointsPanel *self = user_data;
  JourneyPainPoint *pain_point = journey_pain_entry_get_pain_point (entry);

  return journey_pain_query_matches (&self->query, pain_point) &&
         (!is_map_filtered (self) ||
          journey_filter_matches (journey_panel_get_filter (JOURNEY_PANEL (self)), pain_point));
}

static int
compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  JourneyPainPointsPanel *self = user_data;

  return journey_pain_entry_compare ((JourneyPainEntry *) a, (JourneyPainEntry *) b,
                                     journey_pain_filters_get_order (self->filters));
}

static void
update_count (JourneyPainPointsPanel *self)
{
  guint n_all = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->sorted));
  g_autofree char *text = NULL;

  if (n_shown < n_all)
    /* Translators: how many of all pain points are shown */
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u pain point",
                                         "%u of %u pain points", n_all),
                            n_shown, n_all);
  else
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u pain point", "%u pain points", n_all),
                            n_all);
  gtk_label_set_label (self->count, text);

  if (n_all == 0)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else
    gtk_stack_set_visible_child_name (self->stack, n_shown > 0 ? "list" : "nothing");
}

static void
update_words (JourneyPainPointsPanel *self)
{
  JourneyDocument *document = journey_panel_get_document (JOURNEY_PANEL (self));
  g_autofree char *words = journey_pain_filters_dup_words (self->filters, document);
  /* Translators: what a list is ordered by, like “Rank: Score” */
  g_autofree char *rank =
      g_strdup_printf (_ ("Rank: %s"), journey_pain_filters_get_order_name (self->filters));

  gtk_label_set_label (self->order, rank);
  if (is_map_filtered (self))
    {
      /* Translators: the list of pain points is filtered as the map is; %s is by what else */
      g_autofree char *more = *words ? g_strdup_printf (_ ("Filter of the map · %s"), words)
                                     : g_strdup (_ ("Filter of the map"));

      g_set_str (&words, more);
    }
  gtk_label_set_label (self->filter_words, words);
  gtk_widget_set_visible (self->filter_bar, *words != '\0');
}

static void
update_opportunities (JourneyPainPointsPanel *self)
{
  JourneyDocument *document = journey_panel_get_document (JOURNEY_PANEL (self));

  gtk_widget_set_visible (
      self->opportunities,
      document && journey_list_get_length (journey_document_get_opportunities (document)) > 0);
}

static void
apply_filter (JourneyPainPointsPanel *self)
{
  gboolean asks = !journey_pain_query_is_empty (&self->query) || is_map_filtered (self);

  gtk_custom_filter_set_filter_func (self->filter, asks ? matches : NULL, asks ? self : NULL, NULL);
}

/**
 * journey_pain_points_panel_query_changed:
 * @self: a panel
 *
 * Shows what is asked now, in the order that is wanted.
 */
void
journey_pain_points_panel_query_changed (JourneyPainPointsPanel *self)
{
  JourneyPainOrder order = journey_pain_filters_get_order (self->filters);

  journey_selection_link_rewind (self->link);
  apply_filter (self);
  if (order != self->sorted_by)
    {
      self->sorted_by = order;
      gtk_sorter_changed (GTK_SORTER (self->sorter), GTK_SORTER_CHANGE_DIFFERENT);
    }
  journey_selection_link_refresh (self->link);
  update_words (self);
  update_count (self);
}

static void
journey_pain_points_panel_map_changed (JourneyPanel *panel)
{
  JourneyPainPointsPanel *self = JOURNEY_PAIN_POINTS_PANEL (panel);
  gboolean moved = journey_pain_list_update (self->list, journey_panel_get_document (panel));
  gboolean by_stage = journey_pain_filters_get_order (self->filters) == JOURNEY_PAIN_ORDER_STAGE;

  if (!journey_pain_query_is_empty (&self->query) || is_map_filtered (self))
    gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  if (moved || by_stage)
    gtk_sorter_changed (GTK_SORTER (self->sorter), GTK_SORTER_CHANGE_DIFFERENT);
  journey_selection_link_refresh (self->link);
  update_count (self);
  update_words (self);
  update_opportunities (self);
  journey_pain_points_panel_show_patterns (self);
  journey_pain_points_panel_update_actions (self);
}

static void
journey_pain_points_panel_filter_changed (JourneyPanel *panel)
{
  journey_pain_points_panel_query_changed (JOURNEY_PAIN_POINTS_PANEL (panel));
}

static void
selection_replaced_cb (JourneyPainPointsPanel *self)
{
  JourneySelection *selection = journey_panel_get_selection (JOURNEY_PANEL (self));

  journey_selection_link_set_selection (self->link, selection);
  journey_matrix_set_selection (JOURNEY_MATRIX (self->matrix), selection);
  journey_panel_set_selection (JOURNEY_PANEL (self->opportunity_list), selection);
}

static gpointer
get_item (gpointer entry)
{
  return journey_pain_entry_get_pain_point (entry);
}

static void
init_models (JourneyPainPointsPanel *self)
{
  GtkFilterListModel *filtered;

  self->sorted_by = journey_pain_filters_get_order (self->filters);
  self->list = journey_pain_list_new ();
  self->filter = gtk_custom_filter_new (NULL, NULL, NULL);
  self->sorter = gtk_custom_sorter_new (compare, self, NULL);
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->list)),
                                        GTK_FILTER (self->filter));
  self->sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), GTK_SORTER (self->sorter));
  self->link = journey_selection_link_new (self->view, G_LIST_MODEL (self->sorted), get_item);
}

/* The models may outlast the panel for a moment, and then have nobody to ask. */
static void
journey_pain_points_panel_dispose (GObject *object)
{
  JourneyPainPointsPanel *self = JOURNEY_PAIN_POINTS_PANEL (object);

  if (self->sorted)
    {
      gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
      gtk_custom_sorter_set_sort_func (self->sorter, NULL, NULL, NULL);
    }
  g_clear_object (&self->link);
  g_clear_object (&self->sorted);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (journey_pain_points_panel_parent_class)->dispose (object);
}

static void
journey_pain_points_panel_finalize (GObject *object)
{
  JourneyPainPointsPanel *self = JOURNEY_PAIN_POINTS_PANEL (object);

  journey_pain_query_clear (&self->query);
  g_hash_table_unref (self->rows);
  g_ptr_array_unref (self->spare_rows);
  g_free (self->pattern_words);

  G_OBJECT_CLASS (journey_pain_points_panel_parent_class)->finalize (object);
}

static void
journey_pain_points_panel_class_init (JourneyPainPointsPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = journey_pain_points_panel_dispose;
  object_class->finalize = journey_pain_points_panel_finalize;
  JOURNEY_PANEL_CLASS (klass)->map_changed = journey_pain_points_panel_map_changed;
  JOURNEY_PANEL_CLASS (klass)->filter_changed = journey_pain_points_panel_filter_changed;

  journey_pain_points_panel_class_init_actions (GTK_WIDGET_CLASS (klass));
}

static void
journey_pain_points_panel_init (JourneyPainPointsPanel *self)
{
  journey_pain_query_clear (&self->query);
  self->rows = g_hash_table_new (NULL, NULL);
  journey_pain_points_panel_build (self);
  init_models (self);
  g_signal_connect (self, "notify::selection", G_CALLBACK (selection_replaced_cb), NULL);
}

/**
 * journey_pain_points_panel_new:
 *
 * Returns: (transfer floating): a panel of nothing yet
 */
GtkWidget *
journey_pain_points_panel_new (void)
{
  return g_object_new (JOURNEY_TYPE_PAIN_POINTS_PANEL, NULL);
}
