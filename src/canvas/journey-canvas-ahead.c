/* journey-canvas-ahead.c: tiles, painted before they are needed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * No frame paints more tiles than it has time for: what it lacks is painted when there is nothing
 * else to do, one tile at a time, and so is what comes into sight next where the map is being
 * scrolled. A canvas that stands still paints nothing.
 */

#include <math.h>

#include "journey-canvas-private.h"

#define PRIORITY (GDK_PRIORITY_REDRAW + 30)

/* How long a frame may paint tiles. In µs. */
#define FRAME_TIME 3000

/* For how many frames to come tiles are painted, and the most of the canvas that they show. In px.
 */
#define FRAMES_AHEAD 16
#define MAX_AHEAD    1024.0

/**
 * journey_canvas_paint_tiles:
 * @self: a canvas that has tiles
 * @sheets: (element-type JourneyTileSheet): what a frame is to be put together from
 *
 * Paints what is missing of it, for as long as a frame has time, at least one tile.
 *
 * Returns: whether all is there
 */
gboolean
journey_canvas_paint_tiles (JourneyCanvas *self, GArray *sheets)
{
  gint64 begun = g_get_monotonic_time ();
  gboolean late = FALSE;

  for (guint i = 0; i < sheets->len; i++)
    {
      const JourneyTileSheet *sheet = &g_array_index (sheets, JourneyTileSheet, i);

      while (!late && journey_canvas_tiles_paint_next (self->tiles, sheet))
        late = g_get_monotonic_time () - begun > FRAME_TIME;
      if (late && !journey_canvas_tiles_are_painted (self->tiles, sheet))
        return FALSE;
    }

  return TRUE;
}

/* What of a sheet will be seen soon, if the map moves on as it does. */
static JourneyTileSheet
look_ahead (JourneyCanvas *self, const JourneyTileSheet *sheet)
{
  double x = CLAMP (self->heading.x * FRAMES_AHEAD, -MAX_AHEAD, MAX_AHEAD);
  double y = CLAMP (self->heading.y * FRAMES_AHEAD, -MAX_AHEAD, MAX_AHEAD);
  JourneyTileSheet ahead = *sheet;

  ahead.clip.x -= MAX (x, 0);
  ahead.clip.y -= MAX (y, 0);
  ahead.clip.width += fabs (x);
  ahead.clip.height += fabs (y);
  return ahead;
}

static gboolean
paint_one (JourneyCanvas *self, GArray *sheets, gboolean ahead)
{
  for (guint i = 0; i < sheets->len; i++)
    {
      JourneyTileSheet sheet = g_array_index (sheets, JourneyTileSheet, i);

      if (ahead)
        sheet = look_ahead (self, &sheet);
      if (journey_canvas_tiles_paint_next (self->tiles, &sheet))
        return TRUE;
    }

  return FALSE;
}

static gboolean
idle_cb (gpointer data)
{
  JourneyCanvas *self = data;
  JourneyCanvasView view;
  g_autoptr (GArray) sheets = NULL;

  /* Otherwise a frame is to come that knows better. */
  if (!self->stale && self->nodes && self->zoom == self->drawn_zoom &&
      journey_canvas_are_rafts_current (self))
    {
      view = journey_canvas_get_view (self);
      sheets = journey_canvas_find_sheets (self, &view);
      if (paint_one (self, sheets, FALSE) || paint_one (self, sheets, TRUE))
        return G_SOURCE_CONTINUE;
    }

  self->ahead = 0;
  return G_SOURCE_REMOVE;
}

/**
 * journey_canvas_paint_ahead:
 * @self: a canvas that has tiles
 * @heading: by how many px the map moved in this frame
 *
 * Has tiles painted as there is time, until all are there that are seen, and those that come next.
 */
void
journey_canvas_paint_ahead (JourneyCanvas *self, const JourneyPoint *heading)
{
  self->heading = *heading;
  if (self->ahead == 0)
    self->ahead = g_idle_add_full (PRIORITY, idle_cb, self, NULL);
}

/**
 * journey_canvas_stop_painting_ahead:
 * @self: a canvas
 *
 * Paints no more than what is drawn.
 */
void
journey_canvas_stop_painting_ahead (JourneyCanvas *self)
{
  g_clear_handle_id (&self->ahead, g_source_remove);
}
