/* journey-scale.h: the scale that emotions are scored on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-item.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_SCALE (journey_scale_get_type ())
G_DECLARE_FINAL_TYPE (JourneyScale, journey_scale, JOURNEY, SCALE, JourneyItem)

JourneyScale *journey_scale_new (void);

double journey_scale_get_minimum (JourneyScale *self);
double journey_scale_get_maximum (JourneyScale *self);
const char *const *journey_scale_get_labels (JourneyScale *self);

const char *journey_scale_get_step_label (JourneyScale *self, guint step);
const char *journey_scale_get_score_label (JourneyScale *self, double score);

G_END_DECLS
