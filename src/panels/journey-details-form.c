/* journey-details-form.c: the rows of one kind of item
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-details-form.h"

#include <glib/gi18n-lib.h>

#include "journey-date-row.h"
#include "journey-detail-field.h"
#include "journey-details-section.h"
#include "journey-details-sections.h"
#include "journey-document.h"
#include "journey-edit.h"
#include "journey-number.h"
#include "journey-property-binding.h"

/**
 * JourneyDetailsForm:
 *
 * A row for each stored property that can have one, made by walking the properties, and a section
 * for each list. It is made for items of some types and can then be given any others of these.
 *
 * For several items it has what all of them have, but for what tells them apart.
 */

typedef struct
{
  GtkWidget *row;                  /* not owned */
  JourneyPropertyBinding *binding; /* owned */
  GParamSpec *pspec;
  double minimum; /* of a number */
  double maximum;
} Field;

struct _JourneyDetailsForm
{
  AdwBin parent_instance;

  GtkBox *box;
  GPtrArray *fields;   /* owned Field */
  GPtrArray *sections; /* JourneyDetailsSection, not owned */
};

G_DEFINE_FINAL_TYPE (JourneyDetailsForm, journey_details_form, ADW_TYPE_BIN)

enum
{
  SIGNAL_SHOW_ITEM,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
field_free (gpointer data)
{
  Field *field = data;

  g_clear_object (&field->binding);
  g_free (field);
}

static char *
dup_problem (const Field *field)
{
  g_autofree char *minimum = NULL;
  g_autofree char *maximum = NULL;

  if (journey_detail_get_kind (field->pspec) == JOURNEY_DETAIL_DATE)
    /* Translators: a date is written as year, month and day in every language */
    return g_strdup (_ ("write a day like 2026-03-31"));
  if (field->maximum >= 1e6)
    return g_strdup (_ ("write a number"));

  minimum = journey_number_format (field->minimum);
  maximum = journey_number_format (field->maximum);
  /* Translators: both are numbers */
  return g_strdup_printf (_ ("write a number from %s to %s"), minimum, maximum);
}

/* The title is always seen and read out, so it is where there is something to say. */
static void
update_title (Field *field)
{
  const char *label = journey_detail_get_label (field->pspec);
  g_autofree char *problem = NULL;
  g_autofree char *title = NULL;

  if (journey_property_binding_is_invalid (field->binding))
    {
      problem = dup_problem (field);
      /* Translators: a field and what is wrong in it, like “Due: write a day like 2026-03-31” */
      title = g_strdup_printf (_ ("%s: %s"), label, problem);
    }
  else if (journey_property_binding_is_mixed (field->binding))
    /* Translators: a field of several things, which differ in it */
    title = g_strdup_printf (_ ("%s (mixed)"), label);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (field->row), title ? title : label);
}

/* Whether a property of all types means the same. */
static gboolean
is_common (GParamSpec *pspec, GPtrArray *items)
{
  for (guint i = 1; i < items->len; i++)
    {
      GParamSpec *other =
          g_object_class_find_property (G_OBJECT_GET_CLASS (items->pdata[i]), pspec->name);

      if (other != pspec &&
          (!other || !(other->flags & JOURNEY_PARAM_STORED) ||
           other->value_type != pspec->value_type ||
           journey_field_get_enum_type (other) != journey_field_get_enum_type (pspec)))
        return FALSE;
    }

  return items->len == 1 ||
         g_strcmp0 (pspec->name, journey_edit_get_text_property (items->pdata[0])) != 0;
}

static Field *
add_field (JourneyDetailsForm *self, GPtrArray *items, GParamSpec *pspec)
{
  GtkWidget *row = journey_detail_create_row (pspec);
  Field *field = g_new0 (Field, 1);

  field->row = row;
  field->pspec = pspec;
  field->binding =
      journey_property_binding_new_for_type (G_OBJECT_TYPE (items->pdata[0]), pspec->name, row);
  if (G_IS_PARAM_SPEC_DOUBLE (pspec))
    {
      field->minimum = G_PARAM_SPEC_DOUBLE (pspec)->minimum;
      field->maximum = G_PARAM_SPEC_DOUBLE (pspec)->maximum;
    }
  if (journey_detail_get_kind (pspec) == JOURNEY_DETAIL_DATE)
    journey_property_binding_set_check (field->binding, journey_date_row_check);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_signal_connect_swapped (field->binding, "notify", G_CALLBACK (update_title), field);
  update_title (field);
  g_ptr_array_add (self->fields, field);
  return field;
}

static void
add_group (JourneyDetailsForm *self, GPtrArray *items, gboolean facts)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  guint n_stored, n_rows = 0;
  GParamSpec *const *stored = journey_item_get_stored (items->pdata[0], &n_stored);

  for (guint i = 0; i < n_stored; i++)
    if (stored[i] && stored[i] != JOURNEY_ITEM_GET_CLASS (items->pdata[0])->key &&
        !g_str_equal (stored[i]->name, "id") &&
        journey_detail_get_kind (stored[i]) < JOURNEY_DETAIL_REFERENCES &&
        journey_detail_is_fact (stored[i]) == facts && is_common (stored[i], items))
      {
        adw_preferences_group_add (group, add_field (self, items, stored[i])->row);
        n_rows++;
      }

  if (n_rows > 0)
    gtk_box_append (self->box, GTK_WIDGET (group));
  else
    g_object_ref_sink (group), g_object_unref (group);
}

static void
journey_details_form_dispose (GObject *object)
{
  JourneyDetailsForm *self = JOURNEY_DETAILS_FORM (object);

  g_ptr_array_set_size (self->fields, 0);
  g_ptr_array_set_size (self->sections, 0);

  G_OBJECT_CLASS (journey_details_form_parent_class)->dispose (object);
}

static void
journey_details_form_finalize (GObject *object)
{
  JourneyDetailsForm *self = JOURNEY_DETAILS_FORM (object);

  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->sections);

  G_OBJECT_CLASS (journey_details_form_parent_class)->finalize (object);
}

static void
journey_details_form_class_init (JourneyDetailsFormClass *klass)
{
  /**
   * JourneyDetailsForm::show-item:
   * @self: the form
   * @item: an item of the same document
   *
   * Another item shall be seen.
   */
  signals[SIGNAL_SHOW_ITEM] =
      g_signal_new ("show-item", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, JOURNEY_TYPE_ITEM);

  G_OBJECT_CLASS (klass)->dispose = journey_details_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = journey_details_form_finalize;
}

static void
journey_details_form_init (JourneyDetailsForm *self)
{
  self->fields = g_ptr_array_new_with_free_func (field_free);
  self->sections = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

static void
show_item_cb (JourneyDetailsForm *self, JourneyItem *item)
{
  g_signal_emit (self, signals[SIGNAL_SHOW_ITEM], 0, item);
}

static void
add_sections (JourneyDetailsForm *self, GType item_type)
{
  g_autoptr (GPtrArray) sections = journey_details_create_sections (item_type);

  for (guint i = 0; i < sections->len; i++)
    {
      g_signal_connect_object (sections->pdata[i], "show-item", G_CALLBACK (show_item_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->box, sections->pdata[i]);
      g_ptr_array_add (self->sections, sections->pdata[i]);
    }
}

/**
 * journey_details_form_new:
 * @items: (element-type JourneyItem): at least one item of each type that the form is for
 *
 * Makes a form that shows nothing yet.
 *
 * Returns: (transfer floating): the form
 */
GtkWidget *
journey_details_form_new (GPtrArray *items)
{
  JourneyDetailsForm *self;

  g_return_val_if_fail (items != NULL && items->len > 0, NULL);

  self = g_object_new (JOURNEY_TYPE_DETAILS_FORM, NULL);
  add_group (self, items, FALSE);
  add_group (self, items, TRUE);

  if (items->len == 1)
    add_sections (self, G_OBJECT_TYPE (items->pdata[0]));

  return GTK_WIDGET (self);
}

/* What a score may be is said by the map. */
static void
set_scale (Field *field, gpointer item)
{
  JourneyScale *scale;

  if (!JOURNEY_IS_EMOTION (item) || !G_IS_PARAM_SPEC_DOUBLE (field->pspec))
    return;

  scale = journey_document_get_scale (journey_item_get_document (item));
  field->minimum = MIN (journey_scale_get_minimum (scale), journey_scale_get_maximum (scale));
  field->maximum = MAX (journey_scale_get_minimum (scale), journey_scale_get_maximum (scale));
  journey_property_binding_set_range (field->binding, field->minimum, field->maximum);
}

/**
 * journey_details_form_set_items:
 * @self: a form
 * @items: (nullable) (element-type JourneyItem): items of the types that it was made for
 *
 * Shows other items, or none.
 */
void
journey_details_form_set_items (JourneyDetailsForm *self, GPtrArray *items)
{
  gpointer only = items && items->len == 1 ? items->pdata[0] : NULL;

  g_return_if_fail (JOURNEY_IS_DETAILS_FORM (self));

  for (guint i = 0; i < self->fields->len; i++)
    {
      Field *field = self->fields->pdata[i];

      if (items && items->len > 0)
        set_scale (field, items->pdata[0]);
      journey_property_binding_set_items (field->binding, items);
    }
  for (guint i = 0; i < self->sections->len; i++)
    journey_details_section_set_item (self->sections->pdata[i], only);
}
