/* journey-add.h: what a menu adds to the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-keyboard.h"

G_BEGIN_DECLS

/**
 * JourneyAddKind:
 * @JOURNEY_ADD_STAGE: behind the stage that is focused or selected, else at the end
 * @JOURNEY_ADD_TOUCHPOINT: behind the touchpoint, or at the end of the stage; in a map without
 *   stages with one
 * @JOURNEY_ADD_PERSONA: behind the others
 * @JOURNEY_ADD_PAIN_POINT: pinned to all touchpoints that are selected
 * @JOURNEY_ADD_OPPORTUNITY: for all pain points that are selected, else pinned to all touchpoints
 * @JOURNEY_ADD_EVIDENCE: for all that is selected and that evidence may support
 * @JOURNEY_ADD_METRIC: on the touchpoint, or on the stage
 * @JOURNEY_ADD_LANE: below the lane of the focus, else at the bottom
 *
 * What can be added. Where something is added follows from what is focused and selected.
 */
typedef enum
{
  JOURNEY_ADD_STAGE,
  JOURNEY_ADD_TOUCHPOINT,
  JOURNEY_ADD_PERSONA,
  JOURNEY_ADD_PAIN_POINT,
  JOURNEY_ADD_OPPORTUNITY,
  JOURNEY_ADD_EVIDENCE,
  JOURNEY_ADD_METRIC,
  JOURNEY_ADD_LANE,
} JourneyAddKind;

JourneyKeyResult
journey_add (JourneyLayout *layout, int box, JourneySelection *selection, JourneyAddKind kind);

G_END_DECLS
