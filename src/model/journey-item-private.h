/* journey-item-private.h: what the model's own files need of an item
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-item.h"

G_BEGIN_DECLS

void journey_item_set_list (JourneyItem *self, JourneyList *list);
void journey_item_set_home (JourneyItem *self, JourneyDocument *home);
JourneyDocument *journey_item_get_home (JourneyItem *self);
GValue *journey_item_get_value (JourneyItem *self, guint place);
void journey_item_renew_revision (JourneyItem *self);
void journey_item_apply (JourneyItem *self, GParamSpec *pspec, const GValue *value);

G_END_DECLS
