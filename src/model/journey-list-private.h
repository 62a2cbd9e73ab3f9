/* journey-list-private.h: what the model's own files need of a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-list.h"

G_BEGIN_DECLS

JourneyList *journey_list_new (GType item_type, JourneyItem *owner, GParamSpec *pspec);
void journey_list_forget_owner (JourneyList *self);

void journey_list_apply_insert (JourneyList *self, guint position, JourneyItem *item);
void journey_list_apply_remove (JourneyList *self, guint position);
void journey_list_apply_move (JourneyList *self, guint from, guint to);

G_END_DECLS
