/* journey-readings.h: what a metric was on which day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-details-section.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_READINGS (journey_readings_get_type ())
G_DECLARE_FINAL_TYPE (JourneyReadings, journey_readings, JOURNEY, READINGS, JourneyDetailsSection)

GtkWidget *journey_readings_new (void);

G_END_DECLS
