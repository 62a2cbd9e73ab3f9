/* journey-layout.h: a map, measured into boxes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-box.h"
#include "journey-curve.h"
#include "journey-document.h"
#include "journey-filter.h"
#include "journey-lane.h"
#include "journey-mark.h"
#include "journey-stage.h"
#include "journey-touchpoint.h"

G_BEGIN_DECLS

/**
 * JourneyDirection:
 * @JOURNEY_DIRECTION_AUTO: as the title of the map reads
 * @JOURNEY_DIRECTION_LTR: from left to right
 * @JOURNEY_DIRECTION_RTL: from right to left
 */
typedef enum
{
  JOURNEY_DIRECTION_AUTO,
  JOURNEY_DIRECTION_LTR,
  JOURNEY_DIRECTION_RTL,
} JourneyDirection;

/**
 * JourneyLayoutOptions:
 * @direction: which way the journey goes
 * @curve: how emotion lines go from score to score
 * @lanes: (nullable): only lanes with these ids or kinds, %NULL for all that are visible
 * @personas: (nullable): only personas with these ids or names, %NULL for all
 * @filter: (nullable): whose emotion lines are drawn; see also [func@journey_layout_is_dimmed]
 * @leave_out: leave out what @filter does not let through, instead of letting it step back
 * @hide_empty_lanes: leave lanes out that have no content, instead of a narrow row
 * @editable: every cell that may be filled has a box, and the feeling lane its scale before there
 *   is a score; titles that lack and first touchpoints are asked for; nothing more is drawn
 */
typedef struct
{
  JourneyDirection direction;
  JourneyCurve curve;
  const char *const *lanes;
  const char *const *personas;
  JourneyFilter *filter;
  gboolean leave_out;
  gboolean hide_empty_lanes;
  gboolean editable;
} JourneyLayoutOptions;

/**
 * JourneyLayoutLane:
 * @item: (nullable): the lane, %NULL for a standard one of a map without lanes
 * @kind: what it shows
 * @rect: from edge to edge of the map
 * @empty: whether it has no content
 */
typedef struct
{
  JourneyLane *item;
  JourneyLaneKind kind;
  JourneyRect rect;
  gboolean empty;
} JourneyLayoutLane;

/**
 * JourneyLayoutColumn:
 * @stage: the stage
 * @touchpoint: (nullable): the touchpoint, %NULL in a stage that has none
 * @x: the left edge of the cards
 * @width: of the cards
 */
typedef struct
{
  JourneyStage *stage;
  JourneyTouchpoint *touchpoint;
  double x;
  double width;
} JourneyLayoutColumn;

/**
 * JourneyLayout:
 *
 * A document, measured: boxes and the marks they are drawn with, immutable. Everything that shows
 * the map walks these, in this order, and nothing measures again.
 */
typedef struct _JourneyLayout JourneyLayout;

JourneyLayout *journey_layout_new (JourneyDocument *document,
                                   JourneyTextMeasure *measure,
                                   const JourneyLayoutOptions *options);
JourneyLayout *journey_layout_new_after (JourneyLayout *previous,
                                         JourneyDocument *document,
                                         JourneyTextMeasure *measure,
                                         const JourneyLayoutOptions *options);
JourneyLayout *journey_layout_ref (JourneyLayout *self);
void journey_layout_unref (JourneyLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyLayout, journey_layout_unref)

JourneyDocument *journey_layout_get_document (JourneyLayout *self);
double journey_layout_get_width (JourneyLayout *self);
double journey_layout_get_height (JourneyLayout *self);
gboolean journey_layout_is_rtl (JourneyLayout *self);
JourneyRect journey_layout_get_grid (JourneyLayout *self);
void journey_layout_get_stage_span (JourneyLayout *self, double *top, double *bottom);

const JourneyBox *journey_layout_get_boxes (JourneyLayout *self, guint *n_boxes);
const JourneyBox *journey_layout_get_box (JourneyLayout *self, int box);
const JourneyMark *journey_layout_get_marks (JourneyLayout *self, const JourneyBox *box);
const JourneyLayoutLane *journey_layout_get_lanes (JourneyLayout *self, guint *n_lanes);
const char *journey_layout_get_lane_title (JourneyLayout *self, int lane);
const JourneyLayoutColumn *journey_layout_get_columns (JourneyLayout *self, guint *n_columns);

void journey_layout_find_boxes (JourneyLayout *self, double left, double right, GArray *found);
int journey_layout_hit (JourneyLayout *self, double x, double y);
int journey_layout_hit_cell (JourneyLayout *self, double x, double y, JourneyItem *context);
int journey_layout_find_column_at (JourneyLayout *self, double x);
int journey_layout_find_lane_at (JourneyLayout *self, double y);
int journey_layout_find_column (JourneyLayout *self, JourneyTouchpoint *touchpoint);
gboolean journey_layout_is_dimmed (JourneyLayout *self, const JourneyBox *box);
gboolean journey_layout_has_plot (JourneyLayout *self, int lane);
double journey_layout_get_score_at (JourneyLayout *self, int lane, double y);
double journey_layout_get_score_y (JourneyLayout *self, int lane, double score);
char *journey_layout_dup_score_text (JourneyLayout *self, double score);
int journey_layout_find (JourneyLayout *self, JourneyBoxKind kind, JourneyItem *item);
char *journey_layout_dup_box_name (JourneyLayout *self, const JourneyBox *box);
char *journey_layout_dup_box_value (JourneyLayout *self, const JourneyBox *box);
guint64 journey_layout_get_box_state (JourneyLayout *self, const JourneyBox *box);
char *journey_layout_dump (JourneyLayout *self);

G_END_DECLS
