/* journey-pain-row.h: a pain point in the ranked list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-pain-entry.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_PAIN_ROW (journey_pain_row_get_type ())
G_DECLARE_FINAL_TYPE (JourneyPainRow, journey_pain_row, JOURNEY, PAIN_ROW, AdwBin)

GtkWidget *journey_pain_row_new (void);

JourneyPainEntry *journey_pain_row_get_entry (JourneyPainRow *self);
void journey_pain_row_set_entry (JourneyPainRow *self, JourneyPainEntry *entry);
void journey_pain_row_set_expanded (JourneyPainRow *self, gboolean expanded);
void journey_pain_row_begin_opportunity (JourneyPainRow *self);
void journey_pain_row_popup_menu (JourneyPainRow *self, double x, double y);

G_END_DECLS
