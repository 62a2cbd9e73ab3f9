/* journey-metric.h: something that is measured
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-item.h"
#include "journey-words.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_METRIC (journey_metric_get_type ())
G_DECLARE_FINAL_TYPE (JourneyMetric, journey_metric, JOURNEY, METRIC, JourneyItem)

JourneyMetric *journey_metric_new (void);

JourneyMetricKind journey_metric_get_kind (JourneyMetric *self);
const char *journey_metric_get_title (JourneyMetric *self);
const char *journey_metric_get_unit (JourneyMetric *self);
double journey_metric_get_target (JourneyMetric *self);
JourneyBetter journey_metric_get_better (JourneyMetric *self);
const char *journey_metric_get_on (JourneyMetric *self);
JourneyList *journey_metric_get_readings (JourneyMetric *self);

G_END_DECLS
