/* journey-toolbox.h: the tools of the map, fed with neutral events
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-document.h"
#include "journey-layout.h"
#include "journey-persona.h"
#include "journey-preview.h"
#include "journey-selection.h"
#include "journey-target.h"
#include "journey-tool-event.h"

G_BEGIN_DECLS

/**
 * JourneyToolMode:
 * @JOURNEY_TOOL_MODE_SELECT: select, move, feel and connect, by what is grabbed
 * @JOURNEY_TOOL_MODE_SKETCH: the line of the chosen persona follows the pointer
 * @JOURNEY_TOOL_MODE_CONNECT: a drag from a touchpoint begins an arrow
 */
typedef enum
{
  JOURNEY_TOOL_MODE_SELECT,
  JOURNEY_TOOL_MODE_SKETCH,
  JOURNEY_TOOL_MODE_CONNECT,
} JourneyToolMode;

#define JOURNEY_TYPE_TOOLBOX (journey_toolbox_get_type ())
G_DECLARE_FINAL_TYPE (JourneyToolbox, journey_toolbox, JOURNEY, TOOLBOX, GObject)

JourneyToolbox *journey_toolbox_new (JourneySelection *selection);

JourneySelection *journey_toolbox_get_selection (JourneyToolbox *self);
JourneyLayout *journey_toolbox_get_layout (JourneyToolbox *self);
void journey_toolbox_set_layout (JourneyToolbox *self, JourneyLayout *layout);
JourneyDocument *journey_toolbox_get_document (JourneyToolbox *self);
JourneyToolMode journey_toolbox_get_mode (JourneyToolbox *self);
void journey_toolbox_set_mode (JourneyToolbox *self, JourneyToolMode mode);
JourneyPersona *journey_toolbox_get_persona (JourneyToolbox *self);
void journey_toolbox_set_persona (JourneyToolbox *self, JourneyPersona *persona);

gboolean journey_toolbox_handle (JourneyToolbox *self, const JourneyToolEvent *event);
gboolean journey_toolbox_cancel (JourneyToolbox *self);
gboolean journey_toolbox_is_dragging (JourneyToolbox *self);

const char *journey_toolbox_get_cursor (JourneyToolbox *self);
const JourneyTarget *journey_toolbox_get_hover (JourneyToolbox *self);
const JourneyPreview *journey_toolbox_get_preview (JourneyToolbox *self);

G_END_DECLS
