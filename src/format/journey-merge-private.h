/* journey-merge-private.h: what the files of the merge share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-identity.h"
#include "journey-merge.h"

G_BEGIN_DECLS

typedef enum
{
  JOURNEY_VERSION_BASE,
  JOURNEY_VERSION_OURS,
  JOURNEY_VERSION_THEIRS,
  JOURNEY_N_VERSIONS
} JourneyVersion;

typedef struct
{
  JourneyIdentity *versions[JOURNEY_N_VERSIONS];
  JourneySide preferred;
  GHashTable *choices; /* JourneySide by key of the conflict; or NULL */
  GPtrArray *conflicts;

  GHashTable *kept;   /* names of items that one side deleted and that stay for now */
  GPtrArray *doomed;  /* names of those whose deletion was chosen */
  GHashTable *places; /* name of the list by name of the item: of all that stay */
} JourneyMerge;

static inline JourneyVersion
journey_merge_version (JourneySide side)
{
  return side == JOURNEY_SIDE_OURS ? JOURNEY_VERSION_OURS : JOURNEY_VERSION_THEIRS;
}

static inline JourneySide
journey_merge_other (JourneySide side)
{
  return side == JOURNEY_SIDE_OURS ? JOURNEY_SIDE_THEIRS : JOURNEY_SIDE_OURS;
}

JourneySide journey_merge_add_conflict (JourneyMerge *self, JourneyConflict *conflict);
void journey_merge_decide_items (JourneyMerge *self);
void journey_merge_item (JourneyMerge *self, const char *name, JourneyItem *merged);
void
journey_merge_value (JourneyMerge *self, const char *name, JourneyItem *merged, GParamSpec *pspec);
void journey_merge_unknown (JourneyMerge *self, const char *name, JourneyItem *merged);

gboolean journey_merge_is_value (GParamSpec *pspec);
gboolean journey_merge_value_equal (JourneyItem *a, JourneyItem *b, GParamSpec *pspec);
const char *journey_merge_find_unknown (JourneyItem *item, const char *member);
gboolean journey_merge_unknown_equal (JourneyItem *a, JourneyItem *b);
void journey_merge_take_value (JourneyItem *from, JourneyItem *to, GParamSpec *pspec);

G_END_DECLS
