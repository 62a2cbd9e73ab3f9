/* journey-references.c: the items that a property of an item refers to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-references.h"

#include <glib/gi18n-lib.h>

#include "journey-detail-field.h"
#include "journey-edit.h"
#include "journey-item-picker.h"

/**
 * JourneyReferences:
 *
 * What a property with the ids of other items refers to. One of several can be removed, and others
 * added; where there is one, another can be chosen. An id that nothing has is left alone.
 */

struct _JourneyReferences
{
  JourneyItemList parent_instance;

  GParamSpec *pspec;
};

G_DEFINE_FINAL_TYPE (JourneyReferences, journey_references, JOURNEY_TYPE_ITEM_LIST)

static gpointer
get_item (JourneyReferences *self)
{
  return journey_details_section_get_item (JOURNEY_DETAILS_SECTION (self));
}

static gboolean
is_single (JourneyReferences *self)
{
  return self->pspec->value_type == G_TYPE_STRING;
}

static char **
dup_ids (JourneyReferences *self)
{
  const GValue *value = journey_item_peek_value (get_item (self), self->pspec);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (!is_single (self))
    return g_value_get_boxed (value) ? g_value_dup_boxed (value) : g_new0 (char *, 1);

  if (g_value_get_string (value) && *g_value_get_string (value))
    g_strv_builder_add (builder, g_value_get_string (value));
  return g_strv_builder_end (builder);
}

static void
set_ids (JourneyReferences *self, char **ids)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, self->pspec->value_type);
  if (is_single (self))
    g_value_set_string (&value, ids[0] ? ids[0] : "");
  else
    g_value_set_boxed (&value, ids);
  journey_edit_set_property (get_item (self), self->pspec->name, &value, NULL, NULL);
}

static GPtrArray *
journey_references_dup_items (JourneyItemList *list)
{
  JourneyReferences *self = JOURNEY_REFERENCES (list);
  JourneyDocument *document = journey_item_get_document (get_item (self));
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) ids = dup_ids (self);

  for (guint i = 0; ids[i]; i++)
    {
      JourneyItem *found = journey_document_find (document, ids[i]);

      if (found)
        g_ptr_array_add (items, g_object_ref (found));
    }

  return items;
}

static void
remove_clicked_cb (GtkWidget *button, JourneyReferences *self)
{
  const char *id = gtk_widget_get_name (button);
  g_auto (GStrv) ids = dup_ids (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) kept = NULL;

  for (guint i = 0; ids[i]; i++)
    if (!g_str_equal (ids[i], id))
      g_strv_builder_add (builder, ids[i]);
  kept = g_strv_builder_end (builder);
  set_ids (self, kept);
}

static void
journey_references_decorate (JourneyItemList *list, AdwActionRow *row, gpointer item)
{
  JourneyReferences *self = JOURNEY_REFERENCES (list);
  GtkWidget *button;

  if (is_single (self))
    return;

  button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  gtk_widget_set_name (button, journey_item_get_id (item));
  gtk_widget_set_tooltip_text (button, _ ("Remove From Here"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self, 0);
  adw_action_row_add_suffix (row, button);
}

typedef struct
{
  JourneyReferences *self;
  char **ids; /* that are referred to already */
  GPtrArray *found;
} Candidates;

static gboolean
can_refer_to (JourneyReferences *self, gpointer item)
{
  const char *name = self->pspec->name;

  if (g_str_equal (name, "personas"))
    return JOURNEY_IS_PERSONA (item);
  if (g_str_equal (name, "pain-points"))
    return JOURNEY_IS_PAIN_POINT (item);
  if (g_str_equal (name, "supports"))
    return JOURNEY_IS_TOUCHPOINT (item) || JOURNEY_IS_PAIN_POINT (item) ||
           JOURNEY_IS_PERSONA (item);
  if (g_str_equal (name, "on"))
    return JOURNEY_IS_TOUCHPOINT (item) || JOURNEY_IS_STAGE (item);

  return JOURNEY_IS_TOUCHPOINT (item);
}

/* A connection keeps two ends, and is not there twice. */
static gboolean
would_connect (JourneyReferences *self, gpointer item)
{
  JourneyConnection *connection = get_item (self);
  JourneyDocument *document = journey_item_get_document (JOURNEY_ITEM (connection));

  if (g_str_equal (self->pspec->name, "from"))
    return journey_edit_can_connect (
        item, (gpointer) journey_document_find (document, journey_connection_get_to (connection)));

  return journey_edit_can_connect (
      (gpointer) journey_document_find (document, journey_connection_get_from (connection)), item);
}

static void
candidate_cb (JourneyItem *item, gpointer user_data)
{
  Candidates *candidates = user_data;

  if (!can_refer_to (candidates->self, item) ||
      g_strv_contains ((const char *const *) candidates->ids, journey_item_get_id (item)))
    return;
  if (JOURNEY_IS_CONNECTION (get_item (candidates->self)) &&
      !would_connect (candidates->self, item))
    return;

  g_ptr_array_add (candidates->found, item);
}

static void
picked_cb (JourneyReferences *self, JourneyItem *item)
{
  g_auto (GStrv) ids = dup_ids (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  if (!is_single (self))
    g_strv_builder_addv (builder, (const char **) ids);
  g_strv_builder_add (builder, journey_item_get_id (item));
  all = g_strv_builder_end (builder);
  set_ids (self, all);
}

/* Made each time: the map is another by then. */
static void
create_picker (GtkMenuButton *button, gpointer user_data)
{
  JourneyReferences *self = user_data;
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_auto (GStrv) ids = NULL;
  GtkWidget *picker;

  if (!get_item (self))
    return;

  ids = dup_ids (self);
  journey_item_foreach (JOURNEY_ITEM (journey_item_get_document (get_item (self))), candidate_cb,
                        &(Candidates) { self, ids, found });
  picker = journey_item_picker_new (found);
  g_signal_connect_object (picker, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, picker);
}

static void
journey_references_class_init (JourneyReferencesClass *klass)
{
  JOURNEY_ITEM_LIST_CLASS (klass)->dup_items = journey_references_dup_items;
  JOURNEY_ITEM_LIST_CLASS (klass)->decorate = journey_references_decorate;
}

static void
journey_references_init (JourneyReferences *self)
{
}

/**
 * journey_references_new:
 * @pspec: a stored property that refers to other items
 *
 * Returns: (transfer floating): a section for it
 */
GtkWidget *
journey_references_new (GParamSpec *pspec)
{
  JourneyReferences *self = g_object_new (JOURNEY_TYPE_REFERENCES, NULL);
  AdwPreferencesGroup *group = journey_details_section_get_group (JOURNEY_DETAILS_SECTION (self));
  GtkWidget *button = gtk_menu_button_new ();

  g_return_val_if_fail (pspec && (pspec->flags & JOURNEY_PARAM_REFERENCE), NULL);

  self->pspec = pspec;
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button),
                                 is_single (self) ? "document-edit-symbolic" : "list-add-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_picker, self, NULL);
  gtk_widget_set_tooltip_text (button, is_single (self) ? _ ("Choose Another") : _ ("Add"));
  gtk_widget_add_css_class (button, "flat");
  adw_preferences_group_set_title (group, journey_detail_get_label (pspec));
  adw_preferences_group_set_header_suffix (group, button);
  return GTK_WIDGET (self);
}
