/* journey-json-duplicates.h: members that an object has twice
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "journey-json-scan.h"

G_BEGIN_DECLS

gboolean journey_json_check_duplicates (JourneyJsonScan *scan, JsonNode *root, GError **error);

G_END_DECLS
