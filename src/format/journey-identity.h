/* journey-identity.h: which items of two documents are the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-document.h"

G_BEGIN_DECLS

/**
 * JourneyIdentity:
 *
 * The items of a document by names that other versions of the document have too. An item with an
 * id has it wherever it was moved to; an emotion, a note or a reading is told apart within what it
 * belongs to. Items that only their place tells apart have no name, nor have parts: they
 * belong to the value of the property that holds them.
 */
typedef struct _JourneyIdentity JourneyIdentity;

JourneyIdentity *journey_identity_new (JourneyDocument *document);
void journey_identity_free (JourneyIdentity *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyIdentity, journey_identity_free)

JourneyDocument *journey_identity_get_document (JourneyIdentity *self);
GPtrArray *journey_identity_get_names (JourneyIdentity *self);
JourneyItem *journey_identity_find (JourneyIdentity *self, const char *name);
const char *journey_identity_get_name (JourneyIdentity *self, gpointer item);
char *journey_identity_dup_list_name (JourneyIdentity *self, JourneyList *list);

gboolean journey_identity_has_names (GParamSpec *pspec);

G_END_DECLS
