/* journey-related.h: the items that refer to an item
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-item-list.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_RELATED (journey_related_get_type ())
G_DECLARE_FINAL_TYPE (JourneyRelated, journey_related, JOURNEY, RELATED, JourneyItemList)

/**
 * JourneyRelatedAdd:
 * @item: (type JourneyItem): an item
 *
 * Returns: (transfer none) (type JourneyItem): a new one that refers to @item
 */
typedef gpointer (*JourneyRelatedAdd) (gpointer item);

GtkWidget *journey_related_new (const char *title,
                                GType item_type,
                                const char *add_tooltip,
                                JourneyRelatedAdd add);

G_END_DECLS
