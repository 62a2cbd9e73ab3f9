/* journey-apply.h: makes one document equal to another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-document.h"

G_BEGIN_DECLS

void journey_apply (JourneyDocument *document, JourneyDocument *target, const char *label);

G_END_DECLS
