/* journey-touchpoint.c: where customer and brand meet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-touchpoint.h"

#include "journey-enums.h"
#include "journey-list.h"

/**
 * JourneyTouchpoint:
 *
 * One meeting of customer and brand: one column of the map.
 */
struct _JourneyTouchpoint
{
  JourneyItem parent_instance;
};

typedef enum
{
  PROP_TITLE = 1,
  PROP_CHANNEL,
  PROP_DOING,
  PROP_THINKING,
  PROP_BACKSTAGE,
  PROP_OWNER,
  PROP_MOMENT,
  PROP_IMPORTANCE,
  PROP_CONFIDENCE,
  PROP_EMOTIONS,
  PROP_NOTES,
} JourneyTouchpointProperty;

static GParamSpec *properties[PROP_NOTES + 1];

G_DEFINE_FINAL_TYPE (JourneyTouchpoint, journey_touchpoint, JOURNEY_TYPE_ITEM)

static void
journey_touchpoint_class_init (JourneyTouchpointClass *klass)
{
  JourneyItemClass *item_class = JOURNEY_ITEM_CLASS (klass);

  properties[PROP_TITLE] = journey_field_text ("title");
  /**
   * JourneyTouchpoint:channel:
   *
   * A word of [func@journey_channel_lookup], or `custom:` and a name.
   */
  properties[PROP_CHANNEL] = journey_field_text_with_default ("channel", "none");

  /**
   * JourneyTouchpoint:doing:
   *
   * What the customer does.
   */
  properties[PROP_DOING] = journey_field_text ("doing");

  /**
   * JourneyTouchpoint:thinking:
   *
   * What the customer thinks, in their own words.
   */
  properties[PROP_THINKING] = journey_field_text ("thinking");

  /**
   * JourneyTouchpoint:backstage:
   *
   * What the brand does that the customer does not see.
   */
  properties[PROP_BACKSTAGE] = journey_field_text ("backstage");

  /**
   * JourneyTouchpoint:owner:
   *
   * Who answers for it.
   */
  properties[PROP_OWNER] = journey_field_text ("owner");

  /**
   * JourneyTouchpoint:moment:
   *
   * Whether it is a moment of truth, of decision or of delight.
   */
  properties[PROP_MOMENT] = journey_field_word ("moment", JOURNEY_TYPE_MOMENT, JOURNEY_MOMENT_NONE);

  /**
   * JourneyTouchpoint:importance:
   *
   * How much it matters to the customer, 1 to 5; 0 is not set.
   */
  properties[PROP_IMPORTANCE] = journey_field_count ("importance", 5);

  /**
   * JourneyTouchpoint:confidence:
   *
   * How well it is known.
   */
  properties[PROP_CONFIDENCE] =
      journey_field_word ("confidence", JOURNEY_TYPE_CONFIDENCE, JOURNEY_CONFIDENCE_ASSUMED);

  /**
   * JourneyTouchpoint:emotions:
   *
   * Of [class@JourneyEmotion], one a persona.
   */
  properties[PROP_EMOTIONS] = journey_field_list ("emotions", JOURNEY_TYPE_EMOTION);

  /**
   * JourneyTouchpoint:notes:
   *
   * Of [class@JourneyNote], one a lane.
   */
  properties[PROP_NOTES] = journey_field_list ("notes", JOURNEY_TYPE_NOTE);

  journey_item_class_install_stored (item_class, G_N_ELEMENTS (properties), properties);
}

static void
journey_touchpoint_init (JourneyTouchpoint *self)
{
}

/**
 * journey_touchpoint_new:
 *
 * Makes a touchpoint with a new id.
 *
 * Returns: (transfer full): the touchpoint
 */
JourneyTouchpoint *
journey_touchpoint_new (void)
{
  g_autofree char *id = journey_id_new ();

  return g_object_new (JOURNEY_TYPE_TOUCHPOINT, "id", id, NULL);
}

/**
 * journey_touchpoint_get_title:
 * @self: a touchpoint
 *
 * Gets [property@JourneyTouchpoint:title].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_touchpoint_get_title (JourneyTouchpoint *self)
{
  g_return_val_if_fail (JOURNEY_IS_TOUCHPOINT (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_TITLE);
}

/**
 * journey_touchpoint_get_channel:
 * @self: a touchpoint
 *
 * Gets [property@JourneyTouchpoint:channel].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_touchpoint_get_channel (JourneyTouchpoint *self)
{
  g_return_val_if_fail (JOURNEY_IS_TOUCHPOINT (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_CHANNEL);
}

/**
 * journey_touchpoint_get_doing:
 * @self: a touchpoint
 *
 * Gets [property@JourneyTouchpoint:doing].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_touchpoint_get_doing (JourneyTouchpoint *self)
{
  g_return_val_if_fail (JOURNEY_IS_TOUCHPOINT (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_DOING);
}

/**
 * journey_touchpoint_get_thinking:
 * @self: a touchpoint
 *
 * Gets [property@JourneyTouchpoint:thinking].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_touchpoint_get_thinking (JourneyTouchpoint *self)
{
  g_return_val_if_fail (JOURNEY_IS_TOUCHPOINT (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_THINKING);
}

/**
 * journey_touchpoint_get_backstage:
 * @self: a touchpoint
 *
 * Gets [property@JourneyTouchpoint:backstage].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_touchpoint_get_backstage (JourneyTouchpoint *self)
{
  g_return_val_if_fail (JOURNEY_IS_TOUCHPOINT (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_BACKSTAGE);
}

/**
 * journey_touchpoint_get_owner:
 * @self: a touchpoint
 *
 * Gets [property@JourneyTouchpoint:owner].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_touchpoint_get_owner (JourneyTouchpoint *self)
{
  g_return_val_if_fail (JOURNEY_IS_TOUCHPOINT (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_OWNER);
}

/**
 * journey_touchpoint_get_moment:
 * @self: a touchpoint
 *
 * Gets [property@JourneyTouchpoint:moment].
 *
 * Returns: the value; the default where the word in the file is not known
 */
JourneyMoment
journey_touchpoint_get_moment (JourneyTouchpoint *self)
{
  g_return_val_if_fail (JOURNEY_IS_TOUCHPOINT (self), 0);

  return journey_item_get_word (JOURNEY_ITEM (self), PROP_MOMENT);
}

/**
 * journey_touchpoint_get_importance:
 * @self: a touchpoint
 *
 * Gets [property@JourneyTouchpoint:importance].
 *
 * Returns: the number, 0 when not set
 */
int
journey_touchpoint_get_importance (JourneyTouchpoint *self)
{
  g_return_val_if_fail (JOURNEY_IS_TOUCHPOINT (self), 0);

  return journey_item_get_count (JOURNEY_ITEM (self), PROP_IMPORTANCE);
}

/**
 * journey_touchpoint_get_confidence:
 * @self: a touchpoint
 *
 * Gets [property@JourneyTouchpoint:confidence].
 *
 * Returns: the value; the default where the word in the file is not known
 */
JourneyConfidence
journey_touchpoint_get_confidence (JourneyTouchpoint *self)
{
  g_return_val_if_fail (JOURNEY_IS_TOUCHPOINT (self), 0);

  return journey_item_get_word (JOURNEY_ITEM (self), PROP_CONFIDENCE);
}

/**
 * journey_touchpoint_get_emotions:
 * @self: a touchpoint
 *
 * Gets [property@JourneyTouchpoint:emotions].
 *
 * Returns: (transfer none): the list
 */
JourneyList *
journey_touchpoint_get_emotions (JourneyTouchpoint *self)
{
  g_return_val_if_fail (JOURNEY_IS_TOUCHPOINT (self), NULL);

  return journey_item_get_items (JOURNEY_ITEM (self), PROP_EMOTIONS);
}

/**
 * journey_touchpoint_get_notes:
 * @self: a touchpoint
 *
 * Gets [property@JourneyTouchpoint:notes].
 *
 * Returns: (transfer none): the list
 */
JourneyList *
journey_touchpoint_get_notes (JourneyTouchpoint *self)
{
  g_return_val_if_fail (JOURNEY_IS_TOUCHPOINT (self), NULL);

  return journey_item_get_items (JOURNEY_ITEM (self), PROP_NOTES);
}

static gpointer
find_by_key (JourneyList *list, const char *key)
{
  guint i;

  for (i = 0; i < journey_list_get_length (list); i++)
    {
      JourneyItem *item = journey_list_get (list, i);

      if (g_str_equal (journey_item_get_key (item), key))
        return item;
    }

  return NULL;
}

/**
 * journey_touchpoint_find_emotion:
 * @self: a touchpoint
 * @persona_id: the id of a persona
 *
 * Returns: (nullable) (transfer none): how that persona feels at @self; the first where a file
 *   says it twice
 */
JourneyEmotion *
journey_touchpoint_find_emotion (JourneyTouchpoint *self, const char *persona_id)
{
  g_return_val_if_fail (JOURNEY_IS_TOUCHPOINT (self), NULL);
  g_return_val_if_fail (persona_id != NULL, NULL);

  return find_by_key (journey_touchpoint_get_emotions (self), persona_id);
}

/**
 * journey_touchpoint_find_note:
 * @self: a touchpoint
 * @lane_id: the id of a lane
 *
 * Returns: (nullable) (transfer none): what @self says in that lane; the first where a file says
 *   it twice
 */
JourneyNote *
journey_touchpoint_find_note (JourneyTouchpoint *self, const char *lane_id)
{
  g_return_val_if_fail (JOURNEY_IS_TOUCHPOINT (self), NULL);
  g_return_val_if_fail (lane_id != NULL, NULL);

  return find_by_key (journey_touchpoint_get_notes (self), lane_id);
}
