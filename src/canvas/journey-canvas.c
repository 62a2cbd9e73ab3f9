/* journey-canvas.c: the widget that shows a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-canvas-private.h"

#include <glib/gi18n-lib.h>

#include "journey-layout-enums.h"
#include "journey-tools-enums.h"

/**
 * JourneyCanvas:
 *
 * Shows a document as a map that can be scrolled and zoomed.
 *
 * The boxes of the map are no widgets: they are drawn from render nodes that are kept for each
 * box, and each is an accessible object of its own. The stages stay in sight at the top and the
 * names of the lanes at the start edge.
 *
 * A document that has a journal and is not read-only is edited here: by the pointer, through a
 * [class@JourneyToolbox], by keys, and by typing in place. Every change is made in the model; the
 * map is measured again when the journal tells of it.
 *
 * # Actions
 *
 * To look: `canvas.zoom-in`, `canvas.zoom-out`, `canvas.zoom-reset`, `canvas.zoom-fit`,
 * `canvas.zoom-selection`, `canvas.select-all`, `canvas.deselect`, `canvas.menu`, `canvas.copy`.
 *
 * To edit: `canvas.edit`, `canvas.delete`, `canvas.duplicate`, `canvas.cut`, `canvas.paste`,
 * `canvas.add-before`, `canvas.add-after`, `canvas.add-stage`, `canvas.add-touchpoint`,
 * `canvas.add-persona`, `canvas.add-pain-point`, `canvas.add-opportunity`, `canvas.add-evidence`,
 * `canvas.add-metric`, `canvas.add-lane`, `canvas.hide-lane`, `canvas.turn-connection`,
 * `canvas.move-left`, `canvas.move-right`, `canvas.move-up`, `canvas.move-down`,
 * `canvas.increase`, `canvas.decrease`, and `canvas.cancel` to leave off. `canvas.mode` takes up a
 * tool: `select`, `sketch`, `connect`.
 *
 * They are enabled by what the keyboard is on and what is selected. What can be set to one of
 * several values is in the action group `box`, see journey-canvas-choices.c. The menus of boxes
 * also offer `win.connect` and `win.map-properties` where the window has them.
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
  PROP_FILTER,
  PROP_CURVE,
  PROP_SELECTION,
  PROP_MODE,
  PROP_PERSONA,
  PROP_ZOOM,
  PROP_FOCUS_BOX,
  PROP_EDITING,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
} JourneyCanvasProperty;

static GParamSpec *properties[PROP_EDITING + 1];

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

  return journey_canvas_view_create (
      self->layout, self->zoom, gtk_widget_get_size (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL),
      gtk_widget_get_size (GTK_WIDGET (self), GTK_ORIENTATION_VERTICAL),
      scroll[GTK_ORIENTATION_HORIZONTAL], scroll[GTK_ORIENTATION_VERTICAL]);
}

static gboolean
has_letters (const char *text)
{
  for (; *text; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

/* A map goes the way of its title; one that has none yet goes the way of whoever will write it. */
static JourneyDirection
get_direction (JourneyCanvas *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL &&
                 !has_letters (journey_document_get_title (self->document))
             ? JOURNEY_DIRECTION_RTL
             : JOURNEY_DIRECTION_AUTO;
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
  JourneyLayout *previous;

  if (!self->stale)
    return;

  self->stale = FALSE;
  journey_canvas_forget_nodes (self);
  previous = g_steal_pointer (&self->layout);
  if (self->document)
    self->layout = journey_layout_new_after (previous, self->document, self->measure,
                                             &(JourneyLayoutOptions) {
                                                 .direction = get_direction (self),
                                                 .editable = journey_canvas_is_editable (self),
                                                 .filter = self->filter,
                                                 .curve = self->curve,
                                             });
  g_clear_pointer (&previous, journey_layout_unref);

  journey_canvas_refresh_tools (self);
  journey_canvas_refresh_focus (self);
  journey_canvas_refresh_editor (self);
  journey_canvas_refresh_accessibles (self);
  journey_canvas_update_actions (self);
}

/**
 * journey_canvas_make_stale:
 * @self: a canvas
 *
 * Has the map measured again before it is shown next.
 */
void
journey_canvas_make_stale (JourneyCanvas *self)
{
  self->stale = TRUE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
journal_changed_cb (JourneyCanvas *self)
{
  self->fresh = FALSE;
  journey_canvas_make_stale (self);
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
 * journey_canvas_is_editable:
 * @self: a canvas
 *
 * Returns: whether the document can be changed: it has a journal, and is not of a newer version
 */
gboolean
journey_canvas_is_editable (JourneyCanvas *self)
{
  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), FALSE);

  return self->document && journey_document_get_journal (self->document) &&
         !journey_document_is_read_only (self->document);
}

/**
 * journey_canvas_is_ready:
 * @self: a canvas
 *
 * While a text is being typed, keys and actions are for that.
 *
 * Returns: whether actions may change the map now
 */
gboolean
journey_canvas_is_ready (JourneyCanvas *self)
{
  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), FALSE);

  return !self->editor && journey_canvas_is_editable (self);
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

  journey_canvas_finish_edit (self, TRUE);
  set_document (self, document);
  journey_selection_set_document (self->selection, document);
  self->at_start = TRUE;
  journey_canvas_make_stale (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
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
  *natural = (int) journey_canvas_get_content_size (self, orientation);
}

static void
journey_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);

  journey_canvas_ensure_layout (self);
  if (self->at_start && self->layout)
    journey_canvas_scroll_to_start (self);
  else
    journey_canvas_configure_adjustments (self, NULL);

  self->at_start = self->at_start && !self->layout;
  journey_canvas_allocate_editor (self);
  if (self->menu)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
set_curve (JourneyCanvas *self, JourneyCurve curve)
{
  if (curve == self->curve)
    return;

  self->curve = curve;
  journey_canvas_make_stale (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURVE]);
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

    case PROP_FILTER:
      g_value_set_object (value, self->filter);
      break;

    case PROP_CURVE:
      g_value_set_enum (value, (int) self->curve);
      break;

    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;

    case PROP_MODE:
      g_value_set_enum (value, (int) journey_canvas_get_mode (self));
      break;

    case PROP_PERSONA:
      g_value_set_object (value, journey_canvas_get_persona (self));
      break;

    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;

    case PROP_FOCUS_BOX:
      g_value_set_int (value, self->focus_index);
      break;

    case PROP_EDITING:
      g_value_set_boolean (value, journey_canvas_is_editing (self));
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

    case PROP_FILTER:
      journey_canvas_set_filter (self, g_value_get_object (value));
      break;

    case PROP_CURVE:
      set_curve (self, (JourneyCurve) g_value_get_enum (value));
      break;

    case PROP_MODE:
      journey_canvas_set_mode (self, (JourneyToolMode) g_value_get_enum (value));
      break;

    case PROP_PERSONA:
      journey_canvas_set_persona (self, g_value_get_object (value));
      break;

    case PROP_ZOOM:
      journey_canvas_set_zoom (self, g_value_get_double (value));
      break;

    case PROP_FOCUS_BOX:
      journey_canvas_set_focus_box (self, g_value_get_int (value));
      break;

    case PROP_HADJUSTMENT:
      journey_canvas_set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;

    case PROP_VADJUSTMENT:
      journey_canvas_set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;

    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;

    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;

    case PROP_SELECTION:
    case PROP_EDITING:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_canvas_dispose (GObject *object)
{
  JourneyCanvas *self = JOURNEY_CANVAS (object);
  GtkWidget *child;

  journey_canvas_finish_edit (self, FALSE);
  self->menu = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  journey_canvas_drop_accessibles (self);
  journey_canvas_dispose_pointer (self);
  journey_canvas_dispose_leave (self);
  journey_canvas_dispose_tools (self);
  set_document (self, NULL);
  journey_canvas_dispose_filter (self);
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

  journey_canvas_finalize_motion (self);
  g_clear_pointer (&self->edited_text, g_free);
  g_clear_object (&self->choices);
  g_clear_object (&self->toolbox);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->sheets, g_array_unref);
  g_clear_pointer (&self->rafts, journey_canvas_rafts_free);
  g_clear_pointer (&self->tiles, journey_canvas_tiles_free);
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
   * JourneyCanvas:filter:
   *
   * Whose emotion lines are drawn, and what does not step back.
   */
  properties[PROP_FILTER] = g_param_spec_object ("filter", NULL, NULL, JOURNEY_TYPE_FILTER, flags);

  /**
   * JourneyCanvas:curve:
   *
   * How emotion lines go from score to score.
   */
  properties[PROP_CURVE] =
      g_param_spec_enum ("curve", NULL, NULL, JOURNEY_TYPE_CURVE, JOURNEY_CURVE_SMOOTH, flags);

  /**
   * JourneyCanvas:selection:
   *
   * What is selected. It is the canvas's own, and stays the same when the document changes.
   */
  properties[PROP_SELECTION] = g_param_spec_object ("selection", NULL, NULL, JOURNEY_TYPE_SELECTION,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * JourneyCanvas:mode:
   *
   * What the pointer does, a [enum@JourneyToolMode].
   */
  properties[PROP_MODE] = g_param_spec_enum ("mode", NULL, NULL, JOURNEY_TYPE_TOOL_MODE,
                                             JOURNEY_TOOL_MODE_SELECT, flags);

  /**
   * JourneyCanvas:persona:
   *
   * Whose line gets new points.
   */
  properties[PROP_PERSONA] =
      g_param_spec_object ("persona", NULL, NULL, JOURNEY_TYPE_PERSONA, flags);

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

  /**
   * JourneyCanvas:editing:
   *
   * Whether a text is being typed, so that keys like Ctrl+Z belong to that.
   */
  properties[PROP_EDITING] = g_param_spec_boolean ("editing", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  journey_canvas_install_signals (G_TYPE_FROM_CLASS (klass));

  gtk_widget_class_install_property_action (widget_class, "canvas.mode", "mode");
  gtk_widget_class_set_css_name (widget_class, "canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  journey_canvas_class_init_zoom (widget_class);
  journey_canvas_class_init_input (widget_class);
  journey_canvas_class_init_keys (widget_class);
  journey_canvas_class_init_clipboard (widget_class);
  journey_canvas_class_init_add (widget_class);
  journey_canvas_class_init_menu (widget_class);
}

static void
journey_canvas_init (JourneyCanvas *self)
{
  self->zoom = 1;
  self->measure = journey_text_measure_new ();
  self->painter = journey_snapshot_painter_new (journey_text_measure_get_context (self->measure));
  self->focus = (JourneyBoxKey) JOURNEY_BOX_KEY_NONE;
  self->focus_index = -1;
  self->focus_column = -1;
  self->edited = (JourneyBoxKey) JOURNEY_BOX_KEY_NONE;

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Journey map"), -1);
  journey_canvas_set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  journey_canvas_set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  journey_canvas_init_tools (self);
  journey_canvas_watch_style (self);
  journey_canvas_init_input (self);
  journey_canvas_init_pointer (self);
  journey_canvas_init_choices (self);
  journey_canvas_init_drop (self);
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

/**
 * journey_canvas_notify_editing:
 * @self: a canvas
 *
 * Tells that a text is being typed, or no longer.
 */
void
journey_canvas_notify_editing (JourneyCanvas *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
}

/**
 * journey_canvas_notify_filter:
 * @self: a canvas
 *
 * Tells that there is another filter.
 */
void
journey_canvas_notify_filter (JourneyCanvas *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILTER]);
}

/**
 * journey_canvas_notify_mode:
 * @self: a canvas
 *
 * Tells that the pointer does something else.
 */
void
journey_canvas_notify_mode (JourneyCanvas *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODE]);
}

/**
 * journey_canvas_notify_persona:
 * @self: a canvas
 *
 * Tells that another persona is the chosen one.
 */
void
journey_canvas_notify_persona (JourneyCanvas *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSONA]);
}
