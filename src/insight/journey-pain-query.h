/* journey-pain-query.h: which pain points are listed, and in what order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-priority.h"

G_BEGIN_DECLS

/**
 * JourneyPainOrder:
 * @JOURNEY_PAIN_ORDER_SCORE: the highest score first
 * @JOURNEY_PAIN_ORDER_SEVERITY: the most severe first
 * @JOURNEY_PAIN_ORDER_STAGE: in the order of the journey
 * @JOURNEY_PAIN_ORDER_TITLE: by the alphabet
 * @JOURNEY_PAIN_ORDER_STATUS: what is open first
 *
 * The orders of a list of pain points.
 */
typedef enum
{
  JOURNEY_PAIN_ORDER_SCORE,
  JOURNEY_PAIN_ORDER_SEVERITY,
  JOURNEY_PAIN_ORDER_STAGE,
  JOURNEY_PAIN_ORDER_TITLE,
  JOURNEY_PAIN_ORDER_STATUS,
} JourneyPainOrder;

/**
 * JOURNEY_PAIN_STATUS_ANY:
 *
 * In place of a [enum@JourneyPainPointStatus]: all of them.
 */
#define JOURNEY_PAIN_STATUS_ANY -1

/**
 * JOURNEY_PAIN_STATUS_UNRESOLVED:
 *
 * In place of a [enum@JourneyPainPointStatus]: neither fixed nor accepted.
 */
#define JOURNEY_PAIN_STATUS_UNRESOLVED -2

/**
 * JourneyPainQuery:
 * @search: (nullable): words that all have to be in the texts of the pain point or in the titles of
 *   its touchpoints, prepared by [func@journey_pain_query_fold]
 * @status: a [enum@JourneyPainPointStatus], or one of the two above
 * @persona: (nullable): the id of a persona; pain points that name none concern all
 * @stage: (nullable): the id of the stage of one of the touchpoints
 * @channel: (nullable): the word for the channel of one of the touchpoints
 * @owner: (nullable): whose it is to mend
 *
 * What a pain point must be like to be listed. What is %NULL is not asked.
 */
typedef struct
{
  char *search;
  int status;
  char *persona;
  char *stage;
  char *channel;
  char *owner;
} JourneyPainQuery;

void journey_pain_query_clear (JourneyPainQuery *self);
gboolean journey_pain_query_is_empty (const JourneyPainQuery *self);
gboolean journey_pain_query_matches (const JourneyPainQuery *self, JourneyPainPoint *pain_point);

char *journey_pain_query_fold (const char *text);
guint journey_pain_get_place (JourneyPainPoint *pain_point);
gboolean journey_pain_is_resolved (JourneyPainPoint *pain_point);

G_END_DECLS
