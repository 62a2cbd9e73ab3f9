/* test-canvas.c: the canvas scrolls, zooms, draws and follows its document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "canvas-fixture.h"

static double
get_width (CanvasFixture *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self->canvas));
}

static double
get_height (CanvasFixture *self)
{
  return gtk_widget_get_height (GTK_WIDGET (self->canvas));
}

static void
test_ranges (CanvasFixture *self, gconstpointer sample)
{
  JourneyLayout *layout = journey_canvas_get_layout (self->canvas);

  journey_canvas_set_zoom (self->canvas, 2);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_upper (self->across),
                                  journey_layout_get_width (layout) * 2, 1e-6);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_upper (self->down),
                                  journey_layout_get_height (layout) * 2, 1e-6);
  g_assert_cmpfloat (gtk_adjustment_get_page_size (self->across), ==, get_width (self));
  g_assert_cmpfloat (gtk_adjustment_get_page_size (self->down), ==, get_height (self));

  journey_canvas_set_zoom (self->canvas, 0.1);
  g_assert_cmpfloat (gtk_adjustment_get_upper (self->across), ==, get_width (self));
  g_assert_cmpfloat (gtk_adjustment_get_value (self->across), ==, 0);
}

/* As long as no edge of the map is in the way. */
static void
test_point_stays (CanvasFixture *self, gconstpointer sample)
{
  static const double zooms[] = { 1.2, 0.9, 2.5, 4, 1 };
  static const JourneyPoint points[] = { { 450, 300 }, { 300, 320 }, { 600, 250 } };

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    for (guint j = 0; j < G_N_ELEMENTS (zooms); j++)
      {
        JourneyCanvasView view;
        JourneyPoint before, after;

        journey_canvas_place (self->canvas, 1, &(JourneyPoint) { 1100, 500 }, 450, 300);
        view = journey_canvas_get_view (self->canvas);
        before = journey_canvas_view_to_map (&view, points[i].x, points[i].y);

        journey_canvas_zoom_at (self->canvas, zooms[j], points[i].x, points[i].y);
        view = journey_canvas_get_view (self->canvas);
        after = journey_canvas_view_to_map (&view, points[i].x, points[i].y);

        g_assert_cmpfloat (journey_canvas_get_zoom (self->canvas), ==, zooms[j]);
        g_assert_cmpfloat_with_epsilon (after.x, before.x, 1e-6);
        g_assert_cmpfloat_with_epsilon (after.y, before.y, 1e-6);
      }
}

static void
test_limits (CanvasFixture *self, gconstpointer sample)
{
  journey_canvas_set_zoom (self->canvas, 100);
  g_assert_cmpfloat (journey_canvas_get_zoom (self->canvas), ==, JOURNEY_CANVAS_MAX_ZOOM);
  journey_canvas_set_zoom (self->canvas, 0);
  g_assert_cmpfloat (journey_canvas_get_zoom (self->canvas), ==, JOURNEY_CANVAS_MIN_ZOOM);
}

static double
act (CanvasFixture *self, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->canvas), action, NULL));
  return journey_canvas_get_zoom (self->canvas);
}

static void
test_actions (CanvasFixture *self, gconstpointer sample)
{
  JourneyLayout *layout = journey_canvas_get_layout (self->canvas);
  double zoom;

  g_assert_cmpfloat (act (self, "canvas.zoom-in"), ==, 1.1);
  g_assert_cmpfloat (act (self, "canvas.zoom-out"), ==, 1);
  g_assert_cmpfloat (act (self, "canvas.zoom-out"), ==, 0.9);
  g_assert_cmpfloat (act (self, "canvas.zoom-reset"), ==, 1);

  zoom = act (self, "canvas.zoom-fit");
  g_assert_cmpfloat (journey_layout_get_width (layout) * zoom, <=, get_width (self) + 1e-6);
  g_assert_cmpfloat (journey_layout_get_height (layout) * zoom, <=, get_height (self) + 1e-6);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_upper (self->across), get_width (self), 1e-6);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_upper (self->down), get_height (self), 1e-6);

  for (double last = 0; zoom > last;)
    {
      last = zoom;
      zoom = act (self, "canvas.zoom-in");
    }
  g_assert_cmpfloat (zoom, ==, JOURNEY_CANVAS_MAX_ZOOM);
}

static void
test_culls (CanvasFixture *self, gconstpointer sample)
{
  guint n_boxes;

  journey_layout_get_boxes (journey_canvas_get_layout (self->canvas), &n_boxes);
  canvas_fixture_wait_for_frame (self);
  g_assert_cmpuint (self->canvas->n_drawn, >, 0);
  g_assert_cmpuint (self->canvas->n_drawn, <, n_boxes);

  journey_canvas_zoom_to_fit (self->canvas);
  canvas_fixture_wait_for_frame (self);
  g_assert_cmpuint (self->canvas->n_drawn, ==, n_boxes);
}

static void
test_nodes_are_kept (CanvasFixture *self, gconstpointer sample)
{
  canvas_fixture_wait_for_frame (self);
  g_assert_cmpuint (self->canvas->n_drawn, >, 0);
  g_assert_cmpuint (self->canvas->n_built, ==, 0);

  /* Larger, nothing new comes into sight, and nothing is shaped again. */
  journey_canvas_zoom_at (self->canvas, 1.5, 0, 0);
  canvas_fixture_wait_for_frame (self);
  g_assert_cmpuint (self->canvas->n_built, ==, 0);

  /* Much smaller, other texts are shown. */
  journey_canvas_set_zoom (self->canvas, 0.4);
  canvas_fixture_wait_for_frame (self);
  g_assert_cmpuint (self->canvas->n_built, ==, self->canvas->n_drawn);

  canvas_fixture_set_title (self, "Another title");
  canvas_fixture_wait_for_frame (self);
  g_assert_cmpuint (self->canvas->n_built, ==, self->canvas->n_drawn);
}

static void
test_style (CanvasFixture *self, gconstpointer sample)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_assert_cmpint (self->canvas->theme, ==, JOURNEY_THEME_LIGHT);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  g_assert_cmpint (self->canvas->theme, ==, JOURNEY_THEME_DARK);
  canvas_fixture_wait_for_frame (self);
  g_assert_cmpuint (self->canvas->n_built, ==, self->canvas->n_drawn);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  g_assert_cmpint (self->canvas->theme, ==, JOURNEY_THEME_LIGHT);
}

static void
test_follows_document (CanvasFixture *self, gconstpointer sample)
{
  g_autoptr (JourneyLayout) before = journey_layout_ref (journey_canvas_get_layout (self->canvas));

  g_assert_true (journey_canvas_get_layout (self->canvas) == before);
  canvas_fixture_set_title (self, "Another title");
  g_assert_true (journey_canvas_get_layout (self->canvas) != before);

  journey_canvas_set_document (self->canvas, NULL);
  g_assert_null (journey_canvas_get_layout (self->canvas));
  canvas_fixture_wait_for_frame (self);

  /* What is no longer shown is no longer followed. */
  canvas_fixture_set_title (self, "A third title");
  g_assert_false (self->canvas->stale);
}

/* How the first emotion line leaves its first point. */
static JourneyPathVerb
get_line_verb (JourneyLayout *layout)
{
  guint n_boxes, n_steps;
  const JourneyBox *box = journey_layout_get_boxes (layout, &n_boxes);
  const JourneyMark *mark;

  while (box->kind != JOURNEY_BOX_EMOTION_LINE)
    {
      g_assert_cmpuint (n_boxes--, >, 1);
      box++;
    }

  mark = journey_layout_get_marks (layout, box);
  g_assert_cmpint (mark->kind, ==, JOURNEY_MARK_PATH);
  return journey_path_get_steps (mark->path, &n_steps)[1].verb;
}

static void
test_curve (CanvasFixture *self, gconstpointer sample)
{
  JourneyCurve curve;

  g_assert_cmpint (get_line_verb (journey_canvas_get_layout (self->canvas)), ==,
                   JOURNEY_PATH_CURVE);
  g_object_set (self->canvas, "curve", JOURNEY_CURVE_STEPS, NULL);
  g_object_get (self->canvas, "curve", &curve, NULL);
  g_assert_cmpint (curve, ==, JOURNEY_CURVE_STEPS);
  g_assert_cmpint (get_line_verb (journey_canvas_get_layout (self->canvas)), ==, JOURNEY_PATH_LINE);
}

static void
test_starts_at_start (CanvasFixture *self, gconstpointer sample)
{
  g_autoptr (JourneyDocument) other = canvas_fixture_load ("ebike.journey");
  JourneyJournal *journal = journey_document_get_journal (other);

  g_assert_cmpfloat (gtk_adjustment_get_value (self->across), ==, 0);
  gtk_adjustment_set_value (self->down, 100);

  journey_journal_begin (journal, "Test");
  g_object_set (other, "title", "شراء أول دراجة كهربائية", NULL);
  journey_journal_commit (journal);
  journey_canvas_set_document (self->canvas, other);
  canvas_fixture_wait_for_frame (self);

  g_assert_true (journey_layout_is_rtl (journey_canvas_get_layout (self->canvas)));
  g_assert_cmpfloat (gtk_adjustment_get_value (self->down), ==, 0);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (self->across) +
                                      gtk_adjustment_get_page_size (self->across),
                                  gtk_adjustment_get_upper (self->across), 1e-6);
}

static void
count_cb (guint *count)
{
  ++*count;
}

static void
test_focus (CanvasFixture *self, gconstpointer sample)
{
  JourneyLayout *layout = journey_canvas_get_layout (self->canvas);
  JourneyStage *stage = journey_list_get (journey_document_get_stages (self->document), 1);
  JourneyList *touchpoints = journey_stage_get_touchpoints (stage);
  JourneyItem *touchpoint = journey_list_get (touchpoints, 0);
  JourneyJournal *journal = journey_document_get_journal (self->document);
  int index = journey_layout_find (layout, JOURNEY_BOX_TOUCHPOINT, touchpoint);
  guint n_notified = 0;

  g_signal_connect_swapped (self->canvas, "notify::focus-box", G_CALLBACK (count_cb), &n_notified);
  g_assert_cmpint (index, >=, 0);
  journey_canvas_set_focus_box (self->canvas, index);
  g_assert_cmpint (journey_canvas_get_focus_box (self->canvas), ==, index);
  g_assert_cmpuint (n_notified, ==, 1);

  /* It stays on its touchpoint wherever that goes, and leaves with it. */
  journey_journal_begin (journal, "Move");
  journey_list_move (touchpoints, 0, 1);
  journey_journal_commit (journal);
  layout = journey_canvas_get_layout (self->canvas);
  index = journey_layout_find (layout, JOURNEY_BOX_TOUCHPOINT, touchpoint);
  g_assert_cmpint (journey_canvas_get_focus_box (self->canvas), ==, index);

  journey_journal_begin (journal, "Remove");
  journey_list_remove (touchpoints, 1);
  journey_journal_commit (journal);
  g_assert_cmpint (journey_canvas_get_focus_box (self->canvas), ==, -1);
}

static void
test_finalize (CanvasFixture *self, gconstpointer sample)
{
  JourneyCanvas *canvas = self->canvas;
  JourneyDocument *document = self->document;

  g_object_add_weak_pointer (G_OBJECT (canvas), (gpointer *) &canvas);
  g_object_add_weak_pointer (G_OBJECT (document), (gpointer *) &document);
  journey_canvas_set_focus_box (canvas, 0);
  canvas_fixture_wait_for_frame (self);

  canvas_fixture_tear_down (self, sample);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (canvas);
  g_assert_null (document);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  canvas_fixture_add ("/canvas/ranges", test_ranges);
  canvas_fixture_add ("/canvas/zoom/point-stays", test_point_stays);
  canvas_fixture_add ("/canvas/zoom/limits", test_limits);
  canvas_fixture_add ("/canvas/zoom/actions", test_actions);
  canvas_fixture_add ("/canvas/draw/culls", test_culls);
  canvas_fixture_add ("/canvas/draw/nodes-are-kept", test_nodes_are_kept);
  canvas_fixture_add ("/canvas/draw/style", test_style);
  canvas_fixture_add ("/canvas/follows-document", test_follows_document);
  canvas_fixture_add ("/canvas/curve", test_curve);
  canvas_fixture_add ("/canvas/starts-at-start", test_starts_at_start);
  canvas_fixture_add ("/canvas/focus", test_focus);
  canvas_fixture_add ("/canvas/finalize", test_finalize);

  return g_test_run ();
}
