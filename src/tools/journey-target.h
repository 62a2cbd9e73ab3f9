/* journey-target.h: what can be grabbed at a place of the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-layout.h"
#include "journey-persona.h"
#include "journey-tool-event.h"

G_BEGIN_DECLS

/**
 * JourneyPart:
 * @JOURNEY_PART_NONE: nothing
 * @JOURNEY_PART_BODY: the box itself
 * @JOURNEY_PART_START_EDGE: the edge of a pain point, opportunity or evidence towards the start
 * @JOURNEY_PART_END_EDGE: the edge of one towards the end
 * @JOURNEY_PART_CONNECT: the handle at the end edge of a touchpoint
 * @JOURNEY_PART_GAP: a column where the chosen persona has no point yet
 * @JOURNEY_PART_ADD_TOUCHPOINT: the button between two cards
 * @JOURNEY_PART_ADD_STAGE: the button between two stages
 */
typedef enum
{
  JOURNEY_PART_NONE,
  JOURNEY_PART_BODY,
  JOURNEY_PART_START_EDGE,
  JOURNEY_PART_END_EDGE,
  JOURNEY_PART_CONNECT,
  JOURNEY_PART_GAP,
  JOURNEY_PART_ADD_TOUCHPOINT,
  JOURNEY_PART_ADD_STAGE,
} JourneyPart;

/**
 * JourneyTarget:
 * @part: what is there
 * @box: the index of its box, or -1 for the buttons
 * @rect: where to draw the handle or button: of a body the box, of an edge its strip, of a gap the
 *   point that a click makes
 * @stage: (nullable): of "add touchpoint" the stage it would be added to; not owned
 * @position: of the buttons, where in the list the new one would be
 * @score: of a gap, what a click makes
 *
 * Good for as long as the layout it was found in.
 */
typedef struct
{
  JourneyPart part;
  int box;
  JourneyRect rect;
  JourneyStage *stage;
  guint position;
  double score;
} JourneyTarget;

#define JOURNEY_TARGET_NONE { .part = JOURNEY_PART_NONE, .box = -1 }

JourneyTarget
journey_target_find (JourneyLayout *layout, const JourneyToolEvent *event, JourneyPersona *persona);
JourneyItem *journey_target_get_selectable (const JourneyBox *box);
gboolean journey_target_equal (const JourneyTarget *a, const JourneyTarget *b);
gboolean journey_target_get_handle (JourneyLayout *layout,
                                    int box,
                                    JourneyPart part,
                                    double zoom,
                                    JourneyRect *rect);

G_END_DECLS
