/* journey-find.c: texts of a map, found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-find.h"

#include "journey-match.h"

typedef struct
{
  const char *folded;
  GPtrArray *found;
} Search;

static void
found_free (JourneyFound *self)
{
  g_clear_object (&self->item);
  g_free (self);
}

/* Ids, words of closed sets and pictures are no texts that a person reads. */
static gboolean
is_text (GParamSpec *pspec)
{
  if (!pspec || (pspec->flags & JOURNEY_PARAM_REFERENCE) || g_str_equal (pspec->name, "id") ||
      g_str_equal (pspec->name, "portrait") ||
      journey_field_get_enum_type (pspec) != G_TYPE_INVALID)
    return FALSE;

  return pspec->value_type == G_TYPE_STRING || pspec->value_type == G_TYPE_STRV;
}

static gboolean
value_contains (const GValue *value, const char *folded)
{
  const char *const *texts;

  if (G_VALUE_HOLDS_STRING (value))
    {
      const char *text = g_value_get_string (value);

      return text && *text && journey_match_contains (text, folded);
    }

  texts = g_value_get_boxed (value);
  for (guint i = 0; texts && texts[i]; i++)
    if (journey_match_contains (texts[i], folded))
      return TRUE;

  return FALSE;
}

static void
search_item (JourneyItem *item, gpointer user_data)
{
  Search *search = user_data;
  guint n_stored;
  GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);

  for (guint i = 0; i < n_stored; i++)
    if (is_text (stored[i]) &&
        value_contains (journey_item_peek_value (item, stored[i]), search->folded))
      {
        JourneyFound *found = g_new0 (JourneyFound, 1);

        found->item = g_object_ref (item);
        found->pspec = stored[i];
        g_ptr_array_add (search->found, found);
      }
}

/**
 * journey_find_all:
 * @document: a map
 * @query: what to look for; case and accents do not matter
 *
 * Looks through all texts of a map, in the order of the file.
 *
 * Returns: (transfer full) (element-type JourneyFound): the texts that have it; none for an empty
 *   query
 */
GPtrArray *
journey_find_all (JourneyDocument *document, const char *query)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) found_free);
  g_autofree char *folded = NULL;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), found);
  g_return_val_if_fail (query != NULL, found);

  folded = journey_match_fold (query);
  if (*folded)
    journey_item_foreach (JOURNEY_ITEM (document), search_item,
                          &(Search) { .folded = folded, .found = found });

  return found;
}

/* The cells of a touchpoint each show one property of it. */
static gboolean
is_cell_of (JourneyBoxKind kind, const char *property)
{
  switch (kind)
    {
    case JOURNEY_BOX_DOING:
      return g_str_equal (property, "doing");
    case JOURNEY_BOX_THINKING:
      return g_str_equal (property, "thinking");
    case JOURNEY_BOX_BACKSTAGE:
      return g_str_equal (property, "backstage");
    default:
      return FALSE;
    }
}

static int
find_own_box (JourneyLayout *layout, gpointer item, const char *property)
{
  guint n_boxes;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);
  int any = -1;

  for (guint i = 0; i < n_boxes; i++)
    {
      if (boxes[i].item != item || !journey_box_kind_is_content (boxes[i].kind))
        continue;
      if (property && is_cell_of (boxes[i].kind, property))
        return (int) i;
      if (any < 0 || boxes[i].kind == JOURNEY_BOX_TOUCHPOINT)
        any = (int) i;
    }

  return any;
}

/**
 * journey_find_box:
 * @layout: a layout
 * @item: (type JourneyItem): an item of its document
 * @property: (nullable): the name of a property of @item, to find the box that shows it
 *
 * Returns: the index of the box that shows an item, or else what the item is in; or -1
 */
int
journey_find_box (JourneyLayout *layout, gpointer item, const char *property)
{
  int index = -1;

  g_return_val_if_fail (layout != NULL, -1);

  for (; item && index < 0; item = journey_item_get_parent (item), property = NULL)
    index = find_own_box (layout, item, property);

  return index;
}
