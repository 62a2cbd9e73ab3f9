/* journey-feelings.h: how the personas feel along the journey
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-document.h"
#include "journey-persona.h"
#include "journey-stage.h"
#include "journey-touchpoint.h"

G_BEGIN_DECLS

/**
 * JourneyFeelings:
 * @personas: (element-type JourneyPersona): the personas in the order of the file
 * @touchpoints: (element-type JourneyTouchpoint): the touchpoints in the order of the journey
 *
 * The scores of all personas at all touchpoints.
 */
typedef struct
{
  GPtrArray *personas;
  GPtrArray *touchpoints;

  /*< private >*/
  double *scores;    /* those of the first persona, then those of the second … */
  GHashTable *first; /* JourneyStage → the position of its first touchpoint */
} JourneyFeelings;

/**
 * JourneyMood:
 * @n_scores: how many scores there are
 * @average: their average, or %JOURNEY_UNSET
 * @lowest: (nullable) (transfer none): where the lowest score is
 * @lowest_persona: (nullable) (transfer none): whose it is
 * @lowest_score: the lowest score, or %JOURNEY_UNSET
 * @highest: (nullable) (transfer none): where the highest score is
 * @highest_persona: (nullable) (transfer none): whose it is
 * @highest_score: the highest score, or %JOURNEY_UNSET
 *
 * What a number of scores come to.
 */
typedef struct
{
  guint n_scores;
  double average;
  JourneyTouchpoint *lowest;
  JourneyPersona *lowest_persona;
  double lowest_score;
  JourneyTouchpoint *highest;
  JourneyPersona *highest_persona;
  double highest_score;
} JourneyMood;

JourneyFeelings *journey_feelings_new (JourneyDocument *document);
void journey_feelings_free (JourneyFeelings *self);
double journey_feelings_get_score (const JourneyFeelings *self, guint persona, guint touchpoint);
JourneyMood journey_feelings_get_mood (const JourneyFeelings *self,
                                       JourneyPersona *persona,
                                       JourneyStage *stage);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyFeelings, journey_feelings_free)

G_END_DECLS
