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

/* One arrow: down from one card, along a track below the cards, and up to another. */
#define PASS_CONNECTIONS 2 /* below the cells of the lane */

typedef struct
{
  JourneyConnection *connection;
  guint from;
  guint to;
  guint track;
} JourneyRoute;

static int
compare_routes (gconstpointer a, gconstpointer b)
{
  const JourneyRoute *route_a = a;
  const JourneyRoute *route_b = b;
  guint start_a = MIN (route_a->from, route_a->to);
  guint start_b = MIN (route_b->from, route_b->to);

  return start_a < start_b ? -1 : start_a > start_b;
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

/* Routes that share a column get different tracks. They come sorted by where they begin. */
static guint
find_tracks (GArray *routes)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, TRUE, sizeof (guint));
  guint i;

  g_array_sort (routes, compare_routes);
  for (i = 0; i < routes->len; i++)
    {
      JourneyRoute *route = &g_array_index (routes, JourneyRoute, i);
      guint start = MIN (route->from, route->to), end = MAX (route->from, route->to) + 1;

      route->track = journey_build_place (ends, start, end);
    }

  return ends->len;
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
