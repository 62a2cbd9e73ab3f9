/* journey-funnel-chart.h: the sales funnel as a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-document.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_FUNNEL_CHART (journey_funnel_chart_get_type ())
G_DECLARE_FINAL_TYPE (JourneyFunnelChart, journey_funnel_chart, JOURNEY, FUNNEL_CHART, GtkWidget)

GtkWidget *journey_funnel_chart_new (void);

void journey_funnel_chart_set_document (JourneyFunnelChart *self, JourneyDocument *document);

G_END_DECLS
