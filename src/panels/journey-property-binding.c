/* journey-property-binding.c: a widget that shows and edits a stored property
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-property-binding.h"

#include "journey-edit.h"
#include "journey-labels.h"

/**
 * JourneyPropertyBinding:
 *
 * Holds a widget and a stored property of an item together, through the journal: what the user does
 * is a step to undo, where typing during one stay in the widget is one step; and what is done
 * elsewhere, undo too, is shown.
 *
 * A text goes with a [iface@Gtk.Editable]; so does a list of texts, with commas between them. A
 * word of a closed set goes with an [class@Adw.ComboRow], which is filled, a number with an
 * [class@Adw.SpinRow], a flag with anything that has a property `active`.
 *
 * It lasts as long as somebody holds it, and does nothing once the widget or the document is gone.
 */

struct _JourneyPropertyBinding
{
  GObject parent_instance;

  JourneyItem *item;
  GParamSpec *pspec;
  GtkWidget *widget; /* weak */
  JourneyTextCheck check;

  guint stay;        /* counts how often the keyboard came into the widget */
  gboolean updating; /* the widget is being written, not the user's doing */
};

G_DEFINE_FINAL_TYPE (JourneyPropertyBinding, journey_property_binding, G_TYPE_OBJECT)

static char *
dup_shown_text (JourneyPropertyBinding *self)
{
  const GValue *value = journey_item_peek_value (self->item, self->pspec);
  const char *text;
  char **texts;

  if (G_VALUE_HOLDS_STRING (value))
    {
      text = g_value_get_string (value);
      return g_strdup (text ? text : "");
    }

  texts = g_value_get_boxed (value);
  return texts ? g_strjoinv (", ", texts) : g_strdup ("");
}

static char **
split_texts (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; parts[i]; i++)
    if (*g_strstrip (parts[i]))
      g_strv_builder_add (builder, parts[i]);

  return g_strv_builder_end (builder);
}

static gboolean
is_word (JourneyPropertyBinding *self)
{
  return journey_field_get_enum_type (self->pspec) != G_TYPE_INVALID;
}

/* What the widget says, as a value of the property. */
static gboolean
read_widget (JourneyPropertyBinding *self, GValue *value)
{
  g_value_init (value, self->pspec->value_type);
  if (is_word (self))
    {
      guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->widget));

      if (selected == GTK_INVALID_LIST_POSITION)
        return FALSE;
      g_value_set_string (value, journey_word_from_enum (journey_field_get_enum_type (self->pspec),
                                                         (int) selected));
    }
  else if (G_VALUE_HOLDS_STRING (value))
    g_value_set_string (value, gtk_editable_get_text (GTK_EDITABLE (self->widget)));
  else if (G_VALUE_HOLDS (value, G_TYPE_STRV))
    g_value_take_boxed (value, split_texts (gtk_editable_get_text (GTK_EDITABLE (self->widget))));
  else if (G_VALUE_HOLDS_INT (value))
    g_value_set_int (value, (int) adw_spin_row_get_value (ADW_SPIN_ROW (self->widget)));
  else if (G_VALUE_HOLDS_DOUBLE (value))
    g_value_set_double (value, adw_spin_row_get_value (ADW_SPIN_ROW (self->widget)));
  else
    g_object_get_property (G_OBJECT (self->widget), "active", value);

  return TRUE;
}

static gboolean
is_allowed (JourneyPropertyBinding *self)
{
  gboolean allowed;

  if (!self->check)
    return TRUE;

  allowed = self->check (gtk_editable_get_text (GTK_EDITABLE (self->widget)));
  if (allowed)
    gtk_widget_remove_css_class (self->widget, "error");
  else
    gtk_widget_add_css_class (self->widget, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->widget), GTK_ACCESSIBLE_STATE_INVALID,
                               allowed ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
  return allowed;
}

static void
widget_changed_cb (JourneyPropertyBinding *self)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *gesture = NULL;

  if (self->updating || !self->widget || !journey_item_get_document (self->item) ||
      !is_allowed (self) || !read_widget (self, &value))
    return;

  /* While an entry has the keyboard it is left as it is: what was typed may be another way to
   * write what is stored. */
  self->updating = TRUE;
  gesture = g_strdup_printf ("%p %u", (gpointer) self, self->stay);
  journey_edit_set_property (self->item, self->pspec->name, &value, NULL,
                             GTK_IS_EDITABLE (self->widget) ? gesture : NULL);
  self->updating = FALSE;
}

static void
show_word (JourneyPropertyBinding *self, const GValue *value)
{
  GType type = journey_field_get_enum_type (self->pspec);
  const char *word = g_value_get_string (value);
  int number = journey_word_to_enum (type, word ? word : "", -1);

  adw_combo_row_set_selected (ADW_COMBO_ROW (self->widget),
                              number < 0 ? GTK_INVALID_LIST_POSITION : (guint) number);
}

static void
show_text (JourneyPropertyBinding *self)
{
  g_autofree char *text = dup_shown_text (self);

  if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (self->widget))))
    gtk_editable_set_text (GTK_EDITABLE (self->widget), text);
  is_allowed (self);
}

static void
item_changed_cb (JourneyPropertyBinding *self)
{
  const GValue *value = journey_item_peek_value (self->item, self->pspec);

  if (self->updating || !self->widget)
    return;

  self->updating = TRUE;
  if (is_word (self))
    show_word (self, value);
  else if (G_VALUE_HOLDS_STRING (value) || G_VALUE_HOLDS (value, G_TYPE_STRV))
    show_text (self);
  else if (G_VALUE_HOLDS_INT (value))
    adw_spin_row_set_value (ADW_SPIN_ROW (self->widget), g_value_get_int (value));
  else if (G_VALUE_HOLDS_DOUBLE (value))
    adw_spin_row_set_value (ADW_SPIN_ROW (self->widget), g_value_get_double (value));
  else
    g_object_set_property (G_OBJECT (self->widget), "active", value);
  self->updating = FALSE;
}

static void
entered_cb (JourneyPropertyBinding *self)
{
  self->stay++;
}

static void
fill_words (JourneyPropertyBinding *self)
{
  GType type = journey_field_get_enum_type (self->pspec);
  GEnumClass *klass = g_type_class_get (type);
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint i = 0; i < klass->n_values; i++)
    gtk_string_list_append (words, journey_label_for (type, (int) i));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->widget), G_LIST_MODEL (words));
}

static const char *
get_signal (JourneyPropertyBinding *self)
{
  if (is_word (self))
    return "notify::selected";
  if (self->pspec->value_type == G_TYPE_STRING || self->pspec->value_type == G_TYPE_STRV)
    return "changed";
  if (self->pspec->value_type == G_TYPE_BOOLEAN)
    return "notify::active";

  return "notify::value";
}

static void
journey_property_binding_dispose (GObject *object)
{
  JourneyPropertyBinding *self = JOURNEY_PROPERTY_BINDING (object);

  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (journey_property_binding_parent_class)->dispose (object);
}

static void
journey_property_binding_class_init (JourneyPropertyBindingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_property_binding_dispose;
}

static void
journey_property_binding_init (JourneyPropertyBinding *self)
{
}

/**
 * journey_property_binding_new:
 * @item: (type JourneyItem): an item of a document with a journal
 * @property: the name of a stored property that is neither a list nor a part
 * @widget: a widget that fits the type of the property
 *
 * Returns: (transfer full): what holds both together
 */
JourneyPropertyBinding *
journey_property_binding_new (gpointer item, const char *property, GtkWidget *widget)
{
  JourneyPropertyBinding *self;
  GtkEventController *focus;
  GParamSpec *pspec;
  g_autofree char *notify = NULL;

  g_return_val_if_fail (JOURNEY_IS_ITEM (item), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (item), property);
  g_return_val_if_fail (pspec && (pspec->flags & JOURNEY_PARAM_STORED), NULL);

  self = g_object_new (JOURNEY_TYPE_PROPERTY_BINDING, NULL);
  self->item = g_object_ref (item);
  self->pspec = pspec;
  g_set_weak_pointer (&self->widget, widget);
  if (is_word (self))
    fill_words (self);
  item_changed_cb (self);

  notify = g_strconcat ("notify::", pspec->name, NULL);
  g_signal_connect_object (item, notify, G_CALLBACK (item_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, get_signal (self), G_CALLBACK (widget_changed_cb), self,
                           G_CONNECT_SWAPPED);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "enter", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, focus);
  return self;
}

/**
 * journey_property_binding_set_check:
 * @self: a binding of a text
 * @check: tells what may be stored
 *
 * Keeps what is not allowed in the widget, marked as wrong, and out of the document.
 */
void
journey_property_binding_set_check (JourneyPropertyBinding *self, JourneyTextCheck check)
{
  g_return_if_fail (JOURNEY_IS_PROPERTY_BINDING (self));

  self->check = check;
  is_allowed (self);
}
