/* journey-pain-evidence.h: what is known of a pain point, and what could be done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-pain-point.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_PAIN_EVIDENCE (journey_pain_evidence_get_type ())
G_DECLARE_FINAL_TYPE (JourneyPainEvidence, journey_pain_evidence, JOURNEY, PAIN_EVIDENCE, AdwBin)

GtkWidget *journey_pain_evidence_new (void);

void journey_pain_evidence_show (JourneyPainEvidence *self, JourneyPainPoint *pain_point);

G_END_DECLS
