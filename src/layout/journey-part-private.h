/* journey-part-private.h: what one layout takes over from another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-item.h"
#include "journey-mark.h"

G_BEGIN_DECLS

/* How many columns go into one part. More, and an edit builds more again; fewer, and a layout that
 * takes all over has more to look at. */
#define JOURNEY_PART_COLUMNS 32

/* What is in one cell, before it has a place. */
typedef struct
{
  JourneyTextBlock *block; /* or NULL */
  double above;            /* how much lower than in other cells it is, in px */
  JourneyItem *item;       /* or NULL */
  double score;            /* of an emotion; unset where there is none */
  double expected;
} JourneyCell;

/* Some boxes' marks, or some cells' contents, and all that they were made of: who finds the same
 * key takes them as they are. Immutable once closed, and shared by the layouts of a document. */
typedef struct
{
  gatomicrefcount ref_count;
  guint64 slot;   /* which part of the map it is; they rise as the map is built */
  guint64 serial; /* no other part has it: in the key of another it stands for what this one has */
  guint64 *key;
  guint n_key;

  JourneyMark *marks;
  guint n_marks;
  GPtrArray *kept; /* the items of its boxes that no column holds */
  GArray *cells;   /* of JourneyCell */
  GArray *numbers; /* of double: what building left for those that are built after it */

  double height;          /* of the highest cell */
  guint moments_used;     /* see JourneyLayoutBuilder */
  guint confidences_used; /* see JourneyLayoutBuilder */
} JourneyPart;

/* A part in a layout. */
typedef struct
{
  JourneyPart *part;
  guint first_box;
  guint n_boxes;
  gboolean taken; /* from another layout, and so turned round already where that is needed */
} JourneyPartPlace;

void journey_part_place_clear (gpointer data);

G_END_DECLS
