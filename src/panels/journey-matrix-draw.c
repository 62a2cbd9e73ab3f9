/* journey-matrix-draw.c: draws the matrix around its points
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "journey-matrix-private.h"
#include "journey-quadrant.h"

/* How strong lines and names are, beside texts; more where the eye needs it. */
#define LINE_ALPHA       0.15f
#define HIGH_LINE_ALPHA  0.5f
#define INNER_LINE_ALPHA 0.25f
#define NAME_ALPHA       0.55f
#define HIGH_NAME_ALPHA  0.9f
#define CELL_ALPHA       0.15f

/* Between two words. */
#define SPACE 6

static const char *
get_word (JourneyMatrixWord word, gboolean mirrored)
{
  switch (word)
    {
    case JOURNEY_MATRIX_WORD_QUICK_WINS:
      return journey_quadrant_get_name (JOURNEY_QUADRANT_QUICK_WIN);
    case JOURNEY_MATRIX_WORD_BIG_BETS:
      return journey_quadrant_get_name (JOURNEY_QUADRANT_BIG_BET);
    case JOURNEY_MATRIX_WORD_MAYBES:
      return journey_quadrant_get_name (JOURNEY_QUADRANT_MAYBE);
    case JOURNEY_MATRIX_WORD_TIME_SINKS:
      return journey_quadrant_get_name (JOURNEY_QUADRANT_TIME_SINK);
    case JOURNEY_MATRIX_WORD_IMPACT:
      return _ ("more impact ↑");
    case JOURNEY_MATRIX_WORD_EFFORT:
      return mirrored ? _ ("← more effort") : _ ("more effort →");
    case JOURNEY_MATRIX_WORD_NOT_RATED:
      return journey_quadrant_get_name (JOURNEY_QUADRANT_NONE);
    case JOURNEY_MATRIX_N_WORDS:
    default:
      g_return_val_if_reached ("");
    }
}

static double
get_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* Tells the layout how much room the words of the matrix need. */
void
journey_matrix_measure_words (JourneyMatrix *self)
{
  for (guint i = 0; i < JOURNEY_MATRIX_N_WORDS; i++)
    {
      if (!self->words[i])
        self->words[i] =
            gtk_widget_create_pango_layout (GTK_WIDGET (self), get_word (i, self->layout.mirrored));
      if (i <= JOURNEY_MATRIX_WORD_TIME_SINKS)
        self->layout.name_widths[i] = get_width (self->words[i]);
    }
  self->layout.tray_name_width = get_width (self->words[JOURNEY_MATRIX_WORD_NOT_RATED]);
}

void
journey_matrix_clear_words (JourneyMatrix *self)
{
  for (guint i = 0; i < JOURNEY_MATRIX_N_WORDS; i++)
    g_clear_object (&self->words[i]);
}

static void
append_text (GtkSnapshot *snapshot, PangoLayout *layout, double x, double y, const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
append_rect (GtkSnapshot *snapshot, const JourneyMatrixRect *rect, const GdkRGBA *color)
{
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT ((float) rect->x, (float) rect->y,
                                                  (float) rect->width, (float) rect->height));
}

/* Between two names, if there is room. */
static void
draw_between (JourneyMatrix *self,
              GtkSnapshot *snapshot,
              JourneyMatrixWord word,
              guint left,
              guint right,
              const GdkRGBA *color)
{
  PangoLayout *layout = self->words[word];
  double taken = self->layout.names[left].width + self->layout.names[right].width;
  double room = self->layout.width - taken;
  double from =
      self->layout.mirrored ? self->layout.names[right].width : self->layout.names[left].width;

  if (get_width (layout) + 2 * SPACE <= room)
    append_text (snapshot, layout, from + (room - get_width (layout)) / 2,
                 self->layout.names[left].y, color);
}

static void
draw_words (JourneyMatrix *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  const JourneyMatrixLayout *layout = &self->layout;

  for (guint i = 0; i < G_N_ELEMENTS (layout->names); i++)
    append_text (snapshot, self->words[i], layout->names[i].x, layout->names[i].y, color);
  if (!self->dragging)
    draw_between (self, snapshot, JOURNEY_MATRIX_WORD_IMPACT, JOURNEY_MATRIX_WORD_QUICK_WINS,
                  JOURNEY_MATRIX_WORD_BIG_BETS, color);
  draw_between (self, snapshot, JOURNEY_MATRIX_WORD_EFFORT, JOURNEY_MATRIX_WORD_MAYBES,
                JOURNEY_MATRIX_WORD_TIME_SINKS, color);
  if (layout->tray.height > 0)
    append_text (snapshot, self->words[JOURNEY_MATRIX_WORD_NOT_RATED],
                 layout->mirrored ? layout->width - layout->tray_name_width : 0,
                 layout->tray.y + (layout->tray.height - layout->line_height) / 2, color);
}

/* What lies behind the names of points is no stronger than it must be to be seen. */
static void
draw_lines (JourneyMatrix *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  const JourneyMatrixRect *plot = &self->layout.plot;
  GdkRGBA faint = *color;
  JourneyMatrixRect lines[] = {
    { plot->x, plot->y + plot->height / 2, plot->width, 1 },
    { plot->x + plot->width / 2, plot->y, 1, plot->height },
    { plot->x, plot->y, plot->width, 1 },
    { plot->x, plot->y + plot->height - 1, plot->width, 1 },
    { plot->x, plot->y, 1, plot->height },
    { plot->x + plot->width - 1, plot->y, 1, plot->height },
  };

  faint.alpha = MIN (faint.alpha, INNER_LINE_ALPHA);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    append_rect (snapshot, &lines[i], i < 2 ? &faint : color);
}

static void
draw_labels (JourneyMatrix *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const JourneyMatrixPlace *place = &journey_matrix_get_places (self)[i];
      JourneyMatrixPoint *point = self->points->pdata[i];
      PangoLayout *label = journey_matrix_point_get_label (point);
      double aside;

      if (place->label.width <= 0 || (self->dragging && self->pressed == point))
        continue;
      pango_layout_set_width (label, (int) (place->label.width + 0.5) * PANGO_SCALE);
      aside = place->label.width - get_width (label);
      pango_layout_set_alignment (label, PANGO_ALIGN_LEFT);
      append_text (snapshot, label, place->label.x + (place->at_left ? MAX (aside, 0) : 0),
                   place->label.y, color);
    }
}

/* The cell where the point would land, and what that means. */
static void
draw_drag (JourneyMatrix *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  GdkRGBA faint = *color;
  JourneyMatrixRect cell;
  g_autofree char *words = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  int impact, effort;

  journey_matrix_layout_rate (&self->layout, self->x, self->y, &impact, &effort);
  journey_matrix_layout_get_cell (&self->layout, impact, effort, &cell);
  faint.alpha *= CELL_ALPHA;
  append_rect (snapshot, &cell, &faint);

  words = g_strdup_printf (_ ("impact %d, effort %d"), impact, effort);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
  append_text (snapshot, layout, (self->layout.width - get_width (layout)) / 2, 0, color);
}

void
journey_matrix_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  JourneyMatrix *self = JOURNEY_MATRIX (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  gboolean high = adw_style_manager_get_high_contrast (style);
  GdkRGBA color, line, name;

  gtk_widget_get_color (widget, &color);
  line = name = color;
  line.alpha *= high ? HIGH_LINE_ALPHA : LINE_ALPHA;
  name.alpha *= high ? HIGH_NAME_ALPHA : NAME_ALPHA;

  draw_lines (self, snapshot, &line);
  draw_words (self, snapshot, &name);
  draw_labels (self, snapshot, &color);
  if (self->dragging)
    draw_drag (self, snapshot, &color);
  for (guint i = 0; i < self->points->len; i++)
    gtk_widget_snapshot_child (widget, self->points->pdata[i], snapshot);
}
