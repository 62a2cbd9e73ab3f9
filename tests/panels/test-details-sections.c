/* test-details-sections.c: what belongs to an item is shown with it, and can be changed there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-details-panel.h"
#include "journey-edit.h"
#include "journey-item-picker.h"
#include "journey-reading.h"
#include "journey-readings-chart.h"
#include "panels-fixture.h"

#define SAMPLE "ebike.journey"

static JourneyDetailsPanel *
show (PanelsFixture *self, gpointer item)
{
  JourneyDetailsPanel *panel = JOURNEY_DETAILS_PANEL (journey_details_panel_new ());

  journey_panel_set_selection (JOURNEY_PANEL (panel), self->selection);
  panels_fixture_show (self, GTK_WIDGET (panel));
  journey_selection_set (self->selection, item);
  return panel;
}

static GtkWidget *
find_row (gpointer root, const char *title)
{
  GtkWidget *row = panels_find (root, ADW_TYPE_PREFERENCES_ROW, "title", title);

  if (!row)
    g_error ("There is no row “%s”", title);
  return row;
}

static GtkWidget *
find_group (gpointer panel, const char *title)
{
  GtkWidget *group = panels_find (panel, ADW_TYPE_PREFERENCES_GROUP, "title", title);

  if (!group)
    g_error ("There is no group “%s”", title);
  return group;
}

static void
click (gpointer root, const char *tooltip)
{
  GtkWidget *button = panels_find (root, GTK_TYPE_BUTTON, "tooltip-text", tooltip);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  panels_settle ();
}

static void
undo (PanelsFixture *self)
{
  g_assert_true (journey_journal_undo (panels_fixture_get_journal (self)));
  panels_settle ();
}

static void
test_related (PanelsFixture *self, gconstpointer sample)
{
  JourneyTouchpoint *ride = panels_fixture_find (self, "Test ride");
  JourneyDetailsPanel *panel = show (self, ride);
  JourneyPainPoint *pain_point;

  click (find_group (panel, "Pain Points"), "Add a Pain Point");
  pain_point = journey_selection_get_lead (self->selection);
  g_assert_true (JOURNEY_IS_PAIN_POINT (pain_point));
  g_assert_cmpstr (journey_pain_point_get_touchpoints (pain_point)[0], ==,
                   journey_item_get_id (JOURNEY_ITEM (ride)));
  gtk_editable_set_text (GTK_EDITABLE (find_row (panel, "Title")), "Rain");

  /* There and back again. */
  adw_action_row_activate (
      ADW_ACTION_ROW (find_row (find_group (panel, "Touchpoints"), "Test ride")));
  g_assert_true (journey_selection_get_lead (self->selection) == (gpointer) ride);
  adw_action_row_activate (ADW_ACTION_ROW (find_row (find_group (panel, "Pain Points"), "Rain")));
  g_assert_true (journey_selection_get_lead (self->selection) == (gpointer) pain_point);

  journey_selection_set (self->selection, ride);
  undo (self);
  find_row (find_group (panel, "Pain Points"), "Untitled pain point");
  undo (self);
  g_assert_null (panels_find (find_group (panel, "Pain Points"), ADW_TYPE_ACTION_ROW, NULL, NULL));
  panels_fixture_assert_finalizes (self, GTK_WIDGET (panel));
}

static gpointer
find_pinned (PanelsFixture *self)
{
  JourneyList *list = journey_document_get_pain_points (self->document);

  for (guint i = 0; i < journey_list_get_length (list); i++)
    if (*journey_pain_point_get_touchpoints (journey_list_get (list, i)))
      return journey_list_get (list, i);

  g_assert_not_reached ();
}

static void
test_references (PanelsFixture *self, gconstpointer sample)
{
  JourneyPainPoint *pain_point = find_pinned (self);
  JourneyTouchpoint *ride = panels_fixture_find (self, "Test ride");
  JourneyDetailsPanel *panel = show (self, pain_point);
  GtkWidget *group = find_group (panel, "Touchpoints");
  guint n_before = g_strv_length ((char **) journey_pain_point_get_touchpoints (pain_point));
  GtkWidget *button = panels_find (group, GTK_TYPE_MENU_BUTTON, NULL, NULL);
  GtkPopover *picker;

  click (group, "Remove From Here");
  g_assert_cmpuint (g_strv_length ((char **) journey_pain_point_get_touchpoints (pain_point)), ==,
                    n_before - 1);
  undo (self);
  g_assert_cmpuint (g_strv_length ((char **) journey_pain_point_get_touchpoints (pain_point)), ==,
                    n_before);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  panels_settle ();
  picker = gtk_menu_button_get_popover (GTK_MENU_BUTTON (button));
  g_assert_true (JOURNEY_IS_ITEM_PICKER (picker));
  g_signal_emit_by_name (picker, "picked", ride);
  panels_settle ();
  g_assert_true (g_strv_contains (journey_pain_point_get_touchpoints (pain_point),
                                  journey_item_get_id (JOURNEY_ITEM (ride))));
  find_row (group, "Test ride");
  undo (self);
  g_assert_null (panels_find (group, ADW_TYPE_ACTION_ROW, "title", "Test ride"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  panels_settle ();
  panels_fixture_assert_finalizes (self, GTK_WIDGET (panel));
}

static void
test_feelings (PanelsFixture *self, gconstpointer sample)
{
  JourneyTouchpoint *ride = panels_fixture_find (self, "Test ride");
  JourneyPersona *parent = panels_fixture_find (self, "Commuting parent");
  const char *id = journey_item_get_id (JOURNEY_ITEM (parent));
  JourneyDetailsPanel *panel = show (self, ride);
  GtkWidget *group = find_group (panel, "Feelings");
  GtkWidget *row = find_row (group, "Commuting parent");
  double before = journey_emotion_get_score (journey_touchpoint_find_emotion (ride, id));

  gtk_editable_set_text (GTK_EDITABLE (row), "-1.5");
  g_assert_cmpfloat (journey_emotion_get_score (journey_touchpoint_find_emotion (ride, id)), ==,
                     -1.5);
  gtk_editable_set_text (GTK_EDITABLE (row), "7");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  undo (self);
  g_assert_cmpfloat (journey_emotion_get_score (journey_touchpoint_find_emotion (ride, id)), ==,
                     before);
  g_assert_false (journey_journal_can_undo (panels_fixture_get_journal (self)));
  g_assert_false (gtk_widget_has_css_class (row, "error"));

  /* The emotion by itself. */
  click (row, "Show This Emotion");
  g_assert_true (JOURNEY_IS_EMOTION (journey_selection_get_lead (self->selection)));
  g_assert_nonnull (panels_find (panel, GTK_TYPE_LABEL, "label", "Commuting parent at Test ride"));
  panels_fixture_assert_finalizes (self, GTK_WIDGET (panel));
}

static void
test_notes (PanelsFixture *self, gconstpointer sample)
{
  JourneyTouchpoint *ride = panels_fixture_find (self, "Test ride");
  JourneyLane *lane =
      journey_edit_add_lane (self->document, 0, JOURNEY_LANE_KIND_TEXT, "Open questions");
  JourneyDetailsPanel *panel = show (self, ride);
  GtkWidget *row = find_row (find_group (panel, "Notes"), "Open questions");
  const char *id = journey_item_get_id (JOURNEY_ITEM (lane));

  g_object_set (row, "text", "H", NULL);
  g_object_set (row, "text", "How long?", NULL);
  g_assert_cmpstr (journey_note_get_text (journey_touchpoint_find_note (ride, id)), ==,
                   "How long?");
  undo (self);
  g_assert_null (journey_touchpoint_find_note (ride, id));
  g_assert_null (panels_find (row, GTK_TYPE_TEXT_VIEW, "name", "How long?"));

  /* A lane that goes takes its row along. */
  undo (self);
  g_assert_null (panels_find (panel, ADW_TYPE_PREFERENCES_ROW, "title", "Open questions"));
  panels_fixture_assert_finalizes (self, GTK_WIDGET (panel));
}

static void
test_readings (PanelsFixture *self, gconstpointer sample)
{
  JourneyMetric *metric = panels_fixture_find (self, "Reach");
  JourneyList *readings = journey_metric_get_readings (metric);
  guint n_before = journey_list_get_length (readings);
  JourneyDetailsPanel *panel = show (self, metric);
  GtkWidget *group = find_group (panel, "Readings");
  GtkWidget *chart = panels_find (group, JOURNEY_TYPE_READINGS_CHART, NULL, NULL);
  g_autofree char *words = g_strdup (gtk_widget_get_tooltip_text (chart));
  GtkWidget *value;

  g_assert_cmpstr (words, ==, "8 readings from 43.1\u00a0k to 50\u00a0k, the latest 48\u00a0k");
  click (group, "Add a Reading");
  g_assert_cmpuint (journey_list_get_length (readings), ==, n_before + 1);
  value = panels_find (group, GTK_TYPE_ENTRY, "text", "");
  gtk_editable_set_text (GTK_EDITABLE (value), "51");
  panels_settle ();
  g_assert_cmpfloat (journey_reading_get_value (journey_list_get (readings, n_before)), ==, 51);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (chart), !=, words);

  undo (self);
  undo (self);
  g_assert_cmpuint (journey_list_get_length (readings), ==, n_before);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (chart), ==, words);
  click (group, "Delete the Reading");
  g_assert_cmpuint (journey_list_get_length (readings), ==, n_before - 1);
  undo (self);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (chart), ==, words);
  panels_fixture_assert_finalizes (self, GTK_WIDGET (panel));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (PanelsFixture *, gconstpointer);
  } tests[] = {
    { "/details/related", test_related },   { "/details/references", test_references },
    { "/details/feelings", test_feelings }, { "/details/notes", test_notes },
    { "/details/readings", test_readings },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    panels_fixture_add (tests[i].path, SAMPLE, tests[i].test);

  return g_test_run ();
}
