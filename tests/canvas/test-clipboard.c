/* test-clipboard.c: copy and cut, and what comes in from the clipboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "canvas-fixture.h"
#include "journey-content.h"
#include "journey-edit.h"
#include "journey-fragment.h"
#include "journey-picture.h"
#include "journey-portrait.h"
#include "journey-writer.h"

typedef struct
{
  CanvasFixture canvas;
  GBytes *start; /* the file, before anything is done */
  GPtrArray *failures;
} Fixture;

static void
failed_cb (Fixture *self, const char *message)
{
  g_assert_cmpstr (message, !=, "");
  g_assert_true (g_utf8_validate (message, -1, NULL));
  g_ptr_array_add (self->failures, g_strdup (message));
}

static void
set_up (Fixture *self, gconstpointer sample)
{
  canvas_fixture_set_up (&self->canvas, sample);
  self->start = journey_writer_write (self->canvas.document);
  self->failures = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect_swapped (self->canvas.canvas, "failed", G_CALLBACK (failed_cb), self);
}

static void
tear_down (Fixture *self, gconstpointer sample)
{
  canvas_fixture_tear_down (&self->canvas, sample);
  g_clear_pointer (&self->start, g_bytes_unref);
  g_clear_pointer (&self->failures, g_ptr_array_unref);
}

static JourneyJournal *
get_journal (Fixture *self)
{
  return journey_document_get_journal (self->canvas.document);
}

static JourneyList *
get_touchpoints (Fixture *self, guint stage)
{
  JourneyList *stages = journey_document_get_stages (self->canvas.document);

  return journey_stage_get_touchpoints (journey_list_get (stages, stage));
}

static void
focus (Fixture *self, JourneyBoxKind kind, gpointer item)
{
  JourneyLayout *layout = journey_canvas_get_layout (self->canvas.canvas);
  int index = journey_layout_find (layout, kind, item);

  g_assert_cmpint (index, >=, 0);
  journey_selection_clear (journey_canvas_get_selection (self->canvas.canvas));
  journey_canvas_set_focus_box (self->canvas.canvas, index);
}

/* The cell of the first touchpoint that has nothing in a lane. */
static JourneyItem *
focus_empty (Fixture *self, JourneyLaneKind kind)
{
  JourneyLayout *layout = journey_canvas_get_layout (self->canvas.canvas);
  guint n_boxes, n_lanes;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);
  const JourneyLayoutLane *lanes = journey_layout_get_lanes (layout, &n_lanes);

  journey_selection_clear (journey_canvas_get_selection (self->canvas.canvas));
  for (guint i = 0; i < n_boxes; i++)
    if (boxes[i].kind == JOURNEY_BOX_EMPTY && lanes[boxes[i].lane].kind == kind)
      {
        journey_canvas_set_focus_box (self->canvas.canvas, (int) i);
        return boxes[i].item;
      }

  g_assert_not_reached ();
}

static void
act (Fixture *self, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->canvas.canvas), action, NULL));
}

static gboolean
paste_text (Fixture *self, const char *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, JOURNEY_TYPE_CONTENT_TEXT);
  g_value_set_boxed (&value, text);
  return journey_canvas_paste_value (self->canvas.canvas, &value);
}

static gboolean
paste_picture (Fixture *self, GBytes *picture)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, JOURNEY_TYPE_CONTENT_PICTURE);
  g_value_set_boxed (&value, picture);
  return journey_canvas_paste_value (self->canvas.canvas, &value);
}

/* What was done was one step, and after it is taken back the file is as it was. */
static void
assert_one_step (Fixture *self, const char *label)
{
  g_autoptr (GBytes) now = NULL;

  g_assert_cmpstr (journey_journal_get_undo_label (get_journal (self)), ==, label);
  g_assert_true (journey_journal_undo (get_journal (self)));
  g_assert_false (journey_journal_can_undo (get_journal (self)));
  now = journey_writer_write (self->canvas.document);
  g_assert_true (g_bytes_equal (now, self->start));
}

static void
wait_for_change (Fixture *self)
{
  while (!journey_journal_can_undo (get_journal (self)))
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_failure (Fixture *self)
{
  while (self->failures->len == 0)
    g_main_context_iteration (NULL, TRUE);
}

/* --- Copy and cut --- */

static void
test_copy_and_paste (Fixture *self, gconstpointer sample)
{
  JourneyTouchpoint *first = journey_list_get (get_touchpoints (self, 0), 0);
  JourneySelection *selection = journey_canvas_get_selection (self->canvas.canvas);
  guint n_before = journey_list_get_length (get_touchpoints (self, 0));
  JourneyTouchpoint *copy;

  focus (self, JOURNEY_BOX_TOUCHPOINT, first);
  act (self, "canvas.copy");
  g_assert_false (journey_journal_can_undo (get_journal (self)));
  act (self, "canvas.paste");
  wait_for_change (self);

  g_assert_cmpuint (journey_list_get_length (get_touchpoints (self, 0)), ==, n_before + 1);
  copy = journey_list_get (get_touchpoints (self, 0), 1);
  g_assert_cmpstr (journey_touchpoint_get_title (copy), ==, journey_touchpoint_get_title (first));
  g_assert_cmpstr (journey_item_get_id (JOURNEY_ITEM (copy)), !=,
                   journey_item_get_id (JOURNEY_ITEM (first)));
  g_assert_cmpuint (journey_selection_get_length (selection), ==, 1);
  g_assert_true (journey_selection_contains (selection, copy));
  assert_one_step (self, "Paste Touchpoint");
}

static void
test_cut (Fixture *self, gconstpointer sample)
{
  guint n_before = journey_list_get_length (get_touchpoints (self, 0));
  g_autofree char *title = NULL;

  focus (self, JOURNEY_BOX_TOUCHPOINT, journey_list_get (get_touchpoints (self, 0), 0));
  title = g_strdup (journey_touchpoint_get_title (journey_list_get (get_touchpoints (self, 0), 0)));
  act (self, "canvas.cut");
  g_assert_cmpuint (journey_list_get_length (get_touchpoints (self, 0)), ==, n_before - 1);
  assert_one_step (self, "Cut");

  /* It is still on the clipboard. */
  focus (self, JOURNEY_BOX_STAGE,
         journey_list_get (journey_document_get_stages (self->canvas.document), 1));
  n_before = journey_list_get_length (get_touchpoints (self, 1));
  act (self, "canvas.paste");
  wait_for_change (self);
  g_assert_cmpuint (journey_list_get_length (get_touchpoints (self, 1)), ==, n_before + 1);
  g_assert_cmpstr (
      journey_touchpoint_get_title (journey_list_get (get_touchpoints (self, 1), n_before)), ==,
      title);
}

static void
test_copy_text (Fixture *self, gconstpointer sample)
{
  JourneyTouchpoint *first = journey_list_get (get_touchpoints (self, 0), 0);
  JourneyTouchpoint *second = journey_list_get (get_touchpoints (self, 0), 1);
  g_autofree char *doing = g_strdup (journey_touchpoint_get_doing (first));

  focus (self, JOURNEY_BOX_DOING, first);
  act (self, "canvas.copy");
  focus (self, JOURNEY_BOX_DOING, second);
  act (self, "canvas.paste");
  wait_for_change (self);
  g_assert_cmpstr (journey_touchpoint_get_doing (second), ==, doing);
  assert_one_step (self, "Edit Doing");

  focus (self, JOURNEY_BOX_DOING, first);
  act (self, "canvas.cut");
  g_assert_cmpstr (journey_touchpoint_get_doing (first), ==, "");
  assert_one_step (self, "Cut");
}

static void
test_nothing_to_copy (Fixture *self, gconstpointer sample)
{
  focus_empty (self, JOURNEY_LANE_KIND_PAIN_POINTS);
  act (self, "canvas.copy");
  g_assert_cmpuint (self->failures->len, ==, 1);
  act (self, "canvas.cut");
  g_assert_cmpuint (self->failures->len, ==, 2);
  g_assert_false (journey_journal_can_undo (get_journal (self)));
}

/* --- Paste --- */

static void
test_paste_into_another_map (Fixture *self, gconstpointer sample)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  g_autoptr (JourneyDocument) fragment = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_auto (GValue) value = G_VALUE_INIT;
  JourneyList *personas = journey_document_get_personas (self->canvas.document);
  guint n_personas = journey_list_get_length (personas);

  g_ptr_array_add (items, journey_list_get (get_touchpoints (self, 0), 0));
  g_ptr_array_add (items, journey_list_get (get_touchpoints (self, 0), 1));
  fragment = journey_fragment_new (self->canvas.document, items);
  g_value_init (&value, JOURNEY_TYPE_DOCUMENT);
  g_value_set_object (&value, fragment);

  journey_document_start_journal (document);
  journey_canvas_set_document (self->canvas.canvas, document);
  g_assert_true (journey_canvas_paste_value (self->canvas.canvas, &value));
  g_assert_cmpuint (journey_list_get_length (journey_document_get_stages (document)), ==, 1);
  g_assert_cmpuint (journey_list_get_length (journey_document_get_personas (document)), ==,
                    n_personas);
  g_assert_cmpstr (journey_journal_get_undo_label (journey_document_get_journal (document)), ==,
                   "Paste 2 Touchpoints");
  journey_journal_undo (journey_document_get_journal (document));
  g_assert_cmpuint (journey_list_get_length (journey_document_get_personas (document)), ==, 0);
}

static void
test_rows (Fixture *self, gconstpointer sample)
{
  JourneyTouchpoint *call;

  focus (self, JOURNEY_BOX_TOUCHPOINT, journey_list_get (get_touchpoints (self, 0), 0));
  g_assert_true (paste_text (self, "Channel\tTouchpoint\tDoing\nphone\tCall\tAsks\nemail\tMail\t"));
  call = journey_list_get (get_touchpoints (self, 0), 1);
  g_assert_cmpstr (journey_touchpoint_get_title (call), ==, "Call");
  g_assert_cmpstr (journey_touchpoint_get_channel (call), ==, "phone");
  g_assert_cmpstr (journey_touchpoint_get_doing (call), ==, "Asks");
  g_assert_cmpstr (journey_touchpoint_get_title (journey_list_get (get_touchpoints (self, 0), 2)),
                   ==, "Mail");
  g_assert_cmpuint (
      journey_selection_get_length (journey_canvas_get_selection (self->canvas.canvas)), ==, 2);
  assert_one_step (self, "Paste 2 Touchpoints");
}

static void
test_text_into_cell (Fixture *self, gconstpointer sample)
{
  JourneyTouchpoint *touchpoint = journey_list_get (get_touchpoints (self, 0), 0);

  focus (self, JOURNEY_BOX_THINKING, touchpoint);
  g_assert_true (paste_text (self, "  Is it any good?\nI wonder\n"));
  g_assert_cmpstr (journey_touchpoint_get_thinking (touchpoint), ==, "Is it any good?\nI wonder");
  assert_one_step (self, "Edit Thinking");
}

static void
test_text_into_card_lane (Fixture *self, gconstpointer sample)
{
  JourneyList *pain_points = journey_document_get_pain_points (self->canvas.document);
  guint n_before = journey_list_get_length (pain_points);
  JourneyItem *touchpoint = focus_empty (self, JOURNEY_LANE_KIND_PAIN_POINTS);
  JourneyPainPoint *last;

  g_assert_true (paste_text (self, "Too slow\n\nToo dear"));
  g_assert_cmpuint (journey_list_get_length (pain_points), ==, n_before + 2);
  last = journey_list_get (pain_points, n_before + 1);
  g_assert_cmpstr (journey_pain_point_get_title (last), ==, "Too dear");
  g_assert_cmpstr (journey_pain_point_get_touchpoints (last)[0], ==,
                   journey_item_get_id (touchpoint));
  assert_one_step (self, "Paste Text");
}

static GBytes *
create_picture (int width, int height, gboolean alpha, const char *type)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, alpha, 8, width, height);
  g_autoptr (GError) error = NULL;
  char *buffer;
  gsize length;

  gdk_pixbuf_fill (pixbuf, 0x3584e480);
  gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &length, type, &error, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (buffer, length);
}

static void
test_portrait (Fixture *self, gconstpointer sample)
{
  JourneyPersona *persona =
      journey_list_get (journey_document_get_personas (self->canvas.document), 0);
  g_autoptr (GBytes) picture = create_picture (1500, 900, FALSE, "jpeg");
  g_autoptr (GError) error = NULL;
  int width, height;

  focus (self, JOURNEY_BOX_PERSONA, persona);
  g_assert_true (paste_picture (self, picture));
  wait_for_change (self);
  g_assert_true (
      journey_picture_measure (journey_persona_get_portrait (persona), &width, &height, &error));
  g_assert_no_error (error);
  g_assert_cmpint (width, ==, JOURNEY_PORTRAIT_SIDE);
  g_assert_cmpint (height, ==, JOURNEY_PORTRAIT_SIDE);
  g_assert_true (journey_picture_check (journey_persona_get_portrait (persona), NULL));
  assert_one_step (self, "Change Portrait");
}

/* Small ones stay as small as they are, and clear ones clear. */
static void
test_small_portrait (void)
{
  g_autoptr (GBytes) picture = create_picture (40, 60, TRUE, "png");
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = journey_portrait_encode (picture, &error);
  int width, height;

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (uri, "data:image/png;base64,"));
  g_assert_true (journey_picture_measure (uri, &width, &height, NULL));
  g_assert_cmpint (width, ==, 40);
  g_assert_cmpint (height, ==, 40);
}

/* --- What is no good --- */

static void
test_damaged_pictures (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
  } pictures[] = {
    { "", 0 },
    { "GIF89a", 6 },
    { "\x89PNG", 4 },
    { "\x89PNG\r\n\x1a\n", 8 },
    { "\xff\xd8\xff\xe0junk", 8 },
    /* 100,000 × 100,000 px, as the head says. */
    { "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\x01\x86\xa0\0\x01\x86\xa0\x08\x06\0\0\0\xdf\xd3\xe6\x17",
      33 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (pictures[i].bytes, pictures[i].length);
      g_autoptr (GError) error = NULL;
      g_autofree char *uri = journey_portrait_encode (bytes, &error);

      g_assert_null (uri);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
}

static void
test_refused (Fixture *self, gconstpointer sample)
{
  JourneyPersona *persona =
      journey_list_get (journey_document_get_personas (self->canvas.document), 0);
  g_autoptr (GBytes) picture = create_picture (20, 20, FALSE, "png");
  g_autoptr (GBytes) junk = g_bytes_new_static ("junk", 4);

  focus (self, JOURNEY_BOX_TOUCHPOINT, journey_list_get (get_touchpoints (self, 0), 0));
  g_assert_false (paste_text (self, " \n\t\n"));
  g_assert_cmpuint (self->failures->len, ==, 1);
  g_assert_false (paste_picture (self, picture));
  g_assert_cmpuint (self->failures->len, ==, 2);

  g_ptr_array_set_size (self->failures, 0);
  focus (self, JOURNEY_BOX_PERSONA, persona);
  g_assert_true (paste_picture (self, junk));
  wait_for_failure (self);
  g_assert_false (journey_journal_can_undo (get_journal (self)));
}

static void
test_persona_leaves (Fixture *self, gconstpointer sample)
{
  JourneyList *personas = journey_document_get_personas (self->canvas.document);
  g_autoptr (GBytes) picture = create_picture (20, 20, FALSE, "png");

  focus (self, JOURNEY_BOX_PERSONA, journey_list_get (personas, 0));
  g_assert_true (paste_picture (self, picture));
  act (self, "canvas.delete");
  for (guint i = 0; i < 50; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (2000);
    }
  assert_one_step (self, "Delete Persona");
  g_assert_cmpstr (journey_persona_get_portrait (journey_list_get (personas, 0)), ==, "");
}

static void
test_read_only (Fixture *self, gconstpointer sample)
{
  journey_document_set_version (self->canvas.document, JOURNEY_FORMAT_VERSION + 1);
  focus (self, JOURNEY_BOX_TOUCHPOINT, journey_list_get (get_touchpoints (self, 0), 0));
  g_assert_false (paste_text (self, "Call"));
  act (self, "canvas.cut");
  act (self, "canvas.paste");
  act (self, "canvas.copy");
  g_assert_cmpuint (self->failures->len, ==, 0);
}

/* While a text is being typed, the keys are for that. */
static void
test_while_typing (Fixture *self, gconstpointer sample)
{
  JourneyTouchpoint *touchpoint = journey_list_get (get_touchpoints (self, 0), 0);

  focus (self, JOURNEY_BOX_TOUCHPOINT, touchpoint);
  journey_canvas_edit_box (self->canvas.canvas, journey_canvas_get_focus_box (self->canvas.canvas));
  act (self, "canvas.copy");
  act (self, "canvas.cut");
  act (self, "canvas.paste");
  g_assert_true (journey_canvas_is_editing (self->canvas.canvas));
  g_assert_nonnull (journey_item_get_list (JOURNEY_ITEM (touchpoint)));
  g_assert_cmpuint (self->failures->len, ==, 0);
}

typedef struct
{
  GBytes *bytes;
  GError *error;
} Read;

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Read *read = user_data;

  read->bytes = journey_content_read_finish (G_INPUT_STREAM (source), result, &read->error);
}

static Read
read_bounded (gsize length, gsize max_bytes)
{
  g_autofree char *text = g_strnfill (length, 'x');
  g_autoptr (GInputStream) stream =
      g_memory_input_stream_new_from_data (text, (gssize) length, NULL);
  Read read = { NULL, NULL };

  journey_content_read_async (stream, max_bytes, NULL, read_cb, &read);
  while (!read.bytes && !read.error)
    g_main_context_iteration (NULL, TRUE);
  return read;
}

static void
test_bounds (void)
{
  static const gsize lengths[] = { 0, 1, 65536, 200000 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      Read read = read_bounded (lengths[i], lengths[i]);

      g_assert_no_error (read.error);
      g_assert_cmpuint (g_bytes_get_size (read.bytes), ==, lengths[i]);
      g_bytes_unref (read.bytes);

      read = read_bounded (lengths[i] + 1, lengths[i]);
      g_assert_error (read.error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);
      g_error_free (read.error);
    }
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, "ebike.journey", set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/clipboard/copy-and-paste", test_copy_and_paste);
  add ("/clipboard/cut", test_cut);
  add ("/clipboard/copy-text", test_copy_text);
  add ("/clipboard/nothing-to-copy", test_nothing_to_copy);
  add ("/clipboard/paste-into-another-map", test_paste_into_another_map);
  add ("/clipboard/rows", test_rows);
  add ("/clipboard/text-into-cell", test_text_into_cell);
  add ("/clipboard/text-into-card-lane", test_text_into_card_lane);
  add ("/clipboard/portrait", test_portrait);
  g_test_add_func ("/clipboard/small-portrait", test_small_portrait);
  g_test_add_func ("/clipboard/damaged-pictures", test_damaged_pictures);
  add ("/clipboard/refused", test_refused);
  add ("/clipboard/persona-leaves", test_persona_leaves);
  add ("/clipboard/read-only", test_read_only);
  add ("/clipboard/while-typing", test_while_typing);
  g_test_add_func ("/clipboard/bounds", test_bounds);

  return g_test_run ();
}
