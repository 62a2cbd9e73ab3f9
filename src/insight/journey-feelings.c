/* journey-feelings.c: how the personas feel along the journey
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-feelings.h"

static GPtrArray *
collect_items (JourneyList *list)
{
  GPtrArray *items = g_ptr_array_new ();
  guint i;

  for (i = 0; i < journey_list_get_length (list); i++)
    g_ptr_array_add (items, journey_list_get (list, i));

  return items;
}

static void
collect_touchpoints (JourneyFeelings *self, JourneyDocument *document)
{
  JourneyList *stages = journey_document_get_stages (document);
  guint i, j;

  self->touchpoints = g_ptr_array_new ();
  self->first = g_hash_table_new (NULL, NULL);
  for (i = 0; i < journey_list_get_length (stages); i++)
    {
      JourneyStage *stage = journey_list_get (stages, i);
      JourneyList *touchpoints = journey_stage_get_touchpoints (stage);

      g_hash_table_insert (self->first, stage, GUINT_TO_POINTER (self->touchpoints->len));
      for (j = 0; j < journey_list_get_length (touchpoints); j++)
        g_ptr_array_add (self->touchpoints, journey_list_get (touchpoints, j));
    }
}

/* Of two personas with one id the first has the line, as everywhere in a document. */
static GHashTable *
index_personas (GPtrArray *personas)
{
  GHashTable *rows = g_hash_table_new (g_str_hash, g_str_equal);
  guint i;

  for (i = personas->len; i > 0; i--)
    g_hash_table_insert (rows, (gpointer) journey_item_get_id (personas->pdata[i - 1]),
                         GUINT_TO_POINTER (i));

  return rows;
}

static void
take_scores (JourneyFeelings *self, GHashTable *rows, guint column)
{
  JourneyList *emotions = journey_touchpoint_get_emotions (self->touchpoints->pdata[column]);
  guint i;

  for (i = journey_list_get_length (emotions); i > 0; i--)
    {
      JourneyEmotion *emotion = journey_list_get (emotions, i - 1);
      guint row =
          GPOINTER_TO_UINT (g_hash_table_lookup (rows, journey_emotion_get_persona (emotion)));

      if (row > 0)
        self->scores[(row - 1) * self->touchpoints->len + column] =
            journey_emotion_get_score (emotion);
    }
}

/**
 * journey_feelings_new:
 * @document: a map
 *
 * Gathers the scores of @document.
 *
 * Returns: (transfer full): the scores; its items belong to @document, and it does not follow later
 *   changes
 */
JourneyFeelings *
journey_feelings_new (JourneyDocument *document)
{
  g_autoptr (GHashTable) rows = NULL;
  JourneyFeelings *self;
  gsize n_scores, i;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), NULL);

  self = g_new0 (JourneyFeelings, 1);
  self->personas = collect_items (journey_document_get_personas (document));
  collect_touchpoints (self, document);
  n_scores = (gsize) self->personas->len * self->touchpoints->len;
  self->scores = g_new (double, MAX (n_scores, 1));
  for (i = 0; i < n_scores; i++)
    self->scores[i] = JOURNEY_UNSET;

  rows = index_personas (self->personas);
  for (i = 0; i < self->touchpoints->len; i++)
    take_scores (self, rows, i);

  return self;
}

/**
 * journey_feelings_free:
 * @self: (transfer full): the scores
 *
 * Frees the scores.
 */
void
journey_feelings_free (JourneyFeelings *self)
{
  g_ptr_array_unref (self->personas);
  g_ptr_array_unref (self->touchpoints);
  g_hash_table_unref (self->first);
  g_free (self->scores);
  g_free (self);
}

/**
 * journey_feelings_get_score:
 * @self: the scores
 * @persona: the position of a persona
 * @touchpoint: the position of a touchpoint
 *
 * Returns: how the persona feels there, or %JOURNEY_UNSET for a gap
 */
double
journey_feelings_get_score (const JourneyFeelings *self, guint persona, guint touchpoint)
{
  g_return_val_if_fail (persona < self->personas->len, JOURNEY_UNSET);
  g_return_val_if_fail (touchpoint < self->touchpoints->len, JOURNEY_UNSET);

  return self->scores[(gsize) persona * self->touchpoints->len + touchpoint];
}

static void
add_score (JourneyMood *mood, JourneyPersona *persona, JourneyTouchpoint *touchpoint, double score)
{
  if (!journey_is_set (score))
    return;

  /* So that no sum of great scores can overflow, the average is moved instead. */
  mood->n_scores++;
  mood->average =
      mood->n_scores == 1 ? score : mood->average + (score - mood->average) / mood->n_scores;
  if (mood->lowest == NULL || score < mood->lowest_score)
    {
      mood->lowest = touchpoint;
      mood->lowest_persona = persona;
      mood->lowest_score = score;
    }
  if (mood->highest == NULL || score > mood->highest_score)
    {
      mood->highest = touchpoint;
      mood->highest_persona = persona;
      mood->highest_score = score;
    }
}

/**
 * journey_feelings_get_mood:
 * @self: the scores
 * @persona: (nullable): a persona, or %NULL for all
 * @stage: (nullable): a stage, or %NULL for the whole journey
 *
 * Works out what the scores of a persona in a stage come to.
 *
 * average = sum of the scores ÷ how many there are
 *
 * Gaps do not take part. Of several lowest or highest scores, the first along the journey is
 * named, and there the first persona.
 *
 * Returns: what they come to; its items belong to the document
 */
JourneyMood
journey_feelings_get_mood (const JourneyFeelings *self,
                           JourneyPersona *persona,
                           JourneyStage *stage)
{
  JourneyMood mood = { .average = JOURNEY_UNSET,
                       .lowest_score = JOURNEY_UNSET,
                       .highest_score = JOURNEY_UNSET };
  guint start = 0, end;
  guint i, j;

  g_return_val_if_fail (self != NULL, mood);

  end = self->touchpoints->len;
  if (stage != NULL)
    {
      start = GPOINTER_TO_UINT (g_hash_table_lookup (self->first, stage));
      end = start + journey_list_get_length (journey_stage_get_touchpoints (stage));
    }
  g_return_val_if_fail (end <= self->touchpoints->len, mood);

  for (i = start; i < end; i++)
    {
      for (j = 0; j < self->personas->len; j++)
        {
          if (persona == NULL || self->personas->pdata[j] == persona)
            add_score (&mood, self->personas->pdata[j], self->touchpoints->pdata[i],
                       self->scores[(gsize) j * self->touchpoints->len + i]);
        }
    }

  return mood;
}
