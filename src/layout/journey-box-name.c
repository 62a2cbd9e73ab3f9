/* journey-box-name.c: boxes in words, for people who cannot see them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-layout-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "journey-channel.h"
#include "journey-connection.h"
#include "journey-emotion.h"
#include "journey-enums.h"
#include "journey-evidence.h"
#include "journey-labels.h"
#include "journey-metric.h"
#include "journey-note.h"
#include "journey-number.h"
#include "journey-opportunity.h"
#include "journey-pain-point.h"
#include "journey-reading.h"
#include "journey-trend.h"

/* What is new has no title yet, and is read out all the same. */
static const char *
get_title (const char *title)
{
  /* Translators: in the place of the title of a touchpoint, a persona, a pain point … */
  return *title != '\0' ? title : _ ("untitled");
}

/* The title of a touchpoint, or of a stage where a file names one in its place. */
static const char *
get_touchpoint_title (JourneyItem *item)
{
  if (JOURNEY_IS_STAGE (item))
    return get_title (journey_stage_get_title (JOURNEY_STAGE (item)));

  return JOURNEY_IS_TOUCHPOINT (item)
             ? get_title (journey_touchpoint_get_title (JOURNEY_TOUCHPOINT (item)))
             : "";
}

static char *
dup_stage_name (JourneyLayout *self, JourneyStage *stage)
{
  JourneyList *stages = journey_document_get_stages (self->document);
  guint position = 0;

  if (!journey_list_find (stages, stage, &position))
    return g_strdup (journey_stage_get_title (stage));

  if (*journey_stage_get_title (stage) == '\0')
    /* Translators: place and number of all stages; the stage has no title yet */
    return g_strdup_printf (_ ("Stage %u of %u"), position + 1, journey_list_get_length (stages));

  /* Translators: title, place and number of all stages */
  return g_strdup_printf (_ ("%s, stage %u of %u"), journey_stage_get_title (stage), position + 1,
                          journey_list_get_length (stages));
}

static char *
dup_touchpoint_name (JourneyTouchpoint *touchpoint)
{
  g_autofree char *channel =
      journey_channel_dup_title (journey_touchpoint_get_channel (touchpoint));

  return g_strconcat (get_title (journey_touchpoint_get_title (touchpoint)), ", ", channel, NULL);
}

static char *
dup_connection_name (JourneyLayout *self, JourneyConnection *connection)
{
  JourneyItem *from =
      journey_document_find (self->document, journey_connection_get_from (connection));
  JourneyItem *to = journey_document_find (self->document, journey_connection_get_to (connection));
  const char *label = journey_connection_get_label (connection);

  /* Translators: a connection from one touchpoint to another */
  g_autofree char *way =
      g_strdup_printf (_ ("From %s to %s"), get_touchpoint_title (from), get_touchpoint_title (to));

  return *label != '\0' ? g_strconcat (label, ", ", way, NULL) : g_steal_pointer (&way);
}

/* Where nobody can fill it, an empty cell is mere decoration. */
static char *
dup_empty_name (JourneyLayout *self, const JourneyBox *box)
{
  const char *row = JOURNEY_IS_PERSONA (box->context)
                        ? get_title (journey_persona_get_name (JOURNEY_PERSONA (box->context)))
                        : journey_layout_get_lane_title (self, box->lane);

  if (!self->editable)
    return NULL;
  if (JOURNEY_IS_STAGE (box->item))
    /* Translators: a stage, by its title */
    return g_strdup_printf (_ ("%s, no touchpoints yet"),
                            get_title (journey_stage_get_title (JOURNEY_STAGE (box->item))));

  /* Translators: a cell of the map: the lane or persona, and the touchpoint */
  return g_strdup_printf (_ ("%s at %s, empty"), row, get_touchpoint_title (box->item));
}

/* What stands where the stages of an empty map would be: to those who may add some, how. */
const char *
journey_layout_get_hint (JourneyLayout *self)
{
  /* There are stages, and none is shown. */
  if (journey_list_get_length (journey_document_get_stages (self->document)) > 0)
    return _ ("Nothing in this map matches the filter");

  return self->editable ? _ ("Double-click here to add the first stage")
                        : _ ("This map has no stages yet");
}

char *
journey_layout_dup_customers (double customers)
{
  g_autofree char *number = journey_number_format (customers);

  /* Translators: how many customers reach a stage; the number is already formatted */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s customer", "%s customers",
                                       (gulong) CLAMP (customers, 0, G_MAXLONG)),
                          number);
}

/**
 * journey_layout_dup_box_name:
 * @self: a layout
 * @box: one of its boxes
 *
 * Puts the box in words: the accessible name on screen and the title of its group in an SVG.
 *
 * Returns: (nullable) (transfer full): the name, or %NULL for mere decoration
 */
char *
journey_layout_dup_box_name (JourneyLayout *self, const JourneyBox *box)
{
  switch (box->kind)
    {
    case JOURNEY_BOX_HEADER:
      return g_strdup (get_title (journey_document_get_title (self->document)));
    case JOURNEY_BOX_PERSONA:
      /* Translators: a persona, by its name */
      return g_strdup_printf (_ ("Persona: %s"),
                              get_title (journey_persona_get_name (JOURNEY_PERSONA (box->item))));
    case JOURNEY_BOX_STAGE:
      return dup_stage_name (self, JOURNEY_STAGE (box->item));
    case JOURNEY_BOX_LANE_NAME:
      return g_strdup (journey_layout_get_lane_title (self, box->lane));
    case JOURNEY_BOX_CONNECTION:
      return dup_connection_name (self, JOURNEY_CONNECTION (box->item));
    case JOURNEY_BOX_TOUCHPOINT:
      return dup_touchpoint_name (JOURNEY_TOUCHPOINT (box->item));
    case JOURNEY_BOX_DOING:
      return g_strdup_printf (_ ("Doing: %s"),
                              journey_touchpoint_get_doing (JOURNEY_TOUCHPOINT (box->item)));
    case JOURNEY_BOX_THINKING:
      return g_strdup_printf (_ ("Thinking: %s"),
                              journey_touchpoint_get_thinking (JOURNEY_TOUCHPOINT (box->item)));
    case JOURNEY_BOX_BACKSTAGE:
      return g_strdup_printf (_ ("Backstage: %s"),
                              journey_touchpoint_get_backstage (JOURNEY_TOUCHPOINT (box->item)));
    case JOURNEY_BOX_NOTE:
      return g_strdup (journey_note_get_text (JOURNEY_NOTE (box->item)));
    case JOURNEY_BOX_EMOTION:
      /* Translators: the emotion of a persona at a touchpoint */
      return g_strdup_printf (_ ("%s at %s"),
                              get_title (journey_persona_get_name (JOURNEY_PERSONA (box->context))),
                              get_touchpoint_title (journey_item_get_parent (box->item)));
    case JOURNEY_BOX_PAIN_POINT:
      return g_strdup_printf (_ ("Pain point: %s"), get_title (journey_pain_point_get_title (
                                                        JOURNEY_PAIN_POINT (box->item))));
    case JOURNEY_BOX_OPPORTUNITY:
      return g_strdup_printf (_ ("Opportunity: %s"), get_title (journey_opportunity_get_title (
                                                         JOURNEY_OPPORTUNITY (box->item))));
    case JOURNEY_BOX_EVIDENCE:
      return g_strdup_printf (_ ("Evidence: %s"),
                              get_title (journey_evidence_get_text (JOURNEY_EVIDENCE (box->item))));
    case JOURNEY_BOX_METRIC:
      return g_strdup_printf (_ ("Metric: %s"),
                              get_title (journey_metric_get_title (JOURNEY_METRIC (box->item))));
    case JOURNEY_BOX_EMPTY:
      return dup_empty_name (self, box);
    case JOURNEY_BOX_HINT:
      return self->editable ? g_strdup (journey_layout_get_hint (self)) : NULL;
    default:
      return NULL;
    }
}

static void
append (GString *text, char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
  g_free (part);
}

static void
append_emotion (JourneyLayout *self, GString *text, JourneyEmotion *emotion)
{
  JourneyScale *scale = journey_document_get_scale (self->document);
  double score = journey_emotion_get_score (emotion);
  const char *const *labels = journey_scale_get_labels (scale);
  double step = score - journey_scale_get_minimum (scale);

  if (!journey_is_set (score))
    return;

  append (text, journey_number_format (score));
  if (step >= 0 && step == floor (step) && step < g_strv_length ((char **) labels))
    append (text, g_strdup (labels[(guint) step]));
  append (text, g_strdup (journey_emotion_get_note (emotion)));
}

static void
append_touchpoint (GString *text, JourneyTouchpoint *touchpoint)
{
  JourneyItem *stage = journey_item_get_parent (JOURNEY_ITEM (touchpoint));
  JourneyMoment moment = journey_touchpoint_get_moment (touchpoint);

  if (JOURNEY_IS_STAGE (stage))
    append (text, g_strdup (journey_stage_get_title (JOURNEY_STAGE (stage))));
  if (moment != JOURNEY_MOMENT_NONE)
    append (text, g_strdup (journey_label_for (JOURNEY_TYPE_MOMENT, moment)));
  append (text, g_strdup (journey_label_for (JOURNEY_TYPE_CONFIDENCE,
                                             journey_touchpoint_get_confidence (touchpoint))));
}

static void
append_pain_point (GString *text, JourneyPainPoint *pain_point)
{
  int severity = journey_pain_point_get_severity (pain_point);
  JourneyPainPointStatus status = journey_pain_point_get_status (pain_point);

  if (severity > 0)
    append (text, g_strdup_printf (_ ("severity %d of 5"), severity));
  append (text, g_utf8_strdown (journey_label_for (JOURNEY_TYPE_PAIN_POINT_STATUS, status), -1));
}

static void
append_opportunity (GString *text, JourneyOpportunity *opportunity)
{
  int impact = journey_opportunity_get_impact (opportunity);
  int effort = journey_opportunity_get_effort (opportunity);
  JourneyOpportunityStatus status = journey_opportunity_get_status (opportunity);

  if (impact > 0)
    append (text, g_strdup_printf (_ ("impact %d of 5"), impact));
  if (effort > 0)
    append (text, g_strdup_printf (_ ("effort %d of 5"), effort));
  append (text, g_utf8_strdown (journey_label_for (JOURNEY_TYPE_OPPORTUNITY_STATUS, status), -1));
}

static void
append_metric (GString *text, JourneyMetric *metric)
{
  JourneyTrend trend = journey_trend_of (metric);

  if (trend.latest != NULL)
    {
      g_autofree char *number = journey_number_format (journey_reading_get_value (trend.latest));

      append (text, journey_number_format_with_unit (number, journey_metric_get_unit (metric)));
    }
  if (trend.before != NULL)
    append (text, journey_build_dup_change (metric, &trend));
}

/**
 * journey_layout_dup_box_value:
 * @self: a layout
 * @box: one of its boxes
 *
 * Puts in words what the box shows beside its name: the score of an emotion, the severity of a pain
 * point.
 *
 * Returns: (nullable) (transfer full): the value, or %NULL where there is none
 */
char *
journey_layout_dup_box_value (JourneyLayout *self, const JourneyBox *box)
{
  g_autoptr (GString) text = g_string_new (NULL);

  switch ((int) box->kind)
    {
    case JOURNEY_BOX_HEADER:
      append (text, g_strdup (journey_document_get_goal (self->document)));
      break;
    case JOURNEY_BOX_STAGE:
      if (journey_is_set (journey_stage_get_customers (JOURNEY_STAGE (box->item))))
        append (text, journey_layout_dup_customers (
                          journey_stage_get_customers (JOURNEY_STAGE (box->item))));
      break;
    case JOURNEY_BOX_TOUCHPOINT:
      append_touchpoint (text, JOURNEY_TOUCHPOINT (box->item));
      break;
    case JOURNEY_BOX_EMOTION:
      append_emotion (self, text, JOURNEY_EMOTION (box->item));
      break;
    case JOURNEY_BOX_PAIN_POINT:
      append_pain_point (text, JOURNEY_PAIN_POINT (box->item));
      break;
    case JOURNEY_BOX_OPPORTUNITY:
      append_opportunity (text, JOURNEY_OPPORTUNITY (box->item));
      break;
    case JOURNEY_BOX_METRIC:
      append_metric (text, JOURNEY_METRIC (box->item));
      break;
    default:
      break;
    }

  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}
