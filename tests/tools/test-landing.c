/* test-landing.c: where a thing lands that is dropped from elsewhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "journey-landing.h"
#include "tools-map.h"

/* What each place of the map does with each load: "+B@1" goes into stage B at the second place,
 * "=name" is taken by the box of that name, "-" not at all. */
typedef struct
{
  const char *path;
  JourneyLoad load;
  Spot at;
  const char *expected;
} Line;

static const Line lines[] = {
  { "touchpoints/before-first", JOURNEY_LOAD_TOUCHPOINTS, { "touchpoint:A1", 0.2, 0.5 }, "+A@0" },
  { "touchpoints/after-first", JOURNEY_LOAD_TOUCHPOINTS, { "touchpoint:A1", 0.8, 0.5 }, "+A@1" },
  { "touchpoints/before-border", JOURNEY_LOAD_TOUCHPOINTS, { "touchpoint:A3", 0.8, 0.5 }, "+A@3" },
  { "touchpoints/after-border", JOURNEY_LOAD_TOUCHPOINTS, { "touchpoint:B1", 0.2, 0.5 }, "+B@0" },
  { "touchpoints/in-a-lane", JOURNEY_LOAD_TOUCHPOINTS, { "doing:A1", 0.8, 0.5 }, "+A@1" },
  { "touchpoints/empty-stage",
    JOURNEY_LOAD_TOUCHPOINTS,
    { "empty:Touchpoints:C", 0.5, 0.5 },
    "+C@0" },
  { "touchpoints/stage", JOURNEY_LOAD_TOUCHPOINTS, { "stage:A", 0.1, 0.5 }, "=stage:A+A@3" },
  { "touchpoints/far-end", JOURNEY_LOAD_TOUCHPOINTS, { "stage:C", 1.5, 4 }, "+C@0" },
  { "text/cell", JOURNEY_LOAD_TEXT, { "doing:A1", 0.5, 0.5 }, "=doing:A1" },
  { "text/empty-cell", JOURNEY_LOAD_TEXT, { "empty:Doing:B1", 0.5, 0.5 }, "=empty:Doing:B1" },
  { "text/card", JOURNEY_LOAD_TEXT, { "touchpoint:A1", 0.8, 0.5 }, "+A@1" },
  { "text/stage", JOURNEY_LOAD_TEXT, { "stage:B", 0.5, 0.5 }, "=stage:B+B@2" },
  { "text/pain-point", JOURNEY_LOAD_TEXT, { "pain-point:Pain", 0.1, 0.5 }, "+A@1" },
  { "picture/persona", JOURNEY_LOAD_PICTURE, { "persona:P", 0.5, 0.5 }, "=persona:P" },
  { "picture/elsewhere", JOURNEY_LOAD_PICTURE, { "touchpoint:A1", 0.5, 0.5 }, "-" },
  { "card/touchpoint", JOURNEY_LOAD_CARD, { "touchpoint:A2", 0.5, 0.5 }, "=touchpoint:A2" },
  { "card/in-a-lane", JOURNEY_LOAD_CARD, { "doing:A1", 0.5, 0.5 }, "=touchpoint:A1" },
  { "card/empty-stage", JOURNEY_LOAD_CARD, { "empty:Touchpoints:C", 0.5, 0.5 }, "-" },
  { "nothing", JOURNEY_LOAD_NOTHING, { "touchpoint:A1", 0.5, 0.5 }, "-" },
};

static char *
describe (ToolsMap *map, const Line *line, const JourneyLanding *landing)
{
  GString *text = g_string_new (landing->lands ? "" : "-");
  g_autofree char *box = g_strdup (*line->expected == '=' ? line->expected + 1 : "");

  *strchrnul (box, '+') = '\0';
  if (landing->box >= 0)
    g_string_append_printf (text, "=%s",
                            landing->box == tools_map_find (map, box) ? box : "another box");
  if (landing->stage != NULL)
    g_string_append_printf (text, "+%s@%u", journey_stage_get_title (landing->stage),
                            landing->position);

  return g_string_free_and_steal (text);
}

static void
check (const Line *line, gboolean rtl)
{
  g_autoptr (ToolsMap) map = tools_map_new (rtl, 1);
  JourneyPoint at = tools_map_get_point (map, line->at);
  JourneyLanding landing = journey_landing_find (map->layout, line->load, at.x, at.y);
  g_autofree char *description = describe (map, line, &landing);

  g_assert_cmpstr (description, ==, line->expected);
  if (landing.lands)
    g_assert_true (landing.box >= 0 || landing.mark.height > 0 || landing.slot.height > 0);
}

static void
test_line (gconstpointer data)
{
  check (data, FALSE);
  check (data, TRUE);
}

/* The mark is drawn in the gap that is meant, whichever way the journey goes. */
static void
test_mark (void)
{
  guint rtl;

  for (rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (ToolsMap) map = tools_map_new (rtl == 1, 1);
      JourneyPoint before = tools_map_get_point (map, (Spot) { "touchpoint:A1", 0.9, 0.5 });
      JourneyPoint after = tools_map_get_point (map, (Spot) { "touchpoint:A2", 0.1, 0.5 });
      JourneyLanding a =
          journey_landing_find (map->layout, JOURNEY_LOAD_TOUCHPOINTS, before.x, before.y);
      JourneyLanding b =
          journey_landing_find (map->layout, JOURNEY_LOAD_TOUCHPOINTS, after.x, after.y);

      g_assert_cmpfloat (a.mark.x, ==, b.mark.x);
      g_assert_cmpfloat (a.mark.x, >, MIN (before.x, after.x));
      g_assert_cmpfloat (journey_rect_right (&a.mark), <, MAX (before.x, after.x));
      g_assert_cmpuint (a.position, ==, b.position);
    }
}

static void
test_persona (void)
{
  g_autoptr (ToolsMap) map = tools_map_new (FALSE, 1);
  JourneyPoint card = tools_map_get_point (map, (Spot) { "touchpoint:A1", 0.5, 0.5 });
  JourneyPoint point = tools_map_get_point (map, (Spot) { "emotion:A1", 0.5, 0.5 });
  JourneyLanding landing = journey_landing_find (map->layout, JOURNEY_LOAD_PERSONA, card.x, card.y);
  JourneyEmotion *emotion = JOURNEY_EMOTION (
      journey_layout_get_box (map->layout, tools_map_find (map, "emotion:A1"))->item);

  g_assert_true (landing.lands);
  g_assert_false (journey_is_set (landing.score));
  g_assert_cmpfloat (landing.slot.height, >, 0);

  landing = journey_landing_find (map->layout, JOURNEY_LOAD_PERSONA, point.x, point.y);
  g_assert_cmpfloat (landing.score, ==, journey_emotion_get_score (emotion));
  g_assert_cmpfloat_with_epsilon (landing.mark.y, point.y, 1);

  /* One that is there already keeps its shape. */
  landing = journey_landing_find (map->layout, JOURNEY_LOAD_LINE, point.x, point.y);
  g_assert_true (landing.lands);
  g_assert_false (journey_is_set (landing.score));
  g_assert_cmpfloat (landing.mark.width, ==, 0);
}

static void
test_empty_map (void)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  g_autoptr (JourneyTextMeasure) measure = journey_text_measure_new ();
  g_autoptr (JourneyLayout) layout =
      journey_layout_new (document, measure, &(JourneyLayoutOptions) { .editable = TRUE });
  JourneyLanding landing = journey_landing_find (layout, JOURNEY_LOAD_TEXT, 300, 300);

  g_assert_true (landing.lands);
  g_assert_null (landing.stage);
  g_assert_cmpint (journey_layout_get_box (layout, landing.box)->kind, ==, JOURNEY_BOX_HINT);
  g_assert_false (journey_landing_find (layout, JOURNEY_LOAD_CARD, 300, 300).lands);
  g_assert_true (journey_landing_find_at_box (layout, JOURNEY_LOAD_TOUCHPOINTS, -1).lands);
}

/* --- By keyboard --- */

static void
assert_behind (ToolsMap *map, const char *box, const char *stage, guint position)
{
  JourneyLanding landing = journey_landing_find_at_box (map->layout, JOURNEY_LOAD_TOUCHPOINTS,
                                                        tools_map_find (map, box));

  g_assert_true (landing.lands);
  g_assert_cmpstr (journey_stage_get_title (landing.stage), ==, stage);
  g_assert_cmpuint (landing.position, ==, position);
}

static void
test_at_box (void)
{
  g_autoptr (ToolsMap) map = tools_map_new (FALSE, 1);
  int cell = tools_map_find (map, "doing:A1");

  assert_behind (map, "touchpoint:A1", "A", 1);
  assert_behind (map, "doing:A1", "A", 1);
  assert_behind (map, "stage:A", "A", 3);
  assert_behind (map, "empty:Touchpoints:C", "C", 0);

  g_assert_null (journey_landing_find_at_box (map->layout, JOURNEY_LOAD_TEXT, -1).stage);
  g_assert_cmpint (journey_landing_find_at_box (map->layout, JOURNEY_LOAD_TEXT, cell).box, ==,
                   cell);
  g_assert_false (journey_landing_find_at_box (map->layout, JOURNEY_LOAD_PICTURE, cell).lands);
}

int
main (int argc, char *argv[])
{
  guint i;

  g_test_init (&argc, &argv, NULL);

  for (i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *path = g_strconcat ("/landing/", lines[i].path, NULL);

      g_test_add_data_func (path, &lines[i], test_line);
    }
  g_test_add_func ("/landing/mark", test_mark);
  g_test_add_func ("/landing/persona", test_persona);
  g_test_add_func ("/landing/empty-map", test_empty_map);
  g_test_add_func ("/landing/at-box", test_at_box);

  return g_test_run ();
}
