/* journey-find.h: texts of a map, found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-layout.h"

G_BEGIN_DECLS

/**
 * JourneyFound:
 * @item: whose text it is; owned
 * @pspec: the stored property that has it
 *
 * A text of a map that has what was looked for.
 */
typedef struct
{
  JourneyItem *item;
  GParamSpec *pspec;
} JourneyFound;

GPtrArray *journey_find_all (JourneyDocument *document, const char *query);
int journey_find_box (JourneyLayout *layout, gpointer item, const char *property);

G_END_DECLS
