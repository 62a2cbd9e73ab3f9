/* test-edit-add.c: new things on a map, and their numbers and texts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "edit-map.h"
#include "journey-enums.h"

typedef enum
{
  ADD_TOUCHPOINT,
  ADD_STAGE,
  ADD_PERSONA,
  ADD_LANE,
  ADD_PAIN_POINT,
  ADD_OPPORTUNITY,
  ADD_EVIDENCE,
  ADD_METRIC,
  ADD_CONNECTION,
} AddOp;

typedef struct
{
  const char *path;
  AddOp op;
  const char *on; /* one item, or the two that are connected */
  guint position;
  const char *text;
  char section;
  const char *expected;
  const char *label;
} AddCase;

static const AddCase add_cases[] = {
  { "touchpoint", ADD_TOUCHPOINT, "A", 1, "X", 's', "A:aX'bc B:de C:", "Add Touchpoint" },
  { "touchpoint-far", ADD_TOUCHPOINT, "C", 9, NULL, 's', "A:abc B:de C:?'", "Add Touchpoint" },
  { "stage", ADD_STAGE, "", 1, "X", 's', "A:abc X': B:de C:", "Add Stage" },
  { "stage-first", ADD_STAGE, "", 0, NULL, 's', "?': A:abc B:de C:", "Add Stage" },
  { "stage-far", ADD_STAGE, "", G_MAXUINT, "X", 's', "A:abc B:de C: X':", "Add Stage" },
  { "persona", ADD_PERSONA, "", 0, "X", 'p', "P Q X'", "Add Persona" },
  { "lane", ADD_LANE, "", 0, "X", 'l', "X' L", "Add Lane" },
  { "pain-point", ADD_PAIN_POINT, "c", 0, "X", 'x', "x:ab/ y:d/P X':c/", "Add Pain Point" },
  { "opportunity", ADD_OPPORTUNITY, "c", 0, "X", 'o', "o:x/e X':/c", "Add Opportunity" },
  { "opportunity-for", ADD_OPPORTUNITY, "y", 0, NULL, 'o', "o:x/e ?':y/", "Add Opportunity" },
  { "evidence", ADD_EVIDENCE, "Q", 0, "X", 'v', "v:axP X':Q", "Add Evidence" },
  { "metric", ADD_METRIC, "B", 0, "X", 'm', "m@A n@d X'@B", "Add Metric" },
  { "connection", ADD_CONNECTION, "ab", 0, "X", 'c', "i:ad j:da X':ab", "Add Connection" },
  { "connection-to-itself", ADD_CONNECTION, "aa", 0, "X", 'c', "i:ad j:da", NULL },
  { "connection-twice", ADD_CONNECTION, "ad", 0, "X", 'c', "i:ad j:da", NULL },
};

static gpointer
add (EditMap *map, const AddCase *c)
{
  g_autoptr (GPtrArray) on = edit_map_find_all (map, c->on);

  switch (c->op)
    {
    case ADD_TOUCHPOINT:
      return journey_edit_add_touchpoint (on->pdata[0], c->position, c->text);
    case ADD_STAGE:
      return journey_edit_add_stage (map->document, c->position, c->text);
    case ADD_PERSONA:
      return journey_edit_add_persona (map->document, c->text);
    case ADD_LANE:
      return journey_edit_add_lane (map->document, c->position, JOURNEY_LANE_KIND_TEXT, c->text);
    case ADD_PAIN_POINT:
      return journey_edit_add_pain_point (on->pdata[0], c->text);
    case ADD_OPPORTUNITY:
      return journey_edit_add_opportunity (on->pdata[0], c->text);
    case ADD_EVIDENCE:
      return journey_edit_add_evidence (on->pdata[0], c->text);
    case ADD_METRIC:
      return journey_edit_add_metric (on->pdata[0], JOURNEY_METRIC_KIND_NPS, c->text);
    case ADD_CONNECTION:
      return journey_edit_add_connection (on->pdata[0], on->pdata[1], c->text);
    default:
      g_assert_not_reached ();
    }
}

static void
test_add (gconstpointer data)
{
  const AddCase *c = data;
  g_autoptr (EditMap) map = edit_map_new ();
  gpointer item = add (map, c);

  if (c->label != NULL)
    g_assert_true (journey_item_get_document (item) == map->document);
  else
    g_assert_null (item);
  edit_map_assert (map, c->section, c->expected);
  edit_map_assert_step (map, c->label);
}

/* No two neighbours have one colour, wherever a stage comes in. */
static void
test_stage_colors (void)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  JourneyList *stages = journey_document_get_stages (document);
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  guint i;

  g_assert_cmpint (journey_stage_get_color (journey_edit_add_stage (document, 0, NULL)), ==,
                   JOURNEY_COLOR_TEAL);
  for (i = 1; i < 60; i++)
    journey_edit_add_stage (document, g_rand_int_range (rand, 0, (int) i + 1), NULL);
  for (i = 1; i < 60; i++)
    g_assert_cmpint (journey_stage_get_color (journey_list_get (stages, i - 1)), !=,
                     journey_stage_get_color (journey_list_get (stages, i)));
}

static void
test_stage_phase (void)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  JourneyStage *stage = journey_edit_add_stage (document, 0, NULL);

  g_object_set (stage, "phase", "after", NULL);
  g_assert_cmpint (journey_stage_get_phase (journey_edit_add_stage (document, 1, NULL)), ==,
                   JOURNEY_PHASE_AFTER);
  g_assert_cmpint (journey_stage_get_phase (journey_edit_add_stage (document, 0, NULL)), ==,
                   JOURNEY_PHASE_BEFORE);
}

static void
test_persona_colors (void)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  guint seen = 0;
  guint i;

  for (i = 0; i < 8; i++)
    seen |= 1u << journey_persona_get_color (journey_edit_add_persona (document, NULL));
  g_assert_cmpuint (seen, ==, 0xff);
  g_assert_nonnull (journey_edit_add_persona (document, NULL));
}

static void
test_lane_besides_standard (void)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  JourneyJournal *journal = journey_document_start_journal (document);
  JourneyList *lanes = journey_document_get_lanes (document);
  guint n_standard;

  journey_lane_get_standard (&n_standard);
  journey_edit_add_lane (document, G_MAXUINT, JOURNEY_LANE_KIND_TEXT, "X");
  g_assert_cmpuint (journey_list_get_length (lanes), ==, n_standard + 1);
  g_assert_cmpstr (journey_lane_get_title (journey_list_get (lanes, n_standard)), ==, "X");
  g_assert_cmpstr (journey_journal_get_undo_label (journal), ==, "Add Lane");
  g_assert_true (journey_journal_undo (journal));
  g_assert_cmpuint (journey_list_get_length (lanes), ==, 0);
}

typedef enum
{
  SCORE,
  EXPECTED,
  NUDGE,
} ScoreOp;

typedef struct
{
  const char *path;
  ScoreOp op;
  const char *touchpoint;
  const char *persona;
  double number;
  const char *expected;
  const char *label;
} ScoreCase;

static const ScoreCase score_cases[] = {
  { "change", SCORE, "a", "P", 2, "aP2 aQ-1 dP-2", "Change Emotion" },
  { "same", SCORE, "a", "P", 1, "aP1 aQ-1 dP-2", NULL },
  { "add", SCORE, "b", "Q", 0.5, "aP1 aQ-1 bQ0.5 dP-2", "Add Emotion" },
  { "clear", SCORE, "a", "Q", NAN, "aP1 dP-2", "Clear Emotion" },
  { "clear-gap", SCORE, "b", "Q", NAN, "aP1 aQ-1 dP-2", NULL },
  { "above", SCORE, "a", "P", 1e300, "aP2 aQ-1 dP-2", "Change Emotion" },
  { "below", SCORE, "b", "P", -INFINITY, "aP1 aQ-1 bP-2 dP-2", "Add Emotion" },
  { "expected", EXPECTED, "a", "P", 2, "aP1/2 aQ-1 dP-2", "Change Expected Emotion" },
  { "expected-alone", EXPECTED, "c", "P", 9, "aP1 aQ-1 cPnan/2 dP-2", "Change Expected Emotion" },
  { "expected-none", EXPECTED, "a", "P", NAN, "aP1 aQ-1 dP-2", NULL },
  { "nudge", NUDGE, "a", "Q", 1, "aP1 aQ0 dP-2", "Change Emotion" },
  { "nudge-down", NUDGE, "a", "P", -0.5, "aP0.5 aQ-1 dP-2", "Change Emotion" },
  { "nudge-at-end", NUDGE, "d", "P", -1, "aP1 aQ-1 dP-2", NULL },
  { "nudge-past-end", NUDGE, "a", "P", 100, "aP2 aQ-1 dP-2", "Change Emotion" },
  { "nudge-gap", NUDGE, "e", "P", 1, "aP1 aQ-1 dP-2 eP0", "Add Emotion" },
};

static void
test_score (gconstpointer data)
{
  const ScoreCase *c = data;
  g_autoptr (EditMap) map = edit_map_new ();
  JourneyTouchpoint *touchpoint = edit_map_find (map, c->touchpoint);
  JourneyPersona *persona = edit_map_find (map, c->persona);
  gboolean changed;

  if (c->op == SCORE)
    changed = journey_edit_set_score (touchpoint, persona, c->number);
  else if (c->op == EXPECTED)
    changed = journey_edit_set_expected (touchpoint, persona, c->number);
  else
    changed = journey_edit_nudge_score (touchpoint, persona, c->number);

  g_assert_cmpint (changed, ==, c->label != NULL);
  edit_map_assert (map, 'e', c->expected);
  edit_map_assert_step (map, c->label);
}

/* A gap keeps what else is said about the emotion. */
static void
test_score_gap (void)
{
  g_autoptr (EditMap) map = edit_map_new ();
  JourneyTouchpoint *touchpoint = edit_map_find (map, "a");
  JourneyPersona *persona = edit_map_find (map, "Q");

  journey_edit_set_expected (touchpoint, persona, 1);
  journey_edit_set_score (touchpoint, persona, JOURNEY_UNSET);
  edit_map_assert (map, 'e', "aP1 aQnan/1 dP-2");
  journey_edit_set_expected (touchpoint, persona, JOURNEY_UNSET);
  edit_map_assert (map, 'e', "aP1 dP-2");
}

static void
test_sketch (void)
{
  g_autoptr (EditMap) map = edit_map_new ();
  const JourneyScore scores[] = {
    { edit_map_find (map, "a"), -2 }, { edit_map_find (map, "b"), 1 },
    { edit_map_find (map, "b"), 5 },  { edit_map_find (map, "d"), JOURNEY_UNSET },
    { edit_map_find (map, "e"), 0 },
  };

  g_assert_true (journey_edit_set_scores (edit_map_find (map, "P"), scores, G_N_ELEMENTS (scores)));
  edit_map_assert (map, 'e', "aP-2 aQ-1 bP2 eP0");
  g_assert_false (
      journey_edit_set_scores (edit_map_find (map, "P"), scores + 2, G_N_ELEMENTS (scores) - 2));
  g_assert_false (journey_edit_set_scores (edit_map_find (map, "P"), NULL, 0));
  edit_map_assert_step (map, "Sketch Emotions");
}

static void
test_nudge_merges (void)
{
  g_autoptr (EditMap) map = edit_map_new ();
  JourneyTouchpoint *touchpoint = edit_map_find (map, "a");
  JourneyPersona *persona = edit_map_find (map, "Q");

  journey_edit_nudge_score (touchpoint, persona, 1);
  journey_edit_nudge_score (touchpoint, persona, 1);
  journey_edit_nudge_score (touchpoint, persona, 1);
  edit_map_assert (map, 'e', "aP1 aQ2 dP-2");
  edit_map_assert_step (map, "Change Emotion");
}

static void
test_severity (void)
{
  static const struct
  {
    int by;
    int expected;
  } cases[] = {
    { -1, 0 }, { 1, 1 }, { -1, 1 }, { 2, 3 }, { G_MAXINT, 5 }, { 1, 5 }, { G_MININT, 1 }
  };
  g_autoptr (EditMap) map = edit_map_new ();
  JourneyPainPoint *pain_point = edit_map_find (map, "x");
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int before = journey_pain_point_get_severity (pain_point);

      g_assert_cmpint (journey_edit_nudge_severity (pain_point, cases[i].by), ==,
                       before != cases[i].expected);
      g_assert_cmpint (journey_pain_point_get_severity (pain_point), ==, cases[i].expected);
    }
  edit_map_assert_step (map, "Change Severity");
}

static void
test_rate (void)
{
  static const struct
  {
    int impact, effort;
    const char *gesture;
    const char *label;
  } cases[] = {
    { 4, 0, NULL, "Change Impact" },
    { 4, 2, NULL, "Change Effort" },
    { 1, 9, NULL, "Change Impact and Effort" },
    { -1, 5, NULL, "Change Impact" },
    { 1, 1, "keys", "Change Impact and Effort" },
  };
  g_autoptr (EditMap) map = edit_map_new ();
  JourneyOpportunity *opportunity = edit_map_find (map, "o");
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (
          journey_edit_rate (opportunity, cases[i].impact, cases[i].effort, cases[i].gesture));
      g_assert_cmpint (journey_opportunity_get_impact (opportunity), ==,
                       CLAMP (cases[i].impact, 0, 5));
      g_assert_cmpint (journey_opportunity_get_effort (opportunity), ==,
                       CLAMP (cases[i].effort, 0, 5));
      g_assert_cmpstr (journey_journal_get_undo_label (map->journal), ==, cases[i].label);
    }

  g_assert_false (journey_edit_rate (opportunity, 1, 1, "keys"));
  g_assert_true (journey_edit_rate (opportunity, 2, 1, "keys"));
  journey_journal_undo (map->journal);
  g_assert_cmpint (journey_opportunity_get_impact (opportunity), ==, 0);
  g_assert_cmpint (journey_opportunity_get_effort (opportunity), ==, 5);
}

typedef struct
{
  const char *path;
  double minimum;
  double maximum;
  const char *expected;
  const char *label;
} ScaleCase;

static const ScaleCase scale_cases[] = {
  { "wider", -4, 4, "aP2/4 aQ-2 dP-4", "Change Scale" },
  { "shifted", 1, 5, "aP4/5 aQ2 dP1", "Change Scale" },
  { "ten", 0, 10, "aP7.5/10 aQ2.5 dP0", "Change Scale" },
  { "same", -2, 2, "aP1/2 aQ-1 dP-2", NULL },
  { "turned", 2, -2, "aP1/2 aQ-1 dP-2", NULL },
  { "no-extent", 1, 1, "aP1/2 aQ-1 dP-2", NULL },
  { "not-a-number", NAN, 1, "aP1/2 aQ-1 dP-2", NULL },
  { "infinite", 0, INFINITY, "aP1/2 aQ-1 dP-2", NULL },
  { "too-far", -1001, 0, "aP1/2 aQ-1 dP-2", NULL },
};

static void
test_scale (gconstpointer data)
{
  const ScaleCase *c = data;
  g_autoptr (EditMap) map = edit_map_new ();
  const char *label;

  journey_edit_set_expected (edit_map_find (map, "a"), edit_map_find (map, "P"), 2);
  journey_edit_convert_scale (map->document, c->minimum, c->maximum, NULL);
  edit_map_assert (map, 'e', c->expected);
  label = journey_journal_get_undo_label (map->journal);
  g_assert_cmpstr (label, ==, c->label != NULL ? c->label : "Change Expected Emotion");

  while (journey_journal_undo (map->journal))
    ;
  edit_map_assert_step (map, NULL);
}

static void
test_scale_without_extent (void)
{
  g_autoptr (EditMap) map = edit_map_new ();
  const char *const labels[] = { "low", "high", NULL };
  JourneyScale *scale = journey_document_get_scale (map->document);

  journey_journal_begin (map->journal, "Flatten");
  g_object_set (scale, "minimum", 2.0, NULL);
  journey_journal_commit (map->journal);
  g_assert_true (journey_edit_convert_scale (map->document, 0, 1, labels));
  edit_map_assert (map, 'e', "aP0.5 aQ0.5 dP0.5");
  g_assert_cmpstr (journey_scale_get_score_label (scale, 0.9), ==, "high");
  g_assert_null (journey_scale_get_score_label (scale, 7));
}

static void
test_scale_words (void)
{
  g_autoptr (JourneyScale) scale = journey_scale_new ();

  g_assert_cmpstr (journey_scale_get_score_label (scale, -2), ==, "Awful");
  g_assert_cmpstr (journey_scale_get_score_label (scale, 1.2), ==, "Good");
  g_assert_null (journey_scale_get_score_label (scale, 2.1));
  g_assert_null (journey_scale_get_score_label (scale, JOURNEY_UNSET));
  g_assert_null (journey_scale_get_step_label (scale, 5));
  g_object_set (scale, "maximum", 3.0, NULL);
  g_assert_null (journey_scale_get_score_label (scale, 1));
}

static void
test_text (void)
{
  g_autoptr (EditMap) map = edit_map_new ();
  JourneyTouchpoint *touchpoint = edit_map_find (map, "a");
  g_autofree char *huge = g_strnfill (2 * 1024 * 1024, 'x');

  g_assert_true (journey_edit_set_text (touchpoint, "title", "one\r\ntwo\rthree\xff", NULL));
  g_assert_cmpstr (journey_touchpoint_get_title (touchpoint), ==, "one\ntwo\nthree\357\277\275");
  edit_map_assert_step (map, "Rename Touchpoint");

  g_assert_false (journey_edit_set_text (touchpoint, "doing", NULL, NULL));
  g_assert_false (journey_edit_set_text (touchpoint, "doing", "", NULL));
  memcpy (huge + 1024 * 1024 - 1, "ü", 2);
  g_assert_true (journey_edit_set_text (touchpoint, "doing", huge, NULL));
  g_assert_cmpuint (strlen (journey_touchpoint_get_doing (touchpoint)), ==, 1024 * 1024 - 1);
  g_assert_cmpstr (journey_journal_get_undo_label (map->journal), ==, "Edit Doing");
}

/* What is typed in one stay in one field is one step, and no more than that. */
static void
test_typing (void)
{
  g_autoptr (EditMap) map = edit_map_new ();
  JourneyTouchpoint *touchpoint = edit_map_find (map, "a");

  journey_edit_set_text (touchpoint, "title", "t", "1");
  journey_edit_set_text (touchpoint, "title", "te", "1");
  journey_edit_set_text (touchpoint, "title", "tea", "2");
  journey_edit_set_text (edit_map_find (map, "b"), "title", "b1", "2");
  journey_edit_set_text (edit_map_find (map, "b"), "doing", "b2", "2");
  journey_edit_set_text (edit_map_find (map, "b"), "doing", "b3", NULL);

  g_assert_true (journey_journal_undo (map->journal));
  g_assert_true (journey_journal_undo (map->journal));
  g_assert_true (journey_journal_undo (map->journal));
  g_assert_cmpstr (journey_touchpoint_get_title (touchpoint), ==, "tea");
  g_assert_true (journey_journal_undo (map->journal));
  g_assert_cmpstr (journey_touchpoint_get_title (touchpoint), ==, "te");
  g_assert_true (journey_journal_undo (map->journal));
  edit_map_assert_step (map, NULL);
}

static void
test_note (void)
{
  g_autoptr (EditMap) map = edit_map_new ();
  JourneyLane *lane = edit_map_find (map, "L");

  g_assert_false (journey_edit_set_note (edit_map_find (map, "b"), lane, "", NULL));
  g_assert_true (journey_edit_set_note (edit_map_find (map, "b"), lane, "x", NULL));
  g_assert_true (journey_edit_set_note (edit_map_find (map, "b"), lane, "y", NULL));
  edit_map_assert (map, 'n', "aL:hm bL:y");
  g_assert_true (journey_edit_set_note (edit_map_find (map, "a"), lane, NULL, NULL));
  edit_map_assert (map, 'n', "bL:y");
  g_assert_cmpstr (journey_journal_get_undo_label (map->journal), ==, "Delete Note");
}

/* Each type that can be edited in place says which text that is. */
static void
test_text_property (void)
{
  g_autoptr (EditMap) map = edit_map_new ();
  static const char *const ids[] = { "A", "a", "P", "L", "x", "o", "v", "m", "i" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      gpointer item = edit_map_find (map, ids[i]);

      g_assert_true (
          journey_edit_set_text (item, journey_edit_get_text_property (item), "new", NULL));
    }
  g_assert_cmpstr (journey_edit_get_text_property (map->document), ==, "title");
  g_assert_null (journey_edit_get_text_property (journey_document_get_scale (map->document)));
}

static void
test_property (void)
{
  g_autoptr (EditMap) map = edit_map_new ();
  JourneyStage *stage = edit_map_find (map, "A");
  g_auto (GValue) customers = G_VALUE_INIT;

  g_value_init (&customers, G_TYPE_DOUBLE);
  g_value_set_double (&customers, JOURNEY_UNSET);
  g_assert_false (journey_edit_set_property (stage, "customers", &customers, NULL, NULL));
  g_value_set_double (&customers, 12);
  g_assert_true (journey_edit_set_property (stage, "customers", &customers, "Count", NULL));
  edit_map_assert_step (map, "Count");
  g_value_set_double (&customers, 13);
  g_assert_true (journey_edit_set_property (stage, "customers", &customers, NULL, NULL));
  g_assert_cmpstr (journey_journal_get_undo_label (map->journal), ==, "Change Customers");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_CASES ("/edit/add/", add_cases, test_add)
  g_test_add_func ("/edit/add/stage-colors", test_stage_colors);
  g_test_add_func ("/edit/add/stage-phase", test_stage_phase);
  g_test_add_func ("/edit/add/persona-colors", test_persona_colors);
  g_test_add_func ("/edit/add/lane-besides-standard", test_lane_besides_standard);
  ADD_CASES ("/edit/score/", score_cases, test_score)
  g_test_add_func ("/edit/score/gap", test_score_gap);
  g_test_add_func ("/edit/score/sketch", test_sketch);
  g_test_add_func ("/edit/score/nudge-merges", test_nudge_merges);
  g_test_add_func ("/edit/severity", test_severity);
  g_test_add_func ("/edit/rate", test_rate);
  ADD_CASES ("/edit/scale/", scale_cases, test_scale)
  g_test_add_func ("/edit/scale/without-extent", test_scale_without_extent);
  g_test_add_func ("/edit/scale/words", test_scale_words);
  g_test_add_func ("/edit/text", test_text);
  g_test_add_func ("/edit/text/typing", test_typing);
  g_test_add_func ("/edit/text/note", test_note);
  g_test_add_func ("/edit/text/property", test_text_property);
  g_test_add_func ("/edit/property", test_property);

  return g_test_run ();
}
