/* journey-edit-add.c: new things on a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-edit-private.h"

#include <glib/gi18n-lib.h>

#include "journey-enums.h"

#define N_COLORS ((guint) JOURNEY_COLOR_SLATE + 1)

/* Puts a new item into a list, as a step of its own. Returns it, borrowed from the list. */
static gpointer
add (JourneyList *list, guint position, gpointer item, const char *label)
{
  JourneyDocument *document = journey_item_get_document (journey_list_get_owner (list));

  journey_edit_begin (document, label);
  journey_list_insert (list, MIN (position, journey_list_get_length (list)), item);
  journey_edit_commit (document);
  g_object_unref (item);

  return item;
}

static void
set_text (gpointer item, const char *text)
{
  g_autofree char *clean = journey_edit_dup_text (text);

  g_object_set (item, journey_edit_get_text_property (item), clean, NULL);
}

static gboolean
is_in_document (gpointer item)
{
  return JOURNEY_IS_ITEM (item) && journey_item_get_document (item) != NULL;
}

/**
 * journey_edit_add_touchpoint:
 * @stage: a stage of a document
 * @position: the place in it; any that is too great means the end
 * @title: (nullable): what it is called, or %NULL to leave that open
 *
 * Adds a touchpoint.
 *
 * Returns: (transfer none): the new touchpoint
 */
JourneyTouchpoint *
journey_edit_add_touchpoint (JourneyStage *stage, guint position, const char *title)
{
  JourneyTouchpoint *touchpoint;

  g_return_val_if_fail (JOURNEY_IS_STAGE (stage) && is_in_document (stage), NULL);

  touchpoint = journey_touchpoint_new ();
  set_text (touchpoint, title);

  return add (journey_stage_get_touchpoints (stage), position, touchpoint, _ ("Add Touchpoint"));
}

/* The colour after that of the stage before, or else of the one behind, that neither of the two
 * has: so that no stages of one colour lie side by side. */
static JourneyColor
choose_stage_color (JourneyStage *before, JourneyStage *behind)
{
  JourneyStage *neighbour = before != NULL ? before : behind;
  guint color;

  if (neighbour == NULL)
    return JOURNEY_COLOR_TEAL;

  color = (journey_stage_get_color (neighbour) + 1) % N_COLORS;
  if (behind != NULL && color == (guint) journey_stage_get_color (behind))
    color = (color + 1) % N_COLORS;

  return color;
}

/**
 * journey_edit_add_stage:
 * @document: a document
 * @position: the place among the stages; any that is too great means the end
 * @title: (nullable): what it is called, or %NULL to leave that open
 *
 * Adds a stage, in a colour that its neighbours do not have and in the phase of the stage before
 * it.
 *
 * Returns: (transfer none): the new stage
 */
JourneyStage *
journey_edit_add_stage (JourneyDocument *document, guint position, const char *title)
{
  JourneyList *stages;
  JourneyStage *stage, *before = NULL, *behind = NULL;
  JourneyPhase phase;
  guint n_stages;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), NULL);

  stages = journey_document_get_stages (document);
  n_stages = journey_list_get_length (stages);
  position = MIN (position, n_stages);
  if (position > 0)
    before = journey_list_get (stages, position - 1);
  if (position < n_stages)
    behind = journey_list_get (stages, position);
  phase = before != NULL ? journey_stage_get_phase (before) : JOURNEY_PHASE_BEFORE;

  stage = journey_stage_new ();
  set_text (stage, title);
  g_object_set (stage, "phase", journey_word_from_enum (JOURNEY_TYPE_PHASE, phase), "color",
                journey_word_from_enum (JOURNEY_TYPE_COLOR, choose_stage_color (before, behind)),
                NULL);

  return add (stages, position, stage, _ ("Add Stage"));
}

/* The first colour from blue on that no persona has; once all are taken they come round again. */
static JourneyColor
choose_persona_color (JourneyList *personas)
{
  guint n_personas = journey_list_get_length (personas);
  guint taken = 0;
  guint i;

  for (i = 0; i < n_personas; i++)
    taken |= 1u << journey_persona_get_color (journey_list_get (personas, i));
  for (i = 0; i < N_COLORS; i++)
    {
      guint color = (JOURNEY_COLOR_BLUE + i) % N_COLORS;

      if ((taken & (1u << color)) == 0)
        return color;
    }

  return (JOURNEY_COLOR_BLUE + n_personas) % N_COLORS;
}

/**
 * journey_edit_add_persona:
 * @document: a document
 * @name: (nullable): the name, or %NULL to leave it open
 *
 * Adds a persona as the last, in a colour that no other has while there are any.
 *
 * Returns: (transfer none): the new persona
 */
JourneyPersona *
journey_edit_add_persona (JourneyDocument *document, const char *name)
{
  JourneyList *personas;
  JourneyPersona *persona;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), NULL);

  personas = journey_document_get_personas (document);
  persona = journey_persona_new ();
  set_text (persona, name);
  g_object_set (persona, "color",
                journey_word_from_enum (JOURNEY_TYPE_COLOR, choose_persona_color (personas)), NULL);

  return add (personas, G_MAXUINT, persona, _ ("Add Persona"));
}

/**
 * journey_edit_add_lane:
 * @document: a document
 * @position: the place among the lanes, hidden ones counted too; any that is too great means the
 *   end
 * @kind: what the lane shows
 * @title: (nullable): the heading, or %NULL for the standard one of @kind
 *
 * Adds a lane. A map that lists no lanes lists the standard ones first, so that they stay.
 *
 * Returns: (transfer none): the new lane
 */
JourneyLane *
journey_edit_add_lane (JourneyDocument *document,
                       guint position,
                       JourneyLaneKind kind,
                       const char *title)
{
  JourneyLane *lane;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), NULL);

  lane = journey_lane_new ();
  set_text (lane, title);
  g_object_set (lane, "kind", journey_word_from_enum (JOURNEY_TYPE_LANE_KIND, kind), NULL);

  journey_edit_begin (document, _ ("Add Lane"));
  journey_edit_ensure_lanes (document);
  lane = add (journey_document_get_lanes (document), position, lane, _ ("Add Lane"));
  journey_edit_commit (document);

  return lane;
}

static void
set_one_id (gpointer item, const char *property, gpointer target)
{
  const char *const ids[] = { journey_item_get_id (target), NULL };

  g_object_set (item, property, ids, NULL);
}

/**
 * journey_edit_add_pain_point:
 * @touchpoint: a touchpoint of a document
 * @title: (nullable): what goes wrong, or %NULL to leave that open
 *
 * Adds a pain point that is pinned to @touchpoint.
 *
 * Returns: (transfer none): the new pain point
 */
JourneyPainPoint *
journey_edit_add_pain_point (JourneyTouchpoint *touchpoint, const char *title)
{
  JourneyDocument *document;
  JourneyPainPoint *pain_point;

  g_return_val_if_fail (JOURNEY_IS_TOUCHPOINT (touchpoint) && is_in_document (touchpoint), NULL);

  document = journey_item_get_document (JOURNEY_ITEM (touchpoint));
  pain_point = journey_pain_point_new ();
  set_text (pain_point, title);
  set_one_id (pain_point, "touchpoints", touchpoint);

  return add (journey_document_get_pain_points (document), G_MAXUINT, pain_point,
              _ ("Add Pain Point"));
}

/**
 * journey_edit_add_opportunity:
 * @on: (type JourneyItem): a touchpoint or a pain point of a document
 * @title: (nullable): what could be done, or %NULL to leave that open
 *
 * Adds an opportunity that is pinned to a touchpoint, or answers a pain point.
 *
 * Returns: (transfer none): the new opportunity
 */
JourneyOpportunity *
journey_edit_add_opportunity (gpointer on, const char *title)
{
  JourneyDocument *document;
  JourneyOpportunity *opportunity;

  g_return_val_if_fail (JOURNEY_IS_TOUCHPOINT (on) || JOURNEY_IS_PAIN_POINT (on), NULL);
  g_return_val_if_fail (is_in_document (on), NULL);

  document = journey_item_get_document (on);
  opportunity = journey_opportunity_new ();
  set_text (opportunity, title);
  set_one_id (opportunity, JOURNEY_IS_PAIN_POINT (on) ? "pain-points" : "touchpoints", on);

  return add (journey_document_get_opportunities (document), G_MAXUINT, opportunity,
              _ ("Add Opportunity"));
}

/**
 * journey_edit_add_evidence:
 * @on: (type JourneyItem): a touchpoint, a pain point or a persona of a document
 * @text: (nullable): what is known, or %NULL to leave that open
 *
 * Adds evidence that supports @on.
 *
 * Returns: (transfer none): the new evidence
 */
JourneyEvidence *
journey_edit_add_evidence (gpointer on, const char *text)
{
  JourneyDocument *document;
  JourneyEvidence *evidence;

  g_return_val_if_fail (
      JOURNEY_IS_TOUCHPOINT (on) || JOURNEY_IS_PAIN_POINT (on) || JOURNEY_IS_PERSONA (on), NULL);
  g_return_val_if_fail (is_in_document (on), NULL);

  document = journey_item_get_document (on);
  evidence = journey_evidence_new ();
  set_text (evidence, text);
  set_one_id (evidence, "supports", on);

  return add (journey_document_get_evidence (document), G_MAXUINT, evidence, _ ("Add Evidence"));
}

/**
 * journey_edit_add_metric:
 * @on: (type JourneyItem): a stage or a touchpoint of a document
 * @kind: what is measured
 * @title: (nullable): what it is called, or %NULL to leave that open
 *
 * Adds a metric without readings.
 *
 * Returns: (transfer none): the new metric
 */
JourneyMetric *
journey_edit_add_metric (gpointer on, JourneyMetricKind kind, const char *title)
{
  JourneyDocument *document;
  JourneyMetric *metric;

  g_return_val_if_fail (JOURNEY_IS_STAGE (on) || JOURNEY_IS_TOUCHPOINT (on), NULL);
  g_return_val_if_fail (is_in_document (on), NULL);

  document = journey_item_get_document (on);
  metric = journey_metric_new ();
  set_text (metric, title);
  g_object_set (metric, "kind", journey_word_from_enum (JOURNEY_TYPE_METRIC_KIND, kind), "on",
                journey_item_get_id (on), NULL);

  return add (journey_document_get_metrics (document), G_MAXUINT, metric, _ ("Add Metric"));
}

/**
 * journey_edit_can_connect:
 * @from: (nullable): a touchpoint
 * @to: (nullable): a touchpoint
 *
 * Returns: whether a connection can be made: both are in one document, they are not the same, and
 *   there is none yet that goes the same way
 */
gboolean
journey_edit_can_connect (JourneyTouchpoint *from, JourneyTouchpoint *to)
{
  JourneyList *connections;
  const char *from_id, *to_id;
  guint i;

  if (from == to || !is_in_document (from) || !is_in_document (to) ||
      journey_item_get_document (JOURNEY_ITEM (from)) !=
          journey_item_get_document (JOURNEY_ITEM (to)))
    return FALSE;

  from_id = journey_item_get_id (JOURNEY_ITEM (from));
  to_id = journey_item_get_id (JOURNEY_ITEM (to));
  connections = journey_document_get_connections (journey_item_get_document (JOURNEY_ITEM (from)));
  for (i = 0; i < journey_list_get_length (connections); i++)
    {
      JourneyConnection *connection = journey_list_get (connections, i);

      if (g_str_equal (journey_connection_get_from (connection), from_id) &&
          g_str_equal (journey_connection_get_to (connection), to_id))
        return FALSE;
    }

  return !g_str_equal (from_id, to_id);
}

/**
 * journey_edit_add_connection:
 * @from: a touchpoint of a document
 * @to: a touchpoint of the same document
 * @label: (nullable): when the customer goes that way, or %NULL to leave that open
 *
 * Connects two touchpoints, if [func@journey_edit_can_connect] allows it.
 *
 * Returns: (nullable) (transfer none): the new connection
 */
JourneyConnection *
journey_edit_add_connection (JourneyTouchpoint *from, JourneyTouchpoint *to, const char *label)
{
  JourneyDocument *document;
  JourneyConnection *connection;

  if (!journey_edit_can_connect (from, to))
    return NULL;

  document = journey_item_get_document (JOURNEY_ITEM (from));
  connection = journey_connection_new ();
  g_object_set (connection, "from", journey_item_get_id (JOURNEY_ITEM (from)), "to",
                journey_item_get_id (JOURNEY_ITEM (to)), NULL);
  set_text (connection, label);

  return add (journey_document_get_connections (document), G_MAXUINT, connection,
              _ ("Add Connection"));
}

static gpointer
find_touchpoint (JourneyConnection *connection, const char *id)
{
  JourneyDocument *document = journey_item_get_document (JOURNEY_ITEM (connection));
  JourneyItem *item = document != NULL ? journey_document_find (document, id) : NULL;

  return JOURNEY_IS_TOUCHPOINT (item) ? item : NULL;
}

/**
 * journey_edit_can_turn:
 * @connection: a connection
 *
 * Returns: whether it can go the other way; not where another does already
 */
gboolean
journey_edit_can_turn (JourneyConnection *connection)
{
  g_return_val_if_fail (JOURNEY_IS_CONNECTION (connection), FALSE);

  return journey_edit_can_connect (
      find_touchpoint (connection, journey_connection_get_to (connection)),
      find_touchpoint (connection, journey_connection_get_from (connection)));
}

/**
 * journey_edit_turn_connection:
 * @connection: a connection of a document
 *
 * Lets the customer go the other way: a branch becomes a loop back. The label stays.
 *
 * Returns: whether [func@journey_edit_can_turn] allowed it
 */
gboolean
journey_edit_turn_connection (JourneyConnection *connection)
{
  JourneyDocument *document;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (!journey_edit_can_turn (connection))
    return FALSE;

  document = journey_item_get_document (JOURNEY_ITEM (connection));
  from = g_strdup (journey_connection_get_from (connection));
  to = g_strdup (journey_connection_get_to (connection));
  journey_edit_begin (document, _ ("Turn Connection Around"));
  g_object_set (connection, "from", to, "to", from, NULL);
  journey_edit_commit (document);

  return TRUE;
}
