/* journey-property-binding.c: a widget that shows and edits a stored property
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-property-binding.h"

#include <glib/gi18n-lib.h>

#include "journey-document.h"
#include "journey-edit.h"
#include "journey-labels.h"
#include "journey-number.h"

/**
 * JourneyPropertyBinding:
 *
 * Holds a widget and a stored property of an item together, through the journal: what the user does
 * is a step to undo, where typing during one stay in the widget is one step; and what is done
 * elsewhere, undo too, is shown.
 *
 * A text goes with anything that has a property `text`, like a [iface@Gtk.Editable]; so do a list
 * of texts, with commas between them, and a number that may be missing. A word of a closed set goes
 * with an [class@Adw.ComboRow], which is filled, another number with an [class@Adw.SpinRow], a flag
 * with anything that has a property `active`.
 *
 * It can be for several items at once: the widget is empty where they differ, and what is done goes
 * to all of them, as one step.
 *
 * It lasts as long as somebody holds it, and does nothing once the widget or the document is gone.
 */

struct _JourneyPropertyBinding
{
  GObject parent_instance;

  GPtrArray *items;        /* owned JourneyItem, of one document; may be empty */
  JourneyJournal *journal; /* owned, or NULL: the one that several items are followed by */
  GParamSpec *pspec;       /* of the first item there ever was; that of the others fits it */
  GtkWidget *widget;       /* weak */
  JourneyTextCheck check;
  double minimum; /* of a number that is typed */
  double maximum;

  gboolean mixed;   /* the items differ */
  gboolean invalid; /* what was typed is not stored */

  guint stay;        /* counts how often the keyboard came into the widget */
  gboolean updating; /* the widget is being written, not the user's doing */
};

G_DEFINE_FINAL_TYPE (JourneyPropertyBinding, journey_property_binding, G_TYPE_OBJECT)

typedef enum
{
  PROP_MIXED = 1,
  PROP_INVALID,
} JourneyPropertyBindingProperty;

#define PROP_LAST PROP_INVALID

static GParamSpec *properties[PROP_LAST + 1];

static const GValue *
peek_value (JourneyPropertyBinding *self, gpointer item)
{
  return journey_item_peek_value (item, g_object_class_find_property (G_OBJECT_GET_CLASS (item),
                                                                      self->pspec->name));
}

static gboolean
is_word (JourneyPropertyBinding *self)
{
  return journey_field_get_enum_type (self->pspec) != G_TYPE_INVALID;
}

/* Whether the widget is written in. */
static gboolean
is_text (JourneyPropertyBinding *self)
{
  return !is_word (self) &&
         g_object_class_find_property (G_OBJECT_GET_CLASS (self->widget), "text") &&
         !ADW_IS_SPIN_ROW (self->widget);
}

/* Whether what is done in the widget is many changes but one step. */
static gboolean
is_typed (JourneyPropertyBinding *self)
{
  return ADW_IS_SPIN_ROW (self->widget) || (is_text (self) && !ADW_IS_COMBO_ROW (self->widget));
}

static char *
get_text (JourneyPropertyBinding *self)
{
  char *text = NULL;

  g_object_get (self->widget, "text", &text, NULL);
  return text ? text : g_strdup ("");
}

static char *
dup_shown_text (JourneyPropertyBinding *self, const GValue *value)
{
  const char *text;
  char **texts;

  if (G_VALUE_HOLDS_DOUBLE (value))
    return journey_number_format_exactly (g_value_get_double (value));
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
read_number (JourneyPropertyBinding *self, const char *text, GValue *value)
{
  double number;

  if (!journey_number_parse (text, &number))
    return FALSE;
  if (!journey_is_set (number))
    number = G_PARAM_SPEC_DOUBLE (self->pspec)->default_value;
  else if (number < self->minimum || number > self->maximum)
    return FALSE;

  g_value_set_double (value, number);
  return TRUE;
}

/* What is typed, as a value of the property. */
static gboolean
read_text (JourneyPropertyBinding *self, GValue *value)
{
  g_autofree char *text = get_text (self);

  if (self->check && !self->check (text))
    return FALSE;

  if (G_VALUE_HOLDS_DOUBLE (value))
    return read_number (self, text, value);
  if (G_VALUE_HOLDS_STRING (value))
    g_value_take_string (value, g_steal_pointer (&text));
  else
    g_value_take_boxed (value, split_texts (text));

  return TRUE;
}

/* What the widget says, as a value of the property. */
static gboolean
read_widget (JourneyPropertyBinding *self, GValue *value)
{
  if (is_text (self))
    return read_text (self, value);

  if (is_word (self))
    {
      GType type = journey_field_get_enum_type (self->pspec);
      guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->widget));

      if (selected >= ((GEnumClass *) g_type_class_get (type))->n_values)
        return FALSE;
      g_value_set_string (value, journey_word_from_enum (type, (int) selected));
    }
  else if (G_VALUE_HOLDS_INT (value))
    g_value_set_int (value, (int) adw_spin_row_get_value (ADW_SPIN_ROW (self->widget)));
  else if (G_VALUE_HOLDS_DOUBLE (value))
    g_value_set_double (value, adw_spin_row_get_value (ADW_SPIN_ROW (self->widget)));
  else
    g_object_get_property (G_OBJECT (self->widget), "active", value);

  return TRUE;
}

static void
set_invalid (JourneyPropertyBinding *self, gboolean invalid)
{
  if (invalid == self->invalid)
    return;

  self->invalid = invalid;
  if (invalid)
    gtk_widget_add_css_class (self->widget, "error");
  else
    gtk_widget_remove_css_class (self->widget, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->widget), GTK_ACCESSIBLE_STATE_INVALID,
                               invalid ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INVALID]);
}

static void
set_mixed (JourneyPropertyBinding *self, gboolean mixed)
{
  if (mixed == self->mixed)
    return;

  self->mixed = mixed;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MIXED]);
}

static gboolean
can_write (JourneyPropertyBinding *self)
{
  return !self->updating && self->widget && self->items->len > 0 &&
         journey_item_get_document (self->items->pdata[0]);
}

/* A row to choose from always has something chosen. What is not to be chosen, several words or one
 * that is not known, is behind the others as long as it is shown. */
static void
set_last_word (JourneyPropertyBinding *self, const char *label)
{
  GEnumClass *klass = g_type_class_get (journey_field_get_enum_type (self->pspec));
  GtkStringList *words = GTK_STRING_LIST (adw_combo_row_get_model (ADW_COMBO_ROW (self->widget)));
  const char *const labels[] = { label, NULL };
  guint n_words = g_list_model_get_n_items (G_LIST_MODEL (words));

  if (n_words == klass->n_values && !label)
    return;

  gtk_string_list_splice (words, klass->n_values, n_words - klass->n_values, labels);
  if (label)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self->widget), klass->n_values);
}

static void
widget_changed_cb (JourneyPropertyBinding *self)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *gesture = NULL;
  gboolean valid;

  if (!can_write (self))
    return;

  g_value_init (&value, self->pspec->value_type);
  valid = read_widget (self, &value);
  set_invalid (self, !valid && is_text (self));
  if (!valid)
    return;

  /* While an entry has the keyboard it is left as it is: what was typed may be another way to
   * write what is stored. */
  self->updating = TRUE;
  gesture = g_strdup_printf ("%p %u", (gpointer) self, self->stay);
  journey_edit_set_property_of (self->items, self->pspec->name, &value, NULL,
                                is_typed (self) ? gesture : NULL);
  set_mixed (self, FALSE);
  if (is_word (self))
    set_last_word (self, NULL);
  self->updating = FALSE;
}

static void
show_word (JourneyPropertyBinding *self, const GValue *value)
{
  GType type = journey_field_get_enum_type (self->pspec);
  const char *word = g_value_get_string (value);
  int number = journey_word_to_enum (type, word ? word : "", -1);

  if (self->mixed)
    set_last_word (self, _ ("Mixed"));
  else if (number < 0)
    set_last_word (self, word ? word : "");
  else
    {
      adw_combo_row_set_selected (ADW_COMBO_ROW (self->widget), (guint) number);
      set_last_word (self, NULL);
    }
}

static void
show_text (JourneyPropertyBinding *self, const GValue *value)
{
  g_autofree char *text = self->mixed ? g_strdup ("") : dup_shown_text (self, value);
  g_autofree char *shown = get_text (self);

  if (!g_str_equal (text, shown))
    g_object_set (self->widget, "text", text, NULL);
  set_invalid (self, !self->mixed && self->check && !self->check (text));
}

static gboolean
are_mixed (JourneyPropertyBinding *self)
{
  const GValue *first = peek_value (self, self->items->pdata[0]);

  for (guint i = 1; i < self->items->len; i++)
    if (!journey_value_equal (first, peek_value (self, self->items->pdata[i])))
      return TRUE;

  return FALSE;
}

static void
show_value (JourneyPropertyBinding *self, const GValue *value)
{
  if (is_text (self))
    show_text (self, value);
  else if (is_word (self))
    show_word (self, value);
  else if (G_VALUE_HOLDS_INT (value))
    adw_spin_row_set_value (ADW_SPIN_ROW (self->widget), self->mixed ? 0 : g_value_get_int (value));
  else if (G_VALUE_HOLDS_DOUBLE (value))
    adw_spin_row_set_value (ADW_SPIN_ROW (self->widget),
                            self->mixed ? 0 : g_value_get_double (value));
  else
    g_object_set (self->widget, "active", !self->mixed && g_value_get_boolean (value), NULL);
}

static void
item_changed_cb (JourneyPropertyBinding *self)
{
  if (self->updating || !self->widget || self->items->len == 0)
    return;

  self->updating = TRUE;
  set_mixed (self, are_mixed (self));
  show_value (self, peek_value (self, self->items->pdata[0]));
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
  if (is_text (self))
    return GTK_IS_EDITABLE (self->widget) ? "changed" : "notify::text";
  if (is_word (self))
    return "notify::selected";
  if (self->pspec->value_type == G_TYPE_BOOLEAN)
    return "notify::active";

  return "notify::value";
}

static void
unfollow (JourneyPropertyBinding *self)
{
  if (self->journal)
    g_signal_handlers_disconnect_by_func (self->journal, item_changed_cb, self);
  g_clear_object (&self->journal);
  for (guint i = 0; i < self->items->len; i++)
    g_signal_handlers_disconnect_by_func (self->items->pdata[i], item_changed_cb, self);
}

/* Of several items it is enough to know that a step was done, or each would be compared with all.
 */
static void
follow (JourneyPropertyBinding *self)
{
  JourneyDocument *document =
      self->items->len > 0 ? journey_item_get_document (self->items->pdata[0]) : NULL;

  if (self->items->len == 1)
    {
      g_autofree char *notify = g_strconcat ("notify::", self->pspec->name, NULL);

      g_signal_connect_object (self->items->pdata[0], notify, G_CALLBACK (item_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  else if (document && g_set_object (&self->journal, journey_document_get_journal (document)))
    g_signal_connect_object (self->journal, "changed", G_CALLBACK (item_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
journey_property_binding_get_property (GObject *object,
                                       guint prop_id,
                                       GValue *value,
                                       GParamSpec *pspec)
{
  JourneyPropertyBinding *self = JOURNEY_PROPERTY_BINDING (object);

  switch ((JourneyPropertyBindingProperty) prop_id)
    {
    case PROP_MIXED:
      g_value_set_boolean (value, self->mixed);
      break;

    case PROP_INVALID:
      g_value_set_boolean (value, self->invalid);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_property_binding_dispose (GObject *object)
{
  JourneyPropertyBinding *self = JOURNEY_PROPERTY_BINDING (object);

  unfollow (self);
  g_ptr_array_set_size (self->items, 0);
  g_clear_weak_pointer (&self->widget);

  G_OBJECT_CLASS (journey_property_binding_parent_class)->dispose (object);
}

static void
journey_property_binding_finalize (GObject *object)
{
  g_ptr_array_unref (JOURNEY_PROPERTY_BINDING (object)->items);

  G_OBJECT_CLASS (journey_property_binding_parent_class)->finalize (object);
}

static void
journey_property_binding_class_init (JourneyPropertyBindingClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = journey_property_binding_dispose;
  object_class->finalize = journey_property_binding_finalize;
  object_class->get_property = journey_property_binding_get_property;

  /**
   * JourneyPropertyBinding:mixed:
   *
   * Whether there are several items that differ.
   */
  properties[PROP_MIXED] = g_param_spec_boolean ("mixed", NULL, NULL, FALSE, flags);

  /**
   * JourneyPropertyBinding:invalid:
   *
   * Whether the widget says what cannot be stored.
   */
  properties[PROP_INVALID] = g_param_spec_boolean ("invalid", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
journey_property_binding_init (JourneyPropertyBinding *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
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
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  JourneyPropertyBinding *self;

  g_return_val_if_fail (JOURNEY_IS_ITEM (item), NULL);

  self = journey_property_binding_new_for_type (G_OBJECT_TYPE (item), property, widget);
  g_return_val_if_fail (self != NULL, NULL);
  g_ptr_array_add (items, item);
  journey_property_binding_set_items (self, items);
  return self;
}

/**
 * journey_property_binding_new_for_type:
 * @item_type: a type of items
 * @property: the name of a stored property that is neither a list nor a part
 * @widget: a widget that fits the type of the property
 *
 * Makes a binding that is for no item yet; see [method@JourneyPropertyBinding.set_items].
 *
 * Returns: (transfer full): the binding
 */
JourneyPropertyBinding *
journey_property_binding_new_for_type (GType item_type, const char *property, GtkWidget *widget)
{
  JourneyPropertyBinding *self;
  GtkEventController *focus;
  GParamSpec *pspec;

  g_return_val_if_fail (g_type_is_a (item_type, JOURNEY_TYPE_ITEM), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  pspec = g_object_class_find_property (g_type_class_get (item_type), property);
  g_return_val_if_fail (pspec && (pspec->flags & JOURNEY_PARAM_STORED), NULL);

  self = g_object_new (JOURNEY_TYPE_PROPERTY_BINDING, NULL);
  self->pspec = pspec;
  if (G_IS_PARAM_SPEC_DOUBLE (pspec))
    {
      self->minimum = G_PARAM_SPEC_DOUBLE (pspec)->minimum;
      self->maximum = G_PARAM_SPEC_DOUBLE (pspec)->maximum;
    }
  g_set_weak_pointer (&self->widget, widget);
  if (is_word (self))
    fill_words (self);

  g_signal_connect_object (widget, get_signal (self), G_CALLBACK (widget_changed_cb), self,
                           G_CONNECT_SWAPPED);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "enter", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, focus);
  return self;
}

/**
 * journey_property_binding_set_items:
 * @self: a binding
 * @items: (element-type JourneyItem) (nullable): items of one document with a journal, all with the
 *   property
 *
 * Shows and edits the property of other items than before.
 */
void
journey_property_binding_set_items (JourneyPropertyBinding *self, GPtrArray *items)
{
  g_return_if_fail (JOURNEY_IS_PROPERTY_BINDING (self));

  unfollow (self);
  g_ptr_array_set_size (self->items, 0);
  for (guint i = 0; items && i < items->len; i++)
    g_ptr_array_add (self->items, g_object_ref (items->pdata[i]));
  self->stay++;

  follow (self);
  item_changed_cb (self);
}

/**
 * journey_property_binding_set_range:
 * @self: a binding of a number that is typed
 * @minimum: the least that may be stored
 * @maximum: the greatest that may be stored
 *
 * Allows less than the property does. What is stored already is shown all the same.
 */
void
journey_property_binding_set_range (JourneyPropertyBinding *self, double minimum, double maximum)
{
  g_return_if_fail (JOURNEY_IS_PROPERTY_BINDING (self));
  g_return_if_fail (G_IS_PARAM_SPEC_DOUBLE (self->pspec));

  self->minimum = minimum;
  self->maximum = maximum;
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
  item_changed_cb (self);
}

/**
 * journey_property_binding_is_mixed:
 * @self: a binding
 *
 * Returns: whether it is for several items that differ
 */
gboolean
journey_property_binding_is_mixed (JourneyPropertyBinding *self)
{
  g_return_val_if_fail (JOURNEY_IS_PROPERTY_BINDING (self), FALSE);

  return self->mixed;
}

/**
 * journey_property_binding_is_invalid:
 * @self: a binding
 *
 * Returns: whether the widget says what cannot be stored
 */
gboolean
journey_property_binding_is_invalid (JourneyPropertyBinding *self)
{
  g_return_val_if_fail (JOURNEY_IS_PROPERTY_BINDING (self), FALSE);

  return self->invalid;
}
