/* test-merge.c: one map out of two that were changed apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "journey-edit.h"
#include "journey-item-copy.h"
#include "journey-merge.h"
#include "journey-reader.h"
#include "journey-writer.h"

static const char base_text[] =
    "{ \"format\": \"journey\", \"version\": 1, \"title\": \"Map\", \"tags\": [\"a\", \"b\"],\n"
    "  \"lanes\": [{ \"id\": \"lane0000\", \"kind\": \"text\", \"title\": \"Ideas\" }],\n"
    "  \"personas\": [{ \"id\": \"pers0000\", \"name\": \"Parent\" }],\n"
    "  \"stages\": [\n"
    "    { \"id\": \"stage001\", \"title\": \"One\", \"touchpoints\": [\n"
    "      { \"id\": \"touch001\", \"title\": \"A\", \"emotions\": [{ \"persona\": \"pers0000\", "
    "\"score\": 1 }] },\n"
    "      { \"id\": \"touch002\", \"title\": \"B\", \"future\": { \"x\": 1 } },\n"
    "      { \"id\": \"touch003\", \"title\": \"C\", \"notes\": [{ \"lane\": \"lane0000\", "
    "\"text\": \"N\" }] }] },\n"
    "    { \"id\": \"stage002\", \"title\": \"Two\", \"touchpoints\": [{ \"id\": \"touch004\", "
    "\"title\": \"D\" }] },\n"
    "    { \"id\": \"stage003\", \"title\": \"Three\" }],\n"
    "  \"connections\": [{ \"id\": \"conn0000\", \"from\": \"touch001\", \"to\": \"touch004\" }],\n"
    "  \"painPoints\": [{ \"id\": \"pain0000\", \"title\": \"P\", \"touchpoints\": [\"touch001\", "
    "\"touch002\"] }],\n"
    "  \"metrics\": [{ \"id\": \"metr0000\", \"title\": \"M\", \"on\": \"touch004\" }] }\n";

static JourneyDocument *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  JourneyDocument *document = journey_reader_read (bytes, "test.journey", NULL, &error);

  g_assert_no_error (error);
  return document;
}

static gpointer
find (JourneyDocument *document, const char *id)
{
  JourneyItem *item = journey_document_find (document, id);

  g_assert_nonnull (item);
  return item;
}

static JourneyList *
get_list (gpointer item, const char *property)
{
  g_autoptr (JourneyList) list = NULL;

  g_object_get (item, property, &list, NULL);
  return list;
}

static void delete (JourneyDocument *document, const char *id)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  g_ptr_array_add (items, find (document, id));
  g_assert_cmpuint (journey_edit_delete (document, items), ==, 1);
}

static void
move (JourneyDocument *document, const char *id, const char *stage, int position)
{
  g_autoptr (JourneyItem) item = g_object_ref (find (document, id));
  JourneyList *list = journey_item_get_list (item);
  guint old;

  g_assert_true (journey_list_find (list, item, &old));
  journey_list_remove (list, old);
  if (stage != NULL)
    list = get_list (find (document, stage), "touchpoints");
  journey_list_insert (list, position, item);
}

static void
add (JourneyDocument *document, const char *stage, int position, const char *id)
{
  g_autoptr (JourneyTouchpoint) touchpoint = g_object_new (JOURNEY_TYPE_TOUCHPOINT, "id", id, NULL);

  journey_list_insert (get_list (find (document, stage), "touchpoints"), position, touchpoint);
}

/* "set ID PROPERTY WORD", "tags WORD,WORD", "delete ID", "move ID STAGE PLACE", "order ID PLACE",
 * "add STAGE PLACE ID", "feel TOUCHPOINT SCORE", "pin ID,ID", "scale LOW HIGH" */
static void
run_step (JourneyDocument *document, const char *step)
{
  g_auto (GStrv) words = g_strsplit (step, " ", -1);

  if (g_str_equal (words[0], "set"))
    g_object_set (g_str_equal (words[1], "map") ? (gpointer) document : find (document, words[1]),
                  words[2], words[3], NULL);
  else if (g_str_equal (words[0], "tags"))
    {
      g_auto (GStrv) tags = g_strsplit (words[1], ",", -1);

      g_object_set (document, "tags", tags, NULL);
    }
  else if (g_str_equal (words[0], "delete"))
    delete (document, words[1]);
  else if (g_str_equal (words[0], "move"))
    move (document, words[1], words[2], atoi (words[3]));
  else if (g_str_equal (words[0], "order"))
    move (document, words[1], NULL, atoi (words[2]));
  else if (g_str_equal (words[0], "add"))
    add (document, words[1], atoi (words[2]), words[3]);
  else if (g_str_equal (words[0], "feel"))
    journey_edit_set_score (find (document, words[1]), find (document, "pers0000"),
                            g_ascii_strtod (words[2], NULL));
  else if (g_str_equal (words[0], "pin"))
    {
      g_auto (GStrv) ids = g_strsplit (words[1], ",", -1);

      g_object_set (find (document, "pain0000"), "touchpoints", ids, NULL);
    }
  else if (g_str_equal (words[0], "scale"))
    journey_edit_convert_scale (document, atoi (words[1]), atoi (words[2]), NULL);
  else
    g_assert_not_reached ();
}

static JourneyDocument *
run_steps (JourneyDocument *base, const char *steps)
{
  JourneyDocument *document = journey_item_copy (base, NULL);
  g_auto (GStrv) each = g_strsplit (steps, "; ", -1);

  for (guint i = 0; each[i] != NULL && *each[i] != '\0'; i++)
    run_step (document, each[i]);

  return document;
}

static void
append_touchpoint (GString *out, JourneyTouchpoint *touchpoint)
{
  JourneyList *emotions = journey_touchpoint_get_emotions (touchpoint);

  g_string_append_printf (out, " %s", journey_item_get_id (JOURNEY_ITEM (touchpoint)) + 5);
  g_string_append (out, journey_touchpoint_get_title (touchpoint));
  for (guint i = 0; i < journey_list_get_length (emotions); i++)
    g_string_append_printf (out, "=%g", journey_emotion_get_score (journey_list_get (emotions, i)));
}

/* "One: 001A=1 002B 003C | Two: 004D | Three:" */
static char *
describe (JourneyDocument *document)
{
  GString *out = g_string_new (NULL);
  JourneyList *stages = journey_document_get_stages (document);

  for (guint i = 0; i < journey_list_get_length (stages); i++)
    {
      JourneyStage *stage = journey_list_get (stages, i);
      JourneyList *touchpoints = journey_stage_get_touchpoints (stage);

      g_string_append_printf (out, "%s%s:", i > 0 ? " | " : "", journey_stage_get_title (stage));
      for (guint j = 0; j < journey_list_get_length (touchpoints); j++)
        append_touchpoint (out, journey_list_get (touchpoints, j));
    }

  return g_string_free (out, FALSE);
}

static char *
describe_conflicts (GPtrArray *conflicts)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < conflicts->len; i++)
    {
      g_autofree char *text = journey_conflict_dup_text (conflicts->pdata[i]);

      g_string_append_printf (out, "%s%s", i > 0 ? "\n" : "", text);
    }

  return g_string_free (out, FALSE);
}

typedef struct
{
  const char *name;
  const char *ours;
  const char *theirs;
  const char *stages;
  const char *conflicts;
} Case;

#define UNCHANGED "One: 001A=1 002B 003C | Two: 004D | Three:"

static const Case cases[] = {
  { "nothing", "", "", UNCHANGED, "" },
  { "one-side", "set touch001 title X", "", "One: 001X=1 002B 003C | Two: 004D | Three:", "" },
  { "both-the-same", "set touch001 title X", "set touch001 title X",
    "One: 001X=1 002B 003C | Two: 004D | Three:", "" },
  { "other-properties", "set touch001 title X", "set touch001 channel store; feel touch001 2",
    "One: 001X=2 002B 003C | Two: 004D | Three:", "" },
  { "one-property", "set touch001 title X", "set touch001 title Y",
    "One: 001X=1 002B 003C | Two: 004D | Three:",
    "touchpoint “X”, title: was “A”, ours “X”, theirs “Y”" },
  { "word", "set touch001 channel store", "set touch001 channel app", UNCHANGED,
    "touchpoint “A”, channel: was No channel, ours Store, theirs Mobile app" },
  { "added-by-both", "add stage002 1 touch0b", "add stage002 1 touch0a",
    "One: 001A=1 002B 003C | Two: 004D 0a 0b | Three:", "" },
  { "runs-do-not-mix", "add stage003 0 touch0a; add stage003 1 touch0d",
    "add stage003 0 touch0b; add stage003 1 touch0c",
    "One: 001A=1 002B 003C | Two: 004D | Three: 0a 0d 0b 0c", "" },
  { "move-and-edit", "move touch002 stage003 0", "set touch002 title X",
    "One: 001A=1 003C | Two: 004D | Three: 002X", "" },
  { "move-and-add", "move touch002 stage002 0", "add stage002 0 touch0a",
    "One: 001A=1 003C | Two: 002B 0a 004D | Three:", "" },
  { "moved-apart", "move touch002 stage002 0", "move touch002 stage003 0",
    "One: 001A=1 003C | Two: 002B 004D | Three:",
    "touchpoint “B”: ours moved it to stage “Two”, theirs moved it to stage “Three”" },
  { "orders-apart", "order stage003 0", "order stage003 1",
    "Three: | One: 001A=1 002B 003C | Two: 004D",
    "The order of the stages was changed in two ways" },
  { "other-orders", "order stage001 1", "order touch001 2",
    "Two: 004D | One: 002B 003C 001A=1 | Three:", "" },
  { "deleted", "delete touch002", "set touch001 title X",
    "One: 001X=1 003C | Two: 004D | Three:", "" },
  { "deleted-by-both", "delete touch002", "delete touch002",
    "One: 001A=1 003C | Two: 004D | Three:", "" },
  { "deleted-and-changed", "delete touch002", "set touch002 title X",
    "One: 001A=1 002X 003C | Two: 004D | Three:",
    "touchpoint “B”: ours deleted it, theirs changed or used it" },
  { "deleted-and-moved-away", "delete stage001", "move touch002 stage003 0",
    "One: 001A=1 003C | Two: 004D | Three: 002B",
    "stage “One”: ours deleted it, theirs changed or used it" },
  { "rescued-and-deleted", "move touch002 stage003 0; delete stage001", "",
    "Two: 004D | Three: 002B", "" },
  { "deleted-and-added-into", "delete stage003", "add stage003 0 touch0a",
    "One: 001A=1 002B 003C | Two: 004D | Three: 0a",
    "stage “Three”: ours deleted it, theirs changed or used it" },
  { "persona-deleted", "delete pers0000", "", "One: 001A 002B 003C | Two: 004D | Three:", "" },
  { "persona-deleted-and-felt", "delete pers0000", "feel touch002 -1",
    "One: 001A=1 002B=-1 003C | Two: 004D | Three:",
    "persona “Parent”: ours deleted it, theirs changed or used it" },
  { "persona-deleted-and-changed", "delete pers0000", "set pers0000 segment X", UNCHANGED,
    "persona “Parent”: ours deleted it, theirs changed or used it" },
  { "deleted-and-pinned", "delete touch003", "pin touch001,touch002,touch003", UNCHANGED,
    "touchpoint “C”: ours deleted it, theirs changed or used it" },
  { "scale-and-score", "scale -4 4", "feel touch002 1; feel touch001 2",
    "One: 001A=4 002B=2 003C | Two: 004D | Three:", "" },
  { "scales-apart", "scale -4 4", "scale 0 4", "One: 001A=2 002B 003C | Two: 004D | Three:",
    "the map, scale of emotions: was from -2 to 2, ours from -4 to 4, theirs from 0 to 4" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (JourneyDocument) base = read_text (base_text);
  g_autoptr (JourneyDocument) ours = run_steps (base, c->ours);
  g_autoptr (JourneyDocument) theirs = run_steps (base, c->theirs);
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (GPtrArray) turned_conflicts = NULL;
  g_autoptr (JourneyDocument) merged =
      journey_merge (base, ours, theirs, JOURNEY_SIDE_NEITHER, NULL, &conflicts);
  g_autoptr (JourneyDocument) turned =
      journey_merge (base, theirs, ours, JOURNEY_SIDE_NEITHER, NULL, &turned_conflicts);
  g_autofree char *stages = describe (merged);
  g_autofree char *texts = describe_conflicts (conflicts);

  g_assert_cmpstr (stages, ==, c->stages);
  g_assert_cmpstr (texts, ==, c->conflicts);
  g_assert_cmpuint (turned_conflicts->len, ==, conflicts->len);
  if (conflicts->len == 0)
    {
      g_autoptr (GBytes) bytes = journey_writer_write (merged);
      g_autoptr (GBytes) turned_bytes = journey_writer_write (turned);

      g_assert_true (g_bytes_equal (bytes, turned_bytes));
    }
}

static void
test_sides (void)
{
  g_autoptr (JourneyDocument) base = read_text (base_text);
  g_autoptr (JourneyDocument) ours =
      run_steps (base, "delete touch001; set touch002 title X; order stage003 0");
  g_autoptr (JourneyDocument) theirs =
      run_steps (base, "feel touch001 -2; set touch002 title Y; order stage003 1");
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GHashTable) choices = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (JourneyDocument) first =
      journey_merge (base, ours, theirs, JOURNEY_SIDE_OURS, NULL, &conflicts);
  g_autoptr (JourneyDocument) second = NULL;
  g_autofree char *first_stages = describe (first);
  g_autofree char *second_stages = NULL;

  g_assert_cmpuint (conflicts->len, ==, 3);
  g_assert_cmpstr (first_stages, ==, "Three: | One: 002X 003C | Two: 004D");
  g_assert_null (journey_document_find (first, "conn0000"));

  for (guint i = 0; i < conflicts->len; i++)
    {
      const JourneyConflict *conflict = conflicts->pdata[i];

      g_assert_cmpint (conflict->taken, ==, JOURNEY_SIDE_OURS);
      g_hash_table_insert (choices, conflict->key, GINT_TO_POINTER (JOURNEY_SIDE_THEIRS));
    }
  second = journey_merge (base, ours, theirs, JOURNEY_SIDE_OURS, choices, &again);
  second_stages = describe (second);
  g_assert_cmpuint (again->len, ==, 3);
  g_assert_cmpstr (second_stages, ==, "One: 001A=-2 002Y 003C | Three: | Two: 004D");
  g_assert_nonnull (journey_document_find (second, "conn0000"));
}

/* Who chooses sees what differs, however far behind. */
static void
test_long_texts (void)
{
  g_autoptr (JourneyDocument) base = read_text (base_text);
  g_autofree char *same = g_strnfill (200, 'x');
  g_autofree char *our_step = g_strconcat ("set touch002 doing ", same, "-ours", NULL);
  g_autofree char *their_step = g_strconcat ("set touch002 doing ", same, "-theirs", NULL);
  g_autoptr (JourneyDocument) ours = run_steps (base, our_step);
  g_autoptr (JourneyDocument) theirs = run_steps (base, their_step);
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (JourneyDocument) merged =
      journey_merge (base, ours, theirs, JOURNEY_SIDE_NEITHER, NULL, &conflicts);
  const JourneyConflict *conflict;

  g_assert_cmpuint (conflicts->len, ==, 1);
  conflict = conflicts->pdata[0];
  g_assert_nonnull (strstr (conflict->ours, "-ours"));
  g_assert_nonnull (strstr (conflict->theirs, "-theirs"));
}

/* What was deleted together comes back together, with all that referred to it. */
static void
test_group (void)
{
  g_autoptr (JourneyDocument) base = read_text (base_text);
  g_autoptr (JourneyDocument) ours = run_steps (base, "delete touch004; delete touch002");
  g_autoptr (JourneyDocument) theirs =
      run_steps (base, "set touch004 title X; set touch002 doing Y");
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (JourneyDocument) merged =
      journey_merge (base, ours, theirs, JOURNEY_SIDE_NEITHER, NULL, &conflicts);
  JourneyPainPoint *pain_point = find (merged, "pain0000");
  const char *pins[] = { "touch001", "touch002", NULL };
  const char *json;

  g_assert_cmpuint (conflicts->len, ==, 2);
  g_assert_nonnull (journey_document_find (merged, "conn0000"));
  g_assert_cmpstr (journey_metric_get_on (find (merged, "metr0000")), ==, "touch004");
  g_assert_cmpstrv (journey_pain_point_get_touchpoints (pain_point), pins);
  g_assert_cmpuint (journey_item_get_n_unknown (find (merged, "touch002")), ==, 1);
  g_assert_cmpstr (journey_item_get_unknown (find (merged, "touch002"), 0, &json), ==, "future");
}

static void
test_sets (void)
{
  static const struct
  {
    const char *ours;
    const char *theirs;
    const char *merged;
  } sets[] = {
    { "tags a,b,c", "tags a,b,d", "a b c d" },
    { "tags a", "tags b", "" },
    { "tags b,a", "", "b a" },
    { "tags x,a,b", "tags a,y", "x a y" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      g_autoptr (JourneyDocument) base = read_text (base_text);
      g_autoptr (JourneyDocument) ours = run_steps (base, sets[i].ours);
      g_autoptr (JourneyDocument) theirs = run_steps (base, sets[i].theirs);
      g_autoptr (GPtrArray) conflicts = NULL;
      g_autoptr (JourneyDocument) merged =
          journey_merge (base, ours, theirs, JOURNEY_SIDE_NEITHER, NULL, &conflicts);
      g_autofree char *tags =
          g_strjoinv (" ", (char **) (gpointer) journey_document_get_tags (merged));

      g_assert_cmpstr (tags, ==, sets[i].merged);
      g_assert_cmpuint (conflicts->len, ==, 0);
    }
}

/* Without a common version everything that differs is a conflict, and nothing is lost that only one
 * side has. */
static void
test_no_base (void)
{
  g_autoptr (JourneyDocument) base = read_text (base_text);
  g_autoptr (JourneyDocument) ours =
      run_steps (base, "set touch001 title X; add stage003 0 touch0a");
  g_autoptr (JourneyDocument) theirs = run_steps (base, "set touch001 title Y; delete touch003");
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (JourneyDocument) merged =
      journey_merge (NULL, ours, theirs, JOURNEY_SIDE_THEIRS, NULL, &conflicts);
  g_autofree char *stages = describe (merged);

  g_assert_cmpuint (conflicts->len, ==, 1);
  g_assert_cmpstr (stages, ==, "One: 001Y=1 002B 003C | Two: 004D | Three: 0a");
}

/* What stands above a conflict, where a sentence about it begins otherwise. */
static void
test_headings (void)
{
  static const struct
  {
    const char *ours;
    const char *theirs;
    const char *subject;
    const char *heading;
  } conflicts_of[] = {
    { "set touch001 title X", "set touch001 title Y", "touchpoint “X”", "Touchpoint “X”" },
    { "delete stage003", "add stage003 0 touch0a", "stage “Three”", "Stage “Three”" },
    { "feel touch001 2", "feel touch001 -2", "emotion of persona “Parent” at touchpoint “A”",
      "Emotion of persona “Parent” at touchpoint “A”" },
    { "scale -4 4", "scale 0 4", "the map", "The map" },
    { "order stage003 0", "order stage003 1", "stages", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (conflicts_of); i++)
    {
      g_autoptr (JourneyDocument) base = read_text (base_text);
      g_autoptr (JourneyDocument) ours = run_steps (base, conflicts_of[i].ours);
      g_autoptr (JourneyDocument) theirs = run_steps (base, conflicts_of[i].theirs);
      g_autoptr (GPtrArray) conflicts = NULL;
      g_autoptr (JourneyDocument) merged =
          journey_merge (base, ours, theirs, JOURNEY_SIDE_NEITHER, NULL, &conflicts);
      JourneyConflict *conflict;

      g_assert_cmpuint (conflicts->len, ==, 1);
      conflict = conflicts->pdata[0];
      g_assert_cmpstr (conflict->subject, ==, conflicts_of[i].subject);
      g_assert_cmpstr (conflict->heading, ==, conflicts_of[i].heading);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/merge/case/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/merge/sides", test_sides);
  g_test_add_func ("/merge/long-texts", test_long_texts);
  g_test_add_func ("/merge/group", test_group);
  g_test_add_func ("/merge/sets", test_sets);
  g_test_add_func ("/merge/no-base", test_no_base);
  g_test_add_func ("/merge/headings", test_headings);

  return g_test_run ();
}
