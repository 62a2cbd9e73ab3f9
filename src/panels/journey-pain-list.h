/* journey-pain-list.h: the pain points of a map, each with its rank
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-pain-entry.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_PAIN_LIST (journey_pain_list_get_type ())
G_DECLARE_FINAL_TYPE (JourneyPainList, journey_pain_list, JOURNEY, PAIN_LIST, GObject)

JourneyPainList *journey_pain_list_new (void);

gboolean journey_pain_list_update (JourneyPainList *self, JourneyDocument *document);

G_END_DECLS
