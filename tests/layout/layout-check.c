/* layout-check.c: what holds for every layout
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "layout-check.h"

#include <math.h>

#define TINY 0.01

/* How far the text of a fallback font, which can be taller than ours, may stand out of its box. */
#define TALL 6.0

static void
check_rect (const JourneyRect *rect)
{
  g_assert_true (isfinite (rect->x) && isfinite (rect->y));
  g_assert_true (isfinite (rect->width) && isfinite (rect->height));
  g_assert_cmpfloat (rect->width, >=, 0);
  g_assert_cmpfloat (rect->height, >=, 0);
}

static void
check_inside (JourneyBoxKind kind,
              const JourneyRect *inner,
              const JourneyRect *outer,
              double bleed_x,
              double bleed_y)
{
  gboolean inside = inner->x >= outer->x - bleed_x && inner->y >= outer->y - bleed_y &&
                    journey_rect_right (inner) <= journey_rect_right (outer) + bleed_x &&
                    journey_rect_bottom (inner) <= journey_rect_bottom (outer) + bleed_y;

  if (!inside)
    g_test_message ("%s: (%g %g %g %g) leaves (%g %g %g %g)", journey_box_kind_get_name (kind),
                    inner->x, inner->y, inner->width, inner->height, outer->x, outer->y,
                    outer->width, outer->height);
  g_assert_true (inside);
}

/* Each line is within where the text may be, and within the box. */
static void
check_text (const JourneyMark *mark, const JourneyBox *box)
{
  guint i;

  g_assert_cmpint (mark->style, <, JOURNEY_TEXT_N_STYLES);
  g_assert_cmpuint (mark->text->n_lines, >, 0);
  g_assert_cmpfloat (mark->rect.height, >=, mark->text->height - TINY);
  for (i = 0; i < mark->text->n_lines; i++)
    {
      const JourneyTextLine *line = &mark->text->lines[i];
      JourneyRect rect = { journey_mark_get_line_x (mark, line), mark->rect.y, line->width,
                           mark->text->height };

      g_assert_true (g_utf8_validate (line->text, -1, NULL));
      g_assert_cmpfloat (line->baseline, <, mark->text->height);
      if (mark->text->overflows)
        continue;
      check_inside (box->kind, &rect, &mark->rect, TINY, TINY);
      check_inside (box->kind, &rect, &box->rect, TINY, TALL);
    }
}

static void
check_mark (const JourneyMark *mark, const JourneyBox *box)
{
  check_rect (&mark->rect);
  switch (mark->kind)
    {
    case JOURNEY_MARK_TEXT:
      check_text (mark, box);
      break;
    case JOURNEY_MARK_PATH:
      g_assert_nonnull (mark->path);
      break;
    case JOURNEY_MARK_ICON:
    case JOURNEY_MARK_PICTURE:
      g_assert_nonnull (mark->name);
      break;
    case JOURNEY_MARK_RECT:
    default:
      g_assert_cmpint (mark->kind, ==, JOURNEY_MARK_RECT);
    }
  if (mark->kind != JOURNEY_MARK_TEXT)
    check_inside (box->kind, &mark->rect, &box->rect, JOURNEY_BOX_BLEED, JOURNEY_BOX_BLEED);
}

/* Whether such boxes stand side by side and one below the other. */
static gboolean
is_cell (JourneyBoxKind kind)
{
  switch ((int) kind)
    {
    case JOURNEY_BOX_TOUCHPOINT:
    case JOURNEY_BOX_DOING:
    case JOURNEY_BOX_THINKING:
    case JOURNEY_BOX_BACKSTAGE:
    case JOURNEY_BOX_NOTE:
    case JOURNEY_BOX_PAIN_POINT:
    case JOURNEY_BOX_OPPORTUNITY:
    case JOURNEY_BOX_EVIDENCE:
    case JOURNEY_BOX_METRIC:
    case JOURNEY_BOX_EMPTY:
      return TRUE;
    default:
      return FALSE;
    }
}

/* A cell stands under its columns, from edge to edge. */
static void
check_columns (JourneyLayout *layout, const JourneyBox *box)
{
  guint n_columns;
  const JourneyLayoutColumn *columns = journey_layout_get_columns (layout, &n_columns);
  const JourneyLayoutColumn *first, *last;

  if (box->column < 0)
    {
      g_assert_false (is_cell (box->kind));
      return;
    }

  g_assert_cmpuint (box->n_columns, >, 0);
  g_assert_cmpuint ((guint) box->column + box->n_columns, <=, n_columns);
  if (!is_cell (box->kind))
    return;

  first = &columns[box->column];
  last = &columns[box->column + (int) box->n_columns - 1];
  g_assert_cmpfloat_with_epsilon (box->rect.x, MIN (first->x, last->x), TINY);
  g_assert_cmpfloat_with_epsilon (journey_rect_right (&box->rect),
                                  MAX (first->x, last->x) + first->width, TINY);
}

static void
check_lane (JourneyLayout *layout, const JourneyBox *box)
{
  guint n_lanes;
  const JourneyLayoutLane *lanes = journey_layout_get_lanes (layout, &n_lanes);

  if (box->lane < 0)
    {
      g_assert_false (is_cell (box->kind));
      return;
    }

  g_assert_cmpint (box->lane, <, n_lanes);
  check_inside (box->kind, &box->rect, &lanes[box->lane].rect, TINY, TALL);
}

static void
check_lanes (JourneyLayout *layout)
{
  guint n_lanes, i;
  const JourneyLayoutLane *lanes = journey_layout_get_lanes (layout, &n_lanes);
  JourneyRect grid = journey_layout_get_grid (layout);
  double top, bottom;

  journey_layout_get_stage_span (layout, &top, &bottom);
  g_assert_cmpfloat (top, <=, bottom);
  for (i = 0; i < n_lanes; i++)
    {
      check_rect (&lanes[i].rect);
      g_assert_cmpfloat (lanes[i].rect.x, ==, 0);
      g_assert_cmpfloat (lanes[i].rect.width, ==, journey_layout_get_width (layout));
      g_assert_cmpfloat (lanes[i].rect.y, >=, bottom);
      bottom = journey_rect_bottom (&lanes[i].rect);
      g_assert_nonnull (journey_layout_get_lane_title (layout, (int) i));
    }
  g_assert_cmpfloat_with_epsilon (journey_rect_bottom (&grid), bottom, TINY);
  g_assert_cmpfloat (bottom, <=, journey_layout_get_height (layout));
}

static void
check_columns_in_order (JourneyLayout *layout)
{
  guint n_columns, i;
  const JourneyLayoutColumn *columns = journey_layout_get_columns (layout, &n_columns);
  JourneyRect grid = journey_layout_get_grid (layout);

  for (i = 0; i < n_columns; i++)
    {
      g_assert_true (JOURNEY_IS_STAGE (columns[i].stage));
      g_assert_cmpfloat (columns[i].x, >=, grid.x);
      g_assert_cmpfloat (columns[i].x + columns[i].width, <=, journey_rect_right (&grid));
      if (i > 0 && journey_layout_is_rtl (layout))
        g_assert_cmpfloat (columns[i].x + columns[i].width, <, columns[i - 1].x);
      else if (i > 0)
        g_assert_cmpfloat (columns[i].x, >, columns[i - 1].x + columns[i - 1].width);
    }
}

/* There the cells of all personas lie on each other, to be filled. */
static gboolean
is_feeling (JourneyLayout *layout, const JourneyBox *box)
{
  guint n_lanes;
  const JourneyLayoutLane *lanes = journey_layout_get_lanes (layout, &n_lanes);

  return lanes[box->lane].kind == JOURNEY_LANE_KIND_FEELING;
}

/* Cells, the cards of the personas and the title block never cover each other. */
static void
check_apart (JourneyLayout *layout)
{
  guint n_boxes, i, j;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);

  for (i = 0; i < n_boxes; i++)
    {
      gboolean head = boxes[i].kind == JOURNEY_BOX_HEADER || boxes[i].kind == JOURNEY_BOX_PERSONA;

      for (j = i + 1; j < n_boxes; j++)
        {
          JourneyRect rect = journey_rect_grow (&boxes[j].rect, -TINY);

          if (!(is_cell (boxes[i].kind) && is_cell (boxes[j].kind) &&
                boxes[i].lane == boxes[j].lane && !is_feeling (layout, &boxes[i])) &&
              !(head && boxes[j].kind == JOURNEY_BOX_PERSONA))
            continue;
          if (journey_rect_intersects (&boxes[i].rect, &rect))
            g_test_message ("%s %u (%g %g %g %g) covers %s %u (%g %g)",
                            journey_box_kind_get_name (boxes[j].kind), j, rect.x, rect.y,
                            rect.width, rect.height, journey_box_kind_get_name (boxes[i].kind), i,
                            boxes[i].rect.x, boxes[i].rect.y);
          g_assert_false (journey_rect_intersects (&boxes[i].rect, &rect));
        }
    }
}

/* Who points at the middle of a box gets it, or what lies on top of it there. */
static void
check_hit (JourneyLayout *layout, guint index)
{
  guint n_boxes;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);
  const JourneyRect *rect = &boxes[index].rect;
  double x = rect->x + rect->width / 2, y = rect->y + rect->height / 2;
  int hit = journey_layout_hit (layout, x, y);

  g_assert_cmpint (hit, >=, (int) index);
  g_assert_cmpint (hit, <, (int) n_boxes);
  g_assert_true (journey_box_kind_is_content (boxes[hit].kind));
  g_assert_true (journey_rect_contains (&boxes[hit].rect, x, y));
  while (++index < n_boxes)
    {
      if (journey_box_kind_is_content (boxes[index].kind) &&
          journey_rect_contains (&boxes[index].rect, x, y))
        g_assert_cmpint (hit, >=, (int) index);
    }
}

static void
check_words (JourneyLayout *layout, const JourneyBox *box)
{
  g_autofree char *name = journey_layout_dup_box_name (layout, box);
  g_autofree char *value = journey_layout_dup_box_value (layout, box);

  g_assert_true (name == NULL || g_utf8_validate (name, -1, NULL));
  g_assert_true (value == NULL || (*value != '\0' && g_utf8_validate (value, -1, NULL)));
  if (journey_box_kind_is_content (box->kind))
    g_assert_nonnull (name);
}

/**
 * layout_check:
 * @layout: a layout
 *
 * Asserts what holds for the layout of any document, whatever is in it.
 */
void
layout_check (JourneyLayout *layout)
{
  JourneyRect map = { 0, 0, journey_layout_get_width (layout), journey_layout_get_height (layout) };
  guint n_boxes, i, j;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);

  check_rect (&map);
  check_lanes (layout);
  check_columns_in_order (layout);
  check_apart (layout);
  for (i = 0; i < n_boxes; i++)
    {
      const JourneyMark *marks = journey_layout_get_marks (layout, &boxes[i]);

      check_rect (&boxes[i].rect);
      check_inside (boxes[i].kind, &boxes[i].rect, &map, TINY, TINY);
      check_columns (layout, &boxes[i]);
      check_lane (layout, &boxes[i]);
      check_words (layout, &boxes[i]);
      for (j = 0; j < boxes[i].n_marks; j++)
        check_mark (&marks[j], &boxes[i]);
      if (journey_box_kind_is_content (boxes[i].kind))
        check_hit (layout, i);
    }
}

/**
 * layout_checked:
 * @document: a map
 * @measure: measures its texts
 * @options: (nullable): what to show
 *
 * Measures a map, and measures it again: the same comes out.
 *
 * Returns: (transfer full): the layout, which is as a layout must be
 */
JourneyLayout *
layout_checked (JourneyDocument *document,
                JourneyTextMeasure *measure,
                const JourneyLayoutOptions *options)
{
  static const JourneyLayoutOptions standard = { 0 };
  JourneyLayout *layout =
      journey_layout_new (document, measure, options != NULL ? options : &standard);
  g_autoptr (JourneyLayout) again =
      journey_layout_new (document, measure, options != NULL ? options : &standard);
  g_autofree char *dump = journey_layout_dump (layout);
  g_autofree char *dump_again = journey_layout_dump (again);

  g_assert_cmpstr (dump, ==, dump_again);
  layout_check (layout);

  return layout;
}
