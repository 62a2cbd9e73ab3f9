/* test-filter.c: the canvas and what of its map is looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "canvas-fixture.h"

static guint
count_boxes (CanvasFixture *self, JourneyBoxKind kind, JourneyItem *persona, gboolean dimmed)
{
  JourneyLayout *layout = journey_canvas_get_layout (self->canvas);
  guint n_boxes, n_found = 0;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);

  for (guint i = 0; i < n_boxes; i++)
    n_found += boxes[i].kind == kind &&
               (!persona || boxes[i].item == persona || boxes[i].context == persona) &&
               (!dimmed || journey_layout_is_dimmed (layout, &boxes[i]));

  return n_found;
}

static void
test_lines (CanvasFixture *self, gconstpointer data)
{
  g_autoptr (JourneyFilter) filter = journey_filter_new ();
  JourneyList *personas = journey_document_get_personas (self->document);
  JourneyPersona *first = journey_list_get (personas, 0);
  JourneyPersona *second = journey_list_get (personas, 1);
  JourneyItem *item = JOURNEY_ITEM (first);
  guint n_lines = count_boxes (self, JOURNEY_BOX_EMOTION_LINE, item, FALSE);

  g_assert_cmpuint (n_lines, >, 0);
  journey_canvas_set_persona (self->canvas, first);
  journey_canvas_set_filter (self->canvas, filter);
  g_assert_true (journey_canvas_get_filter (self->canvas) == filter);
  g_assert_cmpuint (count_boxes (self, JOURNEY_BOX_EMOTION_LINE, item, FALSE), ==, n_lines);

  journey_filter_set_hidden (filter, first, TRUE);
  g_assert_cmpuint (count_boxes (self, JOURNEY_BOX_EMOTION_LINE, item, FALSE), ==, 0);
  g_assert_cmpuint (count_boxes (self, JOURNEY_BOX_EMOTION, item, FALSE), ==, 0);
  g_assert_cmpuint (count_boxes (self, JOURNEY_BOX_EMPTY, item, FALSE), ==, 0);
  g_assert_cmpuint (count_boxes (self, JOURNEY_BOX_PERSONA, item, TRUE), ==, 1);
  g_assert_cmpuint (count_boxes (self, JOURNEY_BOX_EMOTION_LINE, JOURNEY_ITEM (second), FALSE), >,
                    0);
  g_assert_true (journey_canvas_get_persona (self->canvas) == second);

  journey_canvas_set_filter (self->canvas, NULL);
  g_assert_cmpuint (count_boxes (self, JOURNEY_BOX_EMOTION_LINE, item, FALSE), ==, n_lines);
  journey_filter_clear (filter);
  g_assert_false (self->canvas->stale);
}

/* To step back nothing is measured or drawn anew. */
static void
test_dimmed (CanvasFixture *self, gconstpointer data)
{
  g_autoptr (JourneyFilter) filter = journey_filter_new ();
  JourneyLayout *layout;

  journey_canvas_set_filter (self->canvas, filter);
  canvas_fixture_wait_for_frame (self);
  layout = journey_canvas_get_layout (self->canvas);
  g_assert_cmpuint (count_boxes (self, JOURNEY_BOX_TOUCHPOINT, NULL, TRUE), ==, 0);

  journey_filter_set_value (filter, JOURNEY_CRITERION_CHANNEL, "store", TRUE);
  canvas_fixture_wait_for_frame (self);
  g_assert_true (journey_canvas_get_layout (self->canvas) == layout);
  g_assert_cmpuint (self->canvas->n_drawn, >, 0);
  g_assert_cmpuint (self->canvas->n_built, ==, 0);
  g_assert_cmpuint (count_boxes (self, JOURNEY_BOX_TOUCHPOINT, NULL, TRUE), >, 0);
  g_assert_cmpuint (count_boxes (self, JOURNEY_BOX_TOUCHPOINT, NULL, TRUE), <,
                    count_boxes (self, JOURNEY_BOX_TOUCHPOINT, NULL, FALSE));
}

static void
test_outlived (CanvasFixture *self, gconstpointer data)
{
  JourneyFilter *filter = journey_filter_new ();

  g_object_add_weak_pointer (G_OBJECT (filter), (gpointer *) &filter);
  g_object_set (self->canvas, "filter", filter, NULL);
  g_object_unref (filter);
  g_assert_nonnull (filter);
  g_object_set (self->canvas, "filter", NULL, NULL);
  g_assert_null (filter);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  canvas_fixture_add ("/canvas/filter/lines", test_lines);
  canvas_fixture_add ("/canvas/filter/dimmed", test_dimmed);
  canvas_fixture_add ("/canvas/filter/outlived", test_outlived);

  return g_test_run ();
}
