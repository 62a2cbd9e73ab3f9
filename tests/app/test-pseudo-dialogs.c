/* test-pseudo-dialogs.c: all that a person can be asked, in a language that nobody speaks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "journey-channel-row.h"
#include "journey-draft.h"
#include "journey-drafts-dialog.h"
#include "journey-link-row.h"
#include "journey-merge-dialog.h"
#include "journey-merge.h"
#include "journey-pain-row.h"
#include "journey-persona-row.h"
#include "journey-pin-dialog.h"
#include "journey-reader.h"
#include "journey-save-changes-dialog.h"
#include "journey-writer.h"
#include "pseudo-fixture.h"

static JourneyTouchpoint *
get_touchpoint (PseudoFixture *self)
{
  JourneyStage *stage = journey_list_get (journey_document_get_stages (self->map->document), 0);

  return journey_list_get (journey_stage_get_touchpoints (stage), 0);
}

/* What an action asks, in the window with the map. */
static void
check_action (PseudoFixture *self, const char *action, const char *target)
{
  GVariant *parameter = target ? g_variant_new_string (target) : NULL;

  g_test_message ("%s", action);
  g_assert_true (
      gtk_widget_activate_action_variant (GTK_WIDGET (self->map->canvas), action, parameter));
  app_settle ();
  pseudo_check_shown_dialog (self, self->map);
}

static void
test_program (PseudoFixture *self, gconstpointer data)
{
  gtk_window_present (GTK_WINDOW (self->map));
  check_action (self, "app.about", NULL);
  check_action (self, "app.shortcuts", NULL);
  check_action (self, "app.preferences", NULL);
  check_action (self, "win.command-palette", NULL);
}

static void
test_map (PseudoFixture *self, gconstpointer data)
{
  JourneyPersona *persona =
      journey_list_get (journey_document_get_personas (self->map->document), 0);

  check_action (self, "win.map-properties", NULL);
  check_action (self, "win.print", NULL);
  check_action (self, "win.edit-persona", journey_item_get_id (JOURNEY_ITEM (persona)));
  journey_selection_set (journey_canvas_get_selection (self->map->canvas), get_touchpoint (self));
  check_action (self, "win.connect", NULL);
}

/* Only a part of the map is asked about. */
static void
test_export (PseudoFixture *self, gconstpointer data)
{
  JourneyFilter *filter = journey_canvas_get_filter (self->map->canvas);

  journey_filter_set_value (filter, JOURNEY_CRITERION_OWNER, "", TRUE);
  g_assert_true (journey_filter_is_active (filter));
  pseudo_check (self, self->map);
  check_action (self, "win.export", "pdf");
}

static void
test_closing (PseudoFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) windows = g_ptr_array_new ();

  g_ptr_array_add (windows, self->map);
  pseudo_check_dialog (self, journey_save_changes_dialog_new (windows));
  g_ptr_array_add (windows, self->app.window);
  pseudo_check_dialog (self, journey_save_changes_dialog_new (windows));
}

static void
test_pain_points (PseudoFixture *self, gconstpointer data)
{
  JourneyList *pain_points = journey_document_get_pain_points (self->map->document);
  JourneyPainRow *row;

  pseudo_check_dialog (self, journey_pin_dialog_new_for_pain_point (self->map->document, NULL));
  pseudo_check_dialog (self, journey_pin_dialog_new (journey_list_get (pain_points, 0)));
  adw_overlay_split_view_set_show_sidebar (self->map->end_split, TRUE);
  journey_end_pane_set_page (self->map->end_pane, "pain-points");
  pseudo_check (self, self->map->end_pane);
  row = JOURNEY_PAIN_ROW (app_find (self->map->end_pane, JOURNEY_TYPE_PAIN_ROW, NULL, NULL));
  g_assert_nonnull (row);
  journey_pain_row_set_expanded (row, TRUE);
  pseudo_check (self, self->map->end_pane);
  pseudo_check_popups (self, row);
  journey_pain_row_popup_menu (row, 9, 9);
  pseudo_check (self, row);
}

static void
test_personas (PseudoFixture *self, gconstpointer data)
{
  GtkWidget *row;

  adw_overlay_split_view_set_show_sidebar (self->map->start_split, TRUE);
  pseudo_check (self, self->map->start_pane);
  row = app_find (self->map->start_pane, JOURNEY_TYPE_PERSONA_ROW, NULL, NULL);
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_activate_action (row, "persona.menu", NULL));
  pseudo_check (self, row);
}

/* A map comes from anybody, and so do its links. */
static void
test_link (PseudoFixture *self, gconstpointer data)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *row = journey_link_row_new ();

  gtk_editable_set_text (GTK_EDITABLE (row), "https://88.88/8888888888888888888888888888888888888");
  adw_dialog_set_child (dialog, row);
  adw_dialog_present (dialog, GTK_WIDGET (self->map));
  pseudo_check (self, dialog);
  g_signal_emit_by_name (app_find (row, GTK_TYPE_BUTTON, "icon-name", "insert-link-symbolic"),
                         "clicked");
  app_settle ();
  g_assert_true (ADW_IS_ALERT_DIALOG (app_get_dialog (self->map)));
  pseudo_check_shown_dialog (self, self->map);
  adw_dialog_force_close (dialog);
}

/* A channel of one's own is asked for by its name. */
static void
test_channel (PseudoFixture *self, gconstpointer data)
{
  AdwComboRow *row;

  adw_overlay_split_view_set_show_sidebar (self->map->end_split, TRUE);
  journey_end_pane_set_page (self->map->end_pane, "details");
  journey_selection_set (journey_canvas_get_selection (self->map->canvas), get_touchpoint (self));
  pseudo_check (self, self->map->end_pane);
  row = ADW_COMBO_ROW (app_find (self->map->end_pane, JOURNEY_TYPE_CHANNEL_ROW, NULL, NULL));
  g_assert_nonnull (row);
  adw_combo_row_set_selected (row, g_list_model_get_n_items (adw_combo_row_get_model (row)) - 1);
  app_settle ();
  pseudo_check_shown_dialog (self, self->map);
}

static gboolean
is_draft_read (gpointer data)
{
  GtkWidget *button = app_find (data, GTK_TYPE_BUTTON, "label", _ ("_Restore"));

  return button && gtk_widget_is_sensitive (button);
}

/* A draft is locked for as long as a thread writes it. */
static gboolean
is_draft_left (gpointer data)
{
  GPtrArray **drafts = data;
  g_autofree char *folder = journey_draft_dup_folder ();

  g_clear_pointer (drafts, g_ptr_array_unref);
  *drafts = journey_draft_find_left (folder);
  return (*drafts)->len > 0;
}

/* What an earlier start left; it is read in a thread, and then says when and how much. */
static void
test_drafts (PseudoFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = NULL;
  AdwDialog *dialog;

  app_set_title (self->map, "88");
  gtk_window_destroy (GTK_WINDOW (self->map));
  app_settle ();
  self->map = pseudo_fixture_add_window (self);
  app_wait_until (is_draft_left, &drafts);
  dialog = journey_drafts_dialog_new (self->app.app, drafts);
  adw_dialog_present (dialog, GTK_WIDGET (self->map));
  app_wait_until (is_draft_read, dialog);
  pseudo_check_shown_dialog (self, self->map);
  for (guint i = 0; i < drafts->len; i++)
    journey_draft_discard (drafts->pdata[i], NULL);
}

static JourneyDocument *
read_map (PseudoFixture *self)
{
  g_autoptr (GBytes) bytes = journey_writer_write (self->map->document);
  JourneyDocument *document = journey_reader_read (bytes, "8", NULL, NULL);

  g_assert_nonnull (document);
  return document;
}

static void
move_first (JourneyList *list, guint place)
{
  g_autoptr (JourneyItem) item = g_object_ref (journey_list_get (list, 0));

  journey_list_remove (list, 0);
  journey_list_insert (list, place, item);
}

/* A conflict of each kind: of what both changed, of what one deleted, and of the order. */
static void
test_merge (PseudoFixture *self, gconstpointer data)
{
  g_autoptr (JourneyDocument) base = read_map (self);
  g_autoptr (JourneyDocument) ours = read_map (self);
  g_autoptr (JourneyDocument) theirs = read_map (self);
  g_autoptr (JourneyDocument) merged = NULL;
  g_autoptr (GPtrArray) conflicts = NULL;

  g_object_set (ours, "title", "8", "status", "draft", "state", "future", "review-months", 8, NULL);
  g_object_set (theirs, "title", "9", "status", "retired", "state", "day-in-the-life",
                "review-months", 9, NULL);
  move_first (journey_document_get_stages (ours), 1);
  move_first (journey_document_get_stages (theirs), 2);
  journey_list_remove (journey_document_get_pain_points (ours), 0);
  g_object_set (journey_list_get (journey_document_get_pain_points (theirs), 0), "title", "9",
                NULL);
  merged = journey_merge (base, ours, theirs, JOURNEY_SIDE_NEITHER, NULL, &conflicts);
  g_assert_cmpuint (conflicts->len, >=, 5);
  pseudo_check_dialog (self, journey_merge_dialog_new (base, ours, theirs, conflicts, _ ("Yours"),
                                                       _ ("In the file")));
}

static gboolean
has_dialog (gpointer window)
{
  return app_get_dialog (window) != NULL;
}

/* What a window says about a file, and offers. */
static void
check_file (PseudoFixture *self, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (self->app.folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  JourneyWindow *window = pseudo_fixture_add_window (self);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  journey_window_open (window, file);
  app_wait_until (has_dialog, window);
  pseudo_check_shown_dialog (self, window);
}

#define MIXTURE(ours, theirs)                                                                      \
  "{\n  \"format\": \"journey\",\n  \"version\": 1,\n<<<<<<< HEAD\n" ours "\n=======\n" theirs     \
  "\n>>>>>>> feature\n}\n"

static void
test_files (PseudoFixture *self, gconstpointer data)
{
  check_file (self, "81.journey", "{");
  check_file (self, "82.journey", MIXTURE ("  \"title\": \"8\"", "  \"title\": \"88\""));
}

static gboolean
is_told (gpointer window)
{
  return gtk_revealer_get_reveal_child (((JourneyWindow *) window)->changed_bar);
}

/* Another program changed the file, and a sync client left a copy of it. */
static void
test_bars (PseudoFixture *self, gconstpointer data)
{
  g_autoptr (GFile) copy = app_fixture_get_file (&self->app, "88.journey");
  g_autofree char *path = g_file_get_path (self->map->file);

  app_set_title (self->map, "88");
  g_assert_true (g_file_set_contents (
      path, "{\"format\":\"journey\",\"version\":1,\"title\":\"888\"}", -1, NULL));
  app_wait_until (is_told, self->map);
  for (guint is_copy = 0; is_copy < 2; is_copy++)
    {
      journey_window_offer_counterpart (self->map, copy, is_copy == 1);
      pseudo_check (self, self->map);
    }
  check_action (self, "win.merge", NULL);
}

/* What is newer than the program cannot be changed, and what is odd is said. */
static void
test_banners (PseudoFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->app.folder, "89.journey", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "8");

  g_assert_true (g_file_set_contents (
      path, "{\"format\":\"journey\",\"version\":88,\"title\":8,\"8\":9,\"stages\":{}}", -1, NULL));
  self->map = pseudo_fixture_add_window (self);
  journey_window_open (self->map, file);
  app_wait_until (pseudo_is_loaded, self->map);
  pseudo_check (self, self->map);
  g_assert_true (adw_banner_get_revealed (self->map->read_only_banner));
  g_assert_true (adw_banner_get_revealed (self->map->findings_banner));
  check_action (self, "win.show-findings", NULL);
  journey_window_show_save_error (self->map, file, error);
  pseudo_check_shown_dialog (self, self->map);
}

static void
test_save_error (PseudoFixture *self, gconstpointer data)
{
  static const int codes[] = { G_IO_ERROR_NO_SPACE, G_IO_ERROR_PERMISSION_DENIED,
                               G_IO_ERROR_READ_ONLY, G_IO_ERROR_NOT_FOUND };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, codes[i], "8");

      journey_window_show_save_error (self->map, self->map->file, error);
      g_assert_true (adw_banner_get_revealed (self->map->unsaved_banner));
      pseudo_check (self, self->map);
    }
}

/* What is chosen for a property opens a list, a calendar or another dialog. */
static void
test_details (PseudoFixture *self, gconstpointer data)
{
  JourneyCanvas *canvas = self->map->canvas;
  guint n_boxes;
  const JourneyBox *boxes = journey_layout_get_boxes (journey_canvas_get_layout (canvas), &n_boxes);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  adw_overlay_split_view_set_show_sidebar (self->map->end_split, TRUE);
  journey_end_pane_set_page (self->map->end_pane, "details");
  for (guint i = 0; i < n_boxes; i++)
    {
      if (!g_hash_table_add (seen, GINT_TO_POINTER (boxes[i].kind)))
        continue;
      journey_canvas_set_focus_box (canvas, (int) i);
      if (boxes[i].item != NULL)
        journey_selection_set (journey_canvas_get_selection (canvas), boxes[i].item);
      app_settle ();
      pseudo_check (self, self->map->end_pane);
      pseudo_check_popups (self, self->map->end_pane);
    }
}

int
main (int argc, char **argv)
{
  pseudo_init (&argc, &argv);

  PSEUDO_ADD_BOTH ("program", test_program);
  PSEUDO_ADD_BOTH ("map-dialogs", test_map);
  PSEUDO_ADD_BOTH ("export", test_export);
  PSEUDO_ADD_BOTH ("closing", test_closing);
  PSEUDO_ADD_BOTH ("pain-points", test_pain_points);
  PSEUDO_ADD_BOTH ("personas", test_personas);
  PSEUDO_ADD_BOTH ("link", test_link);
  PSEUDO_ADD_BOTH ("channel", test_channel);
  PSEUDO_ADD_BOTH ("drafts", test_drafts);
  PSEUDO_ADD_BOTH ("merge", test_merge);
  PSEUDO_ADD_BOTH ("files", test_files);
  PSEUDO_ADD_BOTH ("bars", test_bars);
  PSEUDO_ADD_BOTH ("banners", test_banners);
  PSEUDO_ADD_BOTH ("save-error", test_save_error);
  PSEUDO_ADD_BOTH ("details", test_details);

  return g_test_run ();
}
