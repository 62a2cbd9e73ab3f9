/* journey-trait.c: a slider between two words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-trait.h"

/**
 * JourneyTrait:
 *
 * One trait of a persona, between two poles: cautious, impulsive.
 */
struct _JourneyTrait
{
  JourneyItem parent_instance;
};

typedef enum
{
  PROP_LOW = 1,
  PROP_HIGH,
  PROP_VALUE,
} JourneyTraitProperty;

static GParamSpec *properties[PROP_VALUE + 1];

G_DEFINE_FINAL_TYPE (JourneyTrait, journey_trait, JOURNEY_TYPE_ITEM)

static void
journey_trait_class_init (JourneyTraitClass *klass)
{
  JourneyItemClass *item_class = JOURNEY_ITEM_CLASS (klass);

  /**
   * JourneyTrait:low:
   *
   * The word at 0.
   */
  properties[PROP_LOW] = journey_field_text ("low");

  /**
   * JourneyTrait:high:
   *
   * The word at 100.
   */
  properties[PROP_HIGH] = journey_field_text ("high");

  /**
   * JourneyTrait:value:
   *
   * Where between the two, 0 to 100.
   */
  properties[PROP_VALUE] = journey_field_number ("value", 0.0, 100.0, 50.0);

  journey_item_class_install_stored (item_class, G_N_ELEMENTS (properties), properties);
  journey_item_class_set_key (item_class, NULL);
}

static void
journey_trait_init (JourneyTrait *self)
{
}

/**
 * journey_trait_new:
 *
 * Returns: (transfer full): a trait with default values
 */
JourneyTrait *
journey_trait_new (void)
{
  return g_object_new (JOURNEY_TYPE_TRAIT, NULL);
}

/**
 * journey_trait_get_low:
 * @self: a trait
 *
 * Gets [property@JourneyTrait:low].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_trait_get_low (JourneyTrait *self)
{
  g_return_val_if_fail (JOURNEY_IS_TRAIT (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_LOW);
}

/**
 * journey_trait_get_high:
 * @self: a trait
 *
 * Gets [property@JourneyTrait:high].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_trait_get_high (JourneyTrait *self)
{
  g_return_val_if_fail (JOURNEY_IS_TRAIT (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_HIGH);
}

/**
 * journey_trait_get_value:
 * @self: a trait
 *
 * Gets [property@JourneyTrait:value].
 *
 * Returns: the number
 */
double
journey_trait_get_value (JourneyTrait *self)
{
  g_return_val_if_fail (JOURNEY_IS_TRAIT (self), JOURNEY_UNSET);

  return journey_item_get_number (JOURNEY_ITEM (self), PROP_VALUE);
}
