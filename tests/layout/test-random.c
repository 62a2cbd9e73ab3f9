/* test-random.c: whatever is in a map, it has a layout
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "layout-check.h"
#include "random-map.h"

#define N_MAPS 40 /* of each seed */

static const guint32 seeds[] = { 1, 2, 3, 20260303, 0xdeadbeef };

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
      RandomMap map = { rand, 0 };
      JourneyLayoutOptions options = {
        .direction = (JourneyDirection) g_rand_int_range (rand, 0, 3),
        .hide_empty_lanes = g_rand_boolean (rand),
        .editable = g_rand_boolean (rand),
      };
      g_autoptr (JourneyLayout) layout = NULL;

      g_test_message ("seed %u, map %u", seed, i);
      random_map_fill (&map, JOURNEY_ITEM (document));
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
