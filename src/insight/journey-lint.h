/* journey-lint.h: what a map lacks, and what in it does not agree
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-document.h"

G_BEGIN_DECLS

/**
 * JourneyLintSeverity:
 * @JOURNEY_LINT_ERROR: the map says something that cannot be meant
 * @JOURNEY_LINT_WARNING: the map lacks something that it needs to be acted upon
 * @JOURNEY_LINT_NOTE: the map could be better
 *
 * How bad a finding is.
 */
typedef enum
{
  JOURNEY_LINT_ERROR,
  JOURNEY_LINT_WARNING,
  JOURNEY_LINT_NOTE,
} JourneyLintSeverity;

#define JOURNEY_LINT_N_SEVERITIES (JOURNEY_LINT_NOTE + 1)

/**
 * JourneyLintRule:
 *
 * One thing that is looked for. There is one table of them, and they are told apart by address.
 */
typedef struct _JourneyLintRule JourneyLintRule;

/**
 * JourneyLintFinding:
 * @rule: what was looked for
 * @item: (transfer none): where it was found; the document itself for the map as a whole
 * @other: (nullable) (transfer none): what else takes part: the persona of a gap, the stage of the
 *   same name
 * @number: a number for the message: a score, how many there are
 * @word: a value of a closed set for the message
 *
 * A place that a rule found. Two findings with equal members say the same thing.
 */
typedef struct
{
  const JourneyLintRule *rule;
  JourneyItem *item;
  JourneyItem *other;
  double number;
  int word;
} JourneyLintFinding;

const JourneyLintRule *journey_lint_get_rule (guint position);
const JourneyLintRule *journey_lint_find_rule (const char *id);
const char *journey_lint_rule_get_id (const JourneyLintRule *rule);
JourneyLintSeverity journey_lint_rule_get_severity (const JourneyLintRule *rule);
const char *journey_lint_rule_get_summary (const JourneyLintRule *rule);
const char *journey_lint_severity_get_word (JourneyLintSeverity severity);

GArray *
journey_lint_run (JourneyDocument *document, const GDate *today, const char *const *rule_ids);

gboolean journey_lint_finding_equal (const JourneyLintFinding *a, const JourneyLintFinding *b);
char *journey_lint_finding_dup_message (const JourneyLintFinding *finding);
char *journey_lint_finding_dup_place (const JourneyLintFinding *finding);

const char *journey_lint_finding_get_fix (const JourneyLintFinding *finding);
JourneyItem *journey_lint_finding_fix (const JourneyLintFinding *finding, const GDate *today);

gboolean journey_lint_finding_can_ignore (const JourneyLintFinding *finding);
gboolean journey_lint_finding_ignore (const JourneyLintFinding *finding);
gboolean journey_lint_ignore_rule (JourneyDocument *document, const JourneyLintRule *rule);
gboolean journey_lint_clear_ignored (JourneyDocument *document);

G_END_DECLS
