/* journey-canvas-leave.c: cards that are dragged out of the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "journey-canvas-private.h"
#include "journey-edit.h"
#include "journey-fragment.h"

/* Within the window the tools move cards. Where the pointer leaves it with cards in hand, they
 * begin anew as a drag between windows, which carries a copy. If that comes back, it is the cards
 * themselves again. */

/* The edge of the window may be overshot while the canvas scrolls. In px. */
#define OVERSHOOT 24.0

/* What is seen of the cards beside the pointer. In px. */
#define MAX_ICON_WIDTH  360.0
#define MAX_ICON_HEIGHT 240.0
#define ICON_OPACITY    0.9
#define HOTSPOT         16

static gboolean
is_carried (JourneyPreviewKind kind, const JourneyBox *box)
{
  switch ((int) box->kind)
    {
    case JOURNEY_BOX_TOUCHPOINT:
      return kind == JOURNEY_PREVIEW_TOUCHPOINTS;
    case JOURNEY_BOX_STAGE:
      return kind == JOURNEY_PREVIEW_STAGE;
    case JOURNEY_BOX_PAIN_POINT:
    case JOURNEY_BOX_OPPORTUNITY:
    case JOURNEY_BOX_EVIDENCE:
    case JOURNEY_BOX_METRIC:
      return kind == JOURNEY_PREVIEW_CARDS;
    default:
      return FALSE;
    }
}

/* The indices of the boxes that stand for what is dragged; what goes along with them is left out.
 */
static GArray *
find_carried (JourneyCanvas *self, const JourneyPreview *preview)
{
  GArray *carried = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < preview->boxes->len; i++)
    {
      guint index = g_array_index (preview->boxes, guint, i);

      if (is_carried (preview->kind, journey_layout_get_box (self->layout, (int) index)))
        g_array_append_val (carried, index);
    }

  return carried;
}

static gboolean
is_outside (JourneyCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  graphene_point_t place =
      GRAPHENE_POINT_INIT ((float) self->last_place.x, (float) self->last_place.y);
  graphene_rect_t window;

  if (!root || !gtk_widget_compute_point (widget, root, &place, &place))
    return FALSE;

  window = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (root),
                               (float) gtk_widget_get_height (root));
  graphene_rect_inset (&window, (float) -OVERSHOOT, (float) -OVERSHOOT);
  return !graphene_rect_contains_point (&window, &place);
}

/* What the boxes cover, in px of the map. */
static graphene_rect_t
get_bounds (JourneyCanvas *self, GArray *carried)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  for (guint i = 0; i < carried->len; i++)
    {
      const JourneyRect *rect =
          &journey_layout_get_box (self->layout, (int) g_array_index (carried, guint, i))->rect;
      graphene_rect_t of = GRAPHENE_RECT_INIT ((float) rect->x, (float) rect->y,
                                               (float) rect->width, (float) rect->height);

      if (i == 0)
        bounds = of;
      else
        graphene_rect_union (&bounds, &of, &bounds);
    }

  graphene_rect_inset (&bounds, (float) (-JOURNEY_BOX_BLEED / 2), (float) (-JOURNEY_BOX_BLEED / 2));
  return bounds;
}

static GdkPaintable *
create_icon (JourneyCanvas *self, GArray *carried)
{
  JourneyCanvasView view = journey_canvas_get_view (self);
  graphene_rect_t bounds = get_bounds (self, carried);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  graphene_size_t size = {
    MIN (bounds.size.width * (float) view.zoom, (float) MAX_ICON_WIDTH),
    MIN (bounds.size.height * (float) view.zoom, (float) MAX_ICON_HEIGHT),
  };

  view.origin = (JourneyPoint) { -bounds.origin.x * view.zoom, -bounds.origin.y * view.zoom };
  gtk_snapshot_push_opacity (snapshot, ICON_OPACITY);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, size.width, size.height));
  for (guint i = 0; i < carried->len; i++)
    journey_canvas_append_box (self, snapshot, &view, g_array_index (carried, guint, i),
                               (JourneyPoint) { 0, 0 });
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_pop (snapshot);

  return gtk_snapshot_free_to_paintable (snapshot, &size);
}

static GPtrArray *
dup_items (JourneyCanvas *self, GArray *carried)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < carried->len; i++)
    {
      const JourneyBox *box =
          journey_layout_get_box (self->layout, (int) g_array_index (carried, guint, i));

      if (!g_ptr_array_find (items, box->item, NULL))
        g_ptr_array_add (items, g_object_ref (box->item));
    }

  return items;
}

static void
forget_outgoing (JourneyCanvas *self)
{
  if (self->outgoing)
    g_signal_handlers_disconnect_by_data (self->outgoing, self);
  g_clear_object (&self->outgoing);
  g_clear_pointer (&self->outgoing_items, g_ptr_array_unref);
}

static void
finished_cb (JourneyCanvas *self, GdkDrag *drag)
{
  gdk_drag_drop_done (drag, TRUE);
  forget_outgoing (self);
}

static void
cancelled_cb (JourneyCanvas *self, GdkDragCancelReason reason, GdkDrag *drag)
{
  gdk_drag_drop_done (drag, FALSE);
  forget_outgoing (self);
}

/* The button is released somewhere else, so these would wait for it in vain. */
static void
let_go (JourneyCanvas *self)
{
  g_autoptr (GList) gestures = gtk_gesture_get_group (self->click);

  journey_toolbox_cancel (self->toolbox);
  self->pressed = FALSE;
  for (GList *l = gestures; l; l = l->next)
    gtk_event_controller_reset (l->data);
}

static gboolean
begin (JourneyCanvas *self, GPtrArray *items, GdkPaintable *icon)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GdkDevice *device = gtk_gesture_get_device (self->click);
  g_autoptr (JourneyDocument) fragment = journey_fragment_new (self->document, items);
  g_autoptr (GdkContentProvider) content = NULL;

  if (!fragment || !device)
    return FALSE;

  let_go (self);
  content = gdk_content_provider_new_typed (JOURNEY_TYPE_DOCUMENT, fragment);
  self->outgoing = gdk_drag_begin (gtk_native_get_surface (native), device, content,
                                   GDK_ACTION_COPY | GDK_ACTION_MOVE, 0, 0);
  if (!self->outgoing)
    return TRUE;

  self->outgoing_items = g_ptr_array_ref (items);
  g_signal_connect_object (self->outgoing, "dnd-finished", G_CALLBACK (finished_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->outgoing, "cancel", G_CALLBACK (cancelled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_drag_icon_set_from_paintable (self->outgoing, icon, HOTSPOT, HOTSPOT);
  return TRUE;
}

/**
 * journey_canvas_leave_window:
 * @self: a canvas
 *
 * Turns the drag of cards within the window into one between windows, if the pointer has left it.
 *
 * Returns: whether it has
 */
gboolean
journey_canvas_leave_window (JourneyCanvas *self)
{
  const JourneyPreview *preview = journey_toolbox_get_preview (self->toolbox);
  g_autoptr (GArray) carried = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GdkPaintable) icon = NULL;

  if (!preview || self->stale || self->outgoing || !is_outside (self))
    return FALSE;

  carried = find_carried (self, preview);
  if (carried->len == 0)
    return FALSE;

  items = dup_items (self, carried);
  icon = create_icon (self, carried);
  return begin (self, items, icon);
}

/**
 * journey_canvas_can_come_back:
 * @self: a canvas with an outgoing drag
 *
 * Returns: whether what is dragged may be dropped on the map it is from
 */
gboolean
journey_canvas_can_come_back (JourneyCanvas *self)
{
  if (!self->outgoing_items)
    return FALSE;

  for (guint i = 0; i < self->outgoing_items->len; i++)
    {
      JourneyItem *item = self->outgoing_items->pdata[i];

      if (!JOURNEY_IS_TOUCHPOINT (item) || journey_item_get_document (item) != self->document)
        return FALSE;
    }

  return TRUE;
}

/**
 * journey_canvas_bring_back:
 * @self: a canvas with an outgoing drag
 * @landing: where it came back
 *
 * Moves cards that left the window and came back.
 *
 * Returns: whether they may
 */
gboolean
journey_canvas_bring_back (JourneyCanvas *self, const JourneyLanding *landing)
{
  g_autofree char *message = NULL;
  guint n;

  if (!landing->stage || !journey_canvas_can_come_back (self))
    return FALSE;

  n = self->outgoing_items->len;
  message = g_strdup_printf (ngettext ("Moved %u touchpoint", "Moved %u touchpoints", n), n);
  journey_edit_move_touchpoints (self->outgoing_items, landing->stage, landing->position);
  journey_canvas_take_new_items (self, self->outgoing_items);
  journey_canvas_announce (self, message);
  return TRUE;
}

/**
 * journey_canvas_dispose_leave:
 * @self: a canvas
 *
 * Knows of no drag any more; whatever was begun goes on without it.
 */
void
journey_canvas_dispose_leave (JourneyCanvas *self)
{
  forget_outgoing (self);
}
