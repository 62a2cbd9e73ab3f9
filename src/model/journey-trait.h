/* journey-trait.h: a slider between two words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-item.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_TRAIT (journey_trait_get_type ())
G_DECLARE_FINAL_TYPE (JourneyTrait, journey_trait, JOURNEY, TRAIT, JourneyItem)

JourneyTrait *journey_trait_new (void);

const char *journey_trait_get_low (JourneyTrait *self);
const char *journey_trait_get_high (JourneyTrait *self);
double journey_trait_get_value (JourneyTrait *self);

G_END_DECLS
