/* journey-restored.h: a draft as a map again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-draft.h"
#include "journey-file-state.h"

G_BEGIN_DECLS

/**
 * JourneyRestored:
 * @document: the map of the draft, with a journal that says that it is not saved
 * @findings: (element-type JourneyFinding): what is odd in it
 * @file: (nullable): where it belongs
 * @state: (nullable): what @file was like when the changes began
 * @base: (nullable): what was in @file then, if that is in it still
 * @n_changes: in how many things it differs from that; -1 where that is not known
 *
 * What became of a draft.
 */
typedef struct
{
  JourneyDocument *document;
  GPtrArray *findings;
  GFile *file;
  JourneyFileState *state;
  GBytes *base;
  int n_changes;
} JourneyRestored;

JourneyRestored *journey_restored_new (JourneyDraft *draft, GError **error);
void journey_restored_free (JourneyRestored *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyRestored, journey_restored_free)

G_END_DECLS
