/* journey-canvas.h: the widget that shows a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "journey-document.h"
#include "journey-layout.h"
#include "journey-selection.h"
#include "journey-toolbox.h"

G_BEGIN_DECLS

#define JOURNEY_CANVAS_MIN_ZOOM 0.1
#define JOURNEY_CANVAS_MAX_ZOOM 4.0

#define JOURNEY_TYPE_CANVAS (journey_canvas_get_type ())
G_DECLARE_FINAL_TYPE (JourneyCanvas, journey_canvas, JOURNEY, CANVAS, GtkWidget)

typedef void (*JourneyCanvasFunc) (JourneyDocument *document, gpointer user_data);

GtkWidget *journey_canvas_new (void);

JourneyDocument *journey_canvas_get_document (JourneyCanvas *self);
void journey_canvas_set_document (JourneyCanvas *self, JourneyDocument *document);
JourneyFilter *journey_canvas_get_filter (JourneyCanvas *self);
void journey_canvas_set_filter (JourneyCanvas *self, JourneyFilter *filter);
JourneyLayout *journey_canvas_get_layout (JourneyCanvas *self);

gboolean journey_canvas_is_editable (JourneyCanvas *self);
JourneySelection *journey_canvas_get_selection (JourneyCanvas *self);
JourneyToolbox *journey_canvas_get_toolbox (JourneyCanvas *self);
JourneyToolMode journey_canvas_get_mode (JourneyCanvas *self);
void journey_canvas_set_mode (JourneyCanvas *self, JourneyToolMode mode);
JourneyPersona *journey_canvas_get_persona (JourneyCanvas *self);
void journey_canvas_set_persona (JourneyCanvas *self, JourneyPersona *persona);

double journey_canvas_get_zoom (JourneyCanvas *self);
void journey_canvas_set_zoom (JourneyCanvas *self, double zoom);
void journey_canvas_zoom_at (JourneyCanvas *self, double zoom, double x, double y);
void journey_canvas_zoom_to_fit (JourneyCanvas *self);

int journey_canvas_get_focus_box (JourneyCanvas *self);
void journey_canvas_set_focus_box (JourneyCanvas *self, int index);
gboolean journey_canvas_focus_item (JourneyCanvas *self, gpointer item);
JourneyTouchpoint *journey_canvas_get_touchpoint (JourneyCanvas *self);
void journey_canvas_scroll_to_box (JourneyCanvas *self, int index);

gboolean journey_canvas_edit_box (JourneyCanvas *self, int index);
gboolean journey_canvas_is_editing (JourneyCanvas *self);
void journey_canvas_finish_edit (JourneyCanvas *self, gboolean write);
gboolean
journey_canvas_look_ahead (JourneyCanvas *self, JourneyCanvasFunc func, gpointer user_data);

gboolean journey_canvas_paste_value (JourneyCanvas *self, const GValue *value);
gboolean journey_canvas_drop_value (JourneyCanvas *self, const GValue *value, double x, double y);

G_END_DECLS
