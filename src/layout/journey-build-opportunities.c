/* journey-build-opportunities.c: the cards of the opportunities
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-build-cards-private.h"

#include <glib/gi18n-lib.h>

#include "journey-enums.h"
#include "journey-labels.h"
#include "journey-opportunity.h"

static const char *
get_impact_label (int value)
{
  if (value == 0)
    return NULL;

  /* Translators: of an opportunity, beside "low effort" and so on */
  return value <= 2 ? _ ("low impact") : value == 3 ? _ ("mid impact") : _ ("high impact");
}

static const char *
get_effort_label (int value)
{
  if (value == 0)
    return NULL;

  return value <= 2 ? _ ("low effort") : value == 3 ? _ ("mid effort") : _ ("high effort");
}

static char *
dup_impact_and_effort (gpointer item)
{
  JourneyOpportunity *opportunity = JOURNEY_OPPORTUNITY (item);
  const char *impact = get_impact_label (journey_opportunity_get_impact (opportunity));
  const char *effort = get_effort_label (journey_opportunity_get_effort (opportunity));
  JourneyOpportunityStatus status = journey_opportunity_get_status (opportunity);

  if (impact != NULL && effort != NULL)
    return g_strconcat (impact, " · ", effort, NULL);
  if (impact != NULL || effort != NULL)
    return g_strdup (impact != NULL ? impact : effort);

  return g_utf8_strdown (journey_label_for (JOURNEY_TYPE_OPPORTUNITY_STATUS, status), -1);
}

static void
build_arrow (JourneyLayoutBuilder *self, double x, double top, double bottom)
{
  JourneyPath *path = journey_path_new ();

  journey_path_move_to (path, x, top);
  journey_path_line_to (path, x, bottom - 1);
  journey_path_move_to (path, x - 4, bottom - 5);
  journey_path_line_to (path, x, bottom - 1);
  journey_path_line_to (path, x + 4, bottom - 5);
  journey_build_path (self, path, JOURNEY_INK_NONE, JOURNEY_INK_GOOD, 1.5);
}

static gboolean
is_below_pain_point (JourneyLayoutBuilder *self, const JourneyCard *card)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (int));
  guint i;

  journey_cards_find_pain_point_columns (
      self, journey_opportunity_get_pain_points (JOURNEY_OPPORTUNITY (card->item)), columns);
  for (i = 0; i < columns->len; i++)
    {
      int column = g_array_index (columns, int, i);

      if (column >= (int) card->column && column < (int) (card->column + card->n_columns))
        return TRUE;
    }

  return FALSE;
}

static void
build_opportunity (JourneyLayoutBuilder *self,
                   const JourneyCard *card,
                   JourneyRect rect,
                   gboolean pin)
{
  g_autofree char *tag = dup_impact_and_effort (card->item);
  JourneyTextPlace place = journey_cards_get_tag_place (rect, JOURNEY_ALIGN_LEFT);

  place.max_lines = JOURNEY_CARD_TAG_LINES;

  if (pin)
    build_arrow (self, rect.x + rect.width / 2, rect.y - JOURNEY_LANE_GAP - 4, rect.y);
  journey_build_rect (self, rect, JOURNEY_CARD_RADIUS, JOURNEY_INK_GOOD_CARD,
                      JOURNEY_INK_GOOD_LINE);
  journey_build_text (self, tag, JOURNEY_TEXT_TAG, JOURNEY_INK_GOOD_TAG, place);
  journey_cards_build_title (self, card, rect, JOURNEY_INK_GOOD_TEXT);
}

/* An opportunity stands at its own touchpoints, or at those of its pain points. */
static GArray *
find_opportunities (JourneyLayoutBuilder *self)
{
  JourneyList *opportunities = journey_document_get_opportunities (self->document);
  GArray *cards = g_array_new (FALSE, TRUE, sizeof (JourneyCard));
  guint i;

  for (i = 0; i < journey_list_get_length (opportunities); i++)
    {
      JourneyOpportunity *opportunity = journey_list_get (opportunities, i);
      g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (int));

      journey_cards_find_columns (self, journey_opportunity_get_touchpoints (opportunity), columns);
      if (columns->len == 0)
        journey_cards_find_pain_point_columns (
            self, journey_opportunity_get_pain_points (opportunity), columns);
      journey_cards_add (self, cards, opportunity, journey_opportunity_get_impact (opportunity),
                         columns);
    }

  return cards;
}

static const char *
get_opportunity_text (gpointer item)
{
  return journey_opportunity_get_title (item);
}

static const JourneyCardLane opportunities = {
  JOURNEY_BOX_OPPORTUNITY,
  find_opportunities,
  build_opportunity,
  get_opportunity_text,
  is_below_pain_point,
  JOURNEY_LANE_KIND_PAIN_POINTS,
  TRUE,
  dup_impact_and_effort,
};

double
journey_build_opportunities (JourneyLayoutBuilder *self, const JourneyLaneBuild *lane)
{
  return journey_cards_build_lane (self, lane, &opportunities);
}
