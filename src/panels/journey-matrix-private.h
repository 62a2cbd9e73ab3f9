/* journey-matrix-private.h: what the files of the matrix share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-map-watch.h"
#include "journey-matrix-layout.h"
#include "journey-matrix-point.h"
#include "journey-matrix.h"

G_BEGIN_DECLS

/* The words around the points. */
typedef enum
{
  JOURNEY_MATRIX_WORD_QUICK_WINS,
  JOURNEY_MATRIX_WORD_BIG_BETS,
  JOURNEY_MATRIX_WORD_MAYBES,
  JOURNEY_MATRIX_WORD_TIME_SINKS,
  JOURNEY_MATRIX_WORD_IMPACT,
  JOURNEY_MATRIX_WORD_EFFORT,
  JOURNEY_MATRIX_WORD_NOT_RATED,
  JOURNEY_MATRIX_N_WORDS,
} JourneyMatrixWord;

struct _JourneyMatrix
{
  GtkWidget parent_instance;

  JourneyMapWatch *watch; /* owned */
  GPtrArray *points;      /* JourneyMatrixPoint, our children, in the order of the file */

  /* cache, made when the matrix is allocated */
  GArray *places; /* JourneyMatrixPlace, one for each of the points */
  JourneyMatrixLayout layout;
  PangoLayout *words[JOURNEY_MATRIX_N_WORDS];

  /* see journey-matrix-input.c */
  GtkGesture *drag;
  JourneyMatrixPoint *pressed; /* one of the points, or NULL */
  double start_x, start_y;     /* where it was pressed */
  gboolean dragging;           /* it is under way */
  double x, y;                 /* where it is then */
  guint stay;                  /* counts how often the keyboard came in */
};

/* journey-matrix.c */
JourneyMatrixPlace *journey_matrix_get_places (JourneyMatrix *self);
void journey_matrix_select (JourneyMatrix *self, JourneyMatrixPoint *point);

/* journey-matrix-input.c */
void journey_matrix_class_init_input (GtkWidgetClass *widget_class);
void journey_matrix_init_input (JourneyMatrix *self);
void journey_matrix_cancel_drag (JourneyMatrix *self);
gboolean journey_matrix_focus (GtkWidget *widget, GtkDirectionType direction);

/* journey-matrix-draw.c */
void journey_matrix_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);
void journey_matrix_measure_words (JourneyMatrix *self);
void journey_matrix_clear_words (JourneyMatrix *self);

G_END_DECLS
