/* test-mix.c: channels and confidence of touchpoints, counted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-mix.h"
#include "lint-map.h"

static const struct
{
  const char *map;
  JourneyMix mix;
} cases[] = {
  { "", { 0 } },
  { "'stages':[{},{}]", { 0 } },
  { "'stages':[{'touchpoints':[{}]}]", { .n_touchpoints = 1, .n_without = 1, .n_assumed = 1 } },
  { "'stages':[{'touchpoints':[{'channel':'email','confidence':'validated'}]},"
    "{'touchpoints':[{'channel':'store','confidence':'partly'},{'channel':'website'}]}]",
    { .n_touchpoints = 3,
      .n_online = 2,
      .n_offline = 1,
      .n_assumed = 1,
      .n_partly = 1,
      .n_validated = 1 } },
  { "'stages':[{'touchpoints':[{'channel':'custom:Kiosk'},{'channel':'telepathy'},"
    "{'channel':''},{'channel':'none','confidence':'dreamt'}]}]",
    { .n_touchpoints = 4, .n_custom = 2, .n_without = 2, .n_assumed = 4 } },
};

static void
test_counts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JourneyDocument) document = read_map (cases[i].map);
      JourneyMix mix = journey_mix_of (document);

      g_assert_cmpmem (&mix, sizeof mix, &cases[i].mix, sizeof cases[i].mix);
      g_assert_cmpuint (mix.n_online + mix.n_offline + mix.n_custom + mix.n_without, ==,
                        mix.n_touchpoints);
      g_assert_cmpuint (mix.n_assumed + mix.n_partly + mix.n_validated, ==, mix.n_touchpoints);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mix/counts", test_counts);

  return g_test_run ();
}
