/* journey-pages.c: how a map falls on pages of paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-pages.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "journey-export.h"

/* In mm. A map that is longer than the paper by less is taken to fit: it is one that was fitted. */
#define TOLERANCE 0.01

#define N_LETTERS 26

/* As many pages beside each other as @length takes, as a float, for it may be any number. */
static double
count_pages (double length, double room, double overlap)
{
  return length <= room + TOLERANCE ? 1 : 1 + ceil ((length - room - TOLERANCE) / (room - overlap));
}

static double
get_room (double length, double margin)
{
  return length - 2 * margin;
}

/* @columns and @rows: how many pages it takes. */
static void
arrange (JourneyPages *self,
         const JourneyPageSetup *setup,
         gboolean landscape,
         double *columns,
         double *rows)
{
  double room_width, room_height;

  self->width = landscape ? setup->paper_height : setup->paper_width;
  self->height = landscape ? setup->paper_width : setup->paper_height;
  room_width = get_room (self->width, self->margin);
  room_height = get_room (self->height, self->margin);

  if (setup->tiled)
    self->scale = setup->scale * JOURNEY_PAGES_MM_PER_PX;
  else
    self->scale = MIN (room_width / self->map_width, room_height / self->map_height);

  *columns = count_pages (self->map_width * self->scale, room_width, self->overlap);
  *rows = count_pages (self->map_height * self->scale, room_height, self->overlap);
}

/* Whether the map is better off on lying paper. */
static gboolean
lies_better (JourneyPages *self, const JourneyPageSetup *setup)
{
  double columns, rows, n_upright, upright_scale;

  arrange (self, setup, FALSE, &columns, &rows);
  n_upright = columns * rows;
  upright_scale = self->scale;
  arrange (self, setup, TRUE, &columns, &rows);

  if (!setup->tiled)
    return self->scale > upright_scale;
  if (columns * rows != n_upright)
    return columns * rows < n_upright;
  return self->map_width > self->map_height;
}

static gboolean
check_room (const JourneyPageSetup *setup, GError **error)
{
  double room = get_room (MIN (setup->paper_width, setup->paper_height), setup->margin);

  if (!(room > 0))
    {
      g_set_error_literal (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_NO_ROOM,
                           _ ("The margins leave no room on the paper."));
      return FALSE;
    }
  if (setup->tiled && setup->overlap > room / 2)
    {
      g_set_error (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_NO_ROOM,
                   _ ("Pages of this size overlap by at most %.0f mm."), floor (room / 2));
      return FALSE;
    }

  return TRUE;
}

/**
 * journey_pages_plan:
 * @self: (out caller-allocates): is filled in
 * @setup: what is wanted
 * @map_width: of the map, in px
 * @map_height: of the map, in px
 * @rtl: whether the journey goes from right to left
 * @error: return location for a [error@JourneyExportError]
 *
 * Finds the pages that a map takes.
 *
 * Returns: whether there is room on them, and not too many
 */
gboolean
journey_pages_plan (JourneyPages *self,
                    const JourneyPageSetup *setup,
                    double map_width,
                    double map_height,
                    gboolean rtl,
                    GError **error)
{
  double columns, rows;
  gboolean landscape;

  g_return_val_if_fail (setup->scale > 0 || !setup->tiled, FALSE);
  g_return_val_if_fail (setup->margin >= 0 && setup->overlap >= 0, FALSE);

  if (!check_room (setup, error))
    return FALSE;

  *self = (JourneyPages) {
    .margin = setup->margin,
    .overlap = setup->tiled ? setup->overlap : 0,
    .map_width = MAX (map_width, 1),
    .map_height = MAX (map_height, 1),
    .rtl = rtl,
    .marked = setup->marked,
  };
  landscape = setup->orientation == JOURNEY_ORIENTATION_LANDSCAPE ||
              (setup->orientation == JOURNEY_ORIENTATION_AUTO && lies_better (self, setup));
  arrange (self, setup, landscape, &columns, &rows);

  if (!(columns * rows <= JOURNEY_PAGES_MAX))
    {
      g_set_error (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_TOO_LARGE,
                   _ ("At this size the map takes more than %d pages. Make it smaller, or take "
                      "larger paper."),
                   JOURNEY_PAGES_MAX);
      return FALSE;
    }

  self->n_columns = (guint) columns;
  self->n_rows = (guint) rows;
  return TRUE;
}

/**
 * journey_pages_get_n:
 * @self: a plan
 *
 * Returns: how many pages there are, at least one
 */
guint
journey_pages_get_n (const JourneyPages *self)
{
  return self->n_columns * self->n_rows;
}

/* Where the window of a page begins on the map, in mm; a map that needs one page is in its middle.
 */
static double
get_start (double length, double room, double overlap, guint place, guint n_places)
{
  return n_places == 1 ? (length - room) / 2 : place * (room - overlap);
}

/* What of a map of so many mm is in a window that begins at @start. */
static void
cut_window (double length, double start, double room, double *from, double *to)
{
  *from = CLAMP (start, 0, length);
  *to = CLAMP (start + room, *from, length);
}

static void
find_place (const JourneyPages *self, JourneyPage *page)
{
  double room_width = get_room (self->width, self->margin);
  double room_height = get_room (self->height, self->margin);
  double width = self->map_width * self->scale;
  double height = self->map_height * self->scale;
  double left = get_start (width, room_width, self->overlap, page->column, self->n_columns);
  double top = get_start (height, room_height, self->overlap, page->row, self->n_rows);
  double from_x, to_x, from_y, to_y;

  if (self->rtl)
    left = width - room_width - left;
  cut_window (width, left, room_width, &from_x, &to_x);
  cut_window (height, top, room_height, &from_y, &to_y);

  page->place = (JourneyRect) { self->margin + from_x - left, self->margin + from_y - top,
                                to_x - from_x, to_y - from_y };
  page->area = (JourneyRect) { from_x / self->scale, from_y / self->scale,
                               page->place.width / self->scale, page->place.height / self->scale };
}

static void
find_sides (const JourneyPages *self, JourneyPage *page)
{
  JourneyEdges start = self->rtl ? JOURNEY_EDGE_RIGHT : JOURNEY_EDGE_LEFT;
  JourneyEdges end = self->rtl ? JOURNEY_EDGE_LEFT : JOURNEY_EDGE_RIGHT;

  if (page->column > 0)
    page->cut |= start;
  if (page->row > 0)
    page->cut |= JOURNEY_EDGE_TOP;
  if (page->column + 1 < self->n_columns)
    page->glued |= end;
  if (page->row + 1 < self->n_rows)
    page->glued |= JOURNEY_EDGE_BOTTOM;
}

/* How far from the edge of the paper what is seen ends. */
static double
get_inset (const JourneyPages *self, const JourneyPage *page, JourneyEdges edge)
{
  if (page->cut & edge)
    return self->margin;
  if (page->glued & edge)
    return self->margin + self->overlap;
  return 0;
}

static void
find_seen (const JourneyPages *self, JourneyPage *page)
{
  double left = get_inset (self, page, JOURNEY_EDGE_LEFT);
  double top = get_inset (self, page, JOURNEY_EDGE_TOP);

  page->seen = (JourneyRect) {
    left,
    top,
    self->width - left - get_inset (self, page, JOURNEY_EDGE_RIGHT),
    self->height - top - get_inset (self, page, JOURNEY_EDGE_BOTTOM),
  };
}

/**
 * journey_pages_get:
 * @self: a plan
 * @index: which page
 *
 * Returns: that page
 */
JourneyPage
journey_pages_get (const JourneyPages *self, guint index)
{
  JourneyPage page = { .column = index % self->n_columns, .row = index / self->n_columns };

  find_place (self, &page);
  find_sides (self, &page);
  find_seen (self, &page);
  return page;
}

/**
 * journey_pages_get_size:
 * @self: a plan
 * @width: (out): in mm
 * @height: (out): in mm
 *
 * Tells how large all pages are once they are glued together.
 */
void
journey_pages_get_size (const JourneyPages *self, double *width, double *height)
{
  double step_x = get_room (self->width, self->margin) - self->overlap;
  double step_y = get_room (self->height, self->margin) - self->overlap;

  *width = self->width + (self->n_columns - 1) * step_x;
  *height = self->height + (self->n_rows - 1) * step_y;
}

/**
 * journey_pages_dup_name:
 * @column: a column, from 0
 * @row: a row, from 0
 *
 * Returns: (transfer full): a page's name as in a spreadsheet: "A1", and "AA1" after "Z1"
 */
char *
journey_pages_dup_name (guint column, guint row)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (column++; column > 0; column = (column - 1) / N_LETTERS)
    g_string_prepend_c (name, (char) ('A' + (column - 1) % N_LETTERS));
  g_string_append_printf (name, "%u", row + 1);

  return g_string_free_and_steal (g_steal_pointer (&name));
}

/**
 * journey_pages_dup_label:
 * @self: a plan
 * @index: which page
 *
 * Returns: (transfer full): which of the pages it is, as in "B2 (5 of 6)"
 */
char *
journey_pages_dup_label (const JourneyPages *self, guint index)
{
  g_autofree char *name = journey_pages_dup_name (index % self->n_columns, index / self->n_columns);

  /* Translators: a page of a large print, like “B2 (5 of 6)” */
  return g_strdup_printf (_ ("%s (%u of %u)"), name, index + 1, journey_pages_get_n (self));
}
