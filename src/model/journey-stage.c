/* journey-stage.c: one stage of the journey
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-stage.h"

#include "journey-enums.h"
#include "journey-list.h"
#include "journey-touchpoint.h"

/**
 * JourneyStage:
 *
 * A stage of the journey, from awareness to advocacy, and its touchpoints.
 */
struct _JourneyStage
{
  JourneyItem parent_instance;
};

typedef enum
{
  PROP_TITLE = 1,
  PROP_GOAL,
  PROP_PHASE,
  PROP_COLOR,
  PROP_CUSTOMERS,
  PROP_TOUCHPOINTS,
} JourneyStageProperty;

static GParamSpec *properties[PROP_TOUCHPOINTS + 1];

G_DEFINE_FINAL_TYPE (JourneyStage, journey_stage, JOURNEY_TYPE_ITEM)

static void
journey_stage_class_init (JourneyStageClass *klass)
{
  JourneyItemClass *item_class = JOURNEY_ITEM_CLASS (klass);

  properties[PROP_TITLE] = journey_field_text ("title");
  /**
   * JourneyStage:goal:
   *
   * What the customer wants here.
   */
  properties[PROP_GOAL] = journey_field_text ("goal");

  /**
   * JourneyStage:phase:
   *
   * Before, during or after the purchase.
   */
  properties[PROP_PHASE] = journey_field_word ("phase", JOURNEY_TYPE_PHASE, JOURNEY_PHASE_BEFORE);

  properties[PROP_COLOR] = journey_field_word ("color", JOURNEY_TYPE_COLOR, JOURNEY_COLOR_TEAL);
  /**
   * JourneyStage:customers:
   *
   * How many customers reach it, or unset.
   */
  properties[PROP_CUSTOMERS] = journey_field_number ("customers", 0.0, 1e15, JOURNEY_UNSET);

  /**
   * JourneyStage:touchpoints:
   *
   * Of [class@JourneyTouchpoint].
   */
  properties[PROP_TOUCHPOINTS] = journey_field_list ("touchpoints", JOURNEY_TYPE_TOUCHPOINT);

  journey_item_class_install_stored (item_class, G_N_ELEMENTS (properties), properties);
}

static void
journey_stage_init (JourneyStage *self)
{
}

/**
 * journey_stage_new:
 *
 * Makes a stage with a new id.
 *
 * Returns: (transfer full): the stage
 */
JourneyStage *
journey_stage_new (void)
{
  g_autofree char *id = journey_id_new ();

  return g_object_new (JOURNEY_TYPE_STAGE, "id", id, NULL);
}

/**
 * journey_stage_get_title:
 * @self: a stage
 *
 * Gets [property@JourneyStage:title].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_stage_get_title (JourneyStage *self)
{
  g_return_val_if_fail (JOURNEY_IS_STAGE (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_TITLE);
}

/**
 * journey_stage_get_goal:
 * @self: a stage
 *
 * Gets [property@JourneyStage:goal].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_stage_get_goal (JourneyStage *self)
{
  g_return_val_if_fail (JOURNEY_IS_STAGE (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_GOAL);
}

/**
 * journey_stage_get_phase:
 * @self: a stage
 *
 * Gets [property@JourneyStage:phase].
 *
 * Returns: the value; the default where the word in the file is not known
 */
JourneyPhase
journey_stage_get_phase (JourneyStage *self)
{
  g_return_val_if_fail (JOURNEY_IS_STAGE (self), 0);

  return journey_item_get_word (JOURNEY_ITEM (self), PROP_PHASE);
}

/**
 * journey_stage_get_color:
 * @self: a stage
 *
 * Gets [property@JourneyStage:color].
 *
 * Returns: the value; the default where the word in the file is not known
 */
JourneyColor
journey_stage_get_color (JourneyStage *self)
{
  g_return_val_if_fail (JOURNEY_IS_STAGE (self), 0);

  return journey_item_get_word (JOURNEY_ITEM (self), PROP_COLOR);
}

/**
 * journey_stage_get_customers:
 * @self: a stage
 *
 * Gets [property@JourneyStage:customers].
 *
 * Returns: the number, or %JOURNEY_UNSET
 */
double
journey_stage_get_customers (JourneyStage *self)
{
  g_return_val_if_fail (JOURNEY_IS_STAGE (self), JOURNEY_UNSET);

  return journey_item_get_number (JOURNEY_ITEM (self), PROP_CUSTOMERS);
}

/**
 * journey_stage_get_touchpoints:
 * @self: a stage
 *
 * Gets [property@JourneyStage:touchpoints].
 *
 * Returns: (transfer none): the list
 */
JourneyList *
journey_stage_get_touchpoints (JourneyStage *self)
{
  g_return_val_if_fail (JOURNEY_IS_STAGE (self), NULL);

  return journey_item_get_items (JOURNEY_ITEM (self), PROP_TOUCHPOINTS);
}
