/* journey-document-private.h: the index of a document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-document.h"

G_BEGIN_DECLS

void journey_document_index (JourneyDocument *self, JourneyItem *item);
void journey_document_unindex (JourneyDocument *self, JourneyItem *item);

G_END_DECLS
