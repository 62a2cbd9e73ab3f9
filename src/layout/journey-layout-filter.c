/* journey-layout-filter.c: what of a map steps back, or is left out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-layout-private.h"

/* Whether @item, which may be NULL, has a place on this map. */
gboolean
journey_build_includes (JourneyLayoutBuilder *self, gpointer item)
{
  const JourneyLayoutOptions *options = self->options;

  return options->filter == NULL || !options->leave_out || item == NULL ||
         journey_filter_matches (options->filter, item);
}

/* Whether the emotion line of @persona is drawn. */
gboolean
journey_build_shows (JourneyLayoutBuilder *self, JourneyPersona *persona)
{
  JourneyFilter *filter = self->options->filter;

  return filter == NULL || journey_filter_shows (filter, persona);
}

/* What tells where one is on the map never steps back, nor do lines: they run through all columns.
 */
static gboolean
can_be_dimmed (JourneyBoxKind kind)
{
  switch (kind)
    {
    case JOURNEY_BOX_PERSONA:
    case JOURNEY_BOX_MOMENT:
    case JOURNEY_BOX_CONNECTION:
    case JOURNEY_BOX_TOUCHPOINT:
    case JOURNEY_BOX_DOING:
    case JOURNEY_BOX_THINKING:
    case JOURNEY_BOX_BACKSTAGE:
    case JOURNEY_BOX_NOTE:
    case JOURNEY_BOX_EMOTION:
    case JOURNEY_BOX_PAIN_POINT:
    case JOURNEY_BOX_OPPORTUNITY:
    case JOURNEY_BOX_EVIDENCE:
    case JOURNEY_BOX_METRIC:
    case JOURNEY_BOX_EMPTY:
      return TRUE;

    case JOURNEY_BOX_HEADER:
    case JOURNEY_BOX_PHASE:
    case JOURNEY_BOX_STAGE:
    case JOURNEY_BOX_LANE:
    case JOURNEY_BOX_LANE_NAME:
    case JOURNEY_BOX_DIVIDER:
    case JOURNEY_BOX_SCALE:
    case JOURNEY_BOX_EMOTION_LINE:
    case JOURNEY_BOX_LEGEND:
    case JOURNEY_BOX_REVIEW:
    case JOURNEY_BOX_HINT:
    case JOURNEY_BOX_N_KINDS:
    default:
      return FALSE;
    }
}

/**
 * journey_layout_is_dimmed:
 * @self: a layout
 * @box: one of its boxes
 *
 * Asks whether a box is among what the filter does not let through, as the filter is now. Who draws
 * the map lets such boxes step back.
 *
 * Returns: whether it is; never without a filter
 */
gboolean
journey_layout_is_dimmed (JourneyLayout *self, const JourneyBox *box)
{
  return self->filter != NULL && journey_filter_is_active (self->filter) && box->item != NULL &&
         can_be_dimmed (box->kind) && !journey_filter_matches (self->filter, box->item);
}
