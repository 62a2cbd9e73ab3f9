/* journey-scale-page.h: the scale of a map, and its words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-document.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_SCALE_PAGE (journey_scale_page_get_type ())
G_DECLARE_FINAL_TYPE (JourneyScalePage, journey_scale_page, JOURNEY, SCALE_PAGE, AdwPreferencesPage)

AdwPreferencesPage *journey_scale_page_new (JourneyDocument *document);

G_END_DECLS
