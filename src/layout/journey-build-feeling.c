/* journey-build-feeling.c: the emotion lines on their scale
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-layout-private.h"

#include <math.h>
#include <string.h>

#include "journey-curve.h"
#include "journey-emotion.h"
#include "journey-plot-private.h"

#define POINT_HIT      14.0
#define NOTE_HEIGHT    14.0
#define NOTE_GAP       12.0
#define MAIN_WIDTH     3.0
#define OTHER_WIDTH    2.5
#define EXPECTED_WIDTH 1.2
#define PIECE_LENGTH   24   /* columns of a line that are one box */
#define MAX_LINES      1000 /* whose places are told apart */

/* One persona's points, one for each column; unset where there is a gap. */
typedef struct
{
  JourneyPersona *persona;
  guint index; /* among the personas shown */
  JourneyColor tint;
  JourneyEmotion **emotions; /* NULL where the touchpoint has none */
  double *scores;
  double *expected;
  double *slopes; /* of the line at each column */
} JourneyLine;

/* Of what a line is built; the points come after all lines. */
typedef enum
{
  PASS_CELLS = 1,
  PASS_EXPECTED,
  PASS_FELT,
  PASS_POINTS,
} JourneyPass;

/* The first persona's line is built last. */
static guint
get_pass (const JourneyLine *line, JourneyPass pass)
{
  guint place = MAX_LINES - MIN (line->index, MAX_LINES);

  return pass == PASS_POINTS ? (MAX_LINES + 1) * PASS_POINTS + place : place * PASS_POINTS + pass;
}

JourneyDash
journey_build_persona_dash (guint position)
{
  static const JourneyDash dashes[] = { JOURNEY_DASH_NONE, JOURNEY_DASH_DOTS, JOURNEY_DASH_DASHES,
                                        JOURNEY_DASH_DASH_DOT, JOURNEY_DASH_LONG };

  return dashes[position % G_N_ELEMENTS (dashes)];
}

static JourneyPath *
make_polygon (double x, double y, double radius, guint n_corners, double start)
{
  JourneyPath *path = journey_path_new_sized (n_corners + 1);
  guint i;

  for (i = 0; i < n_corners; i++)
    {
      double angle = start + 2 * G_PI * i / n_corners;

      if (i == 0)
        journey_path_move_to (path, x + radius * cos (angle), y + radius * sin (angle));
      else
        journey_path_line_to (path, x + radius * cos (angle), y + radius * sin (angle));
    }
  journey_path_close (path);

  return path;
}

/* Personas differ by colour, dash and marker, so that a print in grey is still read. */
void
journey_build_marker (JourneyLayoutBuilder *self,
                      guint persona,
                      JourneyColor tint,
                      double x,
                      double y)
{
  JourneyPath *path = NULL;
  double radius = persona == 0 ? 6 : 4.5;

  switch (persona % 5)
    {
    case 1:
      path = make_polygon (x, y, 6.2, 4, G_PI / 4);
      break;
    case 2:
      path = make_polygon (x, y, 6.6, 4, 0);
      break;
    case 3:
      path = make_polygon (x, y, 6.4, 3, -G_PI / 2);
      break;
    case 4:
      path = make_polygon (x, y, 6.4, 3, G_PI / 2);
      break;
    default:
      path = journey_path_new_sized (6);
      journey_path_add_circle (path, x, y, radius);
    }

  journey_build_path (self, path, JOURNEY_INK_CARD, JOURNEY_INK_TINT, 2.5)->tint = tint;
}

/* --- The lines --- */

static JourneyEmotion *
find_emotion (JourneyTouchpoint *touchpoint, const char *persona)
{
  JourneyList *emotions = journey_touchpoint_get_emotions (touchpoint);
  guint i;

  for (i = 0; i < journey_list_get_length (emotions); i++)
    {
      JourneyEmotion *emotion = journey_list_get (emotions, i);

      if (g_str_equal (journey_emotion_get_persona (emotion), persona))
        return emotion;
    }

  return NULL;
}

static void
add_line_key (JourneyLayoutBuilder *self, const JourneyLine *line)
{
  journey_build_key_add_pointer (self, line->persona);
  journey_build_key_add (self, line->index);
  journey_build_key_add (self, line->tint);
}

/* What @persona feels at a column. */
static JourneyCell
make_cell (JourneyLayoutBuilder *self, JourneyPersona *persona, guint column)
{
  JourneyTouchpoint *touchpoint = journey_build_get_column (self, column)->touchpoint;
  const char *id = journey_item_get_id (JOURNEY_ITEM (persona));
  JourneyEmotion *emotion = touchpoint != NULL ? find_emotion (touchpoint, id) : NULL;

  if (emotion == NULL)
    return (JourneyCell) { .score = JOURNEY_UNSET, .expected = JOURNEY_UNSET };

  return (JourneyCell) {
    .item = JOURNEY_ITEM (emotion),
    .score = journey_emotion_get_score (emotion),
    .expected = journey_emotion_get_expected (emotion),
  };
}

static void
fill_line (JourneyLayoutBuilder *self, JourneyLine *line, int lane)
{
  guint n_columns = journey_build_get_n_columns (self);
  guint pass = get_pass (line, PASS_CELLS), first, end, i;

  for (first = 0; first < n_columns; first = end)
    {
      const JourneyPart *part;

      journey_build_key (self);
      journey_build_key_add_pointer (self, line->persona);
      end = journey_build_key_add_columns (self, first);
      part = journey_build_take (self, journey_build_slot (lane, pass, first));
      for (i = first; part == NULL && i < end; i++)
        journey_build_cell (self, make_cell (self, line->persona, i));
      if (part == NULL)
        part = journey_build_close (self);

      for (i = first; i < end; i++)
        {
          const JourneyCell *cell = &g_array_index (part->cells, JourneyCell, i - first);

          line->emotions[i] = (JourneyEmotion *) cell->item;
          line->scores[i] = cell->score;
          line->expected[i] = cell->expected;
        }
    }
}

static JourneyLine
make_line (JourneyLayoutBuilder *self, guint index, int lane)
{
  JourneyPersona *persona = g_ptr_array_index (self->personas, index);
  guint n_columns = journey_build_get_n_columns (self);
  JourneyLine line = {
    .persona = persona,
    .index = index,
    .tint = journey_persona_get_color (persona),
    .emotions = g_new (JourneyEmotion *, n_columns),
    .scores = g_new (double, n_columns),
    .expected = g_new (double, n_columns),
    .slopes = g_new0 (double, n_columns),
  };

  fill_line (self, &line, lane);
  return line;
}

static void
line_clear (gpointer data)
{
  JourneyLine *line = data;

  g_free (line->emotions);
  g_free (line->scores);
  g_free (line->expected);
  g_free (line->slopes);
}

static void
style_line (JourneyMark *mark, const JourneyLine *line, gboolean expected)
{
  mark->tint = line->tint;
  if (!expected)
    mark->dash = journey_build_persona_dash (line->index);
}

static void
build_area (JourneyLayoutBuilder *self,
            const JourneyPlot *plot,
            const JourneyLine *line,
            const JourneyPoint *points,
            const double *slopes,
            guint n_points)
{
  JourneyPath *path = journey_path_new_sized (n_points + 3);
  double middle = (plot->top + plot->bottom) / 2;
  JourneyMark *mark;

  journey_path_move_to (path, points[0].x, middle);
  journey_path_line_to (path, points[0].x, points[0].y);
  journey_curve_append (path, self->options->curve, points, slopes, n_points);
  journey_path_line_to (path, points[n_points - 1].x, middle);
  journey_path_close (path);

  mark = journey_build_path (self, path, JOURNEY_INK_TINT_AREA, JOURNEY_INK_NONE, 0);
  mark->tint = line->tint;
  /* The gradient spans the scale, not the outline. */
  mark->rect.y = plot->top;
  mark->rect.height = plot->bottom - plot->top;
}

static void
draw_piece (JourneyLayoutBuilder *self,
            const JourneyPlot *plot,
            const JourneyLine *line,
            gboolean expected,
            guint column,
            const JourneyPoint *points,
            const double *slopes,
            guint n_points)
{
  JourneyRect rect = { points[0].x, plot->lane->top, points[n_points - 1].x - points[0].x,
                       plot->bottom + JOURNEY_PLOT_INSET - plot->lane->top };
  JourneyPath *path = journey_path_new_sized (n_points);
  JourneyBox *box = journey_build_box (self, JOURNEY_BOX_EMOTION_LINE, rect, line->persona);

  box->lane = plot->lane->index;
  box->column = (int) column;
  box->n_columns = n_points;

  if (line->index == 0 && !expected)
    build_area (self, plot, line, points, slopes, n_points);
  journey_path_move_to (path, points[0].x, points[0].y);
  journey_curve_append (path, self->options->curve, points, slopes, n_points);
  style_line (journey_build_path (self, path, JOURNEY_INK_NONE, JOURNEY_INK_TINT,
                                  expected           ? EXPECTED_WIDTH
                                  : line->index == 0 ? MAIN_WIDTH
                                                     : OTHER_WIDTH),
              line, expected);
}

/* A piece of a line as one box: short enough to be left out when it is not in sight. */
static void
build_piece (JourneyLayoutBuilder *self,
             const JourneyPlot *plot,
             const JourneyLine *line,
             gboolean expected,
             guint column,
             const JourneyPoint *points,
             const double *slopes,
             guint n_points)
{
  guint pass = get_pass (line, expected ? PASS_EXPECTED : PASS_FELT);

  journey_plot_begin_key (self, plot);
  add_line_key (self, line);
  journey_build_key_add_numbers (self, expected ? line->expected + column : line->scores + column,
                                 n_points);
  journey_build_key_add_numbers (self, slopes, n_points);
  journey_build_key_add (self, self->options->curve);
  if (journey_build_take (self, journey_build_slot (plot->lane->index, pass, column)) != NULL)
    return;

  draw_piece (self, plot, line, expected, column, points, slopes, n_points);
  journey_build_close (self);
}

static void
build_run (JourneyLayoutBuilder *self,
           const JourneyPlot *plot,
           const JourneyLine *line,
           gboolean expected,
           guint column,
           GArray *points)
{
  const JourneyPoint *p = (const JourneyPoint *) (gpointer) points->data;
  guint i;

  journey_curve_get_slopes (p, points->len, line->slopes + column);
  for (i = 0; i + 1 < points->len; i += PIECE_LENGTH)
    build_piece (self, plot, line, expected, column + i, p + i, line->slopes + column + i,
                 MIN (PIECE_LENGTH + 1, points->len - i));
}

/* Draws the line through all neighbouring columns that have a score: a gap stays a gap. Fills in
 * the slope of the line at each column. */
static void
build_curve (JourneyLayoutBuilder *self,
             const JourneyPlot *plot,
             const JourneyLine *line,
             gboolean expected)
{
  const double *scores = expected ? line->expected : line->scores;
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (JourneyPoint));
  guint n_columns = journey_build_get_n_columns (self);
  guint column;

  for (column = 0; column <= n_columns; column++)
    {
      double score = column < n_columns ? scores[column] : JOURNEY_UNSET;

      if (journey_is_set (score))
        {
          JourneyPoint point = { journey_build_get_column_center (column),
                                 journey_plot_get_y (plot, score) };

          g_array_append_val (points, point);
          self->has_expected |= expected;
        }
      else if (points->len > 0)
        {
          build_run (self, plot, line, expected, column - points->len, points);
          g_array_set_size (points, 0);
        }
    }
}

/* The word is part of what can be pointed at. */
static void
cover (JourneyLayoutBuilder *self, const JourneyRect *rect)
{
  JourneyBox *box = &g_array_index (self->layout->boxes, JourneyBox, self->layout->boxes->len - 1);
  double right = MAX (journey_rect_right (&box->rect), journey_rect_right (rect));
  double bottom = MAX (journey_rect_bottom (&box->rect), journey_rect_bottom (rect));

  box->rect.y = MIN (box->rect.y, rect->y);
  box->rect.width = right - box->rect.x;
  box->rect.height = bottom - box->rect.y;
}

/* The word stands where the line does not go: above a point from which it falls, below one from
 * which it rises. Where another persona's word is there already, on the other side. */
static double
find_note_y (const JourneyPlot *plot, guint column, double y, double slope, double gap)
{
  gboolean below = slope < -0.01 || (fabs (slope) <= 0.01 && y > (plot->top + plot->bottom) / 2);
  double top = y + (below ? 3 : -NOTE_HEIGHT - gap);

  if (journey_is_set (plot->notes[column]) && fabs (plot->notes[column] - top) < NOTE_HEIGHT)
    top = y + (below ? -NOTE_HEIGHT - gap : 3);

  plot->notes[column] = top;
  return top;
}

static void
build_note (JourneyLayoutBuilder *self,
            const JourneyPlot *plot,
            const JourneyLine *line,
            guint column,
            JourneyPoint point)
{
  const char *note = journey_emotion_get_note (line->emotions[column]);
  gboolean last = column + 1 == journey_build_get_n_columns (self);
  double room = (last ? JOURNEY_COLUMN_WIDTH / 2 : JOURNEY_COLUMN_STEP - JOURNEY_PLOT_MOMENT / 4) -
                NOTE_GAP - 4;
  JourneyTextBlock *block = journey_build_measure (self, note, JOURNEY_TEXT_FEELING, room, 1);
  JourneyTextPlace place = { point.x + NOTE_GAP, 0, room, 1, JOURNEY_ALIGN_LEFT };
  JourneyRect halo;

  if (block == NULL)
    return;

  /* A step goes on level, below the whole word. */
  place.y = find_note_y (plot, column, point.y, line->slopes[column],
                         self->options->curve == JOURNEY_CURVE_STEPS ? 4 : 1);
  halo = (JourneyRect) { place.x - 3, place.y, block->width + 6, block->height };
  cover (self, &halo);
  journey_build_rect (self, halo, 4, JOURNEY_INK_HALO, JOURNEY_INK_NONE);
  journey_build_block (self, block, JOURNEY_TEXT_FEELING, JOURNEY_INK_TINT_TEXT, place)->tint =
      line->tint;
}

static void
build_point (JourneyLayoutBuilder *self,
             const JourneyPlot *plot,
             const JourneyLine *line,
             guint column)
{
  JourneyPoint point = { journey_build_get_column_center (column),
                         journey_plot_get_y (plot, line->scores[column]) };
  JourneyRect rect = { point.x - POINT_HIT, point.y - POINT_HIT, 2 * POINT_HIT, 2 * POINT_HIT };
  JourneyBox *box = journey_build_box (self, JOURNEY_BOX_EMOTION, rect, line->emotions[column]);

  box->lane = plot->lane->index;
  box->column = (int) column;
  box->n_columns = 1;
  box->context = JOURNEY_ITEM (line->persona);

  build_note (self, plot, line, column, point);
  journey_build_marker (self, line->index, line->tint, point.x, point.y);
}

static void
build_points (JourneyLayoutBuilder *self,
              const JourneyPlot *plot,
              const JourneyLine *line,
              guint first)
{
  guint pass = get_pass (line, PASS_POINTS), column, end;
  const JourneyPart *part;

  journey_plot_begin_key (self, plot);
  add_line_key (self, line);
  end = journey_build_key_add_columns (self, first);
  journey_build_key_add (self, end == journey_build_get_n_columns (self));
  journey_build_key_add (self, self->options->curve);
  journey_build_key_add_numbers (self, line->slopes + first, end - first);
  journey_build_key_add_numbers (self, plot->notes + first, end - first);

  part = journey_build_take (self, journey_build_slot (plot->lane->index, pass, first));
  for (column = first; part == NULL && column < end; column++)
    {
      if (journey_is_set (line->scores[column]))
        build_point (self, plot, line, column);
      journey_build_number (self, plot->notes[column]);
    }
  if (part == NULL)
    part = journey_build_close (self);
  memcpy (plot->notes + first, part->numbers->data, part->numbers->len * sizeof (double));
}

/* All lines first, then all points: no line runs over a point or a word. The first persona comes
 * last, on top. */
static void
build_lines (JourneyLayoutBuilder *self, const JourneyPlot *plot)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (JourneyLine));
  guint n_columns = journey_build_get_n_columns (self);
  guint i, first;

  g_array_set_clear_func (lines, line_clear);
  for (i = self->personas->len; i > 0; i--)
    {
      JourneyLine line;

      if (!journey_build_shows (self, g_ptr_array_index (self->personas, i - 1)))
        continue;

      line = make_line (self, i - 1, plot->lane->index);
      g_array_append_val (lines, line);
      build_curve (self, plot, &line, TRUE);
      build_curve (self, plot, &line, FALSE);
    }

  for (i = 0; i < lines->len; i++)
    {
      JourneyLine *line = &g_array_index (lines, JourneyLine, i);

      for (first = 0; first < n_columns; first += JOURNEY_PART_COLUMNS)
        build_points (self, plot, line, first);
    }
}

static gboolean
has_scores (JourneyLayoutBuilder *self)
{
  guint column, i;

  for (column = 0; column < journey_build_get_n_columns (self); column++)
    {
      JourneyTouchpoint *touchpoint = journey_build_get_column (self, column)->touchpoint;

      for (i = 0; touchpoint != NULL && i < self->personas->len; i++)
        {
          JourneyItem *persona = g_ptr_array_index (self->personas, i);
          JourneyEmotion *emotion = find_emotion (touchpoint, journey_item_get_id (persona));

          if (emotion != NULL && (journey_is_set (journey_emotion_get_score (emotion)) ||
                                  journey_is_set (journey_emotion_get_expected (emotion))))
            return TRUE;
        }
    }

  return FALSE;
}

/* Somebody who is to draw the first line needs the scale to draw it on. */
static gboolean
may_have_scores (JourneyLayoutBuilder *self)
{
  guint column;

  for (column = 0; column < journey_build_get_n_columns (self); column++)
    {
      if (journey_build_get_column (self, column)->touchpoint != NULL)
        return self->options->editable && self->personas->len > 0;
    }

  return FALSE;
}

double
journey_build_feeling (JourneyLayoutBuilder *self, const JourneyLaneBuild *lane)
{
  guint n_columns = journey_build_get_n_columns (self);
  g_autofree double *notes = g_new (double, n_columns);
  double height = MAX (JOURNEY_PLOT_HEIGHT, lane->min_height);
  JourneyPlot plot = journey_plot_new (self->document, lane, height);
  guint column;

  if (!has_scores (self) && !may_have_scores (self))
    return 0;

  plot.notes = notes;
  for (column = 0; column < n_columns; column++)
    notes[column] = JOURNEY_UNSET;

  journey_plot_build_moments (self, &plot, height);
  journey_plot_build_scale (self, &plot, height);
  build_lines (self, &plot);

  return height;
}
