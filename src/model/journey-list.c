/* journey-list.c: an ordered list of items of one type
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-list-private.h"

#include "journey-document-private.h"
#include "journey-item-private.h"
#include "journey-journal-private.h"

/**
 * JourneyList:
 *
 * The items of one list property, a [iface@Gio.ListModel]. It owns its items; an item is in one
 * list at the most. Each change is handed to the journal of the document before it is made.
 */
struct _JourneyList
{
  GObject parent_instance;

  GType item_type;
  JourneyItem *owner; /* not owned; NULL once the owner is gone */
  GParamSpec *pspec;  /* the property of the owner that holds this list */
  GPtrArray *items;
};

static GType
journey_list_get_item_type_vfunc (GListModel *model)
{
  return JOURNEY_LIST (model)->item_type;
}

static guint
journey_list_get_n_items_vfunc (GListModel *model)
{
  return JOURNEY_LIST (model)->items->len;
}

static gpointer
journey_list_get_item_vfunc (GListModel *model, guint position)
{
  JourneyList *self = JOURNEY_LIST (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
journey_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = journey_list_get_item_type_vfunc;
  iface->get_n_items = journey_list_get_n_items_vfunc;
  iface->get_item = journey_list_get_item_vfunc;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneyList,
                               journey_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      journey_list_list_model_init))

static void
journey_list_finalize (GObject *object)
{
  JourneyList *self = JOURNEY_LIST (object);
  guint i;

  for (i = 0; i < self->items->len; i++)
    journey_item_set_list (self->items->pdata[i], NULL);
  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (journey_list_parent_class)->finalize (object);
}

static void
journey_list_class_init (JourneyListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_list_finalize;
}

static void
journey_list_init (JourneyList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

JourneyList *
journey_list_new (GType item_type, JourneyItem *owner, GParamSpec *pspec)
{
  JourneyList *self = g_object_new (JOURNEY_TYPE_LIST, NULL);

  self->item_type = item_type;
  self->owner = owner;
  self->pspec = pspec;

  return self;
}

void
journey_list_forget_owner (JourneyList *self)
{
  self->owner = NULL;
}

/**
 * journey_list_get_item_gtype:
 * @self: a list
 *
 * Returns: the type of the items
 */
GType
journey_list_get_item_gtype (JourneyList *self)
{
  g_return_val_if_fail (JOURNEY_IS_LIST (self), G_TYPE_INVALID);

  return self->item_type;
}

/**
 * journey_list_get_owner:
 * @self: a list
 *
 * Returns: (nullable) (transfer none): the item whose property this list is
 */
JourneyItem *
journey_list_get_owner (JourneyList *self)
{
  g_return_val_if_fail (JOURNEY_IS_LIST (self), NULL);

  return self->owner;
}

/**
 * journey_list_get_pspec:
 * @self: a list
 *
 * Returns: (transfer none): the property of the owner that holds this list
 */
GParamSpec *
journey_list_get_pspec (JourneyList *self)
{
  g_return_val_if_fail (JOURNEY_IS_LIST (self), NULL);

  return self->pspec;
}

/**
 * journey_list_get_length:
 * @self: a list
 *
 * Returns: how many items it has
 */
guint
journey_list_get_length (JourneyList *self)
{
  g_return_val_if_fail (JOURNEY_IS_LIST (self), 0);

  return self->items->len;
}

/**
 * journey_list_get:
 * @self: a list
 * @position: less than the length
 *
 * Returns: (transfer none) (type JourneyItem): the item there
 */
gpointer
journey_list_get (JourneyList *self, guint position)
{
  g_return_val_if_fail (JOURNEY_IS_LIST (self), NULL);
  g_return_val_if_fail (position < self->items->len, NULL);

  return self->items->pdata[position];
}

/**
 * journey_list_find:
 * @self: a list
 * @item: (type JourneyItem): an item
 * @position: (out) (optional): where it is
 *
 * Returns: whether @item is in the list
 */
gboolean
journey_list_find (JourneyList *self, gpointer item, guint *position)
{
  g_return_val_if_fail (JOURNEY_IS_LIST (self), FALSE);

  if (item == NULL || journey_item_get_list (item) != self)
    return FALSE;

  return g_ptr_array_find (self->items, item, position);
}

static void
renew_revision (JourneyList *self)
{
  if (self->owner != NULL)
    journey_item_renew_revision (self->owner);
}

static JourneyJournal *
get_journal (JourneyList *self)
{
  return self->owner != NULL ? journey_journal_get_for_item (self->owner) : NULL;
}

static gboolean
may_change (JourneyList *self, JourneyChangeKind kind, guint position, guint to, JourneyItem *item)
{
  JourneyJournal *journal = get_journal (self);

  return journal == NULL || journey_journal_record_list (journal, kind, self, position, to, item);
}

/* Undo could not put an item back that went where its journal does not see it. */
static gboolean
may_receive (JourneyList *self, JourneyItem *item)
{
  JourneyJournal *journal = journey_journal_get_for_item (item);

  if (journal != NULL && journal != get_journal (self))
    {
      g_critical ("A %s was taken out of a document and put where its journal does not reach",
                  G_OBJECT_TYPE_NAME (item));
      return FALSE;
    }

  return TRUE;
}

/**
 * journey_list_insert:
 * @self: a list
 * @position: where to put it, at most the length
 * @item: (type JourneyItem) (transfer none): an item that is in no list
 *
 * Puts @item into the list. An item that was taken out of a document with a journal can only go
 * back into that document; what it goes into has to be there first.
 */
void
journey_list_insert (JourneyList *self, guint position, gpointer item)
{
  g_return_if_fail (JOURNEY_IS_LIST (self));
  g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (item, self->item_type));
  g_return_if_fail (journey_item_get_list (item) == NULL);
  g_return_if_fail (position <= self->items->len);

  if (may_receive (self, item) && may_change (self, JOURNEY_CHANGE_INSERT, position, 0, item))
    journey_list_apply_insert (self, position, item);
}

/**
 * journey_list_append:
 * @self: a list
 * @item: (type JourneyItem) (transfer none): an item that is in no list
 *
 * Puts @item at the end of the list.
 */
void
journey_list_append (JourneyList *self, gpointer item)
{
  g_return_if_fail (JOURNEY_IS_LIST (self));

  journey_list_insert (self, self->items->len, item);
}

/**
 * journey_list_remove:
 * @self: a list
 * @position: less than the length
 *
 * Takes an item out of the list. The journal keeps it alive, so that undo puts the same one back,
 * and goes on to take down what is written to it.
 */
void
journey_list_remove (JourneyList *self, guint position)
{
  g_return_if_fail (JOURNEY_IS_LIST (self));
  g_return_if_fail (position < self->items->len);

  if (may_change (self, JOURNEY_CHANGE_REMOVE, position, 0, self->items->pdata[position]))
    journey_list_apply_remove (self, position);
}

/**
 * journey_list_move:
 * @self: a list
 * @from: where the item is
 * @to: where it shall be afterwards
 *
 * Moves an item within the list.
 */
void
journey_list_move (JourneyList *self, guint from, guint to)
{
  g_return_if_fail (JOURNEY_IS_LIST (self));
  g_return_if_fail (from < self->items->len && to < self->items->len);

  if (from != to && may_change (self, JOURNEY_CHANGE_MOVE, from, to, self->items->pdata[from]))
    journey_list_apply_move (self, from, to);
}

void
journey_list_apply_insert (JourneyList *self, guint position, JourneyItem *item)
{
  JourneyDocument *document;

  g_ptr_array_insert (self->items, position, g_object_ref (item));
  journey_item_set_list (item, self);
  renew_revision (self);

  document = journey_item_get_document (item);
  if (document != NULL)
    journey_document_index (document, item);

  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

void
journey_list_apply_remove (JourneyList *self, guint position)
{
  g_autoptr (JourneyItem) item = g_object_ref (self->items->pdata[position]);
  JourneyDocument *document = journey_item_get_document (item);
  JourneyDocument *home = journey_item_get_home (item);

  g_ptr_array_remove_index (self->items, position);
  journey_item_set_list (item, NULL);
  renew_revision (self);
  if (home != NULL && journey_document_get_journal (home) != NULL)
    journey_item_set_home (item, home);
  if (document != NULL)
    journey_document_unindex (document, item);

  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

void
journey_list_apply_move (JourneyList *self, guint from, guint to)
{
  gpointer item = g_ptr_array_steal_index (self->items, from);
  guint first = MIN (from, to);
  guint n_changed = MAX (from, to) - first + 1;
  JourneyDocument *document = journey_item_get_document (item);

  g_ptr_array_insert (self->items, to, item);
  renew_revision (self);
  if (document != NULL)
    journey_document_reorder (document);

  g_list_model_items_changed (G_LIST_MODEL (self), first, n_changed, n_changed);
}
