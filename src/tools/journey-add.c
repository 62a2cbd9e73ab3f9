/* journey-add.c: what a menu adds to the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-add.h"

#include <glib/gi18n-lib.h>

#include "journey-edit.h"
#include "journey-keyboard-private.h"
#include "journey-lane-place-private.h"
#include "journey-target.h"

/* What is focused and selected, by what can be added to it. */
typedef struct
{
  JourneyLayout *layout;
  JourneyDocument *document;
  GPtrArray *touchpoints;
  GPtrArray *pain_points;
  GPtrArray *supported; /* by evidence */
  JourneyStage *stage;  /* the last one in the order of the map */
  int column;           /* of the last touchpoint, or -1 */
  int lane;             /* the one with the focus, or -1 */
} Place;

static void
place_clear (Place *place)
{
  g_clear_pointer (&place->touchpoints, g_ptr_array_unref);
  g_clear_pointer (&place->pain_points, g_ptr_array_unref);
  g_clear_pointer (&place->supported, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

static JourneyTouchpoint *
get_touchpoint (gpointer item)
{
  if (JOURNEY_IS_EMOTION (item) || JOURNEY_IS_NOTE (item))
    item = journey_item_get_parent (item);

  return JOURNEY_IS_TOUCHPOINT (item) ? item : NULL;
}

static gboolean
is_later (JourneyStage *stage, JourneyStage *than)
{
  guint position, other;

  return than == NULL ||
         (journey_list_find (journey_item_get_list (JOURNEY_ITEM (stage)), stage, &position) &&
          journey_list_find (journey_item_get_list (JOURNEY_ITEM (than)), than, &other) &&
          position > other);
}

static void
take_stage (Place *place, JourneyStage *stage)
{
  if (is_later (stage, place->stage))
    place->stage = stage;
}

static void
take_touchpoint (Place *place, JourneyTouchpoint *touchpoint)
{
  if (!g_ptr_array_find (place->touchpoints, touchpoint, NULL))
    g_ptr_array_add (place->touchpoints, touchpoint);

  place->column = MAX (place->column, journey_layout_find_column (place->layout, touchpoint));
  take_stage (place, JOURNEY_STAGE (journey_item_get_parent (JOURNEY_ITEM (touchpoint))));
}

static void
take_item (Place *place, gpointer item)
{
  JourneyTouchpoint *touchpoint = get_touchpoint (item);

  if (touchpoint != NULL)
    take_touchpoint (place, touchpoint);
  else if (JOURNEY_IS_STAGE (item))
    take_stage (place, item);
  else if (JOURNEY_IS_PAIN_POINT (item))
    g_ptr_array_add (place->pain_points, item);

  if (touchpoint != NULL || JOURNEY_IS_PAIN_POINT (item) || JOURNEY_IS_PERSONA (item))
    g_ptr_array_add (place->supported, touchpoint != NULL ? (gpointer) touchpoint : item);
}

/* A box that shows nothing of a touchpoint itself still stands in its column. */
static void
take_column (Place *place, const JourneyBox *box)
{
  guint n_columns;
  const JourneyLayoutColumn *columns = journey_layout_get_columns (place->layout, &n_columns);

  if (box->column < 0)
    return;
  if (columns[box->column].touchpoint != NULL && box->kind != JOURNEY_BOX_STAGE)
    take_touchpoint (place, columns[box->column].touchpoint);
  take_stage (place, columns[box->column].stage);
}

/* Rings are drawn around all that is selected, so all of it is meant, unless the focus is on
 * something else. */
static gboolean
means_selection (const JourneyBox *of, JourneySelection *selection)
{
  JourneyItem *item = of != NULL ? journey_target_get_selectable (of) : NULL;

  if (selection == NULL || journey_selection_get_length (selection) == 0)
    return FALSE;

  return of == NULL || item == NULL || journey_selection_contains (selection, item);
}

static void
find_place (Place *place, JourneyLayout *layout, const JourneyBox *of, JourneySelection *selection)
{
  *place = (Place) {
    .layout = layout,
    .document = journey_layout_get_document (layout),
    .touchpoints = g_ptr_array_new (),
    .pain_points = g_ptr_array_new (),
    .supported = g_ptr_array_new (),
    .column = -1,
    .lane = of != NULL ? of->lane : -1,
  };

  if (means_selection (of, selection))
    {
      for (guint i = 0; i < journey_selection_get_length (selection); i++)
        take_item (place, journey_selection_get (selection, i));
    }
  else if (of != NULL && of->item != NULL)
    {
      take_item (place, of->item);
    }

  if (of != NULL && place->touchpoints->len == 0)
    take_column (place, of);
}

/* --- Lanes --- */

static gboolean
has_lane (JourneyLayout *layout, JourneyLaneKind kind)
{
  guint n_lanes, i;
  const JourneyLayoutLane *lanes = journey_layout_get_lanes (layout, &n_lanes);

  for (i = 0; i < n_lanes; i++)
    {
      if (lanes[i].kind == kind)
        return TRUE;
    }

  return FALSE;
}

/* What is added shall be seen: a lane that is hidden is shown, and one that lacks comes where it
 * stands in a map that lists none. */
static void
ensure_lane (const Place *place, JourneyLaneKind kind)
{
  JourneyList *lanes = journey_document_get_lanes (place->document);
  guint i, position = 0;

  if (has_lane (place->layout, kind))
    return;

  journey_edit_ensure_lanes (place->document);
  for (i = 0; i < journey_list_get_length (lanes); i++)
    {
      JourneyLane *lane = journey_list_get (lanes, i);

      if (journey_lane_get_kind (lane) == kind)
        {
          g_object_set (lane, "visible", TRUE, NULL);
          return;
        }
      if (journey_lane_get_kind (lane) < kind)
        position = i + 1;
    }
  journey_edit_add_lane (place->document, position, kind, NULL);
}

/* --- Each kind --- */

/* Behind @item in its list, or at the end. */
static guint
get_position_after (gpointer item)
{
  guint position;

  if (item == NULL || !journey_list_find (journey_item_get_list (item), item, &position))
    return G_MAXUINT;

  return position + 1;
}

static JourneyStage *
get_last_stage (JourneyDocument *document)
{
  JourneyList *stages = journey_document_get_stages (document);
  guint n_stages = journey_list_get_length (stages);

  return n_stages > 0 ? journey_list_get (stages, n_stages - 1) : NULL;
}

static gpointer
add_touchpoint (const Place *place)
{
  JourneyStage *stage = place->stage != NULL ? place->stage : get_last_stage (place->document);
  JourneyTouchpoint *before = NULL;
  guint n_columns;

  if (stage == NULL)
    stage = journey_edit_add_stage (place->document, 0, NULL);
  if (place->column >= 0)
    before = journey_layout_get_columns (place->layout, &n_columns)[place->column].touchpoint;
  if (before != NULL && journey_item_get_parent (JOURNEY_ITEM (before)) != JOURNEY_ITEM (stage))
    before = NULL;

  ensure_lane (place, JOURNEY_LANE_KIND_TOUCHPOINTS);
  return journey_edit_add_touchpoint (stage, get_position_after (before), NULL);
}

static gpointer
add_pain_point (const Place *place)
{
  JourneyPainPoint *pain_point;

  if (place->touchpoints->len == 0)
    return NULL;

  ensure_lane (place, JOURNEY_LANE_KIND_PAIN_POINTS);
  pain_point = journey_edit_add_pain_point (place->touchpoints->pdata[0], NULL);
  journey_edit_set_pins (pain_point, place->touchpoints);
  return pain_point;
}

static void
set_references (gpointer item, const char *property, GPtrArray *to)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  guint i;

  for (i = 0; i < to->len; i++)
    g_strv_builder_add (ids, journey_item_get_id (to->pdata[i]));
  g_value_init (&value, G_TYPE_STRV);
  g_value_take_boxed (&value, g_strv_builder_end (ids));
  journey_edit_set_property (item, property, &value, NULL, NULL);
}

static gpointer
add_opportunity (const Place *place)
{
  GPtrArray *on = place->pain_points->len > 0 ? place->pain_points : place->touchpoints;
  JourneyOpportunity *opportunity;

  if (on->len == 0)
    return NULL;

  ensure_lane (place, JOURNEY_LANE_KIND_OPPORTUNITIES);
  opportunity = journey_edit_add_opportunity (on->pdata[0], NULL);
  if (on == place->pain_points)
    set_references (opportunity, "pain-points", on);
  else
    journey_edit_set_pins (opportunity, on);
  return opportunity;
}

static gpointer
add_evidence (const Place *place)
{
  GPtrArray *on = place->supported->len > 0 ? place->supported : place->touchpoints;
  JourneyEvidence *evidence;

  if (on->len == 0)
    return NULL;

  ensure_lane (place, JOURNEY_LANE_KIND_EVIDENCE);
  evidence = journey_edit_add_evidence (on->pdata[0], NULL);
  set_references (evidence, "supports", on);
  return evidence;
}

static gpointer
add_metric (const Place *place)
{
  gpointer on = place->touchpoints->len > 0 ? place->touchpoints->pdata[0] : place->stage;

  if (on == NULL)
    return NULL;

  ensure_lane (place, JOURNEY_LANE_KIND_METRICS);
  return journey_edit_add_metric (on, JOURNEY_METRIC_KIND_CUSTOM, NULL);
}

static gpointer
add_lane (const Place *place)
{
  guint n_lanes, gap;

  journey_layout_get_lanes (place->layout, &n_lanes);
  gap = place->lane >= 0 ? (guint) place->lane + 1 : n_lanes;
  return journey_edit_add_lane (place->document, journey_lane_place_find_gap (place->layout, gap),
                                JOURNEY_LANE_KIND_TEXT, _ ("New Lane"));
}

static gpointer
add (const Place *place, JourneyAddKind kind)
{
  switch (kind)
    {
    case JOURNEY_ADD_STAGE:
      return journey_edit_add_stage (place->document, get_position_after (place->stage), NULL);
    case JOURNEY_ADD_TOUCHPOINT:
      return add_touchpoint (place);
    case JOURNEY_ADD_PERSONA:
      return journey_edit_add_persona (place->document, NULL);
    case JOURNEY_ADD_PAIN_POINT:
      return add_pain_point (place);
    case JOURNEY_ADD_OPPORTUNITY:
      return add_opportunity (place);
    case JOURNEY_ADD_EVIDENCE:
      return add_evidence (place);
    case JOURNEY_ADD_METRIC:
      return add_metric (place);
    case JOURNEY_ADD_LANE:
      return add_lane (place);
    default:
      g_return_val_if_reached (NULL);
    }
}

static const struct
{
  const char *label;
  const char *refusal; /* said where there is nothing that it could be added to */
} words[] = {
  [JOURNEY_ADD_STAGE] = { N_ ("Add Stage"), "" },
  [JOURNEY_ADD_TOUCHPOINT] = { N_ ("Add Touchpoint"), "" },
  [JOURNEY_ADD_PERSONA] = { N_ ("Add Persona"), "" },
  [JOURNEY_ADD_PAIN_POINT] = { N_ ("Add Pain Point"),
                               N_ ("Choose the touchpoint that the pain point is at first") },
  [JOURNEY_ADD_OPPORTUNITY] = { N_ ("Add Opportunity"),
                                N_ ("Choose the touchpoint or pain point that the opportunity is "
                                    "for first") },
  [JOURNEY_ADD_EVIDENCE] = { N_ ("Add Evidence"),
                             N_ ("Choose the touchpoint, pain point or persona that the evidence "
                                 "is about first") },
  [JOURNEY_ADD_METRIC] = { N_ ("Add Metric"),
                           N_ ("Choose the touchpoint or stage that is measured first") },
  [JOURNEY_ADD_LANE] = { N_ ("Add Lane"), "" },
};

/**
 * journey_add:
 * @layout: an editable layout
 * @box: the index of the box that has the focus, or -1
 * @selection: (nullable): what is selected
 * @kind: what to add
 *
 * Adds something where the person is at work, by one step to undo. With several touchpoints
 * selected, a new pain point, opportunity or piece of evidence is for all of them. A lane that it
 * would be hidden in is shown.
 *
 * Returns: what was done, its item waits for a text; or why nothing was
 */
JourneyKeyResult
journey_add (JourneyLayout *layout, int box, JourneySelection *selection, JourneyAddKind kind)
{
  g_autoptr (JourneyLayout) alive = NULL; /* a write brings the next one */
  g_auto (Place) place = { 0 };
  JourneyJournal *journal;
  JourneyItem *item;

  g_return_val_if_fail (layout != NULL, (JourneyKeyResult) { 0 });
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (words), (JourneyKeyResult) { 0 });

  if (journey_document_is_read_only (journey_layout_get_document (layout)))
    return (JourneyKeyResult) { 0 };

  alive = journey_layout_ref (layout);
  find_place (&place, layout, journey_keyboard_get_box (layout, box), selection);
  journal = journey_document_get_journal (place.document);
  journey_journal_begin (journal, _ (words[kind].label));
  item = add (&place, kind);
  journey_journal_commit (journal);
  if (item == NULL)
    return (JourneyKeyResult) { .message = g_strdup (_ (words[kind].refusal)) };

  return (JourneyKeyResult) {
    .changed = TRUE,
    .item = g_object_ref (item),
    .message = g_strdup (_ ("Added")),
  };
}
