/* journey-labels.c: what the words of the file are called to a person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-labels.h"

#include <glib/gi18n-lib.h>

#include "journey-enums.h"

static const char *const states[] = {
  N_ ("Current state"),
  N_ ("Future state"),
  N_ ("Day in the life"),
};

/* Translators: how far the work on a map is */
static const char *const statuses[] = {
  N_ ("Draft"),
  N_ ("In research"),
  N_ ("Live"),
  N_ ("Retired"),
};

static const char *const lane_kinds[] = {
  N_ ("Touchpoints"),   N_ ("Doing"),   N_ ("Thinking"), N_ ("Feeling"),   N_ ("Pain points"),
  N_ ("Opportunities"), N_ ("Metrics"), N_ ("Evidence"), N_ ("Backstage"), N_ ("Text"),
};

static const char *const lane_roles[] = {
  N_ ("Customer"),
  N_ ("Frontstage"),
  N_ ("Backstage"),
  N_ ("Support"),
};

static const char *const phases[] = {
  N_ ("Before purchase"),
  N_ ("Purchase"),
  N_ ("After purchase"),
};

static const char *const colors[] = {
  N_ ("Teal"),  N_ ("Blue"),   N_ ("Purple"), N_ ("Green"),
  N_ ("Amber"), N_ ("Orange"), N_ ("Red"),    N_ ("Slate"),
};

static const char *const moments[] = {
  N_ ("No special moment"),
  N_ ("Moment of truth"),
  N_ ("Moment of decision"),
  N_ ("Moment of delight"),
};

/* Translators: how well it is known what a touchpoint says */
static const char *const confidences[] = {
  N_ ("Assumed"),
  N_ ("Partly validated"),
  N_ ("Validated"),
};

static const char *const pain_point_statuses[] = {
  N_ ("Open"), N_ ("Planned"), N_ ("Testing"), N_ ("Fixed"), N_ ("Accepted"),
};

static const char *const opportunity_statuses[] = {
  N_ ("Idea"), N_ ("Planned"), N_ ("Testing"), N_ ("Shipped"), N_ ("Dropped"),
};

static const char *const evidence_kinds[] = {
  N_ ("Analytics"), N_ ("Survey"), N_ ("Interview"),   N_ ("Feedback"),
  N_ ("Workshop"),  N_ ("Sales"),  N_ ("Observation"),
};

static const char *const metric_kinds[] = {
  N_ ("NPS"),       N_ ("CSAT"),    N_ ("CES"),    N_ ("Conversion"),
  N_ ("Retention"), N_ ("Traffic"), N_ ("Custom"),
};

static const char *const betters[] = {
  N_ ("Higher is better"),
  N_ ("Lower is better"),
};

typedef struct
{
  GType type;
  const char *const *labels;
  guint n_labels;
} JourneyLabels;

/**
 * journey_label_for:
 * @enum_type: one of the enumerations of words
 * @value: one of its values
 *
 * Returns: what @value is called to a person, translated
 */
const char *
journey_label_for (GType enum_type, int value)
{
  const JourneyLabels tables[] = {
    { JOURNEY_TYPE_STATE, states, G_N_ELEMENTS (states) },
    { JOURNEY_TYPE_STATUS, statuses, G_N_ELEMENTS (statuses) },
    { JOURNEY_TYPE_LANE_KIND, lane_kinds, G_N_ELEMENTS (lane_kinds) },
    { JOURNEY_TYPE_LANE_ROLE, lane_roles, G_N_ELEMENTS (lane_roles) },
    { JOURNEY_TYPE_PHASE, phases, G_N_ELEMENTS (phases) },
    { JOURNEY_TYPE_COLOR, colors, G_N_ELEMENTS (colors) },
    { JOURNEY_TYPE_MOMENT, moments, G_N_ELEMENTS (moments) },
    { JOURNEY_TYPE_CONFIDENCE, confidences, G_N_ELEMENTS (confidences) },
    { JOURNEY_TYPE_PAIN_POINT_STATUS, pain_point_statuses, G_N_ELEMENTS (pain_point_statuses) },
    { JOURNEY_TYPE_OPPORTUNITY_STATUS, opportunity_statuses, G_N_ELEMENTS (opportunity_statuses) },
    { JOURNEY_TYPE_EVIDENCE_KIND, evidence_kinds, G_N_ELEMENTS (evidence_kinds) },
    { JOURNEY_TYPE_METRIC_KIND, metric_kinds, G_N_ELEMENTS (metric_kinds) },
    { JOURNEY_TYPE_BETTER, betters, G_N_ELEMENTS (betters) },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      if (tables[i].type == enum_type && value >= 0 && (guint) value < tables[i].n_labels)
        return _ (tables[i].labels[value]);
    }

  g_return_val_if_reached ("");
}
