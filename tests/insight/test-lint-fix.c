/* test-lint-fix.c: findings are mended and ignored, each in one step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-lint.h"

#include "journey-writer.h"
#include "lint-map.h"

#define TODAY "2026-06-15"

/* A map for each rule that can be mended, in which the rule finds something once. */
static const struct
{
  const char *rule;
  const char *map;
  const char *label;
  const char *after; /* a piece of the file once it is mended */
} cases[] = {
  { "map-without-stages", "", "Add Stage", "\"stages\": [" },
  { "map-without-personas", "'stages':[{}]", "Add Persona", "\"personas\": [" },
  { "review-overdue", "'reviewed':'2001-01-01','reviewMonths':1", "Mark as Reviewed",
    "\"reviewed\": \"2026-06-15\"" },
  { "scale-without-extent", "'scale':{'minimum':5,'maximum':5,'labels':['A']}",
    "Use Standard Scale", "\"version\": 1\n}" },
  { "stage-without-touchpoints", "'stages':[{'id':'s'}]", "Add Touchpoint", "\"touchpoints\": [" },
  { "validated-without-evidence",
    "'stages':[{'touchpoints':[{'id':'a','confidence':'validated'}]}]", "Mark as Assumed",
    "\"id\": \"a\"\n" },
  { "score-outside-scale",
    "'stages':[{'touchpoints':[{'emotions':[{'persona':'x','score':-7,'expected':9}]}]}]",
    "Move Emotion onto Scale", "\"score\": -2,\n              \"expected\": 2\n" },
  { "same-color", "'personas':[{'color':'teal'},{'id':'b','color':'teal'}]", "Change Color",
    "\"id\": \"b\"\n" },
  { "pain-without-opportunity", "'painPoints':[{'id':'p'}]", "Add Opportunity",
    "\"painPoints\": [\n        \"p\"\n" },
  { "orphan-link", "'painPoints':[{'id':'p','touchpoints':['x','p','y']}]", "Remove Broken Links",
    "\"touchpoints\": [\n        \"p\"\n      ]" },
  { "orphan-link", "'metrics':[{'id':'m','on':'x'}]", "Remove Broken Links", "\"id\": \"m\"\n" },
  { "orphan-link", "'stages':[{'touchpoints':[{'emotions':[{'persona':'x','score':1}]}]}]",
    "Remove Broken Links", "\"touchpoints\": [\n        {}\n" },
  { "orphan-link", "'connections':[{'from':'x','to':'y'}]", "Remove Broken Links",
    "\"version\": 1\n}" },
  { "connection-broken", "'connections':[{'id':'c'}]", "Delete Connection", "\"version\": 1\n}" },
};

static GArray *
run_rule (JourneyDocument *document, const char *rule)
{
  const char *const rules[] = { rule, NULL };
  GDate today = get_day (TODAY);

  return journey_lint_run (document, &today, rules);
}

static char *
dup_file (JourneyDocument *document)
{
  g_autoptr (GBytes) bytes = journey_writer_write (document);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_fix (void)
{
  GDate today = get_day (TODAY);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JourneyDocument) document = read_map (cases[i].map);
      JourneyJournal *journal = journey_document_start_journal (document);
      g_autoptr (GArray) findings = run_rule (document, cases[i].rule);
      g_autofree char *before = dup_file (document);
      g_autofree char *after = NULL;
      g_autofree char *again = NULL;
      g_autoptr (GArray) rest = NULL;
      const JourneyLintFinding *finding = &g_array_index (findings, JourneyLintFinding, 0);
      JourneyItem *shown;

      g_assert_cmpuint (findings->len, ==, 1);
      g_assert_cmpstr (journey_lint_finding_get_fix (finding), ==, cases[i].label);

      shown = journey_lint_finding_fix (finding, &today);
      g_assert_true (shown == NULL || journey_item_get_document (shown) == document);
      g_assert_cmpstr (journey_journal_get_undo_label (journal), ==, cases[i].label);
      after = dup_file (document);
      if (strstr (after, cases[i].after) == NULL)
        g_assert_cmpstr (after, ==, cases[i].after);
      rest = run_rule (document, cases[i].rule);
      g_assert_cmpuint (rest->len, ==, 0);

      g_assert_true (journey_journal_undo (journal));
      g_assert_false (journey_journal_can_undo (journal));
      again = dup_file (document);
      g_assert_cmpstr (again, ==, before);
    }
}

static gboolean
is_in_table (const char *rule)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      if (g_str_equal (cases[i].rule, rule))
        return TRUE;
    }

  return FALSE;
}

/* What can be mended is in the table above, and what cannot is left as it is. */
static void
test_covered (void)
{
  const JourneyLintRule *rule;
  guint i;

  for (i = 0; (rule = journey_lint_get_rule (i)) != NULL; i++)
    {
      g_autoptr (JourneyDocument) document = read_map ("");
      JourneyLintFinding finding = { rule, JOURNEY_ITEM (document), NULL, 0, 0 };

      g_assert_true ((journey_lint_finding_get_fix (&finding) != NULL) ==
                     is_in_table (journey_lint_rule_get_id (rule)));
    }
}

#define TWO_TOUCHPOINTS "'stages':[{'touchpoints':[{'id':'a'},{'id':'b'}]}]"

static void
test_ignore (void)
{
  g_autoptr (JourneyDocument) document = read_map (TWO_TOUCHPOINTS);
  JourneyJournal *journal = journey_document_start_journal (document);
  g_autoptr (GArray) findings = run_rule (document, "touchpoint-without-channel");
  const JourneyLintFinding *finding = &g_array_index (findings, JourneyLintFinding, 0);
  g_autoptr (GArray) rest = NULL;
  g_autoptr (GArray) all = NULL;

  g_assert_cmpuint (findings->len, ==, 2);
  g_assert_true (journey_lint_finding_can_ignore (finding));
  g_assert_true (journey_lint_finding_ignore (finding));
  g_assert_false (journey_lint_finding_ignore (finding));
  g_assert_cmpstr (journey_journal_get_undo_label (journal), ==, "Ignore Finding");
  g_assert_cmpstr (journey_document_get_ignored (document)[0], ==, "touchpoint-without-channel a");

  rest = run_rule (document, "touchpoint-without-channel");
  g_assert_cmpuint (rest->len, ==, 1);
  g_assert_true (g_array_index (rest, JourneyLintFinding, 0).item ==
                 g_array_index (findings, JourneyLintFinding, 1).item);

  g_assert_true (journey_journal_undo (journal));
  all = run_rule (document, "touchpoint-without-channel");
  g_assert_cmpuint (all->len, ==, 2);
}

static void
test_ignore_rule (void)
{
  g_autoptr (JourneyDocument) document = read_map (TWO_TOUCHPOINTS);
  JourneyJournal *journal = journey_document_start_journal (document);
  const JourneyLintRule *rule = journey_lint_find_rule ("touchpoint-without-channel");
  g_autoptr (GArray) none = NULL;
  g_autoptr (GArray) all = NULL;

  g_assert_true (journey_lint_ignore_rule (document, rule));
  g_assert_false (journey_lint_ignore_rule (document, rule));
  none = run_rule (document, "touchpoint-without-channel");
  g_assert_cmpuint (none->len, ==, 0);

  g_assert_true (journey_lint_clear_ignored (document));
  g_assert_false (journey_lint_clear_ignored (document));
  g_assert_cmpstr (journey_journal_get_undo_label (journal), ==, "Show Ignored Findings");
  all = run_rule (document, "touchpoint-without-channel");
  g_assert_cmpuint (all->len, ==, 2);
}

/* What is ignored of each kind of finding, as the file has it. */
static void
test_keys (void)
{
  static const struct
  {
    const char *rule;
    const char *map;
    const char *key; /* NULL where it cannot be ignored */
  } keys[] = {
    { "map-without-stages", "", "map-without-stages" },
    { "persona-without-goal", "'personas':[{'id':'x'}]", "persona-without-goal x" },
    { "persona-without-goal", "'personas':[{}]", NULL },
    { "same-color", "'personas':[{'id':'x'},{'id':'y'}]", "same-color y x" },
    { "score-outside-scale",
      "'stages':[{'touchpoints':[{'id':'a','emotions':[{'persona':'x','score':9}]}]}]",
      "score-outside-scale a x" },
    { "orphan-link", "'stages':[{'touchpoints':[{'id':'a','notes':[{'lane':'l','text':'.'}]}]}]",
      "orphan-link a l" },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (JourneyDocument) document = read_map (keys[i].map);
      g_autoptr (GArray) findings = run_rule (document, keys[i].rule);
      g_autoptr (GArray) rest = NULL;
      const JourneyLintFinding *finding = &g_array_index (findings, JourneyLintFinding, 0);

      g_assert_cmpuint (findings->len, ==, 1);
      g_assert_true (journey_lint_finding_can_ignore (finding) == (keys[i].key != NULL));
      g_assert_true (journey_lint_finding_ignore (finding) == (keys[i].key != NULL));
      g_assert_cmpstr (journey_document_get_ignored (document)[0], ==, keys[i].key);
      rest = run_rule (document, keys[i].rule);
      g_assert_cmpuint (rest->len, ==, keys[i].key != NULL ? 0 : 1);
    }
}

/* Keys of what is gone are dropped when the list is written next, but not what a newer version may
 * know. */
static void
test_forget (void)
{
  g_autoptr (JourneyDocument) document = read_map (
      "'ignored':['emotion-gap gone','dance','dance a'],'stages':[{'touchpoints':[{'id':'a'}]}]");
  g_autoptr (GArray) findings = run_rule (document, "touchpoint-without-channel");
  g_autofree char *ignored = NULL;

  g_assert_true (journey_lint_finding_ignore (&g_array_index (findings, JourneyLintFinding, 0)));
  ignored = g_strjoinv (",", (char **) journey_document_get_ignored (document));
  g_assert_cmpstr (ignored, ==, "dance,dance a,touchpoint-without-channel a");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lint-fix/fix", test_fix);
  g_test_add_func ("/lint-fix/covered", test_covered);
  g_test_add_func ("/lint-fix/ignore", test_ignore);
  g_test_add_func ("/lint-fix/ignore-rule", test_ignore_rule);
  g_test_add_func ("/lint-fix/keys", test_keys);
  g_test_add_func ("/lint-fix/forget", test_forget);

  return g_test_run ();
}
