/* journey-build-metrics.c: metrics with reading, change and sparkline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-layout-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "journey-metric.h"
#include "journey-number.h"
#include "journey-reading.h"
#include "journey-trend.h"

#define ROW_HEIGHT       72.0
#define ROW_TOP          10.0
#define SPARK_WIDTH      147.0
#define SPARK_HEIGHT     14.0
#define MAX_SPARK_POINTS 24
#define CHANGE_GAP       9.0

/* A metric in its cell. */
typedef struct
{
  JourneyMetric *metric;
  JourneyItem *on;
  guint column;
  guint row;
} JourneyGauge;

/* A metric on a stage may stand at any of its columns: it takes the first that is free. @taken has
 * for each column how many stand there. */
static void
add_gauge (JourneyLayoutBuilder *self, GArray *gauges, guint *taken, JourneyMetric *metric)
{
  JourneyItem *on = journey_document_find (self->document, journey_metric_get_on (metric));
  int column = journey_build_find_column (self, journey_metric_get_on (metric));
  JourneyGauge gauge = { .metric = metric, .on = on };
  guint n_columns = 1, i;

  if (column < 0)
    return;

  if (JOURNEY_IS_STAGE (on))
    n_columns = journey_build_get_n_stage_columns (self, (guint) column);

  gauge.column = (guint) column;
  for (i = 1; i < n_columns && taken[gauge.column] > 0; i++)
    {
      if (taken[(guint) column + i] < taken[gauge.column])
        gauge.column = (guint) column + i;
    }
  gauge.row = taken[gauge.column]++;
  g_array_append_val (gauges, gauge);
}

static JourneyInk
get_change_ink (const JourneyTrend *trend)
{
  switch (trend->direction)
    {
    case JOURNEY_TREND_BETTER:
      return JOURNEY_INK_GOOD_TAG;
    case JOURNEY_TREND_WORSE:
      return JOURNEY_INK_BAD_TAG;
    case JOURNEY_TREND_UNKNOWN:
    case JOURNEY_TREND_STEADY:
    default:
      return JOURNEY_INK_TEXT_DIM;
    }
}

/* The change in the terms that people use for it: of a percentage in points, of traffic in percent
 * of what it was, of a score as the difference. */
char *
journey_build_dup_change (JourneyMetric *metric, const JourneyTrend *trend)
{
  const char *unit = journey_metric_get_unit (metric);
  double before = journey_reading_get_value (trend->before);
  g_autofree char *difference = NULL;

  if (journey_metric_get_kind (metric) == JOURNEY_METRIC_KIND_TRAFFIC && before > 0)
    {
      difference = journey_number_format_signed (round (100 * trend->change / before));
      return journey_number_format_with_unit (difference, "%");
    }

  difference = journey_number_format_signed (trend->change);
  /* Translators: percentage points, short */
  return journey_number_format_with_unit (difference, g_str_equal (unit, "%") ? _ ("pt") : "");
}

static JourneyInk
get_line_ink (const JourneyTrend *trend)
{
  switch (trend->direction)
    {
    case JOURNEY_TREND_BETTER:
      return JOURNEY_INK_GOOD;
    case JOURNEY_TREND_WORSE:
      return JOURNEY_INK_BAD;
    case JOURNEY_TREND_UNKNOWN:
    case JOURNEY_TREND_STEADY:
    default:
      return JOURNEY_INK_NEUTRAL;
    }
}

/* The latest reading, and beside it the change. Where they do not fit, both have their share: the
 * change at most half, the reading the rest. */
static double
build_reading (JourneyLayoutBuilder *self,
               JourneyMetric *metric,
               const JourneyTrend *trend,
               JourneyTextPlace place)
{
  g_autofree char *number = journey_number_format (journey_reading_get_value (trend->latest));
  g_autofree char *text =
      journey_number_format_with_unit (number, journey_metric_get_unit (metric));
  g_autofree char *change_text =
      trend->before != NULL ? journey_build_dup_change (metric, trend) : g_strdup ("");
  JourneyTextBlock *change =
      journey_build_measure (self, change_text, JOURNEY_TEXT_CHANGE, place.width / 2, 1);
  double taken = change != NULL ? change->width + CHANGE_GAP : 0;
  JourneyTextBlock *reading =
      journey_build_measure (self, text, JOURNEY_TEXT_READING, place.width - taken, 1);
  double height = reading->height, width = reading->width;

  place.y += 1;
  place.width -= taken;
  journey_build_block (self, reading, JOURNEY_TEXT_READING, JOURNEY_INK_TEXT, place);
  if (change != NULL)
    {
      place.x += width + CHANGE_GAP;
      place.y += 7;
      place.width = change->width;
      journey_build_block (self, change, JOURNEY_TEXT_CHANGE, get_change_ink (trend), place);
    }

  return height + 1;
}

/* The last readings as a line. Equal steps: when they were taken is in the details. */
static void
build_sparkline (JourneyLayoutBuilder *self,
                 JourneyMetric *metric,
                 const JourneyTrend *trend,
                 double x,
                 double y)
{
  g_autoptr (GPtrArray) readings = journey_trend_get_readings (metric);
  guint first = readings->len > MAX_SPARK_POINTS ? readings->len - MAX_SPARK_POINTS : 0;
  double span = trend->maximum - trend->minimum;
  JourneyPath *path;
  guint i;

  if (readings->len < 2)
    return;

  path = journey_path_new ();
  for (i = first; i < readings->len; i++)
    {
      double value = journey_reading_get_value (g_ptr_array_index (readings, i));
      double share = span > 0 ? (value - trend->minimum) / span : 0.5;
      double point_x = x + SPARK_WIDTH * (i - first) / (readings->len - 1 - first);
      double point_y = y + SPARK_HEIGHT * (1 - share);

      if (i == first)
        journey_path_move_to (path, point_x, point_y);
      else
        journey_path_line_to (path, point_x, point_y);
    }
  journey_build_path (self, path, JOURNEY_INK_NONE, get_line_ink (trend), 1.8);
}

static void
build_gauge (JourneyLayoutBuilder *self, const JourneyLaneBuild *lane, const JourneyGauge *gauge)
{
  JourneyLayoutColumn *column = journey_build_get_column (self, gauge->column);
  JourneyRect rect = { column->x, lane->top + ROW_TOP + gauge->row * (ROW_HEIGHT + 6),
                       column->width, ROW_HEIGHT };
  JourneyTextPlace place = { rect.x + JOURNEY_CARD_PADDING, rect.y,
                             rect.width - 2 * JOURNEY_CARD_PADDING, 1, JOURNEY_ALIGN_LEFT };
  JourneyTrend trend = journey_trend_of (gauge->metric);
  JourneyBox *box = journey_build_box (self, JOURNEY_BOX_METRIC, rect, gauge->metric);

  box->lane = lane->index;
  box->column = (int) gauge->column;
  box->n_columns = 1;
  box->context = gauge->on;

  place.y += journey_build_text (self, journey_metric_get_title (gauge->metric),
                                 JOURNEY_TEXT_CHANNEL, JOURNEY_INK_TEXT_DIM, place);
  if (trend.latest == NULL)
    return;

  place.y += build_reading (self, gauge->metric, &trend, place);
  build_sparkline (self, gauge->metric, &trend, place.x, place.y + 6);
}

static void
build_gauges (JourneyLayoutBuilder *self,
              const JourneyLaneBuild *lane,
              const JourneyGauge *gauges,
              guint first,
              guint end)
{
  guint i;

  journey_build_key (self);
  journey_build_key_add_number (self, lane->top);
  for (i = first; i < end; i++)
    {
      journey_build_key_add (self, journey_item_get_revision (JOURNEY_ITEM (gauges[i].metric)));
      journey_build_key_add_pointer (self, gauges[i].on);
      journey_build_key_add (self, gauges[i].column);
      journey_build_key_add (self, gauges[i].row);
    }
  if (journey_build_take (self, journey_build_slot (lane->index, 0, first)) != NULL)
    return;

  for (i = first; i < end; i++)
    build_gauge (self, lane, &gauges[i]);
  journey_build_close (self);
}

double
journey_build_metrics (JourneyLayoutBuilder *self, const JourneyLaneBuild *lane)
{
  JourneyList *metrics = journey_document_get_metrics (self->document);
  g_autoptr (GArray) gauges = g_array_new (FALSE, TRUE, sizeof (JourneyGauge));
  g_autofree guint *taken = g_new0 (guint, journey_build_get_n_columns (self));
  guint n_rows = 0, i;

  for (i = 0; i < journey_list_get_length (metrics); i++)
    add_gauge (self, gauges, taken, journey_list_get (metrics, i));

  for (i = 0; i < gauges->len; i++)
    n_rows = MAX (n_rows, g_array_index (gauges, JourneyGauge, i).row + 1);
  for (i = 0; i < gauges->len; i += JOURNEY_PART_COLUMNS)
    build_gauges (self, lane, (const JourneyGauge *) (gpointer) gauges->data, i,
                  MIN (i + JOURNEY_PART_COLUMNS, gauges->len));

  return n_rows > 0 ? ROW_TOP + n_rows * (ROW_HEIGHT + 6) - 4 : 0;
}
