/* journey-persona-row.c: one persona in the list of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-persona-row.h"

#include <glib/gi18n-lib.h>

#include "journey-context-menu.h"
#include "journey-edit.h"
#include "journey-persona-avatar.h"
#include "journey-persona-summary.h"

/**
 * JourneyPersonaRow:
 *
 * Shows a persona, expanded with the most important of what is known about it, and whether its line
 * is shown. It is dragged to another place in the list, or onto the map.
 *
 * # Actions
 *
 * `persona.shown` and `persona.solo` set the filter; `persona.move-up`, `persona.move-down`,
 * `persona.duplicate` and `persona.delete` change the map; `persona.edit` and `persona.save` ask
 * who shows the list for a form and for a file.
 */

struct _JourneyPersonaRow
{
  GtkListBoxRow parent_instance;

  JourneyPersonaAvatar *avatar;
  GtkLabel *name;
  GtkLabel *caption;
  GtkWidget *eye;
  GtkWidget *more;
  GtkBox *texts;
  GtkWidget *nothing;
  GtkDropTarget *target;
  GMenuModel *menu;
  GtkWidget *popover; /* a child; NULL unless the menu is open */

  JourneyPersona *persona;
  JourneyFilter *filter; /* owned, or NULL */
  JourneyPersonaSummary *summary;
  char *tint;
};

G_DEFINE_FINAL_TYPE (JourneyPersonaRow, journey_persona_row, GTK_TYPE_LIST_BOX_ROW)

typedef enum
{
  PROP_SHOWN = 1,
  PROP_SOLO,
} JourneyPersonaRowProperty;

static GParamSpec *properties[PROP_SOLO + 1];

typedef enum
{
  SIGNAL_EDIT,
  SIGNAL_SAVE,
  SIGNAL_DELETED,
} JourneyPersonaRowSignal;

static guint signals[SIGNAL_DELETED + 1];

static gboolean
is_shown (JourneyPersonaRow *self)
{
  return !self->filter || !self->persona || journey_filter_shows (self->filter, self->persona);
}

/* To see who is out of sight because somebody else is alone, that one is no longer alone. */
static void
set_shown (JourneyPersonaRow *self, gboolean shown)
{
  if (!self->filter || is_shown (self) == shown)
    return;

  if (!shown && journey_filter_is_solo (self->filter, self->persona))
    journey_filter_set_solo (self->filter, NULL);
  journey_filter_set_hidden (self->filter, self->persona, !shown);
  if (shown && !is_shown (self))
    journey_filter_set_solo (self->filter, NULL);
}

static gboolean
is_solo (JourneyPersonaRow *self)
{
  return self->filter && self->persona && journey_filter_is_solo (self->filter, self->persona);
}

static void
set_solo (JourneyPersonaRow *self, gboolean solo)
{
  if (self->filter && is_solo (self) != solo)
    journey_filter_set_solo (self->filter, solo ? self->persona : NULL);
}

static void
update_eye (JourneyPersonaRow *self)
{
  gboolean shown = is_shown (self);
  const char *text = shown ? _ ("Hide the Line") : _ ("Show the Line");

  gtk_button_set_icon_name (GTK_BUTTON (self->eye),
                            shown ? "view-reveal-symbolic" : "view-conceal-symbolic");
  gtk_widget_set_tooltip_text (self->eye, text);
}

static void
filter_changed_cb (JourneyPersonaRow *self)
{
  update_eye (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SOLO]);
}

static void
update_head (JourneyPersonaRow *self)
{
  g_autofree char *name = journey_persona_dup_short_name (self->persona);
  g_autofree char *caption = journey_persona_dup_caption (self->persona);
  /* Translators: the emotion line of a persona, by name */
  g_autofree char *line = g_strdup_printf (_ ("Line of %s"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->eye), GTK_ACCESSIBLE_PROPERTY_LABEL, line,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, caption, -1);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->caption, caption);
  gtk_widget_set_visible (GTK_WIDGET (self->caption), *caption != '\0');
}

static void
update_tint (JourneyPersonaRow *self)
{
  if (self->tint)
    gtk_widget_remove_css_class (self->eye, self->tint);
  g_free (self->tint);
  self->tint = journey_tint_dup_class (journey_persona_get_color (self->persona));
  gtk_widget_add_css_class (self->eye, self->tint);
}

/* --- Actions --- */

static gboolean
find_position (JourneyPersonaRow *self, guint *position)
{
  JourneyList *list = journey_item_get_list (JOURNEY_ITEM (self->persona));

  return list && journey_list_find (list, self->persona, position);
}

/* The list has another row for the persona afterwards, which the keyboard goes to. */
static void
move_to (JourneyPersonaRow *self, guint gap)
{
  g_autoptr (JourneyPersona) persona = g_object_ref (self->persona);
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self));
  guint position;

  if (!journey_edit_move_persona (persona, gap) || !GTK_IS_LIST_BOX (list) ||
      !journey_list_find (journey_item_get_list (JOURNEY_ITEM (persona)), persona, &position))
    return;

  gtk_widget_grab_focus (
      GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) position)));
}

static void
move_up (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyPersonaRow *self = JOURNEY_PERSONA_ROW (widget);
  guint position;

  if (find_position (self, &position) && position > 0)
    move_to (self, position - 1);
}

static void
move_down (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyPersonaRow *self = JOURNEY_PERSONA_ROW (widget);
  guint position;

  if (find_position (self, &position) &&
      position + 1 < journey_list_get_length (journey_item_get_list (JOURNEY_ITEM (self->persona))))
    move_to (self, position + 2);
}

static GPtrArray *
create_items (JourneyPersonaRow *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (items, g_object_ref (self->persona));
  return items;
}

static void
duplicate (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyPersonaRow *self = JOURNEY_PERSONA_ROW (widget);
  g_autoptr (GPtrArray) items = create_items (self);

  g_ptr_array_unref (
      journey_edit_duplicate (journey_item_get_document (JOURNEY_ITEM (self->persona)), items));
}

static void
delete_persona (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (JourneyPersonaRow) self = g_object_ref (JOURNEY_PERSONA_ROW (widget));
  g_autoptr (GPtrArray) items = create_items (self);
  g_autofree char *name = journey_persona_dup_short_name (self->persona);
  /* Translators: of a persona, by name */
  g_autofree char *message = g_strdup_printf (_ ("Deleted “%s”"), name);

  if (journey_edit_delete (journey_item_get_document (JOURNEY_ITEM (self->persona)), items) > 0)
    g_signal_emit (self, signals[SIGNAL_DELETED], 0, message);
}

static void
edit (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_EDIT], 0);
}

static void
save (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_SAVE], 0);
}

/* --- The menu --- */

static void
show_menu (JourneyPersonaRow *self, double x, double y)
{
  journey_context_menu_popup (&self->popover, GTK_WIDGET (self), self->menu, x, y);
}

static void
menu_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, JourneyPersonaRow *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu (self, x, y);
}

static void
menu_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  show_menu (JOURNEY_PERSONA_ROW (widget), gtk_widget_get_width (widget) / 2.0,
             gtk_widget_get_height (widget) / 2.0);
}

static void
journey_persona_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  JourneyPersonaRow *self = JOURNEY_PERSONA_ROW (widget);

  GTK_WIDGET_CLASS (journey_persona_row_parent_class)
      ->size_allocate (widget, width, height, baseline);
  if (self->popover)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

/* --- Drag and drop --- */

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source, double x, double y, JourneyPersonaRow *self)
{
  return gdk_content_provider_new_typed (JOURNEY_TYPE_ITEM, self->persona);
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, JourneyPersonaRow *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self->avatar));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

/* Another persona of the same map, or NULL. */
static JourneyPersona *
get_dragged (JourneyPersonaRow *self, const GValue *value)
{
  gpointer item = value ? g_value_get_object (value) : NULL;

  return JOURNEY_IS_PERSONA (item) && journey_item_get_list (item) &&
                 journey_item_get_list (item) ==
                     journey_item_get_list (JOURNEY_ITEM (self->persona))
             ? item
             : NULL;
}

static gboolean
is_below (JourneyPersonaRow *self, double y)
{
  return y > gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
}

static void
drop_leave_cb (JourneyPersonaRow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "drop-above");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "drop-below");
}

static GdkDragAction
drop_motion_cb (GtkDropTarget *target, double x, double y, JourneyPersonaRow *self)
{
  drop_leave_cb (self);
  if (!get_dragged (self, gtk_drop_target_get_value (target)))
    return 0;

  gtk_widget_add_css_class (GTK_WIDGET (self), is_below (self, y) ? "drop-below" : "drop-above");
  return GDK_ACTION_MOVE;
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, JourneyPersonaRow *self)
{
  JourneyPersona *persona = get_dragged (self, value);
  guint position;

  drop_leave_cb (self);
  return persona && find_position (self, &position) &&
         journey_edit_move_persona (persona, position + (is_below (self, y) ? 1 : 0));
}

/* --- The class --- */

static void
journey_persona_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneyPersonaRow *self = JOURNEY_PERSONA_ROW (object);

  switch ((JourneyPersonaRowProperty) prop_id)
    {
    case PROP_SHOWN:
      g_value_set_boolean (value, is_shown (self));
      break;

    case PROP_SOLO:
      g_value_set_boolean (value, is_solo (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_persona_row_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  JourneyPersonaRow *self = JOURNEY_PERSONA_ROW (object);

  switch ((JourneyPersonaRowProperty) prop_id)
    {
    case PROP_SHOWN:
      set_shown (self, g_value_get_boolean (value));
      break;

    case PROP_SOLO:
      set_solo (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_persona_row_dispose (GObject *object)
{
  JourneyPersonaRow *self = JOURNEY_PERSONA_ROW (object);

  g_clear_pointer (&self->summary, journey_persona_summary_free);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  if (self->persona)
    g_signal_handlers_disconnect_by_data (self->persona, self);
  if (self->filter)
    g_signal_handlers_disconnect_by_data (self->filter, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), JOURNEY_TYPE_PERSONA_ROW);
  g_clear_object (&self->persona);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->tint, g_free);

  G_OBJECT_CLASS (journey_persona_row_parent_class)->dispose (object);
}

static void
install_signals (GType type)
{
  /**
   * JourneyPersonaRow::edit:
   *
   * The persona is to be edited.
   */
  signals[SIGNAL_EDIT] =
      g_signal_new ("edit", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * JourneyPersonaRow::save:
   *
   * The persona is to be saved to a file of its own.
   */
  signals[SIGNAL_SAVE] =
      g_signal_new ("save", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * JourneyPersonaRow::deleted:
   * @self: the row
   * @message: what is gone
   *
   * The persona was deleted, and may be wanted back.
   */
  signals[SIGNAL_DELETED] = g_signal_new ("deleted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_property_action (widget_class, "persona.shown", "shown");
  gtk_widget_class_install_property_action (widget_class, "persona.solo", "solo");
  gtk_widget_class_install_action (widget_class, "persona.move-up", NULL, move_up);
  gtk_widget_class_install_action (widget_class, "persona.move-down", NULL, move_down);
  gtk_widget_class_install_action (widget_class, "persona.duplicate", NULL, duplicate);
  gtk_widget_class_install_action (widget_class, "persona.delete", NULL, delete_persona);
  gtk_widget_class_install_action (widget_class, "persona.edit", NULL, edit);
  gtk_widget_class_install_action (widget_class, "persona.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "persona.menu", NULL, menu_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "persona.move-up",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK,
                                       "persona.move-down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK,
                                       "persona.duplicate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "persona.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "persona.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "persona.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "persona.menu",
                                       NULL);
}

static void
journey_persona_row_class_init (JourneyPersonaRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = journey_persona_row_get_property;
  object_class->set_property = journey_persona_row_set_property;
  object_class->dispose = journey_persona_row_dispose;
  widget_class->size_allocate = journey_persona_row_size_allocate;

  /**
   * JourneyPersonaRow:shown:
   *
   * Whether the line of the persona is shown.
   */
  properties[PROP_SHOWN] = g_param_spec_boolean ("shown", NULL, NULL, TRUE, flags);

  /**
   * JourneyPersonaRow:solo:
   *
   * Whether the line of the persona is the only one that is shown.
   */
  properties[PROP_SOLO] = g_param_spec_boolean ("solo", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  install_signals (G_TYPE_FROM_CLASS (klass));

  g_type_ensure (JOURNEY_TYPE_PERSONA_AVATAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/journeymaps/Journey/journey-persona-row.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyPersonaRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, JourneyPersonaRow, name);
  gtk_widget_class_bind_template_child (widget_class, JourneyPersonaRow, caption);
  gtk_widget_class_bind_template_child (widget_class, JourneyPersonaRow, eye);
  gtk_widget_class_bind_template_child (widget_class, JourneyPersonaRow, more);
  gtk_widget_class_bind_template_child (widget_class, JourneyPersonaRow, texts);
  gtk_widget_class_bind_template_child (widget_class, JourneyPersonaRow, nothing);
  gtk_widget_class_bind_template_child (widget_class, JourneyPersonaRow, target);
  gtk_widget_class_bind_template_child (widget_class, JourneyPersonaRow, menu);
  gtk_widget_class_bind_template_callback (widget_class, menu_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
  install_actions (widget_class);
}

static void
journey_persona_row_init (JourneyPersonaRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_target_set_gtypes (self->target, (GType[]) { JOURNEY_TYPE_ITEM }, 1);
  update_eye (self);
}

static void
set_editable (JourneyPersonaRow *self, gboolean editable)
{
  static const char *const actions[] = { "persona.move-up", "persona.move-down",
                                         "persona.duplicate", "persona.delete", "persona.edit" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], editable);
  if (!editable)
    gtk_drop_target_set_gtypes (self->target, NULL, 0);
}

/**
 * journey_persona_row_new:
 * @persona: who is shown
 * @filter: (nullable): what of the map is looked at
 * @editable: whether the map may be changed
 *
 * Returns: (transfer floating): a row, not expanded
 */
GtkWidget *
journey_persona_row_new (JourneyPersona *persona, JourneyFilter *filter, gboolean editable)
{
  static const char *const head[] = { "notify::name", "notify::background", "notify::segment" };
  JourneyPersonaRow *self;

  g_return_val_if_fail (JOURNEY_IS_PERSONA (persona), NULL);

  self = g_object_new (JOURNEY_TYPE_PERSONA_ROW, NULL);
  self->persona = g_object_ref (persona);
  journey_persona_avatar_set_persona (self->avatar, persona);
  self->summary = journey_persona_summary_new (persona, self->texts, self->nothing);
  for (guint i = 0; i < G_N_ELEMENTS (head); i++)
    g_signal_connect_object (persona, head[i], G_CALLBACK (update_head), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (persona, "notify::color", G_CALLBACK (update_tint), self,
                           G_CONNECT_SWAPPED);
  update_head (self);
  update_tint (self);
  set_editable (self, editable);
  journey_persona_row_set_filter (self, filter);

  return GTK_WIDGET (self);
}

/**
 * journey_persona_row_get_persona:
 * @self: a row
 *
 * Returns: (transfer none): who is shown
 */
JourneyPersona *
journey_persona_row_get_persona (JourneyPersonaRow *self)
{
  g_return_val_if_fail (JOURNEY_IS_PERSONA_ROW (self), NULL);

  return self->persona;
}

/**
 * journey_persona_row_set_filter:
 * @self: a row
 * @filter: (nullable): what of the map is looked at
 *
 * Tells whose line is shown, and is told by the buttons of the row.
 */
void
journey_persona_row_set_filter (JourneyPersonaRow *self, JourneyFilter *filter)
{
  g_return_if_fail (JOURNEY_IS_PERSONA_ROW (self));
  g_return_if_fail (filter == NULL || JOURNEY_IS_FILTER (filter));

  if (self->filter)
    g_signal_handlers_disconnect_by_func (self->filter, filter_changed_cb, self);
  g_set_object (&self->filter, filter);
  if (filter)
    g_signal_connect_object (filter, "changed", G_CALLBACK (filter_changed_cb), self,
                             G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "persona.shown", filter != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "persona.solo", filter != NULL);
  filter_changed_cb (self);
}

/**
 * journey_persona_row_get_expanded:
 * @self: a row
 *
 * Returns: whether more than the name is seen
 */
gboolean
journey_persona_row_get_expanded (JourneyPersonaRow *self)
{
  g_return_val_if_fail (JOURNEY_IS_PERSONA_ROW (self), FALSE);

  return gtk_widget_get_visible (self->more);
}

/**
 * journey_persona_row_set_expanded:
 * @self: a row
 * @expanded: whether to show more than the name
 *
 * Shows what is known about the persona, or only who it is.
 */
void
journey_persona_row_set_expanded (JourneyPersonaRow *self, gboolean expanded)
{
  g_return_if_fail (JOURNEY_IS_PERSONA_ROW (self));

  gtk_widget_set_visible (self->more, expanded);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
}
