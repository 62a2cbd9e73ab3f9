/* journey-filter-match.c: whether a filter lets an item through
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-filter-private.h"

#include "journey-connection.h"
#include "journey-enums.h"
#include "journey-evidence.h"
#include "journey-metric.h"
#include "journey-opportunity.h"
#include "journey-pain-point.h"
#include "journey-stage.h"
#include "journey-touchpoint.h"

/* What is asked of an item. Something that has an owner of its own is not asked once more for the
 * owner of the touchpoint where it stands. */
typedef struct
{
  JourneyFilter *filter;
  JourneyDocument *document;
  gboolean any_owner;
} Question;

static gboolean matches (const Question *question, JourneyItem *item);

static gboolean
accepts (const Question *question, JourneyCriterion criterion, const char *value)
{
  GHashTable *values = question->filter->values[criterion];

  return g_hash_table_size (values) == 0 || g_hash_table_contains (values, value);
}

static gboolean
accepts_owner (const Question *question, const char *owner)
{
  return question->any_owner || accepts (question, JOURNEY_CRITERION_OWNER, owner);
}

/* Whether any of what touchpoints are picked by is asked. */
static gboolean
is_particular (const Question *question)
{
  guint i;

  for (i = 0; i < JOURNEY_CRITERION_N_CRITERIA; i++)
    {
      if ((i != JOURNEY_CRITERION_OWNER || !question->any_owner) &&
          g_hash_table_size (question->filter->values[i]) > 0)
        return TRUE;
    }

  return FALSE;
}

/* A persona that has been deleted while it was alone hides nobody. */
static gboolean
shows_id (const Question *question, const char *id)
{
  const char *solo = question->filter->solo;

  if (solo != NULL && question->document != NULL &&
      JOURNEY_IS_PERSONA (journey_document_find (question->document, solo)))
    return g_str_equal (solo, id);

  return !g_hash_table_contains (question->filter->hidden, id);
}

static gboolean
shows_any_id (const Question *question, const char *const *ids)
{
  guint i;

  for (i = 0; ids[i] != NULL; i++)
    {
      if (shows_id (question, ids[i]))
        return TRUE;
    }

  return i == 0;
}

/* A touchpoint where nobody feels anything is everybody's. */
static gboolean
concerns_shown (const Question *question, JourneyTouchpoint *touchpoint)
{
  JourneyList *emotions = journey_touchpoint_get_emotions (touchpoint);
  gboolean concerns_hidden = FALSE;
  guint i;

  for (i = 0; i < journey_list_get_length (emotions); i++)
    {
      JourneyEmotion *emotion = journey_list_get (emotions, i);

      if (!journey_is_set (journey_emotion_get_score (emotion)) &&
          !journey_is_set (journey_emotion_get_expected (emotion)))
        continue;
      if (shows_id (question, journey_emotion_get_persona (emotion)))
        return TRUE;
      concerns_hidden = TRUE;
    }

  return !concerns_hidden;
}

static gboolean
matches_touchpoint (const Question *question, JourneyTouchpoint *touchpoint)
{
  JourneyConfidence confidence = journey_touchpoint_get_confidence (touchpoint);
  JourneyMoment moment = journey_touchpoint_get_moment (touchpoint);

  return accepts (question, JOURNEY_CRITERION_CHANNEL,
                  journey_touchpoint_get_channel (touchpoint)) &&
         accepts_owner (question, journey_touchpoint_get_owner (touchpoint)) &&
         accepts (question, JOURNEY_CRITERION_CONFIDENCE,
                  journey_word_from_enum (JOURNEY_TYPE_CONFIDENCE, (int) confidence)) &&
         accepts (question, JOURNEY_CRITERION_MOMENT,
                  journey_word_from_enum (JOURNEY_TYPE_MOMENT, (int) moment)) &&
         concerns_shown (question, touchpoint);
}

static gboolean
matches_stage (const Question *question, JourneyStage *stage)
{
  JourneyList *touchpoints = journey_stage_get_touchpoints (stage);
  guint n_touchpoints = journey_list_get_length (touchpoints), i;

  for (i = 0; i < n_touchpoints; i++)
    {
      if (matches_touchpoint (question, journey_list_get (touchpoints, i)))
        return TRUE;
    }

  return n_touchpoints == 0 && !is_particular (question);
}

/* What may refer to what: a file can say that something supports itself. */
static guint
get_rank (gpointer item)
{
  if (JOURNEY_IS_EVIDENCE (item))
    return 3;
  if (JOURNEY_IS_OPPORTUNITY (item))
    return 2;

  return JOURNEY_IS_PAIN_POINT (item) ? 1 : 0;
}

/* Whether any of the items with @ids matches, personas or others. Adds to @n_found how many there
 * are. */
static gboolean
matches_any_of (const Question *question,
                JourneyItem *referrer,
                const char *const *ids,
                gboolean personas,
                guint *n_found)
{
  guint i;

  for (i = 0; question->document != NULL && ids[i] != NULL; i++)
    {
      JourneyItem *item = journey_document_find (question->document, ids[i]);

      if (item == NULL || JOURNEY_IS_PERSONA (item) != personas ||
          (get_rank (item) > 0 && get_rank (item) >= get_rank (referrer)))
        continue;
      ++*n_found;
      if (matches (question, item))
        return TRUE;
    }

  return FALSE;
}

static gboolean
matches_any (const Question *question,
             JourneyItem *referrer,
             const char *const *ids,
             guint *n_found)
{
  return matches_any_of (question, referrer, ids, FALSE, n_found);
}

/* The same question for where something stands, without the owner if it has one of its own. */
static Question
pass_on (const Question *question, const char *owner)
{
  Question next = *question;

  next.any_owner |= *owner != '\0';
  return next;
}

static gboolean
matches_pain_point (const Question *question, JourneyPainPoint *pain_point)
{
  const char *owner = journey_pain_point_get_owner (pain_point);
  Question next = pass_on (question, owner);
  guint n_found = 0;

  if ((*owner != '\0' && !accepts_owner (question, owner)) ||
      !shows_any_id (question, journey_pain_point_get_personas (pain_point)))
    return FALSE;

  return matches_any (&next, JOURNEY_ITEM (pain_point),
                      journey_pain_point_get_touchpoints (pain_point), &n_found) ||
         (n_found == 0 && !is_particular (&next));
}

static gboolean
matches_opportunity (const Question *question, JourneyOpportunity *opportunity)
{
  const char *owner = journey_opportunity_get_owner (opportunity);
  Question next = pass_on (question, owner);
  JourneyItem *item = JOURNEY_ITEM (opportunity);
  guint n_found = 0;

  if (*owner != '\0' && !accepts_owner (question, owner))
    return FALSE;

  return matches_any (&next, item, journey_opportunity_get_touchpoints (opportunity), &n_found) ||
         matches_any (&next, item, journey_opportunity_get_pain_points (opportunity), &n_found) ||
         (n_found == 0 && !is_particular (&next));
}

/* Whom it is about counts only where it does not stand anywhere. */
static gboolean
matches_evidence (const Question *question, JourneyEvidence *evidence)
{
  const char *const *supports = journey_evidence_get_supports (evidence);
  JourneyItem *item = JOURNEY_ITEM (evidence);
  guint n_found = 0;

  if (matches_any_of (question, item, supports, FALSE, &n_found))
    return TRUE;
  if (n_found > 0)
    return FALSE;

  return matches_any_of (question, item, supports, TRUE, &n_found) ||
         (n_found == 0 && !is_particular (question));
}

static gboolean
matches_metric (const Question *question, JourneyMetric *metric)
{
  const char *const on[] = { journey_metric_get_on (metric), NULL };
  guint n_found = 0;

  return matches_any (question, JOURNEY_ITEM (metric), on, &n_found) ||
         (n_found == 0 && !is_particular (question));
}

/* An end that is lost does not count. */
static gboolean
matches_end (const Question *question, const char *id)
{
  JourneyItem *item =
      question->document != NULL ? journey_document_find (question->document, id) : NULL;

  return item == NULL || matches (question, item);
}

static gboolean
matches_connection (const Question *question, JourneyConnection *connection)
{
  return matches_end (question, journey_connection_get_from (connection)) &&
         matches_end (question, journey_connection_get_to (connection));
}

static gboolean
matches_emotion (const Question *question, JourneyEmotion *emotion)
{
  JourneyItem *touchpoint = journey_item_get_parent (JOURNEY_ITEM (emotion));

  return shows_id (question, journey_emotion_get_persona (emotion)) &&
         (touchpoint == NULL || matches (question, touchpoint));
}

static gboolean
matches (const Question *question, JourneyItem *item)
{
  if (JOURNEY_IS_TOUCHPOINT (item))
    return matches_touchpoint (question, JOURNEY_TOUCHPOINT (item));
  if (JOURNEY_IS_EMOTION (item))
    return matches_emotion (question, JOURNEY_EMOTION (item));
  if (JOURNEY_IS_PERSONA (item))
    return shows_id (question, journey_item_get_id (item));
  if (JOURNEY_IS_STAGE (item))
    return matches_stage (question, JOURNEY_STAGE (item));
  if (JOURNEY_IS_PAIN_POINT (item))
    return matches_pain_point (question, JOURNEY_PAIN_POINT (item));
  if (JOURNEY_IS_OPPORTUNITY (item))
    return matches_opportunity (question, JOURNEY_OPPORTUNITY (item));
  if (JOURNEY_IS_EVIDENCE (item))
    return matches_evidence (question, JOURNEY_EVIDENCE (item));
  if (JOURNEY_IS_METRIC (item))
    return matches_metric (question, JOURNEY_METRIC (item));
  if (JOURNEY_IS_CONNECTION (item))
    return matches_connection (question, JOURNEY_CONNECTION (item));
  if (JOURNEY_IS_NOTE (item) && journey_item_get_parent (item) != NULL)
    return matches (question, journey_item_get_parent (item));

  return TRUE;
}

/**
 * journey_filter_matches:
 * @self: a filter
 * @item: (type JourneyItem): an item of a map
 *
 * Asks whether an item is among what is looked at.
 *
 * A persona matches if its line is shown. A touchpoint matches if it has one of the picked values
 * of each criterion that is limited, and somebody who is shown feels something there, or nobody
 * does. A stage matches if any of its touchpoints does. What stands at touchpoints matches if any
 * of these does: emotions and notes, metrics, evidence, pain points and opportunities. The last two
 * have owners: where one is given, it counts in the place of the touchpoint's. A pain point that
 * names personas needs one that is shown. A connection matches if both of its ends do. Something
 * that stands nowhere matches unless touchpoints are picked; everything else always matches.
 *
 * Returns: whether it is
 */
gboolean
journey_filter_matches (JourneyFilter *self, gpointer item)
{
  Question question = { .filter = self };

  g_return_val_if_fail (JOURNEY_IS_FILTER (self), FALSE);
  g_return_val_if_fail (JOURNEY_IS_ITEM (item), FALSE);

  if (!self->active)
    return TRUE;

  question.document = journey_item_get_document (item);
  return matches (&question, item);
}

/**
 * journey_filter_shows:
 * @self: a filter
 * @persona: a persona
 *
 * Returns: whether the line of @persona is shown
 */
gboolean
journey_filter_shows (JourneyFilter *self, JourneyPersona *persona)
{
  g_return_val_if_fail (JOURNEY_IS_PERSONA (persona), FALSE);

  return journey_filter_matches (self, persona);
}
