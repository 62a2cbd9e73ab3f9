/* journey-pain-point.c: what goes wrong for the customer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-pain-point.h"

#include "journey-enums.h"

/**
 * JourneyPainPoint:
 *
 * Something that goes wrong for the customer at one or several touchpoints.
 */
struct _JourneyPainPoint
{
  JourneyItem parent_instance;
};

typedef enum
{
  PROP_TITLE = 1,
  PROP_DETAIL,
  PROP_SEVERITY,
  PROP_FREQUENCY,
  PROP_STATUS,
  PROP_OWNER,
  PROP_LINK,
  PROP_TOUCHPOINTS,
  PROP_PERSONAS,
} JourneyPainPointProperty;

static GParamSpec *properties[PROP_PERSONAS + 1];

G_DEFINE_FINAL_TYPE (JourneyPainPoint, journey_pain_point, JOURNEY_TYPE_ITEM)

static void
journey_pain_point_class_init (JourneyPainPointClass *klass)
{
  JourneyItemClass *item_class = JOURNEY_ITEM_CLASS (klass);

  properties[PROP_TITLE] = journey_field_text ("title");
  properties[PROP_DETAIL] = journey_field_text ("detail");
  /**
   * JourneyPainPoint:severity:
   *
   * How bad it is, 1 to 5; 0 is not set.
   */
  properties[PROP_SEVERITY] = journey_field_count ("severity", 5);

  /**
   * JourneyPainPoint:frequency:
   *
   * How often it happens, 1 to 5; 0 is not set.
   */
  properties[PROP_FREQUENCY] = journey_field_count ("frequency", 5);

  properties[PROP_STATUS] =
      journey_field_word ("status", JOURNEY_TYPE_PAIN_POINT_STATUS, JOURNEY_PAIN_POINT_STATUS_OPEN);
  properties[PROP_OWNER] = journey_field_text ("owner");
  /**
   * JourneyPainPoint:link:
   *
   * Where it is tracked.
   */
  properties[PROP_LINK] = journey_field_text ("link");

  /**
   * JourneyPainPoint:touchpoints:
   *
   * Ids of [class@JourneyTouchpoint].
   */
  properties[PROP_TOUCHPOINTS] = journey_field_references ("touchpoints");

  /**
   * JourneyPainPoint:personas:
   *
   * Ids of [class@JourneyPersona]; none means all.
   */
  properties[PROP_PERSONAS] = journey_field_references ("personas");

  journey_item_class_install_stored (item_class, G_N_ELEMENTS (properties), properties);
}

static void
journey_pain_point_init (JourneyPainPoint *self)
{
}

/**
 * journey_pain_point_new:
 *
 * Makes a pain point with a new id.
 *
 * Returns: (transfer full): the pain point
 */
JourneyPainPoint *
journey_pain_point_new (void)
{
  g_autofree char *id = journey_id_new ();

  return g_object_new (JOURNEY_TYPE_PAIN_POINT, "id", id, NULL);
}

/**
 * journey_pain_point_get_title:
 * @self: a pain point
 *
 * Gets [property@JourneyPainPoint:title].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_pain_point_get_title (JourneyPainPoint *self)
{
  g_return_val_if_fail (JOURNEY_IS_PAIN_POINT (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_TITLE);
}

/**
 * journey_pain_point_get_detail:
 * @self: a pain point
 *
 * Gets [property@JourneyPainPoint:detail].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_pain_point_get_detail (JourneyPainPoint *self)
{
  g_return_val_if_fail (JOURNEY_IS_PAIN_POINT (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_DETAIL);
}

/**
 * journey_pain_point_get_severity:
 * @self: a pain point
 *
 * Gets [property@JourneyPainPoint:severity].
 *
 * Returns: the number, 0 when not set
 */
int
journey_pain_point_get_severity (JourneyPainPoint *self)
{
  g_return_val_if_fail (JOURNEY_IS_PAIN_POINT (self), 0);

  return journey_item_get_count (JOURNEY_ITEM (self), PROP_SEVERITY);
}

/**
 * journey_pain_point_get_frequency:
 * @self: a pain point
 *
 * Gets [property@JourneyPainPoint:frequency].
 *
 * Returns: the number, 0 when not set
 */
int
journey_pain_point_get_frequency (JourneyPainPoint *self)
{
  g_return_val_if_fail (JOURNEY_IS_PAIN_POINT (self), 0);

  return journey_item_get_count (JOURNEY_ITEM (self), PROP_FREQUENCY);
}

/**
 * journey_pain_point_get_status:
 * @self: a pain point
 *
 * Gets [property@JourneyPainPoint:status].
 *
 * Returns: the value; the default where the word in the file is not known
 */
JourneyPainPointStatus
journey_pain_point_get_status (JourneyPainPoint *self)
{
  g_return_val_if_fail (JOURNEY_IS_PAIN_POINT (self), 0);

  return journey_item_get_word (JOURNEY_ITEM (self), PROP_STATUS);
}

/**
 * journey_pain_point_get_owner:
 * @self: a pain point
 *
 * Gets [property@JourneyPainPoint:owner].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_pain_point_get_owner (JourneyPainPoint *self)
{
  g_return_val_if_fail (JOURNEY_IS_PAIN_POINT (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_OWNER);
}

/**
 * journey_pain_point_get_link:
 * @self: a pain point
 *
 * Gets [property@JourneyPainPoint:link].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_pain_point_get_link (JourneyPainPoint *self)
{
  g_return_val_if_fail (JOURNEY_IS_PAIN_POINT (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_LINK);
}

/**
 * journey_pain_point_get_touchpoints:
 * @self: a pain point
 *
 * Gets [property@JourneyPainPoint:touchpoints].
 *
 * Returns: (transfer none): the ids
 */
const char *const *
journey_pain_point_get_touchpoints (JourneyPainPoint *self)
{
  g_return_val_if_fail (JOURNEY_IS_PAIN_POINT (self), NULL);

  return journey_item_get_texts (JOURNEY_ITEM (self), PROP_TOUCHPOINTS);
}

/**
 * journey_pain_point_get_personas:
 * @self: a pain point
 *
 * Gets [property@JourneyPainPoint:personas].
 *
 * Returns: (transfer none): the ids
 */
const char *const *
journey_pain_point_get_personas (JourneyPainPoint *self)
{
  g_return_val_if_fail (JOURNEY_IS_PAIN_POINT (self), NULL);

  return journey_item_get_texts (JOURNEY_ITEM (self), PROP_PERSONAS);
}
