/* journey-trait-row.h: a slider between two words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-trait.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_TRAIT_ROW (journey_trait_row_get_type ())
G_DECLARE_FINAL_TYPE (JourneyTraitRow, journey_trait_row, JOURNEY, TRAIT_ROW, GtkListBoxRow)

GtkWidget *journey_trait_row_new (JourneyTrait *trait);

G_END_DECLS
