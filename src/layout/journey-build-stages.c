/* journey-build-stages.c: the brackets of the phases and the chevrons of the stages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-layout-private.h"

#include <glib/gi18n-lib.h>

#include "journey-enums.h"
#include "journey-funnel.h"
#include "journey-labels.h"
#include "journey-number.h"

#define PHASE_HEIGHT     24.0
#define STAGE_MIN_HEIGHT 58.0
#define STAGE_TIP        13.0
#define STAGE_PADDING    28.0 /* clear of the notch */
#define STAGE_EDGE       2.0  /* half the stroke that rounds the corners */
#define PILL_HEIGHT      24.0
#define PILL_PADDING     12.0

/* One stage, measured before the height that all stages share is known. */
typedef struct
{
  JourneyStage *stage;
  guint first;
  guint n_columns;

  JourneyTextBlock *title;
  JourneyTextBlock *customers; /* NULL where they are unknown */
  JourneyTextBlock *share;     /* NULL where it is unknown */
  gboolean worst;
  gboolean pill_below; /* not beside title and customers: too narrow */
} JourneyStageBuild;

static void
stage_build_clear (gpointer data)
{
  JourneyStageBuild *stage = data;

  g_clear_pointer (&stage->title, journey_text_block_unref);
  g_clear_pointer (&stage->customers, journey_text_block_unref);
  g_clear_pointer (&stage->share, journey_text_block_unref);
}

static JourneyRect
get_stage_rect (const JourneyStageBuild *stage, double top, double height)
{
  return (JourneyRect) { JOURNEY_GRID_X + stage->first * JOURNEY_COLUMN_STEP, top,
                         journey_build_get_span_width (stage->n_columns), height };
}

static JourneyTextBlock *
measure_customers (JourneyLayoutBuilder *self, double customers, double width)
{
  g_autofree char *text = NULL;

  if (!journey_is_set (customers))
    return NULL;

  text = journey_layout_dup_customers (customers);
  return journey_build_measure (self, text, JOURNEY_TEXT_CUSTOMERS, width, 1);
}

static JourneyTextBlock *
measure_share (JourneyLayoutBuilder *self, double share, double width)
{
  g_autofree char *text = NULL;

  if (!journey_is_set (share))
    return NULL;

  /* Translators: the share of customers who go on to the next stage */
  text = g_strdup_printf (_ ("%.0f %% go on"), share * 100);
  return journey_build_measure (self, text, JOURNEY_TEXT_SHARE, width, 1);
}

static double
get_pill_width (const JourneyStageBuild *stage)
{
  return stage->share != NULL ? stage->share->width + 2 * PILL_PADDING : 0;
}

static void
measure_stage (JourneyLayoutBuilder *self, JourneyStageBuild *stage, double share)
{
  const char *title = journey_build_title (self, journey_stage_get_title (stage->stage));
  double width = journey_build_get_span_width (stage->n_columns) - STAGE_PADDING - STAGE_TIP - 8;
  double beside;

  stage->share = measure_share (self, share, width - 2 * PILL_PADDING);
  stage->customers = measure_customers (self, journey_stage_get_customers (stage->stage), width);

  beside = MAX (1, width - get_pill_width (stage) - 8);
  stage->title = journey_build_measure (self, title, JOURNEY_TEXT_STAGE, beside, 1);
  stage->pill_below =
      stage->share != NULL && ((stage->title != NULL && stage->title->cut) ||
                               (stage->customers != NULL && stage->customers->width > beside));
  g_clear_pointer (&stage->title, journey_text_block_unref);
  stage->title = journey_build_measure (self, title, JOURNEY_TEXT_STAGE,
                                        stage->pill_below ? width : beside, 2);
}

static double
get_text_height (const JourneyStageBuild *stage)
{
  double height = 0;

  if (stage->title != NULL)
    height += stage->title->height;
  if (stage->customers != NULL)
    height += stage->customers->height;
  if (stage->pill_below)
    height += PILL_HEIGHT + 3;

  return height;
}

static JourneyPath *
make_chevron (JourneyRect rect, gboolean first)
{
  JourneyPath *path = journey_path_new_sized (7);
  double left = rect.x + STAGE_EDGE, right = journey_rect_right (&rect) - STAGE_EDGE;
  double top = rect.y + STAGE_EDGE, bottom = journey_rect_bottom (&rect) - STAGE_EDGE;
  double middle = (top + bottom) / 2;

  journey_path_move_to (path, left, top);
  journey_path_line_to (path, right, top);
  journey_path_line_to (path, right + STAGE_TIP, middle);
  journey_path_line_to (path, right, bottom);
  journey_path_line_to (path, left, bottom);
  if (!first)
    journey_path_line_to (path, left + STAGE_TIP, middle);
  journey_path_close (path);

  return path;
}

/* Red says which step is the worst; in a red stage the share of any other is as plain as the text.
 */
static JourneyInk
get_pill_ink (const JourneyStageBuild *stage)
{
  if (stage->worst)
    return JOURNEY_INK_ON_PILL_WORST;

  return journey_stage_get_color (stage->stage) == JOURNEY_COLOR_RED ? JOURNEY_INK_PILL_TEXT
                                                                     : JOURNEY_INK_ON_PILL;
}

static void
build_pill (JourneyLayoutBuilder *self, const JourneyStageBuild *stage, double x, double y)
{
  JourneyColor tint = journey_stage_get_color (stage->stage);
  double width = get_pill_width (stage);
  JourneyInk ink = get_pill_ink (stage);

  journey_build_rect (self, (JourneyRect) { x, y, width, PILL_HEIGHT }, PILL_HEIGHT / 2,
                      JOURNEY_INK_ON_TINT_PILL, JOURNEY_INK_NONE)
      ->tint = tint;
  journey_build_block (self, journey_text_block_ref (stage->share), JOURNEY_TEXT_SHARE, ink,
                       (JourneyTextPlace) { x, y + 4, width, 1, JOURNEY_ALIGN_CENTER })
      ->tint = tint;
}

static void
build_stage (JourneyLayoutBuilder *self, const JourneyStageBuild *stage, double top, double height)
{
  JourneyRect rect = get_stage_rect (stage, top, height);
  JourneyRect reach = { rect.x, rect.y, rect.width + STAGE_TIP, rect.height };
  JourneyBox *box = journey_build_box (self, JOURNEY_BOX_STAGE, reach, stage->stage);
  JourneyTextPlace place = { rect.x + STAGE_PADDING,
                             rect.y + (height - get_text_height (stage)) / 2,
                             rect.width - STAGE_PADDING - STAGE_TIP, 2, JOURNEY_ALIGN_LEFT };
  JourneyMark *mark;

  box->pin = JOURNEY_BOX_PIN_TOP;
  box->column = (int) stage->first;
  box->n_columns = stage->n_columns;
  mark = journey_build_path (self, make_chevron (rect, stage->first == 0), JOURNEY_INK_TINT,
                             JOURNEY_INK_TINT, 2 * STAGE_EDGE);
  mark->tint = journey_stage_get_color (stage->stage);

  if (stage->title != NULL)
    {
      journey_build_block (self, journey_text_block_ref (stage->title), JOURNEY_TEXT_STAGE,
                           *journey_stage_get_title (stage->stage) != '\0'
                               ? JOURNEY_INK_ON_TINT
                               : JOURNEY_INK_ON_TINT_DIM,
                           place);
      place.y += stage->title->height;
    }
  if (stage->customers != NULL)
    {
      journey_build_block (self, journey_text_block_ref (stage->customers), JOURNEY_TEXT_CUSTOMERS,
                           JOURNEY_INK_ON_TINT, place);
      place.y += stage->customers->height;
    }
  if (stage->share != NULL && stage->pill_below)
    build_pill (self, stage, place.x - 2, place.y + 3);
  else if (stage->share != NULL)
    build_pill (self, stage, journey_rect_right (&rect) - 12 - get_pill_width (stage),
                rect.y + (height - PILL_HEIGHT) / 2);
}

/* A bracket over the stages of one phase, its name in a gap of the line. */
static void
build_phase (JourneyLayoutBuilder *self, JourneyPhase phase, guint first, guint n_columns)
{
  double x = JOURNEY_GRID_X + first * JOURNEY_COLUMN_STEP;
  double width = journey_build_get_span_width (n_columns);
  JourneyRect rect = { x, self->y, width, PHASE_HEIGHT - 6 };
  g_autofree char *name = g_utf8_strup (journey_label_for (JOURNEY_TYPE_PHASE, phase), -1);
  JourneyTextBlock *block =
      journey_build_measure (self, name, JOURNEY_TEXT_PHASE, width - 2 * JOURNEY_CARD_PADDING, 1);
  JourneyPath *path = journey_path_new_sized (6);
  double middle = rect.y + 9, gap = block->width / 2 + 8, center = x + width / 2;
  JourneyBox *box = journey_build_box (self, JOURNEY_BOX_PHASE, rect, NULL);

  box->pin = JOURNEY_BOX_PIN_TOP;
  box->column = (int) first;
  box->n_columns = n_columns;
  journey_path_move_to (path, x, middle + 5);
  journey_path_line_to (path, x, middle);
  journey_path_line_to (path, MAX (x, center - gap), middle);
  journey_path_move_to (path, MIN (x + width, center + gap), middle);
  journey_path_line_to (path, x + width, middle);
  journey_path_line_to (path, x + width, middle + 5);
  journey_build_path (self, path, JOURNEY_INK_NONE, JOURNEY_INK_BRACKET, 1.2);
  journey_build_block (self, block, JOURNEY_TEXT_PHASE, JOURNEY_INK_TEXT_DIM,
                       (JourneyTextPlace) { x, middle - block->height / 2, width, 1,
                                            JOURNEY_ALIGN_CENTER });
}

static void
build_phases (JourneyLayoutBuilder *self)
{
  guint n_columns = journey_build_get_n_columns (self);
  guint first = 0, column;

  for (column = 1; column <= n_columns; column++)
    {
      JourneyPhase phase = journey_stage_get_phase (journey_build_get_column (self, first)->stage);

      if (column < n_columns &&
          journey_stage_get_phase (journey_build_get_column (self, column)->stage) == phase)
        continue;
      build_phase (self, phase, first, column - first);
      first = column;
    }
}

static void
build_hint (JourneyLayoutBuilder *self)
{
  JourneyRect rect = { JOURNEY_GRID_X, self->y,
                       self->layout->width - JOURNEY_GRID_X - JOURNEY_PAGE_MARGIN, 58 };

  journey_build_box (self, JOURNEY_BOX_HINT, rect, self->document);
  journey_build_rect (self, rect, JOURNEY_CARD_RADIUS, JOURNEY_INK_NONE, JOURNEY_INK_LINE_STRONG)
      ->dash = JOURNEY_DASH_DASHES;
  journey_build_text (
      self, journey_layout_get_hint (self->layout), JOURNEY_TEXT_SUBTITLE, JOURNEY_INK_TEXT_DIM,
      (JourneyTextPlace) { rect.x + 12, rect.y + 19, rect.width - 24, 1, JOURNEY_ALIGN_CENTER });
  self->y += rect.height;
}

static GArray *
measure_stages (JourneyLayoutBuilder *self)
{
  JourneyList *stages = journey_document_get_stages (self->document);
  guint n = journey_list_get_length (stages);
  GArray *builds = g_array_sized_new (FALSE, TRUE, sizeof (JourneyStageBuild), n);
  g_autoptr (JourneyFunnel) funnel = journey_funnel_new (self->document);
  guint i, first = 0;

  g_array_set_clear_func (builds, stage_build_clear);
  for (i = 0; i < n; i++)
    {
      JourneyStage *stage = journey_list_get (stages, i);
      JourneyStageBuild build = {
        .stage = stage,
        .first = first,
        .worst = funnel->worst == (int) i,
      };

      if (first >= journey_build_get_n_columns (self) ||
          journey_build_get_column (self, first)->stage != stage)
        continue;
      build.n_columns = journey_build_get_n_stage_columns (self, first);
      measure_stage (self, &build, funnel->steps[i].share);
      first += build.n_columns;
      g_array_append_val (builds, build);
    }

  return builds;
}

void
journey_build_stages (JourneyLayoutBuilder *self)
{
  g_autoptr (GArray) stages = measure_stages (self);
  double height = STAGE_MIN_HEIGHT;
  guint i;

  self->layout->stages_top = self->y;
  if (stages->len == 0)
    {
      build_hint (self);
      self->layout->stages_bottom = self->y;
      return;
    }

  build_phases (self);
  self->y += PHASE_HEIGHT;

  for (i = 0; i < stages->len; i++)
    height = MAX (height, get_text_height (&g_array_index (stages, JourneyStageBuild, i)) + 2 * 10);
  for (i = 0; i < stages->len; i++)
    build_stage (self, &g_array_index (stages, JourneyStageBuild, i), self->y, height);

  self->y += height;
  self->layout->stages_bottom = self->y;
}
