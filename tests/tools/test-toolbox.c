/* test-toolbox.c: every drag: what it does, that Escape leaves no trace, and that undo takes it
 * back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tools-map.h"

#define ALT     JOURNEY_TOOL_ALT
#define CONTROL JOURNEY_TOOL_CONTROL

typedef struct
{
  const char *path;
  JourneyToolMode mode;
  const char *select[3]; /* what is selected before, but what is pressed */
  Spot from;
  Spot to;
  guint modifiers; /* at the release */
  JourneyPreviewKind kind;
  const char *label;   /* of the step; NULL where nothing is done */
  const char *outline; /* a piece of it, afterwards */
  const char *told;    /* NULL: anything */
} Case;

static const Case cases[] = {
  /* Touchpoints */
  { .path = "touchpoint/within-stage",
    .from = { "touchpoint:A1", 0.5, 0.5 },
    .to = { "touchpoint:A3", 0.8, 0.5 },
    .kind = JOURNEY_PREVIEW_TOUCHPOINTS,
    .label = "Move Touchpoint",
    .outline = "A: A2 A3 A1; ",
    .told = "announce Moved to A, position 3 of 3\n" },
  { .path = "touchpoint/back",
    .from = { "touchpoint:A3", 0.5, 0.5 },
    .to = { "touchpoint:A1", 0.2, 0.5 },
    .kind = JOURNEY_PREVIEW_TOUCHPOINTS,
    .label = "Move Touchpoint",
    .outline = "A: A3 A1 A2; " },
  { .path = "touchpoint/to-other-stage",
    .from = { "touchpoint:A2", 0.5, 0.5 },
    .to = { "touchpoint:B1", 0.8, 0.5 },
    .kind = JOURNEY_PREVIEW_TOUCHPOINTS,
    .label = "Move Touchpoint",
    .outline = "A: A1 A3; B: B1 A2 B2; ",
    .told = "announce Moved to B, position 2 of 3\n" },
  { .path = "touchpoint/to-end-of-its-stage",
    .from = { "touchpoint:B1", 0.5, 0.5 },
    .to = { "touchpoint:A3", 0.8, 0.5 },
    .kind = JOURNEY_PREVIEW_TOUCHPOINTS,
    .label = "Move Touchpoint",
    .outline = "A: A1 A2 A3 B1; B: B2; " },
  { .path = "touchpoint/to-empty-stage",
    .from = { "touchpoint:A1", 0.5, 0.5 },
    .to = { "stage:C", 0.8, 0.5 },
    .kind = JOURNEY_PREVIEW_TOUCHPOINTS,
    .label = "Move Touchpoint",
    .outline = "A: A2 A3; B: B1 B2; C: A1; " },
  { .path = "touchpoint/several",
    .select = { "touchpoint:A1", "touchpoint:B2" },
    .from = { "touchpoint:B2", 0.5, 0.5 },
    .to = { "touchpoint:A3", 0.2, 0.5 },
    .kind = JOURNEY_PREVIEW_TOUCHPOINTS,
    .label = "Move 2 Touchpoints",
    .outline = "A: A2 A1 B2 A3; B: B1; ",
    .told = "announce Moved 2 touchpoints to A\n" },
  { .path = "touchpoint/not-with-the-selected",
    .select = { "touchpoint:A1", "touchpoint:A2" },
    .from = { "touchpoint:B2", 0.5, 0.5 },
    .to = { "touchpoint:A1", 0.2, 0.5 },
    .kind = JOURNEY_PREVIEW_TOUCHPOINTS,
    .label = "Move Touchpoint",
    .outline = "A: B2 A1 A2 A3; B: B1; " },
  { .path = "touchpoint/stays",
    .from = { "touchpoint:A2", 0.5, 0.5 },
    .to = { "touchpoint:A3", 0.2, 0.5 },
    .kind = JOURNEY_PREVIEW_TOUCHPOINTS },
  { .path = "touchpoint/copy",
    .from = { "touchpoint:A1", 0.5, 0.5 },
    .to = { "touchpoint:B2", 0.8, 0.5 },
    .modifiers = CONTROL,
    .kind = JOURNEY_PREVIEW_TOUCHPOINTS,
    .label = "Copy Touchpoint",
    .outline = "A: A1 A2 A3; B: B1 B2 A1; " },
  { .path = "touchpoint/copy-several",
    .select = { "touchpoint:A1", "touchpoint:A2" },
    .from = { "touchpoint:A1", 0.5, 0.5 },
    .to = { "stage:C", 0.5, 0.5 },
    .modifiers = ALT,
    .kind = JOURNEY_PREVIEW_TOUCHPOINTS,
    .label = "Copy 2 Touchpoints",
    .outline = "A: A1 A2 A3; B: B1 B2; C: A1 A2; " },
  { .path = "touchpoint/beyond-the-end",
    .from = { "touchpoint:A1", 0.5, 0.5 },
    .to = { "touchpoint:B2", 40, 9 },
    .kind = JOURNEY_PREVIEW_TOUCHPOINTS,
    .label = "Move Touchpoint",
    .outline = "C: A1; " },
  { .path = "touchpoint/beyond-the-start",
    .from = { "touchpoint:B2", 0.5, 0.5 },
    .to = { "touchpoint:A1", -40, -9 },
    .kind = JOURNEY_PREVIEW_TOUCHPOINTS,
    .label = "Move Touchpoint",
    .outline = "A: B2 A1 A2 A3; " },

  /* Stages and lanes */
  { .path = "stage/later",
    .from = { "stage:A", 0.5, 0.5 },
    .to = { "stage:B", 0.8, 0.5 },
    .kind = JOURNEY_PREVIEW_STAGE,
    .label = "Move Stage",
    .outline = "B: B1 B2; A: A1 A2 A3; C:",
    .told = "announce Moved to position 2 of 3\n" },
  { .path = "stage/to-the-start",
    .from = { "stage:C", 0.5, 0.5 },
    .to = { "stage:A", 0.1, 0.5 },
    .kind = JOURNEY_PREVIEW_STAGE,
    .label = "Move Stage",
    .outline = "C:; A: A1 A2 A3; B: B1 B2; " },
  { .path = "stage/stays",
    .from = { "stage:A", 0.2, 0.5 },
    .to = { "stage:B", 0.2, 0.5 },
    .kind = JOURNEY_PREVIEW_STAGE },
  { .path = "stage/copy",
    .from = { "stage:B", 0.5, 0.5 },
    .to = { "stage:A", 0.1, 0.5 },
    .modifiers = CONTROL,
    .kind = JOURNEY_PREVIEW_STAGE,
    .label = "Copy Stage",
    .outline = "B: B1 B2; A: A1 A2 A3; B: B1 B2; C:" },
  { .path = "lane/down",
    .from = { "lane-name:Doing", 0.5, 0.5 },
    .to = { "lane-name:Thinking", 0.5, 0.9 },
    .kind = JOURNEY_PREVIEW_LANE,
    .label = "Move Lane",
    .outline = "0 2 1 3 4 5 6 8 7 ",
    .told = "announce Moved to position 3 of 9\n" },
  { .path = "lane/up",
    .from = { "lane-name:Feeling", 0.5, 0.5 },
    .to = { "lane-name:Touchpoints", 0.5, 0.1 },
    .kind = JOURNEY_PREVIEW_LANE,
    .label = "Move Lane",
    .outline = "3 0 1 2 4 5 6 8 7 " },
  { .path = "lane/stays",
    .from = { "lane-name:Doing", 0.5, 0.1 },
    .to = { "lane-name:Doing", 0.9, 0.95 },
    .kind = JOURNEY_PREVIEW_LANE },

  /* Cards */
  { .path = "pain-point/to-touchpoint",
    .from = { "pain-point:Pain", 0.5, 0.5 },
    .to = { "touchpoint:B2", 0.5, 0.5 },
    .kind = JOURNEY_PREVIEW_CARDS,
    .label = "Move Pain Point",
    .outline = "Pain@ B2; ",
    .told = "announce Moved to B2\n" },
  { .path = "pain-point/wide",
    .from = { "pain-point:Wide", 0.2, 0.5 },
    .to = { "touchpoint:A2", 0.5, 0.5 },
    .kind = JOURNEY_PREVIEW_CARDS,
    .label = "Move Pain Point",
    .outline = "Wide@ A2 A3; " },
  { .path = "pain-point/wide-off-the-map",
    .from = { "pain-point:Wide", 0.2, 0.5 },
    .to = { "touchpoint:B2", 0.5, 0.5 },
    .kind = JOURNEY_PREVIEW_CARDS },
  { .path = "pain-point/to-empty-stage",
    .from = { "pain-point:Pain", 0.5, 0.5 },
    .to = { "stage:C", 0.5, 0.5 },
    .kind = JOURNEY_PREVIEW_CARDS },
  { .path = "pain-point/copy",
    .from = { "pain-point:Pain", 0.5, 0.5 },
    .to = { "touchpoint:A1", 0.5, 0.5 },
    .modifiers = ALT,
    .kind = JOURNEY_PREVIEW_CARDS,
    .label = "Copy Pain Point",
    .outline = "Pain@ A1; " },
  { .path = "pain-point/several",
    .select = { "pain-point:Pain", "evidence:Proof" },
    .from = { "pain-point:Pain", 0.5, 0.5 },
    .to = { "touchpoint:A3", 0.5, 0.5 },
    .kind = JOURNEY_PREVIEW_CARDS,
    .label = "Move 2 Items",
    .outline = "Pain@ A3; Wide@ A3 B1; Chance@ B2; Proof@ A2; " },
  { .path = "opportunity/to-touchpoint",
    .from = { "opportunity:Chance", 0.5, 0.5 },
    .to = { "touchpoint:A1", 0.5, 0.5 },
    .kind = JOURNEY_PREVIEW_CARDS,
    .label = "Move Opportunity",
    .outline = "Chance@ A1; " },
  { .path = "evidence/to-touchpoint",
    .from = { "evidence:Proof", 0.5, 0.5 },
    .to = { "touchpoint:B1", 0.5, 0.5 },
    .kind = JOURNEY_PREVIEW_CARDS,
    .label = "Move Evidence",
    .outline = "Proof@ B1; " },
  { .path = "metric/to-touchpoint",
    .from = { "metric:Score", 0.5, 0.5 },
    .to = { "touchpoint:A2", 0.5, 0.5 },
    .kind = JOURNEY_PREVIEW_CARDS,
    .label = "Move Metric",
    .outline = "Score@ A2; " },
  { .path = "stretch/end",
    .from = { "pain-point:Pain", 0.995, 0.5 },
    .to = { "touchpoint:B1", 0.5, 0.5 },
    .kind = JOURNEY_PREVIEW_STRETCH,
    .label = "Stretch Pain Point",
    .outline = "Pain@ A2 A3 B1; ",
    .told = "announce Stretched over 3 touchpoints\n" },
  { .path = "stretch/start",
    .from = { "opportunity:Chance", 0.005, 0.5 },
    .to = { "touchpoint:A3", 0.9, 0.5 },
    .kind = JOURNEY_PREVIEW_STRETCH,
    .label = "Stretch Opportunity",
    .outline = "Chance@ A3 B1 B2; " },
  { .path = "stretch/narrow",
    .from = { "pain-point:Wide", 0.995, 0.5 },
    .to = { "touchpoint:A1", 0.5, 0.5 },
    .kind = JOURNEY_PREVIEW_STRETCH,
    .label = "Stretch Pain Point",
    .outline = "Wide@ A3; ",
    .told = "announce Stretched over 1 touchpoint\n" },
  { .path = "stretch/nowhere",
    .from = { "pain-point:Pain", 0.995, 0.5 },
    .to = { "stage:C", 0.5, 0.5 },
    .kind = JOURNEY_PREVIEW_STRETCH },

  /* Emotions; the scale is 164 px high, a step 41 */
  { .path = "feel/up",
    .from = { "emotion:A2", 0.5, 0.5 },
    .to = { "emotion:A2", 0.9, 0.5 - 50 / 28.0 },
    .kind = JOURNEY_PREVIEW_FEEL,
    .label = "Change Emotion",
    .outline = "P: 1 1 - -1 -; ",
    .told = "announce 1, Good\n" },
  { .path = "feel/beyond-the-scale",
    .from = { "emotion:A2", 0.5, 0.5 },
    .to = { "emotion:A2", 0.5, 40 },
    .kind = JOURNEY_PREVIEW_FEEL,
    .label = "Change Emotion",
    .outline = "P: 1 -2 - -1 -; ",
    .told = "announce −2, Awful\n" },
  { .path = "feel/exact",
    .from = { "emotion:A2", 0.5, 0.5 },
    .to = { "emotion:A2", 0.5, 0.5 - 20.5 / 28.0 },
    .modifiers = CONTROL,
    .kind = JOURNEY_PREVIEW_FEEL,
    .label = "Change Emotion",
    .outline = "P: 1 0.5 - -1 -; ",
    .told = "announce 0.5\n" },
  { .path = "feel/stays",
    .from = { "emotion:A2", 0.5, 0.5 },
    .to = { "emotion:A2", 3, 0.6 },
    .kind = JOURNEY_PREVIEW_FEEL },
  { .path = "feel/second-persona",
    .from = { "emotion:A1:Q", 0.5, 0.5 },
    .to = { "emotion:A1:Q", 0.5, 0.5 - 82 / 28.0 },
    .kind = JOURNEY_PREVIEW_FEEL,
    .label = "Change Emotion",
    .outline = "Q: 0 - - - -; " },
  { .path = "sketch/whole-line",
    .mode = JOURNEY_TOOL_MODE_SKETCH,
    .from = { "empty:Feeling:A3", -2, 0.13 },
    .to = { "empty:Feeling:A3", 3, 0.13 },
    .kind = JOURNEY_PREVIEW_SKETCH,
    .label = "Sketch Emotions",
    .outline = "P: 2 2 2 2 2; Q: -2 - - - -; ",
    .told = "announce Drew 5 points\n" },
  { .path = "sketch/slope",
    .mode = JOURNEY_TOOL_MODE_SKETCH,
    .from = { "empty:Feeling:A3", 0.5, 0.12037 },
    .to = { "empty:Feeling:B2", 0.5, 0.87963 },
    .kind = JOURNEY_PREVIEW_SKETCH,
    .label = "Sketch Emotions",
    .outline = "P: 1 0 2 0 -2; " },
  { .path = "sketch/one-point",
    .mode = JOURNEY_TOOL_MODE_SKETCH,
    .from = { "empty:Feeling:A3", 0.3, 0.5 },
    .to = { "empty:Feeling:A3", 0.32, 0.5 },
    .kind = JOURNEY_PREVIEW_SKETCH,
    .label = "Sketch Emotions",
    .outline = "P: 1 0 0 -1 -; ",
    .told = "announce Drew 1 point\n" },
  { .path = "sketch/beside-the-lane",
    .mode = JOURNEY_TOOL_MODE_SKETCH,
    .from = { "touchpoint:A1", 0.5, 0.5 },
    .to = { "touchpoint:A3", 0.8, 0.5 },
    .kind = JOURNEY_PREVIEW_TOUCHPOINTS,
    .label = "Move Touchpoint",
    .outline = "A: A2 A3 A1; " },

  /* Connections */
  { .path = "connect/forward",
    .from = { "touchpoint:A2", 0.99, 0.62 },
    .to = { "touchpoint:B2", 0.5, 0.5 },
    .kind = JOURNEY_PREVIEW_CONNECT,
    .label = "Add Connection",
    .outline = "A1>B1; A2>B2; ",
    .told = "announce Connected to B2\ncreated JourneyConnection\n" },
  { .path = "connect/back",
    .mode = JOURNEY_TOOL_MODE_CONNECT,
    .from = { "touchpoint:B1", 0.5, 0.5 },
    .to = { "touchpoint:A1", 0.5, 0.5 },
    .kind = JOURNEY_PREVIEW_CONNECT,
    .label = "Add Connection",
    .outline = "A1>B1; B1>A1; " },
  { .path = "connect/twice",
    .mode = JOURNEY_TOOL_MODE_CONNECT,
    .from = { "touchpoint:A1", 0.5, 0.5 },
    .to = { "touchpoint:B1", 0.5, 0.5 },
    .kind = JOURNEY_PREVIEW_CONNECT },
  { .path = "connect/itself",
    .mode = JOURNEY_TOOL_MODE_CONNECT,
    .from = { "touchpoint:A1", 0.2, 0.5 },
    .to = { "touchpoint:A1", 0.8, 0.5 },
    .kind = JOURNEY_PREVIEW_CONNECT },
  { .path = "connect/nothing",
    .from = { "touchpoint:A2", 0.99, 0.62 },
    .to = { "stage:C", 0.5, 0.5 },
    .kind = JOURNEY_PREVIEW_CONNECT },
  { .path = "band",
    .from = { "empty:Doing:B1", 0.5, 0.5 },
    .to = { "touchpoint:A3", 0.5, 0.5 },
    .kind = JOURNEY_PREVIEW_RUBBER_BAND },
};

/* Each case is tried in both reading directions and at several zooms. */
typedef struct
{
  const Case *c;
  gboolean rtl;
  double zoom;
} Try;

static void
select_before (ToolsMap *map, const Case *c)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (c->select) && c->select[i] != NULL; i++)
    journey_selection_add (
        map->selection,
        journey_layout_get_box (map->layout, tools_map_find (map, c->select[i]))->item);
}

static ToolsMap *
begin (const Try *t)
{
  ToolsMap *map = tools_map_new (t->rtl, t->zoom);

  journey_toolbox_set_mode (map->toolbox, t->c->mode);
  select_before (map, t->c);
  tools_map_press (map, t->c->from, 0);
  tools_map_assert_start (map);
  if (t->c->mode != JOURNEY_TOOL_MODE_SKETCH)
    tools_map_move (map, t->c->to, 0);
  else
    tools_map_send (map, JOURNEY_TOOL_MOTION, tools_map_get_point (map, t->c->to), 0);
  g_assert_true (journey_toolbox_is_dragging (map->toolbox));
  g_assert_nonnull (journey_toolbox_get_preview (map->toolbox));
  g_assert_cmpint (journey_toolbox_get_preview (map->toolbox)->kind, ==, t->c->kind);
  g_assert_cmpuint (map->n_previews, >, 0);
  tools_map_assert_start (map);
  return map;
}

static void
test_drop (gconstpointer data)
{
  const Try *t = data;
  g_autoptr (ToolsMap) map = begin (t);
  g_autofree char *done = NULL;

  tools_map_release (map, t->c->to, t->c->modifiers);
  g_assert_false (journey_toolbox_is_dragging (map->toolbox));
  g_assert_null (journey_toolbox_get_preview (map->toolbox));
  if (t->c->told != NULL)
    g_assert_cmpstr (map->told->str, ==, t->c->told);
  if (t->c->label == NULL)
    {
      tools_map_assert_start (map);
      return;
    }

  g_assert_cmpstr (journey_journal_get_undo_label (map->journal), ==, t->c->label);
  tools_map_assert_outline (map, t->c->outline);
  tools_map_assert_sound (map);
  done = tools_map_dup_outline (map);

  journey_journal_undo (map->journal);
  tools_map_assert_start (map);
  journey_journal_redo (map->journal);
  tools_map_assert_outline (map, done);
}

static void
test_escape (gconstpointer data)
{
  const Try *t = data;
  g_autoptr (ToolsMap) map = begin (t);
  guint n_previews = map->n_previews;

  g_assert_true (journey_toolbox_cancel (map->toolbox));
  g_assert_false (journey_toolbox_cancel (map->toolbox));
  g_assert_null (journey_toolbox_get_preview (map->toolbox));
  g_assert_cmpuint (map->n_previews, ==, n_previews + 1);
  tools_map_release (map, t->c->to, t->c->modifiers);
  tools_map_assert_start (map);
  g_assert_cmpstr (map->told->str, ==, "");
}

static void
test_taken_away (gconstpointer data)
{
  const Try *t = data;
  g_autoptr (ToolsMap) map = begin (t);

  tools_map_send (map, JOURNEY_TOOL_CANCEL, (JourneyPoint) { 0, 0 }, 0);
  g_assert_false (journey_toolbox_is_dragging (map->toolbox));
  tools_map_release (map, t->c->to, t->c->modifiers);
  tools_map_assert_start (map);
}

/* A pointer that comes back to where it was pressed has changed its mind, but for a sketch. */
static void
test_back (gconstpointer data)
{
  const Try *t = data;
  g_autoptr (ToolsMap) map = begin (t);

  if (t->c->kind == JOURNEY_PREVIEW_SKETCH)
    return;
  tools_map_move (map, t->c->from, 0);
  tools_map_release (map, t->c->from, 0);
  tools_map_assert_start (map);
}

static void
add (const char *what, const Try *t, GTestDataFunc func)
{
  g_autofree char *path =
      g_strdup_printf ("/toolbox/%s/%s/%s/%g", what, t->c->path, t->rtl ? "rtl" : "ltr", t->zoom);

  g_test_add_data_func_full (path, g_memdup2 (t, sizeof *t), func, g_free);
}

int
main (int argc, char **argv)
{
  static const double zooms[] = { 1, 0.4, 2.5 };
  guint i, j, rtl;

  g_test_init (&argc, &argv, NULL);

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (rtl = 0; rtl < 2; rtl++)
        {
          for (j = 0; j < G_N_ELEMENTS (zooms); j++)
            add ("drop", &(Try) { &cases[i], rtl == 1, zooms[j] }, test_drop);
          add ("escape", &(Try) { &cases[i], rtl == 1, 1 }, test_escape);
          add ("back", &(Try) { &cases[i], rtl == 1, 1 }, test_back);
        }
      add ("taken-away", &(Try) { &cases[i], FALSE, 1 }, test_taken_away);
    }

  return g_test_run ();
}
