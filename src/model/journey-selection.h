/* journey-selection.h: the items that are selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-document.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_SELECTION (journey_selection_get_type ())
G_DECLARE_FINAL_TYPE (JourneySelection, journey_selection, JOURNEY, SELECTION, GObject)

JourneySelection *journey_selection_new (JourneyDocument *document);

JourneyDocument *journey_selection_get_document (JourneySelection *self);
void journey_selection_set_document (JourneySelection *self, JourneyDocument *document);

guint journey_selection_get_length (JourneySelection *self);
gpointer journey_selection_get (JourneySelection *self, guint position);
gpointer journey_selection_get_lead (JourneySelection *self);
gboolean journey_selection_contains (JourneySelection *self, gpointer item);
GPtrArray *journey_selection_dup_items (JourneySelection *self, GType item_type);

void journey_selection_add (JourneySelection *self, gpointer item);
void journey_selection_remove (JourneySelection *self, gpointer item);
void journey_selection_toggle (JourneySelection *self, gpointer item);
void journey_selection_set (JourneySelection *self, gpointer item);
void journey_selection_set_many (JourneySelection *self, GPtrArray *items);
void journey_selection_clear (JourneySelection *self);

G_END_DECLS
