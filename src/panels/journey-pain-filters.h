/* journey-pain-filters.h: chooses what a list of pain points shows, and its order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-pain-query.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_PAIN_FILTERS (journey_pain_filters_get_type ())
G_DECLARE_FINAL_TYPE (JourneyPainFilters, journey_pain_filters, JOURNEY, PAIN_FILTERS, AdwBin)

GtkWidget *journey_pain_filters_new (JourneyPainQuery *query);

void journey_pain_filters_fill (JourneyPainFilters *self, JourneyDocument *document);
JourneyPainOrder journey_pain_filters_get_order (JourneyPainFilters *self);
const char *journey_pain_filters_get_order_name (JourneyPainFilters *self);
char *journey_pain_filters_dup_words (JourneyPainFilters *self, JourneyDocument *document);

G_END_DECLS
