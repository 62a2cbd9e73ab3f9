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

static JourneyList *
get_touchpoints (CanvasFixture *self, guint stage)
{
  JourneyList *stages = journey_document_get_stages (self->document);

  return journey_stage_get_touchpoints (journey_list_get (stages, stage));
}

static void
focus (CanvasFixture *self, JourneyBoxKind kind, gpointer item)
{
  journey_selection_clear (journey_canvas_get_selection (self->canvas));
  canvas_focus (self, kind, item);
}

/* The cell of the first touchpoint that has nothing in a lane. */
static JourneyItem *
focus_empty (CanvasFixture *self, JourneyLaneKind kind)
{
  JourneyLayout *layout = journey_canvas_get_layout (self->canvas);
  guint n_boxes, n_lanes;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);
  const JourneyLayoutLane *lanes = journey_layout_get_lanes (layout, &n_lanes);

  journey_selection_clear (journey_canvas_get_selection (self->canvas));
  for (guint i = 0; i < n_boxes; i++)
    if (boxes[i].kind == JOURNEY_BOX_EMPTY && lanes[boxes[i].lane].kind == kind)
      {
        journey_canvas_set_focus_box (self->canvas, (int) i);
        return boxes[i].item;
      }

  g_assert_not_reached ();
}

static gboolean
paste_text (CanvasFixture *self, const char *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, JOURNEY_TYPE_CONTENT_TEXT);
  g_value_set_boxed (&value, text);
  return journey_canvas_paste_value (self->canvas, &value);
}

static gboolean
paste_picture (CanvasFixture *self, GBytes *picture)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, JOURNEY_TYPE_CONTENT_PICTURE);
  g_value_set_boxed (&value, picture);
  return journey_canvas_paste_value (self->canvas, &value);
}

static void
wait_for_change (CanvasFixture *self)
{
  while (!journey_journal_can_undo (canvas_get_journal (self)))
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_failure (CanvasFixture *self)
{
  while (self->failures->len == 0)
    g_main_context_iteration (NULL, TRUE);
}

/* --- Copy and cut --- */

static void
test_copy_and_paste (CanvasFixture *self, gconstpointer sample)
{
  JourneyTouchpoint *first = journey_list_get (get_touchpoints (self, 0), 0);
  JourneySelection *selection = journey_canvas_get_selection (self->canvas);
  guint n_before = journey_list_get_length (get_touchpoints (self, 0));
  JourneyTouchpoint *copy;

  focus (self, JOURNEY_BOX_TOUCHPOINT, first);
  canvas_act (self, "canvas.copy");
  g_assert_false (journey_journal_can_undo (canvas_get_journal (self)));
  canvas_act (self, "canvas.paste");
  wait_for_change (self);

  g_assert_cmpuint (journey_list_get_length (get_touchpoints (self, 0)), ==, n_before + 1);
  copy = journey_list_get (get_touchpoints (self, 0), 1);
  g_assert_cmpstr (journey_touchpoint_get_title (copy), ==, journey_touchpoint_get_title (first));
  g_assert_cmpstr (journey_item_get_id (JOURNEY_ITEM (copy)), !=,
                   journey_item_get_id (JOURNEY_ITEM (first)));
  g_assert_cmpuint (journey_selection_get_length (selection), ==, 1);
  g_assert_true (journey_selection_contains (selection, copy));
  canvas_assert_one_step (self, "Paste Touchpoint");
}

static void
test_cut (CanvasFixture *self, gconstpointer sample)
{
  guint n_before = journey_list_get_length (get_touchpoints (self, 0));
  g_autofree char *title = NULL;

  focus (self, JOURNEY_BOX_TOUCHPOINT, journey_list_get (get_touchpoints (self, 0), 0));
  title = g_strdup (journey_touchpoint_get_title (journey_list_get (get_touchpoints (self, 0), 0)));
  canvas_act (self, "canvas.cut");
  g_assert_cmpuint (journey_list_get_length (get_touchpoints (self, 0)), ==, n_before - 1);
  canvas_assert_one_step (self, "Cut");

  /* It is still on the clipboard. */
  focus (self, JOURNEY_BOX_STAGE,
         journey_list_get (journey_document_get_stages (self->document), 1));
  n_before = journey_list_get_length (get_touchpoints (self, 1));
  canvas_act (self, "canvas.paste");
  wait_for_change (self);
  g_assert_cmpuint (journey_list_get_length (get_touchpoints (self, 1)), ==, n_before + 1);
  g_assert_cmpstr (
      journey_touchpoint_get_title (journey_list_get (get_touchpoints (self, 1), n_before)), ==,
      title);
}

static void
test_copy_text (CanvasFixture *self, gconstpointer sample)
{
  JourneyTouchpoint *first = journey_list_get (get_touchpoints (self, 0), 0);
  JourneyTouchpoint *second = journey_list_get (get_touchpoints (self, 0), 1);
  g_autofree char *doing = g_strdup (journey_touchpoint_get_doing (first));

  focus (self, JOURNEY_BOX_DOING, first);
  canvas_act (self, "canvas.copy");
  focus (self, JOURNEY_BOX_DOING, second);
  canvas_act (self, "canvas.paste");
  wait_for_change (self);
  g_assert_cmpstr (journey_touchpoint_get_doing (second), ==, doing);
  canvas_assert_one_step (self, "Edit Doing");

  focus (self, JOURNEY_BOX_DOING, first);
  canvas_act (self, "canvas.cut");
  g_assert_cmpstr (journey_touchpoint_get_doing (first), ==, "");
  canvas_assert_one_step (self, "Cut");
}

static void
test_nothing_to_copy (CanvasFixture *self, gconstpointer sample)
{
  focus_empty (self, JOURNEY_LANE_KIND_PAIN_POINTS);
  canvas_act (self, "canvas.copy");
  g_assert_cmpuint (self->failures->len, ==, 1);
  canvas_act (self, "canvas.cut");
  g_assert_cmpuint (self->failures->len, ==, 2);
  g_assert_false (journey_journal_can_undo (canvas_get_journal (self)));
}

/* --- Paste --- */

static void
test_paste_into_another_map (CanvasFixture *self, gconstpointer sample)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  g_autoptr (JourneyDocument) fragment = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_auto (GValue) value = G_VALUE_INIT;
  JourneyList *personas = journey_document_get_personas (self->document);
  guint n_personas = journey_list_get_length (personas);

  g_ptr_array_add (items, journey_list_get (get_touchpoints (self, 0), 0));
  g_ptr_array_add (items, journey_list_get (get_touchpoints (self, 0), 1));
  fragment = journey_fragment_new (self->document, items);
  g_value_init (&value, JOURNEY_TYPE_DOCUMENT);
  g_value_set_object (&value, fragment);

  journey_document_start_journal (document);
  journey_canvas_set_document (self->canvas, document);
  g_assert_true (journey_canvas_paste_value (self->canvas, &value));
  g_assert_cmpuint (journey_list_get_length (journey_document_get_stages (document)), ==, 1);
  g_assert_cmpuint (journey_list_get_length (journey_document_get_personas (document)), ==,
                    n_personas);
  g_assert_cmpstr (journey_journal_get_undo_label (journey_document_get_journal (document)), ==,
                   "Paste 2 Touchpoints");
  journey_journal_undo (journey_document_get_journal (document));
  g_assert_cmpuint (journey_list_get_length (journey_document_get_personas (document)), ==, 0);
}

static void
test_rows (CanvasFixture *self, gconstpointer sample)
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
  g_assert_cmpuint (journey_selection_get_length (journey_canvas_get_selection (self->canvas)), ==,
                    2);
  canvas_assert_one_step (self, "Paste 2 Touchpoints");
}

static void
test_text_into_cell (CanvasFixture *self, gconstpointer sample)
{
  JourneyTouchpoint *touchpoint = journey_list_get (get_touchpoints (self, 0), 0);

  focus (self, JOURNEY_BOX_THINKING, touchpoint);
  g_assert_true (paste_text (self, "  Is it any good?\nI wonder\n"));
  g_assert_cmpstr (journey_touchpoint_get_thinking (touchpoint), ==, "Is it any good?\nI wonder");
  canvas_assert_one_step (self, "Edit Thinking");
}

static void
test_text_into_card_lane (CanvasFixture *self, gconstpointer sample)
{
  JourneyList *pain_points = journey_document_get_pain_points (self->document);
  guint n_before = journey_list_get_length (pain_points);
  JourneyItem *touchpoint = focus_empty (self, JOURNEY_LANE_KIND_PAIN_POINTS);
  JourneyPainPoint *last;

  g_assert_true (paste_text (self, "Too slow\n\nToo dear"));
  g_assert_cmpuint (journey_list_get_length (pain_points), ==, n_before + 2);
  last = journey_list_get (pain_points, n_before + 1);
  g_assert_cmpstr (journey_pain_point_get_title (last), ==, "Too dear");
  g_assert_cmpstr (journey_pain_point_get_touchpoints (last)[0], ==,
                   journey_item_get_id (touchpoint));
  canvas_assert_one_step (self, "Paste Text");
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
test_portrait (CanvasFixture *self, gconstpointer sample)
{
  JourneyPersona *persona = journey_list_get (journey_document_get_personas (self->document), 0);
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
  canvas_assert_one_step (self, "Change Portrait");
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
test_refused (CanvasFixture *self, gconstpointer sample)
{
  JourneyPersona *persona = journey_list_get (journey_document_get_personas (self->document), 0);
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
  g_assert_false (journey_journal_can_undo (canvas_get_journal (self)));
}

static void
test_persona_leaves (CanvasFixture *self, gconstpointer sample)
{
  JourneyList *personas = journey_document_get_personas (self->document);
  g_autoptr (GBytes) picture = create_picture (20, 20, FALSE, "png");

  focus (self, JOURNEY_BOX_PERSONA, journey_list_get (personas, 0));
  g_assert_true (paste_picture (self, picture));
  canvas_act (self, "canvas.delete");
  for (guint i = 0; i < 50; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (2000);
    }
  canvas_assert_one_step (self, "Delete Persona");
  g_assert_cmpstr (journey_persona_get_portrait (journey_list_get (personas, 0)), ==, "");
}

static void
test_read_only (CanvasFixture *self, gconstpointer sample)
{
  journey_document_set_version (self->document, JOURNEY_FORMAT_VERSION + 1);
  focus (self, JOURNEY_BOX_TOUCHPOINT, journey_list_get (get_touchpoints (self, 0), 0));
  g_assert_false (paste_text (self, "Call"));
  canvas_act (self, "canvas.cut");
  canvas_act (self, "canvas.paste");
  canvas_act (self, "canvas.copy");
  g_assert_cmpuint (self->failures->len, ==, 0);
}

/* While a text is being typed, the keys are for that. */
static void
test_while_typing (CanvasFixture *self, gconstpointer sample)
{
  JourneyTouchpoint *touchpoint = journey_list_get (get_touchpoints (self, 0), 0);

  focus (self, JOURNEY_BOX_TOUCHPOINT, touchpoint);
  journey_canvas_edit_box (self->canvas, journey_canvas_get_focus_box (self->canvas));
  canvas_act (self, "canvas.copy");
  canvas_act (self, "canvas.cut");
  canvas_act (self, "canvas.paste");
  g_assert_true (journey_canvas_is_editing (self->canvas));
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  canvas_fixture_add ("/clipboard/copy-and-paste", test_copy_and_paste);
  canvas_fixture_add ("/clipboard/cut", test_cut);
  canvas_fixture_add ("/clipboard/copy-text", test_copy_text);
  canvas_fixture_add ("/clipboard/nothing-to-copy", test_nothing_to_copy);
  canvas_fixture_add ("/clipboard/paste-into-another-map", test_paste_into_another_map);
  canvas_fixture_add ("/clipboard/rows", test_rows);
  canvas_fixture_add ("/clipboard/text-into-cell", test_text_into_cell);
  canvas_fixture_add ("/clipboard/text-into-card-lane", test_text_into_card_lane);
  canvas_fixture_add ("/clipboard/portrait", test_portrait);
  g_test_add_func ("/clipboard/small-portrait", test_small_portrait);
  g_test_add_func ("/clipboard/damaged-pictures", test_damaged_pictures);
  canvas_fixture_add ("/clipboard/refused", test_refused);
  canvas_fixture_add ("/clipboard/persona-leaves", test_persona_leaves);
  canvas_fixture_add ("/clipboard/read-only", test_read_only);
  canvas_fixture_add ("/clipboard/while-typing", test_while_typing);
  g_test_add_func ("/clipboard/bounds", test_bounds);

  return g_test_run ();
}
