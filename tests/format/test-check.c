/* test-check.c: what a file says that cannot be meant
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "journey-reader.h"
#include "journey-writer.h"

#define HEADER "{\"format\":\"journey\",\"version\":1,\n"

static GPtrArray *
find (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (JourneyDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *findings = NULL;

  document = journey_reader_read (bytes, "map", &findings, &error);
  g_assert_no_error (error);
  g_assert_nonnull (document);

  return findings;
}

typedef struct
{
  const char *text; /* what follows the header */
  const char *findings[4];
} Case;

static const Case cases[] = {
  { "\"lanes\":[{}]}", { "2:10: lanes[0]: this has no id, so nothing can refer to it" } },
  { "\"lanes\":[{\"id\":\"\"}]}",
    { "2:10: lanes[0]: this has no id, so nothing can refer to it" } },
  { "\"lanes\":[{\"id\":\"a\"},{\"id\":\"a\"},\n{\"id\":\"a\"}]}",
    { "2:27: lanes[1].id: another part of the map has the id “a” already",
      "3:7: lanes[2].id: another part of the map has the id “a” already" } },
  { "\"personas\":[{\"id\":\"p\",\n\"portrait\":\"data:image/"
    "gif;base64,R0lG\",\"name\":\"Rider\"},\n"
    "{\"id\":\"q\",\"portrait\":\"\"}]}",
    { "3:12: personas[0].portrait: the portrait of “Rider” cannot be shown: it is neither PNG nor "
      "JPEG" } },
  { "\"reviewed\":\"2026-02-29\"}",
    { "2:12: reviewed: “2026-02-29” is not a date; a date is written 2026-03-31" } },
  { "\"reviewed\":\"2026-2-9\"}",
    { "2:12: reviewed: “2026-2-9” is not a date; a date is written 2026-03-31" } },
  { "\"reviewed\":\"2026-03-31T12:00\"}",
    { "2:12: reviewed: “2026-03-31T12:00” is not a date; a date is written 2026-03-31" } },
  { "\"reviewed\":\"\"}", { NULL } },
  { "\"reviewed\":\"2024-02-29\"}", { NULL } },
  { "\"stages\":[{\"id\":\"s\",\"touchpoints\":[{\"id\":\"t\"},{\"id\":\"u\"}]}],\n"
    "\"connections\":[{\"id\":\"a\",\"from\":\"t\",\"to\":\"u\"},\n"
    "{\"id\":\"b\",\"from\":\"t\",\"to\":\"t\"},\n"
    "{\"id\":\"c\",\"from\":\"t\"}]}",
    { "4:1: connections[1]: this connection leads back to where it begins",
      "5:1: connections[2]: this connection lacks an end" } },
  { "\"scale\":{\"minimum\":2}}", { "2:9: scale: the scale ends where it begins, or before" } },
  { "\"scale\":{\"minimum\":1,\"maximum\":5},\"personas\":[{\"id\":\"p\"}],\"stages\":[{\"id\":"
    "\"s\","
    "\"touchpoints\":[{\"id\":\"t\",\n\"emotions\":[{\"persona\":\"p\",\"score\":0.5,\"expected\":"
    "5}"
    "]}]}]}",
    { "3:36: stages[0].touchpoints[0].emotions[0].score: the score is not on the scale, which goes "
      "from 1 to 5" } },
  /* The scale may come after what is scored on it. */
  { "\"personas\":[{\"id\":\"p\"}],\"stages\":[{\"id\":\"s\",\"touchpoints\":[{\"id\":\"t\",\n"
    "\"emotions\":[{\"persona\":\"p\",\"score\":-9}]}]}],\"scale\":{\"minimum\":-10}}",
    { NULL } },
  { "\"personas\":[{\"id\":\"p\"}],\"stages\":[{\"id\":\"s\",\"touchpoints\":[{\"id\":\"t\","
    "\"emotions\":[\n{\"persona\":\"p\"},{\"persona\":\"p\"},{},{}]}]}]}",
    { "3:17: stages[0].touchpoints[0].emotions[1]: this is the second emotion of the same persona "
      "here" } },
  { "\"lanes\":[{\"id\":\"l\"}],\"stages\":[{\"id\":\"s\",\"touchpoints\":[{\"id\":\"t\","
    "\"notes\":[\n{\"lane\":\"l\"},{\"lane\":\"l\"}]}]}]}",
    { "3:14: stages[0].touchpoints[0].notes[1]: this is the second note in the same lane here" } },
  { "\"metrics\":[{\"id\":\"m\",\"readings\":[\n{\"date\":\"2026-03-31\"},{\"date\":\"2026-03-31\"}"
    "]}]"
    "}",
    { "3:23: metrics[0].readings[1]: this is the second reading of the same day here" } },
  { "\"stages\":[{\"id\":\"s\",\"touchpoints\":[{\"id\":\"t\",\"channel\":\"custom:\"}]}]}",
    { "2:56: stages[0].touchpoints[0].channel: “custom:” is not a channel that this version "
      "knows" } },
  { "\"stages\":[{\"id\":\"s\",\"touchpoints\":[{\"id\":\"t\",\"channel\":\"custom:Fair\"}]}]}",
    { NULL } },
  { "\"status\":\"Live\"}", { "2:10: status: “Live” is not a word that this version knows here" } },
  { "\"status\":\"a\\nb\"}", { "2:10: status: “a b” is not a word that this version knows here" } },
  { "\"lanes\":[{\"id\":\"l\"}],\"connections\":[{\"id\":\"c\",\"from\":\"l\",\"to\":\"\"}]}",
    { "2:37: connections[0]: this connection lacks an end",
      "2:54: connections[0].from: “l” is the id of something of another kind" } },
  /* What is said first may refer to what comes later. */
  { "\"metrics\":[{\"id\":\"m\",\"on\":\"s\"}],\"stages\":[{\"id\":\"s\"}]}", { NULL } },
  { "\"evidence\":[{\"id\":\"e\",\"supports\":[\"s\",\n\"gone\",\"\",\"e\"]}],\"stages\":[{\"id\":"
    "\"s\"}]}",
    { "3:1: evidence[0].supports[1]: nothing in the map has the id “gone”",
      "3:8: evidence[0].supports[2]: nothing in the map has the id “”",
      "3:11: evidence[0].supports[3]: “e” is the id of something of another kind" } },
};

static void
test_case (gconstpointer data)
{
  const Case *expected = data;
  g_autofree char *text = g_strconcat (HEADER, expected->text, NULL);
  g_autoptr (GPtrArray) findings = find (text);
  guint i;

  for (i = 0; i < findings->len; i++)
    {
      const JourneyFinding *finding = findings->pdata[i];
      g_autofree char *line = g_strdup_printf ("%u:%u: %s: %s", finding->line, finding->column,
                                               finding->path, finding->message);

      g_assert_cmpint (finding->severity, ==, JOURNEY_FINDING_WARNING);
      g_assert_cmpstr (line, ==, expected->findings[i]);
    }
  g_assert_null (expected->findings[i]);
}

/* A quarter of a million findings on one line. Were the line counted through for each, or each
 * id looked for in a list, this would take hours. */
static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new (HEADER "\"lanes\":[");
  g_autoptr (GPtrArray) findings = NULL;
  const JourneyFinding *last;
  const guint n_lanes = 125000;
  guint i;

  for (i = 0; i < n_lanes; i++)
    g_string_append (text, "{\"id\":\"a\",\"kind\":\"b\"},");
  g_string_truncate (text, text->len - 1);
  g_string_append (text, "]}");

  findings = find (text->str);
  g_assert_cmpuint (findings->len, ==, 2 * n_lanes - 1);
  last = findings->pdata[findings->len - 1];
  g_assert_cmpstr (last->path, ==, "lanes[124999].kind");
  g_assert_cmpuint (last->line, ==, 2);
  g_assert_cmpuint (last->column, ==, strlen ("\"lanes\":[") + 22 * (n_lanes - 1) + 18);
}

static void
test_copy (void)
{
  g_autoptr (JourneyFinding) finding =
      journey_finding_new (JOURNEY_FINDING_NOTICE, "message", "path");
  g_autoptr (JourneyFinding) copy = NULL;

  finding->line = 2;
  finding->column = 3;
  copy = g_boxed_copy (JOURNEY_TYPE_FINDING, finding);
  g_assert_cmpint (copy->severity, ==, JOURNEY_FINDING_NOTICE);
  g_assert_cmpstr (copy->message, ==, "message");
  g_assert_cmpstr (copy->path, ==, "path");
  g_assert_cmpuint (copy->line, ==, 2);
  g_assert_cmpuint (copy->column, ==, 3);
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/check/case/%u", i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/check/many", test_many);
  g_test_add_func ("/check/copy", test_copy);

  return g_test_run ();
}
