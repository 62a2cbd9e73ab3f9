/* journey-map-watch.h: tells a panel when to look again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-selection.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_MAP_WATCH (journey_map_watch_get_type ())
G_DECLARE_FINAL_TYPE (JourneyMapWatch, journey_map_watch, JOURNEY, MAP_WATCH, GObject)

JourneyMapWatch *journey_map_watch_new (void);

JourneySelection *journey_map_watch_get_selection (JourneyMapWatch *self);
gboolean journey_map_watch_set_selection (JourneyMapWatch *self, JourneySelection *selection);
JourneyDocument *journey_map_watch_get_document (JourneyMapWatch *self);
gboolean journey_map_watch_is_editable (JourneyMapWatch *self);
void journey_map_watch_select (JourneyMapWatch *self, gpointer item);
void journey_map_watch_flush (JourneyMapWatch *self);

G_END_DECLS
