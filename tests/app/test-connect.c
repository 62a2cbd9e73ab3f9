/* test-connect.c: touchpoints are connected without a pointer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-fixture.h"
#include "journey-canvas.h"
#include "journey-connect-dialog.h"
#include "journey-edit.h"

typedef struct
{
  AppFixture app;
  JourneyDocument *document;
  JourneyCanvas *canvas;
  JourneyTouchpoint *touchpoints[4];
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  static const char *const titles[] = { "Looks", "Asks", "Buys", "Unpacks" };
  JourneyJournal *journal;

  app_fixture_set_up (&self->app, data);
  self->document = journey_window_get_document (self->app.window);
  self->canvas = JOURNEY_CANVAS (app_find (self->app.window, JOURNEY_TYPE_CANVAS, NULL, NULL));
  journal = journey_document_get_journal (self->document);
  journey_journal_begin (journal, "Make");
  for (guint i = 0; i < 2; i++)
    {
      JourneyStage *stage = journey_edit_add_stage (self->document, i, i ? "Use" : "Choose");

      for (guint j = 0; j < 2; j++)
        self->touchpoints[2 * i + j] = journey_edit_add_touchpoint (stage, j, titles[2 * i + j]);
    }
  journey_journal_commit (journal);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  app_fixture_tear_down (&self->app, data);
}

static GtkWidget *
open_dialog (Fixture *self, guint from)
{
  journey_canvas_focus_item (self->canvas, self->touchpoints[from]);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->app.window), "win.connect", NULL));
  app_settle ();
  return GTK_WIDGET (app_get_dialog (self->app.window));
}

static GListModel *
get_list (GtkWidget *dialog)
{
  GtkListView *list = GTK_LIST_VIEW (app_find (dialog, GTK_TYPE_LIST_VIEW, NULL, NULL));

  return G_LIST_MODEL (gtk_list_view_get_model (list));
}

static gboolean
lists (GtkWidget *dialog, guint position, JourneyTouchpoint *touchpoint)
{
  g_autoptr (GObject) item = g_list_model_get_item (get_list (dialog), position);

  return item == G_OBJECT (touchpoint);
}

static void
search (GtkWidget *dialog, const char *text)
{
  GtkWidget *entry = app_find (dialog, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  app_settle ();
}

static void
press_connect (GtkWidget *dialog)
{
  GtkWidget *button = app_find (dialog, GTK_TYPE_BUTTON, "label", "C_onnect");

  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  app_settle ();
}

static void
test_connect (Fixture *self, gconstpointer data)
{
  JourneyList *connections = journey_document_get_connections (self->document);
  JourneyJournal *journal = journey_document_get_journal (self->document);
  GtkWidget *dialog = open_dialog (self, 1);
  GtkWidget *label = app_find (dialog, ADW_TYPE_ENTRY_ROW, NULL, NULL);
  JourneyConnection *connection;

  /* All but itself, in the order of the journey. */
  g_assert_cmpuint (g_list_model_get_n_items (get_list (dialog)), ==, 3);
  g_assert_true (lists (dialog, 0, self->touchpoints[0]));
  search (dialog, "unPACK");
  g_assert_cmpuint (g_list_model_get_n_items (get_list (dialog)), ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (label), " as a gift ");
  press_connect (dialog);

  g_assert_cmpuint (journey_list_get_length (connections), ==, 1);
  connection = journey_list_get (connections, 0);
  g_assert_cmpstr (journey_connection_get_from (connection), ==,
                   journey_item_get_id (JOURNEY_ITEM (self->touchpoints[1])));
  g_assert_cmpstr (journey_connection_get_to (connection), ==,
                   journey_item_get_id (JOURNEY_ITEM (self->touchpoints[3])));
  g_assert_cmpstr (journey_connection_get_label (connection), ==, "as a gift");
  g_assert_true (
      journey_selection_contains (journey_canvas_get_selection (self->canvas), connection));
  journey_journal_undo (journal);
  g_assert_cmpuint (journey_list_get_length (connections), ==, 0);
}

static void
test_ways (Fixture *self, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (self, 1);
  AdwToggleGroup *ways = ADW_TOGGLE_GROUP (app_find (dialog, ADW_TYPE_TOGGLE_GROUP, NULL, NULL));

  adw_toggle_group_set_active_name (ways, "loop");
  g_assert_cmpuint (g_list_model_get_n_items (get_list (dialog)), ==, 1);
  g_assert_true (lists (dialog, 0, self->touchpoints[0]));
  adw_toggle_group_set_active_name (ways, "branch");
  g_assert_cmpuint (g_list_model_get_n_items (get_list (dialog)), ==, 2);
  g_assert_true (lists (dialog, 0, self->touchpoints[2]));

  search (dialog, "nowhere");
  g_assert_cmpuint (g_list_model_get_n_items (get_list (dialog)), ==, 0);
  g_assert_false (
      gtk_widget_get_sensitive (app_find (dialog, GTK_TYPE_BUTTON, "label", "C_onnect")));
}

/* Where it leads to already is not offered again. */
static void
test_connected_already (Fixture *self, gconstpointer data)
{
  GtkWidget *dialog;

  journey_edit_add_connection (self->touchpoints[0], self->touchpoints[1], NULL);
  dialog = open_dialog (self, 0);
  g_assert_cmpuint (g_list_model_get_n_items (get_list (dialog)), ==, 2);
  g_assert_true (lists (dialog, 0, self->touchpoints[2]));
}

static void
test_from_nowhere (Fixture *self, gconstpointer data)
{
  journey_canvas_set_focus_box (self->canvas, -1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->app.window), "win.connect", NULL));
  app_settle ();
  g_assert_null (app_get_dialog (self->app.window));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD_TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD_TEST ("/connect/connect", test_connect);
  ADD_TEST ("/connect/ways", test_ways);
  ADD_TEST ("/connect/connected-already", test_connected_already);
  ADD_TEST ("/connect/from-nowhere", test_from_nowhere);
#undef ADD_TEST

  return g_test_run ();
}
