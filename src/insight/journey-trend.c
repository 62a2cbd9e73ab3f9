/* journey-trend.c: where a metric stands and where it goes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-trend.h"

#include "journey-date.h"
#include "journey-document.h"
#include "journey-list.h"

static gboolean
is_usable (JourneyReading *reading)
{
  GDate date;

  return journey_is_set (journey_reading_get_value (reading)) &&
         journey_date_parse (journey_reading_get_date (reading), &date);
}

/* Days in the form of the file are ordered as their texts are. */
static int
compare_dates (gconstpointer a, gconstpointer b)
{
  return strcmp (journey_reading_get_date ((JourneyReading *) a),
                 journey_reading_get_date ((JourneyReading *) b));
}

/**
 * journey_trend_get_readings:
 * @metric: a metric
 *
 * Gets the readings with a value and a valid date, the earliest first, as a sparkline shows them;
 * those of one day in the order of the file.
 *
 * Returns: (transfer container) (element-type JourneyReading): the readings
 */
GPtrArray *
journey_trend_get_readings (JourneyMetric *metric)
{
  GPtrArray *readings;
  JourneyList *all;
  guint i;

  g_return_val_if_fail (JOURNEY_IS_METRIC (metric), NULL);

  readings = g_ptr_array_new ();
  all = journey_metric_get_readings (metric);
  for (i = 0; i < journey_list_get_length (all); i++)
    {
      if (is_usable (journey_list_get (all, i)))
        g_ptr_array_add (readings, journey_list_get (all, i));
    }
  g_ptr_array_sort_values (readings, compare_dates);

  return readings;
}

/* The day of the last review, if there was a reading until then. */
static const char *
get_review (JourneyMetric *metric, JourneyReading *first)
{
  JourneyDocument *document = journey_item_get_document (JOURNEY_ITEM (metric));
  const char *reviewed;
  GDate date;

  if (document == NULL)
    return NULL;

  reviewed = journey_document_get_reviewed (document);
  return journey_date_parse (reviewed, &date) &&
                 strcmp (journey_reading_get_date (first), reviewed) <= 0
             ? reviewed
             : NULL;
}

static JourneyReading *
find_before (JourneyMetric *metric, GPtrArray *readings)
{
  JourneyReading *latest = readings->pdata[readings->len - 1];
  const char *reviewed = get_review (metric, readings->pdata[0]);
  guint i;

  for (i = readings->len - 1; i > 0; i--)
    {
      JourneyReading *reading = readings->pdata[i - 1];

      if (compare_dates (reading, latest) < 0 &&
          (reviewed == NULL || strcmp (journey_reading_get_date (reading), reviewed) <= 0))
        return reading;
    }

  return NULL;
}

static JourneyTrendDirection
judge (JourneyMetric *metric, double change)
{
  gboolean higher_is_better = journey_metric_get_better (metric) == JOURNEY_BETTER_HIGHER;

  if (!journey_is_set (change))
    return JOURNEY_TREND_UNKNOWN;
  if (change == 0)
    return JOURNEY_TREND_STEADY;

  return (change > 0) == higher_is_better ? JOURNEY_TREND_BETTER : JOURNEY_TREND_WORSE;
}

/**
 * journey_trend_of:
 * @metric: a metric
 *
 * Works out where @metric stands and where it goes.
 *
 * change = latest reading − the last one of an earlier day
 *
 * Where the map was reviewed before the latest reading, and there is a reading of that day or an
 * earlier one, it is the last of those that the latest is compared with: the change since the
 * review. Readings without a value or a valid date do not take part; of several on one day the
 * last in the file is the latest.
 *
 * Returns: the trend; its readings belong to @metric
 */
JourneyTrend
journey_trend_of (JourneyMetric *metric)
{
  JourneyTrend self = { .change = JOURNEY_UNSET,
                        .minimum = JOURNEY_UNSET,
                        .maximum = JOURNEY_UNSET };
  g_autoptr (GPtrArray) readings = NULL;
  guint i;

  g_return_val_if_fail (JOURNEY_IS_METRIC (metric), self);

  readings = journey_trend_get_readings (metric);
  if (readings->len == 0)
    return self;

  for (i = 0; i < readings->len; i++)
    {
      double value = journey_reading_get_value (readings->pdata[i]);

      self.minimum = fmin (self.minimum, value);
      self.maximum = fmax (self.maximum, value);
    }

  self.latest = readings->pdata[readings->len - 1];
  self.before = find_before (metric, readings);
  if (self.before != NULL)
    self.change = journey_reading_get_value (self.latest) - journey_reading_get_value (self.before);
  self.direction = judge (metric, self.change);

  return self;
}
