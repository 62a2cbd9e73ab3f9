/* journey-matrix-input.c: moves the points of the matrix, by pointer and by keyboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-edit.h"
#include "journey-matrix-private.h"
#include "journey-quadrant.h"

/* How far from its middle a point can be taken, px: a finger is wider than a dot. */
#define REACH 14

static gboolean
find_point (JourneyMatrix *self, gpointer point, guint *index)
{
  return point != NULL && g_ptr_array_find (self->points, point, index);
}

static gboolean
find_focus (JourneyMatrix *self, guint *index)
{
  return find_point (self, gtk_widget_get_focus_child (GTK_WIDGET (self)), index);
}

static void
go_to (JourneyMatrix *self, int index)
{
  if (index < 0 || index >= (int) self->points->len)
    return;

  gtk_widget_grab_focus (self->points->pdata[index]);
  journey_matrix_select (self, self->points->pdata[index]);
}

static void
announce (JourneyMatrix *self, int impact, int effort)
{
  g_autofree char *words = journey_quadrant_dup_words (impact, effort);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* --- Pointer --- */

/**
 * journey_matrix_cancel_drag:
 * @self: a matrix
 *
 * Puts a point back that is under way.
 */
void
journey_matrix_cancel_drag (JourneyMatrix *self)
{
  gboolean dragging = self->dragging;

  self->pressed = NULL;
  self->dragging = FALSE;
  if (!dragging)
    return;

  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, JourneyMatrix *self)
{
  int index =
      journey_matrix_layout_pick (journey_matrix_get_places (self), self->places->len, x, y, REACH);

  self->pressed = NULL;
  self->dragging = FALSE;
  if (index < 0)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  self->pressed = self->points->pdata[index];
  self->start_x = x;
  self->start_y = y;
  go_to (self, index);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, JourneyMatrix *self)
{
  const JourneyMatrixRect *plot = &self->layout.plot;

  if (!self->pressed || !journey_map_watch_is_editable (self->watch))
    return;
  if (!self->dragging && !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) dx, (int) dy))
    return;

  self->dragging = TRUE;
  self->x = CLAMP (self->start_x + dx, plot->x, plot->x + plot->width);
  self->y = CLAMP (self->start_y + dy, plot->y, plot->y + plot->height);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, JourneyMatrix *self)
{
  JourneyMatrixPoint *point = self->pressed;
  gboolean dragging = self->dragging;
  int impact, effort;

  self->pressed = NULL;
  self->dragging = FALSE;
  if (!point || !dragging)
    return;

  journey_matrix_layout_rate (&self->layout, self->x, self->y, &impact, &effort);
  journey_edit_rate (journey_matrix_point_get_opportunity (point), impact, effort, NULL);
  announce (self, impact, effort);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
cancel_cb (JourneyMatrix *self)
{
  journey_matrix_cancel_drag (self);
}

/* --- Keyboard --- */

static gboolean
go_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  JourneyMatrix *self = JOURNEY_MATRIX (widget);
  guint from;
  int way;

  if (!find_focus (self, &from) || self->places->len != self->points->len)
    return GDK_EVENT_PROPAGATE;

  g_variant_get (args, "(i)", &way);
  go_to (self, journey_matrix_layout_go (journey_matrix_get_places (self), self->places->len, from,
                                         (JourneyMatrixWay) way));
  return GDK_EVENT_STOP;
}

/* Through all points, in the order of the file: so that none is out of reach of the arrows. */
static gboolean
step_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  JourneyMatrix *self = JOURNEY_MATRIX (widget);
  int last = (int) self->points->len - 1;
  guint from;
  int by;

  if (!find_focus (self, &from))
    return GDK_EVENT_PROPAGATE;

  g_variant_get (args, "(i)", &by);
  go_to (self, (int) CLAMP ((gint64) from + by, 0, last));
  return GDK_EVENT_STOP;
}

/* A point that is not rated yet starts from the middle. */
static int
nudge (int rating, int by)
{
  return rating > 0 ? CLAMP (rating + by, 1, JOURNEY_RATING_MAX) : (JOURNEY_RATING_MAX + 1) / 2;
}

static gboolean
move_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  JourneyMatrix *self = JOURNEY_MATRIX (widget);
  g_autofree char *gesture = g_strdup_printf ("matrix %p %u", (gpointer) self, self->stay);
  JourneyOpportunity *opportunity;
  int impact, effort, more_impact, more_effort;
  guint index;

  if (!find_focus (self, &index) || !journey_map_watch_is_editable (self->watch))
    return GDK_EVENT_PROPAGATE;

  g_variant_get (args, "(ii)", &more_impact, &more_effort);
  if (self->layout.mirrored)
    more_effort = -more_effort;
  opportunity = journey_matrix_point_get_opportunity (self->points->pdata[index]);
  impact = nudge (journey_opportunity_get_impact (opportunity), more_impact);
  effort = nudge (journey_opportunity_get_effort (opportunity), more_effort);
  journey_edit_rate (opportunity, impact, effort, gesture);
  announce (self, impact, effort);
  return GDK_EVENT_STOP;
}

static gboolean
select_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  JourneyMatrix *self = JOURNEY_MATRIX (widget);
  guint index;

  if (!find_focus (self, &index))
    return GDK_EVENT_PROPAGATE;

  journey_matrix_select (self, self->points->pdata[index]);
  return GDK_EVENT_STOP;
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  JourneyMatrix *self = JOURNEY_MATRIX (widget);

  if (!self->dragging)
    return GDK_EVENT_PROPAGATE;

  journey_matrix_cancel_drag (self);
  return GDK_EVENT_STOP;
}

/* The matrix is one stop for Tab, at the point that is selected or else the first. */
gboolean
journey_matrix_focus (GtkWidget *widget, GtkDirectionType direction)
{
  JourneyMatrix *self = JOURNEY_MATRIX (widget);
  JourneySelection *selection = journey_map_watch_get_selection (self->watch);

  if (gtk_widget_get_focus_child (widget) || self->points->len == 0)
    return FALSE;

  for (guint i = 0; i < self->points->len; i++)
    if (selection && journey_selection_contains (
                         selection, journey_matrix_point_get_opportunity (self->points->pdata[i])))
      return gtk_widget_grab_focus (self->points->pdata[i]);

  return gtk_widget_grab_focus (self->points->pdata[0]);
}

static void
entered_cb (JourneyMatrix *self)
{
  self->stay++;
}

static void
bind_way (GtkWidgetClass *widget_class,
          guint keyval,
          guint keypad_keyval,
          JourneyMatrixWay way,
          int impact,
          int effort)
{
  guint keyvals[] = { keyval, keypad_keyval };

  for (guint i = 0; i < G_N_ELEMENTS (keyvals); i++)
    {
      gtk_widget_class_add_binding (widget_class, keyvals[i], 0, go_cb, "(i)", (int) way);
      gtk_widget_class_add_binding (widget_class, keyvals[i], GDK_ALT_MASK, move_cb, "(ii)", impact,
                                    effort);
    }
}

void
journey_matrix_class_init_input (GtkWidgetClass *widget_class)
{
  bind_way (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, JOURNEY_MATRIX_LEFT, 0, -1);
  bind_way (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, JOURNEY_MATRIX_RIGHT, 0, 1);
  bind_way (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, JOURNEY_MATRIX_UP, 1, 0);
  bind_way (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, JOURNEY_MATRIX_DOWN, -1, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, step_cb, "(i)", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, step_cb, "(i)", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, step_cb, "(i)", G_MININT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, step_cb, "(i)", G_MAXINT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, select_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, select_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

void
journey_matrix_init_input (JourneyMatrix *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->drag = gtk_gesture_drag_new ();
  g_signal_connect (self->drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (self->drag, "cancel", G_CALLBACK (cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drag));

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (entered_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
