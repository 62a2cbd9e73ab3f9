/* test-personas.c: the list of personas and the map say the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-edit.h"
#include "journey-persona-row.h"
#include "journey-personas-panel.h"
#include "journey-resources.h"
#include "panels-fixture.h"

#define SAMPLE "ebike.journey"
#define FIRST  "Commuting parent"
#define SECOND "Weekend rider"

static JourneyPersonasPanel *
show (PanelsFixture *self, JourneyFilter *filter)
{
  JourneyPersonasPanel *panel = JOURNEY_PERSONAS_PANEL (journey_personas_panel_new ());

  g_object_set (panel, "selection", self->selection, "filter", filter, NULL);
  panels_fixture_show (self, GTK_WIDGET (panel));
  return panel;
}

static JourneyPersonaRow *
get_row (JourneyPersonasPanel *panel, int position)
{
  GtkWidget *list = panels_find (panel, GTK_TYPE_LIST_BOX, NULL, NULL);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), position);

  return row ? JOURNEY_PERSONA_ROW (row) : NULL;
}

static void
assert_order (JourneyPersonasPanel *panel, const char *names)
{
  g_autoptr (GString) found = g_string_new (NULL);
  JourneyPersonaRow *row;

  for (int i = 0; (row = get_row (panel, i)); i++)
    g_string_append_printf (found, "%s%s", i > 0 ? ", " : "",
                            journey_persona_get_name (journey_persona_row_get_persona (row)));
  g_assert_cmpstr (found->str, ==, names);
}

static gboolean
shows_text (gpointer widget, const char *text)
{
  GtkWidget *label = panels_find (widget, GTK_TYPE_LABEL, "label", text);

  return label && gtk_widget_get_mapped (label);
}

static void
rename_persona (gpointer persona, const char *name)
{
  journey_edit_set_text (persona, "name", name, "typing");
}

/* A row stays the same one while the persona is written about. */
static void
test_follows (PanelsFixture *self, gconstpointer data)
{
  JourneyPersonasPanel *panel = show (self, NULL);
  JourneyPersona *first = panels_fixture_find (self, FIRST);
  JourneyPersonaRow *row = get_row (panel, 0);

  assert_order (panel, FIRST ", " SECOND);
  g_assert_true (shows_text (row, FIRST));
  g_assert_true (shows_text (row, "Two children, 9 km each way"));
  g_assert_true (shows_text (row, "Urban families, 34 % of customers"));

  rename_persona (first, "Commuter");
  rename_persona (first, "Commuters");
  g_assert_true (get_row (panel, 0) == row);
  g_assert_true (shows_text (row, "Commuters"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Commuters");
  journey_edit_set_text (first, "goals", "", NULL);
  g_assert_false (shows_text (row, "Goals"));
  journey_edit_set_text (first, "goals", "To arrive", NULL);
  g_assert_true (shows_text (row, "To arrive"));

  while (journey_journal_undo (panels_fixture_get_journal (self)))
    ;
  g_assert_true (get_row (panel, 0) == row);
  g_assert_true (shows_text (row, FIRST));
  g_assert_false (shows_text (row, "To arrive"));
}

static void
test_chosen (PanelsFixture *self, gconstpointer data)
{
  JourneyPersonasPanel *panel = show (self, NULL);
  JourneyPersona *first = panels_fixture_find (self, FIRST);
  JourneyPersona *second = panels_fixture_find (self, SECOND);

  g_assert_true (journey_personas_panel_get_chosen (panel) == first);
  g_assert_true (journey_persona_row_get_expanded (get_row (panel, 0)));

  g_signal_emit_by_name (get_row (panel, 1), "activate");
  g_assert_true (journey_selection_get_lead (self->selection) == second);
  g_assert_false (journey_persona_row_get_expanded (get_row (panel, 0)));
  g_assert_true (journey_persona_row_get_expanded (get_row (panel, 1)));

  journey_selection_set (self->selection, first);
  g_assert_true (journey_persona_row_get_expanded (get_row (panel, 0)));
  journey_selection_set (self->selection, panels_fixture_find (self, "Awareness"));
  g_assert_true (journey_persona_row_get_expanded (get_row (panel, 0)));

  g_signal_emit_by_name (get_row (panel, 0), "activate");
  g_assert_null (journey_personas_panel_get_chosen (panel));
  g_assert_false (journey_persona_row_get_expanded (get_row (panel, 0)));
}

static void
test_order_by_keys (PanelsFixture *self, gconstpointer data)
{
  JourneyPersonasPanel *panel = show (self, NULL);

  gtk_widget_grab_focus (GTK_WIDGET (get_row (panel, 0)));
  g_assert_true (panels_press (get_row (panel, 0), GDK_KEY_Down, GDK_ALT_MASK));
  assert_order (panel, SECOND ", " FIRST);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == GTK_WIDGET (get_row (panel, 1)));
  g_assert_true (journey_persona_row_get_expanded (get_row (panel, 1)));

  panels_press (get_row (panel, 1), GDK_KEY_Down, GDK_ALT_MASK);
  assert_order (panel, SECOND ", " FIRST);
  panels_press (get_row (panel, 1), GDK_KEY_Up, GDK_ALT_MASK);
  assert_order (panel, FIRST ", " SECOND);
  journey_journal_undo (panels_fixture_get_journal (self));
  assert_order (panel, SECOND ", " FIRST);
  journey_journal_undo (panels_fixture_get_journal (self));
  g_assert_false (journey_journal_undo (panels_fixture_get_journal (self)));
  assert_order (panel, FIRST ", " SECOND);
}

static gboolean
drop (JourneyPersonaRow *row, GType type, gpointer object, double y)
{
  GtkEventController *target = panels_find_controller (row, GTK_TYPE_DROP_TARGET);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, type);
  g_value_set_object (&value, object);
  g_signal_emit_by_name (target, "drop", &value, 10.0, y, &taken);
  return taken;
}

static void
test_order_by_drag (PanelsFixture *self, gconstpointer data)
{
  JourneyPersonasPanel *panel = show (self, NULL);
  JourneyPersona *first = panels_fixture_find (self, FIRST);
  GtkEventController *source = panels_find_controller (get_row (panel, 0), GTK_TYPE_DRAG_SOURCE);
  GdkContentProvider *content = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (JourneyPersona) stranger = journey_persona_new ();
  int height = gtk_widget_get_height (GTK_WIDGET (get_row (panel, 1)));

  g_signal_emit_by_name (source, "prepare", 0.0, 0.0, &content);
  g_value_init (&value, JOURNEY_TYPE_ITEM);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_true (g_value_get_object (&value) == first);
  g_object_unref (content);

  g_assert_true (drop (get_row (panel, 1), JOURNEY_TYPE_ITEM, first, height - 2));
  assert_order (panel, SECOND ", " FIRST);
  panels_fixture_wait_for_frame (self);
  panels_fixture_wait_for_frame (self);
  g_assert_true (drop (get_row (panel, 0), JOURNEY_TYPE_ITEM, first, 2));
  assert_order (panel, FIRST ", " SECOND);
  g_assert_false (drop (get_row (panel, 0), JOURNEY_TYPE_ITEM, stranger, 2));
  g_assert_false (
      drop (get_row (panel, 0), JOURNEY_TYPE_ITEM, panels_fixture_find (self, "Awareness"), 2));
  assert_order (panel, FIRST ", " SECOND);
}

static gboolean
get_flag (JourneyPersonaRow *row, const char *property)
{
  gboolean flag;

  g_object_get (row, property, &flag, NULL);
  return flag;
}

static void
act (gpointer widget, const char *action)
{
  g_assert_true (gtk_widget_activate_action (widget, action, NULL));
}

static void
test_shown (PanelsFixture *self, gconstpointer data)
{
  g_autoptr (JourneyFilter) filter = journey_filter_new ();
  JourneyPersonasPanel *panel = show (self, filter);
  JourneyPersona *first = panels_fixture_find (self, FIRST);
  JourneyPersona *second = panels_fixture_find (self, SECOND);

  act (get_row (panel, 0), "persona.shown");
  g_assert_true (journey_filter_is_hidden (filter, first));
  g_assert_false (get_flag (get_row (panel, 0), "shown"));
  journey_filter_clear (filter);
  g_assert_true (get_flag (get_row (panel, 0), "shown"));

  act (get_row (panel, 1), "persona.solo");
  g_assert_true (journey_filter_is_solo (filter, second));
  g_assert_false (get_flag (get_row (panel, 0), "shown"));
  g_assert_true (get_flag (get_row (panel, 1), "solo"));

  /* Who is seen again beside who was alone. */
  act (get_row (panel, 0), "persona.shown");
  g_assert_true (journey_filter_shows (filter, first) && journey_filter_shows (filter, second));
  act (get_row (panel, 1), "persona.solo");
  act (get_row (panel, 1), "persona.shown");
  g_assert_false (journey_filter_shows (filter, second));
  g_assert_true (journey_filter_shows (filter, first));
  g_assert_false (journey_journal_undo (panels_fixture_get_journal (self)));
}

static void
deleted_cb (JourneyPersonasPanel *panel, const char *message, char **said)
{
  g_assert_null (*said);
  *said = g_strdup (message);
}

static void
test_duplicate_and_delete (PanelsFixture *self, gconstpointer data)
{
  JourneyPersonasPanel *panel = show (self, NULL);
  g_autofree char *said = NULL;

  g_signal_connect (panel, "deleted", G_CALLBACK (deleted_cb), &said);
  act (get_row (panel, 0), "persona.duplicate");
  assert_order (panel, FIRST ", " FIRST ", " SECOND);
  g_assert_true (panels_press (get_row (panel, 2), GDK_KEY_Delete, 0));
  assert_order (panel, FIRST ", " FIRST);
  g_assert_cmpstr (said, ==, "Deleted “" SECOND "”");

  journey_journal_undo (panels_fixture_get_journal (self));
  assert_order (panel, FIRST ", " FIRST ", " SECOND);
  journey_journal_undo (panels_fixture_get_journal (self));
  assert_order (panel, FIRST ", " SECOND);
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, char **id)
{
  *id = g_variant_dup_string (parameter, NULL);
}

static void
test_save (PanelsFixture *self, gconstpointer data)
{
  JourneyPersonasPanel *panel = show (self, NULL);
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) save = g_simple_action_new ("save-persona", G_VARIANT_TYPE_STRING);
  g_autofree char *id = NULL;

  g_signal_connect (save, "activate", G_CALLBACK (save_cb), &id);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (save));
  gtk_widget_insert_action_group (self->window, "win", G_ACTION_GROUP (actions));
  act (get_row (panel, 1), "persona.save");
  g_assert_cmpstr (id, ==, journey_item_get_id (panels_fixture_find (self, SECOND)));
}

static void
test_other_map (PanelsFixture *self, gconstpointer data)
{
  JourneyPersonasPanel *panel = show (self, NULL);
  g_autoptr (JourneyDocument) empty = journey_document_new ();
  const char *hint = "Nobody makes this journey yet. Add a persona to draw an emotion line for "
                     "them.";

  g_assert_false (shows_text (panel, hint));
  journey_document_start_journal (empty);
  journey_selection_set_document (self->selection, empty);
  panels_settle ();
  g_assert_null (get_row (panel, 0));
  g_assert_true (shows_text (panel, hint));
  journey_edit_add_persona (empty, "Somebody");
  assert_order (panel, "Somebody");
  g_assert_false (shows_text (panel, hint));

  journey_selection_set_document (self->selection, NULL);
  g_assert_null (get_row (panel, 0));
  journey_edit_add_persona (empty, "Nobody");
  g_assert_null (get_row (panel, 0));
  journey_selection_set_document (self->selection, self->document);
  assert_order (panel, FIRST ", " SECOND);
}

/* Somebody who may only read still chooses and hides. */
static void
test_read_only (PanelsFixture *self, gconstpointer data)
{
  static const char *const actions[] = { "persona.edit", "persona.delete", "persona.duplicate",
                                         "persona.move-down" };
  g_autoptr (JourneyFilter) filter = journey_filter_new ();
  JourneyPersonasPanel *panel;

  journey_document_set_version (self->document, JOURNEY_FORMAT_VERSION + 1);
  panel = show (self, filter);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_activate_action (GTK_WIDGET (get_row (panel, 0)), actions[i], NULL);
  panels_press (get_row (panel, 0), GDK_KEY_Delete, 0);
  assert_order (panel, FIRST ", " SECOND);
  act (get_row (panel, 0), "persona.shown");
  g_assert_true (journey_filter_is_active (filter));
}

static void
test_long_texts (PanelsFixture *self, gconstpointer data)
{
  JourneyPersonasPanel *panel = show (self, NULL);
  g_autofree char *long_text = g_strnfill (500000, 'x');

  journey_edit_set_text (panels_fixture_find (self, FIRST), "goals", long_text, NULL);
  rename_persona (panels_fixture_find (self, FIRST), long_text);
  panels_fixture_wait_for_frame (self);
  g_assert_false (shows_text (panel, long_text));
  g_assert_true (shows_text (get_row (panel, 0), "Goals"));
}

static void
test_finalize (PanelsFixture *self, gconstpointer data)
{
  g_autoptr (JourneyFilter) filter = journey_filter_new ();
  JourneyPersonasPanel *panel = show (self, filter);
  JourneyPersonaRow *row = get_row (panel, 0);
  gpointer row_alive = row;

  g_object_add_weak_pointer (G_OBJECT (row), &row_alive);
  panels_fixture_assert_finalizes (self, GTK_WIDGET (panel));
  g_assert_null (row_alive);
  journey_filter_set_solo (filter, panels_fixture_find (self, FIRST));
  rename_persona (panels_fixture_find (self, FIRST), "Commuter");
  journey_selection_set_document (self->selection, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_resources_register (journey_get_resource ());
  adw_init ();

  panels_fixture_add ("/personas/follows", SAMPLE, test_follows);
  panels_fixture_add ("/personas/chosen", SAMPLE, test_chosen);
  panels_fixture_add ("/personas/order-by-keys", SAMPLE, test_order_by_keys);
  panels_fixture_add ("/personas/order-by-drag", SAMPLE, test_order_by_drag);
  panels_fixture_add ("/personas/shown", SAMPLE, test_shown);
  panels_fixture_add ("/personas/duplicate-and-delete", SAMPLE, test_duplicate_and_delete);
  panels_fixture_add ("/personas/save", SAMPLE, test_save);
  panels_fixture_add ("/personas/other-map", SAMPLE, test_other_map);
  panels_fixture_add ("/personas/read-only", SAMPLE, test_read_only);
  panels_fixture_add ("/personas/long-texts", SAMPLE, test_long_texts);
  panels_fixture_add ("/personas/finalize", SAMPLE, test_finalize);

  return g_test_run ();
}
