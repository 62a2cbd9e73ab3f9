/* journey-document.h: one customer journey map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-item.h"
#include "journey-journal.h"
#include "journey-list.h"
#include "journey-scale.h"
#include "journey-words.h"

G_BEGIN_DECLS

/**
 * JOURNEY_FORMAT_VERSION:
 *
 * The newest version of the file format that this program writes.
 */
#define JOURNEY_FORMAT_VERSION 1

#define JOURNEY_TYPE_DOCUMENT (journey_document_get_type ())
G_DECLARE_FINAL_TYPE (JourneyDocument, journey_document, JOURNEY, DOCUMENT, JourneyItem)

JourneyDocument *journey_document_new (void);

int journey_document_get_version (JourneyDocument *self);
void journey_document_set_version (JourneyDocument *self, int version);
gboolean journey_document_is_read_only (JourneyDocument *self);

JourneyJournal *journey_document_start_journal (JourneyDocument *self);
JourneyJournal *journey_document_get_journal (JourneyDocument *self);

JourneyItem *journey_document_find (JourneyDocument *self, const char *id);

const char *journey_document_get_title (JourneyDocument *self);
const char *journey_document_get_scenario (JourneyDocument *self);
const char *journey_document_get_goal (JourneyDocument *self);
JourneyState journey_document_get_state (JourneyDocument *self);
JourneyStatus journey_document_get_status (JourneyDocument *self);
const char *journey_document_get_owner (JourneyDocument *self);
const char *const *journey_document_get_tags (JourneyDocument *self);
const char *journey_document_get_reviewed (JourneyDocument *self);
int journey_document_get_review_months (JourneyDocument *self);
const char *const *journey_document_get_ignored (JourneyDocument *self);
JourneyScale *journey_document_get_scale (JourneyDocument *self);
JourneyList *journey_document_get_lanes (JourneyDocument *self);
JourneyList *journey_document_get_personas (JourneyDocument *self);
JourneyList *journey_document_get_stages (JourneyDocument *self);
JourneyList *journey_document_get_connections (JourneyDocument *self);
JourneyList *journey_document_get_pain_points (JourneyDocument *self);
JourneyList *journey_document_get_opportunities (JourneyDocument *self);
JourneyList *journey_document_get_evidence (JourneyDocument *self);
JourneyList *journey_document_get_metrics (JourneyDocument *self);

G_END_DECLS
