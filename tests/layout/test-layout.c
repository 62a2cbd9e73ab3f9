/* test-layout.c: the samples as boxes, and what the options do to them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>
#include <string.h>

#include "journey-connection.h"
#include "journey-emotion.h"
#include "journey-enums.h"
#include "journey-persona.h"

#include "layout-check.h"
#include "layout-samples.h"

#define TINY 0.01

static JourneyTextMeasure *measure;

/* --- All samples --- */

static void
test_sample (gconstpointer name)
{
  g_autoptr (JourneyDocument) document = load_sample (name);
  g_autoptr (JourneyLayout) layout = layout_checked (document, measure, NULL);
  JourneyTextMeasure *other = journey_text_measure_new ();
  g_autoptr (JourneyLayout) fresh = layout_checked (document, other, NULL);
  g_autofree char *dump = journey_layout_dump (layout);
  g_autofree char *fresh_dump = journey_layout_dump (fresh);
  guint n_columns, n_lanes;

  g_assert_true (journey_layout_get_document (layout) == document);
  journey_layout_get_columns (layout, &n_columns);
  journey_layout_get_lanes (layout, &n_lanes);
  g_assert_cmpuint (n_columns, >, 5);
  g_assert_cmpuint (n_lanes, >, 5);
  g_assert_cmpstr (dump, ==, fresh_dump);
  journey_text_measure_free (other);
}

/* Each touchpoint has its card, each stage its chevron, and they stand in the order of the map. */
static void
test_order (gconstpointer name)
{
  g_autoptr (JourneyDocument) document = load_sample (name);
  g_autoptr (JourneyLayout) layout = layout_checked (document, measure, NULL);
  JourneyList *stages = journey_document_get_stages (document);
  guint n_columns, n_boxes, i, j, column = 0;
  const JourneyLayoutColumn *columns = journey_layout_get_columns (layout, &n_columns);
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);

  for (i = 0; i < journey_list_get_length (stages); i++)
    {
      JourneyStage *stage = journey_list_get (stages, i);
      JourneyList *touchpoints = journey_stage_get_touchpoints (stage);
      int box = journey_layout_find (layout, JOURNEY_BOX_STAGE, JOURNEY_ITEM (stage));

      g_assert_cmpint (box, >=, 0);
      g_assert_cmpint (boxes[box].column, ==, (int) column);
      g_assert_cmpuint (boxes[box].n_columns, ==, MAX (1, journey_list_get_length (touchpoints)));
      for (j = 0; j < journey_list_get_length (touchpoints); j++, column++)
        {
          JourneyItem *touchpoint = journey_list_get (touchpoints, j);

          box = journey_layout_find (layout, JOURNEY_BOX_TOUCHPOINT, touchpoint);
          g_assert_cmpint (box, >=, 0);
          g_assert_cmpint (boxes[box].column, ==, (int) column);
          g_assert_true (columns[column].stage == stage);
          g_assert_true (JOURNEY_ITEM (columns[column].touchpoint) == touchpoint);
        }
    }
  g_assert_cmpuint (column, ==, n_columns);
}

/* --- From right to left --- */

static void
assert_mirrored (const JourneyRect *a, const JourneyRect *b, double width)
{
  g_assert_cmpfloat_with_epsilon (a->x, width - journey_rect_right (b), TINY);
  g_assert_cmpfloat (a->y, ==, b->y);
  g_assert_cmpfloat (a->width, ==, b->width);
  g_assert_cmpfloat (a->height, ==, b->height);
}

static void
assert_mark_mirrored (const JourneyMark *a, const JourneyMark *b, double width)
{
  guint i;

  g_assert_cmpint (a->kind, ==, b->kind);
  assert_mirrored (&a->rect, &b->rect, width);
  if (a->kind == JOURNEY_MARK_TEXT)
    {
      g_assert_true (a->text == b->text);
      for (i = 0; i < a->text->n_lines; i++)
        {
          const JourneyTextLine *line = &a->text->lines[i];

          g_assert_cmpfloat_with_epsilon (journey_mark_get_line_x (a, line),
                                          width - journey_mark_get_line_x (b, line) - line->width,
                                          TINY);
        }
    }
  if (a->kind == JOURNEY_MARK_PATH)
    {
      JourneyRect bounds_a = journey_path_get_bounds (a->path);
      JourneyRect bounds_b = journey_path_get_bounds (b->path);

      g_assert_cmpfloat_with_epsilon (bounds_a.x, width - journey_rect_right (&bounds_b), TINY);
      g_assert_cmpfloat_with_epsilon (bounds_a.y, bounds_b.y, TINY);
    }
}

static void
test_mirror (gconstpointer name)
{
  static const JourneyLayoutOptions to_right = { .direction = JOURNEY_DIRECTION_LTR };
  static const JourneyLayoutOptions to_left = { .direction = JOURNEY_DIRECTION_RTL };
  g_autoptr (JourneyDocument) document = load_sample (name);
  g_autoptr (JourneyLayout) a = layout_checked (document, measure, &to_right);
  g_autoptr (JourneyLayout) b = layout_checked (document, measure, &to_left);
  double width = journey_layout_get_width (a);
  JourneyRect grid_a = journey_layout_get_grid (a), grid_b = journey_layout_get_grid (b);
  guint n_a, n_b, i, j;
  const JourneyBox *boxes_a = journey_layout_get_boxes (a, &n_a);
  const JourneyBox *boxes_b = journey_layout_get_boxes (b, &n_b);
  const JourneyLayoutColumn *columns_a, *columns_b;

  g_assert_false (journey_layout_is_rtl (a));
  g_assert_true (journey_layout_is_rtl (b));
  g_assert_cmpfloat (journey_layout_get_width (b), ==, width);
  g_assert_cmpfloat (journey_layout_get_height (b), ==, journey_layout_get_height (a));
  assert_mirrored (&grid_a, &grid_b, width);

  g_assert_cmpuint (n_a, ==, n_b);
  for (i = 0; i < n_a; i++)
    {
      const JourneyMark *marks_a = journey_layout_get_marks (a, &boxes_a[i]);
      const JourneyMark *marks_b = journey_layout_get_marks (b, &boxes_b[i]);

      g_assert_cmpint (boxes_a[i].kind, ==, boxes_b[i].kind);
      g_assert_true (boxes_a[i].item == boxes_b[i].item);
      assert_mirrored (&boxes_a[i].rect, &boxes_b[i].rect, width);
      g_assert_cmpuint (boxes_a[i].n_marks, ==, boxes_b[i].n_marks);
      for (j = 0; j < boxes_a[i].n_marks; j++)
        assert_mark_mirrored (&marks_a[j], &marks_b[j], width);
    }

  columns_a = journey_layout_get_columns (a, &n_a);
  columns_b = journey_layout_get_columns (b, &n_b);
  g_assert_cmpuint (n_a, ==, n_b);
  for (i = 0; i < n_a; i++)
    g_assert_cmpfloat_with_epsilon (columns_a[i].x, width - columns_b[i].x - columns_b[i].width,
                                    TINY);
}

static void
test_title_direction (void)
{
  static const struct
  {
    const char *title;
    gboolean rtl;
  } cases[] = {
    { "", FALSE },
    { "  ", FALSE },
    { "Buying", FALSE },
    { "شراء دراجة كهربائية", TRUE },
    { "קניית אופניים", TRUE },
    { "شراء دراجة\nكهربائية", TRUE },
    { "\n שלום", TRUE },
    { "Buying شراء", FALSE },
    { "شراء Buying", TRUE },
    { "1. שלום", TRUE },
    { "123", FALSE },
  };
  g_autoptr (JourneyDocument) document = load_sample ("ebike");
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JourneyLayout) layout = NULL;

      g_object_set (document, "title", cases[i].title, NULL);
      layout = layout_checked (document, measure, NULL);
      g_test_message ("title %u", i);
      g_assert_cmpint (journey_layout_is_rtl (layout), ==, cases[i].rtl);
    }
}

/* --- Lanes and personas --- */

static char *
dup_lanes (JourneyLayout *layout)
{
  GString *text = g_string_new (NULL);
  guint n_lanes, i;
  const JourneyLayoutLane *lanes = journey_layout_get_lanes (layout, &n_lanes);

  for (i = 0; i < n_lanes; i++)
    g_string_append_printf (text, "%s%s%s", i > 0 ? " " : "",
                            journey_word_from_enum (JOURNEY_TYPE_LANE_KIND, lanes[i].kind),
                            lanes[i].empty ? "(empty)" : "");

  return g_string_free_and_steal (text);
}

static void
assert_lanes (JourneyDocument *document, const JourneyLayoutOptions *options, const char *expected)
{
  g_autoptr (JourneyLayout) layout = layout_checked (document, measure, options);
  g_autofree char *lanes = dup_lanes (layout);

  g_assert_cmpstr (lanes, ==, expected);
}

static JourneyLane *
add_lane (JourneyDocument *document, const char *id, const char *kind, const char *title)
{
  g_autoptr (JourneyLane) lane = journey_lane_new ();

  g_object_set (lane, "id", id, "kind", kind, "title", title, NULL);
  journey_list_append (journey_document_get_lanes (document), lane);
  return lane;
}

static JourneyDocument *
make_map (void)
{
  JourneyDocument *document = journey_document_new ();
  g_autoptr (JourneyStage) stage = journey_stage_new ();
  g_autoptr (JourneyTouchpoint) touchpoint = journey_touchpoint_new ();

  g_object_set (touchpoint, "title", "Test ride", "doing", "Rides", NULL);
  journey_list_append (journey_stage_get_touchpoints (stage), touchpoint);
  journey_list_append (journey_document_get_stages (document), stage);
  return document;
}

static void
test_standard_lanes (void)
{
  static const JourneyLayoutOptions hide = { .hide_empty_lanes = TRUE };
  static const char *const some[] = { "doing", "metrics", NULL };
  static const char *const none[] = { NULL };
  static const JourneyLayoutOptions only = { .lanes = some };
  static const JourneyLayoutOptions nothing = { .lanes = none };
  g_autoptr (JourneyDocument) document = make_map ();

  assert_lanes (document, NULL,
                "touchpoints doing thinking(empty) feeling(empty) pain-points(empty) "
                "opportunities(empty) metrics(empty) backstage(empty) evidence(empty)");
  assert_lanes (document, &hide, "touchpoints doing");
  assert_lanes (document, &only, "doing metrics(empty)");
  assert_lanes (document, &nothing, "");
}

static void
test_own_lanes (void)
{
  static const char *const by_id[] = { "aaaaaaa2", NULL };
  static const char *const by_kind[] = { "doing", NULL };
  static const char *const by_title[] = { "Hidden", "Touch", NULL };
  static const JourneyLayoutOptions hide = { .hide_empty_lanes = TRUE };
  g_autoptr (JourneyDocument) document = make_map ();

  add_lane (document, "aaaaaaa1", "doing", "");
  add_lane (document, "aaaaaaa2", "thinking", "");
  add_lane (document, "aaaaaaa3", "touchpoints", "Touch");
  g_object_set (add_lane (document, "aaaaaaa4", "doing", "Hidden"), "visible", FALSE, NULL);

  assert_lanes (document, NULL, "doing thinking(empty) touchpoints");
  assert_lanes (document, &hide, "doing touchpoints");
  assert_lanes (document, &(JourneyLayoutOptions) { .lanes = by_id }, "thinking(empty)");
  assert_lanes (document, &(JourneyLayoutOptions) { .lanes = by_kind }, "doing doing");
  assert_lanes (document, &(JourneyLayoutOptions) { .lanes = by_title }, "touchpoints doing");
}

/* An empty lane is a narrow row; a lane is as high as its own height says, or higher. */
static void
test_lane_heights (void)
{
  g_autoptr (JourneyDocument) document = make_map ();
  g_autoptr (JourneyLayout) layout = NULL;
  const JourneyLayoutLane *lanes;
  guint n_lanes;

  g_object_set (add_lane (document, "aaaaaaa1", "doing", ""), "height", 500.0, NULL);
  g_object_set (add_lane (document, "aaaaaaa2", "thinking", ""), "height", 500.0, NULL);
  g_object_set (add_lane (document, "aaaaaaa3", "touchpoints", ""), "height", 1.0, NULL);
  layout = layout_checked (document, measure, NULL);
  lanes = journey_layout_get_lanes (layout, &n_lanes);

  g_assert_cmpuint (n_lanes, ==, 3);
  g_assert_cmpfloat_with_epsilon (lanes[0].rect.height, 500, TINY);
  g_assert_cmpfloat (lanes[1].rect.height, <, 40);
  g_assert_cmpfloat (lanes[2].rect.height, >, 80);
}

static guint
count_boxes (JourneyLayout *layout, JourneyBoxKind kind)
{
  guint n_boxes, i, n = 0;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);

  for (i = 0; i < n_boxes; i++)
    n += boxes[i].kind == kind;

  return n;
}

static void
test_personas (void)
{
  g_autoptr (JourneyDocument) document = load_sample ("ebike");
  JourneyList *personas = journey_document_get_personas (document);
  JourneyItem *first = journey_list_get (personas, 0);
  JourneyItem *second = journey_list_get (personas, 1);
  g_autofree char *name = NULL;
  const char *by_id[] = { journey_item_get_id (first), NULL };
  const char *by_name[] = { NULL, NULL };
  static const char *const nobody[] = { NULL };
  g_autoptr (JourneyLayout) all = layout_checked (document, measure, NULL);
  g_autoptr (JourneyLayout) one = NULL;
  g_autoptr (JourneyLayout) other = NULL;
  g_autoptr (JourneyLayout) none = NULL;

  g_object_get (second, "name", &name, NULL);
  by_name[0] = name;
  one = layout_checked (document, measure, &(JourneyLayoutOptions) { .personas = by_id });
  other = layout_checked (document, measure, &(JourneyLayoutOptions) { .personas = by_name });
  none = layout_checked (document, measure, &(JourneyLayoutOptions) { .personas = nobody });

  g_assert_cmpuint (count_boxes (all, JOURNEY_BOX_PERSONA), ==, journey_list_get_length (personas));
  g_assert_cmpuint (count_boxes (one, JOURNEY_BOX_PERSONA), ==, 1);
  g_assert_cmpint (journey_layout_find (one, JOURNEY_BOX_PERSONA, first), >=, 0);
  g_assert_cmpint (journey_layout_find (one, JOURNEY_BOX_PERSONA, second), <, 0);
  g_assert_cmpuint (count_boxes (one, JOURNEY_BOX_EMOTION), <,
                    count_boxes (all, JOURNEY_BOX_EMOTION));
  g_assert_cmpint (journey_layout_find (other, JOURNEY_BOX_PERSONA, first), <, 0);
  g_assert_cmpint (journey_layout_find (other, JOURNEY_BOX_PERSONA, second), >=, 0);
  g_assert_cmpuint (count_boxes (none, JOURNEY_BOX_PERSONA), ==, 0);
  g_assert_cmpuint (count_boxes (none, JOURNEY_BOX_EMOTION), ==, 0);
}

/* --- Pointing --- */

static void
test_hit (void)
{
  g_autoptr (JourneyDocument) document = load_sample ("ebike");
  g_autoptr (JourneyLayout) layout = layout_checked (document, measure, NULL);
  guint n_boxes, i, n_own = 0, n_content = 0;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);

  for (i = 0; i < n_boxes; i++)
    {
      const JourneyRect *rect = &boxes[i].rect;

      if (!journey_box_kind_is_content (boxes[i].kind))
        continue;
      n_content++;
      n_own += journey_layout_hit (layout, rect->x + rect->width / 2, rect->y + rect->height / 2) ==
               (int) i;
    }
  /* Only a few words of emotions reach over each other. */
  g_assert_cmpuint (n_own, >, n_content * 95 / 100);

  g_assert_cmpint (journey_layout_hit (layout, -1, -1), ==, -1);
  g_assert_cmpint (journey_layout_hit (layout, 1, 1), ==, -1);
  g_assert_cmpint (journey_layout_hit (layout, 1e9, 1e9), ==, -1);
  g_assert_cmpint (journey_layout_hit (layout, NAN, NAN), ==, -1);
}

static void
test_find (void)
{
  g_autoptr (JourneyDocument) document = load_sample ("ebike");
  g_autoptr (JourneyLayout) layout = layout_checked (document, measure, NULL);
  g_autoptr (JourneyStage) stranger = journey_stage_new ();

  g_assert_cmpint (journey_layout_find (layout, JOURNEY_BOX_HEADER, JOURNEY_ITEM (document)), ==,
                   0);
  g_assert_cmpint (journey_layout_find (layout, JOURNEY_BOX_STAGE, JOURNEY_ITEM (stranger)), ==,
                   -1);
  g_assert_cmpint (journey_layout_find (layout, JOURNEY_BOX_STAGE, JOURNEY_ITEM (document)), ==,
                   -1);
}

/* A layout keeps what it shows, even when the document goes. */
static void
test_references (void)
{
  JourneyDocument *document = load_sample ("ebike");
  JourneyLayout *layout = layout_checked (document, measure, NULL);
  JourneyLayout *held = journey_layout_ref (layout);
  JourneyList *stages = journey_document_get_stages (document);
  g_autofree char *before = journey_layout_dump (layout);
  g_autofree char *after = NULL;

  while (journey_list_get_length (stages) > 0)
    journey_list_remove (stages, 0);
  g_object_unref (document);
  journey_layout_unref (layout);

  after = journey_layout_dump (held);
  g_assert_cmpstr (before, ==, after);
  journey_layout_unref (held);
}

/* The pieces of a line of a long map lie end to end, and together are as long as the map. */
static void
assert_pieces (JourneyLayout *layout, JourneyBoxKind kind)
{
  double right = JOURNEY_UNSET, left = JOURNEY_UNSET;
  guint n_boxes, i;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);

  for (i = 0; i < n_boxes; i++)
    {
      if (boxes[i].kind != kind)
        continue;
      if (journey_is_set (right))
        g_assert_cmpfloat_with_epsilon (boxes[i].rect.x, right, TINY);
      else
        left = boxes[i].rect.x;
      g_assert_cmpfloat (boxes[i].rect.width, <, 6000);
      right = journey_rect_right (&boxes[i].rect);
    }
  g_assert_cmpfloat_with_epsilon (left, journey_layout_get_width (layout) - right, TINY);
}

static void
test_long_lines (void)
{
  g_autoptr (JourneyDocument) document = make_map ();
  JourneyList *stages = journey_document_get_stages (document);
  JourneyTouchpoint *first =
      journey_list_get (journey_stage_get_touchpoints (journey_list_get (stages, 0)), 0);
  g_autoptr (JourneyPersona) persona = journey_persona_new ();
  g_autoptr (JourneyEmotion) emotion = journey_emotion_new ();
  g_autoptr (JourneyLayout) layout = NULL;
  guint i;

  for (i = 0; i < 99; i++)
    {
      g_autoptr (JourneyStage) stage = journey_stage_new ();

      journey_list_append (stages, stage);
    }
  g_object_set (persona, "id", "aaaaaaa0", NULL);
  journey_list_append (journey_document_get_personas (document), persona);
  g_object_set (emotion, "persona", "aaaaaaa0", "score", 1.0, NULL);
  journey_list_append (journey_touchpoint_get_emotions (first), emotion);
  g_object_set (add_lane (document, "aaaaaaa1", "feeling", ""), "role", JOURNEY_LANE_ROLE_CUSTOMER,
                NULL);
  g_object_set (add_lane (document, "aaaaaaa2", "touchpoints", ""), "role", "frontstage", NULL);
  layout = layout_checked (document, measure, NULL);

  g_assert_cmpuint (count_boxes (layout, JOURNEY_BOX_SCALE), ==, 4);
  assert_pieces (layout, JOURNEY_BOX_SCALE);
  g_assert_cmpuint (count_boxes (layout, JOURNEY_BOX_DIVIDER), ==, 4);
  assert_pieces (layout, JOURNEY_BOX_DIVIDER);
}

/* --- Connections --- */

static JourneyConnection *
add_connection (JourneyDocument *document, GPtrArray *touchpoints, guint from, guint to)
{
  g_autoptr (JourneyConnection) connection = journey_connection_new ();
  g_autofree char *id = g_strdup_printf ("c%07u", from * 100 + to);

  g_object_set (connection, "id", id, "from", journey_item_get_id (touchpoints->pdata[from]), "to",
                journey_item_get_id (touchpoints->pdata[to]), "label", "Again", NULL);
  journey_list_append (journey_document_get_connections (document), connection);

  return connection;
}

static GPtrArray *
get_touchpoints (JourneyDocument *document)
{
  GPtrArray *touchpoints = g_ptr_array_new ();
  JourneyList *stages = journey_document_get_stages (document);
  guint i, j;

  for (i = 0; i < journey_list_get_length (stages); i++)
    {
      JourneyList *list = journey_stage_get_touchpoints (journey_list_get (stages, i));

      for (j = 0; j < journey_list_get_length (list); j++)
        g_ptr_array_add (touchpoints, journey_list_get (list, j));
    }

  return touchpoints;
}

/* Each is a loop within the one before, with a shorter way below the cards, and is what somebody
 * means who points at its own line. */
static void
test_connections (void)
{
  static const guint ends[][2] = { { 9, 0 }, { 0, 9 }, { 6, 0 }, { 2, 6 }, { 4, 3 } };
  g_autoptr (JourneyDocument) document = load_sample ("ebike");
  g_autoptr (GPtrArray) touchpoints = get_touchpoints (document);
  JourneyConnection *connections[G_N_ELEMENTS (ends)];
  g_autoptr (JourneyLayout) layout = NULL;
  double below = G_MAXDOUBLE;
  guint i;

  while (journey_list_get_length (journey_document_get_connections (document)) > 0)
    journey_list_remove (journey_document_get_connections (document), 0);
  for (i = 0; i < G_N_ELEMENTS (ends); i++)
    connections[i] = add_connection (document, touchpoints, ends[i][0], ends[i][1]);
  layout = layout_checked (document, measure, NULL);

  for (i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      int box = journey_layout_find (layout, JOURNEY_BOX_CONNECTION, JOURNEY_ITEM (connections[i]));
      const JourneyRect *rect = &journey_layout_get_box (layout, box)->rect;
      double bottom = rect->y + rect->height;

      g_assert_cmpfloat (bottom, <, below);
      g_assert_cmpint (journey_layout_hit (layout, rect->x + rect->width / 2, bottom - 9), ==, box);
      below = bottom;
    }
}

int
main (int argc, char *argv[])
{
  guint i;
  int status;

  g_test_init (&argc, &argv, NULL);
  measure = journey_text_measure_new ();

  for (i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *sample = g_strconcat ("/layout/sample/", samples[i], NULL);
      g_autofree char *order = g_strconcat ("/layout/order/", samples[i], NULL);
      g_autofree char *mirror = g_strconcat ("/layout/mirror/", samples[i], NULL);

      g_test_add_data_func (sample, samples[i], test_sample);
      g_test_add_data_func (order, samples[i], test_order);
      g_test_add_data_func (mirror, samples[i], test_mirror);
    }
  g_test_add_func ("/layout/title-direction", test_title_direction);
  g_test_add_func ("/layout/standard-lanes", test_standard_lanes);
  g_test_add_func ("/layout/own-lanes", test_own_lanes);
  g_test_add_func ("/layout/lane-heights", test_lane_heights);
  g_test_add_func ("/layout/personas", test_personas);
  g_test_add_func ("/layout/long-lines", test_long_lines);
  g_test_add_func ("/layout/connections", test_connections);
  g_test_add_func ("/layout/hit", test_hit);
  g_test_add_func ("/layout/find", test_find);
  g_test_add_func ("/layout/references", test_references);

  status = g_test_run ();
  journey_text_measure_free (measure);

  return status;
}
