/* journey-edit-move.c: another order of stages, touchpoints, lanes and personas
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-edit-private.h"

#include <glib/gi18n-lib.h>

#include "journey-enums.h"

/* Where something is moved to is always given as a gap between neighbours as they stand before the
 * move: gap 0 is before the first, gap n before the one that is at n now. It is where a drag draws
 * its mark, and no caller needs to think of what leaves its place on the way. */

static gboolean
move_to_gap (JourneyList *list, guint from, guint gap, const char *label)
{
  JourneyDocument *document = journey_item_get_document (journey_list_get_owner (list));
  guint to = MIN (gap, journey_list_get_length (list));

  if (to > from)
    to--;
  if (to == from)
    return FALSE;

  journey_edit_begin (document, label);
  journey_list_move (list, from, to);
  journey_edit_commit (document);

  return TRUE;
}

/* Puts @item right before @anchor, or at the end of @list where that is NULL. Returns whether it
 * was not there already. */
static gboolean
place_before (JourneyList *list, gpointer anchor, gpointer item)
{
  g_autoptr (JourneyItem) alive = g_object_ref (item);
  JourneyList *old_list = journey_item_get_list (item);
  guint from, to = journey_list_get_length (list);

  if (!journey_list_find (old_list, item, &from))
    g_assert_not_reached ();
  if (anchor != NULL && !journey_list_find (list, anchor, &to))
    g_assert_not_reached ();

  if (old_list == list)
    {
      if (from < to)
        to--;
      journey_list_move (list, from, to);
      return from != to;
    }

  journey_list_remove (old_list, from);
  journey_list_insert (list, to, item);
  return TRUE;
}

/**
 * journey_edit_move_touchpoints:
 * @touchpoints: (element-type JourneyTouchpoint): touchpoints of one document
 * @stage: where they shall be
 * @position: the gap in @stage that they shall go to, counted before any of them is moved: before
 *   the touchpoint that is at @position now, or at the end where there is none
 *
 * Moves touchpoints, from wherever they are, to one place side by side. Among themselves they keep
 * the order of the map, whatever their order in @touchpoints.
 *
 * Returns: whether anything was not where it should be already
 */
gboolean
journey_edit_move_touchpoints (GPtrArray *touchpoints, JourneyStage *stage, guint position)
{
  JourneyDocument *document;
  JourneyList *list;
  JourneyTouchpoint *anchor = NULL;
  g_autoptr (GPtrArray) moved = NULL;
  g_autofree char *label = NULL;
  gboolean changed = FALSE;
  guint i;

  g_return_val_if_fail (touchpoints != NULL, FALSE);
  g_return_val_if_fail (JOURNEY_IS_STAGE (stage), FALSE);
  document = journey_item_get_document (JOURNEY_ITEM (stage));
  g_return_val_if_fail (document != NULL, FALSE);

  moved = journey_edit_sort (document, touchpoints, JOURNEY_TYPE_TOUCHPOINT);
  if (moved->len == 0)
    return FALSE;

  list = journey_stage_get_touchpoints (stage);
  for (i = position; i < journey_list_get_length (list) && anchor == NULL; i++)
    {
      if (!g_ptr_array_find (moved, journey_list_get (list, i), NULL))
        anchor = journey_list_get (list, i);
    }

  label = journey_edit_dup_label (JOURNEY_EDIT_VERB_MOVE, moved);
  journey_edit_begin (document, label);
  /* The last first: so those that are where they shall be stay. */
  for (i = moved->len; i > 0; i--)
    {
      changed |= place_before (list, anchor, moved->pdata[i - 1]);
      anchor = moved->pdata[i - 1];
    }
  journey_edit_commit (document);

  return changed;
}

/**
 * journey_edit_move_stage:
 * @stage: a stage of a document
 * @position: the gap among the stages that it shall go to, counted before it is moved: before the
 *   stage that is at @position now, or at the end
 *
 * Moves a stage with all its touchpoints.
 *
 * Returns: whether it was not there already
 */
gboolean
journey_edit_move_stage (JourneyStage *stage, guint position)
{
  JourneyList *list;
  guint from;

  g_return_val_if_fail (JOURNEY_IS_STAGE (stage), FALSE);
  g_return_val_if_fail (journey_item_get_document (JOURNEY_ITEM (stage)) != NULL, FALSE);

  list = journey_item_get_list (JOURNEY_ITEM (stage));
  return journey_list_find (list, stage, &from) &&
         move_to_gap (list, from, position, _ ("Move Stage"));
}

/**
 * journey_edit_move_persona:
 * @persona: a persona of a document
 * @position: the gap among the personas that it shall go to, counted before it is moved
 *
 * Moves a persona.
 *
 * Returns: whether it was not there already
 */
gboolean
journey_edit_move_persona (JourneyPersona *persona, guint position)
{
  JourneyList *list;
  guint from;

  g_return_val_if_fail (JOURNEY_IS_PERSONA (persona), FALSE);
  g_return_val_if_fail (journey_item_get_document (JOURNEY_ITEM (persona)) != NULL, FALSE);

  list = journey_item_get_list (JOURNEY_ITEM (persona));
  return journey_list_find (list, persona, &from) &&
         move_to_gap (list, from, position, _ ("Move Persona"));
}

/**
 * journey_edit_move_lane:
 * @document: a document
 * @from: the place of a lane, hidden ones counted too; in a map that lists no lanes, its place
 *   among the standard ones of [func@journey_lane_get_standard]
 * @position: the gap among the lanes that it shall go to, counted before it is moved
 *
 * Moves a lane. A map that lists no lanes lists the standard ones from now on.
 *
 * Returns: whether it was not there already
 */
gboolean
journey_edit_move_lane (JourneyDocument *document, guint from, guint position)
{
  JourneyList *lanes;
  guint n_lanes;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), FALSE);

  lanes = journey_document_get_lanes (document);
  n_lanes = journey_list_get_length (lanes);
  if (n_lanes == 0)
    journey_lane_get_standard (&n_lanes);
  g_return_val_if_fail (from < n_lanes, FALSE);
  position = MIN (position, n_lanes);
  if (position == from || position == from + 1)
    return FALSE;

  journey_edit_begin (document, _ ("Move Lane"));
  journey_edit_ensure_lanes (document);
  move_to_gap (lanes, from, position, _ ("Move Lane"));
  journey_edit_commit (document);

  return TRUE;
}

/**
 * journey_edit_ensure_lanes:
 * @document: a document
 *
 * Lists the standard lanes in a map that lists none, so that they can be moved, named and hidden.
 * The map looks the same as before.
 */
void
journey_edit_ensure_lanes (JourneyDocument *document)
{
  JourneyList *lanes;
  const JourneyLaneKind *standard;
  guint n_standard, i;

  g_return_if_fail (JOURNEY_IS_DOCUMENT (document));

  lanes = journey_document_get_lanes (document);
  if (journey_list_get_length (lanes) > 0)
    return;

  standard = journey_lane_get_standard (&n_standard);
  journey_edit_begin (document, _ ("List Lanes"));
  for (i = 0; i < n_standard; i++)
    {
      g_autoptr (JourneyLane) lane = journey_lane_new ();

      g_object_set (lane, "kind", journey_word_from_enum (JOURNEY_TYPE_LANE_KIND, standard[i]),
                    NULL);
      journey_list_append (lanes, lane);
    }
  journey_edit_commit (document);
}
