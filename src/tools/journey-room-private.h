/* journey-room-private.h: how columns make room for others
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-preview.h"

G_BEGIN_DECLS

/* Columns that go elsewhere. @lifted says for each column whether it leaves its place; @n_columns
 * new ones come in before column @gap. @stage is the one they come into, or NULL where whole stages
 * move. */
typedef struct
{
  const gboolean *lifted;
  guint n_columns;
  guint gap;
  JourneyStage *stage;
} JourneyRoom;

guint journey_room_find_gap (JourneyLayout *layout, double x);
void journey_room_make (const JourneyRoom *self, JourneyLayout *layout, JourneyPreview *preview);
void journey_room_lift (JourneyLayout *layout, const gboolean *lifted, JourneyPreview *preview);

G_END_DECLS
