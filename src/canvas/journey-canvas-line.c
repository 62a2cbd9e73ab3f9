/* journey-canvas-line.c: an emotion line, as it follows the pointer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-canvas-overlay-private.h"
#include "journey-curve.h"
#include "journey-emotion.h"

#define LINE_WIDTH 3.0f

/* The slope of a line at a point depends on the points beside it, so as many more are taken into
 * account at each side of what is in sight. */
#define MARGIN (3.0 * 200.0) /* px of the map */

/* The scores of a line as they would be if the pointer were released now. */
static double
get_score (const JourneyLayoutColumn *column,
           guint index,
           const JourneyPreview *preview,
           const char *persona,
           guint *next_point)
{
  JourneyEmotion *emotion;

  while (*next_point < preview->points->len)
    {
      const JourneyPreviewPoint *point =
          &g_array_index (preview->points, JourneyPreviewPoint, *next_point);

      if (point->column == index)
        return point->score;
      if (point->column > index)
        break;
      (*next_point)++;
    }

  emotion =
      column->touchpoint ? journey_touchpoint_find_emotion (column->touchpoint, persona) : NULL;
  return emotion ? journey_emotion_get_score (emotion) : JOURNEY_UNSET;
}

/* From left to right, as the curve wants them. */
static void
append_run (JourneyCanvas *self,
            GtkSnapshot *snapshot,
            const JourneyCanvasView *view,
            GArray *points,
            const GdkRGBA *color)
{
  g_autoptr (JourneyPath) line = journey_path_new ();
  g_autoptr (GskPath) path = NULL;
  JourneyPoint *p = (JourneyPoint *) (gpointer) points->data;
  g_autofree double *slopes = g_new (double, points->len);

  if (points->len < 2)
    return;

  for (guint i = 0; p[0].x > p[points->len - 1].x && i < points->len / 2; i++)
    {
      JourneyPoint swapped = p[i];

      p[i] = p[points->len - 1 - i];
      p[points->len - 1 - i] = swapped;
    }
  journey_curve_get_slopes (p, points->len, slopes);
  journey_path_move_to (line, p[0].x, p[0].y);
  journey_curve_append (line, self->curve, p, slopes, points->len);
  path = journey_snapshot_painter_convert_path (line);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) view->origin.x, (float) view->origin.y));
  gtk_snapshot_scale (snapshot, (float) view->zoom, (float) view->zoom);
  journey_overlay_append_stroke (snapshot, path, LINE_WIDTH, color);
  gtk_snapshot_restore (snapshot);
}

static int
find_plot (JourneyLayout *layout)
{
  guint n_lanes;

  journey_layout_get_lanes (layout, &n_lanes);
  for (guint i = 0; i < n_lanes; i++)
    if (journey_layout_has_plot (layout, (int) i))
      return (int) i;

  return -1;
}

static gboolean
has_new_point (const JourneyPreview *preview, int column)
{
  for (guint i = 0; i < preview->points->len; i++)
    if (g_array_index (preview->points, JourneyPreviewPoint, i).column == (guint) column)
      return TRUE;

  return FALSE;
}

/* Points that stay where they are, over the line that is new. */
static void
append_other_points (JourneyCanvas *self,
                     GtkSnapshot *snapshot,
                     const JourneyCanvasView *view,
                     const JourneyPreview *preview)
{
  JourneyRect area = journey_canvas_view_get_map_area (view);
  g_autoptr (GArray) near = journey_canvas_find_boxes (self, &area);

  for (guint i = 0; i < near->len; i++)
    {
      guint index = g_array_index (near, guint, i);
      const JourneyBox *box = journey_layout_get_box (view->layout, (int) index);

      if (box->kind == JOURNEY_BOX_EMOTION && box->context == (JourneyItem *) preview->persona &&
          !has_new_point (preview, box->column))
        journey_canvas_append_box (self, snapshot, view, index, (JourneyPoint) { 0 });
    }
}

/* The line goes by the new points, and by the old ones where there is none. */
static void
append_runs (JourneyCanvas *self,
             GtkSnapshot *snapshot,
             const JourneyCanvasView *view,
             const JourneyPreview *preview,
             int lane,
             const GdkRGBA *color)
{
  const char *persona = journey_item_get_id (JOURNEY_ITEM (preview->persona));
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (JourneyPoint));
  JourneyRect area = journey_canvas_view_get_map_area (view);
  guint next_point = 0;
  guint n_columns;
  const JourneyLayoutColumn *columns = journey_layout_get_columns (view->layout, &n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      JourneyPoint point = { columns[i].x + columns[i].width / 2, 0 };
      double score;

      if (point.x < area.x - MARGIN || point.x > journey_rect_right (&area) + MARGIN)
        continue;

      score = get_score (&columns[i], i, preview, persona, &next_point);
      if (journey_is_set (score))
        {
          point.y = journey_layout_get_score_y (view->layout, lane, score);
          g_array_append_val (points, point);
          continue;
        }
      append_run (self, snapshot, view, points, color);
      g_array_set_size (points, 0);
    }
  append_run (self, snapshot, view, points, color);
}

/**
 * journey_canvas_append_line:
 * @self: a canvas
 * @snapshot: where to draw
 * @view: how the map is shown
 * @preview: an emotion point or a sketch under way
 * @color: of the line
 *
 * Draws the whole line of a persona as it would be then, as far as it is in sight.
 */
void
journey_canvas_append_line (JourneyCanvas *self,
                            GtkSnapshot *snapshot,
                            const JourneyCanvasView *view,
                            const JourneyPreview *preview,
                            const GdkRGBA *color)
{
  int lane = find_plot (view->layout);

  if (lane < 0)
    return;

  append_runs (self, snapshot, view, preview, lane, color);
  append_other_points (self, snapshot, view, preview);
}
