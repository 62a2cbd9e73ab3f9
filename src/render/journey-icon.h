/* journey-icon.h: the icons that are drawn on the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-path.h"

G_BEGIN_DECLS

/**
 * JOURNEY_ICON_SIZE:
 *
 * The sides of the square in which the outlines of icons are drawn.
 */
#define JOURNEY_ICON_SIZE 16.0

/**
 * JourneyIcon:
 *
 * One of our own icons, an outline of one colour. Lives as long as the program.
 */
typedef struct _JourneyIcon JourneyIcon;

const JourneyIcon *journey_icon_get (const char *name);
const char *journey_icon_get_name (const JourneyIcon *self);
const JourneyPath *journey_icon_get_path (const JourneyIcon *self);

G_END_DECLS
