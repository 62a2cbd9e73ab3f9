/* test-feelings.c: averages, lowest and highest points of emotions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-feelings.h"
#include "lint-map.h"

#define U JOURNEY_UNSET

#define PERSONAS              "'personas':[{'id':'x','name':'X'},{'id':'y','name':'Y'}]"
#define AT(id, emotions)      "{'id':'" id "','emotions':[" emotions "]}"
#define FEELS(persona, score) "{'persona':'" persona "','score':" score "}"
#define TWO_STAGES                                                                                 \
  PERSONAS ",'stages':[{'id':'s','touchpoints':[" AT (                                             \
      "a",                                                                                         \
      FEELS ("x", "1") "," FEELS (                                                                 \
          "y", "-2")) "," AT ("b",                                                                 \
                              FEELS ("x",                                                          \
                                     "2")) "]},{'id':'t','touchpoints':[" AT ("c",                 \
                                                                              FEELS ("x",          \
                                                                                     "-3")) "]}]"

typedef struct
{
  const char *map;
  const char *persona; /* NULL for all */
  const char *stage;   /* NULL for all */
  guint n_scores;
  double average;
  const char *lowest; /* id of the touchpoint, or NULL */
  double lowest_score;
  const char *highest;
  double highest_score;
} Case;

static const Case cases[] = {
  { "", NULL, NULL, 0, U, NULL, U, NULL, U },
  { PERSONAS, "x", NULL, 0, U, NULL, U, NULL, U },
  { "'stages':[{'touchpoints':[{}]}]", NULL, NULL, 0, U, NULL, U, NULL, U },
  { TWO_STAGES, NULL, NULL, 4, -0.5, "c", -3, "b", 2 },
  { TWO_STAGES, "x", NULL, 3, 0, "c", -3, "b", 2 },
  { TWO_STAGES, "y", NULL, 1, -2, "a", -2, "a", -2 },
  { TWO_STAGES, NULL, "s", 3, 1.0 / 3, "a", -2, "b", 2 },
  { TWO_STAGES, "x", "s", 2, 1.5, "a", 1, "b", 2 },
  { TWO_STAGES, "y", "t", 0, U, NULL, U, NULL, U },
  /* One persona twice at a touchpoint: the first counts. One that is not there does not. */
  { PERSONAS ",'stages':[{'touchpoints':[" AT (
        "a",
        FEELS ("x", "1") "," FEELS ("x", "2") "," FEELS ("z", "9")) "]}]",
    NULL, NULL, 1, 1, "a", 1, "a", 1 },
  /* A gap is no score, and the first of equals is named. */
  { PERSONAS ",'stages':[{'touchpoints':[" AT ("a", "{'persona':'x','expected':2}") "," AT (
        "b",
        FEELS ("x", "1")) "," AT ("c", FEELS ("x", "1")) "]}]",
    "x", NULL, 2, 1, "b", 1, "b", 1 },
  { PERSONAS ",'stages':[{'touchpoints':[" AT (
        "a",
        FEELS ("x", "1000000") "," FEELS (
            "y",
            "1000000")) "," AT ("b", FEELS ("x", "-1000000") "," FEELS ("y", "-1000000")) "]}]",
    NULL, NULL, 4, 0, "b", -1000000, "a", 1000000 },
};

static void
assert_number (double found, double expected)
{
  g_assert_true (journey_is_set (found) == journey_is_set (expected));
  if (journey_is_set (expected))
    g_assert_cmpfloat_with_epsilon (found, expected, 1e-9);
}

static void
assert_place (JourneyTouchpoint *found, const char *expected)
{
  g_assert_cmpstr (found != NULL ? journey_item_get_id (JOURNEY_ITEM (found)) : NULL, ==, expected);
}

static gpointer
find (JourneyDocument *document, const char *id)
{
  return id != NULL ? journey_document_find (document, id) : NULL;
}

static void
test_mood (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      g_autoptr (JourneyDocument) document = read_map (c->map);
      g_autoptr (JourneyFeelings) feelings = journey_feelings_new (document);
      JourneyMood mood = journey_feelings_get_mood (feelings, find (document, c->persona),
                                                    find (document, c->stage));

      g_assert_cmpuint (mood.n_scores, ==, c->n_scores);
      assert_number (mood.average, c->average);
      assert_place (mood.lowest, c->lowest);
      assert_number (mood.lowest_score, c->lowest_score);
      assert_place (mood.highest, c->highest);
      assert_number (mood.highest_score, c->highest_score);
      g_assert_true ((mood.lowest_persona == NULL) == (c->n_scores == 0));
      g_assert_true ((mood.highest_persona == NULL) == (c->n_scores == 0));
    }
}

static void
test_scores (void)
{
  g_autoptr (JourneyDocument) document = read_map (TWO_STAGES);
  g_autoptr (JourneyFeelings) feelings = journey_feelings_new (document);
  static const double scores[2][3] = { { 1, 2, -3 }, { -2, U, U } };

  g_assert_cmpuint (feelings->personas->len, ==, 2);
  g_assert_cmpuint (feelings->touchpoints->len, ==, 3);
  for (guint i = 0; i < 2; i++)
    for (guint j = 0; j < 3; j++)
      assert_number (journey_feelings_get_score (feelings, i, j), scores[i][j]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/feelings/mood", test_mood);
  g_test_add_func ("/feelings/scores", test_scores);

  return g_test_run ();
}
