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

JourneyRgba journey_theme_get_color (JourneyTheme theme, JourneyInk ink, JourneyColor tint);

G_END_DECLS
