/* test-quadrant.c: the fields of the matrix
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-quadrant.h"

static const struct
{
  int impact, effort;
  JourneyQuadrant quadrant;
  const char *words;
} cases[] = {
  { 5, 1, JOURNEY_QUADRANT_QUICK_WIN, "impact 5, effort 1, quick wins" },
  { 5, 5, JOURNEY_QUADRANT_BIG_BET, "impact 5, effort 5, big bets" },
  { 1, 1, JOURNEY_QUADRANT_MAYBE, "impact 1, effort 1, maybes" },
  { 1, 5, JOURNEY_QUADRANT_TIME_SINK, "impact 1, effort 5, time sinks" },
  { 3, 3, JOURNEY_QUADRANT_QUICK_WIN, "impact 3, effort 3, quick wins" },
  { 3, 4, JOURNEY_QUADRANT_BIG_BET, "impact 3, effort 4, big bets" },
  { 2, 3, JOURNEY_QUADRANT_MAYBE, "impact 2, effort 3, maybes" },
  { 2, 4, JOURNEY_QUADRANT_TIME_SINK, "impact 2, effort 4, time sinks" },
  { 0, 0, JOURNEY_QUADRANT_NONE, "not rated" },
  { 0, 4, JOURNEY_QUADRANT_NONE, "effort 4, impact not set" },
  { 4, 0, JOURNEY_QUADRANT_NONE, "impact 4, effort not set" },
  { -3, 9, JOURNEY_QUADRANT_NONE, "effort 9, impact not set" },
  { 99, 99, JOURNEY_QUADRANT_BIG_BET, "impact 99, effort 99, big bets" },
};

static void
test_cases (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = journey_quadrant_dup_words (cases[i].impact, cases[i].effort);

      g_assert_cmpint (journey_quadrant_of (cases[i].impact, cases[i].effort), ==,
                       cases[i].quadrant);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quadrant/cases", test_cases);

  return g_test_run ();
}
