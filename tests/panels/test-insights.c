/* test-insights.c: what follows from a map is shown, and follows the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-edit.h"
#include "journey-finding-row.h"
#include "journey-findings-view.h"
#include "journey-funnel-chart.h"
#include "journey-insights-panel.h"
#include "journey-mood-list.h"
#include "journey-share-bar.h"
#include "panels-fixture.h"

#define SAMPLE "fashion-shop.journey"

static GtkWidget *
show (PanelsFixture *self)
{
  GtkWidget *panel = journey_insights_panel_new ();

  journey_panel_set_selection (JOURNEY_PANEL (panel), self->selection);
  panels_fixture_show (self, panel);
  return panel;
}

static void
collect (GtkWidget *root, GType type, GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    g_ptr_array_add (found, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

/* The first row that shows what a rule found. */
static JourneyFindingRow *
find_finding (GtkWidget *panel, const char *rule)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  collect (panel, JOURNEY_TYPE_FINDING_ROW, rows);
  for (guint i = 0; i < rows->len; i++)
    {
      JourneyFindingItem *item = journey_finding_row_get_item (rows->pdata[i]);

      if (g_str_equal (journey_lint_rule_get_id (journey_finding_item_get_finding (item)->rule),
                       rule))
        return rows->pdata[i];
    }

  return NULL;
}

static GtkWidget *
find_button (gpointer root, const char *property, const char *text)
{
  GtkWidget *button = panels_find (root, GTK_TYPE_BUTTON, property, text);

  if (!button)
    g_error ("There is no button “%s”", text);
  return button;
}

static void
click (GtkWidget *button)
{
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  panels_settle ();
}

static char *
dup_description (GtkWidget *widget)
{
  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                             GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "?");
}

static void
set_customers (PanelsFixture *self, guint position, double customers)
{
  JourneyStage *stage = journey_list_get (journey_document_get_stages (self->document), position);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_DOUBLE);
  g_value_set_double (&value, customers);
  journey_edit_set_property (stage, "customers", &value, NULL, NULL);
}

static void
test_funnel (PanelsFixture *self, gconstpointer data)
{
  GtkWidget *panel;
  GtkWidget *chart;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;
  GtkWidget *worst;
  guint n_stages = journey_list_get_length (journey_document_get_stages (self->document));

  for (guint i = 0; i < n_stages; i++)
    set_customers (self, i, 100);
  panel = show (self);
  chart = panels_find (panel, JOURNEY_TYPE_FUNNEL_CHART, NULL, NULL);
  g_assert_true (gtk_widget_get_mapped (chart));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_ROLE_IMG);
  before = dup_description (chart);
  g_assert_nonnull (strstr (before, "100 % go on"));
  g_assert_null (strstr (before, "worst"));

  set_customers (self, n_stages - 1, 7);
  panels_fixture_wait_for_frame (self);
  after = dup_description (chart);
  g_assert_nonnull (strstr (after, "7 % go on – the worst step"));

  /* The worst step is the stage where they stay behind, and leads there. */
  worst = panels_find (panel, ADW_TYPE_ACTION_ROW, "subtitle", "The worst step: 93 % do not go on");
  g_assert_nonnull (worst);
  adw_action_row_activate (ADW_ACTION_ROW (worst));
  g_assert_true (journey_selection_get_lead (self->selection) ==
                 journey_list_get (journey_document_get_stages (self->document), n_stages - 2));

  journey_journal_undo (panels_fixture_get_journal (self));
  panels_fixture_wait_for_frame (self);
  again = dup_description (chart);
  g_assert_cmpstr (again, ==, before);
}

static void
test_show (PanelsFixture *self, gconstpointer data)
{
  GtkWidget *panel = show (self);
  JourneyFindingRow *row = find_finding (panel, "pain-without-opportunity");
  JourneyItem *pain_point =
      journey_finding_item_get_finding (journey_finding_row_get_item (row))->item;

  gtk_widget_activate (GTK_WIDGET (row));
  g_assert_true (journey_selection_get_lead (self->selection) == (gpointer) pain_point);
  g_assert_cmpuint (journey_selection_get_length (self->selection), ==, 1);
}

static void
test_fix (PanelsFixture *self, gconstpointer data)
{
  GtkWidget *panel = show (self);
  JourneyJournal *journal = panels_fixture_get_journal (self);
  JourneyList *opportunities = journey_document_get_opportunities (self->document);
  guint n_before = journey_list_get_length (opportunities);
  JourneyFindingRow *row = find_finding (panel, "pain-without-opportunity");
  g_autoptr (JourneyFindingItem) item = g_object_ref (journey_finding_row_get_item (row));

  click (find_button (row, "label", "Fix"));
  panels_fixture_wait_for_frame (self);
  g_assert_false (journey_finding_item_is_current (item));
  g_assert_cmpuint (journey_list_get_length (opportunities), ==, n_before + 1);
  g_assert_cmpstr (journey_journal_get_undo_label (journal), ==, "Add Opportunity");
  g_assert_true (journey_selection_get_lead (self->selection) ==
                 journey_list_get (opportunities, n_before));

  journey_journal_undo (journal);
  panels_fixture_wait_for_frame (self);
  g_assert_cmpuint (journey_list_get_length (opportunities), ==, n_before);
  g_assert_nonnull (find_finding (panel, "pain-without-opportunity"));
}

static void
test_ignore (PanelsFixture *self, gconstpointer data)
{
  GtkWidget *panel = show (self);
  JourneyJournal *journal = panels_fixture_get_journal (self);
  JourneyFindingRow *row = find_finding (panel, "opportunity-without-pain");
  g_autoptr (JourneyFindingItem) item = g_object_ref (journey_finding_row_get_item (row));

  click (find_button (row, "tooltip-text", "Ignore"));
  g_assert_false (journey_finding_item_is_current (item));
  g_assert_nonnull (journey_document_get_ignored (self->document)[0]);
  g_assert_cmpstr (journey_journal_get_undo_label (journal), ==, "Ignore Finding");
  g_assert_nonnull (
      panels_find (panel, ADW_TYPE_ACTION_ROW, "title", "1 finding or rule is ignored"));

  click (find_button (panel, "label", "Show Again"));
  g_assert_null (journey_document_get_ignored (self->document)[0]);
  panels_fixture_wait_for_frame (self);
  g_assert_nonnull (find_finding (panel, "opportunity-without-pain"));

  journey_journal_undo (journal);
  journey_journal_undo (journal);
  g_assert_null (journey_document_get_ignored (self->document)[0]);
}

/* A finding keeps its row while the title that it names is typed. */
static void
test_typing (PanelsFixture *self, gconstpointer data)
{
  GtkWidget *panel = show (self);
  JourneyFindingRow *row = find_finding (panel, "pain-without-opportunity");
  JourneyFindingItem *item = journey_finding_row_get_item (row);
  JourneyItem *pain_point = journey_finding_item_get_finding (item)->item;

  journey_edit_set_text (pain_point, "title", "Nothing here fits <me>", "typing");
  panels_fixture_wait_for_frame (self);
  g_assert_true (find_finding (panel, "pain-without-opportunity") == row);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "Pain point: “Nothing here fits <me>”");
}

static void
test_moods (PanelsFixture *self, gconstpointer data)
{
  GtkWidget *panel = show (self);
  GtkWidget *list = panels_find (panel, JOURNEY_TYPE_MOOD_LIST, NULL, NULL);
  JourneyPersona *persona = journey_list_get (journey_document_get_personas (self->document), 0);
  g_autoptr (JourneyFeelings) feelings = journey_feelings_new (self->document);
  JourneyMood mood = journey_feelings_get_mood (feelings, persona, NULL);
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  collect (list, GTK_TYPE_BUTTON, buttons);
  g_assert_cmpuint (buttons->len, >=, 2);
  click (buttons->pdata[0]);
  g_assert_true (journey_selection_get_lead (self->selection) == (gpointer) mood.lowest);
  click (buttons->pdata[1]);
  g_assert_true (journey_selection_get_lead (self->selection) == (gpointer) mood.highest);
  g_assert_nonnull (
      panels_find (list, ADW_TYPE_ACTION_ROW, "title", journey_persona_get_name (persona)));
}

static void
test_shares (PanelsFixture *self, gconstpointer data)
{
  GtkWidget *panel = show (self);
  GtkWidget *bar = panels_find (panel, JOURNEY_TYPE_SHARE_BAR, NULL, NULL);
  g_autofree char *before = dup_description (bar);
  g_autofree char *after = NULL;
  JourneyStage *stage = journey_list_get (journey_document_get_stages (self->document), 0);

  g_assert_null (strstr (before, "No channel"));
  journey_edit_add_touchpoint (stage, 0, "Something new");
  panels_fixture_wait_for_frame (self);
  after = dup_description (bar);
  g_assert_nonnull (strstr (after, "No channel: 1 ("));
}

/* What is not seen is not worked out, and made up for when it is. */
static void
test_unseen (PanelsFixture *self, gconstpointer data)
{
  GtkWidget *panel = show (self);
  JourneyFindingRow *row = find_finding (panel, "pain-without-opportunity");
  g_autoptr (JourneyFindingItem) item = g_object_ref (journey_finding_row_get_item (row));
  JourneyItem *pain_point = journey_finding_item_get_finding (item)->item;

  gtk_widget_set_visible (panel, FALSE);
  journey_edit_add_opportunity (pain_point, "Sizes that are true");
  panels_settle ();
  g_assert_true (journey_finding_item_is_current (item));
  gtk_widget_set_visible (panel, TRUE);
  panels_settle ();
  g_assert_false (journey_finding_item_is_current (item));
}

static void
test_read_only (PanelsFixture *self, gconstpointer data)
{
  GtkWidget *panel;
  JourneyFindingRow *row;

  journey_document_set_version (self->document, JOURNEY_FORMAT_VERSION + 1);
  panel = show (self);
  row = find_finding (panel, "pain-without-opportunity");
  g_assert_nonnull (row);
  g_assert_null (panels_find (row, GTK_TYPE_BUTTON, NULL, NULL));
  g_assert_false (
      gtk_widget_get_sensitive (find_button (panel, "tooltip-text", "Mark as Reviewed")));
  gtk_widget_activate (GTK_WIDGET (row));
  g_assert_cmpuint (journey_selection_get_length (self->selection), ==, 1);
}

static void
test_review (PanelsFixture *self, gconstpointer data)
{
  GtkWidget *panel = show (self);
  JourneyJournal *journal = panels_fixture_get_journal (self);
  g_autofree char *before = g_strdup (journey_document_get_reviewed (self->document));

  click (find_button (panel, "tooltip-text", "Mark as Reviewed"));
  g_assert_cmpstr (journey_document_get_reviewed (self->document), !=, before);
  g_assert_cmpstr (journey_journal_get_undo_label (journal), ==, "Mark as Reviewed");
  journey_journal_undo (journal);
  g_assert_cmpstr (journey_document_get_reviewed (self->document), ==, before);
}

/* Another map, an empty one, and none. */
static void
test_documents (PanelsFixture *self, gconstpointer data)
{
  GtkWidget *panel = show (self);
  g_autoptr (JourneyDocument) empty = journey_document_new ();
  GtkWidget *status = panels_find (panel, ADW_TYPE_STATUS_PAGE, NULL, NULL);

  g_assert_false (gtk_widget_get_mapped (status));
  journey_document_start_journal (empty);
  journey_selection_set_document (self->selection, empty);
  panels_settle ();
  g_assert_true (gtk_widget_get_child_visible (status));
  g_assert_nonnull (strstr (adw_status_page_get_description (ADW_STATUS_PAGE (status)), "Add"));

  journey_edit_add_stage (empty, 0, "Buy");
  panels_settle ();
  g_assert_nonnull (find_finding (panel, "stage-without-touchpoints"));

  journey_selection_set_document (self->selection, NULL);
  panels_settle ();
  g_assert_nonnull (strstr (adw_status_page_get_description (ADW_STATUS_PAGE (status)), "Open"));

  journey_selection_set_document (self->selection, self->document);
  panels_settle ();
  g_assert_nonnull (find_finding (panel, "pain-without-opportunity"));
  journey_panel_set_selection (JOURNEY_PANEL (panel), NULL);
  panels_settle ();
  g_assert_null (journey_panel_get_selection (JOURNEY_PANEL (panel)));
}

/* A map with hundreds of findings shows few, until more are asked for. */
static void
test_more (PanelsFixture *self, gconstpointer data)
{
  GtkWidget *panel = show (self);
  JourneyStage *stage = journey_list_get (journey_document_get_stages (self->document), 0);
  g_autoptr (GPtrArray) before = g_ptr_array_new ();
  g_autoptr (GPtrArray) after = g_ptr_array_new ();
  JourneyJournal *journal = panels_fixture_get_journal (self);

  journey_journal_begin (journal, "Add Many");
  for (guint i = 0; i < 100; i++)
    journey_edit_add_touchpoint (stage, 0, NULL);
  journey_journal_commit (journal);
  panels_fixture_wait_for_frame (self);
  collect (panel, JOURNEY_TYPE_FINDING_ROW, before);
  g_assert_cmpuint (before->len, <, 30);

  for (GtkWidget *box = gtk_widget_get_parent (gtk_widget_get_parent (before->pdata[0])); box;
       box = NULL)
    click (find_button (box, "label", "Show More"));
  collect (panel, JOURNEY_TYPE_FINDING_ROW, after);
  g_assert_cmpuint (after->len, >, before->len + 20);
}

static void
test_leaves_nothing (PanelsFixture *self, gconstpointer data)
{
  GtkWidget *panel = show (self);
  JourneySelection *selection = self->selection;
  JourneyDocument *document = self->document;

  journey_edit_add_stage (self->document, 0, NULL);
  panels_fixture_assert_finalizes (self, panel);

  g_object_add_weak_pointer (G_OBJECT (selection), (gpointer *) &selection);
  g_object_add_weak_pointer (G_OBJECT (document), (gpointer *) &document);
  g_clear_object (&self->selection);
  g_clear_object (&self->document);
  panels_settle ();
  g_assert_null (selection);
  g_assert_null (document);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (PanelsFixture *, gconstpointer);
  } tests[] = {
    { "/insights/funnel", test_funnel },
    { "/insights/show", test_show },
    { "/insights/fix", test_fix },
    { "/insights/ignore", test_ignore },
    { "/insights/typing", test_typing },
    { "/insights/moods", test_moods },
    { "/insights/shares", test_shares },
    { "/insights/unseen", test_unseen },
    { "/insights/read-only", test_read_only },
    { "/insights/review", test_review },
    { "/insights/documents", test_documents },
    { "/insights/more", test_more },
    { "/insights/leaves-nothing", test_leaves_nothing },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    panels_fixture_add (tests[i].path, SAMPLE, tests[i].test);

  return g_test_run ();
}
