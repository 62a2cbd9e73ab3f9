/* test-random.c: a hand that does anything at all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-keyboard.h"
#include "tools-map.h"

#define N_SEEDS  20
#define N_EVENTS 500 /* for each seed: 10,000 in all */

static JourneyPoint
random_point (GRand *rand, ToolsMap *map)
{
  double width = journey_layout_get_width (map->layout);
  double height = journey_layout_get_height (map->layout);
  guint n_boxes;
  const JourneyBox *boxes = journey_layout_get_boxes (map->layout, &n_boxes);
  const JourneyRect *rect = &boxes[g_rand_int_range (rand, 0, (int) n_boxes)].rect;

  /* Mostly on something, now and then far outside. */
  if (g_rand_int_range (rand, 0, 8) == 0)
    return (JourneyPoint) { g_rand_double_range (rand, -width, 2 * width),
                            g_rand_double_range (rand, -height, 2 * height) };

  return (JourneyPoint) { rect->x + rect->width * g_rand_double_range (rand, -0.02, 1.02),
                          rect->y + rect->height * g_rand_double_range (rand, -0.02, 1.02) };
}

static void
send_random (GRand *rand, ToolsMap *map)
{
  static const JourneyToolEventType types[] = {
    JOURNEY_TOOL_PRESS,      JOURNEY_TOOL_PRESS,     JOURNEY_TOOL_PRESS,  JOURNEY_TOOL_MOTION,
    JOURNEY_TOOL_MOTION,     JOURNEY_TOOL_MOTION,    JOURNEY_TOOL_MOTION, JOURNEY_TOOL_RELEASE,
    JOURNEY_TOOL_RELEASE,    JOURNEY_TOOL_RELEASE,   JOURNEY_TOOL_LEAVE,  JOURNEY_TOOL_CANCEL,
    JOURNEY_TOOL_LONG_PRESS, JOURNEY_TOOL_MODIFIERS,
  };
  JourneyPoint at = random_point (rand, map);
  JourneyToolEvent event = {
    .type = types[g_rand_int_range (rand, 0, G_N_ELEMENTS (types))],
    .x = at.x,
    .y = at.y,
    .button = g_rand_int_range (rand, 0, 12) == 0 ? JOURNEY_TOOL_BUTTON_SECONDARY
                                                  : JOURNEY_TOOL_BUTTON_PRIMARY,
    .n_press = (guint) g_rand_int_range (rand, 1, 3),
    .modifiers = g_rand_boolean (rand) ? (JourneyToolModifiers) g_rand_int_range (rand, 0, 8) : 0,
    .touch = g_rand_int_range (rand, 0, 6) == 0,
    .zoom = g_rand_double_range (rand, 0.2, 3),
  };

  journey_toolbox_handle (map->toolbox, &event);
  /* What the canvas asks for after each event. */
  journey_toolbox_get_cursor (map->toolbox);
}

static void
press_random_key (GRand *rand, ToolsMap *map)
{
  guint n_boxes;
  int box;
  g_auto (JourneyKeyResult) result = { 0 };

  journey_layout_get_boxes (map->layout, &n_boxes);
  box = g_rand_int_range (rand, -1, (int) n_boxes);
  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      result = journey_keyboard_move_item (map->layout, box, map->selection,
                                           (JourneyKeyStep) g_rand_int_range (rand, 0, 4));
      break;
    case 1:
      result = journey_keyboard_change_score (map->layout, box, g_rand_int_range (rand, -2, 3));
      break;
    case 2:
      result = journey_keyboard_change_severity (map->layout, box, g_rand_int_range (rand, -2, 3));
      break;
    case 3:
      result = journey_keyboard_add_after (map->layout, box);
      break;
    case 4:
      /* Seldom, or there would be nothing left to drag. */
      if (g_rand_int_range (rand, 0, 4) == 0)
        result = journey_keyboard_delete (map->layout, box, map->selection);
      break;
    default:
      journey_keyboard_move_focus (map->layout, box,
                                   (JourneyKeyStep) g_rand_int_range (rand, 0, 10), NULL);
    }
}

/* Much of what is done goes on while a drag does. */
static void
do_something (GRand *rand, ToolsMap *map)
{
  int what = g_rand_int_range (rand, 0, 100);

  if (what < 86)
    send_random (rand, map);
  else if (what < 90)
    press_random_key (rand, map);
  else if (what < 93)
    journey_toolbox_set_mode (
        map->toolbox, (JourneyToolMode) g_rand_int_range (rand, 0, JOURNEY_TOOL_MODE_CONNECT + 1));
  else if (what < 95)
    journey_journal_undo (map->journal);
  else if (what < 96)
    journey_journal_redo (map->journal);
  else if (what < 97)
    journey_toolbox_cancel (map->toolbox);
  else if (what < 98)
    tools_map_measure (map);
  else
    {
      map->hold_layout = !map->hold_layout;
      if (!map->hold_layout)
        tools_map_measure (map);
    }
}

static void
assert_view (ToolsMap *map)
{
  const JourneyTarget *hover = journey_toolbox_get_hover (map->toolbox);
  const JourneyPreview *preview = journey_toolbox_get_preview (map->toolbox);
  guint n_boxes, i;

  journey_layout_get_boxes (map->layout, &n_boxes);
  g_assert_cmpint (hover->box, <, (int) n_boxes);
  g_assert_true ((preview != NULL) == journey_toolbox_is_dragging (map->toolbox));
  for (i = 0; preview != NULL && i < preview->boxes->len; i++)
    g_assert_cmpuint (g_array_index (preview->boxes, guint, i), <, n_boxes);
  for (i = 0; i < journey_selection_get_length (map->selection); i++)
    g_assert_true (journey_item_get_document (journey_selection_get (map->selection, i)) ==
                   map->document);
}

static void
test_random (gconstpointer data)
{
  guint32 seed = GPOINTER_TO_UINT (data);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (ToolsMap) map = tools_map_new (seed % 2 == 1, 1);
  guint i;

  g_test_message ("seed %u", seed);
  for (i = 0; i < N_EVENTS; i++)
    {
      do_something (rand, map);
      assert_view (map);
      if (i % 20 == 0)
        tools_map_assert_sound (map);
    }
  tools_map_assert_sound (map);

  journey_toolbox_cancel (map->toolbox);
  map->hold_layout = FALSE;
  tools_map_undo_all (map);
  tools_map_assert_start (map);
}

int
main (int argc, char **argv)
{
  guint32 base;
  guint i;

  g_test_init (&argc, &argv, NULL);

  /* The seeds are new ones each time; with --seed they are the same again. */
  base = (guint32) g_test_rand_int () & 0xffffff;
  for (i = 0; i < N_SEEDS; i++)
    {
      g_autofree char *path = g_strdup_printf ("/random/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (base + i), test_random);
    }

  return g_test_run ();
}
