/* journey-canvas-motion.c: boxes that make room for others
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <math.h>

#include "journey-canvas-private.h"

#define DURATION 150 /* ms */

/* How far columns or lanes are aside: where that was when the aim changed, the aim, and now. */
struct _JourneyCanvasShifts
{
  GArray *from;
  GArray *to;
  GArray *now;
  GArray *aim;     /* what @to was taken from; NULL for nothing */
  double farthest; /* of @now */
};

static GArray *
create_row (void)
{
  return g_array_new (FALSE, TRUE, sizeof (double));
}

static JourneyCanvasShifts *
shifts_new (void)
{
  JourneyCanvasShifts *self = g_new (JourneyCanvasShifts, 1);

  *self = (JourneyCanvasShifts) { create_row (), create_row (), create_row (), NULL, 0 };
  return self;
}

static void
shifts_free (JourneyCanvasShifts *self)
{
  g_array_unref (self->from);
  g_array_unref (self->to);
  g_array_unref (self->now);
  g_clear_pointer (&self->aim, g_array_unref);
  g_free (self);
}

static double
get (GArray *row, guint index)
{
  return index < row->len ? g_array_index (row, double, index) : 0;
}

/* Returns whether the aim is another one. */
static gboolean
shifts_aim (JourneyCanvasShifts *self, GArray *aim)
{
  guint n = MAX (self->to->len, aim ? aim->len : 0);
  gboolean changed = FALSE;

  if (aim == self->aim)
    return FALSE;

  g_clear_pointer (&self->aim, g_array_unref);
  self->aim = aim ? g_array_ref (aim) : NULL;
  g_array_set_size (self->from, n);
  g_array_set_size (self->to, n);
  g_array_set_size (self->now, n);
  for (guint i = 0; i < n; i++)
    {
      double *to = &g_array_index (self->to, double, i);
      double place = aim ? get (aim, i) : 0;

      changed = changed || *to != place;
      *to = place;
    }

  return changed;
}

static void
shifts_start (JourneyCanvasShifts *self)
{
  for (guint i = 0; i < self->now->len; i++)
    g_array_index (self->from, double, i) = g_array_index (self->now, double, i);
}

static void
shifts_go (JourneyCanvasShifts *self, double share)
{
  self->farthest = 0;
  for (guint i = 0; i < self->now->len; i++)
    {
      double from = g_array_index (self->from, double, i);
      double now = from + (g_array_index (self->to, double, i) - from) * share;

      g_array_index (self->now, double, i) = now;
      self->farthest = MAX (self->farthest, fabs (now));
    }
}

static void
shifts_clear (JourneyCanvasShifts *self)
{
  g_array_set_size (self->from, 0);
  g_array_set_size (self->to, 0);
  g_array_set_size (self->now, 0);
  g_clear_pointer (&self->aim, g_array_unref);
  self->farthest = 0;
}

static void
progress_cb (double share, gpointer data)
{
  JourneyCanvas *self = data;

  shifts_go (self->columns, share);
  shifts_go (self->lanes, share);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * journey_canvas_init_motion:
 * @self: a canvas
 *
 * Everything is in its place at first.
 */
void
journey_canvas_init_motion (JourneyCanvas *self)
{
  AdwAnimationTarget *target = adw_callback_animation_target_new (progress_cb, self, NULL);

  self->columns = shifts_new ();
  self->lanes = shifts_new ();
  self->motion = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, DURATION, target);
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->motion), ADW_EASE_OUT_CUBIC);
}

/**
 * journey_canvas_dispose_motion:
 * @self: a canvas
 *
 * Stops moving.
 */
void
journey_canvas_dispose_motion (JourneyCanvas *self)
{
  if (self->motion)
    adw_animation_reset (self->motion);
  g_clear_object (&self->motion);
}

/**
 * journey_canvas_finalize_motion:
 * @self: a canvas
 *
 * Frees what it remembers.
 */
void
journey_canvas_finalize_motion (JourneyCanvas *self)
{
  g_clear_pointer (&self->columns, shifts_free);
  g_clear_pointer (&self->lanes, shifts_free);
}

/**
 * journey_canvas_aim_motion:
 * @self: a canvas
 * @preview: (nullable): what goes on, or %NULL for nothing
 *
 * Lets columns and lanes go aside, or back; at once if there are to be no animations.
 */
void
journey_canvas_aim_motion (JourneyCanvas *self, const JourneyPreview *preview)
{
  gboolean columns = shifts_aim (self->columns, preview ? preview->column_shifts : NULL);
  gboolean lanes = shifts_aim (self->lanes, preview ? preview->lane_shifts : NULL);

  if (!columns && !lanes)
    return;

  shifts_start (self->columns);
  shifts_start (self->lanes);
  adw_animation_reset (self->motion);
  adw_animation_play (self->motion);
}

/**
 * journey_canvas_end_motion:
 * @self: a canvas
 *
 * The map was measured again: all is where it belongs.
 */
void
journey_canvas_end_motion (JourneyCanvas *self)
{
  shifts_clear (self->columns);
  shifts_clear (self->lanes);
  if (self->motion)
    adw_animation_reset (self->motion);
}

/**
 * journey_canvas_is_moving:
 * @self: a canvas
 *
 * Returns: whether a box is aside of its place
 */
gboolean
journey_canvas_is_moving (JourneyCanvas *self)
{
  return self->columns->farthest > 0 || self->lanes->farthest > 0;
}

/**
 * journey_canvas_find_boxes:
 * @self: a canvas
 * @area: a part of the map
 *
 * Finds what is seen there now, from the top of the map to its bottom; some more while boxes make
 * room.
 *
 * Returns: (transfer full) (element-type guint): indices of boxes, in painting order
 */
GArray *
journey_canvas_find_boxes (JourneyCanvas *self, const JourneyRect *area)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  double aside = self->columns->farthest;

  journey_layout_find_boxes (self->layout, area->x - aside, journey_rect_right (area) + aside,
                             found);
  return found;
}

/**
 * journey_canvas_goes_aside:
 * @box: a box
 *
 * Lines from column to column stay where they are while columns make room.
 *
 * Returns: whether the box goes with its column
 */
gboolean
journey_canvas_goes_aside (const JourneyBox *box)
{
  return box->column >= 0 && box->kind != JOURNEY_BOX_EMOTION_LINE &&
         box->kind != JOURNEY_BOX_CONNECTION;
}

/**
 * journey_canvas_get_shift:
 * @self: a canvas
 * @box: a box of its layout
 *
 * Returns: how far the box is aside now, in px of the map, and by whole px of the screen
 */
JourneyPoint
journey_canvas_get_shift (JourneyCanvas *self, const JourneyBox *box)
{
  double x = journey_canvas_goes_aside (box) ? get (self->columns->now, (guint) box->column) : 0;
  double y = box->lane >= 0 ? get (self->lanes->now, (guint) box->lane) : 0;

  return (JourneyPoint) { journey_canvas_round_to_pixel (self, x * self->zoom) / self->zoom,
                          journey_canvas_round_to_pixel (self, y * self->zoom) / self->zoom };
}
