/* test-random.c: whatever is in a map, it has a layout
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-types.h"
#include "random-value.h"

#include "layout-check.h"

#define N_MAPS    40 /* of each seed */
#define MAX_ITEMS 6  /* of each list */

static const guint32 seeds[] = { 1, 2, 3, 20260303, 0xdeadbeef };

typedef struct
{
  GRand *rand;
  guint n_items;
} Maker;

/* Few ids, so that references often find an item, and not always the only one or one that fits. */
static char *
make_id (Maker *maker)
{
  return g_strdup_printf ("item%u", g_rand_int_range (maker->rand, 0, (int) maker->n_items + 2));
}

static void
set_reference (Maker *maker, JourneyItem *item, GParamSpec *pspec)
{
  g_autofree char *a = make_id (maker);
  g_autofree char *b = make_id (maker);

  if (pspec->value_type == G_TYPE_STRV)
    g_object_set (item, pspec->name, (const char *[]) { a, b, NULL }, NULL);
  else
    g_object_set (item, pspec->name, a, NULL);
}

static void
set_value (Maker *maker, JourneyItem *item, GParamSpec *pspec)
{
  g_auto (GValue) value = G_VALUE_INIT;

  random_value (maker->rand, pspec, &value);
  g_object_set_property (G_OBJECT (item), pspec->name, &value);
}

static void fill (Maker *maker, JourneyItem *item);

static void
fill_list (Maker *maker, JourneyList *list)
{
  int n_items = g_rand_int_range (maker->rand, 0, MAX_ITEMS);

  while (n_items-- > 0)
    {
      g_autoptr (JourneyItem) item = g_object_new (journey_list_get_item_gtype (list), NULL);

      if (journey_item_has_id (item))
        {
          g_autofree char *id = g_strdup_printf ("item%u", maker->n_items++);

          g_object_set (item, "id", id, NULL);
        }
      fill (maker, item);
      journey_list_append (list, item);
    }
}

static void
fill (Maker *maker, JourneyItem *item)
{
  guint n_stored, i;
  GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);

  for (i = 1; i < n_stored; i++)
    {
      if (journey_field_is_list (stored[i]))
        fill_list (maker, journey_item_get_items (item, i));
      else if (journey_field_is_part (stored[i]))
        fill (maker, journey_item_get_part (item, i));
      else if ((stored[i]->flags & JOURNEY_PARAM_REFERENCE) != 0)
        set_reference (maker, item, stored[i]);
      else if (g_rand_int_range (maker->rand, 0, 4) > 0)
        set_value (maker, item, stored[i]);
    }
}

static void
test_random (gconstpointer data)
{
  guint32 seed = GPOINTER_TO_UINT (data);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  JourneyTextMeasure *measure = journey_text_measure_new ();
  guint i, n_boxes, n_all = 0;

  for (i = 0; i < N_MAPS; i++)
    {
      g_autoptr (JourneyDocument) document = journey_document_new ();
      Maker maker = { rand, 0 };
      JourneyLayoutOptions options = {
        .direction = (JourneyDirection) g_rand_int_range (rand, 0, 3),
        .hide_empty_lanes = g_rand_boolean (rand),
        .editable = g_rand_boolean (rand),
      };
      g_autoptr (JourneyLayout) layout = NULL;

      g_test_message ("seed %u, map %u", seed, i);
      fill (&maker, JOURNEY_ITEM (document));
      layout = layout_checked (document, measure, &options);
      journey_layout_get_boxes (layout, &n_boxes);
      n_all += n_boxes;
    }

  g_assert_cmpuint (n_all, >, N_MAPS * 20);
  journey_text_measure_free (measure);
}

int
main (int argc, char *argv[])
{
  guint i;

  g_test_init (&argc, &argv, NULL);

  for (i = 0; i < G_N_ELEMENTS (seeds); i++)
    {
      g_autofree char *path = g_strdup_printf ("/layout-random/%u", seeds[i]);

      g_test_add_data_func (path, GUINT_TO_POINTER (seeds[i]), test_random);
    }

  return g_test_run ();
}
