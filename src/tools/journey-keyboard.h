/* journey-keyboard.h: what the keys do on the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-layout.h"
#include "journey-persona.h"
#include "journey-selection.h"

G_BEGIN_DECLS

/**
 * JourneyKeyStep:
 * @JOURNEY_KEY_STEP_LEFT: the Left key; towards the end of the journey where it reads right to left
 * @JOURNEY_KEY_STEP_RIGHT: the Right key
 * @JOURNEY_KEY_STEP_UP: the Up key
 * @JOURNEY_KEY_STEP_DOWN: the Down key
 * @JOURNEY_KEY_STEP_NEXT: Tab: the stages, then each lane cell by cell
 * @JOURNEY_KEY_STEP_PREVIOUS: Shift+Tab
 * @JOURNEY_KEY_STEP_ROW_START: Home
 * @JOURNEY_KEY_STEP_ROW_END: End
 * @JOURNEY_KEY_STEP_FIRST: Ctrl+Home
 * @JOURNEY_KEY_STEP_LAST: Ctrl+End
 */
typedef enum
{
  JOURNEY_KEY_STEP_LEFT,
  JOURNEY_KEY_STEP_RIGHT,
  JOURNEY_KEY_STEP_UP,
  JOURNEY_KEY_STEP_DOWN,
  JOURNEY_KEY_STEP_NEXT,
  JOURNEY_KEY_STEP_PREVIOUS,
  JOURNEY_KEY_STEP_ROW_START,
  JOURNEY_KEY_STEP_ROW_END,
  JOURNEY_KEY_STEP_FIRST,
  JOURNEY_KEY_STEP_LAST,
} JourneyKeyStep;

/**
 * JourneyKeyResult:
 * @changed: whether the document was changed, by one step to undo
 * @item: (nullable): what the focus goes to in the next layout: the new or moved item; owned
 * @message: (nullable): what to announce, or to say in a toast; also where nothing could be done
 *
 * What an editing key did.
 */
typedef struct
{
  gboolean changed;
  JourneyItem *item;
  char *message;
} JourneyKeyResult;

void journey_key_result_clear (JourneyKeyResult *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JourneyKeyResult, journey_key_result_clear)

int journey_keyboard_move_focus (JourneyLayout *layout, int box, JourneyKeyStep step, int *column);

gboolean journey_keyboard_moves (JourneyLayout *layout, int box, JourneyKeyStep step);
JourneyKeyResult journey_keyboard_move_item (JourneyLayout *layout,
                                             int box,
                                             JourneySelection *selection,
                                             JourneyKeyStep step);
JourneyKeyResult journey_keyboard_change_score (JourneyLayout *layout, int box, int steps);
JourneyKeyResult journey_keyboard_change_severity (JourneyLayout *layout, int box, int steps);
JourneyKeyResult journey_keyboard_add_before (JourneyLayout *layout, int box);
JourneyKeyResult journey_keyboard_add_after (JourneyLayout *layout, int box);
JourneyKeyResult journey_keyboard_hide_lane (JourneyLayout *layout, int box);
JourneyKeyResult
journey_keyboard_delete (JourneyLayout *layout, int box, JourneySelection *selection);

G_END_DECLS
