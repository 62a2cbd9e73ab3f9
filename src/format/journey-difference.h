/* journey-difference.h: one thing in which two versions of a map differ
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-item.h"

G_BEGIN_DECLS

/**
 * JourneyDifferenceKind:
 * @JOURNEY_DIFFERENCE_ADDED: an item is new, with all below it
 * @JOURNEY_DIFFERENCE_REMOVED: an item is gone, with all below it
 * @JOURNEY_DIFFERENCE_MOVED: an item stands in another list, or at another place of its list
 * @JOURNEY_DIFFERENCE_CHANGED: a property has another value
 * @JOURNEY_DIFFERENCE_UNKNOWN: a member that this version does not know is another
 *
 * In what way they differ.
 */
typedef enum
{
  JOURNEY_DIFFERENCE_ADDED,
  JOURNEY_DIFFERENCE_REMOVED,
  JOURNEY_DIFFERENCE_MOVED,
  JOURNEY_DIFFERENCE_CHANGED,
  JOURNEY_DIFFERENCE_UNKNOWN,
} JourneyDifferenceKind;

/**
 * JourneyDifference:
 * @kind: in what way they differ
 * @before: (nullable): the item in the first version
 * @after: (nullable): the item in the second version
 * @pspec: (nullable): the property that was changed
 * @member: (nullable): the member that is not known
 *
 * One thing in which two versions of a map differ. The items are kept alive, their documents not.
 */
typedef struct
{
  JourneyDifferenceKind kind;
  JourneyItem *before;
  JourneyItem *after;
  GParamSpec *pspec;
  char *member;
} JourneyDifference;

#define JOURNEY_TYPE_DIFFERENCE (journey_difference_get_type ())
GType journey_difference_get_type (void);

JourneyDifference *journey_difference_copy (const JourneyDifference *self);
void journey_difference_free (JourneyDifference *self);
char *journey_difference_dup_text (const JourneyDifference *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyDifference, journey_difference_free)

G_END_DECLS
