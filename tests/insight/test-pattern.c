/* test-pattern.c: what pain points have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-pattern.h"
#include "pain-map.h"

#define MAX_PAINS 5

typedef struct
{
  const char *path;
  PainCase pains[MAX_PAINS];
  const char *words; /* of all patterns, with bars between them */
} Case;

static const Case cases[] = {
  { "/pattern/empty", { { NULL } }, "" },
  { "/pattern/one", { { "a", "t0 t1 t2", "", "open", "Ada", 1, 1 } }, "" },
  { "/pattern/channel",
    { { "a", "t0", "", "open", "", 1, 1 }, { "b", "t2", "", "planned", "", 1, 1 } },
    "Website: 2 pain points" },
  { "/pattern/custom-channel",
    { { "a", "t1", "", "open", "", 1, 1 }, { "b", "t1", "", "open", "", 1, 1 } },
    "s0: 2 pain points|Club: 2 pain points" },
  { "/pattern/no-channel",
    { { "a", "t3", "", "open", "", 1, 1 }, { "b", "t3", "", "open", "", 1, 1 } },
    "s1: 2 pain points" },
  { "/pattern/owner",
    { { "a", "t0", "", "open", "Ada", 1, 1 }, { "b", "t4", "", "open", " Ada ", 1, 1 } },
    "Ada: 2 pain points" },
  { "/pattern/more-first",
    { { "a", "t0 t2", "", "open", "", 1, 1 },
      { "b", "t0", "", "open", "", 1, 1 },
      { "c", "t2", "", "open", "Ada", 1, 1 },
      { "d", "t4", "", "open", "Ada", 1, 1 },
      { "e", "t4 t2", "", "open", "Ada", 1, 1 } },
    "s1: 3 pain points|Website: 4 pain points|Phone: 2 pain points|Ada: 3 pain points" },
  { "/pattern/stage-of-greater-score",
    { { "a", "t0", "", "open", "", 1, 1 },
      { "b", "t1", "", "open", "", 1, 1 },
      { "c", "t4", "", "open", "", 5, 5 },
      { "d", "t4", "", "open", "", 0, 5 } },
    "s2: 2 pain points|Phone: 2 pain points" },
  { "/pattern/once-in-a-stage",
    { { "a", "t0 t1", "", "open", "", 1, 1 }, { "b", "t2", "", "open", "", 1, 1 } },
    "Website: 2 pain points" },
  { "/pattern/on-stage-itself",
    { { "a", "s2", "", "open", "", 1, 1 }, { "b", "s2", "", "open", "", 1, 1 } },
    "s2: 2 pain points" },
  { "/pattern/resolved",
    { { "a", "t0", "", "fixed", "Ada", 1, 1 },
      { "b", "t0", "", "accepted", "Ada", 1, 1 },
      { "c", "t0", "", "open", "Ada", 1, 1 } },
    "" },
  { "/pattern/lost-places",
    { { "a", "gone p0", "", "open", "", 1, 1 }, { "b", "gone p0", "", "what", "", 5, 5 } },
    "" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  guint n_pains = 0;
  g_autoptr (JourneyDocument) document = NULL;
  g_autoptr (GPtrArray) patterns = NULL;
  g_autoptr (GString) words = g_string_new (NULL);
  guint i;

  while (n_pains < MAX_PAINS && c->pains[n_pains].title != NULL)
    n_pains++;
  document = pain_map_new (c->pains, n_pains);
  patterns = journey_pattern_find_all (document);
  for (i = 0; i < patterns->len; i++)
    {
      g_autofree char *text = journey_pattern_dup_words (patterns->pdata[i]);

      g_string_append_printf (words, "%s%s", i > 0 ? "|" : "", text);
    }
  g_assert_cmpstr (words->str, ==, c->words);
}

static void
test_no_stages (void)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  g_autoptr (GPtrArray) patterns = journey_pattern_find_all (document);

  g_assert_cmpuint (patterns->len, ==, 0);
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_case);
  g_test_add_func ("/pattern/no-stages", test_no_stages);

  return g_test_run ();
}
