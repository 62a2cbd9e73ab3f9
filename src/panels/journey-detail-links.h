/* journey-detail-links.h: where there is more about an item
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-details-section.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_DETAIL_LINKS (journey_detail_links_get_type ())
G_DECLARE_FINAL_TYPE (JourneyDetailLinks,
                      journey_detail_links,
                      JOURNEY,
                      DETAIL_LINKS,
                      JourneyDetailsSection)

GtkWidget *journey_detail_links_new (void);

G_END_DECLS
