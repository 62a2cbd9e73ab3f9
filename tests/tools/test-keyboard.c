/* test-keyboard.c: the way of the focus over the map, and what the keys do there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-keyboard.h"
#include "tools-map.h"

/* --- The focus --- */

typedef struct
{
  const char *from;
  JourneyKeyStep step;
  const char *to; /* NULL: out of the map */
} Step;

#define LEFT     JOURNEY_KEY_STEP_LEFT
#define RIGHT    JOURNEY_KEY_STEP_RIGHT
#define UP       JOURNEY_KEY_STEP_UP
#define DOWN     JOURNEY_KEY_STEP_DOWN
#define NEXT     JOURNEY_KEY_STEP_NEXT
#define PREVIOUS JOURNEY_KEY_STEP_PREVIOUS

static const Step focus_steps[] = {
  { "header:", DOWN, "stage:A" },
  { "header:", RIGHT, "persona:P" },
  { "persona:P", RIGHT, "persona:Q" },
  { "header:", LEFT, "header:" },
  { "header:", UP, "header:" },
  { "header:", PREVIOUS, NULL },
  { "persona:Q", NEXT, "stage:A" },
  { "persona:Q", DOWN, "stage:A" },
  { "stage:A", UP, "header:" },
  { "stage:A", RIGHT, "stage:B" },
  { "stage:C", RIGHT, "stage:C" },
  { "stage:B", DOWN, "touchpoint:B1" },
  { "stage:C", DOWN, "empty:Touchpoints:C" },
  { "stage:C", NEXT, "lane-name:Touchpoints" },
  { "lane-name:Touchpoints", RIGHT, "touchpoint:A1" },
  { "lane-name:Touchpoints", DOWN, "lane-name:Doing" },
  { "lane-name:Touchpoints", UP, "stage:A" },
  { "touchpoint:A1", LEFT, "lane-name:Touchpoints" },
  { "touchpoint:A1", RIGHT, "touchpoint:A2" },
  { "touchpoint:A3", RIGHT, "touchpoint:B1" },
  { "touchpoint:B2", UP, "stage:B" },
  { "touchpoint:A1", DOWN, "connection:" },
  { "touchpoint:A2", DOWN, "empty:Doing:A2" },
  { "connection:", DOWN, "doing:A1" },
  { "touchpoint:A1", NEXT, "connection:" },
  { "doing:A1", RIGHT, "empty:Doing:A2" },
  { "empty:Doing:B2", DOWN, "empty:Thinking:B2" },
  { "empty:Thinking:A1", DOWN, "emotion:A1" },
  { "emotion:A1", RIGHT, "emotion:A2" },
  { "emotion:A2", RIGHT, "empty:Feeling:A3" },
  { "emotion:A1:Q", RIGHT, "empty:Feeling:A2:Q" },
  { "emotion:A1", NEXT, "emotion:A1:Q" },
  { "emotion:A1", DOWN, "emotion:A1:Q" },
  { "emotion:A1:Q", UP, "emotion:A1" },
  { "emotion:A1:Q", NEXT, "emotion:A2" },
  { "empty:Feeling:A3:Q", DOWN, "pain-point:Wide" },
  { "pain-point:Pain", RIGHT, "pain-point:Wide" },
  { "pain-point:Wide", RIGHT, "empty:Pain points:B2" },
  { "touchpoint:A2", JOURNEY_KEY_STEP_ROW_START, "lane-name:Touchpoints" },
  { "touchpoint:A2", JOURNEY_KEY_STEP_ROW_END, "empty:Touchpoints:C" },
  { "lane-name:Touchpoints", JOURNEY_KEY_STEP_ROW_START, "lane-name:Touchpoints" },
  { "touchpoint:A2", JOURNEY_KEY_STEP_FIRST, "header:" },
  { "header:", JOURNEY_KEY_STEP_LAST, "empty:Evidence:B2" },
  { "empty:Evidence:B2", NEXT, NULL },
};

static void
assert_step (ToolsMap *map, const Step *s)
{
  JourneyKeyStep step = s->step;
  int from = tools_map_find (map, s->from), to;

  if (map->rtl && step == LEFT)
    step = RIGHT;
  else if (map->rtl && step == RIGHT)
    step = LEFT;
  to = journey_keyboard_move_focus (map->layout, from, step, NULL);
  if (to != (s->to != NULL ? tools_map_find (map, s->to) : -1))
    {
      const JourneyBox *box = journey_layout_get_box (map->layout, to);

      g_error ("%d from %s leads to %d, a %s", s->step, s->from, to,
               box != NULL ? journey_box_kind_get_name (box->kind) : "no box");
    }
}

static void
test_focus (void)
{
  guint rtl, i;

  for (rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (ToolsMap) map = tools_map_new (rtl == 1, 1);

      for (i = 0; i < G_N_ELEMENTS (focus_steps); i++)
        assert_step (map, &focus_steps[i]);
    }
}

/* Over a box that covers several columns the way goes straight on. */
static void
test_column (void)
{
  static const Step ways[] = {
    { "touchpoint:A3", UP, "stage:A" },
    { "stage:A", DOWN, "touchpoint:A3" },
    { "empty:Feeling:B1:Q", DOWN, "pain-point:Wide" },
    { "pain-point:Wide", DOWN, "empty:Opportunities:B1" },
    { "empty:Opportunities:B1", UP, "pain-point:Wide" },
    { "pain-point:Wide", LEFT, "pain-point:Pain" },
    { "touchpoint:A2", UP, "stage:A" },
    { "stage:A", RIGHT, "stage:B" },
    { "stage:B", DOWN, "touchpoint:B1" },
  };
  g_autoptr (ToolsMap) map = tools_map_new (FALSE, 1);
  int column = -1;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      int from = tools_map_find (map, ways[i].from);
      int to = journey_keyboard_move_focus (map->layout, from, ways[i].step, &column);

      g_assert_cmpint (to, ==, tools_map_find (map, ways[i].to));
    }
}

/* Tab comes by every box once, and Shift+Tab goes back the same way. */
static void
test_tab (void)
{
  g_autoptr (ToolsMap) map = tools_map_new (FALSE, 1);
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (int));
  guint n_boxes, n = 0, i;
  const JourneyBox *boxes = journey_layout_get_boxes (map->layout, &n_boxes);
  int box = -1;

  for (i = 0; i < n_boxes; i++)
    n += journey_box_kind_can_focus (boxes[i].kind);
  while ((box = journey_keyboard_move_focus (map->layout, box, NEXT, NULL)) >= 0)
    {
      g_array_append_val (way, box);
      g_assert_cmpuint (way->len, <=, n);
    }
  g_assert_cmpuint (way->len, ==, n);

  for (i = way->len; i > 0; i--)
    {
      box = journey_keyboard_move_focus (map->layout, box, PREVIOUS, NULL);
      g_assert_cmpint (box, ==, g_array_index (way, int, i - 1));
    }
}

/* No key leads out of the map but Tab, and the arrows reach every box. */
static void
test_reach (void)
{
  g_autoptr (ToolsMap) map = tools_map_new (FALSE, 1);
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (int));
  guint n_boxes, n = 0, reached = 0, i, step;
  const JourneyBox *boxes = journey_layout_get_boxes (map->layout, &n_boxes);
  g_autofree gboolean *seen = g_new0 (gboolean, n_boxes);
  int first = journey_keyboard_move_focus (map->layout, -1, DOWN, NULL);

  for (i = 0; i < n_boxes; i++)
    n += journey_box_kind_can_focus (boxes[i].kind);
  seen[first] = TRUE;
  g_array_append_val (open, first);
  while (open->len > 0)
    {
      int box = g_array_index (open, int, open->len - 1);

      g_array_set_size (open, open->len - 1);
      reached++;
      for (step = LEFT; step <= DOWN; step++)
        {
          int to = journey_keyboard_move_focus (map->layout, box, (JourneyKeyStep) step, NULL);

          g_assert_cmpint (to, >=, 0);
          if (!seen[to])
            g_array_append_val (open, to);
          seen[to] = TRUE;
        }
    }
  g_assert_cmpuint (reached, ==, n);
}

static void
test_empty_map (void)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  g_autoptr (JourneyTextMeasure) measure = journey_text_measure_new ();
  g_autoptr (JourneyLayout) layout = NULL;
  g_auto (JourneyKeyResult) result = { 0 };
  int hint;

  journey_document_start_journal (document);
  layout = journey_layout_new (document, measure, &(JourneyLayoutOptions) { .editable = TRUE });
  hint = journey_layout_find (layout, JOURNEY_BOX_HINT, JOURNEY_ITEM (document));
  g_assert_cmpint (hint, >=, 0);
  g_assert_cmpint (journey_keyboard_move_focus (
                       layout, journey_keyboard_move_focus (layout, -1, NEXT, NULL), DOWN, NULL),
                   ==, hint);
  result = journey_keyboard_add_after (layout, hint);
  g_assert_true (result.changed);
  g_assert_true (JOURNEY_IS_STAGE (result.item));
}

/* --- Edits --- */

typedef enum
{
  MOVE,
  SCORE,
  SEVERITY,
  ADD,
  DELETE,
} Key;

typedef struct
{
  const char *path;
  const char *box;
  Key key;
  int by; /* a step, or a number of them */
  const char *select[3];
  const char *label; /* NULL: nothing is done */
  const char *outline;
  const char *message; /* NULL: none */
} Edit;

static const Edit edits[] = {
  { "touchpoint-right",
    "touchpoint:A1",
    MOVE,
    RIGHT,
    { NULL },
    "Move Touchpoint",
    "A: A2 A1 A3; ",
    "Moved to A, position 2 of 3" },
  { "touchpoint-next-stage",
    "touchpoint:A3",
    MOVE,
    RIGHT,
    { NULL },
    "Move Touchpoint",
    "A: A1 A2; B: A3 B1 B2; ",
    "Moved to B, position 1 of 3" },
  { "touchpoint-stage-before",
    "touchpoint:B1",
    MOVE,
    LEFT,
    { NULL },
    "Move Touchpoint",
    "A: A1 A2 A3 B1; B: B2; ",
    "Moved to A, position 4 of 4" },
  { "touchpoint-empty-stage",
    "touchpoint:B2",
    MOVE,
    RIGHT,
    { NULL },
    "Move Touchpoint",
    "B: B1; C: B2; ",
    "Moved to C, position 1 of 1" },
  { "touchpoint-at-start",
    "touchpoint:A1",
    MOVE,
    LEFT,
    { NULL },
    NULL,
    NULL,
    "Already at the start" },
  { "touchpoints",
    "touchpoint:A1",
    MOVE,
    RIGHT,
    { "touchpoint:A1", "touchpoint:A2" },
    "Move 2 Touchpoints",
    "A: A3 A1 A2; ",
    "Moved 2 touchpoints to A" },
  { "cell-moves-touchpoint",
    "doing:A1",
    MOVE,
    RIGHT,
    { NULL },
    "Move Touchpoint",
    "A: A2 A1 A3; ",
    "Moved to A, position 2 of 3" },
  { "stage-right",
    "stage:A",
    MOVE,
    RIGHT,
    { NULL },
    "Move Stage",
    "B: B1 B2; A: A1 A2 A3; C:",
    "Moved to position 2 of 3" },
  { "stage-left",
    "stage:C",
    MOVE,
    LEFT,
    { NULL },
    "Move Stage",
    "A: A1 A2 A3; C:; B: B1 B2; ",
    "Moved to position 2 of 3" },
  { "stage-at-end", "stage:C", MOVE, RIGHT, { NULL }, NULL, NULL, "Already at the end" },
  { "persona-right",
    "persona:P",
    MOVE,
    RIGHT,
    { NULL },
    "Move Persona",
    "Q: -2 - - - -; P: 1 0 - -1 -; ",
    "Moved to position 2 of 2" },
  { "pain-point-right",
    "pain-point:Pain",
    MOVE,
    RIGHT,
    { NULL },
    "Move Pain Point",
    "Pain@ A3; ",
    "Moved to A3" },
  { "pain-point-wide",
    "pain-point:Wide",
    MOVE,
    RIGHT,
    { NULL },
    "Stretch Pain Point",
    "Wide@ B1 B2; ",
    "Moved to B1" },
  { "evidence-at-start",
    "evidence:Proof",
    MOVE,
    LEFT,
    { NULL },
    NULL,
    NULL,
    "Already at the start" },
  { "lane-down",
    "lane-name:Doing",
    MOVE,
    DOWN,
    { NULL },
    "Move Lane",
    "0 2 1 3 4 5 6 8 7 ",
    "Moved to position 3 of 9" },
  { "lane-at-top", "lane-name:Touchpoints", MOVE, UP, { NULL }, NULL, NULL, "Already at the top" },
  { "touchpoint-up", "touchpoint:A1", MOVE, UP, { NULL }, NULL, NULL, NULL },

  { "better", "emotion:A2", SCORE, 1, { NULL }, "Change Emotion", "P: 1 1 - -1 -; ", "1, Good" },
  { "worse", "emotion:A1", SCORE, -1, { NULL }, "Change Emotion", "P: 0 0 - -1 -; ", "0, Neutral" },
  { "worst", "emotion:A1:Q", SCORE, -1, { NULL }, NULL, NULL, "−2, Awful" },
  { "gap", "empty:Feeling:A3", SCORE, 1, { NULL }, "Add Emotion", "P: 1 0 0 -1 -; ", "0, Neutral" },
  { "no-emotion", "touchpoint:A1", SCORE, 1, { NULL }, NULL, NULL, NULL },
  { "severer",
    "pain-point:Wide",
    SEVERITY,
    1,
    { NULL },
    "Change Severity",
    "Wide@ A3 B1; ",
    "Severity 4 of 5" },
  { "no-pain-point", "touchpoint:A1", SEVERITY, 1, { NULL }, NULL, NULL, NULL },

  { "add-touchpoint",
    "touchpoint:A1",
    ADD,
    0,
    { NULL },
    "Add Touchpoint",
    "A: A1  A2 A3; ",
    "Added" },
  { "add-touchpoint-cell",
    "empty:Doing:B2",
    ADD,
    0,
    { NULL },
    "Add Touchpoint",
    "B: B1 B2 ; ",
    "Added" },
  { "add-touchpoint-stage",
    "empty:Touchpoints:C",
    ADD,
    0,
    { NULL },
    "Add Touchpoint",
    "C: ; ",
    "Added" },
  { "add-stage", "stage:A", ADD, 0, { NULL }, "Add Stage", "A: A1 A2 A3; :; B: B1 B2; ", "Added" },
  { "add-pain-point",
    "pain-point:Pain",
    ADD,
    0,
    { NULL },
    "Add Pain Point",
    "Wide@ A3 B1; @ A2; ",
    "Added" },
  { "add-pain-point-cell",
    "empty:Pain points:B2",
    ADD,
    0,
    { NULL },
    "Add Pain Point",
    "@ B2; ",
    "Added" },
  { "add-lane", "lane-name:Doing", ADD, 0, { NULL }, "Add Lane", "0 1 9 2 3 4 5 6 8 7 ", "Added" },
  { "add-persona",
    "persona:P",
    ADD,
    0,
    { NULL },
    "Add Persona",
    "Q: -2 - - - -; : - - - - -; ",
    "Added" },

  { "delete-touchpoint",
    "touchpoint:A3",
    DELETE,
    0,
    { NULL },
    "Delete Touchpoint",
    "A: A1 A2; B: B1 B2; ",
    "“A3” deleted" },
  { "delete-selected",
    "touchpoint:A1",
    DELETE,
    0,
    { "touchpoint:A1", "pain-point:Pain" },
    "Delete 2 Items",
    "A: A2 A3; B: B1 B2; C:; P: 0 - -1 -; Q: - - - -; Wide@ A3 B1; ",
    "2 items deleted" },
  { "delete-not-selected",
    "touchpoint:A3",
    DELETE,
    0,
    { "touchpoint:A1" },
    "Delete Touchpoint",
    "A: A1 A2; ",
    "“A3” deleted" },
  { "delete-point",
    "emotion:A2",
    DELETE,
    0,
    { NULL },
    "Clear Emotion",
    "P: 1 - - -1 -; ",
    "1 item deleted" },
  { "delete-text",
    "doing:A1",
    DELETE,
    0,
    { "touchpoint:A1" },
    "Edit Doing",
    "A: A1 A2 A3; ",
    "Text deleted" },
  { "delete-empty", "empty:Doing:A2", DELETE, 0, { NULL }, NULL, NULL, NULL },
  { "delete-lane",
    "lane-name:Doing",
    DELETE,
    0,
    { NULL },
    "Delete Lane",
    "0 2 3 4 5 6 8 7 ",
    "Lane deleted" },
  { "delete-header", "header:", DELETE, 0, { NULL }, NULL, NULL, NULL },
};

static JourneyKeyResult
press_key (ToolsMap *map, const Edit *e)
{
  int box = tools_map_find (map, e->box);
  JourneyKeyStep step = (JourneyKeyStep) e->by;

  switch (e->key)
    {
    case MOVE:
      if (map->rtl && step <= RIGHT)
        step = step == LEFT ? RIGHT : LEFT;
      return journey_keyboard_move_item (map->layout, box, map->selection, step);
    case SCORE:
      return journey_keyboard_change_score (map->layout, box, e->by);
    case SEVERITY:
      return journey_keyboard_change_severity (map->layout, box, e->by);
    case ADD:
      return journey_keyboard_add_after (map->layout, box);
    case DELETE:
      return journey_keyboard_delete (map->layout, box, map->selection);
    default:
      g_assert_not_reached ();
    }
}

static void
test_edit (gconstpointer data)
{
  const Edit *e = data;
  guint rtl, i;

  for (rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (ToolsMap) map = tools_map_new (rtl == 1, 1);
      g_auto (JourneyKeyResult) result = { 0 };

      for (i = 0; i < G_N_ELEMENTS (e->select) && e->select[i] != NULL; i++)
        journey_selection_add (
            map->selection,
            journey_layout_get_box (map->layout, tools_map_find (map, e->select[i]))->item);
      result = press_key (map, e);
      g_assert_cmpstr (result.message, ==, e->message);
      g_assert_true (result.changed == (e->label != NULL));
      if (e->label == NULL)
        {
          tools_map_assert_start (map);
          continue;
        }

      g_assert_cmpstr (journey_journal_get_undo_label (map->journal), ==, e->label);
      tools_map_assert_outline (map, e->outline);
      tools_map_assert_sound (map);
      journey_journal_undo (map->journal);
      tools_map_assert_start (map);
    }
}

/* Holding a key is one step; a point between two steps reaches the next one first. */
static void
test_repeat (void)
{
  g_autoptr (ToolsMap) map = tools_map_new (FALSE, 1);
  JourneyTouchpoint *touchpoint = JOURNEY_TOUCHPOINT (
      journey_layout_get_box (map->layout, tools_map_find (map, "touchpoint:A2"))->item);
  JourneyPersona *persona = journey_list_get (journey_document_get_personas (map->document), 0);
  guint i;

  for (i = 0; i < 2; i++)
    {
      g_auto (JourneyKeyResult) result =
          journey_keyboard_change_score (map->layout, tools_map_find (map, "emotion:A2"), 1);
      g_assert_true (JOURNEY_IS_EMOTION (result.item));
    }
  tools_map_assert_outline (map, "P: 1 2 - -1 -; ");
  journey_journal_undo (map->journal);
  tools_map_assert_start (map);

  journey_edit_set_score (touchpoint, persona, 0.25);
  {
    g_auto (JourneyKeyResult) result =
        journey_keyboard_change_score (map->layout, tools_map_find (map, "emotion:A2"), 1);
    g_assert_cmpstr (result.message, ==, "1, Good");
  }
  {
    g_auto (JourneyKeyResult) result =
        journey_keyboard_change_score (map->layout, tools_map_find (map, "emotion:A2"), -1);
    g_assert_cmpstr (result.message, ==, "0, Neutral");
  }
}

/* The kinds that go to and fro, and the one that goes up and down; at an edge, too. */
static void
test_moves (void)
{
  static const struct
  {
    const char *box;
    gboolean along, across;
  } kinds[] = {
    { "header:", FALSE, FALSE },       { "persona:P", TRUE, FALSE },
    { "stage:A", TRUE, FALSE },        { "lane-name:Doing", FALSE, TRUE },
    { "touchpoint:A1", TRUE, FALSE },  { "doing:A1", TRUE, FALSE },
    { "empty:Doing:A2", TRUE, FALSE }, { "emotion:A1", TRUE, FALSE },
    { "connection:", FALSE, FALSE },   { "empty:Touchpoints:C", FALSE, FALSE },
  };
  g_autoptr (ToolsMap) map = tools_map_new (FALSE, 1);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      int box = tools_map_find (map, kinds[i].box);

      g_test_message ("%s", kinds[i].box);
      g_assert_true (journey_keyboard_moves (map->layout, box, LEFT) == kinds[i].along);
      g_assert_true (journey_keyboard_moves (map->layout, box, RIGHT) == kinds[i].along);
      g_assert_true (journey_keyboard_moves (map->layout, box, UP) == kinds[i].across);
      g_assert_true (journey_keyboard_moves (map->layout, box, DOWN) == kinds[i].across);
    }
  g_assert_false (journey_keyboard_moves (map->layout, -1, RIGHT));
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/keyboard/focus", test_focus);
  g_test_add_func ("/keyboard/column", test_column);
  g_test_add_func ("/keyboard/tab", test_tab);
  g_test_add_func ("/keyboard/reach", test_reach);
  g_test_add_func ("/keyboard/empty-map", test_empty_map);
  for (i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autofree char *path = g_strconcat ("/keyboard/edit/", edits[i].path, NULL);

      g_test_add_data_func (path, &edits[i], test_edit);
    }
  g_test_add_func ("/keyboard/moves", test_moves);
  g_test_add_func ("/keyboard/repeat", test_repeat);

  return g_test_run ();
}
