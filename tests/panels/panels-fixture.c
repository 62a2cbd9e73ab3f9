/* panels-fixture.c: a panel in a window, and a map to show in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "panels-fixture.h"

#include "gdk-log.h"
#include "journey-edit.h"
#include "journey-file.h"

void
panels_fixture_set_up (PanelsFixture *self, gconstpointer sample)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("JOURNEY_SOURCE_ROOT"), "data", "samples", sample, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  gdk_log_let_pass ();
  self->document = journey_file_load (file, NULL, &error);
  g_assert_no_error (error);
  journey_document_start_journal (self->document);
  self->selection = journey_selection_new (self->document);
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 320, 700);
}

void
panels_fixture_tear_down (PanelsFixture *self, gconstpointer sample)
{
  if (self->window)
    gtk_window_destroy (GTK_WINDOW (self->window));
  panels_settle ();
  g_clear_object (&self->selection);
  g_clear_object (&self->document);
}

/* A test that begins with a map, and a window for a panel. */
void
panels_fixture_add (const char *path,
                    const char *sample,
                    void (*test) (PanelsFixture *self, gconstpointer sample))
{
  g_test_add (path, PanelsFixture, sample, panels_fixture_set_up, test, panels_fixture_tear_down);
}

static void
after_paint_cb (gboolean *painted)
{
  *painted = TRUE;
}

/* Returns when all has its place, and was drawn there. */
void
panels_fixture_wait_for_frame (PanelsFixture *self)
{
  GdkFrameClock *clock;
  gboolean painted = FALSE;
  gulong handler;

  panels_settle ();
  clock = gtk_widget_get_frame_clock (self->window);
  handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), &painted);
  gtk_widget_queue_draw (self->window);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

/* Returns when the panel has its place. */
void
panels_fixture_show (PanelsFixture *self, GtkWidget *panel)
{
  gtk_window_set_child (GTK_WINDOW (self->window), panel);
  gtk_window_present (GTK_WINDOW (self->window));
  while (gtk_widget_get_width (panel) == 0)
    g_main_context_iteration (NULL, TRUE);
  panels_settle ();
}

JourneyJournal *
panels_fixture_get_journal (PanelsFixture *self)
{
  return journey_document_get_journal (self->document);
}

typedef struct
{
  const char *title;
  JourneyItem *found;
} Search;

static void
find_cb (JourneyItem *item, gpointer user_data)
{
  Search *search = user_data;
  const char *property = journey_edit_get_text_property (item);
  g_autofree char *text = NULL;

  if (property)
    g_object_get (item, property, &text, NULL);
  if (!search->found && g_strcmp0 (text, search->title) == 0)
    search->found = item;
}

/* The first item of the map that goes by that title. */
gpointer
panels_fixture_find (PanelsFixture *self, const char *title)
{
  Search search = { title, NULL };

  journey_item_foreach (JOURNEY_ITEM (self->document), find_cb, &search);
  g_assert_nonnull (search.found);
  return search.found;
}

/* Takes the panel out of the window. Nobody holds it then for longer than GTK has a frame under
 * way; a panel that is held for good keeps the test from ending. */
void
panels_fixture_assert_finalizes (PanelsFixture *self, GtkWidget *panel)
{
  gpointer alive = panel;

  g_object_add_weak_pointer (G_OBJECT (panel), &alive);
  gtk_window_set_child (GTK_WINDOW (self->window), NULL);
  while (alive)
    g_main_context_iteration (NULL, TRUE);
}

/* Whatever is ready to happen has happened. */
void
panels_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
matches (GtkWidget *widget, GType type, const char *property, const char *value)
{
  g_autofree char *found = NULL;

  if (!g_type_is_a (G_OBJECT_TYPE (widget), type))
    return FALSE;
  if (!property)
    return TRUE;

  g_object_get (widget, property, &found, NULL);
  return g_strcmp0 (found, value) == 0;
}

/* The first widget below @root of that type, and with that text in a property. */
GtkWidget *
panels_find (gpointer root, GType type, const char *property, const char *value)
{
  if (matches (root, type, property, value))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = panels_find (child, type, property, value);

      if (found)
        return found;
    }

  return NULL;
}

/* A controller belongs to its widget. */
GtkEventController *
panels_find_controller (gpointer widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_type_is_a (G_OBJECT_TYPE (controller), type))
        return controller;
    }

  g_assert_not_reached ();
}

static gboolean
is_trigger (GtkShortcut *shortcut, guint keyval, GdkModifierType modifiers)
{
  GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

  return GTK_IS_KEYVAL_TRIGGER (trigger) &&
         gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval &&
         gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers;
}

static gboolean
activate (GtkWidget *widget, guint keyval, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

          if (is_trigger (shortcut, keyval, modifiers) &&
              gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut),
                                            GTK_SHORTCUT_ACTION_EXCLUSIVE, widget,
                                            gtk_shortcut_get_arguments (shortcut)))
            return TRUE;
        }
    }

  return FALSE;
}

/* What a key does that is pressed in a widget: the first that binds it, from there upwards. */
gboolean
panels_press (gpointer widget, guint keyval, GdkModifierType modifiers)
{
  for (GtkWidget *at = widget; at; at = gtk_widget_get_parent (at))
    if (activate (at, keyval, modifiers))
      return TRUE;

  return FALSE;
}
