/* journey-item-values.c: the values of an item, for the types that derive from it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-item-private.h"

/* Here a property goes by its id, which is its place among the stored ones. */

/**
 * journey_item_get_text:
 * @self: an item
 * @prop_id: the id of a stored text property
 *
 * Returns: (transfer none): the text of a text, word or reference, empty when not given; valid
 * until it is written
 */
const char *
journey_item_get_text (JourneyItem *self, guint prop_id)
{
  return g_value_get_string (journey_item_get_value (self, prop_id)) ?: "";
}

/**
 * journey_item_get_texts:
 * @self: an item
 * @prop_id: the id of a stored text list property
 *
 * Returns: (transfer none): the texts, %NULL-terminated, never %NULL; valid until they are written
 */
const char *const *
journey_item_get_texts (JourneyItem *self, guint prop_id)
{
  static const char *const none[] = { NULL };
  const char *const *texts = g_value_get_boxed (journey_item_get_value (self, prop_id));

  return texts != NULL ? texts : none;
}

/**
 * journey_item_get_number:
 * @self: an item
 * @prop_id: the id of a stored number property
 *
 * Returns: the number; %JOURNEY_UNSET where nobody has given it
 */
double
journey_item_get_number (JourneyItem *self, guint prop_id)
{
  return g_value_get_double (journey_item_get_value (self, prop_id));
}

/**
 * journey_item_get_count:
 * @self: an item
 * @prop_id: the id of a stored count property
 *
 * Returns: the whole number, 0 where nobody has given it
 */
int
journey_item_get_count (JourneyItem *self, guint prop_id)
{
  return g_value_get_int (journey_item_get_value (self, prop_id));
}

/**
 * journey_item_get_flag:
 * @self: an item
 * @prop_id: the id of a stored flag property
 *
 * Returns: whether it is so
 */
gboolean
journey_item_get_flag (JourneyItem *self, guint prop_id)
{
  return g_value_get_boolean (journey_item_get_value (self, prop_id));
}

/**
 * journey_item_get_word:
 * @self: an item
 * @prop_id: the id of a stored word property
 *
 * A word of a newer version counts as the default for everybody but the file.
 *
 * Returns: the value of the enumeration
 */
int
journey_item_get_word (JourneyItem *self, guint prop_id)
{
  GParamSpec *pspec = JOURNEY_ITEM_GET_CLASS (self)->stored[prop_id];
  GType type = journey_field_get_enum_type (pspec);
  int value = journey_word_to_enum (type, journey_item_get_text (self, prop_id), -1);

  if (value >= 0)
    return value;

  return journey_word_to_enum (type, g_value_get_string (g_param_spec_get_default_value (pspec)),
                               0);
}

/**
 * journey_item_get_part:
 * @self: an item
 * @prop_id: the id of a stored part property
 *
 * Returns: (transfer none): the one item that @self always has there
 */
JourneyItem *
journey_item_get_part (JourneyItem *self, guint prop_id)
{
  return g_value_get_object (journey_item_get_value (self, prop_id));
}

/**
 * journey_item_get_items:
 * @self: an item
 * @prop_id: the id of a stored list property
 *
 * Returns: (transfer none): the list
 */
JourneyList *
journey_item_get_items (JourneyItem *self, guint prop_id)
{
  return g_value_get_object (journey_item_get_value (self, prop_id));
}
