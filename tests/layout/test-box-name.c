/* test-box-name.c: the e-bike map in words, as a screen reader says it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-connection.h"

#include "layout-check.h"
#include "layout-samples.h"

typedef struct
{
  JourneyBoxKind kind;
  const char *name;
  const char *value;
} Words;

static const Words words[] = {
  { JOURNEY_BOX_HEADER, "Buying a first e-bike",
    "Cut checkout drop-off by a third before the spring season" },
  { JOURNEY_BOX_PERSONA, "Persona: Commuting parent", NULL },
  { JOURNEY_BOX_STAGE, "Awareness, stage 1 of 5", "12\u202f400 customers" },
  { JOURNEY_BOX_LANE_NAME, "Doing", NULL },
  { JOURNEY_BOX_CONNECTION,
    "A colleague hears of it, From Refers a colleague to Sees a neighbour's e-bike", NULL },
  { JOURNEY_BOX_TOUCHPOINT, "First ride to work, Product",
    "Onboarding, Moment of delight, Validated" },
  { JOURNEY_BOX_TOUCHPOINT, "First service, Store", "Loyalty, Validated" },
  { JOURNEY_BOX_DOING, "Doing: Asks how far it goes on a charge", NULL },
  { JOURNEY_BOX_THINKING, "Thinking: Could that replace our second car?", NULL },
  { JOURNEY_BOX_BACKSTAGE, "Backstage: Charges two demo bikes overnight", NULL },
  { JOURNEY_BOX_EMOTION, "Commuting parent at First ride to work", "2, Great, Delighted" },
  { JOURNEY_BOX_EMOTION, "Commuting parent at First service", "−1.6, Let down" },
  { JOURNEY_BOX_PAIN_POINT, "Pain point: Delivery date shown only after paying",
    "severity 5 of 5, open" },
  { JOURNEY_BOX_OPPORTUNITY, "Opportunity: Lease slider on the product page",
    "impact 5 of 5, effort 2 of 5, idea" },
  { JOURNEY_BOX_EVIDENCE, "Evidence: 38 calls in a month about carrying the box", NULL },
  { JOURNEY_BOX_METRIC, "Metric: CSAT", "4.7\u00a0/ 5, +0.2" },
};

static JourneyTextMeasure *measure;

static const JourneyBox *
find_box (JourneyLayout *layout, JourneyBoxKind kind, const char *name)
{
  guint n_boxes, i;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);

  for (i = 0; i < n_boxes; i++)
    {
      g_autofree char *found = journey_layout_dup_box_name (layout, &boxes[i]);

      if (boxes[i].kind == kind && g_strcmp0 (found, name) == 0)
        return &boxes[i];
    }

  return NULL;
}

static void
test_ebike (void)
{
  g_autoptr (JourneyDocument) document = load_sample ("ebike");
  g_autoptr (JourneyLayout) layout = layout_checked (document, measure, NULL);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const JourneyBox *box = find_box (layout, words[i].kind, words[i].name);
      g_autofree char *value = NULL;

      g_test_message ("%s", words[i].name);
      g_assert_nonnull (box);
      value = journey_layout_dup_box_value (layout, box);
      g_assert_cmpstr (value, ==, words[i].value);
    }
}

/* What can be pointed at has a name of its own among its like; decoration has none. */
static void
test_all (void)
{
  g_autoptr (JourneyDocument) document = load_sample ("ebike");
  g_autoptr (JourneyLayout) layout = layout_checked (document, measure, NULL);
  guint n_boxes, i;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);

  for (i = 0; i < n_boxes; i++)
    {
      g_autofree char *name = journey_layout_dup_box_name (layout, &boxes[i]);

      if (journey_box_kind_is_content (boxes[i].kind))
        g_assert_true (find_box (layout, boxes[i].kind, name) == &boxes[i]);
      else
        g_assert_null (name);
    }
}

static void
test_kinds (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  int kind;

  for (kind = 0; kind < JOURNEY_BOX_N_KINDS; kind++)
    g_assert_true (g_hash_table_add (names, (gpointer) journey_box_kind_get_name (kind)));
}

/* A connection of stages, which our own programs do not make, names the stages. */
static void
test_stages (void)
{
  g_autoptr (JourneyDocument) document = load_sample ("outpatient-visit");
  g_autoptr (JourneyConnection) connection = journey_connection_new ();
  JourneyList *stages = journey_document_get_stages (document);
  g_autoptr (JourneyLayout) layout = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *name = NULL;
  guint n_boxes;
  const JourneyBox *boxes;
  int box;

  g_object_set (connection, "id", "zzzzzzz1", "from",
                journey_item_get_id (journey_list_get (stages, 0)), "to",
                journey_item_get_id (journey_list_get (stages, 2)), NULL);
  journey_list_append (journey_document_get_connections (document), connection);
  layout = layout_checked (document, measure, NULL);
  boxes = journey_layout_get_boxes (layout, &n_boxes);

  box = journey_layout_find (layout, JOURNEY_BOX_CONNECTION, JOURNEY_ITEM (connection));
  g_assert_cmpint (box, >=, 0);
  name = journey_layout_dup_box_name (layout, &boxes[box]);
  expected =
      g_strdup_printf ("From %s to %s", journey_stage_get_title (journey_list_get (stages, 0)),
                       journey_stage_get_title (journey_list_get (stages, 2)));
  g_assert_cmpstr (name, ==, expected);
}

/* What is new has no words of its own yet, and no name may be empty for that. */
static void
test_untitled (void)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  g_autoptr (JourneyPersona) persona = journey_persona_new ();
  g_autoptr (JourneyStage) stage = journey_stage_new ();
  g_autoptr (JourneyTouchpoint) touchpoint = journey_touchpoint_new ();
  g_autoptr (JourneyLayout) layout = NULL;

  journey_list_append (journey_document_get_personas (document), persona);
  journey_list_append (journey_document_get_stages (document), stage);
  journey_list_append (journey_stage_get_touchpoints (stage), touchpoint);
  layout = layout_checked (document, measure, NULL);

  g_assert_nonnull (find_box (layout, JOURNEY_BOX_PERSONA, "Persona: untitled"));
  g_assert_nonnull (find_box (layout, JOURNEY_BOX_TOUCHPOINT, "untitled, No channel"));
  g_assert_nonnull (find_box (layout, JOURNEY_BOX_HEADER, "untitled"));
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  measure = journey_text_measure_new ();

  g_test_add_func ("/box-name/e-bike", test_ebike);
  g_test_add_func ("/box-name/all", test_all);
  g_test_add_func ("/box-name/kinds", test_kinds);
  g_test_add_func ("/box-name/stages", test_stages);
  g_test_add_func ("/box-name/untitled", test_untitled);

  status = g_test_run ();
  journey_text_measure_free (measure);

  return status;
}
