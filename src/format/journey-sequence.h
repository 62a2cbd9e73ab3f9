/* journey-sequence.h: one order out of two that were changed apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JourneySide:
 * @JOURNEY_SIDE_OURS: one of the two changed versions
 * @JOURNEY_SIDE_THEIRS: the other
 * @JOURNEY_SIDE_NEITHER: nobody has said which
 *
 * Where a change was made.
 */
typedef enum
{
  JOURNEY_SIDE_OURS,
  JOURNEY_SIDE_THEIRS,
  JOURNEY_SIDE_NEITHER,
} JourneySide;

GPtrArray *journey_sequence_merge (GPtrArray *base,
                                   GPtrArray *ours,
                                   GPtrArray *theirs,
                                   JourneySide preferred,
                                   gboolean *differ);

GHashTable *journey_sequence_find_moved (GPtrArray *before, GPtrArray *after);

G_END_DECLS
