/* journey-edit-pins.c: what a pain point, an opportunity, evidence or a metric is pinned to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-edit-private.h"

#include <glib/gi18n-lib.h>

/* The property that pins an item to touchpoints. That of a metric holds one id, the others a list,
 * in which evidence may have more than touchpoints. */
static const char *
get_pin_property (gpointer item)
{
  if (JOURNEY_IS_PAIN_POINT (item) || JOURNEY_IS_OPPORTUNITY (item))
    return "touchpoints";
  if (JOURNEY_IS_EVIDENCE (item))
    return "supports";
  if (JOURNEY_IS_METRIC (item))
    return "on";

  return NULL;
}

static const char *
get_label (gpointer item, guint n_touchpoints)
{
  if (JOURNEY_IS_METRIC (item))
    return _ ("Move Metric");
  if (JOURNEY_IS_PAIN_POINT (item))
    return n_touchpoints > 1 ? _ ("Stretch Pain Point") : _ ("Move Pain Point");
  if (JOURNEY_IS_OPPORTUNITY (item))
    return n_touchpoints > 1 ? _ ("Stretch Opportunity") : _ ("Move Opportunity");

  return n_touchpoints > 1 ? _ ("Stretch Evidence") : _ ("Move Evidence");
}

static const char *const *
get_pins (gpointer item)
{
  if (JOURNEY_IS_PAIN_POINT (item))
    return journey_pain_point_get_touchpoints (item);
  if (JOURNEY_IS_OPPORTUNITY (item))
    return journey_opportunity_get_touchpoints (item);

  return journey_evidence_get_supports (item);
}

static gboolean
set_on (JourneyMetric *metric, const char *id)
{
  JourneyDocument *document = journey_item_get_document (JOURNEY_ITEM (metric));

  if (g_str_equal (journey_metric_get_on (metric), id))
    return FALSE;

  journey_edit_begin (document, get_label (metric, 1));
  g_object_set (metric, "on", id, NULL);
  journey_edit_commit (document);

  return TRUE;
}

static gboolean
set_ids (gpointer item, GPtrArray *ids, guint n_touchpoints)
{
  JourneyDocument *document = journey_item_get_document (item);
  gboolean changed;

  journey_edit_begin (document, get_label (item, n_touchpoints));
  changed = journey_edit_set_ids (item, get_pin_property (item), ids);
  journey_edit_commit (document);

  return changed;
}

static gboolean
contains_id (GPtrArray *ids, const char *id)
{
  return g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL);
}

/**
 * journey_edit_move_pin:
 * @item: (type JourneyItem): a pain point, an opportunity, evidence or a metric of a document
 * @from: (nullable) (type JourneyItem): the touchpoint that it is taken from, or %NULL
 * @to: (type JourneyItem): the touchpoint that it is pinned to instead; for a metric it may be a
 *   stage, for evidence a pain point or a persona
 *
 * Moves one pin of @item. Its other pins stay; one that is at @to already takes in the one moved.
 * Where @item is not pinned to @from, it is pinned to @to besides.
 *
 * Returns: whether anything changed
 */
gboolean
journey_edit_move_pin (gpointer item, gpointer from, gpointer to)
{
  g_autoptr (GPtrArray) ids = NULL;
  const char *const *pins;
  const char *from_id, *to_id;

  g_return_val_if_fail (get_pin_property (item) != NULL, FALSE);
  g_return_val_if_fail (from == NULL || JOURNEY_IS_ITEM (from), FALSE);
  g_return_val_if_fail (JOURNEY_IS_ITEM (to), FALSE);
  g_return_val_if_fail (journey_item_get_document (item) != NULL, FALSE);
  g_return_val_if_fail (journey_item_get_document (item) == journey_item_get_document (to), FALSE);

  to_id = journey_item_get_id (to);
  if (JOURNEY_IS_METRIC (item))
    return set_on (item, to_id);

  from_id = from != NULL ? journey_item_get_id (from) : "";
  ids = g_ptr_array_new ();
  for (pins = get_pins (item); *pins != NULL; pins++)
    {
      const char *id = g_str_equal (*pins, from_id) ? to_id : *pins;

      if (!g_str_equal (id, to_id) || !contains_id (ids, to_id))
        g_ptr_array_add (ids, (gpointer) id);
    }
  if (!contains_id (ids, to_id))
    g_ptr_array_add (ids, (gpointer) to_id);

  return set_ids (item, ids, 1);
}

static void
add_ids (GPtrArray *ids, GPtrArray *touchpoints)
{
  guint i;

  for (i = 0; i < touchpoints->len; i++)
    {
      const char *id = journey_item_get_id (touchpoints->pdata[i]);

      if (!contains_id (ids, id))
        g_ptr_array_add (ids, (gpointer) id);
    }
}

/**
 * journey_edit_set_pins:
 * @item: (type JourneyItem): a pain point, an opportunity, evidence or a metric of a document
 * @touchpoints: (element-type JourneyTouchpoint): touchpoints of the same document, in any order
 *
 * Pins @item to @touchpoints and no others. What evidence supports besides touchpoints stays. A
 * metric, which is on one thing only, goes to the first.
 *
 * Returns: whether anything changed
 */
gboolean
journey_edit_set_pins (gpointer item, GPtrArray *touchpoints)
{
  g_autoptr (GPtrArray) sorted = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  JourneyDocument *document;
  const char *const *pins;
  gboolean added = FALSE;

  g_return_val_if_fail (get_pin_property (item) != NULL, FALSE);
  g_return_val_if_fail (touchpoints != NULL, FALSE);
  document = journey_item_get_document (item);
  g_return_val_if_fail (document != NULL, FALSE);

  sorted = journey_edit_sort (document, touchpoints, JOURNEY_TYPE_TOUCHPOINT);
  if (JOURNEY_IS_METRIC (item))
    return set_on (item, sorted->len > 0 ? journey_item_get_id (sorted->pdata[0]) : "");

  ids = g_ptr_array_new ();
  for (pins = get_pins (item); *pins != NULL; pins++)
    {
      if (!JOURNEY_IS_TOUCHPOINT (journey_document_find (document, *pins)))
        {
          g_ptr_array_add (ids, (gpointer) *pins);
        }
      else if (!added)
        {
          add_ids (ids, sorted);
          added = TRUE;
        }
    }
  if (!added)
    add_ids (ids, sorted);

  return set_ids (item, ids, sorted->len);
}

static void
collect_cb (JourneyItem *item, gpointer user_data)
{
  if (JOURNEY_IS_TOUCHPOINT (item))
    g_ptr_array_add (user_data, item);
}

/**
 * journey_edit_stretch:
 * @item: (type JourneyItem): a pain point, an opportunity or evidence of a document
 * @first: a touchpoint of the same document
 * @last: another, on either side of it, or the same
 *
 * Pins @item to all touchpoints from one to another, both included, and to no others.
 *
 * Returns: whether anything changed
 */
gboolean
journey_edit_stretch (gpointer item, JourneyTouchpoint *first, JourneyTouchpoint *last)
{
  g_autoptr (GPtrArray) touchpoints = NULL;
  JourneyDocument *document;
  guint from, to;

  g_return_val_if_fail (get_pin_property (item) != NULL, FALSE);
  document = journey_item_get_document (item);
  g_return_val_if_fail (document != NULL, FALSE);

  touchpoints = g_ptr_array_new ();
  journey_item_foreach (JOURNEY_ITEM (document), collect_cb, touchpoints);
  if (!g_ptr_array_find (touchpoints, first, &from) || !g_ptr_array_find (touchpoints, last, &to))
    g_return_val_if_reached (FALSE);

  g_ptr_array_set_size (touchpoints, (int) MAX (from, to) + 1);
  if (MIN (from, to) > 0)
    g_ptr_array_remove_range (touchpoints, 0, MIN (from, to));

  return journey_edit_set_pins (item, touchpoints);
}
