/* journey-build-empty.c: cells that somebody may fill
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-layout-private.h"

#include <glib/gi18n-lib.h>

/* Of what stands in an empty cell: the height of its line, and how far it is from the edges. */
#define HINT_HEIGHT 16.0
#define HINT_INSET  8.0

static gboolean
fills_cell (JourneyBoxKind kind)
{
  return kind != JOURNEY_BOX_EMPTY && kind != JOURNEY_BOX_SCALE && kind != JOURNEY_BOX_MOMENT &&
         kind != JOURNEY_BOX_CONNECTION && kind != JOURNEY_BOX_EMOTION_LINE;
}

/* Whether none of the boxes from @first on has content. */
gboolean
journey_build_is_empty (JourneyLayoutBuilder *self, guint first)
{
  GArray *boxes = self->layout->boxes;
  guint i;

  for (i = first; i < boxes->len; i++)
    {
      JourneyBoxKind kind = g_array_index (boxes, JourneyBox, i).kind;

      if (kind == JOURNEY_BOX_EMOTION_LINE || fills_cell (kind))
        return FALSE;
    }

  return TRUE;
}

/* A stage begins without touchpoints, and says where the first one goes. */
static void
build_hint (JourneyLayoutBuilder *self, JourneyRect cell)
{
  JourneyRect rect = { cell.x, cell.y + HINT_INSET, cell.width, cell.height - 2 * HINT_INSET };

  journey_build_rect (self, rect, JOURNEY_CARD_RADIUS, JOURNEY_INK_NONE, JOURNEY_INK_LINE_STRONG)
      ->dash = JOURNEY_DASH_DASHES;
  journey_build_text (self, _ ("Add a touchpoint"), JOURNEY_TEXT_CHANNEL, JOURNEY_INK_TEXT_DIM,
                      (JourneyTextPlace) { rect.x + 12, rect.y + (rect.height - HINT_HEIGHT) / 2,
                                           rect.width - 24, 1, JOURNEY_ALIGN_CENTER });
}

static void
build_cell (JourneyLayoutBuilder *self,
            const JourneyLaneBuild *lane,
            guint column,
            JourneyPersona *persona,
            double height)
{
  JourneyLayoutColumn *place = journey_build_get_column (self, column);
  JourneyRect rect = { place->x, lane->top, place->width, height };
  JourneyBox *box = journey_build_box (self, JOURNEY_BOX_EMPTY, rect,
                                       place->touchpoint != NULL ? (gpointer) place->touchpoint
                                                                 : (gpointer) place->stage);

  box->lane = lane->index;
  box->column = (int) column;
  box->n_columns = 1;
  if (persona != NULL)
    box->context = JOURNEY_ITEM (persona);
  if (place->touchpoint == NULL && height >= HINT_HEIGHT + 2 * HINT_INSET)
    build_hint (self, rect);
}

/* Says of which columns the boxes from @first on cover; of @persona only, unless it is NULL. */
static void
find_covered (JourneyLayoutBuilder *self, guint first, JourneyPersona *persona, gboolean *covered)
{
  GArray *boxes = self->layout->boxes;
  guint i, column;

  for (i = first; i < boxes->len; i++)
    {
      JourneyBox *box = &g_array_index (boxes, JourneyBox, i);
      gboolean empty = box->kind == JOURNEY_BOX_EMPTY;

      if ((!empty && !fills_cell (box->kind)) || box->column < 0 ||
          (persona != NULL && box->context != JOURNEY_ITEM (persona)))
        continue;
      for (column = 0; column < box->n_columns; column++)
        covered[(guint) box->column + column] = TRUE;
    }
}

static void
build_row (JourneyLayoutBuilder *self,
           const JourneyLaneBuild *lane,
           guint first,
           JourneyPersona *persona,
           double height)
{
  guint n_columns = journey_build_get_n_columns (self);
  g_autofree gboolean *covered = g_new0 (gboolean, n_columns);
  gboolean touchpoints = lane->kind == JOURNEY_LANE_KIND_TOUCHPOINTS;
  guint column;

  find_covered (self, first, persona, covered);
  for (column = 0; column < n_columns; column++)
    {
      gboolean bare = journey_build_get_column (self, column)->touchpoint == NULL;

      /* A stage without touchpoints has room for the first one, and nothing that hangs on it. */
      if (!covered[column] && bare == touchpoints)
        build_cell (self, lane, column, persona, height);
    }
}

/* Gives each cell without content a box to be pointed at, if the map is to be edited. In the
 * feeling lane each persona has its cells, the first persona's on top. @first is the first box of
 * the lane. */
void
journey_build_empty_cells (JourneyLayoutBuilder *self,
                           const JourneyLaneBuild *lane,
                           guint first,
                           double height)
{
  guint i;

  if (!self->options->editable)
    return;

  if (lane->kind != JOURNEY_LANE_KIND_FEELING || self->personas->len == 0)
    {
      build_row (self, lane, first, NULL, height);
      return;
    }

  for (i = self->personas->len; i > 0; i--)
    {
      JourneyPersona *persona = g_ptr_array_index (self->personas, i - 1);

      if (journey_build_shows (self, persona))
        build_row (self, lane, first, persona, height);
    }
}
