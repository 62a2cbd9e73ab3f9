/* journey-quadrant.h: what impact and effort say of an opportunity
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JOURNEY_RATING_MAX:
 *
 * The most that impact and effort can be; the least is 1, and 0 is not set.
 */
#define JOURNEY_RATING_MAX 5

/**
 * JourneyQuadrant:
 * @JOURNEY_QUADRANT_NONE: impact or effort is not set
 * @JOURNEY_QUADRANT_QUICK_WIN: much impact for little effort
 * @JOURNEY_QUADRANT_BIG_BET: much impact for much effort
 * @JOURNEY_QUADRANT_MAYBE: little impact for little effort
 * @JOURNEY_QUADRANT_TIME_SINK: little impact for much effort
 *
 * The four fields of the matrix of impact and effort.
 */
typedef enum
{
  JOURNEY_QUADRANT_NONE,
  JOURNEY_QUADRANT_QUICK_WIN,
  JOURNEY_QUADRANT_BIG_BET,
  JOURNEY_QUADRANT_MAYBE,
  JOURNEY_QUADRANT_TIME_SINK,
} JourneyQuadrant;

JourneyQuadrant journey_quadrant_of (int impact, int effort);
const char *journey_quadrant_get_name (JourneyQuadrant quadrant);
char *journey_quadrant_dup_words (int impact, int effort);

G_END_DECLS
