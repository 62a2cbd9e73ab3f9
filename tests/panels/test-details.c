/* test-details.c: what is selected is shown, and each edit can be undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-channel-row.h"
#include "journey-detail-field.h"
#include "journey-details-panel.h"
#include "journey-edit.h"
#include "journey-link-row.h"
#include "journey-note.h"
#include "journey-reading.h"
#include "journey-text-row.h"
#include "journey-trait.h"
#include "panels-fixture.h"

#define SAMPLE "ebike.journey"

static JourneyDetailsPanel *
show (PanelsFixture *self)
{
  JourneyDetailsPanel *panel = JOURNEY_DETAILS_PANEL (journey_details_panel_new ());

  journey_panel_set_selection (JOURNEY_PANEL (panel), self->selection);
  panels_fixture_show (self, GTK_WIDGET (panel));
  return panel;
}

static GtkWidget *
find_row (gpointer panel, const char *title)
{
  GtkWidget *row = panels_find (panel, ADW_TYPE_PREFERENCES_ROW, "title", title);

  if (!row)
    g_error ("There is no row “%s”", title);
  return row;
}

typedef struct
{
  GType type;
  JourneyItem *found;
} Search;

static void
find_cb (JourneyItem *item, gpointer user_data)
{
  Search *search = user_data;

  if (!search->found && G_OBJECT_TYPE (item) == search->type)
    search->found = item;
}

static gpointer
find_first (PanelsFixture *self, GType type)
{
  Search search = { type, NULL };

  journey_item_foreach (JOURNEY_ITEM (self->document), find_cb, &search);
  g_assert_nonnull (search.found);
  return search.found;
}

/* A property that is added to the model is shown here, with words of ours. */
static void
test_labels (void)
{
  GType types[] = {
    JOURNEY_TYPE_DOCUMENT,    JOURNEY_TYPE_LANE,    JOURNEY_TYPE_PERSONA,    JOURNEY_TYPE_TRAIT,
    JOURNEY_TYPE_STAGE,       JOURNEY_TYPE_EMOTION, JOURNEY_TYPE_TOUCHPOINT, JOURNEY_TYPE_NOTE,
    JOURNEY_TYPE_CONNECTION,  JOURNEY_TYPE_METRIC,  JOURNEY_TYPE_PAIN_POINT, JOURNEY_TYPE_EVIDENCE,
    JOURNEY_TYPE_OPPORTUNITY, JOURNEY_TYPE_READING,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (JourneyItem) item = g_object_new (types[i], NULL);
      guint n_stored;
      GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);

      for (guint j = 0; j < n_stored; j++)
        if (stored[j] && !g_str_equal (stored[j]->name, "id") &&
            journey_detail_get_kind (stored[j]) != JOURNEY_DETAIL_ITEMS &&
            g_str_equal (journey_detail_get_label (stored[j]), stored[j]->name))
          g_error ("%s.%s has no label", G_OBJECT_TYPE_NAME (item), stored[j]->name);
    }
}

/* Does something in the widget of a property. */
static void
edit_row (GtkWidget *row, GParamSpec *pspec)
{
  guint n_words;

  switch (journey_detail_get_kind (pspec))
    {
    case JOURNEY_DETAIL_DATE:
      g_object_set (row, "text", "2031-07-05", NULL);
      break;
    case JOURNEY_DETAIL_NUMBER:
      g_object_set (row, "text", "1.5", NULL);
      break;
    case JOURNEY_DETAIL_CHANNEL:
      g_object_set (row, "text", "custom:Kiosk", NULL);
      break;
    case JOURNEY_DETAIL_WORD:
      n_words = g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (row)));
      adw_combo_row_set_selected (ADW_COMBO_ROW (row),
                                  (adw_combo_row_get_selected (ADW_COMBO_ROW (row)) + 1) % n_words);
      break;
    case JOURNEY_DETAIL_COUNT:
      adw_spin_row_set_value (ADW_SPIN_ROW (row),
                              adw_spin_row_get_value (ADW_SPIN_ROW (row)) == 4 ? 3 : 4);
      break;
    case JOURNEY_DETAIL_FLAG:
      adw_switch_row_set_active (ADW_SWITCH_ROW (row),
                                 !adw_switch_row_get_active (ADW_SWITCH_ROW (row)));
      break;
    default:
      g_object_set (row, "text", "Fresh words", NULL);
    }
}

static void
check_property (PanelsFixture *self, gpointer panel, JourneyItem *item, GParamSpec *pspec)
{
  GtkWidget *row = find_row (panel, journey_detail_get_label (pspec));
  g_auto (GValue) before = G_VALUE_INIT;
  g_auto (GValue) after = G_VALUE_INIT;

  g_value_init (&before, pspec->value_type);
  g_value_init (&after, pspec->value_type);
  g_value_copy (journey_item_peek_value (item, pspec), &before);

  g_test_message ("%s.%s", G_OBJECT_TYPE_NAME (item), pspec->name);
  edit_row (row, pspec);
  g_value_copy (journey_item_peek_value (item, pspec), &after);
  g_assert_false (journey_value_equal (&before, &after));

  journey_journal_undo (panels_fixture_get_journal (self));
  g_assert_true (journey_value_equal (&before, journey_item_peek_value (item, pspec)));
  journey_journal_redo (panels_fixture_get_journal (self));
  g_assert_true (journey_value_equal (&after, journey_item_peek_value (item, pspec)));

  /* The row has followed: doing the same again is nothing. */
  journey_journal_undo (panels_fixture_get_journal (self));
  edit_row (row, pspec);
  g_assert_true (journey_value_equal (&after, journey_item_peek_value (item, pspec)));
}

/* Each field of each kind of item. */
static void
test_fields (PanelsFixture *self, gconstpointer sample)
{
  GType types[] = {
    JOURNEY_TYPE_DOCUMENT,    JOURNEY_TYPE_LANE,       JOURNEY_TYPE_STAGE,
    JOURNEY_TYPE_TOUCHPOINT,  JOURNEY_TYPE_EMOTION,    JOURNEY_TYPE_PERSONA,
    JOURNEY_TYPE_PAIN_POINT,  JOURNEY_TYPE_CONNECTION, JOURNEY_TYPE_EVIDENCE,
    JOURNEY_TYPE_OPPORTUNITY, JOURNEY_TYPE_METRIC,
  };
  JourneyDetailsPanel *panel = show (self);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      JourneyItem *item = find_first (self, types[i]);
      guint n_stored;
      GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);

      if (JOURNEY_IS_DOCUMENT (item))
        journey_selection_clear (self->selection);
      else
        journey_selection_set (self->selection, item);
      for (guint j = 0; j < n_stored; j++)
        if (stored[j] && !g_str_equal (stored[j]->name, "id") &&
            journey_detail_get_kind (stored[j]) < JOURNEY_DETAIL_REFERENCES)
          check_property (self, panel, item, stored[j]);
    }

  panels_fixture_assert_finalizes (self, GTK_WIDGET (panel));
}

/* Rows stay when another of the same kind is selected, and belong to that one from then on. */
static void
test_reuse (PanelsFixture *self, gconstpointer sample)
{
  JourneyDetailsPanel *panel = show (self);
  JourneyTouchpoint *checkout = panels_fixture_find (self, "Online checkout");
  JourneyTouchpoint *ride = panels_fixture_find (self, "Test ride");
  GtkWidget *row;

  journey_selection_set (self->selection, checkout);
  row = find_row (panel, "Title");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Online checkout");
  journey_selection_set (self->selection, ride);
  g_assert_true (row == find_row (panel, "Title"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Test ride");

  gtk_editable_set_text (GTK_EDITABLE (row), "First ride");
  gtk_editable_set_text (GTK_EDITABLE (row), "Second ride");
  g_assert_cmpstr (journey_touchpoint_get_title (ride), ==, "Second ride");
  g_assert_cmpstr (journey_touchpoint_get_title (checkout), ==, "Online checkout");
  journey_journal_undo (panels_fixture_get_journal (self));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Test ride");

  /* Two stays in a field are two steps, in the same field of another item too. */
  gtk_editable_set_text (GTK_EDITABLE (row), "Third ride");
  journey_selection_set (self->selection, checkout);
  gtk_editable_set_text (GTK_EDITABLE (row), "Web shop");
  journey_selection_set (self->selection, ride);
  gtk_editable_set_text (GTK_EDITABLE (row), "Fourth ride");
  journey_journal_undo (panels_fixture_get_journal (self));
  g_assert_cmpstr (journey_touchpoint_get_title (ride), ==, "Third ride");
}

static void
test_several (PanelsFixture *self, gconstpointer sample)
{
  JourneyDetailsPanel *panel = show (self);
  JourneyTouchpoint *checkout = panels_fixture_find (self, "Online checkout");
  JourneyTouchpoint *ride = panels_fixture_find (self, "Test ride");
  GtkWidget *owner;

  journey_selection_set (self->selection, checkout);
  journey_selection_add (self->selection, ride);
  g_assert_nonnull (panels_find (panel, GTK_TYPE_LABEL, "label", "2 touchpoints"));
  g_assert_null (panels_find (panel, ADW_TYPE_PREFERENCES_ROW, "title", "Title"));
  owner = find_row (panel, "Owner (mixed)");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (owner)), ==, "");

  gtk_editable_set_text (GTK_EDITABLE (owner), "R");
  gtk_editable_set_text (GTK_EDITABLE (owner), "Retail");
  g_assert_cmpstr (journey_touchpoint_get_owner (checkout), ==, "Retail");
  g_assert_cmpstr (journey_touchpoint_get_owner (ride), ==, "Retail");
  g_assert_true (owner == find_row (panel, "Owner"));
  g_assert_cmpstr (journey_journal_get_undo_label (panels_fixture_get_journal (self)), ==,
                   "Change Owner");

  journey_journal_undo (panels_fixture_get_journal (self));
  g_assert_false (journey_journal_can_undo (panels_fixture_get_journal (self)));
  g_assert_true (owner == find_row (panel, "Owner (mixed)"));

  /* A pain point has an owner too, and a status that means something else than an opportunity's. */
  journey_selection_add (self->selection, find_first (self, JOURNEY_TYPE_PAIN_POINT));
  g_assert_nonnull (panels_find (panel, GTK_TYPE_LABEL, "label", "3 items"));
  find_row (panel, "Owner (mixed)");
  g_assert_null (panels_find (panel, ADW_TYPE_PREFERENCES_ROW, "title", "Channel (mixed)"));
}

static void
test_wrong (PanelsFixture *self, gconstpointer sample)
{
  JourneyDetailsPanel *panel = show (self);
  JourneyStage *stage = find_first (self, JOURNEY_TYPE_STAGE);
  JourneyOpportunity *opportunity = find_first (self, JOURNEY_TYPE_OPPORTUNITY);
  JourneyEmotion *emotion = find_first (self, JOURNEY_TYPE_EMOTION);
  double customers = journey_stage_get_customers (stage);
  int place = 0;
  GtkWidget *row;

  journey_selection_set (self->selection, stage);
  row = find_row (panel, "Customers");
  gtk_editable_insert_text (GTK_EDITABLE (row), "many", -1, &place);
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   "Customers: write a number");
  g_assert_cmpfloat (journey_stage_get_customers (stage), ==, customers);
  gtk_editable_set_text (GTK_EDITABLE (row), "-5");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  gtk_editable_set_text (GTK_EDITABLE (row), "12 000");
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  g_assert_cmpfloat (journey_stage_get_customers (stage), ==, 12000);
  gtk_editable_set_text (GTK_EDITABLE (row), "");
  g_assert_false (journey_is_set (journey_stage_get_customers (stage)));

  journey_selection_set (self->selection, opportunity);
  row = find_row (panel, "Due");
  place = 0;
  gtk_editable_insert_text (GTK_EDITABLE (row), "about ", -1, &place);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   "Due: write a day like 2026-03-31");
  g_assert_false (g_str_has_prefix (journey_opportunity_get_due (opportunity), "about"));

  /* What was not stored does not stay. */
  journey_selection_set (self->selection, emotion);
  g_assert_false (gtk_widget_has_css_class (find_row (panel, "Score"), "error"));
  gtk_editable_set_text (GTK_EDITABLE (find_row (panel, "Score")), "3");
  find_row (panel, "Score: write a number from −2 to 2");
  journey_selection_set (self->selection, opportunity);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_row (panel, "Due"))), ==,
                   journey_opportunity_get_due (opportunity));
}

static void
test_deleted (PanelsFixture *self, gconstpointer sample)
{
  JourneyDetailsPanel *panel = show (self);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (JourneyDocument) other = journey_document_new ();

  g_ptr_array_add (items, panels_fixture_find (self, "Test ride"));
  journey_selection_set (self->selection, items->pdata[0]);
  journey_edit_delete (self->document, items);
  g_assert_nonnull (panels_find (panel, GTK_TYPE_LABEL, "label", "Map"));

  /* What nobody may change is shown all the same. */
  journey_selection_set_document (self->selection, other);
  g_assert_false (gtk_widget_is_sensitive (find_row (panel, "Title")));
  journey_selection_set_document (self->selection, NULL);
  g_assert_null (panels_find (panel, ADW_TYPE_PREFERENCES_ROW, NULL, NULL));
  journey_selection_set_document (self->selection, self->document);
  g_assert_true (gtk_widget_is_sensitive (find_row (panel, "Title")));

  journey_panel_set_selection (JOURNEY_PANEL (panel), NULL);
  g_assert_null (panels_find (panel, ADW_TYPE_PREFERENCES_ROW, NULL, NULL));
  panels_fixture_assert_finalizes (self, GTK_WIDGET (panel));
}

static GtkWidget *
open_popover (GtkWidget *row, const char *tooltip)
{
  GtkWidget *button = panels_find (row, GTK_TYPE_MENU_BUTTON, "tooltip-text", tooltip);

  g_assert_nonnull (button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  panels_settle ();
  return GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
}

static void
test_calendar (PanelsFixture *self, gconstpointer sample)
{
  JourneyDetailsPanel *panel = show (self);
  JourneyOpportunity *opportunity = find_first (self, JOURNEY_TYPE_OPPORTUNITY);
  GtkWidget *row, *popover, *calendar;

  journey_selection_set (self->selection, opportunity);
  row = find_row (panel, "Due");
  gtk_editable_set_text (GTK_EDITABLE (row), "2028-02-29");
  popover = open_popover (row, "Choose a Day");
  calendar = panels_find (popover, GTK_TYPE_CALENDAR, NULL, NULL);
  g_assert_cmpint (gtk_calendar_get_year (GTK_CALENDAR (calendar)), ==, 2028);
  g_assert_cmpint (gtk_calendar_get_month (GTK_CALENDAR (calendar)), ==, 1);
  g_assert_cmpint (gtk_calendar_get_day (GTK_CALENDAR (calendar)), ==, 29);

  g_object_set (calendar, "day", 3, NULL);
  g_signal_emit_by_name (calendar, "day-selected");
  g_assert_cmpstr (journey_opportunity_get_due (opportunity), ==, "2028-02-03");
  g_signal_emit_by_name (panels_find (popover, GTK_TYPE_BUTTON, "label", "_No Date"), "clicked");
  g_assert_cmpstr (journey_opportunity_get_due (opportunity), ==, "");
  panels_settle ();
  panels_fixture_assert_finalizes (self, GTK_WIDGET (panel));
}

static void
test_emoji (PanelsFixture *self, gconstpointer sample)
{
  JourneyDetailsPanel *panel = show (self);
  JourneyTouchpoint *ride = panels_fixture_find (self, "Test ride");
  GtkWidget *popover;

  journey_selection_set (self->selection, ride);
  popover = open_popover (find_row (panel, "Thinking"), "Insert an Emoji");
  g_assert_true (GTK_IS_EMOJI_CHOOSER (popover));
  g_signal_emit_by_name (popover, "emoji-picked", "🚲");
  g_assert_nonnull (strstr (journey_touchpoint_get_thinking (ride), "🚲"));
  gtk_popover_popdown (GTK_POPOVER (popover));
  panels_settle ();
  journey_journal_undo (panels_fixture_get_journal (self));
  g_assert_null (strstr (journey_touchpoint_get_thinking (ride), "🚲"));
  panels_fixture_assert_finalizes (self, GTK_WIDGET (panel));
}

static void
test_channel (void)
{
  GtkWidget *row = g_object_ref_sink (journey_channel_row_new ());
  guint n_channels = g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (row))) - 1;
  g_autofree char *text = NULL;

  g_object_set (row, "text", "custom:Kiosk", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (row))), ==,
                    n_channels + 1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 0);
  g_object_get (row, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "website");

  /* Several channels are none that can be chosen. */
  g_object_set (row, "text", "", NULL);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, n_channels + 1);
  g_assert_cmpstr (
      gtk_string_object_get_string (adw_combo_row_get_selected_item (ADW_COMBO_ROW (row))), ==,
      "Mixed");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (row))), ==,
                    n_channels + 1);
  g_assert_finalize_object (row);
}

static void
test_links (void)
{
  static const struct
  {
    const char *address;
    gboolean opens;
  } cases[] = {
    { "https://example.org/a?b=c#d", TRUE },
    { "http://example.org", TRUE },
    { "HTTPS://EXAMPLE.ORG", TRUE },
    { "mailto:ada@example.org", TRUE },
    { "https://example.org/größe", TRUE },
    { "", FALSE },
    { "example.org", FALSE },
    { "https://", FALSE },
    { "https:///etc/passwd", FALSE },
    { "mailto:", FALSE },
    { "file:///etc/passwd", FALSE },
    { "javascript:alert(1)", FALSE },
    { "data:text/html,hello", FALSE },
    { "sftp://example.org", FALSE },
    { "https://example.org/\nfile:///etc/passwd", FALSE },
    { "https://example.org /", FALSE },
    { "https://example.org\u00a0/", FALSE },
    { "https://example.org/\u202egro.knab", FALSE },
    { "https://exam\u200bple.org/", FALSE },
    { "https://exam\u00adple.org/", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (journey_link_can_open (cases[i].address) != cases[i].opens)
      g_error ("“%s” should %sbe opened", cases[i].address, cases[i].opens ? "" : "not ");
}

static void
test_link_row (void)
{
  GtkWidget *row = g_object_ref_sink (journey_link_row_new ());
  GtkWidget *button = panels_find (row, GTK_TYPE_BUTTON, "tooltip-text", "Open the Link");

  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_editable_set_text (GTK_EDITABLE (row), "https://example.org");
  g_assert_true (gtk_widget_get_sensitive (button));
  gtk_editable_set_text (GTK_EDITABLE (row), "file:///etc/passwd");
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), !=, "Open the Link");
  g_assert_finalize_object (row);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (PanelsFixture *, gconstpointer);
  } tests[] = {
    { "/details/fields", test_fields },   { "/details/reuse", test_reuse },
    { "/details/several", test_several }, { "/details/wrong", test_wrong },
    { "/details/deleted", test_deleted }, { "/details/calendar", test_calendar },
    { "/details/emoji", test_emoji },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/details/labels", test_labels);
  g_test_add_func ("/details/channel", test_channel);
  g_test_add_func ("/details/links", test_links);
  g_test_add_func ("/details/link-row", test_link_row);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    panels_fixture_add (tests[i].path, SAMPLE, tests[i].test);

  return g_test_run ();
}
