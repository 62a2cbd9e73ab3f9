/* journey-box-key.h: what a box is of, from one layout to the next
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-layout.h"

G_BEGIN_DECLS

/**
 * JourneyBoxKey:
 * @kind: the kind of box
 * @item: (nullable): what it shows; owned
 * @context: (nullable): see [struct@Box]; owned
 * @touchpoint: (nullable): the touchpoint whose cell it is in; owned
 * @lane: its lane, or -1
 * @column: its column, if it shows no item
 *
 * Tells which box of a newer layout stands for the same thing. The kind %JOURNEY_BOX_N_KINDS
 * stands for no box.
 */
typedef struct
{
  JourneyBoxKind kind;
  JourneyItem *item;
  JourneyItem *context;
  JourneyItem *touchpoint;
  int lane;
  int column;
} JourneyBoxKey;

#define JOURNEY_BOX_KEY_NONE { .kind = JOURNEY_BOX_N_KINDS, .lane = -1, .column = -1 }

void journey_box_key_init (JourneyBoxKey *self, const JourneyBox *box);
void journey_box_key_clear (JourneyBoxKey *self);
gboolean journey_box_key_is_none (const JourneyBoxKey *self);
guint journey_box_key_hash (gconstpointer self);
gboolean journey_box_key_equal (gconstpointer a, gconstpointer b);
int journey_box_key_find (const JourneyBoxKey *self, JourneyLayout *layout);

G_END_DECLS
