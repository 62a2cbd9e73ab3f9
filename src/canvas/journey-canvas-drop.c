/* journey-canvas-drop.c: what is dragged onto the map from elsewhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "journey-canvas-overlay-private.h"
#include "journey-channel.h"
#include "journey-content.h"
#include "journey-edit.h"

#define SLOT_RADIUS 10.0
#define SLOT_VEIL   0.14f
#define SLOT_EDGE   2.0

/* A canvas takes channels and items from the panels, cards from another window, and text, pictures
 * and files from other programs. While one of them hovers, only its kind and place are kept; where
 * it lands is found anew in each frame, so the map may change and scroll below it. */

static gboolean
find_landing (JourneyCanvas *self, JourneyLoad load, JourneyPoint place, JourneyLanding *landing)
{
  JourneyCanvasView view = journey_canvas_get_view (self);
  JourneyPoint map;

  *landing = (JourneyLanding) JOURNEY_LANDING_NONE;
  if (self->layout && journey_canvas_view_locate (&view, place.x, place.y, &map))
    *landing = journey_landing_find (self->layout, load, map.x, map.y);

  return landing->lands;
}

/* The best of what is offered: what we made ourselves, then files, which are also offered as text.
 */
static GType
find_type (GtkDropTarget *target, GdkDrop *drop)
{
  return gdk_content_formats_match_gtype (gtk_drop_target_get_formats (target),
                                          gdk_drop_get_formats (drop));
}

/* Of what comes from within the program more is known before it is dropped. */
static JourneyLoad
get_load (JourneyCanvas *self, GType type, GdkDrag *drag)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (!drag || !g_type_is_a (type, JOURNEY_TYPE_ITEM))
    return journey_canvas_get_load_of_type (type);

  g_value_init (&value, type);
  if (!gdk_content_provider_get_value (gdk_drag_get_content (drag), &value, NULL))
    return JOURNEY_LOAD_NOTHING;

  return journey_canvas_get_load (self, &value);
}

static gboolean
accept_cb (JourneyCanvas *self, GdkDrop *drop, GtkDropTarget *target)
{
  return journey_canvas_is_editable (self) && find_type (target, drop) != G_TYPE_INVALID;
}

static void
forget (JourneyCanvas *self)
{
  self->drop_load = JOURNEY_LOAD_NOTHING;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Files are taken anywhere: those that are no portrait are opened. */
static GdkDragAction
hover_cb (JourneyCanvas *self, double x, double y, GtkDropTarget *target)
{
  GdkDrop *drop = gtk_drop_target_get_current_drop (target);
  GdkDrag *drag = gdk_drop_get_drag (drop);
  GType type = find_type (target, drop);
  gboolean own = drag && drag == self->outgoing;
  JourneyLanding landing;

  self->drop_load = get_load (self, type, drag);
  if (own && !journey_canvas_can_come_back (self))
    self->drop_load = JOURNEY_LOAD_NOTHING;
  self->drop_place = (JourneyPoint) { x, y };
  self->last_place = self->drop_place;
  self->in_top = FALSE;
  self->in_start = FALSE;
  journey_canvas_update_autoscroll (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  if (type == GDK_TYPE_FILE_LIST)
    return GDK_ACTION_COPY;
  if (!find_landing (self, self->drop_load, self->drop_place, &landing))
    return 0;
  return own ? GDK_ACTION_MOVE : GDK_ACTION_COPY;
}

static void
leave_cb (JourneyCanvas *self)
{
  forget (self);
}

static gboolean
drop_cb (JourneyCanvas *self, const GValue *value, double x, double y, GtkDropTarget *target)
{
  GdkDrop *drop = gtk_drop_target_get_current_drop (target);
  GdkDrag *drag = drop ? gdk_drop_get_drag (drop) : NULL;
  JourneyPoint place = { x, y };
  JourneyLanding landing;

  forget (self);
  if (!drag || drag != self->outgoing)
    return journey_canvas_drop_value (self, value, x, y);

  return find_landing (self, JOURNEY_LOAD_TOUCHPOINTS, place, &landing) &&
         journey_canvas_bring_back (self, &landing);
}

/**
 * journey_canvas_drop_value:
 * @self: a canvas
 * @value: what is dropped: a `JourneyChannelWord`, a [class@Item], a fragment of a map as
 *   [class@Document], a `GdkFileList`, a `JourneyContentPicture` or a text
 * @x: where, in px of the canvas
 * @y: where, in px of the canvas
 *
 * Takes what is dropped onto the map, in one step to undo. Portraits are decoded first, so they
 * come later. What cannot be taken is told by [signal@Canvas::failed].
 *
 * Returns: whether it was taken
 */
gboolean
journey_canvas_drop_value (JourneyCanvas *self, const GValue *value, double x, double y)
{
  JourneyPoint place = { x, y };
  JourneyLanding landing;
  JourneyLoad load;

  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), FALSE);
  g_return_val_if_fail (G_IS_VALUE (value), FALSE);

  if (!journey_canvas_is_editable (self))
    return FALSE;

  journey_canvas_finish_edit (self, TRUE);
  load = journey_canvas_get_load (self, value);
  if (!find_landing (self, load, place, &landing) && load != JOURNEY_LOAD_PICTURE)
    return FALSE;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  return journey_canvas_take (self, value, &landing);
}

/**
 * journey_canvas_init_drop:
 * @self: a canvas
 *
 * Takes what is dragged here.
 */
void
journey_canvas_init_drop (JourneyCanvas *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY | GDK_ACTION_MOVE);
  GType types[] = {
    JOURNEY_TYPE_CHANNEL_WORD,    JOURNEY_TYPE_ITEM,
    JOURNEY_TYPE_PERSONA,         JOURNEY_TYPE_PAIN_POINT,
    JOURNEY_TYPE_OPPORTUNITY,     JOURNEY_TYPE_EVIDENCE,
    JOURNEY_TYPE_METRIC,          JOURNEY_TYPE_DOCUMENT,
    GDK_TYPE_FILE_LIST,           JOURNEY_TYPE_CONTENT_TEXT,
    JOURNEY_TYPE_CONTENT_PICTURE,
  };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_swapped (target, "accept", G_CALLBACK (accept_cb), self);
  g_signal_connect_swapped (target, "enter", G_CALLBACK (hover_cb), self);
  g_signal_connect_swapped (target, "motion", G_CALLBACK (hover_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
append_box (JourneyCanvas *self,
            GtkSnapshot *snapshot,
            const JourneyCanvasView *view,
            const JourneyBox *box)
{
  GdkRGBA veil = journey_overlay_get_accent (SLOT_VEIL);
  GdkRGBA edge = journey_overlay_get_accent (1);
  JourneyRect rect = journey_overlay_get_box_rect (self, view, box);

  journey_overlay_append_fill (snapshot, &rect, SLOT_RADIUS * view->zoom, &veil);
  journey_overlay_append_edge (snapshot, &rect, SLOT_RADIUS * view->zoom, SLOT_EDGE, &edge);
}

/**
 * journey_canvas_append_drop:
 * @self: a canvas
 * @snapshot: where to draw
 * @view: how its map is shown
 *
 * Draws where it would land what hovers over the map.
 */
void
journey_canvas_append_drop (JourneyCanvas *self,
                            GtkSnapshot *snapshot,
                            const JourneyCanvasView *view)
{
  const JourneyBox *box;
  JourneyLanding landing;
  JourneyRect clip;

  if (self->drop_load == JOURNEY_LOAD_NOTHING ||
      !find_landing (self, self->drop_load, self->drop_place, &landing))
    return;

  box = journey_layout_get_box (self->layout, landing.box);
  clip = journey_overlay_get_clip (self, view, box ? box->pin : JOURNEY_BOX_PIN_NONE);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) clip.x, (float) clip.y,
                                                         (float) clip.width, (float) clip.height));
  if (box)
    append_box (self, snapshot, view, box);
  else
    journey_overlay_append_slot (snapshot, view, &landing.slot);
  journey_overlay_append_mark (snapshot, view, &landing.mark);
  gtk_snapshot_pop (snapshot);
}
