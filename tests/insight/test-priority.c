/* test-priority.c: which pain points come first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-persona.h"
#include "journey-priority.h"
#include "journey-stage.h"
#include "journey-touchpoint.h"

#define U JOURNEY_UNSET

/* A map of three stages, each with one touchpoint, and of three personas. */
typedef struct
{
  const char *path;
  double customers[3];
  double shares[3];
  int severity, frequency;
  const char *touchpoints; /* ids with spaces between them: t0 t1 t2, or s0 for the stage itself */
  const char *personas;    /* p0 p1 p2 */
  double reach;
  double score;
} Case;

static const Case cases[] = {
  { "/priority/all", { 10, 5, 1 }, { 30, 20, U }, 5, 4, "t0", "", 1, 20 },
  { "/priority/stage", { 10, 5, 1 }, { 30, 20, U }, 5, 4, "t1", "", 0.5, 10 },
  { "/priority/largest-of-stages", { 10, 5, 1 }, { 30, 20, U }, 1, 1, "t2 t1", "", 0.5, 0.5 },
  { "/priority/on-stage-itself", { 10, 5, 1 }, { 30, 20, U }, 1, 1, "s1", "", 0.5, 0.5 },
  { "/priority/largest-not-first", { 1, 5, 10 }, { 30, 20, U }, 1, 1, "t0", "", 0.1, 0.1 },
  { "/priority/persona", { 10, 5, 1 }, { 30, 20, U }, 5, 4, "t1", "p0", 0.15, 3 },
  { "/priority/personas", { 10, 5, 1 }, { 30, 20, U }, 2, 2, "t0", "p0 p1", 0.5, 2 },
  { "/priority/persona-twice", { 10, 5, 1 }, { 30, 20, U }, 1, 1, "t0", "p0 p0", 0.3, 0.3 },
  { "/priority/persona-unknown-share", { 10, 5, 1 }, { 30, 20, U }, 1, 1, "t0", "p0 p2", 1, 1 },
  { "/priority/shares-over-all", { 10, 5, 1 }, { 80, 70, U }, 1, 1, "t0", "p0 p1", 1, 1 },
  { "/priority/share-of-none", { 10, 5, 1 }, { 0, 20, U }, 3, 3, "t0", "p0", 0, 0 },
  { "/priority/no-touchpoint", { 10, 5, 1 }, { 30, 20, U }, 2, 3, "", "", 1, 6 },
  { "/priority/lost-touchpoint", { 10, 5, 1 }, { 30, 20, U }, 2, 3, "gone", "", 1, 6 },
  { "/priority/lost-persona", { 10, 5, 1 }, { 30, 20, U }, 2, 3, "t0", "gone", 1, 6 },
  { "/priority/some-lost", { 10, 5, 1 }, { 30, 20, U }, 2, 5, "gone t1", "gone p1", 0.1, 1 },
  { "/priority/persona-for-touchpoint", { 10, 5, 1 }, { 30, 20, U }, 1, 1, "p0", "t0", 1, 1 },
  { "/priority/stage-not-counted", { 10, U, 1 }, { 30, 20, U }, 2, 3, "t1", "", 1, 6 },
  { "/priority/none-counted", { U, U, U }, { U, U, U }, 2, 3, "t1", "p1", 1, 6 },
  { "/priority/one-not-counted", { 10, U, 1 }, { 30, 20, U }, 2, 5, "t1 t2", "", 0.1, 1 },
  { "/priority/no-customers", { 0, 0, 0 }, { 0, 0, 0 }, 2, 3, "t1", "", 1, 6 },
  { "/priority/nobody-there", { 10, 0, 1 }, { 30, 20, U }, 5, 5, "t1", "", 0, 0 },
  { "/priority/no-severity", { 10, 5, 1 }, { 30, 20, U }, 0, 4, "t1", "", 0.5, U },
  { "/priority/no-frequency", { 10, 5, 1 }, { 30, 20, U }, 4, 0, "t1", "", 0.5, U },
};

static void
assert_number (double found, double expected)
{
  g_assert_true (journey_is_set (found) == journey_is_set (expected));
  if (journey_is_set (expected))
    g_assert_cmpfloat_with_epsilon (found, expected, 1e-12);
}

static JourneyItem *
append (JourneyList *list, const char *kind, int number)
{
  g_autofree char *id = g_strdup_printf ("%s%d", kind, number);
  g_autoptr (JourneyItem) item = g_object_new (journey_list_get_item_gtype (list), "id", id, NULL);

  journey_list_append (list, item);

  return item;
}

static JourneyDocument *
make_document (const double *customers, const double *shares)
{
  JourneyDocument *document = journey_document_new ();
  int i;

  for (i = 0; i < 3; i++)
    {
      JourneyItem *stage = append (journey_document_get_stages (document), "s", i);
      JourneyItem *persona = append (journey_document_get_personas (document), "p", i);

      append (journey_stage_get_touchpoints (JOURNEY_STAGE (stage)), "t", i);
      g_object_set (stage, "customers", customers[i], NULL);
      g_object_set (persona, "share", shares[i], NULL);
    }

  return document;
}

static JourneyPainPoint *
add_pain_point (JourneyDocument *document,
                int severity,
                int frequency,
                const char *touchpoints,
                const char *personas)
{
  g_auto (GStrv) touchpoint_ids = g_strsplit (touchpoints, " ", -1);
  g_auto (GStrv) persona_ids = g_strsplit (personas, " ", -1);
  JourneyItem *item =
      append (journey_document_get_pain_points (document), "x",
              journey_list_get_length (journey_document_get_pain_points (document)));

  g_object_set (item, "severity", severity, "frequency", frequency, "touchpoints", touchpoint_ids,
                "personas", persona_ids, NULL);

  return JOURNEY_PAIN_POINT (item);
}

static void
test_priority (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (JourneyDocument) document = make_document (c->customers, c->shares);
  JourneyPainPoint *pain_point =
      add_pain_point (document, c->severity, c->frequency, c->touchpoints, c->personas);
  JourneyPriority priority = journey_priority_of (pain_point);

  g_assert_true (priority.pain_point == pain_point);
  g_assert_cmpint (priority.severity, ==, c->severity);
  g_assert_cmpint (priority.frequency, ==, c->frequency);
  assert_number (priority.reach, c->reach);
  assert_number (priority.score, c->score);
}

static void
test_without_document (void)
{
  g_autoptr (JourneyPainPoint) pain_point = journey_pain_point_new ();
  JourneyPriority priority;

  g_object_set (pain_point, "severity", 5, "frequency", 5, NULL);
  priority = journey_priority_of (pain_point);
  assert_number (priority.reach, 1);
  assert_number (priority.score, 25);
}

static void
test_rank (void)
{
  g_autoptr (JourneyDocument) document =
      make_document ((double[]) { 10, 5, 1 }, (double[]) { 30, 20, U });
  g_autoptr (GArray) ranking = NULL;
  g_autoptr (GString) order = g_string_new (NULL);
  guint i;

  add_pain_point (document, 0, 0, "t0", ""); /* x0: not ranked */
  add_pain_point (document, 5, 5, "t2", ""); /* x1: 2.5 */
  add_pain_point (document, 3, 0, "t0", ""); /* x2: not ranked, but more severe */
  add_pain_point (document, 4, 2, "t0", ""); /* x3: 8 */
  add_pain_point (document, 2, 4, "t0", ""); /* x4: 8, less severe */
  add_pain_point (document, 4, 2, "t0", ""); /* x5: like x3, but later */
  add_pain_point (document, 1, 1, "t0", ""); /* x6: 1 */
  add_pain_point (document, 5, 5, "t0", ""); /* x7: 25 */

  ranking = journey_priority_rank (document);
  for (i = 0; i < ranking->len; i++)
    {
      JourneyPriority *priority = &g_array_index (ranking, JourneyPriority, i);

      g_string_append (order, journey_item_get_id (JOURNEY_ITEM (priority->pain_point)));
    }
  g_assert_cmpstr (order->str, ==, "x7x3x5x4x1x6x2x0");
}

static void
test_rank_empty (void)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  g_autoptr (GArray) ranking = journey_priority_rank (document);

  g_assert_cmpuint (ranking->len, ==, 0);
}

static const struct
{
  int severity, frequency;
  double reach;
  const char *arithmetic;
} arithmetics[] = {
  { 5, 4, 1, "severity 5 × frequency 4 × reach 100 % = 20.0" },
  { 5, 4, 0.254, "severity 5 × frequency 4 × reach 25 % = 5.1" },
  { 1, 1, 0.0095, "severity 1 × frequency 1 × reach 0.95 % = 0.0" },
  { 5, 5, 0.0339, "severity 5 × frequency 5 × reach 3.4 % = 0.8" },
  { 3, 3, 0, "severity 3 × frequency 3 × reach 0 % = 0.0" },
  { 0, 0, 1, "no score without severity and frequency" },
  { 0, 4, 1, "no score without severity" },
  { 4, 0, 1, "no score without frequency" },
  { -1, -1, U, "no score without severity and frequency" },
};

static void
test_arithmetic (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (arithmetics); i++)
    {
      JourneyPriority priority = { .severity = arithmetics[i].severity,
                                   .frequency = arithmetics[i].frequency,
                                   .reach = arithmetics[i].reach,
                                   .score = arithmetics[i].severity * arithmetics[i].frequency *
                                            arithmetics[i].reach };
      g_autofree char *words = journey_priority_dup_arithmetic (&priority);

      g_assert_cmpstr (words, ==, arithmetics[i].arithmetic);
    }
}

static void
test_score (void)
{
  JourneyPriority priority = { .score = 20 };
  g_autofree char *score = journey_priority_dup_score (&priority);
  g_autofree char *none = NULL;

  g_assert_cmpstr (score, ==, "20.0");
  priority.score = U;
  none = journey_priority_dup_score (&priority);
  g_assert_cmpstr (none, ==, "–");
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_priority);
  g_test_add_func ("/priority/without-document", test_without_document);
  g_test_add_func ("/priority/rank", test_rank);
  g_test_add_func ("/priority/rank-empty", test_rank_empty);
  g_test_add_func ("/priority/arithmetic", test_arithmetic);
  g_test_add_func ("/priority/score", test_score);

  return g_test_run ();
}
