/* journey-cairo-painter.h: paints a map with cairo
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "journey-painter.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_CAIRO_PAINTER (journey_cairo_painter_get_type ())
G_DECLARE_FINAL_TYPE (JourneyCairoPainter, journey_cairo_painter, JOURNEY, CAIRO_PAINTER, GObject)

JourneyPainter *journey_cairo_painter_new (cairo_t *cr);

G_END_DECLS
