/* journey-landing.c: where on the map a thing lands that is dropped from elsewhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-landing.h"

#include "journey-room-private.h"
#include "journey-score-private.h"

/* In px of the map. */
#define COLUMN_GAP 12.0
#define MARK_WIDTH 3.0

static JourneyLanding
land_on (JourneyLayout *layout, int box)
{
  JourneyLanding landing = JOURNEY_LANDING_NONE;

  landing.lands = TRUE;
  landing.box = box;
  landing.slot = journey_layout_get_box (layout, box)->rect;
  return landing;
}

static guint
get_length (JourneyStage *stage)
{
  return journey_list_get_length (journey_stage_get_touchpoints (stage));
}

/* --- Touchpoints --- */

static JourneyLanding
land_in_stage (JourneyLayout *layout, int box)
{
  JourneyLanding landing = land_on (layout, box);

  landing.stage = JOURNEY_STAGE (journey_layout_get_box (layout, box)->item);
  landing.position = get_length (landing.stage);
  return landing;
}

/* From the stages down to the last lane. */
static JourneyRect
make_strip (JourneyLayout *layout, double x, double width)
{
  JourneyRect grid = journey_layout_get_grid (layout);
  double top, bottom;

  journey_layout_get_stage_span (layout, &top, &bottom);
  return (JourneyRect) { x, bottom, width, journey_rect_bottom (&grid) - bottom };
}

/* A map without stages gets its first one. */
static JourneyLanding
land_in_empty_map (JourneyLayout *layout)
{
  JourneyLanding landing = JOURNEY_LANDING_NONE;
  guint n_boxes, i;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);

  for (i = 0; i < n_boxes; i++)
    {
      if (boxes[i].kind == JOURNEY_BOX_HINT)
        landing = land_on (layout, (int) i);
    }

  landing.lands = TRUE;
  landing.position = G_MAXUINT;
  return landing;
}

static JourneyLanding
land_beside (JourneyLayout *layout, guint near, gboolean after)
{
  JourneyLanding landing = JOURNEY_LANDING_NONE;
  guint n_columns;
  const JourneyLayoutColumn *column = &journey_layout_get_columns (layout, &n_columns)[near];
  gboolean at_right = after != journey_layout_is_rtl (layout);
  double x = at_right ? column->x + column->width + COLUMN_GAP / 2 : column->x - COLUMN_GAP / 2;

  landing.lands = TRUE;
  landing.stage = column->stage;
  if (column->touchpoint == NULL)
    {
      landing.slot = make_strip (layout, column->x, column->width);
      return landing;
    }

  if (journey_list_find (journey_stage_get_touchpoints (column->stage), column->touchpoint,
                         &landing.position))
    landing.position += after;
  landing.mark = make_strip (layout, x - MARK_WIDTH / 2, MARK_WIDTH);
  return landing;
}

static JourneyLanding
land_between (JourneyLayout *layout, double x, double y)
{
  int box = journey_layout_hit (layout, x, y);
  int at = journey_layout_find_column_at (layout, x);
  guint n_columns, gap, near;

  journey_layout_get_columns (layout, &n_columns);
  if (n_columns == 0)
    return land_in_empty_map (layout);
  if (box >= 0 && journey_layout_get_box (layout, box)->kind == JOURNEY_BOX_STAGE)
    return land_in_stage (layout, box);

  gap = journey_room_find_gap (layout, x);
  near = at >= 0 ? (guint) at : gap > 0 ? n_columns - 1 : 0;
  return land_beside (layout, near, gap > near);
}

/* --- Text --- */

static gboolean
is_text_lane (JourneyLaneKind kind)
{
  return kind == JOURNEY_LANE_KIND_DOING || kind == JOURNEY_LANE_KIND_THINKING ||
         kind == JOURNEY_LANE_KIND_BACKSTAGE || kind == JOURNEY_LANE_KIND_TEXT;
}

static gboolean
is_card_lane (JourneyLaneKind kind)
{
  return kind == JOURNEY_LANE_KIND_PAIN_POINTS || kind == JOURNEY_LANE_KIND_OPPORTUNITIES ||
         kind == JOURNEY_LANE_KIND_EVIDENCE;
}

/* Cells are filled; the names of things are not written over. */
static gboolean
takes_text (JourneyLayout *layout, const JourneyBox *box)
{
  guint n_lanes;
  const JourneyLayoutLane *lanes = journey_layout_get_lanes (layout, &n_lanes);

  if (box == NULL || box->lane < 0)
    return FALSE;
  if (box->kind == JOURNEY_BOX_EMPTY && JOURNEY_IS_TOUCHPOINT (box->item))
    return is_text_lane (lanes[box->lane].kind) || is_card_lane (lanes[box->lane].kind);

  return box->kind == JOURNEY_BOX_DOING || box->kind == JOURNEY_BOX_THINKING ||
         box->kind == JOURNEY_BOX_BACKSTAGE || box->kind == JOURNEY_BOX_NOTE;
}

static JourneyLanding
land_text (JourneyLayout *layout, double x, double y)
{
  int box = journey_layout_hit_cell (layout, x, y, NULL);

  return takes_text (layout, journey_layout_get_box (layout, box)) ? land_on (layout, box)
                                                                   : land_between (layout, x, y);
}

/* --- Pictures, personas and cards --- */

static JourneyLanding
land_picture (JourneyLayout *layout, int box)
{
  const JourneyBox *of = journey_layout_get_box (layout, box);

  return of != NULL && of->kind == JOURNEY_BOX_PERSONA ? land_on (layout, box)
                                                       : (JourneyLanding) JOURNEY_LANDING_NONE;
}

static int
find_plot (JourneyLayout *layout)
{
  guint n_lanes, i;

  journey_layout_get_lanes (layout, &n_lanes);
  for (i = 0; i < n_lanes; i++)
    {
      if (journey_layout_has_plot (layout, (int) i))
        return (int) i;
    }

  return -1;
}

/* Wherever a persona is dropped, the line is in the feeling lane; there the height counts for a new
 * one. */
static JourneyLanding
land_persona (JourneyLayout *layout, JourneyLoad load, double y)
{
  JourneyLanding landing = JOURNEY_LANDING_NONE;
  JourneyRect grid = journey_layout_get_grid (layout);
  int plot = find_plot (layout);
  guint n_lanes;

  landing.lands = TRUE;
  if (plot < 0)
    return landing;

  landing.slot = journey_layout_get_lanes (layout, &n_lanes)[plot].rect;
  landing.slot.x = grid.x;
  landing.slot.width = grid.width;
  if (load == JOURNEY_LOAD_PERSONA && journey_layout_find_lane_at (layout, y) == plot)
    {
      landing.score = journey_score_at (layout, plot, y, FALSE);
      landing.mark =
          (JourneyRect) { grid.x, journey_layout_get_score_y (layout, plot, landing.score),
                          grid.width, 0 };
    }

  return landing;
}

static JourneyLanding
land_card (JourneyLayout *layout, double x)
{
  JourneyLanding landing = JOURNEY_LANDING_NONE;
  int column = journey_layout_find_column_at (layout, x);
  guint n_columns;
  const JourneyLayoutColumn *columns = journey_layout_get_columns (layout, &n_columns);
  int box;

  if (column < 0 || columns[column].touchpoint == NULL)
    return landing;

  box = journey_layout_find (layout, JOURNEY_BOX_TOUCHPOINT,
                             JOURNEY_ITEM (columns[column].touchpoint));
  if (box >= 0)
    landing = land_on (layout, box);
  else
    landing.slot = make_strip (layout, columns[column].x, columns[column].width);
  landing.lands = TRUE;
  landing.touchpoint = columns[column].touchpoint;
  return landing;
}

/**
 * journey_landing_find:
 * @layout: a layout, best one to be edited
 * @load: what is dropped
 * @x: in px of the map
 * @y: in px of the map
 *
 * Finds where something lands that is dropped at a place of the map.
 *
 * Returns: the landing
 */
JourneyLanding
journey_landing_find (JourneyLayout *layout, JourneyLoad load, double x, double y)
{
  g_return_val_if_fail (layout != NULL, (JourneyLanding) JOURNEY_LANDING_NONE);

  switch (load)
    {
    case JOURNEY_LOAD_TOUCHPOINTS:
      return land_between (layout, x, y);
    case JOURNEY_LOAD_TEXT:
      return land_text (layout, x, y);
    case JOURNEY_LOAD_PICTURE:
      return land_picture (layout, journey_layout_hit (layout, x, y));
    case JOURNEY_LOAD_PERSONA:
    case JOURNEY_LOAD_LINE:
      return land_persona (layout, load, y);
    case JOURNEY_LOAD_CARD:
      return land_card (layout, x);
    case JOURNEY_LOAD_NOTHING:
    default:
      return (JourneyLanding) JOURNEY_LANDING_NONE;
    }
}

/* Behind the touchpoint of the box, or at the end of its stage. */
static JourneyLanding
land_behind (JourneyLayout *layout, const JourneyBox *box)
{
  JourneyLanding landing = JOURNEY_LANDING_NONE;
  guint n_columns;
  const JourneyLayoutColumn *columns = journey_layout_get_columns (layout, &n_columns);

  landing.lands = TRUE;
  landing.position = G_MAXUINT;
  if (box == NULL || box->column < 0)
    return landing;
  if (box->kind != JOURNEY_BOX_STAGE)
    return land_beside (layout, (guint) box->column + MAX (box->n_columns, 1) - 1, TRUE);

  landing.stage = columns[box->column].stage;
  landing.position = get_length (landing.stage);
  return landing;
}

/**
 * journey_landing_find_at_box:
 * @layout: a layout, best one to be edited
 * @load: what is pasted
 * @box: the index of the box that the keyboard is on, or -1
 *
 * Finds where something lands that is pasted: touchpoints behind the one that the keyboard is at.
 *
 * Returns: the landing
 */
JourneyLanding
journey_landing_find_at_box (JourneyLayout *layout, JourneyLoad load, int box)
{
  const JourneyBox *of;

  g_return_val_if_fail (layout != NULL, (JourneyLanding) JOURNEY_LANDING_NONE);

  of = journey_layout_get_box (layout, box);
  switch (load)
    {
    case JOURNEY_LOAD_TOUCHPOINTS:
      return land_behind (layout, of);
    case JOURNEY_LOAD_TEXT:
      return takes_text (layout, of) ? land_on (layout, box) : land_behind (layout, of);
    case JOURNEY_LOAD_PICTURE:
      return land_picture (layout, box);
    case JOURNEY_LOAD_NOTHING:
    case JOURNEY_LOAD_PERSONA:
    case JOURNEY_LOAD_LINE:
    case JOURNEY_LOAD_CARD:
    default:
      return (JourneyLanding) JOURNEY_LANDING_NONE;
    }
}
