/* journey-draft.h: a map that was not saved, kept for the next start
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-document.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_DRAFT (journey_draft_get_type ())
G_DECLARE_FINAL_TYPE (JourneyDraft, journey_draft, JOURNEY, DRAFT, GObject)

char *journey_draft_dup_folder (void);

JourneyDraft *journey_draft_new (const char *folder);
GPtrArray *journey_draft_find_left (const char *folder);

void journey_draft_set_base (JourneyDraft *self, GFile *file, const char *hash);
GFile *journey_draft_get_file (JourneyDraft *self);
const char *journey_draft_get_hash (JourneyDraft *self);
const char *journey_draft_get_title (JourneyDraft *self);
GDateTime *journey_draft_get_time (JourneyDraft *self);

gboolean journey_draft_write (JourneyDraft *self, const char *title, GBytes *bytes, GError **error);
JourneyDocument *journey_draft_load (JourneyDraft *self, GPtrArray **findings, GError **error);
gboolean journey_draft_discard (JourneyDraft *self, GError **error);
char *journey_draft_set_aside (JourneyDraft *self, GError **error);

G_END_DECLS
