/* journey-svg-painter.h: writes a map as SVG
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-painter.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_SVG_PAINTER (journey_svg_painter_get_type ())
G_DECLARE_FINAL_TYPE (JourneySvgPainter, journey_svg_painter, JOURNEY, SVG_PAINTER, GObject)

JourneySvgPainter *journey_svg_painter_new (double width, double height, double scale);

void journey_svg_painter_set_title (JourneySvgPainter *self, const char *title);
void journey_svg_painter_set_description (JourneySvgPainter *self, const char *description);
GBytes *journey_svg_painter_finish (JourneySvgPainter *self);

G_END_DECLS
