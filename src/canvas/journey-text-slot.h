/* journey-text-slot.h: the text of a box that is edited in place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-layout.h"

G_BEGIN_DECLS

/**
 * JourneyTextSlot:
 * @rect: where the lines are, or would be, in px of the map
 * @style: of the text
 * @ink: of the text
 * @tint: the palette colour of the text, for inks that have one
 * @align: of the lines
 * @ground: the ink behind the text
 * @ground_tint: its palette colour
 * @stretches: the text may grow to the side as it is typed, up to the width of a title
 * @lines: the text may have several paragraphs
 *
 * Where and how the text of a box stands. Cells that wait for their first text have a slot as well.
 */
typedef struct
{
  JourneyRect rect;
  JourneyTextStyle style;
  JourneyInk ink;
  JourneyColor tint;
  JourneyAlign align;
  JourneyInk ground;
  JourneyColor ground_tint;
  gboolean stretches;
  gboolean lines;
} JourneyTextSlot;

gboolean
journey_text_slot_find (JourneyLayout *layout, const JourneyBox *box, JourneyTextSlot *slot);
char *journey_text_slot_dup_text (JourneyLayout *layout, const JourneyBox *box);
JourneyItem *
journey_text_slot_write (JourneyLayout *layout, const JourneyBox *box, const char *text);

G_END_DECLS
