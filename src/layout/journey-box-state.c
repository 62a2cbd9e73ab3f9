/* journey-box-state.c: whether a box has to be put in words again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-layout-private.h"

#include "journey-connection.h"

/* Golden ratio in 64 bits: what is added spreads over all of them. */
#define SPREAD G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

static void
add_number (guint64 *state, guint64 number)
{
  *state = (*state ^ number) * SPREAD;
  *state ^= *state >> 29;
}

static void
add_item (guint64 *state, gpointer item)
{
  add_number (state, item != NULL ? journey_item_get_revision (item) : 0);
}

static void
add_lane (guint64 *state, JourneyLayout *self, int lane)
{
  const JourneyLayoutLane *lanes = &g_array_index (self->lanes, JourneyLayoutLane, 0);

  if (lane < 0)
    return;

  add_item (state, lanes[lane].item);
  add_number (state, lanes[lane].kind);
}

/* A stage says how manyth of all it is. */
static void
add_place (guint64 *state, JourneyLayout *self, JourneyItem *stage)
{
  JourneyList *stages = journey_document_get_stages (self->document);
  guint position = 0;

  journey_list_find (stages, stage, &position);
  add_number (state, position);
  add_number (state, journey_list_get_length (stages));
}

/* A connection names what it goes from and to. */
static void
add_ends (guint64 *state, JourneyLayout *self, JourneyConnection *connection)
{
  add_item (state,
            journey_document_find (self->document, journey_connection_get_from (connection)));
  add_item (state, journey_document_find (self->document, journey_connection_get_to (connection)));
}

/**
 * journey_layout_get_box_state:
 * @self: a layout
 * @box: one of its boxes
 *
 * Gives a number that is another when [method@Layout.dup_box_name] or [method@Layout.dup_box_value]
 * may say something else than for the box that had it. To ask costs a fraction of what the words
 * do.
 *
 * Returns: the number
 */
guint64
journey_layout_get_box_state (JourneyLayout *self, const JourneyBox *box)
{
  guint64 state = 0;

  add_number (&state, box->kind);
  add_number (&state, self->editable);
  add_item (&state, box->item);
  switch ((int) box->kind)
    {
    case JOURNEY_BOX_STAGE:
      add_place (&state, self, box->item);
      break;

    case JOURNEY_BOX_CONNECTION:
      add_ends (&state, self, JOURNEY_CONNECTION (box->item));
      break;

    case JOURNEY_BOX_TOUCHPOINT:
      add_item (&state, journey_item_get_parent (box->item));
      break;

    case JOURNEY_BOX_EMOTION:
      add_item (&state, box->context);
      add_item (&state, journey_item_get_parent (box->item));
      add_item (&state, journey_document_get_scale (self->document));
      break;

    case JOURNEY_BOX_LANE_NAME:
      add_lane (&state, self, box->lane);
      break;

    case JOURNEY_BOX_EMPTY:
      add_lane (&state, self, box->lane);
      add_item (&state, box->context);
      break;

    case JOURNEY_BOX_HINT:
      add_item (&state, self->document);
      break;

    default:
      break;
    }

  return state;
}
