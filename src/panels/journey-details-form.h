/* journey-details-form.h: the rows of one kind of item
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-item.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_DETAILS_FORM (journey_details_form_get_type ())
G_DECLARE_FINAL_TYPE (JourneyDetailsForm, journey_details_form, JOURNEY, DETAILS_FORM, AdwBin)

GtkWidget *journey_details_form_new (GPtrArray *items);

void journey_details_form_set_items (JourneyDetailsForm *self, GPtrArray *items);

G_END_DECLS
