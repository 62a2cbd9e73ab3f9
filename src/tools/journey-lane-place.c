/* journey-lane-place.c: lanes of the map as lanes of the document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-lane-place-private.h"

/* Gives the place of a lane among all lanes of the document, or among the standard ones of a
 * document that lists none: the map may leave some out. */
gboolean
journey_lane_place_find (JourneyLayout *layout, int lane, guint *position)
{
  JourneyList *list = journey_document_get_lanes (journey_layout_get_document (layout));
  guint n_lanes, n_standard, i;
  const JourneyLayoutLane *lanes = journey_layout_get_lanes (layout, &n_lanes);
  const JourneyLaneKind *standard = journey_lane_get_standard (&n_standard);

  if (lane < 0 || (guint) lane >= n_lanes)
    return FALSE;
  if (lanes[lane].item != NULL)
    return journey_list_find (list, lanes[lane].item, position);
  if (journey_list_get_length (list) > 0)
    return FALSE;

  for (i = 0; i < n_standard; i++)
    {
      if (standard[i] != lanes[lane].kind)
        continue;
      *position = i;
      return TRUE;
    }

  return FALSE;
}

/* The same for the gap before a lane, or after the last one. */
guint
journey_lane_place_find_gap (JourneyLayout *layout, guint gap)
{
  guint n_lanes, position = 0;

  journey_layout_get_lanes (layout, &n_lanes);
  if (gap < n_lanes && journey_lane_place_find (layout, (int) gap, &position))
    return position;
  if (n_lanes > 0 && journey_lane_place_find (layout, (int) n_lanes - 1, &position))
    return position + 1;

  return 0;
}
