/* journey-conflict.h: what two people changed in different ways
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-sequence.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * JourneyConflictKind:
 * @JOURNEY_CONFLICT_VALUE: a property was set to two different values
 * @JOURNEY_CONFLICT_DELETED: one side deleted an item that the other changed or made use of
 * @JOURNEY_CONFLICT_PLACE: an item was moved to two different lists
 * @JOURNEY_CONFLICT_ORDER: a list was put into two different orders
 *
 * In what way two changes contradict.
 */
typedef enum
{
  JOURNEY_CONFLICT_VALUE,
  JOURNEY_CONFLICT_DELETED,
  JOURNEY_CONFLICT_PLACE,
  JOURNEY_CONFLICT_ORDER,
} JourneyConflictKind;

/**
 * JourneyConflict:
 * @kind: in what way they contradict
 * @key: names the conflict when the merge is done again; the same for the same three versions
 * @subject: what was changed, in words
 * @heading: (nullable): the same, as a heading begins; %NULL for an order
 * @property: (nullable): which property of it, in words; %NULL unless a value differs
 * @base: what it was, in words
 * @ours: what one side made of it, in words
 * @theirs: what the other made of it, in words
 * @taken: whose change is in the merged document
 *
 * One decision that a merge cannot take by itself.
 */
typedef struct
{
  JourneyConflictKind kind;
  char *key;
  char *subject;
  char *heading;
  char *property;
  char *base;
  char *ours;
  char *theirs;
  JourneySide taken;
} JourneyConflict;

#define JOURNEY_TYPE_CONFLICT (journey_conflict_get_type ())
GType journey_conflict_get_type (void);

JourneyConflict *journey_conflict_copy (const JourneyConflict *self);
void journey_conflict_free (JourneyConflict *self);
char *journey_conflict_dup_text (const JourneyConflict *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyConflict, journey_conflict_free)

G_END_DECLS
