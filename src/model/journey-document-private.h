/* journey-document-private.h: how lists keep the index of a document right
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-document.h"

G_BEGIN_DECLS

void journey_document_index (JourneyDocument *self, JourneyItem *item);
void journey_document_unindex (JourneyDocument *self, JourneyItem *item);
void journey_document_reorder (JourneyDocument *self);

G_END_DECLS
