/* journey-mark.h: what boxes are drawn with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-path.h"
#include "journey-text.h"
#include "journey-words.h"

G_BEGIN_DECLS

/**
 * JourneyInk:
 *
 * What a colour is for. The theme says which colour that is; inks with TINT in their name are of
 * the palette colour that the mark has.
 */
typedef enum
{
  JOURNEY_INK_NONE,
  JOURNEY_INK_PAGE,
  JOURNEY_INK_TEXT,
  JOURNEY_INK_TEXT_SOFT,
  JOURNEY_INK_TEXT_DIM,
  JOURNEY_INK_BAND,
  JOURNEY_INK_HALO, /* behind a word that lies on a line */
  JOURNEY_INK_CARD,
  JOURNEY_INK_BUBBLE,
  JOURNEY_INK_SHADOW,
  JOURNEY_INK_LINE,
  JOURNEY_INK_LINE_STRONG,
  JOURNEY_INK_BRACKET,
  JOURNEY_INK_PILL,
  JOURNEY_INK_PILL_TEXT,
  JOURNEY_INK_TINT,
  JOURNEY_INK_TINT_TEXT, /* small text in the tint, on a band */
  JOURNEY_INK_TINT_SOFT,
  JOURNEY_INK_TINT_AREA, /* a vertical gradient under an emotion line */
  JOURNEY_INK_ON_TINT,
  JOURNEY_INK_ON_TINT_DIM, /* where a text is still to be written */
  JOURNEY_INK_ON_TINT_PILL,
  JOURNEY_INK_ON_PILL,       /* the tint again, on the pill */
  JOURNEY_INK_ON_PILL_WORST, /* the same for the worst step */
  JOURNEY_INK_GOOD,
  JOURNEY_INK_GOOD_WASH, /* behind a moment */
  JOURNEY_INK_GOOD_FACE, /* inside a face */
  JOURNEY_INK_GOOD_CARD,
  JOURNEY_INK_GOOD_LINE,
  JOURNEY_INK_GOOD_TEXT,
  JOURNEY_INK_GOOD_TAG, /* small text on a good card */
  JOURNEY_INK_BAD,
  JOURNEY_INK_BAD_WASH,
  JOURNEY_INK_BAD_FACE,
  JOURNEY_INK_BAD_FAINT,
  JOURNEY_INK_BAD_CARD,
  JOURNEY_INK_BAD_LINE,
  JOURNEY_INK_BAD_TEXT,
  JOURNEY_INK_BAD_TAG,
  JOURNEY_INK_NEUTRAL,
  JOURNEY_INK_NEUTRAL_WASH,
  JOURNEY_INK_NEUTRAL_FACE,
  JOURNEY_INK_N_INKS,
} JourneyInk;

typedef enum
{
  JOURNEY_DASH_NONE,
  JOURNEY_DASH_DOTS,     /* round dots, as wide as the line */
  JOURNEY_DASH_DASHES,   /* short dashes */
  JOURNEY_DASH_DASH_DOT, /* a dash and a dot */
  JOURNEY_DASH_LONG,     /* long dashes */
  JOURNEY_DASH_GUIDE,    /* the faint lines of the scale */
  JOURNEY_DASH_N_DASHES,
} JourneyDash;

typedef enum
{
  JOURNEY_MARK_RECT,    /* a rectangle with round corners */
  JOURNEY_MARK_PATH,    /* an outline */
  JOURNEY_MARK_TEXT,    /* a block of text */
  JOURNEY_MARK_ICON,    /* an icon of ours, by name */
  JOURNEY_MARK_PICTURE, /* a portrait, in a circle */
} JourneyMarkKind;

typedef enum
{
  JOURNEY_ALIGN_LEFT,
  JOURNEY_ALIGN_CENTER,
  JOURNEY_ALIGN_RIGHT,
} JourneyAlign;

/**
 * JourneyMark:
 * @rect: where it is; of a path its bounds; of a text where its lines may be, from top on
 * @path: (transfer full): of a path
 * @text: (transfer full): of a text
 * @name: of an icon its static name; of a picture its data URI, owned
 * @line_width: of the edge, in px
 * @radius: of the corners of a rectangle
 * @kind: which of the other members count
 * @fill: the ink inside; of texts and icons the ink
 * @stroke: the ink of the edge
 * @dash: of the edge
 * @tint: the palette colour for inks that have one
 * @style: of a text
 * @align: of the lines of a text in @rect
 *
 * One thing to draw. Its geometry is final: painters only look up colours.
 */
typedef struct
{
  JourneyRect rect;

  union
  {
    JourneyPath *path;
    JourneyTextBlock *text;
    const char *name;
  };

  float line_width;
  float radius;

  /* A large map has some hundred thousand marks. */
  JourneyMarkKind kind : 8;
  JourneyInk fill : 8;
  JourneyInk stroke : 8;
  JourneyDash dash : 8;
  JourneyColor tint : 8;
  JourneyTextStyle style : 8;
  JourneyAlign align : 8;
} JourneyMark;

void journey_mark_clear (JourneyMark *self);
double journey_mark_get_line_x (const JourneyMark *self, const JourneyTextLine *line);

G_END_DECLS
