/* test-relayout.c: drags while somebody else changes the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-writer.h"
#include "tools-map.h"

typedef struct
{
  const char *path;
  JourneyToolMode mode;
  Spot from;
  Spot to;
  const char *outline; /* after the drag is brought to its end, another touchpoint being first */
} Case;

static const Case cases[] = {
  { "touchpoint",
    JOURNEY_TOOL_MODE_SELECT,
    { "touchpoint:A1", 0.5, 0.5 },
    { "touchpoint:B2", 0.8, 0.5 },
    "A: N A2 A3; B: B1 B2 A1; " },
  { "stage",
    JOURNEY_TOOL_MODE_SELECT,
    { "stage:A", 0.5, 0.5 },
    { "stage:B", 0.9, 0.5 },
    "B: B1 B2; A: N A1 A2 A3; C:; " },
  { "lane",
    JOURNEY_TOOL_MODE_SELECT,
    { "lane-name:Doing", 0.5, 0.5 },
    { "lane-name:Thinking", 0.5, 0.9 },
    "0 2 1 3 4 5 6 8 7 " },
  { "feel",
    JOURNEY_TOOL_MODE_SELECT,
    { "emotion:A2", 0.5, 0.5 },
    { "emotion:A2", 0.5, 0.5 - 41 / 28.0 },
    "P: - 1 1 - -1 -; " },
  { "stretch",
    JOURNEY_TOOL_MODE_SELECT,
    { "pain-point:Pain", 0.995, 0.5 },
    { "touchpoint:B1", 0.5, 0.5 },
    "Pain@ A2 A3 B1; " },
  { "connect",
    JOURNEY_TOOL_MODE_CONNECT,
    { "touchpoint:A2", 0.5, 0.5 },
    { "touchpoint:B2", 0.5, 0.5 },
    "A2>B2; " },
  { "sketch",
    JOURNEY_TOOL_MODE_SKETCH,
    { "empty:Feeling:A3", 0.5, 0.12037 },
    { "empty:Feeling:B2", 0.5, 0.12037 },
    "P: - 1 0 2 2 2; " },
};

static JourneyStage *
get_stage (ToolsMap *map, guint position)
{
  return journey_list_get (journey_document_get_stages (map->document), position);
}

/* Somebody adds a column before all others: the drag goes on with the same thing. */
static void
test_goes_on (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (ToolsMap) map = tools_map_new (FALSE, 1);

  journey_toolbox_set_mode (map->toolbox, c->mode);
  tools_map_press (map, c->from, 0);
  if (c->mode == JOURNEY_TOOL_MODE_SKETCH)
    tools_map_send (map, JOURNEY_TOOL_MOTION, tools_map_get_point (map, c->to), 0);
  else
    tools_map_move (map, c->to, 0);
  journey_edit_add_touchpoint (get_stage (map, 0), 0, "N");
  g_assert_true (journey_toolbox_is_dragging (map->toolbox));

  if (c->mode == JOURNEY_TOOL_MODE_SKETCH)
    tools_map_release (map, (Spot) { "empty:Feeling:B2", 0.5, 0.12037 }, 0);
  else
    tools_map_release (map, c->to, 0);
  tools_map_assert_outline (map, c->outline);
  tools_map_assert_sound (map);
  tools_map_undo_all (map);
  tools_map_assert_start (map);
}

/* What is dragged, or all that is around it, goes away; with or without a new layout in time. */
static void
test_gone (gconstpointer data)
{
  const Case *c = data;
  guint hold;

  for (hold = 0; hold < 2; hold++)
    {
      g_autoptr (ToolsMap) map = tools_map_new (FALSE, 1);
      JourneyPoint to = tools_map_get_point (map, c->to);
      g_autoptr (GPtrArray) items = g_ptr_array_new ();
      g_autofree char *outline = NULL;
      g_autofree char *after = NULL;
      guint i;

      journey_toolbox_set_mode (map->toolbox, c->mode);
      tools_map_press (map, c->from, 0);
      tools_map_send (map, JOURNEY_TOOL_MOTION, to, 0);
      g_assert_true (journey_toolbox_is_dragging (map->toolbox));

      map->hold_layout = hold == 1;
      for (i = 0; i < 3; i++)
        g_ptr_array_add (items, get_stage (map, i));
      for (i = 0; i < 2; i++)
        g_ptr_array_add (items,
                         journey_list_get (journey_document_get_personas (map->document), i));
      g_ptr_array_add (items,
                       journey_list_get (journey_document_get_pain_points (map->document), 0));
      journey_edit_delete (map->document, items);
      outline = tools_map_dup_outline (map);

      tools_map_send (map, JOURNEY_TOOL_MOTION, to, 0);
      tools_map_send (map, JOURNEY_TOOL_RELEASE, to, 0);
      g_assert_false (journey_toolbox_is_dragging (map->toolbox));
      after = tools_map_dup_outline (map);
      /* A lane does not depend on what stands in it. */
      if (!g_str_equal (c->path, "lane"))
        g_assert_cmpstr (after, ==, outline);
      tools_map_assert_sound (map);
      tools_map_undo_all (map);
      tools_map_assert_start (map);
    }
}

/* Undo in the middle of a drag takes back the step before; the drag goes on. */
static void
test_undo (void)
{
  g_autoptr (ToolsMap) map = tools_map_new (FALSE, 1);

  journey_edit_add_touchpoint (get_stage (map, 0), 0, "N");
  tools_map_press (map, (Spot) { "touchpoint:A1", 0.5, 0.5 }, 0);
  tools_map_move (map, (Spot) { "touchpoint:B2", 0.8, 0.5 }, 0);
  journey_journal_undo (map->journal);
  g_assert_true (journey_toolbox_is_dragging (map->toolbox));
  tools_map_release (map, (Spot) { "touchpoint:B2", 0.8, 0.5 }, 0);
  tools_map_assert_outline (map, "A: A2 A3; B: B1 B2 A1; ");

  /* And one that takes away what is dragged ends it. */
  journey_journal_undo (map->journal);
  journey_edit_add_touchpoint (get_stage (map, 0), 0, "N");
  tools_map_press (map, (Spot) { "touchpoint:N", 0.5, 0.5 }, 0);
  tools_map_move (map, (Spot) { "touchpoint:B2", 0.8, 0.5 }, 0);
  journey_journal_undo (map->journal);
  g_assert_false (journey_toolbox_is_dragging (map->toolbox));
  tools_map_assert_start (map);
}

/* A press, too, is of something; a button that moved away is not pressed any more. */
static void
test_press (void)
{
  g_autoptr (ToolsMap) map = tools_map_new (FALSE, 1);
  JourneyPoint button = tools_map_get_point (map, (Spot) { "touchpoint:A1", 1.035, 0.1 });
  JourneyPoint gap = tools_map_get_point (map, (Spot) { "empty:Feeling:A3", 0.5, 0.12037 });

  tools_map_send (map, JOURNEY_TOOL_PRESS, button, 0);
  journey_edit_add_touchpoint (get_stage (map, 0), 0, "N");
  tools_map_send (map, JOURNEY_TOOL_RELEASE, button, 0);
  tools_map_assert_outline (map, "A: N A1 A2 A3; ");
  journey_journal_undo (map->journal);

  /* A gap that somebody filled meanwhile is none. */
  tools_map_send (map, JOURNEY_TOOL_PRESS, gap, 0);
  journey_edit_set_score (journey_list_get (journey_stage_get_touchpoints (get_stage (map, 0)), 2),
                          journey_list_get (journey_document_get_personas (map->document), 0), -2);
  tools_map_send (map, JOURNEY_TOOL_RELEASE, gap, 0);
  tools_map_assert_outline (map, "P: 1 0 -2 -1 -; ");
}

static void
test_no_layout (void)
{
  g_autoptr (ToolsMap) map = tools_map_new (FALSE, 1);

  tools_map_press (map, (Spot) { "touchpoint:A1", 0.5, 0.5 }, 0);
  tools_map_move (map, (Spot) { "touchpoint:B2", 0.8, 0.5 }, 0);
  journey_toolbox_set_layout (map->toolbox, NULL);
  g_assert_false (journey_toolbox_is_dragging (map->toolbox));
  g_assert_null (journey_toolbox_get_document (map->toolbox));
  g_assert_null (journey_toolbox_get_persona (map->toolbox));
  g_assert_false (tools_map_send (map, JOURNEY_TOOL_MOTION, (JourneyPoint) { 0, 0 }, 0));
  tools_map_assert_start (map);
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *goes_on = g_strconcat ("/relayout/goes-on/", cases[i].path, NULL);
      g_autofree char *gone = g_strconcat ("/relayout/gone/", cases[i].path, NULL);

      g_test_add_data_func (goes_on, &cases[i], test_goes_on);
      g_test_add_data_func (gone, &cases[i], test_gone);
    }
  g_test_add_func ("/relayout/undo", test_undo);
  g_test_add_func ("/relayout/press", test_press);
  g_test_add_func ("/relayout/no-layout", test_no_layout);

  return g_test_run ();
}
