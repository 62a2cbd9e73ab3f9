/* journey-opportunity.c: what could be done about pain points
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-opportunity.h"

#include "journey-enums.h"

/**
 * JourneyOpportunity:
 *
 * A change that would mend pain points or make a touchpoint better.
 */
struct _JourneyOpportunity
{
  JourneyItem parent_instance;
};

typedef enum
{
  PROP_TITLE = 1,
  PROP_DETAIL,
  PROP_IMPACT,
  PROP_EFFORT,
  PROP_STATUS,
  PROP_OWNER,
  PROP_DUE,
  PROP_LINK,
  PROP_OUTCOME,
  PROP_PAIN_POINTS,
  PROP_TOUCHPOINTS,
} JourneyOpportunityProperty;

static GParamSpec *properties[PROP_TOUCHPOINTS + 1];

G_DEFINE_FINAL_TYPE (JourneyOpportunity, journey_opportunity, JOURNEY_TYPE_ITEM)

static void
journey_opportunity_class_init (JourneyOpportunityClass *klass)
{
  JourneyItemClass *item_class = JOURNEY_ITEM_CLASS (klass);

  properties[PROP_TITLE] = journey_field_text ("title");
  properties[PROP_DETAIL] = journey_field_text ("detail");
  /**
   * JourneyOpportunity:impact:
   *
   * What it would bring, 1 to 5; 0 is not set.
   */
  properties[PROP_IMPACT] = journey_field_count ("impact", 5);

  /**
   * JourneyOpportunity:effort:
   *
   * What it would cost, 1 to 5; 0 is not set.
   */
  properties[PROP_EFFORT] = journey_field_count ("effort", 5);

  properties[PROP_STATUS] = journey_field_word ("status", JOURNEY_TYPE_OPPORTUNITY_STATUS,
                                                JOURNEY_OPPORTUNITY_STATUS_IDEA);
  properties[PROP_OWNER] = journey_field_text ("owner");
  /**
   * JourneyOpportunity:due:
   *
   * A date, YYYY-MM-DD.
   */
  properties[PROP_DUE] = journey_field_text ("due");

  /**
   * JourneyOpportunity:link:
   *
   * Where it is tracked.
   */
  properties[PROP_LINK] = journey_field_text ("link");

  /**
   * JourneyOpportunity:outcome:
   *
   * What was measured after it shipped.
   */
  properties[PROP_OUTCOME] = journey_field_text ("outcome");

  /**
   * JourneyOpportunity:pain-points:
   *
   * Ids of [class@JourneyPainPoint].
   */
  properties[PROP_PAIN_POINTS] = journey_field_references ("pain-points");

  /**
   * JourneyOpportunity:touchpoints:
   *
   * Ids of [class@JourneyTouchpoint].
   */
  properties[PROP_TOUCHPOINTS] = journey_field_references ("touchpoints");

  journey_item_class_install_stored (item_class, G_N_ELEMENTS (properties), properties);
}

static void
journey_opportunity_init (JourneyOpportunity *self)
{
}

/**
 * journey_opportunity_new:
 *
 * Makes an opportunity with a new id.
 *
 * Returns: (transfer full): the opportunity
 */
JourneyOpportunity *
journey_opportunity_new (void)
{
  g_autofree char *id = journey_id_new ();

  return g_object_new (JOURNEY_TYPE_OPPORTUNITY, "id", id, NULL);
}

/**
 * journey_opportunity_get_title:
 * @self: an opportunity
 *
 * Gets [property@JourneyOpportunity:title].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_opportunity_get_title (JourneyOpportunity *self)
{
  g_return_val_if_fail (JOURNEY_IS_OPPORTUNITY (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_TITLE);
}

/**
 * journey_opportunity_get_detail:
 * @self: an opportunity
 *
 * Gets [property@JourneyOpportunity:detail].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_opportunity_get_detail (JourneyOpportunity *self)
{
  g_return_val_if_fail (JOURNEY_IS_OPPORTUNITY (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_DETAIL);
}

/**
 * journey_opportunity_get_impact:
 * @self: an opportunity
 *
 * Gets [property@JourneyOpportunity:impact].
 *
 * Returns: the number, 0 when not set
 */
int
journey_opportunity_get_impact (JourneyOpportunity *self)
{
  g_return_val_if_fail (JOURNEY_IS_OPPORTUNITY (self), 0);

  return journey_item_get_count (JOURNEY_ITEM (self), PROP_IMPACT);
}

/**
 * journey_opportunity_get_effort:
 * @self: an opportunity
 *
 * Gets [property@JourneyOpportunity:effort].
 *
 * Returns: the number, 0 when not set
 */
int
journey_opportunity_get_effort (JourneyOpportunity *self)
{
  g_return_val_if_fail (JOURNEY_IS_OPPORTUNITY (self), 0);

  return journey_item_get_count (JOURNEY_ITEM (self), PROP_EFFORT);
}

/**
 * journey_opportunity_get_status:
 * @self: an opportunity
 *
 * Gets [property@JourneyOpportunity:status].
 *
 * Returns: the value; the default where the word in the file is not known
 */
JourneyOpportunityStatus
journey_opportunity_get_status (JourneyOpportunity *self)
{
  g_return_val_if_fail (JOURNEY_IS_OPPORTUNITY (self), 0);

  return journey_item_get_word (JOURNEY_ITEM (self), PROP_STATUS);
}

/**
 * journey_opportunity_get_owner:
 * @self: an opportunity
 *
 * Gets [property@JourneyOpportunity:owner].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_opportunity_get_owner (JourneyOpportunity *self)
{
  g_return_val_if_fail (JOURNEY_IS_OPPORTUNITY (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_OWNER);
}

/**
 * journey_opportunity_get_due:
 * @self: an opportunity
 *
 * Gets [property@JourneyOpportunity:due].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_opportunity_get_due (JourneyOpportunity *self)
{
  g_return_val_if_fail (JOURNEY_IS_OPPORTUNITY (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_DUE);
}

/**
 * journey_opportunity_get_link:
 * @self: an opportunity
 *
 * Gets [property@JourneyOpportunity:link].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_opportunity_get_link (JourneyOpportunity *self)
{
  g_return_val_if_fail (JOURNEY_IS_OPPORTUNITY (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_LINK);
}

/**
 * journey_opportunity_get_outcome:
 * @self: an opportunity
 *
 * Gets [property@JourneyOpportunity:outcome].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_opportunity_get_outcome (JourneyOpportunity *self)
{
  g_return_val_if_fail (JOURNEY_IS_OPPORTUNITY (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_OUTCOME);
}

/**
 * journey_opportunity_get_pain_points:
 * @self: an opportunity
 *
 * Gets [property@JourneyOpportunity:pain-points].
 *
 * Returns: (transfer none): the ids
 */
const char *const *
journey_opportunity_get_pain_points (JourneyOpportunity *self)
{
  g_return_val_if_fail (JOURNEY_IS_OPPORTUNITY (self), NULL);

  return journey_item_get_texts (JOURNEY_ITEM (self), PROP_PAIN_POINTS);
}

/**
 * journey_opportunity_get_touchpoints:
 * @self: an opportunity
 *
 * Gets [property@JourneyOpportunity:touchpoints].
 *
 * Returns: (transfer none): the ids
 */
const char *const *
journey_opportunity_get_touchpoints (JourneyOpportunity *self)
{
  g_return_val_if_fail (JOURNEY_IS_OPPORTUNITY (self), NULL);

  return journey_item_get_texts (JOURNEY_ITEM (self), PROP_TOUCHPOINTS);
}
