/* journey-keyboard-add.c: what the keys add to the map and delete from it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-keyboard-private.h"

#include <glib/gi18n-lib.h>

#include "journey-edit.h"
#include "journey-lane-place-private.h"

static JourneyLaneKind
get_lane_kind (JourneyLayout *layout, const JourneyBox *box)
{
  guint n_lanes;

  return journey_layout_get_lanes (layout, &n_lanes)[box->lane].kind;
}

/* --- Insert --- */

/* Each of these counts from the place of what has the focus: 0 is before it, 1 behind it. */

static gpointer
add_touchpoint_beside (JourneyItem *touchpoint, guint by)
{
  guint position = 0;

  journey_list_find (journey_item_get_list (touchpoint), touchpoint, &position);
  return journey_edit_add_touchpoint (JOURNEY_STAGE (journey_item_get_parent (touchpoint)),
                                      position + by, NULL);
}

static gpointer
add_stage_beside (JourneyDocument *document, JourneyItem *stage, guint by)
{
  guint position = 0;

  journey_list_find (journey_document_get_stages (document), stage, &position);
  return journey_edit_add_stage (document, position + by, NULL);
}

static gpointer
add_lane_beside (JourneyLayout *layout, const JourneyBox *box, guint by)
{
  return journey_edit_add_lane (journey_layout_get_document (layout),
                                journey_lane_place_find_gap (layout, (guint) box->lane + by),
                                JOURNEY_LANE_KIND_TEXT, _ ("New Lane"));
}

/* In an empty cell of a lane of cards the first card; elsewhere the next touchpoint. */
static gpointer
add_in_cell (JourneyLayout *layout, const JourneyBox *box)
{
  if (JOURNEY_IS_STAGE (box->item))
    return journey_edit_add_touchpoint (JOURNEY_STAGE (box->item), 0, NULL);

  switch ((int) get_lane_kind (layout, box))
    {
    case JOURNEY_LANE_KIND_PAIN_POINTS:
      return journey_edit_add_pain_point (JOURNEY_TOUCHPOINT (box->item), NULL);
    case JOURNEY_LANE_KIND_OPPORTUNITIES:
      return journey_edit_add_opportunity (box->item, NULL);
    case JOURNEY_LANE_KIND_EVIDENCE:
      return journey_edit_add_evidence (box->item, NULL);
    case JOURNEY_LANE_KIND_METRICS:
      return journey_edit_add_metric (box->item, JOURNEY_METRIC_KIND_CUSTOM, NULL);
    default:
      return add_touchpoint_beside (box->item, 1);
    }
}

static gpointer
add_card_beside (const JourneyBox *box)
{
  if (box->context == NULL)
    return NULL;
  if (box->kind == JOURNEY_BOX_METRIC)
    return journey_edit_add_metric (box->context, JOURNEY_METRIC_KIND_CUSTOM, NULL);
  if (!JOURNEY_IS_TOUCHPOINT (box->context))
    return NULL;
  if (box->kind == JOURNEY_BOX_PAIN_POINT)
    return journey_edit_add_pain_point (JOURNEY_TOUCHPOINT (box->context), NULL);
  if (box->kind == JOURNEY_BOX_OPPORTUNITY)
    return journey_edit_add_opportunity (box->context, NULL);

  return journey_edit_add_evidence (box->context, NULL);
}

static gpointer
add_after (JourneyLayout *layout, const JourneyBox *box)
{
  JourneyDocument *document = journey_layout_get_document (layout);

  switch ((int) box->kind)
    {
    case JOURNEY_BOX_HEADER:
    case JOURNEY_BOX_HINT:
      return journey_edit_add_stage (document, 0, NULL);
    case JOURNEY_BOX_PERSONA:
      return journey_edit_add_persona (document, NULL);
    case JOURNEY_BOX_STAGE:
      return add_stage_beside (document, box->item, 1);
    case JOURNEY_BOX_LANE_NAME:
      return add_lane_beside (layout, box, 1);
    case JOURNEY_BOX_EMPTY:
      return add_in_cell (layout, box);
    case JOURNEY_BOX_TOUCHPOINT:
    case JOURNEY_BOX_DOING:
    case JOURNEY_BOX_THINKING:
    case JOURNEY_BOX_BACKSTAGE:
      return add_touchpoint_beside (box->item, 1);
    case JOURNEY_BOX_NOTE:
      return add_touchpoint_beside (box->context, 1);
    case JOURNEY_BOX_EMOTION:
      return add_touchpoint_beside (journey_item_get_parent (box->item), 1);
    case JOURNEY_BOX_PAIN_POINT:
    case JOURNEY_BOX_OPPORTUNITY:
    case JOURNEY_BOX_EVIDENCE:
    case JOURNEY_BOX_METRIC:
      return add_card_beside (box);
    default:
      return NULL;
    }
}

static gpointer
add_before (JourneyLayout *layout, const JourneyBox *box)
{
  switch ((int) box->kind)
    {
    case JOURNEY_BOX_STAGE:
      return add_stage_beside (journey_layout_get_document (layout), box->item, 0);
    case JOURNEY_BOX_LANE_NAME:
      return add_lane_beside (layout, box, 0);
    case JOURNEY_BOX_NOTE:
      return add_touchpoint_beside (box->context, 0);
    case JOURNEY_BOX_EMOTION:
      return add_touchpoint_beside (journey_item_get_parent (box->item), 0);
    default:
      return JOURNEY_IS_TOUCHPOINT (box->item) ? add_touchpoint_beside (box->item, 0) : NULL;
    }
}

static JourneyKeyResult
add_beside (JourneyLayout *layout,
            int box,
            gpointer (*add) (JourneyLayout *layout, const JourneyBox *box))
{
  g_autoptr (JourneyLayout) alive = NULL; /* a write brings the next one */
  const JourneyBox *of;
  JourneyItem *item;

  g_return_val_if_fail (layout != NULL, (JourneyKeyResult) { 0 });

  alive = journey_layout_ref (layout);
  of = journey_keyboard_get_box (layout, box);
  item = of != NULL ? add (layout, of) : NULL;
  if (item == NULL)
    return (JourneyKeyResult) { 0 };

  return (JourneyKeyResult) {
    .changed = TRUE,
    .item = g_object_ref (item),
    .message = g_strdup (_ ("Added")),
  };
}

/**
 * journey_keyboard_add_before:
 * @layout: an editable layout
 * @box: the index of the box that has the focus
 *
 * Adds another stage, touchpoint or lane right before the one that has the focus.
 *
 * Returns: what was done; its item waits for a text
 */
JourneyKeyResult
journey_keyboard_add_before (JourneyLayout *layout, int box)
{
  return add_beside (layout, box, add_before);
}

/**
 * journey_keyboard_add_after:
 * @layout: an editable layout
 * @box: the index of the box that has the focus
 *
 * Adds another of what has the focus right behind it: Insert or Ctrl+Enter. In a cell of text that
 * is a touchpoint, on the name of a lane a lane of text, in an empty map a stage.
 *
 * Returns: what was done; its item waits for a text
 */
JourneyKeyResult
journey_keyboard_add_after (JourneyLayout *layout, int box)
{
  return add_beside (layout, box, add_after);
}

/* --- Delete --- */

/* A cell of text is emptied; what it belongs to stays. */
static gboolean
clear_cell (JourneyLayout *layout, const JourneyBox *box)
{
  guint n_lanes;
  const JourneyLayoutLane *lanes = journey_layout_get_lanes (layout, &n_lanes);

  switch ((int) box->kind)
    {
    case JOURNEY_BOX_DOING:
      return journey_edit_set_text (box->item, "doing", NULL, NULL);
    case JOURNEY_BOX_THINKING:
      return journey_edit_set_text (box->item, "thinking", NULL, NULL);
    case JOURNEY_BOX_BACKSTAGE:
      return journey_edit_set_text (box->item, "backstage", NULL, NULL);
    case JOURNEY_BOX_NOTE:
      return journey_edit_set_note (JOURNEY_TOUCHPOINT (box->context), lanes[box->lane].item, NULL,
                                    NULL);
    default:
      return FALSE;
    }
}

/* A map that lists no lanes lists the others from now on. */
static guint
delete_standard_lane (JourneyLayout *layout, const JourneyBox *box)
{
  JourneyDocument *document = journey_layout_get_document (layout);
  JourneyJournal *journal = journey_document_get_journal (document);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  guint position, n_deleted;

  if (!journey_lane_place_find (layout, box->lane, &position))
    return 0;

  if (journal != NULL)
    journey_journal_begin (journal, _ ("Delete Lane"));
  journey_edit_ensure_lanes (document);
  g_ptr_array_add (items, journey_list_get (journey_document_get_lanes (document), position));
  n_deleted = journey_edit_delete (document, items);
  if (journal != NULL)
    journey_journal_commit (journal);

  return n_deleted;
}

static GPtrArray *
dup_deleted (const JourneyBox *box, JourneySelection *selection)
{
  GPtrArray *items;

  if (selection != NULL && journey_selection_contains (selection, box->item))
    return journey_selection_dup_items (selection, JOURNEY_TYPE_ITEM);

  items = g_ptr_array_new_with_free_func (g_object_unref);
  if (box->item != NULL && !JOURNEY_IS_DOCUMENT (box->item))
    g_ptr_array_add (items, g_object_ref (box->item));
  return items;
}

static char *
dup_delete_message (GPtrArray *items, guint n)
{
  const char *property = journey_edit_get_text_property (items->pdata[0]);
  g_autofree char *title = NULL;

  if (n == 1 && property != NULL)
    g_object_get (items->pdata[0], property, &title, NULL);
  if (title != NULL && *title != '\0' && !JOURNEY_IS_EMOTION (items->pdata[0]))
    return g_strdup_printf (_ ("“%s” deleted"), title);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u item deleted", "%u items deleted", n),
                          n);
}

/**
 * journey_keyboard_delete:
 * @layout: an editable layout
 * @box: the index of the box that has the focus, or -1
 * @selection: (nullable): what is selected
 *
 * Deletes what has the focus, and all that is selected with it. A cell of text is emptied, an
 * emotion point made a gap. Without a focus the selection is deleted.
 *
 * Returns: what was done; its message is for a toast
 */
JourneyKeyResult
journey_keyboard_delete (JourneyLayout *layout, int box, JourneySelection *selection)
{
  g_autoptr (JourneyLayout) alive = NULL; /* a write brings the next one */
  const JourneyBox *of;
  g_autoptr (GPtrArray) items = NULL;
  JourneyKeyResult result = { 0 };
  guint n_deleted;

  g_return_val_if_fail (layout != NULL, result);

  alive = journey_layout_ref (layout);
  of = journey_keyboard_get_box (layout, box);
  if (journey_document_is_read_only (journey_layout_get_document (layout)) ||
      (of == NULL && (box >= 0 || selection == NULL)))
    return result;

  if (of != NULL && clear_cell (layout, of))
    return (JourneyKeyResult) { .changed = TRUE, .message = g_strdup (_ ("Text deleted")) };
  if (of != NULL && of->kind == JOURNEY_BOX_LANE_NAME && of->item == NULL)
    {
      if (delete_standard_lane (layout, of) > 0)
        result = (JourneyKeyResult) { .changed = TRUE, .message = g_strdup (_ ("Lane deleted")) };
      return result;
    }
  if (of != NULL && of->kind == JOURNEY_BOX_EMPTY)
    return result;

  items = of != NULL ? dup_deleted (of, selection)
                     : journey_selection_dup_items (selection, JOURNEY_TYPE_ITEM);
  if (items->len == 0)
    return result;

  n_deleted = journey_edit_delete (journey_layout_get_document (layout), items);
  if (n_deleted > 0)
    result =
        (JourneyKeyResult) { .changed = TRUE, .message = dup_delete_message (items, n_deleted) };
  return result;
}
