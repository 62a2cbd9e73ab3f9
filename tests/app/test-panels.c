/* test-panels.c: the panels beside the map come and go, and are as they were
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-fixture.h"
#include "journey-canvas.h"
#include "journey-config.h"
#include "journey-details-panel.h"
#include "journey-edit.h"
#include "journey-end-pane.h"
#include "journey-pane-handle.h"
#include "journey-persona-sheet.h"
#include "journey-start-pane.h"

static gboolean
is_shown (AppFixture *self, const char *property)
{
  gboolean shown;

  g_object_get (self->window, property, &shown, NULL);
  return shown;
}

static AdwOverlaySplitView *
get_split (AppFixture *self, GType pane)
{
  GtkWidget *widget = app_find (self->window, pane, NULL, NULL);

  return ADW_OVERLAY_SPLIT_VIEW (gtk_widget_get_ancestor (widget, ADW_TYPE_OVERLAY_SPLIT_VIEW));
}

static void
toggle (AppFixture *self, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), action, NULL));
  app_settle ();
}

static void
test_toggle (AppFixture *self, gconstpointer data)
{
  AdwOverlaySplitView *start = get_split (self, JOURNEY_TYPE_START_PANE);
  AdwOverlaySplitView *end = get_split (self, JOURNEY_TYPE_END_PANE);

  adw_overlay_split_view_set_collapsed (start, FALSE);
  adw_overlay_split_view_set_collapsed (end, FALSE);
  g_assert_true (is_shown (self, "personas-panel"));
  g_assert_true (is_shown (self, "details-panel"));

  toggle (self, "win.details-panel");
  g_assert_false (is_shown (self, "details-panel"));
  g_assert_true (is_shown (self, "personas-panel"));

  /* What was not wanted does not come when there is room again. */
  adw_overlay_split_view_set_collapsed (start, TRUE);
  adw_overlay_split_view_set_collapsed (end, TRUE);
  g_assert_false (is_shown (self, "personas-panel"));
  adw_overlay_split_view_set_collapsed (start, FALSE);
  adw_overlay_split_view_set_collapsed (end, FALSE);
  g_assert_true (is_shown (self, "personas-panel"));
  g_assert_false (is_shown (self, "details-panel"));
  toggle (self, "win.details-panel");
  g_assert_true (is_shown (self, "details-panel"));
}

static void
test_narrow (AppFixture *self, gconstpointer data)
{
  AdwOverlaySplitView *start = get_split (self, JOURNEY_TYPE_START_PANE);
  AdwOverlaySplitView *end = get_split (self, JOURNEY_TYPE_END_PANE);

  adw_overlay_split_view_set_collapsed (start, TRUE);
  adw_overlay_split_view_set_collapsed (end, TRUE);
  toggle (self, "win.details-panel");
  g_assert_true (is_shown (self, "details-panel"));

  /* There is room for one above the map. */
  toggle (self, "win.personas-panel");
  g_assert_true (is_shown (self, "personas-panel"));
  g_assert_false (is_shown (self, "details-panel"));
}

static void
resize (AppFixture *self, int width, gboolean collapsed)
{
  AdwOverlaySplitView *end = get_split (self, JOURNEY_TYPE_END_PANE);

  gtk_window_set_default_size (GTK_WINDOW (self->window), width, 700);
  while (adw_overlay_split_view_get_collapsed (end) != collapsed)
    g_main_context_iteration (NULL, TRUE);
  app_settle ();
}

/* GTK warns when something has no room, be it for one frame. */
static void
test_hidden_takes_no_room (AppFixture *self, gconstpointer data)
{
  GtkWidget *pane = app_find (self->window, JOURNEY_TYPE_END_PANE, NULL, NULL);
  GLogLevelFlags fatal;

  resize (self, 1500, FALSE);
  g_assert_true (is_shown (self, "details-panel"));
  toggle (self, "win.details-panel");
  while (gtk_widget_get_mapped (pane))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (gtk_widget_is_visible (pane));

  fatal = g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  resize (self, 420, TRUE);
  resize (self, 1500, FALSE);
  g_log_set_always_fatal (fatal);
  toggle (self, "win.details-panel");
  while (!gtk_widget_get_mapped (pane))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_is_visible (pane));
}

static void
test_welcome (AppFixture *self, gconstpointer data)
{
  JourneyWindow *window = journey_window_new (self->app);
  gboolean shown;

  gtk_window_present (GTK_WINDOW (window));
  app_settle ();
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.personas-panel", NULL));
  g_object_get (window, "personas-panel", &shown, NULL);
  g_assert_false (shown);
}

static void
test_remembered (AppFixture *self, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (JOURNEY_APP_ID);
  JourneyEndPane *pane;

  adw_overlay_split_view_set_collapsed (get_split (self, JOURNEY_TYPE_START_PANE), FALSE);
  toggle (self, "win.personas-panel");
  gtk_window_close (GTK_WINDOW (self->window));
  app_settle ();
  g_assert_false (g_settings_get_boolean (settings, "personas-panel"));
  g_assert_true (g_settings_get_boolean (settings, "details-panel"));

  /* A page that another version had is passed over. */
  g_settings_set_string (settings, "details-page", "weather");
  self->window = app_fixture_add_window (self);
  app_settle ();
  adw_overlay_split_view_set_collapsed (get_split (self, JOURNEY_TYPE_START_PANE), FALSE);
  g_assert_false (is_shown (self, "personas-panel"));
  pane = JOURNEY_END_PANE (app_find (self->window, JOURNEY_TYPE_END_PANE, NULL, NULL));
  g_assert_cmpstr (journey_end_pane_get_page (pane), ==, "details");

  g_settings_reset (settings, "personas-panel");
  g_settings_reset (settings, "details-page");
}

/* The canvas goes where another widget selects, and stays where it is while it has the keyboard. */
static void
test_selection (AppFixture *self, gconstpointer data)
{
  JourneyDocument *document = journey_window_get_document (self->window);
  JourneyStage *stage = journey_edit_add_stage (document, 0, "Ride");
  JourneyTouchpoint *touchpoint = journey_edit_add_touchpoint (stage, 0, "Shop");
  JourneyCanvas *canvas = JOURNEY_CANVAS (app_find (self->window, JOURNEY_TYPE_CANVAS, NULL, NULL));
  GtkWidget *panel = app_find (self->window, JOURNEY_TYPE_DETAILS_PANEL, NULL, NULL);
  JourneySelection *selection = journey_panel_get_selection (JOURNEY_PANEL (panel));
  GtkWidget *row;
  guint n_boxes;

  g_assert_true (selection == journey_canvas_get_selection (canvas));
  adw_overlay_split_view_set_collapsed (get_split (self, JOURNEY_TYPE_END_PANE), FALSE);
  app_settle ();
  row = app_find (panel, GTK_TYPE_TEXT, NULL, NULL);
  g_assert_true (gtk_widget_grab_focus (row));
  journey_selection_set (selection, touchpoint);
  g_assert_cmpint (journey_canvas_get_focus_box (canvas), >=, 0);
  g_assert_true (journey_layout_get_boxes (journey_canvas_get_layout (canvas),
                                           &n_boxes)[journey_canvas_get_focus_box (canvas)]
                     .item == (gpointer) touchpoint);
}

static void
check_width (AppFixture *self, GType pane, const char *key, int width, int narrowest)
{
  g_autoptr (GSettings) settings = g_settings_new (JOURNEY_APP_ID);
  AdwOverlaySplitView *split = get_split (self, pane);
  GtkWidget *handle =
      app_find (adw_overlay_split_view_get_sidebar (split), JOURNEY_TYPE_PANE_HANDLE, NULL, NULL);

  journey_pane_handle_set_width (JOURNEY_PANE_HANDLE (handle), 0);
  g_assert_cmpfloat (adw_overlay_split_view_get_max_sidebar_width (split), ==, narrowest);
  journey_pane_handle_set_width (JOURNEY_PANE_HANDLE (handle), width);
  g_assert_cmpfloat (adw_overlay_split_view_get_max_sidebar_width (split), ==, width);

  /* There is nothing to take from beside a panel that lies over the map. */
  adw_overlay_split_view_set_collapsed (split, TRUE);
  g_assert_false (gtk_widget_get_visible (handle));
  adw_overlay_split_view_set_collapsed (split, FALSE);
  g_assert_true (gtk_widget_get_visible (handle));
  g_assert_cmpint (g_settings_get_int (settings, key), !=, width);
}

static void
test_widths (AppFixture *self, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (JOURNEY_APP_ID);

  check_width (self, JOURNEY_TYPE_START_PANE, "personas-width", 300, 220);
  check_width (self, JOURNEY_TYPE_END_PANE, "details-width", 420, 260);
  gtk_window_close (GTK_WINDOW (self->window));
  app_settle ();
  g_assert_cmpint (g_settings_get_int (settings, "personas-width"), ==, 300);
  g_assert_cmpint (g_settings_get_int (settings, "details-width"), ==, 420);
  g_settings_reset (settings, "personas-width");
  g_settings_reset (settings, "details-width");
}

/* What has no row among the details has a dialog. */
static void
test_links (AppFixture *self, gconstpointer data)
{
  JourneyDocument *document = journey_window_get_document (self->window);
  JourneyPersona *persona = journey_edit_add_persona (document, "Ada");
  GtkWidget *panel = app_find (self->window, JOURNEY_TYPE_DETAILS_PANEL, NULL, NULL);
  GtkWidget *row;

  journey_selection_set (journey_panel_get_selection (JOURNEY_PANEL (panel)), persona);
  row = app_find (panel, ADW_TYPE_BUTTON_ROW, NULL, NULL);
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_activate_action_variant (
      row, gtk_actionable_get_action_name (GTK_ACTIONABLE (row)),
      gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row))));
  app_settle ();
  g_assert_true (JOURNEY_IS_PERSONA_SHEET (app_get_dialog (self->window)));
  adw_dialog_force_close (app_get_dialog (self->window));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (AppFixture *, gconstpointer);
  } tests[] = {
    { "/panels/toggle", test_toggle },
    { "/panels/narrow", test_narrow },
    { "/panels/hidden-takes-no-room", test_hidden_takes_no_room },
    { "/panels/welcome", test_welcome },
    { "/panels/remembered", test_remembered },
    { "/panels/selection", test_selection },
    { "/panels/links", test_links },
    { "/panels/widths", test_widths },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, AppFixture, NULL, app_fixture_set_up, tests[i].test,
                app_fixture_tear_down);

  return g_test_run ();
}
