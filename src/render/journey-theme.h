/* journey-theme.h: the colours of the map, all in one table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-mark.h"
#include "journey-paint.h"

G_BEGIN_DECLS

typedef enum
{
  JOURNEY_THEME_LIGHT,
  JOURNEY_THEME_DARK,
  JOURNEY_THEME_LIGHT_CONTRAST,
  JOURNEY_THEME_DARK_CONTRAST,
  JOURNEY_THEME_N_THEMES,
} JourneyTheme;

/**
 * JourneyTone:
 * @JOURNEY_TONE_AREA: of a surface, which other inks may stand on
 * @JOURNEY_TONE_LINE: of a line or an icon, to be told from the page
 * @JOURNEY_TONE_TEXT: of text, to be read
 *
 * What an ink is drawn as. The same ink is darker or lighter where the eye needs more contrast.
 */
typedef enum
{
  JOURNEY_TONE_AREA,
  JOURNEY_TONE_LINE,
  JOURNEY_TONE_TEXT,
} JourneyTone;

JourneyRgba journey_theme_get_color (JourneyTheme theme, JourneyInk ink, JourneyColor tint);
JourneyRgba
journey_theme_get_tone (JourneyTheme theme, JourneyInk ink, JourneyColor tint, JourneyTone tone);
JourneyFill journey_theme_get_fill (JourneyTheme theme,
                                    JourneyInk ink,
                                    JourneyColor tint,
                                    double top,
                                    double bottom);

G_END_DECLS
