/* test-edit-move.c: where things go when they are moved, pinned and stretched
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "edit-map.h"

typedef struct
{
  const char *path;
  const char *touchpoints; /* one character each, in the order in which they were selected */
  const char *stage;
  guint position;
  const char *expected;
  const char *label;
} TouchpointCase;

static const TouchpointCase touchpoint_cases[] = {
  { "to-other", "a", "B", 1, "A:bc B:dae C:", "Move Touchpoint" },
  { "to-start", "c", "A", 0, "A:cab B:de C:", "Move Touchpoint" },
  { "to-end", "a", "A", 3, "A:bca B:de C:", "Move Touchpoint" },
  { "to-empty", "d", "C", 0, "A:abc B:e C:d", "Move Touchpoint" },
  { "past-end", "a", "B", G_MAXUINT, "A:bc B:dea C:", "Move Touchpoint" },
  { "own-gap-before", "b", "A", 1, "A:abc B:de C:", NULL },
  { "own-gap-behind", "b", "A", 2, "A:abc B:de C:", NULL },
  { "one-on", "b", "A", 3, "A:acb B:de C:", "Move Touchpoint" },
  { "several", "ac", "B", 1, "A:b B:dace C:", "Move 2 Touchpoints" },
  { "order-of-map", "eca", "B", 0, "A:b B:aced C:", "Move 3 Touchpoints" },
  { "across", "be", "A", 1, "A:abec B:d C:", "Move 2 Touchpoints" },
  { "gather", "ac", "A", 2, "A:bac B:de C:", "Move 2 Touchpoints" },
  { "side-by-side-stay", "bc", "A", 2, "A:abc B:de C:", NULL },
  { "all-stay", "abc", "A", 1, "A:abc B:de C:", NULL },
  { "twice", "aa", "B", 0, "A:bc B:ade C:", "Move Touchpoint" },
  { "none", "", "B", 0, "A:abc B:de C:", NULL },
};

static void
test_touchpoints (gconstpointer data)
{
  const TouchpointCase *c = data;
  g_autoptr (EditMap) map = edit_map_new ();
  g_autoptr (GPtrArray) touchpoints = edit_map_find_all (map, c->touchpoints);
  gboolean changed =
      journey_edit_move_touchpoints (touchpoints, edit_map_find (map, c->stage), c->position);

  g_assert_cmpint (changed, ==, c->label != NULL);
  edit_map_assert (map, 's', c->expected);
  edit_map_assert_step (map, c->label);
}

static void
test_not_touchpoints (void)
{
  g_autoptr (EditMap) map = edit_map_new ();
  g_autoptr (GPtrArray) items = edit_map_find_all (map, "BxP");

  g_assert_false (journey_edit_move_touchpoints (items, edit_map_find (map, "A"), 0));
  edit_map_assert_step (map, NULL);
}

typedef struct
{
  const char *path;
  const char *item;
  guint position;
  const char *expected;
  const char *label;
} ItemCase;

static const ItemCase item_cases[] = {
  { "stage-first", "C", 0, "C: A:abc B:de", "Move Stage" },
  { "stage-last", "A", 3, "B:de C: A:abc", "Move Stage" },
  { "stage-next", "A", 2, "B:de A:abc C:", "Move Stage" },
  { "stage-far", "A", G_MAXUINT, "B:de C: A:abc", "Move Stage" },
  { "stage-stay-before", "B", 1, "A:abc B:de C:", NULL },
  { "stage-stay-behind", "B", 2, "A:abc B:de C:", NULL },
  { "persona-last", "P", 2, "Q P", "Move Persona" },
  { "persona-first", "Q", 0, "Q P", "Move Persona" },
  { "persona-stay", "Q", 7, "P Q", NULL },
};

static void
test_item (gconstpointer data)
{
  const ItemCase *c = data;
  g_autoptr (EditMap) map = edit_map_new ();
  gpointer item = edit_map_find (map, c->item);
  gboolean is_stage = JOURNEY_IS_STAGE (item);
  gboolean changed = is_stage ? journey_edit_move_stage (item, c->position)
                              : journey_edit_move_persona (item, c->position);

  g_assert_cmpint (changed, ==, c->label != NULL);
  edit_map_assert (map, is_stage ? 's' : 'p', c->expected);
  edit_map_assert_step (map, c->label);
}

static JourneyLaneKind
get_kind (EditMap *map, guint position)
{
  return journey_lane_get_kind (
      journey_list_get (journey_document_get_lanes (map->document), position));
}

static void
test_standard_lanes (void)
{
  g_autoptr (EditMap) map = edit_map_new ();
  JourneyList *lanes = journey_document_get_lanes (map->document);
  g_autoptr (GPtrArray) lane = edit_map_find_all (map, "L");
  guint n_standard;
  const JourneyLaneKind *standard = journey_lane_get_standard (&n_standard);

  g_assert_cmpuint (journey_edit_delete (map->document, lane), ==, 1);
  g_assert_cmpuint (journey_list_get_length (lanes), ==, 0);

  g_assert_false (journey_edit_move_lane (map->document, 3, 3));
  g_assert_false (journey_edit_move_lane (map->document, 3, 4));
  g_assert_cmpuint (journey_list_get_length (lanes), ==, 0);

  g_assert_true (journey_edit_move_lane (map->document, 3, 1));
  g_assert_cmpuint (journey_list_get_length (lanes), ==, n_standard);
  g_assert_cmpint (get_kind (map, 0), ==, standard[0]);
  g_assert_cmpint (get_kind (map, 1), ==, standard[3]);
  g_assert_cmpint (get_kind (map, 2), ==, standard[1]);
  g_assert_cmpstr (journey_journal_get_undo_label (map->journal), ==, "Move Lane");

  g_assert_true (journey_journal_undo (map->journal));
  g_assert_cmpuint (journey_list_get_length (lanes), ==, 0);
}

static void
test_lanes (void)
{
  g_autoptr (EditMap) map = edit_map_new ();
  JourneyLane *lane = journey_edit_add_lane (map->document, 0, JOURNEY_LANE_KIND_TEXT, "M");

  g_assert_nonnull (lane);
  edit_map_assert (map, 'l', "M' L");
  g_assert_true (journey_edit_move_lane (map->document, 0, 2));
  edit_map_assert (map, 'l', "L M'");
}

typedef enum
{
  MOVE_PIN,
  SET_PINS,
  STRETCH,
} PinOp;

typedef struct
{
  const char *path;
  PinOp op;
  const char *item;
  const char *touchpoints; /* MOVE_PIN: from and to; STRETCH: first and last */
  char section;
  const char *expected;
  const char *label;
} PinCase;

static const PinCase pin_cases[] = {
  { "move", MOVE_PIN, "y", "de", 'x', "x:ab/ y:e/P", "Move Pain Point" },
  { "move-one-of-two", MOVE_PIN, "x", "ac", 'x', "x:cb/ y:d/P", "Move Pain Point" },
  { "move-onto-other", MOVE_PIN, "x", "ab", 'x', "x:b/ y:d/P", "Move Pain Point" },
  { "move-back-onto-other", MOVE_PIN, "x", "ba", 'x', "x:a/ y:d/P", "Move Pain Point" },
  { "move-to-itself", MOVE_PIN, "y", "dd", 'x', "x:ab/ y:d/P", NULL },
  { "move-from-elsewhere", MOVE_PIN, "y", "ab", 'x', "x:ab/ y:db/P", "Move Pain Point" },
  { "move-opportunity", MOVE_PIN, "o", "ea", 'o', "o:x/a", "Move Opportunity" },
  { "move-evidence", MOVE_PIN, "v", "ad", 'v', "v:dxP", "Move Evidence" },
  { "move-metric", MOVE_PIN, "n", "de", 'm', "m@A n@e", "Move Metric" },
  { "move-metric-to-stage", MOVE_PIN, "n", "dB", 'm', "m@A n@B", "Move Metric" },
  { "set", SET_PINS, "x", "ed", 'x', "x:de/ y:d/P", "Stretch Pain Point" },
  { "set-none", SET_PINS, "x", "", 'x', "x:/ y:d/P", "Move Pain Point" },
  { "set-same", SET_PINS, "x", "ba", 'x', "x:ab/ y:d/P", NULL },
  { "set-evidence", SET_PINS, "v", "cb", 'v', "v:bcxP", "Stretch Evidence" },
  { "set-metric", SET_PINS, "m", "eb", 'm', "m@b n@d", "Move Metric" },
  { "stretch", STRETCH, "y", "cd", 'x', "x:ab/ y:cd/P", "Stretch Pain Point" },
  { "stretch-back", STRETCH, "y", "db", 'x', "x:ab/ y:bcd/P", "Stretch Pain Point" },
  { "stretch-all", STRETCH, "o", "ae", 'o', "o:x/abcde", "Stretch Opportunity" },
  { "shrink", STRETCH, "x", "bb", 'x', "x:b/ y:d/P", "Move Pain Point" },
};

static void
test_pin (gconstpointer data)
{
  const PinCase *c = data;
  g_autoptr (EditMap) map = edit_map_new ();
  g_autoptr (GPtrArray) others = edit_map_find_all (map, c->touchpoints);
  gpointer item = edit_map_find (map, c->item);
  gboolean changed = FALSE;

  if (c->op == MOVE_PIN)
    changed = journey_edit_move_pin (item, others->pdata[0], others->pdata[1]);
  else if (c->op == SET_PINS)
    changed = journey_edit_set_pins (item, others);
  else
    changed = journey_edit_stretch (item, others->pdata[0], others->pdata[1]);

  g_assert_cmpint (changed, ==, c->label != NULL);
  edit_map_assert (map, c->section, c->expected);
  edit_map_assert_step (map, c->label);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_CASES ("/edit/move/touchpoints/", touchpoint_cases, test_touchpoints)
  g_test_add_func ("/edit/move/not-touchpoints", test_not_touchpoints);
  ADD_CASES ("/edit/move/item/", item_cases, test_item)
  g_test_add_func ("/edit/move/standard-lanes", test_standard_lanes);
  g_test_add_func ("/edit/move/lanes", test_lanes);
  ADD_CASES ("/edit/pin/", pin_cases, test_pin)

  return g_test_run ();
}
