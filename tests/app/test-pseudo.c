/* test-pseudo.c: all that a person reads, in a language that nobody speaks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>
#include <locale.h>

#include "app-fixture.h"
#include "journey-box-key.h"
#include "journey-box.h"
#include "journey-command-palette.h"
#include "journey-connect-dialog.h"
#include "journey-data.h"
#include "journey-drafts-dialog.h"
#include "journey-filter-button.h"
#include "journey-lint.h"
#include "journey-map-properties.h"
#include "journey-merge-dialog.h"
#include "journey-merge.h"
#include "journey-preferences.h"
#include "journey-print-dialog.h"
#include "journey-read-error-dialog.h"
#include "journey-reader.h"
#include "journey-save-changes-dialog.h"
#include "journey-shortcuts.h"
#include "journey-window-private.h"
#include "pseudo-faults.h"

typedef struct
{
  AppFixture app;
  PseudoFaults faults;
  JourneyWindow *map; /* with a map whose own texts are figures */
} Fixture;

static gboolean
is_loaded (gpointer data)
{
  return ((JourneyWindow *) data)->document != NULL;
}

static void
open_map (Fixture *self, const char *name)
{
  g_autoptr (GFile) sample =
      g_file_new_build_filename (g_getenv ("JOURNEY_DATA_DIR"), "samples", name, NULL);
  g_autoptr (GFile) file = app_fixture_get_file (&self->app, "8.journey");

  /* Not where it is: a sample becomes a new map. */
  g_assert_true (g_file_copy (sample, file, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  self->map = journey_window_new (self->app.app);
  gtk_window_set_default_size (GTK_WINDOW (self->map), 1400, 900);
  gtk_window_present (GTK_WINDOW (self->map));
  journey_window_open (self->map, file);
  app_wait_until (is_loaded, self->map);
  app_settle ();
}

static void
set_up (Fixture *self, gconstpointer data)
{
  app_fixture_set_up (&self->app, data);
  pseudo_faults_init (&self->faults);
  self->faults.where = data;
  open_map (self, "ebike.journey");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < self->faults.faults->len; i++)
    g_test_message ("%s", (char *) self->faults.faults->pdata[i]);
  if (self->faults.faults->len > 0)
    g_test_fail_printf ("%u texts are not as they should be", self->faults.faults->len);
  g_assert_cmpuint (self->faults.n_texts, >, 0);
  pseudo_faults_clear (&self->faults);
  app_fixture_tear_down (&self->app, data);
}

static gboolean
count_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer n_frames)
{
  return --*(int *) n_frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* What has just come gets the room that it asked for with the next frames. */
static void
check (Fixture *self, gpointer widget)
{
  int n_frames = 4;

  gtk_widget_add_tick_callback (GTK_WIDGET (self->map), count_frame_cb, &n_frames, NULL);
  while (n_frames > 0)
    g_main_context_iteration (NULL, TRUE);
  app_settle ();
  self->faults.widths = TRUE;
  pseudo_check_widget (&self->faults, widget);
}

static void
check_dialog (Fixture *self, AdwDialog *dialog)
{
  adw_dialog_present (dialog, GTK_WIDGET (self->map));
  check (self, dialog);
  adw_dialog_force_close (dialog);
  app_settle ();
}

/* The language is there, and the rule tells it from English. */
static void
test_rule (Fixture *self, gconstpointer data)
{
  static const char *const foreign[] = { "⟦Ŝàà⟧", "⟦à “88”⟧ · ⟦b⟧", "⟦à ⟦b⟧ c⟧", "88 %",
                                         "⟦à⟧: PDF" };
  static const char *const english[] = { "Save", "⟦Ŝàà⟧ x", "⟦à⟧ and ⟦b⟧", "a" };

  for (guint i = 0; i < G_N_ELEMENTS (foreign); i++)
    g_assert_true (pseudo_is_translated (foreign[i]));
  for (guint i = 0; i < G_N_ELEMENTS (english); i++)
    g_assert_false (pseudo_is_translated (english[i]));
  pseudo_check_text (&self->faults, "test", g_dgettext ("journey", "Stage"));
  pseudo_check_text (&self->faults, "test", g_dgettext ("gtk40", "_Cancel"));
}

static void
test_welcome (Fixture *self, gconstpointer data)
{
  JourneyWindow *window = journey_window_new (self->app.app);

  gtk_window_set_default_size (GTK_WINDOW (window), 1400, 900);
  gtk_window_present (GTK_WINDOW (window));
  check (self, window);
}

/* What is drawn on the map comes in lines, of which only the first has a bracket that opens. */
static void
check_boxes_of (Fixture *self, JourneyCanvas *canvas)
{
  JourneyLayout *layout = journey_canvas_get_layout (canvas);
  guint n_boxes;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);

  g_assert_cmpuint (n_boxes, >, 0);
  for (guint i = 0; i < n_boxes; i++)
    {
      g_autofree char *name = journey_layout_dup_box_name (layout, &boxes[i]);
      g_autofree char *value = journey_layout_dup_box_value (layout, &boxes[i]);
      const JourneyMark *marks = journey_layout_get_marks (layout, &boxes[i]);

      pseudo_check_text (&self->faults, "name of a box", name);
      pseudo_check_text (&self->faults, "value of a box", value);
      for (guint j = 0; j < boxes[i].n_marks; j++)
        if (marks[j].kind == JOURNEY_MARK_TEXT)
          {
            g_autoptr (GString) text = g_string_new (NULL);

            for (guint k = 0; k < marks[j].text->n_lines; k++)
              g_string_append (text, marks[j].text->lines[k].text);
            pseudo_check_text (&self->faults, "text of a box", text->str);
          }
    }
}

static gboolean
has_cards (gpointer data)
{
  return app_find (data, GTK_TYPE_LABEL, "label",
                   g_dpgettext2 ("journey", "template", "Service visit")) != NULL;
}

/* Templates teach by what they say, on their cards and as maps. */
static void
test_template (Fixture *self, gconstpointer data)
{
  g_autofree char *path = journey_data_dup_path ("templates/service-visit.journey");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  JourneyWindow *window = journey_window_new (self->app.app);

  gtk_window_present (GTK_WINDOW (window));
  app_wait_until (has_cards, window);
  check (self, window);
  journey_window_open (window, file);
  app_wait_until (is_loaded, window);
  check (self, window);
  check_boxes_of (self, window->canvas);
}

/* A new map says in its cells what goes there. */
static void
test_new_map (Fixture *self, gconstpointer data)
{
  check (self, self->app.window);
}

static void
test_map (Fixture *self, gconstpointer data)
{
  static const char *const pages[] = { "details", "pain-points", "insights" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      journey_end_pane_set_page (self->map->end_pane, pages[i]);
      check (self, self->map);
    }
}

static void
test_boxes (Fixture *self, gconstpointer data)
{
  check_boxes_of (self, self->map->canvas);
}

/* The details and the menu of the first box of each kind. */
static void
test_kinds (Fixture *self, gconstpointer data)
{
  JourneyCanvas *canvas = self->map->canvas;
  guint n_boxes;
  const JourneyBox *boxes = journey_layout_get_boxes (journey_canvas_get_layout (canvas), &n_boxes);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  journey_end_pane_set_page (self->map->end_pane, "details");
  for (guint i = 0; i < n_boxes; i++)
    {
      if (!g_hash_table_add (seen, GINT_TO_POINTER (boxes[i].kind)))
        continue;
      journey_canvas_set_focus_box (canvas, (int) i);
      app_settle ();
      check (self, self->map->end_pane);
      gtk_widget_grab_focus (GTK_WIDGET (canvas));
      gtk_widget_activate_action (GTK_WIDGET (canvas), "canvas.menu", NULL);
      check (self, canvas);
    }
  g_assert_cmpuint (g_hash_table_size (seen), >, 8);
}

static void
test_actions (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < journey_shortcuts_get_n_sections (); i++)
    {
      const char *title;
      guint n_shortcuts;
      const JourneyShortcut *shortcuts = journey_shortcuts_get_section (i, &title, &n_shortcuts);

      pseudo_check_text (&self->faults, "section", title);
      for (guint j = 0; j < n_shortcuts; j++)
        pseudo_check_text (&self->faults, "action", _ (shortcuts[j].title));
    }
  check_dialog (self, journey_shortcuts_create_dialog ());
  check_dialog (self, journey_command_palette_new (GTK_WIDGET (self->map->canvas)));
}

static void
test_find (Fixture *self, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (self->map), "win.find", NULL);
  check (self, self->map->find_bar);
}

/* What is filled only when it is asked for. */
static void
test_popovers (Fixture *self, gconstpointer data)
{
  JourneyFilterButton *filter =
      JOURNEY_FILTER_BUTTON (app_find (self->map, JOURNEY_TYPE_FILTER_BUTTON, NULL, NULL));
  JourneyPersona *persona =
      journey_list_get (journey_document_get_personas (self->map->document), 0);

  journey_filter_button_popup (filter);
  check (self, GTK_WIDGET (filter));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->map), "win.edit-persona", "s",
                                             journey_item_get_id (JOURNEY_ITEM (persona))));
  app_settle ();
  g_assert_nonnull (app_get_dialog (self->map));
  check (self, app_get_dialog (self->map));
}

static void
test_dialogs (Fixture *self, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.journeymaps.Journey");
  g_autoptr (GPtrArray) windows = g_ptr_array_new ();
  JourneyDocument *document = self->map->document;
  JourneyTouchpoint *first = NULL;

  g_ptr_array_add (windows, self->map);
  check_dialog (self, journey_save_changes_dialog_new (windows));
  g_ptr_array_add (windows, self->app.window);
  check_dialog (self, journey_save_changes_dialog_new (windows));
  check_dialog (self, journey_preferences_create_dialog (settings));
  check_dialog (self, journey_map_properties_new (document));
  first = journey_list_get (
      journey_stage_get_touchpoints (journey_list_get (journey_document_get_stages (document), 0)),
      0);
  check_dialog (self, ADW_DIALOG (journey_connect_dialog_new (first)));
  check_dialog (self, ADW_DIALOG (journey_print_dialog_new (
                          settings, document, journey_canvas_get_filter (self->map->canvas))));
}

static gboolean
is_draft_read (gpointer data)
{
  GtkWidget *button = app_find (data, GTK_TYPE_BUTTON, "label", _ ("_Restore"));

  return button && gtk_widget_is_sensitive (button);
}

/* What an earlier start left; it is read in a thread, and then says when and how much. */
static void
test_drafts (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = journey_draft_dup_folder ();
  g_autoptr (GPtrArray) drafts = NULL;
  AdwDialog *dialog;

  app_set_title (self->map, "88");
  gtk_window_destroy (GTK_WINDOW (self->map));
  app_settle ();
  self->map = self->app.window;
  drafts = journey_draft_find_left (folder);
  g_assert_cmpuint (drafts->len, >, 0);
  dialog = journey_drafts_dialog_new (self->app.app, drafts);
  adw_dialog_present (dialog, GTK_WIDGET (self->map));
  app_wait_until (is_draft_read, dialog);
  check (self, dialog);
  for (guint i = 0; i < drafts->len; i++)
    journey_draft_discard (drafts->pdata[i], NULL);
}

/* All that the lint can say, and why. */
static void
test_lint (Fixture *self, gconstpointer data)
{
  const JourneyLintRule *rule;
  guint n_rules = 0;
  GDate today;
  g_autoptr (GArray) findings = NULL;

  while ((rule = journey_lint_get_rule (n_rules)) != NULL)
    {
      pseudo_check_text (&self->faults, "rule", journey_lint_rule_get_summary (rule));
      n_rules++;
    }
  g_assert_cmpuint (n_rules, >, 10);

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, G_DATE_JANUARY, 2030);
  findings = journey_lint_run (self->map->document, &today, NULL);
  for (guint i = 0; i < findings->len; i++)
    {
      const JourneyLintFinding *finding = &g_array_index (findings, JourneyLintFinding, i);
      g_autofree char *message = journey_lint_finding_dup_message (finding);
      g_autofree char *place = journey_lint_finding_dup_place (finding);

      pseudo_check_text (&self->faults, "message", message);
      pseudo_check_text (&self->faults, "place", place);
      pseudo_check_text (&self->faults, "fix", journey_lint_finding_get_fix (finding));
    }
}

static void
test_merge (Fixture *self, gconstpointer data)
{
  g_autoptr (JourneyDocument) ours = journey_document_new ();
  g_autoptr (JourneyDocument) theirs = journey_document_new ();
  g_autoptr (JourneyDocument) merged = NULL;
  g_autoptr (GPtrArray) conflicts = NULL;

  g_object_set (ours, "title", "8", "status", "draft", "state", "future", "review-months", 8, NULL);
  g_object_set (theirs, "title", "9", "status", "live", "state", "day-in-the-life", "review-months",
                9, NULL);
  merged = journey_merge (NULL, ours, theirs, JOURNEY_SIDE_NEITHER, NULL, &conflicts);
  g_assert_cmpuint (conflicts->len, >=, 3);
  check_dialog (self, journey_merge_dialog_new (NULL, ours, theirs, conflicts, _ ("Yours"),
                                                _ ("In the file")));
}

static void
test_read_errors (Fixture *self, gconstpointer data)
{
  static const char *const texts[] = {
    "",
    "{",
    "[]",
    "{}",
    "{\"8\":1 2}",
    "{\"format\":\"8\"}",
    "{\"format\":\"journey\"}",
    "{\"format\":\"journey\",\"version\":0}",
    "{\"format\":\"journey\",\"version\":1,\"8\":1,\"8\":2}",
    "<<<<<<< 8\n",
  };
  g_autoptr (GFile) file = g_file_new_for_path ("/8");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (journey_reader_read (bytes, "8", NULL, &error));
      pseudo_check_text (&self->faults, "error", journey_read_error_get_words (error));
    }
}

int
main (int argc, char **argv)
{
  const char *folder = g_getenv ("JOURNEY_PSEUDO_DIR");

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  bindtextdomain ("journey", folder);
  bind_textdomain_codeset ("journey", "UTF-8");
  textdomain ("journey");
  bindtextdomain ("gtk40", folder);
  bindtextdomain ("libadwaita", folder);

#define ADD(path, func) g_test_add ("/pseudo/" path, Fixture, path, set_up, func, tear_down)
  ADD ("rule", test_rule);
  ADD ("welcome", test_welcome);
  ADD ("template", test_template);
  ADD ("new-map", test_new_map);
  ADD ("map", test_map);
  ADD ("boxes", test_boxes);
  ADD ("kinds", test_kinds);
  ADD ("actions", test_actions);
  ADD ("find", test_find);
  ADD ("popovers", test_popovers);
  ADD ("dialogs", test_dialogs);
  ADD ("drafts", test_drafts);
  ADD ("lint", test_lint);
  ADD ("merge", test_merge);
  ADD ("read-errors", test_read_errors);

  return g_test_run ();
}
