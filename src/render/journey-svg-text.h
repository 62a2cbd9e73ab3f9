/* journey-svg-text.h: numbers, colours and texts as SVG spells them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-paint.h"
#include "journey-path.h"

G_BEGIN_DECLS

void journey_svg_append_number (GString *out, double number);
void journey_svg_append_attribute (GString *out, const char *name, double number);
void journey_svg_append_text (GString *out, const char *text);
void journey_svg_append_color (GString *out, const char *name, const JourneyRgba *color);
void
journey_svg_append_path (GString *out, const JourneyPath *path, double x, double y, double scale);

G_END_DECLS
