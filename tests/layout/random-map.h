/* random-map.h: maps in which anything may be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-types.h"

typedef struct
{
  GRand *rand;
  guint n_items; /* that were given an id */
} RandomMap;

void random_map_fill (RandomMap *self, JourneyItem *item);
void random_map_set (RandomMap *self, JourneyItem *item, GParamSpec *pspec);
void random_map_insert (RandomMap *self, JourneyList *list);
