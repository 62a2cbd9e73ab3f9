/* journey-types.h: every type of item that a journey is made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-connection.h"
#include "journey-document.h"
#include "journey-emotion.h"
#include "journey-evidence.h"
#include "journey-lane.h"
#include "journey-metric.h"
#include "journey-note.h"
#include "journey-opportunity.h"
#include "journey-pain-point.h"
#include "journey-persona.h"
#include "journey-reading.h"
#include "journey-stage.h"
#include "journey-touchpoint.h"
#include "journey-trait.h"

typedef struct
{
  GType (*get_type) (void);
  gpointer (*make) (void);
  const char *key; /* the property that tells the items of a list apart, or NULL */
} JourneyTypeInfo;

#define JOURNEY_TYPE_INFO(name, key)                                                               \
  { journey_##name##_get_type, (gpointer (*) (void)) journey_##name##_new, key }

/* A new type of item is added here, and all tests that walk the types reach it. */
static const JourneyTypeInfo journey_types[] = {
  JOURNEY_TYPE_INFO (connection, "id"),   JOURNEY_TYPE_INFO (document, NULL),
  JOURNEY_TYPE_INFO (emotion, "persona"), JOURNEY_TYPE_INFO (evidence, "id"),
  JOURNEY_TYPE_INFO (lane, "id"),         JOURNEY_TYPE_INFO (metric, "id"),
  JOURNEY_TYPE_INFO (note, "lane"),       JOURNEY_TYPE_INFO (opportunity, "id"),
  JOURNEY_TYPE_INFO (pain_point, "id"),   JOURNEY_TYPE_INFO (persona, "id"),
  JOURNEY_TYPE_INFO (reading, "date"),    JOURNEY_TYPE_INFO (scale, NULL),
  JOURNEY_TYPE_INFO (stage, "id"),        JOURNEY_TYPE_INFO (touchpoint, "id"),
  JOURNEY_TYPE_INFO (trait, NULL),
};

#undef JOURNEY_TYPE_INFO
