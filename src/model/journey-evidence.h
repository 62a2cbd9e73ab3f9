/* journey-evidence.h: what is known, and from where
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-item.h"
#include "journey-words.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_EVIDENCE (journey_evidence_get_type ())
G_DECLARE_FINAL_TYPE (JourneyEvidence, journey_evidence, JOURNEY, EVIDENCE, JourneyItem)

JourneyEvidence *journey_evidence_new (void);

JourneyEvidenceKind journey_evidence_get_kind (JourneyEvidence *self);
const char *journey_evidence_get_text (JourneyEvidence *self);
const char *journey_evidence_get_source (JourneyEvidence *self);
const char *journey_evidence_get_date (JourneyEvidence *self);
const char *journey_evidence_get_link (JourneyEvidence *self);
const char *const *journey_evidence_get_supports (JourneyEvidence *self);

G_END_DECLS
