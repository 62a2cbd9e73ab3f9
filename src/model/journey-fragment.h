/* journey-fragment.h: a piece of a map, to be copied and pasted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-document.h"
#include "journey-stage.h"

G_BEGIN_DECLS

JourneyDocument *journey_fragment_new (JourneyDocument *document, GPtrArray *items);
GPtrArray *journey_fragment_dup_chosen (JourneyDocument *fragment);
GPtrArray *journey_fragment_paste (JourneyDocument *document,
                                   JourneyDocument *fragment,
                                   JourneyStage *stage,
                                   guint position);

G_END_DECLS
