/* journey-merge.h: one map out of two that were changed apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-conflict.h"
#include "journey-document.h"

G_BEGIN_DECLS

JourneyDocument *journey_merge (JourneyDocument *base,
                                JourneyDocument *ours,
                                JourneyDocument *theirs,
                                JourneySide preferred,
                                GHashTable *choices,
                                GPtrArray **conflicts);

G_END_DECLS
