/* journey-build-legend.c: what the signs on the map mean, and when it was reviewed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-layout-private.h"

#include <glib/gi18n-lib.h>

#include "journey-date.h"
#include "journey-enums.h"
#include "journey-icon-name.h"
#include "journey-labels.h"
#include "journey-review.h"

#define LEGEND_TOP    8.0
#define ROW_HEIGHT    26.0
#define SIGN_WIDTH    26.0
#define SIGN_GAP      8.0
#define ENTRY_GAP     28.0
#define BOTTOM_MARGIN 24.0

/* Where the next entry goes; rows break before the far margin. */
typedef struct
{
  JourneyLayoutBuilder *builder;
  double x;
  double y;
  double right;
} JourneyLegend;

/* Takes @text. Leaves room for a sign and returns where its middle is. */
static JourneyPoint
build_entry (JourneyLegend *legend, const char *text)
{
  JourneyTextBlock *block =
      journey_build_measure (legend->builder, text, JOURNEY_TEXT_LEGEND, 220, 1);
  double width = SIGN_WIDTH + SIGN_GAP + (block != NULL ? block->width : 0);
  JourneyPoint sign;

  if (legend->x > JOURNEY_LABEL_X && legend->x + width > legend->right)
    {
      legend->x = JOURNEY_LABEL_X;
      legend->y += ROW_HEIGHT;
    }

  sign = (JourneyPoint) { legend->x + SIGN_WIDTH / 2, legend->y + ROW_HEIGHT / 2 };
  if (block != NULL)
    journey_build_block (legend->builder, block, JOURNEY_TEXT_LEGEND, JOURNEY_INK_TEXT_DIM,
                         (JourneyTextPlace) { legend->x + SIGN_WIDTH + SIGN_GAP,
                                              sign.y - block->height / 2, 0, 1,
                                              JOURNEY_ALIGN_LEFT });
  legend->x += width + ENTRY_GAP;
  return sign;
}

static JourneyMark *
build_line_sign (JourneyLegend *legend, JourneyPoint sign, JourneyInk ink, double width)
{
  JourneyPath *path = journey_path_new ();

  journey_path_move_to (path, sign.x - SIGN_WIDTH / 2, sign.y);
  journey_path_line_to (path, sign.x + SIGN_WIDTH / 2, sign.y);
  return journey_build_path (legend->builder, path, JOURNEY_INK_NONE, ink, width);
}

static void
build_personas (JourneyLegend *legend)
{
  GPtrArray *personas = legend->builder->personas;
  guint i;

  for (i = 0; i < personas->len; i++)
    {
      JourneyPersona *persona = g_ptr_array_index (personas, i);
      JourneyColor tint = journey_persona_get_color (persona);
      JourneyPoint sign = build_entry (legend, journey_persona_get_name (persona));
      JourneyMark *line = build_line_sign (legend, sign, JOURNEY_INK_TINT, i == 0 ? 3 : 2.5);

      line->tint = tint;
      line->dash = journey_build_persona_dash (i);
      journey_build_marker (legend->builder, i, tint, sign.x, sign.y);
    }
  if (legend->builder->has_expected)
    build_line_sign (legend, build_entry (legend, _ ("Expected feeling")), JOURNEY_INK_TEXT_DIM,
                     1.2);
}

static void
build_moments (JourneyLegend *legend)
{
  int moment;

  for (moment = JOURNEY_MOMENT_TRUTH; moment <= JOURNEY_MOMENT_DELIGHT; moment++)
    {
      JourneyPoint sign;

      if ((legend->builder->moments_used & (1u << moment)) == 0)
        continue;
      sign = build_entry (legend, journey_label_for (JOURNEY_TYPE_MOMENT, moment));
      journey_build_icon (legend->builder, journey_moment_get_icon (moment),
                          (JourneyRect) { sign.x - 9, sign.y - 9, 18, 18 }, JOURNEY_INK_TEXT_DIM);
    }
}

static void
build_confidences (JourneyLegend *legend)
{
  static const JourneyDash dashes[] = {
    [JOURNEY_CONFIDENCE_ASSUMED] = JOURNEY_DASH_DASHES,
    [JOURNEY_CONFIDENCE_PARTLY] = JOURNEY_DASH_DASH_DOT,
    [JOURNEY_CONFIDENCE_VALIDATED] = JOURNEY_DASH_NONE,
  };
  int confidence;

  for (confidence = 0; confidence <= JOURNEY_CONFIDENCE_VALIDATED; confidence++)
    {
      JourneyPoint sign;

      if ((legend->builder->confidences_used & (1u << confidence)) == 0)
        continue;
      sign = build_entry (legend, journey_label_for (JOURNEY_TYPE_CONFIDENCE, confidence));
      journey_build_rect (legend->builder,
                          (JourneyRect) { sign.x - SIGN_WIDTH / 2, sign.y - 7, SIGN_WIDTH, 14 }, 4,
                          JOURNEY_INK_CARD, JOURNEY_INK_BRACKET)
          ->dash = dashes[confidence];
    }
}

static char *
format_date (const GDate *date, const char *format)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (
      g_date_get_year (date), (int) g_date_get_month (date), g_date_get_day (date), 0, 0, 0);

  return g_date_time_format (time, format);
}

/* "Reviewed 3 March 2026 · next review September 2026", as far as it is known. */
static char *
dup_review (JourneyDocument *document)
{
  GDate reviewed, next;
  g_autofree char *day = NULL;
  g_autofree char *month = NULL;

  if (!journey_date_parse (journey_document_get_reviewed (document), &reviewed))
    return NULL;

  /* Translators: a date with the name of the month; see strftime(3) */
  day = format_date (&reviewed, _ ("%-e %B %Y"));
  /* No calendar of GLib goes beyond the year 9999. */
  if (!journey_review_get_next (document, &next) || g_date_get_year (&next) > 9999)
    return g_strdup_printf (_ ("Reviewed %s"), day);

  /* Translators: a month and a year; see strftime(3) */
  month = format_date (&next, _ ("%B %Y"));
  /* Translators: when a map was reviewed, and the month in which it will be again */
  return g_strdup_printf (_ ("Reviewed %s · next review %s"), day, month);
}

/* At the far end of the last row of the legend, or below it where there is no room. */
static void
build_review (JourneyLegend *legend)
{
  JourneyLayoutBuilder *self = legend->builder;
  g_autofree char *text = dup_review (self->document);
  JourneyTextBlock *block;
  JourneyRect rect;

  if (text == NULL)
    return;

  block =
      journey_build_measure (self, text, JOURNEY_TEXT_LEGEND, legend->right - JOURNEY_LABEL_X, 1);
  if (legend->x + block->width > legend->right && legend->x > JOURNEY_LABEL_X)
    legend->y += ROW_HEIGHT;
  rect = (JourneyRect) { legend->right - block->width, legend->y + 5, block->width, block->height };
  journey_build_box (self, JOURNEY_BOX_REVIEW, rect, self->document);
  journey_build_block (self, block, JOURNEY_TEXT_LEGEND, JOURNEY_INK_TEXT_DIM,
                       (JourneyTextPlace) { rect.x, rect.y, rect.width, 1, JOURNEY_ALIGN_RIGHT });
}

void
journey_build_legend (JourneyLayoutBuilder *self)
{
  JourneyLegend legend = {
    .builder = self,
    .x = JOURNEY_LABEL_X,
    .y = self->y + LEGEND_TOP - JOURNEY_LANE_GAP,
    .right = self->layout->width - JOURNEY_PAGE_MARGIN - JOURNEY_COLUMN_GAP,
  };
  guint index = self->layout->boxes->len;
  JourneyRect rect = { JOURNEY_LABEL_X, legend.y, legend.right - JOURNEY_LABEL_X, ROW_HEIGHT };

  journey_build_box (self, JOURNEY_BOX_LEGEND, rect, NULL);
  build_personas (&legend);
  build_moments (&legend);
  build_confidences (&legend);
  g_array_index (self->layout->boxes, JourneyBox, index).rect.height =
      legend.y + ROW_HEIGHT - rect.y;
  build_review (&legend);

  self->y = legend.y + ROW_HEIGHT + BOTTOM_MARGIN;
}
