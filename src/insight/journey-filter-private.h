/* journey-filter-private.h: what a filter picks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-filter.h"

G_BEGIN_DECLS

struct _JourneyFilter
{
  GObject parent_instance;

  GHashTable *hidden;                               /* ids of personas */
  char *solo;                                       /* the id of a persona, or NULL */
  GHashTable *values[JOURNEY_CRITERION_N_CRITERIA]; /* of texts; none for all */
  gboolean active;                                  /* as it was told last */
};

G_END_DECLS
