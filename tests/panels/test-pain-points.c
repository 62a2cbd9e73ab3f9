/* test-pain-points.c: the ranked list, and what is done in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-edit.h"
#include "journey-matrix.h"
#include "journey-meter.h"
#include "journey-pain-points-panel.h"
#include "journey-pain-row.h"
#include "journey-pattern.h"
#include "journey-pin-dialog.h"
#include "panels-fixture.h"

#define SAMPLE "ebike.journey"

/* The pain points of the sample, by the first letters of their titles. */
#define RANKED "Deli|Mont|Two-|Box "

typedef struct
{
  PanelsFixture map;
  GtkWidget *panel;
  GtkListView *view;
} Fixture;

/* Choices have lists too. */
static GtkWidget *
find_list (GtkWidget *widget)
{
  if (gtk_widget_has_css_class (widget, "pain-points"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_list (child);

      if (found)
        return found;
    }

  return NULL;
}

static void
set_up (Fixture *self, gconstpointer sample)
{
  panels_fixture_set_up (&self->map, sample);
  gtk_window_set_default_size (GTK_WINDOW (self->map.window), 360, 1200);
  self->panel = journey_pain_points_panel_new ();
  journey_panel_set_selection (JOURNEY_PANEL (self->panel), self->map.selection);
  panels_fixture_show (&self->map, self->panel);
  panels_fixture_wait_for_frame (&self->map);
  self->view = GTK_LIST_VIEW (find_list (self->panel));
}

static void
tear_down (Fixture *self, gconstpointer sample)
{
  panels_fixture_tear_down (&self->map, sample);
}

static JourneyJournal *
get_journal (Fixture *self)
{
  return panels_fixture_get_journal (&self->map);
}

static void
assert_shown (Fixture *self, const char *expected)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->view));
  g_autoptr (GString) shown = g_string_new (NULL);

  panels_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (JourneyPainEntry) entry = g_list_model_get_item (model, i);
      const char *title = journey_pain_point_get_title (journey_pain_entry_get_pain_point (entry));

      g_string_append_printf (shown, "%s%.4s", i > 0 ? "|" : "", title);
    }
  g_assert_cmpstr (shown->str, ==, expected);
}

static void
assert_heading (Fixture *self, const char *text)
{
  g_assert_nonnull (panels_find (self->panel, GTK_TYPE_LABEL, "label", text));
}

/* The row of the pain point with that title. */
static GtkWidget *
find_row_below (GtkWidget *widget, gpointer pain_point)
{
  if (JOURNEY_IS_PAIN_ROW (widget))
    {
      JourneyPainEntry *entry = journey_pain_row_get_entry (JOURNEY_PAIN_ROW (widget));

      return entry && journey_pain_entry_get_pain_point (entry) == pain_point ? widget : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row_below (child, pain_point);

      if (found)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_row (Fixture *self, gpointer pain_point)
{
  GtkWidget *row;

  panels_fixture_wait_for_frame (&self->map);
  row = find_row_below (GTK_WIDGET (self->view), pain_point);
  g_assert_nonnull (row);
  return row;
}

static void
act (Fixture *self, const char *action, const char *id)
{
  g_assert_true (gtk_widget_activate_action (self->panel, action, "s", id));
  panels_settle ();
}

static const char *
get_id (gpointer item)
{
  return journey_item_get_id (item);
}

static void
test_ranked (Fixture *self, gconstpointer data)
{
  JourneyPainPoint *box = panels_fixture_find (&self->map, "Box too heavy for one person");
  GtkWidget *row = find_row (self, box);

  assert_shown (self, RANKED);
  assert_heading (self, "4 pain points");
  g_assert_nonnull (panels_find (row, GTK_TYPE_LABEL, "label", "Home delivery · 396 customers"));
  g_assert_nonnull (panels_find (row, GTK_TYPE_LABEL, "label", "testing"));
  g_assert_cmpfloat (
      journey_meter_get_value (JOURNEY_METER (panels_find (row, JOURNEY_TYPE_METER, NULL, NULL))),
      ==, 3);
}

/* What is done elsewhere is shown, and undo too. */
static void
test_follows (Fixture *self, gconstpointer data)
{
  JourneyPainPoint *wait = panels_fixture_find (&self->map, "Two-week wait for first service");
  JourneyStage *stage = journey_list_get (journey_document_get_stages (self->map.document), 4);
  g_auto (GValue) customers = G_VALUE_INIT;

  g_value_init (&customers, G_TYPE_DOUBLE);
  g_value_set_double (&customers, 12000);
  journey_edit_set_property (stage, "customers", &customers, NULL, NULL);
  assert_shown (self, "Two-|Deli|Mont|Box ");
  journey_edit_set_text (wait, "title", "Too long", NULL);
  assert_shown (self, "Too |Deli|Mont|Box ");
  g_assert_nonnull (panels_find (find_row (self, wait), GTK_TYPE_LABEL, "label", "Too long"));

  while (journey_journal_undo (get_journal (self)))
    ;
  assert_shown (self, RANKED);
}

static void
test_selection (Fixture *self, gconstpointer data)
{
  JourneyPainPoint *first =
      panels_fixture_find (&self->map, "Delivery date shown only after paying");
  JourneyPainPoint *second = panels_fixture_find (&self->map, "Monthly price hidden in a PDF");
  GtkSelectionModel *model = gtk_list_view_get_model (self->view);
  GtkWidget *row;

  gtk_selection_model_select_item (model, 0, TRUE);
  g_assert_true (journey_selection_get_lead (self->map.selection) == first);
  journey_selection_set (self->map.selection, second);
  g_assert_false (gtk_selection_model_is_selected (model, 0));
  g_assert_true (gtk_selection_model_is_selected (model, 1));

  /* The one that is selected says all. */
  row = find_row (self, second);
  g_assert_nonnull (
      panels_find (row, GTK_TYPE_LABEL, "label", "severity 4 × frequency 2 × reach 8.5 % = 0.7"));
  g_assert_nonnull (panels_find (row, GTK_TYPE_LABEL, "label",
                                 "7 in 10 leave the site within a minute of the PDF"));
  g_assert_nonnull (panels_find (row, GTK_TYPE_LABEL, "label", "Lease slider on the product page"));

  /* Another order keeps it. */
  journey_edit_nudge_severity (first, -4);
  assert_shown (self, "Mont|Deli|Two-|Box ");
  g_assert_true (gtk_selection_model_is_selected (model, 0));
  g_assert_false (gtk_selection_model_is_selected (model, 1));
  g_assert_true (journey_selection_get_lead (self->map.selection) == second);
  journey_selection_clear (self->map.selection);
  g_assert_false (gtk_selection_model_is_selected (model, 0));
}

static void
test_status (Fixture *self, gconstpointer data)
{
  JourneyPainPoint *box = panels_fixture_find (&self->map, "Box too heavy for one person");
  GtkWidget *row = find_row (self, box);

  g_assert_true (gtk_widget_activate_action (row, "status.status", "s", "fixed"));
  g_assert_cmpint (journey_pain_point_get_status (box), ==, JOURNEY_PAIN_POINT_STATUS_FIXED);
  g_assert_cmpstr (journey_journal_get_undo_label (get_journal (self)), ==, "Change Status");
  g_assert_nonnull (panels_find (row, GTK_TYPE_LABEL, "label", "fixed"));
  journey_journal_undo (get_journal (self));
  panels_settle ();
  g_assert_nonnull (panels_find (row, GTK_TYPE_LABEL, "label", "testing"));
}

static void
search (Fixture *self, const char *text)
{
  GtkWidget *entry =
      panels_find (self->panel, GTK_TYPE_SEARCH_ENTRY, "placeholder-text", "Find a pain point");

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
}

static void
test_search (Fixture *self, gconstpointer data)
{
  JourneyPainPoint *box = panels_fixture_find (&self->map, "Box too heavy for one person");

  search (self, "WEB shop");
  assert_shown (self, "Deli|Mont");
  assert_heading (self, "2 of 4 pain points");

  /* What comes to match while it is searched is found. */
  journey_edit_set_text (box, "owner", "Web shop", NULL);
  assert_shown (self, "Deli|Mont|Box ");
  search (self, "nothing of the kind");
  assert_shown (self, "");
  g_assert_true (gtk_widget_activate_action (self->panel, "pains.clear-filters", NULL));
  assert_shown (self, RANKED);
  assert_heading (self, "4 pain points");
}

static void
test_patterns (Fixture *self, gconstpointer data)
{
  JourneyPainPoint *price = panels_fixture_find (&self->map, "Monthly price hidden in a PDF");
  g_auto (GValue) owner = G_VALUE_INIT;

  assert_heading (self, "Website: 2 pain points");
  g_assert_true (gtk_widget_activate_action (self->panel, "pains.show-pattern", "(is)",
                                             JOURNEY_PATTERN_OWNER, "Web shop"));
  assert_shown (self, "Deli|Mont");
  assert_heading (self, "Unresolved · Web shop");
  g_value_init (&owner, G_TYPE_STRING);
  g_value_set_string (&owner, "Sales");
  journey_edit_set_property (price, "owner", &owner, NULL, NULL);
  assert_shown (self, "Deli");
  g_assert_null (panels_find (self->panel, GTK_TYPE_LABEL, "label", "Web shop: 2 pain points"));
}

static void
choose (Fixture *self, guint choice, guint place)
{
  GtkWidget *button =
      panels_find (self->panel, GTK_TYPE_MENU_BUTTON, "tooltip-text", "Order and Filter");
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  GtkWidget *grid = panels_find (popover, GTK_TYPE_GRID, NULL, NULL);

  g_signal_emit_by_name (popover, "show");
  gtk_drop_down_set_selected (
      GTK_DROP_DOWN (gtk_grid_get_child_at (GTK_GRID (grid), 1, (int) choice)), place);
}

static void
test_choices (Fixture *self, gconstpointer data)
{
  choose (self, 0, JOURNEY_PAIN_ORDER_TITLE);
  assert_shown (self, "Box |Deli|Mont|Two-");
  choose (self, 0, JOURNEY_PAIN_ORDER_STAGE);
  assert_shown (self, "Mont|Deli|Box |Two-");
  choose (self, 0, JOURNEY_PAIN_ORDER_STATUS);
  assert_shown (self, "Deli|Mont|Two-|Box ");
  choose (self, 0, JOURNEY_PAIN_ORDER_SEVERITY);
  assert_shown (self, "Deli|Mont|Two-|Box ");
  assert_heading (self, "Rank: Severity");
  choose (self, 1, 3); /* planned */
  assert_shown (self, "Two-");
  choose (self, 1, 0);
  choose (self, 2, 2); /* the second persona, and what concerns all */
  assert_shown (self, "Deli|Two-");
  choose (self, 2, 0);
  choose (self, 3, 3); /* the third stage */
  assert_shown (self, "Deli");
  choose (self, 3, 0);
  choose (self, 4, 3); /* the third owner of the list */
  assert_shown (self, "Two-");
  choose (self, 4, 0);
  choose (self, 5, 3); /* the third channel on the map */
  assert_shown (self, "Deli|Mont");
}

static void
test_delete (Fixture *self, gconstpointer data)
{
  JourneyPainPoint *box = panels_fixture_find (&self->map, "Box too heavy for one person");

  journey_selection_set (self->map.selection, box);
  g_assert_true (panels_press (find_row (self, box), GDK_KEY_Delete, 0));
  assert_shown (self, "Deli|Mont|Two-");
  panels_fixture_wait_for_frame (&self->map);
  g_assert_nonnull (panels_find (self->panel, GTK_TYPE_BUTTON, "label", "_Undo"));
  journey_journal_undo (get_journal (self));
  assert_shown (self, RANKED);
  g_assert_false (journey_journal_can_undo (get_journal (self)));
}

static void
test_severity_by_keyboard (Fixture *self, gconstpointer data)
{
  JourneyPainPoint *box = panels_fixture_find (&self->map, "Box too heavy for one person");
  GtkWidget *row = find_row (self, box);

  journey_selection_set (self->map.selection, box);
  g_assert_true (panels_press (row, GDK_KEY_plus, 0));
  g_assert_true (panels_press (row, GDK_KEY_plus, 0));
  g_assert_cmpint (journey_pain_point_get_severity (box), ==, 5);
  journey_journal_undo (get_journal (self));
  g_assert_cmpint (journey_pain_point_get_severity (box), ==, 3);

  /* Several at once are one step. */
  gtk_selection_model_select_all (gtk_list_view_get_model (self->view));
  act (self, "pains.less-severe", "");
  g_assert_cmpint (journey_pain_point_get_severity (box), ==, 2);
  journey_journal_undo (get_journal (self));
  g_assert_cmpint (journey_pain_point_get_severity (box), ==, 3);
  g_assert_false (journey_journal_can_undo (get_journal (self)));
}

static void
test_add_opportunity (Fixture *self, gconstpointer data)
{
  JourneyPainPoint *box = panels_fixture_find (&self->map, "Box too heavy for one person");
  JourneyList *opportunities = journey_document_get_opportunities (self->map.document);
  guint n_before = journey_list_get_length (opportunities);
  JourneyOpportunity *opportunity;
  GtkWidget *row = find_row (self, box);
  GtkWidget *entry;

  act (self, "pains.add-opportunity", get_id (box));
  g_assert_true (journey_selection_get_lead (self->map.selection) == box);
  entry = panels_find (row, GTK_TYPE_ENTRY, NULL, NULL);
  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->map.window)), entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), "  ");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (journey_list_get_length (opportunities), ==, n_before);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Two boxes");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (journey_list_get_length (opportunities), ==, n_before + 1);
  opportunity = journey_list_get (opportunities, n_before);
  g_assert_cmpstr (journey_opportunity_get_title (opportunity), ==, "Two boxes");
  g_assert_true (g_strv_contains (journey_opportunity_get_pain_points (opportunity), get_id (box)));
  panels_settle ();
  g_assert_nonnull (
      panels_find (row, GTK_TYPE_LABEL, "label", "Offer doorstep assembly\nTwo boxes"));
}

static GtkWidget *
present (Fixture *self, AdwDialog *dialog)
{
  adw_dialog_present (dialog, self->panel);
  for (guint i = 0; i < 3; i++)
    panels_fixture_wait_for_frame (&self->map);
  return GTK_WIDGET (dialog);
}

static void
tick (GtkWidget *dialog, guint position)
{
  GtkWidget *list = panels_find (dialog, GTK_TYPE_LIST_VIEW, NULL, NULL);

  g_signal_emit_by_name (list, "activate", position);
}

static void
click (GtkWidget *dialog, const char *label)
{
  g_signal_emit_by_name (panels_find (dialog, GTK_TYPE_BUTTON, "label", label), "clicked");
  panels_settle ();
}

static void
test_pin (Fixture *self, gconstpointer data)
{
  JourneyPainPoint *box = panels_fixture_find (&self->map, "Box too heavy for one person");
  gpointer ad = panels_fixture_find (&self->map, "Scrolls past a spring ad");
  gpointer delivery = panels_fixture_find (&self->map, "Home delivery");
  GtkWidget *dialog = present (self, journey_pin_dialog_new (box));

  tick (dialog, 1);
  click (dialog, "_Pin");
  g_assert_cmpstrv (journey_pain_point_get_touchpoints (box),
                    ((const char *[]) { get_id (ad), get_id (delivery), NULL }));
  journey_journal_undo (get_journal (self));
  g_assert_false (journey_journal_can_undo (get_journal (self)));

  dialog = present (self, journey_pin_dialog_new (box));
  tick (dialog, 1);
  tick (dialog, 1);
  click (dialog, "_Pin");
  g_assert_false (journey_journal_can_undo (get_journal (self)));
}

static void
test_add (Fixture *self, gconstpointer data)
{
  GtkWidget *dialog =
      present (self, journey_pin_dialog_new_for_pain_point (self->map.document, NULL));
  GtkWidget *title = panels_find (dialog, ADW_TYPE_ENTRY_ROW, NULL, NULL);
  gpointer ad = panels_fixture_find (&self->map, "Scrolls past a spring ad");
  JourneyPainPoint *pain_point;

  g_assert_false (
      gtk_widget_get_sensitive (panels_find (dialog, GTK_TYPE_BUTTON, "label", "_Add")));
  gtk_editable_set_text (GTK_EDITABLE (title), "Too loud");
  tick (dialog, 1);
  click (dialog, "_Add");
  assert_shown (self, "Deli|Mont|Two-|Box |Too ");
  pain_point = panels_fixture_find (&self->map, "Too loud");
  g_assert_cmpstrv (journey_pain_point_get_touchpoints (pain_point),
                    ((const char *[]) { get_id (ad), NULL }));
  g_assert_cmpstr (journey_journal_get_undo_label (get_journal (self)), ==, "Add Pain Point");
  journey_journal_undo (get_journal (self));
  assert_shown (self, RANKED);
  g_assert_false (journey_journal_can_undo (get_journal (self)));
}

static void
test_drag (Fixture *self, gconstpointer data)
{
  JourneyPainPoint *box = panels_fixture_find (&self->map, "Box too heavy for one person");
  GtkEventController *source = panels_find_controller (find_row (self, box), GTK_TYPE_DRAG_SOURCE);
  g_autoptr (GdkContentProvider) content = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_signal_emit_by_name (source, "prepare", 1.0, 1.0, &content);
  g_value_init (&value, JOURNEY_TYPE_ITEM);
  g_assert_true (gdk_content_provider_get_value (content, &value, &error));
  g_assert_no_error (error);
  g_assert_true (g_value_get_object (&value) == (gpointer) box);
}

static void
test_read_only (Fixture *self, gconstpointer data)
{
  JourneyPainPoint *box = panels_fixture_find (&self->map, "Box too heavy for one person");
  GtkWidget *row;

  journey_document_set_version (self->map.document, JOURNEY_FORMAT_VERSION + 1);
  journey_selection_set_document (self->map.selection, NULL);
  journey_selection_set_document (self->map.selection, self->map.document);
  assert_shown (self, RANKED);
  row = find_row (self, box);
  gtk_widget_activate_action (self->panel, "pains.delete", "s", get_id (box));
  gtk_widget_activate_action (self->panel, "pains.more-severe", "s", get_id (box));
  gtk_widget_activate_action (row, "status.status", "s", "fixed");
  g_assert_false (journey_journal_can_undo (get_journal (self)));
  assert_shown (self, RANKED);
}

/* Another map, a map of nothing, no map. */
static void
test_documents (Fixture *self, gconstpointer data)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  GtkWidget *page;

  journey_document_start_journal (document);
  journey_selection_set (self->map.selection,
                         panels_fixture_find (&self->map, "Box too heavy for one person"));
  journey_selection_set_document (self->map.selection, document);
  assert_shown (self, "");
  page = panels_find (self->panel, ADW_TYPE_STATUS_PAGE, "title", "No Pain Points Yet");
  g_assert_true (gtk_widget_get_child_visible (page));
  journey_selection_set_document (self->map.selection, NULL);
  assert_shown (self, "");
  journey_selection_set_document (self->map.selection, self->map.document);
  assert_shown (self, RANKED);
}

static void
test_finalize (Fixture *self, gconstpointer data)
{
  gpointer document = self->map.document;
  gpointer selection = self->map.selection;

  gtk_selection_model_select_item (gtk_list_view_get_model (self->view), 0, TRUE);
  panels_fixture_wait_for_frame (&self->map);
  panels_fixture_assert_finalizes (&self->map, self->panel);
  g_object_add_weak_pointer (selection, &selection);
  g_object_add_weak_pointer (document, &document);
  g_clear_object (&self->map.selection);
  g_clear_object (&self->map.document);
  panels_settle ();
  g_assert_null (selection);
  g_assert_null (document);
}

static void
test_filter (Fixture *self, gconstpointer data)
{
  g_autoptr (JourneyFilter) filter = journey_filter_new ();

  journey_panel_set_filter (JOURNEY_PANEL (self->panel), filter);
  assert_shown (self, RANKED);
  journey_filter_set_value (filter, JOURNEY_CRITERION_CHANNEL, "website", TRUE);
  assert_shown (self, "Deli|Mont");
  assert_heading (self, "2 of 4 pain points");
  assert_heading (self, "Filter of the map");

  /* Both, and by what else. */
  search (self, "price");
  assert_shown (self, "Mont");
  g_assert_true (gtk_widget_activate_action (self->panel, "pains.clear-filters", NULL));
  assert_shown (self, RANKED);
  g_assert_false (journey_filter_is_active (filter));
}

static guint
count_rows (Fixture *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (self->view)));
}

/* Of a long list as many rows are made as are looked at. */
static void
test_many (Fixture *self, gconstpointer data)
{
  GtkAdjustment *down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  JourneyPainPoint *last = NULL;
  guint n_all, n_first;

  journey_journal_begin (get_journal (self), "Test");
  for (guint i = 0; i < 80; i++)
    last = journey_edit_add_pain_point (panels_fixture_find (&self->map, "Reads a comparison test"),
                                        "One of many");
  journey_journal_commit (get_journal (self));
  panels_fixture_wait_for_frame (&self->map);
  n_all = journey_list_get_length (journey_document_get_pain_points (self->map.document));
  n_first = count_rows (self);
  g_assert_cmpuint (n_first, <, n_all / 2);
  g_assert_cmpfloat (gtk_adjustment_get_upper (down), >, gtk_adjustment_get_page_size (down));

  gtk_adjustment_set_value (down, gtk_adjustment_get_upper (down));
  while (count_rows (self) == n_first)
    g_main_context_iteration (NULL, TRUE);

  journey_selection_set (self->map.selection, last);
  panels_fixture_wait_for_frame (&self->map);
  g_assert_nonnull (find_row (self, last));

  /* All are all. */
  gtk_selection_model_select_all (gtk_list_view_get_model (self->view));
  g_assert_cmpuint (journey_selection_get_length (self->map.selection), ==, n_all);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD_TEST(path, func) g_test_add (path, Fixture, SAMPLE, set_up, func, tear_down)
  ADD_TEST ("/pain-points/ranked", test_ranked);
  ADD_TEST ("/pain-points/follows", test_follows);
  ADD_TEST ("/pain-points/selection", test_selection);
  ADD_TEST ("/pain-points/status", test_status);
  ADD_TEST ("/pain-points/search", test_search);
  ADD_TEST ("/pain-points/patterns", test_patterns);
  ADD_TEST ("/pain-points/choices", test_choices);
  ADD_TEST ("/pain-points/delete", test_delete);
  ADD_TEST ("/pain-points/severity-by-keyboard", test_severity_by_keyboard);
  ADD_TEST ("/pain-points/add-opportunity", test_add_opportunity);
  ADD_TEST ("/pain-points/pin", test_pin);
  ADD_TEST ("/pain-points/add", test_add);
  ADD_TEST ("/pain-points/drag", test_drag);
  ADD_TEST ("/pain-points/read-only", test_read_only);
  ADD_TEST ("/pain-points/documents", test_documents);
  ADD_TEST ("/pain-points/filter", test_filter);
  ADD_TEST ("/pain-points/many", test_many);
  ADD_TEST ("/pain-points/finalize", test_finalize);
#undef ADD_TEST

  return g_test_run ();
}
