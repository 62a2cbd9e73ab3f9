/* pain-map.h: a small map of pain points, for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-document.h"

/* One pain point, all texts as the file has them, lists with spaces between the ids. */
typedef struct
{
  const char *title, *touchpoints, *personas, *status, *owner;
  int severity, frequency;
} PainCase;

JourneyDocument *pain_map_new (const PainCase *pains, guint n_pains);
