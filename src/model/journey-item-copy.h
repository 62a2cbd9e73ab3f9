/* journey-item-copy.h: items that are made after others
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-item.h"

G_BEGIN_DECLS

gpointer journey_item_copy (gpointer item, GHashTable *ids);
void journey_item_map_references (gpointer item, GHashTable *ids);
void journey_item_keep_references (gpointer item, GHashTable *ids);

G_END_DECLS
