/* journey-preview.h: what the map looks like while a gesture runs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-layout.h"
#include "journey-persona.h"

G_BEGIN_DECLS

/**
 * JourneyPreviewKind:
 * @JOURNEY_PREVIEW_NONE: nothing; the map as it is
 * @JOURNEY_PREVIEW_RUBBER_BAND: boxes are being selected: @rect
 * @JOURNEY_PREVIEW_TOUCHPOINTS: cards, with all that stands in their columns, are on their way
 * @JOURNEY_PREVIEW_STAGE: a stage is on its way, with its columns
 * @JOURNEY_PREVIEW_LANE: a lane is on its way
 * @JOURNEY_PREVIEW_CARDS: pain points, opportunities or evidence are on their way
 * @JOURNEY_PREVIEW_STRETCH: the edge of such a card is
 * @JOURNEY_PREVIEW_FEEL: an emotion point is
 * @JOURNEY_PREVIEW_SKETCH: a line is being drawn
 * @JOURNEY_PREVIEW_CONNECT: an arrow is being drawn
 */
typedef enum
{
  JOURNEY_PREVIEW_NONE,
  JOURNEY_PREVIEW_RUBBER_BAND,
  JOURNEY_PREVIEW_TOUCHPOINTS,
  JOURNEY_PREVIEW_STAGE,
  JOURNEY_PREVIEW_LANE,
  JOURNEY_PREVIEW_CARDS,
  JOURNEY_PREVIEW_STRETCH,
  JOURNEY_PREVIEW_FEEL,
  JOURNEY_PREVIEW_SKETCH,
  JOURNEY_PREVIEW_CONNECT,
} JourneyPreviewKind;

/**
 * JourneyPreviewPoint:
 * @column: a column
 * @score: what its touchpoint gets
 * @place: where the point is drawn
 */
typedef struct
{
  guint column;
  double score;
  JourneyPoint place;
} JourneyPreviewPoint;

/**
 * JourneyPreview:
 * @kind: what goes on; which of the rest is meant follows from it
 * @copy: a copy is dragged, what was grabbed stays
 * @lands: releasing now changes something; otherwise draw neither @mark nor @slot
 * @boxes: (element-type guint): the boxes that follow the pointer, in painting order
 * @offset: how far they are from their places
 * @stage: (nullable): the stage that the touchpoints land in; not owned
 * @position: where they land in the list of touchpoints, stages or lanes as it is now
 * @mark: a line where they land: the insertion mark
 * @slot: the room made for them; of a stretched card, what it will cover; of moved cards and of a
 *   connection, the touchpoint below the pointer
 * @column_shifts: (nullable) (element-type double): how far each column moves aside, in px of x
 * @lane_shifts: (nullable) (element-type double): how far each lane moves aside, in px of y
 * @rect: the rubber band
 * @persona: (nullable): whose line it is; not owned
 * @points: (element-type JourneyPreviewPoint): of an emotion point the one; of a sketch those that
 *   the stroke has passed, by column
 * @stroke: (element-type JourneyPoint): the way of the pointer in a sketch
 * @label: (nullable): the score and its word, to be shown beside the last point
 * @from: where the arrow begins
 * @to: where it ends
 *
 * View state: never part of the document. Written by the tools, read by the canvas, which draws it
 * over the map; good until the toolbox says that it changed.
 */
typedef struct
{
  JourneyPreviewKind kind;
  gboolean copy;
  gboolean lands;
  GArray *boxes;
  JourneyPoint offset;
  JourneyStage *stage;
  guint position;
  JourneyRect mark;
  JourneyRect slot;
  GArray *column_shifts;
  GArray *lane_shifts;
  JourneyRect rect;
  JourneyPersona *persona;
  GArray *points;
  GArray *stroke;
  char *label;
  JourneyPoint from;
  JourneyPoint to;
} JourneyPreview;

JourneyPreview *journey_preview_new (void);
void journey_preview_free (JourneyPreview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyPreview, journey_preview_free)

void journey_preview_clear (JourneyPreview *self);
gboolean journey_preview_is_lifted (const JourneyPreview *self, guint box);
JourneyPoint journey_preview_get_shift (const JourneyPreview *self, const JourneyBox *box);

G_END_DECLS
