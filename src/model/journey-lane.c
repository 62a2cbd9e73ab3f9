/* journey-lane.c: one row of the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-lane.h"

#include "journey-enums.h"

static const JourneyLaneKind standard[] = {
  JOURNEY_LANE_KIND_TOUCHPOINTS, JOURNEY_LANE_KIND_DOING,       JOURNEY_LANE_KIND_THINKING,
  JOURNEY_LANE_KIND_FEELING,     JOURNEY_LANE_KIND_PAIN_POINTS, JOURNEY_LANE_KIND_OPPORTUNITIES,
  JOURNEY_LANE_KIND_METRICS,     JOURNEY_LANE_KIND_BACKSTAGE,   JOURNEY_LANE_KIND_EVIDENCE,
};

/**
 * JourneyLane:
 *
 * A row of the map. What it shows follows from its kind; the lines of interaction and of
 * visibility follow from its role.
 */
struct _JourneyLane
{
  JourneyItem parent_instance;
};

typedef enum
{
  PROP_KIND = 1,
  PROP_TITLE,
  PROP_ROLE,
  PROP_VISIBLE,
  PROP_HEIGHT,
} JourneyLaneProperty;

static GParamSpec *properties[PROP_HEIGHT + 1];

G_DEFINE_FINAL_TYPE (JourneyLane, journey_lane, JOURNEY_TYPE_ITEM)

static void
journey_lane_class_init (JourneyLaneClass *klass)
{
  JourneyItemClass *item_class = JOURNEY_ITEM_CLASS (klass);

  /**
   * JourneyLane:kind:
   *
   * What the lane shows.
   */
  properties[PROP_KIND] =
      journey_field_word ("kind", JOURNEY_TYPE_LANE_KIND, JOURNEY_LANE_KIND_TEXT);

  /**
   * JourneyLane:title:
   *
   * The heading; empty for the standard one of its kind.
   */
  properties[PROP_TITLE] = journey_field_text ("title");

  /**
   * JourneyLane:role:
   *
   * Who acts in the lane.
   */
  properties[PROP_ROLE] =
      journey_field_word ("role", JOURNEY_TYPE_LANE_ROLE, JOURNEY_LANE_ROLE_CUSTOMER);

  /**
   * JourneyLane:visible:
   *
   * Whether the lane is on the map.
   */
  properties[PROP_VISIBLE] = journey_field_flag ("visible", TRUE);

  /**
   * JourneyLane:height:
   *
   * The least height in px at 100 %; 0 for as high as its content.
   */
  properties[PROP_HEIGHT] = journey_field_number ("height", 0.0, 2000.0, 0.0);

  journey_item_class_install_stored (item_class, G_N_ELEMENTS (properties), properties);
}

static void
journey_lane_init (JourneyLane *self)
{
}

/**
 * journey_lane_new:
 *
 * Makes a lane with a new id.
 *
 * Returns: (transfer full): the lane
 */
JourneyLane *
journey_lane_new (void)
{
  g_autofree char *id = journey_id_new ();

  return g_object_new (JOURNEY_TYPE_LANE, "id", id, NULL);
}

/**
 * journey_lane_get_kind:
 * @self: a lane
 *
 * Gets [property@JourneyLane:kind].
 *
 * Returns: the value; the default where the word in the file is not known
 */
JourneyLaneKind
journey_lane_get_kind (JourneyLane *self)
{
  g_return_val_if_fail (JOURNEY_IS_LANE (self), 0);

  return journey_item_get_word (JOURNEY_ITEM (self), PROP_KIND);
}

/**
 * journey_lane_get_title:
 * @self: a lane
 *
 * Gets [property@JourneyLane:title].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_lane_get_title (JourneyLane *self)
{
  g_return_val_if_fail (JOURNEY_IS_LANE (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_TITLE);
}

/**
 * journey_lane_get_role:
 * @self: a lane
 *
 * Gets [property@JourneyLane:role].
 *
 * Returns: the value; the default where the word in the file is not known
 */
JourneyLaneRole
journey_lane_get_role (JourneyLane *self)
{
  g_return_val_if_fail (JOURNEY_IS_LANE (self), 0);

  return journey_item_get_word (JOURNEY_ITEM (self), PROP_ROLE);
}

/**
 * journey_lane_get_visible:
 * @self: a lane
 *
 * Gets [property@JourneyLane:visible].
 *
 * Returns: whether it is so
 */
gboolean
journey_lane_get_visible (JourneyLane *self)
{
  g_return_val_if_fail (JOURNEY_IS_LANE (self), FALSE);

  return journey_item_get_flag (JOURNEY_ITEM (self), PROP_VISIBLE);
}

/**
 * journey_lane_get_height:
 * @self: a lane
 *
 * Gets [property@JourneyLane:height].
 *
 * Returns: the number
 */
double
journey_lane_get_height (JourneyLane *self)
{
  g_return_val_if_fail (JOURNEY_IS_LANE (self), JOURNEY_UNSET);

  return journey_item_get_number (JOURNEY_ITEM (self), PROP_HEIGHT);
}

/**
 * journey_lane_get_standard:
 * @n_lanes: (out): the length of the array
 *
 * Gives the kinds of the lanes of a map that lists none, from top to bottom.
 *
 * Returns: (array length=n_lanes): the kinds
 */
const JourneyLaneKind *
journey_lane_get_standard (guint *n_lanes)
{
  g_return_val_if_fail (n_lanes != NULL, NULL);

  *n_lanes = G_N_ELEMENTS (standard);
  return standard;
}
