/* test-tools.c: pointer and keys edit the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "canvas-picture.h"
#include "journey-emotion.h"

static const JourneyBox *
find (CanvasFixture *self, JourneyBoxKind kind, gpointer item)
{
  return journey_layout_get_box (journey_canvas_get_layout (self->canvas),
                                 canvas_find (self, kind, item));
}

static gboolean
act (CanvasFixture *self, const char *action)
{
  return gtk_widget_activate_action (GTK_WIDGET (self->canvas), action, NULL);
}

static void
send (CanvasFixture *self, JourneyToolEventType type, JourneyPoint at, JourneyToolModifiers keys)
{
  JourneyToolEvent event = {
    .type = type,
    .x = at.x,
    .y = at.y,
    .button = 1,
    .n_press = 1,
    .modifiers = keys,
    .zoom = 1,
  };

  journey_toolbox_handle (journey_canvas_get_toolbox (self->canvas), &event);
}

static JourneyPoint
get_middle (const JourneyBox *box)
{
  return (JourneyPoint) { box->rect.x + box->rect.width / 2, box->rect.y + box->rect.height / 2 };
}

static void
drag (CanvasFixture *self, JourneyPoint from, JourneyPoint to, JourneyToolModifiers keys)
{
  send (self, JOURNEY_TOOL_PRESS, from, keys);
  send (self, JOURNEY_TOOL_MOTION, (JourneyPoint) { (from.x + to.x) / 2, (from.y + to.y) / 2 },
        keys);
  send (self, JOURNEY_TOOL_MOTION, to, keys);
}

static void
test_click (CanvasFixture *self, gconstpointer sample)
{
  JourneySelection *selection = journey_canvas_get_selection (self->canvas);
  JourneyItem *first = canvas_get_touchpoint (self, 0, 0);
  JourneyItem *second = canvas_get_touchpoint (self, 0, 1);
  JourneyPoint at = get_middle (find (self, JOURNEY_BOX_TOUCHPOINT, first));

  send (self, JOURNEY_TOOL_PRESS, at, 0);
  send (self, JOURNEY_TOOL_RELEASE, at, 0);
  g_assert_true (journey_selection_get_lead (selection) == first);
  g_assert_true (journey_canvas_get_focused (self->canvas)->item == first);

  at = get_middle (find (self, JOURNEY_BOX_TOUCHPOINT, second));
  send (self, JOURNEY_TOOL_PRESS, at, JOURNEY_TOOL_SHIFT);
  send (self, JOURNEY_TOOL_RELEASE, at, JOURNEY_TOOL_SHIFT);
  g_assert_cmpuint (journey_selection_get_length (selection), ==, 2);

  act (self, "canvas.deselect");
  g_assert_cmpuint (journey_selection_get_length (selection), ==, 0);
  act (self, "canvas.select-all");
  g_assert_cmpuint (journey_selection_get_length (selection), >, 5);
}

/* While a card is dragged all is drawn, from the nodes there are, and the document is as it was;
 * then it is one step. */
static void
test_drag (CanvasFixture *self, gconstpointer sample)
{
  JourneyJournal *journal = journey_document_get_journal (self->document);
  JourneyItem *card = canvas_get_touchpoint (self, 0, 0);
  JourneyPoint from = get_middle (find (self, JOURNEY_BOX_TOUCHPOINT, card));
  JourneyPoint to =
      get_middle (find (self, JOURNEY_BOX_TOUCHPOINT, canvas_get_touchpoint (self, 1, 0)));

  to.x += 40;
  canvas_fixture_wait_for_frame (self);
  drag (self, from, to, 0);
  g_assert_true (journey_toolbox_is_dragging (self->canvas->toolbox));
  canvas_fixture_wait_for_frame (self);
  canvas_wait_for_rest (self);
  canvas_fixture_wait_for_frame (self);
  g_assert_cmpuint (self->canvas->n_built, ==, 0);
  g_assert_true (canvas_get_touchpoint (self, 0, 0) == card);

  send (self, JOURNEY_TOOL_RELEASE, to, 0);
  g_assert_true (journey_item_get_parent (card) == JOURNEY_ITEM (canvas_get_stage (self, 1)));
  canvas_fixture_wait_for_frame (self);
  g_assert_true (journey_canvas_get_focused (self->canvas)->item == card);

  journey_journal_undo (journal);
  g_assert_true (canvas_get_touchpoint (self, 0, 0) == card);
  g_assert_false (journey_journal_can_undo (journal));
}

static void
test_escape (CanvasFixture *self, gconstpointer sample)
{
  JourneyItem *card = canvas_get_touchpoint (self, 0, 0);
  JourneyPoint from = get_middle (find (self, JOURNEY_BOX_TOUCHPOINT, card));

  drag (self, from, (JourneyPoint) { from.x + 600, from.y }, 0);
  canvas_fixture_wait_for_frame (self);
  g_assert_true (act (self, "canvas.cancel"));
  g_assert_false (journey_toolbox_is_dragging (self->canvas->toolbox));
  canvas_fixture_wait_for_frame (self);
  send (self, JOURNEY_TOOL_RELEASE, from, 0);

  g_assert_true (canvas_get_touchpoint (self, 0, 0) == card);
  g_assert_false (journey_journal_can_undo (journey_document_get_journal (self->document)));
}

static void
test_feel (CanvasFixture *self, gconstpointer sample)
{
  JourneyTouchpoint *touchpoint = JOURNEY_TOUCHPOINT (canvas_get_touchpoint (self, 0, 0));
  JourneyEmotion *emotion = journey_list_get (journey_touchpoint_get_emotions (touchpoint), 0);
  double before = journey_emotion_get_score (emotion);

  canvas_focus (self, JOURNEY_BOX_EMOTION, emotion);
  g_assert_true (act (self, "canvas.decrease"));
  g_assert_cmpfloat (journey_emotion_get_score (emotion), ==, before - 1);
  act (self, "canvas.decrease");
  g_assert_cmpfloat (journey_emotion_get_score (emotion), ==, before - 2);
  g_assert_true (journey_canvas_get_focused (self->canvas)->item == JOURNEY_ITEM (emotion));
}

static void
deleted_cb (char **message, const char *text)
{
  g_free (*message);
  *message = g_strdup (text);
}

static void
test_delete (CanvasFixture *self, gconstpointer sample)
{
  JourneyItem *card = canvas_get_touchpoint (self, 0, 0);
  JourneyList *list = journey_item_get_list (card);
  guint n_before = journey_list_get_length (list);
  g_autofree char *message = NULL;

  g_signal_connect_swapped (self->canvas, "deleted", G_CALLBACK (deleted_cb), &message);
  canvas_focus (self, JOURNEY_BOX_TOUCHPOINT, card);
  g_assert_true (act (self, "canvas.delete"));
  g_assert_cmpuint (journey_list_get_length (list), ==, n_before - 1);
  g_assert_nonnull (message);

  journey_journal_undo (journey_document_get_journal (self->document));
  g_assert_true (canvas_get_touchpoint (self, 0, 0) == card);
}

static void
test_add_and_move (CanvasFixture *self, gconstpointer sample)
{
  JourneyItem *card = canvas_get_touchpoint (self, 0, 0);
  JourneyList *list = journey_item_get_list (card);
  guint n_before = journey_list_get_length (list);

  canvas_focus (self, JOURNEY_BOX_TOUCHPOINT, card);
  g_assert_true (act (self, "canvas.add-after"));
  g_assert_cmpuint (journey_list_get_length (list), ==, n_before + 1);
  g_assert_true (journey_canvas_get_focused (self->canvas)->item ==
                 canvas_get_touchpoint (self, 0, 1));
  g_assert_true (journey_canvas_is_editing (self->canvas));

  /* While a text is being typed the keys belong to that. */
  act (self, "canvas.delete");
  g_assert_cmpuint (journey_list_get_length (list), ==, n_before + 1);
  journey_canvas_finish_edit (self->canvas, TRUE);

  canvas_focus (self, JOURNEY_BOX_TOUCHPOINT, card);
  act (self, "canvas.move-right");
  g_assert_true (canvas_get_touchpoint (self, 0, 1) == card);
  g_assert_true (journey_canvas_get_focused (self->canvas)->item == card);
}

static void
test_duplicate (CanvasFixture *self, gconstpointer sample)
{
  JourneySelection *selection = journey_canvas_get_selection (self->canvas);
  JourneyItem *card = canvas_get_touchpoint (self, 0, 0);
  JourneyList *list = journey_item_get_list (card);
  guint n_before = journey_list_get_length (list);
  JourneyItem *copy;

  canvas_focus (self, JOURNEY_BOX_TOUCHPOINT, card);
  g_assert_true (act (self, "canvas.duplicate"));
  g_assert_cmpuint (journey_list_get_length (list), ==, n_before + 1);
  copy = journey_selection_get_lead (selection);
  g_assert_true (copy != card && journey_item_get_list (copy) == list);
  g_assert_cmpstr (journey_touchpoint_get_title (JOURNEY_TOUCHPOINT (copy)), ==,
                   journey_touchpoint_get_title (JOURNEY_TOUCHPOINT (card)));
}

static void
test_sketch (CanvasFixture *self, gconstpointer sample)
{
  JourneyLayout *layout = journey_canvas_get_layout (self->canvas);
  JourneyPersona *persona = journey_list_get (journey_document_get_personas (self->document), 0);
  const JourneyBox *first = find (self, JOURNEY_BOX_TOUCHPOINT, canvas_get_touchpoint (self, 0, 0));
  const JourneyBox *second =
      find (self, JOURNEY_BOX_TOUCHPOINT, canvas_get_touchpoint (self, 0, 1));
  guint n_lanes;
  const JourneyLayoutLane *lanes = journey_layout_get_lanes (layout, &n_lanes);
  int lane = 0;
  double y;

  while (lanes[lane].kind != JOURNEY_LANE_KIND_FEELING)
    lane++;
  y = journey_layout_get_score_y (layout, lane, -1);
  journey_canvas_set_mode (self->canvas, JOURNEY_TOOL_MODE_SKETCH);
  drag (self, (JourneyPoint) { get_middle (first).x, y },
        (JourneyPoint) { get_middle (second).x, y }, 0);
  canvas_fixture_wait_for_frame (self);
  send (self, JOURNEY_TOOL_RELEASE, (JourneyPoint) { get_middle (second).x, y }, 0);

  for (guint i = 0; i < 2; i++)
    {
      JourneyTouchpoint *touchpoint = JOURNEY_TOUCHPOINT (canvas_get_touchpoint (self, 0, i));
      JourneyEmotion *emotion = journey_touchpoint_find_emotion (
          touchpoint, journey_item_get_id (JOURNEY_ITEM (persona)));

      g_assert_cmpfloat (journey_emotion_get_score (emotion), ==, -1);
    }

  /* Escape puts the pen down. */
  act (self, "canvas.deselect");
  g_assert_true (act (self, "canvas.cancel"));
  g_assert_cmpint (journey_canvas_get_mode (self->canvas), ==, JOURNEY_TOOL_MODE_SELECT);
}

static void
test_previews (CanvasFixture *self, gconstpointer sample)
{
  JourneyItem *pain_point = journey_list_get (journey_document_get_pain_points (self->document), 0);
  const struct
  {
    JourneyBoxKind kind;
    gpointer item;
    JourneyToolModifiers modifiers;
  } things[] = {
    { JOURNEY_BOX_STAGE, canvas_get_stage (self, 1), 0 },
    { JOURNEY_BOX_TOUCHPOINT, canvas_get_touchpoint (self, 1, 1), JOURNEY_TOOL_ALT },
    { JOURNEY_BOX_PAIN_POINT, pain_point, 0 },
    { JOURNEY_BOX_HEADER, self->document, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    {
      JourneyPoint from = get_middle (find (self, things[i].kind, things[i].item));

      drag (self, from, (JourneyPoint) { from.x + 250, from.y + 30 }, things[i].modifiers);
      g_assert_true (journey_toolbox_is_dragging (self->canvas->toolbox));
      canvas_fixture_wait_for_frame (self);
      g_assert_cmpuint (self->canvas->n_drawn, >, 0);
      journey_toolbox_cancel (self->canvas->toolbox);
      canvas_fixture_wait_for_frame (self);
    }
  g_assert_false (journey_journal_can_undo (journey_document_get_journal (self->document)));
}

static void
test_read_only (CanvasFixture *self, gconstpointer sample)
{
  static const char *const edits[] = {
    "canvas.edit", "canvas.delete", "canvas.duplicate", "canvas.add-after", "canvas.move-right",
  };

  journey_document_set_version (self->document, JOURNEY_FORMAT_VERSION + 1);
  journey_canvas_set_document (self->canvas, NULL);
  journey_canvas_set_document (self->canvas, self->document);
  canvas_focus (self, JOURNEY_BOX_TOUCHPOINT, canvas_get_touchpoint (self, 0, 0));
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    act (self, edits[i]);

  g_assert_false (journey_journal_can_undo (journey_document_get_journal (self->document)));
  g_assert_false (journey_canvas_is_editing (self->canvas));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  canvas_fixture_add ("/tools/click", test_click);
  canvas_fixture_add ("/tools/drag", test_drag);
  canvas_fixture_add ("/tools/escape", test_escape);
  canvas_fixture_add ("/tools/feel", test_feel);
  canvas_fixture_add ("/tools/delete", test_delete);
  canvas_fixture_add ("/tools/add-and-move", test_add_and_move);
  canvas_fixture_add ("/tools/duplicate", test_duplicate);
  canvas_fixture_add ("/tools/sketch", test_sketch);
  canvas_fixture_add ("/tools/previews", test_previews);
  canvas_fixture_add ("/tools/read-only", test_read_only);

  return g_test_run ();
}
