/* journey-preview.c: what the map looks like while a gesture runs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-preview.h"

/**
 * journey_preview_new:
 *
 * Returns: (transfer full): a preview that shows the map as it is
 */
JourneyPreview *
journey_preview_new (void)
{
  JourneyPreview *self = g_new0 (JourneyPreview, 1);

  self->boxes = g_array_new (FALSE, FALSE, sizeof (guint));
  self->points = g_array_new (FALSE, FALSE, sizeof (JourneyPreviewPoint));
  self->stroke = g_array_new (FALSE, FALSE, sizeof (JourneyPoint));
  return self;
}

/**
 * journey_preview_free:
 * @self: (transfer full): a preview
 *
 * Frees it.
 */
void
journey_preview_free (JourneyPreview *self)
{
  journey_preview_clear (self);
  g_array_unref (self->boxes);
  g_array_unref (self->points);
  g_array_unref (self->stroke);
  g_free (self);
}

/**
 * journey_preview_clear:
 * @self: a preview
 *
 * Makes it show the map as it is.
 */
void
journey_preview_clear (JourneyPreview *self)
{
  JourneyPreview empty = { .boxes = self->boxes, .points = self->points, .stroke = self->stroke };

  g_clear_pointer (&self->column_shifts, g_array_unref);
  g_clear_pointer (&self->lane_shifts, g_array_unref);
  g_free (self->label);
  g_array_set_size (self->boxes, 0);
  g_array_set_size (self->points, 0);
  g_array_set_size (self->stroke, 0);
  *self = empty;
}

static int
compare_boxes (gconstpointer a, gconstpointer b)
{
  guint box_a = *(const guint *) a;
  guint box_b = *(const guint *) b;

  return box_a < box_b ? -1 : box_a > box_b;
}

/**
 * journey_preview_is_lifted:
 * @self: a preview
 * @box: the index of a box
 *
 * Returns: whether the box follows the pointer
 */
gboolean
journey_preview_is_lifted (const JourneyPreview *self, guint box)
{
  return g_array_binary_search (self->boxes, &box, compare_boxes, NULL);
}

/**
 * journey_preview_get_shift:
 * @self: a preview
 * @box: a box that does not follow the pointer
 *
 * Returns: how far the box moves aside to make room, in px of the map; a box over several columns
 *   moves with the first
 */
JourneyPoint
journey_preview_get_shift (const JourneyPreview *self, const JourneyBox *box)
{
  JourneyPoint shift = { 0, 0 };

  if (self->column_shifts != NULL && box->column >= 0)
    shift.x = g_array_index (self->column_shifts, double, (guint) box->column);
  if (self->lane_shifts != NULL && box->lane >= 0)
    shift.y = g_array_index (self->lane_shifts, double, (guint) box->lane);
  return shift;
}
