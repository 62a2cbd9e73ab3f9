/* journey-review.h: when a map wants to be looked at again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-document.h"

G_BEGIN_DECLS

gboolean journey_review_get_next (JourneyDocument *document, GDate *next);
gboolean journey_review_is_overdue (JourneyDocument *document, const GDate *today);

G_END_DECLS
