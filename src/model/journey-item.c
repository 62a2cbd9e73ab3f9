/* journey-item.c: the base of everything that a journey is made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-item-private.h"

#include "journey-document-private.h"
#include "journey-journal-private.h"
#include "journey-list-private.h"

/**
 * JourneyItem:
 *
 * A part of a journey: a stage, a touchpoint, a persona, the document itself.
 *
 * A derived type declares its stored properties, once, in file order; this class keeps their
 * values, compares, notifies, and hands each write to the journal of the document. So there is one
 * door to the model, `g_object_set ()`, and undo cannot be forgotten.
 *
 * Items form a tree: an item is in at most one [class@JourneyList], and each list belongs to an
 * item. An item that was in no document yet, or whose document has no journal, can be written
 * freely. One that was taken out stays under the eyes of the journal, which may put it back.
 */

typedef struct
{
  char *member;
  char *json;
} JourneyUnknown;

typedef struct
{
  GValue *values; /* one for each of JourneyItemClass.stored */

  JourneyItem *parent;   /* not owned: the item whose part this one is */
  JourneyList *list;     /* not owned: the list that this item is in */
  JourneyDocument *home; /* weak: while in no list, the document that may take it back */
  GArray *unknown;       /* of JourneyUnknown, or NULL while there is none */
  guint64 revision;      /* see journey_item_get_revision () */
} JourneyItemPrivate;

typedef enum
{
  PROP_ID = 1,
} JourneyItemProperty;

static GParamSpec *properties[PROP_ID + 1];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (JourneyItem, journey_item, G_TYPE_OBJECT)

#define ID_ALPHABET "0123456789abcdefghjkmnpqrstvwxyz"
#define ID_LENGTH   8

static void
unknown_clear (gpointer data)
{
  JourneyUnknown *unknown = data;

  g_free (unknown->member);
  g_free (unknown->json);
}

static gboolean
find_place (JourneyItem *self, GParamSpec *pspec, guint *place)
{
  JourneyItemClass *klass = JOURNEY_ITEM_GET_CLASS (self);

  for (*place = 0; *place < klass->n_stored; (*place)++)
    {
      if (klass->stored[*place] == pspec)
        return TRUE;
    }

  return FALSE;
}

static guint
get_place (JourneyItem *self, GParamSpec *pspec)
{
  guint place;

  if (!find_place (self, pspec, &place))
    g_assert_not_reached ();

  return place;
}

/* The value where it is kept. */
GValue *
journey_item_get_value (JourneyItem *self, guint place)
{
  JourneyItemPrivate *priv = journey_item_get_instance_private (self);

  g_assert (place < JOURNEY_ITEM_GET_CLASS (self)->n_stored);

  return &priv->values[place];
}

static void
make_holder (JourneyItem *self, GParamSpec *pspec, GValue *value)
{
  GType item_type = journey_field_get_item_type (pspec);

  if (journey_field_is_list (pspec))
    {
      g_value_take_object (value, journey_list_new (item_type, self, pspec));
    }
  else
    {
      JourneyItem *part = g_object_new (item_type, NULL);
      JourneyItemPrivate *part_priv = journey_item_get_instance_private (part);

      part_priv->parent = self;
      g_value_take_object (value, part);
    }
}

static void
journey_item_constructed (GObject *object)
{
  JourneyItem *self = JOURNEY_ITEM (object);
  JourneyItemPrivate *priv = journey_item_get_instance_private (self);
  JourneyItemClass *klass = JOURNEY_ITEM_GET_CLASS (self);
  guint i;

  priv->values = g_new0 (GValue, klass->n_stored);
  for (i = 0; i < klass->n_stored; i++)
    {
      GParamSpec *pspec = klass->stored[i];

      if (pspec == NULL)
        continue;
      g_value_init (&priv->values[i], pspec->value_type);
      if (journey_field_is_list (pspec) || journey_field_is_part (pspec))
        make_holder (self, pspec, &priv->values[i]);
      else
        g_value_copy (g_param_spec_get_default_value (pspec), &priv->values[i]);
    }

  G_OBJECT_CLASS (journey_item_parent_class)->constructed (object);
}

static void
journey_item_finalize (GObject *object)
{
  JourneyItem *self = JOURNEY_ITEM (object);
  JourneyItemPrivate *priv = journey_item_get_instance_private (self);
  JourneyItemClass *klass = JOURNEY_ITEM_GET_CLASS (self);
  guint i;

  for (i = 0; i < klass->n_stored; i++)
    {
      GParamSpec *pspec = klass->stored[i];

      if (pspec == NULL)
        continue;
      /* Somebody may still hold the list or part: it must not reach for its owner any more. */
      if (journey_field_is_list (pspec))
        {
          journey_list_forget_owner (g_value_get_object (&priv->values[i]));
        }
      else if (journey_field_is_part (pspec))
        {
          JourneyItem *part = g_value_get_object (&priv->values[i]);
          JourneyItemPrivate *part_priv = journey_item_get_instance_private (part);

          part_priv->parent = NULL;
        }
      g_value_unset (&priv->values[i]);
    }
  g_free (priv->values);
  g_clear_weak_pointer (&priv->home);
  g_clear_pointer (&priv->unknown, g_array_unref);

  G_OBJECT_CLASS (journey_item_parent_class)->finalize (object);
}

static void
journey_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneyItem *self = JOURNEY_ITEM (object);
  guint place;

  if (find_place (self, pspec, &place))
    g_value_copy (journey_item_get_value (self, place), value);
  else
    g_value_set_static_string (value, ""); /* the id of an item that has none */
}

/* The id is the item's name for as long as it is in a tree: references and the index of the
 * document rest on it. */
static gboolean
may_write (JourneyItem *self, GParamSpec *pspec, const GValue *value)
{
  JourneyItemPrivate *priv = journey_item_get_instance_private (self);

  if (pspec == properties[PROP_ID] && priv->list != NULL)
    {
      g_critical ("The id of a %s that is in a list cannot be changed", G_OBJECT_TYPE_NAME (self));
      return FALSE;
    }
  if (G_VALUE_HOLDS_DOUBLE (value) && isnan (g_value_get_double (value)) &&
      !isnan (G_PARAM_SPEC_DOUBLE (pspec)->default_value))
    {
      g_critical ("The %s of a %s cannot be unset", pspec->name, G_OBJECT_TYPE_NAME (self));
      return FALSE;
    }

  return TRUE;
}

static void
journey_item_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  JourneyItem *self = JOURNEY_ITEM (object);
  const GValue *old;
  JourneyJournal *journal;
  guint place;

  if (!find_place (self, pspec, &place))
    {
      g_critical ("A %s has no id", G_OBJECT_TYPE_NAME (self));
      return;
    }
  old = journey_item_get_value (self, place);
  if (journey_value_equal (old, value) || !may_write (self, pspec, value))
    return;

  journal = journey_journal_get_for_item (self);
  if (journal != NULL && !journey_journal_record_set (journal, self, pspec, old, value))
    return;

  journey_item_apply (self, pspec, value);
}

static void
journey_item_class_init (JourneyItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = journey_item_constructed;
  object_class->finalize = journey_item_finalize;
  object_class->get_property = journey_item_get_property;
  object_class->set_property = journey_item_set_property;

  /**
   * JourneyItem:id:
   *
   * Eight random characters, never reused and never derived from a position; empty in types whose
   * items are told apart by another property.
   */
  properties[PROP_ID] = journey_field_text ("id");

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static guint64
make_revision (void)
{
  static gsize last = 0;

  return (guint64) g_atomic_pointer_add (&last, 1) + 1;
}

static void
journey_item_init (JourneyItem *self)
{
  JourneyItemPrivate *priv = journey_item_get_instance_private (self);

  priv->revision = make_revision ();
}

/**
 * journey_item_class_install_stored:
 * @klass: the class of a derived type
 * @n_stored: the length of @stored
 * @stored: (array length=n_stored): the specifications, each at the place of its property id;
 *   place 0 is filled in here
 *
 * Installs the stored properties of a type, whose order is their order in the file. @stored is
 * kept, not copied.
 */
void
journey_item_class_install_stored (JourneyItemClass *klass, guint n_stored, GParamSpec **stored)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  /* These two a class does not inherit: each answers for the properties that it installs. */
  object_class->get_property = journey_item_get_property;
  object_class->set_property = journey_item_set_property;
  g_object_class_install_properties (object_class, n_stored, stored);

  stored[0] = properties[PROP_ID];
  klass->stored = stored;
  klass->n_stored = n_stored;
  klass->key = properties[PROP_ID];
}

/**
 * journey_item_class_set_key:
 * @klass: the class of a derived type, its stored properties installed
 * @key: (nullable): one of them, or %NULL where items are told apart by their place only
 *
 * Says that items of this type have no id of their own, and what tells them apart instead.
 */
void
journey_item_class_set_key (JourneyItemClass *klass, GParamSpec *key)
{
  klass->stored[0] = NULL;
  klass->key = key;
}

/**
 * journey_item_get_id:
 * @self: an item
 *
 * Returns: the id, empty where the item has none
 */
const char *
journey_item_get_id (JourneyItem *self)
{
  g_return_val_if_fail (JOURNEY_IS_ITEM (self), "");

  return journey_item_has_id (self) ? journey_item_get_text (self, 0) : "";
}

/**
 * journey_item_has_id:
 * @self: an item
 *
 * Returns: whether items of this type are told apart by an id
 */
gboolean
journey_item_has_id (JourneyItem *self)
{
  g_return_val_if_fail (JOURNEY_IS_ITEM (self), FALSE);

  return JOURNEY_ITEM_GET_CLASS (self)->stored[0] != NULL;
}

/**
 * journey_id_new:
 *
 * Makes an id for a new item: 8 random characters of an alphabet without i, l, o and u, 40 bits.
 *
 * Returns: (transfer full): the id
 */
char *
journey_id_new (void)
{
  char *id = g_malloc (ID_LENGTH + 1);
  int i;

  for (i = 0; i < ID_LENGTH; i++)
    id[i] = ID_ALPHABET[g_random_int_range (0, strlen (ID_ALPHABET))];
  id[ID_LENGTH] = '\0';

  return id;
}

/**
 * journey_item_get_stored:
 * @self: an item
 * @n_stored: (out): the length of the array
 *
 * Returns: (array length=n_stored): the stored properties in file order; the first is %NULL in
 *   types whose items have no id
 */
GParamSpec *const *
journey_item_get_stored (JourneyItem *self, guint *n_stored)
{
  g_return_val_if_fail (JOURNEY_IS_ITEM (self), NULL);
  g_return_val_if_fail (n_stored != NULL, NULL);

  *n_stored = JOURNEY_ITEM_GET_CLASS (self)->n_stored;
  return JOURNEY_ITEM_GET_CLASS (self)->stored;
}

/**
 * journey_item_find_member:
 * @self: an item
 * @member: the name of a member in the file
 *
 * Returns: (nullable): the stored property that the file calls @member
 */
GParamSpec *
journey_item_find_member (JourneyItem *self, const char *member)
{
  JourneyItemClass *klass;
  guint i;

  g_return_val_if_fail (JOURNEY_IS_ITEM (self), NULL);
  g_return_val_if_fail (member != NULL, NULL);

  klass = JOURNEY_ITEM_GET_CLASS (self);
  for (i = 0; i < klass->n_stored; i++)
    {
      if (klass->stored[i] != NULL &&
          g_str_equal (journey_field_get_member (klass->stored[i]), member))
        return klass->stored[i];
    }

  return NULL;
}

/**
 * journey_item_peek_value:
 * @self: an item
 * @pspec: a stored property of it
 *
 * Returns: the value as it is kept; valid until the property is written
 */
const GValue *
journey_item_peek_value (JourneyItem *self, GParamSpec *pspec)
{
  g_return_val_if_fail (JOURNEY_IS_ITEM (self), NULL);

  return journey_item_get_value (self, get_place (self, pspec));
}

/**
 * journey_item_get_key:
 * @self: an item
 *
 * What tells the item apart from others of its list: its id, or for an emotion its persona, for a
 * note its lane.
 *
 * Returns: (nullable): the key, or %NULL where only the place tells items apart
 */
const char *
journey_item_get_key (JourneyItem *self)
{
  GParamSpec *key;

  g_return_val_if_fail (JOURNEY_IS_ITEM (self), NULL);

  key = JOURNEY_ITEM_GET_CLASS (self)->key;
  return key != NULL ? journey_item_get_text (self, get_place (self, key)) : NULL;
}

/**
 * journey_item_get_parent:
 * @self: an item
 *
 * Returns: (nullable) (transfer none): the item whose list or part @self is
 */
JourneyItem *
journey_item_get_parent (JourneyItem *self)
{
  JourneyItemPrivate *priv = journey_item_get_instance_private (self);

  g_return_val_if_fail (JOURNEY_IS_ITEM (self), NULL);

  return priv->list != NULL ? journey_list_get_owner (priv->list) : priv->parent;
}

/**
 * journey_item_get_list:
 * @self: an item
 *
 * Returns: (nullable) (transfer none): the list that @self is in
 */
JourneyList *
journey_item_get_list (JourneyItem *self)
{
  JourneyItemPrivate *priv = journey_item_get_instance_private (self);

  g_return_val_if_fail (JOURNEY_IS_ITEM (self), NULL);

  return priv->list;
}

/**
 * journey_item_get_document:
 * @self: an item
 *
 * Returns: (nullable) (transfer none): the document at the root of the tree that @self is in
 */
JourneyDocument *
journey_item_get_document (JourneyItem *self)
{
  JourneyItem *item;

  g_return_val_if_fail (JOURNEY_IS_ITEM (self), NULL);

  for (item = self; item != NULL; item = journey_item_get_parent (item))
    {
      if (JOURNEY_IS_DOCUMENT (item))
        return JOURNEY_DOCUMENT (item);
    }

  return NULL;
}

/**
 * journey_item_get_revision:
 * @self: an item
 *
 * Gets a number that changes with each write to @self or to anything below it, and that no other
 * item has or had: whoever remembers it knows from it alone whether something is as it was.
 *
 * Returns: the number
 */
guint64
journey_item_get_revision (JourneyItem *self)
{
  JourneyItemPrivate *priv = journey_item_get_instance_private (self);

  g_return_val_if_fail (JOURNEY_IS_ITEM (self), 0);

  return priv->revision;
}

/* Says that @self is not what it was, and so nothing that it is a part of. */
void
journey_item_renew_revision (JourneyItem *self)
{
  JourneyItem *item;

  for (item = self; item != NULL; item = journey_item_get_parent (item))
    {
      JourneyItemPrivate *priv = journey_item_get_instance_private (item);

      priv->revision = make_revision ();
    }
}

/**
 * journey_item_add_unknown:
 * @self: an item
 * @member: the name of a member that this version does not know
 * @json: its value, as canonical JSON with no indentation of its own
 *
 * Keeps a member for the writer, which puts it after the known ones.
 */
void
journey_item_add_unknown (JourneyItem *self, const char *member, const char *json)
{
  JourneyItemPrivate *priv = journey_item_get_instance_private (self);
  JourneyUnknown unknown;

  g_return_if_fail (JOURNEY_IS_ITEM (self));
  g_return_if_fail (member != NULL && json != NULL);

  unknown.member = g_strdup (member);
  unknown.json = g_strdup (json);
  if (priv->unknown == NULL)
    {
      priv->unknown = g_array_new (FALSE, FALSE, sizeof (JourneyUnknown));
      g_array_set_clear_func (priv->unknown, unknown_clear);
    }
  g_array_append_val (priv->unknown, unknown);
}

/**
 * journey_item_get_n_unknown:
 * @self: an item
 *
 * Returns: how many members are kept that this version does not know
 */
guint
journey_item_get_n_unknown (JourneyItem *self)
{
  JourneyItemPrivate *priv = journey_item_get_instance_private (self);

  g_return_val_if_fail (JOURNEY_IS_ITEM (self), 0);

  return priv->unknown != NULL ? priv->unknown->len : 0;
}

/**
 * journey_item_get_unknown:
 * @self: an item
 * @position: less than [method@JourneyItem.get_n_unknown]
 * @json: (out) (transfer none): the value as canonical JSON
 *
 * Returns: the name of the member
 */
const char *
journey_item_get_unknown (JourneyItem *self, guint position, const char **json)
{
  JourneyItemPrivate *priv = journey_item_get_instance_private (self);
  JourneyUnknown *unknown;

  g_return_val_if_fail (JOURNEY_IS_ITEM (self), NULL);
  g_return_val_if_fail (position < journey_item_get_n_unknown (self), NULL);
  g_return_val_if_fail (json != NULL, NULL);

  unknown = &g_array_index (priv->unknown, JourneyUnknown, position);
  *json = unknown->json;
  return unknown->member;
}

/**
 * journey_item_foreach:
 * @self: an item
 * @func: (scope call): what to call
 * @user_data: handed to @func
 *
 * Calls @func for @self and everything below it, an owner before what it owns, in file order.
 * @func must not change the tree.
 */
void
journey_item_foreach (JourneyItem *self, JourneyItemFunc func, gpointer user_data)
{
  JourneyItemClass *klass;
  guint i, position;

  g_return_if_fail (JOURNEY_IS_ITEM (self));
  g_return_if_fail (func != NULL);

  func (self, user_data);
  klass = JOURNEY_ITEM_GET_CLASS (self);
  for (i = 0; i < klass->n_stored; i++)
    {
      GParamSpec *pspec = klass->stored[i];

      if (pspec != NULL && journey_field_is_list (pspec))
        {
          JourneyList *list = journey_item_get_items (self, i);

          for (position = 0; position < journey_list_get_length (list); position++)
            journey_item_foreach (journey_list_get (list, position), func, user_data);
        }
      else if (pspec != NULL && journey_field_is_part (pspec))
        {
          journey_item_foreach (journey_item_get_part (self, i), func, user_data);
        }
    }
}

/* The list tells the item where it is; only the list does. */
void
journey_item_set_list (JourneyItem *self, JourneyList *list)
{
  JourneyItemPrivate *priv = journey_item_get_instance_private (self);

  priv->list = list;
  if (list != NULL)
    journey_item_set_home (self, NULL);
}

void
journey_item_set_home (JourneyItem *self, JourneyDocument *home)
{
  JourneyItemPrivate *priv = journey_item_get_instance_private (self);

  g_set_weak_pointer (&priv->home, home);
}

/* The document whose journal watches over the item: the one that it is in, or the one that it was
 * taken out of. */
JourneyDocument *
journey_item_get_home (JourneyItem *self)
{
  JourneyItemPrivate *priv;
  JourneyItem *root = self;
  JourneyItem *parent;

  while ((parent = journey_item_get_parent (root)) != NULL)
    root = parent;
  if (JOURNEY_IS_DOCUMENT (root))
    return JOURNEY_DOCUMENT (root);

  priv = journey_item_get_instance_private (root);
  return priv->home;
}

/* Writes past the journal: for a write that it has taken note of, and for undo and redo. */
void
journey_item_apply (JourneyItem *self, GParamSpec *pspec, const GValue *value)
{
  g_value_copy (value, journey_item_get_value (self, get_place (self, pspec)));
  journey_item_renew_revision (self);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}
