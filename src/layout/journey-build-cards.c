/* journey-build-cards.c: cards that stand below their touchpoints
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-build-cards-private.h"

#include "journey-pain-point.h"

#define CARD_TITLE_Y    28.0
#define CARD_BOTTOM     14.0
#define CARD_MIN_HEIGHT 66.0
#define ROW_GAP         8.0
#define MAX_LINES       4

enum
{
  PASS_TITLES,
  PASS_EMPTY,
  PASS_CARDS,
};

static int
compare_cards (gconstpointer a, gconstpointer b)
{
  const JourneyCard *card_a = a;
  const JourneyCard *card_b = b;

  if (card_a->column != card_b->column)
    return card_a->column < card_b->column ? -1 : 1;
  /* What nobody has rated comes last. */
  if (journey_is_set (card_a->rank) != journey_is_set (card_b->rank))
    return journey_is_set (card_a->rank) ? -1 : 1;
  if (journey_is_set (card_a->rank) && card_a->rank != card_b->rank)
    return card_a->rank > card_b->rank ? -1 : 1;

  return 0;
}

static int
compare_columns (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

void
journey_cards_find_columns (JourneyLayoutBuilder *self, const char *const *ids, GArray *columns)
{
  guint i;

  for (i = 0; ids[i] != NULL; i++)
    {
      int column = journey_build_find_column (self, ids[i]);

      if (column >= 0)
        g_array_append_val (columns, column);
    }
}

/* The columns of those of @ids that are pain points. */
void
journey_cards_find_pain_point_columns (JourneyLayoutBuilder *self,
                                       const char *const *ids,
                                       GArray *columns)
{
  guint i;

  for (i = 0; ids[i] != NULL; i++)
    {
      JourneyItem *item = journey_document_find (self->document, ids[i]);

      if (JOURNEY_IS_PAIN_POINT (item))
        journey_cards_find_columns (
            self, journey_pain_point_get_touchpoints (JOURNEY_PAIN_POINT (item)), columns);
    }
}

/* Adds a card for each run of columns, so that an item of two touchpoints that stand side by side
 * is one wide card; none for what is left out. */
void
journey_cards_add (JourneyLayoutBuilder *self,
                   GArray *cards,
                   gpointer item,
                   double rank,
                   GArray *columns)
{
  guint i;

  if (!journey_build_includes (self, item))
    return;

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

/* Gives each card its row; returns how many rows there are. */
static guint
place_in_rows (GArray *cards)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, TRUE, sizeof (guint));
  guint i;

  g_array_sort (cards, compare_cards);
  for (i = 0; i < cards->len; i++)
    {
      JourneyCard *card = &g_array_index (cards, JourneyCard, i);

      card->row = journey_build_place (ends, card->column, card->column + card->n_columns);
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
get_title_place (const JourneyCard *card, JourneyRect rect)
{
  return (JourneyTextPlace) { rect.x + JOURNEY_CARD_PADDING, rect.y + CARD_TITLE_Y + card->above,
                              rect.width - 2 * JOURNEY_CARD_PADDING, MAX_LINES,
                              JOURNEY_ALIGN_LEFT };
}

JourneyTextPlace
journey_cards_get_tag_place (JourneyRect rect, JourneyAlign align)
{
  return (JourneyTextPlace) { rect.x + JOURNEY_CARD_PADDING, rect.y + 9,
                              rect.width - 2 * JOURNEY_CARD_PADDING, 1, align };
}

void
journey_cards_build_title (JourneyLayoutBuilder *self,
                           const JourneyCard *card,
                           JourneyRect rect,
                           JourneyInk ink)
{
  if (card->title != NULL)
    journey_build_block (self, journey_text_block_ref (card->title), JOURNEY_TEXT_ITEM, ink,
                         get_title_place (card, rect));
}

static void
build_empty (JourneyLayoutBuilder *self,
             const JourneyLaneBuild *lane,
             gboolean dots,
             guint column,
             double height)
{
  JourneyLayoutColumn *place = journey_build_get_column (self, column);
  JourneyRect rect = { place->x, lane->top, place->width, height };
  JourneyBox *box;

  if (place->touchpoint == NULL)
    return;

  box = journey_build_box (self, JOURNEY_BOX_EMPTY, rect, place->touchpoint);
  box->lane = lane->index;
  box->column = (int) column;
  box->n_columns = 1;
  if (dots)
    journey_build_rect (
        self, (JourneyRect) { rect.x + rect.width / 2 - 2, rect.y + rect.height / 2 - 2, 4, 4 }, 2,
        JOURNEY_INK_LINE, JOURNEY_INK_NONE);
}

/* Columns of the lane that no card covers get a box of their own, to be pointed at. */
static void
build_empties (JourneyLayoutBuilder *self,
               const JourneyLaneBuild *lane,
               GArray *cards,
               gboolean dots,
               double height)
{
  guint n_columns = journey_build_get_n_columns (self);
  g_autofree guint64 *covered = g_new0 (guint64, n_columns);
  guint i, column, first, end;

  for (i = 0; i < cards->len; i++)
    {
      JourneyCard *card = &g_array_index (cards, JourneyCard, i);

      for (column = card->column; column < card->column + card->n_columns; column++)
        covered[column] = TRUE;
    }

  for (first = 0; first < n_columns; first = end)
    {
      journey_build_key (self);
      journey_build_key_add_number (self, lane->top);
      journey_build_key_add_number (self, height);
      end = journey_build_key_add_columns (self, first);
      g_array_append_vals (self->key, covered + first, end - first);
      if (journey_build_take (self, journey_build_slot (lane->index, PASS_EMPTY, first)) != NULL)
        continue;
      for (column = first; column < end; column++)
        {
          if (!covered[column])
            build_empty (self, lane, dots, column, height);
        }
      journey_build_close (self);
    }
}

/* Returns how many of the cards from @first on begin in the same columns as far as parts go. */
static guint
count_neighbors (GArray *cards, guint first)
{
  guint group = g_array_index (cards, JourneyCard, first).column / JOURNEY_PART_COLUMNS;
  guint i;

  for (i = first; i < cards->len; i++)
    {
      if (g_array_index (cards, JourneyCard, i).column / JOURNEY_PART_COLUMNS != group)
        break;
    }

  return i - first;
}

static double
measure_tag_growth (JourneyLayoutBuilder *self,
                    const JourneyCardLane *look,
                    gpointer item,
                    double width)
{
  g_autofree char *tag = look->dup_tag != NULL ? look->dup_tag (item) : NULL;

  if (tag == NULL)
    return 0;

  return journey_build_measure_growth (self, tag, JOURNEY_TEXT_TAG, width, JOURNEY_CARD_TAG_LINES);
}

static void
measure_titles (JourneyLayoutBuilder *self,
                const JourneyLaneBuild *lane,
                const JourneyCardLane *look,
                JourneyCard *cards,
                guint n_cards)
{
  const JourneyPart *part;
  guint i;

  journey_build_key (self);
  for (i = 0; i < n_cards; i++)
    {
      journey_build_key_add (self, journey_item_get_revision (cards[i].item));
      journey_build_key_add (self, cards[i].n_columns);
    }
  part = journey_build_take (self, journey_build_slot (lane->index, PASS_TITLES, cards->column));
  for (i = 0; part == NULL && i < n_cards; i++)
    {
      double width = journey_build_get_span_width (cards[i].n_columns) - 2 * JOURNEY_CARD_PADDING;
      JourneyTextBlock *block = journey_build_measure (self, look->get_text (cards[i].item),
                                                       JOURNEY_TEXT_ITEM, width, MAX_LINES);

      journey_build_cell (self, (JourneyCell) {
                                    .block = block,
                                    .above = measure_tag_growth (self, look, cards[i].item, width),
                                });
    }
  if (part == NULL)
    part = journey_build_close (self);

  for (i = 0; i < n_cards; i++)
    {
      const JourneyCell *cell = &g_array_index (part->cells, JourneyCell, i);

      cards[i].title = cell->block;
      cards[i].above = cell->above;
    }
}

static double
measure_rows (JourneyLayoutBuilder *self,
              const JourneyLaneBuild *lane,
              const JourneyCardLane *look,
              GArray *cards,
              double *heights)
{
  guint n_rows = place_in_rows (cards);
  double total = 0;
  guint i, n;

  for (i = 0; i < cards->len; i += n)
    {
      n = count_neighbors (cards, i);
      measure_titles (self, lane, look, &g_array_index (cards, JourneyCard, i), n);
    }
  for (i = 0; i < cards->len; i++)
    {
      JourneyCard *card = &g_array_index (cards, JourneyCard, i);

      heights[card->row] = MAX (heights[card->row], CARD_MIN_HEIGHT);
      if (card->title != NULL)
        heights[card->row] = MAX (heights[card->row],
                                  CARD_TITLE_Y + card->above + card->title->height + CARD_BOTTOM);
    }
  for (i = 0; i < n_rows; i++)
    total += heights[i] + (i > 0 ? ROW_GAP : 0);

  return total;
}

static void
place_card (JourneyLayoutBuilder *self,
            const JourneyLaneBuild *lane,
            const JourneyCardLane *look,
            JourneyCard *card,
            const double *heights)
{
  guint row;

  card->top = lane->top;
  for (row = 0; row < card->row; row++)
    card->top += heights[row] + ROW_GAP;
  card->height = heights[card->row];
  card->pin = card->row == 0 && !lane->first && lane->above == look->above &&
              (look->is_pinned == NULL || look->is_pinned (self, card));
}

static void
build_card (JourneyLayoutBuilder *self,
            const JourneyCardLane *look,
            const JourneyLaneBuild *lane,
            const JourneyCard *card)
{
  JourneyTouchpoint *touchpoint = journey_build_get_column (self, card->column)->touchpoint;
  JourneyRect rect = get_card_rect (card, card->top, card->height);
  JourneyBox *box = journey_build_box (self, look->box_kind, rect, card->item);

  box->lane = lane->index;
  box->column = (int) card->column;
  box->n_columns = card->n_columns;
  if (touchpoint != NULL)
    box->context = JOURNEY_ITEM (touchpoint);
  look->build (self, card, rect, card->pin);
}

static void
build_cards (JourneyLayoutBuilder *self,
             const JourneyCardLane *look,
             const JourneyLaneBuild *lane,
             const JourneyCard *cards,
             guint n_cards)
{
  guint i;

  journey_build_key (self);
  journey_build_key_add (self, look->box_kind);
  for (i = 0; i < n_cards; i++)
    {
      const JourneyCard *card = &cards[i];

      journey_build_key_add (self, journey_item_get_revision (card->item));
      journey_build_key_add_pointer (self,
                                     journey_build_get_column (self, card->column)->touchpoint);
      journey_build_key_add (self, (guint64) card->column << 32 | card->n_columns);
      journey_build_key_add (self, card->pin);
      journey_build_key_add_number (self, card->top);
      journey_build_key_add_number (self, card->height);
    }
  if (journey_build_take (self, journey_build_slot (lane->index, PASS_CARDS, cards->column)) !=
      NULL)
    return;

  for (i = 0; i < n_cards; i++)
    build_card (self, look, lane, &cards[i]);
  journey_build_close (self);
}

double
journey_cards_build_lane (JourneyLayoutBuilder *self,
                          const JourneyLaneBuild *lane,
                          const JourneyCardLane *look)
{
  g_autoptr (GArray) cards = look->find (self);
  g_autofree double *heights = NULL;
  double height;
  guint i, n;

  if (cards->len == 0)
    return 0;

  heights = g_new0 (double, cards->len);
  height = measure_rows (self, lane, look, cards, heights);
  height = MAX (height, lane->min_height);
  build_empties (self, lane, cards, look->dots, height);
  for (i = 0; i < cards->len; i++)
    place_card (self, lane, look, &g_array_index (cards, JourneyCard, i), heights);
  for (i = 0; i < cards->len; i += n)
    {
      n = count_neighbors (cards, i);
      build_cards (self, look, lane, &g_array_index (cards, JourneyCard, i), n);
    }

  return height + 4;
}
