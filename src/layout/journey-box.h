/* journey-box.h: the boxes that a map is measured into
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-geometry.h"
#include "journey-item.h"
#include "journey-mark.h"
#include "journey-words.h"

G_BEGIN_DECLS

typedef enum
{
  JOURNEY_BOX_HEADER,       /* title, goal, state; item: the document */
  JOURNEY_BOX_PERSONA,      /* a card in the title block */
  JOURNEY_BOX_PHASE,        /* the bracket above the stages of one phase */
  JOURNEY_BOX_STAGE,        /* a chevron */
  JOURNEY_BOX_LANE,         /* the band behind a lane */
  JOURNEY_BOX_LANE_NAME,    /* its heading; item: the lane, NULL for a standard one */
  JOURNEY_BOX_DIVIDER,      /* the line of interaction or of visibility */
  JOURNEY_BOX_SCALE,        /* the lines of the emotion scale */
  JOURNEY_BOX_MOMENT,       /* the wash behind a moment of truth */
  JOURNEY_BOX_CONNECTION,   /* an arrow between touchpoints */
  JOURNEY_BOX_TOUCHPOINT,   /* a card */
  JOURNEY_BOX_DOING,        /* a text cell; item: the touchpoint */
  JOURNEY_BOX_THINKING,     /* a bubble; item: the touchpoint */
  JOURNEY_BOX_BACKSTAGE,    /* a text cell; item: the touchpoint */
  JOURNEY_BOX_NOTE,         /* a text cell; item: the note; context: the touchpoint */
  JOURNEY_BOX_EMOTION_LINE, /* a piece of a line; item: the persona */
  JOURNEY_BOX_EMOTION,      /* a point; item: the emotion; context: the persona */
  JOURNEY_BOX_PAIN_POINT,   /* a card; context: the first touchpoint under it */
  JOURNEY_BOX_OPPORTUNITY,  /* a card; context: the first touchpoint under it */
  JOURNEY_BOX_EVIDENCE,     /* a card; context: the first touchpoint under it */
  JOURNEY_BOX_METRIC,       /* context: the stage or touchpoint it is on */
  JOURNEY_BOX_EMPTY,        /* a cell without content; item: the touchpoint, or the stage that has
                               none; context: in the feeling lane the persona */
  JOURNEY_BOX_LEGEND,
  JOURNEY_BOX_REVIEW, /* when the map was and will be reviewed; item: the document */
  JOURNEY_BOX_HINT,   /* what to do in an empty map */
  JOURNEY_BOX_N_KINDS,
} JourneyBoxKind;

/**
 * JourneyBoxPin:
 * @JOURNEY_BOX_PIN_NONE: scrolls with the map
 * @JOURNEY_BOX_PIN_TOP: stays at the top while the map scrolls below it
 * @JOURNEY_BOX_PIN_START: stays at the start edge, like the name of a lane
 */
typedef enum
{
  JOURNEY_BOX_PIN_NONE,
  JOURNEY_BOX_PIN_TOP,
  JOURNEY_BOX_PIN_START,
} JourneyBoxPin;

/**
 * JourneyBox:
 * @kind: what it is
 * @pin: how it scrolls
 * @rect: where it is; what it draws lies inside, but for up to %JOURNEY_BOX_BLEED px of edge,
 *   shadow, the tail of a bubble and the pin of a card
 * @item: (nullable): what it shows; kept alive by the layout
 * @context: (nullable): see [enum@JourneyBoxKind]
 * @lane: the index of its lane, or -1
 * @column: the index of its first column, or -1
 * @n_columns: how many columns it covers
 * @marks: (array length=n_marks): what it is drawn with
 * @n_marks: how many marks that are
 *
 * One box of the map, to be drawn, hit, and read out.
 */
typedef struct
{
  JourneyBoxKind kind;
  JourneyBoxPin pin;
  JourneyRect rect;
  JourneyItem *item;
  JourneyItem *context;
  int lane;
  int column;
  guint n_columns;
  guint n_marks;
  const JourneyMark *marks;
} JourneyBox;

#define JOURNEY_BOX_BLEED 12.0

const char *journey_box_kind_get_name (JourneyBoxKind kind);
gboolean journey_box_kind_is_content (JourneyBoxKind kind);
gboolean journey_box_kind_can_focus (JourneyBoxKind kind);

G_END_DECLS
