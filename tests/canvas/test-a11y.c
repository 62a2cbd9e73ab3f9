/* test-a11y.c: the boxes of the canvas, for assistive technologies
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "canvas-fixture.h"
#include "journey-box-accessible.h"
#include "journey-emotion.h"

static GPtrArray *
list_children (CanvasFixture *self)
{
  GPtrArray *children = g_ptr_array_new_with_free_func (g_object_unref);
  GtkAccessible *child = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (self->canvas));

  while (child)
    {
      g_ptr_array_add (children, child);
      child = gtk_accessible_get_next_accessible_sibling (child);
    }

  return children;
}

static GtkAccessible *
find_child (CanvasFixture *self, JourneyBoxKind kind, gpointer item)
{
  g_autoptr (GPtrArray) children = list_children (self);

  for (guint i = 0; i < children->len; i++)
    {
      const JourneyBoxKey *key = journey_box_accessible_get_key (children->pdata[i]);

      if (key->kind == kind && key->item == item)
        return children->pdata[i];
    }

  return NULL;
}

static void
test_children (CanvasFixture *self, gconstpointer sample)
{
  g_autoptr (GPtrArray) children = list_children (self);
  JourneyLayout *layout = journey_canvas_get_layout (self->canvas);
  guint n_boxes;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);
  guint n_content = 0;

  gtk_test_accessible_assert_role (self->canvas, GTK_ACCESSIBLE_ROLE_LIST);
  for (guint i = 0; i < n_boxes; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GtkAccessible) parent = NULL;

      if (!journey_box_kind_can_focus (boxes[i].kind))
        continue;

      g_assert_cmpuint (n_content, <, children->len);
      name = journey_layout_dup_box_name (layout, &boxes[i]);
      g_assert_cmpstr (name, !=, "");
      gtk_test_accessible_assert_property (children->pdata[n_content],
                                           GTK_ACCESSIBLE_PROPERTY_LABEL, name);
      parent = gtk_accessible_get_accessible_parent (children->pdata[n_content]);
      g_assert_true (parent == GTK_ACCESSIBLE (self->canvas));
      n_content++;
    }
  g_assert_cmpuint (children->len, ==, n_content);
  g_assert_cmpuint (n_content, >, 50);
}

static void
test_roles (CanvasFixture *self, gconstpointer sample)
{
  JourneyTouchpoint *touchpoint = canvas_get_touchpoint (self, 0, 0);
  JourneyItem *emotion = journey_list_get (journey_touchpoint_get_emotions (touchpoint), 0);
  GtkAccessible *meter = find_child (self, JOURNEY_BOX_EMOTION, emotion);

  gtk_test_accessible_assert_role (find_child (self, JOURNEY_BOX_HEADER, self->document),
                                   GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_test_accessible_assert_role (find_child (self, JOURNEY_BOX_STAGE, canvas_get_stage (self, 0)),
                                   GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_test_accessible_assert_role (find_child (self, JOURNEY_BOX_TOUCHPOINT, touchpoint),
                                   GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_role (meter, GTK_ACCESSIBLE_ROLE_METER);
  gtk_test_accessible_assert_property (meter, GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, -2.0);
  gtk_test_accessible_assert_property (meter, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 2.0);
  g_assert_true (gtk_test_accessible_has_property (meter, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW));
  g_assert_true (gtk_test_accessible_has_property (meter, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT));
}

static void
test_bounds (CanvasFixture *self, gconstpointer sample)
{
  GtkAccessible *child =
      find_child (self, JOURNEY_BOX_TOUCHPOINT, canvas_get_touchpoint (self, 0, 0));
  int x, y, width, height;
  int x2, y2, width2, height2;

  g_assert_true (gtk_accessible_get_bounds (child, &x, &y, &width, &height));
  g_assert_cmpint (width, >, 100);
  g_assert_cmpint (height, >, 50);

  gtk_adjustment_set_value (self->across, 100);
  gtk_adjustment_set_value (self->down, 40);
  g_assert_true (gtk_accessible_get_bounds (child, &x2, &y2, &width2, &height2));
  g_assert_cmpint (x2, ==, x - 100);
  g_assert_cmpint (y2, ==, y - 40);

  journey_canvas_zoom_at (self->canvas, 2, 0, 0);
  g_assert_true (gtk_accessible_get_bounds (child, &x, &y, &width, &height));
  g_assert_cmpint (ABS (width - 2 * width2), <=, 2);
}

static void
test_focus (CanvasFixture *self, gconstpointer sample)
{
  GtkAccessible *child =
      find_child (self, JOURNEY_BOX_TOUCHPOINT, canvas_get_touchpoint (self, 0, 0));
  GtkAccessiblePlatformState focused = GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED;

  while (!gtk_window_is_active (GTK_WINDOW (self->window)))
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));

  g_assert_true (
      gtk_accessible_get_platform_state (child, GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE));
  g_assert_false (gtk_accessible_get_platform_state (child, focused));
  g_assert_true (gtk_accessible_get_platform_state (GTK_ACCESSIBLE (self->canvas), focused));

  journey_canvas_set_focus_box (self->canvas,
                                journey_box_accessible_get_box (JOURNEY_BOX_ACCESSIBLE (child)));
  g_assert_true (gtk_accessible_get_platform_state (child, focused));
  g_assert_false (gtk_accessible_get_platform_state (GTK_ACCESSIBLE (self->canvas), focused));
}

/* Assistive technologies hold on to what they know, so it must go on to be the same. */
static void
test_same_after_change (CanvasFixture *self, gconstpointer sample)
{
  JourneyJournal *journal = journey_document_get_journal (self->document);
  JourneyTouchpoint *first = canvas_get_touchpoint (self, 0, 0);
  JourneyTouchpoint *second = canvas_get_touchpoint (self, 0, 1);
  g_autoptr (GPtrArray) before = list_children (self);
  GtkAccessible *stays = find_child (self, JOURNEY_BOX_TOUCHPOINT, first);
  GtkAccessible *leaves = find_child (self, JOURNEY_BOX_TOUCHPOINT, second);
  int x, y, width, height;

  journey_journal_begin (journal, "Change");
  g_object_set (first, "title", "Hears of it", NULL);
  journey_list_remove (journey_stage_get_touchpoints (canvas_get_stage (self, 0)), 1);
  journey_journal_commit (journal);
  journey_canvas_get_layout (self->canvas);

  g_assert_true (find_child (self, JOURNEY_BOX_TOUCHPOINT, first) == stays);
  g_assert_null (find_child (self, JOURNEY_BOX_TOUCHPOINT, second));
  g_assert_cmpint (journey_box_accessible_get_box (JOURNEY_BOX_ACCESSIBLE (leaves)), ==, -1);
  gtk_test_accessible_assert_state (leaves, GTK_ACCESSIBLE_STATE_HIDDEN, TRUE);
  g_assert_null (gtk_accessible_get_accessible_parent (leaves));
  g_assert_null (gtk_accessible_get_next_accessible_sibling (leaves));
  g_assert_false (gtk_accessible_get_bounds (leaves, &x, &y, &width, &height));

  journey_journal_undo (journal);
  journey_canvas_get_layout (self->canvas);
  g_assert_nonnull (find_child (self, JOURNEY_BOX_TOUCHPOINT, second));
}

/* Most of the map stays as it was, and so says nothing. */
static void
test_renamed (CanvasFixture *self, gconstpointer sample)
{
  JourneyJournal *journal = canvas_get_journal (self);
  JourneyTouchpoint *touchpoint = canvas_get_touchpoint (self, 0, 0);
  JourneyItem *persona = journey_list_get (journey_document_get_personas (self->document), 0);
  JourneyEmotion *emotion =
      journey_touchpoint_find_emotion (touchpoint, journey_item_get_id (persona));
  g_autofree char *title = g_strdup (journey_touchpoint_get_title (touchpoint));
  g_autofree char *name = g_strdup_printf ("Somebody else at %s", title);
  g_autofree char *last = NULL;
  GtkAccessible *point = find_child (self, JOURNEY_BOX_EMOTION, JOURNEY_ITEM (emotion));
  GtkAccessible *stage = find_child (self, JOURNEY_BOX_STAGE, canvas_get_stage (self, 1));

  journey_journal_begin (journal, "Change");
  g_object_set (persona, "name", "Somebody else", NULL);
  journey_list_remove (journey_document_get_stages (self->document), 4);
  journey_journal_commit (journal);
  journey_canvas_get_layout (self->canvas);
  last = g_strdup_printf ("%s, stage 2 of 4", journey_stage_get_title (canvas_get_stage (self, 1)));
  gtk_test_accessible_assert_property (point, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  gtk_test_accessible_assert_property (stage, GTK_ACCESSIBLE_PROPERTY_LABEL, last);
}

static void
test_selected (CanvasFixture *self, gconstpointer sample)
{
  JourneySelection *selection = journey_canvas_get_selection (self->canvas);
  JourneyTouchpoint *first = canvas_get_touchpoint (self, 0, 0);
  JourneyTouchpoint *second = canvas_get_touchpoint (self, 0, 1);
  GtkAccessible *card;

  journey_selection_set (selection, first);
  card = find_child (self, JOURNEY_BOX_TOUCHPOINT, first);
  gtk_test_accessible_assert_state (card, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  gtk_test_accessible_assert_state (find_child (self, JOURNEY_BOX_TOUCHPOINT, second),
                                    GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  g_assert_false (gtk_test_accessible_has_state (find_child (self, JOURNEY_BOX_DOING, first),
                                                 GTK_ACCESSIBLE_STATE_SELECTED));

  journey_selection_set (selection, second);
  gtk_test_accessible_assert_state (card, GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  gtk_test_accessible_assert_state (find_child (self, JOURNEY_BOX_TOUCHPOINT, second),
                                    GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
}

static void
test_filtered (CanvasFixture *self, gconstpointer sample)
{
  g_autoptr (JourneyFilter) filter = journey_filter_new ();
  JourneyTouchpoint *touchpoint = canvas_get_touchpoint (self, 0, 0);
  const char *channel = journey_touchpoint_get_channel (touchpoint);
  GtkAccessible *doing = find_child (self, JOURNEY_BOX_DOING, touchpoint);

  journey_canvas_set_filter (self->canvas, filter);
  canvas_fixture_wait_for_frame (self);
  g_assert_false (gtk_test_accessible_has_property (doing, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));

  journey_filter_set_value (filter, JOURNEY_CRITERION_CHANNEL, "custom:none", TRUE);
  gtk_test_accessible_assert_property (doing, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "filtered out");
  journey_filter_set_value (filter, JOURNEY_CRITERION_CHANNEL, channel, TRUE);
  g_assert_false (gtk_test_accessible_has_property (doing, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
}

static void
test_outlives_canvas (CanvasFixture *self, gconstpointer sample)
{
  g_autoptr (GPtrArray) children = list_children (self);
  int x, y, width, height;

  canvas_fixture_tear_down (self, sample);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  for (guint i = 0; i < children->len; i++)
    {
      GtkAccessible *child = children->pdata[i];

      g_assert_null (gtk_accessible_get_next_accessible_sibling (child));
      g_assert_false (gtk_accessible_get_bounds (child, &x, &y, &width, &height));
      g_assert_false (
          gtk_accessible_get_platform_state (child, GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  canvas_fixture_add ("/a11y/children", test_children);
  canvas_fixture_add ("/a11y/roles", test_roles);
  canvas_fixture_add ("/a11y/bounds", test_bounds);
  canvas_fixture_add ("/a11y/focus", test_focus);
  canvas_fixture_add ("/a11y/same-after-change", test_same_after_change);
  canvas_fixture_add ("/a11y/renamed", test_renamed);
  canvas_fixture_add ("/a11y/selected", test_selected);
  canvas_fixture_add ("/a11y/filtered", test_filtered);
  canvas_fixture_add ("/a11y/outlives-canvas", test_outlives_canvas);

  return g_test_run ();
}
