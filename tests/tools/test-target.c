/* test-target.c: what is hovered, clicked, selected and opened
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "journey-writer.h"
#include "tools-map.h"

#define SHIFT   JOURNEY_TOOL_SHIFT
#define CONTROL JOURNEY_TOOL_CONTROL

static JourneyItem *
get_item (ToolsMap *map, const char *box)
{
  return journey_layout_get_box (map->layout, tools_map_find (map, box))->item;
}

static void
assert_selected (ToolsMap *map, const char *first, const char *second)
{
  guint n = (first != NULL) + (second != NULL);

  g_assert_cmpuint (journey_selection_get_length (map->selection), ==, n);
  if (first != NULL)
    g_assert_true (journey_selection_contains (map->selection, get_item (map, first)));
  if (second != NULL)
    g_assert_true (journey_selection_contains (map->selection, get_item (map, second)));
}

/* --- Hover --- */

typedef struct
{
  const char *path;
  Spot at;
  JourneyPart part;
  const char *cursor;
} Hover;

static const Hover hovers[] = {
  { "card", { "touchpoint:A1", 0.5, 0.5 }, JOURNEY_PART_BODY, "grab" },
  { "stage", { "stage:A", 0.5, 0.5 }, JOURNEY_PART_BODY, "grab" },
  { "lane", { "lane-name:Doing", 0.5, 0.5 }, JOURNEY_PART_BODY, "grab" },
  { "text", { "doing:A1", 0.5, 0.5 }, JOURNEY_PART_BODY, NULL },
  { "empty-text", { "empty:Doing:B1", 0.5, 0.5 }, JOURNEY_PART_BODY, NULL },
  { "point", { "emotion:A1", 0.5, 0.5 }, JOURNEY_PART_BODY, "ns-resize" },
  { "gap", { "empty:Feeling:A3", 0.5, 0.3 }, JOURNEY_PART_GAP, "crosshair" },
  { "end-edge", { "pain-point:Pain", 0.99, 0.5 }, JOURNEY_PART_END_EDGE, "ew-resize" },
  { "start-edge", { "pain-point:Pain", 0.01, 0.5 }, JOURNEY_PART_START_EDGE, "ew-resize" },
  { "connect", { "touchpoint:A1", 1.02, 0.62 }, JOURNEY_PART_CONNECT, "crosshair" },
  { "between-cards", { "touchpoint:A1", 1.035, 0.1 }, JOURNEY_PART_ADD_TOUCHPOINT, "pointer" },
  { "before-first", { "touchpoint:A1", -0.035, 0.1 }, JOURNEY_PART_ADD_TOUCHPOINT, "pointer" },
  { "empty-stage", { "empty:Touchpoints:C", 0.5, 0.5 }, JOURNEY_PART_ADD_TOUCHPOINT, "pointer" },
  { "between-stages", { "stage:B", -0.017, 0.8 }, JOURNEY_PART_ADD_STAGE, "pointer" },
  { "after-last-stage", { "stage:C", 1.05, 0.8 }, JOURNEY_PART_ADD_STAGE, "pointer" },
  { "outside", { "touchpoint:A1", 0, -40 }, JOURNEY_PART_NONE, NULL },
};

static void
test_hover (gconstpointer data)
{
  const Hover *h = data;
  guint rtl;

  for (rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (ToolsMap) map = tools_map_new (rtl == 1, 1);
      JourneyPoint at = tools_map_get_point (map, h->at);

      g_assert_false (tools_map_send (map, JOURNEY_TOOL_MOTION, at, 0));
      g_assert_cmpint (journey_toolbox_get_hover (map->toolbox)->part, ==, h->part);
      g_assert_cmpstr (journey_toolbox_get_cursor (map->toolbox), ==, h->cursor);
      tools_map_send (map, JOURNEY_TOOL_LEAVE, at, 0);
      g_assert_cmpint (journey_toolbox_get_hover (map->toolbox)->part, ==, JOURNEY_PART_NONE);
      tools_map_assert_start (map);
    }
}

/* --- Selection --- */

static void
test_select (void)
{
  g_autoptr (ToolsMap) map = tools_map_new (FALSE, 1);
  Spot a1 = { "touchpoint:A1", 0.5, 0.5 }, pain = { "pain-point:Pain", 0.5, 0.5 };

  tools_map_click (map, a1, 0);
  assert_selected (map, "touchpoint:A1", NULL);
  tools_map_click (map, pain, SHIFT);
  assert_selected (map, "touchpoint:A1", "pain-point:Pain");
  tools_map_click (map, a1, CONTROL);
  assert_selected (map, "pain-point:Pain", NULL);
  tools_map_click (map, a1, CONTROL);
  tools_map_click (map, a1, 0);
  assert_selected (map, "touchpoint:A1", NULL);
  tools_map_click (map, (Spot) { "empty:Doing:B1", 0.5, 0.5 }, SHIFT);
  assert_selected (map, "touchpoint:A1", NULL);
  tools_map_click (map, (Spot) { "empty:Doing:B1", 0.5, 0.5 }, 0);
  assert_selected (map, NULL, NULL);
  tools_map_click (map, (Spot) { "doing:A1", 0.5, 0.5 }, 0);
  assert_selected (map, "touchpoint:A1", NULL);
  tools_map_assert_start (map);
  g_assert_cmpstr (map->told->str, ==, "");
}

/* Where points lie over one another, that of the chosen persona is meant. */
static void
test_points_over_one_another (void)
{
  g_autoptr (ToolsMap) map = tools_map_new (FALSE, 1);
  JourneyList *personas = journey_document_get_personas (map->document);
  JourneyTouchpoint *touchpoint = JOURNEY_TOUCHPOINT (get_item (map, "touchpoint:A1"));
  guint i;

  journey_edit_set_score (touchpoint, journey_list_get (personas, 1), 1);
  for (i = 0; i < 2; i++)
    {
      JourneyPersona *persona = journey_list_get (personas, i);
      JourneyEmotion *emotion = journey_touchpoint_find_emotion (
          touchpoint, journey_item_get_id (JOURNEY_ITEM (persona)));

      journey_toolbox_set_persona (map->toolbox, persona);
      tools_map_click (map, (Spot) { "emotion:A1", 0.5, 0.5 }, 0);
      g_assert_true (journey_selection_contains (map->selection, emotion));
      g_assert_true (journey_toolbox_get_persona (map->toolbox) == persona);
    }
}

/* The point of a persona chooses whose line is meant. */
static void
test_persona (void)
{
  g_autoptr (ToolsMap) map = tools_map_new (FALSE, 1);
  JourneyList *personas = journey_document_get_personas (map->document);

  g_assert_true (journey_toolbox_get_persona (map->toolbox) == journey_list_get (personas, 0));
  tools_map_click (map, (Spot) { "emotion:A1:Q", 0.5, 0.5 }, 0);
  g_assert_true (journey_toolbox_get_persona (map->toolbox) == journey_list_get (personas, 1));
  tools_map_click (map, (Spot) { "empty:Feeling:A2:Q", 0.5, 0.12037 }, 0);
  tools_map_assert_outline (map, "P: 1 0 - -1 -; Q: -2 2 - - -; ");
  journey_journal_undo (map->journal);
  tools_map_assert_start (map);

  /* Once it is gone, the first is chosen again. */
  journey_journal_begin (map->journal, "Delete");
  journey_list_remove (personas, 1);
  journey_journal_commit (map->journal);
  g_assert_true (journey_toolbox_get_persona (map->toolbox) == journey_list_get (personas, 0));
}

static void
test_band (void)
{
  g_autoptr (ToolsMap) map = tools_map_new (FALSE, 1);
  Spot from = { "empty:Doing:B1", 0.5, 0.5 }, to = { "touchpoint:A3", 0.5, 0.5 };

  tools_map_click (map, (Spot) { "touchpoint:A1", 0.5, 0.5 }, 0);
  tools_map_press (map, from, 0);
  tools_map_move (map, to, 0);
  assert_selected (map, "touchpoint:A3", "touchpoint:B1");
  journey_toolbox_cancel (map->toolbox);
  assert_selected (map, "touchpoint:A1", NULL);

  tools_map_press (map, from, SHIFT);
  tools_map_move (map, to, SHIFT);
  tools_map_release (map, to, SHIFT);
  g_assert_cmpuint (journey_selection_get_length (map->selection), ==, 3);
  g_assert_true (journey_selection_contains (map->selection, get_item (map, "touchpoint:A1")));
  tools_map_assert_start (map);
}

/* --- Clicks that do something --- */

typedef struct
{
  const char *path;
  Spot at;
  const char *label;
  const char *outline;
  const char *told;
} Click;

static const Click clicks[] = {
  { "gap",
    { "empty:Feeling:A3", 0.5, 0.12037 },
    "Add Emotion",
    "P: 1 0 2 -1 -; ",
    "announce 2, Great\n" },
  { "between-cards",
    { "touchpoint:A1", 1.035, 0.1 },
    "Add Touchpoint",
    "A: A1  A2 A3; ",
    "created JourneyTouchpoint\n" },
  { "end-of-stage",
    { "touchpoint:A3", 1.02, 0.1 },
    "Add Touchpoint",
    "A: A1 A2 A3 ; B: B1 B2; ",
    "created JourneyTouchpoint\n" },
  { "start-of-stage",
    { "touchpoint:B1", -0.02, 0.1 },
    "Add Touchpoint",
    "A: A1 A2 A3; B:  B1 B2; ",
    "created JourneyTouchpoint\n" },
  { "empty-stage",
    { "empty:Touchpoints:C", 0.5, 0.5 },
    "Add Touchpoint",
    "C: ; ",
    "created JourneyTouchpoint\n" },
  { "between-stages",
    { "stage:B", -0.017, 0.8 },
    "Add Stage",
    "A: A1 A2 A3; :; B: B1 B2; ",
    "created JourneyStage\n" },
  { "after-last-stage",
    { "stage:C", 1.05, 0.8 },
    "Add Stage",
    "C:; :; ",
    "created JourneyStage\n" },
};

static void
test_click (gconstpointer data)
{
  const Click *c = data;
  guint rtl;

  for (rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (ToolsMap) map = tools_map_new (rtl == 1, 1);

      tools_map_click (map, c->at, 0);
      g_assert_cmpstr (journey_journal_get_undo_label (map->journal), ==, c->label);
      g_assert_cmpstr (map->told->str, ==, c->told);
      tools_map_assert_outline (map, c->outline);
      tools_map_assert_sound (map);
      journey_journal_undo (map->journal);
      tools_map_assert_start (map);
    }
}

static void
double_click (ToolsMap *map, const char *box)
{
  JourneyPoint at = tools_map_get_point (map, (Spot) { box, 0.5, 0.5 });
  JourneyToolEvent event = {
    .x = at.x,
    .y = at.y,
    .button = 1,
    .zoom = 1,
    .n_press = 1,
  };
  guint i;

  g_string_truncate (map->told, 0);
  for (i = 0; i < 2; i++)
    {
      event.n_press = i + 1;
      event.type = JOURNEY_TOOL_PRESS;
      journey_toolbox_handle (map->toolbox, &event);
      event.type = JOURNEY_TOOL_RELEASE;
      journey_toolbox_handle (map->toolbox, &event);
    }
}

static void
test_double_click (void)
{
  static const char *const boxes[][2] = {
    { "touchpoint:A1", "edit-text touchpoint\n" },
    { "stage:B", "edit-text stage\n" },
    { "doing:A1", "edit-text doing\n" },
    { "empty:Doing:B1", "edit-text empty\n" },
    { "lane-name:Doing", "edit-text lane-name\n" },
    { "pain-point:Pain", "edit-text pain-point\n" },
    { "persona:P", "open persona\n" },
    { "metric:Score", "open metric\n" },
  };
  g_autoptr (ToolsMap) map = tools_map_new (FALSE, 1);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      double_click (map, boxes[i][0]);
      g_assert_cmpstr (map->told->str, ==, boxes[i][1]);
    }
  tools_map_assert_start (map);
}

static void
test_menu (void)
{
  g_autoptr (ToolsMap) map = tools_map_new (FALSE, 1);
  JourneyPoint at = tools_map_get_point (map, (Spot) { "touchpoint:A2", 0.5, 0.5 });
  JourneyToolEvent event = { .x = at.x, .y = at.y, .button = 3, .n_press = 1, .zoom = 1 };

  tools_map_click (map, (Spot) { "touchpoint:A1", 0.5, 0.5 }, 0);
  journey_toolbox_handle (map->toolbox, &event);
  assert_selected (map, "touchpoint:A2", NULL);
  g_assert_cmpstr (map->told->str, ==, "menu touchpoint\n");

  /* What is selected together is acted on together. */
  tools_map_click (map, (Spot) { "touchpoint:A1", 0.5, 0.5 }, SHIFT);
  journey_toolbox_handle (map->toolbox, &event);
  assert_selected (map, "touchpoint:A1", "touchpoint:A2");

  /* A finger that rests is no press any more. */
  g_string_truncate (map->told, 0);
  tools_map_press (map, (Spot) { "pain-point:Pain", 0.5, 0.5 }, 0);
  tools_map_send (map, JOURNEY_TOOL_LONG_PRESS,
                  tools_map_get_point (map, (Spot) { "pain-point:Pain", 0.5, 0.5 }), 0);
  g_assert_cmpstr (map->told->str, ==, "menu pain-point\n");
  tools_map_move (map, (Spot) { "touchpoint:B2", 0.5, 0.5 }, 0);
  g_assert_false (journey_toolbox_is_dragging (map->toolbox));
  tools_map_assert_start (map);
}

/* A press may tremble; how much depends on the screen, not on the map. */
static void
test_threshold (void)
{
  static const double zooms[] = { 0.25, 1, 4 };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      g_autoptr (ToolsMap) map = tools_map_new (FALSE, zooms[i]);
      JourneyPoint at = tools_map_get_point (map, (Spot) { "touchpoint:A1", 0.5, 0.5 });

      tools_map_send (map, JOURNEY_TOOL_PRESS, at, 0);
      at.x += 7.9 / zooms[i];
      g_assert_true (tools_map_send (map, JOURNEY_TOOL_MOTION, at, 0));
      g_assert_false (journey_toolbox_is_dragging (map->toolbox));
      at.x += 0.2 / zooms[i];
      tools_map_send (map, JOURNEY_TOOL_MOTION, at, 0);
      g_assert_true (journey_toolbox_is_dragging (map->toolbox));
      g_assert_cmpstr (journey_toolbox_get_cursor (map->toolbox), ==, "grabbing");
      tools_map_send (map, JOURNEY_TOOL_MODIFIERS, at, CONTROL);
      g_assert_cmpstr (journey_toolbox_get_cursor (map->toolbox), ==, "copy");
      g_assert_true (journey_toolbox_get_preview (map->toolbox)->copy);
    }
}

/* While a card is dragged its column is lifted, and those that it passes take its place. */
static void
test_preview (void)
{
  guint rtl;

  for (rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (ToolsMap) map = tools_map_new (rtl == 1, 1);
      const JourneyPreview *preview;
      double step = rtl == 1 ? -184 : 184;
      double expected[] = { 0, -step, 0, 0, 0, 0 };
      guint i;

      tools_map_press (map, (Spot) { "touchpoint:A1", 0.5, 0.5 }, 0);
      tools_map_move (map, (Spot) { "touchpoint:A2", 0.9, 0.5 }, 0);
      preview = journey_toolbox_get_preview (map->toolbox);
      g_assert_true (preview->lands);
      g_assert_cmpuint (preview->position, ==, 2);
      for (i = 1; i < G_N_ELEMENTS (expected); i++)
        g_assert_cmpfloat (g_array_index (preview->column_shifts, double, i), ==, expected[i]);
      g_assert_true (
          journey_preview_is_lifted (preview, (guint) tools_map_find (map, "touchpoint:A1")));
      g_assert_true (journey_preview_is_lifted (preview, (guint) tools_map_find (map, "doing:A1")));
      g_assert_false (
          journey_preview_is_lifted (preview, (guint) tools_map_find (map, "touchpoint:A2")));
      g_assert_cmpfloat (
          journey_preview_get_shift (
              preview, journey_layout_get_box (map->layout, tools_map_find (map, "touchpoint:A2")))
              .x,
          ==, -step);
      g_assert_cmpfloat_with_epsilon (
          preview->slot.x,
          journey_layout_get_box (map->layout, tools_map_find (map, "touchpoint:A2"))->rect.x,
          0.001);
    }
}

/* What was written by a newer program can be looked at. */
static void
test_read_only (void)
{
  g_autoptr (ToolsMap) map = tools_map_new (FALSE, 1);

  journey_document_set_version (map->document, JOURNEY_FORMAT_VERSION + 1);
  g_bytes_unref (map->start);
  map->start = journey_writer_write (map->document);

  tools_map_press (map, (Spot) { "touchpoint:A1", 0.5, 0.5 }, 0);
  tools_map_move (map, (Spot) { "touchpoint:B1", 0.9, 0.5 }, 0);
  g_assert_cmpint (journey_toolbox_get_preview (map->toolbox)->kind, ==,
                   JOURNEY_PREVIEW_RUBBER_BAND);
  tools_map_release (map, (Spot) { "touchpoint:B1", 0.9, 0.5 }, 0);
  tools_map_click (map, (Spot) { "empty:Feeling:A3", 0.5, 0.12037 }, 0);
  tools_map_click (map, (Spot) { "touchpoint:A1", 1.035, 0.1 }, 0);
  tools_map_assert_start (map);
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);

  for (i = 0; i < G_N_ELEMENTS (hovers); i++)
    {
      g_autofree char *path = g_strconcat ("/target/hover/", hovers[i].path, NULL);

      g_test_add_data_func (path, &hovers[i], test_hover);
    }
  for (i = 0; i < G_N_ELEMENTS (clicks); i++)
    {
      g_autofree char *path = g_strconcat ("/target/click/", clicks[i].path, NULL);

      g_test_add_data_func (path, &clicks[i], test_click);
    }
  g_test_add_func ("/target/select", test_select);
  g_test_add_func ("/target/persona", test_persona);
  g_test_add_func ("/target/points-over-one-another", test_points_over_one_another);
  g_test_add_func ("/target/band", test_band);
  g_test_add_func ("/target/double-click", test_double_click);
  g_test_add_func ("/target/menu", test_menu);
  g_test_add_func ("/target/threshold", test_threshold);
  g_test_add_func ("/target/preview", test_preview);
  g_test_add_func ("/target/read-only", test_read_only);

  return g_test_run ();
}
