/* journey-landing.h: where on the map a thing lands that is dropped from elsewhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-layout.h"

G_BEGIN_DECLS

/**
 * JourneyLoad:
 * @JOURNEY_LOAD_NOTHING: what means nothing to a map
 * @JOURNEY_LOAD_TOUCHPOINTS: what comes in as touchpoints: a channel, a piece of another map
 * @JOURNEY_LOAD_TEXT: text, which fills a cell or becomes touchpoints
 * @JOURNEY_LOAD_PICTURE: a portrait
 * @JOURNEY_LOAD_PERSONA: a persona who gets a line
 * @JOURNEY_LOAD_LINE: a persona whose line is there already, and only to be shown
 * @JOURNEY_LOAD_CARD: a pain point, an opportunity, evidence or a metric, to be pinned
 *
 * What is dropped, as far as it decides where it may land.
 */
typedef enum
{
  JOURNEY_LOAD_NOTHING,
  JOURNEY_LOAD_TOUCHPOINTS,
  JOURNEY_LOAD_TEXT,
  JOURNEY_LOAD_PICTURE,
  JOURNEY_LOAD_PERSONA,
  JOURNEY_LOAD_LINE,
  JOURNEY_LOAD_CARD,
} JourneyLoad;

/**
 * JourneyLanding:
 * @lands: whether it can be dropped there; if not, the rest says nothing
 * @box: the index of the box that takes it: a cell of text, a persona, a touchpoint, the stage that
 *   it goes to the end of; -1 where it goes between others
 * @stage: (nullable): the stage that touchpoints go into, %NULL in a map without stages; not owned
 * @position: where in the list of that stage
 * @touchpoint: (nullable): what a card is pinned to; not owned
 * @score: of a persona who gets a line, its height on the emotion scale, or %JOURNEY_UNSET beside
 * the lane
 * @mark: a line where it goes between others, or at the height of @score; may be empty
 * @slot: what takes it; may be empty
 *
 * Where a thing lands, and what is drawn to say so. Good for as long as its layout.
 */
typedef struct
{
  gboolean lands;
  int box;
  JourneyStage *stage;
  guint position;
  JourneyTouchpoint *touchpoint;
  double score;
  JourneyRect mark;
  JourneyRect slot;
} JourneyLanding;

#define JOURNEY_LANDING_NONE { .box = -1, .score = JOURNEY_UNSET }

JourneyLanding journey_landing_find (JourneyLayout *layout, JourneyLoad load, double x, double y);
JourneyLanding journey_landing_find_at_box (JourneyLayout *layout, JourneyLoad load, int box);

G_END_DECLS
