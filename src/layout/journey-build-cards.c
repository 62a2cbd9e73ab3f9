/* journey-build-cards.c: pain points, opportunities and evidence, on cards below their touchpoints
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-layout-private.h"

#include <glib/gi18n-lib.h>

#include "journey-enums.h"
#include "journey-evidence.h"
#include "journey-icon-name.h"
#include "journey-labels.h"
#include "journey-opportunity.h"
#include "journey-pain-point.h"
#include "journey-priority.h"

#define CARD_TITLE_Y    28.0
#define CARD_BOTTOM     14.0
#define CARD_MIN_HEIGHT 66.0
#define ROW_GAP         8.0
#define MAX_LINES       4
#define DOT_RADIUS      3.4
#define DOT_STEP        10.0

/* One card: an item over a run of neighbouring columns. */
typedef struct
{
  JourneyItem *item;
  double rank; /* cards of one column stand from the highest rank down */
  guint column;
  guint n_columns;
  guint row;
  JourneyTextBlock *title;
} JourneyCard;

static void
card_clear (gpointer data)
{
  JourneyCard *card = data;

  g_clear_pointer (&card->title, journey_text_block_unref);
}

static int
compare_cards (gconstpointer a, gconstpointer b)
{
  const JourneyCard *card_a = a;
  const JourneyCard *card_b = b;

  if (card_a->column != card_b->column)
    return card_a->column < card_b->column ? -1 : 1;
  if (card_a->rank != card_b->rank)
    return card_a->rank > card_b->rank ? -1 : 1;

  return 0;
}

static int
compare_columns (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static void
find_columns (JourneyLayoutBuilder *self, const char *const *ids, GArray *columns)
{
  guint i;

  for (i = 0; ids[i] != NULL; i++)
    {
      int column = journey_build_find_column (self, ids[i]);

      if (column >= 0)
        g_array_append_val (columns, column);
    }
}

/* Adds a card for each run of columns, so that an item of two touchpoints that stand side by side
 * is one wide card. */
static void
add_cards (GArray *cards, gpointer item, double rank, GArray *columns)
{
  guint i;

  g_array_sort (columns, compare_columns);
  for (i = 0; i < columns->len; i++)
    {
      guint column = (guint) g_array_index (columns, int, i);
      JourneyCard *last = i > 0 ? &g_array_index (cards, JourneyCard, cards->len - 1) : NULL;

      if (last != NULL && column < last->column + last->n_columns)
        continue;
      if (last != NULL && column == last->column + last->n_columns)
        {
          last->n_columns++;
        }
      else
        {
          JourneyCard card = { .item = item, .rank = rank, .column = column, .n_columns = 1 };

          g_array_append_val (cards, card);
        }
    }
}

/* Gives each card the first row where its columns are free. Cards come sorted by column, so a row
 * is free for all that follow once it is free for this one. */
static guint
place_in_rows (GArray *cards)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, TRUE, sizeof (guint));
  guint i;

  g_array_sort (cards, compare_cards);
  for (i = 0; i < cards->len; i++)
    {
      JourneyCard *card = &g_array_index (cards, JourneyCard, i);
      guint end = card->column + card->n_columns;

      for (card->row = 0; card->row < ends->len; card->row++)
        {
          if (g_array_index (ends, guint, card->row) <= card->column)
            break;
        }
      if (card->row == ends->len)
        g_array_append_val (ends, end);
      else
        g_array_index (ends, guint, card->row) = end;
    }

  return ends->len;
}

static JourneyRect
get_card_rect (const JourneyCard *card, double top, double height)
{
  return (JourneyRect) { JOURNEY_GRID_X + card->column * JOURNEY_COLUMN_STEP, top,
                         journey_build_get_span_width (card->n_columns), height };
}

static JourneyTextPlace
get_title_place (JourneyRect rect)
{
  return (JourneyTextPlace) { rect.x + JOURNEY_CARD_PADDING, rect.y + CARD_TITLE_Y,
                              rect.width - 2 * JOURNEY_CARD_PADDING, MAX_LINES,
                              JOURNEY_ALIGN_LEFT };
}

static JourneyTextPlace
get_tag_place (JourneyRect rect, JourneyAlign align)
{
  return (JourneyTextPlace) { rect.x + JOURNEY_CARD_PADDING, rect.y + 9,
                              rect.width - 2 * JOURNEY_CARD_PADDING, 1, align };
}

static void
build_title (JourneyLayoutBuilder *self, const JourneyCard *card, JourneyRect rect, JourneyInk ink)
{
  if (card->title != NULL)
    journey_build_block (self, journey_text_block_ref (card->title), JOURNEY_TEXT_ITEM, ink,
                         get_title_place (rect));
}

/* --- Pain points --- */

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
    JourneyTextPlace place = get_tag_place (rect, JOURNEY_ALIGN_RIGHT);

    place.x += 5 * DOT_STEP + 6;
    place.width -= 5 * DOT_STEP + 6;
    journey_build_text (self, text, JOURNEY_TEXT_TAG, JOURNEY_INK_BAD_TAG, place);
  }
  build_title (self, card, rect, JOURNEY_INK_BAD_TEXT);
}

static GArray *
find_pain_points (JourneyLayoutBuilder *self)
{
  JourneyList *pain_points = journey_document_get_pain_points (self->document);
  GArray *cards = g_array_new (FALSE, TRUE, sizeof (JourneyCard));
  guint i;

  for (i = 0; i < journey_list_get_length (pain_points); i++)
    {
      JourneyPainPoint *pain_point = journey_list_get (pain_points, i);
      g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (int));

      find_columns (self, journey_pain_point_get_touchpoints (pain_point), columns);
      add_cards (cards, pain_point, journey_priority_of (pain_point).score, columns);
    }

  return cards;
}

/* --- Opportunities --- */

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
dup_impact_and_effort (JourneyOpportunity *opportunity)
{
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
  const char *const *ids = journey_opportunity_get_pain_points (JOURNEY_OPPORTUNITY (card->item));
  guint i, j;

  for (i = 0; ids[i] != NULL; i++)
    {
      JourneyItem *item = journey_document_find (self->document, ids[i]);
      const char *const *touchpoints;

      if (!JOURNEY_IS_PAIN_POINT (item))
        continue;
      touchpoints = journey_pain_point_get_touchpoints (JOURNEY_PAIN_POINT (item));
      for (j = 0; touchpoints[j] != NULL; j++)
        {
          int column = journey_build_find_column (self, touchpoints[j]);

          if (column >= (int) card->column && column < (int) (card->column + card->n_columns))
            return TRUE;
        }
    }

  return FALSE;
}

static void
build_opportunity (JourneyLayoutBuilder *self,
                   const JourneyCard *card,
                   JourneyRect rect,
                   gboolean pin)
{
  JourneyOpportunity *opportunity = JOURNEY_OPPORTUNITY (card->item);
  g_autofree char *tag = dup_impact_and_effort (opportunity);

  if (pin && is_below_pain_point (self, card))
    build_arrow (self, rect.x + rect.width / 2, rect.y - JOURNEY_LANE_GAP - 4, rect.y);
  journey_build_rect (self, rect, JOURNEY_CARD_RADIUS, JOURNEY_INK_GOOD_CARD,
                      JOURNEY_INK_GOOD_LINE);
  journey_build_text (self, tag, JOURNEY_TEXT_TAG, JOURNEY_INK_GOOD_TAG,
                      get_tag_place (rect, JOURNEY_ALIGN_LEFT));
  build_title (self, card, rect, JOURNEY_INK_GOOD_TEXT);
}

/* An opportunity stands at its own touchpoints, or at those of its pain points. */
static GArray *
find_opportunities (JourneyLayoutBuilder *self)
{
  JourneyList *opportunities = journey_document_get_opportunities (self->document);
  GArray *cards = g_array_new (FALSE, TRUE, sizeof (JourneyCard));
  guint i, j;

  for (i = 0; i < journey_list_get_length (opportunities); i++)
    {
      JourneyOpportunity *opportunity = journey_list_get (opportunities, i);
      const char *const *pain_points = journey_opportunity_get_pain_points (opportunity);
      g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (int));

      find_columns (self, journey_opportunity_get_touchpoints (opportunity), columns);
      for (j = 0; columns->len == 0 && pain_points[j] != NULL; j++)
        {
          JourneyItem *item = journey_document_find (self->document, pain_points[j]);

          if (JOURNEY_IS_PAIN_POINT (item))
            find_columns (self, journey_pain_point_get_touchpoints (JOURNEY_PAIN_POINT (item)),
                          columns);
        }
      add_cards (cards, opportunity, journey_opportunity_get_impact (opportunity), columns);
    }

  return cards;
}

/* --- Evidence --- */

static void
build_evidence (JourneyLayoutBuilder *self, const JourneyCard *card, JourneyRect rect, gboolean pin)
{
  JourneyEvidence *evidence = JOURNEY_EVIDENCE (card->item);
  JourneyEvidenceKind kind = journey_evidence_get_kind (evidence);
  const char *source = journey_evidence_get_source (evidence);
  JourneyTextPlace place = get_tag_place (rect, JOURNEY_ALIGN_LEFT);

  journey_build_rect (self, rect, JOURNEY_CARD_RADIUS, JOURNEY_INK_CARD, JOURNEY_INK_LINE);
  journey_build_icon (self, journey_evidence_get_icon (kind),
                      (JourneyRect) { rect.x + JOURNEY_CARD_PADDING, rect.y + 9, 14, 14 },
                      JOURNEY_INK_TEXT_DIM);
  place.x += 20;
  place.width -= 20;
  journey_build_text (
      self, *source != '\0' ? source : journey_label_for (JOURNEY_TYPE_EVIDENCE_KIND, kind),
      JOURNEY_TEXT_TAG, JOURNEY_INK_TEXT_DIM, place);
  build_title (self, card, rect, JOURNEY_INK_TEXT_SOFT);
}

/* Evidence stands where what it supports stands. */
static GArray *
find_evidence (JourneyLayoutBuilder *self)
{
  JourneyList *list = journey_document_get_evidence (self->document);
  GArray *cards = g_array_new (FALSE, TRUE, sizeof (JourneyCard));
  guint i, j;

  for (i = 0; i < journey_list_get_length (list); i++)
    {
      JourneyEvidence *evidence = journey_list_get (list, i);
      const char *const *supports = journey_evidence_get_supports (evidence);
      g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (int));

      find_columns (self, supports, columns);
      for (j = 0; supports[j] != NULL; j++)
        {
          JourneyItem *item = journey_document_find (self->document, supports[j]);

          if (JOURNEY_IS_PAIN_POINT (item))
            find_columns (self, journey_pain_point_get_touchpoints (JOURNEY_PAIN_POINT (item)),
                          columns);
        }
      add_cards (cards, evidence, 0, columns);
    }

  return cards;
}

/* --- What the three have in common --- */

typedef struct
{
  JourneyBoxKind box_kind;
  GArray *(*find) (JourneyLayoutBuilder *self);
  void (*build) (JourneyLayoutBuilder *self,
                 const JourneyCard *card,
                 JourneyRect rect,
                 gboolean pin);
  const char *(*get_text) (gpointer item);
  JourneyLaneKind above; /* a card of the first row is tied to the lane above if it is this one */
  gboolean dots;         /* columns without a card have a dot */
} JourneyCardLane;

static const char *
get_pain_point_text (gpointer item)
{
  return journey_pain_point_get_title (item);
}

static const char *
get_opportunity_text (gpointer item)
{
  return journey_opportunity_get_title (item);
}

static const char *
get_evidence_text (gpointer item)
{
  return journey_evidence_get_text (item);
}

static const JourneyCardLane pain_points = {
  JOURNEY_BOX_PAIN_POINT, find_pain_points,          build_pain_point,
  get_pain_point_text,    JOURNEY_LANE_KIND_FEELING, TRUE,
};

static const JourneyCardLane opportunities = {
  JOURNEY_BOX_OPPORTUNITY,
  find_opportunities,
  build_opportunity,
  get_opportunity_text,
  JOURNEY_LANE_KIND_PAIN_POINTS,
  TRUE,
};

static const JourneyCardLane evidence_cards = {
  JOURNEY_BOX_EVIDENCE, find_evidence,          build_evidence,
  get_evidence_text,    JOURNEY_LANE_KIND_TEXT, FALSE,
};

/* Columns of the lane that no card covers get a box of their own, to be pointed at. */
static void
build_empties (JourneyLayoutBuilder *self,
               const JourneyLaneBuild *lane,
               GArray *cards,
               gboolean dots,
               double height)
{
  guint n_columns = journey_build_get_n_columns (self);
  g_autofree gboolean *covered = g_new0 (gboolean, n_columns);
  guint i, column;

  for (i = 0; i < cards->len; i++)
    {
      JourneyCard *card = &g_array_index (cards, JourneyCard, i);

      for (column = card->column; column < card->column + card->n_columns; column++)
        covered[column] = TRUE;
    }

  for (column = 0; column < n_columns; column++)
    {
      JourneyLayoutColumn *place = journey_build_get_column (self, column);
      JourneyRect rect = { place->x, lane->top, place->width, height };
      JourneyBox *box;

      if (covered[column] || place->touchpoint == NULL)
        continue;
      box = journey_build_box (self, JOURNEY_BOX_EMPTY, rect, place->touchpoint);
      box->lane = lane->index;
      box->column = (int) column;
      box->n_columns = 1;
      if (dots)
        journey_build_rect (
            self, (JourneyRect) { rect.x + rect.width / 2 - 2, rect.y + rect.height / 2 - 2, 4, 4 },
            2, JOURNEY_INK_LINE, JOURNEY_INK_NONE);
    }
}

static double
measure_rows (JourneyLayoutBuilder *self,
              const JourneyCardLane *look,
              GArray *cards,
              double *heights)
{
  guint n_rows = place_in_rows (cards);
  double total = 0;
  guint i;

  for (i = 0; i < cards->len; i++)
    {
      JourneyCard *card = &g_array_index (cards, JourneyCard, i);
      double width = journey_build_get_span_width (card->n_columns) - 2 * JOURNEY_CARD_PADDING;

      card->title = journey_build_measure (self, look->get_text (card->item), JOURNEY_TEXT_ITEM,
                                           width, MAX_LINES);
      heights[card->row] = MAX (heights[card->row], CARD_MIN_HEIGHT);
      if (card->title != NULL)
        heights[card->row] =
            MAX (heights[card->row], CARD_TITLE_Y + card->title->height + CARD_BOTTOM);
    }
  for (i = 0; i < n_rows; i++)
    total += heights[i] + (i > 0 ? ROW_GAP : 0);

  return total;
}

static void
build_card (JourneyLayoutBuilder *self,
            const JourneyCardLane *look,
            const JourneyLaneBuild *lane,
            const JourneyCard *card,
            const double *heights)
{
  double top = lane->top;
  JourneyTouchpoint *touchpoint = journey_build_get_column (self, card->column)->touchpoint;
  JourneyRect rect;
  JourneyBox *box;
  guint row;

  for (row = 0; row < card->row; row++)
    top += heights[row] + ROW_GAP;
  rect = get_card_rect (card, top, heights[card->row]);

  box = journey_build_box (self, look->box_kind, rect, card->item);
  box->lane = lane->index;
  box->column = (int) card->column;
  box->n_columns = card->n_columns;
  if (touchpoint != NULL)
    box->context = g_object_ref (JOURNEY_ITEM (touchpoint));
  look->build (self, card, rect, card->row == 0 && !lane->first && lane->above == look->above);
}

static double
build_card_lane (JourneyLayoutBuilder *self,
                 const JourneyLaneBuild *lane,
                 const JourneyCardLane *look)
{
  g_autoptr (GArray) cards = look->find (self);
  g_autofree double *heights = NULL;
  double height;
  guint i;

  g_array_set_clear_func (cards, card_clear);
  if (cards->len == 0)
    return 0;

  heights = g_new0 (double, cards->len);
  height = MAX (measure_rows (self, look, cards, heights), lane->min_height);
  build_empties (self, lane, cards, look->dots, height);
  for (i = 0; i < cards->len; i++)
    build_card (self, look, lane, &g_array_index (cards, JourneyCard, i), heights);

  return height + 4;
}

double
journey_build_pain_points (JourneyLayoutBuilder *self, const JourneyLaneBuild *lane)
{
  return build_card_lane (self, lane, &pain_points);
}

double
journey_build_opportunities (JourneyLayoutBuilder *self, const JourneyLaneBuild *lane)
{
  return build_card_lane (self, lane, &opportunities);
}

double
journey_build_evidence (JourneyLayoutBuilder *self, const JourneyLaneBuild *lane)
{
  return build_card_lane (self, lane, &evidence_cards);
}
