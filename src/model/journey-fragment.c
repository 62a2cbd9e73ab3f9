/* journey-fragment.c: a piece of a map, to be copied and pasted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-fragment-private.h"

#include "journey-edit-private.h"
#include "journey-item-copy.h"

/* A fragment is a map like any other, so that it can be written as a file and opened as one.
 * Touchpoints that were chosen without their stage stand in a stage that only says where they
 * came from. */

typedef struct
{
  JourneyDocument *document;
  GHashTable *taken; /* ids, of the items, not owned */
  gboolean took_more;
} JourneyFragmentCopy;

static gboolean
is_taken (JourneyFragmentCopy *self, gpointer item)
{
  return g_hash_table_contains (self->taken, journey_item_get_id (item));
}

static void
take_cb (JourneyItem *item, gpointer user_data)
{
  if (*journey_item_get_id (item) != '\0')
    g_hash_table_add (user_data, (gpointer) journey_item_get_id (item));
}

static void
take (JourneyFragmentCopy *self, gpointer item)
{
  journey_item_foreach (item, take_cb, self->taken);
  self->took_more = TRUE;
}

typedef gboolean (*JourneyReferenceFunc) (JourneyFragmentCopy *self,
                                          JourneyItem *item,
                                          const char *id);

/* Calls @func for all that @item refers to, until it returns TRUE. */
static gboolean
any_reference (JourneyFragmentCopy *self, JourneyItem *item, JourneyReferenceFunc func)
{
  guint n_stored, i;
  GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);

  for (i = 1; i < n_stored; i++)
    {
      const char *const *ids;

      if (!journey_edit_is_reference (stored[i]))
        continue;
      if (G_IS_PARAM_SPEC_STRING (stored[i]))
        {
          if (func (self, item, journey_item_get_text (item, i)))
            return TRUE;
          continue;
        }
      for (ids = journey_item_get_texts (item, i); *ids != NULL; ids++)
        {
          if (func (self, item, *ids))
            return TRUE;
        }
    }

  return FALSE;
}

static gboolean
is_place (gpointer item)
{
  return JOURNEY_IS_TOUCHPOINT (item) || JOURNEY_IS_STAGE (item);
}

static gboolean
is_taken_place (JourneyFragmentCopy *self, JourneyItem *item, const char *id)
{
  return g_hash_table_contains (self->taken, id) &&
         is_place (journey_document_find (self->document, id));
}

static gboolean
is_left (JourneyFragmentCopy *self, JourneyItem *item, const char *id)
{
  return !g_hash_table_contains (self->taken, id);
}

/* What is pinned to touchpoints that are taken comes along, and the connections among them. */
static void
take_pinned_cb (JourneyItem *item, gpointer user_data)
{
  JourneyFragmentCopy *self = user_data;

  if (!journey_item_has_id (item) || is_taken (self, item))
    return;
  if (JOURNEY_IS_CONNECTION (item) ? !any_reference (self, item, is_left)
                                   : any_reference (self, item, is_taken_place))
    take (self, item);
}

static gboolean
take_target (JourneyFragmentCopy *self, JourneyItem *item, const char *id)
{
  gpointer target = journey_document_find (self->document, id);

  if (target != NULL && !is_place (target) && !is_taken (self, target))
    take (self, target);

  return FALSE;
}

static gboolean
is_in_taken (JourneyFragmentCopy *self, JourneyItem *item)
{
  while (item != NULL && !journey_item_has_id (item))
    item = journey_item_get_parent (item);

  return item != NULL && is_taken (self, item);
}

/* The personas, lanes and pain points that anything taken refers to come along. */
static void
take_targets_cb (JourneyItem *item, gpointer user_data)
{
  JourneyFragmentCopy *self = user_data;

  if (is_in_taken (self, item))
    any_reference (self, item, take_target);
}

static void
take_all (JourneyFragmentCopy *self, GPtrArray *chosen)
{
  JourneyItem *root = JOURNEY_ITEM (self->document);
  guint i;

  for (i = 0; i < chosen->len; i++)
    take (self, chosen->pdata[i]);
  journey_item_foreach (root, take_pinned_cb, self);

  do
    {
      self->took_more = FALSE;
      journey_item_foreach (root, take_targets_cb, self);
    }
  while (self->took_more);
}

static void
append_copy (JourneyList *list, gpointer item)
{
  g_autoptr (JourneyItem) copy = journey_item_copy (item, NULL);

  journey_list_append (list, copy);
}

static void
append_shell (JourneyFragmentCopy *self, JourneyList *stages, JourneyStage *stage)
{
  JourneyList *touchpoints = journey_stage_get_touchpoints (stage);
  g_autoptr (JourneyStage) shell = g_object_new (JOURNEY_TYPE_STAGE, NULL);
  GParamSpec *const *stored;
  guint n_stored, i;

  stored = journey_item_get_stored (JOURNEY_ITEM (stage), &n_stored);
  for (i = 0; i < n_stored; i++)
    {
      if (!journey_field_is_list (stored[i]))
        g_object_set_property (G_OBJECT (shell), stored[i]->name,
                               journey_item_peek_value (JOURNEY_ITEM (stage), stored[i]));
    }

  for (i = 0; i < journey_list_get_length (touchpoints); i++)
    {
      if (is_taken (self, journey_list_get (touchpoints, i)))
        append_copy (journey_stage_get_touchpoints (shell), journey_list_get (touchpoints, i));
    }
  if (journey_list_get_length (journey_stage_get_touchpoints (shell)) > 0)
    journey_list_append (stages, shell);
}

static gboolean
has_taken (JourneyFragmentCopy *self, JourneyList *list)
{
  guint i;

  for (i = 0; i < journey_list_get_length (list); i++)
    {
      if (is_taken (self, journey_list_get (list, i)))
        return TRUE;
    }

  return FALSE;
}

/* A map that lists one lane shows only that one, so where one is taken all are copied. */
static void
copy_list (JourneyFragmentCopy *self, JourneyList *list, JourneyList *copies)
{
  gboolean all = journey_list_get_item_gtype (list) == JOURNEY_TYPE_LANE && has_taken (self, list);
  guint i;

  for (i = 0; i < journey_list_get_length (list); i++)
    {
      gpointer item = journey_list_get (list, i);

      if (all || is_taken (self, item))
        append_copy (copies, item);
      else if (JOURNEY_IS_STAGE (item))
        append_shell (self, copies, item);
    }
}

/* A picture of the fragment says what the map is. */
static void
copy_property (JourneyDocument *from, JourneyDocument *to, const char *property)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (from), property);

  g_object_set_property (G_OBJECT (to), property,
                         journey_item_peek_value (JOURNEY_ITEM (from), pspec));
}

static JourneyDocument *
copy_taken (JourneyFragmentCopy *self)
{
  JourneyDocument *fragment = journey_document_new ();
  JourneyScale *scale = journey_document_get_scale (self->document);
  GParamSpec *const *stored;
  guint n_stored, i;

  copy_property (self->document, fragment, "title");
  copy_property (self->document, fragment, "state");
  copy_property (self->document, fragment, "status");
  g_object_set (journey_document_get_scale (fragment), "minimum", journey_scale_get_minimum (scale),
                "maximum", journey_scale_get_maximum (scale), "labels",
                journey_scale_get_labels (scale), NULL);

  stored = journey_item_get_stored (JOURNEY_ITEM (self->document), &n_stored);
  for (i = 1; i < n_stored; i++)
    {
      if (journey_field_is_list (stored[i]))
        copy_list (self, journey_item_get_items (JOURNEY_ITEM (self->document), i),
                   journey_item_get_items (JOURNEY_ITEM (fragment), i));
    }

  return fragment;
}

/* As the canonical JSON of a text. */
void
journey_fragment_append_id (GString *json, const char *id)
{
  g_string_append_c (json, '"');
  for (; *id != '\0'; id++)
    {
      if (*id == '"' || *id == '\\')
        g_string_append_printf (json, "\\%c", *id);
      else if ((guchar) *id >= ' ')
        g_string_append_c (json, *id);
    }
  g_string_append_c (json, '"');
}

static void
mark_chosen (JourneyDocument *fragment, GPtrArray *chosen)
{
  g_autoptr (GString) json = g_string_new ("[");
  guint i;

  for (i = 0; i < chosen->len; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      journey_fragment_append_id (json, journey_item_get_id (chosen->pdata[i]));
    }
  g_string_append_c (json, ']');
  journey_item_add_unknown (JOURNEY_ITEM (fragment), JOURNEY_FRAGMENT_MEMBER, json->str);
}

typedef struct
{
  GHashTable *ids;
  GPtrArray *needy;
} JourneyFragmentPrune;

static void
find_needy_cb (JourneyItem *item, gpointer user_data)
{
  JourneyFragmentPrune *prune = user_data;
  guint n_stored, i;
  GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);

  for (i = 1; i < n_stored; i++)
    {
      if (journey_edit_needs (item, stored[i]) &&
          !g_hash_table_contains (prune->ids, journey_item_get_text (item, i)))
        {
          g_ptr_array_add (prune->needy, g_object_ref (item));
          return;
        }
    }
}

static gboolean
is_gone (gpointer key, gpointer id, gpointer gone)
{
  return g_hash_table_contains (gone, id);
}

/* Whether there was anything that cannot be without what is not among the keys of @ids. */
static gboolean
remove_needy (JourneyDocument *fragment, GHashTable *ids)
{
  g_autoptr (GPtrArray) needy = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) gone = g_hash_table_new (g_str_hash, g_str_equal);
  JourneyFragmentPrune prune = { ids, needy };
  guint i, position;

  journey_item_foreach (JOURNEY_ITEM (fragment), find_needy_cb, &prune);
  for (i = needy->len; i > 0; i--)
    {
      JourneyItem *item = needy->pdata[i - 1];
      JourneyList *list = journey_item_get_list (item);

      g_hash_table_add (gone, (gpointer) journey_item_get_id (item));
      if (journey_list_find (list, item, &position))
        journey_list_remove (list, position);
    }
  g_hash_table_foreach_remove (ids, is_gone, gone);

  return needy->len > 0;
}

/* Drops references to what is not among the keys of @ids, and what cannot be without; the others
 * become the values. What is dropped is no longer among @ids. */
void
journey_fragment_prune (JourneyDocument *fragment, GHashTable *ids)
{
  while (remove_needy (fragment, ids))
    ;
  journey_item_keep_references (fragment, ids);
}

static void
note_id_cb (JourneyItem *item, gpointer user_data)
{
  const char *id = journey_item_get_id (item);

  if (*id != '\0')
    g_hash_table_insert (user_data, g_strdup (id), g_strdup (id));
}

/**
 * journey_fragment_new:
 * @document: a document
 * @items: (element-type JourneyItem): items of it, of any kinds; what is not in it is passed over
 *
 * Copies items into a small map of their own, with all that they need: the personas of their
 * emotions, the lanes of their notes, the connections among them, and what is pinned to them with
 * what that refers to. The ids are those of the originals. What refers out of the fragment does so
 * no more.
 *
 * The map can be written as a file like any other. A member that other programs need not know says
 * which items were chosen. Connections, emotions and notes on their own cannot be copied.
 *
 * Returns: (nullable) (transfer full): the fragment, or %NULL where nothing can be copied
 */
JourneyDocument *
journey_fragment_new (JourneyDocument *document, GPtrArray *items)
{
  g_autoptr (GPtrArray) chosen = NULL;
  g_autoptr (GHashTable) taken = NULL;
  g_autoptr (GHashTable) ids = NULL;
  JourneyFragmentCopy self;
  JourneyDocument *fragment;
  guint i;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (items != NULL, NULL);

  chosen = journey_edit_sort (document, items, JOURNEY_TYPE_ITEM);
  for (i = chosen->len; i > 0; i--)
    {
      if (*journey_item_get_id (chosen->pdata[i - 1]) == '\0' ||
          JOURNEY_IS_CONNECTION (chosen->pdata[i - 1]))
        g_ptr_array_remove_index (chosen, i - 1);
    }
  if (chosen->len == 0)
    return NULL;

  taken = g_hash_table_new (g_str_hash, g_str_equal);
  self = (JourneyFragmentCopy) { document, taken, FALSE };
  take_all (&self, chosen);

  fragment = copy_taken (&self);
  ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  journey_item_foreach (JOURNEY_ITEM (fragment), note_id_cb, ids);
  journey_fragment_prune (fragment, ids);
  mark_chosen (fragment, chosen);

  return fragment;
}
