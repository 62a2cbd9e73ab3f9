/* test-odd.c: maps that nobody meant, and texts that no map was made for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "journey-reader.h"

#include "layout-check.h"
#include "layout-samples.h"
#include "layout-texts.h"

#define TOUCHPOINTS                                                                                \
  "{\"id\":\"t1\",\"title\":\"One\",\"emotions\":[{\"persona\":\"p1\",\"score\":1}]},"             \
  "{\"id\":\"t2\",\"title\":\"Two\",\"emotions\":[{\"persona\":\"p1\",\"score\":-1}]}"
#define STAGES   "\"stages\":[{\"id\":\"s1\",\"title\":\"Stage\",\"touchpoints\":[" TOUCHPOINTS "]}]"
#define PERSONAS "\"personas\":[{\"id\":\"p1\",\"name\":\"Ann\"}]"

static JourneyTextMeasure *measure;

/* What a map has, beside format and version. */
static JourneyDocument *
read_map (const char *members)
{
  g_autofree char *text =
      g_strconcat ("{\"format\":\"journey\",\"version\":1,", members, "}", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  JourneyDocument *document = journey_reader_read (bytes, "map", &findings, &error);

  g_assert_no_error (error);
  return document;
}

/* A map in all the ways that it can be laid out. */
static void
check_all_ways (JourneyDocument *document)
{
  static const JourneyLayoutOptions ways[] = {
    { .direction = JOURNEY_DIRECTION_LTR },
    { .direction = JOURNEY_DIRECTION_RTL },
    { .hide_empty_lanes = TRUE },
    { .editable = TRUE },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (JourneyLayout) layout = layout_checked (document, measure, &ways[i]);

      g_assert_nonnull (layout);
    }
}

/* --- Texts --- */

typedef struct
{
  guint text;     /* which of the hard ones, or the first of them */
  gboolean mixed; /* each property gets another one */
} Filling;

static void
fill_cb (JourneyItem *item, gpointer user_data)
{
  Filling *filling = user_data;
  guint n_stored, i;
  GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);

  for (i = 1; i < n_stored; i++)
    {
      g_autofree char *text = NULL;

      if ((stored[i]->flags & JOURNEY_PARAM_REFERENCE) != 0 ||
          journey_field_get_enum_type (stored[i]) != G_TYPE_INVALID)
        continue;
      text = hard_text (filling->text % N_HARD_TEXTS);
      if (G_IS_PARAM_SPEC_STRING (stored[i]))
        g_object_set (item, stored[i]->name, text, NULL);
      else if (stored[i]->value_type == G_TYPE_STRV)
        g_object_set (item, stored[i]->name, (const char *[]) { text, text, NULL }, NULL);
      filling->text += filling->mixed;
    }
}

/* Every text of a map is the same hard one: no line leaves its box. */
static void
test_texts (void)
{
  guint i;

  for (i = 0; i < N_HARD_TEXTS; i++)
    {
      g_autoptr (JourneyDocument) document = load_sample ("ebike");
      g_autoptr (JourneyLayout) layout = NULL;
      Filling filling = { i, FALSE };

      g_test_message ("text %u", i);
      journey_item_foreach (JOURNEY_ITEM (document), fill_cb, &filling);
      layout = layout_checked (document, measure, NULL);
      g_assert_cmpfloat (journey_layout_get_height (layout), >, 500);
    }
}

/* Hard texts beside each other, each in another property. */
static void
test_mixed_texts (void)
{
  guint i;

  for (i = 0; i < N_HARD_TEXTS; i += 6)
    {
      g_autoptr (JourneyDocument) document = load_sample ("outpatient-visit");
      Filling filling = { i, TRUE };

      g_test_message ("from text %u", i);
      journey_item_foreach (JOURNEY_ITEM (document), fill_cb, &filling);
      check_all_ways (document);
    }
}

/* --- Maps --- */

typedef struct
{
  const char *path;
  const char *members;
  const char *expected; /* how many boxes there are of some kinds */
} Map;

static const Map maps[] = {
  { "/odd/nothing", "\"title\":\"\"", "stage 0 touchpoint 0 lane 9 hint 1 emotion 0" },
  { "/odd/blank-title", "\"title\":\" \\n \"," STAGES, "header 1 stage 1 touchpoint 2 hint 0" },
  { "/odd/no-personas", STAGES, "persona 0 touchpoint 2 emotion 0 scale 0" },
  { "/odd/stage-without-touchpoints",
    PERSONAS ",\"stages\":[{\"id\":\"s0\",\"title\":\"None\"},{\"id\":\"s1\",\"touchpoints\":"
             "[" TOUCHPOINTS "]},{\"id\":\"s2\"}]",
    "stage 3 touchpoint 2 emotion 2" },
  { "/odd/only-stages", "\"stages\":[{\"id\":\"s1\"},{\"id\":\"s2\",\"customers\":3}]",
    "stage 2 touchpoint 0" },
  { "/odd/scale-reversed",
    PERSONAS "," STAGES ",\"scale\":{\"minimum\":5,\"maximum\":-5,\"labels\":[\"a\",\"b\"]}",
    "emotion 2 scale 1" },
  { "/odd/scale-flat", PERSONAS "," STAGES ",\"scale\":{\"minimum\":1,\"maximum\":1}",
    "emotion 2 scale 1" },
  { "/odd/scale-tiny", PERSONAS "," STAGES ",\"scale\":{\"minimum\":0,\"maximum\":1e-300}",
    "emotion 2 scale 1" },
  { "/odd/scale-huge",
    PERSONAS "," STAGES ",\"scale\":{\"minimum\":-1000,\"maximum\":1000,\"labels\":[\"x\"]}",
    "emotion 2 scale 1" },
  { "/odd/scale-one-step", PERSONAS "," STAGES ",\"scale\":{\"minimum\":0,\"maximum\":1}",
    "emotion 2 scale 1" },
  { "/odd/scores-outside",
    PERSONAS ",\"stages\":[{\"touchpoints\":["
             "{\"id\":\"t1\",\"emotions\":[{\"persona\":\"p1\",\"score\":1e6,\"note\":\"up\"}]},"
             "{\"id\":\"t2\",\"emotions\":[{\"persona\":\"p1\",\"score\":-1e6,\"expected\":1e6,"
             "\"note\":\"down\"}]}]}]",
    "emotion 2 emotion-line 1" },
  { "/odd/only-expected",
    PERSONAS ",\"stages\":[{\"touchpoints\":["
             "{\"id\":\"t1\",\"emotions\":[{\"persona\":\"p1\",\"expected\":1}]},"
             "{\"id\":\"t2\",\"emotions\":[{\"persona\":\"p1\",\"expected\":2}]}]}]",
    "emotion 0 emotion-line 1 scale 1" },
  { "/odd/duplicate-ids",
    "\"personas\":[{\"id\":\"p1\",\"name\":\"Ann\"},{\"id\":\"p1\",\"name\":\"Bob\"}],"
    "\"stages\":[{\"id\":\"t1\",\"touchpoints\":[" TOUCHPOINTS "," TOUCHPOINTS "]}],"
    "\"painPoints\":[{\"id\":\"t1\",\"title\":\"Pain\",\"touchpoints\":[\"t1\",\"t2\"]}]",
    "persona 2 touchpoint 4 emotion 8 pain-point 1" },
  { "/odd/dangling",
    PERSONAS
    "," STAGES ",\"connections\":[{\"id\":\"c1\",\"from\":\"t1\",\"to\":\"gone\"},"
    "{\"id\":\"c2\",\"from\":\"\",\"to\":\"\"},{\"id\":\"c3\",\"from\":\"p1\",\"to\":\"t1\"}],"
    "\"painPoints\":[{\"id\":\"a1\",\"touchpoints\":[\"gone\"],\"personas\":[\"gone\"]},"
    "{\"id\":\"a2\"}],"
    "\"opportunities\":[{\"id\":\"o1\",\"painPoints\":[\"gone\",\"t1\"]},{\"id\":\"o2\"}],"
    "\"evidence\":[{\"id\":\"e1\",\"supports\":[\"gone\",\"p1\"]}],"
    "\"metrics\":[{\"id\":\"m1\",\"on\":\"gone\"},{\"id\":\"m2\"},{\"id\":\"m3\","
    "\"on\":\"p1\"}]",
    "touchpoint 2 connection 0 pain-point 0 opportunity 0 evidence 0 metric 0" },
  { "/odd/connections",
    STAGES ",\"connections\":[{\"id\":\"c1\",\"from\":\"t1\",\"to\":\"t1\",\"label\":\"self\"},"
           "{\"id\":\"c2\",\"from\":\"t1\",\"to\":\"t2\",\"label\":\"on\"},"
           "{\"id\":\"c3\",\"from\":\"t2\",\"to\":\"t1\",\"label\":\"back\"},"
           "{\"id\":\"c4\",\"from\":\"t1\",\"to\":\"t2\"}]",
    "touchpoint 2 connection 3" },
  { "/odd/same-touchpoint-twice",
    STAGES ",\"painPoints\":[{\"id\":\"a1\",\"touchpoints\":[\"t1\",\"t1\",\"t1\"]},"
           "{\"id\":\"a2\",\"touchpoints\":[\"t2\",\"t1\",\"t2\"]}]",
    "pain-point 2" },
  { "/odd/metrics",
    STAGES ",\"metrics\":[{\"id\":\"m1\",\"on\":\"t1\"},"
           "{\"id\":\"m2\",\"on\":\"s1\",\"readings\":[{\"date\":\"2026-01-01\",\"value\":5}]},"
           "{\"id\":\"m3\",\"on\":\"t2\",\"readings\":[{\"value\":5},{\"date\":\"\",\"value\":7}]},"
           "{\"id\":\"m4\",\"on\":\"t2\",\"readings\":[{\"date\":\"2026-01-01\"},{\"date\":\"2026-"
           "01-02\"}]},"
           "{\"id\":\"m5\",\"on\":\"s1\",\"unit\":\"euros for each customer\",\"readings\":"
           "[{\"date\":\"2026-01-01\",\"value\":-1e15},{\"date\":\"2026-01-02\",\"value\":1e15}]},"
           "{\"id\":\"m6\",\"kind\":\"traffic\",\"on\":\"s1\",\"readings\":"
           "[{\"date\":\"2026-01-01\",\"value\":1e-15},{\"date\":\"2026-01-02\",\"value\":1e15}]},"
           "{\"id\":\"m7\",\"on\":\"s1\",\"unit\":\"customers\",\"readings\":"
           "[{\"date\":\"2026-01-01\",\"value\":5},{\"date\":\"2026-01-02\",\"value\":5}]}]",
    "metric 7" },
  { "/odd/funnel",
    "\"stages\":[{\"title\":\"Awareness\",\"customers\":1e-15},{\"title\":\"A\",\"customers\":1e15}"
    ","
    "{\"title\":\"Consideration\",\"customers\":0},{\"title\":\"Purchase\",\"customers\":1e15}]",
    "stage 4" },
  { "/odd/end-of-time", STAGES ",\"reviewed\":\"9999-12-31\",\"reviewMonths\":6", "review 1" },
  { "/odd/no-such-day", STAGES ",\"reviewed\":\"2026-02-30\",\"reviewMonths\":6", "review 0" },
  { "/odd/words-to-come",
    "\"state\":\"past\",\"status\":\"lost\",\"lanes\":[{\"id\":\"l1\",\"kind\":\"smell\"}],"
    "\"personas\":[{\"id\":\"p1\",\"color\":\"infrared\"}],\"stages\":[{\"phase\":\"never\","
    "\"color\":\"octarine\",\"touchpoints\":[{\"id\":\"t1\",\"channel\":\"telepathy\","
    "\"moment\":\"doom\",\"confidence\":\"certain\",\"notes\":[{\"lane\":\"l1\",\"text\":\"n\"}]},"
    "{\"channel\":\"custom:\"}]}],"
    "\"painPoints\":[{\"id\":\"a1\",\"status\":\"lost\",\"touchpoints\":[\"t1\"]}],"
    "\"evidence\":[{\"id\":\"e1\",\"kind\":\"rumour\",\"supports\":[\"t1\"]}]",
    "persona 1 stage 1 note 1" },
};

static guint
count_boxes (JourneyLayout *layout, const char *kind)
{
  guint n_boxes, i, n = 0;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);

  for (i = 0; i < n_boxes; i++)
    n += g_str_equal (journey_box_kind_get_name (boxes[i].kind), kind);

  return n;
}

static void
test_map (gconstpointer data)
{
  const Map *map = data;
  g_autoptr (JourneyDocument) document = read_map (map->members);
  g_autoptr (JourneyLayout) layout = layout_checked (document, measure, NULL);
  g_auto (GStrv) expected = g_strsplit (map->expected, " ", -1);
  guint i;

  for (i = 0; expected[i] != NULL; i += 2)
    {
      g_test_message ("%s", expected[i]);
      g_assert_cmpuint (count_boxes (layout, expected[i]), ==,
                        g_ascii_strtoull (expected[i + 1], NULL, 10));
    }
  check_all_ways (document);
}

/* --- Many --- */

static void
test_many_pain_points (void)
{
  g_autoptr (GString) members = g_string_new (STAGES ",\"painPoints\":[");
  g_autoptr (JourneyDocument) document = NULL;
  g_autoptr (JourneyLayout) layout = NULL;
  guint n_boxes, i;
  const JourneyBox *boxes;
  const JourneyBox *last = NULL;

  for (i = 0; i < 1000; i++)
    g_string_append_printf (
        members,
        "%s{\"id\":\"a%u\",\"title\":\"Pain %u\",\"severity\":%u,\"frequency\":%u,"
        "\"touchpoints\":[\"t1\"]}",
        i > 0 ? "," : "", i, i, i % 6, i / 6 % 6);
  g_string_append_c (members, ']');
  document = read_map (members->str);
  layout = layout_checked (document, measure, NULL);
  g_assert_cmpuint (count_boxes (layout, "pain-point"), ==, 1000);

  /* From the most urgent down; those that nobody has rated come last. */
  boxes = journey_layout_get_boxes (layout, &n_boxes);
  for (i = 0; i < n_boxes; i++)
    {
      int rank, last_rank;

      if (boxes[i].kind != JOURNEY_BOX_PAIN_POINT)
        continue;
      if (last != NULL)
        {
          int severity, frequency;

          g_object_get (boxes[i].item, "severity", &severity, "frequency", &frequency, NULL);
          rank = severity * frequency;
          g_object_get (last->item, "severity", &severity, "frequency", &frequency, NULL);
          last_rank = severity * frequency;
          g_assert_cmpint (rank, <=, last_rank);
          g_assert_cmpfloat (boxes[i].rect.y, >, last->rect.y);
        }
      last = &boxes[i];
    }
}

/* As wide as a map gets before it is too wide for Pango. */
static void
test_many_columns (void)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  g_autoptr (JourneyStage) stage = journey_stage_new ();
  g_autoptr (JourneyLayout) layout = NULL;
  JourneyLayoutOptions options = { .lanes = (const char *[]) { "doing", NULL } };
  guint n_columns, i;

  g_object_set (stage, "title", "A stage of many touchpoints", NULL);
  for (i = 0; i < 20000; i++)
    {
      g_autoptr (JourneyTouchpoint) touchpoint = journey_touchpoint_new ();

      journey_list_append (journey_stage_get_touchpoints (stage), touchpoint);
    }
  journey_list_append (journey_document_get_stages (document), stage);
  layout = layout_checked (document, measure, &options);
  journey_layout_get_columns (layout, &n_columns);
  g_assert_cmpuint (n_columns, ==, 20000);
}

static void
test_many_personas (void)
{
  g_autoptr (GString) members = g_string_new (STAGES ",\"title\":\"Many\",\"personas\":[");
  g_autoptr (JourneyDocument) document = NULL;
  guint i;

  for (i = 0; i < 40; i++)
    g_string_append_printf (members, "%s{\"id\":\"p%u\",\"name\":\"Persona %u\"}", i > 0 ? "," : "",
                            i, i);
  g_string_append_c (members, ']');
  document = read_map (members->str);
  check_all_ways (document);
}

int
main (int argc, char *argv[])
{
  guint i;
  int status;

  g_test_init (&argc, &argv, NULL);
  measure = journey_text_measure_new ();

  g_test_add_func ("/odd/texts", test_texts);
  g_test_add_func ("/odd/mixed-texts", test_mixed_texts);
  for (i = 0; i < G_N_ELEMENTS (maps); i++)
    g_test_add_data_func (maps[i].path, &maps[i], test_map);
  g_test_add_func ("/odd/many-pain-points", test_many_pain_points);
  g_test_add_func ("/odd/many-columns", test_many_columns);
  g_test_add_func ("/odd/many-personas", test_many_personas);

  status = g_test_run ();
  journey_text_measure_free (measure);

  return status;
}
