/* journey-lint-private.h: what the rules look at, and where they put what they find
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-feelings.h"
#include "journey-lint.h"
#include "journey-pain-point.h"

G_BEGIN_DECLS

typedef struct _JourneyLint JourneyLint;

/* @summary is also the message where @say is NULL. @fix_label names the edit that mends the
 * finding and is the label of its undo step. */
struct _JourneyLintRule
{
  const char *id;
  JourneyLintSeverity severity;
  const char *summary;
  void (*check) (JourneyLint *lint);
  char *(*say) (const JourneyLintFinding *finding);
  const char *fix_label;
  JourneyItem *(*fix) (JourneyDocument *document,
                       const JourneyLintFinding *finding,
                       const GDate *today);
};

/* What all rules may look at. It is worked out once for all of them. */
struct _JourneyLint
{
  JourneyDocument *document;
  const GDate *today;
  double minimum; /* of the scale */
  double maximum;
  JourneyFeelings *feelings;
  GHashTable *pain_points; /* JourneyTouchpoint → GPtrArray of open JourneyPainPoint */
  GHashTable *answered;    /* set of the pain points that an opportunity is for */
  GHashTable *supported;   /* set of the items that evidence or readings support */

  const JourneyLintRule *rule; /* that is looked for */
  GHashTable *ignored;         /* set of keys */
  GArray *findings;            /* of JourneyLintFinding */
};

void journey_lint_add (JourneyLint *self, gpointer item, gpointer other, double number);
void
journey_lint_add_word (JourneyLint *self, gpointer item, gpointer other, double number, int word);
char *journey_lint_dup_key (const JourneyLintRule *rule, gpointer item, gpointer other);

gboolean journey_lint_is_open (JourneyPainPoint *pain_point);
double journey_lint_get_level (JourneyLint *self, double score);
char *journey_lint_dup_quote (const char *text);
char *journey_lint_dup_name (gpointer item);
const char *journey_lint_get_title (gpointer item);

#define JOURNEY_LINT_DECLARE_RULE(rule) void journey_lint_check_##rule (JourneyLint *lint);
#define JOURNEY_LINT_DECLARE_SAY(rule)                                                             \
  char *journey_lint_say_##rule (const JourneyLintFinding *finding);
#define JOURNEY_LINT_DECLARE_FIX(fix)                                                              \
  JourneyItem *journey_lint_fix_##fix (JourneyDocument *document,                                  \
                                       const JourneyLintFinding *finding, const GDate *today);

/* Of the map as a whole. */
JOURNEY_LINT_DECLARE_RULE (map_without_stages)
JOURNEY_LINT_DECLARE_RULE (map_without_personas)
JOURNEY_LINT_DECLARE_RULE (map_without_scenario)
JOURNEY_LINT_DECLARE_RULE (map_without_goal)
JOURNEY_LINT_DECLARE_RULE (map_without_owner)
JOURNEY_LINT_DECLARE_RULE (review_overdue)
JOURNEY_LINT_DECLARE_SAY (review_overdue)
JOURNEY_LINT_DECLARE_RULE (scale_without_extent)
JOURNEY_LINT_DECLARE_RULE (missing_title)
JOURNEY_LINT_DECLARE_RULE (title_too_long)
JOURNEY_LINT_DECLARE_SAY (title_too_long)

/* Of stages. */
JOURNEY_LINT_DECLARE_RULE (stage_without_touchpoints)
JOURNEY_LINT_DECLARE_RULE (stage_count)
JOURNEY_LINT_DECLARE_SAY (stage_count)
JOURNEY_LINT_DECLARE_RULE (customers_missing)
JOURNEY_LINT_DECLARE_RULE (duplicate_title)
JOURNEY_LINT_DECLARE_SAY (duplicate_title)

/* Of touchpoints. */
JOURNEY_LINT_DECLARE_RULE (touchpoint_without_channel)
JOURNEY_LINT_DECLARE_RULE (moment_without_owner)
JOURNEY_LINT_DECLARE_RULE (too_many_moments)
JOURNEY_LINT_DECLARE_SAY (too_many_moments)
JOURNEY_LINT_DECLARE_RULE (validated_without_evidence)
JOURNEY_LINT_DECLARE_RULE (backstage_without_frontstage)
JOURNEY_LINT_DECLARE_RULE (silent_stretch)
JOURNEY_LINT_DECLARE_SAY (silent_stretch)

/* Of emotions. */
JOURNEY_LINT_DECLARE_RULE (score_outside_scale)
JOURNEY_LINT_DECLARE_SAY (score_outside_scale)
JOURNEY_LINT_DECLARE_RULE (emotion_gap)
JOURNEY_LINT_DECLARE_SAY (emotion_gap)
JOURNEY_LINT_DECLARE_RULE (flat_emotion)
JOURNEY_LINT_DECLARE_RULE (emotion_contradicts_pain)
JOURNEY_LINT_DECLARE_SAY (emotion_contradicts_pain)
JOURNEY_LINT_DECLARE_RULE (low_point_without_pain)
JOURNEY_LINT_DECLARE_SAY (low_point_without_pain)

/* Of personas. */
JOURNEY_LINT_DECLARE_RULE (persona_unused)
JOURNEY_LINT_DECLARE_RULE (persona_without_goal)
JOURNEY_LINT_DECLARE_RULE (too_many_personas)
JOURNEY_LINT_DECLARE_SAY (too_many_personas)
JOURNEY_LINT_DECLARE_RULE (same_color)
JOURNEY_LINT_DECLARE_SAY (same_color)
JOURNEY_LINT_DECLARE_RULE (shares_over_100)
JOURNEY_LINT_DECLARE_SAY (shares_over_100)

/* Of pain points. */
JOURNEY_LINT_DECLARE_RULE (pain_without_opportunity)
JOURNEY_LINT_DECLARE_RULE (pain_without_evidence)
JOURNEY_LINT_DECLARE_RULE (pain_without_touchpoint)
JOURNEY_LINT_DECLARE_RULE (pain_unrated)
JOURNEY_LINT_DECLARE_RULE (pain_without_owner)
JOURNEY_LINT_DECLARE_RULE (pain_too_vague)

/* Of opportunities. */
JOURNEY_LINT_DECLARE_RULE (opportunity_without_pain)
JOURNEY_LINT_DECLARE_RULE (opportunity_without_owner)
JOURNEY_LINT_DECLARE_RULE (opportunity_unrated)
JOURNEY_LINT_DECLARE_RULE (opportunity_overdue)
JOURNEY_LINT_DECLARE_SAY (opportunity_overdue)
JOURNEY_LINT_DECLARE_RULE (opportunity_without_outcome)

/* Of evidence and metrics. */
JOURNEY_LINT_DECLARE_RULE (evidence_unused)
JOURNEY_LINT_DECLARE_RULE (metric_without_place)
JOURNEY_LINT_DECLARE_RULE (metric_without_target)
JOURNEY_LINT_DECLARE_RULE (metric_without_unit)
JOURNEY_LINT_DECLARE_RULE (metric_without_readings)

/* Of what leads from item to item. */
JOURNEY_LINT_DECLARE_RULE (orphan_link)
JOURNEY_LINT_DECLARE_SAY (orphan_link)
JOURNEY_LINT_DECLARE_RULE (connection_broken)

JOURNEY_LINT_DECLARE_FIX (add_stage)
JOURNEY_LINT_DECLARE_FIX (add_touchpoint)
JOURNEY_LINT_DECLARE_FIX (add_persona)
JOURNEY_LINT_DECLARE_FIX (add_opportunity)
JOURNEY_LINT_DECLARE_FIX (mark_reviewed)
JOURNEY_LINT_DECLARE_FIX (standard_scale)
JOURNEY_LINT_DECLARE_FIX (mark_assumed)
JOURNEY_LINT_DECLARE_FIX (clamp_score)
JOURNEY_LINT_DECLARE_FIX (change_color)
JOURNEY_LINT_DECLARE_FIX (delete_connection)
JOURNEY_LINT_DECLARE_FIX (remove_links)

#undef JOURNEY_LINT_DECLARE_RULE
#undef JOURNEY_LINT_DECLARE_SAY
#undef JOURNEY_LINT_DECLARE_FIX

G_END_DECLS
