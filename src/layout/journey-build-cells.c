/* journey-build-cells.c: the cards of the touchpoints and the cells of text below them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-layout-private.h"

#include <glib/gi18n-lib.h>

#include "journey-channel.h"
#include "journey-emotion.h"
#include "journey-enums.h"
#include "journey-icon-name.h"
#include "journey-labels.h"
#include "journey-note.h"

#define CARD_TOP        6.0
#define CARD_MIN_HEIGHT 86.0
#define CARD_TITLE_Y    45.0 /* from the top of the card */
#define CARD_TEXT_INSET 14.0
#define HEAD_LEFT       48.0 /* of what is beside the icon */
#define HEAD_RIGHT      10.0
#define MAX_HEAD_LINES  2 /* of the channel, and of the confidence */
#define EDGE_WIDTH      1.2
#define ICON_RADIUS     14.0
#define ICON_SIZE       16.0
#define MOMENT_SIZE     20.0
#define MAX_TITLE_LINES 4
#define MAX_TEXT_LINES  8
#define BUBBLE_TAIL     9.0

/* --- Touchpoints --- */

/* Whether the moment was a good one: by the mean of what the personas feel there. */
JourneyInk
journey_build_moment_ink (JourneyLayoutBuilder *self, JourneyTouchpoint *touchpoint)
{
  JourneyScale *scale = journey_document_get_scale (self->document);
  double middle = (journey_scale_get_minimum (scale) + journey_scale_get_maximum (scale)) / 2;
  JourneyList *emotions = journey_touchpoint_get_emotions (touchpoint);
  guint i, n = 0;
  double sum = 0;

  for (i = 0; i < journey_list_get_length (emotions); i++)
    {
      double score = journey_emotion_get_score (journey_list_get (emotions, i));

      if (journey_is_set (score))
        {
          sum += score;
          n++;
        }
    }

  if (n == 0)
    return JOURNEY_INK_NEUTRAL;
  return sum / n < middle ? JOURNEY_INK_BAD : JOURNEY_INK_GOOD;
}

static double
get_head_width (JourneyTouchpoint *touchpoint)
{
  double width = JOURNEY_COLUMN_WIDTH - HEAD_LEFT - HEAD_RIGHT;

  return journey_touchpoint_get_moment (touchpoint) != JOURNEY_MOMENT_NONE ? width - MOMENT_SIZE - 4
                                                                           : width;
}

/* Two lines are beside the icon: the channel and the confidence, or a channel of a long name. What
 * is more moves the title down. */
static double
measure_head_growth (JourneyLayoutBuilder *self, JourneyTouchpoint *touchpoint)
{
  JourneyConfidence confidence = journey_touchpoint_get_confidence (touchpoint);
  g_autofree char *channel = NULL;
  double width = get_head_width (touchpoint);

  if (confidence == JOURNEY_CONFIDENCE_VALIDATED)
    return 0;

  channel = journey_channel_dup_title (journey_touchpoint_get_channel (touchpoint));
  return journey_build_measure_growth (self, channel, JOURNEY_TEXT_CHANNEL, width, MAX_HEAD_LINES) +
         journey_build_measure_growth (self,
                                       journey_label_for (JOURNEY_TYPE_CONFIDENCE, confidence),
                                       JOURNEY_TEXT_CONFIDENCE, width, MAX_HEAD_LINES);
}

static void
build_card_head (JourneyLayoutBuilder *self,
                 JourneyTouchpoint *touchpoint,
                 JourneyColor tint,
                 JourneyRect card)
{
  JourneyMoment moment = journey_touchpoint_get_moment (touchpoint);
  JourneyConfidence confidence = journey_touchpoint_get_confidence (touchpoint);
  const char *channel = journey_touchpoint_get_channel (touchpoint);
  g_autofree char *channel_title = journey_channel_dup_title (channel);
  double x = card.x + 26, y = card.y + 26;
  JourneyTextPlace place = { card.x + HEAD_LEFT, y - 7.5, get_head_width (touchpoint),
                             MAX_HEAD_LINES, JOURNEY_ALIGN_LEFT };
  double growth = journey_build_measure_growth (self, channel_title, JOURNEY_TEXT_CHANNEL,
                                                place.width, MAX_HEAD_LINES);

  journey_build_rect (
      self, (JourneyRect) { x - ICON_RADIUS, y - ICON_RADIUS, 2 * ICON_RADIUS, 2 * ICON_RADIUS },
      ICON_RADIUS, JOURNEY_INK_TINT_SOFT, JOURNEY_INK_NONE)
      ->tint = tint;
  journey_build_icon (self, journey_channel_get_icon (channel),
                      (JourneyRect) { x - ICON_SIZE / 2, y - ICON_SIZE / 2, ICON_SIZE, ICON_SIZE },
                      JOURNEY_INK_TINT)
      ->tint = tint;

  if (moment != JOURNEY_MOMENT_NONE)
    journey_build_icon (self, journey_moment_get_icon (moment),
                        (JourneyRect) { journey_rect_right (&card) - MOMENT_SIZE - 11,
                                        y - MOMENT_SIZE / 2 - 1, MOMENT_SIZE, MOMENT_SIZE },
                        journey_build_moment_ink (self, touchpoint));

  if (confidence != JOURNEY_CONFIDENCE_VALIDATED || growth > 0)
    place.y -= 6;
  journey_build_text (self, channel_title, JOURNEY_TEXT_CHANNEL, JOURNEY_INK_TEXT_DIM, place);
  place.y += 13.5 + growth;
  if (confidence != JOURNEY_CONFIDENCE_VALIDATED)
    journey_build_text (self, journey_label_for (JOURNEY_TYPE_CONFIDENCE, confidence),
                        JOURNEY_TEXT_CONFIDENCE, JOURNEY_INK_TEXT_DIM, place);

  self->moments_used |= 1u << moment;
  self->confidences_used |= 1u << confidence;
}

/* An edge with gaps lies within the card, or the dashes would eat into the shadow. */
static void
build_edge (JourneyLayoutBuilder *self, JourneyRect card, JourneyConfidence confidence)
{
  double inset = EDGE_WIDTH / 2;
  JourneyRect inside = journey_rect_grow (&card, -inset);
  JourneyMark *edge;

  if (confidence == JOURNEY_CONFIDENCE_VALIDATED)
    {
      journey_build_rect (self, card, JOURNEY_CARD_RADIUS, JOURNEY_INK_CARD, JOURNEY_INK_LINE)
          ->line_width = EDGE_WIDTH;
      return;
    }

  journey_build_rect (self, card, JOURNEY_CARD_RADIUS, JOURNEY_INK_CARD, JOURNEY_INK_NONE);
  edge = journey_build_rect (self, inside, JOURNEY_CARD_RADIUS - inset, JOURNEY_INK_NONE,
                             JOURNEY_INK_BRACKET);
  edge->line_width = EDGE_WIDTH;
  edge->dash =
      confidence == JOURNEY_CONFIDENCE_ASSUMED ? JOURNEY_DASH_DASHES : JOURNEY_DASH_DASH_DOT;
}

static void
build_card (JourneyLayoutBuilder *self,
            const JourneyLaneBuild *lane,
            guint column,
            const JourneyCell *cell,
            JourneyRect card)
{
  JourneyLayoutColumn *place = journey_build_get_column (self, column);
  JourneyColor tint = journey_stage_get_color (place->stage);
  JourneyBox *box = journey_build_box (self, JOURNEY_BOX_TOUCHPOINT, card, place->touchpoint);

  box->lane = lane->index;
  box->column = (int) column;
  box->n_columns = 1;

  journey_build_shadow (self, card, JOURNEY_CARD_RADIUS);
  build_edge (self, card, journey_touchpoint_get_confidence (place->touchpoint));
  journey_build_rect (self, (JourneyRect) { card.x, card.y + 12, 3.5, card.height - 24 }, 1.75,
                      JOURNEY_INK_TINT, JOURNEY_INK_NONE)
      ->tint = tint;

  build_card_head (self, place->touchpoint, tint, card);
  if (cell->block != NULL)
    journey_build_block (
        self, journey_text_block_ref (cell->block), JOURNEY_TEXT_CARD,
        *journey_touchpoint_get_title (place->touchpoint) != '\0' ? JOURNEY_INK_TEXT
                                                                  : JOURNEY_INK_TEXT_DIM,
        (JourneyTextPlace) { card.x + CARD_TEXT_INSET, card.y + CARD_TITLE_Y + cell->above,
                             card.width - 2 * CARD_TEXT_INSET, MAX_TITLE_LINES,
                             JOURNEY_ALIGN_LEFT });
}

/* --- Lanes of cells --- */

/* Of what a lane with one cell for each touchpoint is made: first the contents of all cells, then,
 * when it is known how high they are, the boxes. */
typedef struct
{
  JourneyCell (*measure) (JourneyLayoutBuilder *self,
                          const JourneyLaneBuild *lane,
                          JourneyTouchpoint *touchpoint);
  void (*add_key) (JourneyLayoutBuilder *self, guint first, guint end); /* or NULL: what the boxes
                                                   depend on beside cells and places */
  void (*build) (JourneyLayoutBuilder *self,
                 const JourneyLaneBuild *lane,
                 guint column,
                 const JourneyCell *cell,
                 JourneyRect rect);
} JourneyCellLane;

enum
{
  PASS_MEASURE,
  PASS_BUILD,
};

/* Returns an array of parts, none of them owned. */
static GPtrArray *
measure_cells (JourneyLayoutBuilder *self,
               const JourneyLaneBuild *lane,
               const JourneyCellLane *look,
               double *height)
{
  guint n_columns = journey_build_get_n_columns (self);
  GPtrArray *parts = g_ptr_array_new ();
  guint first, end, column;

  *height = 0;
  for (first = 0; first < n_columns; first = end)
    {
      const JourneyPart *part;

      journey_build_key (self);
      journey_build_key_add (self, lane->kind);
      journey_build_key_add_pointer (self, lane->item);
      end = journey_build_key_add_columns (self, first);
      part = journey_build_take (self, journey_build_slot (lane->index, PASS_MEASURE, first));
      for (column = first; part == NULL && column < end; column++)
        {
          JourneyTouchpoint *touchpoint = journey_build_get_column (self, column)->touchpoint;

          journey_build_cell (self, touchpoint != NULL ? look->measure (self, lane, touchpoint)
                                                       : (JourneyCell) { 0 });
        }
      if (part == NULL)
        part = journey_build_close (self);
      *height = MAX (*height, part->height);
      g_ptr_array_add (parts, (gpointer) part);
    }

  return parts;
}

static void
build_cells (JourneyLayoutBuilder *self,
             const JourneyLaneBuild *lane,
             const JourneyCellLane *look,
             GPtrArray *parts,
             double top,
             double height)
{
  guint i, j;

  for (i = 0; i < parts->len; i++)
    {
      const JourneyPart *part = g_ptr_array_index (parts, i);
      guint first = i * JOURNEY_PART_COLUMNS;

      journey_build_key (self);
      journey_build_key_add (self, part->serial);
      journey_build_key_add_number (self, top);
      journey_build_key_add_number (self, height);
      if (look->add_key != NULL)
        look->add_key (self, first, first + part->cells->len);
      if (journey_build_take (self, journey_build_slot (lane->index, PASS_BUILD, first)) != NULL)
        continue;

      for (j = 0; j < part->cells->len; j++)
        {
          JourneyLayoutColumn *place = journey_build_get_column (self, first + j);
          JourneyRect rect = { place->x, top, place->width, height };

          if (place->touchpoint != NULL)
            look->build (self, lane, first + j, &g_array_index (part->cells, JourneyCell, j), rect);
        }
      journey_build_close (self);
    }
}

/* --- Touchpoints, again --- */

static JourneyCell
measure_card (JourneyLayoutBuilder *self,
              const JourneyLaneBuild *lane,
              JourneyTouchpoint *touchpoint)
{
  const char *title = journey_build_title (self, journey_touchpoint_get_title (touchpoint));

  return (JourneyCell) {
    .block = journey_build_measure (self, title, JOURNEY_TEXT_CARD,
                                    JOURNEY_COLUMN_WIDTH - 2 * CARD_TEXT_INSET, MAX_TITLE_LINES),
    .above = measure_head_growth (self, touchpoint),
  };
}

/* The colors of the stages, and the scale, by which a moment is a good one. */
static void
add_card_key (JourneyLayoutBuilder *self, guint first, guint end)
{
  JourneyStage *last = NULL;
  guint column;

  journey_build_key_add (
      self, journey_item_get_revision (JOURNEY_ITEM (journey_document_get_scale (self->document))));
  for (column = first; column < end; column++)
    {
      JourneyStage *stage = journey_build_get_column (self, column)->stage;

      if (stage == last)
        continue;
      last = stage;
      journey_build_key_add (self, column);
      journey_build_key_add (self, journey_stage_get_color (stage));
    }
}

static const JourneyCellLane cards = { measure_card, add_card_key, build_card };

double
journey_build_touchpoints (JourneyLayoutBuilder *self, const JourneyLaneBuild *lane)
{
  double height;
  g_autoptr (GPtrArray) parts = measure_cells (self, lane, &cards, &height);

  height = MAX (CARD_MIN_HEIGHT, height > 0 ? CARD_TITLE_Y + height + 8 : 0);
  height = MAX (height, lane->min_height - CARD_TOP);
  build_cells (self, lane, &cards, parts, lane->top + CARD_TOP, height);

  height += CARD_TOP;
  return height + journey_build_connections (self, lane->index, lane->top + height);
}

/* --- Cells of text --- */

static gboolean
is_quoted (const char *text)
{
  static const char *const openings[] = { "“", "„", "«", "»", "\"", "”", "「", "『" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      if (g_str_has_prefix (text, openings[i]))
        return TRUE;
    }

  return FALSE;
}

static char *
dup_quoted (const char *text)
{
  if (*text == '\0' || is_quoted (text))
    return g_strdup (text);

  /* Translators: what a customer thinks, in the quotation marks of your language */
  return g_strdup_printf (_ ("“%s”"), text);
}

static JourneyNote *
find_note (JourneyTouchpoint *touchpoint, JourneyLane *lane)
{
  JourneyList *notes = journey_touchpoint_get_notes (touchpoint);
  guint i;

  for (i = 0; lane != NULL && i < journey_list_get_length (notes); i++)
    {
      JourneyNote *note = journey_list_get (notes, i);

      if (g_str_equal (journey_note_get_lane (note), journey_item_get_id (JOURNEY_ITEM (lane))))
        return note;
    }

  return NULL;
}

/* What @touchpoint says in @lane, and the item that holds the text. */
static char *
dup_cell_text (JourneyTouchpoint *touchpoint, const JourneyLaneBuild *lane, JourneyItem **item)
{
  JourneyNote *note;

  *item = JOURNEY_ITEM (touchpoint);
  switch ((int) lane->kind)
    {
    case JOURNEY_LANE_KIND_DOING:
      return g_strdup (journey_touchpoint_get_doing (touchpoint));
    case JOURNEY_LANE_KIND_THINKING:
      return dup_quoted (journey_touchpoint_get_thinking (touchpoint));
    case JOURNEY_LANE_KIND_BACKSTAGE:
      return g_strdup (journey_touchpoint_get_backstage (touchpoint));
    default:
      note = find_note (touchpoint, lane->item);
      if (note == NULL)
        return g_strdup ("");
      *item = JOURNEY_ITEM (note);
      return g_strdup (journey_note_get_text (note));
    }
}

static JourneyBoxKind
get_cell_kind (JourneyLaneKind kind)
{
  switch ((int) kind)
    {
    case JOURNEY_LANE_KIND_DOING:
      return JOURNEY_BOX_DOING;
    case JOURNEY_LANE_KIND_THINKING:
      return JOURNEY_BOX_THINKING;
    case JOURNEY_LANE_KIND_BACKSTAGE:
      return JOURNEY_BOX_BACKSTAGE;
    default:
      return JOURNEY_BOX_NOTE;
    }
}

/* A speech bubble: a rounded rectangle and its tail in one outline, so that the edge runs round
 * both. */
static JourneyPath *
make_bubble (JourneyRect rect)
{
  JourneyPath *path = journey_path_new_sized (13);
  double r = JOURNEY_CARD_RADIUS, h = r * 0.45;
  double left = rect.x, right = journey_rect_right (&rect);
  double top = rect.y, bottom = journey_rect_bottom (&rect);

  journey_path_move_to (path, left + r, top);
  journey_path_line_to (path, right - r, top);
  journey_path_curve_to (path, right - h, top, right, top + h, right, top + r);
  journey_path_line_to (path, right, bottom - r);
  journey_path_curve_to (path, right, bottom - h, right - h, bottom, right - r, bottom);
  journey_path_line_to (path, left + 36, bottom);
  journey_path_line_to (path, left + 28, bottom + BUBBLE_TAIL);
  journey_path_line_to (path, left + 22, bottom);
  journey_path_line_to (path, left + r, bottom);
  journey_path_curve_to (path, left + h, bottom, left, bottom - h, left, bottom - r);
  journey_path_line_to (path, left, top + r);
  journey_path_curve_to (path, left, top + h, left + h, top, left + r, top);
  journey_path_close (path);

  return path;
}

static void
build_cell (JourneyLayoutBuilder *self,
            const JourneyLaneBuild *lane,
            guint column,
            const JourneyCell *cell,
            JourneyRect rect)
{
  gboolean bubble = lane->kind == JOURNEY_LANE_KIND_THINKING;
  JourneyTouchpoint *touchpoint = journey_build_get_column (self, column)->touchpoint;
  JourneyBoxKind kind = cell->block != NULL ? get_cell_kind (lane->kind) : JOURNEY_BOX_EMPTY;
  JourneyBox *box = journey_build_box (self, kind, rect,
                                       cell->block != NULL ? (gpointer) cell->item : touchpoint);

  box->lane = lane->index;
  box->column = (int) column;
  box->n_columns = 1;
  box->context = JOURNEY_ITEM (touchpoint);
  if (cell->block == NULL)
    return;

  if (bubble)
    journey_build_path (self, make_bubble (rect), JOURNEY_INK_BUBBLE, JOURNEY_INK_LINE, 1);
  journey_build_block (
      self, journey_text_block_ref (cell->block), bubble ? JOURNEY_TEXT_QUOTE : JOURNEY_TEXT_BODY,
      bubble ? JOURNEY_INK_TEXT_SOFT : JOURNEY_INK_TEXT,
      (JourneyTextPlace) { rect.x + JOURNEY_CARD_PADDING, rect.y + (bubble ? 11 : 0),
                           rect.width - 2 * JOURNEY_CARD_PADDING, 0, JOURNEY_ALIGN_LEFT });
}

static JourneyCell
measure_text (JourneyLayoutBuilder *self,
              const JourneyLaneBuild *lane,
              JourneyTouchpoint *touchpoint)
{
  JourneyTextStyle style =
      lane->kind == JOURNEY_LANE_KIND_THINKING ? JOURNEY_TEXT_QUOTE : JOURNEY_TEXT_BODY;
  JourneyCell cell = { 0 };
  g_autofree char *text = dup_cell_text (touchpoint, lane, &cell.item);

  cell.block = journey_build_measure (
      self, text, style, JOURNEY_COLUMN_WIDTH - 2 * JOURNEY_CARD_PADDING, MAX_TEXT_LINES);
  return cell;
}

static const JourneyCellLane texts = { measure_text, NULL, build_cell };

double
journey_build_texts (JourneyLayoutBuilder *self, const JourneyLaneBuild *lane)
{
  gboolean bubble = lane->kind == JOURNEY_LANE_KIND_THINKING;
  double above = bubble ? 6 : 12, below = bubble ? BUBBLE_TAIL + 3 : 12, height;
  g_autoptr (GPtrArray) parts = measure_cells (self, lane, &texts, &height);

  if (height <= 0)
    return 0;

  height = MAX (height + (bubble ? 25 : 0), lane->min_height - above - below);
  build_cells (self, lane, &texts, parts, lane->top + above, height);

  return above + height + below;
}
