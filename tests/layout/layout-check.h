/* layout-check.h: what holds for every layout
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-layout.h"

void layout_check (JourneyLayout *layout);
JourneyLayout *layout_checked (JourneyDocument *document,
                               JourneyTextMeasure *measure,
                               const JourneyLayoutOptions *options);
