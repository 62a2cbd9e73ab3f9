/* test-mirror.c: the window where one reads from right to left
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-fixture.h"
#include "journey-keyboard.h"
#include "journey-window-private.h"

static graphene_rect_t
get_bounds (AppFixture *self, gpointer widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (self->window), &bounds));
  return bounds;
}

static void
set_up (AppFixture *self, gconstpointer data)
{
  app_fixture_set_up (self, data);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1400, 840);
  while (gtk_widget_get_width (GTK_WIDGET (self->window->canvas)) == 0 ||
         !gtk_widget_get_mapped (GTK_WIDGET (self->window->end_pane)))
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < 2; i++)
    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.add-stage", NULL));
  journey_canvas_finish_edit (self->window->canvas, FALSE);
  app_settle ();
}

static void
test_panes (AppFixture *self, gconstpointer data)
{
  graphene_rect_t start = get_bounds (self, self->window->start_pane);
  graphene_rect_t canvas = get_bounds (self, self->window->canvas);
  graphene_rect_t end = get_bounds (self, self->window->end_pane);
  graphene_rect_t undo = get_bounds (self, self->window->undo_button);
  graphene_rect_t redo = get_bounds (self, self->window->redo_button);
  graphene_rect_t export = get_bounds (self, self->window->export_button);

  g_assert_cmpint (gtk_widget_get_default_direction (), ==, GTK_TEXT_DIR_RTL);
  g_assert_cmpfloat (start.origin.x, >=, canvas.origin.x + canvas.size.width);
  g_assert_cmpfloat (canvas.origin.x, >=, end.origin.x + end.size.width);
  g_assert_cmpfloat (redo.origin.x, <, undo.origin.x);
  g_assert_cmpfloat (export.origin.x, <, redo.origin.x);
}

/* The titles of a map say which way it goes; before there are any, it goes with the window. */
static void
test_canvas (AppFixture *self, gconstpointer data)
{
  JourneyCanvas *canvas = self->window->canvas;
  guint n_columns;
  const JourneyLayoutColumn *columns =
      journey_layout_get_columns (journey_canvas_get_layout (canvas), &n_columns);

  g_assert_true (journey_layout_is_rtl (journey_canvas_get_layout (canvas)));
  g_assert_cmpuint (n_columns, >, 1);
  g_assert_cmpfloat (columns[0].x, >, columns[1].x);

  app_set_title (self->window, "Buying");
  g_assert_false (journey_layout_is_rtl (journey_canvas_get_layout (canvas)));
  app_set_title (self->window, "شراء دراجة");
  g_assert_true (journey_layout_is_rtl (journey_canvas_get_layout (canvas)));
  app_set_title (self->window, "2027");
  g_assert_true (journey_layout_is_rtl (journey_canvas_get_layout (canvas)));
}

static void
test_keys (AppFixture *self, gconstpointer data)
{
  JourneyCanvas *canvas = self->window->canvas;
  JourneyLayout *layout = journey_canvas_get_layout (canvas);
  JourneyList *stages = journey_document_get_stages (self->window->document);
  int first = journey_layout_find (layout, JOURNEY_BOX_STAGE, journey_list_get (stages, 0));
  int second = journey_layout_find (layout, JOURNEY_BOX_STAGE, journey_list_get (stages, 1));

  int column = -1;

  g_assert_cmpint (journey_keyboard_move_focus (layout, first, JOURNEY_KEY_STEP_LEFT, &column), ==,
                   second);
  g_assert_cmpint (journey_keyboard_move_focus (layout, second, JOURNEY_KEY_STEP_RIGHT, &column),
                   ==, first);
}

/* A key moves what has the focus to where it points. */
static void
test_moves (AppFixture *self, gconstpointer data)
{
  JourneyCanvas *canvas = self->window->canvas;
  JourneyList *stages = journey_document_get_stages (self->window->document);
  JourneyItem *first = journey_list_get (stages, 0);

  g_assert_true (journey_canvas_focus_item (canvas, first));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (canvas), "canvas.move-left", NULL));
  g_assert_true (journey_list_get (stages, 1) == first);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (canvas), "canvas.move-right", NULL));
  g_assert_true (journey_list_get (stages, 0) == first);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, AppFixture, NULL, set_up, func, app_fixture_tear_down)
  ADD ("/mirror/panes", test_panes);
  ADD ("/mirror/canvas", test_canvas);
  ADD ("/mirror/keys", test_keys);
  ADD ("/mirror/moves", test_moves);

  return g_test_run ();
}
