/* journey-message-private.h: what was done, in words to be read out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-layout.h"

G_BEGIN_DECLS

char *journey_message_moved (gpointer item);
char *journey_message_moved_many (GPtrArray *items);
char *journey_message_moved_lane (JourneyDocument *document, guint position);
char *journey_message_pinned (JourneyTouchpoint *touchpoint);

G_END_DECLS
