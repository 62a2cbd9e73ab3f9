/* test-preferences.c: what the user chooses is done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-fixture.h"

#include "journey-scale.h"
#include "journey-window-private.h"

static AdwDialog *
open_dialog (AppFixture *self)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->app), "preferences", NULL);
  app_settle ();
  return app_get_dialog (
      JOURNEY_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (self->app))));
}

static GtkWidget *
find_row (AdwDialog *dialog, const char *title)
{
  GtkWidget *row = app_find (dialog, ADW_TYPE_PREFERENCES_ROW, "title", title);

  g_assert_nonnull (row);
  return row;
}

static void
reset (JourneyWindow *window)
{
  static const char *const keys[] = { "style", "owner", "scale", "reminders", "curve" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (window->settings, keys[i]);
}

static void
test_style (AppFixture *self, gconstpointer data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  AdwComboRow *row = ADW_COMBO_ROW (find_row (open_dialog (self), "Style"));

  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  adw_combo_row_set_selected (row, 2);
  g_assert_true (adw_style_manager_get_dark (manager));
  g_assert_cmpint (adw_style_manager_get_color_scheme (manager), ==, ADW_COLOR_SCHEME_FORCE_DARK);
  adw_combo_row_set_selected (row, 1);
  g_assert_false (adw_style_manager_get_dark (manager));
  reset (self->window);
  g_assert_cmpint (adw_style_manager_get_color_scheme (manager), ==, ADW_COLOR_SCHEME_DEFAULT);
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
}

/* Open maps follow, and that is no change of them. */
static void
test_curve (AppFixture *self, gconstpointer data)
{
  AdwComboRow *row = ADW_COMBO_ROW (find_row (open_dialog (self), "Emotion Lines"));
  JourneyCurve curve;

  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, JOURNEY_CURVE_SMOOTH);
  for (guint i = JOURNEY_CURVE_SMOOTH; i <= JOURNEY_CURVE_STEPS; i++)
    {
      adw_combo_row_set_selected (row, i);
      g_object_get (self->window->canvas, "curve", &curve, NULL);
      g_assert_cmpint (curve, ==, i);
      g_assert_cmpint (g_settings_get_enum (self->window->settings, "curve"), ==, i);
    }
  g_assert_false (app_is_modified (self->window));
  reset (self->window);
  g_object_get (self->window->canvas, "curve", &curve, NULL);
  g_assert_cmpint (curve, ==, JOURNEY_CURVE_SMOOTH);
}

/* Neither is a change to undo. */
static void
test_new_maps (AppFixture *self, gconstpointer data)
{
  AdwDialog *dialog = open_dialog (self);
  JourneyWindow *window;
  JourneyDocument *document;
  JourneyScale *scale;

  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, "Owner")), "Service design");
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (dialog, "Emotion Scale")), 2);

  window = app_fixture_add_window (self);
  document = journey_window_get_document (window);
  scale = journey_document_get_scale (document);
  g_assert_cmpstr (journey_document_get_owner (document), ==, "Service design");
  g_assert_cmpfloat (journey_scale_get_minimum (scale), ==, 0);
  g_assert_cmpfloat (journey_scale_get_maximum (scale), ==, 10);
  g_assert_false (app_is_modified (window));
  g_assert_cmpstr (journey_document_get_owner (journey_window_get_document (self->window)), ==, "");
  reset (window);
}

static gboolean
has_document (gpointer window)
{
  return journey_window_get_document (window) != NULL;
}

static gboolean
is_reminded (AppFixture *self, GFile *file)
{
  JourneyWindow *window = journey_window_new (self->app);

  gtk_window_present (GTK_WINDOW (window));
  journey_window_open (window, file);
  app_wait_until (has_document, window);
  app_settle ();
  return app_find (window, GTK_TYPE_LABEL, "label", "The review of this map is overdue") != NULL;
}

static void
test_reminders (AppFixture *self, gconstpointer data)
{
  g_autofree char *first_path = g_build_filename (self->folder, "first.journey", NULL);
  g_autofree char *second_path = g_build_filename (self->folder, "second.journey", NULL);
  g_autoptr (GFile) first = g_file_new_for_path (first_path);
  g_autoptr (GFile) second = g_file_new_for_path (second_path);
  const char *text = "{ \"format\": \"journey\", \"version\": 1, \"title\": \"Old\", "
                     "\"reviewed\": \"2001-01-01\", \"reviewMonths\": 6 }\n";

  g_assert_true (g_file_set_contents (first_path, text, -1, NULL));
  g_assert_true (g_file_set_contents (second_path, text, -1, NULL));
  g_assert_true (is_reminded (self, first));
  adw_switch_row_set_active (ADW_SWITCH_ROW (find_row (open_dialog (self), "Remind of Reviews")),
                             FALSE);
  g_assert_false (is_reminded (self, second));
  reset (self->window);
}

static void
add (const char *path, void (*test) (AppFixture *, gconstpointer))
{
  g_test_add (path, AppFixture, NULL, app_fixture_set_up, test, app_fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/preferences/style", test_style);
  add ("/preferences/curve", test_curve);
  add ("/preferences/new-maps", test_new_maps);
  add ("/preferences/reminders", test_reminders);

  return g_test_run ();
}
