/* journey-selection.c: the items that are selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-selection.h"

/**
 * JourneySelection:
 *
 * What is selected of a [class@JourneyDocument], a [iface@Gio.ListModel] of [class@JourneyItem] in
 * the order in which it was selected. The last one is the lead: what a panel shows, and where the
 * focus is.
 *
 * Canvas and panels of a window share one. It is view state: it never goes into the file nor into
 * the journal. Items that leave the document leave the selection, and undo does not select them
 * again.
 */
struct _JourneySelection
{
  GObject parent_instance;

  JourneyDocument *document; /* owned, or NULL */
  JourneyJournal *journal;   /* owned, or NULL: the one that is listened to */
  gulong changed_id;

  GPtrArray *items;  /* of JourneyItem, owned, the lead last */
  GHashTable *known; /* the same items, to be found at once */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef enum
{
  PROP_DOCUMENT = 1,
} JourneySelectionProperty;

#define PROP_LAST PROP_DOCUMENT

static GParamSpec *properties[PROP_LAST + 1];

static GType
journey_selection_get_item_type_vfunc (GListModel *model)
{
  return JOURNEY_TYPE_ITEM;
}

static guint
journey_selection_get_n_items_vfunc (GListModel *model)
{
  return JOURNEY_SELECTION (model)->items->len;
}

static gpointer
journey_selection_get_item_vfunc (GListModel *model, guint position)
{
  JourneySelection *self = JOURNEY_SELECTION (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
journey_selection_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = journey_selection_get_item_type_vfunc;
  iface->get_n_items = journey_selection_get_n_items_vfunc;
  iface->get_item = journey_selection_get_item_vfunc;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneySelection,
                               journey_selection,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      journey_selection_list_model_init))

static void
emit_changed (JourneySelection *self, guint position, guint n_removed, guint n_added)
{
  g_autoptr (JourneySelection) alive = g_object_ref (self); /* a listener may close the window */

  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Takes the items of @items in place of those there are. */
static void
replace_items (JourneySelection *self, GPtrArray *items)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->items);
  guint i;

  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  g_hash_table_remove_all (self->known);
  for (i = 0; i < items->len; i++)
    {
      JourneyItem *item = items->pdata[i];

      if (journey_item_get_document (item) == self->document &&
          g_hash_table_add (self->known, item))
        g_ptr_array_add (self->items, g_object_ref (item));
    }

  if (self->items->len != before->len ||
      (before->len > 0 &&
       memcmp (self->items->pdata, before->pdata, before->len * sizeof (gpointer)) != 0))
    emit_changed (self, 0, before->len, self->items->len);
}

static void
journal_changed_cb (JourneySelection *self)
{
  guint i;

  for (i = 0; i < self->items->len; i++)
    {
      if (journey_item_get_document (self->items->pdata[i]) != self->document)
        {
          g_autoptr (GPtrArray) items = g_ptr_array_ref (self->items);

          replace_items (self, items);
          return;
        }
    }
}

static void
stop_listening (JourneySelection *self)
{
  if (self->journal != NULL)
    g_clear_signal_handler (&self->changed_id, self->journal);
  g_clear_object (&self->journal);
}

static void
journey_selection_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneySelection *self = JOURNEY_SELECTION (object);

  switch ((JourneySelectionProperty) prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_selection_dispose (GObject *object)
{
  JourneySelection *self = JOURNEY_SELECTION (object);

  stop_listening (self);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (journey_selection_parent_class)->dispose (object);
}

static void
journey_selection_finalize (GObject *object)
{
  JourneySelection *self = JOURNEY_SELECTION (object);

  g_ptr_array_unref (self->items);
  g_hash_table_unref (self->known);

  G_OBJECT_CLASS (journey_selection_parent_class)->finalize (object);
}

static void
journey_selection_class_init (JourneySelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = journey_selection_dispose;
  object_class->finalize = journey_selection_finalize;
  object_class->get_property = journey_selection_get_property;

  /**
   * JourneySelection:document:
   *
   * The document whose items can be selected. It is told of after the selection has been cleared.
   */
  properties[PROP_DOCUMENT] =
      g_param_spec_object ("document", NULL, NULL, JOURNEY_TYPE_DOCUMENT,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * JourneySelection::changed:
   * @self: the selection
   *
   * Other items are selected than before, or another is the lead. Once for each call that changes
   * something, after `items-changed`.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
journey_selection_init (JourneySelection *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->known = g_hash_table_new (NULL, NULL);
}

/**
 * journey_selection_new:
 * @document: (nullable): a document
 *
 * Makes an empty selection; see [method@JourneySelection.set_document].
 *
 * Returns: (transfer full): the selection
 */
JourneySelection *
journey_selection_new (JourneyDocument *document)
{
  JourneySelection *self = g_object_new (JOURNEY_TYPE_SELECTION, NULL);

  journey_selection_set_document (self, document);

  return self;
}

/**
 * journey_selection_get_document:
 * @self: a selection
 *
 * Returns: (nullable) (transfer none): the document whose items can be selected
 */
JourneyDocument *
journey_selection_get_document (JourneySelection *self)
{
  g_return_val_if_fail (JOURNEY_IS_SELECTION (self), NULL);

  return self->document;
}

/**
 * journey_selection_set_document:
 * @self: a selection
 * @document: (nullable): a document, its journal started if it can be changed
 *
 * Selects in another document, and nothing at first.
 */
void
journey_selection_set_document (JourneySelection *self, JourneyDocument *document)
{
  g_return_if_fail (JOURNEY_IS_SELECTION (self));
  g_return_if_fail (document == NULL || JOURNEY_IS_DOCUMENT (document));

  if (!g_set_object (&self->document, document))
    return;

  stop_listening (self);
  if (document != NULL && journey_document_get_journal (document) != NULL)
    {
      self->journal = g_object_ref (journey_document_get_journal (document));
      self->changed_id = g_signal_connect_swapped (self->journal, "changed",
                                                   G_CALLBACK (journal_changed_cb), self);
    }
  journey_selection_clear (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

/**
 * journey_selection_get_length:
 * @self: a selection
 *
 * Returns: how many items are selected
 */
guint
journey_selection_get_length (JourneySelection *self)
{
  g_return_val_if_fail (JOURNEY_IS_SELECTION (self), 0);

  return self->items->len;
}

/**
 * journey_selection_get:
 * @self: a selection
 * @position: less than the length
 *
 * Returns: (transfer none) (type JourneyItem): the item there, in the order of selection
 */
gpointer
journey_selection_get (JourneySelection *self, guint position)
{
  g_return_val_if_fail (JOURNEY_IS_SELECTION (self), NULL);
  g_return_val_if_fail (position < self->items->len, NULL);

  return self->items->pdata[position];
}

/**
 * journey_selection_get_lead:
 * @self: a selection
 *
 * Returns: (nullable) (transfer none) (type JourneyItem): the item that was selected last
 */
gpointer
journey_selection_get_lead (JourneySelection *self)
{
  g_return_val_if_fail (JOURNEY_IS_SELECTION (self), NULL);

  return self->items->len > 0 ? self->items->pdata[self->items->len - 1] : NULL;
}

/**
 * journey_selection_contains:
 * @self: a selection
 * @item: (nullable) (type JourneyItem): an item
 *
 * Returns: whether @item is selected
 */
gboolean
journey_selection_contains (JourneySelection *self, gpointer item)
{
  g_return_val_if_fail (JOURNEY_IS_SELECTION (self), FALSE);

  return g_hash_table_contains (self->known, item);
}

/**
 * journey_selection_dup_items:
 * @self: a selection
 * @item_type: a type derived from [class@JourneyItem], or that itself for all
 *
 * Gives the selected items of one kind as a list of its own, so that the selection may change
 * while it is used.
 *
 * Returns: (transfer full) (element-type JourneyItem): the items, in the order of selection
 */
GPtrArray *
journey_selection_dup_items (JourneySelection *self, GType item_type)
{
  GPtrArray *items;
  guint i;

  g_return_val_if_fail (JOURNEY_IS_SELECTION (self), NULL);
  g_return_val_if_fail (g_type_is_a (item_type, JOURNEY_TYPE_ITEM), NULL);

  items = g_ptr_array_new_with_free_func (g_object_unref);
  for (i = 0; i < self->items->len; i++)
    {
      if (G_TYPE_CHECK_INSTANCE_TYPE (self->items->pdata[i], item_type))
        g_ptr_array_add (items, g_object_ref (self->items->pdata[i]));
    }

  return items;
}

/**
 * journey_selection_add:
 * @self: a selection
 * @item: (type JourneyItem): an item of the document
 *
 * Selects @item besides what is selected already, and makes it the lead.
 */
void
journey_selection_add (JourneySelection *self, gpointer item)
{
  guint position;

  g_return_if_fail (JOURNEY_IS_SELECTION (self));
  g_return_if_fail (JOURNEY_IS_ITEM (item));
  g_return_if_fail (journey_item_get_document (item) == self->document);

  if (item == journey_selection_get_lead (self))
    return;

  if (g_hash_table_add (self->known, item))
    {
      g_ptr_array_add (self->items, g_object_ref (item));
      emit_changed (self, self->items->len - 1, 0, 1);
    }
  else if (g_ptr_array_find (self->items, item, &position))
    {
      guint n_changed = self->items->len - position;

      g_ptr_array_add (self->items, g_ptr_array_steal_index (self->items, position));
      emit_changed (self, position, n_changed, n_changed);
    }
}

/**
 * journey_selection_remove:
 * @self: a selection
 * @item: (type JourneyItem): an item
 *
 * Selects @item no longer. What was selected before it becomes the lead if it was that.
 */
void
journey_selection_remove (JourneySelection *self, gpointer item)
{
  guint position;

  g_return_if_fail (JOURNEY_IS_SELECTION (self));

  if (!g_hash_table_remove (self->known, item) || !g_ptr_array_find (self->items, item, &position))
    return;

  g_ptr_array_remove_index (self->items, position);
  emit_changed (self, position, 1, 0);
}

/**
 * journey_selection_toggle:
 * @self: a selection
 * @item: (type JourneyItem): an item of the document
 *
 * Selects @item if it is not selected, and else takes it out.
 */
void
journey_selection_toggle (JourneySelection *self, gpointer item)
{
  g_return_if_fail (JOURNEY_IS_SELECTION (self));

  if (journey_selection_contains (self, item))
    journey_selection_remove (self, item);
  else
    journey_selection_add (self, item);
}

/**
 * journey_selection_set:
 * @self: a selection
 * @item: (type JourneyItem): an item of the document
 *
 * Selects @item and nothing else.
 */
void
journey_selection_set (JourneySelection *self, gpointer item)
{
  g_autoptr (GPtrArray) items = NULL;

  g_return_if_fail (JOURNEY_IS_SELECTION (self));
  g_return_if_fail (JOURNEY_IS_ITEM (item));

  items = g_ptr_array_new ();
  g_ptr_array_add (items, item);
  replace_items (self, items);
}

/**
 * journey_selection_set_many:
 * @self: a selection
 * @items: (element-type JourneyItem): items of the document, the lead last
 *
 * Selects @items and nothing else. One that is there twice, or not in the document, is passed over.
 */
void
journey_selection_set_many (JourneySelection *self, GPtrArray *items)
{
  g_return_if_fail (JOURNEY_IS_SELECTION (self));
  g_return_if_fail (items != NULL);

  replace_items (self, items);
}

/**
 * journey_selection_clear:
 * @self: a selection
 *
 * Selects nothing.
 */
void
journey_selection_clear (JourneySelection *self)
{
  guint n_items;

  g_return_if_fail (JOURNEY_IS_SELECTION (self));

  n_items = self->items->len;
  if (n_items == 0)
    return;

  g_hash_table_remove_all (self->known);
  g_ptr_array_set_size (self->items, 0);
  emit_changed (self, 0, n_items, 0);
}
