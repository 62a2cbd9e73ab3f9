/* journey-painter.c: what a map is painted with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-painter.h"

/**
 * JourneyPainter:
 *
 * Draws onto a screen, a page or into a file. Whoever draws a map talks to this interface alone,
 * so all pictures of a map are the same.
 */
G_DEFINE_INTERFACE (JourneyPainter, journey_painter, G_TYPE_OBJECT)

static void
journey_painter_default_init (JourneyPainterInterface *iface)
{
}

/**
 * journey_painter_save:
 * @self: a painter
 *
 * Remembers the transform and the clip.
 */
void
journey_painter_save (JourneyPainter *self)
{
  g_return_if_fail (JOURNEY_IS_PAINTER (self));

  JOURNEY_PAINTER_GET_IFACE (self)->save (self);
}

/**
 * journey_painter_restore:
 * @self: a painter
 *
 * Goes back to what the last [method@Painter.save] remembered.
 */
void
journey_painter_restore (JourneyPainter *self)
{
  g_return_if_fail (JOURNEY_IS_PAINTER (self));

  JOURNEY_PAINTER_GET_IFACE (self)->restore (self);
}

/**
 * journey_painter_translate:
 * @self: a painter
 * @x: to the right
 * @y: down
 *
 * Moves the origin of what follows.
 */
void
journey_painter_translate (JourneyPainter *self, double x, double y)
{
  g_return_if_fail (JOURNEY_IS_PAINTER (self));

  JOURNEY_PAINTER_GET_IFACE (self)->translate (self, x, y);
}

/**
 * journey_painter_scale:
 * @self: a painter
 * @factor: above 0
 *
 * Makes what follows larger or smaller.
 */
void
journey_painter_scale (JourneyPainter *self, double factor)
{
  g_return_if_fail (JOURNEY_IS_PAINTER (self));
  g_return_if_fail (factor > 0);

  JOURNEY_PAINTER_GET_IFACE (self)->scale (self, factor);
}

/**
 * journey_painter_clip:
 * @self: a painter
 * @rect: a rectangle
 *
 * Leaves out what is outside @rect, until [method@Painter.restore].
 */
void
journey_painter_clip (JourneyPainter *self, const JourneyRect *rect)
{
  g_return_if_fail (JOURNEY_IS_PAINTER (self));
  g_return_if_fail (rect != NULL);

  JOURNEY_PAINTER_GET_IFACE (self)->clip (self, rect);
}

/**
 * journey_painter_has_groups:
 * @self: a painter
 *
 * Returns: whether groups leave a trace, so that it is worth making names for them
 */
gboolean
journey_painter_has_groups (JourneyPainter *self)
{
  g_return_val_if_fail (JOURNEY_IS_PAINTER (self), FALSE);

  return JOURNEY_PAINTER_GET_IFACE (self)->begin_group != NULL;
}

/**
 * journey_painter_begin_group:
 * @self: a painter
 * @id: (nullable): unique in the picture
 * @title: (nullable): for people who cannot see it
 *
 * Begins to draw things that belong together.
 */
void
journey_painter_begin_group (JourneyPainter *self, const char *id, const char *title)
{
  g_return_if_fail (JOURNEY_IS_PAINTER (self));

  if (JOURNEY_PAINTER_GET_IFACE (self)->begin_group != NULL)
    JOURNEY_PAINTER_GET_IFACE (self)->begin_group (self, id, title);
}

/**
 * journey_painter_end_group:
 * @self: a painter
 *
 * Ends what [method@Painter.begin_group] began.
 */
void
journey_painter_end_group (JourneyPainter *self)
{
  g_return_if_fail (JOURNEY_IS_PAINTER (self));

  if (JOURNEY_PAINTER_GET_IFACE (self)->end_group != NULL)
    JOURNEY_PAINTER_GET_IFACE (self)->end_group (self);
}

/**
 * journey_painter_begin_faded:
 * @self: a painter
 * @opacity: 0, nothing, to 1, opaque
 * @bounds: what is drawn lies inside
 *
 * Begins to draw things that together shine through, so that they step back behind others.
 */
void
journey_painter_begin_faded (JourneyPainter *self, double opacity, const JourneyRect *bounds)
{
  g_return_if_fail (JOURNEY_IS_PAINTER (self));
  g_return_if_fail (bounds != NULL);

  JOURNEY_PAINTER_GET_IFACE (self)->begin_faded (self, opacity, bounds);
}

/**
 * journey_painter_end_faded:
 * @self: a painter
 *
 * Ends what [method@Painter.begin_faded] began.
 */
void
journey_painter_end_faded (JourneyPainter *self)
{
  g_return_if_fail (JOURNEY_IS_PAINTER (self));

  JOURNEY_PAINTER_GET_IFACE (self)->end_faded (self);
}

/**
 * journey_painter_draw_rect:
 * @self: a painter
 * @rect: a rectangle; the edge is drawn half inside, half outside
 * @radius: of its corners; never more than half of a side is used
 * @fill: what it is filled with
 * @stroke: its edge
 *
 * Draws a rectangle with round corners.
 */
void
journey_painter_draw_rect (JourneyPainter *self,
                           const JourneyRect *rect,
                           double radius,
                           const JourneyFill *fill,
                           const JourneyStroke *stroke)
{
  g_return_if_fail (JOURNEY_IS_PAINTER (self));
  g_return_if_fail (rect != NULL && fill != NULL && stroke != NULL);

  JOURNEY_PAINTER_GET_IFACE (self)->draw_rect (
      self, rect, CLAMP (radius, 0, MIN (rect->width, rect->height) / 2), fill, stroke);
}

/**
 * journey_painter_draw_path:
 * @self: a painter
 * @path: an outline
 * @fill: what it is filled with
 * @stroke: its edge
 *
 * Draws an outline. What it encloses twice is a hole.
 */
void
journey_painter_draw_path (JourneyPainter *self,
                           const JourneyPath *path,
                           const JourneyFill *fill,
                           const JourneyStroke *stroke)
{
  g_return_if_fail (JOURNEY_IS_PAINTER (self));
  g_return_if_fail (path != NULL && fill != NULL && stroke != NULL);

  JOURNEY_PAINTER_GET_IFACE (self)->draw_path (self, path, fill, stroke);
}

/**
 * journey_painter_draw_icon:
 * @self: a painter
 * @icon: an icon
 * @rect: where it is; a square, or the icon is as large as the shorter side
 * @fill: its colour
 *
 * Draws an icon.
 */
void
journey_painter_draw_icon (JourneyPainter *self,
                           const JourneyIcon *icon,
                           const JourneyRect *rect,
                           const JourneyFill *fill)
{
  static const JourneyStroke no_edge;
  JourneyPainterInterface *iface;
  double side;

  g_return_if_fail (JOURNEY_IS_PAINTER (self));
  g_return_if_fail (icon != NULL && rect != NULL && fill != NULL);

  side = MIN (rect->width, rect->height);
  if (side <= 0)
    return;

  iface = JOURNEY_PAINTER_GET_IFACE (self);
  if (iface->draw_icon != NULL)
    {
      iface->draw_icon (self, icon, rect, fill);
      return;
    }

  iface->save (self);
  iface->translate (self, rect->x + (rect->width - side) / 2, rect->y + (rect->height - side) / 2);
  iface->scale (self, side / JOURNEY_ICON_SIZE);
  iface->draw_path (self, journey_icon_get_path (icon), fill, &no_edge);
  iface->restore (self);
}

/**
 * journey_painter_draw_text:
 * @self: a painter
 * @line: a measured line
 * @style: the style that it was measured in
 * @align: which part of it stays in place, should it be shown in another font
 * @x: its left edge, whichever way it reads
 * @baseline: the y of its baseline
 * @color: its colour
 *
 * Draws a line of text.
 */
void
journey_painter_draw_text (JourneyPainter *self,
                           const JourneyTextLine *line,
                           JourneyTextStyle style,
                           JourneyAlign align,
                           double x,
                           double baseline,
                           const JourneyRgba *color)
{
  g_return_if_fail (JOURNEY_IS_PAINTER (self));
  g_return_if_fail (line != NULL && color != NULL);

  JOURNEY_PAINTER_GET_IFACE (self)->draw_text (self, line, style, align, x, baseline, color);
}

/**
 * journey_painter_draw_picture:
 * @self: a painter
 * @uri: a PNG or JPEG as a data URI
 * @rect: what bounds the circle that it fills
 *
 * Draws a portrait, cut to the middle of it. Draws nothing where @uri is not a picture, or one too
 * large to be decoded with a good conscience.
 */
void
journey_painter_draw_picture (JourneyPainter *self, const char *uri, const JourneyRect *rect)
{
  g_return_if_fail (JOURNEY_IS_PAINTER (self));
  g_return_if_fail (uri != NULL && rect != NULL);

  JOURNEY_PAINTER_GET_IFACE (self)->draw_picture (self, uri, rect);
}
