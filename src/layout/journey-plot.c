/* journey-plot.c: where scores are in the feeling lane
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-plot-private.h"

#include <math.h>

#include "journey-number.h"

#define OVERSHOOT 8.0 /* beyond the ends, of a score that the scale does not have */

double
journey_plot_get_y (const JourneyPlot *plot, double score)
{
  double share = (score - plot->minimum) / (plot->maximum - plot->minimum);
  double y = plot->bottom - share * (plot->bottom - plot->top);

  /* A score outside the scale is reported by the reader; here it stays in the lane. */
  return CLAMP (y, plot->top - OVERSHOOT, plot->bottom + OVERSHOOT);
}

/* A scale that makes no sense is shown as the standard one would be. */
JourneyPlot
journey_plot_new (JourneyDocument *document, const JourneyLaneBuild *lane, double height)
{
  JourneyScale *scale = journey_document_get_scale (document);
  JourneyPlot plot = {
    .lane = lane,
    .minimum = journey_scale_get_minimum (scale),
    .maximum = journey_scale_get_maximum (scale),
    .top = lane->top + JOURNEY_PLOT_INSET,
    .bottom = lane->top + height - JOURNEY_PLOT_INSET,
  };

  if (plot.maximum <= plot.minimum)
    plot.maximum = plot.minimum + 1;
  return plot;
}

static JourneyPlot
get_plot (JourneyLayout *layout, int lane)
{
  const JourneyRect *rect = &g_array_index (layout->lanes, JourneyLayoutLane, (guint) lane).rect;

  return journey_plot_new (layout->document, &(JourneyLaneBuild) { .top = rect->y }, rect->height);
}

/**
 * journey_layout_has_plot:
 * @self: a layout
 * @lane: the index of a lane
 *
 * Returns: whether the lane shows the scale of emotions
 */
gboolean
journey_layout_has_plot (JourneyLayout *self, int lane)
{
  JourneyLayoutLane *entry;

  if (lane < 0 || (guint) lane >= self->lanes->len)
    return FALSE;

  entry = &g_array_index (self->lanes, JourneyLayoutLane, (guint) lane);
  return entry->kind == JOURNEY_LANE_KIND_FEELING && entry->rect.height >= JOURNEY_PLOT_HEIGHT;
}

/**
 * journey_layout_get_score_at:
 * @self: a layout
 * @lane: the index of a lane that has a plot
 * @y: in px of the map
 *
 * Returns: the score that a point at @y has, as exact as that, within the scale
 */
double
journey_layout_get_score_at (JourneyLayout *self, int lane, double y)
{
  JourneyPlot plot;
  double share;

  g_return_val_if_fail (journey_layout_has_plot (self, lane), JOURNEY_UNSET);

  plot = get_plot (self, lane);
  share = (plot.bottom - y) / (plot.bottom - plot.top);
  return plot.minimum + CLAMP (share, 0, 1) * (plot.maximum - plot.minimum);
}

/**
 * journey_layout_get_score_y:
 * @self: a layout
 * @lane: the index of a lane that has a plot
 * @score: a score
 *
 * Returns: the y of a point with that score, in px of the map
 */
double
journey_layout_get_score_y (JourneyLayout *self, int lane, double score)
{
  JourneyPlot plot;

  g_return_val_if_fail (journey_layout_has_plot (self, lane), 0);

  plot = get_plot (self, lane);
  return journey_plot_get_y (&plot, score);
}

/**
 * journey_layout_dup_score_text:
 * @self: a layout
 * @score: a score, within the scale
 *
 * Puts a score in words, to be shown beside a point that is dragged and to be announced: the
 * number, and what the scale calls it if it is a whole step.
 *
 * Returns: (transfer full): the text
 */
char *
journey_layout_dup_score_text (JourneyLayout *self, double score)
{
  JourneyPlot plot = journey_plot_new (self->document, &(JourneyLaneBuild) { 0 }, 0);
  g_autofree char *number = journey_number_format (score);
  double step = score - plot.minimum, span = plot.maximum - plot.minimum;
  const char *word = NULL;

  if (step == floor (step) && step >= 0 && step <= span && span < 1000)
    word = journey_scale_get_step_label (journey_document_get_scale (self->document), (guint) step);

  return word != NULL ? g_strconcat (number, ", ", word, NULL) : g_steal_pointer (&number);
}
