/* journey-painter.h: what a map is painted with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "journey-icon.h"
#include "journey-mark.h"
#include "journey-paint.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_PAINTER (journey_painter_get_type ())
G_DECLARE_INTERFACE (JourneyPainter, journey_painter, JOURNEY, PAINTER, GObject)

/**
 * JourneyPainterInterface:
 * @save: remembers transform and clip
 * @restore: goes back to what @save remembered
 * @translate: moves the origin
 * @scale: scales what follows
 * @clip: leaves out what is outside a rectangle
 * @begin_group: (nullable): begins a group with an id that is unique in the picture, and a title
 *   for people who cannot see it; both may be %NULL
 * @end_group: (nullable): ends it; a painter has both or neither
 * @begin_faded: begins to draw what shines through, within @bounds; there is none within another
 * @end_faded: ends it
 * @draw_rect: draws a rectangle with round corners
 * @draw_path: draws an outline; holes by the even-odd rule
 * @draw_icon: (nullable): draws an icon; left out, it is drawn as an outline
 * @draw_text: draws one line; @x is its left edge whichever way it reads, and @align tells what is
 *   to stay in place where another font makes it longer or shorter
 * @draw_picture: draws a PNG or JPEG, given as a data URI, that fills a circle in @rect
 *
 * The few operations that the walk over the boxes needs. Three painters have them: for cairo, for
 * SVG and for GTK's render nodes.
 */
struct _JourneyPainterInterface
{
  GTypeInterface parent_iface;

  void (*save) (JourneyPainter *self);
  void (*restore) (JourneyPainter *self);
  void (*translate) (JourneyPainter *self, double x, double y);
  void (*scale) (JourneyPainter *self, double factor);
  void (*clip) (JourneyPainter *self, const JourneyRect *rect);

  void (*begin_group) (JourneyPainter *self, const char *id, const char *title);
  void (*end_group) (JourneyPainter *self);

  void (*begin_faded) (JourneyPainter *self, double opacity, const JourneyRect *bounds);
  void (*end_faded) (JourneyPainter *self);

  void (*draw_rect) (JourneyPainter *self,
                     const JourneyRect *rect,
                     double radius,
                     const JourneyFill *fill,
                     const JourneyStroke *stroke);
  void (*draw_path) (JourneyPainter *self,
                     const JourneyPath *path,
                     const JourneyFill *fill,
                     const JourneyStroke *stroke);
  void (*draw_icon) (JourneyPainter *self,
                     const JourneyIcon *icon,
                     const JourneyRect *rect,
                     const JourneyFill *fill);
  void (*draw_text) (JourneyPainter *self,
                     const JourneyTextLine *line,
                     JourneyTextStyle style,
                     JourneyAlign align,
                     double x,
                     double baseline,
                     const JourneyRgba *color);
  void (*draw_picture) (JourneyPainter *self, const char *uri, const JourneyRect *rect);
};

void journey_painter_save (JourneyPainter *self);
void journey_painter_restore (JourneyPainter *self);
void journey_painter_translate (JourneyPainter *self, double x, double y);
void journey_painter_scale (JourneyPainter *self, double factor);
void journey_painter_clip (JourneyPainter *self, const JourneyRect *rect);
gboolean journey_painter_has_groups (JourneyPainter *self);
void journey_painter_begin_group (JourneyPainter *self, const char *id, const char *title);
void journey_painter_end_group (JourneyPainter *self);
void journey_painter_begin_faded (JourneyPainter *self, double opacity, const JourneyRect *bounds);
void journey_painter_end_faded (JourneyPainter *self);
void journey_painter_draw_rect (JourneyPainter *self,
                                const JourneyRect *rect,
                                double radius,
                                const JourneyFill *fill,
                                const JourneyStroke *stroke);
void journey_painter_draw_path (JourneyPainter *self,
                                const JourneyPath *path,
                                const JourneyFill *fill,
                                const JourneyStroke *stroke);
void journey_painter_draw_icon (JourneyPainter *self,
                                const JourneyIcon *icon,
                                const JourneyRect *rect,
                                const JourneyFill *fill);
void journey_painter_draw_text (JourneyPainter *self,
                                const JourneyTextLine *line,
                                JourneyTextStyle style,
                                JourneyAlign align,
                                double x,
                                double baseline,
                                const JourneyRgba *color);
void journey_painter_draw_picture (JourneyPainter *self, const char *uri, const JourneyRect *rect);

G_END_DECLS
