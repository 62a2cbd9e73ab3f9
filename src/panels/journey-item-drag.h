/* journey-item-drag.h: lets an item be dragged out of a panel
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "journey-item.h"

G_BEGIN_DECLS

/**
 * JourneyItemDragFunc:
 * @widget: (type GtkWidget): what is dragged
 *
 * Returns: (nullable) (transfer none) (type JourneyItem): the item that it shows
 */
typedef gpointer (*JourneyItemDragFunc) (gpointer widget);

void journey_item_drag_add (GtkWidget *widget, JourneyItemDragFunc get_item);

G_END_DECLS
