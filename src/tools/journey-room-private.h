/* journey-room-private.h: how columns make room for others
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-preview.h"

G_BEGIN_DECLS

/* Columns that go elsewhere. @lifted says for each column whether it leaves its place, NULL that
 * none does; @n_columns new ones come in before column @gap. @stage is the one they come into, or
 * NULL where whole stages move. */
typedef struct
{
  const gboolean *lifted;
  guint n_columns;
  guint gap;
  JourneyStage *stage;
} JourneyRoom;

/* What a drag keeps from one event to the next: there are very many columns, and the room that they
 * make stays the same until the pointer comes to another gap. */
typedef struct
{
  GArray *boxes;  /* what is lifted */
  GArray *shifts; /* NULL until room was made */
  JourneyRoom made;
  JourneyRect slot;
  JourneyRect mark;
} JourneyRoomMemory;

guint journey_room_find_gap (JourneyLayout *layout, double x);
void journey_room_lift (JourneyRoomMemory *memory, JourneyLayout *layout, const gboolean *lifted);
void journey_room_make (JourneyRoomMemory *memory,
                        const JourneyRoom *room,
                        JourneyLayout *layout,
                        JourneyPreview *preview);
void journey_room_forget (JourneyRoomMemory *memory);

G_END_DECLS
