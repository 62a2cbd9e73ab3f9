/* journey-lint-rules.c: the table of all rules
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-lint-private.h"

#include <glib/gi18n-lib.h>

#define RULE(id, severity, name, summary)                                                          \
  { id, JOURNEY_LINT_##severity, summary, journey_lint_check_##name, NULL, NULL, NULL }
#define RULE_SAY(id, severity, name, summary)                                                        \
  { id,  JOURNEY_LINT_##severity, summary, journey_lint_check_##name, journey_lint_say_##name, NULL, \
    NULL }
#define RULE_FIX(id, severity, name, summary, label, fix)                                          \
  { id,    JOURNEY_LINT_##severity, summary, journey_lint_check_##name, NULL,                      \
    label, journey_lint_fix_##fix }
#define RULE_SAY_FIX(id, severity, name, summary, label, fix)                                      \
  { id,    JOURNEY_LINT_##severity, summary, journey_lint_check_##name, journey_lint_say_##name,   \
    label, journey_lint_fix_##fix }

/* Files name the rules that they do not want by these ids, so an id is never changed nor used for
 * something else. */
static const JourneyLintRule rules[] = {
  RULE_FIX ("map-without-stages",
            WARNING,
            map_without_stages,
            N_ ("The map has no stages"),
            N_ ("Add Stage"),
            add_stage),
  RULE_FIX ("map-without-personas",
            WARNING,
            map_without_personas,
            N_ ("The map has no persona"),
            N_ ("Add Persona"),
            add_persona),
  RULE ("map-without-scenario",
        NOTE,
        map_without_scenario,
        N_ ("The map does not say which scenario it shows")),
  RULE ("map-without-goal",
        NOTE,
        map_without_goal,
        N_ ("The map does not say what it is meant to reach")),
  RULE ("map-without-owner", NOTE, map_without_owner, N_ ("Nobody is named to answer for the map")),
  RULE_SAY_FIX ("review-overdue",
                WARNING,
                review_overdue,
                N_ ("The day of the next review has passed"),
                N_ ("Mark as Reviewed"),
                mark_reviewed),
  RULE_FIX ("scale-without-extent",
            ERROR,
            scale_without_extent,
            N_ ("The scale of the emotions ends where it begins, or before"),
            N_ ("Use Standard Scale"),
            standard_scale),
  RULE ("missing-title", WARNING, missing_title, N_ ("It has no title")),
  RULE_SAY ("title-too-long",
            NOTE,
            title_too_long,
            N_ ("The title is too long to be taken in at a glance")),

  RULE_FIX ("stage-without-touchpoints",
            WARNING,
            stage_without_touchpoints,
            N_ ("The stage has no touchpoints"),
            N_ ("Add Touchpoint"),
            add_touchpoint),
  RULE_SAY ("stage-count",
            NOTE,
            stage_count,
            N_ ("The map has fewer than 4 stages, or more than 12")),
  RULE ("customers-missing",
        NOTE,
        customers_missing,
        N_ ("The customers of other stages are counted, but not of this one")),
  RULE_SAY ("duplicate-title", NOTE, duplicate_title, N_ ("Something else has the same title")),

  RULE ("touchpoint-without-channel",
        WARNING,
        touchpoint_without_channel,
        N_ ("The touchpoint has no channel")),
  RULE ("moment-without-owner",
        WARNING,
        moment_without_owner,
        N_ ("Nobody is named to answer for this moment of truth")),
  RULE_SAY ("too-many-moments",
            NOTE,
            too_many_moments,
            N_ ("The map has more than 3 moments of truth, so that none stands out")),
  RULE_FIX ("validated-without-evidence",
            WARNING,
            validated_without_evidence,
            N_ ("The touchpoint is marked as validated, but no evidence supports it"),
            N_ ("Mark as Assumed"),
            mark_assumed),
  RULE ("backstage-without-frontstage",
        NOTE,
        backstage_without_frontstage,
        N_ ("Something is done backstage, but nothing that the customer does")),
  RULE_SAY ("silent-stretch",
            NOTE,
            silent_stretch,
            N_ ("A lane is empty for three touchpoints or more between filled ones")),

  RULE_SAY_FIX ("score-outside-scale",
                ERROR,
                score_outside_scale,
                N_ ("An emotion is not on the scale"),
                N_ ("Move Emotion onto Scale"),
                clamp_score),
  RULE_SAY ("emotion-gap", NOTE, emotion_gap, N_ ("An emotion line has a gap")),
  RULE ("flat-emotion",
        NOTE,
        flat_emotion,
        N_ ("The persona feels the same everywhere, so the line says nothing")),
  RULE_SAY ("emotion-contradicts-pain",
            WARNING,
            emotion_contradicts_pain,
            N_ ("A persona feels good at a severe pain point")),
  RULE_SAY ("low-point-without-pain",
            WARNING,
            low_point_without_pain,
            N_ ("The lowest point of a persona has no pain point that says why")),

  RULE ("persona-unused",
        WARNING,
        persona_unused,
        N_ ("The persona has neither an emotion nor a pain point of its own")),
  RULE ("persona-without-goal", NOTE, persona_without_goal, N_ ("The persona has no goals")),
  RULE_SAY ("too-many-personas",
            NOTE,
            too_many_personas,
            N_ ("The map has more than 5 personas, so their lines are hard to tell apart")),
  RULE_SAY_FIX ("same-color",
                NOTE,
                same_color,
                N_ ("Two personas have the same color"),
                N_ ("Change Color"),
                change_color),
  RULE_SAY ("shares-over-100",
            WARNING,
            shares_over_100,
            N_ ("The shares of the personas add up to more than 100 %")),

  RULE_FIX ("pain-without-opportunity",
            WARNING,
            pain_without_opportunity,
            N_ ("The pain point has no opportunity"),
            N_ ("Add Opportunity"),
            add_opportunity),
  RULE ("pain-without-evidence",
        NOTE,
        pain_without_evidence,
        N_ ("No evidence supports the pain point")),
  RULE ("pain-without-touchpoint",
        WARNING,
        pain_without_touchpoint,
        N_ ("The pain point is pinned to no touchpoint")),
  RULE ("pain-unrated",
        WARNING,
        pain_unrated,
        N_ ("The pain point lacks severity or frequency, so it cannot be ranked")),
  RULE ("pain-without-owner",
        WARNING,
        pain_without_owner,
        N_ ("The pain point is planned or in testing, but nobody is named to answer for it")),
  RULE ("pain-too-vague",
        NOTE,
        pain_too_vague,
        N_ ("The pain point says too little: fewer than three words, and no detail")),

  RULE ("opportunity-without-pain",
        NOTE,
        opportunity_without_pain,
        N_ ("The opportunity answers no pain point")),
  RULE ("opportunity-without-owner",
        WARNING,
        opportunity_without_owner,
        N_ ("The opportunity is planned or in testing, but nobody is named to answer for it")),
  RULE ("opportunity-unrated",
        NOTE,
        opportunity_unrated,
        N_ ("The opportunity lacks impact or effort, so it has no place in the matrix")),
  RULE_SAY ("opportunity-overdue",
            WARNING,
            opportunity_overdue,
            N_ ("The due date of the opportunity has passed")),
  RULE ("opportunity-without-outcome",
        NOTE,
        opportunity_without_outcome,
        N_ ("The opportunity is shipped, but its outcome is not noted")),

  RULE ("evidence-unused", NOTE, evidence_unused, N_ ("The evidence supports nothing")),
  RULE ("metric-without-stage",
        WARNING,
        metric_without_place,
        N_ ("The metric belongs to no stage or touchpoint")),
  RULE ("metric-without-target", NOTE, metric_without_target, N_ ("The metric has no target")),
  RULE ("metric-without-unit",
        NOTE,
        metric_without_unit,
        N_ ("The metric does not say what its numbers count")),
  RULE ("metric-without-readings",
        NOTE,
        metric_without_readings,
        N_ ("The metric has no readings")),

  RULE_SAY_FIX ("orphan-link",
                ERROR,
                orphan_link,
                N_ ("It refers to something that is not in the map"),
                N_ ("Remove Broken Links"),
                remove_links),
  RULE_FIX ("connection-broken",
            ERROR,
            connection_broken,
            N_ ("The connection lacks an end, or leads back to where it begins"),
            N_ ("Delete Connection"),
            delete_connection),
};

/**
 * journey_lint_get_rule:
 * @position: the place in the table of rules
 *
 * Returns: (nullable): the rule there, or %NULL beyond the last
 */
const JourneyLintRule *
journey_lint_get_rule (guint position)
{
  return position < G_N_ELEMENTS (rules) ? &rules[position] : NULL;
}

/**
 * journey_lint_find_rule:
 * @id: the id of a rule
 *
 * Returns: (nullable): the rule, or %NULL where this version knows none of that id
 */
const JourneyLintRule *
journey_lint_find_rule (const char *id)
{
  guint i;

  g_return_val_if_fail (id != NULL, NULL);

  for (i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      if (g_str_equal (rules[i].id, id))
        return &rules[i];
    }

  return NULL;
}

/**
 * journey_lint_rule_get_id:
 * @rule: a rule
 *
 * Returns: its name in files and on the command line, the same in all versions
 */
const char *
journey_lint_rule_get_id (const JourneyLintRule *rule)
{
  return rule->id;
}

/**
 * journey_lint_rule_get_severity:
 * @rule: a rule
 *
 * Returns: how bad it is
 */
JourneyLintSeverity
journey_lint_rule_get_severity (const JourneyLintRule *rule)
{
  return rule->severity;
}

/**
 * journey_lint_rule_get_summary:
 * @rule: a rule
 *
 * Returns: what it looks for, in a translated sentence without a stop at the end
 */
const char *
journey_lint_rule_get_summary (const JourneyLintRule *rule)
{
  return g_dgettext (GETTEXT_PACKAGE, rule->summary);
}

/**
 * journey_lint_severity_get_word:
 * @severity: how bad something is
 *
 * Returns: the word that the command line has for it, which is not translated
 */
const char *
journey_lint_severity_get_word (JourneyLintSeverity severity)
{
  static const char *const words[] = { "error", "warning", "note" };

  g_return_val_if_fail (severity < G_N_ELEMENTS (words), NULL);

  return words[severity];
}
