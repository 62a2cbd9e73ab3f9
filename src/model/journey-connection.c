/* journey-connection.c: a way from one touchpoint to another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-connection.h"

/**
 * JourneyConnection:
 *
 * A branch or a loop between touchpoints that do not follow each other.
 */
struct _JourneyConnection
{
  JourneyItem parent_instance;
};

typedef enum
{
  PROP_FROM = 1,
  PROP_TO,
  PROP_LABEL,
} JourneyConnectionProperty;

static GParamSpec *properties[PROP_LABEL + 1];

G_DEFINE_FINAL_TYPE (JourneyConnection, journey_connection, JOURNEY_TYPE_ITEM)

static void
journey_connection_class_init (JourneyConnectionClass *klass)
{
  JourneyItemClass *item_class = JOURNEY_ITEM_CLASS (klass);

  /**
   * JourneyConnection:from:
   *
   * The id of a [class@JourneyTouchpoint].
   */
  properties[PROP_FROM] = journey_field_reference ("from");

  /**
   * JourneyConnection:to:
   *
   * The id of a [class@JourneyTouchpoint].
   */
  properties[PROP_TO] = journey_field_reference ("to");

  properties[PROP_LABEL] = journey_field_text ("label");

  journey_item_class_install_stored (item_class, G_N_ELEMENTS (properties), properties);
}

static void
journey_connection_init (JourneyConnection *self)
{
}

/**
 * journey_connection_new:
 *
 * Makes a connection with a new id.
 *
 * Returns: (transfer full): the connection
 */
JourneyConnection *
journey_connection_new (void)
{
  g_autofree char *id = journey_id_new ();

  return g_object_new (JOURNEY_TYPE_CONNECTION, "id", id, NULL);
}

/**
 * journey_connection_get_from:
 * @self: a connection
 *
 * Gets [property@JourneyConnection:from].
 *
 * Returns: the id, empty when not given
 */
const char *
journey_connection_get_from (JourneyConnection *self)
{
  g_return_val_if_fail (JOURNEY_IS_CONNECTION (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_FROM);
}

/**
 * journey_connection_get_to:
 * @self: a connection
 *
 * Gets [property@JourneyConnection:to].
 *
 * Returns: the id, empty when not given
 */
const char *
journey_connection_get_to (JourneyConnection *self)
{
  g_return_val_if_fail (JOURNEY_IS_CONNECTION (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_TO);
}

/**
 * journey_connection_get_label:
 * @self: a connection
 *
 * Gets [property@JourneyConnection:label].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_connection_get_label (JourneyConnection *self)
{
  g_return_val_if_fail (JOURNEY_IS_CONNECTION (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_LABEL);
}
