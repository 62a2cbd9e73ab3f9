/* journey-keyboard-private.h: what the keys act on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-keyboard.h"

G_BEGIN_DECLS

const JourneyBox *journey_keyboard_get_box (JourneyLayout *layout, int box);

G_END_DECLS
