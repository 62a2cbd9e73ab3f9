/* journey-draft-row.h: one map that was not saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-restored.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_DRAFT_ROW (journey_draft_row_get_type ())
G_DECLARE_FINAL_TYPE (JourneyDraftRow, journey_draft_row, JOURNEY, DRAFT_ROW, AdwActionRow)

GtkWidget *journey_draft_row_new (JourneyDraft *draft);

JourneyDraft *journey_draft_row_get_draft (JourneyDraftRow *self);
gboolean journey_draft_row_is_damaged (JourneyDraftRow *self);
void journey_draft_row_show_aside (JourneyDraftRow *self, const char *path);
JourneyRestored *journey_draft_row_steal_restored (JourneyDraftRow *self);

G_END_DECLS
