/* test-matrix.c: opportunities moved in the matrix, by pointer and by keyboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-edit.h"
#include "journey-matrix-layout.h"
#include "journey-matrix-point.h"
#include "journey-matrix.h"
#include "panels-fixture.h"

#define SAMPLE "ebike.journey"

typedef struct
{
  PanelsFixture map;
  GtkWidget *matrix;
} Fixture;

static void
set_up (Fixture *self, gconstpointer sample)
{
  panels_fixture_set_up (&self->map, sample);
  self->matrix = journey_matrix_new ();
  journey_matrix_set_selection (JOURNEY_MATRIX (self->matrix), self->map.selection);
  panels_fixture_show (&self->map, self->matrix);
}

static void
tear_down (Fixture *self, gconstpointer sample)
{
  panels_fixture_tear_down (&self->map, sample);
}

static JourneyOpportunity *
get_opportunity (Fixture *self, guint nth)
{
  return journey_list_get (journey_document_get_opportunities (self->map.document), nth);
}

static GtkWidget *
find_point (Fixture *self, JourneyOpportunity *opportunity)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->matrix); child;
       child = gtk_widget_get_next_sibling (child))
    if (journey_matrix_point_get_opportunity (JOURNEY_MATRIX_POINT (child)) == opportunity)
      return child;

  return NULL;
}

static guint
count_points (Fixture *self)
{
  guint n_points = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (self->matrix); child;
       child = gtk_widget_get_next_sibling (child))
    n_points++;

  return n_points;
}

static graphene_point_t
get_place (Fixture *self, GtkWidget *point)
{
  graphene_rect_t bounds;

  panels_fixture_wait_for_frame (&self->map);
  g_assert_true (gtk_widget_compute_bounds (point, self->matrix, &bounds));
  return GRAPHENE_POINT_INIT (bounds.origin.x + bounds.size.width / 2,
                              bounds.origin.y + bounds.size.height / 2);
}

static void
assert_rating (JourneyOpportunity *opportunity, int impact, int effort)
{
  g_assert_cmpint (journey_opportunity_get_impact (opportunity), ==, impact);
  g_assert_cmpint (journey_opportunity_get_effort (opportunity), ==, effort);
}

static void
test_points (Fixture *self, gconstpointer data)
{
  JourneyJournal *journal = panels_fixture_get_journal (&self->map);
  JourneyList *opportunities = journey_document_get_opportunities (self->map.document);
  guint n_points = journey_list_get_length (opportunities);
  GtkWidget *first = find_point (self, get_opportunity (self, 0));
  JourneyTouchpoint *touchpoint =
      journey_list_get (journey_stage_get_touchpoints (
                            journey_list_get (journey_document_get_stages (self->map.document), 0)),
                        0);

  g_assert_cmpuint (count_points (self), ==, n_points);
  journey_edit_add_opportunity (touchpoint, "New");
  panels_settle ();
  g_assert_cmpuint (count_points (self), ==, n_points + 1);
  g_assert_true (find_point (self, get_opportunity (self, 0)) == first);
  journey_journal_undo (journal);
  panels_settle ();
  g_assert_cmpuint (count_points (self), ==, n_points);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (first), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (first), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       journey_opportunity_get_title (get_opportunity (self, 0)));
}

/* High impact is higher up, high effort further to the end. */
static void
test_places (Fixture *self, gconstpointer data)
{
  graphene_point_t quick, sink;

  journey_edit_rate (get_opportunity (self, 0), 5, 1, NULL);
  journey_edit_rate (get_opportunity (self, 1), 1, 5, NULL);
  quick = get_place (self, find_point (self, get_opportunity (self, 0)));
  sink = get_place (self, find_point (self, get_opportunity (self, 1)));
  g_assert_cmpfloat (quick.y, <, sink.y);
  g_assert_cmpfloat (quick.x, <, sink.x);

  gtk_widget_set_direction (self->matrix, GTK_TEXT_DIR_RTL);
  quick = get_place (self, find_point (self, get_opportunity (self, 0)));
  sink = get_place (self, find_point (self, get_opportunity (self, 1)));
  g_assert_cmpfloat (quick.y, <, sink.y);
  g_assert_cmpfloat (quick.x, >, sink.x);
}

static GtkEventController *
press (Fixture *self, JourneyOpportunity *opportunity)
{
  GtkEventController *gesture = panels_find_controller (self->matrix, GTK_TYPE_GESTURE_DRAG);
  graphene_point_t place = get_place (self, find_point (self, opportunity));

  g_signal_emit_by_name (gesture, "drag-begin", (double) place.x, (double) place.y);
  return gesture;
}

static void
test_drag (Fixture *self, gconstpointer data)
{
  JourneyJournal *journal = panels_fixture_get_journal (&self->map);
  JourneyOpportunity *opportunity = get_opportunity (self, 0);
  GtkEventController *gesture = press (self, opportunity);
  graphene_point_t before = get_place (self, find_point (self, opportunity));

  g_assert_true (journey_selection_get_lead (self->map.selection) == opportunity);
  g_signal_emit_by_name (gesture, "drag-update", 1000.0, 1000.0);
  g_assert_cmpfloat (get_place (self, find_point (self, opportunity)).y, >, before.y + 50);
  assert_rating (opportunity, 5, 2);
  g_assert_false (journey_journal_can_undo (journal));

  g_signal_emit_by_name (gesture, "drag-end", 1000.0, 1000.0);
  assert_rating (opportunity, 1, 5);
  g_assert_cmpstr (journey_journal_get_undo_label (journal), ==, "Change Impact and Effort");
  journey_journal_undo (journal);
  assert_rating (opportunity, 5, 2);
  g_assert_false (journey_journal_can_undo (journal));
  g_assert_cmpfloat_with_epsilon (get_place (self, find_point (self, opportunity)).y, before.y,
                                  1.5);
}

static void
test_escape (Fixture *self, gconstpointer data)
{
  JourneyOpportunity *opportunity = get_opportunity (self, 0);
  GtkWidget *point = find_point (self, opportunity);
  graphene_point_t before = get_place (self, point);
  GtkEventController *gesture = press (self, opportunity);

  g_signal_emit_by_name (gesture, "drag-update", 60.0, 60.0);
  g_assert_true (panels_press (point, GDK_KEY_Escape, 0));
  g_assert_cmpfloat_with_epsilon (get_place (self, point).x, before.x, 0.1);
  g_signal_emit_by_name (gesture, "drag-update", 70.0, 60.0);
  g_signal_emit_by_name (gesture, "drag-end", 70.0, 60.0);
  assert_rating (opportunity, 5, 2);
  g_assert_false (journey_journal_can_undo (panels_fixture_get_journal (&self->map)));

  /* Escape alone is not for the matrix. */
  g_assert_false (panels_press (point, GDK_KEY_Escape, 0));
}

static void
test_click (Fixture *self, gconstpointer data)
{
  JourneyOpportunity *opportunity = get_opportunity (self, 2);
  GtkEventController *gesture = press (self, opportunity);

  g_signal_emit_by_name (gesture, "drag-update", 2.0, 1.0);
  g_signal_emit_by_name (gesture, "drag-end", 2.0, 1.0);
  g_assert_true (journey_selection_get_lead (self->map.selection) == opportunity);
  g_assert_false (journey_journal_can_undo (panels_fixture_get_journal (&self->map)));
}

/* The opportunity goes while its point is under way. */
static void
test_deleted_while_dragged (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  GtkEventController *gesture = press (self, get_opportunity (self, 0));

  g_signal_emit_by_name (gesture, "drag-update", 60.0, 60.0);
  g_ptr_array_add (items, get_opportunity (self, 0));
  journey_edit_delete (self->map.document, items);
  panels_settle ();
  g_signal_emit_by_name (gesture, "drag-update", 70.0, 60.0);
  g_signal_emit_by_name (gesture, "drag-end", 70.0, 60.0);
  g_assert_cmpstr (journey_journal_get_undo_label (panels_fixture_get_journal (&self->map)), ==,
                   "Delete Opportunity");
}

static void
test_keyboard (Fixture *self, gconstpointer data)
{
  JourneyJournal *journal = panels_fixture_get_journal (&self->map);
  JourneyOpportunity *opportunity = get_opportunity (self, 0);
  GtkWidget *point = find_point (self, opportunity);

  get_place (self, point);
  gtk_window_set_focus (GTK_WINDOW (self->map.window), NULL);
  g_assert_true (gtk_widget_child_focus (self->matrix, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_is_focus (point));
  g_assert_true (panels_press (point, GDK_KEY_Down, GDK_ALT_MASK));
  g_assert_true (panels_press (point, GDK_KEY_Down, GDK_ALT_MASK));
  g_assert_true (panels_press (point, GDK_KEY_Right, GDK_ALT_MASK));
  assert_rating (opportunity, 3, 3);
  for (guint i = 0; i < 6; i++)
    panels_press (point, GDK_KEY_Left, GDK_ALT_MASK);
  assert_rating (opportunity, 3, 1);

  /* Nudging in one stay is one step. */
  journey_journal_undo (journal);
  assert_rating (opportunity, 5, 2);
  g_assert_false (journey_journal_can_undo (journal));
}

static void
test_arrows (Fixture *self, gconstpointer data)
{
  GtkWidget *first = find_point (self, get_opportunity (self, 0));
  GtkWidget *last = find_point (self, get_opportunity (self, 3));

  get_place (self, first);
  gtk_widget_grab_focus (first);
  g_assert_true (panels_press (first, GDK_KEY_Right, 0));
  g_assert_false (gtk_widget_is_focus (first));
  g_assert_true (journey_selection_get_lead (self->map.selection) == get_opportunity (self, 1));
  g_assert_true (panels_press (first, GDK_KEY_End, 0));
  g_assert_true (gtk_widget_is_focus (last));
  g_assert_true (panels_press (last, GDK_KEY_Page_Down, 0));
  g_assert_true (gtk_widget_is_focus (last));
  g_assert_true (panels_press (last, GDK_KEY_Home, 0));
  g_assert_true (gtk_widget_is_focus (first));

  /* Tab leaves the matrix. */
  g_assert_false (gtk_widget_child_focus (self->matrix, GTK_DIR_TAB_FORWARD));
}

static void
test_selection (Fixture *self, gconstpointer data)
{
  GtkWidget *point = find_point (self, get_opportunity (self, 1));

  journey_selection_set (self->map.selection, get_opportunity (self, 1));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (point), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  journey_selection_clear (self->map.selection);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (point), GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
}

static void
test_read_only (Fixture *self, gconstpointer data)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  g_autoptr (JourneyOpportunity) opportunity = journey_opportunity_new ();
  GtkEventController *gesture;

  journey_document_set_version (document, JOURNEY_FORMAT_VERSION + 1);
  g_object_set (opportunity, "impact", 5, "effort", 1, NULL);
  journey_list_append (journey_document_get_opportunities (document), opportunity);
  journey_document_start_journal (document);
  journey_selection_set_document (self->map.selection, document);
  g_assert_cmpuint (count_points (self), ==, 1);
  gesture = press (self, opportunity);
  g_signal_emit_by_name (gesture, "drag-update", 60.0, 60.0);
  g_signal_emit_by_name (gesture, "drag-end", 60.0, 60.0);
  g_assert_false (panels_press (find_point (self, opportunity), GDK_KEY_Down, GDK_ALT_MASK));
  assert_rating (opportunity, 5, 1);
}

static void
test_finalize (Fixture *self, gconstpointer data)
{
  gpointer document;

  press (self, get_opportunity (self, 0));
  journey_selection_set_document (self->map.selection, NULL);
  g_assert_cmpuint (count_points (self), ==, 0);
  document = self->map.document;
  g_object_add_weak_pointer (document, &document);
  g_clear_object (&self->map.document);
  panels_settle ();
  g_assert_null (document);
  panels_fixture_assert_finalizes (&self->map, self->matrix);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD_TEST(path, func) g_test_add (path, Fixture, SAMPLE, set_up, func, tear_down)
  ADD_TEST ("/matrix/points", test_points);
  ADD_TEST ("/matrix/places", test_places);
  ADD_TEST ("/matrix/drag", test_drag);
  ADD_TEST ("/matrix/escape", test_escape);
  ADD_TEST ("/matrix/click", test_click);
  ADD_TEST ("/matrix/deleted-while-dragged", test_deleted_while_dragged);
  ADD_TEST ("/matrix/keyboard", test_keyboard);
  ADD_TEST ("/matrix/arrows", test_arrows);
  ADD_TEST ("/matrix/selection", test_selection);
  ADD_TEST ("/matrix/read-only", test_read_only);
  ADD_TEST ("/matrix/finalize", test_finalize);
#undef ADD_TEST

  return g_test_run ();
}
