/* journey-journal.h: what was done to a document, to undo and redo it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-item.h"

G_BEGIN_DECLS

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
void journey_journal_mark_unsaved (JourneyJournal *self);
gboolean journey_journal_get_modified (JourneyJournal *self);

G_END_DECLS
