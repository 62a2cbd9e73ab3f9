/* test-print.c: pages are chosen, looked at and remembered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "app-fixture.h"
#include "journey-edit.h"
#include "journey-print-dialog.h"
#include "journey-print-preview.h"
#include "journey-print-settings.h"
#include "journey-window-private.h"

typedef struct
{
  AppFixture app;
  JourneyDocument *document;
} Fixture;

static void
reset (JourneyWindow *window)
{
  static const char *const keys[] = { "print-paper", "print-orientation", "print-size",
                                      "print-scale", "print-overlap",     "print-marks" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (window->settings, keys[i]);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  app_fixture_set_up (&self->app, data);
  self->document = journey_window_get_document (self->app.window);
  reset (self->app.window);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  app_fixture_tear_down (&self->app, data);
}

/* A map of one stage, 180 px wider with each touchpoint. */
static void
fill (Fixture *self, guint n_touchpoints)
{
  JourneyJournal *journal = journey_document_get_journal (self->document);
  JourneyStage *stage;

  journey_journal_begin (journal, "Make");
  stage = journey_edit_add_stage (self->document, 0, "Wait");
  for (guint i = 0; i < n_touchpoints; i++)
    journey_edit_add_touchpoint (stage, i, i % 2 ? "Ticks" : "Tocks");
  journey_journal_commit (journal);
}

static JourneyPrintDialog *
open_dialog (Fixture *self)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->app.window), "win.print", NULL));
  app_settle ();
  return JOURNEY_PRINT_DIALOG (app_get_dialog (self->app.window));
}

static gpointer
find_row (JourneyPrintDialog *dialog, const char *title)
{
  GtkWidget *row = app_find (dialog, ADW_TYPE_PREFERENCES_ROW, "title", title);

  g_assert_nonnull (row);
  return row;
}

static gpointer
find_button (JourneyPrintDialog *dialog, const char *label)
{
  GtkWidget *button = app_find (dialog, GTK_TYPE_BUTTON, "label", label);

  g_assert_nonnull (button);
  return button;
}

static void
press (JourneyPrintDialog *dialog, const char *icon)
{
  GtkWidget *button = app_find (dialog, GTK_TYPE_BUTTON, "icon-name", icon);

  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static gboolean
says (JourneyPrintDialog *dialog, const char *text)
{
  return app_find (dialog, GTK_TYPE_LABEL, "label", text) != NULL;
}

static void
choose_tiles (JourneyPrintDialog *dialog)
{
  adw_toggle_group_set_active_name (
      ADW_TOGGLE_GROUP (app_find (dialog, ADW_TYPE_TOGGLE_GROUP, NULL, NULL)), "tiles");
  app_settle ();
}

static guint
count_pages (JourneyPrintDialog *dialog)
{
  JourneyLayout *layout = journey_print_dialog_get_layout (dialog);
  JourneyPageSetup setup = journey_print_dialog_get_setup (dialog);
  JourneyPages pages;

  g_assert_true (journey_pages_plan (&pages, &setup, journey_layout_get_width (layout),
                                     journey_layout_get_height (layout), FALSE, NULL));
  return journey_pages_get_n (&pages);
}

static void
test_one_page (Fixture *self, gconstpointer data)
{
  JourneyPrintDialog *dialog;
  JourneyPageSetup setup;

  fill (self, 12);
  dialog = open_dialog (self);
  setup = journey_print_dialog_get_setup (dialog);
  g_assert_false (setup.tiled);
  g_assert_cmpint (setup.orientation, ==, JOURNEY_ORIENTATION_LANDSCAPE);
  g_assert_cmpuint (count_pages (dialog), ==, 1);
  g_assert_false (gtk_widget_is_visible (find_row (dialog, "Sc_ale")));
  g_assert_false (gtk_widget_is_visible (find_row (dialog, "_Filter")));

  adw_combo_row_set_selected (find_row (dialog, "Pap_er"), 2);
  adw_combo_row_set_selected (find_row (dialog, "_Orientation"), 1);
  setup = journey_print_dialog_get_setup (dialog);
  g_assert_cmpfloat (setup.paper_width, ==, 420);
  g_assert_cmpfloat (setup.paper_height, ==, 594);
  g_assert_cmpint (setup.orientation, ==, JOURNEY_ORIENTATION_PORTRAIT);
}

static void
test_tiles (Fixture *self, gconstpointer data)
{
  JourneyPrintDialog *dialog;
  JourneyPrintPreview *preview;
  g_autofree char *sum = NULL;
  g_autofree char *first = NULL;
  g_autofree char *count = NULL;
  guint n_pages;

  fill (self, 12);
  dialog = open_dialog (self);
  preview = JOURNEY_PRINT_PREVIEW (app_find (dialog, JOURNEY_TYPE_PRINT_PREVIEW, NULL, NULL));
  adw_combo_row_set_selected (find_row (dialog, "Pap_er"), 0);
  choose_tiles (dialog);
  n_pages = count_pages (dialog);
  g_assert_cmpuint (n_pages, >, 2);
  g_assert_true (gtk_widget_is_visible (find_row (dialog, "Sc_ale")));
  count = g_strdup_printf ("%u pages", n_pages);
  g_assert_true (says (dialog, count));

  g_object_get (find_row (dialog, "Glued Together"), "subtitle", &sum, NULL);
  g_assert_nonnull (strstr (sum, " cm, "));

  press (dialog, "go-next-symbolic");
  g_assert_cmpint (journey_print_preview_get_page (preview), ==, 0);
  first = g_strdup_printf ("A1 (1 of %u)", n_pages);
  g_assert_true (says (dialog, first));
  for (guint i = 1; i < n_pages; i++)
    press (dialog, "go-next-symbolic");
  g_assert_false (gtk_widget_get_sensitive (
      app_find (dialog, GTK_TYPE_BUTTON, "icon-name", "go-next-symbolic")));

  /* A page that is there no longer is not shown any longer. */
  adw_spin_row_set_value (find_row (dialog, "Sc_ale"), 10);
  g_assert_cmpuint (count_pages (dialog), ==, 1);
  g_assert_cmpint (journey_print_preview_get_page (preview), ==, JOURNEY_PRINT_PREVIEW_ALL);
  app_settle ();
}

static void
test_remembered (Fixture *self, gconstpointer data)
{
  JourneyPrintDialog *dialog;
  JourneyPageSetup setup;

  fill (self, 3);
  dialog = open_dialog (self);
  adw_combo_row_set_selected (find_row (dialog, "Pap_er"), 1);
  adw_combo_row_set_selected (find_row (dialog, "_Orientation"), 2);
  choose_tiles (dialog);
  adw_spin_row_set_value (find_row (dialog, "Sc_ale"), 150);
  adw_spin_row_set_value (find_row (dialog, "O_verlap"), 15);
  adw_switch_row_set_active (find_row (dialog, "_Marks"), FALSE);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  app_settle ();

  setup = journey_print_dialog_get_setup (open_dialog (self));
  g_assert_cmpfloat (setup.paper_width, ==, 297);
  g_assert_cmpint (setup.orientation, ==, JOURNEY_ORIENTATION_LANDSCAPE);
  g_assert_true (setup.tiled);
  g_assert_cmpfloat (setup.scale, ==, 1.5);
  g_assert_cmpfloat (setup.overlap, ==, 15);
  g_assert_false (setup.marked);
}

/* Settings are text that anybody may have written. */
static void
test_odd_paper (Fixture *self, gconstpointer data)
{
  const JourneyPaper *usual = journey_print_settings_get_paper (self->app.window->settings);

  g_settings_set_string (self->app.window->settings, "print-paper", "papyrus");
  g_assert_true (journey_print_settings_get_paper (self->app.window->settings) == usual);
  g_settings_set_string (self->app.window->settings, "print-paper", "legal");
  g_assert_cmpstr (journey_print_settings_get_paper (self->app.window->settings)->name, ==,
                   "legal");
}

static void
test_too_many (Fixture *self, gconstpointer data)
{
  JourneyPrintDialog *dialog;

  fill (self, 400);
  dialog = open_dialog (self);
  adw_combo_row_set_selected (find_row (dialog, "Pap_er"), 0);
  choose_tiles (dialog);
  adw_spin_row_set_value (find_row (dialog, "Sc_ale"), 400);
  g_assert_false (gtk_widget_get_sensitive (find_button (dialog, "_Print…")));
  g_assert_false (gtk_widget_get_sensitive (find_button (dialog, "_Save as PDF…")));
  g_assert_false (gtk_widget_get_visible (find_row (dialog, "Glued Together")));
  g_assert_true (says (dialog, "At this size the map takes more than 500 pages. Make it smaller, "
                               "or take larger paper."));

  adw_spin_row_set_value (find_row (dialog, "Sc_ale"), 25);
  g_assert_true (gtk_widget_get_sensitive (find_button (dialog, "_Print…")));
  g_assert_true (gtk_widget_get_visible (find_row (dialog, "Glued Together")));
}

static void
test_filter (Fixture *self, gconstpointer data)
{
  JourneyFilter *filter = journey_canvas_get_filter (self->app.window->canvas);
  JourneyPrintDialog *dialog;
  AdwComboRow *row;
  gboolean leave_out;
  double dimmed, left_out;

  fill (self, 5);
  journey_filter_set_value (filter, JOURNEY_CRITERION_CHANNEL, "website", TRUE);
  dialog = open_dialog (self);
  row = find_row (dialog, "_Filter");
  g_assert_true (gtk_widget_is_visible (GTK_WIDGET (row)));
  g_assert_nonnull (journey_print_dialog_get_filter (dialog, &leave_out));
  g_assert_false (leave_out);
  dimmed = journey_layout_get_width (journey_print_dialog_get_layout (dialog));

  adw_combo_row_set_selected (row, 1);
  g_assert_nonnull (journey_print_dialog_get_filter (dialog, &leave_out));
  g_assert_true (leave_out);
  left_out = journey_layout_get_width (journey_print_dialog_get_layout (dialog));
  g_assert_cmpfloat (left_out, <, dimmed);

  adw_combo_row_set_selected (row, 2);
  g_assert_null (journey_print_dialog_get_filter (dialog, &leave_out));
  g_assert_false (leave_out);
  g_assert_cmpfloat (journey_layout_get_width (journey_print_dialog_get_layout (dialog)), ==,
                     dimmed);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_buttons (Fixture *self, gconstpointer data)
{
  JourneyPrintDialog *dialog =
      journey_print_dialog_new (self->app.window->settings, self->document,
                                journey_canvas_get_filter (self->app.window->canvas));
  guint n_prints = 0, n_saves = 0;

  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self->app.window));
  g_signal_connect_swapped (dialog, "print", G_CALLBACK (count_cb), &n_prints);
  g_signal_connect_swapped (dialog, "save", G_CALLBACK (count_cb), &n_saves);
  g_signal_emit_by_name (find_button (dialog, "_Print…"), "clicked");
  g_assert_cmpuint (n_prints, ==, 1);
  g_signal_emit_by_name (find_button (dialog, "_Save as PDF…"), "clicked");
  g_signal_emit_by_name (find_row (dialog, "_Save as PDF…"), "activated");
  g_assert_cmpuint (n_saves, ==, 2);
  g_assert_cmpuint (n_prints, ==, 1);
}

/* Neither a second dialog, nor one without a map. */
static void
test_once (Fixture *self, gconstpointer data)
{
  JourneyPrintDialog *dialog = open_dialog (self);
  JourneyWindow *empty = journey_window_new (self->app.app);

  g_assert_true (open_dialog (self) == dialog);
  gtk_widget_activate_action (GTK_WIDGET (empty), "win.print", NULL);
  g_assert_null (app_get_dialog (empty));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD_TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD_TEST ("/print/one-page", test_one_page);
  ADD_TEST ("/print/tiles", test_tiles);
  ADD_TEST ("/print/remembered", test_remembered);
  ADD_TEST ("/print/odd-paper", test_odd_paper);
  ADD_TEST ("/print/too-many", test_too_many);
  ADD_TEST ("/print/filter", test_filter);
  ADD_TEST ("/print/buttons", test_buttons);
  ADD_TEST ("/print/once", test_once);
#undef ADD_TEST

  return g_test_run ();
}
