/* journey-build-cards-private.h: cards that stand below their touchpoints
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-layout-private.h"

G_BEGIN_DECLS

/* One card: an item over a run of neighbouring columns. */
#define JOURNEY_CARD_TAG_LINES 2

typedef struct
{
  JourneyItem *item;
  double rank; /* cards of one column stand from the highest rank down */
  guint column;
  guint n_columns;
  guint row;
  double top;
  double height;
  gboolean pin;            /* tied to what is above */
  JourneyTextBlock *title; /* not owned, or NULL */
  double above;            /* how much lower than in other cards it is, in px */
} JourneyCard;

/* What the lanes of cards differ in. */
typedef struct
{
  JourneyBoxKind box_kind;
  GArray *(*find) (JourneyLayoutBuilder *self);
  void (*build) (JourneyLayoutBuilder *self,
                 const JourneyCard *card,
                 JourneyRect rect,
                 gboolean pin);
  const char *(*get_text) (gpointer item);
  gboolean (*is_pinned) (JourneyLayoutBuilder *self, const JourneyCard *card); /* or NULL: always */
  JourneyLaneKind
      above;     /* a card of the first row may be tied to the lane above if it is this one */
  gboolean dots; /* columns without a card have a dot */
  char *(*dup_tag) (gpointer item); /* what is above the title in up to JOURNEY_CARD_TAG_LINES; or
                                       NULL: one line, whatever it says */
} JourneyCardLane;

void
journey_cards_find_columns (JourneyLayoutBuilder *self, const char *const *ids, GArray *columns);
void journey_cards_find_pain_point_columns (JourneyLayoutBuilder *self,
                                            const char *const *ids,
                                            GArray *columns);
void journey_cards_add (JourneyLayoutBuilder *self,
                        GArray *cards,
                        gpointer item,
                        double rank,
                        GArray *columns);
JourneyTextPlace journey_cards_get_tag_place (JourneyRect rect, JourneyAlign align);
void journey_cards_build_title (JourneyLayoutBuilder *self,
                                const JourneyCard *card,
                                JourneyRect rect,
                                JourneyInk ink);
double journey_cards_build_lane (JourneyLayoutBuilder *self,
                                 const JourneyLaneBuild *lane,
                                 const JourneyCardLane *look);

G_END_DECLS
