/* journey-canvas-zoom.c: how large the canvas shows its map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "journey-canvas-private.h"

/* The steps of the buttons and keys. */
static const double levels[] = { 0.1, 0.15, 0.2, 0.25, 0.33, 0.4,  0.5, 0.6, 0.7, 0.8,
                                 0.9, 1.0,  1.1, 1.25, 1.5,  1.75, 2.0, 2.5, 3.0, 4.0 };

/* So that a zoom of 0.3300001 counts as the level 0.33. */
#define LEVEL_EPSILON 0.005

/* Px of the map around what is selected. */
#define SELECTION_MARGIN 32.0

/**
 * journey_canvas_place:
 * @self: a canvas
 * @zoom: px of the canvas for each px of the map; held within the limits
 * @map: a place of the map
 * @view_x: where it goes, in px from the left edge of the canvas
 * @view_y: where it goes, in px from the top edge of the canvas
 *
 * Sets zoom and scroll position at once. Where the map ends, the place may come to lie elsewhere.
 */
void
journey_canvas_place (JourneyCanvas *self,
                      double zoom,
                      const JourneyPoint *map,
                      double view_x,
                      double view_y)
{
  JourneyPoint values;
  gboolean changed;

  zoom = CLAMP (zoom, JOURNEY_CANVAS_MIN_ZOOM, JOURNEY_CANVAS_MAX_ZOOM);
  changed = zoom != self->zoom;
  self->zoom = zoom;

  values = (JourneyPoint) { map->x * zoom - view_x, map->y * zoom - view_y };
  journey_canvas_configure_adjustments (self, &values);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  if (changed)
    {
      journey_canvas_refresh_editor_look (self);
      g_object_notify (G_OBJECT (self), "zoom");
    }
}

/**
 * journey_canvas_zoom_at:
 * @self: a canvas
 * @zoom: the new zoom; held within the limits
 * @x: px from the left edge of the canvas
 * @y: px from the top edge of the canvas
 *
 * Zooms so that the place of the map that is seen at a point stays there.
 */
void
journey_canvas_zoom_at (JourneyCanvas *self, double zoom, double x, double y)
{
  JourneyCanvasView view;
  JourneyPoint map;

  g_return_if_fail (JOURNEY_IS_CANVAS (self));
  g_return_if_fail (isfinite (zoom));

  view = journey_canvas_get_view (self);
  map = journey_canvas_view_to_map (&view, x, y);
  journey_canvas_place (self, zoom, &map, x, y);
}

/**
 * journey_canvas_set_zoom:
 * @self: a canvas
 * @zoom: the new zoom; held within the limits
 *
 * Zooms about the middle of the canvas.
 */
void
journey_canvas_set_zoom (JourneyCanvas *self, double zoom)
{
  GtkWidget *widget = GTK_WIDGET (self);

  g_return_if_fail (JOURNEY_IS_CANVAS (self));

  journey_canvas_zoom_at (self, zoom, gtk_widget_get_width (widget) / 2.0,
                          gtk_widget_get_height (widget) / 2.0);
}

/**
 * journey_canvas_get_zoom:
 * @self: a canvas
 *
 * Returns: px of the canvas for each px of the map
 */
double
journey_canvas_get_zoom (JourneyCanvas *self)
{
  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), 1);

  return self->zoom;
}

/**
 * journey_canvas_zoom_to_fit:
 * @self: a canvas
 *
 * Shows the whole map, but not beyond its natural size.
 */
void
journey_canvas_zoom_to_fit (JourneyCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  JourneyLayout *layout;

  g_return_if_fail (JOURNEY_IS_CANVAS (self));

  layout = journey_canvas_get_layout (self);
  if (layout)
    {
      double zoom_x = gtk_widget_get_width (widget) / journey_layout_get_width (layout);
      double zoom_y = gtk_widget_get_height (widget) / journey_layout_get_height (layout);

      journey_canvas_place (self, MIN (MIN (zoom_x, zoom_y), 1), &(JourneyPoint) { 0 }, 0, 0);
    }
}

static JourneyRect
unite (const JourneyRect *a, const JourneyRect *b)
{
  double x = MIN (a->x, b->x);
  double y = MIN (a->y, b->y);

  return (JourneyRect) { x, y, MAX (journey_rect_right (a), journey_rect_right (b)) - x,
                         MAX (journey_rect_bottom (a), journey_rect_bottom (b)) - y };
}

/* What is selected, or else what the keyboard is on. */
static gboolean
find_selected_rect (JourneyCanvas *self, JourneyRect *rect)
{
  const JourneyBox *focused = journey_canvas_get_focused (self);
  gboolean found = FALSE;
  const JourneyBox *boxes;
  guint n_boxes;

  if (!self->layout)
    return FALSE;

  boxes = journey_layout_get_boxes (self->layout, &n_boxes);
  for (guint i = 0; i < n_boxes; i++)
    {
      JourneyItem *item = journey_target_get_selectable (&boxes[i]);

      if (!item || !journey_selection_contains (self->selection, item))
        continue;
      *rect = found ? unite (rect, &boxes[i].rect) : boxes[i].rect;
      found = TRUE;
    }

  if (!found && focused)
    *rect = focused->rect;
  return found || focused;
}

static void
zoom_in (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (levels[i] > self->zoom + LEVEL_EPSILON)
      {
        journey_canvas_set_zoom (self, levels[i]);
        return;
      }
}

static void
zoom_out (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);

  for (guint i = G_N_ELEMENTS (levels); i > 0; i--)
    if (levels[i - 1] < self->zoom - LEVEL_EPSILON)
      {
        journey_canvas_set_zoom (self, levels[i - 1]);
        return;
      }
}

static void
zoom_reset (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  journey_canvas_set_zoom (JOURNEY_CANVAS (widget), 1);
}

static void
zoom_fit (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  journey_canvas_zoom_to_fit (JOURNEY_CANVAS (widget));
}

/* As large as fits, but not beyond the natural size. */
static void
zoom_selection (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  JourneyRect rect;
  double zoom;

  if (!find_selected_rect (self, &rect))
    return;

  rect = journey_rect_grow (&rect, SELECTION_MARGIN);
  zoom = MIN (MIN (gtk_widget_get_width (widget) / rect.width,
                   gtk_widget_get_height (widget) / rect.height),
              1);
  journey_canvas_place (self, zoom,
                        &(JourneyPoint) { rect.x + rect.width / 2, rect.y + rect.height / 2 },
                        gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0);
}

/* Shift and a digit, and what the keyboard makes of it. A menu shows the last. */
static void
bind_digit (GtkWidgetClass *widget_class, guint digit, guint shifted, const char *action)
{
  gtk_widget_class_add_binding_action (widget_class, shifted, GDK_SHIFT_MASK, action, NULL);
  gtk_widget_class_add_binding_action (widget_class, digit, GDK_SHIFT_MASK, action, NULL);
}

void
journey_canvas_class_init_zoom (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "canvas.zoom-in", NULL, zoom_in);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-out", NULL, zoom_out);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-reset", NULL, zoom_reset);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-fit", NULL, zoom_fit);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-selection", NULL, zoom_selection);
  bind_digit (widget_class, GDK_KEY_1, GDK_KEY_exclam, "canvas.zoom-fit");
  bind_digit (widget_class, GDK_KEY_2, GDK_KEY_quotedbl, "canvas.zoom-selection");
  bind_digit (widget_class, GDK_KEY_2, GDK_KEY_at, "canvas.zoom-selection");
}
