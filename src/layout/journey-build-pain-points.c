/* journey-build-pain-points.c: the cards of the pain points
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-build-cards-private.h"

#include "journey-enums.h"
#include "journey-labels.h"
#include "journey-pain-point.h"
#include "journey-priority.h"

#define DOT_RADIUS 3.4
#define DOT_STEP   10.0

static void
build_severity (JourneyLayoutBuilder *self, int severity, double x, double y)
{
  int i;

  for (i = 0; i < 5; i++)
    journey_build_rect (self,
                        (JourneyRect) { x + i * DOT_STEP - DOT_RADIUS, y - DOT_RADIUS,
                                        2 * DOT_RADIUS, 2 * DOT_RADIUS },
                        DOT_RADIUS, i < severity ? JOURNEY_INK_BAD : JOURNEY_INK_BAD_FAINT,
                        JOURNEY_INK_NONE);
}

static void
build_pain_point (JourneyLayoutBuilder *self,
                  const JourneyCard *card,
                  JourneyRect rect,
                  gboolean pin)
{
  JourneyPainPoint *pain_point = JOURNEY_PAIN_POINT (card->item);
  JourneyPainPointStatus status = journey_pain_point_get_status (pain_point);

  if (pin)
    {
      JourneyPath *path = journey_path_new ();
      double x = rect.x + rect.width / 2;

      journey_path_move_to (path, x, rect.y - JOURNEY_LANE_GAP);
      journey_path_line_to (path, x, rect.y);
      journey_build_path (self, path, JOURNEY_INK_NONE, JOURNEY_INK_BAD, 1.5)->dash =
          JOURNEY_DASH_GUIDE;
    }
  journey_build_rect (self, rect, JOURNEY_CARD_RADIUS, JOURNEY_INK_BAD_CARD, JOURNEY_INK_BAD_LINE);
  build_severity (self, journey_pain_point_get_severity (pain_point), rect.x + 16, rect.y + 16);
  {
    g_autofree char *text =
        g_utf8_strdown (journey_label_for (JOURNEY_TYPE_PAIN_POINT_STATUS, status), -1);
    JourneyTextPlace place = journey_cards_get_tag_place (rect, JOURNEY_ALIGN_RIGHT);

    place.x += 5 * DOT_STEP + 6;
    place.width -= 5 * DOT_STEP + 6;
    journey_build_text (self, text, JOURNEY_TEXT_TAG, JOURNEY_INK_BAD_TAG, place);
  }
  journey_cards_build_title (self, card, rect, JOURNEY_INK_BAD_TEXT);
}

static GArray *
find_pain_points (JourneyLayoutBuilder *self)
{
  g_autoptr (GArray) priorities = journey_priority_get_all (self->document);
  GArray *cards = g_array_new (FALSE, TRUE, sizeof (JourneyCard));
  guint i;

  for (i = 0; i < priorities->len; i++)
    {
      const JourneyPriority *priority = &g_array_index (priorities, JourneyPriority, i);
      g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (int));

      journey_cards_find_columns (self, journey_pain_point_get_touchpoints (priority->pain_point),
                                  columns);
      journey_cards_add (self, cards, priority->pain_point, priority->score, columns);
    }

  return cards;
}

static const char *
get_pain_point_text (gpointer item)
{
  return journey_pain_point_get_title (item);
}

static const JourneyCardLane pain_points = {
  JOURNEY_BOX_PAIN_POINT,
  find_pain_points,
  build_pain_point,
  get_pain_point_text,
  NULL,
  JOURNEY_LANE_KIND_FEELING,
  TRUE,
};

double
journey_build_pain_points (JourneyLayoutBuilder *self, const JourneyLaneBuild *lane)
{
  return journey_cards_build_lane (self, lane, &pain_points);
}
