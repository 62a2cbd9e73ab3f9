/* test-drag.c: drags that something comes between
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-fixture.h"
#include "journey-canvas-private.h"
#include "journey-edit.h"
#include "journey-file.h"
#include "journey-writer.h"

/* The pointer is that of the display, so that grabs and focus are what they are for a person. */
G_GNUC_PRINTF (1, 2)
static void
point (const char *format, ...)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  g_autofree char *command = NULL;
  va_list arguments;
  int status;

  va_start (arguments, format);
  words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  command = g_strconcat ("xdotool ", words, NULL);
  g_spawn_command_line_sync (command, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
}

static JourneyDocument *
get_document (AppFixture *self)
{
  return journey_window_get_document (self->window);
}

static JourneyJournal *
get_journal (AppFixture *self)
{
  return journey_document_get_journal (get_document (self));
}

static JourneyCanvas *
get_canvas (AppFixture *self)
{
  return JOURNEY_CANVAS (app_find (self->window, JOURNEY_TYPE_CANVAS, NULL, NULL));
}

static JourneyStage *
get_stage (AppFixture *self, guint position)
{
  return journey_list_get (journey_document_get_stages (get_document (self)), position);
}

static gpointer
get_touchpoint (AppFixture *self, guint stage, guint position)
{
  return journey_list_get (journey_stage_get_touchpoints (get_stage (self, stage)), position);
}

static guint
count_touchpoints (AppFixture *self, guint stage)
{
  return journey_list_get_length (journey_stage_get_touchpoints (get_stage (self, stage)));
}

static void
add_stage (AppFixture *self, const char *title)
{
  guint position = journey_list_get_length (journey_document_get_stages (get_document (self)));
  JourneyStage *stage = journey_edit_add_stage (get_document (self), position, title);

  if (count_touchpoints (self, position) == 0)
    journey_edit_add_touchpoint (stage, 0, title);
}

static GBytes *
write_map (AppFixture *self)
{
  return journey_writer_write (get_document (self));
}

static void
assert_map (AppFixture *self, GBytes *wanted)
{
  g_autoptr (GBytes) map = write_map (self);

  g_assert_cmpmem (g_bytes_get_data (map, NULL), g_bytes_get_size (map),
                   g_bytes_get_data (wanted, NULL), g_bytes_get_size (wanted));
  g_assert_false (journey_journal_is_open (get_journal (self)));
}

static void
assert_file (AppFixture *self, GBytes *wanted)
{
  g_autofree char *text = app_fixture_read (self, "map.journey");

  g_assert_cmpmem (text, strlen (text), g_bytes_get_data (wanted, NULL), g_bytes_get_size (wanted));
}

/* A map of two stages, saved. */
static void
set_up (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;

  app_fixture_set_up (self, data);
  add_stage (self, "One");
  add_stage (self, "Two");
  file = app_fixture_get_file (self, "map.journey");
  g_assert_true (app_save_to (self->window, file, NULL));
}

static void
tear_down (AppFixture *self, gconstpointer data)
{
  point ("mouseup 1");
  app_fixture_tear_down (self, data);
}

/* --- Dragging --- */

static gboolean
has_focus (gpointer data)
{
  return gtk_widget_has_focus (data);
}

static gboolean
has_no_focus (gpointer data)
{
  return !gtk_widget_has_focus (data);
}

static gboolean
is_dragging (AppFixture *self)
{
  return journey_toolbox_is_dragging (journey_canvas_get_toolbox (get_canvas (self)));
}

static gboolean
lands (gpointer data)
{
  const JourneyPreview *preview =
      journey_toolbox_get_preview (journey_canvas_get_toolbox (get_canvas (data)));

  return preview && preview->lands;
}

static gboolean
is_laid_out (gpointer data)
{
  JourneyCanvas *canvas = get_canvas (data);

  return gtk_widget_get_width (GTK_WIDGET (canvas)) > 0 && journey_canvas_get_layout (canvas);
}

/* Puts the pointer on a box, a share of its width from its left. */
static void
point_at (AppFixture *self, JourneyBoxKind kind, gpointer item, double share)
{
  JourneyCanvas *canvas = get_canvas (self);
  JourneyCanvasView view;
  JourneyRect rect;
  graphene_point_t place;
  double dx, dy;
  int index;

  journey_canvas_ensure_layout (canvas);
  view = journey_canvas_get_view (canvas);
  index = journey_layout_find (view.layout, kind, item);
  g_assert_cmpint (index, >=, 0);
  rect = journey_canvas_view_get_box_rect (&view, journey_layout_get_box (view.layout, index));
  place = GRAPHENE_POINT_INIT ((float) (rect.x + rect.width * share),
                               (float) (rect.y + rect.height / 2));
  g_assert_cmpfloat (place.x, <, gtk_widget_get_width (GTK_WIDGET (canvas)));
  g_assert_true (
      gtk_widget_compute_point (GTK_WIDGET (canvas), GTK_WIDGET (self->window), &place, &place));
  gtk_native_get_surface_transform (GTK_NATIVE (self->window), &dx, &dy);
  point ("getactivewindow mousemove --window %%1 %.0f %.0f", place.x + dx, place.y + dy);
}

static gboolean
is_hovered (AppFixture *self, JourneyBoxKind kind, gpointer item)
{
  JourneyToolbox *toolbox = journey_canvas_get_toolbox (get_canvas (self));
  JourneyLayout *layout = journey_toolbox_get_layout (toolbox);

  return layout &&
         journey_toolbox_get_hover (toolbox)->box == journey_layout_find (layout, kind, item);
}

static gboolean
is_pressed (gpointer data)
{
  return get_canvas (data)->pressed;
}

/* Takes up a card or a stage, and holds it where it could be dropped: a card behind the second
 * stage, a stage at the other end of the first two. */
static void
begin (AppFixture *self, JourneyBoxKind kind, gpointer item)
{
  gboolean back = kind == JOURNEY_BOX_STAGE && item != get_stage (self, 0);
  gpointer to = kind == JOURNEY_BOX_STAGE ? (gpointer) get_stage (self, back ? 0 : 1)
                                          : get_touchpoint (self, 1, 0);

  app_wait_until (is_laid_out, self);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_widget_grab_focus (GTK_WIDGET (get_canvas (self)));
  app_wait_until (has_focus, get_canvas (self));

  /* A window manager may still move a window that is shown again, and a pointer that stays where
   * it is is not heard of. */
  do
    {
      point_at (self, kind, item, 0.4);
      point_at (self, kind, item, 0.5);
      app_settle ();
    }
  while (!is_hovered (self, kind, item));
  point ("mousedown 1");
  app_wait_until (is_pressed, self);
  point_at (self, kind, item, 0.7);
  point_at (self, kind, to, 0.5);
  point_at (self, kind, to, back ? 0.1 : 0.9);
  app_wait_until (lands, self);
}

static gboolean
has_come (gpointer data)
{
  return count_touchpoints (data, 1) == 2;
}

/* What came between is over, and the button is let go: the map is as it should be, and stays so
 * until the next drag, which is one step. */
static void
assert_goes_on (AppFixture *self, GBytes *wanted)
{
  guint64 state = journey_journal_get_state (get_journal (self));
  JourneyItem *card;

  g_assert_false (is_dragging (self));
  assert_map (self, wanted);
  point ("mouseup 1");

  card = get_touchpoint (self, 0, 0);
  begin (self, JOURNEY_BOX_TOUCHPOINT, card);
  assert_map (self, wanted);
  g_assert_cmpuint (journey_journal_get_state (get_journal (self)), ==, state);
  point ("mouseup 1");
  app_wait_until (has_come, self);

  g_assert_true (journey_item_get_parent (card) == JOURNEY_ITEM (get_stage (self, 1)));
  g_assert_true (journey_journal_undo (get_journal (self)));
  assert_map (self, wanted);
}

/* --- What comes between --- */

static void
test_focus_in_window (AppFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) before = write_map (self);

  begin (self, JOURNEY_BOX_TOUCHPOINT, get_touchpoint (self, 0, 0));
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  app_settle ();
  assert_goes_on (self, before);
}

static void
test_other_window (AppFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) before = write_map (self);
  JourneyWindow *other;

  begin (self, JOURNEY_BOX_TOUCHPOINT, get_touchpoint (self, 0, 0));
  other = app_fixture_add_window (self);
  app_wait_until (has_no_focus, get_canvas (self));
  app_settle ();
  g_assert_false (is_dragging (self));
  point ("mouseup 1");
  gtk_window_destroy (GTK_WINDOW (other));
  assert_goes_on (self, before);
}

/* A window that is gone from the screen gets nothing of the pointer that it had taken. */
static void
test_hidden (AppFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) before = write_map (self);

  begin (self, JOURNEY_BOX_STAGE, get_stage (self, 0));
  gtk_widget_set_visible (GTK_WIDGET (self->window), FALSE);
  app_settle ();
  g_assert_false (is_dragging (self));
  g_assert_false (get_canvas (self)->pressed);
  point ("mouseup 1");
  assert_goes_on (self, before);
}

/* Undo takes away what is held. */
static void
test_undone (AppFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) before = write_map (self);
  JourneyBoxKind kind = GPOINTER_TO_INT (data);

  add_stage (self, "Three");
  begin (self, kind,
         kind == JOURNEY_BOX_STAGE ? (gpointer) get_stage (self, 2) : get_touchpoint (self, 2, 0));
  while (journey_journal_get_modified (get_journal (self)))
    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL));
  assert_goes_on (self, before);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
test_closed (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = app_fixture_get_file (self, "map.journey");
  g_autoptr (GBytes) before = write_map (self);
  JourneyWindow *window = self->window;

  begin (self, JOURNEY_BOX_TOUCHPOINT, get_touchpoint (self, 0, 0));
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (window));
  app_wait_until (is_gone, &window);
  point ("mouseup 1");
  app_settle ();
  assert_file (self, before);

  self->window = journey_window_new (self->app);
  journey_window_open (self->window, file);
  gtk_window_present (GTK_WINDOW (self->window));
  while (!get_document (self))
    g_main_context_iteration (NULL, TRUE);
  assert_goes_on (self, before);
}

static gboolean
is_asked (gpointer data)
{
  return app_get_dialog (data) != NULL;
}

/* A window that was asked to close, and then stays. */
static void
test_not_closed (AppFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) saved = write_map (self);
  g_autoptr (GBytes) before = NULL;

  app_set_title (self->window, "Changed");
  before = write_map (self);
  begin (self, JOURNEY_BOX_TOUCHPOINT, get_touchpoint (self, 0, 0));
  gtk_window_close (GTK_WINDOW (self->window));
  app_wait_until (is_asked, self->window);
  app_settle ();
  g_assert_false (is_dragging (self));
  point ("mouseup 1");
  app_respond (self->window, "cancel");
  assert_file (self, saved);
  assert_goes_on (self, before);
}

/* --- Another program writes the file --- */

static JourneyDocument *
load (AppFixture *self)
{
  g_autoptr (GFile) file = app_fixture_get_file (self, "map.journey");
  g_autoptr (GError) error = NULL;
  JourneyDocument *document = journey_file_load (file, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static void
write_other (AppFixture *self, JourneyDocument *document)
{
  g_autofree char *path = g_build_filename (self->folder, "map.journey", NULL);
  g_autoptr (GError) error = NULL;

  g_object_set (document, "title", "Theirs", NULL);
  journey_file_save (document, path, &error);
  g_assert_no_error (error);
}

static gboolean
is_theirs (gpointer data)
{
  return g_strcmp0 (journey_document_get_title (get_document (data)), "Theirs") == 0;
}

/* What is held is still there: it can be dropped into the map as it is now. */
static void
test_reloaded (AppFixture *self, gconstpointer data)
{
  g_autoptr (JourneyDocument) theirs = load (self);
  g_autoptr (GBytes) after = NULL;

  begin (self, JOURNEY_BOX_TOUCHPOINT, get_touchpoint (self, 0, 0));
  write_other (self, theirs);
  app_wait_until (is_theirs, self);
  after = journey_writer_write (theirs);
  assert_map (self, after);
  app_wait_until (lands, self);
  point ("mouseup 1");
  app_wait_until (has_come, self);
  g_assert_true (journey_journal_undo (get_journal (self)));
  g_assert_false (app_is_modified (self->window));
  assert_goes_on (self, after);
}

static void
test_reloaded_without (AppFixture *self, gconstpointer data)
{
  g_autoptr (JourneyDocument) theirs = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GFile) file = app_fixture_get_file (self, "map.journey");

  add_stage (self, "Three");
  g_assert_true (app_save_to (self->window, file, NULL));
  theirs = load (self);
  journey_list_remove (journey_document_get_stages (theirs), 2);

  begin (self, JOURNEY_BOX_TOUCHPOINT, get_touchpoint (self, 2, 0));
  write_other (self, theirs);
  app_wait_until (is_theirs, self);
  after = journey_writer_write (theirs);
  assert_goes_on (self, after);
  assert_file (self, after);
}

/* Where there is something to lose the window asks, and nothing becomes of the drag meanwhile. */
static void
test_reload_chosen (AppFixture *self, gconstpointer data)
{
  g_autoptr (JourneyDocument) theirs = load (self);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  app_set_title (self->window, "Mine");
  before = write_map (self);
  begin (self, JOURNEY_BOX_TOUCHPOINT, get_touchpoint (self, 0, 0));
  write_other (self, theirs);
  while (!gtk_widget_activate_action (GTK_WIDGET (self->window), "win.reload", NULL) ||
         !is_theirs (self))
    {
      assert_map (self, before);
      g_main_context_iteration (NULL, TRUE);
    }

  after = journey_writer_write (theirs);
  assert_map (self, after);
  journey_canvas_ensure_layout (get_canvas (self));
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (get_canvas (self)), "canvas.cancel", NULL));
  assert_goes_on (self, after);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, data, func) g_test_add (path, AppFixture, data, set_up, func, tear_down)
  ADD ("/drag/focus-in-window", NULL, test_focus_in_window);
  ADD ("/drag/other-window", NULL, test_other_window);
  ADD ("/drag/hidden", NULL, test_hidden);
  ADD ("/drag/undone/touchpoint", GINT_TO_POINTER (JOURNEY_BOX_TOUCHPOINT), test_undone);
  ADD ("/drag/undone/stage", GINT_TO_POINTER (JOURNEY_BOX_STAGE), test_undone);
  ADD ("/drag/closed", NULL, test_closed);
  ADD ("/drag/not-closed", NULL, test_not_closed);
  ADD ("/drag/reloaded", NULL, test_reloaded);
  ADD ("/drag/reloaded-without", NULL, test_reloaded_without);
  ADD ("/drag/reload-chosen", NULL, test_reload_chosen);

  return g_test_run ();
}
