/* journey-pane-handle.c: the edge of a pane, which makes it wider
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-pane-handle.h"

#include <math.h>

/**
 * JourneyPaneHandle:
 *
 * Lies over the inner edge of the sidebar of the [class@Adw.OverlaySplitView] that it is in, and is
 * dragged to make that wider or narrower, by the pointer or with the arrow keys.
 *
 * To assistive technologies it is a slider with the width as its value.
 */

#define THICKNESS 8
#define LINE      3

/* A step of the arrow keys. */
#define STEP 20

struct _JourneyPaneHandle
{
  GtkWidget parent_instance;

  int minimum; /* px at the usual size of text, like all widths here */
  int maximum;
  int width;
};

G_DEFINE_FINAL_TYPE (JourneyPaneHandle, journey_pane_handle, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_MINIMUM = 1,
  PROP_MAXIMUM,
  PROP_WIDTH,
} JourneyPaneHandleProperty;

#define PROP_LAST PROP_WIDTH

static GParamSpec *properties[PROP_LAST + 1];

/* Which way makes it wider: 1 to the right. */
static int
get_way (JourneyPaneHandle *self)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gboolean at_end = gtk_widget_get_halign (GTK_WIDGET (self)) == GTK_ALIGN_START;

  return rtl == at_end ? 1 : -1;
}

/* The handle moves along, so what is left of the way is counted from where it is by now. */
static void
drag_update_cb (JourneyPaneHandle *self, double x, double y)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));
  double wider = adw_length_unit_from_px (ADW_LENGTH_UNIT_SP, get_way (self) * x, settings);

  journey_pane_handle_set_width (self, self->width + (int) round (wider));
}

static gboolean
step_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  JourneyPaneHandle *self = JOURNEY_PANE_HANDLE (widget);
  int way;

  g_variant_get (args, "(i)", &way);
  journey_pane_handle_set_width (self, self->width + way * get_way (self) * STEP);
  return GDK_EVENT_STOP;
}

/* Seen while it is about to be used. */
static void
journey_pane_handle_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  const GtkStateFlags shown = GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUS_VISIBLE;
  int height = gtk_widget_get_height (widget);
  float x = get_way (JOURNEY_PANE_HANDLE (widget)) > 0 ? THICKNESS - LINE : 0;
  GdkRGBA color;

  if (!(gtk_widget_get_state_flags (widget) & shown))
    return;

  gtk_widget_get_color (widget, &color);
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x, 0, LINE, (float) height));
}

static void
journey_pane_handle_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  gtk_widget_queue_draw (widget);
}

static void
journey_pane_handle_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneyPaneHandle *self = JOURNEY_PANE_HANDLE (object);

  switch ((JourneyPaneHandleProperty) prop_id)
    {
    case PROP_MINIMUM:
      g_value_set_int (value, self->minimum);
      break;

    case PROP_MAXIMUM:
      g_value_set_int (value, self->maximum);
      break;

    case PROP_WIDTH:
      g_value_set_int (value, self->width);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_pane_handle_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  JourneyPaneHandle *self = JOURNEY_PANE_HANDLE (object);

  switch ((JourneyPaneHandleProperty) prop_id)
    {
    case PROP_MINIMUM:
      self->minimum = g_value_get_int (value);
      break;

    case PROP_MAXIMUM:
      self->maximum = g_value_get_int (value);
      break;

    case PROP_WIDTH:
      journey_pane_handle_set_width (self, g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_step (GtkWidgetClass *widget_class, guint keyval, int way)
{
  gtk_widget_class_add_binding (widget_class, keyval, GDK_NO_MODIFIER_MASK, step_cb, "(i)", way);
}

static void
journey_pane_handle_class_init (JourneyPaneHandleClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = journey_pane_handle_get_property;
  object_class->set_property = journey_pane_handle_set_property;

  /**
   * JourneyPaneHandle:minimum:
   *
   * How narrow the pane can be made.
   */
  properties[PROP_MINIMUM] =
      g_param_spec_int ("minimum", NULL, NULL, 0, 9999, 0, flags | G_PARAM_CONSTRUCT_ONLY);

  /**
   * JourneyPaneHandle:maximum:
   *
   * How wide the pane can be made.
   */
  properties[PROP_MAXIMUM] =
      g_param_spec_int ("maximum", NULL, NULL, 0, 9999, 9999, flags | G_PARAM_CONSTRUCT_ONLY);

  /**
   * JourneyPaneHandle:width:
   *
   * How wide the pane shall be.
   */
  properties[PROP_WIDTH] =
      g_param_spec_int ("width", NULL, NULL, 0, 9999, 0, flags | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  widget_class->snapshot = journey_pane_handle_snapshot;
  widget_class->state_flags_changed = journey_pane_handle_state_flags_changed;
  bind_step (widget_class, GDK_KEY_Left, -1);
  bind_step (widget_class, GDK_KEY_KP_Left, -1);
  bind_step (widget_class, GDK_KEY_Right, 1);
  bind_step (widget_class, GDK_KEY_KP_Right, 1);
  gtk_widget_class_set_css_name (widget_class, "panehandle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
journey_pane_handle_init (JourneyPaneHandle *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "col-resize");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "accent");
  gtk_widget_set_size_request (GTK_WIDGET (self), THICKNESS, -1);
}

/**
 * journey_pane_handle_get_width:
 * @self: a handle
 *
 * Returns: how wide the pane shall be
 */
int
journey_pane_handle_get_width (JourneyPaneHandle *self)
{
  g_return_val_if_fail (JOURNEY_IS_PANE_HANDLE (self), 0);

  return self->width;
}

/**
 * journey_pane_handle_set_width:
 * @self: a handle
 * @width: how wide the pane shall be
 *
 * Sets the width, as near as the limits allow.
 */
void
journey_pane_handle_set_width (JourneyPaneHandle *self, int width)
{
  g_return_if_fail (JOURNEY_IS_PANE_HANDLE (self));

  width = CLAMP (width, self->minimum, self->maximum);
  if (width == self->width)
    return;

  self->width = width;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN,
                                  (double) self->minimum, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
                                  (double) self->maximum, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  (double) width, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDTH]);
}
