/* journey-toolbox.c: the tools of the map, fed with neutral events
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-toolbox-private.h"

#include "journey-tools-enums.h"

/**
 * JourneyToolbox:
 *
 * Turns what a pointer does on a map into selections and edits. It knows the map by its layout, not
 * by any widget: the canvas gives it events in px of the map, a new layout whenever it has measured
 * one, and draws what [method@Toolbox.get_hover] and [method@Toolbox.get_preview] say.
 *
 * A drag is view state until it ends. The release writes the document, by one step to undo;
 * whatever else ends it leaves no trace.
 */

typedef enum
{
  PROP_SELECTION = 1,
  PROP_MODE,
  PROP_PERSONA,
} JourneyToolboxProperty;

static GParamSpec *properties[PROP_PERSONA + 1];

enum
{
  SIGNAL_HOVER_CHANGED,
  SIGNAL_PREVIEW_CHANGED,
  SIGNAL_EDIT_TEXT,
  SIGNAL_OPEN,
  SIGNAL_MENU,
  SIGNAL_CREATED,
  SIGNAL_ANNOUNCE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JourneyToolbox, journey_toolbox, G_TYPE_OBJECT)

void
journey_toolbox_emit_preview (JourneyToolbox *self)
{
  g_signal_emit (self, signals[SIGNAL_PREVIEW_CHANGED], 0);
}

void
journey_toolbox_emit_announce (JourneyToolbox *self, const char *message)
{
  if (message != NULL)
    g_signal_emit (self, signals[SIGNAL_ANNOUNCE], 0, message);
}

void
journey_toolbox_emit_created (JourneyToolbox *self, gpointer item)
{
  g_signal_emit (self, signals[SIGNAL_CREATED], 0, item);
}

void
journey_toolbox_emit_edit_text (JourneyToolbox *self, int box)
{
  g_signal_emit (self, signals[SIGNAL_EDIT_TEXT], 0, box);
}

void
journey_toolbox_emit_open (JourneyToolbox *self, int box)
{
  g_signal_emit (self, signals[SIGNAL_OPEN], 0, box);
}

void
journey_toolbox_emit_menu (JourneyToolbox *self, int box, double x, double y)
{
  g_signal_emit (self, signals[SIGNAL_MENU], 0, box, x, y);
}

gboolean
journey_toolbox_is_read_only (JourneyToolbox *self)
{
  return self->layout == NULL ||
         journey_document_is_read_only (journey_layout_get_document (self->layout));
}

void
journey_toolbox_set_hover (JourneyToolbox *self, const JourneyTarget *hover)
{
  gboolean same = journey_target_equal (&self->hover, hover);

  self->hover = *hover;
  if (!same)
    g_signal_emit (self, signals[SIGNAL_HOVER_CHANGED], 0);
}

void
journey_toolbox_forget_press (JourneyToolbox *self)
{
  self->pressed = FALSE;
  journey_box_key_clear (&self->key);
}

static void
forget_hover (JourneyToolbox *self)
{
  JourneyTarget none = JOURNEY_TARGET_NONE;

  journey_toolbox_set_hover (self, &none);
}

/* A gesture must not outlive what it drags. Its own write comes after it is over, so what is heard
 * here was done by somebody else. */
static void
journal_changed_cb (JourneyToolbox *self)
{
  JourneyItem *item = self->gesture != NULL ? self->gesture->key.item : self->key.item;

  if ((self->pressed || self->gesture != NULL) && item != NULL &&
      journey_item_get_document (item) != journey_layout_get_document (self->layout))
    journey_toolbox_cancel (self);
}

static void
set_journal (JourneyToolbox *self, JourneyJournal *journal)
{
  if (journal == self->journal)
    return;

  if (self->journal != NULL)
    g_clear_signal_handler (&self->changed_id, self->journal);
  g_set_object (&self->journal, journal);
  if (journal != NULL)
    self->changed_id =
        g_signal_connect_swapped (journal, "changed", G_CALLBACK (journal_changed_cb), self);
}

static void
journey_toolbox_dispose (GObject *object)
{
  JourneyToolbox *self = JOURNEY_TOOLBOX (object);

  set_journal (self, NULL);
  journey_toolbox_forget_press (self);
  g_clear_pointer (&self->gesture, journey_gesture_free);
  g_clear_pointer (&self->layout, journey_layout_unref);
  g_clear_object (&self->persona);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (journey_toolbox_parent_class)->dispose (object);
}

static void
journey_toolbox_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneyToolbox *self = JOURNEY_TOOLBOX (object);

  switch ((JourneyToolboxProperty) prop_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    case PROP_MODE:
      g_value_set_enum (value, self->mode);
      break;
    case PROP_PERSONA:
      g_value_set_object (value, journey_toolbox_get_persona (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_toolbox_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  JourneyToolbox *self = JOURNEY_TOOLBOX (object);

  switch ((JourneyToolboxProperty) prop_id)
    {
    case PROP_SELECTION:
      self->selection = g_value_dup_object (value);
      break;
    case PROP_MODE:
      journey_toolbox_set_mode (self, g_value_get_enum (value));
      break;
    case PROP_PERSONA:
      journey_toolbox_set_persona (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static guint
add_signal (GType type, const char *name, guint n_params, ...)
{
  va_list types;
  guint id;

  va_start (types, n_params);
  id = g_signal_new_valist (name, type, G_SIGNAL_RUN_LAST, NULL, NULL, NULL, NULL, G_TYPE_NONE,
                            n_params, types);
  va_end (types);
  return id;
}

static void
install_signals (GType type)
{
  /**
   * JourneyToolbox::hover-changed:
   * @self: the toolbox
   *
   * Something else would be grabbed by a press; the cursor may be another too.
   */
  signals[SIGNAL_HOVER_CHANGED] = add_signal (type, "hover-changed", 0);

  /**
   * JourneyToolbox::preview-changed:
   * @self: the toolbox
   *
   * The map is to be drawn another way while a drag goes on, or as it is again.
   */
  signals[SIGNAL_PREVIEW_CHANGED] = add_signal (type, "preview-changed", 0);

  /**
   * JourneyToolbox::edit-text:
   * @self: the toolbox
   * @box: the index of a box, with content or to be filled
   *
   * The text of the box is to be edited in place.
   */
  signals[SIGNAL_EDIT_TEXT] = add_signal (type, "edit-text", 1, G_TYPE_INT);

  /**
   * JourneyToolbox::open:
   * @self: the toolbox
   * @box: the index of a box
   *
   * The details of a box that has more than a text are to be shown.
   */
  signals[SIGNAL_OPEN] = add_signal (type, "open", 1, G_TYPE_INT);

  /**
   * JourneyToolbox::menu:
   * @self: the toolbox
   * @box: the index of a box, or -1 for the map
   * @x: in px of the map
   * @y: in px of the map
   *
   * The context menu is to be shown; what it acts on is selected already.
   */
  signals[SIGNAL_MENU] = add_signal (type, "menu", 3, G_TYPE_INT, G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  /**
   * JourneyToolbox::created:
   * @self: the toolbox
   * @item: a [class@JourneyItem] of the document
   *
   * A new item waits for its text: put the focus on it once it has a box, and edit it.
   */
  signals[SIGNAL_CREATED] = add_signal (type, "created", 1, JOURNEY_TYPE_ITEM);

  /**
   * JourneyToolbox::announce:
   * @self: the toolbox
   * @message: what was done
   *
   * To be told to those who do not see the map.
   */
  signals[SIGNAL_ANNOUNCE] = add_signal (type, "announce", 1, G_TYPE_STRING);
}

static void
journey_toolbox_class_init (JourneyToolboxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = journey_toolbox_dispose;
  object_class->get_property = journey_toolbox_get_property;
  object_class->set_property = journey_toolbox_set_property;

  /**
   * JourneyToolbox:selection:
   *
   * What clicks and rubber bands change; also that of panels.
   */
  properties[PROP_SELECTION] =
      g_param_spec_object ("selection", NULL, NULL, JOURNEY_TYPE_SELECTION,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * JourneyToolbox:mode:
   *
   * What a drag means.
   */
  properties[PROP_MODE] = g_param_spec_enum ("mode", NULL, NULL, JOURNEY_TYPE_TOOL_MODE,
                                             JOURNEY_TOOL_MODE_SELECT, G_PARAM_READWRITE | flags);
  /**
   * JourneyToolbox:persona:
   *
   * Whose line is sketched and gets new points; the first one until one is chosen.
   */
  properties[PROP_PERSONA] =
      g_param_spec_object ("persona", NULL, NULL, JOURNEY_TYPE_PERSONA, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  install_signals (G_TYPE_FROM_CLASS (klass));
}

static void
journey_toolbox_init (JourneyToolbox *self)
{
  self->hover = (JourneyTarget) JOURNEY_TARGET_NONE;
  self->key = (JourneyBoxKey) JOURNEY_BOX_KEY_NONE;
}

/**
 * journey_toolbox_new:
 * @selection: the selection of the window
 *
 * Makes a toolbox; it does nothing until it has a layout.
 *
 * Returns: (transfer full): the toolbox
 */
JourneyToolbox *
journey_toolbox_new (JourneySelection *selection)
{
  g_return_val_if_fail (JOURNEY_IS_SELECTION (selection), NULL);

  return g_object_new (JOURNEY_TYPE_TOOLBOX, "selection", selection, NULL);
}

/**
 * journey_toolbox_get_selection:
 * @self: a toolbox
 *
 * Returns: (transfer none): what it selects in
 */
JourneySelection *
journey_toolbox_get_selection (JourneyToolbox *self)
{
  g_return_val_if_fail (JOURNEY_IS_TOOLBOX (self), NULL);

  return self->selection;
}

/**
 * journey_toolbox_get_layout:
 * @self: a toolbox
 *
 * Returns: (transfer none) (nullable): the layout that events are understood by
 */
JourneyLayout *
journey_toolbox_get_layout (JourneyToolbox *self)
{
  g_return_val_if_fail (JOURNEY_IS_TOOLBOX (self), NULL);

  return self->layout;
}

static gboolean
is_pressed_box (JourneyToolbox *self, int box)
{
  const JourneyBox *boxes;
  guint n_boxes;

  if (box < 0)
    return FALSE;

  boxes = journey_layout_get_boxes (self->layout, &n_boxes);
  return boxes[box].kind == self->key.kind && boxes[box].item == self->key.item &&
         boxes[box].context == self->key.context;
}

/* A press that has not become a drag yet goes on with the same thing. The buttons between cards
 * may be elsewhere. */
static void
follow_press (JourneyToolbox *self)
{
  if (!self->pressed || self->gesture != NULL || self->target.part == JOURNEY_PART_NONE)
    return;

  self->target.box = self->layout != NULL ? journey_box_key_find (&self->key, self->layout) : -1;
  if (!is_pressed_box (self, self->target.box))
    journey_toolbox_forget_press (self);
}

/**
 * journey_toolbox_set_layout:
 * @self: a toolbox
 * @layout: (nullable): a layout, best an editable one, of the document of the selection
 *
 * Says how the map looks now. To be called after each measuring, also while a drag goes on: it goes
 * on with the same items, and is cancelled if they are gone.
 */
void
journey_toolbox_set_layout (JourneyToolbox *self, JourneyLayout *layout)
{
  g_return_if_fail (JOURNEY_IS_TOOLBOX (self));

  if (layout == self->layout)
    return;

  if (layout != NULL)
    journey_layout_ref (layout);
  g_clear_pointer (&self->layout, journey_layout_unref);
  self->layout = layout;
  set_journal (self, layout != NULL
                         ? journey_document_get_journal (journey_layout_get_document (layout))
                         : NULL);

  forget_hover (self);
  follow_press (self);
  if (self->gesture == NULL)
    return;

  if (layout == NULL || !journey_gesture_set_layout (self->gesture, layout))
    {
      journey_toolbox_cancel (self);
      return;
    }
  journey_gesture_drag (self->gesture, &self->last);
  journey_toolbox_emit_preview (self);
}

/**
 * journey_toolbox_get_document:
 * @self: a toolbox
 *
 * Returns: (transfer none) (nullable): the document that is edited
 */
JourneyDocument *
journey_toolbox_get_document (JourneyToolbox *self)
{
  g_return_val_if_fail (JOURNEY_IS_TOOLBOX (self), NULL);

  return self->layout != NULL ? journey_layout_get_document (self->layout) : NULL;
}

/**
 * journey_toolbox_get_mode:
 * @self: a toolbox
 *
 * Returns: what a drag means
 */
JourneyToolMode
journey_toolbox_get_mode (JourneyToolbox *self)
{
  g_return_val_if_fail (JOURNEY_IS_TOOLBOX (self), JOURNEY_TOOL_MODE_SELECT);

  return self->mode;
}

/**
 * journey_toolbox_set_mode:
 * @self: a toolbox
 * @mode: what a drag shall mean
 *
 * Takes up another tool. A drag that goes on is cancelled.
 */
void
journey_toolbox_set_mode (JourneyToolbox *self, JourneyToolMode mode)
{
  g_return_if_fail (JOURNEY_IS_TOOLBOX (self));

  if (mode == self->mode)
    return;

  journey_toolbox_cancel (self);
  self->mode = mode;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODE]);
}

/**
 * journey_toolbox_get_persona:
 * @self: a toolbox
 *
 * Returns: (transfer none) (nullable): the chosen persona, or the first one if none was chosen or
 *   the chosen one is no longer in the map
 */
JourneyPersona *
journey_toolbox_get_persona (JourneyToolbox *self)
{
  JourneyDocument *document;
  JourneyList *personas;

  g_return_val_if_fail (JOURNEY_IS_TOOLBOX (self), NULL);

  document = journey_toolbox_get_document (self);
  if (document == NULL)
    return NULL;
  if (self->persona != NULL && journey_item_get_document (JOURNEY_ITEM (self->persona)) == document)
    return self->persona;

  personas = journey_document_get_personas (document);
  return journey_list_get_length (personas) > 0 ? journey_list_get (personas, 0) : NULL;
}

/**
 * journey_toolbox_set_persona:
 * @self: a toolbox
 * @persona: (nullable): a persona of the map, or %NULL for the first
 *
 * Chooses whose line is sketched and gets new points.
 */
void
journey_toolbox_set_persona (JourneyToolbox *self, JourneyPersona *persona)
{
  g_return_if_fail (JOURNEY_IS_TOOLBOX (self));
  g_return_if_fail (persona == NULL || JOURNEY_IS_PERSONA (persona));

  if (g_set_object (&self->persona, persona))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSONA]);
}

/**
 * journey_toolbox_cancel:
 * @self: a toolbox
 *
 * Ends a drag as if it had never begun: Escape.
 *
 * Returns: whether there was one
 */
gboolean
journey_toolbox_cancel (JourneyToolbox *self)
{
  g_autoptr (JourneyToolbox) alive = NULL;
  gboolean pressed;

  g_return_val_if_fail (JOURNEY_IS_TOOLBOX (self), FALSE);

  alive = g_object_ref (self);
  pressed = self->pressed;
  journey_toolbox_forget_press (self);
  if (self->gesture == NULL)
    return pressed;

  journey_gesture_cancel (self->gesture);
  g_clear_pointer (&self->gesture, journey_gesture_free);
  journey_toolbox_emit_preview (self);
  return TRUE;
}

/**
 * journey_toolbox_is_dragging:
 * @self: a toolbox
 *
 * Returns: whether a drag goes on, so that the canvas should scroll at its edges
 */
gboolean
journey_toolbox_is_dragging (JourneyToolbox *self)
{
  g_return_val_if_fail (JOURNEY_IS_TOOLBOX (self), FALSE);

  return self->gesture != NULL;
}

/**
 * journey_toolbox_get_hover:
 * @self: a toolbox
 *
 * Returns: (transfer none): what a press would grab, good until the next event or layout
 */
const JourneyTarget *
journey_toolbox_get_hover (JourneyToolbox *self)
{
  g_return_val_if_fail (JOURNEY_IS_TOOLBOX (self), NULL);

  return &self->hover;
}

/**
 * journey_toolbox_get_preview:
 * @self: a toolbox
 *
 * Returns: (transfer none) (nullable): how the map is to be drawn while a drag goes on, %NULL as it
 *   is; good until [signal@Toolbox::preview-changed]
 */
const JourneyPreview *
journey_toolbox_get_preview (JourneyToolbox *self)
{
  g_return_val_if_fail (JOURNEY_IS_TOOLBOX (self), NULL);

  return self->gesture != NULL ? self->gesture->preview : NULL;
}
