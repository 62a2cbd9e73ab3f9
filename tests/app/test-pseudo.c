/* test-pseudo.c: all that a person reads, in a language that nobody speaks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "journey-box-key.h"
#include "journey-box.h"
#include "journey-data.h"
#include "journey-lint.h"
#include "journey-read-error-dialog.h"
#include "journey-reader.h"
#include "journey-shortcuts.h"
#include "pseudo-fixture.h"

/* The language is there, and the rule tells it from English. */
static void
test_rule (PseudoFixture *self, gconstpointer data)
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
test_welcome (PseudoFixture *self, gconstpointer data)
{
  JourneyWindow *window = pseudo_fixture_add_window (self);

  pseudo_check (self, window);
  pseudo_check_popups (self, window);
}

/* What is drawn on the map comes in lines, of which only the first has a bracket that opens. Only
 * of what is the program's own is it sure that there is room for it. */
static void
check_boxes_of (PseudoFixture *self, JourneyCanvas *canvas, gboolean is_own)
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
            if (marks[j].text->cut && is_own && strstr (text->str, "⟦") != NULL)
              pseudo_add_fault (&self->faults, "cut on the map", text->str);
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
test_template (PseudoFixture *self, gconstpointer data)
{
  g_autofree char *path = journey_data_dup_path ("templates/service-visit.journey");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  JourneyWindow *window = pseudo_fixture_add_window (self);

  app_wait_until (has_cards, window);
  pseudo_check (self, window);
  journey_window_open (window, file);
  app_wait_until (pseudo_is_loaded, window);
  pseudo_check (self, window);
  check_boxes_of (self, window->canvas, FALSE);
}

/* A new map says in its cells what goes there. */
static void
test_new_map (PseudoFixture *self, gconstpointer data)
{
  JourneyWindow *window = pseudo_fixture_add_window (self);

  journey_window_start_map (window);
  pseudo_check (self, window);
  check_boxes_of (self, window->canvas, TRUE);
  pseudo_check_popups (self, window);
}

/* The panels, which a narrow window shows one at a time, and all that opens in the window. */
static void
test_map (PseudoFixture *self, gconstpointer data)
{
  static const char *const pages[] = { "details", "pain-points", "insights" };

  pseudo_check (self, self->map);
  pseudo_check_popups (self, self->map);
  adw_overlay_split_view_set_show_sidebar (self->map->end_split, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      journey_end_pane_set_page (self->map->end_pane, pages[i]);
      pseudo_check (self, self->map->end_pane);
      pseudo_check_popups (self, self->map->end_pane);
    }
  adw_overlay_split_view_set_show_sidebar (self->map->start_split, TRUE);
  pseudo_check (self, self->map->start_pane);
  pseudo_check_popups (self, self->map->start_pane);
}

static void
test_boxes (PseudoFixture *self, gconstpointer data)
{
  check_boxes_of (self, self->map->canvas, TRUE);
}

/* The details and the menu of the first box of each kind. */
static void
test_kinds (PseudoFixture *self, gconstpointer data)
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
      if (boxes[i].item != NULL)
        journey_selection_set (journey_canvas_get_selection (canvas), boxes[i].item);
      app_settle ();
      pseudo_check (self, self->map->end_pane);
      gtk_widget_grab_focus (GTK_WIDGET (canvas));
      gtk_widget_activate_action (GTK_WIDGET (canvas), "canvas.menu", NULL);
      pseudo_check (self, canvas);
    }
  g_assert_cmpuint (g_hash_table_size (seen), >, 8);
}

static void
test_actions (PseudoFixture *self, gconstpointer data)
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
}

static void
test_find (PseudoFixture *self, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (self->map), "win.find", NULL);
  pseudo_check (self, self->map->find_bar);
}

/* All that the lint can say, and why. */
static void
test_lint (PseudoFixture *self, gconstpointer data)
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
test_read_errors (PseudoFixture *self, gconstpointer data)
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
  pseudo_init (&argc, &argv);

  PSEUDO_ADD ("rule", test_rule);
  PSEUDO_ADD_BOTH ("welcome", test_welcome);
  PSEUDO_ADD_BOTH ("template", test_template);
  PSEUDO_ADD_BOTH ("new-map", test_new_map);
  PSEUDO_ADD_BOTH ("map", test_map);
  PSEUDO_ADD ("boxes", test_boxes);
  PSEUDO_ADD ("kinds", test_kinds);
  PSEUDO_ADD ("actions", test_actions);
  PSEUDO_ADD_BOTH ("find", test_find);
  PSEUDO_ADD ("lint", test_lint);
  PSEUDO_ADD ("read-errors", test_read_errors);

  return g_test_run ();
}
