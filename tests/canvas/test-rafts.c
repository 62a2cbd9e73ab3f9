/* test-rafts.c: a map under a drag looks as one that is drawn box by box
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "canvas-picture.h"
#include "journey-emotion.h"

static void
send (CanvasFixture *self, JourneyToolEventType type, JourneyPoint at, JourneyToolModifiers keys)
{
  JourneyToolEvent event = {
    .type = type,
    .x = at.x,
    .y = at.y,
    .button = 1,
    .n_press = 1,
    .modifiers = keys,
    .zoom = journey_canvas_get_zoom (self->canvas),
  };

  journey_toolbox_handle (journey_canvas_get_toolbox (self->canvas), &event);
}

static const JourneyBox *
get_first (CanvasFixture *self, JourneyBoxKind kind, guint nth)
{
  JourneyLayout *layout = journey_canvas_get_layout (self->canvas);
  guint n_boxes;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);

  for (guint i = 0; i < n_boxes; i++)
    if (boxes[i].kind == kind && nth-- == 0)
      return &boxes[i];

  g_error ("No box is such");
}

static JourneyPoint
get_middle (const JourneyBox *box)
{
  return (JourneyPoint) { box->rect.x + box->rect.width / 2, box->rect.y + box->rect.height / 2 };
}

static void
wait_for_motion (CanvasFixture *self)
{
  while (adw_animation_get_state (self->canvas->motion) == ADW_ANIMATION_PLAYING)
    g_main_context_iteration (NULL, TRUE);
}

/* Draws the same without tiles, as for another zoom, and compares. */
static void
assert_looks_drawn (CanvasFixture *self)
{
  cairo_surface_t *picture = canvas_dup_picture (self);
  cairo_surface_t *drawn;

  g_assert_true (self->canvas->tiled);
  self->canvas->drawn_zoom = 0;
  drawn = canvas_dup_picture (self);
  g_assert_false (self->canvas->tiled);
  g_assert_true (canvas_looks_same (picture, drawn));
  cairo_surface_destroy (picture);
  cairo_surface_destroy (drawn);
}

/* Goes @way in two steps, and looks at the map where boxes have made room. */
static void
check_drag (CanvasFixture *self, JourneyPoint from, JourneyPoint way, JourneyToolModifiers keys)
{
  self->canvas->last_place = (JourneyPoint) { 450, 300 }; /* nowhere near the edges */
  send (self, JOURNEY_TOOL_PRESS, from, keys);
  for (guint i = 1; i <= 2; i++)
    {
      send (self, JOURNEY_TOOL_MOTION,
            (JourneyPoint) { from.x + way.x * i / 2, from.y + way.y * i / 2 }, keys);
      g_assert_true (journey_toolbox_is_dragging (self->canvas->toolbox));
      wait_for_motion (self);
      canvas_wait_for_tiles (self);
      assert_looks_drawn (self);
    }
  journey_toolbox_cancel (self->canvas->toolbox);
  wait_for_motion (self);
}

typedef struct
{
  JourneyBoxKind kind;
  guint nth;
  JourneyPoint way;
  JourneyToolModifiers keys;
} Drag;

static void
test_same_picture (CanvasFixture *self, gconstpointer sample)
{
  static const Drag drags[] = {
    { JOURNEY_BOX_TOUCHPOINT, 1, { 400, 0 }, 0 },
    { JOURNEY_BOX_TOUCHPOINT, 2, { -200, 0 }, JOURNEY_TOOL_CONTROL },
    { JOURNEY_BOX_STAGE, 0, { 900, 0 }, 0 },
    { JOURNEY_BOX_LANE_NAME, 1, { 0, 260 }, 0 },
    { JOURNEY_BOX_PAIN_POINT, 0, { 200, -20 }, 0 },
    { JOURNEY_BOX_EMOTION, 1, { 0, 60 }, 0 },
    { JOURNEY_BOX_HEADER, 0, { 500, 300 }, 0 },
  };
  static const double zooms[] = { 1, 0.5 };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    for (guint j = 0; j < G_N_ELEMENTS (drags); j++)
      {
        const JourneyBox *box = get_first (self, drags[j].kind, drags[j].nth);

        g_test_message ("%s at %g", journey_box_kind_get_name (drags[j].kind), zooms[i]);
        journey_canvas_set_zoom (self->canvas, zooms[i]);
        gtk_adjustment_set_value (self->across, 120 * zooms[i]);
        gtk_adjustment_set_value (self->down, (box->rect.y - 240) * zooms[i]);
        canvas_fixture_wait_for_frame (self);
        check_drag (self, get_middle (box), drags[j].way, drags[j].keys);
      }
}

static void
test_right_to_left (CanvasFixture *self, gconstpointer sample)
{
  canvas_fixture_set_title (self, "شراء أول دراجة كهربائية");
  canvas_fixture_wait_for_frame (self);
  check_drag (self, get_middle (get_first (self, JOURNEY_BOX_TOUCHPOINT, 1)),
              (JourneyPoint) { -400, 0 }, 0);
}

/* However columns move, nothing is painted again. */
static void
test_painted_once (CanvasFixture *self, gconstpointer sample)
{
  JourneyPoint at = get_middle (get_first (self, JOURNEY_BOX_TOUCHPOINT, 1));

  self->canvas->last_place = (JourneyPoint) { 450, 300 };
  send (self, JOURNEY_TOOL_PRESS, at, 0);
  at.x += 20;
  send (self, JOURNEY_TOOL_MOTION, at, 0);
  canvas_wait_for_tiles (self);
  canvas_wait_for_rest (self);

  for (guint i = 0; i < 10; i++)
    {
      at.x += 30;
      send (self, JOURNEY_TOOL_MOTION, at, 0);
      canvas_fixture_wait_for_frame (self);
      g_assert_true (self->canvas->tiled);
      g_assert_cmpuint (self->canvas->n_built, ==, 0);
      g_assert_cmpuint (self->canvas->n_drawn, <, 5);
    }
  journey_toolbox_cancel (self->canvas->toolbox);
}

/* What steps back does so in tiles, too. */
static void
test_dimmed (CanvasFixture *self, gconstpointer sample)
{
  g_autoptr (JourneyFilter) filter = journey_filter_new ();
  cairo_surface_t *before;
  cairo_surface_t *after;

  journey_canvas_set_filter (self->canvas, filter);
  gtk_adjustment_set_value (self->down, 40);
  canvas_wait_for_tiles (self);
  before = canvas_dup_picture (self);

  journey_filter_set_value (filter, JOURNEY_CRITERION_CHANNEL, "store", TRUE);
  canvas_wait_for_tiles (self);
  after = canvas_dup_picture (self);
  g_assert_false (canvas_looks_same (before, after));
  assert_looks_drawn (self);
  cairo_surface_destroy (before);
  cairo_surface_destroy (after);
}

int
main (int argc, char *argv[])
{
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  canvas_fixture_add ("/rafts/same-picture", test_same_picture);
  canvas_fixture_add ("/rafts/right-to-left", test_right_to_left);
  canvas_fixture_add ("/rafts/painted-once", test_painted_once);
  canvas_fixture_add ("/rafts/dimmed", test_dimmed);

  return g_test_run ();
}
