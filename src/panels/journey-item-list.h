/* journey-item-list.h: items that an item is tied to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-details-section.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_ITEM_LIST (journey_item_list_get_type ())
G_DECLARE_DERIVABLE_TYPE (JourneyItemList,
                          journey_item_list,
                          JOURNEY,
                          ITEM_LIST,
                          JourneyDetailsSection)

/**
 * JourneyItemListClass:
 * @dup_items: (element-type JourneyItem): the items to show
 * @decorate: (nullable): adds to the row of an item
 */
struct _JourneyItemListClass
{
  JourneyDetailsSectionClass parent_class;

  GPtrArray *(*dup_items) (JourneyItemList *self);
  void (*decorate) (JourneyItemList *self, AdwActionRow *row, gpointer item);
};

G_END_DECLS
