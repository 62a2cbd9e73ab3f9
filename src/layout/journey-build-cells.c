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
  JourneyTextPlace place = { card.x + 48, y - 7.5, card.width - 48 - 10, 1, JOURNEY_ALIGN_LEFT };

  journey_build_rect (
      self, (JourneyRect) { x - ICON_RADIUS, y - ICON_RADIUS, 2 * ICON_RADIUS, 2 * ICON_RADIUS },
      ICON_RADIUS, JOURNEY_INK_TINT_SOFT, JOURNEY_INK_NONE)
      ->tint = tint;
  journey_build_icon (self, journey_channel_get_icon (channel),
                      (JourneyRect) { x - ICON_SIZE / 2, y - ICON_SIZE / 2, ICON_SIZE, ICON_SIZE },
                      JOURNEY_INK_TINT)
      ->tint = tint;

  if (moment != JOURNEY_MOMENT_NONE)
    {
      place.width -= MOMENT_SIZE + 4;
      journey_build_icon (self, journey_moment_get_icon (moment),
                          (JourneyRect) { journey_rect_right (&card) - MOMENT_SIZE - 11,
                                          y - MOMENT_SIZE / 2 - 1, MOMENT_SIZE, MOMENT_SIZE },
                          journey_build_moment_ink (self, touchpoint));
    }

  if (confidence != JOURNEY_CONFIDENCE_VALIDATED)
    place.y -= 6;
  journey_build_text (self, channel_title, JOURNEY_TEXT_CHANNEL, JOURNEY_INK_TEXT_DIM, place);
  place.y += 13.5;
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
            guint column,
            int lane,
            JourneyTextBlock *title,
            JourneyRect card)
{
  JourneyLayoutColumn *place = journey_build_get_column (self, column);
  JourneyColor tint = journey_stage_get_color (place->stage);
  JourneyBox *box = journey_build_box (self, JOURNEY_BOX_TOUCHPOINT, card, place->touchpoint);

  box->lane = lane;
  box->column = (int) column;
  box->n_columns = 1;

  journey_build_shadow (self, card, JOURNEY_CARD_RADIUS);
  build_edge (self, card, journey_touchpoint_get_confidence (place->touchpoint));
  journey_build_rect (self, (JourneyRect) { card.x, card.y + 12, 3.5, card.height - 24 }, 1.75,
                      JOURNEY_INK_TINT, JOURNEY_INK_NONE)
      ->tint = tint;

  build_card_head (self, place->touchpoint, tint, card);
  if (title != NULL)
    journey_build_block (self, journey_text_block_ref (title), JOURNEY_TEXT_CARD,
                         *journey_touchpoint_get_title (place->touchpoint) != '\0'
                             ? JOURNEY_INK_TEXT
                             : JOURNEY_INK_TEXT_DIM,
                         (JourneyTextPlace) { card.x + CARD_TEXT_INSET, card.y + CARD_TITLE_Y,
                                              card.width - 2 * CARD_TEXT_INSET, MAX_TITLE_LINES,
                                              JOURNEY_ALIGN_LEFT });
}

static void
block_free (gpointer block)
{
  if (block != NULL)
    journey_text_block_unref (block);
}

double
journey_build_touchpoints (JourneyLayoutBuilder *self, const JourneyLaneBuild *lane)
{
  guint n_columns = journey_build_get_n_columns (self);
  g_autoptr (GPtrArray) titles = g_ptr_array_new_full (n_columns, block_free);
  double height = CARD_MIN_HEIGHT;
  guint column;

  for (column = 0; column < n_columns; column++)
    {
      JourneyTouchpoint *touchpoint = journey_build_get_column (self, column)->touchpoint;
      JourneyTextBlock *block = NULL;

      if (touchpoint != NULL)
        block = journey_build_measure (
            self, journey_build_title (self, journey_touchpoint_get_title (touchpoint)),
            JOURNEY_TEXT_CARD, JOURNEY_COLUMN_WIDTH - 2 * CARD_TEXT_INSET, MAX_TITLE_LINES);
      if (block != NULL)
        height = MAX (height, CARD_TITLE_Y + block->height + 8);
      g_ptr_array_add (titles, block);
    }
  height = MAX (height, lane->min_height - CARD_TOP);

  for (column = 0; column < n_columns; column++)
    {
      JourneyLayoutColumn *place = journey_build_get_column (self, column);
      JourneyRect card = { place->x, lane->top + CARD_TOP, place->width, height };

      if (place->touchpoint != NULL)
        build_card (self, column, lane->index, g_ptr_array_index (titles, column), card);
    }

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

typedef struct
{
  JourneyTextBlock *block;
  JourneyItem *item;
} JourneyCell;

static void
cell_clear (gpointer data)
{
  block_free (((JourneyCell *) data)->block);
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

static GArray *
measure_cells (JourneyLayoutBuilder *self, const JourneyLaneBuild *lane, double *height)
{
  guint n_columns = journey_build_get_n_columns (self);
  GArray *cells = g_array_sized_new (FALSE, TRUE, sizeof (JourneyCell), n_columns);
  JourneyTextStyle style =
      lane->kind == JOURNEY_LANE_KIND_THINKING ? JOURNEY_TEXT_QUOTE : JOURNEY_TEXT_BODY;
  guint column;

  g_array_set_clear_func (cells, cell_clear);
  *height = 0;
  for (column = 0; column < n_columns; column++)
    {
      JourneyTouchpoint *touchpoint = journey_build_get_column (self, column)->touchpoint;
      JourneyCell cell = { 0 };

      if (touchpoint != NULL)
        {
          g_autofree char *text = dup_cell_text (touchpoint, lane, &cell.item);

          cell.block = journey_build_measure (
              self, text, style, JOURNEY_COLUMN_WIDTH - 2 * JOURNEY_CARD_PADDING, MAX_TEXT_LINES);
        }
      if (cell.block != NULL)
        *height = MAX (*height, cell.block->height);
      g_array_append_val (cells, cell);
    }

  return cells;
}

double
journey_build_texts (JourneyLayoutBuilder *self, const JourneyLaneBuild *lane)
{
  gboolean bubble = lane->kind == JOURNEY_LANE_KIND_THINKING;
  double above = bubble ? 6 : 12, below = bubble ? BUBBLE_TAIL + 3 : 12, height;
  g_autoptr (GArray) cells = measure_cells (self, lane, &height);
  guint column;

  if (height <= 0)
    return 0;

  height = MAX (height + (bubble ? 25 : 0), lane->min_height - above - below);
  for (column = 0; column < cells->len; column++)
    {
      JourneyLayoutColumn *place = journey_build_get_column (self, column);
      JourneyRect rect = { place->x, lane->top + above, place->width, height };

      if (place->touchpoint != NULL)
        build_cell (self, lane, column, &g_array_index (cells, JourneyCell, column), rect);
    }

  return above + height + below;
}
