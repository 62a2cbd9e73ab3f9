/* journey-span-private.h: the touchpoints that a card stands under
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-layout.h"

G_BEGIN_DECLS

GPtrArray *journey_span_dup_touchpoints (JourneyLayout *layout);
GArray *journey_span_dup_pins (JourneyLayout *layout, GPtrArray *touchpoints, gpointer item);
int journey_span_find_at (JourneyLayout *layout, GPtrArray *touchpoints, double x);
GPtrArray *journey_span_move (GPtrArray *touchpoints, GArray *pins, int by);
gboolean journey_span_may_move (GPtrArray *touchpoints, GArray *pins, int by);

G_END_DECLS
