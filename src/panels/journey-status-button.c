/* journey-status-button.c: shows and changes how far a thing has come
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-status-button.h"

#include <glib/gi18n-lib.h>

#include "journey-edit.h"
#include "journey-enums.h"
#include "journey-labels.h"

/**
 * JourneyStatusButton:
 *
 * The status of a pain point or an opportunity, and a menu to choose another, as a step to undo.
 */

struct _JourneyStatusButton
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkLabel *label;
  GSimpleActionGroup *actions; /* owned; known as "status" */
  GSimpleAction *status;       /* owned */

  JourneyItem *item; /* owned, or NULL */
};

G_DEFINE_FINAL_TYPE (JourneyStatusButton, journey_status_button, ADW_TYPE_BIN)

static GType
get_type (JourneyItem *item)
{
  return JOURNEY_IS_PAIN_POINT (item) ? JOURNEY_TYPE_PAIN_POINT_STATUS
                                      : JOURNEY_TYPE_OPPORTUNITY_STATUS;
}

static int
get_status (JourneyItem *item)
{
  if (JOURNEY_IS_PAIN_POINT (item))
    return (int) journey_pain_point_get_status (JOURNEY_PAIN_POINT (item));

  return (int) journey_opportunity_get_status (JOURNEY_OPPORTUNITY (item));
}

/* What is over steps back, what nobody has taken up yet stands out. */
static const char *
get_css_class (JourneyItem *item)
{
  gboolean pains = JOURNEY_IS_PAIN_POINT (item);

  switch (get_status (item))
    {
    case 0: /* open, or an idea */
      return pains ? "error" : "accent";
    case JOURNEY_PAIN_POINT_STATUS_FIXED: /* or shipped */
      return "success";
    case JOURNEY_PAIN_POINT_STATUS_ACCEPTED: /* or dropped */
      return "dimmed";
    default:
      return "warning";
    }
}

static gboolean
is_editable (JourneyItem *item)
{
  JourneyDocument *document = item ? journey_item_get_document (item) : NULL;

  return document && journey_document_get_journal (document) &&
         !journey_document_is_read_only (document);
}

static void
change_status_cb (GSimpleAction *action, GVariant *state, JourneyStatusButton *self)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (!is_editable (self->item))
    return;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, g_variant_get_string (state, NULL));
  journey_edit_set_property (self->item, "status", &value, NULL, NULL);
  journey_status_button_update (self);
}

/**
 * journey_status_button_get_actions:
 * @self: a button
 *
 * Returns: (transfer none): what the menu needs, under the prefix "status"
 */
GActionGroup *
journey_status_button_get_actions (JourneyStatusButton *self)
{
  g_return_val_if_fail (JOURNEY_IS_STATUS_BUTTON (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

/**
 * journey_status_button_create_menu:
 * @self: a button with an item
 *
 * Returns: (transfer full): all statuses, for a menu below the button or what it is in
 */
GMenuModel *
journey_status_button_create_menu (JourneyStatusButton *self)
{
  GEnumClass *klass;
  GMenu *menu;

  g_return_val_if_fail (JOURNEY_IS_STATUS_BUTTON (self), NULL);
  g_return_val_if_fail (self->item != NULL, NULL);

  klass = g_type_class_get (get_type (self->item));
  menu = g_menu_new ();
  for (guint i = 0; i < klass->n_values; i++)
    {
      const char *label = journey_label_for (get_type (self->item), klass->values[i].value);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "status.status", "s", klass->values[i].value_nick);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

/* A menu for each row would take longer to make than all the rest of it. */
static void
create_popup_cb (GtkMenuButton *button, gpointer user_data)
{
  JourneyStatusButton *self = user_data;
  g_autoptr (GMenuModel) menu = journey_status_button_create_menu (self);

  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (menu));
}

static void
journey_status_button_dispose (GObject *object)
{
  JourneyStatusButton *self = JOURNEY_STATUS_BUTTON (object);

  if (self->status)
    g_signal_handlers_disconnect_by_data (self->status, self);
  g_clear_object (&self->status);
  g_clear_object (&self->actions);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (journey_status_button_parent_class)->dispose (object);
}

/* Asked for when it is due: a list makes rows while somebody types, and whoever sets a tooltip asks
 * the display server where the pointer is. */
static gboolean
journey_status_button_query_tooltip (GtkWidget *widget,
                                     int x,
                                     int y,
                                     gboolean by_keyboard,
                                     GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, _ ("Change Status"));
  return TRUE;
}

static void
journey_status_button_class_init (JourneyStatusButtonClass *klass)
{
  GTK_WIDGET_CLASS (klass)->query_tooltip = journey_status_button_query_tooltip;
  G_OBJECT_CLASS (klass)->dispose = journey_status_button_dispose;
}

static void
journey_status_button_init (JourneyStatusButton *self)
{
  self->actions = g_simple_action_group_new ();
  self->status =
      g_simple_action_new_stateful ("status", G_VARIANT_TYPE_STRING, g_variant_new_string (""));
  g_signal_connect (self->status, "change-state", G_CALLBACK (change_status_cb), self);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (self->status));

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "caption-heading");
  gtk_menu_button_set_child (self->button, GTK_WIDGET (self->label));
  gtk_menu_button_set_create_popup_func (self->button, create_popup_cb, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "status");
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "status", G_ACTION_GROUP (self->actions));
}

/**
 * journey_status_button_new:
 *
 * Returns: (transfer floating): a button for nothing yet
 */
GtkWidget *
journey_status_button_new (void)
{
  return g_object_new (JOURNEY_TYPE_STATUS_BUTTON, NULL);
}

/**
 * journey_status_button_set_item:
 * @self: a button
 * @item: (nullable) (type JourneyItem): a pain point or an opportunity
 *
 * Shows the status of another thing.
 */
void
journey_status_button_set_item (JourneyStatusButton *self, gpointer item)
{
  g_return_if_fail (JOURNEY_IS_STATUS_BUTTON (self));
  g_return_if_fail (item == NULL || JOURNEY_IS_PAIN_POINT (item) || JOURNEY_IS_OPPORTUNITY (item));

  gtk_menu_button_popdown (self->button);
  g_set_object (&self->item, item);
  if (item)
    journey_status_button_update (self);
}

/**
 * journey_status_button_update:
 * @self: a button
 *
 * Looks at the status again.
 */
void
journey_status_button_update (JourneyStatusButton *self)
{
  static const char *const css_classes[] = { "error", "accent", "success", "warning", "dimmed" };
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;
  const char *label;

  g_return_if_fail (JOURNEY_IS_STATUS_BUTTON (self));

  if (!self->item)
    return;

  g_simple_action_set_enabled (self->status, is_editable (self->item));
  label = journey_label_for (get_type (self->item), get_status (self->item));
  text = g_utf8_strdown (label, -1);
  if (g_str_equal (text, gtk_label_get_label (self->label)))
    return;

  gtk_label_set_label (self->label, text);
  for (guint i = 0; i < G_N_ELEMENTS (css_classes); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), css_classes[i]);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), get_css_class (self->item));
  g_simple_action_set_state (self->status, g_variant_new_string (journey_word_from_enum (
                                               get_type (self->item), get_status (self->item))));
  words = g_strdup_printf (_ ("Status: %s"), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
}
