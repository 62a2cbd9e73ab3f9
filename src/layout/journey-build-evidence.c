/* journey-build-evidence.c: the cards of the evidence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-build-cards-private.h"

#include "journey-enums.h"
#include "journey-evidence.h"
#include "journey-icon-name.h"
#include "journey-labels.h"

static void
build_evidence (JourneyLayoutBuilder *self, const JourneyCard *card, JourneyRect rect, gboolean pin)
{
  JourneyEvidence *evidence = JOURNEY_EVIDENCE (card->item);
  JourneyEvidenceKind kind = journey_evidence_get_kind (evidence);
  const char *source = journey_evidence_get_source (evidence);
  JourneyTextPlace place = journey_cards_get_tag_place (rect, JOURNEY_ALIGN_LEFT);

  journey_build_rect (self, rect, JOURNEY_CARD_RADIUS, JOURNEY_INK_CARD, JOURNEY_INK_LINE);
  journey_build_icon (self, journey_evidence_get_icon (kind),
                      (JourneyRect) { rect.x + JOURNEY_CARD_PADDING, rect.y + 9, 14, 14 },
                      JOURNEY_INK_TEXT_DIM);
  place.x += 20;
  place.width -= 20;
  journey_build_text (
      self, *source != '\0' ? source : journey_label_for (JOURNEY_TYPE_EVIDENCE_KIND, kind),
      JOURNEY_TEXT_TAG, JOURNEY_INK_TEXT_DIM, place);
  journey_cards_build_title (self, card, rect, JOURNEY_INK_TEXT_SOFT);
}

/* Evidence stands where what it supports stands. */
static GArray *
find_evidence (JourneyLayoutBuilder *self)
{
  JourneyList *list = journey_document_get_evidence (self->document);
  GArray *cards = g_array_new (FALSE, TRUE, sizeof (JourneyCard));
  guint i;

  for (i = 0; i < journey_list_get_length (list); i++)
    {
      JourneyEvidence *evidence = journey_list_get (list, i);
      const char *const *supports = journey_evidence_get_supports (evidence);
      g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (int));

      journey_cards_find_columns (self, supports, columns);
      journey_cards_find_pain_point_columns (self, supports, columns);
      journey_cards_add (self, cards, evidence, 0, columns);
    }

  return cards;
}

static const char *
get_evidence_text (gpointer item)
{
  return journey_evidence_get_text (item);
}

static const JourneyCardLane evidence_cards = {
  JOURNEY_BOX_EVIDENCE,   find_evidence, build_evidence, get_evidence_text, NULL,
  JOURNEY_LANE_KIND_TEXT, FALSE,
};

double
journey_build_evidence (JourneyLayoutBuilder *self, const JourneyLaneBuild *lane)
{
  return journey_cards_build_lane (self, lane, &evidence_cards);
}
