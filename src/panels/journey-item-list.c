/* journey-item-list.c: items that an item is tied to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-item-list.h"

#include "journey-item-title.h"

/* A connection is called by two titles. */
#define MAX_LINES 4

/**
 * JourneyItemList:
 *
 * A row for each of some items, which shows the item where it is clicked. Rows stay as long as the
 * items do.
 */

typedef struct
{
  GPtrArray *items; /* owned JourneyItem, as they are shown */
  GPtrArray *rows;  /* AdwActionRow, for items */
} JourneyItemListPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (JourneyItemList,
                                     journey_item_list,
                                     JOURNEY_TYPE_DETAILS_SECTION)

static JourneyItemListPrivate *
get_private (JourneyItemList *self)
{
  return journey_item_list_get_instance_private (self);
}

static gboolean
are_same (GPtrArray *a, GPtrArray *b)
{
  return a->len == b->len &&
         (a->len == 0 || memcmp (a->pdata, b->pdata, a->len * sizeof (gpointer)) == 0);
}

static void
row_activated_cb (JourneyItemList *self, AdwActionRow *row)
{
  JourneyItemListPrivate *priv = get_private (self);
  guint position;

  if (g_ptr_array_find (priv->rows, row, &position))
    {
      g_autoptr (JourneyItem) item = g_object_ref (priv->items->pdata[position]);

      journey_details_section_show_item (JOURNEY_DETAILS_SECTION (self), item);
    }
}

static void
add_row (JourneyItemList *self, gpointer item)
{
  JourneyItemListClass *klass = JOURNEY_ITEM_LIST_GET_CLASS (self);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), MAX_LINES);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), MAX_LINES);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  if (klass->decorate)
    klass->decorate (self, ADW_ACTION_ROW (row), item);
  journey_details_section_add_row (JOURNEY_DETAILS_SECTION (self), row);
  g_ptr_array_add (get_private (self)->rows, row);
}

static void
update_row (AdwActionRow *row, gpointer item)
{
  g_autofree char *title = journey_item_dup_title (item);
  g_autofree char *place = journey_item_dup_place (item);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, place ? place : "");
}

static void
journey_item_list_update (JourneyDetailsSection *section)
{
  JourneyItemList *self = JOURNEY_ITEM_LIST (section);
  JourneyItemListPrivate *priv = get_private (self);
  g_autoptr (GPtrArray) items = journey_details_section_get_item (section)
                                    ? JOURNEY_ITEM_LIST_GET_CLASS (self)->dup_items (self)
                                    : g_ptr_array_new ();

  if (!are_same (items, priv->items))
    {
      journey_details_section_clear (section);
      g_ptr_array_set_size (priv->rows, 0);
      for (guint i = 0; i < items->len; i++)
        add_row (self, items->pdata[i]);
      g_ptr_array_unref (priv->items);
      priv->items = g_ptr_array_ref (items);
    }

  for (guint i = 0; i < items->len; i++)
    update_row (priv->rows->pdata[i], items->pdata[i]);
}

static void
journey_item_list_finalize (GObject *object)
{
  JourneyItemListPrivate *priv = get_private (JOURNEY_ITEM_LIST (object));

  g_ptr_array_unref (priv->items);
  g_ptr_array_unref (priv->rows);

  G_OBJECT_CLASS (journey_item_list_parent_class)->finalize (object);
}

static void
journey_item_list_class_init (JourneyItemListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_item_list_finalize;
  JOURNEY_DETAILS_SECTION_CLASS (klass)->update = journey_item_list_update;
}

static void
journey_item_list_init (JourneyItemList *self)
{
  JourneyItemListPrivate *priv = get_private (self);

  priv->items = g_ptr_array_new_with_free_func (g_object_unref);
  priv->rows = g_ptr_array_new ();
}
