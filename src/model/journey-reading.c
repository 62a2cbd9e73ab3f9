/* journey-reading.c: what a metric was on a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-reading.h"

/**
 * JourneyReading:
 *
 * One reading of a metric.
 */
struct _JourneyReading
{
  JourneyItem parent_instance;
};

typedef enum
{
  PROP_DATE = 1,
  PROP_VALUE,
} JourneyReadingProperty;

static GParamSpec *properties[PROP_VALUE + 1];

G_DEFINE_FINAL_TYPE (JourneyReading, journey_reading, JOURNEY_TYPE_ITEM)

static void
journey_reading_class_init (JourneyReadingClass *klass)
{
  JourneyItemClass *item_class = JOURNEY_ITEM_CLASS (klass);

  /**
   * JourneyReading:date:
   *
   * A date, YYYY-MM-DD.
   */
  properties[PROP_DATE] = journey_field_text ("date");

  properties[PROP_VALUE] = journey_field_number ("value", -1e15, 1e15, JOURNEY_UNSET);

  journey_item_class_install_stored (item_class, G_N_ELEMENTS (properties), properties);
  journey_item_class_set_key (item_class, properties[PROP_DATE]);
}

static void
journey_reading_init (JourneyReading *self)
{
}

/**
 * journey_reading_new:
 *
 * Returns: (transfer full): a reading with default values
 */
JourneyReading *
journey_reading_new (void)
{
  return g_object_new (JOURNEY_TYPE_READING, NULL);
}

/**
 * journey_reading_get_date:
 * @self: a reading
 *
 * Gets [property@JourneyReading:date].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_reading_get_date (JourneyReading *self)
{
  g_return_val_if_fail (JOURNEY_IS_READING (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_DATE);
}

/**
 * journey_reading_get_value:
 * @self: a reading
 *
 * Gets [property@JourneyReading:value].
 *
 * Returns: the number, or %JOURNEY_UNSET
 */
double
journey_reading_get_value (JourneyReading *self)
{
  g_return_val_if_fail (JOURNEY_IS_READING (self), JOURNEY_UNSET);

  return journey_item_get_number (JOURNEY_ITEM (self), PROP_VALUE);
}
