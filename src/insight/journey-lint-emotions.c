/* journey-lint-emotions.c: what in the emotions does not agree
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-lint-private.h"

#include <glib/gi18n-lib.h>

#include "journey-number.h"

/* How high on the scale, 0 to 1, it is high, and how low it is low. On the scale from −2 to 2 these
 * are +1 and −1. */
#define HIGH 0.75
#define LOW  0.25

#define SEVERE        4
#define FEWEST_POINTS 3 /* that make a line */

static gboolean
is_outside (JourneyLint *lint, double score)
{
  double level = journey_lint_get_level (lint, score);

  return level < 0 || level > 1;
}

void
journey_lint_check_score_outside_scale (JourneyLint *lint)
{
  GPtrArray *touchpoints = lint->feelings->touchpoints;
  guint i, j;

  for (i = 0; i < touchpoints->len; i++)
    {
      JourneyList *emotions = journey_touchpoint_get_emotions (touchpoints->pdata[i]);

      for (j = 0; j < journey_list_get_length (emotions); j++)
        {
          JourneyEmotion *emotion = journey_list_get (emotions, j);
          double score = journey_emotion_get_score (emotion);
          double expected = journey_emotion_get_expected (emotion);

          if (is_outside (lint, score))
            journey_lint_add (lint, emotion, NULL, score);
          else if (is_outside (lint, expected))
            journey_lint_add (lint, emotion, NULL, expected);
        }
    }
}

char *
journey_lint_say_score_outside_scale (const JourneyLintFinding *finding)
{
  JourneyScale *scale = journey_document_get_scale (journey_item_get_document (finding->item));

  g_autofree char *score = journey_number_format (finding->number);
  g_autofree char *minimum = journey_number_format (journey_scale_get_minimum (scale));
  g_autofree char *maximum = journey_number_format (journey_scale_get_maximum (scale));

  /* Translators: three numbers */
  return g_strdup_printf (_ ("%s is not on the scale, which goes from %s to %s"), score, minimum,
                          maximum);
}

/* Stretches without a score between two scores; a line may begin late and end early. */
static void
find_gaps (JourneyLint *lint, guint persona)
{
  const JourneyFeelings *feelings = lint->feelings;
  gboolean has_begun = FALSE;
  guint n_missing = 0;
  guint i;

  for (i = 0; i < feelings->touchpoints->len; i++)
    {
      if (!journey_is_set (journey_feelings_get_score (feelings, persona, i)))
        {
          n_missing++;
          continue;
        }
      if (has_begun && n_missing > 0)
        journey_lint_add (lint, feelings->touchpoints->pdata[i - n_missing],
                          feelings->personas->pdata[persona], n_missing);
      has_begun = TRUE;
      n_missing = 0;
    }
}

void
journey_lint_check_emotion_gap (JourneyLint *lint)
{
  guint i;

  for (i = 0; i < lint->feelings->personas->len; i++)
    find_gaps (lint, i);
}

char *
journey_lint_say_emotion_gap (const JourneyLintFinding *finding)
{
  g_autofree char *persona = journey_lint_dup_name (finding->other);
  guint n_missing = (guint) finding->number;

  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "The line of %s has a gap of %u touchpoint here",
                   "The line of %s has a gap of %u touchpoints from here on", n_missing),
      persona, n_missing);
}

void
journey_lint_check_flat_emotion (JourneyLint *lint)
{
  guint i;

  for (i = 0; i < lint->feelings->personas->len; i++)
    {
      JourneyPersona *persona = lint->feelings->personas->pdata[i];
      JourneyMood mood = journey_feelings_get_mood (lint->feelings, persona, NULL);

      if (mood.n_scores >= FEWEST_POINTS && mood.lowest_score == mood.highest_score)
        journey_lint_add (lint, persona, NULL, mood.lowest_score);
    }
}

static gboolean
concerns (JourneyPainPoint *pain_point, JourneyPersona *persona)
{
  const char *const *ids = journey_pain_point_get_personas (pain_point);

  return ids[0] == NULL || g_strv_contains (ids, journey_item_get_id (JOURNEY_ITEM (persona)));
}

static gboolean
has_severe_pain (GPtrArray *pain_points, JourneyPersona *persona)
{
  guint i;

  for (i = 0; i < pain_points->len; i++)
    {
      if (journey_pain_point_get_severity (pain_points->pdata[i]) >= SEVERE &&
          concerns (pain_points->pdata[i], persona))
        return TRUE;
    }

  return FALSE;
}

void
journey_lint_check_emotion_contradicts_pain (JourneyLint *lint)
{
  const JourneyFeelings *feelings = lint->feelings;
  guint i, j;

  for (i = 0; i < feelings->touchpoints->len; i++)
    {
      JourneyTouchpoint *touchpoint = feelings->touchpoints->pdata[i];
      GPtrArray *pain_points = g_hash_table_lookup (lint->pain_points, touchpoint);

      for (j = 0; pain_points != NULL && j < feelings->personas->len; j++)
        {
          double score = journey_feelings_get_score (feelings, j, i);

          if (journey_lint_get_level (lint, score) >= HIGH &&
              has_severe_pain (pain_points, feelings->personas->pdata[j]))
            journey_lint_add (lint, touchpoint, feelings->personas->pdata[j], score);
        }
    }
}

char *
journey_lint_say_emotion_contradicts_pain (const JourneyLintFinding *finding)
{
  g_autofree char *persona = journey_lint_dup_name (finding->other);
  g_autofree char *score = journey_number_format (finding->number);

  /* Translators: a persona in quotes, and a score */
  return g_strdup_printf (_ ("%s feels good here (%s) in spite of a severe pain point"), persona,
                          score);
}

static gboolean
has_pain (JourneyLint *lint, JourneyTouchpoint *touchpoint, JourneyPersona *persona)
{
  GPtrArray *pain_points = g_hash_table_lookup (lint->pain_points, touchpoint);
  guint i;

  for (i = 0; pain_points != NULL && i < pain_points->len; i++)
    {
      if (concerns (pain_points->pdata[i], persona))
        return TRUE;
    }

  return FALSE;
}

void
journey_lint_check_low_point_without_pain (JourneyLint *lint)
{
  guint i;

  for (i = 0; i < lint->feelings->personas->len; i++)
    {
      JourneyPersona *persona = lint->feelings->personas->pdata[i];
      JourneyMood mood = journey_feelings_get_mood (lint->feelings, persona, NULL);

      if (mood.lowest != NULL && journey_lint_get_level (lint, mood.lowest_score) <= LOW &&
          !has_pain (lint, mood.lowest, persona))
        journey_lint_add (lint, mood.lowest, persona, mood.lowest_score);
    }
}

char *
journey_lint_say_low_point_without_pain (const JourneyLintFinding *finding)
{
  g_autofree char *persona = journey_lint_dup_name (finding->other);
  g_autofree char *score = journey_number_format (finding->number);

  /* Translators: a persona in quotes, and a score */
  return g_strdup_printf (_ ("%s feels worst here (%s), but no pain point says why"), persona,
                          score);
}
