/* journey-emotion.c: how a persona feels at a touchpoint
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-emotion.h"

/**
 * JourneyEmotion:
 *
 * The score of one persona at one touchpoint.
 */
struct _JourneyEmotion
{
  JourneyItem parent_instance;
};

typedef enum
{
  PROP_PERSONA = 1,
  PROP_SCORE,
  PROP_EXPECTED,
  PROP_NOTE,
} JourneyEmotionProperty;

static GParamSpec *properties[PROP_NOTE + 1];

G_DEFINE_FINAL_TYPE (JourneyEmotion, journey_emotion, JOURNEY_TYPE_ITEM)

static void
journey_emotion_class_init (JourneyEmotionClass *klass)
{
  JourneyItemClass *item_class = JOURNEY_ITEM_CLASS (klass);

  /**
   * JourneyEmotion:persona:
   *
   * The id of the [class@JourneyPersona].
   */
  properties[PROP_PERSONA] = journey_field_reference ("persona");

  /**
   * JourneyEmotion:score:
   *
   * The score on the scale of the map; unset is a gap in the line.
   */
  properties[PROP_SCORE] = journey_field_number ("score", -1e6, 1e6, JOURNEY_UNSET);

  /**
   * JourneyEmotion:expected:
   *
   * The score that is aimed at, or unset.
   */
  properties[PROP_EXPECTED] = journey_field_number ("expected", -1e6, 1e6, JOURNEY_UNSET);

  /**
   * JourneyEmotion:note:
   *
   * A word or two beside the point.
   */
  properties[PROP_NOTE] = journey_field_text ("note");

  journey_item_class_install_stored (item_class, G_N_ELEMENTS (properties), properties);
  journey_item_class_set_key (item_class, properties[PROP_PERSONA]);
}

static void
journey_emotion_init (JourneyEmotion *self)
{
}

/**
 * journey_emotion_new:
 *
 * Returns: (transfer full): an emotion with default values
 */
JourneyEmotion *
journey_emotion_new (void)
{
  return g_object_new (JOURNEY_TYPE_EMOTION, NULL);
}

/**
 * journey_emotion_get_persona:
 * @self: an emotion
 *
 * Gets [property@JourneyEmotion:persona].
 *
 * Returns: the id, empty when not given
 */
const char *
journey_emotion_get_persona (JourneyEmotion *self)
{
  g_return_val_if_fail (JOURNEY_IS_EMOTION (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_PERSONA);
}

/**
 * journey_emotion_get_score:
 * @self: an emotion
 *
 * Gets [property@JourneyEmotion:score].
 *
 * Returns: the number, or %JOURNEY_UNSET
 */
double
journey_emotion_get_score (JourneyEmotion *self)
{
  g_return_val_if_fail (JOURNEY_IS_EMOTION (self), JOURNEY_UNSET);

  return journey_item_get_number (JOURNEY_ITEM (self), PROP_SCORE);
}

/**
 * journey_emotion_get_expected:
 * @self: an emotion
 *
 * Gets [property@JourneyEmotion:expected].
 *
 * Returns: the number, or %JOURNEY_UNSET
 */
double
journey_emotion_get_expected (JourneyEmotion *self)
{
  g_return_val_if_fail (JOURNEY_IS_EMOTION (self), JOURNEY_UNSET);

  return journey_item_get_number (JOURNEY_ITEM (self), PROP_EXPECTED);
}

/**
 * journey_emotion_get_note:
 * @self: an emotion
 *
 * Gets [property@JourneyEmotion:note].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_emotion_get_note (JourneyEmotion *self)
{
  g_return_val_if_fail (JOURNEY_IS_EMOTION (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_NOTE);
}
