/* test-lint.c: what each rule finds, and what it leaves alone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-lint.h"

#include "lint-map.h"

#define TODAY "2026-06-15"

/* Touchpoints by their id, and stages that hold one each. */
#define STAGE(id, touchpoint)                                                                      \
  "{'id':'stage" id "','title':'Stage " id "','touchpoints':[" touchpoint "]}"
#define TOUCHPOINT(id, more) "{'id':'" id "','title':'Touchpoint " id "'" more "}"
#define FEELS(id, persona, score)                                                                  \
  TOUCHPOINT (id, ",'emotions':[{'persona':'" persona "','score':" score "}]")
#define MAP(touchpoints)  "'stages':[{'id':'s','title':'Buy','touchpoints':[" touchpoints "]}]"
#define PERSONA(id)       "{'id':'" id "','name':'Persona " id "'}"
#define PAIN(more)        "'painPoints':[{'id':'p','title':'The queue is long'" more "}]"
#define OPPORTUNITY(more) "'opportunities':[{'id':'o','title':'Shorten it'" more "}]"

typedef struct
{
  const char *rule;
  const char *map;      /* its members */
  guint n_findings;     /* of the rule */
  const char *expected; /* the first of them: place and message, or what it begins with */
} Case;

static const Case cases[] = {
  { "map-without-stages", "", 1, "The map: The map has no stages" },
  { "map-without-stages", MAP (""), 0, NULL },
  { "map-without-personas", MAP (""), 1, "The map: " },
  { "map-without-personas", "", 0, NULL },
  { "map-without-personas", MAP ("") ",'personas':[" PERSONA ("a") "]", 0, NULL },
  { "map-without-scenario", "", 1, "The map: " },
  { "map-without-scenario", "'scenario':' '", 1, "The map: " },
  { "map-without-scenario", "'scenario':'To buy'", 0, NULL },
  { "map-without-goal", "", 1, "The map: " },
  { "map-without-goal", "'goal':'More'", 0, NULL },
  { "map-without-owner", "", 1, "The map: " },
  { "map-without-owner", "'owner':'Ada'", 0, NULL },

  { "review-overdue", "", 0, NULL },
  { "review-overdue", "'reviewed':'2025-12-15','reviewMonths':6", 0, NULL },
  { "review-overdue", "'reviewed':'2025-12-14','reviewMonths':6", 1,
    "The map: The review has been due for 1 day" },
  { "review-overdue", "'reviewed':'2025-12-13','reviewMonths':6", 1,
    "The map: The review has been due for 2 days" },
  { "review-overdue", "'reviewed':'2001-01-01','reviewMonths':1,'status':'retired'", 0, NULL },
  { "review-overdue", "'reviewed':'never','reviewMonths':1", 0, NULL },

  { "scale-without-extent", "", 0, NULL },
  { "scale-without-extent", "'scale':{'minimum':2}", 1, "The map: " },
  { "scale-without-extent", "'scale':{'minimum':3,'maximum':-3}", 1, "The map: " },

  { "missing-title", "'title':'A'", 0, NULL },
  { "missing-title", "", 1, "The map: It has no title" },
  { "missing-title", "'title':'A'," MAP (TOUCHPOINT ("a", "")), 0, NULL },
  { "missing-title", "'title':'A','stages':[{'id':'s','touchpoints':[{'id':'a'}]}]", 2,
    "Stage: stage 1: " },
  { "missing-title", "'title':'A'," MAP ("{'id':'a'},{'id':'b'}"), 2,
    "Touchpoint touchpoint 1 in “Buy”: " },
  { "missing-title", "'title':'A','personas':[{'id':'a'}]", 1, "Persona: persona 1: " },
  { "missing-title", "'title':'A','painPoints':[{'id':'a','title':' \\t'}]", 1,
    "Pain point: pain point 1: " },
  { "missing-title", "'title':'A','evidence':[{'id':'a'}]", 1, "Evidence: evidence 1: " },

  { "title-too-long", MAP (TOUCHPOINT ("a", "")), 0, NULL },
  { "title-too-long",
    "'stages':[{'id':'s','title':'A title that goes on and on until nobody who looks at the map "
    "can "
    "tell what it was about'}]",
    1, "Stage: “A title that goes on" },
  { "title-too-long",
    "'personas':[{'id':'s','name':'ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄ'}]",
    0, NULL },

  { "stage-without-touchpoints", MAP (""), 1, "Stage: “Buy”: The stage has no touchpoints" },
  { "stage-without-touchpoints", MAP (TOUCHPOINT ("a", "")), 0, NULL },
  { "stage-count", "", 0, NULL },
  { "stage-count", MAP (""), 1, "The map: The map has 1 stage; from 4 to 12 read well" },
  { "stage-count", "'stages':[{},{},{},{}]", 0, NULL },
  { "stage-count", "'stages':[{},{},{},{},{},{},{},{},{},{},{},{}]", 0, NULL },
  { "stage-count", "'stages':[{},{},{},{},{},{},{},{},{},{},{},{},{}]", 1,
    "The map: The map has 13 stages" },

  { "customers-missing", "'stages':[{},{}]", 0, NULL },
  { "customers-missing", "'stages':[{'customers':0},{}]", 1, "Stage: stage 2: " },
  { "customers-missing", "'stages':[{'customers':5},{'customers':5}]", 0, NULL },

  { "duplicate-title", "'stages':[{'title':'A'},{'title':'B'},{'title':'A'}]", 1,
    "Stage: “A”: Another stage has the same title" },
  { "duplicate-title", "'stages':[{},{},{'title':''}]", 0, NULL },
  { "duplicate-title", MAP ("{'title':'A'},{'title':'A'},{'title':'A'}"), 2,
    "Touchpoint “A” in “Buy”: Another touchpoint of the stage" },
  { "duplicate-title", "'stages':[{'touchpoints':[{'title':'A'}]},{'touchpoints':[{'title':'A'}]}]",
    0, NULL },
  { "duplicate-title", "'personas':[{'name':'A'},{'name':'A'}]", 1,
    "Persona: “A”: Another persona has the same name" },
  { "duplicate-title", "'painPoints':[{'title':'A'},{'title':'A'}]", 1, "Pain point: “A”: " },
  { "duplicate-title", "'opportunities':[{'title':'A'},{'title':'A'}]", 1, "Opportunity: “A”: " },

  { "touchpoint-without-channel", MAP (TOUCHPOINT ("a", "")), 1,
    "Touchpoint “Touchpoint a” in “Buy”: The touchpoint has no channel" },
  { "touchpoint-without-channel", MAP (TOUCHPOINT ("a", ",'channel':'none'")), 1, "Touchpoint " },
  { "touchpoint-without-channel", MAP (TOUCHPOINT ("a", ",'channel':'custom:Kiosk'")), 0, NULL },
  { "touchpoint-without-channel", MAP (TOUCHPOINT ("a", ",'channel':'email'")), 0, NULL },

  { "moment-without-owner", MAP (TOUCHPOINT ("a", ",'moment':'truth'")), 1, "Touchpoint " },
  { "moment-without-owner", MAP (TOUCHPOINT ("a", ",'moment':'truth','owner':'Ada'")), 0, NULL },
  { "moment-without-owner", MAP (TOUCHPOINT ("a", ",'moment':'delight'")), 0, NULL },
  { "too-many-moments", MAP ("{'moment':'truth'},{'moment':'truth'},{'moment':'truth'}"), 0, NULL },
  { "too-many-moments",
    MAP ("{'moment':'truth'},{'moment':'truth'},{'moment':'truth'},{'moment':'truth'}"), 1,
    "The map: The map has 4 moments of truth; with more than 3 none stands out" },

  { "validated-without-evidence", MAP (TOUCHPOINT ("a", "")), 0, NULL },
  { "validated-without-evidence", MAP (TOUCHPOINT ("a", ",'confidence':'validated'")), 1,
    "Touchpoint " },
  { "validated-without-evidence",
    MAP (TOUCHPOINT ("a", ",'confidence':'validated'")) ",'evidence':[{'supports':['a']}]", 0,
    NULL },
  { "validated-without-evidence",
    MAP (TOUCHPOINT ("a", ",'confidence':'validated'")) ",'evidence':[{'supports':['s']}]", 0,
    NULL },
  { "validated-without-evidence",
    MAP (TOUCHPOINT ("a", ",'confidence':'validated'")) ",'evidence':[{'supports':['p']}]," PAIN (
        ",'touchpoints':['a']"),
    0, NULL },
  { "validated-without-evidence",
    MAP (TOUCHPOINT ("a", ",'confidence':'validated'")) ",'metrics':[{'on':'a'}]", 1,
    "Touchpoint " },
  { "validated-without-evidence",
    MAP (TOUCHPOINT ("a", ",'confidence':'validated'")) ",'metrics':[{'on':'a','readings':[{'date':"
                                                        "'2026-01-01','value':1}]}]",
    0, NULL },

  { "backstage-without-frontstage", MAP (TOUCHPOINT ("a", ",'backstage':'Pack'")), 1,
    "Touchpoint " },
  { "backstage-without-frontstage", MAP (TOUCHPOINT ("a", ",'doing':'Wait','backstage':'Pack'")), 0,
    NULL },
  { "backstage-without-frontstage", MAP (TOUCHPOINT ("a", "")), 0, NULL },

  { "silent-stretch", MAP (""), 0, NULL },
  { "silent-stretch",
    MAP ("{'doing':'1'},{'doing':'2'},{'id':'a'},{},{},{'doing':'3'},{'doing':'4'},{}"), 1,
    "Touchpoint touchpoint 3 in “Buy”: From here the lane “Doing” is empty for 3 touchpoints" },
  { "silent-stretch", MAP ("{'doing':'1'},{'doing':'2'},{},{},{'doing':'3'}"), 0, NULL },
  { "silent-stretch", MAP ("{},{},{},{'doing':'1'},{'doing':'2'},{'doing':'3'},{'doing':'4'}"), 0,
    NULL },
  { "silent-stretch", MAP ("{'doing':'1'},{},{},{},{'doing':'2'}"), 0, NULL },
  { "silent-stretch",
    "'lanes':[{'id':'l','title':'Helper'}]," MAP (
        "{'notes':[{'lane':'l','text':'1'}]},{'notes':[{'lane':'l','text':'2'}]},{},{},{},"
        "{'notes':[{'lane':'l','text':'3'}]},{'notes':[{'lane':'l','text':'4'}]}"),
    1, "Touchpoint touchpoint 3 in “Buy”: From here the lane “Helper” is empty for 3 touchpoints" },
  { "silent-stretch",
    "'lanes':[{'id':'l','kind':'doing','visible':false}]," MAP (
        "{'doing':'1'},{'doing':'2'},{},{},{},{'doing':'3'},{'doing':'4'}"),
    0, NULL },

  { "score-outside-scale", MAP (FEELS ("a", "x", "2")), 0, NULL },
  { "score-outside-scale", MAP (FEELS ("a", "x", "-2.5")) ",'personas':[" PERSONA ("x") "]", 1,
    "Emotion of “Persona x” at “Touchpoint a”: −2.5 is not on the scale, which goes from −2 to 2" },
  { "score-outside-scale", MAP (TOUCHPOINT ("a", ",'emotions':[{'persona':'x','expected':9}]")), 1,
    "Emotion of nowhere at “Touchpoint a”: 9 " },
  { "score-outside-scale", "'scale':{'minimum':3,'maximum':1}," MAP (FEELS ("a", "x", "9")), 0,
    NULL },

  { "emotion-gap", MAP ("") ",'personas':[" PERSONA ("x") "]", 0, NULL },
  { "emotion-gap", MAP (FEELS ("a", "x", "1") ",{'id':'b'}") ",'personas':[" PERSONA ("x") "]", 0,
    NULL },
  { "emotion-gap",
    MAP ("{}," FEELS ("a", "x", "1") ",{'id':'b'},{}," FEELS (
        "c",
        "x",
        "1")) ",'personas':[" PERSONA ("x") "]",
    1,
    "Touchpoint touchpoint 3 in “Buy”: The line of “Persona x” has a gap of 2 touchpoints from "
    "here "
    "on" },

  { "flat-emotion",
    MAP (FEELS ("a", "x", "1") "," FEELS ("b", "x", "1")) ",'personas':[" PERSONA ("x") "]", 0,
    NULL },
  { "flat-emotion",
    MAP (FEELS ("a", "x", "1") "," FEELS ("b", "x", "1") "," FEELS (
        "c",
        "x",
        "1")) ",'personas':[" PERSONA ("x") "]",
    1, "Persona: “Persona x”: " },
  { "flat-emotion",
    MAP (FEELS ("a", "x", "1") "," FEELS ("b", "x", "1") "," FEELS (
        "c",
        "x",
        "0")) ",'personas':[" PERSONA ("x") "]",
    0, NULL },

  { "emotion-contradicts-pain",
    MAP (FEELS ("a", "x", "1")) ",'personas':[" PERSONA ("x") "]," PAIN (
        ",'severity':4,'touchpoints':['a']"),
    1,
    "Touchpoint “Touchpoint a” in “Buy”: “Persona x” feels good here (1) in spite of a severe pain "
    "point" },
  { "emotion-contradicts-pain",
    MAP (FEELS ("a", "x", "0.9")) ",'personas':[" PERSONA ("x") "]," PAIN (
        ",'severity':5,'touchpoints':['a']"),
    0, NULL },
  { "emotion-contradicts-pain",
    MAP (FEELS ("a", "x", "2")) ",'personas':[" PERSONA ("x") "]," PAIN (
        ",'severity':3,'touchpoints':['a']"),
    0, NULL },
  { "emotion-contradicts-pain",
    MAP (FEELS ("a", "x", "2")) ",'personas':[" PERSONA ("x") "," PERSONA ("y") "]," PAIN (
        ",'severity':5,'touchpoints':['a'],'personas':['y']"),
    0, NULL },
  { "emotion-contradicts-pain",
    MAP (FEELS ("a", "x", "2")) ",'personas':[" PERSONA ("x") "]," PAIN (
        ",'severity':5,'status':'fixed','touchpoints':['a']"),
    0, NULL },

  { "low-point-without-pain",
    MAP (FEELS ("a", "x", "-1") "," FEELS ("b", "x", "-2")) ",'personas':[" PERSONA ("x") "]", 1,
    "Touchpoint “Touchpoint b” in “Buy”: “Persona x” feels worst here (−2), but no pain point says "
    "why" },
  { "low-point-without-pain", MAP (FEELS ("a", "x", "-0.5")) ",'personas':[" PERSONA ("x") "]", 0,
    NULL },
  { "low-point-without-pain",
    MAP (FEELS ("a", "x", "-2")) ",'personas':[" PERSONA ("x") "]," PAIN (",'touchpoints':['a']"),
    0, NULL },
  { "low-point-without-pain",
    "'scale':{'minimum':1,'maximum':5}," MAP (FEELS ("a", "x", "2")) ",'personas':[" PERSONA (
        "x") "]",
    1, "Touchpoint " },

  { "persona-unused", "'personas':[" PERSONA ("x") "]", 0, NULL },
  { "persona-unused", MAP (TOUCHPOINT ("a", "")) ",'personas':[" PERSONA ("x") "]", 1,
    "Persona: “Persona x”: " },
  { "persona-unused", MAP (FEELS ("a", "x", "0")) ",'personas':[" PERSONA ("x") "]", 0, NULL },
  { "persona-unused",
    MAP (TOUCHPOINT ("a", "")) ",'personas':[" PERSONA ("x") "]," PAIN (",'personas':['x']"), 0,
    NULL },
  { "persona-without-goal", "'personas':[" PERSONA ("x") "]", 1, "Persona: “Persona x”: " },
  { "persona-without-goal", "'personas':[{'name':'A','goals':'Home'}]", 0, NULL },
  { "too-many-personas", "'personas':[{},{},{},{},{}]", 0, NULL },
  { "too-many-personas", "'personas':[{},{},{},{},{},{}]", 1,
    "The map: The map has 6 personas; more than 5 lines are hard to tell apart" },
  { "same-color", "'personas':[{'color':'red'},{'color':'teal'}]", 0, NULL },
  { "same-color", "'personas':[{'name':'A'},{'name':'B'},{'color':'red'}]", 1,
    "Persona: “B”: The persona has the same color as “A”" },
  { "same-color", "'personas':[{},{},{},{},{},{},{},{},{}]", 0, NULL },
  { "shares-over-100", "'personas':[{'share':60},{'share':40},{}]", 0, NULL },
  { "shares-over-100", "'personas':[{'share':33.4},{'share':33.4},{'share':33.4}]", 0, NULL },
  { "shares-over-100", "'personas':[{'share':60},{'share':60}]", 1,
    "The map: The shares of the personas add up to 120 %" },

  { "pain-without-opportunity", PAIN (""), 1, "Pain point: “The queue is long”: " },
  { "pain-without-opportunity", PAIN (",'status':'accepted'"), 0, NULL },
  { "pain-without-opportunity", PAIN ("") "," OPPORTUNITY (",'painPoints':['p']"), 0, NULL },
  { "pain-without-opportunity",
    PAIN ("") "," OPPORTUNITY (",'painPoints':['p'],'status':'dropped'"), 1, "Pain point: " },
  { "pain-without-evidence", PAIN (""), 1, "Pain point: " },
  { "pain-without-evidence", PAIN ("") ",'evidence':[{'supports':['p']}]", 0, NULL },
  { "pain-without-touchpoint", PAIN (""), 1, "Pain point: " },
  { "pain-without-touchpoint", PAIN (",'touchpoints':['gone']"), 1, "Pain point: " },
  { "pain-without-touchpoint", MAP ("{'id':'a'}") "," PAIN (",'touchpoints':['a']"), 0, NULL },
  { "pain-unrated", PAIN (""), 1, "Pain point: " },
  { "pain-unrated", PAIN (",'severity':1"), 1, "Pain point: " },
  { "pain-unrated", PAIN (",'severity':1,'frequency':1"), 0, NULL },
  { "pain-without-owner", PAIN (""), 0, NULL },
  { "pain-without-owner", PAIN (",'status':'planned'"), 1, "Pain point: " },
  { "pain-without-owner", PAIN (",'status':'planned','owner':'Ada'"), 0, NULL },
  { "pain-too-vague", PAIN (""), 0, NULL },
  { "pain-too-vague", "'painPoints':[{'title':'Bad queue'}]", 1, "Pain point: “Bad queue”: " },
  { "pain-too-vague", "'painPoints':[{'title':'Queue – !'}]", 1, "Pain point: " },
  { "pain-too-vague", "'painPoints':[{'title':'Queue','detail':'Two hours'}]", 0, NULL },
  { "pain-too-vague", "'painPoints':[{'title':''}]", 0, NULL },
  { "pain-too-vague", "'painPoints':[{'title':'列'}]", 1, "Pain point: " },
  { "pain-too-vague", "'painPoints':[{'title':'等待时间太长'}]", 0, NULL },

  { "opportunity-without-pain", OPPORTUNITY (""), 1, "Opportunity: “Shorten it”: " },
  { "opportunity-without-pain", OPPORTUNITY (",'painPoints':['p']"), 0, NULL },
  { "opportunity-without-pain", OPPORTUNITY (",'status':'shipped'"), 0, NULL },
  { "opportunity-without-owner", OPPORTUNITY (""), 0, NULL },
  { "opportunity-without-owner", OPPORTUNITY (",'status':'testing'"), 1, "Opportunity: " },
  { "opportunity-without-owner", OPPORTUNITY (",'status':'testing','owner':'Ada'"), 0, NULL },
  { "opportunity-unrated", OPPORTUNITY (",'impact':3"), 1, "Opportunity: " },
  { "opportunity-unrated", OPPORTUNITY (",'impact':3,'effort':1"), 0, NULL },
  { "opportunity-overdue", OPPORTUNITY (",'due':'" TODAY "'"), 0, NULL },
  { "opportunity-overdue", OPPORTUNITY (",'due':'2026-06-14'"), 1,
    "Opportunity: “Shorten it”: The opportunity was due on 2026-06-14" },
  { "opportunity-overdue", OPPORTUNITY (",'due':'2026-06-14','status':'shipped'"), 0, NULL },
  { "opportunity-overdue", OPPORTUNITY (",'due':'soon'"), 0, NULL },
  { "opportunity-without-outcome", OPPORTUNITY (""), 0, NULL },
  { "opportunity-without-outcome", OPPORTUNITY (",'status':'shipped'"), 1, "Opportunity: " },
  { "opportunity-without-outcome", OPPORTUNITY (",'status':'shipped','outcome':'It is shorter'"), 0,
    NULL },

  { "evidence-unused", "'evidence':[{'text':'A survey'}]", 1, "Evidence: “A survey”: " },
  { "evidence-unused", "'evidence':[{'supports':['p']}]", 0, NULL },
  { "metric-without-stage", "'metrics':[{'title':'Visits'}]", 1, "Metric: “Visits”: " },
  { "metric-without-stage", "'metrics':[{'on':'s'}]", 0, NULL },
  { "metric-without-target", "'metrics':[{'kind':'nps'}]", 1, "Metric: “" },
  { "metric-without-target", "'metrics':[{'target':0}]", 0, NULL },
  { "metric-without-unit", "'metrics':[{}]", 1, "Metric: “" },
  { "metric-without-unit", "'metrics':[{'unit':'visits'},{'kind':'nps'}]", 0, NULL },
  { "metric-without-readings", "'metrics':[{}]", 1, "Metric: “" },
  { "metric-without-readings", "'metrics':[{'readings':[{'date':'2026-01-01','value':1}]}]", 0,
    NULL },

  { "orphan-link", MAP ("{'id':'a'}") "," PAIN (",'touchpoints':['a']"), 0, NULL },
  { "orphan-link", PAIN (",'touchpoints':['a'],'personas':['b']"), 1,
    "Pain point: “The queue is long”: It refers to 2 things that are not in the map" },
  { "orphan-link", MAP (FEELS ("a", "x", "1")), 1, "Emotion of nowhere at “Touchpoint a”: " },
  { "orphan-link", "'connections':[{'id':'c','from':'a','to':''}]", 1,
    "Connection from nowhere to nowhere: It refers to something that is not in the map" },
  { "orphan-link", MAP ("{'notes':[{'lane':'l','text':'1'}]}"), 1, "Note at touchpoint 1: " },
  { "orphan-link", "'metrics':[{'on':''}]", 0, NULL },

  { "connection-broken", "'connections':[{'id':'c','from':'a','to':'b'}]", 0, NULL },
  { "connection-broken", "'connections':[{'id':'c','from':'a'}]", 1, "Connection from " },
  { "connection-broken",
    MAP ("{'id':'a','title':'A'}") ",'connections':[{'id':'c','from':'a','to':'a'}]", 1,
    "Connection from “A” to “A”: " },
  /* A loop is nothing odd: customers come back. */
  { "connection-broken",
    MAP ("{'id':'a'},{'id':'b'}") ",'connections':[{'from':'a','to':'b'},{'from':'b','to':'a'}]", 0,
    NULL },
};

static GArray *
run_rule (JourneyDocument *document, const char *rule)
{
  const char *const rules[] = { rule, NULL };
  GDate today = get_day (TODAY);

  return journey_lint_run (document, &today, rules);
}

static char *
dup_words (const JourneyLintFinding *finding)
{
  g_autofree char *place = journey_lint_finding_dup_place (finding);
  g_autofree char *message = journey_lint_finding_dup_message (finding);

  return g_strdup_printf ("%s: %s", place, message);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (JourneyDocument) document = read_map (c->map);
  g_autoptr (GArray) findings = run_rule (document, c->rule);
  g_autofree char *words = NULL;

  g_assert_cmpuint (findings->len, ==, c->n_findings);
  if (c->n_findings == 0)
    return;

  words = dup_words (&g_array_index (findings, JourneyLintFinding, 0));
  if (!g_str_has_prefix (words, c->expected))
    g_assert_cmpstr (words, ==, c->expected);
}

/* Every rule is in the table above, both finding and not finding something. */
static void
test_covered (void)
{
  const JourneyLintRule *rule;
  guint i, j;

  for (i = 0; (rule = journey_lint_get_rule (i)) != NULL; i++)
    {
      guint n_found = 0, n_silent = 0;

      for (j = 0; j < G_N_ELEMENTS (cases); j++)
        {
          if (!g_str_equal (cases[j].rule, journey_lint_rule_get_id (rule)))
            continue;
          n_found += cases[j].n_findings > 0;
          n_silent += cases[j].n_findings == 0;
        }
      if (n_found == 0 || n_silent == 0)
        g_error ("the rule %s is not in the table", journey_lint_rule_get_id (rule));
    }
  g_assert_cmpuint (i, >=, 20);
}

static void
test_rules (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  const JourneyLintRule *rule;
  guint i;

  for (i = 0; (rule = journey_lint_get_rule (i)) != NULL; i++)
    {
      const char *id = journey_lint_rule_get_id (rule);

      g_assert_true (g_hash_table_add (ids, (gpointer) id));
      g_assert_true (g_regex_match_simple ("^[a-z0-9]+(-[a-z0-9]+)*$", id, 0, 0));
      g_assert_true (journey_lint_find_rule (id) == rule);
      g_assert_cmpstr (journey_lint_rule_get_summary (rule), !=, "");
      g_assert_cmpint (journey_lint_rule_get_severity (rule), <, JOURNEY_LINT_N_SEVERITIES);
    }
  g_assert_null (journey_lint_find_rule ("dance"));
  g_assert_null (journey_lint_find_rule (""));
}

/* Every map of the table under all rules at once: the worst comes first, all has words, and
 * nothing twice. */
static void
test_order (void)
{
  GDate today = get_day (TODAY);
  guint i, j;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JourneyDocument) document = read_map (cases[i].map);
      g_autoptr (GArray) findings = journey_lint_run (document, &today, NULL);
      JourneyLintSeverity last = JOURNEY_LINT_ERROR;

      for (j = 0; j < findings->len; j++)
        {
          JourneyLintFinding *finding = &g_array_index (findings, JourneyLintFinding, j);
          JourneyLintSeverity severity = journey_lint_rule_get_severity (finding->rule);
          g_autofree char *words = dup_words (finding);

          g_assert_cmpint (severity, >=, last);
          last = severity;
          g_assert_null (strstr (words, "nan"));
          g_assert_null (strstr (words, "(null)"));
          g_assert_null (strchr (words, '\n'));
          g_assert_true (g_utf8_validate (words, -1, NULL));
          g_assert_true (journey_lint_finding_equal (finding, finding));
          if (j > 0)
            g_assert_false (journey_lint_finding_equal (finding, finding - 1));
        }
    }
}

static void
test_full_of_nothing (void)
{
  static const char *const maps[] = {
    "",
    "'stages':[{}]",
    "'stages':[{'customers':0},{'customers':0}]",
    MAP ("{}"),
    MAP ("{'emotions':[{'persona':'','score':0},{'persona':''}],'notes':[{}]}"),
    "'personas':[{},{},{}],'painPoints':[{},{}],'opportunities':[{}],'evidence':[{}],"
    "'metrics':[{}],'connections':[{},{}],'lanes':[{},{}]",
    "'scale':{'minimum':5,'maximum':5}," MAP (FEELS ("a", "x", "5")) ",'personas':[" PERSONA (
        "x") "]",
    MAP ("{'id':'a'},{'id':'a'}") ",'personas':[{'id':'a'},{'id':'a'}]",
    MAP (FEELS ("a", "a", "1000000")) ",'personas':[{'id':'a'}]",
    MAP ("{'id':'a'}") ",'connections':[{'id':'a','from':'a','to':'a'},{'from':'x','to':'x'}]",
    "'ignored':['','   ','emotion-gap','emotion-gap  ','dance dance']",
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (maps); i++)
    {
      g_autoptr (JourneyDocument) document = read_map (maps[i]);
      GDate today = get_day (TODAY);
      g_autoptr (GArray) findings = journey_lint_run (document, &today, NULL);
      guint j;

      g_assert_cmpuint (findings->len, >, 0);
      for (j = 0; j < findings->len; j++)
        {
          g_autofree char *words = dup_words (&g_array_index (findings, JourneyLintFinding, j));

          g_assert_cmpuint (strlen (words), >, 10);
        }
    }
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lint/rules", test_rules);
  g_test_add_func ("/lint/covered", test_covered);
  g_test_add_func ("/lint/order", test_order);
  g_test_add_func ("/lint/full-of-nothing", test_full_of_nothing);
  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/lint/%s/%u", cases[i].rule, i);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  return g_test_run ();
}
