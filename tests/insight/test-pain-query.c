/* test-pain-query.c: which pain points are listed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-pain-query.h"
#include "pain-map.h"

static const PainCase pains[] = {
  { "Price hidden", "t0", "", "open", "Ada", 4, 4 },
  { "Two weeks", "t2 t3", "p0", "planned", " Ben ", 3, 3 },
  { "No answer", "t4 t1", "p0 p1", "fixed", "", 2, 0 },
  { "Too heavy", "", "gone", "accepted", "Ada", 0, 0 },
  { "", "gone s1", "p1", "nonsense", "", 1, 1 },
};

typedef struct
{
  const char *path;
  const char *search;
  int status;
  const char *persona, *stage, *channel, *owner;
  const char *found; /* the places of what is found, one digit each */
} Case;

#define ANY        JOURNEY_PAIN_STATUS_ANY
#define UNRESOLVED JOURNEY_PAIN_STATUS_UNRESOLVED

static const Case cases[] = {
  { "/query/nothing", NULL, ANY, NULL, NULL, NULL, NULL, "01234" },
  { "/query/blank", "  ", ANY, NULL, NULL, NULL, NULL, "01234" },
  { "/query/title", "PRICE", ANY, NULL, NULL, NULL, NULL, "0" },
  { "/query/words-in-any-order", "hidden pri", ANY, NULL, NULL, NULL, NULL, "0" },
  { "/query/owner-text", "ben", ANY, NULL, NULL, NULL, NULL, "1" },
  { "/query/touchpoint", "ÜBERMUT", ANY, NULL, NULL, NULL, NULL, "2" },
  { "/query/not-found", "%s", ANY, NULL, NULL, NULL, NULL, "" },
  { "/query/status", NULL, JOURNEY_PAIN_POINT_STATUS_FIXED, NULL, NULL, NULL, NULL, "2" },
  { "/query/unknown-status", NULL, JOURNEY_PAIN_POINT_STATUS_OPEN, NULL, NULL, NULL, NULL, "04" },
  { "/query/absurd-status", NULL, 99, NULL, NULL, NULL, NULL, "" },
  { "/query/unresolved", NULL, UNRESOLVED, NULL, NULL, NULL, NULL, "014" },
  { "/query/persona", NULL, ANY, "p0", NULL, NULL, NULL, "012" },
  { "/query/no-persona", NULL, ANY, "nobody", NULL, NULL, NULL, "0" },
  { "/query/stage", NULL, ANY, NULL, "s1", NULL, NULL, "14" },
  { "/query/channel", NULL, ANY, NULL, NULL, "website", NULL, "01" },
  { "/query/custom-channel", NULL, ANY, NULL, NULL, "custom:Club", NULL, "2" },
  { "/query/stage-and-channel", NULL, ANY, NULL, "s2", "custom:Club", NULL, "" },
  { "/query/owner", NULL, ANY, NULL, NULL, NULL, "Ben", "1" },
  { "/query/all", "price", UNRESOLVED, "p1", "s0", "website", "Ada", "0" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (JourneyDocument) document = pain_map_new (pains, G_N_ELEMENTS (pains));
  JourneyList *list = journey_document_get_pain_points (document);
  JourneyPainQuery query = {
    .search = journey_pain_query_fold (c->search),
    .status = c->status,
    .persona = g_strdup (c->persona),
    .stage = g_strdup (c->stage),
    .channel = g_strdup (c->channel),
    .owner = g_strdup (c->owner),
  };
  g_autoptr (GString) found = g_string_new (NULL);
  guint i;

  for (i = 0; i < journey_list_get_length (list); i++)
    if (journey_pain_query_matches (&query, journey_list_get (list, i)))
      g_string_append_printf (found, "%u", i);
  g_assert_cmpstr (found->str, ==, c->found);

  journey_pain_query_clear (&query);
  g_assert_true (journey_pain_query_is_empty (&query));
}

static void
test_place (void)
{
  static const guint places[] = { 0, 2, 1, G_MAXUINT, 2 };
  g_autoptr (JourneyDocument) document = pain_map_new (pains, G_N_ELEMENTS (pains));
  JourneyList *list = journey_document_get_pain_points (document);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (places); i++)
    g_assert_cmpuint (journey_pain_get_place (journey_list_get (list, i)), ==, places[i]);
}

static void
test_without_document (void)
{
  g_autoptr (JourneyPainPoint) pain_point = journey_pain_point_new ();
  JourneyPainQuery query = { .status = ANY };

  g_assert_true (journey_pain_query_matches (&query, pain_point));
  query.stage = g_strdup ("s0");
  g_assert_false (journey_pain_query_matches (&query, pain_point));
  g_assert_cmpuint (journey_pain_get_place (pain_point), ==, G_MAXUINT);
  journey_pain_query_clear (&query);
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_case);
  g_test_add_func ("/query/place", test_place);
  g_test_add_func ("/query/without-document", test_without_document);

  return g_test_run ();
}
