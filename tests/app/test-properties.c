/* test-properties.c: rows and the document say the same, and each edit can be undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-fixture.h"
#include "journey-edit.h"
#include "journey-lane-list.h"
#include "journey-map-properties.h"
#include "journey-property-binding.h"

static JourneyDocument *
get_document (AppFixture *self)
{
  return journey_window_get_document (self->window);
}

static JourneyJournal *
get_journal (AppFixture *self)
{
  return journey_document_get_journal (get_document (self));
}

static AdwDialog *
open_properties (AppFixture *self)
{
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.map-properties", NULL));
  app_settle ();
  g_assert_true (JOURNEY_IS_MAP_PROPERTIES (app_get_dialog (self->window)));
  return app_get_dialog (self->window);
}

static GtkWidget *
find_row (gpointer root, const char *title)
{
  GtkWidget *row = app_find (root, ADW_TYPE_PREFERENCES_ROW, "title", title);

  g_assert_nonnull (row);
  return row;
}

static void
test_text (AppFixture *self, gconstpointer data)
{
  GtkWidget *row = g_object_ref_sink (adw_entry_row_new ());
  JourneyPropertyBinding *binding;

  app_set_title (self->window, "One");
  binding = journey_property_binding_new (get_document (self), "title", row);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "One");

  /* Typing is one step. */
  gtk_editable_set_text (GTK_EDITABLE (row), "Two");
  gtk_editable_set_text (GTK_EDITABLE (row), "Two!");
  g_assert_cmpstr (journey_document_get_title (get_document (self)), ==, "Two!");
  journey_journal_undo (get_journal (self));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "One");
  journey_journal_redo (get_journal (self));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Two!");

  g_assert_finalize_object (binding);
  gtk_editable_set_text (GTK_EDITABLE (row), "Three");
  g_assert_cmpstr (journey_document_get_title (get_document (self)), ==, "Two!");
  app_set_title (self->window, "Four");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Three");
  g_assert_finalize_object (row);
}

static void
test_widget_goes_first (AppFixture *self, gconstpointer data)
{
  GtkWidget *row = g_object_ref_sink (adw_entry_row_new ());
  g_autoptr (JourneyPropertyBinding) binding =
      journey_property_binding_new (get_document (self), "title", row);

  g_assert_finalize_object (row);
  app_set_title (self->window, "Bikes");
  g_assert_cmpstr (journey_document_get_title (get_document (self)), ==, "Bikes");
}

static void
test_kinds (AppFixture *self, gconstpointer data)
{
  AdwDialog *dialog = open_properties (self);
  JourneyDocument *document = get_document (self);
  GtkWidget *state = find_row (dialog, "State");
  GtkWidget *months = find_row (dialog, "Months until the next");
  GtkWidget *tags = find_row (dialog, "Tags, with commas");

  g_assert_false (app_is_modified (self->window));
  adw_combo_row_set_selected (ADW_COMBO_ROW (state), JOURNEY_STATE_FUTURE);
  g_assert_cmpint (journey_document_get_state (document), ==, JOURNEY_STATE_FUTURE);
  adw_spin_row_set_value (ADW_SPIN_ROW (months), 6);
  g_assert_cmpint (journey_document_get_review_months (document), ==, 6);
  gtk_editable_set_text (GTK_EDITABLE (tags), "bike, , lease,");
  g_assert_cmpuint (g_strv_length ((char **) journey_document_get_tags (document)), ==, 2);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (tags)), ==, "bike, , lease,");

  while (journey_journal_undo (get_journal (self)))
    ;
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (state)), ==, JOURNEY_STATE_CURRENT);
  g_assert_cmpfloat (adw_spin_row_get_value (ADW_SPIN_ROW (months)), ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (tags)), ==, "");
  g_assert_false (app_is_modified (self->window));
}

static void
test_date (AppFixture *self, gconstpointer data)
{
  AdwDialog *dialog = open_properties (self);
  GtkWidget *date = find_row (dialog, "Last review");

  gtk_editable_set_text (GTK_EDITABLE (date), "2026-02-3");
  g_assert_true (gtk_widget_has_css_class (date, "error"));
  g_assert_cmpstr (journey_document_get_reviewed (get_document (self)), ==, "");
  gtk_editable_set_text (GTK_EDITABLE (date), "2026-02-03");
  g_assert_false (gtk_widget_has_css_class (date, "error"));
  g_assert_cmpstr (journey_document_get_reviewed (get_document (self)), ==, "2026-02-03");
}

static void
test_scale (AppFixture *self, gconstpointer data)
{
  JourneyDocument *document = get_document (self);
  JourneyStage *stage = journey_edit_add_stage (document, 0, "Stage");
  JourneyTouchpoint *touchpoint = journey_edit_add_touchpoint (stage, 0, "Touchpoint");
  JourneyPersona *persona = journey_edit_add_persona (document, "Persona");
  AdwDialog *dialog;
  GtkWidget *convert;
  JourneyEmotion *emotion;

  journey_edit_set_score (touchpoint, persona, 1);
  emotion = journey_list_get (journey_touchpoint_get_emotions (touchpoint), 0);
  dialog = open_properties (self);
  convert = find_row (dialog, "_Convert the Scores");
  g_assert_false (gtk_widget_get_sensitive (convert));

  adw_spin_row_set_value (ADW_SPIN_ROW (find_row (dialog, "Lowest score")), 0);
  adw_spin_row_set_value (ADW_SPIN_ROW (find_row (dialog, "Highest score")), 8);
  g_assert_cmpfloat (journey_emotion_get_score (emotion), ==, 1);
  g_assert_true (gtk_widget_get_sensitive (convert));
  g_signal_emit_by_name (convert, "activated");
  g_assert_cmpfloat (journey_emotion_get_score (emotion), ==, 6);
  g_assert_cmpfloat (journey_scale_get_maximum (journey_document_get_scale (document)), ==, 8);

  journey_journal_undo (get_journal (self));
  g_assert_cmpfloat (journey_emotion_get_score (emotion), ==, 1);
  g_assert_cmpfloat (adw_spin_row_get_value (ADW_SPIN_ROW (find_row (dialog, "Highest score"))), ==,
                     2);

  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, "2")), "Superb");
  g_assert_cmpstr (journey_scale_get_score_label (journey_document_get_scale (document), 2), ==,
                   "Superb");
}

static void
act (GtkWidget *row, const char *action)
{
  g_assert_true (gtk_widget_activate_action (row, action, NULL));
}

static const char *
get_lane_title (AppFixture *self, guint place)
{
  return journey_lane_get_title (
      journey_list_get (journey_document_get_lanes (get_document (self)), place));
}

static void
test_lanes (AppFixture *self, gconstpointer data)
{
  AdwDialog *dialog = open_properties (self);
  JourneyList *lanes = journey_document_get_lanes (get_document (self));
  GtkWidget *doing = find_row (dialog, "Doing");
  GtkWidget *shown = app_find (doing, GTK_TYPE_SWITCH, NULL, NULL);
  guint n_lanes;

  /* The first change lists the standard lanes; typing stays in the row, and is one step. */
  g_assert_cmpuint (journey_list_get_length (lanes), ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (doing), "Act");
  gtk_editable_set_text (GTK_EDITABLE (doing), "Acts");
  n_lanes = journey_list_get_length (lanes);
  g_assert_cmpuint (n_lanes, >, 0);
  g_assert_true (find_row (dialog, "Doing") == doing);
  g_assert_cmpstr (get_lane_title (self, 1), ==, "Acts");
  journey_journal_undo (get_journal (self));
  g_assert_cmpuint (journey_list_get_length (lanes), ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (doing)), ==, "");
  journey_journal_redo (get_journal (self));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (doing)), ==, "Acts");

  gtk_switch_set_active (GTK_SWITCH (shown), FALSE);
  g_assert_false (journey_lane_get_visible (journey_list_get (lanes, 1)));
  act (doing, "lane.move-down");
  g_assert_cmpstr (get_lane_title (self, 2), ==, "Acts");

  g_signal_emit_by_name (find_row (dialog, "_Add a Text Lane"), "activated");
  g_assert_cmpuint (journey_list_get_length (lanes), ==, n_lanes + 1);
  act (find_row (dialog, "Text"), "lane.move-up");
  act (find_row (dialog, "Text"), "lane.delete");
  g_assert_cmpuint (journey_list_get_length (lanes), ==, n_lanes);

  while (journey_journal_undo (get_journal (self)))
    ;
  g_assert_cmpuint (journey_list_get_length (lanes), ==, 0);
  g_assert_true (gtk_switch_get_active (
      GTK_SWITCH (app_find (find_row (dialog, "Doing"), GTK_TYPE_SWITCH, NULL, NULL))));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD_TEST(path, func)                                                                       \
  g_test_add (path, AppFixture, NULL, app_fixture_set_up, func, app_fixture_tear_down)
  ADD_TEST ("/properties/text", test_text);
  ADD_TEST ("/properties/widget-goes-first", test_widget_goes_first);
  ADD_TEST ("/properties/kinds", test_kinds);
  ADD_TEST ("/properties/date", test_date);
  ADD_TEST ("/properties/scale", test_scale);
  ADD_TEST ("/properties/lanes", test_lanes);
#undef ADD_TEST

  return g_test_run ();
}
