/* journey-journal.h: what was done to a document, to undo and redo it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-item.h"

G_BEGIN_DECLS

/**
 * JOURNEY_JOURNAL_NO_STATE:
 *
 * A state that no document is ever in: what is restored after a crash is in no file, neither as it
 * is nor as it was before.
 */
#define JOURNEY_JOURNAL_NO_STATE G_MAXUINT64

#define JOURNEY_TYPE_JOURNAL (journey_journal_get_type ())
G_DECLARE_FINAL_TYPE (JourneyJournal, journey_journal, JOURNEY, JOURNAL, GObject)

void journey_journal_begin (JourneyJournal *self, const char *label);
void journey_journal_begin_merging (JourneyJournal *self, const char *label, const char *key);
gboolean journey_journal_begin_amending (JourneyJournal *self);
void journey_journal_commit (JourneyJournal *self);
void journey_journal_cancel (JourneyJournal *self);
gboolean journey_journal_is_open (JourneyJournal *self);

gboolean journey_journal_undo (JourneyJournal *self);
gboolean journey_journal_redo (JourneyJournal *self);
gboolean journey_journal_can_undo (JourneyJournal *self);
gboolean journey_journal_can_redo (JourneyJournal *self);
const char *journey_journal_get_undo_label (JourneyJournal *self);
const char *journey_journal_get_redo_label (JourneyJournal *self);

guint64 journey_journal_get_state (JourneyJournal *self);
void journey_journal_mark_saved (JourneyJournal *self);
void journey_journal_mark_saved_at (JourneyJournal *self, guint64 state);
gboolean journey_journal_get_modified (JourneyJournal *self);

G_END_DECLS
