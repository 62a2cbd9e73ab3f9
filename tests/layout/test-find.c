/* test-find.c: places of a map that is edited
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "journey-box-key.h"
#include "journey-edit.h"
#include "layout-samples.h"

static JourneyLayout *
measure (JourneyDocument *document, gboolean rtl, gboolean editable)
{
  g_autoptr (JourneyTextMeasure) texts = journey_text_measure_new ();
  JourneyLayoutOptions options = {
    .direction = rtl ? JOURNEY_DIRECTION_RTL : JOURNEY_DIRECTION_LTR,
    .editable = editable,
  };

  return journey_layout_new (document, texts, &options);
}

/* Two stages, the second without touchpoints, and one persona without a score. */
static JourneyDocument *
make_map (void)
{
  JourneyDocument *document = journey_document_new ();
  JourneyStage *stage = journey_edit_add_stage (document, 0, "A");

  journey_edit_add_touchpoint (stage, 0, "A1");
  journey_edit_add_touchpoint (stage, 1, "A2");
  journey_edit_add_stage (document, 1, "B");
  journey_edit_add_persona (document, "P");
  return document;
}

static void
test_columns (void)
{
  guint rtl, i, n_columns;

  for (rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (JourneyDocument) document = load_sample ("ebike");
      g_autoptr (JourneyLayout) layout = measure (document, rtl == 1, TRUE);
      const JourneyLayoutColumn *columns = journey_layout_get_columns (layout, &n_columns);
      const JourneyLayoutColumn *last = &columns[n_columns - 1];

      for (i = 0; i < n_columns; i++)
        {
          double end = columns[i].x + columns[i].width;

          g_assert_cmpint (journey_layout_find_column_at (layout, columns[i].x), ==, (int) i);
          g_assert_cmpint (journey_layout_find_column_at (layout, end - 1), ==, (int) i);
          g_assert_cmpint (journey_layout_find_column_at (layout, end + 5), ==, (int) i);
          g_assert_cmpint (journey_layout_find_column (layout, columns[i].touchpoint), ==, (int) i);
        }
      g_assert_cmpint (journey_layout_find_column_at (layout, -1e6), ==, -1);
      g_assert_cmpint (journey_layout_find_column_at (layout, 1e6), ==, -1);
      g_assert_cmpint (journey_layout_find_column_at (layout, rtl == 1 ? last->x - 7
                                                                       : last->x + last->width + 7),
                       ==, -1);
    }
}

static void
test_lanes (void)
{
  g_autoptr (JourneyDocument) document = load_sample ("ebike");
  g_autoptr (JourneyLayout) layout = measure (document, FALSE, TRUE);
  guint n_lanes, i;
  const JourneyLayoutLane *lanes = journey_layout_get_lanes (layout, &n_lanes);

  g_assert_cmpint (journey_layout_find_lane_at (layout, 0), ==, -1);
  for (i = 0; i < n_lanes; i++)
    {
      double middle = lanes[i].rect.y + lanes[i].rect.height / 2;

      g_assert_cmpint (journey_layout_find_lane_at (layout, middle), ==, (int) i);
      g_assert_cmpint (
          journey_layout_find_lane_at (layout, journey_rect_bottom (&lanes[i].rect) + 1), ==, -1);
      g_assert_true (journey_layout_has_plot (layout, (int) i) ==
                     (lanes[i].kind == JOURNEY_LANE_KIND_FEELING));
    }
  g_assert_false (journey_layout_has_plot (layout, -1));
  g_assert_false (journey_layout_has_plot (layout, (int) n_lanes));
}

/* The points of the map are where their scores are. */
static void
test_scores (void)
{
  g_autoptr (JourneyDocument) document = load_sample ("ebike");
  g_autoptr (JourneyLayout) layout = measure (document, FALSE, TRUE);
  JourneyScale *scale = journey_document_get_scale (document);
  double minimum = journey_scale_get_minimum (scale), maximum = journey_scale_get_maximum (scale);
  guint n_boxes, i, n_points = 0;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);

  for (i = 0; i < n_boxes; i++)
    {
      double score, y;

      if (boxes[i].kind != JOURNEY_BOX_EMOTION)
        continue;
      n_points++;
      score = journey_emotion_get_score (JOURNEY_EMOTION (boxes[i].item));
      y = journey_layout_get_score_y (layout, boxes[i].lane, score);
      g_assert_cmpfloat (y, >, boxes[i].rect.y);
      g_assert_cmpfloat (y, <, journey_rect_bottom (&boxes[i].rect));
      g_assert_cmpfloat_with_epsilon (journey_layout_get_score_at (layout, boxes[i].lane, y), score,
                                      1e-9);
      g_assert_cmpfloat (journey_layout_get_score_at (layout, boxes[i].lane, -1e9), ==, maximum);
      g_assert_cmpfloat (journey_layout_get_score_at (layout, boxes[i].lane, 1e9), ==, minimum);
    }
  g_assert_cmpuint (n_points, >, 0);
}

static void
test_score_text (void)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  g_autoptr (JourneyLayout) layout = measure (document, FALSE, TRUE);
  g_autofree char *whole = journey_layout_dup_score_text (layout, 1);
  g_autofree char *between = journey_layout_dup_score_text (layout, 0.5);

  g_assert_cmpstr (whole, ==, "1, Good");
  g_assert_cmpstr (between, ==, "0.5");
}

/* A map to be edited has a cell wherever something may be put, and shows the scale, and where the
 * first touchpoint of a stage goes; nothing else is drawn that a picture of it does not have. */
static void
test_editable (void)
{
  g_autoptr (JourneyDocument) document = make_map ();
  g_autoptr (JourneyLayout) layout = measure (document, FALSE, TRUE);
  g_autoptr (JourneyLayout) picture = measure (document, FALSE, FALSE);
  guint n_lanes, n_boxes, i, n_empty = 0, n_gaps = 0;
  const JourneyLayoutLane *lanes = journey_layout_get_lanes (layout, &n_lanes);
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);

  for (i = 0; i < n_boxes; i++)
    {
      g_autofree char *name = NULL;

      if (boxes[i].kind != JOURNEY_BOX_EMPTY)
        continue;
      name = journey_layout_dup_box_name (layout, &boxes[i]);
      g_assert_nonnull (name);
      g_assert_cmpuint (boxes[i].n_marks, ==, JOURNEY_IS_STAGE (boxes[i].item) ? 2 : 0);
      n_empty++;
      n_gaps += JOURNEY_IS_PERSONA (boxes[i].context);
      if (lanes[boxes[i].lane].kind == JOURNEY_LANE_KIND_TOUCHPOINTS)
        g_assert_cmpstr (name, ==, "B, no touchpoints yet");
    }
  /* Two in each lane but that of the touchpoints, which has that of the second stage. */
  g_assert_cmpuint (n_empty, ==, 2 * (n_lanes - 1) + 1);
  g_assert_cmpuint (n_gaps, ==, 2);

  for (i = 0; i < n_lanes; i++)
    g_assert_true (journey_layout_has_plot (layout, (int) i) ==
                   (lanes[i].kind == JOURNEY_LANE_KIND_FEELING));
  lanes = journey_layout_get_lanes (picture, &n_lanes);
  for (i = 0; i < n_lanes; i++)
    g_assert_false (journey_layout_has_plot (picture, (int) i));
}

static void
test_hit_cell (void)
{
  g_autoptr (JourneyDocument) document = make_map ();
  g_autoptr (JourneyLayout) layout = measure (document, FALSE, TRUE);
  JourneyItem *persona;
  guint n_boxes, i;
  const JourneyBox *boxes;

  g_clear_pointer (&layout, journey_layout_unref);
  persona = JOURNEY_ITEM (journey_edit_add_persona (document, "Q"));
  layout = measure (document, FALSE, TRUE);
  boxes = journey_layout_get_boxes (layout, &n_boxes);
  for (i = 0; i < n_boxes; i++)
    {
      double x = boxes[i].rect.x + boxes[i].rect.width / 2;
      double y = boxes[i].rect.y + boxes[i].rect.height / 2;

      if (boxes[i].kind != JOURNEY_BOX_EMPTY)
        continue;
      g_assert_cmpint (journey_layout_hit (layout, x, y), ==, -1);
      if (boxes[i].context == NULL || boxes[i].context == persona)
        g_assert_cmpint (journey_layout_hit_cell (layout, x, y, persona), ==, (int) i);
    }
  g_assert_null (journey_layout_get_box (layout, -1));
  g_assert_null (journey_layout_get_box (layout, (int) n_boxes));
  g_assert_true (journey_layout_get_box (layout, 0) == boxes);
}

/* Whoever remembers a cell finds what is in it now. */
static void
test_key (void)
{
  g_autoptr (JourneyDocument) document = make_map ();
  g_autoptr (JourneyLayout) layout = measure (document, FALSE, TRUE);
  g_autoptr (JourneyLayout) filled = NULL;
  g_autoptr (JourneyLayout) emptied = NULL;
  JourneyStage *stage = journey_list_get (journey_document_get_stages (document), 0);
  JourneyTouchpoint *touchpoint = journey_list_get (journey_stage_get_touchpoints (stage), 1);
  JourneyPersona *persona = journey_list_get (journey_document_get_personas (document), 0);
  JourneyBoxKey text, gap;
  guint n_boxes, i;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);
  int text_box = -1, gap_box = -1;

  for (i = 0; i < n_boxes; i++)
    {
      if (boxes[i].kind != JOURNEY_BOX_EMPTY || boxes[i].item != JOURNEY_ITEM (touchpoint))
        continue;
      if (boxes[i].context == JOURNEY_ITEM (persona))
        gap_box = (int) i;
      else if (boxes[i].lane == 1)
        text_box = (int) i;
    }
  journey_box_key_init (&text, journey_layout_get_box (layout, text_box));
  journey_box_key_init (&gap, journey_layout_get_box (layout, gap_box));
  g_assert_cmpint (journey_box_key_find (&text, layout), ==, text_box);
  g_assert_cmpint (journey_box_key_find (&gap, layout), ==, gap_box);

  journey_edit_set_text (touchpoint, "doing", "Does", NULL);
  journey_edit_set_score (touchpoint, persona, 1);
  filled = measure (document, FALSE, TRUE);
  text_box = journey_box_key_find (&text, filled);
  gap_box = journey_box_key_find (&gap, filled);
  g_assert_cmpint (journey_layout_get_box (filled, text_box)->kind, ==, JOURNEY_BOX_DOING);
  g_assert_cmpint (journey_layout_get_box (filled, gap_box)->kind, ==, JOURNEY_BOX_EMOTION);

  journey_box_key_clear (&text);
  journey_box_key_clear (&gap);
  journey_box_key_init (&text, journey_layout_get_box (filled, text_box));
  journey_box_key_init (&gap, journey_layout_get_box (filled, gap_box));
  journey_edit_set_text (touchpoint, "doing", NULL, NULL);
  journey_edit_set_score (touchpoint, persona, JOURNEY_UNSET);
  emptied = measure (document, FALSE, TRUE);
  g_assert_cmpint (journey_layout_get_box (emptied, journey_box_key_find (&text, emptied))->kind,
                   ==, JOURNEY_BOX_EMPTY);
  g_assert_true (journey_layout_get_box (emptied, journey_box_key_find (&gap, emptied))->context ==
                 JOURNEY_ITEM (persona));
  journey_box_key_clear (&text);
  journey_box_key_clear (&gap);
  g_assert_true (journey_box_key_is_none (&text));
}

static void
check_span (JourneyLayout *layout, double left, double right)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_boxes, i, n_found = 0;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);

  journey_layout_find_boxes (layout, left, right, found);
  for (i = 0; i < n_boxes; i++)
    {
      if (boxes[i].rect.x > right || journey_rect_right (&boxes[i].rect) < left)
        continue;
      g_assert_cmpuint (n_found, <, found->len);
      g_assert_cmpuint (g_array_index (found, guint, n_found), ==, i);
      n_found++;
    }
  g_assert_cmpuint (n_found, ==, found->len);
}

/* A long map: boxes over all columns, over some, and over one. */
static void
test_boxes_in_span (void)
{
  g_autoptr (JourneyDocument) document = load_sample ("ebike");
  JourneyList *stages = journey_document_get_stages (document);
  guint rtl, i;

  for (i = 0; i < 60; i++)
    journey_edit_add_touchpoint (journey_list_get (stages, i % 3), i / 2, "More");

  for (rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (JourneyLayout) layout = measure (document, rtl == 1, TRUE);
      double width = journey_layout_get_width (layout), x;

      for (x = -300; x < width + 300; x += 97)
        {
          check_span (layout, x, x);
          check_span (layout, x, x + 1280);
        }
      check_span (layout, -INFINITY, INFINITY);
      check_span (layout, 1e300, 1e300);
      check_span (layout, 500, 100);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/find/columns", test_columns);
  g_test_add_func ("/find/lanes", test_lanes);
  g_test_add_func ("/find/scores", test_scores);
  g_test_add_func ("/find/score-text", test_score_text);
  g_test_add_func ("/find/editable", test_editable);
  g_test_add_func ("/find/hit-cell", test_hit_cell);
  g_test_add_func ("/find/key", test_key);
  g_test_add_func ("/find/boxes-in-span", test_boxes_in_span);

  return g_test_run ();
}
