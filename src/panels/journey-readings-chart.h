/* journey-readings-chart.h: the readings of a metric over time, drawn
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "journey-metric.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_READINGS_CHART (journey_readings_chart_get_type ())
G_DECLARE_FINAL_TYPE (JourneyReadingsChart,
                      journey_readings_chart,
                      JOURNEY,
                      READINGS_CHART,
                      GtkWidget)

GtkWidget *journey_readings_chart_new (void);

void journey_readings_chart_set_metric (JourneyReadingsChart *self, JourneyMetric *metric);

G_END_DECLS
