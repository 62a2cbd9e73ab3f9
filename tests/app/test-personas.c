/* test-personas.c: personas, portraits and channels in the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-fixture.h"
#include "journey-edit.h"
#include "journey-persona-sheet.h"
#include "journey-picture.h"
#include "journey-window-private.h"

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

static JourneyList *
get_personas (AppFixture *self)
{
  return journey_document_get_personas (get_document (self));
}

/* --- Portraits --- */

static GdkTexture *
create_texture (int width, int height)
{
  g_autofree guchar *pixels = g_malloc ((gsize) width * (gsize) height * 4);
  g_autoptr (GBytes) bytes = NULL;

  for (int i = 0; i < width * height * 4; i++)
    pixels[i] = i % 4 == 3 ? 255 : (guchar) (i / 7);
  bytes = g_bytes_new (pixels, (gsize) width * (gsize) height * 4);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_R8G8B8A8, bytes, (gsize) width * 4);
}

static gboolean
has_portrait (gpointer persona)
{
  return *journey_persona_get_portrait (persona) != '\0';
}

static void
assert_portrait (JourneyPersona *persona)
{
  int width, height;
  g_autoptr (GError) error = NULL;

  app_wait_until (has_portrait, persona);
  journey_picture_measure (journey_persona_get_portrait (persona), &width, &height, &error);
  g_assert_no_error (error);
  g_assert_cmpint (width, ==, JOURNEY_PICTURE_SIDE);
  g_assert_cmpint (height, ==, JOURNEY_PICTURE_SIDE);
}

/* Out of a picture of another program, and out of a file; each is a step. */
static void
test_portrait (AppFixture *self, gconstpointer data)
{
  JourneyPersona *persona = journey_edit_add_persona (get_document (self), "Somebody");
  g_autoptr (GdkTexture) texture = create_texture (900, 700);
  g_autoptr (GFile) file = app_fixture_get_file (self, "portrait.png");

  journey_window_set_portrait (self->window, persona, texture);
  assert_portrait (persona);
  g_assert_cmpstr (journey_journal_get_undo_label (get_journal (self)), ==, "Change Portrait");
  journey_journal_undo (get_journal (self));
  g_assert_false (has_portrait (persona));

  g_assert_true (gdk_texture_save_to_png (texture, g_file_peek_path (file)));
  journey_window_set_portrait (self->window, persona, file);
  assert_portrait (persona);
}

static gboolean
has_alert (gpointer window)
{
  return ADW_IS_ALERT_DIALOG (app_get_dialog (window));
}

static void
test_broken_portrait (AppFixture *self, gconstpointer data)
{
  JourneyPersona *persona = journey_edit_add_persona (get_document (self), "Somebody");
  g_autoptr (GFile) file = app_fixture_get_file (self, "portrait.png");
  g_autoptr (GError) error = NULL;

  g_file_set_contents (g_file_peek_path (file), "not a picture", -1, &error);
  g_assert_no_error (error);
  journey_window_set_portrait (self->window, persona, file);
  app_wait_until (has_alert, self->window);
  app_respond (self->window, "close");
  g_assert_false (has_portrait (persona));
}

/* --- Other maps --- */

static void
test_from_other_map (AppFixture *self, gconstpointer data)
{
  g_autoptr (JourneyDocument) other = journey_document_new ();
  JourneyList *personas = get_personas (self);
  JourneyPersona *copy;

  g_assert_cmpuint (journey_window_add_personas_of (self->window, other), ==, 0);
  g_assert_false (app_is_modified (self->window));

  journey_document_start_journal (other);
  journey_edit_set_text (journey_edit_add_persona (other, "First"), "goals", "Arrive", NULL);
  journey_edit_add_persona (other, "Second");
  g_assert_cmpuint (journey_window_add_personas_of (self->window, other), ==, 2);
  g_assert_cmpuint (journey_list_get_length (personas), ==, 2);
  copy = journey_list_get (personas, 0);
  g_assert_cmpstr (journey_persona_get_name (copy), ==, "First");
  g_assert_cmpstr (journey_persona_get_goals (copy), ==, "Arrive");
  g_assert_cmpstr (journey_journal_get_undo_label (get_journal (self)), ==, "Add Personas");

  /* The same once more are others. */
  g_assert_cmpuint (journey_window_add_personas_of (self->window, other), ==, 2);
  g_assert_cmpuint (journey_list_get_length (personas), ==, 4);
  journey_journal_undo (get_journal (self));
  journey_journal_undo (get_journal (self));
  g_assert_cmpuint (journey_list_get_length (personas), ==, 0);
}

/* --- The window --- */

static void
test_sheet (AppFixture *self, gconstpointer data)
{
  JourneyPersona *persona = journey_edit_add_persona (get_document (self), "Somebody");
  gboolean opened = FALSE;

  app_settle ();
  g_signal_emit_by_name (self->window->canvas, "open", persona, &opened);
  app_settle ();
  g_assert_true (opened);
  g_assert_true (JOURNEY_IS_PERSONA_SHEET (app_get_dialog (self->window)));
  g_assert_true (journey_persona_sheet_get_persona (
                     JOURNEY_PERSONA_SHEET (app_get_dialog (self->window))) == persona);
}

static JourneyTouchpoint *
get_touchpoint (AppFixture *self, guint stage, guint position)
{
  JourneyList *stages = journey_document_get_stages (get_document (self));
  JourneyList *list = journey_stage_get_touchpoints (journey_list_get (stages, stage));

  return position < journey_list_get_length (list) ? journey_list_get (list, position) : NULL;
}

static void
add_at (AppFixture *self, const char *channel)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window),
                                             "win.add-touchpoint-at-channel", "s", channel));
  app_settle ();
  journey_canvas_finish_edit (self->window->canvas, TRUE);
}

static void
test_add_at_channel (AppFixture *self, gconstpointer data)
{
  JourneySelection *selection = journey_canvas_get_selection (self->window->canvas);

  add_at (self, "store");
  g_assert_cmpstr (journey_touchpoint_get_channel (get_touchpoint (self, 0, 0)), ==, "store");
  add_at (self, "custom:Fair");
  g_assert_cmpstr (journey_touchpoint_get_channel (get_touchpoint (self, 0, 1)), ==, "custom:Fair");
  journey_selection_set (selection, get_touchpoint (self, 0, 0));
  add_at (self, "chat");
  g_assert_cmpstr (journey_touchpoint_get_channel (get_touchpoint (self, 0, 1)), ==, "chat");
  g_assert_cmpstr (journey_touchpoint_get_channel (get_touchpoint (self, 0, 2)), ==, "custom:Fair");

  while (journey_journal_undo (get_journal (self)))
    ;
  g_assert_cmpuint (journey_list_get_length (journey_document_get_stages (get_document (self))), ==,
                    0);
}

static void
test_filter (AppFixture *self, gconstpointer data)
{
  JourneyFilter *filter = journey_canvas_get_filter (self->window->canvas);

  g_assert_false (gtk_widget_get_visible (self->window->filter_button));
  journey_filter_set_value (filter, JOURNEY_CRITERION_CHANNEL, "store", TRUE);
  g_assert_true (gtk_widget_get_visible (self->window->filter_button));

  /* Who sees a part of the map is asked what to export, and may leave off. */
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.export", "s", "svg");
  app_wait_until (has_alert, self->window);
  app_respond (self->window, "cancel");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.clear-filter", NULL));
  g_assert_false (journey_filter_is_active (filter));
  g_assert_false (gtk_widget_get_visible (self->window->filter_button));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD_TEST(path, func)                                                                       \
  g_test_add (path, AppFixture, NULL, app_fixture_set_up, func, app_fixture_tear_down)
  ADD_TEST ("/window/portrait", test_portrait);
  ADD_TEST ("/window/broken-portrait", test_broken_portrait);
  ADD_TEST ("/window/from-other-map", test_from_other_map);
  ADD_TEST ("/window/sheet", test_sheet);
  ADD_TEST ("/window/add-at-channel", test_add_at_channel);
  ADD_TEST ("/window/filter", test_filter);
#undef ADD_TEST

  return g_test_run ();
}
