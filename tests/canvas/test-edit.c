/* test-edit.c: texts are typed right on the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "canvas-fixture.h"
#include "journey-pain-point.h"
#include "journey-text-editor.h"

/* The cell of a touchpoint in a lane where it has nothing yet. */
static int
find_empty (CanvasFixture *self, JourneyLaneKind kind, gpointer touchpoint)
{
  JourneyLayout *layout = journey_canvas_get_layout (self->canvas);
  guint n_boxes, n_lanes;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);
  const JourneyLayoutLane *lanes = journey_layout_get_lanes (layout, &n_lanes);

  for (guint i = 0; i < n_boxes; i++)
    if (boxes[i].kind == JOURNEY_BOX_EMPTY && lanes[boxes[i].lane].kind == kind &&
        (!touchpoint || boxes[i].item == touchpoint))
      return (int) i;

  g_assert_not_reached ();
}

static void
type (CanvasFixture *self, const char *text)
{
  g_assert_true (journey_canvas_is_editing (self->canvas));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->canvas->editor)), text,
                            -1);
}

static void
test_commit (CanvasFixture *self, gconstpointer sample)
{
  JourneyJournal *journal = journey_document_get_journal (self->document);
  JourneyTouchpoint *touchpoint = canvas_get_touchpoint (self, 0, 0);
  g_autofree char *before = g_strdup (journey_touchpoint_get_title (touchpoint));
  int index = canvas_find (self, JOURNEY_BOX_TOUCHPOINT, touchpoint);

  g_assert_true (journey_canvas_edit_box (self->canvas, index));
  type (self, "  Hears of it\nfrom a friend ");
  journey_canvas_finish_edit (self->canvas, TRUE);

  g_assert_false (journey_canvas_is_editing (self->canvas));
  g_assert_cmpstr (journey_touchpoint_get_title (touchpoint), ==, "Hears of it from a friend");
  g_assert_true (journey_canvas_get_focused (self->canvas)->item == JOURNEY_ITEM (touchpoint));

  g_assert_true (journey_journal_undo (journal));
  g_assert_cmpstr (journey_touchpoint_get_title (touchpoint), ==, before);
  g_assert_false (journey_journal_can_undo (journal));
}

static void
note_titles (JourneyDocument *document, gpointer user_data)
{
  JourneyStage *stage = journey_list_get (journey_document_get_stages (document), 0);
  JourneyTouchpoint *touchpoint = journey_list_get (journey_stage_get_touchpoints (stage), 0);

  g_string_append (user_data, journey_touchpoint_get_title (touchpoint));
}

/* The document is looked at as if the text were finished; that can still be given up. */
static void
test_look_ahead (CanvasFixture *self, gconstpointer sample)
{
  JourneyTouchpoint *touchpoint = canvas_get_touchpoint (self, 0, 0);
  JourneyJournal *journal = journey_document_get_journal (self->document);
  g_autofree char *before = g_strdup (journey_touchpoint_get_title (touchpoint));
  g_autoptr (GString) seen = g_string_new (NULL);

  g_assert_false (journey_canvas_look_ahead (self->canvas, note_titles, seen));
  journey_canvas_edit_box (self->canvas, canvas_find (self, JOURNEY_BOX_TOUCHPOINT, touchpoint));
  type (self, "Half a thought");
  g_assert_true (journey_canvas_look_ahead (self->canvas, note_titles, seen));
  g_assert_nonnull (strstr (seen->str, "Half a thought"));

  g_assert_true (journey_canvas_is_editing (self->canvas));
  g_assert_cmpstr (journey_touchpoint_get_title (touchpoint), ==, before);
  g_assert_false (journey_journal_can_undo (journal));
  g_assert_false (journey_journal_is_open (journal));
  journey_canvas_finish_edit (self->canvas, FALSE);
  g_assert_cmpstr (journey_touchpoint_get_title (touchpoint), ==, before);
}

static void
count_pain_points (JourneyDocument *document, gpointer n)
{
  *(guint *) n = journey_list_get_length (journey_document_get_pain_points (document));
}

/* A text that makes an item in the document is taken back with it. */
static void
test_look_ahead_new (CanvasFixture *self, gconstpointer sample)
{
  JourneyList *pain_points = journey_document_get_pain_points (self->document);
  guint n_before = journey_list_get_length (pain_points);
  guint n_seen = 0;

  journey_canvas_edit_box (self->canvas, find_empty (self, JOURNEY_LANE_KIND_PAIN_POINTS, NULL));
  type (self, "Out of nothing");
  g_assert_true (journey_canvas_look_ahead (self->canvas, count_pain_points, &n_seen));
  g_assert_cmpuint (n_seen, ==, n_before + 1);
  g_assert_cmpuint (journey_list_get_length (pain_points), ==, n_before);

  journey_canvas_finish_edit (self->canvas, TRUE);
  g_assert_cmpuint (journey_list_get_length (pain_points), ==, n_before + 1);
}

static void
test_cancel (CanvasFixture *self, gconstpointer sample)
{
  JourneyTouchpoint *touchpoint = canvas_get_touchpoint (self, 0, 0);
  g_autofree char *before = g_strdup (journey_touchpoint_get_title (touchpoint));

  journey_canvas_edit_box (self->canvas, canvas_find (self, JOURNEY_BOX_TOUCHPOINT, touchpoint));
  type (self, "Never mind");
  g_signal_emit_by_name (self->canvas->editor, "finished", JOURNEY_TEXT_EDITOR_CANCEL);

  g_assert_false (journey_canvas_is_editing (self->canvas));
  g_assert_cmpstr (journey_touchpoint_get_title (touchpoint), ==, before);
  g_assert_false (journey_journal_can_undo (journey_document_get_journal (self->document)));
}

/* A text that is left as it is makes no step. */
static void
test_unchanged (CanvasFixture *self, gconstpointer sample)
{
  JourneyLayout *layout = journey_canvas_get_layout (self->canvas);
  guint n_boxes;
  guint n_edited = 0;

  journey_layout_get_boxes (layout, &n_boxes);
  for (guint i = 0; i < n_boxes; i++)
    if (journey_canvas_edit_box (self->canvas, (int) i))
      {
        journey_canvas_finish_edit (self->canvas, TRUE);
        n_edited++;
      }

  g_assert_cmpuint (n_edited, >, 50);
  g_assert_true (journey_canvas_get_layout (self->canvas) == layout);
  g_assert_false (journey_journal_can_undo (journey_document_get_journal (self->document)));
}

static void
test_next (CanvasFixture *self, gconstpointer sample)
{
  JourneyTouchpoint *first = canvas_get_touchpoint (self, 0, 0);
  JourneyTouchpoint *second = canvas_get_touchpoint (self, 0, 1);

  journey_canvas_edit_box (self->canvas, canvas_find (self, JOURNEY_BOX_TOUCHPOINT, first));
  type (self, "One");
  g_signal_emit_by_name (self->canvas->editor, "finished", JOURNEY_TEXT_EDITOR_NEXT);
  g_assert_cmpstr (journey_touchpoint_get_title (first), ==, "One");
  g_assert_true (journey_canvas_get_focused (self->canvas)->item == JOURNEY_ITEM (second));

  type (self, "Two");
  g_signal_emit_by_name (self->canvas->editor, "finished", JOURNEY_TEXT_EDITOR_PREVIOUS);
  g_assert_cmpstr (journey_touchpoint_get_title (second), ==, "Two");
  g_assert_true (journey_canvas_get_focused (self->canvas)->item == JOURNEY_ITEM (first));
  g_assert_true (journey_canvas_is_editing (self->canvas));
}

/* What a cell waits for is made by typing into it, and the keyboard stays on it. */
static void
test_empty_cells (CanvasFixture *self, gconstpointer sample)
{
  JourneyList *pain_points = journey_document_get_pain_points (self->document);
  guint n_before = journey_list_get_length (pain_points);
  int index = find_empty (self, JOURNEY_LANE_KIND_PAIN_POINTS, NULL);
  const JourneyBox *box = journey_layout_get_box (journey_canvas_get_layout (self->canvas), index);
  g_autoptr (JourneyItem) touchpoint = g_object_ref (box->item);
  const char *const *pins;
  JourneyPainPoint *made;

  g_assert_true (journey_canvas_edit_box (self->canvas, index));
  type (self, "");
  journey_canvas_finish_edit (self->canvas, TRUE);
  g_assert_cmpuint (journey_list_get_length (pain_points), ==, n_before);

  journey_canvas_edit_box (self->canvas, index);
  type (self, "Nobody answers");
  journey_canvas_finish_edit (self->canvas, TRUE);
  g_assert_cmpuint (journey_list_get_length (pain_points), ==, n_before + 1);
  made = journey_list_get (pain_points, n_before);
  pins = journey_pain_point_get_touchpoints (made);
  g_assert_cmpstr (journey_pain_point_get_title (made), ==, "Nobody answers");
  g_assert_cmpstr (pins[0], ==, journey_item_get_id (touchpoint));
  g_assert_true (journey_canvas_get_focused (self->canvas)->item == JOURNEY_ITEM (made));
}

static void
test_cells_of_text (CanvasFixture *self, gconstpointer sample)
{
  JourneyTouchpoint *touchpoint = canvas_get_touchpoint (self, 0, 0);
  JourneyItem *emotion = journey_list_get (journey_touchpoint_get_emotions (touchpoint), 0);
  g_autofree char *note = NULL;

  journey_canvas_edit_box (self->canvas, canvas_find (self, JOURNEY_BOX_DOING, touchpoint));
  type (self, "Looks\nand asks");
  journey_canvas_finish_edit (self->canvas, TRUE);
  g_assert_cmpstr (journey_touchpoint_get_doing (touchpoint), ==, "Looks\nand asks");

  journey_canvas_edit_box (self->canvas, canvas_find (self, JOURNEY_BOX_THINKING, touchpoint));
  type (self, "Why not?");
  journey_canvas_finish_edit (self->canvas, TRUE);
  g_assert_cmpstr (journey_touchpoint_get_thinking (touchpoint), ==, "Why not?");

  journey_canvas_edit_box (self->canvas, canvas_find (self, JOURNEY_BOX_EMOTION, emotion));
  type (self, "Keen");
  journey_canvas_finish_edit (self->canvas, TRUE);
  g_object_get (emotion, "note", &note, NULL);
  g_assert_cmpstr (note, ==, "Keen");
}

static void
test_names (CanvasFixture *self, gconstpointer sample)
{
  JourneyStage *stage = journey_list_get (journey_document_get_stages (self->document), 1);
  JourneyPersona *persona = journey_list_get (journey_document_get_personas (self->document), 0);
  JourneyList *lanes = journey_document_get_lanes (self->document);
  guint n_boxes;
  const JourneyBox *boxes;
  int lane = -1;

  journey_canvas_edit_box (self->canvas, canvas_find (self, JOURNEY_BOX_HEADER, self->document));
  type (self, "Another map");
  journey_canvas_finish_edit (self->canvas, TRUE);
  g_assert_cmpstr (journey_document_get_title (self->document), ==, "Another map");

  journey_canvas_edit_box (self->canvas, canvas_find (self, JOURNEY_BOX_STAGE, stage));
  type (self, "Choice");
  journey_canvas_finish_edit (self->canvas, TRUE);
  g_assert_cmpstr (journey_stage_get_title (stage), ==, "Choice");

  journey_canvas_edit_box (self->canvas, canvas_find (self, JOURNEY_BOX_PERSONA, persona));
  type (self, "Somebody");
  journey_canvas_finish_edit (self->canvas, TRUE);
  g_assert_cmpstr (journey_persona_get_name (persona), ==, "Somebody");

  boxes = journey_layout_get_boxes (journey_canvas_get_layout (self->canvas), &n_boxes);
  for (guint i = 0; i < n_boxes && lane < 0; i++)
    if (boxes[i].kind == JOURNEY_BOX_LANE_NAME && boxes[i].lane == 1)
      lane = (int) i;
  journey_canvas_edit_box (self->canvas, lane);
  type (self, "Deeds");
  journey_canvas_finish_edit (self->canvas, TRUE);
  g_assert_cmpstr (journey_lane_get_title (journey_list_get (lanes, 1)), ==, "Deeds");
}

/* What is being typed into may go, by undo or by somebody else. */
static void
test_item_leaves (CanvasFixture *self, gconstpointer sample)
{
  JourneyJournal *journal = journey_document_get_journal (self->document);
  JourneyStage *stage = journey_list_get (journey_document_get_stages (self->document), 0);

  journey_canvas_edit_box (self->canvas, canvas_find (self, JOURNEY_BOX_TOUCHPOINT,
                                                      canvas_get_touchpoint (self, 0, 1)));
  type (self, "Going");
  journey_journal_begin (journal, "Remove");
  journey_list_remove (journey_stage_get_touchpoints (stage), 1);
  journey_journal_commit (journal);
  journey_canvas_get_layout (self->canvas);
  g_assert_false (journey_canvas_is_editing (self->canvas));

  /* Beside it, something may change. */
  journey_canvas_edit_box (self->canvas, canvas_find (self, JOURNEY_BOX_TOUCHPOINT,
                                                      canvas_get_touchpoint (self, 0, 0)));
  type (self, "Staying");
  canvas_fixture_set_title (self, "Another title");
  journey_canvas_get_layout (self->canvas);
  g_assert_true (journey_canvas_is_editing (self->canvas));
  journey_canvas_finish_edit (self->canvas, TRUE);
  g_assert_cmpstr (journey_touchpoint_get_title (canvas_get_touchpoint (self, 0, 0)), ==,
                   "Staying");
}

static void
test_place (CanvasFixture *self, gconstpointer sample)
{
  static const double zooms[] = { 1, 2, 0.9 };
  JourneyTouchpoint *touchpoint = canvas_get_touchpoint (self, 0, 0);
  int index = canvas_find (self, JOURNEY_BOX_TOUCHPOINT, touchpoint);

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      const JourneyBox *box =
          journey_layout_get_box (journey_canvas_get_layout (self->canvas), index);
      JourneyCanvasView view;
      JourneyTextSlot slot;
      JourneyRect rect;
      graphene_rect_t bounds;

      journey_canvas_set_zoom (self->canvas, zooms[i]);
      journey_canvas_edit_box (self->canvas, index);
      canvas_fixture_wait_for_frame (self);

      view = journey_canvas_get_view (self->canvas);
      g_assert_true (journey_text_slot_find (view.layout, box, &slot));
      rect = journey_canvas_view_get_rect (&view, box, &slot.rect);
      g_assert_true (
          gtk_widget_compute_bounds (self->canvas->editor, GTK_WIDGET (self->canvas), &bounds));
      g_assert_cmpfloat_with_epsilon (bounds.origin.x + JOURNEY_TEXT_EDITOR_PADDING, rect.x, 1);
      g_assert_cmpfloat_with_epsilon (bounds.origin.y + JOURNEY_TEXT_EDITOR_PADDING, rect.y, 1);
      g_assert_cmpfloat_with_epsilon (bounds.size.width - 2 * JOURNEY_TEXT_EDITOR_PADDING,
                                      rect.width, 1);
      journey_canvas_finish_edit (self->canvas, FALSE);
    }
}

/* The words that an input method offers need room before they are typed. */
static void
test_input_method (CanvasFixture *self, gconstpointer sample)
{
  int before;

  journey_canvas_edit_box (self->canvas, canvas_find (self, JOURNEY_BOX_TOUCHPOINT,
                                                      canvas_get_touchpoint (self, 0, 0)));
  canvas_fixture_wait_for_frame (self);
  before = gtk_widget_get_height (self->canvas->editor);
  g_signal_emit_by_name (self->canvas->editor, "preedit-changed",
                         "これはとても長い言葉ですからもう一行が必要です");
  canvas_fixture_wait_for_frame (self);
  g_assert_cmpint (gtk_widget_get_height (self->canvas->editor), >, before);
  g_signal_emit_by_name (self->canvas->editor, "preedit-changed", "");
  canvas_fixture_wait_for_frame (self);
  g_assert_cmpint (gtk_widget_get_height (self->canvas->editor), ==, before);
  journey_canvas_finish_edit (self->canvas, TRUE);
  g_assert_false (journey_journal_can_undo (journey_document_get_journal (self->document)));
}

/* What is typed into a map that is seen from afar is larger than on the map, but as long as it is
 * short it stays in its box. */
static void
test_from_afar (CanvasFixture *self, gconstpointer sample)
{
  int index = canvas_find (self, JOURNEY_BOX_TOUCHPOINT, canvas_get_touchpoint (self, 0, 0));
  int next = canvas_find (self, JOURNEY_BOX_TOUCHPOINT, canvas_get_touchpoint (self, 0, 1));
  GtkTextBuffer *buffer;
  JourneyCanvasView view;
  JourneyRect own;
  JourneyRect neighbour;
  graphene_rect_t bounds;

  journey_canvas_set_zoom (self->canvas, 0.5);
  journey_canvas_edit_box (self->canvas, index);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->canvas->editor));
  view = journey_canvas_get_view (self->canvas);
  own = journey_canvas_view_get_box_rect (&view, journey_layout_get_box (view.layout, index));
  neighbour = journey_canvas_view_get_box_rect (&view, journey_layout_get_box (view.layout, next));

  gtk_text_buffer_set_text (buffer, "Hi", -1);
  canvas_fixture_wait_for_frame (self);
  g_assert_true (
      gtk_widget_compute_bounds (self->canvas->editor, GTK_WIDGET (self->canvas), &bounds));
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <, journey_rect_right (&own) + 1);

  gtk_text_buffer_set_text (buffer, "Asks the neighbours how they like theirs, and for how long",
                            -1);
  canvas_fixture_wait_for_frame (self);
  g_assert_true (
      gtk_widget_compute_bounds (self->canvas->editor, GTK_WIDGET (self->canvas), &bounds));
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, >, journey_rect_right (&own));
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <, journey_rect_right (&neighbour));
  journey_canvas_finish_edit (self->canvas, FALSE);
}

static void
test_grows (CanvasFixture *self, gconstpointer sample)
{
  int before;

  journey_canvas_edit_box (self->canvas, canvas_find (self, JOURNEY_BOX_TOUCHPOINT,
                                                      canvas_get_touchpoint (self, 0, 0)));
  canvas_fixture_wait_for_frame (self);
  before = gtk_widget_get_height (self->canvas->editor);

  type (self, "A text that is so long that it goes on and on and takes many more lines than the "
              "one that was there before it");
  canvas_fixture_wait_for_frame (self);
  g_assert_cmpint (gtk_widget_get_height (self->canvas->editor), >=, before + 30);
}

static void
test_read_only (CanvasFixture *self, gconstpointer sample)
{
  journey_document_set_version (self->document, JOURNEY_FORMAT_VERSION + 1);
  g_assert_false (journey_canvas_edit_box (self->canvas, 0));
  g_assert_false (journey_canvas_is_editing (self->canvas));
}

static void
test_finalize (CanvasFixture *self, gconstpointer sample)
{
  JourneyCanvas *canvas = self->canvas;
  GtkWidget *editor;

  journey_canvas_edit_box (canvas, canvas_find (self, JOURNEY_BOX_HEADER, self->document));
  editor = canvas->editor;
  g_object_add_weak_pointer (G_OBJECT (canvas), (gpointer *) &canvas);
  g_object_add_weak_pointer (G_OBJECT (editor), (gpointer *) &editor);
  canvas_fixture_wait_for_frame (self);

  canvas_fixture_tear_down (self, sample);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (canvas);
  g_assert_null (editor);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  canvas_fixture_add ("/edit/commit", test_commit);
  canvas_fixture_add ("/edit/look-ahead", test_look_ahead);
  canvas_fixture_add ("/edit/look-ahead-new", test_look_ahead_new);
  canvas_fixture_add ("/edit/cancel", test_cancel);
  canvas_fixture_add ("/edit/unchanged", test_unchanged);
  canvas_fixture_add ("/edit/next", test_next);
  canvas_fixture_add ("/edit/empty-cells", test_empty_cells);
  canvas_fixture_add ("/edit/cells-of-text", test_cells_of_text);
  canvas_fixture_add ("/edit/names", test_names);
  canvas_fixture_add ("/edit/item-leaves", test_item_leaves);
  canvas_fixture_add ("/edit/place", test_place);
  canvas_fixture_add ("/edit/input-method", test_input_method);
  canvas_fixture_add ("/edit/from-afar", test_from_afar);
  canvas_fixture_add ("/edit/grows", test_grows);
  canvas_fixture_add ("/edit/read-only", test_read_only);
  canvas_fixture_add ("/edit/finalize", test_finalize);

  return g_test_run ();
}
