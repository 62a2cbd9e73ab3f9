/* journey-path.c: an outline of lines and curves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-path.h"

#include <math.h>
#include <string.h>

/* How far the handles of a quarter circle are from its ends, in radii. */
#define QUARTER_HANDLE 0.5522847498

#define MIN_ROOM 4

/* A large map has some ten thousand outlines, most of them of a handful of steps. */
struct _JourneyPath
{
  JourneyPathStep *steps;
  guint n_steps;
  guint room; /* how many steps there is memory for */
};

/**
 * journey_path_new:
 *
 * Returns: (transfer full): an outline without steps
 */
JourneyPath *
journey_path_new (void)
{
  return journey_path_new_sized (MIN_ROOM);
}

/**
 * journey_path_new_sized:
 * @n_steps: how many steps it is going to have; more may follow
 *
 * Returns: (transfer full): an outline without steps
 */
JourneyPath *
journey_path_new_sized (guint n_steps)
{
  JourneyPath *self = g_new (JourneyPath, 1);

  self->room = MAX (n_steps, 1);
  self->steps = g_new (JourneyPathStep, self->room);
  self->n_steps = 0;
  return self;
}

/**
 * journey_path_free:
 * @self: (transfer full): an outline
 *
 * Frees the outline.
 */
void
journey_path_free (JourneyPath *self)
{
  g_free (self->steps);
  g_free (self);
}

static void
add_step (JourneyPath *self, const JourneyPathStep *step)
{
  if (self->n_steps == self->room)
    {
      self->room *= 2;
      self->steps = g_renew (JourneyPathStep, self->steps, self->room);
    }

  self->steps[self->n_steps++] = *step;
}

static void
add (JourneyPath *self, JourneyPathVerb verb, JourneyPoint a, JourneyPoint b, JourneyPoint c)
{
  add_step (self, &(JourneyPathStep) { verb, { a, b, c } });
}

void
journey_path_move_to (JourneyPath *self, double x, double y)
{
  add (self, JOURNEY_PATH_MOVE, (JourneyPoint) { x, y }, (JourneyPoint) { 0 },
       (JourneyPoint) { 0 });
}

void
journey_path_line_to (JourneyPath *self, double x, double y)
{
  add (self, JOURNEY_PATH_LINE, (JourneyPoint) { x, y }, (JourneyPoint) { 0 },
       (JourneyPoint) { 0 });
}

void
journey_path_curve_to (JourneyPath *self,
                       double x1,
                       double y1,
                       double x2,
                       double y2,
                       double x3,
                       double y3)
{
  add (self, JOURNEY_PATH_CURVE, (JourneyPoint) { x1, y1 }, (JourneyPoint) { x2, y2 },
       (JourneyPoint) { x3, y3 });
}

void
journey_path_close (JourneyPath *self)
{
  add (self, JOURNEY_PATH_CLOSE, (JourneyPoint) { 0 }, (JourneyPoint) { 0 }, (JourneyPoint) { 0 });
}

/**
 * journey_path_add_circle:
 * @self: an outline
 * @x: the centre
 * @y: the centre
 * @radius: in px
 *
 * Adds a closed circle of four curves.
 */
void
journey_path_add_circle (JourneyPath *self, double x, double y, double radius)
{
  double r = radius;
  double h = radius * QUARTER_HANDLE;

  journey_path_move_to (self, x + r, y);
  journey_path_curve_to (self, x + r, y + h, x + h, y + r, x, y + r);
  journey_path_curve_to (self, x - h, y + r, x - r, y + h, x - r, y);
  journey_path_curve_to (self, x - r, y - h, x - h, y - r, x, y - r);
  journey_path_curve_to (self, x + h, y - r, x + r, y - h, x + r, y);
  journey_path_close (self);
}

/**
 * journey_path_get_steps:
 * @self: an outline
 * @n_steps: (out): the length of the array
 *
 * Returns: (array length=n_steps): the steps
 */
const JourneyPathStep *
journey_path_get_steps (const JourneyPath *self, guint *n_steps)
{
  *n_steps = self->n_steps;
  return self->steps;
}

static guint
get_n_points (JourneyPathVerb verb)
{
  switch (verb)
    {
    case JOURNEY_PATH_MOVE:
    case JOURNEY_PATH_LINE:
      return 1;
    case JOURNEY_PATH_CURVE:
      return 3;
    case JOURNEY_PATH_CLOSE:
    default:
      return 0;
    }
}

/**
 * journey_path_get_bounds:
 * @self: an outline
 *
 * Returns: a rectangle that holds the outline, handles included, without the width of a stroke
 */
JourneyRect
journey_path_get_bounds (const JourneyPath *self)
{
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;
  guint i, j;

  for (i = 0; i < self->n_steps; i++)
    {
      JourneyPathStep *step = &self->steps[i];

      for (j = 0; j < get_n_points (step->verb); j++)
        {
          left = MIN (left, step->points[j].x);
          right = MAX (right, step->points[j].x);
          top = MIN (top, step->points[j].y);
          bottom = MAX (bottom, step->points[j].y);
        }
    }

  if (left > right)
    return (JourneyRect) { 0, 0, 0, 0 };

  return (JourneyRect) { left, top, right - left, bottom - top };
}

/**
 * journey_path_mirror:
 * @self: an outline
 * @axis_sum: twice the x of the axis
 *
 * Turns left and right round: each x becomes @axis_sum − x.
 */
void
journey_path_mirror (JourneyPath *self, double axis_sum)
{
  guint i, j;

  for (i = 0; i < self->n_steps; i++)
    {
      JourneyPathStep *step = &self->steps[i];

      for (j = 0; j < get_n_points (step->verb); j++)
        step->points[j].x = axis_sum - step->points[j].x;
    }
}

static gboolean
parse_point (const char **c, JourneyPoint *point)
{
  double *numbers[] = { &point->x, &point->y };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      char *end;

      while (g_ascii_isspace (**c) || **c == ',')
        (*c)++;
      *numbers[i] = g_ascii_strtod (*c, &end);
      /* SVG has no hexadecimal numbers, no infinity and nothing that is not a number. */
      if (end == *c || !isfinite (*numbers[i]) || memchr (*c, 'x', end - *c) != NULL ||
          memchr (*c, 'X', end - *c) != NULL)
        return FALSE;
      *c = end;
    }

  return TRUE;
}

/**
 * journey_path_parse:
 * @data: the `d` attribute of an SVG path, of absolute M, L, C and Z only; it begins with M, as SVG
 *   has it, or is empty
 *
 * Our own icons are drawn with these four, so that every painter draws the same outline.
 *
 * Returns: (nullable) (transfer full): the outline, or %NULL where @data is something else
 */
JourneyPath *
journey_path_parse (const char *data)
{
  static const char verbs[] = "MLCZ"; /* in the order of JourneyPathVerb */
  g_autoptr (JourneyPath) self = journey_path_new ();
  const char *c = data;
  JourneyPathVerb verb = JOURNEY_PATH_CLOSE; /* after which no point may stand */

  while (TRUE)
    {
      JourneyPathStep step = { 0 };
      guint i;

      while (g_ascii_isspace (*c) || *c == ',')
        c++;
      if (*c == '\0')
        break;
      if (g_ascii_isalpha (*c))
        {
          const char *place = strchr (verbs, *c++);

          if (place == NULL)
            return NULL;
          verb = (JourneyPathVerb) (place - verbs);
        }
      else if (verb == JOURNEY_PATH_CLOSE)
        {
          return NULL;
        }
      if (self->n_steps == 0 && verb != JOURNEY_PATH_MOVE)
        return NULL;

      step.verb = verb;
      for (i = 0; i < get_n_points (verb); i++)
        {
          if (!parse_point (&c, &step.points[i]))
            return NULL;
        }
      add_step (self, &step);
      /* More points after the first are lines, as SVG has it. */
      if (verb == JOURNEY_PATH_MOVE)
        verb = JOURNEY_PATH_LINE;
    }

  return g_steal_pointer (&self);
}
