/* journey-list.h: an ordered list of items of one type
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-item.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_LIST (journey_list_get_type ())
G_DECLARE_FINAL_TYPE (JourneyList, journey_list, JOURNEY, LIST, GObject)

GType journey_list_get_item_gtype (JourneyList *self);
JourneyItem *journey_list_get_owner (JourneyList *self);
GParamSpec *journey_list_get_pspec (JourneyList *self);

guint journey_list_get_length (JourneyList *self);
gpointer journey_list_get (JourneyList *self, guint position);
gboolean journey_list_find (JourneyList *self, gpointer item, guint *position);

void journey_list_insert (JourneyList *self, guint position, gpointer item);
void journey_list_append (JourneyList *self, gpointer item);
void journey_list_remove (JourneyList *self, guint position);
void journey_list_move (JourneyList *self, guint from, guint to);

G_END_DECLS
