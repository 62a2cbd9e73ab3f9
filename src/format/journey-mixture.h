/* journey-mixture.h: two versions of a map in one file, with conflict markers between them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-document.h"
#include "journey-read-error.h"

G_BEGIN_DECLS

/**
 * JourneyMixture:
 * @ours: the text as the first side has it
 * @theirs: the text as the second side has it
 * @base: (nullable): the text that both were made from, where all conflicts say it
 * @ours_name: (nullable): what the markers call the first side, such as a branch
 * @theirs_name: (nullable): what they call the second side
 * @n_places: how many conflicts there are
 *
 * A file with conflict markers, taken apart. Each text has as many lines as the file, with empty
 * ones for what is not of its side, so that a line has the same number in all of them.
 */
typedef struct
{
  GBytes *ours;
  GBytes *theirs;
  GBytes *base;
  char *ours_name;
  char *theirs_name;
  guint n_places;
} JourneyMixture;

gboolean journey_mixture_find (const char *text, gsize length, gsize *offset);
JourneyMixture *journey_mixture_new (GBytes *bytes, const char *name, GError **error);
void journey_mixture_free (JourneyMixture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyMixture, journey_mixture_free)

gboolean journey_mixture_read (JourneyMixture *self,
                               const char *name,
                               JourneyDocument **base,
                               JourneyDocument **ours,
                               JourneyDocument **theirs,
                               GError **error);

G_END_DECLS
