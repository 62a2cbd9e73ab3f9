/* journey-canvas-choices.c: what can be set to one of several values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "journey-canvas-private.h"
#include "journey-channel.h"
#include "journey-edit.h"
#include "journey-enums.h"
#include "journey-labels.h"
#include "journey-number.h"

/* The most that importance, severity and the like go to. */
#define MAX_RATE 5

/* The actions of the group `box`, one for each. Their state is the value of the first item that
 * they would set, their target the value to set: a word of the file, or a number as text. */
typedef struct
{
  const char *action;
  GType (*get_item_type) (void);
  const char *property;
  GType (*get_enum_type) (void); /* NULL for a number, and for the channel */
  const char *title;             /* of the menu */
  const char *label;             /* of the step to undo */
} Choice;

static const Choice choices[] = {
  { "channel", journey_touchpoint_get_type, "channel", NULL, N_ ("_Channel"),
    N_ ("Change Channel") },
  { "moment", journey_touchpoint_get_type, "moment", journey_moment_get_type,
    N_ ("_Moment of Truth"), N_ ("Change Moment") },
  { "confidence", journey_touchpoint_get_type, "confidence", journey_confidence_get_type,
    N_ ("Con_fidence"), N_ ("Change Confidence") },
  { "importance", journey_touchpoint_get_type, "importance", NULL, N_ ("_Importance"),
    N_ ("Change Importance") },
  { "phase", journey_stage_get_type, "phase", journey_phase_get_type, N_ ("_Phase"),
    N_ ("Change Phase") },
  { "stage-color", journey_stage_get_type, "color", journey_color_get_type, N_ ("_Color"),
    N_ ("Change Color") },
  { "persona-color", journey_persona_get_type, "color", journey_color_get_type, N_ ("_Color"),
    N_ ("Change Color") },
  { "severity", journey_pain_point_get_type, "severity", NULL, N_ ("_Severity"),
    N_ ("Change Severity") },
  { "frequency", journey_pain_point_get_type, "frequency", NULL, N_ ("_Frequency"),
    N_ ("Change Frequency") },
  { "pain-point-status", journey_pain_point_get_type, "status", journey_pain_point_status_get_type,
    N_ ("S_tatus"), N_ ("Change Status") },
  { "impact", journey_opportunity_get_type, "impact", NULL, N_ ("_Impact"), N_ ("Change Impact") },
  { "effort", journey_opportunity_get_type, "effort", NULL, N_ ("E_ffort"), N_ ("Change Effort") },
  { "opportunity-status", journey_opportunity_get_type, "status",
    journey_opportunity_status_get_type, N_ ("S_tatus"), N_ ("Change Status") },
  { "evidence-kind", journey_evidence_get_type, "kind", journey_evidence_kind_get_type,
    N_ ("_Kind"), N_ ("Change Kind") },
  { "metric-kind", journey_metric_get_type, "kind", journey_metric_kind_get_type, N_ ("_Kind"),
    N_ ("Change Kind") },
  { "metric-better", journey_metric_get_type, "better", journey_better_get_type,
    N_ ("_Which Is Better"), N_ ("Change Metric") },
  { "lane-role", journey_lane_get_type, "role", journey_lane_role_get_type, N_ ("_Who Acts"),
    N_ ("Change Lane") },
  { "map-state", journey_document_get_type, "state", journey_state_get_type, N_ ("_State"),
    N_ ("Change State") },
  { "map-status", journey_document_get_type, "status", journey_status_get_type, N_ ("Stat_us"),
    N_ ("Change Status") },
};

static gboolean
is_of_document (const Choice *choice)
{
  return choice->get_item_type () == JOURNEY_TYPE_DOCUMENT;
}

/* A cell stands for its touchpoint, and the map is always there. */
static GPtrArray *
dup_subjects (JourneyCanvas *self, const Choice *choice)
{
  GType type = choice->get_item_type ();
  g_autoptr (GPtrArray) all = journey_canvas_dup_subjects (self);
  GPtrArray *subjects = g_ptr_array_new_with_free_func (g_object_unref);
  JourneyTouchpoint *touchpoint = journey_canvas_get_touchpoint (self);

  for (guint i = 0; i < all->len; i++)
    if (G_TYPE_CHECK_INSTANCE_TYPE (all->pdata[i], type))
      g_ptr_array_add (subjects, g_object_ref (all->pdata[i]));

  if (subjects->len == 0 && type == JOURNEY_TYPE_TOUCHPOINT && touchpoint)
    g_ptr_array_add (subjects, g_object_ref (touchpoint));
  if (is_of_document (choice) && self->document)
    g_ptr_array_add (subjects, g_object_ref (self->document));
  return subjects;
}

static gboolean
is_number (gpointer item, const char *property)
{
  return G_IS_PARAM_SPEC_INT (g_object_class_find_property (G_OBJECT_GET_CLASS (item), property));
}

static char *
dup_state (gpointer item, const char *property)
{
  char *word;
  int number;

  if (is_number (item, property))
    {
      g_object_get (item, property, &number, NULL);
      return g_strdup_printf ("%d", number);
    }

  g_object_get (item, property, &word, NULL);
  return word;
}

static void
set_value (gpointer item, const char *property, const char *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (is_number (item, property))
    {
      g_value_init (&value, G_TYPE_INT);
      g_value_set_int (&value, (int) g_ascii_strtoll (text, NULL, 10));
    }
  else
    {
      g_value_init (&value, G_TYPE_STRING);
      g_value_set_string (&value, text);
    }

  journey_edit_set_property (item, property, &value, NULL, NULL);
}

static const Choice *
find_choice (const char *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_str_equal (choices[i].action, action))
      return &choices[i];

  g_assert_not_reached ();
}

/* One step for all of them. */
static void
choose_cb (JourneyCanvas *self, GVariant *target, GAction *action)
{
  const Choice *choice = find_choice (g_action_get_name (action));
  JourneyJournal *journal;
  g_autoptr (GPtrArray) subjects = NULL;

  if (!journey_canvas_is_ready (self))
    return;

  subjects = dup_subjects (self, choice);
  journal = journey_document_get_journal (self->document);
  journey_journal_begin (journal, g_dgettext (GETTEXT_PACKAGE, choice->label));
  for (guint i = 0; i < subjects->len; i++)
    set_value (subjects->pdata[i], choice->property, g_variant_get_string (target, NULL));
  journey_journal_commit (journal);
}

static void
update_choice (JourneyCanvas *self, const Choice *choice)
{
  g_autoptr (GPtrArray) subjects = dup_subjects (self, choice);
  g_autofree char *state =
      subjects->len > 0 ? dup_state (subjects->pdata[0], choice->property) : NULL;

  journey_canvas_set_box_action (self, choice->action, state,
                                 subjects->len > 0 && journey_canvas_is_ready (self));
}

/**
 * journey_canvas_update_choices:
 * @self: a canvas
 *
 * Brings the choices to what is focused and selected now. To be called before they are shown.
 */
void
journey_canvas_update_choices (JourneyCanvas *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    update_choice (self, &choices[i]);
}

/**
 * journey_canvas_append_choice:
 * @menu: a menu
 * @label: what it is called, a mnemonic marked by an underscore
 * @action: the name of an action that takes a text
 * @target: the text
 *
 * Adds an item that sets @target.
 */
void
journey_canvas_append_choice (GMenu *menu,
                              const char *label,
                              const char *action,
                              const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static void
append_words (GMenu *menu, GType type, const char *action)
{
  GEnumClass *klass = g_type_class_get (type);

  for (guint i = 0; i < klass->n_values; i++)
    journey_canvas_append_choice (menu, journey_label_for (type, klass->values[i].value), action,
                                  klass->values[i].value_nick);
}

static void
append_channels (GMenu *menu, const char *action)
{
  guint n_channels;
  const JourneyChannel *channels = journey_channel_get_known (&n_channels);

  for (guint i = 0; i < n_channels; i++)
    {
      g_autofree char *title = journey_channel_dup_title (channels[i].word);

      journey_canvas_append_choice (menu, title, action, channels[i].word);
    }
}

static void
append_rates (GMenu *menu, const char *action)
{
  for (int i = MAX_RATE; i >= 0; i--)
    {
      g_autofree char *target = g_strdup_printf ("%d", i);
      g_autofree char *number = journey_number_format (i);

      /* Translators: of importance, severity and the like, which else go from 1 to 5 */
      journey_canvas_append_choice (menu, i == 0 ? _ ("Not set") : number, action, target);
    }
}

/**
 * journey_canvas_append_choices:
 * @menu: a menu
 * @type: the type of the items that are to be set
 *
 * Adds a menu of values for each property of such items that there is a choice for.
 */
void
journey_canvas_append_choices (GMenu *menu, GType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autoptr (GMenu) values = NULL;
      g_autofree char *action = NULL;

      if (choices[i].get_item_type () != type)
        continue;

      values = g_menu_new ();
      action = g_strconcat ("box.", choices[i].action, NULL);
      if (choices[i].get_enum_type)
        append_words (values, choices[i].get_enum_type (), action);
      else if (g_str_equal (choices[i].property, "channel"))
        append_channels (values, action);
      else
        append_rates (values, action);
      g_menu_append_submenu (menu, g_dgettext (GETTEXT_PACKAGE, choices[i].title),
                             G_MENU_MODEL (values));
    }
}

/**
 * journey_canvas_init_choices:
 * @self: a canvas
 *
 * Gives the canvas its action group `box`.
 */
void
journey_canvas_init_choices (JourneyCanvas *self)
{
  self->choices = g_simple_action_group_new ();
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    journey_canvas_add_box_action (self, choices[i].action, TRUE, G_CALLBACK (choose_cb));
  journey_canvas_init_box_actions (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "box", G_ACTION_GROUP (self->choices));
}
