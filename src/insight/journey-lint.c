/* journey-lint.c: what a map lacks, and what in it does not agree
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-lint-private.h"

#include "journey-evidence.h"
#include "journey-metric.h"
#include "journey-opportunity.h"

/* Rules never invent what is not there: an empty cell alone is no fault. */

static void
add_found (GHashTable *set, JourneyDocument *document, const char *const *ids)
{
  for (; *ids != NULL; ids++)
    {
      JourneyItem *item = journey_document_find (document, *ids);

      if (item != NULL)
        g_hash_table_add (set, item);
    }
}

static GHashTable *
find_answered (JourneyDocument *document)
{
  JourneyList *opportunities = journey_document_get_opportunities (document);
  GHashTable *answered = g_hash_table_new (NULL, NULL);
  guint i;

  for (i = 0; i < journey_list_get_length (opportunities); i++)
    {
      JourneyOpportunity *opportunity = journey_list_get (opportunities, i);

      if (journey_opportunity_get_status (opportunity) != JOURNEY_OPPORTUNITY_STATUS_DROPPED)
        add_found (answered, document, journey_opportunity_get_pain_points (opportunity));
    }

  return answered;
}

static GHashTable *
find_supported (JourneyDocument *document)
{
  JourneyList *evidence = journey_document_get_evidence (document);
  JourneyList *metrics = journey_document_get_metrics (document);
  GHashTable *supported = g_hash_table_new (NULL, NULL);
  guint i;

  for (i = 0; i < journey_list_get_length (metrics); i++)
    {
      JourneyMetric *metric = journey_list_get (metrics, i);
      const char *const ids[] = { journey_metric_get_on (metric), NULL };

      if (journey_list_get_length (journey_metric_get_readings (metric)) > 0)
        add_found (supported, document, ids);
    }

  for (i = 0; i < journey_list_get_length (evidence); i++)
    add_found (supported, document, journey_evidence_get_supports (journey_list_get (evidence, i)));

  return supported;
}

static void
pin (GHashTable *pain_points, JourneyDocument *document, JourneyPainPoint *pain_point)
{
  const char *const *id = journey_pain_point_get_touchpoints (pain_point);

  for (; *id != NULL; id++)
    {
      JourneyItem *touchpoint = journey_document_find (document, *id);
      GPtrArray *there;

      if (!JOURNEY_IS_TOUCHPOINT (touchpoint))
        continue;
      there = g_hash_table_lookup (pain_points, touchpoint);
      if (there == NULL)
        {
          there = g_ptr_array_new ();
          g_hash_table_insert (pain_points, touchpoint, there);
        }
      g_ptr_array_add (there, pain_point);
    }
}

static GHashTable *
find_pain_points (JourneyDocument *document)
{
  JourneyList *all = journey_document_get_pain_points (document);
  GHashTable *pain_points =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  guint i;

  for (i = 0; i < journey_list_get_length (all); i++)
    {
      if (journey_lint_is_open (journey_list_get (all, i)))
        pin (pain_points, document, journey_list_get (all, i));
    }

  return pain_points;
}

static GHashTable *
find_ignored (JourneyDocument *document)
{
  const char *const *key = journey_document_get_ignored (document);
  GHashTable *ignored = g_hash_table_new (g_str_hash, g_str_equal);

  for (; *key != NULL; key++)
    g_hash_table_add (ignored, (gpointer) *key);

  return ignored;
}

static void
init_lint (JourneyLint *self, JourneyDocument *document, const GDate *today)
{
  self->document = document;
  self->today = today;
  self->minimum = journey_scale_get_minimum (journey_document_get_scale (document));
  self->maximum = journey_scale_get_maximum (journey_document_get_scale (document));
  self->feelings = journey_feelings_new (document);
  self->pain_points = find_pain_points (document);
  self->answered = find_answered (document);
  self->supported = find_supported (document);
  self->ignored = find_ignored (document);
  self->findings = g_array_new (FALSE, FALSE, sizeof (JourneyLintFinding));
}

static void
clear_lint (JourneyLint *self)
{
  journey_feelings_free (self->feelings);
  g_hash_table_unref (self->pain_points);
  g_hash_table_unref (self->answered);
  g_hash_table_unref (self->supported);
  g_hash_table_unref (self->ignored);
}

static gboolean
is_ignored (JourneyLint *self, gpointer item, gpointer other)
{
  g_autofree char *key = NULL;

  if (g_hash_table_size (self->ignored) == 0)
    return FALSE;

  key = journey_lint_dup_key (self->rule, item, other);
  return key != NULL && g_hash_table_contains (self->ignored, key);
}

/* For rules: takes down what was found, unless it is ignored. */
void
journey_lint_add_word (JourneyLint *self, gpointer item, gpointer other, double number, int word)
{
  JourneyLintFinding finding = { self->rule, item, other, number, word };

  if (!is_ignored (self, item, other))
    g_array_append_val (self->findings, finding);
}

void
journey_lint_add (JourneyLint *self, gpointer item, gpointer other, double number)
{
  journey_lint_add_word (self, item, other, number, 0);
}

static gboolean
is_wanted (JourneyLint *self, const JourneyLintRule *rule, const char *const *rule_ids)
{
  return !g_hash_table_contains (self->ignored, rule->id) &&
         (rule_ids == NULL || g_strv_contains (rule_ids, rule->id));
}

/**
 * journey_lint_run:
 * @document: a map
 * @today: a valid day
 * @rule_ids: (nullable) (array zero-terminated=1): the ids of the rules to look for, or %NULL for
 *   all
 *
 * Looks for what @document lacks and for what in it does not agree. What its
 * [property@JourneyDocument:ignored] lists is left out.
 *
 * Returns: (transfer full) (element-type JourneyLintFinding): what was found, the worst first, then
 *   in the order of the rules and of the journey; the items belong to @document
 */
GArray *
journey_lint_run (JourneyDocument *document, const GDate *today, const char *const *rule_ids)
{
  JourneyLint lint = { 0 };
  int severity;
  guint i;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  init_lint (&lint, document, today);
  for (severity = 0; severity < JOURNEY_LINT_N_SEVERITIES; severity++)
    {
      for (i = 0; (lint.rule = journey_lint_get_rule (i)) != NULL; i++)
        {
          if ((int) lint.rule->severity == severity && is_wanted (&lint, lint.rule, rule_ids))
            lint.rule->check (&lint);
        }
    }
  clear_lint (&lint);

  return lint.findings;
}

/**
 * journey_lint_finding_equal:
 * @a: a finding
 * @b: another
 *
 * Returns: whether they say the same
 */
gboolean
journey_lint_finding_equal (const JourneyLintFinding *a, const JourneyLintFinding *b)
{
  return a->rule == b->rule && a->item == b->item && a->other == b->other && a->word == b->word &&
         (a->number == b->number || (isnan (a->number) && isnan (b->number)));
}

/**
 * journey_lint_finding_dup_message:
 * @finding: a finding
 *
 * Returns: (transfer full): what is the matter, in a sentence without a stop at the end
 */
char *
journey_lint_finding_dup_message (const JourneyLintFinding *finding)
{
  g_return_val_if_fail (finding != NULL, NULL);

  if (finding->rule->say != NULL)
    return finding->rule->say (finding);

  return g_strdup (journey_lint_rule_get_summary (finding->rule));
}

/* Whether it still hurts. */
gboolean
journey_lint_is_open (JourneyPainPoint *pain_point)
{
  JourneyPainPointStatus status = journey_pain_point_get_status (pain_point);

  return status != JOURNEY_PAIN_POINT_STATUS_FIXED && status != JOURNEY_PAIN_POINT_STATUS_ACCEPTED;
}

/* How high a score is on the scale of the map, 0 to 1, so that rules hold for any scale. */
double
journey_lint_get_level (JourneyLint *self, double score)
{
  return self->minimum < self->maximum ? (score - self->minimum) / (self->maximum - self->minimum)
                                       : JOURNEY_UNSET;
}
