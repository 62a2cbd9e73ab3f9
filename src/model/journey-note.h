/* journey-note.h: a text of a touchpoint in a text lane
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-item.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_NOTE (journey_note_get_type ())
G_DECLARE_FINAL_TYPE (JourneyNote, journey_note, JOURNEY, NOTE, JourneyItem)

JourneyNote *journey_note_new (void);

const char *journey_note_get_lane (JourneyNote *self);
const char *journey_note_get_text (JourneyNote *self);

G_END_DECLS
