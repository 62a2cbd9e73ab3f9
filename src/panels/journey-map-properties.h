/* journey-map-properties.h: what can be set for a map as a whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-document.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_MAP_PROPERTIES (journey_map_properties_get_type ())
G_DECLARE_FINAL_TYPE (JourneyMapProperties,
                      journey_map_properties,
                      JOURNEY,
                      MAP_PROPERTIES,
                      AdwPreferencesDialog)

AdwDialog *journey_map_properties_new (JourneyDocument *document);

G_END_DECLS
