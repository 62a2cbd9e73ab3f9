/* test-table.c: rows of a spreadsheet become touchpoints, and touchpoints rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "edit-map.h"
#include "journey-reader.h"
#include "journey-table.h"
#include "journey-writer.h"

typedef struct
{
  const char *path;
  const char *text;
  const char *expected; /* cells with a bar between, rows with a slash */
} SplitCase;

static const SplitCase split_cases[] = {
  { "empty", "", "" },
  { "blank", "  \n\t\t\n\r\n", "" },
  { "line", "one", "one" },
  { "lines", "one\ntwo\n", "one/two" },
  { "ends-of-lines", "a\r\nb\rc\nd", "a/b/c/d" },
  { "cells", "a\tb\nc\td\n", "a|b/c|d" },
  { "blanks", " a \t b\n", "a|b" },
  { "empty-cells", "a\t\tc\n\t\tx\n", "a||c/||x" },
  { "quoted-lines", "a\t\"b\nc\"\nd\te", "a|b\nc/d|e" },
  { "quoted-quotes", "\"say \"\"hi\"\"\"\tb", "say \"hi\"|b" },
  { "quoted-tab", "\"a\tb\"\tc", "a\tb|c" },
  { "quoted-plain", "\"a\"\t\"b\"", "a|b" },
  { "speech", "\"I want a bike\"\n\"Now\"", "\"I want a bike\"/\"Now\"" },
  { "speech-within", "\"Now\" he said\tb", "\"Now\" he said|b" },
  { "one-column-lines", "\"a\nb\"\nc", "a\nb/c" },
  { "never-closed", "\"a\tb\nc", "\"a|b/c" },
  { "only-quote", "\"", "\"" },
  { "only-quotes", "\"\"\tx", "|x" },
};

static void
test_split (gconstpointer data)
{
  const SplitCase *c = data;
  g_autoptr (GPtrArray) rows = journey_table_split (c->text);
  g_autoptr (GString) found = g_string_new (NULL);
  guint i;

  for (i = 0; i < rows->len; i++)
    {
      g_autofree char *cells = g_strjoinv ("|", rows->pdata[i]);

      g_string_append_printf (found, "%s%s", i > 0 ? "/" : "", cells);
    }
  g_assert_cmpstr (found->str, ==, c->expected);
}

typedef struct
{
  char section; /* of edit_map_describe, or a touchpoint to be written as a row */
  const char *expected;
} Part;

typedef struct
{
  const char *path;
  const char *text;
  const char *stage; /* or NULL */
  guint position;
  guint n_touchpoints;
  Part parts[6];
} PasteCase;

static const PasteCase paste_cases[] = {
  { "lines", "X\nY\n", "A", 1, 2, { { 's', "A:aX'Y'bc B:de C:" } } },
  { "one-line", "Title", "C", 0, 1, { { 's', "A:abc B:de C:Title'" } } },
  { "no-stage", "X", NULL, 0, 1, { { 's', "A:abc B:de C:X'" } } },
  { "past-end", "X\nY", "A", 99, 2, { { 's', "A:abcX'Y' B:de C:" } } },
  { "no-header", "X\tgo\tthere", "A", 0, 1, { { 's', "A:X'abc B:de C:" } } },
  { "header", "Owner\tTOUCHPOINT\nme\tX\n", "B", 0, 1, { { 's', "A:abc B:X'de C:" } } },
  { "header-of-others", "channel\tdoing\nphone\tcall", "B", 0, 1, { { 's', "A:abc B:?'de C:" } } },
  { "header-own-name",
    "What\tChannel\tOwner\nX\tphone\tme",
    "B",
    0,
    1,
    { { 's', "A:abc B:X'de C:" } } },
  { "stages",
    "stage\ttitle\nA\tX\n\tY\nnew\tZ\nb\tW\n",
    "C",
    0,
    4,
    { { 's', "A:abcX'Y' new':Z' B:deW' C:" } } },
  { "own-stage", "stage\ttitle\nB\tX\nB\tY\n", "B", 1, 2, { { 's', "A:abc B:dX'Y'e C:" } } },
  { "score",
    "title\tscore\nX\t1\nY\t-1,5\nZ\t\nV\tgreat\nW\tnonsense\nU\t99\n",
    "C",
    0,
    6,
    { { 'e', "aP1 aQ-1 dP-2 X'P1 Y'P-1.5 V'P2 U'P2" } } },
  { "score-of-persona", "title\tQ\nX\t−1\n", "C", 0, 1, { { 'e', "aP1 aQ-1 dP-2 X'Q-1" } } },
  { "note", "title\tL\nX\thm\n", "C", 0, 1, { { 'n', "aL:hm X'L:hm" } } },
  { "pain-points",
    "title\tpain_point\nX\tx\nY\t\"slow\ncold\"\nZ\tslow\n",
    "C",
    0,
    3,
    { { 'x', "x:abX'/ y:d/P slow':Y'Z'/ cold':Y'/" } } },
  { "opportunities", "title\tOpportunities\nX\tmend\n", "C", 0, 1, { { 'o', "o:x/e mend':/X'" } } },
  { "short-rows", "title\towner\tdoing\nX\nY\tme\n", "C", 0, 2, { { 's', "A:abc B:de C:X'Y'" } } },
  { "long-rows",
    "title\towner\nX\tme\tmore\tand more\n",
    "C",
    0,
    1,
    { { 's', "A:abc B:de C:X'" } } },
  { "nothing", "\n\t\n", "C", 0, 0, { { 's', "A:abc B:de C:" } } },
  { "only-header", "title\towner\n", "C", 0, 1, { { 's', "A:abc B:de C:title'" } } },
};

static void
test_paste (gconstpointer data)
{
  const PasteCase *c = data;
  g_autoptr (EditMap) map = edit_map_new ();
  g_autoptr (GPtrArray) pasted = NULL;
  g_autofree char *label = NULL;
  const Part *part;

  pasted = journey_table_paste (
      map->document, c->text, c->stage != NULL ? edit_map_find (map, c->stage) : NULL, c->position);
  g_assert_cmpuint (pasted->len, ==, c->n_touchpoints);
  for (part = c->parts; part->expected != NULL; part++)
    edit_map_assert (map, part->section, part->expected);

  if (pasted->len > 1)
    label = g_strdup_printf ("Paste %u Touchpoints", pasted->len);
  else if (pasted->len == 1)
    label = g_strdup ("Paste Touchpoint");
  edit_map_assert_step (map, label);
}

/* Every cell lands where its header says, in whatever spelling. */
static void
test_cells (void)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  g_autoptr (GPtrArray) pasted = journey_table_paste (
      document,
      "Title\tCHANNEL\tdoing\tThoughts\tbackstage\tOwner\tmoment\timportance\tconfidence\tother\n"
      "X\tE-Mail\tgo\t\"I am\nhere\"\tship\tme\tMoment of Truth\t9\tvalidated\tlost\n"
      "Y\tKiosk\t\t\t\t\tnonsense\tnonsense\tnonsense\t\n",
      NULL, 0);
  JourneyTouchpoint *x = pasted->pdata[0];
  JourneyTouchpoint *y = pasted->pdata[1];

  g_assert_cmpstr (journey_touchpoint_get_title (x), ==, "X");
  g_assert_cmpstr (journey_touchpoint_get_channel (x), ==, "email");
  g_assert_cmpstr (journey_touchpoint_get_doing (x), ==, "go");
  g_assert_cmpstr (journey_touchpoint_get_thinking (x), ==, "I am\nhere");
  g_assert_cmpstr (journey_touchpoint_get_backstage (x), ==, "ship");
  g_assert_cmpstr (journey_touchpoint_get_owner (x), ==, "me");
  g_assert_cmpint (journey_touchpoint_get_moment (x), ==, JOURNEY_MOMENT_TRUTH);
  g_assert_cmpint (journey_touchpoint_get_importance (x), ==, 5);
  g_assert_cmpint (journey_touchpoint_get_confidence (x), ==, JOURNEY_CONFIDENCE_VALIDATED);
  g_assert_cmpstr (journey_touchpoint_get_channel (y), ==, "custom:Kiosk");
  g_assert_cmpint (journey_touchpoint_get_moment (y), ==, JOURNEY_MOMENT_NONE);
  g_assert_cmpint (journey_touchpoint_get_importance (y), ==, 0);
}

/* A score needs somebody who feels it. */
static void
test_first_persona (void)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  g_autoptr (GPtrArray) pasted =
      journey_table_paste (document, "title\tfeeling\nX\t2\nY\t1\n", NULL, 0);
  JourneyList *personas = journey_document_get_personas (document);
  const char *id;

  g_assert_cmpuint (journey_list_get_length (personas), ==, 1);
  id = journey_item_get_id (journey_list_get (personas, 0));
  g_assert_cmpfloat (
      journey_emotion_get_score (journey_touchpoint_find_emotion (pasted->pdata[1], id)), ==, 1);
}

static void
test_write (void)
{
  g_autoptr (EditMap) map = edit_map_new ();
  g_autoptr (GPtrArray) touchpoints = edit_map_find_all (map, "dba");
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *text = NULL;
  g_autofree char *empty = NULL;

  journey_edit_set_text (edit_map_find (map, "b"), "thinking", "\"so\"\nit is", NULL);
  text = journey_table_write (map->document, touchpoints);
  g_assert_cmpstr (text, ==,
                   "Stage\tTouchpoint\tThinking\tP\tQ\tPain points\tL\n"
                   "A\ta\t\t1\t-1\tx\thm\n"
                   "A\tb\t\"\"\"so\"\"\nit is\"\t\t\tx\t\n"
                   "B\td\t\t-2\t\ty\t\n");

  empty = journey_table_write (map->document, none);
  g_assert_cmpstr (empty, ==, "Touchpoint\n");
}

/* What is written can be pasted, and says the same when it is written again. */
static void
test_round_trip (void)
{
  g_autoptr (EditMap) map = edit_map_new ();
  g_autoptr (GPtrArray) touchpoints = edit_map_find_all (map, "abcde");
  g_autoptr (GPtrArray) pasted = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  JourneyTouchpoint *touchpoint = edit_map_find (map, "b");

  journey_edit_set_text (touchpoint, "doing", "tab\there", NULL);
  journey_edit_set_text (touchpoint, "channel", "custom:Kiosk", NULL);
  journey_edit_set_text (touchpoint, "moment", "delight", NULL);
  journey_edit_set_score (touchpoint, edit_map_find (map, "Q"), 0.5);
  before = journey_table_write (map->document, touchpoints);

  pasted = journey_table_paste (map->document, before, NULL, 0);
  edit_map_assert (map, 's', "A:abca'b'c' B:ded'e' C:");
  after = journey_table_write (map->document, pasted);
  g_assert_cmpstr (after, ==, before);
}

/* Whatever is on the clipboard, the map stays one that can be read. */
static void
test_absurd (void)
{
  static const char bytes[] = "\"\t\n\r,ab\xff\xc3\xbc\x01\x7f 9-";
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  guint round, i;

  for (round = 0; round < 300; round++)
    {
      g_autoptr (EditMap) map = edit_map_new ();
      g_autoptr (GString) text = g_string_new (round % 2 == 0 ? "title\tscore\tstage\n" : "");
      g_autoptr (GPtrArray) pasted = NULL;
      g_autoptr (GBytes) file = NULL;
      g_autoptr (JourneyDocument) read = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) undone = NULL;

      for (i = g_rand_int_range (rand, 0, 80); i > 0; i--)
        g_string_append_c (text, bytes[g_rand_int_range (rand, 0, sizeof (bytes) - 1)]);
      pasted = journey_table_paste (map->document, text->str, edit_map_find (map, "B"),
                                    g_rand_int (rand));
      file = journey_writer_write (map->document);
      read = journey_reader_read (file, "table", NULL, &error);
      g_assert_no_error (error);

      while (journey_journal_undo (map->journal))
        ;
      undone = journey_writer_write (map->document);
      g_assert_true (g_bytes_equal (undone, map->before));
    }
}

static void
test_long (void)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  g_autofree char *title = g_strnfill (3 * 1024 * 1024, 'a');
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GPtrArray) one = journey_table_paste (document, title, NULL, 0);
  g_autoptr (GPtrArray) many = NULL;
  guint i;

  g_assert_cmpuint (strlen (journey_touchpoint_get_title (one->pdata[0])), ==, 1024 * 1024);

  for (i = 0; i < 10050; i++)
    g_string_append (rows, "x\n");
  many = journey_table_paste (document, rows->str, NULL, 0);
  g_assert_cmpuint (many->len, ==, 10000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_CASES ("/table/split/", split_cases, test_split)
  ADD_CASES ("/table/paste/", paste_cases, test_paste)
  g_test_add_func ("/table/cells", test_cells);
  g_test_add_func ("/table/first-persona", test_first_persona);
  g_test_add_func ("/table/write", test_write);
  g_test_add_func ("/table/round-trip", test_round_trip);
  g_test_add_func ("/table/absurd", test_absurd);
  g_test_add_func ("/table/long", test_long);

  return g_test_run ();
}
