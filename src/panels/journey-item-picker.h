/* journey-item-picker.h: chooses an item of the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_ITEM_PICKER (journey_item_picker_get_type ())
G_DECLARE_FINAL_TYPE (JourneyItemPicker, journey_item_picker, JOURNEY, ITEM_PICKER, GtkPopover)

GtkWidget *journey_item_picker_new (GPtrArray *items);

G_END_DECLS
