/* journey-build-connections.c: arrows between touchpoints, clear of the cards
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-layout-private.h"

#include <math.h>

#include "journey-connection.h"

#define FIRST_TRACK  18.0
#define TRACK_HEIGHT 22.0
#define CORNER       7.0
#define OFFSET       16.0 /* of departures and arrivals from the middle of the card */
#define HEAD         4.5

#define PASS_CONNECTIONS 2 /* below the cells of the lane */

/* One arrow: down from one card, along a track below the cards, and up to another. */
typedef struct
{
  JourneyConnection *connection;
  guint from;
  guint to;
  guint track;
} JourneyRoute;

/* The columns of a route, the last one not included. */
typedef struct
{
  guint start;
  guint end;
} JourneySpan;

static JourneySpan
get_span (const JourneyRoute *route)
{
  return (JourneySpan) { MIN (route->from, route->to), MAX (route->from, route->to) + 1 };
}

/* From left to right, and what is within another after it, on top where both can be pointed at. */
static int
compare_routes (gconstpointer a, gconstpointer b)
{
  JourneySpan span_a = get_span (a);
  JourneySpan span_b = get_span (b);

  if (span_a.start != span_b.start)
    return span_a.start < span_b.start ? -1 : 1;

  return span_a.end > span_b.end ? -1 : span_a.end < span_b.end;
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  JourneySpan span_a = get_span (*(const JourneyRoute *const *) a);
  JourneySpan span_b = get_span (*(const JourneyRoute *const *) b);
  guint length_a = span_a.end - span_a.start, length_b = span_b.end - span_b.start;

  return length_a < length_b ? -1 : length_a > length_b;
}

static GArray *
find_routes (JourneyLayoutBuilder *self)
{
  JourneyList *connections = journey_document_get_connections (self->document);
  GArray *routes = g_array_new (FALSE, TRUE, sizeof (JourneyRoute));
  guint i;

  for (i = 0; i < journey_list_get_length (connections); i++)
    {
      JourneyConnection *connection = journey_list_get (connections, i);
      int from = journey_build_find_column (self, journey_connection_get_from (connection));
      int to = journey_build_find_column (self, journey_connection_get_to (connection));
      JourneyRoute route = { connection, (guint) from, (guint) to, 0 };

      if (from >= 0 && to >= 0 && from != to)
        g_array_append_val (routes, route);
    }

  return routes;
}

/* Puts @span into a track, whose spans are sorted, unless one of them has a column of it. */
static gboolean
take_span (GArray *track, JourneySpan span)
{
  guint first = 0, end = track->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (g_array_index (track, JourneySpan, middle).end <= span.start)
        first = middle + 1;
      else
        end = middle;
    }
  if (first < track->len && g_array_index (track, JourneySpan, first).start < span.end)
    return FALSE;

  g_array_insert_val (track, first, span);
  return TRUE;
}

static guint
find_track (GPtrArray *tracks, JourneySpan span)
{
  guint i;

  for (i = 0; i < tracks->len; i++)
    {
      if (take_span (tracks->pdata[i], span))
        return i;
    }

  g_ptr_array_add (tracks, g_array_new (FALSE, FALSE, sizeof (JourneySpan)));
  take_span (tracks->pdata[i], span);
  return i;
}

/* Routes that share a column get different tracks. The shorter are nearer to the cards, so that a
 * loop within a longer one crosses neither its line nor its label. */
static guint
find_tracks (GArray *routes)
{
  g_autoptr (GPtrArray) tracks = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GPtrArray) shortest = g_ptr_array_new ();
  guint i;

  g_array_sort (routes, compare_routes);
  for (i = routes->len; i > 0; i--)
    g_ptr_array_add (shortest, &g_array_index (routes, JourneyRoute, i - 1));
  g_ptr_array_sort (shortest, compare_lengths);

  for (i = 0; i < shortest->len; i++)
    {
      JourneyRoute *route = shortest->pdata[i];

      route->track = find_track (tracks, get_span (route));
    }

  return tracks->len;
}

static JourneyPath *
make_route (double from, double to, double top, double y)
{
  JourneyPath *path = journey_path_new ();
  double turn = from < to ? CORNER : -CORNER;

  journey_path_move_to (path, from, top + 3);
  journey_path_line_to (path, from, y - CORNER);
  journey_path_curve_to (path, from, y - CORNER / 3, from + turn / 3, y, from + turn, y);
  journey_path_line_to (path, to - turn, y);
  journey_path_curve_to (path, to - turn / 3, y, to, y - CORNER / 3, to, y - CORNER);
  journey_path_line_to (path, to, top + 4);
  journey_path_move_to (path, to - HEAD, top + 4 + HEAD);
  journey_path_line_to (path, to, top + 4);
  journey_path_line_to (path, to + HEAD, top + 4 + HEAD);

  return path;
}

static void
build_label (JourneyLayoutBuilder *self, const char *label, double from, double to, double y)
{
  double room = fabs (to - from) - 4 * CORNER;
  JourneyTextBlock *block = journey_build_measure (self, label, JOURNEY_TEXT_TAG, room, 1);
  double center = (from + to) / 2;
  JourneyRect pill;

  if (block == NULL)
    return;

  pill = (JourneyRect) { center - block->width / 2 - 6, y - 9, block->width + 12, 18 };
  journey_build_rect (self, pill, 9, JOURNEY_INK_PAGE, JOURNEY_INK_NONE);
  journey_build_block (self, block, JOURNEY_TEXT_TAG, JOURNEY_INK_TEXT_DIM,
                       (JourneyTextPlace) { pill.x, y - block->height / 2, pill.width, 1,
                                            JOURNEY_ALIGN_CENTER });
}

static void
build_route (JourneyLayoutBuilder *self, const JourneyRoute *route, int lane, double top)
{
  double from = journey_build_get_column_center (route->from) + OFFSET;
  double to = journey_build_get_column_center (route->to) - OFFSET;
  double y = top + FIRST_TRACK + route->track * TRACK_HEIGHT;
  JourneyRect rect = { MIN (from, to) - HEAD, top, fabs (to - from) + 2 * HEAD, y + 9 - top };
  JourneyBox *box = journey_build_box (self, JOURNEY_BOX_CONNECTION, rect, route->connection);

  box->lane = lane;
  box->column = (int) MIN (route->from, route->to);
  box->n_columns = MAX (route->from, route->to) - MIN (route->from, route->to) + 1;
  journey_build_path (self, make_route (from, to, top, y), JOURNEY_INK_NONE, JOURNEY_INK_BRACKET,
                      1.6);
  build_label (self, journey_connection_get_label (route->connection), from, to, y);
}

static void
build_routes (JourneyLayoutBuilder *self,
              const JourneyRoute *routes,
              guint first,
              guint end,
              int lane,
              double top)
{
  guint i;

  journey_build_key (self);
  journey_build_key_add_number (self, top);
  for (i = first; i < end; i++)
    {
      journey_build_key_add (self, journey_item_get_revision (JOURNEY_ITEM (routes[i].connection)));
      journey_build_key_add (self, routes[i].from);
      journey_build_key_add (self, routes[i].to);
      journey_build_key_add (self, routes[i].track);
    }
  if (journey_build_take (self, journey_build_slot (lane, PASS_CONNECTIONS, first)) != NULL)
    return;

  for (i = first; i < end; i++)
    build_route (self, &routes[i], lane, top);
  journey_build_close (self);
}

/* Builds the arrows below the cards that end at @top; returns how high they are together. */
double
journey_build_connections (JourneyLayoutBuilder *self, int lane, double top)
{
  g_autoptr (GArray) routes = find_routes (self);
  guint n_tracks = find_tracks (routes);
  guint i;

  for (i = 0; i < routes->len; i += JOURNEY_PART_COLUMNS)
    build_routes (self, (const JourneyRoute *) (gpointer) routes->data, i,
                  MIN (i + JOURNEY_PART_COLUMNS, routes->len), lane, top);

  return n_tracks > 0 ? FIRST_TRACK + (n_tracks - 1) * TRACK_HEIGHT + 12 : 0;
}
