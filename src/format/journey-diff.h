/* journey-diff.h: what was changed between two versions of a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-difference.h"
#include "journey-document.h"

G_BEGIN_DECLS

GPtrArray *journey_diff (JourneyDocument *before, JourneyDocument *after);

G_END_DECLS
