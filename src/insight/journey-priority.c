/* journey-priority.c: which pain points to mend first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-priority.h"

#include <glib/gi18n-lib.h>

#include "journey-number.h"
#include "journey-persona.h"
#include "journey-stage.h"

static double
get_most_customers (JourneyDocument *document)
{
  JourneyList *stages = journey_document_get_stages (document);
  double most = JOURNEY_UNSET;
  guint i;

  for (i = 0; i < journey_list_get_length (stages); i++)
    most = fmax (most, journey_stage_get_customers (journey_list_get (stages, i)));

  return most;
}

static double
get_customers_at (JourneyItem *item)
{
  while (item != NULL && !JOURNEY_IS_STAGE (item))
    item = journey_item_get_parent (item);

  return item != NULL ? journey_stage_get_customers (JOURNEY_STAGE (item)) : JOURNEY_UNSET;
}

/* fmax () prefers a number to what is none: stages that were not counted do not take part. */
static double
get_share_of_customers (JourneyDocument *document, JourneyPainPoint *pain_point, double most)
{
  const char *const *id = journey_pain_point_get_touchpoints (pain_point);
  double customers = JOURNEY_UNSET;

  for (; *id != NULL; id++)
    customers = fmax (customers, get_customers_at (journey_document_find (document, *id)));

  return journey_is_set (customers) && most > 0 ? customers / most : 1;
}

static double
get_share_of_personas (JourneyDocument *document, JourneyPainPoint *pain_point)
{
  const char *const *ids = journey_pain_point_get_personas (pain_point);
  JourneyList *personas = journey_document_get_personas (document);
  gboolean is_concerned = FALSE;
  double percent = 0;
  guint i;

  /* An unset share makes the sum unset, and with it the answer: all of them. */
  for (i = 0; i < journey_list_get_length (personas); i++)
    {
      JourneyPersona *persona = journey_list_get (personas, i);

      if (!g_strv_contains (ids, journey_item_get_id (JOURNEY_ITEM (persona))))
        continue;
      is_concerned = TRUE;
      percent += journey_persona_get_share (persona);
    }

  return is_concerned && percent < 100 ? percent / 100 : 1;
}

/* `most` customers of any stage are found once for all pain points. */
static JourneyPriority
get_priority (JourneyPainPoint *pain_point, JourneyDocument *document, double most)
{
  JourneyPriority self = { .pain_point = pain_point, .reach = 1, .score = JOURNEY_UNSET };

  self.severity = journey_pain_point_get_severity (pain_point);
  self.frequency = journey_pain_point_get_frequency (pain_point);
  if (document != NULL)
    self.reach = get_share_of_customers (document, pain_point, most) *
                 get_share_of_personas (document, pain_point);
  if (self.severity > 0 && self.frequency > 0)
    self.score = self.severity * self.frequency * self.reach;

  return self;
}

/**
 * journey_priority_of:
 * @pain_point: a pain point
 *
 * Works out how urgent @pain_point is.
 *
 * priority = severity × frequency × reach
 *
 * reach = customers of its stage ÷ customers of the stage with the most × share of its personas
 *
 * Of several stages the one with the most customers counts, of several personas the sum of their
 * shares, at most all. What is not known counts as 1: stages that were not counted, a persona
 * whose share is not known, a pain point that names no persona or is in no document.
 *
 * Severity 5 × frequency 4 × reach 100 % = 20.0.
 *
 * Returns: the priority
 */
JourneyPriority
journey_priority_of (JourneyPainPoint *pain_point)
{
  JourneyPriority none = { .reach = 1, .score = JOURNEY_UNSET };
  JourneyDocument *document;

  g_return_val_if_fail (JOURNEY_IS_PAIN_POINT (pain_point), none);

  document = journey_item_get_document (JOURNEY_ITEM (pain_point));
  return get_priority (pain_point, document,
                       document != NULL ? get_most_customers (document) : JOURNEY_UNSET);
}

/**
 * journey_priority_get_all:
 * @document: a map
 *
 * Works out the priority of each pain point, as [func@journey_priority_of] does, but all at once.
 *
 * Returns: (transfer full) (element-type JourneyPriority): the priorities in the order of the
 *   file; their pain points belong to @document
 */
GArray *
journey_priority_get_all (JourneyDocument *document)
{
  JourneyList *pain_points;
  GArray *priorities;
  double most;
  guint i;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), NULL);

  pain_points = journey_document_get_pain_points (document);
  most = get_most_customers (document);
  priorities = g_array_new (FALSE, FALSE, sizeof (JourneyPriority));
  for (i = 0; i < journey_list_get_length (pain_points); i++)
    {
      JourneyPriority priority = get_priority (journey_list_get (pain_points, i), document, most);

      g_array_append_val (priorities, priority);
    }

  return priorities;
}

/**
 * journey_priority_compare:
 * @a: a priority
 * @b: another
 *
 * Orders by score, the highest first, and what has none last; where the score does not decide, by
 * severity and then by frequency.
 *
 * Returns: less than, equal to or greater than 0 as @a comes before, with or after @b
 */
int
journey_priority_compare (const JourneyPriority *a, const JourneyPriority *b)
{
  gboolean is_ranked_a = journey_is_set (a->score);
  gboolean is_ranked_b = journey_is_set (b->score);

  if (is_ranked_a != is_ranked_b)
    return is_ranked_b - is_ranked_a;
  if (is_ranked_a && a->score != b->score)
    return a->score > b->score ? -1 : 1;
  if (a->severity != b->severity)
    return b->severity - a->severity;

  return b->frequency - a->frequency;
}

/**
 * journey_priority_rank:
 * @document: a map
 *
 * Ranks all pain points of @document; those of the same priority in the order of the file.
 *
 * Returns: (transfer full) (element-type JourneyPriority): the priorities in the order of
 *   [func@journey_priority_compare]; their pain points belong to @document
 */
GArray *
journey_priority_rank (JourneyDocument *document)
{
  GArray *ranking = journey_priority_get_all (document);

  if (ranking != NULL)
    g_array_sort (ranking, (GCompareFunc) journey_priority_compare);

  return ranking;
}

/* Of a share that is not nothing, more digits the less it is. */
static char *
dup_percent (double share)
{
  double percent = share * 100;
  double unit = percent < 1 ? 100 : percent < 10 ? 10 : 1;

  return journey_number_format (round (percent * unit) / unit);
}

/**
 * journey_priority_dup_score:
 * @priority: a priority
 *
 * Returns: (transfer full): the score with one digit after the point, a dash where there is none
 */
char *
journey_priority_dup_score (const JourneyPriority *priority)
{
  g_return_val_if_fail (priority != NULL, NULL);

  return journey_is_set (priority->score) ? g_strdup_printf ("%.1f", priority->score)
                                          : journey_number_format (JOURNEY_UNSET);
}

/**
 * journey_priority_dup_arithmetic:
 * @priority: a priority
 *
 * Says how a score came about, or what is missing for one.
 *
 * Returns: (transfer full): words like "severity 5 × frequency 4 × reach 100 % = 20.0"
 */
char *
journey_priority_dup_arithmetic (const JourneyPriority *priority)
{
  g_autofree char *reach = NULL;
  g_autofree char *score = NULL;

  g_return_val_if_fail (priority != NULL, NULL);

  if (priority->severity <= 0 && priority->frequency <= 0)
    return g_strdup (_ ("no score without severity and frequency"));
  if (priority->severity <= 0)
    return g_strdup (_ ("no score without severity"));
  if (priority->frequency <= 0)
    return g_strdup (_ ("no score without frequency"));

  reach = dup_percent (priority->reach);
  score = journey_priority_dup_score (priority);
  /* Translators: how the score of a pain point came about. The third is a number of percent, like
   * 100, the last the product, like 20.0 */
  return g_strdup_printf (_ ("severity %d × frequency %d × reach %s %% = %s"), priority->severity,
                          priority->frequency, reach, score);
}
