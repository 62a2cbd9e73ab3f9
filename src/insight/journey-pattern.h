/* journey-pattern.h: what several pain points have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-document.h"
#include "journey-stage.h"

G_BEGIN_DECLS

/**
 * JourneyPatternKind:
 * @JOURNEY_PATTERN_STAGE: the stage with the most pain points
 * @JOURNEY_PATTERN_CHANNEL: they come up in the same channel
 * @JOURNEY_PATTERN_OWNER: they are the same one's to mend
 *
 * What pain points can have in common.
 */
typedef enum
{
  JOURNEY_PATTERN_STAGE,
  JOURNEY_PATTERN_CHANNEL,
  JOURNEY_PATTERN_OWNER,
} JourneyPatternKind;

/**
 * JourneyPattern:
 * @kind: what they have in common
 * @stage: (nullable): the stage, for that kind
 * @word: (nullable): the channel as the file has it, or the owner
 * @n_pain_points: how many have it in common, at least two
 * @score: the sum of their scores; those that have none count nothing
 *
 * Several pain points with something in common.
 */
typedef struct
{
  JourneyPatternKind kind;
  JourneyStage *stage;
  char *word;
  guint n_pain_points;
  double score;
} JourneyPattern;

GPtrArray *journey_pattern_find_all (JourneyDocument *document);
char *journey_pattern_dup_words (const JourneyPattern *self);
void journey_pattern_free (JourneyPattern *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyPattern, journey_pattern_free)

G_END_DECLS
