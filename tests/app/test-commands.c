/* test-commands.c: the table of actions, the palette, find, and the Add menu
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-fixture.h"
#include "journey-command-palette.h"
#include "journey-find-bar.h"
#include "journey-find.h"
#include "journey-match.h"
#include "journey-shortcuts.h"
#include "journey-stage.h"
#include "journey-touchpoint.h"

typedef void (*ShortcutFunc) (AppFixture *self, const JourneyShortcut *shortcut, gpointer data);

static void
for_each_shortcut (AppFixture *self, ShortcutFunc func, gpointer data)
{
  for (guint i = 0; i < journey_shortcuts_get_n_sections (); i++)
    {
      const char *title;
      guint n_shortcuts;
      const JourneyShortcut *shortcuts = journey_shortcuts_get_section (i, &title, &n_shortcuts);

      g_assert_cmpstr (title, !=, "");
      for (guint j = 0; j < n_shortcuts; j++)
        func (self, &shortcuts[j], data);
    }
}

static gboolean
has_class_action (GType type, const char *name)
{
  GtkWidgetClass *klass = g_type_class_get (type);
  const char *own, *property;
  const GVariantType *parameter;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (klass, i, &owner, &own, &parameter, &property);
       i++)
    if (g_str_equal (own, name))
      return TRUE;

  return FALSE;
}

static void
check_shortcut (AppFixture *self, const JourneyShortcut *shortcut, gpointer data)
{
  GHashTable *keys = data;
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  for (guint i = 0; i < JOURNEY_SHORTCUT_MAX_ACCELS && shortcut->accels[i]; i++)
    {
      GdkModifierType modifiers;
      guint keyval;

      g_assert_true (gtk_accelerator_parse (shortcut->accels[i], &keyval, &modifiers));
      if (!g_hash_table_add (keys, gtk_accelerator_name (keyval, modifiers)))
        g_error ("%s is used twice", shortcut->accels[i]);
    }

  if (!shortcut->action)
    return;

  g_assert_true (g_action_parse_detailed_name (shortcut->action, &name, &target, NULL));
  if (g_str_has_prefix (name, "app."))
    g_assert_true (g_action_group_has_action (G_ACTION_GROUP (self->app), name + 4));
  else if (!has_class_action (G_OBJECT_TYPE (self->window), name) &&
           !has_class_action (JOURNEY_TYPE_CANVAS, name))
    g_error ("There is no action %s", name);
}

static void
test_table_is_true (AppFixture *self, gconstpointer data)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for_each_shortcut (self, check_shortcut, keys);
}

static void
collect_names (AppFixture *self, const JourneyShortcut *shortcut, gpointer data)
{
  char *name;
  g_autoptr (GVariant) target = NULL;

  if (shortcut->action && g_action_parse_detailed_name (shortcut->action, &name, &target, NULL))
    g_hash_table_add (data, name);
}

/* Actions that a button or a row of the window has to itself. */
static const char *const own_actions[] = {
  "win.open-uri",     "win.show-findings", "win.add-touchpoint-at-channel",
  "win.edit-persona", "win.save-persona",  NULL
};

static void
check_listed (GHashTable *names, GType type)
{
  GtkWidgetClass *klass = g_type_class_get (type);
  const char *name, *property;
  const GVariantType *parameter;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (klass, i, &owner, &name, &parameter, &property);
       i++)
    {
      g_autofree char *through_window = g_strconcat ("win.", strchr (name, '.') + 1, NULL);

      if (owner == type && !g_strv_contains (own_actions, name) &&
          !g_hash_table_contains (names, name) && !g_hash_table_contains (names, through_window))
        g_error ("%s is not in the table of actions", name);
    }
}

static void
test_table_is_complete (AppFixture *self, gconstpointer data)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) app_actions = g_action_group_list_actions (G_ACTION_GROUP (self->app));

  for_each_shortcut (self, collect_names, names);
  for (guint i = 0; app_actions[i]; i++)
    {
      g_autofree char *name = g_strconcat ("app.", app_actions[i], NULL);

      if (!g_hash_table_contains (names, name))
        g_error ("%s is not in the table of actions", name);
    }
  check_listed (names, G_OBJECT_TYPE (self->window));
  check_listed (names, JOURNEY_TYPE_CANVAS);
}

static void
test_match (void)
{
  g_autofree char *folded = journey_match_fold ("  Crème\n\tBRÛLÉE ");

  g_assert_cmpstr (folded, ==, "creme brulee");
  g_assert_true (journey_match_contains ("Une crème  brûlée!", folded));
  g_assert_false (journey_match_contains ("Crème", folded));

  g_assert_cmpuint (journey_match_rate ("Zoom in", ""), >, 0);
  g_assert_cmpuint (journey_match_rate ("Zoom in", "zoom"), >,
                    journey_match_rate ("Show the zoom", "zoom"));
  g_assert_cmpuint (journey_match_rate ("Show the map", "map"), >,
                    journey_match_rate ("Bitmaps", "map"));
  g_assert_cmpuint (journey_match_rate ("Bitmaps", "map"), >,
                    journey_match_rate ("Make a plan", "map"));
  g_assert_cmpuint (journey_match_rate ("Zoom in", "in zo"), >, 0);
  g_assert_cmpuint (journey_match_rate ("Zoom in", "zoom out"), ==, 0);
}

static JourneyCommandPalette *
open_palette (AppFixture *self)
{
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.command-palette", NULL));
  app_settle ();
  return JOURNEY_COMMAND_PALETTE (app_get_dialog (self->window));
}

static gboolean
has_stage (gpointer data)
{
  JourneyDocument *document = journey_window_get_document (data);

  return journey_list_get_length (journey_document_get_stages (document)) == 1;
}

static void
test_palette (AppFixture *self, gconstpointer data)
{
  JourneyCommandPalette *palette = open_palette (self);
  g_autofree char *undo = NULL;
  g_autofree char *add = NULL;

  /* There is nothing to undo, so it is not offered. */
  journey_command_palette_set_query (palette, "undo");
  undo = journey_command_palette_dup_first (palette);
  g_assert_null (undo);

  journey_command_palette_set_query (palette, "stage ADD");
  add = journey_command_palette_dup_first (palette);
  g_assert_cmpstr (add, ==, "win.add-stage");
  journey_command_palette_activate_first (palette);
  app_wait_until (has_stage, self->window);
}

static char *
dup_first (JourneyCommandPalette *palette, const char *query)
{
  journey_command_palette_set_query (palette, query);
  return journey_command_palette_dup_first (palette);
}

static gboolean
has_two_stages (gpointer data)
{
  JourneyDocument *document = journey_window_get_document (data);

  return journey_list_get_length (journey_document_get_stages (document)) == 2;
}

/* The actions of the canvas depend on where its keyboard is. */
static void
test_palette_on_canvas (AppFixture *self, gconstpointer data)
{
  JourneyCanvas *canvas = JOURNEY_CANVAS (app_find (self->window, JOURNEY_TYPE_CANVAS, NULL, NULL));
  JourneyCommandPalette *palette = open_palette (self);
  g_autofree char *without = dup_first (palette, "duplicate");
  g_autofree char *with = NULL;

  g_assert_null (without);
  adw_dialog_force_close (ADW_DIALOG (palette));

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.add-stage", NULL);
  journey_canvas_finish_edit (canvas, TRUE);
  palette = open_palette (self);
  with = dup_first (palette, "duplicate");
  g_assert_cmpstr (with, ==, "canvas.duplicate");
  journey_command_palette_activate_first (palette);
  app_wait_until (has_two_stages, self->window);
}

static void
test_palette_is_fresh (AppFixture *self, gconstpointer data)
{
  JourneyCommandPalette *palette;
  g_autofree char *undo = NULL;

  app_set_title (self->window, "Bikes");
  palette = open_palette (self);
  journey_command_palette_set_query (palette, "undo");
  undo = journey_command_palette_dup_first (palette);
  g_assert_cmpstr (undo, ==, "win.undo");
}

static void
act (AppFixture *self, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), action, NULL));
}

static void
test_add (AppFixture *self, gconstpointer data)
{
  JourneyDocument *document = journey_window_get_document (self->window);
  JourneyJournal *journal = journey_document_get_journal (document);
  JourneyList *stages = journey_document_get_stages (document);

  /* Without a stage, the touchpoint brings one, and both go in one step. */
  act (self, "win.add-touchpoint");
  g_assert_cmpuint (journey_list_get_length (stages), ==, 1);
  journey_journal_undo (journal);
  g_assert_cmpuint (journey_list_get_length (stages), ==, 0);
  journey_journal_redo (journal);

  act (self, "win.add-touchpoint");
  g_assert_cmpuint (
      journey_list_get_length (journey_stage_get_touchpoints (journey_list_get (stages, 0))), ==,
      2);
  act (self, "win.add-pain-point");
  act (self, "win.add-opportunity");
  act (self, "win.add-persona");
  act (self, "win.add-lane");
  act (self, "win.add-stage");
  g_assert_cmpuint (journey_list_get_length (stages), ==, 2);
  g_assert_cmpuint (journey_list_get_length (journey_document_get_pain_points (document)), ==, 1);
  g_assert_cmpuint (journey_list_get_length (journey_document_get_opportunities (document)), ==, 1);
  g_assert_cmpuint (journey_list_get_length (journey_document_get_personas (document)), ==, 1);

  while (journey_journal_undo (journal))
    ;
  g_assert_cmpuint (journey_list_get_length (stages), ==, 0);
  g_assert_false (journey_journal_get_modified (journal));
}

static JourneyTouchpoint *
add_touchpoint (AppFixture *self, const char *title, const char *doing)
{
  JourneyDocument *document = journey_window_get_document (self->window);
  JourneyJournal *journal = journey_document_get_journal (document);
  JourneyList *list;
  JourneyTouchpoint *touchpoint;

  act (self, "win.add-touchpoint");
  list =
      journey_stage_get_touchpoints (journey_list_get (journey_document_get_stages (document), 0));
  touchpoint = journey_list_get (list, journey_list_get_length (list) - 1);
  journey_journal_begin (journal, "Write");
  g_object_set (touchpoint, "title", title, "doing", doing, NULL);
  journey_journal_commit (journal);
  return touchpoint;
}

static const char *
get_count (AppFixture *self)
{
  GtkWidget *bar = app_find (self->window, JOURNEY_TYPE_FIND_BAR, NULL, NULL);
  GtkWidget *entry = app_find (bar, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  GtkWidget *label = app_find (gtk_widget_get_next_sibling (entry), GTK_TYPE_LABEL, NULL, NULL);

  return gtk_label_get_label (GTK_LABEL (label));
}

static const JourneyBox *
get_focused (AppFixture *self)
{
  JourneyCanvas *canvas = JOURNEY_CANVAS (app_find (self->window, JOURNEY_TYPE_CANVAS, NULL, NULL));
  guint n_boxes;

  g_assert_cmpint (journey_canvas_get_focus_box (canvas), >=, 0);
  return &journey_layout_get_boxes (journey_canvas_get_layout (canvas),
                                    &n_boxes)[journey_canvas_get_focus_box (canvas)];
}

static gboolean
is_counted (gpointer data)
{
  return *get_count (data) != '\0';
}

static void
test_find (AppFixture *self, gconstpointer data)
{
  JourneyTouchpoint *first = add_touchpoint (self, "Café", "Sits down");
  JourneyTouchpoint *second = add_touchpoint (self, "Shop", "Leaves the cafe");
  GtkWidget *bar = app_find (self->window, JOURNEY_TYPE_FIND_BAR, NULL, NULL);
  GtkWidget *entry = app_find (bar, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);

  act (self, "win.find");
  gtk_editable_set_text (GTK_EDITABLE (entry), "CAFE");
  app_wait_until (is_counted, self);
  g_assert_cmpstr (get_count (self), ==, "1 of 2");
  g_assert_true (get_focused (self)->item == JOURNEY_ITEM (first));
  g_assert_cmpint (get_focused (self)->kind, ==, JOURNEY_BOX_TOUCHPOINT);

  act (self, "win.find-next");
  g_assert_cmpstr (get_count (self), ==, "2 of 2");
  g_assert_true (get_focused (self)->item == JOURNEY_ITEM (second));
  g_assert_cmpint (get_focused (self)->kind, ==, JOURNEY_BOX_DOING);
  act (self, "win.find-next");
  g_assert_cmpstr (get_count (self), ==, "1 of 2");
  act (self, "win.find-previous");
  g_assert_cmpstr (get_count (self), ==, "2 of 2");

  /* The count follows the map. */
  act (self, "win.undo");
  g_assert_cmpstr (get_count (self), ==, "1 of 1");
  act (self, "win.undo");
  act (self, "win.undo");
  g_assert_cmpstr (get_count (self), ==, "Not found");

  journey_find_bar_stop (JOURNEY_FIND_BAR (bar));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD_TEST(path, func)                                                                       \
  g_test_add (path, AppFixture, NULL, app_fixture_set_up, func, app_fixture_tear_down)
  ADD_TEST ("/commands/table-is-true", test_table_is_true);
  ADD_TEST ("/commands/table-is-complete", test_table_is_complete);
  g_test_add_func ("/commands/match", test_match);
  ADD_TEST ("/commands/palette", test_palette);
  ADD_TEST ("/commands/palette-on-canvas", test_palette_on_canvas);
  ADD_TEST ("/commands/palette-is-fresh", test_palette_is_fresh);
  ADD_TEST ("/commands/add", test_add);
  ADD_TEST ("/commands/find", test_find);
#undef ADD_TEST

  return g_test_run ();
}
