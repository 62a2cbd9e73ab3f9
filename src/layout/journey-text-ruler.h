/* journey-text-ruler.h: where plain words break, without shaping them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-text.h"

G_BEGIN_DECLS

#define JOURNEY_TEXT_RULER_FIRST ' '
#define JOURNEY_TEXT_RULER_LAST  '~'

/* The advances of the plain characters of one style, in px. */
typedef struct
{
  double advances[JOURNEY_TEXT_RULER_LAST - JOURNEY_TEXT_RULER_FIRST + 1];
  double ascent;
  double descent;
} JourneyTextRuler;

/* A line as the ruler finds it: bytes of the text, without the space that it broke at. */
typedef struct
{
  gsize start;
  gsize length;
  double width;
} JourneyTextSpan;

JourneyTextRuler *journey_text_ruler_new (PangoLayout *layout);
gboolean journey_text_ruler_break (const JourneyTextRuler *self,
                                   const char *text,
                                   double width,
                                   GArray *spans);

G_END_DECLS
