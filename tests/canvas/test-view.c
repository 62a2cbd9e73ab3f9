/* test-view.c: where the map lies on the canvas
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "canvas-fixture.h"

static JourneyLayout *
create_layout (JourneyDirection direction)
{
  g_autoptr (JourneyDocument) document = canvas_fixture_load ("ebike.journey");
  g_autoptr (JourneyTextMeasure) measure = journey_text_measure_new ();

  return journey_layout_new (document, measure, &(JourneyLayoutOptions) { .direction = direction });
}

static const JourneyBox *
find_box (JourneyLayout *layout, JourneyBoxKind kind, int *index)
{
  guint n_boxes;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);

  for (guint i = 0; i < n_boxes; i++)
    if (boxes[i].kind == kind)
      {
        *index = (int) i;
        return &boxes[i];
      }

  g_assert_not_reached ();
}

static void
test_centred (void)
{
  g_autoptr (JourneyLayout) layout = create_layout (JOURNEY_DIRECTION_LTR);
  double width = journey_layout_get_width (layout) * 0.5;
  JourneyCanvasView view = journey_canvas_view_create (layout, 0.5, width + 100, 4000, 0, 0);

  g_assert_cmpfloat_with_epsilon (view.origin.x, 50, 1e-9);
  g_assert_cmpfloat (view.origin.y, ==, 0);
  g_assert_false (view.top_pinned);
  g_assert_false (view.start_pinned);
}

static void
test_to_map (void)
{
  g_autoptr (JourneyLayout) layout = create_layout (JOURNEY_DIRECTION_LTR);
  JourneyCanvasView view = journey_canvas_view_create (layout, 1.5, 900, 600, 120, 45);
  JourneyPoint point = journey_canvas_view_to_map (&view, 30, 60);

  g_assert_cmpfloat_with_epsilon (point.x, 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (point.y, 70, 1e-9);
}

static void
test_stages_stay (void)
{
  g_autoptr (JourneyLayout) layout = create_layout (JOURNEY_DIRECTION_LTR);
  JourneyCanvasView view = journey_canvas_view_create (layout, 1, 900, 600, 0, 500);
  int index;
  const JourneyBox *stage = find_box (layout, JOURNEY_BOX_STAGE, &index);
  JourneyRect rect = journey_canvas_view_get_box_rect (&view, stage);

  g_assert_true (view.top_pinned);
  g_assert_false (view.start_pinned);
  g_assert_cmpfloat (rect.y, >=, 0);
  g_assert_cmpfloat (journey_rect_bottom (&rect), <=, view.top.height);
  g_assert_cmpint (journey_canvas_view_hit (&view, rect.x + 20, rect.y + 10), ==, index);

  /* A low canvas has better use for its height. */
  view = journey_canvas_view_create (layout, 1, 900, 240, 0, 500);
  g_assert_false (view.top_pinned);
}

static void
test_lane_names_stay (gconstpointer direction)
{
  gboolean rtl = GPOINTER_TO_INT (direction) == JOURNEY_DIRECTION_RTL;
  g_autoptr (JourneyLayout) layout = create_layout (GPOINTER_TO_INT (direction));
  double end = journey_layout_get_width (layout) - 900;
  JourneyCanvasView view = journey_canvas_view_create (layout, 1, 900, 600, end / 2, 0);
  int index;
  const JourneyBox *name = find_box (layout, JOURNEY_BOX_LANE_NAME, &index);
  JourneyRect rect = journey_canvas_view_get_box_rect (&view, name);

  g_assert_cmpint (journey_layout_is_rtl (layout), ==, rtl);
  g_assert_true (view.start_pinned);
  g_assert_cmpfloat (rect.x, >=, rtl ? 900 - view.start.width : 0);
  g_assert_cmpfloat (journey_rect_right (&rect), <=, rtl ? 900 : view.start.width);
  g_assert_cmpint (journey_canvas_view_hit (&view, rect.x + 5, rect.y + 5), ==, index);

  /* At its own start a map holds nothing. */
  view = journey_canvas_view_create (layout, 1, 900, 600, rtl ? end : 0, 0);
  g_assert_false (view.start_pinned);

  /* A narrow canvas has better use for its width. */
  view = journey_canvas_view_create (layout, 1, 480, 600, end / 2, 0);
  g_assert_false (view.start_pinned);
}

static void
test_corner (void)
{
  g_autoptr (JourneyLayout) layout = create_layout (JOURNEY_DIRECTION_LTR);
  JourneyCanvasView view = journey_canvas_view_create (layout, 1, 900, 600, 300, 500);

  g_assert_true (view.top_pinned && view.start_pinned);
  g_assert_cmpint (journey_canvas_view_hit (&view, 20, 20), ==, -1);
}

static void
test_nothing (void)
{
  JourneyCanvasView view = journey_canvas_view_create (NULL, 1, 900, 600, 0, 0);

  g_assert_cmpint (journey_canvas_view_hit (&view, 20, 20), ==, -1);
  g_assert_false (view.top_pinned || view.start_pinned);
}

static void
test_key (void)
{
  g_autoptr (JourneyLayout) layout = create_layout (JOURNEY_DIRECTION_LTR);
  guint n_boxes;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);

  for (guint i = 0; i < n_boxes; i++)
    {
      JourneyBoxKey key;

      if (!journey_box_kind_is_content (boxes[i].kind))
        continue;

      journey_box_key_init (&key, &boxes[i]);
      g_assert_cmpint (journey_box_key_find (&key, layout), ==, i);
      journey_box_key_clear (&key);
      g_assert_cmpint (journey_box_key_find (&key, layout), ==, -1);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view/centred", test_centred);
  g_test_add_func ("/view/to-map", test_to_map);
  g_test_add_func ("/view/stages-stay", test_stages_stay);
  g_test_add_data_func ("/view/lane-names-stay/ltr", GINT_TO_POINTER (JOURNEY_DIRECTION_LTR),
                        test_lane_names_stay);
  g_test_add_data_func ("/view/lane-names-stay/rtl", GINT_TO_POINTER (JOURNEY_DIRECTION_RTL),
                        test_lane_names_stay);
  g_test_add_func ("/view/corner", test_corner);
  g_test_add_func ("/view/nothing", test_nothing);
  g_test_add_func ("/view/key", test_key);

  return g_test_run ();
}
