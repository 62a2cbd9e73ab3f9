/* journey-filter.h: what of a map is looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-document.h"
#include "journey-persona.h"

G_BEGIN_DECLS

/**
 * JourneyCriterion:
 * @JOURNEY_CRITERION_CHANNEL: the channel of a touchpoint
 * @JOURNEY_CRITERION_OWNER: who answers for something; "" for nobody
 * @JOURNEY_CRITERION_CONFIDENCE: how sure a touchpoint is, by the word in the file
 * @JOURNEY_CRITERION_MOMENT: the moment at a touchpoint, by the word in the file
 *
 * What touchpoints, and through them what stands at them, can be picked by.
 */
typedef enum
{
  JOURNEY_CRITERION_CHANNEL,
  JOURNEY_CRITERION_OWNER,
  JOURNEY_CRITERION_CONFIDENCE,
  JOURNEY_CRITERION_MOMENT,
  JOURNEY_CRITERION_N_CRITERIA,
} JourneyCriterion;

#define JOURNEY_TYPE_FILTER (journey_filter_get_type ())
G_DECLARE_FINAL_TYPE (JourneyFilter, journey_filter, JOURNEY, FILTER, GObject)

JourneyFilter *journey_filter_new (void);
JourneyFilter *journey_filter_copy (JourneyFilter *self);

gboolean journey_filter_is_active (JourneyFilter *self);
gboolean journey_filter_matches (JourneyFilter *self, gpointer item);
void journey_filter_clear (JourneyFilter *self);

gboolean journey_filter_shows (JourneyFilter *self, JourneyPersona *persona);
gboolean journey_filter_is_hidden (JourneyFilter *self, JourneyPersona *persona);
void journey_filter_set_hidden (JourneyFilter *self, JourneyPersona *persona, gboolean hidden);
gboolean journey_filter_is_solo (JourneyFilter *self, JourneyPersona *persona);
void journey_filter_set_solo (JourneyFilter *self, JourneyPersona *persona);

gboolean journey_filter_is_limited (JourneyFilter *self, JourneyCriterion criterion);
gboolean
journey_filter_has_value (JourneyFilter *self, JourneyCriterion criterion, const char *value);
char **journey_filter_dup_values (JourneyFilter *self, JourneyCriterion criterion);
void journey_filter_set_value (JourneyFilter *self,
                               JourneyCriterion criterion,
                               const char *value,
                               gboolean wanted);
void journey_filter_set_values (JourneyFilter *self,
                                JourneyCriterion criterion,
                                const char *const *values);

G_END_DECLS
