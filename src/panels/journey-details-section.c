/* journey-details-section.c: what belongs to an item, below its rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-details-section.h"

/**
 * JourneyDetailsSection:
 *
 * A group of rows about things that an item has or is tied to. It looks again when the map has
 * changed, once before the next frame.
 */

/* Before GTK measures, so that what changed is seen in the same frame. */
#define PRIORITY G_PRIORITY_HIGH_IDLE

typedef struct
{
  AdwPreferencesGroup *group;
  GPtrArray *rows; /* GtkWidget, in group */

  JourneyItem *item;       /* owned, or NULL */
  JourneyJournal *journal; /* owned, or NULL: that of its document */
  guint idle;              /* there is something to look at; or 0 */
} JourneyDetailsSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (JourneyDetailsSection, journey_details_section, ADW_TYPE_BIN)

typedef enum
{
  PROP_ITEM = 1,
} JourneyDetailsSectionProperty;

#define PROP_LAST PROP_ITEM

static GParamSpec *properties[PROP_LAST + 1];

enum
{
  SIGNAL_SHOW_ITEM,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static JourneyDetailsSectionPrivate *
get_private (JourneyDetailsSection *self)
{
  return journey_details_section_get_instance_private (self);
}

static void
update (JourneyDetailsSection *self)
{
  JourneyDetailsSectionPrivate *priv = get_private (self);

  g_clear_handle_id (&priv->idle, g_source_remove);
  JOURNEY_DETAILS_SECTION_GET_CLASS (self)->update (self);
}

static gboolean
idle_cb (gpointer user_data)
{
  JourneyDetailsSection *self = user_data;

  get_private (self)->idle = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
journal_changed_cb (JourneyDetailsSection *self)
{
  JourneyDetailsSectionPrivate *priv = get_private (self);

  if (!priv->idle)
    priv->idle = g_idle_add_full (PRIORITY, idle_cb, self, NULL);
}

static void
unfollow (JourneyDetailsSection *self)
{
  JourneyDetailsSectionPrivate *priv = get_private (self);

  g_clear_handle_id (&priv->idle, g_source_remove);
  if (priv->journal)
    g_signal_handlers_disconnect_by_func (priv->journal, journal_changed_cb, self);
  g_clear_object (&priv->journal);
}

static void
follow (JourneyDetailsSection *self)
{
  JourneyDetailsSectionPrivate *priv = get_private (self);
  JourneyDocument *document = journey_details_section_get_document (self);

  if (document && g_set_object (&priv->journal, journey_document_get_journal (document)))
    g_signal_connect_object (priv->journal, "changed", G_CALLBACK (journal_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
journey_details_section_get_property (GObject *object,
                                      guint prop_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  JourneyDetailsSection *self = JOURNEY_DETAILS_SECTION (object);

  switch ((JourneyDetailsSectionProperty) prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, get_private (self)->item);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_details_section_set_property (GObject *object,
                                      guint prop_id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  JourneyDetailsSection *self = JOURNEY_DETAILS_SECTION (object);

  switch ((JourneyDetailsSectionProperty) prop_id)
    {
    case PROP_ITEM:
      journey_details_section_set_item (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_details_section_dispose (GObject *object)
{
  JourneyDetailsSection *self = JOURNEY_DETAILS_SECTION (object);
  JourneyDetailsSectionPrivate *priv = get_private (self);

  unfollow (self);
  g_clear_object (&priv->item);
  g_clear_pointer (&priv->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (journey_details_section_parent_class)->dispose (object);
}

static void
journey_details_section_class_init (JourneyDetailsSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = journey_details_section_dispose;
  object_class->get_property = journey_details_section_get_property;
  object_class->set_property = journey_details_section_set_property;

  /**
   * JourneyDetailsSection:item:
   *
   * Whose things are shown.
   */
  properties[PROP_ITEM] =
      g_param_spec_object ("item", NULL, NULL, JOURNEY_TYPE_ITEM,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * JourneyDetailsSection::show-item:
   * @self: the section
   * @item: an item of the same document
   *
   * Another item shall be seen.
   */
  signals[SIGNAL_SHOW_ITEM] =
      g_signal_new ("show-item", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, JOURNEY_TYPE_ITEM);
}

static void
journey_details_section_init (JourneyDetailsSection *self)
{
  JourneyDetailsSectionPrivate *priv = get_private (self);

  priv->rows = g_ptr_array_new ();
  priv->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (priv->group));
}

/**
 * journey_details_section_get_item:
 * @self: a section
 *
 * Returns: (nullable) (transfer none) (type JourneyItem): whose things are shown, if it is in a
 *   document
 */
gpointer
journey_details_section_get_item (JourneyDetailsSection *self)
{
  g_return_val_if_fail (JOURNEY_IS_DETAILS_SECTION (self), NULL);

  return journey_details_section_get_document (self) ? get_private (self)->item : NULL;
}

/**
 * journey_details_section_set_item:
 * @self: a section
 * @item: (nullable) (type JourneyItem): an item of a document
 *
 * Shows the things of another item.
 */
void
journey_details_section_set_item (JourneyDetailsSection *self, gpointer item)
{
  g_return_if_fail (JOURNEY_IS_DETAILS_SECTION (self));
  g_return_if_fail (item == NULL || JOURNEY_IS_ITEM (item));

  if (!g_set_object (&get_private (self)->item, item))
    return;

  unfollow (self);
  follow (self);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

/**
 * journey_details_section_get_document:
 * @self: a section
 *
 * Returns: (nullable) (transfer none): the document of the item
 */
JourneyDocument *
journey_details_section_get_document (JourneyDetailsSection *self)
{
  JourneyItem *item;

  g_return_val_if_fail (JOURNEY_IS_DETAILS_SECTION (self), NULL);

  item = get_private (self)->item;
  return item ? journey_item_get_document (item) : NULL;
}

/**
 * journey_details_section_get_group:
 * @self: a section
 *
 * Returns: (transfer none): what the rows are in
 */
AdwPreferencesGroup *
journey_details_section_get_group (JourneyDetailsSection *self)
{
  g_return_val_if_fail (JOURNEY_IS_DETAILS_SECTION (self), NULL);

  return get_private (self)->group;
}

/**
 * journey_details_section_show_item:
 * @self: a section
 * @item: (type JourneyItem): an item of the same document
 *
 * Asks for another item to be seen.
 */
void
journey_details_section_show_item (JourneyDetailsSection *self, gpointer item)
{
  g_return_if_fail (JOURNEY_IS_DETAILS_SECTION (self));
  g_return_if_fail (JOURNEY_IS_ITEM (item));

  g_signal_emit (self, signals[SIGNAL_SHOW_ITEM], 0, item);
}

/**
 * journey_details_section_add_row:
 * @self: a section
 * @row: a row
 *
 * Adds a row at the end.
 */
void
journey_details_section_add_row (JourneyDetailsSection *self, GtkWidget *row)
{
  g_return_if_fail (JOURNEY_IS_DETAILS_SECTION (self));

  adw_preferences_group_add (get_private (self)->group, row);
  g_ptr_array_add (get_private (self)->rows, row);
}

/**
 * journey_details_section_clear:
 * @self: a section
 *
 * Removes the rows that were added.
 */
void
journey_details_section_clear (JourneyDetailsSection *self)
{
  JourneyDetailsSectionPrivate *priv;

  g_return_if_fail (JOURNEY_IS_DETAILS_SECTION (self));

  priv = get_private (self);
  while (priv->rows->len > 0)
    adw_preferences_group_remove (priv->group,
                                  g_ptr_array_steal_index (priv->rows, priv->rows->len - 1));
}
