/* journey-journal-private.h: how items and lists tell the journal of a change
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-journal.h"

G_BEGIN_DECLS

typedef enum
{
  JOURNEY_CHANGE_SET,
  JOURNEY_CHANGE_INSERT,
  JOURNEY_CHANGE_REMOVE,
  JOURNEY_CHANGE_MOVE,
} JourneyChangeKind;

JourneyJournal *journey_journal_new (JourneyDocument *document);
void journey_journal_forget_document (JourneyJournal *self);
JourneyJournal *journey_journal_get_for_item (JourneyItem *item);

gboolean journey_journal_record_set (JourneyJournal *self,
                                     JourneyItem *item,
                                     GParamSpec *pspec,
                                     const GValue *from,
                                     const GValue *to);
gboolean journey_journal_record_list (JourneyJournal *self,
                                      JourneyChangeKind kind,
                                      JourneyList *list,
                                      guint from,
                                      guint to,
                                      JourneyItem *item);

G_END_DECLS
