/* journey-target.c: what can be grabbed at a place of the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-target.h"

#include <math.h>

#include "journey-emotion.h"
#include "journey-score-private.h"

/* Sizes in px of the screen. What is grabbed by a finger is wider. */
#define EDGE_WIDTH    8.0
#define HANDLE_RADIUS 8.0
#define BUTTON_RADIUS 11.0
#define POINT_RADIUS  6.0
#define TOUCH_FACTOR  2.0

/* On a map seen from afar handles may not hide what they belong to. In px of the map. */
#define MAX_RADIUS  18.0
#define COLUMN_GAP  12.0
#define END_GAP     20.0 /* beyond the last column, clear of the tip of its stage */
#define HANDLE_DOWN 0.62 /* of the height of a card: clear of the button between two cards */
#define BUTTON_DOWN 0.2

static double
scale_length (double length, double zoom)
{
  return MIN (length / (zoom > 0 ? zoom : 1), MAX_RADIUS);
}

static JourneyRect
make_square (double x, double y, double radius)
{
  return (JourneyRect) { x - radius, y - radius, 2 * radius, 2 * radius };
}

static gboolean
can_stretch (JourneyBoxKind kind)
{
  return kind == JOURNEY_BOX_PAIN_POINT || kind == JOURNEY_BOX_OPPORTUNITY ||
         kind == JOURNEY_BOX_EVIDENCE;
}

/**
 * journey_target_get_handle:
 * @layout: a layout
 * @box: the index of a box
 * @part: an edge, or the handle for connections
 * @zoom: px of the screen for a px of the map
 * @rect: (out): where the handle is
 *
 * Gives the place of a handle, so that it can be drawn while the pointer is elsewhere on the box.
 *
 * Returns: whether the box has one
 */
gboolean
journey_target_get_handle (JourneyLayout *layout,
                           int box,
                           JourneyPart part,
                           double zoom,
                           JourneyRect *rect)
{
  const JourneyBox *of = journey_layout_get_box (layout, box);
  gboolean at_right = journey_layout_is_rtl (layout) == (part == JOURNEY_PART_START_EDGE);
  double width;

  if (of == NULL)
    return FALSE;

  if (part == JOURNEY_PART_CONNECT && of->kind == JOURNEY_BOX_TOUCHPOINT)
    {
      *rect = make_square (at_right ? journey_rect_right (&of->rect) : of->rect.x,
                           of->rect.y + of->rect.height * HANDLE_DOWN,
                           scale_length (HANDLE_RADIUS, zoom));
      return TRUE;
    }

  if ((part == JOURNEY_PART_START_EDGE || part == JOURNEY_PART_END_EDGE) && can_stretch (of->kind))
    {
      width = MIN (scale_length (EDGE_WIDTH, zoom), of->rect.width / 4);
      *rect = of->rect;
      rect->width = width;
      if (at_right)
        rect->x = journey_rect_right (&of->rect) - width;
      return TRUE;
    }

  return FALSE;
}

/* --- Handles --- */

static gboolean
is_at_handle (JourneyLayout *layout,
              int box,
              JourneyPart part,
              const JourneyToolEvent *event,
              JourneyTarget *target)
{
  JourneyRect rect, reach;

  if (!journey_target_get_handle (layout, box, part, event->zoom, &rect))
    return FALSE;

  reach = event->touch ? journey_rect_grow (&rect, rect.width * (TOUCH_FACTOR - 1) / 2) : rect;
  if (!journey_rect_contains (&reach, event->x, event->y))
    return FALSE;

  *target = (JourneyTarget) { .part = part, .box = box, .rect = rect };
  return TRUE;
}

/* Half of the handle for connections stands out of its card. */
static int
find_card_near (JourneyLayout *layout, const JourneyToolEvent *event)
{
  double reach = scale_length (HANDLE_RADIUS, event->zoom);
  double back = journey_layout_is_rtl (layout) ? reach : -reach;
  int box = journey_layout_hit (layout, event->x, event->y);

  return box >= 0 ? box : journey_layout_hit (layout, event->x + back, event->y);
}

static gboolean
find_handle (JourneyLayout *layout, const JourneyToolEvent *event, JourneyTarget *target)
{
  int box = find_card_near (layout, event);

  return is_at_handle (layout, box, JOURNEY_PART_CONNECT, event, target) ||
         is_at_handle (layout, box, JOURNEY_PART_END_EDGE, event, target) ||
         is_at_handle (layout, box, JOURNEY_PART_START_EDGE, event, target);
}

/* --- Buttons --- */

/* The middle of the gap before column @gap, or beyond the last one. */
static double
get_gap_center (JourneyLayout *layout, guint gap)
{
  guint n_columns;
  const JourneyLayoutColumn *columns = journey_layout_get_columns (layout, &n_columns);
  const JourneyLayoutColumn *column = &columns[MIN (gap, n_columns - 1)];
  gboolean at_end = gap == n_columns;
  double away = at_end ? END_GAP : COLUMN_GAP / 2;

  return at_end != journey_layout_is_rtl (layout) ? column->x + column->width + away
                                                  : column->x - away;
}

/* Which gap @x is in: as the number of columns before it, or -1 where it is on a column. @late says
 * whether it is in the half towards the end. */
static int
find_gap (JourneyLayout *layout, double x, double reach, gboolean *late)
{
  guint n_columns, i;
  int column = journey_layout_find_column_at (layout, x);
  guint gaps[2];

  journey_layout_get_columns (layout, &n_columns);
  gaps[0] = column < 0 ? 0 : (guint) column;
  gaps[1] = column < 0 ? n_columns : (guint) column + 1;
  for (i = 0; i < G_N_ELEMENTS (gaps) && n_columns > 0; i++)
    {
      double center = get_gap_center (layout, gaps[i]);

      if (fabs (x - center) > (gaps[i] == n_columns ? END_GAP : reach))
        continue;
      *late = (x > center) != journey_layout_is_rtl (layout);
      return (int) gaps[i];
    }

  return -1;
}

static guint
get_position (JourneyList *list, gpointer item)
{
  guint position = 0;

  return journey_list_find (list, item, &position) ? position : journey_list_get_length (list);
}

/* Between two stages the half of the gap decides to which of them the touchpoint is added. */
static gboolean
find_touchpoint_button (JourneyLayout *layout, const JourneyToolEvent *event, JourneyTarget *target)
{
  guint n_columns, n_lanes;
  const JourneyLayoutColumn *columns = journey_layout_get_columns (layout, &n_columns);
  const JourneyLayoutLane *lanes = journey_layout_get_lanes (layout, &n_lanes);
  int lane = journey_layout_find_lane_at (layout, event->y), gap;
  double radius = scale_length (BUTTON_RADIUS, event->zoom);
  gboolean late, after;
  const JourneyLayoutColumn *column;

  if (lane < 0 || lanes[lane].kind != JOURNEY_LANE_KIND_TOUCHPOINTS)
    return FALSE;
  gap = find_gap (layout, event->x, MAX (COLUMN_GAP / 2, radius * 0.75), &late);
  if (gap < 0)
    return FALSE;

  after =
      gap > 0 && (gap == (int) n_columns || !late || columns[gap].stage == columns[gap - 1].stage);
  column = &columns[after ? gap - 1 : gap];
  *target = (JourneyTarget) {
    .part = JOURNEY_PART_ADD_TOUCHPOINT,
    .box = -1,
    .rect = make_square (get_gap_center (layout, (guint) gap),
                         lanes[lane].rect.y + lanes[lane].rect.height * BUTTON_DOWN, radius),
    .stage = column->stage,
  };
  if (column->touchpoint != NULL)
    target->position =
        get_position (journey_stage_get_touchpoints (column->stage), column->touchpoint) + after;

  return TRUE;
}

static gboolean
find_stage_button (JourneyLayout *layout, const JourneyToolEvent *event, JourneyTarget *target)
{
  guint n_columns;
  const JourneyLayoutColumn *columns = journey_layout_get_columns (layout, &n_columns);
  JourneyList *stages = journey_document_get_stages (journey_layout_get_document (layout));
  double radius = scale_length (BUTTON_RADIUS, event->zoom), top, bottom;
  gboolean late;
  int gap;

  journey_layout_get_stage_span (layout, &top, &bottom);
  if (event->y < top || event->y >= bottom)
    return FALSE;
  gap = find_gap (layout, event->x, radius, &late);
  if (gap < 0 || (gap > 0 && gap < (int) n_columns && columns[gap].stage == columns[gap - 1].stage))
    return FALSE;

  *target = (JourneyTarget) {
    .part = JOURNEY_PART_ADD_STAGE,
    .box = -1,
    .rect = make_square (get_gap_center (layout, (guint) gap), bottom - radius - 2, radius),
    .position = gap < (int) n_columns ? get_position (stages, columns[gap].stage)
                                      : journey_list_get_length (stages),
  };
  /* Only at the button itself, so that the chevrons can be grabbed up to their tips. */
  return gap == (int) n_columns || journey_rect_contains (&target->rect, event->x, event->y);
}

/* --- Cells --- */

static void
aim_at_gap (JourneyLayout *layout,
            const JourneyToolEvent *event,
            const JourneyBox *box,
            JourneyTarget *target)
{
  gboolean exact = (event->modifiers & JOURNEY_TOOL_CONTROL) != 0;
  double score = journey_score_at (layout, box->lane, event->y, exact);
  double radius = MAX (POINT_RADIUS, scale_length (POINT_RADIUS, event->zoom));

  target->part = JOURNEY_PART_GAP;
  target->score = score;
  target->rect = make_square (box->rect.x + box->rect.width / 2,
                              journey_layout_get_score_y (layout, box->lane, score), radius);
}

/* An empty cell is there to be written in; some are filled by one click. */
static void
aim_at_cell (JourneyLayout *layout, const JourneyToolEvent *event, JourneyTarget *target)
{
  const JourneyBox *box = journey_layout_get_box (layout, target->box);

  if (box->kind == JOURNEY_BOX_HINT)
    {
      target->part = JOURNEY_PART_ADD_STAGE;
    }
  else if (JOURNEY_IS_STAGE (box->item))
    {
      target->part = JOURNEY_PART_ADD_TOUCHPOINT;
      target->stage = JOURNEY_STAGE (box->item);
    }
  else if (JOURNEY_IS_PERSONA (box->context) && journey_layout_has_plot (layout, box->lane))
    {
      aim_at_gap (layout, event, box, target);
    }
}

/* Where points of several personas lie over one another, that of the chosen one is meant; any other
 * is got at by choosing its persona first. */
static int
prefer_own_point (JourneyLayout *layout, int hit, JourneyPersona *persona)
{
  guint n_boxes, i;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);
  double score;

  if (hit < 0 || persona == NULL || boxes[hit].kind != JOURNEY_BOX_EMOTION ||
      boxes[hit].context == JOURNEY_ITEM (persona))
    return hit;

  score = journey_emotion_get_score (JOURNEY_EMOTION (boxes[hit].item));
  for (i = 0; i < n_boxes; i++)
    {
      if (boxes[i].kind == JOURNEY_BOX_EMOTION && boxes[i].column == boxes[hit].column &&
          boxes[i].context == JOURNEY_ITEM (persona) &&
          journey_emotion_get_score (JOURNEY_EMOTION (boxes[i].item)) == score)
        return (int) i;
    }

  return hit;
}

/**
 * journey_target_find:
 * @layout: a layout, best one to be edited
 * @event: where the pointer is, and how large things are on the screen
 * @persona: (nullable): the chosen persona, whose line gets the new points
 *
 * Finds what would be grabbed by a press: a handle, else a button between two cards or stages, else
 * the box below the pointer, else the cell that a box could be in.
 *
 * Returns: the target, %JOURNEY_PART_NONE where there is nothing
 */
JourneyTarget
journey_target_find (JourneyLayout *layout, const JourneyToolEvent *event, JourneyPersona *persona)
{
  JourneyTarget target = JOURNEY_TARGET_NONE;
  int box;

  g_return_val_if_fail (layout != NULL, target);
  g_return_val_if_fail (event != NULL, target);

  if (find_handle (layout, event, &target) || find_stage_button (layout, event, &target))
    return target;

  box = journey_layout_hit_cell (layout, event->x, event->y, (JourneyItem *) persona);
  box = prefer_own_point (layout, box, persona);
  if (box < 0 || journey_layout_get_box (layout, box)->kind == JOURNEY_BOX_CONNECTION)
    {
      if (find_touchpoint_button (layout, event, &target))
        return target;
    }
  if (box < 0)
    return (JourneyTarget) JOURNEY_TARGET_NONE;

  target = (JourneyTarget) {
    .part = JOURNEY_PART_BODY,
    .box = box,
    .rect = journey_layout_get_box (layout, box)->rect,
  };
  if (!journey_box_kind_is_content (journey_layout_get_box (layout, box)->kind))
    aim_at_cell (layout, event, &target);
  return target;
}

/**
 * journey_target_equal:
 * @a: a target
 * @b: a target of the same layout
 *
 * Returns: whether both look the same
 */
gboolean
journey_target_equal (const JourneyTarget *a, const JourneyTarget *b)
{
  return a->part == b->part && a->box == b->box && a->stage == b->stage &&
         a->position == b->position && a->rect.x == b->rect.x && a->rect.y == b->rect.y;
}

/**
 * journey_target_get_selectable:
 * @box: a box
 *
 * Returns: (nullable) (transfer none): the item that a click on the box selects: of a cell of text
 *   its touchpoint
 */
JourneyItem *
journey_target_get_selectable (const JourneyBox *box)
{
  switch ((int) box->kind)
    {
    case JOURNEY_BOX_PERSONA:
    case JOURNEY_BOX_STAGE:
    case JOURNEY_BOX_LANE_NAME:
    case JOURNEY_BOX_CONNECTION:
    case JOURNEY_BOX_TOUCHPOINT:
    case JOURNEY_BOX_DOING:
    case JOURNEY_BOX_THINKING:
    case JOURNEY_BOX_BACKSTAGE:
    case JOURNEY_BOX_EMOTION:
    case JOURNEY_BOX_PAIN_POINT:
    case JOURNEY_BOX_OPPORTUNITY:
    case JOURNEY_BOX_EVIDENCE:
    case JOURNEY_BOX_METRIC:
      return box->item;
    case JOURNEY_BOX_NOTE:
      return box->context;
    default:
      return NULL;
    }
}
