/* journey-item-title.h: items in words, as headings and in lists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-item.h"

G_BEGIN_DECLS

char *journey_item_dup_title (gpointer item);
char *journey_item_dup_place (gpointer item);
char *journey_item_dup_kind_title (GPtrArray *items);

G_END_DECLS
