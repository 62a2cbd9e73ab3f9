/* journey-filter-values.h: what a map can be picked by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-document.h"

G_BEGIN_DECLS

char **journey_filter_dup_owners (JourneyDocument *document);

G_END_DECLS
