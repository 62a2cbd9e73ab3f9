/* journey-score-private.h: scores that a pointer or a key can choose
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-layout.h"

G_BEGIN_DECLS

double journey_score_snap (JourneyDocument *document, double score, gboolean exact);
double journey_score_step (JourneyDocument *document, double score, int steps);
double journey_score_at (JourneyLayout *layout, int lane, double y, gboolean exact);

G_END_DECLS
