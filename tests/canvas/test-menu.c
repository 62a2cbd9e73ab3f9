/* test-menu.c: context menus, and what they offer a choice of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "canvas-fixture.h"
#include "journey-connection.h"
#include "journey-emotion.h"
#include "journey-lane.h"
#include "journey-pain-point.h"
#include "journey-touchpoint.h"

static void
focus_kind (CanvasFixture *self, JourneyBoxKind kind)
{
  guint n_boxes;
  const JourneyBox *boxes =
      journey_layout_get_boxes (journey_canvas_get_layout (self->canvas), &n_boxes);
  guint i = 0;

  while (i < n_boxes && boxes[i].kind != kind)
    i++;
  g_assert_cmpuint (i, <, n_boxes);
  journey_canvas_set_focus_box (self->canvas, (int) i);
}

static void
choose (CanvasFixture *self, const char *action, const char *value)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->canvas), action, "s", value));
}

/* --- What a menu holds --- */

typedef void (*ItemFunc) (GMenuModel *model, int item, gpointer data);

static void
for_each_item (GMenuModel *model, ItemFunc func, gpointer data)
{
  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (model, i, G_MENU_LINK_SECTION);
      g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (model, i, G_MENU_LINK_SUBMENU);

      if (section)
        for_each_item (section, func, data);
      else if (submenu)
        for_each_item (submenu, func, data);
      else
        func (model, i, data);
    }
}

static void
collect_action (GMenuModel *model, int item, gpointer data)
{
  g_autofree char *action = NULL;
  g_autofree char *label = NULL;

  g_assert_true (g_menu_model_get_item_attribute (model, item, "action", "s", &action));
  g_assert_true (g_menu_model_get_item_attribute (model, item, "label", "s", &label));
  g_assert_cmpstr (label, !=, "");
  g_hash_table_add (data, g_steal_pointer (&action));
}

static GHashTable *
dup_actions (CanvasFixture *self)
{
  g_autoptr (GMenuModel) menu = journey_canvas_create_menu (self->canvas);
  GHashTable *actions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for_each_item (menu, collect_action, actions);
  return actions;
}

static const struct
{
  JourneyBoxKind kind;
  const char *actions[14];
} menus[] = {
  { JOURNEY_BOX_TOUCHPOINT,
    { "canvas.edit", "canvas.add-before", "canvas.add-after", "canvas.add-pain-point",
      "canvas.add-opportunity", "canvas.move-left", "canvas.move-right", "box.move-to-stage",
      "box.channel", "box.moment", "box.confidence", "box.importance", "win.connect" } },
  { JOURNEY_BOX_DOING, { "canvas.edit", "canvas.delete", "box.channel" } },
  { JOURNEY_BOX_STAGE,
    { "box.phase", "box.stage-color", "canvas.add-before", "canvas.add-after",
      "canvas.add-touchpoint", "canvas.move-left", "canvas.move-right", "canvas.delete" } },
  { JOURNEY_BOX_EMOTION,
    { "canvas.increase", "canvas.decrease", "canvas.edit", "canvas.delete", "box.score",
      "box.persona" } },
  { JOURNEY_BOX_PAIN_POINT,
    { "box.severity", "box.frequency", "box.pain-point-status", "canvas.add-opportunity" } },
  { JOURNEY_BOX_OPPORTUNITY, { "box.impact", "box.effort", "box.opportunity-status" } },
  { JOURNEY_BOX_EVIDENCE, { "box.evidence-kind", "canvas.delete" } },
  { JOURNEY_BOX_METRIC, { "box.metric-kind", "box.metric-better", "canvas.delete" } },
  { JOURNEY_BOX_CONNECTION, { "canvas.edit", "canvas.turn-connection", "canvas.delete" } },
  { JOURNEY_BOX_PERSONA, { "box.persona-color", "canvas.edit", "canvas.delete" } },
  { JOURNEY_BOX_LANE_NAME,
    { "canvas.hide-lane", "canvas.edit", "canvas.move-up", "canvas.move-down",
      "canvas.add-after" } },
  { JOURNEY_BOX_HEADER,
    { "box.map-state", "box.map-status", "win.map-properties", "canvas.add-stage",
      "canvas.select-all", "canvas.zoom-fit" } },
};

/* The sample has boxes of all kinds. */
static void
test_each_kind (CanvasFixture *self, gconstpointer sample)
{
  for (guint i = 0; i < G_N_ELEMENTS (menus); i++)
    {
      g_autoptr (GHashTable) actions = NULL;

      focus_kind (self, menus[i].kind);
      actions = dup_actions (self);
      for (guint j = 0; menus[i].actions[j]; j++)
        if (!g_hash_table_contains (actions, menus[i].actions[j]))
          g_error ("The menu of box %s lacks %s", journey_box_kind_get_name (menus[i].kind),
                   menus[i].actions[j]);
    }
}

static void
test_opens (CanvasFixture *self, gconstpointer sample)
{
  focus_kind (self, JOURNEY_BOX_TOUCHPOINT);
  canvas_act (self, "canvas.menu");
  g_assert_nonnull (self->canvas->menu);
  canvas_fixture_wait_for_frame (self);
  g_assert_true (gtk_widget_get_mapped (self->canvas->menu));
  gtk_popover_popdown (GTK_POPOVER (self->canvas->menu));
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (self->canvas->menu);
}

/* --- Choices --- */

static void
select_two (CanvasFixture *self)
{
  canvas_focus (self, JOURNEY_BOX_TOUCHPOINT, canvas_get_touchpoint (self, 0, 0));
  journey_selection_set (self->canvas->selection, canvas_get_touchpoint (self, 0, 0));
  journey_selection_add (self->canvas->selection, canvas_get_touchpoint (self, 0, 1));
}

static void
test_sets_all (CanvasFixture *self, gconstpointer sample)
{
  JourneyMoment before = journey_touchpoint_get_moment (canvas_get_touchpoint (self, 0, 1));

  select_two (self);
  choose (self, "box.moment", "delight");
  choose (self, "box.importance", "1");
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpint (journey_touchpoint_get_moment (canvas_get_touchpoint (self, 0, i)), ==,
                       JOURNEY_MOMENT_DELIGHT);
      g_assert_cmpint (journey_touchpoint_get_importance (canvas_get_touchpoint (self, 0, i)), ==,
                       1);
    }

  g_assert_cmpstr (journey_journal_get_undo_label (canvas_get_journal (self)), ==,
                   "Change Importance");
  journey_journal_undo (canvas_get_journal (self));
  g_assert_cmpstr (journey_journal_get_undo_label (canvas_get_journal (self)), ==, "Change Moment");
  journey_journal_undo (canvas_get_journal (self));
  g_assert_cmpint (journey_touchpoint_get_moment (canvas_get_touchpoint (self, 0, 1)), ==, before);
  g_assert_false (journey_journal_can_undo (canvas_get_journal (self)));
}

/* The state is what is marked in the menu. */
static void
test_state (CanvasFixture *self, gconstpointer sample)
{
  GActionGroup *group = G_ACTION_GROUP (self->canvas->choices);
  g_autoptr (GVariant) state = NULL;

  canvas_focus (self, JOURNEY_BOX_TOUCHPOINT, canvas_get_touchpoint (self, 0, 0));
  choose (self, "box.channel", "event");
  journey_canvas_update_choices (self->canvas);
  state = g_action_group_get_action_state (group, "channel");
  g_assert_cmpstr (g_variant_get_string (state, NULL), ==, "event");
  g_assert_false (g_action_group_get_action_enabled (group, "severity"));

  focus_kind (self, JOURNEY_BOX_PAIN_POINT);
  journey_canvas_update_choices (self->canvas);
  g_assert_true (g_action_group_get_action_enabled (group, "severity"));
}

static void
test_map_state (CanvasFixture *self, gconstpointer sample)
{
  journey_canvas_set_focus_box (self->canvas, -1);
  choose (self, "box.map-state", "future");
  g_assert_cmpint (journey_document_get_state (self->document), ==, JOURNEY_STATE_FUTURE);
}

static void
test_move_to_stage (CanvasFixture *self, gconstpointer sample)
{
  JourneyTouchpoint *first = canvas_get_touchpoint (self, 0, 0);
  JourneyTouchpoint *second = canvas_get_touchpoint (self, 0, 1);
  JourneyStage *last = canvas_get_stage (self, 2);
  guint n_before = journey_list_get_length (journey_stage_get_touchpoints (last));

  select_two (self);
  choose (self, "box.move-to-stage", journey_item_get_id (JOURNEY_ITEM (last)));
  g_assert_true (canvas_get_touchpoint (self, 2, n_before) == first);
  g_assert_true (canvas_get_touchpoint (self, 2, n_before + 1) == second);
  g_assert_cmpstr (journey_journal_get_undo_label (canvas_get_journal (self)), ==,
                   "Move 2 Touchpoints");
}

static void
test_feeling (CanvasFixture *self, gconstpointer sample)
{
  JourneyList *personas = journey_document_get_personas (self->document);
  JourneyItem *other = journey_list_get (personas, 1);
  JourneyTouchpoint *touchpoint = canvas_get_touchpoint (self, 0, 0);
  JourneyEmotion *emotion = journey_list_get (journey_touchpoint_get_emotions (touchpoint), 0);

  canvas_focus (self, JOURNEY_BOX_EMOTION, emotion);
  choose (self, "box.score", "-2.000000");
  g_assert_cmpfloat (journey_emotion_get_score (emotion), ==, -2);

  choose (self, "box.persona", journey_item_get_id (other));
  g_assert_true (JOURNEY_ITEM (journey_canvas_get_persona (self->canvas)) == other);
  g_assert_true (journey_canvas_get_focused (self->canvas)->context == other);
}

/* The menu of a persona offers to sketch, and means the line of that persona. */
static void
test_chooses_persona (CanvasFixture *self, gconstpointer sample)
{
  JourneyItem *other = journey_list_get (journey_document_get_personas (self->document), 1);

  canvas_focus (self, JOURNEY_BOX_PERSONA, other);
  canvas_act (self, "canvas.menu");
  g_assert_true (JOURNEY_ITEM (journey_canvas_get_persona (self->canvas)) == other);
  gtk_popover_popdown (GTK_POPOVER (self->canvas->menu));
}

static void
test_lanes (CanvasFixture *self, gconstpointer sample)
{
  JourneyItem *lane;
  int index;

  focus_kind (self, JOURNEY_BOX_LANE_NAME);
  canvas_act (self, "canvas.hide-lane");
  lane = journey_list_get (journey_document_get_lanes (self->document), 0);
  g_assert_false (journey_lane_get_visible (JOURNEY_LANE (lane)));

  choose (self, "box.show-lane", journey_item_get_id (lane));
  g_assert_true (journey_lane_get_visible (JOURNEY_LANE (lane)));
  index =
      journey_layout_find (journey_canvas_get_layout (self->canvas), JOURNEY_BOX_LANE_NAME, lane);
  g_assert_cmpint (journey_canvas_get_focus_box (self->canvas), ==, index);
}

static void
test_turn_connection (CanvasFixture *self, gconstpointer sample)
{
  JourneyConnection *connection;
  g_autofree char *from = NULL;

  focus_kind (self, JOURNEY_BOX_CONNECTION);
  connection = JOURNEY_CONNECTION (journey_canvas_get_focused (self->canvas)->item);
  from = g_strdup (journey_connection_get_from (connection));
  canvas_act (self, "canvas.turn-connection");
  g_assert_cmpstr (journey_connection_get_to (connection), ==, from);
}

/* --- Adding --- */

static void
test_add_for_all (CanvasFixture *self, gconstpointer sample)
{
  JourneyList *pain_points = journey_document_get_pain_points (self->document);
  guint n_before = journey_list_get_length (pain_points);
  JourneyPainPoint *pain_point;

  select_two (self);
  canvas_act (self, "canvas.add-pain-point");
  g_assert_cmpuint (journey_list_get_length (pain_points), ==, n_before + 1);
  pain_point = journey_list_get (pain_points, n_before);
  g_assert_cmpuint (g_strv_length ((char **) journey_pain_point_get_touchpoints (pain_point)), ==,
                    2);
  g_assert_true (journey_canvas_is_editing (self->canvas));

  journey_canvas_finish_edit (self->canvas, FALSE);
  journey_journal_undo (canvas_get_journal (self));
  g_assert_cmpuint (journey_list_get_length (pain_points), ==, n_before);
  g_assert_false (journey_journal_can_undo (canvas_get_journal (self)));
}

static void
refused_cb (guint *n_refused)
{
  (*n_refused)++;
}

static void
test_add_refused (CanvasFixture *self, gconstpointer sample)
{
  guint n_refused = 0;

  g_signal_connect_swapped (self->canvas, "failed", G_CALLBACK (refused_cb), &n_refused);
  journey_canvas_set_focus_box (self->canvas, -1);
  canvas_act (self, "canvas.add-pain-point");
  g_assert_cmpuint (n_refused, ==, 1);
  g_assert_false (journey_journal_can_undo (canvas_get_journal (self)));
}

/* What is hidden would be added out of sight. */
static void
test_add_shows_lane (CanvasFixture *self, gconstpointer sample)
{
  JourneyList *lanes = journey_document_get_lanes (self->document);

  canvas_focus (self, JOURNEY_BOX_TOUCHPOINT, canvas_get_touchpoint (self, 0, 0));
  journey_journal_begin (canvas_get_journal (self), "Hide");
  for (guint i = 0; i < journey_list_get_length (lanes); i++)
    {
      JourneyLane *lane = journey_list_get (lanes, i);

      if (journey_lane_get_kind (lane) == JOURNEY_LANE_KIND_PAIN_POINTS)
        g_object_set (lane, "visible", FALSE, NULL);
    }
  journey_journal_commit (canvas_get_journal (self));

  canvas_act (self, "canvas.add-pain-point");
  g_assert_cmpint (journey_canvas_get_focused (self->canvas)->kind, ==, JOURNEY_BOX_PAIN_POINT);
}

static void
write_title (CanvasFixture *self, const char *title)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->canvas->editor));

  gtk_text_buffer_set_text (buffer, title, -1);
  journey_canvas_finish_edit (self->canvas, TRUE);
}

/* Making a touchpoint and writing its title are one step. */
static void
test_new_with_title (CanvasFixture *self, gconstpointer sample)
{
  JourneyTouchpoint *first = canvas_get_touchpoint (self, 0, 0);
  JourneyTouchpoint *second = canvas_get_touchpoint (self, 0, 1);

  canvas_focus (self, JOURNEY_BOX_TOUCHPOINT, first);
  canvas_act (self, "canvas.add-after");
  write_title (self, "Tries it");
  g_assert_cmpstr (journey_touchpoint_get_title (canvas_get_touchpoint (self, 0, 1)), ==,
                   "Tries it");
  g_assert_cmpstr (journey_journal_get_undo_label (canvas_get_journal (self)), ==,
                   "Add Touchpoint");
  journey_journal_undo (canvas_get_journal (self));
  g_assert_true (canvas_get_touchpoint (self, 0, 1) == second);
  g_assert_false (journey_journal_can_undo (canvas_get_journal (self)));

  /* A title that is written later is a step of its own. */
  journey_journal_redo (canvas_get_journal (self));
  canvas_focus (self, JOURNEY_BOX_TOUCHPOINT, canvas_get_touchpoint (self, 0, 1));
  canvas_act (self, "canvas.edit");
  write_title (self, "Tries it out");
  journey_journal_undo (canvas_get_journal (self));
  g_assert_cmpstr (journey_touchpoint_get_title (canvas_get_touchpoint (self, 0, 1)), ==,
                   "Tries it");
}

static void
test_add_before (CanvasFixture *self, gconstpointer sample)
{
  JourneyTouchpoint *first = canvas_get_touchpoint (self, 0, 0);

  canvas_focus (self, JOURNEY_BOX_TOUCHPOINT, first);
  canvas_act (self, "canvas.add-before");
  g_assert_true (canvas_get_touchpoint (self, 0, 1) == first);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  canvas_fixture_add ("/menu/each-kind", test_each_kind);
  canvas_fixture_add ("/menu/opens", test_opens);
  canvas_fixture_add ("/menu/sets-all", test_sets_all);
  canvas_fixture_add ("/menu/state", test_state);
  canvas_fixture_add ("/menu/map-state", test_map_state);
  canvas_fixture_add ("/menu/move-to-stage", test_move_to_stage);
  canvas_fixture_add ("/menu/feeling", test_feeling);
  canvas_fixture_add ("/menu/chooses-persona", test_chooses_persona);
  canvas_fixture_add ("/menu/lanes", test_lanes);
  canvas_fixture_add ("/menu/turn-connection", test_turn_connection);
  canvas_fixture_add ("/menu/add-for-all", test_add_for_all);
  canvas_fixture_add ("/menu/add-refused", test_add_refused);
  canvas_fixture_add ("/menu/add-shows-lane", test_add_shows_lane);
  canvas_fixture_add ("/menu/new-with-title", test_new_with_title);
  canvas_fixture_add ("/menu/add-before", test_add_before);

  return g_test_run ();
}
