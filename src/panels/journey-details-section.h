/* journey-details-section.h: what belongs to an item, below its rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-document.h"
#include "journey-item.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_DETAILS_SECTION (journey_details_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (JourneyDetailsSection,
                          journey_details_section,
                          JOURNEY,
                          DETAILS_SECTION,
                          AdwBin)

/**
 * JourneyDetailsSectionClass:
 * @update: shows what the item has now, or nothing where there is none
 */
struct _JourneyDetailsSectionClass
{
  AdwBinClass parent_class;

  void (*update) (JourneyDetailsSection *self);
};

gpointer journey_details_section_get_item (JourneyDetailsSection *self);
void journey_details_section_set_item (JourneyDetailsSection *self, gpointer item);
JourneyDocument *journey_details_section_get_document (JourneyDetailsSection *self);

/* For derived types. */
AdwPreferencesGroup *journey_details_section_get_group (JourneyDetailsSection *self);
void journey_details_section_show_item (JourneyDetailsSection *self, gpointer item);
void journey_details_section_add_row (JourneyDetailsSection *self, GtkWidget *row);
void journey_details_section_clear (JourneyDetailsSection *self);

G_END_DECLS
