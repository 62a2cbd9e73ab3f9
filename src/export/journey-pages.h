/* journey-pages.h: how a map falls on pages of paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "journey-layout.h"
#include "journey-render.h"

G_BEGIN_DECLS

/**
 * JOURNEY_PAGES_MAX:
 *
 * More pages than this are never meant.
 */
#define JOURNEY_PAGES_MAX 500

/**
 * JOURNEY_PAGES_MM_PER_PX:
 *
 * How large a px of the map is on paper at a scale of 1: 1⁄96 inch, as in CSS and in all exports.
 */
#define JOURNEY_PAGES_MM_PER_PX (25.4 / 96)

/**
 * JourneyOrientation:
 * @JOURNEY_ORIENTATION_AUTO: whichever makes the map larger, or takes fewer pages
 * @JOURNEY_ORIENTATION_PORTRAIT: upright
 * @JOURNEY_ORIENTATION_LANDSCAPE: lying
 */
typedef enum
{
  JOURNEY_ORIENTATION_AUTO,
  JOURNEY_ORIENTATION_PORTRAIT,
  JOURNEY_ORIENTATION_LANDSCAPE,
} JourneyOrientation;

/**
 * JourneyPageSetup:
 * @paper_width: in mm, of the paper held upright
 * @paper_height: in mm
 * @margin: in mm, what stays free on all sides
 * @orientation: how the paper is held
 * @tiled: over as many pages as it takes, to be glued together, and not fitted to one
 * @scale: of a map in tiles; see %JOURNEY_PAGES_MM_PER_PX
 * @overlap: in mm, how much of the map is on both of two tiles that meet
 * @marked: say in the margins of tiles where to cut and to glue, and which page it is
 *
 * What somebody wants of the pages.
 */
typedef struct
{
  double paper_width;
  double paper_height;
  double margin;
  JourneyOrientation orientation;
  gboolean tiled;
  double scale;
  double overlap;
  gboolean marked;
} JourneyPageSetup;

#define JOURNEY_PAGE_SETUP_DEFAULT                                                                 \
  {                                                                                                \
    .paper_width = 210,                                                                            \
    .paper_height = 297,                                                                           \
    .margin = 10,                                                                                  \
    .scale = 1,                                                                                    \
    .overlap = 10,                                                                                 \
    .marked = TRUE,                                                                                \
  }

/**
 * JourneyPages:
 * @width: in mm, of each page as it is held
 * @height: in mm
 * @margin: in mm
 * @scale: mm of paper for each px of the map
 * @overlap: in mm
 * @n_columns: pages beside each other
 * @n_rows: pages below each other
 * @map_width: in px
 * @map_height: in px
 * @rtl: whether the first page is the one at the right
 * @marked: whether there are marks
 *
 * How a map falls on pages. They are counted row by row from where the journey begins.
 */
typedef struct
{
  double width;
  double height;
  double margin;
  double scale;
  double overlap;
  guint n_columns;
  guint n_rows;
  double map_width;
  double map_height;
  gboolean rtl;
  gboolean marked;
} JourneyPages;

/**
 * JourneyEdges:
 * @JOURNEY_EDGE_LEFT: the left one
 * @JOURNEY_EDGE_RIGHT: the right one
 * @JOURNEY_EDGE_TOP: the upper one
 * @JOURNEY_EDGE_BOTTOM: the lower one
 *
 * Some edges of a page.
 */
typedef enum
{
  JOURNEY_EDGE_LEFT = 1 << 0,
  JOURNEY_EDGE_RIGHT = 1 << 1,
  JOURNEY_EDGE_TOP = 1 << 2,
  JOURNEY_EDGE_BOTTOM = 1 << 3,
} JourneyEdges;

/**
 * JourneyPage:
 * @column: its place in the row, counted from where the journey begins
 * @row: its place from the top
 * @area: in px of the map, what of it is on the page
 * @place: in mm from the upper left corner of the page, where on it that is
 * @seen: in mm, what of the page is to be seen when all are glued together
 * @cut: where it is cut along @seen, to be laid over the page before
 * @glued: where the page behind is laid over it, up to @seen
 *
 * One page.
 */
typedef struct
{
  guint column;
  guint row;
  JourneyRect area;
  JourneyRect place;
  JourneyRect seen;
  JourneyEdges cut;
  JourneyEdges glued;
} JourneyPage;

gboolean journey_pages_plan (JourneyPages *self,
                             const JourneyPageSetup *setup,
                             double map_width,
                             double map_height,
                             gboolean rtl,
                             GError **error);
guint journey_pages_get_n (const JourneyPages *self);
JourneyPage journey_pages_get (const JourneyPages *self, guint index);
void journey_pages_get_size (const JourneyPages *self, double *width, double *height);
char *journey_pages_dup_name (guint column, guint row);
char *journey_pages_dup_label (const JourneyPages *self, guint index);

void journey_pages_draw (const JourneyPages *self,
                         guint index,
                         JourneyLayout *layout,
                         JourneyTheme theme,
                         JourneyDetail detail,
                         cairo_t *cr);

G_END_DECLS
