/* journey-canvas-overlay.c: what is drawn over the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-canvas-overlay-private.h"

#define RING_WIDTH     2.0
#define RING_DISTANCE  3.0 /* of the ring of the focus from its box */
#define RING_RADIUS    10.0
#define SELECTED_WIDTH 2.0
#define SELECTED_VEIL  0.10f
#define HOVER_ALPHA    0.45f
#define HANDLE_RADIUS  7.0
#define GRIP_WIDTH     4.0
#define GRIP_HEIGHT    22.0
#define BUTTON_GLYPH   4.5
#define GLYPH_WIDTH    1.6f

/**
 * journey_overlay_get_accent:
 * @alpha: how opaque
 *
 * Returns: the accent colour of the system, to be seen on the map
 */
GdkRGBA
journey_overlay_get_accent (float alpha)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GdkRGBA color;

  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (manager),
                                       adw_style_manager_get_dark (manager), &color);
  color.alpha = alpha;
  return color;
}

static GskRoundedRect
to_rounded (const JourneyRect *rect, double radius)
{
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded,
                                   &GRAPHENE_RECT_INIT ((float) rect->x, (float) rect->y,
                                                        (float) rect->width, (float) rect->height),
                                   (float) MAX (radius, 0));
  gsk_rounded_rect_normalize (&rounded);
  return rounded;
}

/**
 * journey_overlay_append_edge:
 * @snapshot: where to draw
 * @rect: in px of the canvas
 * @radius: of its corners
 * @width: of the edge, which lies inside
 * @color: of the edge
 *
 * Draws the edge of a rectangle.
 */
void
journey_overlay_append_edge (GtkSnapshot *snapshot,
                             const JourneyRect *rect,
                             double radius,
                             double width,
                             const GdkRGBA *color)
{
  GskRoundedRect rounded = to_rounded (rect, radius);
  float w = (float) width;

  gtk_snapshot_append_border (snapshot, &rounded, (float[4]) { w, w, w, w },
                              (GdkRGBA[4]) { *color, *color, *color, *color });
}

/**
 * journey_overlay_append_fill:
 * @snapshot: where to draw
 * @rect: in px of the canvas
 * @radius: of its corners
 * @color: of the inside
 *
 * Draws the inside of a rectangle.
 */
void
journey_overlay_append_fill (GtkSnapshot *snapshot,
                             const JourneyRect *rect,
                             double radius,
                             const GdkRGBA *color)
{
  GskRoundedRect rounded = to_rounded (rect, radius);

  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, color, &rounded.bounds);
  gtk_snapshot_pop (snapshot);
}

/**
 * journey_overlay_append_disc:
 * @snapshot: where to draw
 * @x: of its middle, in px of the canvas
 * @y: of its middle, in px of the canvas
 * @radius: how large it is
 * @fill: of the inside
 * @edge: (nullable): of an edge of 2 px
 *
 * Draws a disc with a faint shadow, to be seen on any ground.
 */
void
journey_overlay_append_disc (GtkSnapshot *snapshot,
                             double x,
                             double y,
                             double radius,
                             const GdkRGBA *fill,
                             const GdkRGBA *edge)
{
  JourneyRect rect = { x - radius, y - radius, 2 * radius, 2 * radius };
  GskRoundedRect rounded = to_rounded (&rect, radius);

  gtk_snapshot_append_outset_shadow (snapshot, &rounded, &(GdkRGBA) { 0, 0, 0, 0.25f }, 0, 1, 0, 3);
  journey_overlay_append_fill (snapshot, &rect, radius, fill);
  if (edge)
    journey_overlay_append_edge (snapshot, &rect, radius, 2, edge);
}

/**
 * journey_overlay_append_stroke:
 * @snapshot: where to draw
 * @path: in px of the canvas
 * @width: of the line
 * @color: of the line
 *
 * Draws a line with round ends.
 */
void
journey_overlay_append_stroke (GtkSnapshot *snapshot,
                               GskPath *path,
                               float width,
                               const GdkRGBA *color)
{
  GskStroke *stroke = gsk_stroke_new (width);

  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
  gsk_stroke_free (stroke);
}

/**
 * journey_overlay_append_plus:
 * @snapshot: where to draw
 * @x: of its middle, in px of the canvas
 * @y: of its middle, in px of the canvas
 * @reach: how far its arms go
 *
 * Draws a white cross.
 */
void
journey_overlay_append_plus (GtkSnapshot *snapshot, double x, double y, double reach)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  GdkRGBA white = { 1, 1, 1, 1 };

  gsk_path_builder_move_to (builder, (float) (x - reach), (float) y);
  gsk_path_builder_line_to (builder, (float) (x + reach), (float) y);
  gsk_path_builder_move_to (builder, (float) x, (float) (y - reach));
  gsk_path_builder_line_to (builder, (float) x, (float) (y + reach));
  path = gsk_path_builder_to_path (builder);
  journey_overlay_append_stroke (snapshot, path, GLYPH_WIDTH, &white);
}

/**
 * journey_overlay_get_tint:
 * @self: a canvas
 * @persona: (nullable): a persona
 *
 * Returns: the colour of its line
 */
GdkRGBA
journey_overlay_get_tint (JourneyCanvas *self, JourneyPersona *persona)
{
  JourneyRgba color =
      journey_theme_get_tone (self->theme, JOURNEY_INK_TINT,
                              persona ? journey_persona_get_color (persona) : JOURNEY_COLOR_BLUE,
                              JOURNEY_TONE_LINE);

  return (GdkRGBA) { color.red, color.green, color.blue, color.alpha };
}

/**
 * journey_overlay_get_box_rect:
 * @self: a canvas
 * @view: how its map is shown
 * @box: a box
 *
 * Returns: where the box is drawn now, out of its place or not, in px of the canvas
 */
JourneyRect
journey_overlay_get_box_rect (JourneyCanvas *self,
                              const JourneyCanvasView *view,
                              const JourneyBox *box)
{
  JourneyRect rect = journey_canvas_view_get_box_rect (view, box);
  JourneyPoint shift = journey_canvas_get_shift (self, box);

  rect.x += shift.x * view->zoom;
  rect.y += shift.y * view->zoom;
  return rect;
}

static gboolean
is_round (const JourneyBox *box)
{
  return box->kind == JOURNEY_BOX_EMOTION;
}

static double
get_radius (const JourneyBox *box, double zoom)
{
  if (box->kind == JOURNEY_BOX_STAGE)
    return 3 * zoom;
  return (is_round (box) ? box->rect.height / 2 : RING_RADIUS) * zoom;
}

/* The outline of a stage is the chevron that it is drawn with. */
static GskPath *
create_outline (const JourneyCanvasView *view, const JourneyBox *box, const JourneyRect *rect)
{
  const JourneyMark *marks = journey_layout_get_marks (view->layout, box);
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  guint n_steps;
  const JourneyPathStep *steps;

  if (box->kind != JOURNEY_BOX_STAGE || box->n_marks == 0 || marks[0].kind != JOURNEY_MARK_PATH)
    return NULL;

  steps = journey_path_get_steps (marks[0].path, &n_steps);
  for (guint i = 0; i < n_steps; i++)
    {
      float x = (float) (rect->x + (steps[i].points[0].x - box->rect.x) * view->zoom);
      float y = (float) (rect->y + (steps[i].points[0].y - box->rect.y) * view->zoom);

      if (steps[i].verb == JOURNEY_PATH_MOVE)
        gsk_path_builder_move_to (builder, x, y);
      else if (steps[i].verb == JOURNEY_PATH_LINE)
        gsk_path_builder_line_to (builder, x, y);
      else if (steps[i].verb == JOURNEY_PATH_CLOSE)
        gsk_path_builder_close (builder);
    }
  return gsk_path_builder_to_path (builder);
}

/* Stages have any colour, that of the accent as well, so a light line runs between two others. */
static void
append_outline (GtkSnapshot *snapshot, GskPath *outline, double width, const GdkRGBA *color)
{
  GdkRGBA white = { 1, 1, 1, 1 };

  journey_overlay_append_stroke (snapshot, outline, (float) (3 * width), color);
  journey_overlay_append_stroke (snapshot, outline, (float) width, &white);
}

/* Cells cannot be selected by themselves, so where the pointer put the keyboard is shown in them.
 */
static gboolean
has_focus_ring (JourneyCanvas *self, const JourneyBox *box)
{
  if (self->editor || !gtk_widget_has_focus (GTK_WIDGET (self)))
    return FALSE;

  return gtk_widget_has_visible_focus (GTK_WIDGET (self)) || !journey_canvas_get_own_item (box);
}

static void
append_focus (JourneyCanvas *self,
              GtkSnapshot *snapshot,
              const JourneyCanvasView *view,
              const JourneyBox *box)
{
  JourneyRect rect = journey_overlay_get_box_rect (self, view, box);
  gboolean visible = gtk_widget_has_visible_focus (GTK_WIDGET (self));
  GdkRGBA color = journey_overlay_get_accent (visible ? 1 : HOVER_ALPHA);
  double distance = visible ? RING_DISTANCE + RING_WIDTH : RING_WIDTH;

  rect = journey_rect_grow (&rect, distance);
  journey_overlay_append_edge (snapshot, &rect, get_radius (box, view->zoom) + distance, RING_WIDTH,
                               &color);
}

static void
append_selected (JourneyCanvas *self,
                 GtkSnapshot *snapshot,
                 const JourneyCanvasView *view,
                 const JourneyBox *box)
{
  JourneyRect rect = journey_overlay_get_box_rect (self, view, box);
  GdkRGBA veil = journey_overlay_get_accent (SELECTED_VEIL);
  GdkRGBA color = journey_overlay_get_accent (1);
  double radius = get_radius (box, view->zoom);
  g_autoptr (GskPath) outline = create_outline (view, box, &rect);

  if (outline)
    {
      append_outline (snapshot, outline, SELECTED_WIDTH, &color);
      return;
    }

  rect = journey_rect_grow (&rect, 1);
  journey_overlay_append_fill (snapshot, &rect, radius + 1, &veil);
  journey_overlay_append_edge (snapshot, &rect, radius + 1, SELECTED_WIDTH, &color);
}

static void
append_selection (JourneyCanvas *self,
                  GtkSnapshot *snapshot,
                  const JourneyCanvasView *view,
                  JourneyBoxPin pin)
{
  const JourneyPreview *preview = journey_toolbox_get_preview (self->toolbox);
  JourneyRect all = { 0, 0, view->width, view->height };
  JourneyCanvasView held = *view;
  JourneyRect area;
  g_autoptr (GArray) near = NULL;

  if (journey_selection_get_length (self->selection) == 0)
    return;

  if (pin == JOURNEY_BOX_PIN_START && view->start_pinned)
    held.origin.x = view->pinned_origin.x;
  area = journey_canvas_view_get_map_area (&held);
  area = journey_rect_grow (&area, RING_WIDTH / view->zoom);
  near = journey_canvas_find_boxes (self, &area);

  for (guint i = 0; i < near->len; i++)
    {
      guint index = g_array_index (near, guint, i);
      const JourneyBox *box = journey_layout_get_box (view->layout, (int) index);
      JourneyItem *item = journey_canvas_get_own_item (box);
      JourneyRect rect;

      if (!item || box->pin != pin || !journey_selection_contains (self->selection, item) ||
          (preview && !preview->copy && journey_preview_is_lifted (preview, index)))
        continue;

      rect = journey_canvas_view_get_box_rect (view, box);
      rect = journey_rect_grow (&rect, RING_WIDTH);
      if (journey_rect_intersects (&rect, &all))
        append_selected (self, snapshot, view, box);
    }
}

/* With several personas, it is said on the cards whose line a click or a stroke changes. */
static void
append_chosen_persona (JourneyCanvas *self, GtkSnapshot *snapshot, const JourneyCanvasView *view)
{
  JourneyPersona *persona = journey_canvas_get_persona (self);
  GdkRGBA color;
  JourneyRect rect;
  int index;

  if (!persona || !journey_canvas_is_editable (self) ||
      journey_list_get_length (journey_document_get_personas (self->document)) < 2)
    return;
  index = journey_layout_find (view->layout, JOURNEY_BOX_PERSONA, JOURNEY_ITEM (persona));
  if (index < 0)
    return;

  color = journey_overlay_get_tint (self, persona);
  rect = journey_canvas_view_get_box_rect (view, journey_layout_get_box (view->layout, index));
  journey_overlay_append_edge (snapshot, &rect, RING_RADIUS * view->zoom, RING_WIDTH, &color);
}

static void
append_button (GtkSnapshot *snapshot, const JourneyRect *rect)
{
  GdkRGBA accent = journey_overlay_get_accent (1);
  double x = rect->x + rect->width / 2;
  double y = rect->y + rect->height / 2;

  journey_overlay_append_disc (snapshot, x, y, rect->width / 2, &accent, NULL);
  journey_overlay_append_plus (snapshot, x, y, MIN (BUTTON_GLYPH, rect->width / 4));
}

static void
append_grip (GtkSnapshot *snapshot, const JourneyRect *rect, gboolean grabbed)
{
  GdkRGBA color = journey_overlay_get_accent (grabbed ? 1 : HOVER_ALPHA);
  double height = MIN (GRIP_HEIGHT, rect->height * 0.6);
  JourneyRect grip = { rect->x + (rect->width - GRIP_WIDTH) / 2,
                       rect->y + (rect->height - height) / 2, GRIP_WIDTH, height };

  journey_overlay_append_fill (snapshot, &grip, GRIP_WIDTH / 2, &color);
}

static void
append_connector (GtkSnapshot *snapshot, const JourneyRect *rect, gboolean grabbed, gboolean rtl)
{
  GdkRGBA accent = journey_overlay_get_accent (1);
  GdkRGBA white = { 1, 1, 1, 1 };
  double x = rect->x + rect->width / 2;
  double y = rect->y + rect->height / 2;
  float way = rtl ? -1 : 1;
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  journey_overlay_append_disc (snapshot, x, y, MIN (HANDLE_RADIUS, rect->width / 2),
                               grabbed ? &accent : &white, &accent);
  gsk_path_builder_move_to (builder, (float) x - 1.5f * way, (float) y - 3);
  gsk_path_builder_line_to (builder, (float) x + 1.5f * way, (float) y);
  gsk_path_builder_line_to (builder, (float) x - 1.5f * way, (float) y + 3);
  path = gsk_path_builder_to_path (builder);
  journey_overlay_append_stroke (snapshot, path, GLYPH_WIDTH, grabbed ? &white : &accent);
}

static void
append_handle (JourneyCanvas *self,
               GtkSnapshot *snapshot,
               const JourneyCanvasView *view,
               const JourneyTarget *hover,
               JourneyPart part)
{
  guint n_boxes;
  const JourneyBox *boxes = journey_layout_get_boxes (view->layout, &n_boxes);
  JourneyRect rect;

  if (!journey_target_get_handle (view->layout, hover->box, part, view->zoom, &rect))
    return;

  rect = journey_canvas_view_get_rect (view, &boxes[hover->box], &rect);
  if (part == JOURNEY_PART_CONNECT)
    append_connector (snapshot, &rect, hover->part == part, journey_layout_is_rtl (view->layout));
  else
    append_grip (snapshot, &rect, hover->part == part);
}

static void
append_hovered_box (JourneyCanvas *self,
                    GtkSnapshot *snapshot,
                    const JourneyCanvasView *view,
                    const JourneyTarget *hover)
{
  GdkRGBA faint = journey_overlay_get_accent (HOVER_ALPHA);
  guint n_boxes;
  const JourneyBox *box = &journey_layout_get_boxes (view->layout, &n_boxes)[hover->box];
  JourneyRect rect = journey_canvas_view_get_box_rect (view, box);
  g_autoptr (GskPath) outline = create_outline (view, box, &rect);

  rect = journey_rect_grow (&rect, 1);
  if (outline)
    append_outline (snapshot, outline, 1, &faint);
  else
    journey_overlay_append_edge (snapshot, &rect, get_radius (box, view->zoom) + 1, 1, &faint);
  append_handle (self, snapshot, view, hover, JOURNEY_PART_START_EDGE);
  append_handle (self, snapshot, view, hover, JOURNEY_PART_END_EDGE);
  append_handle (self, snapshot, view, hover, JOURNEY_PART_CONNECT);
}

/* The colour of the persona whose line gets the new point. */
static void
append_gap (JourneyCanvas *self, GtkSnapshot *snapshot, const JourneyRect *rect)
{
  GdkRGBA color = journey_overlay_get_tint (self, journey_canvas_get_persona (self));
  GdkRGBA faint = color;

  faint.alpha *= HOVER_ALPHA;
  journey_overlay_append_fill (snapshot, rect, rect->width / 2, &faint);
  journey_overlay_append_edge (snapshot, rect, rect->width / 2, 2, &color);
}

static void
append_hover (JourneyCanvas *self, GtkSnapshot *snapshot, const JourneyCanvasView *view)
{
  const JourneyTarget *hover = journey_toolbox_get_hover (self->toolbox);
  JourneyBox place = { .pin = JOURNEY_BOX_PIN_NONE };
  JourneyRect rect;

  if (!hover || hover->part == JOURNEY_PART_NONE)
    return;

  if (hover->part == JOURNEY_PART_ADD_STAGE)
    place.pin = JOURNEY_BOX_PIN_TOP;
  rect = journey_canvas_view_get_rect (view, &place, &hover->rect);

  switch (hover->part)
    {
    case JOURNEY_PART_ADD_TOUCHPOINT:
    case JOURNEY_PART_ADD_STAGE:
      if (hover->box < 0)
        append_button (snapshot, &rect);
      else
        append_hovered_box (self, snapshot, view, hover);
      break;

    case JOURNEY_PART_GAP:
      append_gap (self, snapshot, &rect);
      break;

    case JOURNEY_PART_NONE:
      break;

    case JOURNEY_PART_BODY:
    case JOURNEY_PART_START_EDGE:
    case JOURNEY_PART_END_EDGE:
    case JOURNEY_PART_CONNECT:
    default:
      append_hovered_box (self, snapshot, view, hover);
    }
}

/**
 * journey_overlay_get_clip:
 * @self: a canvas
 * @view: how its map is shown
 * @pin: how a box scrolls
 *
 * What is held at the edges covers the rest, and rings around it as well.
 *
 * Returns: where something may be drawn over boxes of that kind
 */
JourneyRect
journey_overlay_get_clip (JourneyCanvas *self, const JourneyCanvasView *view, JourneyBoxPin pin)
{
  JourneyRect clip = { 0, 0, view->width, view->height };
  gboolean rtl = journey_layout_is_rtl (view->layout);

  if (pin != JOURNEY_BOX_PIN_TOP && view->top_pinned)
    {
      clip.y += view->top.height;
      clip.height -= view->top.height;
    }
  if (pin != JOURNEY_BOX_PIN_START && view->start_pinned)
    {
      clip.x += rtl ? 0 : view->start.width;
      clip.width -= view->start.width;
    }

  return clip;
}

void
journey_canvas_append_overlay (JourneyCanvas *self,
                               GtkSnapshot *snapshot,
                               const JourneyCanvasView *view)
{
  const JourneyPreview *preview = journey_toolbox_get_preview (self->toolbox);
  const JourneyBox *focused = self->focus_index >= 0 ? journey_canvas_get_focused (self) : NULL;
  gboolean busy = preview && preview->kind != JOURNEY_PREVIEW_NONE;

  for (JourneyBoxPin pin = JOURNEY_BOX_PIN_NONE; pin <= JOURNEY_BOX_PIN_START; pin++)
    {
      JourneyRect clip = journey_overlay_get_clip (self, view, pin);

      gtk_snapshot_push_clip (snapshot,
                              &GRAPHENE_RECT_INIT ((float) clip.x, (float) clip.y,
                                                   (float) clip.width, (float) clip.height));
      if (pin == JOURNEY_BOX_PIN_NONE)
        append_chosen_persona (self, snapshot, view);
      append_selection (self, snapshot, view, pin);
      if (focused && focused->pin == pin && !busy && has_focus_ring (self, focused))
        append_focus (self, snapshot, view, focused);
      gtk_snapshot_pop (snapshot);
    }

  journey_canvas_append_drop (self, snapshot, view);
  if (busy)
    journey_canvas_append_preview (self, snapshot, view, preview);
  else if (!self->editor && !self->panning)
    append_hover (self, snapshot, view);
}
