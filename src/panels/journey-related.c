/* journey-related.c: the items that refer to an item
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-related.h"

/**
 * JourneyRelated:
 *
 * The items of one type that refer to the item, by whatever property, in the order of the map; and
 * a button that adds one.
 */

struct _JourneyRelated
{
  JourneyItemList parent_instance;

  GType item_type;
  JourneyRelatedAdd add;
};

G_DEFINE_FINAL_TYPE (JourneyRelated, journey_related, JOURNEY_TYPE_ITEM_LIST)

static gboolean
refers_by (JourneyItem *item, GParamSpec *pspec, const char *id)
{
  const GValue *value = journey_item_peek_value (item, pspec);
  const char *const *ids;

  if (G_VALUE_HOLDS_STRING (value))
    return g_strcmp0 (g_value_get_string (value), id) == 0;

  ids = g_value_get_boxed (value);
  return ids && g_strv_contains (ids, id);
}

static gboolean
refers_to (JourneyItem *item, const char *id)
{
  guint n_stored;
  GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);

  for (guint i = 0; i < n_stored; i++)
    if (stored[i] && (stored[i]->flags & JOURNEY_PARAM_REFERENCE) &&
        refers_by (item, stored[i], id))
      return TRUE;

  return FALSE;
}

/* The list of the map that has items of the type. */
static JourneyList *
find_list (JourneyRelated *self, JourneyDocument *document)
{
  guint n_stored;
  GParamSpec *const *stored = journey_item_get_stored (JOURNEY_ITEM (document), &n_stored);

  for (guint i = 0; i < n_stored; i++)
    if (stored[i] && journey_field_is_list (stored[i]) &&
        journey_field_get_item_type (stored[i]) == self->item_type)
      return g_value_get_object (journey_item_peek_value (JOURNEY_ITEM (document), stored[i]));

  return NULL;
}

static GPtrArray *
journey_related_dup_items (JourneyItemList *list)
{
  JourneyRelated *self = JOURNEY_RELATED (list);
  JourneyItem *item = journey_details_section_get_item (JOURNEY_DETAILS_SECTION (self));
  JourneyList *all = find_list (self, journey_item_get_document (item));
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; all && i < journey_list_get_length (all); i++)
    if (refers_to (journey_list_get (all, i), journey_item_get_id (item)))
      g_ptr_array_add (items, g_object_ref (journey_list_get (all, i)));

  return items;
}

static void
journey_related_decorate (JourneyItemList *list, AdwActionRow *row, gpointer item)
{
  adw_action_row_add_suffix (row, gtk_image_new_from_icon_name ("go-next-symbolic"));
}

/* What is new is shown, so that it can be filled in. */
static void
add_clicked_cb (JourneyRelated *self)
{
  gpointer item = journey_details_section_get_item (JOURNEY_DETAILS_SECTION (self));

  if (item)
    journey_details_section_show_item (JOURNEY_DETAILS_SECTION (self), self->add (item));
}

static void
journey_related_class_init (JourneyRelatedClass *klass)
{
  JOURNEY_ITEM_LIST_CLASS (klass)->dup_items = journey_related_dup_items;
  JOURNEY_ITEM_LIST_CLASS (klass)->decorate = journey_related_decorate;
}

static void
journey_related_init (JourneyRelated *self)
{
}

/**
 * journey_related_new:
 * @title: what the items are called, translated
 * @item_type: their type
 * @add_tooltip: (nullable): what adding one is called, translated
 * @add: (nullable): adds one, where that can be done here
 *
 * Returns: (transfer floating): a section for them
 */
GtkWidget *
journey_related_new (const char *title,
                     GType item_type,
                     const char *add_tooltip,
                     JourneyRelatedAdd add)
{
  JourneyRelated *self = g_object_new (JOURNEY_TYPE_RELATED, NULL);
  AdwPreferencesGroup *group = journey_details_section_get_group (JOURNEY_DETAILS_SECTION (self));
  GtkWidget *button;

  self->item_type = item_type;
  self->add = add;
  adw_preferences_group_set_title (group, title);
  if (add)
    {
      button = gtk_button_new_from_icon_name ("list-add-symbolic");
      gtk_widget_set_tooltip_text (button, add_tooltip);
      gtk_widget_add_css_class (button, "flat");
      g_signal_connect_object (button, "clicked", G_CALLBACK (add_clicked_cb), self,
                               G_CONNECT_SWAPPED);
      adw_preferences_group_set_header_suffix (group, button);
    }

  return GTK_WIDGET (self);
}
