/* journey-findings-view.h: what the map lacks, to be seen to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-lint.h"
#include "journey-map-watch.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_FINDINGS_VIEW (journey_findings_view_get_type ())
G_DECLARE_FINAL_TYPE (JourneyFindingsView, journey_findings_view, JOURNEY, FINDINGS_VIEW, AdwBin)

GtkWidget *journey_findings_view_new (JourneyMapWatch *watch);

void journey_findings_view_update (JourneyFindingsView *self, const GDate *today);

G_END_DECLS
