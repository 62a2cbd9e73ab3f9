/* journey-pain-points-panel-build.c: the widgets of the panel
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "journey-matrix.h"
#include "journey-opportunity-list.h"
#include "journey-pain-points-panel-private.h"
#include "journey-pattern.h"

/* More than this is not seen at a glance. */
#define MAX_PATTERNS 4

/* As many rows as are seen at once, and some. */
#define MAX_SPARE_ROWS 16

#define MARGIN 12

static void
set_margins (GtkWidget *widget, int sides, int top, int bottom)
{
  gtk_widget_set_margin_start (widget, sides);
  gtk_widget_set_margin_end (widget, sides);
  gtk_widget_set_margin_top (widget, top);
  gtk_widget_set_margin_bottom (widget, bottom);
}

static GtkWidget *
create_heading (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "heading");
  return label;
}

/* --- Rows --- */

static void
selected_cb (GtkListItem *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);

  if (row)
    journey_pain_row_set_expanded (JOURNEY_PAIN_ROW (row), gtk_list_item_get_selected (list_item));
}

/* What a row is called follows its pain point. */
static void
name_row (GtkListItem *list_item)
{
  GtkExpression *entry = gtk_property_expression_new (GTK_TYPE_LIST_ITEM, NULL, "item");
  GtkExpression *pain_point =
      gtk_property_expression_new (JOURNEY_TYPE_PAIN_ENTRY, entry, "pain-point");
  GtkExpression *title = gtk_property_expression_new (JOURNEY_TYPE_PAIN_POINT, pain_point, "title");

  gtk_expression_bind (title, list_item, "accessible-label", list_item);
}

/* A row takes half a millisecond to make, and a letter of a search replaces all that are seen. */
static JourneyPainRow *
take_row (JourneyPainPointsPanel *self)
{
  if (self->spare_rows->len > 0)
    return g_ptr_array_steal_index_fast (self->spare_rows, self->spare_rows->len - 1);

  return g_object_ref_sink (JOURNEY_PAIN_ROW (journey_pain_row_new ()));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  name_row (list_item);
  g_signal_connect (list_item, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, JourneyPainPointsPanel *self)
{
  JourneyPainEntry *entry = gtk_list_item_get_item (list_item);
  g_autoptr (JourneyPainRow) row = take_row (self);

  gtk_list_item_set_child (list_item, GTK_WIDGET (row));
  journey_pain_row_set_entry (row, entry);
  g_hash_table_insert (self->rows, entry, row);
  selected_cb (list_item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, JourneyPainPointsPanel *self)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);

  g_hash_table_remove (self->rows, gtk_list_item_get_item (list_item));
  journey_pain_row_set_entry (JOURNEY_PAIN_ROW (row), NULL);
  if (self->spare_rows->len < MAX_SPARE_ROWS)
    g_ptr_array_add (self->spare_rows, g_object_ref (row));
  gtk_list_item_set_child (list_item, NULL);
}

static GtkWidget *
create_list (JourneyPainPointsPanel *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->spare_rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);

  self->view = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  gtk_list_view_set_tab_behavior (self->view, GTK_LIST_TAB_ITEM);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "pain-points");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Pain points"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  return scroller;
}

/* --- Above the list --- */

static void
filters_shown_cb (JourneyPainPointsPanel *self)
{
  journey_pain_filters_fill (self->filters, journey_panel_get_document (JOURNEY_PANEL (self)));
}

static void
search_changed_cb (JourneyPainPointsPanel *self)
{
  g_clear_pointer (&self->query.search, g_free);
  self->query.search = journey_pain_query_fold (gtk_editable_get_text (self->search));
  journey_pain_points_panel_query_changed (self);
}

static GtkWidget *
create_order_button (JourneyPainPointsPanel *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();

  self->filters = JOURNEY_PAIN_FILTERS (journey_pain_filters_new (&self->query));
  g_signal_connect_swapped (self->filters, "changed",
                            G_CALLBACK (journey_pain_points_panel_query_changed), self);
  set_margins (GTK_WIDGET (self->filters), 6, 6, 6);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->filters));
  g_signal_connect_swapped (popover, "show", G_CALLBACK (filters_shown_cb), self);

  self->order = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->order, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->order), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->order), "dimmed");
  self->order_button = GTK_MENU_BUTTON (button);
  gtk_menu_button_set_child (self->order_button, GTK_WIDGET (self->order));
  gtk_menu_button_set_always_show_arrow (self->order_button, TRUE);
  gtk_menu_button_set_popover (self->order_button, popover);
  gtk_menu_button_set_can_shrink (self->order_button, TRUE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Order and Filter"));
  return button;
}

static GtkWidget *
create_header (JourneyPainPointsPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *search = gtk_toggle_button_new ();
  GtkWidget *add = gtk_button_new_from_icon_name ("list-add-symbolic");

  self->count = GTK_LABEL (create_heading (NULL));
  gtk_button_set_icon_name (GTK_BUTTON (search), "edit-find-symbolic");
  gtk_widget_set_tooltip_text (search, _ ("Find a Pain Point"));
  gtk_widget_add_css_class (search, "flat");
  g_object_bind_property (search, "active", self->search_bar, "search-mode-enabled",
                          G_BINDING_BIDIRECTIONAL);
  gtk_widget_set_tooltip_text (add, _ ("Add a Pain Point"));
  gtk_widget_add_css_class (add, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "pains.add");

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (box), create_order_button (self));
  gtk_box_append (GTK_BOX (box), search);
  gtk_box_append (GTK_BOX (box), add);
  set_margins (box, MARGIN, 0, 3);
  return box;
}

static GtkWidget *
create_search_bar (JourneyPainPointsPanel *self)
{
  GtkWidget *entry = gtk_search_entry_new ();

  gtk_widget_set_hexpand (entry, TRUE);
  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (entry), _ ("Find a pain point"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Find a pain point"), -1);
  g_signal_connect_swapped (entry, "search-changed", G_CALLBACK (search_changed_cb), self);
  self->search = GTK_EDITABLE (entry);
  self->search_bar = GTK_SEARCH_BAR (gtk_search_bar_new ());
  gtk_search_bar_set_child (self->search_bar, entry);
  gtk_search_bar_connect_entry (self->search_bar, self->search);
  return GTK_WIDGET (self->search_bar);
}

static GtkWidget *
create_filter_bar (JourneyPainPointsPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *clear = gtk_button_new_from_icon_name ("edit-clear-symbolic");

  self->filter_words = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->filter_words, 0);
  gtk_label_set_ellipsize (self->filter_words, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->filter_words), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->filter_words), "accent");
  gtk_widget_set_tooltip_text (clear, _ ("Show All Pain Points"));
  gtk_widget_add_css_class (clear, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (clear), "pains.clear-filters");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->filter_words));
  gtk_box_append (GTK_BOX (box), clear);
  set_margins (box, MARGIN, 0, 3);
  self->filter_bar = box;
  return box;
}

/* --- Patterns --- */

static GtkWidget *
create_pattern_button (const JourneyPattern *pattern)
{
  g_autofree char *words = journey_pattern_dup_words (pattern);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (words);
  const char *what =
      pattern->stage ? journey_item_get_id (JOURNEY_ITEM (pattern->stage)) : pattern->word;

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption");
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
  gtk_widget_add_css_class (button, "pattern");
  gtk_widget_set_tooltip_text (button, pattern->kind == JOURNEY_PATTERN_STAGE
                                           ? _ ("The Stage With the Most Pain Points")
                                           : _ ("Show What They Have in Common"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(is)", (int) pattern->kind, what);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "pains.show-pattern");
  return button;
}

/**
 * journey_pain_points_panel_show_patterns:
 * @self: a panel
 *
 * Shows what the pain points have in common now.
 */
void
journey_pain_points_panel_show_patterns (JourneyPainPointsPanel *self)
{
  JourneyDocument *document = journey_panel_get_document (JOURNEY_PANEL (self));
  g_autoptr (GPtrArray) patterns = document ? journey_pattern_find_all (document) : NULL;
  guint n_patterns = patterns ? MIN (patterns->len, MAX_PATTERNS) : 0;
  g_autoptr (GString) words = g_string_new (NULL);
  GtkWidget *button;

  for (guint i = 0; i < n_patterns; i++)
    {
      const JourneyPattern *pattern = patterns->pdata[i];
      g_autofree char *text = journey_pattern_dup_words (pattern);

      g_string_append_printf (words, "%d %s %s\n", pattern->kind, text,
                              pattern->stage ? journey_item_get_id (JOURNEY_ITEM (pattern->stage))
                                             : pattern->word);
    }
  if (!g_set_str (&self->pattern_words, words->str))
    return;

  while ((button = gtk_widget_get_first_child (self->patterns)))
    adw_wrap_box_remove (ADW_WRAP_BOX (self->patterns), button);
  for (guint i = 0; i < n_patterns; i++)
    adw_wrap_box_append (ADW_WRAP_BOX (self->patterns), create_pattern_button (patterns->pdata[i]));
  gtk_widget_set_visible (self->patterns, n_patterns > 0);
}

static GtkWidget *
create_patterns (JourneyPainPointsPanel *self)
{
  self->patterns = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->patterns), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->patterns), 6);
  set_margins (self->patterns, MARGIN, 0, 6);
  gtk_widget_set_visible (self->patterns, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->patterns), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What pain points have in common"), -1);
  return self->patterns;
}

/* --- Instead of the list --- */

static GtkWidget *
create_status_page (const char *title,
                    const char *description,
                    const char *label,
                    const char *action)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  adw_status_page_set_title (ADW_STATUS_PAGE (page), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (page), description);
  gtk_widget_add_css_class (page, "compact");
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  return page;
}

static GtkWidget *
create_stack (JourneyPainPointsPanel *self)
{
  GtkWidget *stack = gtk_stack_new ();

  self->stack = GTK_STACK (stack);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, create_list (self), "list");
  gtk_stack_add_named (
      self->stack,
      create_status_page (_ ("No Pain Points Yet"),
                          _ ("Add what goes wrong for the customer, and where. The worst come up "
                             "first here."),
                          _ ("_Add Pain Point"), "pains.add"),
      "empty");
  gtk_stack_add_named (self->stack,
                       create_status_page (_ ("None Found"),
                                           _ ("No pain point is all that is asked."),
                                           _ ("_Show All"), "pains.clear-filters"),
                       "nothing");
  gtk_widget_set_vexpand (stack, TRUE);
  return stack;
}

/* --- Opportunities --- */

static GtkWidget *
create_toggles (GtkWidget *stack)
{
  static const struct
  {
    const char *name, *icon_name, *tooltip;
  } views[] = {
    { "matrix", "view-grid-symbolic", N_ ("As a Matrix") },
    { "list", "view-list-symbolic", N_ ("As a List") },
  };
  GtkWidget *group = adw_toggle_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_name (toggle, views[i].name);
      adw_toggle_set_icon_name (toggle, views[i].icon_name);
      adw_toggle_set_tooltip (toggle, _ (views[i].tooltip));
      adw_toggle_group_add (ADW_TOGGLE_GROUP (group), toggle);
    }
  gtk_widget_add_css_class (group, "flat");
  g_object_bind_property (group, "active-name", stack, "visible-child-name",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  return group;
}

static GtkWidget *
create_matrix (JourneyPainPointsPanel *self)
{
  GtkWidget *card = adw_bin_new ();

  self->matrix = journey_matrix_new ();
  set_margins (self->matrix, MARGIN, 9, 9);
  adw_bin_set_child (ADW_BIN (card), self->matrix);
  gtk_widget_add_css_class (card, "card");
  set_margins (card, MARGIN, 3, MARGIN);
  return card;
}

static GtkWidget *
create_opportunities (JourneyPainPointsPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *stack = gtk_stack_new ();

  self->opportunity_list = journey_opportunity_list_new ();
  gtk_stack_add_named (GTK_STACK (stack), create_matrix (self), "matrix");
  gtk_stack_add_named (GTK_STACK (stack), self->opportunity_list, "list");
  gtk_widget_set_vexpand (stack, TRUE);
  gtk_box_append (GTK_BOX (header), create_heading (_ ("Impact × effort")));
  gtk_box_append (GTK_BOX (header), create_toggles (stack));
  set_margins (header, MARGIN, 6, 3);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), stack);
  self->opportunities = box;
  return box;
}

/**
 * journey_pain_points_panel_build:
 * @self: a panel
 *
 * Makes its widgets.
 */
void
journey_pain_points_panel_build (JourneyPainPointsPanel *self)
{
  GtkWidget *toasts = adw_toast_overlay_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *paned = gtk_paned_new (GTK_ORIENTATION_VERTICAL);
  GtkWidget *search_bar = create_search_bar (self);

  gtk_box_append (GTK_BOX (box), create_header (self));
  gtk_box_append (GTK_BOX (box), search_bar);
  gtk_box_append (GTK_BOX (box), create_filter_bar (self));
  gtk_box_append (GTK_BOX (box), create_patterns (self));
  gtk_paned_set_start_child (GTK_PANED (paned), create_stack (self));
  gtk_paned_set_end_child (GTK_PANED (paned), create_opportunities (self));
  gtk_paned_set_resize_end_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_start_child (GTK_PANED (paned), FALSE);
  gtk_widget_set_vexpand (paned, TRUE);
  gtk_box_append (GTK_BOX (box), paned);

  self->toasts = ADW_TOAST_OVERLAY (toasts);
  adw_toast_overlay_set_child (self->toasts, box);
  adw_bin_set_child (ADW_BIN (self), toasts);
}
