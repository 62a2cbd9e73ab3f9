/* journey-build-scale.c: the scale of the emotion lines, and the moments of truth behind them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-plot-private.h"

#include <math.h>

#include "journey-icon-name.h"

#define FACE_X       (JOURNEY_GRID_X - 24)
#define FACE_RADIUS  11.0
#define FACE_SIZE    20.0
#define MAX_GUIDES   12
#define GUIDE_LENGTH (28 * JOURNEY_COLUMN_STEP) /* of one box; a whole number of dashes */

/* What everything on the scale depends on. */
void
journey_plot_begin_key (JourneyLayoutBuilder *self, const JourneyPlot *plot)
{
  journey_build_key (self);
  journey_build_key_add (
      self, journey_item_get_revision (JOURNEY_ITEM (journey_document_get_scale (self->document))));
  journey_build_key_add_number (self, plot->top);
  journey_build_key_add_number (self, plot->bottom);
}

static void
build_face (JourneyLayoutBuilder *self, const JourneyPlot *plot, double share)
{
  double y = plot->bottom - share * (plot->bottom - plot->top);
  JourneyInk ink = share > 0.5   ? JOURNEY_INK_GOOD
                   : share < 0.5 ? JOURNEY_INK_BAD
                                 : JOURNEY_INK_NEUTRAL;
  JourneyInk wash = share > 0.5   ? JOURNEY_INK_GOOD_FACE
                    : share < 0.5 ? JOURNEY_INK_BAD_FACE
                                  : JOURNEY_INK_NEUTRAL_FACE;

  journey_build_rect (self,
                      (JourneyRect) { FACE_X - FACE_RADIUS, y - FACE_RADIUS, 2 * FACE_RADIUS,
                                      2 * FACE_RADIUS },
                      FACE_RADIUS, wash, JOURNEY_INK_NONE);
  journey_build_icon (self, journey_face_get_icon (share),
                      (JourneyRect) { FACE_X - FACE_SIZE / 2 - 1, y - FACE_SIZE / 2 - 1,
                                      FACE_SIZE + 2, FACE_SIZE + 2 },
                      ink);
}

static void
build_guide (JourneyLayoutBuilder *self, double left, double right, double y, gboolean middle)
{
  JourneyPath *path = journey_path_new_sized (2);
  JourneyMark *mark;

  journey_path_move_to (path, left, y);
  journey_path_line_to (path, right, y);
  mark = journey_build_path (self, path, JOURNEY_INK_NONE,
                             middle ? JOURNEY_INK_LINE_STRONG : JOURNEY_INK_LINE, 1);
  mark->dash = middle ? JOURNEY_DASH_NONE : JOURNEY_DASH_GUIDE;
}

static void
build_score_label (JourneyLayoutBuilder *self, double y, const char *label)
{
  if (label != NULL)
    journey_build_text (self, label, JOURNEY_TEXT_CONFIDENCE, JOURNEY_INK_TEXT_DIM,
                        (JourneyTextPlace) { JOURNEY_GRID_X, y - 14, JOURNEY_COLUMN_WIDTH / 2 - 12,
                                             1, JOURNEY_ALIGN_LEFT });
}

/* A line for each whole score, or the two ends and the middle where that would be too many. */
static void
build_guides (JourneyLayoutBuilder *self, const JourneyPlot *plot, double left, double right)
{
  JourneyScale *scale = journey_document_get_scale (self->document);
  double span = plot->maximum - plot->minimum;
  guint n_steps = span == floor (span) && span < MAX_GUIDES ? (guint) span + 1 : 3;
  guint i;

  for (i = 0; i < n_steps; i++)
    {
      double y = journey_plot_get_y (plot, plot->minimum + span * i / (n_steps - 1));
      guint label = n_steps == 3 && span != 2 ? (guint) lround (i * span / 2) : i;

      build_guide (self, left, right, y, 2 * i + 1 == n_steps);
      if (left <= JOURNEY_GRID_X)
        build_score_label (self, y, journey_scale_get_step_label (scale, label));
    }
  /* With an even number of steps none of them is the middle. */
  if (n_steps % 2 == 0)
    build_guide (self, left, right, (plot->top + plot->bottom) / 2, TRUE);
}

/* Of a long map in several boxes: whoever draws a line of dashes walks along all of them, and
 * most are out of sight. */
void
journey_plot_build_scale (JourneyLayoutBuilder *self, const JourneyPlot *plot, double height)
{
  JourneyRect rect = { JOURNEY_PAGE_MARGIN, plot->lane->top, 0, height };
  double end = self->layout->width - JOURNEY_PAGE_MARGIN;
  double left, right;

  for (left = JOURNEY_GRID_X - 6; left < end - JOURNEY_COLUMN_GAP; left = right)
    {
      right = MIN (left + GUIDE_LENGTH, end - JOURNEY_COLUMN_GAP);
      rect.width = (right < end - JOURNEY_COLUMN_GAP ? right : end) - rect.x;
      journey_build_box (self, JOURNEY_BOX_SCALE, rect, journey_document_get_scale (self->document))
          ->lane = plot->lane->index;
      build_guides (self, plot, left, right);
      if (left <= JOURNEY_GRID_X)
        {
          build_face (self, plot, 1);
          build_face (self, plot, 0.5);
          build_face (self, plot, 0);
        }
      rect.x = right;
    }
}

static void
build_moment (JourneyLayoutBuilder *self, const JourneyPlot *plot, guint column, double height)
{
  JourneyTouchpoint *touchpoint = journey_build_get_column (self, column)->touchpoint;
  double x = journey_build_get_column_center (column) - JOURNEY_PLOT_MOMENT / 2;
  JourneyRect rect = { x, plot->lane->top + 6, JOURNEY_PLOT_MOMENT, height - 12 };
  JourneyInk ink;

  if (touchpoint == NULL || journey_touchpoint_get_moment (touchpoint) == JOURNEY_MOMENT_NONE)
    return;

  ink = journey_build_moment_ink (self, touchpoint);
  journey_build_box (self, JOURNEY_BOX_MOMENT, rect, touchpoint)->lane = plot->lane->index;
  journey_build_rect (self, rect, 12,
                      ink == JOURNEY_INK_GOOD  ? JOURNEY_INK_GOOD_WASH
                      : ink == JOURNEY_INK_BAD ? JOURNEY_INK_BAD_WASH
                                               : JOURNEY_INK_NEUTRAL_WASH,
                      JOURNEY_INK_NONE);
}

void
journey_plot_build_moments (JourneyLayoutBuilder *self, const JourneyPlot *plot, double height)
{
  guint n_columns = journey_build_get_n_columns (self);
  guint first, end, column;

  for (first = 0; first < n_columns; first = end)
    {
      journey_plot_begin_key (self, plot);
      journey_build_key_add_number (self, height);
      end = journey_build_key_add_columns (self, first);
      if (journey_build_take (self, journey_build_slot (plot->lane->index, 0, first)) != NULL)
        continue;
      for (column = first; column < end; column++)
        build_moment (self, plot, column, height);
      journey_build_close (self);
    }
}
