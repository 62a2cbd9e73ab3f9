/* journey-finding-list.c: findings of the lint as a list that keeps what stays
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-finding-list.h"

/**
 * JourneyFindingItem:
 *
 * One finding. Its words are made when they are asked for, and kept up from then on: a title that
 * a place names may change while the finding stays.
 */
struct _JourneyFindingItem
{
  GObject parent_instance;

  JourneyLintFinding finding;
  JourneyItem *item;  /* that of the finding, owned: a document outlives its findings, a step of
                       * undo may not outlive the item */
  JourneyItem *other; /* likewise, or NULL */
  gboolean is_current;

  char *message; /* NULL until it is asked for */
  char *place;   /* likewise */
};

typedef enum
{
  PROP_MESSAGE = 1,
  PROP_PLACE,
} JourneyFindingItemProperty;

#define PROP_LAST PROP_PLACE

static GParamSpec *properties[PROP_LAST + 1];

G_DEFINE_FINAL_TYPE (JourneyFindingItem, journey_finding_item, G_TYPE_OBJECT)

static void
journey_finding_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneyFindingItem *self = JOURNEY_FINDING_ITEM (object);

  switch ((JourneyFindingItemProperty) prop_id)
    {
    case PROP_MESSAGE:
      g_value_set_string (value, journey_finding_item_get_message (self));
      break;

    case PROP_PLACE:
      g_value_set_string (value, journey_finding_item_get_place (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_finding_item_finalize (GObject *object)
{
  JourneyFindingItem *self = JOURNEY_FINDING_ITEM (object);

  g_clear_object (&self->item);
  g_clear_object (&self->other);
  g_free (self->message);
  g_free (self->place);

  G_OBJECT_CLASS (journey_finding_item_parent_class)->finalize (object);
}

static void
journey_finding_item_class_init (JourneyFindingItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = journey_finding_item_get_property;
  object_class->finalize = journey_finding_item_finalize;

  /**
   * JourneyFindingItem:message:
   *
   * What is the matter.
   */
  properties[PROP_MESSAGE] =
      g_param_spec_string ("message", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * JourneyFindingItem:place:
   *
   * Where it is.
   */
  properties[PROP_PLACE] =
      g_param_spec_string ("place", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
journey_finding_item_init (JourneyFindingItem *self)
{
}

static JourneyFindingItem *
journey_finding_item_new (const JourneyLintFinding *finding)
{
  JourneyFindingItem *self = g_object_new (JOURNEY_TYPE_FINDING_ITEM, NULL);

  self->finding = *finding;
  self->item = g_object_ref (finding->item);
  g_set_object (&self->other, finding->other);
  self->is_current = TRUE;

  return self;
}

/* Texts that nobody has asked for need no look. */
static void
refresh (JourneyFindingItem *self)
{
  g_autofree char *message = NULL;
  g_autofree char *place = NULL;

  if (self->message)
    {
      message = journey_lint_finding_dup_message (&self->finding);
      if (g_set_str (&self->message, message))
        g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
    }
  if (self->place)
    {
      place = journey_lint_finding_dup_place (&self->finding);
      if (g_set_str (&self->place, place))
        g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE]);
    }
}

/**
 * journey_finding_item_get_finding:
 * @self: an item
 *
 * Returns: (transfer none): the finding
 */
const JourneyLintFinding *
journey_finding_item_get_finding (JourneyFindingItem *self)
{
  g_return_val_if_fail (JOURNEY_IS_FINDING_ITEM (self), NULL);

  return &self->finding;
}

/**
 * journey_finding_item_get_message:
 * @self: an item
 *
 * Returns: (transfer none): what is the matter
 */
const char *
journey_finding_item_get_message (JourneyFindingItem *self)
{
  g_return_val_if_fail (JOURNEY_IS_FINDING_ITEM (self), NULL);

  if (!self->message)
    self->message = journey_lint_finding_dup_message (&self->finding);
  return self->message;
}

/**
 * journey_finding_item_get_place:
 * @self: an item
 *
 * Returns: (transfer none): where it is
 */
const char *
journey_finding_item_get_place (JourneyFindingItem *self)
{
  g_return_val_if_fail (JOURNEY_IS_FINDING_ITEM (self), NULL);

  if (!self->place)
    self->place = journey_lint_finding_dup_place (&self->finding);
  return self->place;
}

/**
 * journey_finding_item_is_current:
 * @self: an item
 *
 * Returns: whether the lint still finds this
 */
gboolean
journey_finding_item_is_current (JourneyFindingItem *self)
{
  g_return_val_if_fail (JOURNEY_IS_FINDING_ITEM (self), FALSE);

  return self->is_current;
}

/**
 * JourneyFindingList:
 *
 * The findings of one severity, a [iface@Gio.ListModel] of [class@JourneyFindingItem]. Told of what
 * was found anew, it says no more than what is different: a letter that is typed moves few findings
 * among thousands.
 */
struct _JourneyFindingList
{
  GObject parent_instance;

  GPtrArray *items; /* JourneyFindingItem, owned */
};

static GType
get_item_type (GListModel *model)
{
  return JOURNEY_TYPE_FINDING_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return JOURNEY_FINDING_LIST (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  JourneyFindingList *self = JOURNEY_FINDING_LIST (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneyFindingList,
                               journey_finding_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
journey_finding_list_finalize (GObject *object)
{
  g_ptr_array_unref (JOURNEY_FINDING_LIST (object)->items);

  G_OBJECT_CLASS (journey_finding_list_parent_class)->finalize (object);
}

static void
journey_finding_list_class_init (JourneyFindingListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_finding_list_finalize;
}

static void
journey_finding_list_init (JourneyFindingList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * journey_finding_list_new:
 *
 * Returns: (transfer full): a list of nothing yet
 */
JourneyFindingList *
journey_finding_list_new (void)
{
  return g_object_new (JOURNEY_TYPE_FINDING_LIST, NULL);
}

/**
 * journey_finding_list_get_length:
 * @self: a list
 *
 * Returns: how many findings there are
 */
guint
journey_finding_list_get_length (JourneyFindingList *self)
{
  g_return_val_if_fail (JOURNEY_IS_FINDING_LIST (self), 0);

  return self->items->len;
}

static gboolean
is_same (JourneyFindingList *self, guint position, const JourneyLintFinding *finding)
{
  JourneyFindingItem *item = self->items->pdata[position];

  return journey_lint_finding_equal (&item->finding, finding);
}

static void
replace (JourneyFindingList *self,
         guint position,
         guint n_removed,
         const JourneyLintFinding *added,
         guint n_added)
{
  for (guint i = 0; i < n_removed; i++)
    JOURNEY_FINDING_ITEM (self->items->pdata[position + i])->is_current = FALSE;
  if (n_removed > 0)
    g_ptr_array_remove_range (self->items, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (self->items, (int) (position + i), journey_finding_item_new (&added[i]));
  if (n_removed > 0 || n_added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

/**
 * journey_finding_list_update:
 * @self: a list
 * @findings: (array length=n_findings): what is found now
 * @n_findings: how many
 *
 * Takes in what was found. What is the same from either end is kept, with its object.
 */
void
journey_finding_list_update (JourneyFindingList *self,
                             const JourneyLintFinding *findings,
                             guint n_findings)
{
  guint n_before, n_same, n_start = 0, n_end = 0;

  g_return_if_fail (JOURNEY_IS_FINDING_LIST (self));

  n_before = self->items->len;
  n_same = MIN (n_before, n_findings);
  while (n_start < n_same && is_same (self, n_start, &findings[n_start]))
    n_start++;
  while (n_end < n_same - n_start &&
         is_same (self, n_before - n_end - 1, &findings[n_findings - n_end - 1]))
    n_end++;

  replace (self, n_start, n_before - n_start - n_end, findings + n_start,
           n_findings - n_start - n_end);
  for (guint i = 0; i < self->items->len; i++)
    refresh (self->items->pdata[i]);
}
