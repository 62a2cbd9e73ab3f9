/* journey-identity.c: which items of two documents are the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-identity.h"

struct _JourneyIdentity
{
  JourneyDocument *document;
  GPtrArray *names;  /* in the order of the file; owned */
  GHashTable *items; /* JourneyItem by name */
  GHashTable *given; /* name by JourneyItem */
};

/**
 * journey_identity_has_names:
 * @pspec: a stored property that is a list
 *
 * Returns: whether the items of such a list can be told apart by anything but their place
 */
gboolean
journey_identity_has_names (GParamSpec *pspec)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (journey_field_get_item_type (pspec));

  return ((JourneyItemClass *) klass)->key != NULL;
}

static char *
dup_first_name (JourneyIdentity *self, JourneyItem *item, GParamSpec *pspec)
{
  const char *key = journey_item_get_key (item);

  if (journey_item_has_id (item) && *key != '\0')
    return g_strdup_printf ("%s %s", G_OBJECT_TYPE_NAME (item), key);

  return g_strdup_printf ("%s/%s/%s",
                          journey_identity_get_name (self, journey_item_get_parent (item)),
                          pspec->name, key);
}

/* A damaged file may have two items of one id: the second then has a name of its own. */
static void
give_name (JourneyIdentity *self, JourneyItem *item, GParamSpec *pspec)
{
  g_autofree char *first = dup_first_name (self, item, pspec);
  char *name = g_strdup (first);
  guint i;

  for (i = 2; g_hash_table_contains (self->items, name); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s#%u", first, i);
    }

  g_ptr_array_add (self->names, name);
  g_hash_table_insert (self->items, name, item);
  g_hash_table_insert (self->given, item, name);
}

static void
add_below (JourneyIdentity *self, JourneyItem *item)
{
  guint n_stored, i, position;
  GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);

  for (i = 1; i < n_stored; i++)
    {
      JourneyList *list;

      if (!journey_field_is_list (stored[i]) || !journey_identity_has_names (stored[i]))
        continue;

      list = journey_item_get_items (item, i);
      for (position = 0; position < journey_list_get_length (list); position++)
        {
          give_name (self, journey_list_get (list, position), stored[i]);
          add_below (self, journey_list_get (list, position));
        }
    }
}

/**
 * journey_identity_new:
 * @document: a document, which must not be changed as long as this lives
 *
 * Names all items of @document. The document itself is called the empty text.
 *
 * Returns: (transfer full): the names
 */
JourneyIdentity *
journey_identity_new (JourneyDocument *document)
{
  JourneyIdentity *self;
  char *name = g_strdup ("");

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), NULL);

  self = g_new0 (JourneyIdentity, 1);
  self->document = g_object_ref (document);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->items = g_hash_table_new (g_str_hash, g_str_equal);
  self->given = g_hash_table_new (NULL, NULL);

  g_ptr_array_add (self->names, name);
  g_hash_table_insert (self->items, name, document);
  g_hash_table_insert (self->given, document, name);
  add_below (self, JOURNEY_ITEM (document));

  return self;
}

/**
 * journey_identity_free:
 * @self: (transfer full): names
 *
 * Frees the names.
 */
void
journey_identity_free (JourneyIdentity *self)
{
  g_hash_table_unref (self->given);
  g_hash_table_unref (self->items);
  g_ptr_array_unref (self->names);
  g_object_unref (self->document);
  g_free (self);
}

/**
 * journey_identity_get_document:
 * @self: names
 *
 * Returns: (transfer none): the document whose items they are
 */
JourneyDocument *
journey_identity_get_document (JourneyIdentity *self)
{
  return self->document;
}

/**
 * journey_identity_get_names:
 * @self: names
 *
 * Returns: (transfer none) (element-type utf8): all names in the order of the file, an item before
 *   what belongs to it
 */
GPtrArray *
journey_identity_get_names (JourneyIdentity *self)
{
  return self->names;
}

/**
 * journey_identity_find:
 * @self: names
 * @name: a name, of this or another version of the document
 *
 * Returns: (nullable) (transfer none): the item
 */
JourneyItem *
journey_identity_find (JourneyIdentity *self, const char *name)
{
  return g_hash_table_lookup (self->items, name);
}

/**
 * journey_identity_get_name:
 * @self: names
 * @item: (type JourneyItem) (nullable): an item
 *
 * Returns: (nullable): its name, or %NULL where it has none
 */
const char *
journey_identity_get_name (JourneyIdentity *self, gpointer item)
{
  return g_hash_table_lookup (self->given, item);
}

/**
 * journey_identity_dup_list_name:
 * @self: names
 * @list: a list of an item that has a name
 *
 * Returns: (transfer full): a name for the list, which no item has
 */
char *
journey_identity_dup_list_name (JourneyIdentity *self, JourneyList *list)
{
  return g_strdup_printf ("%s.%s", journey_identity_get_name (self, journey_list_get_owner (list)),
                          journey_list_get_pspec (list)->name);
}
