/* test-trend.c: where a metric stands and where it goes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-document.h"
#include "journey-trend.h"

#define U JOURNEY_UNSET

typedef struct
{
  const char *date;
  double value;
} Reading;

typedef struct
{
  const char *path;
  const char *reviewed;
  const char *better;
  Reading readings[6]; /* up to the first without a date */
  int latest, before;  /* places in readings, or -1 */
  double change;
  JourneyTrendDirection direction;
  double minimum, maximum;
} Case;

static const Case cases[] = {
  { "/trend/none", "", "higher", { { 0 } }, -1, -1, U, JOURNEY_TREND_UNKNOWN, U, U },
  { "/trend/one", "", "higher", { { "2026-01-01", 7 } }, 0, -1, U, JOURNEY_TREND_UNKNOWN, 7, 7 },
  { "/trend/up",
    "",
    "higher",
    { { "2026-01-31", 25 }, { "2026-02-28", 27 }, { "2026-03-31", 31 } },
    2,
    1,
    4,
    JOURNEY_TREND_BETTER,
    25,
    31 },
  { "/trend/down",
    "",
    "higher",
    { { "2026-02-28", 51 }, { "2026-03-31", 42 } },
    1,
    0,
    -9,
    JOURNEY_TREND_WORSE,
    42,
    51 },
  { "/trend/up-is-worse",
    "",
    "lower",
    { { "2026-02-28", 3 }, { "2026-03-31", 4 } },
    1,
    0,
    1,
    JOURNEY_TREND_WORSE,
    3,
    4 },
  { "/trend/down-is-better",
    "",
    "lower",
    { { "2026-02-28", 0 }, { "2026-03-31", -4 } },
    1,
    0,
    -4,
    JOURNEY_TREND_BETTER,
    -4,
    0 },
  { "/trend/steady",
    "",
    "lower",
    { { "2026-02-28", 4 }, { "2026-03-31", 4 } },
    1,
    0,
    0,
    JOURNEY_TREND_STEADY,
    4,
    4 },
  { "/trend/out-of-order",
    "",
    "higher",
    { { "2026-03-31", 3 }, { "2025-12-31", 1 }, { "2026-02-28", 2 } },
    0,
    2,
    1,
    JOURNEY_TREND_BETTER,
    1,
    3 },
  { "/trend/since-review",
    "2026-01-15",
    "higher",
    { { "2025-12-31", 10 }, { "2026-01-31", 30 }, { "2026-02-28", 40 }, { "2026-03-31", 20 } },
    3,
    0,
    10,
    JOURNEY_TREND_BETTER,
    10,
    40 },
  { "/trend/on-day-of-review",
    "2026-01-31",
    "higher",
    { { "2025-12-31", 10 }, { "2026-01-31", 30 }, { "2026-02-28", 40 }, { "2026-03-31", 20 } },
    3,
    1,
    -10,
    JOURNEY_TREND_WORSE,
    10,
    40 },
  { "/trend/review-after-latest",
    "2026-04-15",
    "higher",
    { { "2026-01-31", 10 }, { "2026-02-28", 20 }, { "2026-03-31", 40 } },
    2,
    1,
    20,
    JOURNEY_TREND_BETTER,
    10,
    40 },
  { "/trend/review-on-latest",
    "2026-03-31",
    "higher",
    { { "2026-01-31", 10 }, { "2026-02-28", 20 }, { "2026-03-31", 40 } },
    2,
    1,
    20,
    JOURNEY_TREND_BETTER,
    10,
    40 },
  { "/trend/review-before-first",
    "2020-01-01",
    "higher",
    { { "2026-01-31", 10 }, { "2026-02-28", 20 }, { "2026-03-31", 40 } },
    2,
    1,
    20,
    JOURNEY_TREND_BETTER,
    10,
    40 },
  { "/trend/review-no-day",
    "2026-02",
    "higher",
    { { "2026-01-31", 10 }, { "2026-02-28", 20 }, { "2026-03-31", 40 } },
    2,
    1,
    20,
    JOURNEY_TREND_BETTER,
    10,
    40 },
  { "/trend/same-day",
    "",
    "higher",
    { { "2026-02-28", 1 }, { "2026-03-31", 9 }, { "2026-03-31", 2 } },
    2,
    0,
    1,
    JOURNEY_TREND_BETTER,
    1,
    9 },
  { "/trend/only-same-day",
    "",
    "higher",
    { { "2026-03-31", 9 }, { "2026-03-31", 2 } },
    1,
    -1,
    U,
    JOURNEY_TREND_UNKNOWN,
    2,
    9 },
  { "/trend/gaps",
    "",
    "higher",
    { { "2026-01-31", 1 }, { "2026-02-28", U }, { "2026-03-31", 3 }, { "2026-04-30", U } },
    2,
    0,
    2,
    JOURNEY_TREND_BETTER,
    1,
    3 },
  { "/trend/no-day",
    "",
    "higher",
    { { "spring", 900 }, { "2026-01-31", 1 }, { "2026-02-30", -900 }, { "2026-02-28", 3 } },
    3,
    1,
    2,
    JOURNEY_TREND_BETTER,
    1,
    3 },
  { "/trend/only-gaps",
    "2026-02-01",
    "higher",
    { { "2026-01-31", U }, { "", 4 } },
    -1,
    -1,
    U,
    JOURNEY_TREND_UNKNOWN,
    U,
    U },
  { "/trend/unknown-word",
    "",
    "sideways",
    { { "2026-02-28", 1 }, { "2026-03-31", 2 } },
    1,
    0,
    1,
    JOURNEY_TREND_BETTER,
    1,
    2 },
};

static void
assert_number (double found, double expected)
{
  g_assert_true (journey_is_set (found) == journey_is_set (expected));
  if (journey_is_set (expected))
    g_assert_cmpfloat (found, ==, expected);
}

static void
assert_reading (JourneyMetric *metric, JourneyReading *found, int expected)
{
  g_assert_true (
      found ==
      (expected < 0 ? NULL : journey_list_get (journey_metric_get_readings (metric), expected)));
}

static JourneyMetric *
make_metric (const Case *c)
{
  JourneyMetric *metric = journey_metric_new ();
  guint i;

  g_object_set (metric, "better", c->better, NULL);
  for (i = 0; c->readings[i].date != NULL; i++)
    {
      g_autoptr (JourneyReading) reading = journey_reading_new ();

      g_object_set (reading, "date", c->readings[i].date, "value", c->readings[i].value, NULL);
      journey_list_append (journey_metric_get_readings (metric), reading);
    }

  return metric;
}

static void
test_trend (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (JourneyDocument) document = journey_document_new ();
  g_autoptr (JourneyMetric) metric = make_metric (c);
  JourneyTrend trend;

  g_object_set (document, "reviewed", c->reviewed, NULL);
  journey_list_append (journey_document_get_metrics (document), metric);

  trend = journey_trend_of (metric);
  assert_reading (metric, trend.latest, c->latest);
  assert_reading (metric, trend.before, c->before);
  assert_number (trend.change, c->change);
  g_assert_cmpint (trend.direction, ==, c->direction);
  assert_number (trend.minimum, c->minimum);
  assert_number (trend.maximum, c->maximum);
}

static void
test_readings (void)
{
  static const Case c = {
    .better = "higher",
    .readings = { { "2026-03-31", 3 }, { "never", 9 }, { "2026-01-31", 1 }, { "2026-02-28", U } },
  };
  g_autoptr (JourneyMetric) metric = make_metric (&c);
  g_autoptr (GPtrArray) readings = journey_trend_get_readings (metric);

  g_assert_cmpuint (readings->len, ==, 2);
  assert_reading (metric, readings->pdata[0], 2);
  assert_reading (metric, readings->pdata[1], 0);
}

/* A metric of no document has no review. */
static void
test_without_document (void)
{
  static const Case c = {
    .better = "higher",
    .readings = { { "2026-01-31", 3 }, { "2026-02-28", 5 } },
  };
  g_autoptr (JourneyMetric) metric = make_metric (&c);

  assert_number (journey_trend_of (metric).change, 2);
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_trend);
  g_test_add_func ("/trend/readings", test_readings);
  g_test_add_func ("/trend/without-document", test_without_document);

  return g_test_run ();
}
