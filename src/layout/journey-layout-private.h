/* journey-layout-private.h: how the parts of the layout put boxes together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-layout.h"
#include "journey-part-private.h"
#include "journey-persona.h"
#include "journey-trend.h"

G_BEGIN_DECLS

/* The frame of the map, in px. */
#define JOURNEY_PAGE_MARGIN  28.0
#define JOURNEY_PAGE_PADDING 16.0 /* between the edge of a band and its heading */
#define JOURNEY_LABEL_X      (JOURNEY_PAGE_MARGIN + JOURNEY_PAGE_PADDING)
#define JOURNEY_LABEL_WIDTH  116.0
#define JOURNEY_GRID_X       188.0
#define JOURNEY_COLUMN_WIDTH 172.0
#define JOURNEY_COLUMN_GAP   12.0
#define JOURNEY_COLUMN_STEP  (JOURNEY_COLUMN_WIDTH + JOURNEY_COLUMN_GAP)
#define JOURNEY_LANE_GAP     8.0
#define JOURNEY_CARD_RADIUS  10.0
#define JOURNEY_CARD_PADDING 12.0
#define JOURNEY_MIN_WIDTH    960.0

typedef struct _JourneyLayoutTiles JourneyLayoutTiles;

struct _JourneyLayout
{
  gatomicrefcount ref_count;

  JourneyDocument *document;
  GArray *boxes;   /* of JourneyBox */
  GArray *marks;   /* of JourneyMark: those that are in no part, in the order of their boxes */
  GArray *parts;   /* of JourneyPartPlace */
  GArray *lanes;   /* of JourneyLayoutLane */
  GArray *columns; /* of JourneyLayoutColumn */
  GPtrArray *kept; /* the items of boxes that are in no column, and the personas */

  double width;
  double height;
  double stages_top;
  double stages_bottom;
  gboolean rtl;
  gboolean editable;
  JourneyFilter *filter; /* or NULL */

  JourneyLayoutTiles *tiles; /* NULL until asked for, see journey-layout-tiles.c */
};

/* journey-layout-tiles.c */
void journey_layout_tiles_free (JourneyLayoutTiles *self);

/* What is needed while a layout is being built. */
typedef struct
{
  JourneyLayout *layout;
  JourneyDocument *document;
  JourneyTextMeasure *measure;
  const JourneyLayoutOptions *options;
  gboolean rtl;

  JourneyLayout *previous; /* or NULL: what parts are taken from */
  guint next_part;         /* of @previous */
  JourneyPart *part;       /* that is being built, or NULL */
  GArray *part_marks;      /* of JourneyMark: its marks as yet */
  GArray *key;             /* of guint64: of the next part */
  GArray *column_serials;  /* of guint64, see journey_build_parts () */
  guint outer_moments;     /* what was used before @part */
  guint outer_confidences;

  GPtrArray *personas;   /* of JourneyPersona, those that are shown */
  GHashTable *column_of; /* JourneyTouchpoint or JourneyStage → its first column + 1 */
  double y;              /* where the next thing goes */

  gboolean has_expected;  /* a future line is drawn */
  guint moments_used;     /* bit set of JourneyMoment */
  guint confidences_used; /* bit set of JourneyConfidence */
} JourneyLayoutBuilder;

/* Where a text goes. */
typedef struct
{
  double x;
  double y;
  double width;
  guint max_lines;
  JourneyAlign align;
} JourneyTextPlace;

/* How far a map has been built. */
typedef struct
{
  guint n_boxes;
  guint n_marks;
} JourneyBuildState;

/* journey-part.c */
void journey_build_key (JourneyLayoutBuilder *self);
void journey_build_key_add (JourneyLayoutBuilder *self, guint64 value);
void journey_build_key_add_number (JourneyLayoutBuilder *self, double number);
void
journey_build_key_add_numbers (JourneyLayoutBuilder *self, const double *numbers, guint n_numbers);
void journey_build_key_add_pointer (JourneyLayoutBuilder *self, gconstpointer pointer);
guint journey_build_key_add_columns (JourneyLayoutBuilder *self, guint first);
guint64 journey_build_slot (int lane, guint pass, guint column);
const JourneyPart *journey_build_take (JourneyLayoutBuilder *self, guint64 slot);
void journey_build_cell (JourneyLayoutBuilder *self, JourneyCell cell);
void journey_build_number (JourneyLayoutBuilder *self, double number);
const JourneyPart *journey_build_close (JourneyLayoutBuilder *self);
void
journey_build_hand_out (JourneyLayout *layout, guint first_box, guint n_boxes, JourneyMark **marks);
JourneyBuildState journey_build_get_state (JourneyLayoutBuilder *self);
void journey_build_reset (JourneyLayoutBuilder *self, const JourneyBuildState *state);
void journey_build_parts (JourneyLayoutBuilder *self);

void journey_build_keep (JourneyLayoutBuilder *self, gpointer item);
JourneyBox *journey_build_box (JourneyLayoutBuilder *self,
                               JourneyBoxKind kind,
                               JourneyRect rect,
                               gpointer item);
JourneyMark *
journey_build_mark (JourneyLayoutBuilder *self, JourneyMarkKind kind, JourneyRect rect);
JourneyMark *journey_build_rect (JourneyLayoutBuilder *self,
                                 JourneyRect rect,
                                 double radius,
                                 JourneyInk fill,
                                 JourneyInk stroke);
void journey_build_shadow (JourneyLayoutBuilder *self, JourneyRect rect, double radius);
JourneyMark *journey_build_path (JourneyLayoutBuilder *self,
                                 JourneyPath *path,
                                 JourneyInk fill,
                                 JourneyInk stroke,
                                 double line_width);
JourneyMark *
journey_build_icon (JourneyLayoutBuilder *self, const char *name, JourneyRect rect, JourneyInk ink);
const char *journey_build_title (JourneyLayoutBuilder *self, const char *title);
JourneyTextBlock *journey_build_measure (JourneyLayoutBuilder *self,
                                         const char *text,
                                         JourneyTextStyle style,
                                         double width,
                                         guint max_lines);
double journey_build_measure_growth (JourneyLayoutBuilder *self,
                                     const char *text,
                                     JourneyTextStyle style,
                                     double width,
                                     guint max_lines);
JourneyMark *journey_build_block (JourneyLayoutBuilder *self,
                                  JourneyTextBlock *block,
                                  JourneyTextStyle style,
                                  JourneyInk ink,
                                  JourneyTextPlace place);
double journey_build_text (JourneyLayoutBuilder *self,
                           const char *text,
                           JourneyTextStyle style,
                           JourneyInk ink,
                           JourneyTextPlace place);

gboolean journey_build_reads_rtl (JourneyLayoutBuilder *self, const char *text);

gboolean journey_build_includes (JourneyLayoutBuilder *self, gpointer item);
gboolean journey_build_shows (JourneyLayoutBuilder *self, JourneyPersona *persona);

guint journey_build_get_n_columns (JourneyLayoutBuilder *self);
JourneyLayoutColumn *journey_build_get_column (JourneyLayoutBuilder *self, guint column);
guint journey_build_get_n_stage_columns (JourneyLayoutBuilder *self, guint first);
int journey_build_find_column (JourneyLayoutBuilder *self, const char *id);
double journey_build_get_column_center (guint column);
double journey_build_get_span_width (guint n_columns);
guint journey_build_place (GArray *ends, guint start, guint end);

/* The parts of the map, from top to bottom. */
void journey_build_header (JourneyLayoutBuilder *self);
void journey_build_stages (JourneyLayoutBuilder *self);
void journey_build_lanes (JourneyLayoutBuilder *self);
void journey_build_legend (JourneyLayoutBuilder *self);

/* A lane as it is built: its contents, put at @top, give its height. */
typedef struct
{
  JourneyLane *item;
  JourneyLaneKind kind;
  int index;
  double top;
  double min_height;
  JourneyLaneKind above; /* the kind of the lane right above it */
  gboolean first;
} JourneyLaneBuild;

double journey_build_touchpoints (JourneyLayoutBuilder *self, const JourneyLaneBuild *lane);
double journey_build_texts (JourneyLayoutBuilder *self, const JourneyLaneBuild *lane);
double journey_build_feeling (JourneyLayoutBuilder *self, const JourneyLaneBuild *lane);
double journey_build_pain_points (JourneyLayoutBuilder *self, const JourneyLaneBuild *lane);
double journey_build_opportunities (JourneyLayoutBuilder *self, const JourneyLaneBuild *lane);
double journey_build_evidence (JourneyLayoutBuilder *self, const JourneyLaneBuild *lane);
double journey_build_metrics (JourneyLayoutBuilder *self, const JourneyLaneBuild *lane);
gboolean journey_build_is_empty (JourneyLayoutBuilder *self, guint first);
void journey_build_empty_cells (JourneyLayoutBuilder *self,
                                const JourneyLaneBuild *lane,
                                guint first,
                                double height);
double journey_build_connections (JourneyLayoutBuilder *self, int lane, double top);

char *journey_build_dup_change (JourneyMetric *metric, const JourneyTrend *trend);
const char *journey_layout_get_hint (JourneyLayout *self);
char *journey_layout_dup_customers (double customers);
JourneyInk journey_build_moment_ink (JourneyLayoutBuilder *self, JourneyTouchpoint *touchpoint);
JourneyDash journey_build_persona_dash (guint position);
void journey_build_marker (JourneyLayoutBuilder *self,
                           guint persona,
                           JourneyColor tint,
                           double x,
                           double y);

G_END_DECLS
