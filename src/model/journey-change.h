/* journey-change.h: one change to an item or a list, and its reverse
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-journal-private.h"

G_BEGIN_DECLS

typedef struct
{
  JourneyChangeKind kind;

  JourneyItem *item; /* what was written, inserted, removed or moved; owned unless a document */

  GParamSpec *pspec; /* SET */
  GValue before;
  GValue after;

  JourneyList *list; /* owned: INSERT, REMOVE, MOVE */
  guint from;        /* the position; of MOVE, where the item was */
  guint to;          /* of MOVE, where the item is afterwards */
} JourneyChange;

JourneyChange *journey_change_new_set (JourneyItem *item,
                                       GParamSpec *pspec,
                                       const GValue *before,
                                       const GValue *after);
JourneyChange *journey_change_new_list (JourneyChangeKind kind,
                                        JourneyList *list,
                                        guint from,
                                        guint to,
                                        JourneyItem *item);
void journey_change_free (JourneyChange *self);

void journey_change_redo (JourneyChange *self);
void journey_change_undo (JourneyChange *self);

gboolean journey_change_absorb (JourneyChange *self, const JourneyChange *next);
gboolean journey_change_is_empty (const JourneyChange *self);

G_END_DECLS
