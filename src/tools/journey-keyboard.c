/* journey-keyboard.c: how the keyboard walks over the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-keyboard.h"

/* The map as a grid: a row of the title and the personas, one of the stages, and one for each lane.
 * In a row of a lane its name comes first, then the cells column by column, and what stands in one
 * column from top to bottom; in the feeling lane by persona. */
typedef struct
{
  int row;    /* -1: the keyboard does not go there */
  int column; /* -1: before all columns */
  int n_columns;
  double order; /* within a column */
  const JourneyBox *box;
  int index;
} JourneyPlace;

enum
{
  ROW_HEADER,
  ROW_STAGES,
  ROW_LANES,
};

/* Whether a place is right of way, and whether one is better than another. */
typedef gboolean (*JourneyPlaceFilter) (const JourneyPlace *place, const JourneyPlace *from);
typedef gboolean (*JourneyPlaceBetter) (const JourneyPlace *place,
                                        const JourneyPlace *best,
                                        const JourneyPlace *from);

static double
find_order (JourneyLayout *layout, const JourneyBox *box)
{
  JourneyList *personas = journey_document_get_personas (journey_layout_get_document (layout));
  guint position;

  if (JOURNEY_IS_PERSONA (box->context) && journey_list_find (personas, box->context, &position))
    return position;

  return box->rect.y;
}

static JourneyPlace
find_place (JourneyLayout *layout, int index)
{
  guint n_boxes;
  const JourneyBox *box = &journey_layout_get_boxes (layout, &n_boxes)[index];
  JourneyPlace place = { .row = -1, .column = box->column, .box = box, .index = index };

  place.n_columns = MAX (1, (int) box->n_columns);
  if (!journey_box_kind_can_focus (box->kind))
    return place;

  if (box->kind == JOURNEY_BOX_HEADER || box->kind == JOURNEY_BOX_PERSONA)
    {
      place.row = ROW_HEADER;
      place.column = index;
    }
  else if (box->kind == JOURNEY_BOX_STAGE || box->kind == JOURNEY_BOX_HINT)
    {
      place.row = ROW_STAGES;
    }
  else if (box->lane >= 0)
    {
      place.row = ROW_LANES + box->lane;
      place.order = find_order (layout, box);
    }

  return place;
}

/* Negative if @a comes before @b on the way of Tab. */
static int
compare (const JourneyPlace *a, const JourneyPlace *b)
{
  if (a->row != b->row)
    return a->row < b->row ? -1 : 1;
  if (a->column != b->column)
    return a->column < b->column ? -1 : 1;
  if (a->order != b->order)
    return a->order < b->order ? -1 : 1;

  return a->index < b->index ? -1 : a->index > b->index;
}

static gboolean
find_best (JourneyLayout *layout,
           const JourneyPlace *from,
           JourneyPlaceFilter filter,
           JourneyPlaceBetter better,
           JourneyPlace *best)
{
  gboolean found = FALSE;
  guint n_boxes, i;

  journey_layout_get_boxes (layout, &n_boxes);
  for (i = 0; i < n_boxes; i++)
    {
      JourneyPlace place = find_place (layout, (int) i);

      if (place.row < 0 || place.index == from->index || !filter (&place, from))
        continue;
      if (!found || better (&place, best, from))
        *best = place;
      found = TRUE;
    }

  return found;
}

/* --- One after the other --- */

static gboolean
is_any (const JourneyPlace *place, const JourneyPlace *from)
{
  return TRUE;
}

static gboolean
is_after (const JourneyPlace *place, const JourneyPlace *from)
{
  return compare (place, from) > 0;
}

static gboolean
is_before (const JourneyPlace *place, const JourneyPlace *from)
{
  return compare (place, from) < 0;
}

static gboolean
is_in_row (const JourneyPlace *place, const JourneyPlace *from)
{
  return place->row == from->row;
}

static gboolean
comes_first (const JourneyPlace *place, const JourneyPlace *best, const JourneyPlace *from)
{
  return compare (place, best) < 0;
}

static gboolean
comes_last (const JourneyPlace *place, const JourneyPlace *best, const JourneyPlace *from)
{
  return compare (place, best) > 0;
}

/* --- Along a row --- */

static gboolean
is_onwards (const JourneyPlace *place, const JourneyPlace *from)
{
  return place->row == from->row && place->column > from->column;
}

static gboolean
is_backwards (const JourneyPlace *place, const JourneyPlace *from)
{
  return place->row == from->row && place->column < from->column;
}

static gboolean
is_nearer_along (const JourneyPlace *place, const JourneyPlace *best, const JourneyPlace *from)
{
  int way = ABS (place->column - from->column), best_way = ABS (best->column - from->column);

  if (way != best_way)
    return way < best_way;

  return ABS (place->order - from->order) < ABS (best->order - from->order);
}

/* --- Across rows --- */

static int
get_column_distance (const JourneyPlace *place, const JourneyPlace *from)
{
  int column = from->row == ROW_HEADER ? -1 : from->column;

  /* From the top row all ways lead to the start; so do all that lead to it. */
  if (place->row == ROW_HEADER)
    return place->index;
  if (column < place->column)
    return place->column - column;

  return MAX (0, column - (place->column + place->n_columns - 1));
}

/* What else stands in the same column of the same lane comes first. A connection is reached from
 * the column where it begins, or it would be met below each card. */
static gboolean
shares_column (const JourneyPlace *place, const JourneyPlace *from)
{
  if (place->row != from->row || place->row < ROW_LANES)
    return FALSE;

  return place->box->kind == JOURNEY_BOX_CONNECTION ? place->column == from->column
                                                    : get_column_distance (place, from) == 0;
}

static gboolean
is_below (const JourneyPlace *place, const JourneyPlace *from)
{
  return place->row > from->row || (shares_column (place, from) && place->order > from->order);
}

static gboolean
is_above (const JourneyPlace *place, const JourneyPlace *from)
{
  return (place->row >= 0 && place->row < from->row) ||
         (shares_column (place, from) && place->order < from->order);
}

static gboolean
is_nearer_across (const JourneyPlace *place, const JourneyPlace *best, const JourneyPlace *from)
{
  int rows = ABS (place->row - from->row), best_rows = ABS (best->row - from->row);
  int way = get_column_distance (place, from), best_way = get_column_distance (best, from);
  gboolean up = place->row < from->row || (rows == 0 && place->order < from->order);

  if (rows != best_rows)
    return rows < best_rows;
  if (way != best_way)
    return way < best_way;
  if (place->order == best->order)
    return FALSE;

  return up == (place->order > best->order);
}

/* From a card that covers several columns, the way up or down goes on in the one that it was come
 * by. */
static void
keep_column (JourneyPlace *from, JourneyKeyStep step, int *column)
{
  if (column == NULL)
    return;
  if (step != JOURNEY_KEY_STEP_UP && step != JOURNEY_KEY_STEP_DOWN)
    {
      *column = -1;
      return;
    }

  if (from->row == ROW_HEADER || from->column < 0)
    return;
  if (*column < from->column || *column >= from->column + from->n_columns)
    *column = from->column;
  from->column = *column;
  from->n_columns = 1;
}

/**
 * journey_keyboard_move_focus:
 * @layout: an editable layout
 * @box: the index of the box that has the focus, or -1
 * @step: which key was pressed
 * @column: (inout) (nullable): the column that Up and Down keep to over boxes that cover several,
 *   -1 for that of @box
 *
 * Finds where a key takes the focus. Up and Down lead from row to row in the same column, Left and
 * Right along a row, mirrored where the journey reads from right to left. Tab goes over all of the
 * map. Without a focus any key leads to the first box.
 *
 * Returns: the index of the box that gets the focus: @box itself at an edge of the map, but -1 for
 *   Tab at its end, so that the focus leaves the map
 */
int
journey_keyboard_move_focus (JourneyLayout *layout, int box, JourneyKeyStep step, int *column)
{
  static const struct
  {
    JourneyPlaceFilter filter;
    JourneyPlaceBetter better;
  } ways[] = {
    [JOURNEY_KEY_STEP_LEFT] = { is_backwards, is_nearer_along },
    [JOURNEY_KEY_STEP_RIGHT] = { is_onwards, is_nearer_along },
    [JOURNEY_KEY_STEP_UP] = { is_above, is_nearer_across },
    [JOURNEY_KEY_STEP_DOWN] = { is_below, is_nearer_across },
    [JOURNEY_KEY_STEP_NEXT] = { is_after, comes_first },
    [JOURNEY_KEY_STEP_PREVIOUS] = { is_before, comes_last },
    [JOURNEY_KEY_STEP_ROW_START] = { is_in_row, comes_first },
    [JOURNEY_KEY_STEP_ROW_END] = { is_in_row, comes_last },
    [JOURNEY_KEY_STEP_FIRST] = { is_any, comes_first },
    [JOURNEY_KEY_STEP_LAST] = { is_any, comes_last },
  };
  JourneyPlace from = { .row = -1, .index = -1 }, to;

  g_return_val_if_fail (layout != NULL, -1);
  g_return_val_if_fail (step <= JOURNEY_KEY_STEP_LAST, -1);

  if (box >= 0)
    from = find_place (layout, box);
  if (from.row < 0)
    {
      gboolean last = step == JOURNEY_KEY_STEP_PREVIOUS || step == JOURNEY_KEY_STEP_LAST;

      return find_best (layout, &from, is_any, last ? comes_last : comes_first, &to) ? to.index
                                                                                     : -1;
    }

  keep_column (&from, step, column);
  if (journey_layout_is_rtl (layout) && step == JOURNEY_KEY_STEP_LEFT)
    step = JOURNEY_KEY_STEP_RIGHT;
  else if (journey_layout_is_rtl (layout) && step == JOURNEY_KEY_STEP_RIGHT)
    step = JOURNEY_KEY_STEP_LEFT;

  if (!find_best (layout, &from, ways[step].filter, ways[step].better, &to))
    return step == JOURNEY_KEY_STEP_NEXT || step == JOURNEY_KEY_STEP_PREVIOUS ? -1 : box;
  if (step >= JOURNEY_KEY_STEP_ROW_START)
    {
      gboolean first = step == JOURNEY_KEY_STEP_ROW_START || step == JOURNEY_KEY_STEP_FIRST;

      return (compare (&to, &from) < 0) == first ? to.index : box;
    }

  return to.index;
}
