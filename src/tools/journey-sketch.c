/* journey-sketch.c: an emotion line drawn in one stroke
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include <math.h>

#include "journey-edit.h"
#include "journey-gesture-private.h"
#include "journey-score-private.h"

/* What the stroke says of one touchpoint. Where it crosses the middle of the column, that holds,
 * and a later crossing replaces it; else what came nearest to the middle. */
typedef struct
{
  JourneyTouchpoint *touchpoint; /* owned */
  double y;
  double distance;
} JourneySketchHit;

typedef struct
{
  JourneyGesture parent;

  GArray *stroke;   /* owned: of JourneyPoint */
  GHashTable *hits; /* owned: JourneyTouchpoint → JourneySketchHit */
  int lane;
  gboolean exact;
} JourneySketch;

static void
hit_free (gpointer data)
{
  JourneySketchHit *hit = data;

  g_object_unref (hit->touchpoint);
  g_free (hit);
}

static void
clear (JourneyGesture *gesture)
{
  JourneySketch *self = (JourneySketch *) gesture;

  g_clear_pointer (&self->stroke, g_array_unref);
  g_clear_pointer (&self->hits, g_hash_table_unref);
}

static int
find_lane (JourneyLayout *layout, double y)
{
  guint n_lanes, i;
  int lane = journey_layout_find_lane_at (layout, y);

  if (journey_layout_has_plot (layout, lane))
    return lane;

  journey_layout_get_lanes (layout, &n_lanes);
  for (i = 0; i < n_lanes; i++)
    {
      if (journey_layout_has_plot (layout, (int) i))
        return (int) i;
    }

  return -1;
}

static gboolean
grab (JourneyGesture *gesture)
{
  JourneySketch *self = (JourneySketch *) gesture;

  self->lane = find_lane (gesture->layout, gesture->press.y);
  if (self->stroke == NULL)
    {
      self->stroke = g_array_new (FALSE, FALSE, sizeof (JourneyPoint));
      self->hits = g_hash_table_new_full (NULL, NULL, NULL, hit_free);
    }

  return self->lane >= 0 && gesture->persona != NULL;
}

static void
pass_column (JourneySketch *self,
             const JourneyLayoutColumn *column,
             const JourneyPoint *from,
             const JourneyPoint *to)
{
  double center = column->x + column->width / 2;
  double x = CLAMP (center, MIN (from->x, to->x), MAX (from->x, to->x));
  double share = to->x != from->x ? (x - from->x) / (to->x - from->x) : 1;
  JourneySketchHit *hit = g_hash_table_lookup (self->hits, column->touchpoint);
  double distance = fabs (x - center);

  if (hit == NULL)
    {
      hit = g_new0 (JourneySketchHit, 1);
      hit->touchpoint = g_object_ref (column->touchpoint);
      hit->distance = INFINITY;
      g_hash_table_insert (self->hits, hit->touchpoint, hit);
    }
  if (distance > hit->distance)
    return;

  hit->distance = distance;
  hit->y = from->y + share * (to->y - from->y);
}

static guint
find_column (JourneyLayout *layout, double x)
{
  guint n_columns;
  const JourneyLayoutColumn *columns = journey_layout_get_columns (layout, &n_columns);
  int column = journey_layout_find_column_at (layout, x);

  if (column >= 0)
    return (guint) column;

  return (x < columns[0].x) != journey_layout_is_rtl (layout) ? 0 : n_columns - 1;
}

static void
extend (JourneySketch *self, double x, double y)
{
  JourneyLayout *layout = self->parent.layout;
  JourneyPoint to = { x, y }, from = to;
  guint n_columns, a, b, column;
  const JourneyLayoutColumn *columns = journey_layout_get_columns (layout, &n_columns);

  if (self->stroke->len > 0)
    from = g_array_index (self->stroke, JourneyPoint, self->stroke->len - 1);
  if (self->stroke->len > 0 && from.x == to.x && from.y == to.y)
    return;

  g_array_append_val (self->stroke, to);
  a = find_column (layout, from.x);
  b = find_column (layout, to.x);
  for (column = MIN (a, b); column <= MAX (a, b); column++)
    {
      JourneyRect reach = { columns[column].x, 0, columns[column].width, 1 };

      if (columns[column].touchpoint != NULL && MAX (from.x, to.x) >= reach.x &&
          MIN (from.x, to.x) <= journey_rect_right (&reach))
        pass_column (self, &columns[column], &from, &to);
    }
}

static void
fill_points (JourneySketch *self, JourneyPreview *preview)
{
  JourneyLayout *layout = self->parent.layout;
  guint n_columns, i;
  const JourneyLayoutColumn *columns = journey_layout_get_columns (layout, &n_columns);

  for (i = 0; i < n_columns; i++)
    {
      JourneySketchHit *hit = columns[i].touchpoint != NULL
                                  ? g_hash_table_lookup (self->hits, columns[i].touchpoint)
                                  : NULL;
      JourneyPreviewPoint point = { .column = i };

      if (hit == NULL)
        continue;
      point.score = journey_score_at (layout, self->lane, hit->y, self->exact);
      point.place.x = columns[i].x + columns[i].width / 2;
      point.place.y = journey_layout_get_score_y (layout, self->lane, point.score);
      g_array_append_val (preview->points, point);
    }
}

static void
drag (JourneyGesture *gesture, const JourneyToolEvent *event)
{
  JourneySketch *self = (JourneySketch *) gesture;
  JourneyPreview *preview = gesture->preview;
  double score;

  self->exact = (event->modifiers & JOURNEY_TOOL_CONTROL) != 0;
  if (event->type != JOURNEY_TOOL_MODIFIERS)
    extend (self, event->x, event->y);
  score = journey_score_at (gesture->layout, self->lane, event->y, self->exact);

  preview->kind = JOURNEY_PREVIEW_SKETCH;
  preview->persona = gesture->persona;
  preview->label = journey_layout_dup_score_text (gesture->layout, score);
  fill_points (self, preview);
  preview->lands = preview->points->len > 0;
  g_array_append_vals (preview->stroke, self->stroke->data, self->stroke->len);
}

static void
drop (JourneyGesture *gesture)
{
  JourneyPreview *preview = gesture->preview;
  guint n_columns, i, n_scores = 0, n = preview->points->len;
  const JourneyLayoutColumn *columns = journey_layout_get_columns (gesture->layout, &n_columns);
  g_autofree JourneyScore *scores = g_new (JourneyScore, n);

  if (!journey_gesture_owns (gesture, gesture->persona))
    return;

  for (i = 0; i < n; i++)
    {
      JourneyPreviewPoint *point = &g_array_index (preview->points, JourneyPreviewPoint, i);
      JourneyTouchpoint *touchpoint = columns[point->column].touchpoint;

      if (journey_gesture_owns (gesture, touchpoint))
        scores[n_scores++] = (JourneyScore) { touchpoint, point->score };
    }

  if (journey_edit_set_scores (gesture->persona, scores, n_scores))
    journey_gesture_take_message (
        gesture,
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Drew %u point", "Drew %u points", n_scores),
                         n_scores));
}

const JourneyGestureClass journey_sketch_gesture = {
  .size = sizeof (JourneySketch),
  .cursor = "crosshair",
  .grab = grab,
  .drag = drag,
  .drop = drop,
  .clear = clear,
};
