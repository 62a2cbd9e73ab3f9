/* test-filter.c: what of a map is looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-connection.h"
#include "journey-evidence.h"
#include "journey-filter.h"
#include "journey-lane.h"
#include "journey-metric.h"
#include "journey-opportunity.h"
#include "journey-pain-point.h"
#include "journey-stage.h"
#include "journey-touchpoint.h"

static gpointer
append (JourneyList *list, const char *id)
{
  g_autoptr (JourneyItem) item = g_object_new (journey_list_get_item_gtype (list), NULL);

  if (id != NULL)
    g_object_set (item, "id", id, NULL);
  journey_list_append (list, item);

  return item;
}

static void
set_ids (gpointer item, const char *property, const char *ids)
{
  g_auto (GStrv) list = g_strsplit_set (ids, " ", -1);

  g_object_set (item, property, list, NULL);
}

static void
add_touchpoint (JourneyStage *stage,
                const char *id,
                const char *channel,
                const char *owner,
                const char *confidence,
                const char *moment,
                const char *feeling)
{
  JourneyTouchpoint *touchpoint = append (journey_stage_get_touchpoints (stage), id);
  g_auto (GStrv) personas = g_strsplit (feeling, " ", -1);
  guint i;

  g_object_set (touchpoint, "channel", channel, "owner", owner, "confidence", confidence, "moment",
                moment, NULL);
  for (i = 0; personas[i] != NULL; i++)
    {
      JourneyEmotion *emotion = append (journey_touchpoint_get_emotions (touchpoint), NULL);

      g_object_set (emotion, "persona", personas[i], "score", 1.0, NULL);
    }
}

static void
add_pain_point (JourneyDocument *document,
                const char *id,
                const char *owner,
                const char *touchpoints,
                const char *personas)
{
  JourneyPainPoint *item = append (journey_document_get_pain_points (document), id);

  g_object_set (item, "owner", owner, NULL);
  set_ids (item, "touchpoints", touchpoints);
  set_ids (item, "personas", personas);
}

static void
add_opportunity (JourneyDocument *document,
                 const char *id,
                 const char *owner,
                 const char *touchpoints,
                 const char *pain_points)
{
  JourneyOpportunity *item = append (journey_document_get_opportunities (document), id);

  g_object_set (item, "owner", owner, NULL);
  set_ids (item, "touchpoints", touchpoints);
  set_ids (item, "pain-points", pain_points);
}

/* Three stages, the last without touchpoints; personas p and q. */
static JourneyDocument *
make_map (void)
{
  JourneyDocument *document = journey_document_new ();
  JourneyList *stages = journey_document_get_stages (document);
  JourneyStage *first = append (stages, "s0");
  JourneyStage *second = append (stages, "s1");

  append (stages, "s2");
  append (journey_document_get_lanes (document), "l0");
  append (journey_document_get_personas (document), "p");
  append (journey_document_get_personas (document), "q");
  add_touchpoint (first, "t0", "store", "Ana", "validated", "truth", "p q");
  add_touchpoint (first, "t1", "website", "Ben", "assumed", "none", "q");
  add_touchpoint (second, "t2", "custom:Fair", "", "partly", "delight", "");
  add_pain_point (document, "x0", "", "t0", "");
  add_pain_point (document, "x1", "Ana", "t1", "p");
  add_pain_point (document, "x2", "", "", "");
  add_opportunity (document, "o0", "", "", "x0");
  add_opportunity (document, "o1", "Ben", "t0", "");
  add_opportunity (document, "o2", "", "gone o2", "o2");
  set_ids (append (journey_document_get_evidence (document), "e0"), "supports", "e0 t0 q");
  set_ids (append (journey_document_get_evidence (document), "e1"), "supports", "q");
  g_object_set (append (journey_document_get_metrics (document), "m0"), "on", "s0", NULL);
  g_object_set (append (journey_document_get_metrics (document), "m1"), "on", "t2", NULL);
  g_object_set (append (journey_document_get_connections (document), "c0"), "from", "t0", "to",
                "t1", NULL);

  return document;
}

/* What is picked, with spaces between: -p hides, +p shows alone, kind=value. What then matches, of
 * all items that have an id. */
static const struct
{
  const char *picked;
  const char *matching;
} cases[] = {
  { "", "l0 p q s0 t0 t1 s1 t2 s2 c0 x0 x1 x2 o0 o1 o2 e0 e1 m0 m1" },
  { "channel=store", "l0 p q s0 t0 x0 o0 o1 e0 e1 m0" },
  { "channel=store channel=website", "l0 p q s0 t0 t1 c0 x0 x1 o0 o1 e0 e1 m0" },
  { "channel=custom:Fair", "l0 p q s1 t2 e1 m1" },
  { "channel=chat", "l0 p q e1" },
  { "owner=Ana", "l0 p q s0 t0 x0 x1 o0 e0 e1 m0" },
  { "owner=Ben", "l0 p q s0 t1 o1 e1 m0" },
  { "owner=", "l0 p q s1 t2 e1 m1" },
  { "confidence=assumed", "l0 p q s0 t1 x1 e1 m0" },
  { "confidence=assumed confidence=partly", "l0 p q s0 t1 s1 t2 x1 e1 m0 m1" },
  { "moment=truth moment=delight", "l0 p q s0 t0 s1 t2 x0 o0 o1 e0 e1 m0 m1" },
  { "channel=store owner=Ben", "l0 p q o1 e1" },
  { "channel=store moment=delight", "l0 p q e1" },
  { "-p", "l0 q s0 t0 t1 s1 t2 s2 c0 x0 x2 o0 o1 o2 e0 e1 m0 m1" },
  { "-q", "l0 p s0 t0 s1 t2 s2 x0 x2 o0 o1 o2 e0 m0 m1" },
  { "-p -q", "l0 s1 t2 s2 x2 o2 m1" },
  { "+p", "l0 p s0 t0 s1 t2 s2 x0 x2 o0 o1 o2 e0 m0 m1" },
  { "-p +p", "l0 p s0 t0 s1 t2 s2 x0 x2 o0 o1 o2 e0 m0 m1" },
  { "+q channel=website", "l0 q s0 t1 e1 m0" },
};

typedef struct
{
  JourneyFilter *filter;
  GString *found;
} Search;

static void
note_match (JourneyItem *item, gpointer user_data)
{
  Search *search = user_data;

  if (journey_item_has_id (item) && *journey_item_get_id (item) != '\0' &&
      journey_filter_matches (search->filter, item))
    g_string_append_printf (search->found, "%s%s", search->found->len > 0 ? " " : "",
                            journey_item_get_id (item));
}

static void
pick (JourneyFilter *filter, JourneyDocument *document, const char *text)
{
  static const char *const criteria[] = { "channel=", "owner=", "confidence=", "moment=" };
  guint i;

  if (*text == '-' || *text == '+')
    {
      JourneyPersona *persona = JOURNEY_PERSONA (journey_document_find (document, text + 1));

      if (*text == '-')
        journey_filter_set_hidden (filter, persona, TRUE);
      else
        journey_filter_set_solo (filter, persona);
      return;
    }

  for (i = 0; i < G_N_ELEMENTS (criteria); i++)
    {
      if (g_str_has_prefix (text, criteria[i]))
        journey_filter_set_value (filter, i, text + strlen (criteria[i]), TRUE);
    }
}

static char **
sort_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  guint i;

  for (i = 0; words[i] != NULL; i++)
    g_ptr_array_add (sorted, words[i]);
  g_ptr_array_sort_values (sorted, (GCompareFunc) strcmp);
  for (i = 0; i < sorted->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (sorted, i));

  return g_strv_builder_end (builder);
}

static void
assert_matching (JourneyFilter *filter, JourneyDocument *document, const char *matching)
{
  g_autoptr (GString) found = g_string_new (NULL);
  Search search = { filter, found };
  g_auto (GStrv) a = NULL, b = sort_words (matching);

  journey_item_foreach (JOURNEY_ITEM (document), note_match, &search);
  a = sort_words (found->str);
  g_assert_cmpstrv (a, b);
}

static void
test_matches (void)
{
  g_autoptr (JourneyDocument) document = make_map ();
  guint i, j;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JourneyFilter) filter = journey_filter_new ();
      g_autoptr (JourneyFilter) copy = NULL;
      g_auto (GStrv) picked = g_strsplit (cases[i].picked, " ", -1);

      g_test_message ("%s", cases[i].picked);
      for (j = 0; picked[j] != NULL; j++)
        pick (filter, document, picked[j]);
      assert_matching (filter, document, cases[i].matching);
      g_assert_true (journey_filter_is_active (filter) == (*cases[i].picked != '\0'));

      copy = journey_filter_copy (filter);
      journey_filter_clear (filter);
      assert_matching (copy, document, cases[i].matching);
      g_assert_false (journey_filter_is_active (filter));
      assert_matching (filter, document, cases[0].matching);
    }
}

static void
test_emotions_and_notes (void)
{
  g_autoptr (JourneyDocument) document = make_map ();
  g_autoptr (JourneyFilter) filter = journey_filter_new ();
  JourneyTouchpoint *touchpoint = JOURNEY_TOUCHPOINT (journey_document_find (document, "t0"));
  JourneyList *emotions = journey_touchpoint_get_emotions (touchpoint);
  JourneyNote *note = append (journey_touchpoint_get_notes (touchpoint), NULL);

  pick (filter, document, "-p");
  g_assert_false (journey_filter_matches (filter, journey_list_get (emotions, 0)));
  g_assert_true (journey_filter_matches (filter, journey_list_get (emotions, 1)));
  g_assert_true (journey_filter_matches (filter, note));
  g_assert_true (journey_filter_matches (filter, document));

  pick (filter, document, "channel=website");
  g_assert_false (journey_filter_matches (filter, journey_list_get (emotions, 1)));
  g_assert_false (journey_filter_matches (filter, note));
}

/* A gap is no feeling: it does not make a touchpoint somebody's. */
static void
test_gap (void)
{
  g_autoptr (JourneyDocument) document = make_map ();
  g_autoptr (JourneyFilter) filter = journey_filter_new ();
  JourneyTouchpoint *touchpoint = JOURNEY_TOUCHPOINT (journey_document_find (document, "t1"));
  JourneyEmotion *emotion = journey_list_get (journey_touchpoint_get_emotions (touchpoint), 0);

  pick (filter, document, "-q");
  g_assert_false (journey_filter_matches (filter, touchpoint));
  g_object_set (emotion, "score", JOURNEY_UNSET, NULL);
  g_assert_true (journey_filter_matches (filter, touchpoint));
  g_object_set (emotion, "expected", 2.0, NULL);
  g_assert_false (journey_filter_matches (filter, touchpoint));
}

/* Who is alone and goes does not take all others along, and is alone again when back. */
static void
test_solo_removed (void)
{
  g_autoptr (JourneyDocument) document = make_map ();
  g_autoptr (JourneyFilter) filter = journey_filter_new ();
  JourneyList *personas = journey_document_get_personas (document);
  g_autoptr (JourneyPersona) p = g_object_ref (journey_list_get (personas, 0));
  JourneyPersona *q = journey_list_get (personas, 1);

  journey_filter_set_solo (filter, p);
  g_assert_false (journey_filter_shows (filter, q));
  journey_list_remove (personas, 0);
  g_assert_true (journey_filter_shows (filter, q));
  journey_list_insert (personas, 0, p);
  g_assert_false (journey_filter_shows (filter, q));
  g_assert_true (journey_filter_shows (filter, p));
  g_assert_true (journey_filter_is_solo (filter, p));
  journey_filter_set_solo (filter, NULL);
  g_assert_true (journey_filter_shows (filter, q));
}

static void
changed_cb (JourneyFilter *filter, gboolean lines, GString *log)
{
  g_string_append_c (log, lines ? 'L' : 'c');
}

static void
notify_cb (JourneyFilter *filter, GParamSpec *pspec, GString *log)
{
  gboolean active;

  g_object_get (filter, "active", &active, NULL);
  g_assert_true (active == journey_filter_is_active (filter));
  g_string_append_c (log, active ? '+' : '-');
}

static void
test_signals (void)
{
  g_autoptr (JourneyDocument) document = make_map ();
  g_autoptr (JourneyFilter) filter = journey_filter_new ();
  g_autoptr (GString) log = g_string_new (NULL);
  JourneyPersona *p = JOURNEY_PERSONA (journey_document_find (document, "p"));
  const char *const two[] = { "store", "chat", NULL };
  const char *const none[] = { NULL };
  g_auto (GStrv) values = NULL;

  g_signal_connect (filter, "changed", G_CALLBACK (changed_cb), log);
  g_signal_connect (filter, "notify::active", G_CALLBACK (notify_cb), log);

  journey_filter_clear (filter);
  journey_filter_set_hidden (filter, p, FALSE);
  journey_filter_set_solo (filter, NULL);
  journey_filter_set_values (filter, JOURNEY_CRITERION_CHANNEL, none);
  journey_filter_set_value (filter, JOURNEY_CRITERION_OWNER, "Ana", FALSE);
  g_assert_cmpstr (log->str, ==, "");

  journey_filter_set_hidden (filter, p, TRUE);
  journey_filter_set_hidden (filter, p, TRUE);
  g_assert_cmpstr (log->str, ==, "L+");
  g_assert_true (journey_filter_is_hidden (filter, p));
  journey_filter_set_values (filter, JOURNEY_CRITERION_CHANNEL, two);
  journey_filter_set_values (filter, JOURNEY_CRITERION_CHANNEL, two);
  journey_filter_set_value (filter, JOURNEY_CRITERION_CHANNEL, "store", TRUE);
  g_assert_cmpstr (log->str, ==, "L+c");
  values = journey_filter_dup_values (filter, JOURNEY_CRITERION_CHANNEL);
  g_assert_cmpstrv (values, ((const char *const[]) { "chat", "store", NULL }));
  journey_filter_set_hidden (filter, p, FALSE);
  g_assert_cmpstr (log->str, ==, "L+cL");
  journey_filter_set_value (filter, JOURNEY_CRITERION_CHANNEL, "chat", FALSE);
  g_assert_true (journey_filter_is_limited (filter, JOURNEY_CRITERION_CHANNEL));
  g_assert_true (journey_filter_has_value (filter, JOURNEY_CRITERION_CHANNEL, "store"));
  g_assert_false (journey_filter_has_value (filter, JOURNEY_CRITERION_CHANNEL, "chat"));
  journey_filter_clear (filter);
  g_assert_cmpstr (log->str, ==, "L+cLcc-");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/filter/matches", test_matches);
  g_test_add_func ("/filter/emotions-and-notes", test_emotions_and_notes);
  g_test_add_func ("/filter/gap", test_gap);
  g_test_add_func ("/filter/solo-removed", test_solo_removed);
  g_test_add_func ("/filter/signals", test_signals);

  return g_test_run ();
}
