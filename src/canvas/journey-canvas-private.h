/* journey-canvas-private.h: what the files of the canvas share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-box-key.h"
#include "journey-canvas-tiles.h"
#include "journey-canvas-view.h"
#include "journey-canvas.h"
#include "journey-keyboard.h"
#include "journey-landing.h"
#include "journey-render.h"
#include "journey-snapshot-painter.h"
#include "journey-text-slot.h"

G_BEGIN_DECLS

typedef struct _JourneyCanvasShifts JourneyCanvasShifts;
typedef struct _JourneyCanvasRafts JourneyCanvasRafts;

/* How far the shadow of what is dragged reaches beyond it, and more. In px of the canvas. */
#define JOURNEY_LIFTED_REACH 40.0

struct _JourneyCanvas
{
  GtkWidget parent_instance;

  /* configured */
  JourneyDocument *document;
  JourneyFilter *filter; /* NULL for none */
  JourneyCurve curve;
  double zoom;
  GtkAdjustment *adjustments[2];   /* by GtkOrientation */
  GtkScrollablePolicy policies[2]; /* by GtkOrientation */

  JourneySelection *selection;
  JourneyToolbox *toolbox;

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
  guint n_drawn;             /* boxes in the last frame */
  guint n_built;             /* nodes made for the last frame */
  JourneyCanvasTiles *tiles; /* NULL until a renderer that paints itself has use for them */
  JourneyCanvasRafts *rafts; /* as tiles; see journey-canvas-rafts.c */
  gboolean tiling;           /* frames are to be put together from tiles when these are there */
  gboolean tiled;            /* the last frame was */
  GArray *sheets;            /* JourneyTileSheet: what it needs; NULL unless @tiling */
  guint ahead;               /* 0 unless tiles are being painted; see journey-canvas-ahead.c */
  JourneyPoint heading;      /* px that the map moved by in the last frame */
  double drawn_zoom;
  JourneyPoint drawn_origin;

  /* the box that the keyboard is on, see journey-canvas-focus.c */
  JourneyBoxKey focus;
  int focus_index;  /* into the boxes of the layout, or -1 */
  int focus_column; /* what Up and Down keep to, or -1 */

  /* the pointer, see journey-canvas-input.c */
  JourneyPoint pan_start;    /* values of the adjustments */
  JourneyPoint pinch_anchor; /* the place of the map between the fingers */
  double pinch_zoom;
  gboolean space_held;
  gboolean panning;
  const char *cursor; /* its name, which is static; NULL for the usual one */

  /* a gesture of the tools, see journey-canvas-pointer.c */
  JourneyToolEvent last_event; /* in px of the map */
  JourneyPoint last_place;     /* the same in px of the canvas */
  gboolean in_top;             /* the gesture began on what is held at the top */
  gboolean in_start;           /* or at the start edge */
  gboolean pressed;            /* a button or finger is down, and the tools know */
  gboolean dragging;           /* at the last change of the preview */
  gboolean held;               /* it drags; a finger that does not pans */
  gboolean long_pressed;       /* lifting it opens the menu, unless it has moved on */
  GtkGesture *click;           /* not owned: the widget has it */
  guint scroll_tick;           /* 0 unless the canvas scrolls at its edges */
  gint64 scroll_time;          /* µs, of the frame before */

  /* boxes that make room, see journey-canvas-motion.c */
  JourneyCanvasShifts *columns;
  JourneyCanvasShifts *lanes;
  AdwAnimation *motion;

  /* a text being typed, see journey-canvas-edit.c */
  GtkWidget *editor; /* owned; NULL unless there is one */
  char *edited_text; /* as it was in the beginning */
  JourneyBoxKey edited;
  JourneyTextSlot slot;

  gboolean fresh; /* what is edited was made by the step before, and nothing else was done since */

  /* what hovers here from elsewhere, see journey-canvas-drop.c */
  JourneyLoad drop_load;   /* nothing unless something does */
  JourneyPoint drop_place; /* in px of the canvas */

  /* cards that left the window, see journey-canvas-leave.c */
  GdkDrag *outgoing; /* owned; NULL unless some did */
  GPtrArray *outgoing_items;

  GtkWidget *menu;             /* a child; NULL unless it is open */
  GSimpleActionGroup *choices; /* what menus offer a choice of, see journey-canvas-choices.c */

  /* accessible objects, see journey-canvas-a11y.c */
  GPtrArray
      *accessibles; /* JourneyBoxAccessible, in the order of the boxes; NULL until asked for */
};

/* journey-canvas.c */
void journey_canvas_make_stale (JourneyCanvas *self);
gboolean journey_canvas_is_ready (JourneyCanvas *self);
void journey_canvas_notify_filter (JourneyCanvas *self);
void journey_canvas_ensure_layout (JourneyCanvas *self);
JourneyCanvasView journey_canvas_get_view (JourneyCanvas *self);
void journey_canvas_notify_editing (JourneyCanvas *self);
void journey_canvas_notify_mode (JourneyCanvas *self);
void journey_canvas_notify_persona (JourneyCanvas *self);

/* journey-canvas-filter.c */
void journey_canvas_dispose_filter (JourneyCanvas *self);

/* journey-canvas-signals.c */
void journey_canvas_install_signals (GType type);
void journey_canvas_emit_deleted (JourneyCanvas *self, const char *message);
gboolean journey_canvas_emit_open (JourneyCanvas *self, JourneyItem *item);
void journey_canvas_emit_typed (JourneyCanvas *self);
void journey_canvas_emit_failed (JourneyCanvas *self, const char *message);
void journey_canvas_emit_open_file (JourneyCanvas *self, GFile *file);

/* journey-canvas-scroll.c */
double journey_canvas_get_content_size (JourneyCanvas *self, GtkOrientation orientation);
void journey_canvas_configure_adjustments (JourneyCanvas *self, const JourneyPoint *values);
void journey_canvas_scroll_to_start (JourneyCanvas *self);
void journey_canvas_set_adjustment (JourneyCanvas *self,
                                    GtkOrientation orientation,
                                    GtkAdjustment *adjustment);

/* journey-canvas-draw.c */
void journey_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);
void journey_canvas_forget_nodes (JourneyCanvas *self);
void journey_canvas_watch_style (JourneyCanvas *self);
double journey_canvas_round_to_pixel (JourneyCanvas *self, double value);
gboolean journey_canvas_is_in_layer (JourneyCanvasLayer layer, const JourneyBox *box);
gboolean journey_canvas_locate_layer (JourneyCanvas *self,
                                      const JourneyCanvasView *view,
                                      JourneyCanvasLayer layer,
                                      JourneyPoint *origin,
                                      JourneyRect *clip);
GskRenderNode *journey_canvas_create_faded_node (JourneyCanvas *self, guint index);
void
journey_canvas_append_sheets (JourneyCanvas *self, GtkSnapshot *snapshot, JourneyCanvasLayer layer);
void journey_canvas_append_box (JourneyCanvas *self,
                                GtkSnapshot *snapshot,
                                const JourneyCanvasView *view,
                                guint index,
                                JourneyPoint offset);

/* journey-canvas-rafts.c */
JourneyCanvasRafts *journey_canvas_rafts_new (void);
void journey_canvas_rafts_free (JourneyCanvasRafts *self);
gboolean journey_canvas_are_rafts_current (JourneyCanvas *self);
void journey_canvas_refresh_rafts (JourneyCanvas *self);
void journey_canvas_forget_tiles (JourneyCanvas *self);
GskRenderNode *
journey_canvas_create_tile (gpointer data, const JourneyTileSheet *sheet, const JourneyRect *area);
GArray *journey_canvas_find_sheets (JourneyCanvas *self, const JourneyCanvasView *view);

/* journey-canvas-ahead.c */
gboolean journey_canvas_paint_tiles (JourneyCanvas *self, GArray *sheets);
void journey_canvas_paint_ahead (JourneyCanvas *self, const JourneyPoint *heading);
void journey_canvas_stop_painting_ahead (JourneyCanvas *self);

/* journey-canvas-zoom.c */
void journey_canvas_place (JourneyCanvas *self,
                           double zoom,
                           const JourneyPoint *map,
                           double view_x,
                           double view_y);
void journey_canvas_class_init_zoom (GtkWidgetClass *widget_class);

/* journey-canvas-input.c */
void journey_canvas_init_input (JourneyCanvas *self);
void journey_canvas_update_cursor (JourneyCanvas *self);
void journey_canvas_class_init_input (GtkWidgetClass *widget_class);

/* journey-canvas-focus.c */
void journey_canvas_refresh_focus (JourneyCanvas *self);
void journey_canvas_notify_focus_box (JourneyCanvas *self);
const JourneyBox *journey_canvas_get_focused (JourneyCanvas *self);
gboolean journey_canvas_set_focus_item (JourneyCanvas *self, gpointer item);

/* journey-canvas-tools.c */
void journey_canvas_init_tools (JourneyCanvas *self);
void journey_canvas_dispose_tools (JourneyCanvas *self);
void journey_canvas_refresh_tools (JourneyCanvas *self);
JourneyItem *journey_canvas_get_own_item (const JourneyBox *box);
gboolean journey_canvas_can_change_by (const JourneyBox *box);
GPtrArray *journey_canvas_dup_subjects (JourneyCanvas *self);
GPtrArray *journey_canvas_dup_touchpoints (JourneyCanvas *self);
void journey_canvas_take_new_items (JourneyCanvas *self, GPtrArray *items);
void journey_canvas_announce (JourneyCanvas *self, const char *message);

/* journey-canvas-pointer.c */
void journey_canvas_init_pointer (JourneyCanvas *self);
void journey_canvas_update_autoscroll (JourneyCanvas *self);
void journey_canvas_dispose_pointer (JourneyCanvas *self);

/* journey-canvas-menu.c */
void journey_canvas_class_init_menu (GtkWidgetClass *widget_class);
void journey_canvas_show_menu (JourneyCanvas *self, const JourneyPoint *place);
GMenuModel *journey_canvas_create_menu (JourneyCanvas *self);

/* journey-canvas-choices.c */
void journey_canvas_init_choices (JourneyCanvas *self);
void journey_canvas_update_choices (JourneyCanvas *self);
void journey_canvas_append_choice (GMenu *menu,
                                   const char *label,
                                   const char *action,
                                   const char *target);
void journey_canvas_append_choices (GMenu *menu, GType type);

/* journey-canvas-box-actions.c */
void journey_canvas_add_box_action (JourneyCanvas *self,
                                    const char *name,
                                    gboolean has_state,
                                    GCallback activate);
void journey_canvas_set_box_action (JourneyCanvas *self,
                                    const char *name,
                                    const char *state,
                                    gboolean enabled);
void journey_canvas_init_box_actions (JourneyCanvas *self);
void journey_canvas_update_box_actions (JourneyCanvas *self);
void journey_canvas_append_feelings (JourneyCanvas *self, GMenu *menu);
void journey_canvas_append_stages (JourneyCanvas *self, GMenu *menu);
void journey_canvas_append_hidden_lanes (JourneyCanvas *self, GMenu *menu);

/* journey-canvas-add.c */
void journey_canvas_class_init_add (GtkWidgetClass *widget_class);
void journey_canvas_update_add (JourneyCanvas *self);

/* journey-canvas-motion.c */
void journey_canvas_init_motion (JourneyCanvas *self);
void journey_canvas_dispose_motion (JourneyCanvas *self);
void journey_canvas_finalize_motion (JourneyCanvas *self);
void journey_canvas_aim_motion (JourneyCanvas *self, const JourneyPreview *preview);
void journey_canvas_end_motion (JourneyCanvas *self);
gboolean journey_canvas_is_moving (JourneyCanvas *self);
GArray *journey_canvas_find_boxes (JourneyCanvas *self, const JourneyRect *area);
gboolean journey_canvas_goes_aside (const JourneyBox *box);
JourneyPoint journey_canvas_get_shift (JourneyCanvas *self, const JourneyBox *box);

/* journey-canvas-overlay.c */
void journey_canvas_append_overlay (JourneyCanvas *self,
                                    GtkSnapshot *snapshot,
                                    const JourneyCanvasView *view);

/* journey-canvas-preview.c */
JourneyPoint journey_canvas_get_lifted_origin (JourneyCanvas *self, const JourneyCanvasView *view);
GskRenderNode *journey_canvas_create_lifted (JourneyCanvas *self, const JourneyRect *area);
void journey_canvas_append_preview (JourneyCanvas *self,
                                    GtkSnapshot *snapshot,
                                    const JourneyCanvasView *view,
                                    const JourneyPreview *preview);

/* journey-canvas-keys.c */
void journey_canvas_class_init_keys (GtkWidgetClass *widget_class);
void journey_canvas_update_actions (JourneyCanvas *self);
gboolean journey_canvas_follow (JourneyCanvas *self, const JourneyKeyResult *result);
gboolean journey_canvas_delete_subjects (JourneyCanvas *self, char **message);

/* journey-canvas-clipboard.c */
void journey_canvas_class_init_clipboard (GtkWidgetClass *widget_class);
void journey_canvas_update_clipboard_actions (JourneyCanvas *self);

/* journey-canvas-drop.c */
void journey_canvas_init_drop (JourneyCanvas *self);
void journey_canvas_append_drop (JourneyCanvas *self,
                                 GtkSnapshot *snapshot,
                                 const JourneyCanvasView *view);

/* journey-canvas-leave.c */
gboolean journey_canvas_leave_window (JourneyCanvas *self);
gboolean journey_canvas_can_come_back (JourneyCanvas *self);
gboolean journey_canvas_bring_back (JourneyCanvas *self, const JourneyLanding *landing);
void journey_canvas_dispose_leave (JourneyCanvas *self);

/* journey-canvas-persona-line.c */
gboolean journey_canvas_has_line (JourneyCanvas *self, JourneyPersona *persona);
gboolean journey_canvas_add_line (JourneyCanvas *self, JourneyPersona *persona, double score);

/* journey-canvas-take.c */
JourneyLoad journey_canvas_get_load (JourneyCanvas *self, const GValue *value);
JourneyLoad journey_canvas_get_load_of_type (GType type);
gboolean
journey_canvas_take (JourneyCanvas *self, const GValue *value, const JourneyLanding *landing);

/* journey-canvas-edit.c */
void journey_canvas_edit_new (JourneyCanvas *self);
void journey_canvas_refresh_editor (JourneyCanvas *self);
void journey_canvas_refresh_editor_look (JourneyCanvas *self);
void journey_canvas_allocate_editor (JourneyCanvas *self);

/* journey-canvas-a11y.c */
void journey_canvas_accessible_iface_init (GtkAccessibleInterface *iface);
void journey_canvas_refresh_accessibles (JourneyCanvas *self);
void journey_canvas_select_accessibles (JourneyCanvas *self);
void journey_canvas_drop_accessibles (JourneyCanvas *self);
GtkAccessible *journey_canvas_get_accessible (JourneyCanvas *self, int index);

G_END_DECLS
