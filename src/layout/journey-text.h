/* journey-text.h: the text styles of the map, and texts broken into lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "journey-geometry.h"

G_BEGIN_DECLS

typedef enum
{
  JOURNEY_TEXT_TITLE,      /* of the map */
  JOURNEY_TEXT_SUBTITLE,   /* goal and scenario */
  JOURNEY_TEXT_PILL,       /* state and status */
  JOURNEY_TEXT_AVATAR,     /* the letter of a persona */
  JOURNEY_TEXT_NAME,       /* of a persona */
  JOURNEY_TEXT_CAPTION,    /* small and dim, under a name */
  JOURNEY_TEXT_PHASE,      /* capitals, spaced */
  JOURNEY_TEXT_STAGE,      /* of a chevron */
  JOURNEY_TEXT_CUSTOMERS,  /* under it */
  JOURNEY_TEXT_SHARE,      /* who goes on */
  JOURNEY_TEXT_LANE,       /* the heading of a lane */
  JOURNEY_TEXT_LANE_HINT,  /* what the lane is for */
  JOURNEY_TEXT_CHANNEL,    /* of a card, and the name of a metric */
  JOURNEY_TEXT_CONFIDENCE, /* under the channel */
  JOURNEY_TEXT_CARD,       /* the title of a touchpoint */
  JOURNEY_TEXT_BODY,       /* doing, backstage, notes */
  JOURNEY_TEXT_QUOTE,      /* thinking */
  JOURNEY_TEXT_ITEM,       /* the title of a pain point, opportunity, evidence */
  JOURNEY_TEXT_TAG,        /* status, impact and effort */
  JOURNEY_TEXT_FEELING,    /* the word beside an emotion point */
  JOURNEY_TEXT_READING,    /* the number of a metric */
  JOURNEY_TEXT_CHANGE,     /* its change */
  JOURNEY_TEXT_LEGEND,
  JOURNEY_TEXT_N_STYLES,
} JourneyTextStyle;

/**
 * JOURNEY_TEXT_FAMILIES:
 *
 * The font families of the map, the first that is installed.
 */
#define JOURNEY_TEXT_FAMILIES "Inter,Adwaita Sans,Cantarell,sans-serif"

/**
 * JourneyTextStyleInfo:
 * @size: in px
 * @weight: as in CSS, 400 is regular
 * @italic: whether slanted, from left to right
 * @spacing: px added after each letter
 * @line_height: in px
 */
typedef struct
{
  double size;
  int weight;
  gboolean italic;
  double spacing;
  double line_height;
} JourneyTextStyleInfo;

const JourneyTextStyleInfo *journey_text_style_get (JourneyTextStyle style);
PangoLayout *
journey_text_create_layout (PangoContext *context, JourneyTextStyle style, gboolean rtl);

/**
 * JourneyTextLine:
 * @text: what is drawn, an ellipsis included
 * @width: in px
 * @baseline: in px below the top of the block
 * @rtl: whether it reads from right to left
 *
 * One line, which every painter draws as it is.
 */
typedef struct
{
  char *text;
  double width;
  double baseline;
  gboolean rtl;
} JourneyTextLine;

/**
 * JourneyTextBlock:
 * @lines: (array length=n_lines): the lines
 * @n_lines: how many there are
 * @width: of the widest line, in px
 * @height: of all lines, in px
 * @cut: whether it ends in an ellipsis
 * @overflows: whether ink leaves the lines, as with piled-up marks, so that painters must clip
 *
 * A text, broken into lines. Immutable and shared.
 */
typedef struct
{
  JourneyTextLine *lines;
  guint n_lines;
  double width;
  double height;
  gboolean cut;
  gboolean overflows;
} JourneyTextBlock;

JourneyTextBlock *journey_text_block_ref (JourneyTextBlock *self);
void journey_text_block_unref (JourneyTextBlock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyTextBlock, journey_text_block_unref)

/**
 * JourneyTextMeasure:
 *
 * Breaks texts into lines and remembers the result, because shaping is what costs most.
 */
typedef struct _JourneyTextMeasure JourneyTextMeasure;

JourneyTextMeasure *journey_text_measure_new (void);
void journey_text_measure_free (JourneyTextMeasure *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyTextMeasure, journey_text_measure_free)

PangoContext *journey_text_measure_get_context (JourneyTextMeasure *self);
void journey_text_measure_age (JourneyTextMeasure *self);
JourneyTextBlock *journey_text_measure_break (JourneyTextMeasure *self,
                                              const char *text,
                                              JourneyTextStyle style,
                                              double width,
                                              guint max_lines);

G_END_DECLS
