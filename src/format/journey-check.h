/* journey-check.h: what a file says that cannot be meant
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-document.h"
#include "journey-finding.h"
#include "journey-json-scan.h"

G_BEGIN_DECLS

typedef struct _JourneyCheck JourneyCheck;

JourneyCheck *journey_check_new (JourneyJsonScan *scan, gboolean thorough);
void journey_check_free (JourneyCheck *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyCheck, journey_check_free)

void journey_check_field (JourneyCheck *self, JourneyItem *item, GParamSpec *pspec, guint place);
void journey_check_item (JourneyCheck *self, JourneyItem *item, guint place);
void journey_check_list (JourneyCheck *self, JourneyList *list, guint place);
void journey_check_add (JourneyCheck *self,
                        JourneyFindingSeverity severity,
                        guint place,
                        const char *message);
GPtrArray *journey_check_finish (JourneyCheck *self, JourneyDocument *document);

G_END_DECLS
