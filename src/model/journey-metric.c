/* journey-metric.c: something that is measured
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-metric.h"

#include "journey-enums.h"
#include "journey-list.h"
#include "journey-reading.h"

/**
 * JourneyMetric:
 *
 * A measure of a stage or touchpoint, with its readings over time.
 */
struct _JourneyMetric
{
  JourneyItem parent_instance;
};

typedef enum
{
  PROP_KIND = 1,
  PROP_TITLE,
  PROP_UNIT,
  PROP_TARGET,
  PROP_BETTER,
  PROP_ON,
  PROP_READINGS,
} JourneyMetricProperty;

static GParamSpec *properties[PROP_READINGS + 1];

G_DEFINE_FINAL_TYPE (JourneyMetric, journey_metric, JOURNEY_TYPE_ITEM)

static void
journey_metric_class_init (JourneyMetricClass *klass)
{
  JourneyItemClass *item_class = JOURNEY_ITEM_CLASS (klass);

  properties[PROP_KIND] =
      journey_field_word ("kind", JOURNEY_TYPE_METRIC_KIND, JOURNEY_METRIC_KIND_CUSTOM);
  properties[PROP_TITLE] = journey_field_text ("title");
  properties[PROP_UNIT] = journey_field_text ("unit");
  /**
   * JourneyMetric:target:
   *
   * What is aimed at, or unset.
   */
  properties[PROP_TARGET] = journey_field_number ("target", -1e15, 1e15, JOURNEY_UNSET);

  /**
   * JourneyMetric:better:
   *
   * Whether higher or lower is better.
   */
  properties[PROP_BETTER] =
      journey_field_word ("better", JOURNEY_TYPE_BETTER, JOURNEY_BETTER_HIGHER);

  /**
   * JourneyMetric:on:
   *
   * The id of a [class@JourneyStage] or [class@JourneyTouchpoint].
   */
  properties[PROP_ON] = journey_field_reference ("on");

  /**
   * JourneyMetric:readings:
   *
   * Of [class@JourneyReading], the oldest first.
   */
  properties[PROP_READINGS] = journey_field_list ("readings", JOURNEY_TYPE_READING);

  journey_item_class_install_stored (item_class, G_N_ELEMENTS (properties), properties);
}

static void
journey_metric_init (JourneyMetric *self)
{
}

/**
 * journey_metric_new:
 *
 * Makes a metric with a new id.
 *
 * Returns: (transfer full): the metric
 */
JourneyMetric *
journey_metric_new (void)
{
  g_autofree char *id = journey_id_new ();

  return g_object_new (JOURNEY_TYPE_METRIC, "id", id, NULL);
}

/**
 * journey_metric_get_kind:
 * @self: a metric
 *
 * Gets [property@JourneyMetric:kind].
 *
 * Returns: the value; the default where the word in the file is not known
 */
JourneyMetricKind
journey_metric_get_kind (JourneyMetric *self)
{
  g_return_val_if_fail (JOURNEY_IS_METRIC (self), 0);

  return journey_item_get_word (JOURNEY_ITEM (self), PROP_KIND);
}

/**
 * journey_metric_get_title:
 * @self: a metric
 *
 * Gets [property@JourneyMetric:title].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_metric_get_title (JourneyMetric *self)
{
  g_return_val_if_fail (JOURNEY_IS_METRIC (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_TITLE);
}

/**
 * journey_metric_get_unit:
 * @self: a metric
 *
 * Gets [property@JourneyMetric:unit].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_metric_get_unit (JourneyMetric *self)
{
  g_return_val_if_fail (JOURNEY_IS_METRIC (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_UNIT);
}

/**
 * journey_metric_get_target:
 * @self: a metric
 *
 * Gets [property@JourneyMetric:target].
 *
 * Returns: the number, or %JOURNEY_UNSET
 */
double
journey_metric_get_target (JourneyMetric *self)
{
  g_return_val_if_fail (JOURNEY_IS_METRIC (self), JOURNEY_UNSET);

  return journey_item_get_number (JOURNEY_ITEM (self), PROP_TARGET);
}

/**
 * journey_metric_get_better:
 * @self: a metric
 *
 * Gets [property@JourneyMetric:better].
 *
 * Returns: the value; the default where the word in the file is not known
 */
JourneyBetter
journey_metric_get_better (JourneyMetric *self)
{
  g_return_val_if_fail (JOURNEY_IS_METRIC (self), 0);

  return journey_item_get_word (JOURNEY_ITEM (self), PROP_BETTER);
}

/**
 * journey_metric_get_on:
 * @self: a metric
 *
 * Gets [property@JourneyMetric:on].
 *
 * Returns: the id, empty when not given
 */
const char *
journey_metric_get_on (JourneyMetric *self)
{
  g_return_val_if_fail (JOURNEY_IS_METRIC (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_ON);
}

/**
 * journey_metric_get_readings:
 * @self: a metric
 *
 * Gets [property@JourneyMetric:readings].
 *
 * Returns: (transfer none): the list
 */
JourneyList *
journey_metric_get_readings (JourneyMetric *self)
{
  g_return_val_if_fail (JOURNEY_IS_METRIC (self), NULL);

  return journey_item_get_items (JOURNEY_ITEM (self), PROP_READINGS);
}
