/* journey-fragment-private.h: what copying and pasting have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-fragment.h"

G_BEGIN_DECLS

/* The member of a fragment that lists what was chosen, as against what came with it. */
#define JOURNEY_FRAGMENT_MEMBER "copied"

void journey_fragment_append_id (GString *json, const char *id);
void journey_fragment_prune (JourneyDocument *fragment, GHashTable *ids);

G_END_DECLS
