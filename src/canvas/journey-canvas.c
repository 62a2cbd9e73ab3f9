/* journey-canvas.c: the widget that shows a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-canvas-private.h"

#include <glib/gi18n-lib.h>

/**
 * JourneyCanvas:
 *
 * Shows a document as a map that can be scrolled and zoomed.
 *
 * The boxes of the map are no widgets: they are drawn from render nodes that are kept for each
 * box, and each is an accessible object of its own. The stages stay in sight at the top and the
 * names of the lanes at the start edge.
 *
 * # Actions
 *
 * `canvas.zoom-in`, `canvas.zoom-out`, `canvas.zoom-reset` and `canvas.zoom-fit`.
 */

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneyCanvas,
                               journey_canvas,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE,
                                                          journey_canvas_accessible_iface_init))

typedef enum
{
  PROP_DOCUMENT = 1,
  PROP_ZOOM,
  PROP_FOCUS_BOX,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
} JourneyCanvasProperty;

static GParamSpec *properties[PROP_FOCUS_BOX + 1];

/* How much of the canvas the arrow keys scroll, and the page keys. */
#define STEP_SHARE 0.1
#define PAGE_SHARE 0.9

static double
get_content_size (JourneyCanvas *self, GtkOrientation orientation)
{
  if (!self->layout)
    return 0;

  return self->zoom * (orientation == GTK_ORIENTATION_HORIZONTAL
                           ? journey_layout_get_width (self->layout)
                           : journey_layout_get_height (self->layout));
}

static double
get_viewport_size (JourneyCanvas *self, GtkOrientation orientation)
{
  return gtk_widget_get_size (GTK_WIDGET (self), orientation);
}

/**
 * journey_canvas_configure_adjustments:
 * @self: a canvas
 * @values: (nullable): where to scroll to; %NULL to stay
 *
 * Tells the scrollbars how large the map is. The values are held within it.
 */
void
journey_canvas_configure_adjustments (JourneyCanvas *self, const JourneyPoint *values)
{
  for (GtkOrientation o = GTK_ORIENTATION_HORIZONTAL; o <= GTK_ORIENTATION_VERTICAL; o++)
    {
      GtkAdjustment *adjustment = self->adjustments[o];
      double page = get_viewport_size (self, o);
      double upper = MAX (get_content_size (self, o), page);
      double value;

      if (!adjustment)
        continue;
      if (values)
        value = o == GTK_ORIENTATION_HORIZONTAL ? values->x : values->y;
      else
        value = gtk_adjustment_get_value (adjustment);

      gtk_adjustment_configure (adjustment, CLAMP (value, 0, upper - page), 0, upper,
                                page * STEP_SHARE, page * PAGE_SHARE, page);
    }
}

static void
scroll_to_start (JourneyCanvas *self)
{
  JourneyPoint start = { 0 };

  if (self->layout && journey_layout_is_rtl (self->layout))
    start.x = get_content_size (self, GTK_ORIENTATION_HORIZONTAL);
  journey_canvas_configure_adjustments (self, &start);
}

/**
 * journey_canvas_get_view:
 * @self: a canvas
 *
 * Returns: how the map is shown now
 */
JourneyCanvasView
journey_canvas_get_view (JourneyCanvas *self)
{
  double scroll[2] = { 0 };

  journey_canvas_ensure_layout (self);
  for (guint i = 0; i < G_N_ELEMENTS (scroll); i++)
    if (self->adjustments[i])
      scroll[i] = gtk_adjustment_get_value (self->adjustments[i]);

  return journey_canvas_view_create (self->layout, self->zoom,
                                     get_viewport_size (self, GTK_ORIENTATION_HORIZONTAL),
                                     get_viewport_size (self, GTK_ORIENTATION_VERTICAL),
                                     scroll[GTK_ORIENTATION_HORIZONTAL],
                                     scroll[GTK_ORIENTATION_VERTICAL]);
}

/**
 * journey_canvas_ensure_layout:
 * @self: a canvas
 *
 * Measures the document again if it has changed. All that was derived from the old layout follows.
 */
void
journey_canvas_ensure_layout (JourneyCanvas *self)
{
  if (!self->stale)
    return;

  self->stale = FALSE;
  journey_canvas_forget_nodes (self);
  g_clear_pointer (&self->layout, journey_layout_unref);
  if (self->document)
    self->layout = journey_layout_new (self->document, self->measure,
                                       &(JourneyLayoutOptions) { .editable = TRUE });

  journey_canvas_refresh_focus (self);
  journey_canvas_refresh_accessibles (self);
}

static void
make_stale (JourneyCanvas *self)
{
  self->stale = TRUE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
journal_changed_cb (JourneyCanvas *self)
{
  make_stale (self);
}

/**
 * journey_canvas_get_layout:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): the document, measured; valid until it changes
 */
JourneyLayout *
journey_canvas_get_layout (JourneyCanvas *self)
{
  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), NULL);

  journey_canvas_ensure_layout (self);
  return self->layout;
}

/**
 * journey_canvas_get_document:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): what is shown
 */
JourneyDocument *
journey_canvas_get_document (JourneyCanvas *self)
{
  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), NULL);

  return self->document;
}

static void
set_document (JourneyCanvas *self, JourneyDocument *document)
{
  JourneyJournal *journal;

  if (self->document && (journal = journey_document_get_journal (self->document)))
    g_signal_handlers_disconnect_by_func (journal, journal_changed_cb, self);

  g_set_object (&self->document, document);

  if (document && (journal = journey_document_get_journal (document)))
    g_signal_connect_object (journal, "changed", G_CALLBACK (journal_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

/**
 * journey_canvas_set_document:
 * @self: a canvas
 * @document: (nullable): what to show
 *
 * Shows a document from its beginning. It is followed as it changes if it has a journal by now.
 */
void
journey_canvas_set_document (JourneyCanvas *self, JourneyDocument *document)
{
  g_return_if_fail (JOURNEY_IS_CANVAS (self));
  g_return_if_fail (document == NULL || JOURNEY_IS_DOCUMENT (document));

  if (document == self->document)
    return;

  set_document (self, document);
  self->at_start = TRUE;
  make_stale (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

static void
adjustment_value_changed_cb (JourneyCanvas *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (JourneyCanvas *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **place = &self->adjustments[orientation];

  if (adjustment && adjustment == *place)
    return;

  if (*place)
    g_signal_handlers_disconnect_by_func (*place, adjustment_value_changed_cb, self);
  g_clear_object (place);
  *place = g_object_ref_sink (adjustment ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (*place, "value-changed", G_CALLBACK (adjustment_value_changed_cb), self,
                           G_CONNECT_SWAPPED);

  journey_canvas_configure_adjustments (self, NULL);
}

static void
journey_canvas_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);

  journey_canvas_ensure_layout (self);
  *minimum = 0;
  *natural = (int) get_content_size (self, orientation);
}

static void
journey_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);

  journey_canvas_ensure_layout (self);
  if (self->at_start && self->layout)
    scroll_to_start (self);
  else
    journey_canvas_configure_adjustments (self, NULL);

  self->at_start = self->at_start && !self->layout;
}

static void
journey_canvas_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneyCanvas *self = JOURNEY_CANVAS (object);

  switch ((JourneyCanvasProperty) prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;

    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;

    case PROP_FOCUS_BOX:
      g_value_set_int (value, self->focus_index);
      break;

    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;

    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;

    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;

    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_canvas_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  JourneyCanvas *self = JOURNEY_CANVAS (object);

  switch ((JourneyCanvasProperty) prop_id)
    {
    case PROP_DOCUMENT:
      journey_canvas_set_document (self, g_value_get_object (value));
      break;

    case PROP_ZOOM:
      journey_canvas_set_zoom (self, g_value_get_double (value));
      break;

    case PROP_FOCUS_BOX:
      journey_canvas_set_focus_box (self, g_value_get_int (value));
      break;

    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;

    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;

    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;

    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_canvas_dispose (GObject *object)
{
  JourneyCanvas *self = JOURNEY_CANVAS (object);

  journey_canvas_drop_accessibles (self);
  set_document (self, NULL);
  self->stale = FALSE;
  journey_canvas_forget_nodes (self);
  g_clear_pointer (&self->layout, journey_layout_unref);
  journey_box_key_clear (&self->focus);
  g_clear_object (&self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  g_clear_object (&self->adjustments[GTK_ORIENTATION_VERTICAL]);

  G_OBJECT_CLASS (journey_canvas_parent_class)->dispose (object);
}

static void
journey_canvas_finalize (GObject *object)
{
  JourneyCanvas *self = JOURNEY_CANVAS (object);

  g_clear_object (&self->painter);
  g_clear_pointer (&self->measure, journey_text_measure_free);

  G_OBJECT_CLASS (journey_canvas_parent_class)->finalize (object);
}

static void
journey_canvas_class_init (JourneyCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = journey_canvas_get_property;
  object_class->set_property = journey_canvas_set_property;
  object_class->dispose = journey_canvas_dispose;
  object_class->finalize = journey_canvas_finalize;
  widget_class->measure = journey_canvas_measure;
  widget_class->size_allocate = journey_canvas_size_allocate;
  widget_class->snapshot = journey_canvas_snapshot;

  /**
   * JourneyCanvas:document:
   *
   * What is shown.
   */
  properties[PROP_DOCUMENT] =
      g_param_spec_object ("document", NULL, NULL, JOURNEY_TYPE_DOCUMENT, flags);

  /**
   * JourneyCanvas:zoom:
   *
   * Px of the canvas for each px of the map.
   */
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, JOURNEY_CANVAS_MIN_ZOOM,
                                               JOURNEY_CANVAS_MAX_ZOOM, 1, flags);

  /**
   * JourneyCanvas:focus-box:
   *
   * The index of the box that the keyboard is on, or -1.
   */
  properties[PROP_FOCUS_BOX] = g_param_spec_int ("focus-box", NULL, NULL, -1, G_MAXINT, -1, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  gtk_widget_class_set_css_name (widget_class, "canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  journey_canvas_class_init_zoom (widget_class);
  journey_canvas_class_init_input (widget_class);
}

static void
journey_canvas_init (JourneyCanvas *self)
{
  self->zoom = 1;
  self->measure = journey_text_measure_new ();
  self->painter = journey_snapshot_painter_new (journey_text_measure_get_context (self->measure));
  self->focus = (JourneyBoxKey) JOURNEY_BOX_KEY_NONE;
  self->focus_index = -1;

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Journey map"), -1);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  journey_canvas_watch_style (self);
  journey_canvas_init_input (self);
}

/**
 * journey_canvas_new:
 *
 * Returns: (transfer floating): a canvas without a document
 */
GtkWidget *
journey_canvas_new (void)
{
  return g_object_new (JOURNEY_TYPE_CANVAS, NULL);
}

/**
 * journey_canvas_notify_focus_box:
 * @self: a canvas
 *
 * Tells that the keyboard is on another box.
 */
void
journey_canvas_notify_focus_box (JourneyCanvas *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOCUS_BOX]);
}
