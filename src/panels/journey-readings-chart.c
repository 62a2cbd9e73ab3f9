/* journey-readings-chart.c: the readings of a metric over time, drawn
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-readings-chart.h"

#include <glib/gi18n-lib.h>

#include "journey-date.h"
#include "journey-number.h"
#include "journey-trend.h"

/**
 * JourneyReadingsChart:
 *
 * A line through the readings, where time goes as the text does, and one for the target. It says in
 * words what it shows.
 */

#define HEIGHT 96
#define MARGIN 12
#define RADIUS 3.5

typedef struct
{
  double day;
  double value;
} Point;

struct _JourneyReadingsChart
{
  GtkWidget parent_instance;

  GArray *points; /* Point, by day */
  double target;  /* or unset */
  double minimum; /* of points and target */
  double maximum;
};

G_DEFINE_FINAL_TYPE (JourneyReadingsChart, journey_readings_chart, GTK_TYPE_WIDGET)

static graphene_point_t
place (JourneyReadingsChart *self, const Point *point)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN;
  double height = gtk_widget_get_height (GTK_WIDGET (self)) - 2 * MARGIN;
  const Point *first = &g_array_index (self->points, Point, 0);
  const Point *last = &g_array_index (self->points, Point, self->points->len - 1);
  double span = last->day - first->day;
  double along = span > 0 ? (point->day - first->day) / span : 0.5;
  double range = self->maximum - self->minimum;
  double up = range > 0 ? (point->value - self->minimum) / range : 0.5;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    along = 1 - along;
  return GRAPHENE_POINT_INIT ((float) (MARGIN + along * width),
                              (float) (MARGIN + (1 - up) * height));
}

static void
append_target (JourneyReadingsChart *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1);
  const Point *first = &g_array_index (self->points, Point, 0);
  graphene_point_t at = place (self, &(Point) { first->day, self->target });
  const float dash[] = { 4, 4 };

  gsk_stroke_set_dash (stroke, dash, G_N_ELEMENTS (dash));
  gsk_path_builder_move_to (builder, MARGIN, at.y);
  gsk_path_builder_line_to (builder, (float) gtk_widget_get_width (GTK_WIDGET (self)) - MARGIN,
                            at.y);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

static void
append_line (JourneyReadingsChart *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  g_autoptr (GskPathBuilder) lines = gsk_path_builder_new ();
  g_autoptr (GskPathBuilder) dots = gsk_path_builder_new ();
  g_autoptr (GskPath) line = NULL;
  g_autoptr (GskPath) dot = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (2);

  for (guint i = 0; i < self->points->len; i++)
    {
      graphene_point_t at = place (self, &g_array_index (self->points, Point, i));

      if (i == 0)
        gsk_path_builder_move_to (lines, at.x, at.y);
      else
        gsk_path_builder_line_to (lines, at.x, at.y);
      gsk_path_builder_add_circle (dots, &at, RADIUS);
    }

  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  line = gsk_path_builder_free_to_path (g_steal_pointer (&lines));
  dot = gsk_path_builder_free_to_path (g_steal_pointer (&dots));
  gtk_snapshot_append_stroke (snapshot, line, stroke, color);
  gtk_snapshot_append_fill (snapshot, dot, GSK_FILL_RULE_WINDING, color);
}

static void
journey_readings_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  JourneyReadingsChart *self = JOURNEY_READINGS_CHART (widget);
  GdkRGBA color, dim;

  if (self->points->len == 0)
    return;

  gtk_widget_get_color (widget, &color);
  dim = color;
  dim.alpha *= 0.5f;
  if (journey_is_set (self->target))
    append_target (self, snapshot, &dim);
  append_line (self, snapshot, &color);
}

static void
journey_readings_chart_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 2 * MARGIN;
}

static void
journey_readings_chart_finalize (GObject *object)
{
  g_array_unref (JOURNEY_READINGS_CHART (object)->points);

  G_OBJECT_CLASS (journey_readings_chart_parent_class)->finalize (object);
}

static void
journey_readings_chart_class_init (JourneyReadingsChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = journey_readings_chart_finalize;
  widget_class->snapshot = journey_readings_chart_snapshot;
  widget_class->measure = journey_readings_chart_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "readings-chart");
}

static void
journey_readings_chart_init (JourneyReadingsChart *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (Point));
  self->target = JOURNEY_UNSET;
  gtk_widget_add_css_class (GTK_WIDGET (self), "accent");
}

/**
 * journey_readings_chart_new:
 *
 * Returns: (transfer floating): a chart of nothing
 */
GtkWidget *
journey_readings_chart_new (void)
{
  return g_object_new (JOURNEY_TYPE_READINGS_CHART, NULL);
}

static void
stretch (JourneyReadingsChart *self, double value)
{
  self->minimum = fmin (self->minimum, value);
  self->maximum = fmax (self->maximum, value);
}

static void
read_points (JourneyReadingsChart *self, GPtrArray *readings)
{
  g_array_set_size (self->points, 0);
  self->minimum = self->target;
  self->maximum = self->target;

  for (guint i = 0; i < readings->len; i++)
    {
      JourneyReading *reading = readings->pdata[i];
      Point point = { .value = journey_reading_get_value (reading) };
      GDate date;

      if (!journey_is_set (point.value) ||
          !journey_date_parse (journey_reading_get_date (reading), &date))
        continue;
      point.day = g_date_get_julian (&date);
      g_array_append_val (self->points, point);
      stretch (self, point.value);
    }
}

static char *
dup_words (JourneyReadingsChart *self, const char *unit)
{
  guint n_points = self->points->len;
  g_autofree char *minimum = journey_number_format (self->minimum);
  g_autofree char *maximum = journey_number_format (self->maximum);
  g_autofree char *low = journey_number_format_with_unit (minimum, unit);
  g_autofree char *high = journey_number_format_with_unit (maximum, unit);
  g_autofree char *value = NULL;
  g_autofree char *latest = NULL;

  if (n_points == 0)
    return g_strdup (_ ("No readings yet"));

  value = journey_number_format (g_array_index (self->points, Point, n_points - 1).value);
  latest = journey_number_format_with_unit (value, unit);
  /* Translators: what a chart shows: the lowest, highest and latest of several readings */
  return g_strdup_printf (ngettext ("%u reading from %s to %s, the latest %s",
                                    "%u readings from %s to %s, the latest %s", n_points),
                          n_points, low, high, latest);
}

/**
 * journey_readings_chart_set_metric:
 * @self: a chart
 * @metric: (nullable): what to show
 *
 * Shows the readings that a metric has now.
 */
void
journey_readings_chart_set_metric (JourneyReadingsChart *self, JourneyMetric *metric)
{
  g_autoptr (GPtrArray) readings = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (JOURNEY_IS_READINGS_CHART (self));
  g_return_if_fail (metric == NULL || JOURNEY_IS_METRIC (metric));

  readings = metric ? journey_trend_get_readings (metric) : g_ptr_array_new ();
  self->target = metric ? journey_metric_get_target (metric) : JOURNEY_UNSET;
  read_points (self, readings);

  words = dup_words (self, metric ? journey_metric_get_unit (metric) : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
