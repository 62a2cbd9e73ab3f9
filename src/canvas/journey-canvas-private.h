/* journey-canvas-private.h: what the files of the canvas share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-box-key.h"
#include "journey-canvas-view.h"
#include "journey-canvas.h"
#include "journey-render.h"
#include "journey-snapshot-painter.h"

G_BEGIN_DECLS

struct _JourneyCanvas
{
  GtkWidget parent_instance;

  /* configured */
  JourneyDocument *document;
  double zoom;
  GtkAdjustment *adjustments[2];   /* by GtkOrientation */
  GtkScrollablePolicy policies[2]; /* by GtkOrientation */

  /* derived from the document, see journey_canvas_ensure_layout () */
  JourneyTextMeasure *measure;
  JourneyLayout *layout; /* NULL without a document */
  gboolean stale;        /* the document has changed since */
  gboolean at_start;     /* show the beginning of the map at the next allocation */

  /* what was drawn, see journey-canvas-draw.c */
  JourneySnapshotPainter *painter;
  GskRenderNode **nodes; /* parallel to the boxes of the layout; NULL if not drawn yet */
  guint n_nodes;
  JourneyTheme theme;
  JourneyDetail detail;
  guint n_drawn; /* boxes in the last frame */
  guint n_built; /* nodes made for the last frame */

  /* the box that the keyboard is on, see journey-canvas-focus.c */
  JourneyBoxKey focus;
  int focus_index; /* into the boxes of the layout, or -1 */

  /* the pointer, see journey-canvas-input.c */
  JourneyPoint pointer;
  JourneyPoint pan_start;    /* values of the adjustments */
  JourneyPoint pinch_anchor; /* the place of the map between the fingers */
  double pinch_zoom;
  gboolean space_held;
  gboolean panning;

  /* accessible objects, see journey-canvas-a11y.c */
  GPtrArray
      *accessibles; /* JourneyBoxAccessible, in the order of the boxes; NULL until asked for */
};

/* journey-canvas.c */
void journey_canvas_ensure_layout (JourneyCanvas *self);
JourneyCanvasView journey_canvas_get_view (JourneyCanvas *self);
void journey_canvas_configure_adjustments (JourneyCanvas *self, const JourneyPoint *values);

/* journey-canvas-draw.c */
void journey_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);
void journey_canvas_forget_nodes (JourneyCanvas *self);
void journey_canvas_watch_style (JourneyCanvas *self);

/* journey-canvas-zoom.c */
void journey_canvas_place (JourneyCanvas *self,
                           double zoom,
                           const JourneyPoint *map,
                           double view_x,
                           double view_y);
void journey_canvas_class_init_zoom (GtkWidgetClass *widget_class);

/* journey-canvas-input.c */
void journey_canvas_init_input (JourneyCanvas *self);
void journey_canvas_class_init_input (GtkWidgetClass *widget_class);

/* journey-canvas-focus.c */
void journey_canvas_refresh_focus (JourneyCanvas *self);
void journey_canvas_notify_focus_box (JourneyCanvas *self);

/* journey-canvas-a11y.c */
void journey_canvas_accessible_iface_init (GtkAccessibleInterface *iface);
void journey_canvas_refresh_accessibles (JourneyCanvas *self);
void journey_canvas_drop_accessibles (JourneyCanvas *self);
GtkAccessible *journey_canvas_get_accessible (JourneyCanvas *self, int index);

G_END_DECLS
