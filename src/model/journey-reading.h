/* journey-reading.h: what a metric was on a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-item.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_READING (journey_reading_get_type ())
G_DECLARE_FINAL_TYPE (JourneyReading, journey_reading, JOURNEY, READING, JourneyItem)

JourneyReading *journey_reading_new (void);

const char *journey_reading_get_date (JourneyReading *self);
double journey_reading_get_value (JourneyReading *self);

G_END_DECLS
