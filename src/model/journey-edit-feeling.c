/* journey-edit-feeling.c: emotion lines, how bad pain points are, what opportunities are worth
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-edit-private.h"

#include <glib/gi18n-lib.h>

/* A file may have the ends of the scale the wrong way round. */
static double
clamp_to_scale (JourneyDocument *document, double score)
{
  JourneyScale *scale = journey_document_get_scale (document);
  double minimum = journey_scale_get_minimum (scale);
  double maximum = journey_scale_get_maximum (scale);

  return CLAMP (score, MIN (minimum, maximum), MAX (minimum, maximum));
}

static JourneyDocument *
get_common_document (gpointer touchpoint, gpointer persona)
{
  JourneyDocument *document = journey_item_get_document (touchpoint);

  return document == journey_item_get_document (persona) ? document : NULL;
}

static gboolean
says_nothing (JourneyEmotion *emotion)
{
  return !journey_is_set (journey_emotion_get_score (emotion)) &&
         !journey_is_set (journey_emotion_get_expected (emotion)) &&
         *journey_emotion_get_note (emotion) == '\0' &&
         journey_item_get_n_unknown (JOURNEY_ITEM (emotion)) == 0;
}

static void
add_emotion (JourneyTouchpoint *touchpoint,
             JourneyPersona *persona,
             const char *property,
             double number)
{
  g_autoptr (JourneyEmotion) emotion = journey_emotion_new ();

  g_object_set (emotion, "persona", journey_item_get_id (JOURNEY_ITEM (persona)), property, number,
                NULL);
  journey_list_append (journey_touchpoint_get_emotions (touchpoint), emotion);
}

static void
remove_emotion (JourneyEmotion *emotion)
{
  JourneyList *list = journey_item_get_list (JOURNEY_ITEM (emotion));
  guint position;

  if (journey_list_find (list, emotion, &position))
    journey_list_remove (list, position);
}

/* Writes the score or the expected one within an open transaction. Returns whether it was
 * another. */
static gboolean
write_number (JourneyTouchpoint *touchpoint,
              JourneyPersona *persona,
              const char *property,
              double number)
{
  JourneyDocument *document = journey_item_get_document (JOURNEY_ITEM (touchpoint));
  JourneyEmotion *emotion =
      journey_touchpoint_find_emotion (touchpoint, journey_item_get_id (JOURNEY_ITEM (persona)));
  double before = JOURNEY_UNSET;

  if (journey_is_set (number))
    number = clamp_to_scale (document, number);
  if (emotion != NULL)
    g_object_get (emotion, property, &before, NULL);
  if (before == number || (!journey_is_set (before) && !journey_is_set (number)))
    return FALSE;

  if (emotion == NULL)
    {
      add_emotion (touchpoint, persona, property, number);
      return TRUE;
    }

  g_object_set (emotion, property, number, NULL);
  if (says_nothing (emotion))
    remove_emotion (emotion);

  return TRUE;
}

/* Makes a gap of a point, in an open transaction. Returns FALSE where it is a gap already. */
gboolean
journey_edit_clear_emotion (JourneyEmotion *emotion)
{
  if (!journey_is_set (journey_emotion_get_score (emotion)))
    return FALSE;

  g_object_set (emotion, "score", JOURNEY_UNSET, NULL);
  if (says_nothing (emotion))
    remove_emotion (emotion);

  return TRUE;
}

static const char *
get_score_label (JourneyTouchpoint *touchpoint, JourneyPersona *persona, double score)
{
  JourneyEmotion *emotion =
      journey_touchpoint_find_emotion (touchpoint, journey_item_get_id (JOURNEY_ITEM (persona)));

  if (!journey_is_set (score))
    return _ ("Clear Emotion");
  if (emotion == NULL || !journey_is_set (journey_emotion_get_score (emotion)))
    return _ ("Add Emotion");

  return _ ("Change Emotion");
}

/**
 * journey_edit_set_score:
 * @touchpoint: a touchpoint of a document
 * @persona: a persona of the same document
 * @score: how @persona feels there, held to the scale of the map; %JOURNEY_UNSET makes a gap
 *
 * Moves, makes or takes away a point of an emotion line. What else is said about the emotion stays
 * when its point goes; an emotion that says nothing more is removed.
 *
 * Returns: whether it was another score
 */
gboolean
journey_edit_set_score (JourneyTouchpoint *touchpoint, JourneyPersona *persona, double score)
{
  JourneyDocument *document;
  gboolean changed;

  g_return_val_if_fail (JOURNEY_IS_TOUCHPOINT (touchpoint), FALSE);
  g_return_val_if_fail (JOURNEY_IS_PERSONA (persona), FALSE);
  document = get_common_document (touchpoint, persona);
  g_return_val_if_fail (document != NULL, FALSE);

  journey_edit_begin (document, get_score_label (touchpoint, persona, score));
  changed = write_number (touchpoint, persona, "score", score);
  journey_edit_commit (document);

  return changed;
}

/**
 * journey_edit_set_expected:
 * @touchpoint: a touchpoint of a document
 * @persona: a persona of the same document
 * @expected: how @persona shall feel there, held to the scale of the map; %JOURNEY_UNSET for
 *   nothing aimed at
 *
 * Moves, makes or takes away a point of the line of the future state.
 *
 * Returns: whether it was another score
 */
gboolean
journey_edit_set_expected (JourneyTouchpoint *touchpoint, JourneyPersona *persona, double expected)
{
  JourneyDocument *document;
  gboolean changed;

  g_return_val_if_fail (JOURNEY_IS_TOUCHPOINT (touchpoint), FALSE);
  g_return_val_if_fail (JOURNEY_IS_PERSONA (persona), FALSE);
  document = get_common_document (touchpoint, persona);
  g_return_val_if_fail (document != NULL, FALSE);

  journey_edit_begin (document, journey_is_set (expected) ? _ ("Change Expected Emotion")
                                                          : _ ("Clear Expected Emotion"));
  changed = write_number (touchpoint, persona, "expected", expected);
  journey_edit_commit (document);

  return changed;
}

/**
 * journey_edit_set_scores:
 * @persona: a persona of a document
 * @scores: (array length=n_scores): points of its line; the last one of a touchpoint holds
 * @n_scores: the length of @scores
 *
 * Draws a stretch of an emotion line, or all of it, in one step. Touchpoints that are not in
 * @scores keep what they have.
 *
 * Returns: whether any was another score
 */
gboolean
journey_edit_set_scores (JourneyPersona *persona, const JourneyScore *scores, guint n_scores)
{
  JourneyDocument *document;
  gboolean changed = FALSE;
  guint i;

  g_return_val_if_fail (JOURNEY_IS_PERSONA (persona), FALSE);
  g_return_val_if_fail (scores != NULL || n_scores == 0, FALSE);
  document = journey_item_get_document (JOURNEY_ITEM (persona));
  g_return_val_if_fail (document != NULL, FALSE);

  journey_edit_begin (document, _ ("Sketch Emotions"));
  for (i = 0; i < n_scores; i++)
    {
      if (get_common_document (scores[i].touchpoint, persona) == document)
        changed |= write_number (scores[i].touchpoint, persona, "score", scores[i].score);
    }
  journey_edit_commit (document);

  return changed;
}

/**
 * journey_edit_nudge_score:
 * @touchpoint: a touchpoint of a document
 * @persona: a persona of the same document
 * @by: how much better, or worse if negative
 *
 * Moves a point of an emotion line up or down, within the scale. A gap gets a point in the middle
 * of the scale. Nudging one point several times is one step.
 *
 * Returns: whether it moved
 */
gboolean
journey_edit_nudge_score (JourneyTouchpoint *touchpoint, JourneyPersona *persona, double by)
{
  JourneyDocument *document;
  JourneyEmotion *emotion;
  JourneyScale *scale;
  const char *persona_id;
  g_autofree char *key = NULL;
  double score;
  gboolean changed;

  g_return_val_if_fail (JOURNEY_IS_TOUCHPOINT (touchpoint), FALSE);
  g_return_val_if_fail (JOURNEY_IS_PERSONA (persona), FALSE);
  document = get_common_document (touchpoint, persona);
  g_return_val_if_fail (document != NULL, FALSE);
  g_return_val_if_fail (isfinite (by), FALSE);

  persona_id = journey_item_get_id (JOURNEY_ITEM (persona));
  emotion = journey_touchpoint_find_emotion (touchpoint, persona_id);
  score = emotion != NULL ? journey_emotion_get_score (emotion) + by : JOURNEY_UNSET;
  if (!journey_is_set (score))
    {
      scale = journey_document_get_scale (document);
      score = (journey_scale_get_minimum (scale) + journey_scale_get_maximum (scale)) / 2;
    }

  key = g_strconcat ("score ", journey_item_get_id (JOURNEY_ITEM (touchpoint)), " ", persona_id,
                     NULL);
  journey_edit_begin_merging (document, get_score_label (touchpoint, persona, score), key);
  changed = write_number (touchpoint, persona, "score", score);
  journey_edit_commit (document);

  return changed;
}

/**
 * journey_edit_nudge_severity:
 * @pain_point: a pain point of a document
 * @by: how much worse, or better if negative
 *
 * Makes a pain point more or less severe, from 1 to 5. One whose severity was not set starts below
 * the least severe. Nudging several times is one step.
 *
 * Returns: whether it is another severity
 */
gboolean
journey_edit_nudge_severity (JourneyPainPoint *pain_point, int by)
{
  JourneyDocument *document;
  g_autofree char *key = NULL;
  int before, severity;

  g_return_val_if_fail (JOURNEY_IS_PAIN_POINT (pain_point), FALSE);
  document = journey_item_get_document (JOURNEY_ITEM (pain_point));
  g_return_val_if_fail (document != NULL, FALSE);

  before = journey_pain_point_get_severity (pain_point);
  severity = CLAMP (before + CLAMP (by, -5, 5), before > 0 ? 1 : 0, 5);
  if (severity == before)
    return FALSE;

  key = g_strconcat ("severity ", journey_item_get_id (JOURNEY_ITEM (pain_point)), NULL);
  journey_edit_begin_merging (document, _ ("Change Severity"), key);
  g_object_set (pain_point, "severity", severity, NULL);
  journey_edit_commit (document);

  return TRUE;
}

/**
 * journey_edit_rate:
 * @opportunity: an opportunity of a document
 * @impact: what it would bring, 1 to 5, or 0 to leave that open
 * @effort: what it would cost, 1 to 5, or 0 to leave that open
 * @gesture: (nullable): see [func@journey_edit_set_property]
 *
 * Sets impact and effort of an opportunity in one step.
 *
 * Returns: whether either was another
 */
gboolean
journey_edit_rate (JourneyOpportunity *opportunity, int impact, int effort, const char *gesture)
{
  JourneyDocument *document;
  gboolean other_impact, other_effort;
  g_autofree char *key = NULL;
  const char *label;

  g_return_val_if_fail (JOURNEY_IS_OPPORTUNITY (opportunity), FALSE);
  document = journey_item_get_document (JOURNEY_ITEM (opportunity));
  g_return_val_if_fail (document != NULL, FALSE);

  impact = CLAMP (impact, 0, 5);
  effort = CLAMP (effort, 0, 5);
  other_impact = impact != journey_opportunity_get_impact (opportunity);
  other_effort = effort != journey_opportunity_get_effort (opportunity);
  if (!other_impact && !other_effort)
    return FALSE;

  if (gesture != NULL)
    key = g_strdup_printf ("rate %p %s", (gpointer) opportunity, gesture);
  if (gesture != NULL || (other_impact && other_effort))
    label = _ ("Change Impact and Effort");
  else
    label = other_impact ? _ ("Change Impact") : _ ("Change Effort");
  journey_edit_begin_merging (document, label, key);
  g_object_set (opportunity, "impact", impact, "effort", effort, NULL);
  journey_edit_commit (document);

  return TRUE;
}
