/* journey-autosave.h: keeps the draft of a document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-document.h"
#include "journey-draft.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_AUTOSAVE (journey_autosave_get_type ())
G_DECLARE_FINAL_TYPE (JourneyAutosave, journey_autosave, JOURNEY, AUTOSAVE, GObject)

JourneyAutosave *journey_autosave_new (JourneyDocument *document, JourneyDraft *draft);

void journey_autosave_set_base (JourneyAutosave *self, GFile *file, const char *hash);
void journey_autosave_set_typing (JourneyAutosave *self, gboolean typing);
gboolean journey_autosave_flush (JourneyAutosave *self, GError **error);
void journey_autosave_stop (JourneyAutosave *self);

G_END_DECLS
