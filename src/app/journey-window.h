/* journey-window.h: a window with one map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-application.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_WINDOW (journey_window_get_type ())
G_DECLARE_FINAL_TYPE (JourneyWindow, journey_window, JOURNEY, WINDOW, AdwApplicationWindow)

JourneyWindow *journey_window_new (JourneyApplication *app);
JourneyWindow *journey_window_find (JourneyApplication *app, GFile *file);

gboolean journey_window_is_empty (JourneyWindow *self);
void journey_window_open (JourneyWindow *self, GFile *file);

G_END_DECLS
