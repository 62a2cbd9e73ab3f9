/* journey-matrix-layout.c: where the points of a matrix go, and their words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-matrix-layout.h"

#include <math.h>

#define N_STEPS 5

/* Between a point and its label, and what a label must have left to say anything. */
#define GAP             4.0
#define MIN_LABEL_WIDTH 36.0

/* More labels than this are a mess, and take time. */
#define MAX_LABELS 40

/* As many points of one cell stand in a ring; more fill a disc. */
#define MAX_RING 6

/* The share of the disc that the next point is turned by, so that none stands behind another. */
#define GOLDEN_ANGLE 2.399963229728653

/* Points that are not rated stand no further apart than this. */
#define MAX_TRAY_STEP 130.0

static gboolean
is_rated (const JourneyMatrixPlace *place)
{
  return place->impact > 0 && place->effort > 0;
}

static gboolean
overlaps (const JourneyMatrixRect *a, const JourneyMatrixRect *b)
{
  return a->width > 0 && b->width > 0 && a->x < b->x + b->width && b->x < a->x + a->width &&
         a->y < b->y + b->height && b->y < a->y + a->height;
}

static guint
count_unrated (const JourneyMatrixPlace *places, guint n_places)
{
  guint n_unrated = 0;

  for (guint i = 0; i < n_places; i++)
    if (!is_rated (&places[i]))
      n_unrated++;

  return n_unrated;
}

/* A line of words above the plot and one below, and the tray at the bottom. */
static void
divide (JourneyMatrixLayout *self, gboolean has_tray)
{
  double line = self->line_height + GAP;
  double tray_height = has_tray ? MAX (line, 2 * self->radius + 2 * GAP) + GAP : 0;

  self->plot = (JourneyMatrixRect) { 0, line, MAX (self->width, 0),
                                     MAX (self->height - 2 * line - tray_height, 0) };
  self->tray = (JourneyMatrixRect) { 0, self->height - tray_height, has_tray ? self->width : 0,
                                     tray_height };
}

/* On the lines above and below the plot, where no label goes. */
static void
place_names (JourneyMatrixLayout *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->names); i++)
    {
      double width = MAX (MIN (self->name_widths[i], self->width / 2), 0);
      gboolean at_end = i == 1 || i == 3;
      gboolean at_bottom = i >= 2;

      self->names[i] = (JourneyMatrixRect) {
        at_end ? self->width - width : 0,
        at_bottom ? self->plot.y + self->plot.height + GAP / 2 : 0,
        width,
        self->line_height,
      };
    }
}

/* Before it is mirrored. */
static JourneyMatrixRect
get_cell (const JourneyMatrixLayout *self, int impact, int effort)
{
  double width = self->plot.width / N_STEPS;
  double height = self->plot.height / N_STEPS;

  return (JourneyMatrixRect) { self->plot.x + (CLAMP (effort, 1, N_STEPS) - 1) * width,
                               self->plot.y + (N_STEPS - CLAMP (impact, 1, N_STEPS)) * height,
                               width, height };
}

/* Where the one of so many points of a cell stands, from the middle. All stay within the cell,
 * closer together than they are wide if they have to. */
static void
fan_out (const JourneyMatrixLayout *self,
         const JourneyMatrixRect *cell,
         guint nth,
         guint n,
         double *dx,
         double *dy)
{
  double room = MAX (MIN (cell->width, cell->height) / 2 - self->radius, 0);
  double wide = MAX (cell->width / 2 - self->radius, 0);
  double distance, angle;

  *dx = *dy = 0;
  if (n < 2)
    return;

  if (n <= MAX_RING)
    {
      distance = (self->radius + 1) / sin (G_PI / n);
      angle = 2 * G_PI * nth / n + (n == 2 ? 0 : -G_PI / 2);
    }
  else
    {
      distance = (self->radius + 1) * sqrt (n) * sqrt ((nth + 0.5) / n) * 1.2;
      angle = GOLDEN_ANGLE * nth;
      room *= sqrt ((nth + 0.5) / n);
      wide *= sqrt ((nth + 0.5) / n);
    }
  *dx = cos (angle) * MIN (distance, wide);
  *dy = sin (angle) * MIN (distance, room);
}

static void
place_rated (const JourneyMatrixLayout *self, JourneyMatrixPlace *places, guint n_places)
{
  guint totals[N_STEPS][N_STEPS] = { 0 };
  guint counts[N_STEPS][N_STEPS] = { 0 };

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n_places; i++)
      {
        JourneyMatrixPlace *place = &places[i];
        int row = CLAMP (place->impact, 1, N_STEPS) - 1;
        int column = CLAMP (place->effort, 1, N_STEPS) - 1;
        JourneyMatrixRect cell;
        double dx, dy;

        if (!is_rated (place))
          continue;
        if (pass == 0)
          {
            totals[row][column]++;
            continue;
          }
        cell = get_cell (self, place->impact, place->effort);
        fan_out (self, &cell, counts[row][column]++, totals[row][column], &dx, &dy);
        place->x = cell.x + cell.width / 2 + dx;
        place->y = cell.y + cell.height / 2 + dy;
      }
}

static void
place_unrated (const JourneyMatrixLayout *self,
               JourneyMatrixPlace *places,
               guint n_places,
               guint n_unrated)
{
  double start = self->tray_name_width + 2 * GAP + self->radius;
  double room = MAX (self->tray.width - start - self->radius, 0);
  double step = n_unrated > 0 ? MIN (room / n_unrated, MAX_TRAY_STEP) : 0;
  guint nth = 0;

  for (guint i = 0; i < n_places; i++)
    if (!is_rated (&places[i]))
      {
        places[i].x = start + step * nth++;
        places[i].y = self->tray.y + self->tray.height / 2;
      }
}

static JourneyMatrixRect
get_point_rect (const JourneyMatrixLayout *self, const JourneyMatrixPlace *place)
{
  return (JourneyMatrixRect) { place->x - self->radius, place->y - self->radius, 2 * self->radius,
                               2 * self->radius };
}

static gboolean
is_free (const JourneyMatrixLayout *self,
         const JourneyMatrixPlace *places,
         guint n_places,
         guint own,
         const JourneyMatrixRect *rect)
{
  const JourneyMatrixRect *area = is_rated (&places[own]) ? &self->plot : &self->tray;

  if (rect->y < self->plot.y || rect->x < area->x ||
      rect->x + rect->width > area->x + area->width || rect->y < area->y ||
      rect->y + rect->height > area->y + area->height)
    return FALSE;
  for (guint i = 0; i < n_places; i++)
    {
      JourneyMatrixRect point = get_point_rect (self, &places[i]);

      if (i != own && (overlaps (rect, &point) || overlaps (rect, &places[i].label)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_beside (const JourneyMatrixRect *rect, double top, double bottom)
{
  return rect->width > 0 && rect->y < bottom && rect->y + rect->height > top;
}

/* Takes from a stretch to the right or to the left of a place what lies behind something. */
static double
cut (double room, double from, gboolean to_left, const JourneyMatrixRect *rect)
{
  double distance = to_left ? from - (rect->x + rect->width) : rect->x - from;
  double beyond = to_left ? from - rect->x : rect->x + rect->width - from;

  return beyond > 0 ? MIN (room, distance - GAP) : room;
}

/* How much of a line beside a point is free, to one side. */
static double
measure_room (const JourneyMatrixLayout *self,
              const JourneyMatrixPlace *places,
              guint n_places,
              guint own,
              gboolean to_left)
{
  const JourneyMatrixPlace *place = &places[own];
  const JourneyMatrixRect *area = is_rated (place) ? &self->plot : &self->tray;
  double from = place->x + (to_left ? -1 : 1) * (self->radius + GAP);
  double top = place->y - self->line_height / 2;
  double bottom = place->y + self->line_height / 2;
  double room = to_left ? from - area->x : area->x + area->width - from;

  if (top < MAX (area->y, self->plot.y) || bottom > area->y + area->height)
    return 0;

  for (guint i = 0; i < n_places; i++)
    {
      JourneyMatrixRect point = get_point_rect (self, &places[i]);

      if (i != own && is_beside (&point, top, bottom))
        room = cut (room, from, to_left, &point);
      if (i != own && is_beside (&places[i].label, top, bottom))
        room = cut (room, from, to_left, &places[i].label);
    }

  return room;
}

/* The side with more room gets as much of the label as it holds. */
static void
place_part (const JourneyMatrixLayout *self, JourneyMatrixPlace *places, guint n_places, guint own)
{
  JourneyMatrixPlace *place = &places[own];
  double right = measure_room (self, places, n_places, own, FALSE);
  double left = measure_room (self, places, n_places, own, TRUE);
  double width = MIN (MAX (right, left), place->label_width);
  double off = self->radius + GAP;

  if (width < MIN_LABEL_WIDTH)
    return;

  place->at_left = left > right;
  place->label = (JourneyMatrixRect) { place->x + (place->at_left ? -off - width : off),
                                       place->y - self->line_height / 2, width, self->line_height };
}

/* To the right, to the left, above and below; and else a part of it. */
static void
place_label (const JourneyMatrixLayout *self, JourneyMatrixPlace *places, guint n_places, guint own)
{
  JourneyMatrixPlace *place = &places[own];
  double off = self->radius + GAP;
  double width = place->label_width;
  double height = self->line_height;
  double above = place->y - off - height + GAP / 2;
  double below = place->y + off - GAP / 2;
  JourneyMatrixRect tries[] = {
    { place->x + off, place->y - height / 2, width, height },
    { place->x - off - width, place->y - height / 2, width, height },
    { place->x - width / 2, above, width, height },
    { place->x - width / 2, below, width, height },
    { place->x - self->radius, above, width, height },
    { place->x - self->radius, below, width, height },
    { place->x + self->radius - width, above, width, height },
    { place->x + self->radius - width, below, width, height },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tries); i++)
    if (is_free (self, places, n_places, own, &tries[i]))
      {
        place->label = tries[i];
        place->at_left = i == 1;
        return;
      }
  place_part (self, places, n_places, own);
}

static void
place_labels (const JourneyMatrixLayout *self, JourneyMatrixPlace *places, guint n_places)
{
  for (guint i = 0; i < n_places; i++)
    {
      places[i].label = (JourneyMatrixRect) { 0 };
      places[i].at_left = FALSE;
    }
  for (guint i = 0; i < MIN (n_places, MAX_LABELS); i++)
    if (places[i].label_width > 0)
      place_label (self, places, n_places, i);
}

static void
mirror_rect (const JourneyMatrixLayout *self, JourneyMatrixRect *rect)
{
  rect->x = self->width - rect->x - rect->width;
}

static void
mirror (JourneyMatrixLayout *self, JourneyMatrixPlace *places, guint n_places)
{
  mirror_rect (self, &self->plot);
  mirror_rect (self, &self->tray);
  for (guint i = 0; i < G_N_ELEMENTS (self->names); i++)
    mirror_rect (self, &self->names[i]);
  for (guint i = 0; i < n_places; i++)
    {
      places[i].x = self->width - places[i].x;
      mirror_rect (self, &places[i].label);
      places[i].at_left =
          places[i].label.width > 0 && places[i].label.x < places[i].x - self->radius;
    }
}

/**
 * journey_matrix_layout_arrange:
 * @self: a matrix with its measures
 * @places: (array length=n_places): its points; where not all labels have room, the first have it
 * @n_places: the length of @places
 *
 * Divides the room and places all points and labels. Points with the same impact and effort are
 * fanned out within their cell, and labels go where they cover nothing.
 */
void
journey_matrix_layout_arrange (JourneyMatrixLayout *self,
                               JourneyMatrixPlace *places,
                               guint n_places)
{
  guint n_unrated;

  g_return_if_fail (self != NULL);
  g_return_if_fail (places != NULL || n_places == 0);

  n_unrated = count_unrated (places, n_places);
  divide (self, n_unrated > 0);
  place_names (self);
  place_rated (self, places, n_places);
  place_unrated (self, places, n_places, n_unrated);
  place_labels (self, places, n_places);
  if (self->mirrored)
    mirror (self, places, n_places);
}

/**
 * journey_matrix_layout_get_cell:
 * @self: a matrix that was arranged
 * @impact: 1 to 5
 * @effort: 1 to 5
 * @cell: (out caller-allocates): where points with both stand
 *
 * Finds a cell of the plot.
 */
void
journey_matrix_layout_get_cell (const JourneyMatrixLayout *self,
                                int impact,
                                int effort,
                                JourneyMatrixRect *cell)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cell != NULL);

  *cell = get_cell (self, impact, effort);
  if (self->mirrored)
    mirror_rect (self, cell);
}

static int
get_step (double share)
{
  /* Not a number, of a plot without extent, is the first. */
  return share > 0 ? (int) MIN (share * N_STEPS, N_STEPS - 1) + 1 : 1;
}

/**
 * journey_matrix_layout_rate:
 * @self: a matrix that was arranged
 * @x: a place
 * @y: a place
 * @impact: (out): 1 to 5
 * @effort: (out): 1 to 5
 *
 * Tells what a point at a place stands for; outside of the plot, what is nearest.
 */
void
journey_matrix_layout_rate (const JourneyMatrixLayout *self,
                            double x,
                            double y,
                            int *impact,
                            int *effort)
{
  double across, down;

  g_return_if_fail (self != NULL);

  across = (x - self->plot.x) / self->plot.width;
  down = (y - self->plot.y) / self->plot.height;
  *effort = get_step (self->mirrored ? 1 - across : across);
  *impact = N_STEPS + 1 - get_step (down);
}

/**
 * journey_matrix_layout_pick:
 * @places: (array length=n_places): points that were arranged
 * @n_places: the length of @places
 * @x: a place
 * @y: a place
 * @reach: how far away a point may be
 *
 * Returns: the index of the point there, the nearest of several; -1 where there is none
 */
int
journey_matrix_layout_pick (const JourneyMatrixPlace *places,
                            guint n_places,
                            double x,
                            double y,
                            double reach)
{
  double least = reach;
  int found = -1;

  for (guint i = 0; i < n_places; i++)
    {
      double distance = hypot (places[i].x - x, places[i].y - y);

      if (distance <= least)
        {
          least = distance;
          found = (int) i;
        }
    }

  return found;
}

/* How far it is from one point to another by a way; what lies aside is further. Infinite where it
 * is not that way at all. */
static double
measure (const JourneyMatrixPlace *from, const JourneyMatrixPlace *to, JourneyMatrixWay way)
{
  double along = 0, aside = 0;

  switch (way)
    {
    case JOURNEY_MATRIX_LEFT:
    case JOURNEY_MATRIX_RIGHT:
      along = way == JOURNEY_MATRIX_RIGHT ? to->x - from->x : from->x - to->x;
      aside = fabs (to->y - from->y);
      break;

    case JOURNEY_MATRIX_UP:
    case JOURNEY_MATRIX_DOWN:
      along = way == JOURNEY_MATRIX_DOWN ? to->y - from->y : from->y - to->y;
      aside = fabs (to->x - from->x);
      break;

    default:
      g_return_val_if_reached (INFINITY);
    }

  return along > 0.5 ? along + 2 * aside : INFINITY;
}

/**
 * journey_matrix_layout_go:
 * @places: (array length=n_places): points that were arranged
 * @n_places: the length of @places
 * @from: the index of one
 * @way: where to go
 *
 * Returns: the index of the next point that way; -1 where there is none
 */
int
journey_matrix_layout_go (const JourneyMatrixPlace *places,
                          guint n_places,
                          guint from,
                          JourneyMatrixWay way)
{
  double least = INFINITY;
  int found = -1;

  g_return_val_if_fail (from < n_places, -1);

  for (guint i = 0; i < n_places; i++)
    {
      double distance = measure (&places[from], &places[i], way);

      if (i != from && distance < least)
        {
          least = distance;
          found = (int) i;
        }
    }

  return found;
}
