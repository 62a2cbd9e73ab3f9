/* journey-text-slot.c: the text of a box that is edited in place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-text-slot.h"

#include <glib/gi18n-lib.h>

#include "journey-edit.h"

/* How wide a text may get that has no column to keep to. */
#define STRETCH_WIDTH 420.0

/* How the text of one kind of box looks, and where it begins if there is none yet. */
typedef struct
{
  JourneyTextStyle style;
  JourneyInk ink;
  double x; /* from the sides of the box */
  double y; /* from its top */
  gboolean lines;
} Look;

static const Look looks[JOURNEY_BOX_N_KINDS] = {
  [JOURNEY_BOX_HEADER] = { JOURNEY_TEXT_TITLE, JOURNEY_INK_TEXT, 0, 0, FALSE },
  [JOURNEY_BOX_PERSONA] = { JOURNEY_TEXT_NAME, JOURNEY_INK_TEXT, 58, 18, FALSE },
  [JOURNEY_BOX_STAGE] = { JOURNEY_TEXT_STAGE, JOURNEY_INK_ON_TINT, 28, 18, FALSE },
  [JOURNEY_BOX_LANE_NAME] = { JOURNEY_TEXT_LANE, JOURNEY_INK_TEXT, 16, 12, FALSE },
  [JOURNEY_BOX_TOUCHPOINT] = { JOURNEY_TEXT_CARD, JOURNEY_INK_TEXT, 14, 45, FALSE },
  [JOURNEY_BOX_DOING] = { JOURNEY_TEXT_BODY, JOURNEY_INK_TEXT, 12, 0, TRUE },
  [JOURNEY_BOX_THINKING] = { JOURNEY_TEXT_QUOTE, JOURNEY_INK_TEXT_SOFT, 12, 11, TRUE },
  [JOURNEY_BOX_BACKSTAGE] = { JOURNEY_TEXT_BODY, JOURNEY_INK_TEXT, 12, 0, TRUE },
  [JOURNEY_BOX_NOTE] = { JOURNEY_TEXT_BODY, JOURNEY_INK_TEXT, 12, 0, TRUE },
  [JOURNEY_BOX_EMOTION] = { JOURNEY_TEXT_FEELING, JOURNEY_INK_TINT_TEXT, 26, 6, FALSE },
  [JOURNEY_BOX_PAIN_POINT] = { JOURNEY_TEXT_ITEM, JOURNEY_INK_BAD_TEXT, 12, 28, FALSE },
  [JOURNEY_BOX_OPPORTUNITY] = { JOURNEY_TEXT_ITEM, JOURNEY_INK_GOOD_TEXT, 12, 28, FALSE },
  [JOURNEY_BOX_EVIDENCE] = { JOURNEY_TEXT_ITEM, JOURNEY_INK_TEXT_SOFT, 12, 28, TRUE },
  [JOURNEY_BOX_METRIC] = { JOURNEY_TEXT_CHANNEL, JOURNEY_INK_TEXT_DIM, 12, 0, FALSE },
  [JOURNEY_BOX_CONNECTION] = { JOURNEY_TEXT_TAG, JOURNEY_INK_TEXT_DIM, 0, 0, FALSE },
};

/* What a cell of a lane becomes once something is written into it, or JOURNEY_BOX_N_KINDS. */
static JourneyBoxKind
get_kind_in_lane (JourneyLaneKind kind)
{
  switch (kind)
    {
    case JOURNEY_LANE_KIND_TOUCHPOINTS:
      return JOURNEY_BOX_TOUCHPOINT;
    case JOURNEY_LANE_KIND_DOING:
      return JOURNEY_BOX_DOING;
    case JOURNEY_LANE_KIND_THINKING:
      return JOURNEY_BOX_THINKING;
    case JOURNEY_LANE_KIND_PAIN_POINTS:
      return JOURNEY_BOX_PAIN_POINT;
    case JOURNEY_LANE_KIND_OPPORTUNITIES:
      return JOURNEY_BOX_OPPORTUNITY;
    case JOURNEY_LANE_KIND_EVIDENCE:
      return JOURNEY_BOX_EVIDENCE;
    case JOURNEY_LANE_KIND_BACKSTAGE:
      return JOURNEY_BOX_BACKSTAGE;
    case JOURNEY_LANE_KIND_TEXT:
      return JOURNEY_BOX_NOTE;
    case JOURNEY_LANE_KIND_FEELING:
    case JOURNEY_LANE_KIND_METRICS:
    default:
      return JOURNEY_BOX_N_KINDS;
    }
}

static const JourneyLayoutLane *
get_lane (JourneyLayout *layout, const JourneyBox *box)
{
  guint n_lanes;
  const JourneyLayoutLane *lanes = journey_layout_get_lanes (layout, &n_lanes);

  return box->lane >= 0 ? &lanes[box->lane] : NULL;
}

/* The kind of text: of a box that waits for its first, what that will be. */
static JourneyBoxKind
get_text_kind (JourneyLayout *layout, const JourneyBox *box)
{
  if (box->kind == JOURNEY_BOX_HINT)
    return JOURNEY_BOX_STAGE;
  if (box->kind == JOURNEY_BOX_EMPTY)
    return get_kind_in_lane (get_lane (layout, box)->kind);

  return box->kind;
}

static gboolean
can_write (JourneyBoxKind kind)
{
  return kind < JOURNEY_BOX_N_KINDS && looks[kind].ink != JOURNEY_INK_NONE;
}

/* The words on connections and beside points are as long as their text; to write one, there must be
 * room. */
static void
widen (JourneyTextSlot *slot, double width)
{
  if (slot->rect.width >= width)
    return;

  if (slot->align == JOURNEY_ALIGN_CENTER)
    slot->rect.x -= (width - slot->rect.width) / 2;
  else if (slot->align == JOURNEY_ALIGN_RIGHT)
    slot->rect.x -= width - slot->rect.width;
  slot->rect.width = width;
}

static JourneyRect
get_empty_rect (const JourneyBox *box, JourneyBoxKind kind, gboolean rtl)
{
  const Look *look = &looks[kind];
  double height = journey_text_style_get (look->style)->line_height;
  JourneyRect rect = box->rect;
  double top = look->y;

  if (kind == JOURNEY_BOX_CONNECTION)
    return (JourneyRect) { rect.x + rect.width / 2, rect.y + rect.height - height - 4, 0, height };
  if (kind == JOURNEY_BOX_EMOTION)
    return (JourneyRect) { rtl ? rect.x : rect.x + look->x, rect.y + top, 0, height };
  if (box->kind == JOURNEY_BOX_HINT)
    top = (rect.height - height) / 2;
  else if (box->kind == JOURNEY_BOX_EMPTY && top == 0)
    top = 12;

  return (JourneyRect) { rect.x + look->x, rect.y + top, rect.width - 2 * look->x, height };
}

/* The first mark of the right style is the text, and the last shape before it that is behind its
 * middle the ground. */
static const JourneyMark *
find_mark (const JourneyMark *marks, guint n_marks, JourneyTextStyle style)
{
  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == JOURNEY_MARK_TEXT && marks[i].style == style)
      return &marks[i];

  return NULL;
}

static void
find_ground (JourneyTextSlot *slot, const JourneyMark *marks, guint n_marks)
{
  double x = slot->rect.x + slot->rect.width / 2;
  double y = slot->rect.y + slot->rect.height / 2;

  for (guint i = 0; i < n_marks; i++)
    {
      const JourneyMark *mark = &marks[i];

      if ((mark->kind == JOURNEY_MARK_RECT || mark->kind == JOURNEY_MARK_PATH) &&
          mark->fill != JOURNEY_INK_NONE && mark->fill != JOURNEY_INK_SHADOW &&
          mark->fill != JOURNEY_INK_HALO && journey_rect_contains (&mark->rect, x, y))
        {
          slot->ground = mark->fill;
          slot->ground_tint = mark->tint;
        }
    }
}

static JourneyInk
get_lane_ground (JourneyLayout *layout, int lane)
{
  guint n_boxes;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);

  for (guint i = 0; i < n_boxes; i++)
    if (boxes[i].kind == JOURNEY_BOX_LANE && boxes[i].lane == lane && boxes[i].n_marks > 0)
      return journey_layout_get_marks (layout, &boxes[i])->fill;

  return JOURNEY_INK_PAGE;
}

/* A card that does not exist yet has the ground it will have. */
static JourneyInk
get_ground (JourneyLayout *layout, const JourneyBox *box, JourneyBoxKind kind)
{
  if (kind == JOURNEY_BOX_PAIN_POINT)
    return JOURNEY_INK_BAD_CARD;
  if (kind == JOURNEY_BOX_OPPORTUNITY)
    return JOURNEY_INK_GOOD_CARD;
  if (kind == JOURNEY_BOX_THINKING)
    return JOURNEY_INK_BUBBLE;
  if (kind == JOURNEY_BOX_TOUCHPOINT || kind == JOURNEY_BOX_EVIDENCE)
    return JOURNEY_INK_CARD;
  if (kind == JOURNEY_BOX_STAGE)
    return JOURNEY_INK_TINT;
  if (kind == JOURNEY_BOX_CONNECTION || box->lane < 0)
    return JOURNEY_INK_PAGE;

  return get_lane_ground (layout, box->lane);
}

/**
 * journey_text_slot_find:
 * @layout: a layout
 * @box: one of its boxes
 * @slot: (out): where its text is
 *
 * Returns: whether the box has a text, or may get one, that is edited in place
 */
gboolean
journey_text_slot_find (JourneyLayout *layout, const JourneyBox *box, JourneyTextSlot *slot)
{
  JourneyBoxKind kind;
  const JourneyMark *marks;
  const JourneyMark *text;

  g_return_val_if_fail (layout != NULL, FALSE);
  g_return_val_if_fail (box != NULL, FALSE);
  g_return_val_if_fail (slot != NULL, FALSE);

  kind = get_text_kind (layout, box);
  if (!can_write (kind))
    return FALSE;

  marks = journey_layout_get_marks (layout, box);
  text = find_mark (marks, box->n_marks, looks[kind].style);
  *slot = (JourneyTextSlot) {
    .rect = text ? text->rect : get_empty_rect (box, kind, journey_layout_is_rtl (layout)),
    .style = looks[kind].style,
    .ink = looks[kind].ink,
    .tint = text ? text->tint : JOURNEY_COLOR_TEAL,
    .align = journey_layout_is_rtl (layout) ? JOURNEY_ALIGN_RIGHT : JOURNEY_ALIGN_LEFT,
    .ground = get_ground (layout, box, kind),
    .lines = looks[kind].lines,
    .stretches = kind == JOURNEY_BOX_HEADER || kind == JOURNEY_BOX_EMOTION,
  };
  if (text)
    slot->align = text->align;
  else if (kind == JOURNEY_BOX_CONNECTION)
    slot->align = JOURNEY_ALIGN_CENTER;
  find_ground (slot, marks, box->n_marks);

  if (kind == JOURNEY_BOX_HEADER)
    widen (slot, STRETCH_WIDTH);
  else if (kind == JOURNEY_BOX_EMOTION || kind == JOURNEY_BOX_CONNECTION)
    widen (slot, 120);
  return TRUE;
}

/* Whose text it is and which property, as far as that exists: what a cell has of its touchpoint,
 * or NULL for what is still to be made. */
static const char *
get_property (JourneyBoxKind kind, const JourneyBox *box)
{
  switch ((int) kind)
    {
    case JOURNEY_BOX_DOING:
      return "doing";
    case JOURNEY_BOX_THINKING:
      return "thinking";
    case JOURNEY_BOX_BACKSTAGE:
      return "backstage";
    case JOURNEY_BOX_NOTE:
      return NULL;
    default:
      return box->item && box->kind != JOURNEY_BOX_EMPTY && box->kind != JOURNEY_BOX_HINT
                 ? journey_edit_get_text_property (box->item)
                 : NULL;
    }
}

/**
 * journey_text_slot_dup_text:
 * @layout: a layout
 * @box: one of its boxes that has a slot
 *
 * Returns: (transfer full): the text as it is in the document, without quotation marks or the like
 */
char *
journey_text_slot_dup_text (JourneyLayout *layout, const JourneyBox *box)
{
  const char *property;
  char *text = NULL;

  g_return_val_if_fail (layout != NULL, NULL);
  g_return_val_if_fail (box != NULL, NULL);

  property = get_property (get_text_kind (layout, box), box);
  if (box->kind == JOURNEY_BOX_NOTE)
    return g_strdup (journey_note_get_text (JOURNEY_NOTE (box->item)));
  if (box->kind == JOURNEY_BOX_LANE_NAME)
    return g_strdup (journey_layout_get_lane_title (layout, box->lane));
  if (property)
    g_object_get (box->item, property, &text, NULL);

  return text ? text : g_strdup ("");
}

/* The heading of a lane that has none of its own is that of its kind: typing just that leaves the
 * lane without one. A map that lists no lanes lists them only for a new name. */
static JourneyItem *
write_lane (JourneyLayout *layout, const JourneyBox *box, const char *text)
{
  JourneyDocument *document = journey_layout_get_document (layout);
  JourneyJournal *journal = journey_document_get_journal (document);
  JourneyLane *lane = get_lane (layout, box)->item;

  if (g_str_equal (text, journey_layout_get_lane_title (layout, box->lane)))
    return JOURNEY_ITEM (lane);

  journey_journal_begin (journal, _ ("Rename Lane"));
  if (!lane)
    {
      journey_edit_ensure_lanes (document);
      lane = journey_list_get (journey_document_get_lanes (document), (guint) box->lane);
    }
  journey_edit_set_text (lane, "title", text, NULL);
  journey_journal_commit (journal);
  return JOURNEY_ITEM (lane);
}

static JourneyItem *
add_with_text (JourneyLayout *layout, const JourneyBox *box, JourneyBoxKind kind, const char *text)
{
  if (!*text)
    return NULL;

  switch ((int) kind)
    {
    case JOURNEY_BOX_STAGE:
      return JOURNEY_ITEM (journey_edit_add_stage (journey_layout_get_document (layout), 0, text));
    case JOURNEY_BOX_TOUCHPOINT:
      return JOURNEY_ITEM (journey_edit_add_touchpoint (JOURNEY_STAGE (box->item), 0, text));
    case JOURNEY_BOX_PAIN_POINT:
      return JOURNEY_ITEM (journey_edit_add_pain_point (JOURNEY_TOUCHPOINT (box->item), text));
    case JOURNEY_BOX_OPPORTUNITY:
      return JOURNEY_ITEM (journey_edit_add_opportunity (box->item, text));
    case JOURNEY_BOX_EVIDENCE:
      return JOURNEY_ITEM (journey_edit_add_evidence (box->item, text));
    default:
      g_return_val_if_reached (NULL);
    }
}

static JourneyItem *
write_note (JourneyLayout *layout, const JourneyBox *box, const char *text)
{
  JourneyItem *touchpoint = box->kind == JOURNEY_BOX_NOTE ? box->context : box->item;

  journey_edit_set_note (JOURNEY_TOUCHPOINT (touchpoint), get_lane (layout, box)->item, text, NULL);
  return touchpoint;
}

/**
 * journey_text_slot_write:
 * @layout: a layout of a document with a journal
 * @box: one of its boxes that has a slot
 * @text: the new text
 *
 * Writes a text into the document, as one step. What the box waits for is made if need be, but not
 * for an empty text.
 *
 * Returns: (transfer none) (nullable): the item that has the text now
 */
JourneyItem *
journey_text_slot_write (JourneyLayout *layout, const JourneyBox *box, const char *text)
{
  JourneyBoxKind kind;
  const char *property;

  g_return_val_if_fail (layout != NULL, NULL);
  g_return_val_if_fail (box != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  kind = get_text_kind (layout, box);
  if (kind == JOURNEY_BOX_NOTE)
    return write_note (layout, box, text);
  if (kind == JOURNEY_BOX_LANE_NAME)
    return write_lane (layout, box, text);

  property = get_property (kind, box);
  if (!property)
    return add_with_text (layout, box, kind, text);

  journey_edit_set_text (box->item, property, text, NULL);
  return box->item;
}
