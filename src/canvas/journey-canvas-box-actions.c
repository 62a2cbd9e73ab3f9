/* journey-canvas-box-actions.c: what else the menus of boxes offer a choice of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "journey-canvas-private.h"
#include "journey-edit.h"
#include "journey-enums.h"
#include "journey-labels.h"

/* A scale with more steps than this has no menu of them. */
#define MAX_STEPS 11

/* Titles in menus are no longer than this. */
#define MAX_TITLE 40

/* Where the feeling of a persona is shown, whether there is a point or a gap yet. */
typedef struct
{
  JourneyTouchpoint *touchpoint;
  JourneyPersona *persona;
} Point;

static gboolean
find_point (JourneyCanvas *self, Point *point)
{
  const JourneyBox *box = journey_canvas_get_focused (self);

  if (!box || !box->context || !JOURNEY_IS_PERSONA (box->context))
    return FALSE;

  point->touchpoint = journey_canvas_get_touchpoint (self);
  point->persona = JOURNEY_PERSONA (box->context);
  return point->touchpoint != NULL;
}

static char *
dup_score (double score)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.6f", score));
}

/* What is typed into a title is no markup and no mnemonic, and may have any length. */
static char *
dup_label (const char *title)
{
  g_autofree char *start = NULL;
  g_auto (GStrv) parts = NULL;

  if (!title || !*title)
    return g_strdup (_ ("Untitled"));

  start = g_utf8_strlen (title, -1) > MAX_TITLE ? g_utf8_substring (title, 0, MAX_TITLE) : NULL;
  parts = g_strsplit (start ? start : title, "_", -1);
  g_free (start);
  start = g_strjoinv ("__", parts);
  g_strdelimit (start, "\r\n", ' ');
  return g_strconcat (start, g_utf8_strlen (title, -1) > MAX_TITLE ? "…" : "", NULL);
}

/* --- Score --- */

static void
set_score_cb (JourneyCanvas *self, GVariant *target)
{
  g_autoptr (GPtrArray) subjects = journey_canvas_dup_subjects (self);
  double score = g_ascii_strtod (g_variant_get_string (target, NULL), NULL);
  JourneyJournal *journal;
  Point point;

  if (!journey_canvas_is_ready (self) || !find_point (self, &point))
    return;

  journal = journey_document_get_journal (self->document);
  journey_journal_begin (journal, _ ("Change Emotion"));
  journey_edit_set_score (point.touchpoint, point.persona, score);
  for (guint i = 0; i < subjects->len; i++)
    if (JOURNEY_IS_EMOTION (subjects->pdata[i]))
      {
        JourneyEmotion *emotion = subjects->pdata[i];
        JourneyItem *persona =
            journey_document_find (self->document, journey_emotion_get_persona (emotion));

        if (persona && JOURNEY_IS_PERSONA (persona))
          journey_edit_set_score (
              JOURNEY_TOUCHPOINT (journey_item_get_parent (JOURNEY_ITEM (emotion))),
              JOURNEY_PERSONA (persona), score);
      }
  journey_journal_commit (journal);
}

/* The steps of the scale, the best first, each with its word. */
static void
append_scores (JourneyCanvas *self, GMenu *menu)
{
  JourneyScale *scale = journey_document_get_scale (self->document);
  double minimum = journey_scale_get_minimum (scale);
  double maximum = journey_scale_get_maximum (scale);
  g_autoptr (GMenu) steps = g_menu_new ();

  if (maximum - minimum < 1 || maximum - minimum >= MAX_STEPS)
    return;

  for (double score = maximum; score >= minimum; score--)
    {
      g_autofree char *target = dup_score (score);
      g_autofree char *text = journey_layout_dup_score_text (self->layout, score);

      journey_canvas_append_choice (steps, text, "box.score", target);
    }
  g_menu_append_submenu (menu, _ ("_Score"), G_MENU_MODEL (steps));
}

/* --- Persona --- */

/* Whose point of the same touchpoint the keyboard goes to. */
static int
find_point_of (JourneyCanvas *self, JourneyTouchpoint *touchpoint, JourneyItem *persona)
{
  int column = journey_layout_find_column (self->layout, touchpoint);
  guint n_boxes;
  const JourneyBox *boxes = journey_layout_get_boxes (self->layout, &n_boxes);

  for (guint i = 0; i < n_boxes; i++)
    if ((boxes[i].kind == JOURNEY_BOX_EMOTION || boxes[i].kind == JOURNEY_BOX_EMPTY) &&
        boxes[i].column == column && boxes[i].context == persona)
      return (int) i;

  return -1;
}

static void
choose_persona_cb (JourneyCanvas *self, GVariant *target)
{
  JourneyItem *persona =
      self->document ? journey_document_find (self->document, g_variant_get_string (target, NULL))
                     : NULL;
  const JourneyBox *box;
  Point point;
  int index;

  if (!persona || !JOURNEY_IS_PERSONA (persona))
    return;

  journey_canvas_set_persona (self, JOURNEY_PERSONA (persona));
  if (!find_point (self, &point))
    return;
  index = find_point_of (self, point.touchpoint, persona);
  if (index < 0)
    return;

  journey_canvas_set_focus_box (self, index);
  box = journey_canvas_get_focused (self);
  if (box->kind == JOURNEY_BOX_EMOTION)
    journey_selection_set (self->selection, box->item);
  else
    journey_selection_clear (self->selection);
}

static void
append_personas (JourneyCanvas *self, GMenu *menu)
{
  JourneyList *personas = journey_document_get_personas (self->document);
  g_autoptr (GMenu) names = g_menu_new ();

  for (guint i = 0; i < journey_list_get_length (personas); i++)
    {
      JourneyPersona *persona = journey_list_get (personas, i);
      g_autofree char *label = dup_label (journey_persona_get_name (persona));

      journey_canvas_append_choice (names, label, "box.persona",
                                    journey_item_get_id (JOURNEY_ITEM (persona)));
    }
  g_menu_append_submenu (menu, _ ("_Persona"), G_MENU_MODEL (names));
}

/**
 * journey_canvas_append_feelings:
 * @self: a canvas
 * @menu: a menu
 *
 * Adds what can be chosen of a feeling: how good it is, and whose.
 */
void
journey_canvas_append_feelings (JourneyCanvas *self, GMenu *menu)
{
  append_scores (self, menu);
  append_personas (self, menu);
}

/* --- Stage --- */

static void
move_to_stage_cb (JourneyCanvas *self, GVariant *target)
{
  g_autoptr (GPtrArray) touchpoints = journey_canvas_dup_touchpoints (self);
  JourneyItem *stage;

  if (!journey_canvas_is_ready (self) || touchpoints->len == 0)
    return;

  stage = journey_document_find (self->document, g_variant_get_string (target, NULL));
  if (!stage || !JOURNEY_IS_STAGE (stage))
    return;

  journey_edit_move_touchpoints (touchpoints, JOURNEY_STAGE (stage), G_MAXUINT);
  journey_canvas_focus_item (self, touchpoints->pdata[0]);
}

/**
 * journey_canvas_append_stages:
 * @self: a canvas
 * @menu: a menu
 *
 * Adds a menu of the stages that a touchpoint can be moved to.
 */
void
journey_canvas_append_stages (JourneyCanvas *self, GMenu *menu)
{
  JourneyList *stages = journey_document_get_stages (self->document);
  g_autoptr (GMenu) titles = g_menu_new ();

  if (journey_list_get_length (stages) < 2)
    return;

  for (guint i = 0; i < journey_list_get_length (stages); i++)
    {
      JourneyStage *stage = journey_list_get (stages, i);
      g_autofree char *label = dup_label (journey_stage_get_title (stage));

      journey_canvas_append_choice (titles, label, "box.move-to-stage",
                                    journey_item_get_id (JOURNEY_ITEM (stage)));
    }
  g_menu_append_submenu (menu, _ ("Move to _Stage"), G_MENU_MODEL (titles));
}

/* --- Lane --- */

static void
show_lane_cb (JourneyCanvas *self, GVariant *target)
{
  g_auto (GValue) value = G_VALUE_INIT;
  JourneyItem *lane;

  if (!journey_canvas_is_ready (self))
    return;

  lane = journey_document_find (self->document, g_variant_get_string (target, NULL));
  if (!lane || !JOURNEY_IS_LANE (lane))
    return;

  g_value_init (&value, G_TYPE_BOOLEAN);
  g_value_set_boolean (&value, TRUE);
  journey_edit_set_property (lane, "visible", &value, _ ("Show Lane"), NULL);
  journey_canvas_focus_item (self, lane);
}

/**
 * journey_canvas_append_hidden_lanes:
 * @self: a canvas
 * @menu: a menu
 *
 * Adds a menu of the lanes that are hidden, if there are any.
 */
void
journey_canvas_append_hidden_lanes (JourneyCanvas *self, GMenu *menu)
{
  JourneyList *lanes = journey_document_get_lanes (self->document);
  g_autoptr (GMenu) titles = g_menu_new ();

  for (guint i = 0; i < journey_list_get_length (lanes); i++)
    {
      JourneyLane *lane = journey_list_get (lanes, i);
      g_autofree char *label = NULL;

      if (journey_lane_get_visible (lane))
        continue;
      label = dup_label (
          *journey_lane_get_title (lane)
              ? journey_lane_get_title (lane)
              : journey_label_for (JOURNEY_TYPE_LANE_KIND, (int) journey_lane_get_kind (lane)));
      journey_canvas_append_choice (titles, label, "box.show-lane",
                                    journey_item_get_id (JOURNEY_ITEM (lane)));
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (titles)) > 0)
    g_menu_append_submenu (menu, _ ("S_how Lane"), G_MENU_MODEL (titles));
}

/* --- The actions --- */

static const struct
{
  const char *name;
  gboolean has_state;
  void (*activate) (JourneyCanvas *self, GVariant *target);
} actions[] = {
  { "score", TRUE, set_score_cb },
  { "persona", TRUE, choose_persona_cb },
  { "move-to-stage", TRUE, move_to_stage_cb },
  { "show-lane", FALSE, show_lane_cb },
};

/**
 * journey_canvas_add_box_action:
 * @self: a canvas with an action group for its boxes
 * @name: the name of the action
 * @has_state: whether it says which of its targets is true now
 * @activate: (scope notified): what it does, given the canvas, the target and the action
 *
 * Adds an action that takes a text.
 */
void
journey_canvas_add_box_action (JourneyCanvas *self,
                               const char *name,
                               gboolean has_state,
                               GCallback activate)
{
  g_autoptr (GSimpleAction) action =
      has_state
          ? g_simple_action_new_stateful (name, G_VARIANT_TYPE_STRING, g_variant_new_string (""))
          : g_simple_action_new (name, G_VARIANT_TYPE_STRING);

  g_signal_connect_object (action, "activate", activate, self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self->choices), G_ACTION (action));
}

/**
 * journey_canvas_set_box_action:
 * @self: a canvas
 * @name: the name of an action
 * @state: (nullable): which of its targets is true now, %NULL for none
 * @enabled: whether it can do anything
 *
 * Says what an action of the group `box` comes to for what is focused and selected.
 */
void
journey_canvas_set_box_action (JourneyCanvas *self,
                               const char *name,
                               const char *state,
                               gboolean enabled)
{
  GSimpleAction *action =
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->choices), name));

  if (g_action_get_state_type (G_ACTION (action)))
    g_simple_action_set_state (action, g_variant_new_string (state ? state : ""));
  g_simple_action_set_enabled (action, enabled);
}

/**
 * journey_canvas_update_box_actions:
 * @self: a canvas
 *
 * Brings the actions to what is focused and selected now. To be called before they are shown.
 */
void
journey_canvas_update_box_actions (JourneyCanvas *self)
{
  gboolean free = journey_canvas_is_ready (self);
  g_autoptr (GPtrArray) touchpoints = journey_canvas_dup_touchpoints (self);
  JourneyPersona *persona = journey_canvas_get_persona (self);
  JourneyItem *stage =
      touchpoints->len > 0 ? journey_item_get_parent (touchpoints->pdata[0]) : NULL;
  Point point = { 0 };
  gboolean feels = find_point (self, &point);
  JourneyEmotion *emotion =
      feels ? journey_touchpoint_find_emotion (point.touchpoint,
                                               journey_item_get_id (JOURNEY_ITEM (point.persona)))
            : NULL;
  g_autofree char *score = emotion ? dup_score (journey_emotion_get_score (emotion)) : NULL;

  if (feels)
    persona = point.persona;
  journey_canvas_set_box_action (self, "score", score, free && feels);
  journey_canvas_set_box_action (self, "persona",
                                 persona ? journey_item_get_id (JOURNEY_ITEM (persona)) : NULL,
                                 persona != NULL);
  journey_canvas_set_box_action (self, "move-to-stage", stage ? journey_item_get_id (stage) : NULL,
                                 free && stage);
  journey_canvas_set_box_action (self, "show-lane", NULL, free);
}

/**
 * journey_canvas_init_box_actions:
 * @self: a canvas with an action group for its boxes
 *
 * Puts the actions into the group.
 */
void
journey_canvas_init_box_actions (JourneyCanvas *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    journey_canvas_add_box_action (self, actions[i].name, actions[i].has_state,
                                   G_CALLBACK (actions[i].activate));
}
