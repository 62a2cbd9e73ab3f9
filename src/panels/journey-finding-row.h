/* journey-finding-row.h: one finding of the lint
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-finding-list.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_FINDING_ROW (journey_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (JourneyFindingRow, journey_finding_row, JOURNEY, FINDING_ROW, AdwActionRow)

GtkWidget *journey_finding_row_new (JourneyFindingItem *item, gboolean editable);

JourneyFindingItem *journey_finding_row_get_item (JourneyFindingRow *self);

G_END_DECLS
