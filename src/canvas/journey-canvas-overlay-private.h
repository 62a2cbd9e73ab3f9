/* journey-canvas-overlay-private.h: how things over the map are drawn
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-canvas-private.h"

G_BEGIN_DECLS

GdkRGBA journey_overlay_get_accent (float alpha);
void journey_overlay_append_edge (GtkSnapshot *snapshot,
                                  const JourneyRect *rect,
                                  double radius,
                                  double width,
                                  const GdkRGBA *color);
void journey_overlay_append_fill (GtkSnapshot *snapshot,
                                  const JourneyRect *rect,
                                  double radius,
                                  const GdkRGBA *color);
void journey_overlay_append_disc (GtkSnapshot *snapshot,
                                  double x,
                                  double y,
                                  double radius,
                                  const GdkRGBA *fill,
                                  const GdkRGBA *edge);
void journey_overlay_append_stroke (GtkSnapshot *snapshot,
                                    GskPath *path,
                                    float width,
                                    const GdkRGBA *color);
void journey_overlay_append_plus (GtkSnapshot *snapshot, double x, double y, double reach);
GdkRGBA journey_overlay_get_tint (JourneyCanvas *self, JourneyPersona *persona);
JourneyRect journey_overlay_get_box_rect (JourneyCanvas *self,
                                          const JourneyCanvasView *view,
                                          const JourneyBox *box);
void journey_overlay_append_slot (GtkSnapshot *snapshot,
                                  const JourneyCanvasView *view,
                                  const JourneyRect *slot);
void journey_overlay_append_mark (GtkSnapshot *snapshot,
                                  const JourneyCanvasView *view,
                                  const JourneyRect *mark);
JourneyRect
journey_overlay_get_clip (JourneyCanvas *self, const JourneyCanvasView *view, JourneyBoxPin pin);

/* journey-canvas-line.c */
void journey_canvas_append_line (JourneyCanvas *self,
                                 GtkSnapshot *snapshot,
                                 const JourneyCanvasView *view,
                                 const JourneyPreview *preview,
                                 const GdkRGBA *color);

G_END_DECLS
