/* journey-tool-event.h: what a pointer, pen or finger does on the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JourneyToolEventType:
 * @JOURNEY_TOOL_PRESS: a button or finger goes down
 * @JOURNEY_TOOL_MOTION: the pointer moves, with a button held or without
 * @JOURNEY_TOOL_RELEASE: the button or finger goes up
 * @JOURNEY_TOOL_LONG_PRESS: a finger or pen was held where it went down
 * @JOURNEY_TOOL_MODIFIERS: Shift, Control or Alt went down or up; the pointer stays
 * @JOURNEY_TOOL_LEAVE: the pointer left the map; a drag goes on
 * @JOURNEY_TOOL_CANCEL: the system took the gesture away
 */
typedef enum
{
  JOURNEY_TOOL_PRESS,
  JOURNEY_TOOL_MOTION,
  JOURNEY_TOOL_RELEASE,
  JOURNEY_TOOL_LONG_PRESS,
  JOURNEY_TOOL_MODIFIERS,
  JOURNEY_TOOL_LEAVE,
  JOURNEY_TOOL_CANCEL,
} JourneyToolEventType;

typedef enum
{
  JOURNEY_TOOL_SHIFT = 1 << 0,
  JOURNEY_TOOL_CONTROL = 1 << 1,
  JOURNEY_TOOL_ALT = 1 << 2,
} JourneyToolModifiers;

#define JOURNEY_TOOL_BUTTON_PRIMARY   1
#define JOURNEY_TOOL_BUTTON_SECONDARY 3

/**
 * JourneyToolEvent:
 * @type: what happened
 * @x: where, in px of the map
 * @y: where, in px of the map
 * @button: 1 is the primary, 3 the secondary one; of press and release
 * @n_press: 2 for the second press of a double click; of press
 * @modifiers: the keys held
 * @touch: a finger: what it can grab is wider, and it does not hover
 * @zoom: px of the screen for a px of the map, to turn distances on the screen into those of the
 *   map; 0 stands for 1
 * @time: in ms
 *
 * One event, already turned into places on the map. What is pinned to an edge of the window counts
 * as if it were in its place: a press on a stage that stays in sight while the map scrolls has the
 * y of that stage. Once a drag has begun elsewhere, places are those below the pointer.
 */
typedef struct
{
  JourneyToolEventType type;
  double x;
  double y;
  guint button;
  guint n_press;
  JourneyToolModifiers modifiers;
  gboolean touch;
  double zoom;
  guint32 time;
} JourneyToolEvent;

G_END_DECLS
