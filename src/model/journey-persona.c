/* journey-persona.c: somebody who makes the journey
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-persona.h"

#include "journey-enums.h"
#include "journey-list.h"
#include "journey-trait.h"

/**
 * JourneyPersona:
 *
 * A kind of customer, with an emotion line of its own on the map.
 */
struct _JourneyPersona
{
  JourneyItem parent_instance;
};

typedef enum
{
  PROP_NAME = 1,
  PROP_COLOR,
  PROP_SEGMENT,
  PROP_SHARE,
  PROP_PORTRAIT,
  PROP_QUOTE,
  PROP_BACKGROUND,
  PROP_DEMOGRAPHICS,
  PROP_PSYCHOGRAPHICS,
  PROP_BEHAVIOURS,
  PROP_PREFERENCES,
  PROP_MOTIVATIONS,
  PROP_GOALS,
  PROP_CHALLENGES,
  PROP_TRAITS,
} JourneyPersonaProperty;

static GParamSpec *properties[PROP_TRAITS + 1];

G_DEFINE_FINAL_TYPE (JourneyPersona, journey_persona, JOURNEY_TYPE_ITEM)

static void
journey_persona_class_init (JourneyPersonaClass *klass)
{
  JourneyItemClass *item_class = JOURNEY_ITEM_CLASS (klass);

  /**
   * JourneyPersona:name:
   *
   * The name of the role, not of a person.
   */
  properties[PROP_NAME] = journey_field_text ("name");

  /**
   * JourneyPersona:color:
   *
   * The colour of the line.
   */
  properties[PROP_COLOR] = journey_field_word ("color", JOURNEY_TYPE_COLOR, JOURNEY_COLOR_BLUE);

  /**
   * JourneyPersona:segment:
   *
   * The market segment.
   */
  properties[PROP_SEGMENT] = journey_field_text ("segment");

  /**
   * JourneyPersona:share:
   *
   * How many percent of all customers the segment has, or unset.
   */
  properties[PROP_SHARE] = journey_field_number ("share", 0.0, 100.0, JOURNEY_UNSET);

  /**
   * JourneyPersona:portrait:
   *
   * A picture as a data URI, PNG or JPEG.
   */
  properties[PROP_PORTRAIT] = journey_field_text ("portrait");

  /**
   * JourneyPersona:quote:
   *
   * Something this persona would say.
   */
  properties[PROP_QUOTE] = journey_field_text ("quote");

  properties[PROP_BACKGROUND] = journey_field_text ("background");
  properties[PROP_DEMOGRAPHICS] = journey_field_text ("demographics");
  properties[PROP_PSYCHOGRAPHICS] = journey_field_text ("psychographics");
  properties[PROP_BEHAVIOURS] = journey_field_text ("behaviours");
  properties[PROP_PREFERENCES] = journey_field_text ("preferences");
  properties[PROP_MOTIVATIONS] = journey_field_text ("motivations");
  properties[PROP_GOALS] = journey_field_text ("goals");
  properties[PROP_CHALLENGES] = journey_field_text ("challenges");
  /**
   * JourneyPersona:traits:
   *
   * Of [class@JourneyTrait].
   */
  properties[PROP_TRAITS] = journey_field_list ("traits", JOURNEY_TYPE_TRAIT);

  journey_item_class_install_stored (item_class, G_N_ELEMENTS (properties), properties);
}

static void
journey_persona_init (JourneyPersona *self)
{
}

/**
 * journey_persona_new:
 *
 * Makes a persona with a new id.
 *
 * Returns: (transfer full): the persona
 */
JourneyPersona *
journey_persona_new (void)
{
  g_autofree char *id = journey_id_new ();

  return g_object_new (JOURNEY_TYPE_PERSONA, "id", id, NULL);
}

/**
 * journey_persona_get_name:
 * @self: a persona
 *
 * Gets [property@JourneyPersona:name].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_persona_get_name (JourneyPersona *self)
{
  g_return_val_if_fail (JOURNEY_IS_PERSONA (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_NAME);
}

/**
 * journey_persona_get_color:
 * @self: a persona
 *
 * Gets [property@JourneyPersona:color].
 *
 * Returns: the value; the default where the word in the file is not known
 */
JourneyColor
journey_persona_get_color (JourneyPersona *self)
{
  g_return_val_if_fail (JOURNEY_IS_PERSONA (self), 0);

  return journey_item_get_word (JOURNEY_ITEM (self), PROP_COLOR);
}

/**
 * journey_persona_get_segment:
 * @self: a persona
 *
 * Gets [property@JourneyPersona:segment].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_persona_get_segment (JourneyPersona *self)
{
  g_return_val_if_fail (JOURNEY_IS_PERSONA (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_SEGMENT);
}

/**
 * journey_persona_get_share:
 * @self: a persona
 *
 * Gets [property@JourneyPersona:share].
 *
 * Returns: the number, or %JOURNEY_UNSET
 */
double
journey_persona_get_share (JourneyPersona *self)
{
  g_return_val_if_fail (JOURNEY_IS_PERSONA (self), JOURNEY_UNSET);

  return journey_item_get_number (JOURNEY_ITEM (self), PROP_SHARE);
}

/**
 * journey_persona_get_portrait:
 * @self: a persona
 *
 * Gets [property@JourneyPersona:portrait].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_persona_get_portrait (JourneyPersona *self)
{
  g_return_val_if_fail (JOURNEY_IS_PERSONA (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_PORTRAIT);
}

/**
 * journey_persona_get_quote:
 * @self: a persona
 *
 * Gets [property@JourneyPersona:quote].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_persona_get_quote (JourneyPersona *self)
{
  g_return_val_if_fail (JOURNEY_IS_PERSONA (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_QUOTE);
}

/**
 * journey_persona_get_background:
 * @self: a persona
 *
 * Gets [property@JourneyPersona:background].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_persona_get_background (JourneyPersona *self)
{
  g_return_val_if_fail (JOURNEY_IS_PERSONA (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_BACKGROUND);
}

/**
 * journey_persona_get_demographics:
 * @self: a persona
 *
 * Gets [property@JourneyPersona:demographics].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_persona_get_demographics (JourneyPersona *self)
{
  g_return_val_if_fail (JOURNEY_IS_PERSONA (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_DEMOGRAPHICS);
}

/**
 * journey_persona_get_psychographics:
 * @self: a persona
 *
 * Gets [property@JourneyPersona:psychographics].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_persona_get_psychographics (JourneyPersona *self)
{
  g_return_val_if_fail (JOURNEY_IS_PERSONA (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_PSYCHOGRAPHICS);
}

/**
 * journey_persona_get_behaviours:
 * @self: a persona
 *
 * Gets [property@JourneyPersona:behaviours].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_persona_get_behaviours (JourneyPersona *self)
{
  g_return_val_if_fail (JOURNEY_IS_PERSONA (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_BEHAVIOURS);
}

/**
 * journey_persona_get_preferences:
 * @self: a persona
 *
 * Gets [property@JourneyPersona:preferences].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_persona_get_preferences (JourneyPersona *self)
{
  g_return_val_if_fail (JOURNEY_IS_PERSONA (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_PREFERENCES);
}

/**
 * journey_persona_get_motivations:
 * @self: a persona
 *
 * Gets [property@JourneyPersona:motivations].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_persona_get_motivations (JourneyPersona *self)
{
  g_return_val_if_fail (JOURNEY_IS_PERSONA (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_MOTIVATIONS);
}

/**
 * journey_persona_get_goals:
 * @self: a persona
 *
 * Gets [property@JourneyPersona:goals].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_persona_get_goals (JourneyPersona *self)
{
  g_return_val_if_fail (JOURNEY_IS_PERSONA (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_GOALS);
}

/**
 * journey_persona_get_challenges:
 * @self: a persona
 *
 * Gets [property@JourneyPersona:challenges].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_persona_get_challenges (JourneyPersona *self)
{
  g_return_val_if_fail (JOURNEY_IS_PERSONA (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_CHALLENGES);
}

/**
 * journey_persona_get_traits:
 * @self: a persona
 *
 * Gets [property@JourneyPersona:traits].
 *
 * Returns: (transfer none): the list
 */
JourneyList *
journey_persona_get_traits (JourneyPersona *self)
{
  g_return_val_if_fail (JOURNEY_IS_PERSONA (self), NULL);

  return journey_item_get_items (JOURNEY_ITEM (self), PROP_TRAITS);
}
