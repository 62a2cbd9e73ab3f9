/* journey-plot-private.h: where scores are in the feeling lane
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-layout-private.h"

G_BEGIN_DECLS

#define JOURNEY_PLOT_HEIGHT 216.0 /* of the lane, at least */
#define JOURNEY_PLOT_MOMENT 68.0  /* the width of what is behind a moment of truth */
#define JOURNEY_PLOT_INSET  26.0  /* between the edge of the lane and the ends of the scale */

/* The lines of the lane on the scale of the map. */
typedef struct
{
  const JourneyLaneBuild *lane;
  double minimum;
  double maximum;
  double top;    /* y of the highest score */
  double bottom; /* y of the lowest score */
  double *notes; /* for each column the y of the last word in it, unset where there is none */
} JourneyPlot;

JourneyPlot
journey_plot_new (JourneyDocument *document, const JourneyLaneBuild *lane, double height);
double journey_plot_get_y (const JourneyPlot *plot, double score);

/* journey-build-scale.c */
void journey_plot_begin_key (JourneyLayoutBuilder *self, const JourneyPlot *plot);
void journey_plot_build_scale (JourneyLayoutBuilder *self, const JourneyPlot *plot, double height);
void
journey_plot_build_moments (JourneyLayoutBuilder *self, const JourneyPlot *plot, double height);

G_END_DECLS
