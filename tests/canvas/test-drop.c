/* test-drop.c: what is dropped onto the map from elsewhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <math.h>

#include "canvas-fixture.h"
#include "journey-channel.h"
#include "journey-content.h"
#include "journey-edit.h"
#include "journey-fragment.h"
#include "journey-writer.h"

/* A place on a box, in shares of it, once it is in sight. */
static JourneyPoint
find_place (CanvasFixture *self, JourneyBoxKind kind, gpointer item, double along, double down)
{
  JourneyCanvas *canvas = self->canvas;
  int index = journey_layout_find (journey_canvas_get_layout (canvas), kind, item);
  JourneyCanvasView view;
  JourneyRect rect;

  g_assert_cmpint (index, >=, 0);
  journey_canvas_scroll_to_box (canvas, index);
  view = journey_canvas_get_view (canvas);
  rect = journey_canvas_view_get_box_rect (&view, journey_layout_get_box (view.layout, index));
  return (JourneyPoint) { rect.x + along * rect.width, rect.y + down * rect.height };
}

static gboolean
drop (CanvasFixture *self, GType type, gconstpointer content, JourneyPoint at)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, type);
  if (G_VALUE_HOLDS_OBJECT (&value))
    g_value_set_object (&value, (gpointer) content);
  else
    g_value_set_boxed (&value, content);

  return journey_canvas_drop_value (self->canvas, &value, at.x, at.y);
}

static gboolean
drop_files (CanvasFixture *self, GFile **files, gsize n_files, JourneyPoint at)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (files, n_files));
  return journey_canvas_drop_value (self->canvas, &value, at.x, at.y);
}

/* --- Text --- */

static void
test_text_between (CanvasFixture *self, gconstpointer sample)
{
  JourneyPoint at =
      find_place (self, JOURNEY_BOX_TOUCHPOINT, canvas_get_touchpoint (self, 0, 0), 0.9, 0.5);

  g_assert_true (drop (self, JOURNEY_TYPE_CONTENT_TEXT, "Call\nMail", at));
  g_assert_cmpstr (journey_touchpoint_get_title (canvas_get_touchpoint (self, 0, 1)), ==, "Call");
  g_assert_cmpstr (journey_touchpoint_get_title (canvas_get_touchpoint (self, 0, 2)), ==, "Mail");
  canvas_assert_one_step (self, "Paste 2 Touchpoints");
}

static void
test_text_on_stage (CanvasFixture *self, gconstpointer sample)
{
  JourneyList *list = journey_stage_get_touchpoints (canvas_get_stage (self, 1));
  guint n_before = journey_list_get_length (list);

  g_assert_true (drop (self, JOURNEY_TYPE_CONTENT_TEXT, "Call",
                       find_place (self, JOURNEY_BOX_STAGE, canvas_get_stage (self, 1), 0.1, 0.5)));
  g_assert_cmpuint (journey_list_get_length (list), ==, n_before + 1);
  g_assert_cmpstr (journey_touchpoint_get_title (journey_list_get (list, n_before)), ==, "Call");
  canvas_assert_one_step (self, "Paste Touchpoint");
}

static void
test_text_in_cell (CanvasFixture *self, gconstpointer sample)
{
  JourneyTouchpoint *touchpoint = canvas_get_touchpoint (self, 0, 1);

  g_assert_true (drop (self, JOURNEY_TYPE_CONTENT_TEXT, "Asks\naround",
                       find_place (self, JOURNEY_BOX_DOING, touchpoint, 0.5, 0.5)));
  g_assert_cmpstr (journey_touchpoint_get_doing (touchpoint), ==, "Asks\naround");
  g_assert_cmpint (journey_canvas_get_focused (self->canvas)->kind, ==, JOURNEY_BOX_DOING);
  g_assert_true (journey_canvas_get_focused (self->canvas)->item == JOURNEY_ITEM (touchpoint));
  canvas_assert_one_step (self, "Edit Doing");
}

/* What was being typed elsewhere is written first. */
static void
test_text_while_typing (CanvasFixture *self, gconstpointer sample)
{
  JourneyLayout *layout = journey_canvas_get_layout (self->canvas);
  JourneyPoint at =
      find_place (self, JOURNEY_BOX_DOING, canvas_get_touchpoint (self, 0, 1), 0.5, 0.5);

  journey_canvas_edit_box (self->canvas,
                           journey_layout_find (layout, JOURNEY_BOX_TOUCHPOINT,
                                                JOURNEY_ITEM (canvas_get_touchpoint (self, 0, 0))));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->canvas->editor)),
                            "Hears of it", -1);
  g_assert_true (drop (self, JOURNEY_TYPE_CONTENT_TEXT, "Asks", at));
  g_assert_cmpstr (journey_touchpoint_get_title (canvas_get_touchpoint (self, 0, 0)), ==,
                   "Hears of it");
  g_assert_cmpstr (journey_touchpoint_get_doing (canvas_get_touchpoint (self, 0, 1)), ==, "Asks");
}

static void
test_text_on_empty_map (CanvasFixture *self, gconstpointer sample)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();

  journey_document_start_journal (document);
  journey_canvas_set_document (self->canvas, document);
  g_assert_true (drop (self, JOURNEY_TYPE_CONTENT_TEXT, "Call\nMail", (JourneyPoint) { 300, 300 }));
  g_assert_cmpuint (journey_list_get_length (journey_document_get_stages (document)), ==, 1);
  journey_journal_undo (journey_document_get_journal (document));
  g_assert_cmpuint (journey_list_get_length (journey_document_get_stages (document)), ==, 0);
}

/* --- From the panels --- */

static void
test_channel (CanvasFixture *self, gconstpointer sample)
{
  JourneyPoint at =
      find_place (self, JOURNEY_BOX_TOUCHPOINT, canvas_get_touchpoint (self, 0, 1), 0.1, 0.5);
  JourneyTouchpoint *made;

  g_assert_true (drop (self, JOURNEY_TYPE_CHANNEL_WORD, "custom:Kiosk", at));
  made = canvas_get_touchpoint (self, 0, 1);
  g_assert_cmpstr (journey_touchpoint_get_channel (made), ==, "custom:Kiosk");
  g_assert_cmpstr (journey_touchpoint_get_title (made), ==, "");
  g_assert_true (journey_canvas_is_editing (self->canvas));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->canvas->editor)),
                            "Order", -1);
  journey_canvas_finish_edit (self->canvas, TRUE);
  g_assert_cmpstr (journey_touchpoint_get_title (made), ==, "Order");
  canvas_assert_one_step (self, "Add Touchpoint");

  g_assert_false (drop (self, JOURNEY_TYPE_CHANNEL_WORD, "no such", at));
  g_assert_false (journey_journal_can_undo (canvas_get_journal (self)));
}

static void
test_persona_with_line (CanvasFixture *self, gconstpointer sample)
{
  JourneyPersona *persona = journey_list_get (journey_document_get_personas (self->document), 1);
  JourneyPoint at =
      find_place (self, JOURNEY_BOX_TOUCHPOINT, canvas_get_touchpoint (self, 0, 0), 0.5, 0.5);

  g_autoptr (JourneyFilter) filter = journey_filter_new ();

  journey_canvas_set_filter (self->canvas, filter);
  journey_filter_set_hidden (filter, persona, TRUE);
  journey_filter_set_solo (filter,
                           journey_list_get (journey_document_get_personas (self->document), 0));
  g_assert_true (drop (self, JOURNEY_TYPE_ITEM, persona, at));
  g_assert_true (journey_filter_shows (filter, persona));
  g_assert_true (journey_canvas_get_persona (self->canvas) == persona);
  g_assert_false (journey_journal_can_undo (canvas_get_journal (self)));
}

static void
test_persona_without_line (CanvasFixture *self, gconstpointer sample)
{
  JourneyPersona *persona = journey_edit_add_persona (self->document, "Somebody new");
  const char *id = journey_item_get_id (JOURNEY_ITEM (persona));
  JourneyPoint at =
      find_place (self, JOURNEY_BOX_TOUCHPOINT, canvas_get_touchpoint (self, 0, 0), 0.5, 0.5);
  JourneyEmotion *emotion;

  g_clear_pointer (&self->start, g_bytes_unref);
  self->start = journey_writer_write (self->document);
  g_assert_true (drop (self, JOURNEY_TYPE_PERSONA, persona, at));
  for (guint i = 0; i < 2; i++)
    {
      emotion = journey_touchpoint_find_emotion (canvas_get_touchpoint (self, i, 0), id);
      g_assert_nonnull (emotion);
      g_assert_cmpfloat (journey_emotion_get_score (emotion), ==, 0);
    }
  g_assert_cmpstr (journey_journal_get_undo_label (canvas_get_journal (self)), ==,
                   "Add Emotion Line");
  journey_journal_undo (canvas_get_journal (self));
  g_assert_null (journey_touchpoint_find_emotion (canvas_get_touchpoint (self, 0, 0), id));

  /* In the feeling lane it goes where it is dropped. */
  at = find_place (
      self, JOURNEY_BOX_EMOTION,
      journey_list_get (journey_touchpoint_get_emotions (canvas_get_touchpoint (self, 0, 0)), 0),
      0.5, 0.5);
  emotion =
      journey_list_get (journey_touchpoint_get_emotions (canvas_get_touchpoint (self, 0, 0)), 0);
  g_assert_true (drop (self, JOURNEY_TYPE_PERSONA, persona, at));
  g_assert_cmpfloat (journey_emotion_get_score (
                         journey_touchpoint_find_emotion (canvas_get_touchpoint (self, 1, 0), id)),
                     ==, round (journey_emotion_get_score (emotion)));
}

static void
test_persona_on_empty_map (CanvasFixture *self, gconstpointer sample)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  JourneyPersona *persona = journey_edit_add_persona (document, "Somebody new");

  journey_document_start_journal (document);
  journey_canvas_set_document (self->canvas, document);
  g_assert_false (drop (self, JOURNEY_TYPE_PERSONA, persona, (JourneyPoint) { 300, 300 }));
  g_assert_cmpuint (self->failures->len, ==, 1);
  g_assert_false (journey_journal_can_undo (journey_document_get_journal (document)));
}

static void
test_card (CanvasFixture *self, gconstpointer sample)
{
  JourneyPainPoint *pain_point =
      journey_list_get (journey_document_get_pain_points (self->document), 0);
  JourneyTouchpoint *touchpoint = canvas_get_touchpoint (self, 0, 0);
  JourneyPoint at = find_place (self, JOURNEY_BOX_TOUCHPOINT, touchpoint, 0.5, 0.5);

  g_assert_true (drop (self, JOURNEY_TYPE_ITEM, pain_point, at));
  g_assert_true (g_strv_contains (journey_pain_point_get_touchpoints (pain_point),
                                  journey_item_get_id (JOURNEY_ITEM (touchpoint))));
  canvas_assert_one_step (self, "Move Pain Point");
}

static void
test_card_of_another_map (CanvasFixture *self, gconstpointer sample)
{
  g_autoptr (JourneyDocument) other = canvas_fixture_load ("airport.journey");
  JourneyPainPoint *pain_point = journey_list_get (journey_document_get_pain_points (other), 0);
  JourneyList *list = journey_document_get_pain_points (self->document);
  guint n_before = journey_list_get_length (list);
  JourneyTouchpoint *touchpoint = canvas_get_touchpoint (self, 0, 0);
  JourneyPoint at = find_place (self, JOURNEY_BOX_TOUCHPOINT, touchpoint, 0.5, 0.5);
  JourneyPainPoint *copy;

  g_assert_true (drop (self, JOURNEY_TYPE_PAIN_POINT, pain_point, at));
  g_assert_cmpuint (journey_list_get_length (list), ==, n_before + 1);
  copy = journey_list_get (list, n_before);
  g_assert_cmpstr (journey_pain_point_get_title (copy), ==,
                   journey_pain_point_get_title (pain_point));
  g_assert_true (g_strv_contains (journey_pain_point_get_touchpoints (copy),
                                  journey_item_get_id (JOURNEY_ITEM (touchpoint))));
  canvas_assert_one_step (self, "Copy From Another Map");
}

/* --- Cards of another window, files and pictures --- */

static void
test_fragment (CanvasFixture *self, gconstpointer sample)
{
  g_autoptr (JourneyDocument) other = canvas_fixture_load ("airport.journey");
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (JourneyDocument) fragment = NULL;
  JourneyStage *stage = journey_list_get (journey_document_get_stages (other), 0);
  JourneyTouchpoint *original = journey_list_get (journey_stage_get_touchpoints (stage), 0);
  JourneyPoint at =
      find_place (self, JOURNEY_BOX_TOUCHPOINT, canvas_get_touchpoint (self, 0, 0), 0.1, 0.5);

  g_ptr_array_add (items, original);
  fragment = journey_fragment_new (other, items);
  g_assert_true (drop (self, JOURNEY_TYPE_DOCUMENT, fragment, at));
  g_assert_cmpstr (journey_touchpoint_get_title (canvas_get_touchpoint (self, 0, 0)), ==,
                   journey_touchpoint_get_title (original));
  g_assert_true (journey_selection_contains (journey_canvas_get_selection (self->canvas),
                                             canvas_get_touchpoint (self, 0, 0)));
  canvas_assert_one_step (self, "Paste Touchpoint");
}

static void
test_files (CanvasFixture *self, gconstpointer sample)
{
  JourneyPersona *persona = journey_list_get (journey_document_get_personas (self->document), 0);
  g_autofree char *path = g_build_filename (g_getenv ("JOURNEY_SOURCE_ROOT"), "no-such.png", NULL);
  g_autoptr (GFile) picture = g_file_new_for_path (path);
  g_autoptr (GFile) map = g_file_new_for_path ("/some/map.journey");
  GFile *files[] = { picture, map };

  g_assert_true (
      drop_files (self, files, 2, find_place (self, JOURNEY_BOX_PERSONA, persona, 0.5, 0.5)));
  g_assert_cmpuint (self->opened->len, ==, 1);
  g_assert_cmpstr (self->opened->pdata[0], ==, "map.journey");
  while (self->failures->len == 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (drop_files (
      self, files, 2, find_place (self, JOURNEY_BOX_STAGE, canvas_get_stage (self, 0), 0.5, 0.5)));
  g_assert_cmpuint (self->opened->len, ==, 3);
}

static void
test_picture_file (CanvasFixture *self, gconstpointer sample)
{
  JourneyPersona *persona = journey_list_get (journey_document_get_personas (self->document), 0);
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 64, 64);
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("journey-XXXXXX.png", &stream, NULL);
  g_autoptr (GError) error = NULL;

  gdk_pixbuf_fill (pixbuf, 0x3584e4ff);
  gdk_pixbuf_save (pixbuf, g_file_peek_path (file), "png", &error, NULL);
  g_assert_no_error (error);
  g_assert_true (
      drop_files (self, &file, 1, find_place (self, JOURNEY_BOX_PERSONA, persona, 0.5, 0.5)));
  while (!journey_journal_can_undo (canvas_get_journal (self)))
    g_main_context_iteration (NULL, TRUE);
  g_file_delete (file, NULL, NULL);
  g_assert_true (g_str_has_prefix (journey_persona_get_portrait (persona), "data:image/"));
  canvas_assert_one_step (self, "Change Portrait");
}

static void
test_read_only (CanvasFixture *self, gconstpointer sample)
{
  JourneyPoint at =
      find_place (self, JOURNEY_BOX_TOUCHPOINT, canvas_get_touchpoint (self, 0, 0), 0.1, 0.5);

  journey_document_set_version (self->document, JOURNEY_FORMAT_VERSION + 1);
  g_assert_false (drop (self, JOURNEY_TYPE_CONTENT_TEXT, "Call", at));
  g_assert_false (drop (self, JOURNEY_TYPE_CHANNEL_WORD, "email", at));
}

/* While something hovers, each frame shows where it would land, and the map's own nodes stay. */
static void
test_hover (CanvasFixture *self, gconstpointer sample)
{
  static const JourneyLoad loads[] = { JOURNEY_LOAD_LINE,   JOURNEY_LOAD_TOUCHPOINTS,
                                       JOURNEY_LOAD_TEXT,   JOURNEY_LOAD_PERSONA,
                                       JOURNEY_LOAD_CARD,   JOURNEY_LOAD_PICTURE,
                                       JOURNEY_LOAD_NOTHING };
  JourneyCanvas *canvas = self->canvas;

  for (guint i = 0; i < G_N_ELEMENTS (loads); i++)
    {
      canvas->drop_load = loads[i];
      canvas->drop_place =
          find_place (self, JOURNEY_BOX_TOUCHPOINT, canvas_get_touchpoint (self, 0, 0), 0.9, 0.5);
      canvas_fixture_wait_for_frame (self);
      canvas_fixture_wait_for_frame (self);
      g_assert_cmpuint (canvas->n_built, ==, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  canvas_fixture_add ("/drop/text-between", test_text_between);
  canvas_fixture_add ("/drop/text-on-stage", test_text_on_stage);
  canvas_fixture_add ("/drop/text-in-cell", test_text_in_cell);
  canvas_fixture_add ("/drop/text-while-typing", test_text_while_typing);
  canvas_fixture_add ("/drop/text-on-empty-map", test_text_on_empty_map);
  canvas_fixture_add ("/drop/channel", test_channel);
  canvas_fixture_add ("/drop/persona-with-line", test_persona_with_line);
  canvas_fixture_add ("/drop/persona-without-line", test_persona_without_line);
  canvas_fixture_add ("/drop/persona-on-empty-map", test_persona_on_empty_map);
  canvas_fixture_add ("/drop/card", test_card);
  canvas_fixture_add ("/drop/card-of-another-map", test_card_of_another_map);
  canvas_fixture_add ("/drop/fragment", test_fragment);
  canvas_fixture_add ("/drop/files", test_files);
  canvas_fixture_add ("/drop/picture-file", test_picture_file);
  canvas_fixture_add ("/drop/read-only", test_read_only);
  canvas_fixture_add ("/drop/hover", test_hover);

  return g_test_run ();
}
