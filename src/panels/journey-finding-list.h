/* journey-finding-list.h: findings of the lint as a list that keeps what stays
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-lint.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_FINDING_ITEM (journey_finding_item_get_type ())
G_DECLARE_FINAL_TYPE (JourneyFindingItem, journey_finding_item, JOURNEY, FINDING_ITEM, GObject)

const JourneyLintFinding *journey_finding_item_get_finding (JourneyFindingItem *self);
const char *journey_finding_item_get_message (JourneyFindingItem *self);
const char *journey_finding_item_get_place (JourneyFindingItem *self);
gboolean journey_finding_item_is_current (JourneyFindingItem *self);

#define JOURNEY_TYPE_FINDING_LIST (journey_finding_list_get_type ())
G_DECLARE_FINAL_TYPE (JourneyFindingList, journey_finding_list, JOURNEY, FINDING_LIST, GObject)

JourneyFindingList *journey_finding_list_new (void);

guint journey_finding_list_get_length (JourneyFindingList *self);
void journey_finding_list_update (JourneyFindingList *self,
                                  const JourneyLintFinding *findings,
                                  guint n_findings);

G_END_DECLS
