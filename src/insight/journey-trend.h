/* journey-trend.h: where a metric stands and where it goes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-metric.h"
#include "journey-reading.h"

G_BEGIN_DECLS

/**
 * JourneyTrendDirection:
 * @JOURNEY_TREND_UNKNOWN: there is nothing to compare with
 * @JOURNEY_TREND_STEADY: there is no change
 * @JOURNEY_TREND_BETTER: the change is a good one
 * @JOURNEY_TREND_WORSE: the change is a bad one
 */
typedef enum
{
  JOURNEY_TREND_UNKNOWN,
  JOURNEY_TREND_STEADY,
  JOURNEY_TREND_BETTER,
  JOURNEY_TREND_WORSE,
} JourneyTrendDirection;

/**
 * JourneyTrend:
 * @latest: (nullable) (transfer none): the latest reading
 * @before: (nullable) (transfer none): the reading that it is compared with
 * @change: by how much the one exceeds the other, or %JOURNEY_UNSET
 * @direction: what the change means
 * @minimum: the least of all readings, or %JOURNEY_UNSET
 * @maximum: the greatest of all readings, or %JOURNEY_UNSET
 *
 * Where a metric stands and where it goes.
 */
typedef struct
{
  JourneyReading *latest;
  JourneyReading *before;
  double change;
  JourneyTrendDirection direction;
  double minimum;
  double maximum;
} JourneyTrend;

GPtrArray *journey_trend_get_readings (JourneyMetric *metric);
JourneyTrend journey_trend_of (JourneyMetric *metric);

G_END_DECLS
