/* journey-render.h: the walk that paints boxes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-layout.h"
#include "journey-painter.h"
#include "journey-theme.h"

G_BEGIN_DECLS

/**
 * JourneyDetail:
 * @JOURNEY_DETAIL_FULL: everything
 * @JOURNEY_DETAIL_TITLES: of texts the titles only; for a map seen at less than 45 %
 * @JOURNEY_DETAIL_SHAPES: no text; for a map seen at less than 30 %
 */
typedef enum
{
  JOURNEY_DETAIL_FULL,
  JOURNEY_DETAIL_TITLES,
  JOURNEY_DETAIL_SHAPES,
} JourneyDetail;

/**
 * JOURNEY_DIMMED_OPACITY:
 *
 * How much is left to see of a box that steps back; see [func@journey_layout_is_dimmed].
 */
#define JOURNEY_DIMMED_OPACITY 0.25

void journey_render_page (JourneyPainter *painter, JourneyLayout *layout, JourneyTheme theme);
void journey_render_map (JourneyPainter *painter, JourneyLayout *layout, JourneyTheme theme);
void journey_render_area (JourneyPainter *painter,
                          JourneyLayout *layout,
                          const JourneyRect *area,
                          JourneyTheme theme,
                          JourneyDetail detail);
void journey_render_box (JourneyPainter *painter,
                         JourneyLayout *layout,
                         const JourneyBox *box,
                         JourneyTheme theme,
                         JourneyDetail detail);

G_END_DECLS
