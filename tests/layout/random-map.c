/* random-map.c: maps in which anything may be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "random-map.h"

#include "random-value.h"

#define MAX_ITEMS 6 /* of each list */

/* Few ids, so that references often find an item, and not always the only one or one that fits. */
static char *
make_id (RandomMap *self)
{
  return g_strdup_printf ("item%u", g_rand_int_range (self->rand, 0, (int) self->n_items + 2));
}

static void
set_reference (RandomMap *self, JourneyItem *item, GParamSpec *pspec)
{
  g_autofree char *a = make_id (self);
  g_autofree char *b = make_id (self);

  if (pspec->value_type == G_TYPE_STRV)
    g_object_set (item, pspec->name, (const char *[]) { a, b, NULL }, NULL);
  else
    g_object_set (item, pspec->name, a, NULL);
}

static void
set_any_value (RandomMap *self, JourneyItem *item, GParamSpec *pspec)
{
  g_auto (GValue) value = G_VALUE_INIT;

  random_value (self->rand, pspec, &value);
  g_object_set_property (G_OBJECT (item), pspec->name, &value);
}

/* Writes a property that is neither a list nor a part. */
void
random_map_set (RandomMap *self, JourneyItem *item, GParamSpec *pspec)
{
  if ((pspec->flags & JOURNEY_PARAM_REFERENCE) != 0)
    set_reference (self, item, pspec);
  else
    set_any_value (self, item, pspec);
}

/* Puts a new item somewhere into @list. */
void
random_map_insert (RandomMap *self, JourneyList *list)
{
  g_autoptr (JourneyItem) item = g_object_new (journey_list_get_item_gtype (list), NULL);
  int length = (int) journey_list_get_length (list);

  if (journey_item_has_id (item))
    {
      g_autofree char *id = g_strdup_printf ("item%u", self->n_items++);

      g_object_set (item, "id", id, NULL);
    }
  random_map_fill (self, item);
  journey_list_insert (list, (guint) g_rand_int_range (self->rand, 0, length + 1), item);
}

static void
fill_list (RandomMap *self, JourneyList *list)
{
  int n_items = g_rand_int_range (self->rand, 0, MAX_ITEMS);

  while (n_items-- > 0)
    random_map_insert (self, list);
}

/* Gives everything in @item and below it a value, or leaves it as it is. */
void
random_map_fill (RandomMap *self, JourneyItem *item)
{
  guint n_stored, i;
  GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);

  for (i = 1; i < n_stored; i++)
    {
      if (journey_field_is_list (stored[i]))
        fill_list (self, journey_item_get_items (item, i));
      else if (journey_field_is_part (stored[i]))
        random_map_fill (self, journey_item_get_part (item, i));
      else if ((stored[i]->flags & JOURNEY_PARAM_REFERENCE) != 0)
        random_map_set (self, item, stored[i]);
      else if (g_rand_int_range (self->rand, 0, 4) > 0)
        random_map_set (self, item, stored[i]);
    }
}
