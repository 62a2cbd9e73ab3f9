/* journey-pages-draw.c: pages as they come out of the printer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-pages.h"

#include <math.h>

#include "journey-cairo-painter.h"

/* All lengths are mm. */

/* Lines as thin as printers draw them without gaps. */
#define LINE_WIDTH 0.2

/* Marks reach from the map's edge outwards into the margin. */
#define MARK_GAP    1.0
#define MARK_LENGTH 5.0

#define DASH 0.8

/* Half the side of the arrows that point to the page beside. */
#define ARROW 1.0

/* What is written in the margins keeps its distance from the map. */
#define TEXT_GAP 1.5

#define TEXT_STYLE JOURNEY_TEXT_LEGEND

typedef struct
{
  const JourneyPages *pages;
  JourneyPage page;
  JourneyPainter *painter;
  cairo_t *cr;
} Draw;

static double
get_right (const Draw *draw)
{
  return draw->pages->width - draw->pages->margin;
}

static double
get_bottom (const Draw *draw)
{
  return draw->pages->height - draw->pages->margin;
}

static void
draw_map (const Draw *draw, JourneyLayout *layout, JourneyTheme theme, JourneyDetail detail)
{
  const JourneyRect *place = &draw->page.place;
  double scale = draw->pages->scale;

  cairo_save (draw->cr);
  cairo_rectangle (draw->cr, place->x, place->y, place->width, place->height);
  cairo_clip (draw->cr);
  cairo_translate (draw->cr, place->x, place->y);
  cairo_scale (draw->cr, scale, scale);
  cairo_translate (draw->cr, -draw->page.area.x, -draw->page.area.y);
  journey_render_page (draw->painter, layout, theme);
  journey_render_area (draw->painter, layout, &draw->page.area, theme, detail);
  cairo_restore (draw->cr);
}

/* Both ends of a seam, in the margins that it runs into. */
static void
draw_seam (const Draw *draw, double x1, double y1, double x2, double y2, gboolean dashed)
{
  const double dash = DASH;
  gboolean upright = x1 == x2;
  double gap = MARK_GAP;
  double length = MIN (MARK_LENGTH, draw->pages->margin - gap);

  if (length <= 0)
    return;

  cairo_set_dash (draw->cr, &dash, dashed ? 1 : 0, 0);
  cairo_move_to (draw->cr, x1 - (upright ? 0 : gap), y1 - (upright ? gap : 0));
  cairo_rel_line_to (draw->cr, upright ? 0 : -length, upright ? -length : 0);
  cairo_move_to (draw->cr, x2 + (upright ? 0 : gap), y2 + (upright ? gap : 0));
  cairo_rel_line_to (draw->cr, upright ? 0 : length, upright ? length : 0);
  cairo_stroke (draw->cr);
}

/* Lines tell where to cut, dashes where the edge of the page behind comes to lie. */
static void
draw_seams (const Draw *draw)
{
  const JourneyPage *page = &draw->page;
  double margin = draw->pages->margin;
  JourneyEdges sides = page->cut | page->glued;

  if (sides & JOURNEY_EDGE_LEFT)
    draw_seam (draw, page->seen.x, margin, page->seen.x, get_bottom (draw),
               page->glued & JOURNEY_EDGE_LEFT);
  if (sides & JOURNEY_EDGE_RIGHT)
    draw_seam (draw, journey_rect_right (&page->seen), margin, journey_rect_right (&page->seen),
               get_bottom (draw), page->glued & JOURNEY_EDGE_RIGHT);
  if (sides & JOURNEY_EDGE_TOP)
    draw_seam (draw, margin, page->seen.y, get_right (draw), page->seen.y,
               page->glued & JOURNEY_EDGE_TOP);
  if (sides & JOURNEY_EDGE_BOTTOM)
    draw_seam (draw, margin, journey_rect_bottom (&page->seen), get_right (draw),
               journey_rect_bottom (&page->seen), page->glued & JOURNEY_EDGE_BOTTOM);
}

static const JourneyRgba *
get_ink (void)
{
  static const JourneyRgba ink = { 0.2, 0.2, 0.2, 1 };

  return &ink;
}

/* @align: what of the text is at @x; @y is its middle. */
static void
draw_text (const Draw *draw, const char *text, JourneyAlign align, double x, double y, double room)
{
  double unit = JOURNEY_PAGES_MM_PER_PX;
  g_autoptr (JourneyTextMeasure) measure = journey_text_measure_new ();
  g_autoptr (JourneyTextBlock) block =
      journey_text_measure_break (measure, text, TEXT_STYLE, room / unit, 1);

  if (block->n_lines == 0)
    return;

  if (align == JOURNEY_ALIGN_CENTER)
    x -= block->width * unit / 2;
  else if (align == JOURNEY_ALIGN_RIGHT)
    x -= block->width * unit;
  cairo_save (draw->cr);
  cairo_translate (draw->cr, x, y - block->height * unit / 2);
  cairo_scale (draw->cr, unit, unit);
  journey_painter_draw_text (draw->painter, &block->lines[0], TEXT_STYLE, JOURNEY_ALIGN_LEFT, 0,
                             block->lines[0].baseline, get_ink ());
  cairo_restore (draw->cr);
}

/* @angle: which way it points, 0 to the right and then clockwise */
static void
draw_arrow (const Draw *draw, double x, double y, double angle)
{
  cairo_save (draw->cr);
  cairo_translate (draw->cr, x, y);
  cairo_rotate (draw->cr, angle);
  cairo_move_to (draw->cr, ARROW, 0);
  cairo_line_to (draw->cr, -ARROW, -ARROW);
  cairo_line_to (draw->cr, -ARROW, ARROW);
  cairo_close_path (draw->cr);
  cairo_fill (draw->cr);
  cairo_restore (draw->cr);
}

/* Says in the middle of a margin which page belongs there. */
static void
draw_neighbour (const Draw *draw, JourneyEdges edge, double x, double y, double angle)
{
  const JourneyPage *page = &draw->page;
  guint step = page->cut & edge ? -1u : 1u;
  g_autofree char *name = NULL;

  if (!((page->cut | page->glued) & edge))
    return;

  if (edge & (JOURNEY_EDGE_TOP | JOURNEY_EDGE_BOTTOM))
    {
      name = journey_pages_dup_name (page->column, page->row + step);
      draw_text (draw, name, JOURNEY_ALIGN_RIGHT, x - ARROW, y, draw->pages->width);
      draw_arrow (draw, x + 2 * ARROW, y, angle);
    }
  else
    {
      name = journey_pages_dup_name (page->column + step, page->row);
      draw_text (draw, name, JOURNEY_ALIGN_CENTER, x, y - 2 * ARROW, draw->pages->margin);
      draw_arrow (draw, x, y + ARROW, angle);
    }
}

static void
draw_neighbours (const Draw *draw)
{
  double width = draw->pages->width;
  double height = draw->pages->height;
  double inset = draw->pages->margin / 2;

  draw_neighbour (draw, JOURNEY_EDGE_LEFT, inset, height / 2, G_PI);
  draw_neighbour (draw, JOURNEY_EDGE_RIGHT, width - inset, height / 2, 0);
  draw_neighbour (draw, JOURNEY_EDGE_TOP, width / 2, inset, -G_PI_2);
  draw_neighbour (draw, JOURNEY_EDGE_BOTTOM, width / 2, height - inset, G_PI_2);
}

/* In the corner below where the journey begins, as far as to the middle of the page. */
static void
draw_label (const Draw *draw, guint index, JourneyLayout *layout)
{
  const char *title = journey_document_get_title (journey_layout_get_document (layout));
  g_autofree char *label = journey_pages_dup_label (draw->pages, index);
  g_autofree char *text = g_strjoin (*title ? " · " : "", label, title, NULL);
  gboolean rtl = draw->pages->rtl;
  double side = draw->pages->margin + draw->pages->overlap + TEXT_GAP;

  draw_text (draw, text, rtl ? JOURNEY_ALIGN_RIGHT : JOURNEY_ALIGN_LEFT,
             rtl ? draw->pages->width - side : side, draw->pages->height - draw->pages->margin / 2,
             draw->pages->width / 2 - side - 4 * TEXT_GAP);
}

static gboolean
has_room_for_text (const JourneyPages *self)
{
  double height = journey_text_style_get (TEXT_STYLE)->line_height * JOURNEY_PAGES_MM_PER_PX;

  return self->margin >= height + TEXT_GAP;
}

static void
draw_marks (const Draw *draw, guint index, JourneyLayout *layout)
{
  const JourneyRgba *ink = get_ink ();

  cairo_set_source_rgb (draw->cr, ink->red, ink->green, ink->blue);
  cairo_set_line_width (draw->cr, LINE_WIDTH);
  cairo_set_line_cap (draw->cr, CAIRO_LINE_CAP_BUTT);
  draw_seams (draw);
  if (has_room_for_text (draw->pages))
    {
      draw_neighbours (draw);
      draw_label (draw, index, layout);
    }
}

/**
 * journey_pages_draw:
 * @self: a plan for @layout
 * @index: which page
 * @layout: the map
 * @theme: in which colours
 * @detail: how much of the map
 * @cr: what to draw with; a unit is one mm, and the origin the upper left corner of the paper
 *
 * Draws one page: what of the map is on it and, where there are several pages, the marks.
 */
void
journey_pages_draw (const JourneyPages *self,
                    guint index,
                    JourneyLayout *layout,
                    JourneyTheme theme,
                    JourneyDetail detail,
                    cairo_t *cr)
{
  g_autoptr (JourneyPainter) painter = NULL;
  Draw draw;

  g_return_if_fail (index < journey_pages_get_n (self));

  painter = journey_cairo_painter_new (cr);
  draw = (Draw) { self, journey_pages_get (self, index), painter, cr };

  cairo_save (cr);
  draw_map (&draw, layout, theme, detail);
  if (self->marked && journey_pages_get_n (self) > 1)
    draw_marks (&draw, index, layout);
  cairo_restore (cr);
}
