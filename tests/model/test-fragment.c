/* test-fragment.c: what is copied comes in again, here or elsewhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "edit-map.h"
#include "journey-fragment.h"
#include "journey-reader.h"
#include "journey-writer.h"

/* The fragment goes the way of the clipboard: as text. */
static JourneyDocument *
copy (EditMap *map, const char *ids)
{
  g_autoptr (GPtrArray) items = edit_map_find_all (map, ids);
  g_autoptr (JourneyDocument) fragment = journey_fragment_new (map->document, items);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  JourneyDocument *read;

  if (fragment == NULL)
    return NULL;

  bytes = journey_writer_write (fragment);
  read = journey_reader_read (bytes, "clipboard", &findings, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
  again = journey_writer_write (read);
  g_assert_true (g_bytes_equal (bytes, again));

  return read;
}

typedef struct
{
  char section;
  const char *expected;
} Part;

typedef struct
{
  const char *path;
  const char *items;
  Part parts[10];
} CopyCase;

static const CopyCase copy_cases[] = {
  { "touchpoint",
    "a",
    {
        { 's', "A:a" },
        { 'p', "P Q" },
        { 'l', "L" },
        { 'c', "" },
        { 'x', "x:a/" },
        { 'o', "" },
        { 'v', "v:axP" },
        { 'm', "" },
    } },
  { "connected",
    "da",
    {
        { 's', "A:a B:d" },
        { 'c', "i:ad j:da" },
        { 'x', "x:a/ y:d/P" },
        { 'm', "n@d" },
    } },
  { "answers",
    "e",
    { { 's', "B:e" }, { 'o', "o:x/e" }, { 'x', "x:/" }, { 'p', "" }, { 'v', "" } } },
  { "stage", "A", { { 's', "A:abc" }, { 'm', "m@A" }, { 'x', "x:ab/" }, { 'c', "" } } },
  { "persona", "P", { { 's', "" }, { 'p', "P" }, { 'x', "" }, { 'v', "" } } },
  { "pain-point", "y", { { 's', "" }, { 'x', "y:/P" }, { 'p', "P" } } },
  { "lane", "L", { { 's', "" }, { 'l', "L" } } },
};

static void
assert_parts (EditMap *map, const Part *parts)
{
  for (; parts->expected != NULL; parts++)
    edit_map_assert (map, parts->section, parts->expected);
}

static void
test_copy (gconstpointer data)
{
  const CopyCase *c = data;
  g_autoptr (EditMap) map = edit_map_new ();
  g_autoptr (JourneyDocument) fragment = copy (map, c->items);
  EditMap seen = { fragment, NULL, NULL };

  assert_parts (&seen, c->parts);
  edit_map_assert_step (map, NULL);
}

static void
test_copy_nothing (void)
{
  g_autoptr (EditMap) map = edit_map_new ();

  g_assert_null (copy (map, ""));
  g_assert_null (copy (map, "ij"));
}

typedef enum
{
  SAME,  /* copy and paste */
  CUT,   /* copy, delete and paste */
  OTHER, /* into another map, which knows none of it */
  TWIN,  /* into another map with the same things, in which persona P is somebody else */
} Where;

typedef struct
{
  const char *path;
  Where where;
  const char *items;
  const char *stage; /* or NULL */
  guint position;
  guint n_items;
  const char *label;
  Part parts[10];
} PasteCase;

static const PasteCase paste_cases[] = {
  { "same",
    SAME,
    "a",
    "B",
    1,
    1,
    "Paste Touchpoint",
    {
        { 's', "A:abc B:da'e C:" },
        { 'p', "P Q" },
        { 'l', "L" },
        { 'n', "aL:hm a'L:hm" },
        { 'e', "aP1 aQ-1 dP-2 a'P1 a'Q-1" },
        { 'x', "x:aba'/ y:d/P" },
        { 'v', "v:axPa'" },
        { 'c', "i:ad j:da" },
    } },
  { "same-several",
    SAME,
    "da",
    "C",
    5,
    2,
    "Paste 2 Touchpoints",
    {
        { 's', "A:abc B:de C:a'd'" },
        { 'c', "i:ad j:da i':a'd' j':d'a'" },
        { 'm', "m@A n@d n'@d'" },
        { 'x', "x:aba'/ y:dd'/P" },
    } },
  { "same-stage",
    SAME,
    "A",
    "B",
    0,
    1,
    "Paste Stage",
    { { 's', "A:abc B:de A':a'b'c' C:" }, { 'm', "m@A n@d m'@A'" } } },
  { "same-no-place", SAME, "a", NULL, 0, 1, "Paste Touchpoint", { { 's', "A:abc B:de C:a'" } } },
  { "same-pain-point",
    SAME,
    "y",
    "B",
    2,
    1,
    "Paste Pain Point",
    { { 'x', "x:ab/ y:d/P y':e/P" }, { 'p', "P Q" } } },
  { "same-persona", SAME, "P", "A", 0, 1, "Paste Persona", { { 'p', "P Q P'" } } },
  { "cut",
    CUT,
    "ad",
    "C",
    0,
    2,
    "Paste 2 Touchpoints",
    {
        { 's', "A:bc B:e C:ad" },
        { 'c', "i:ad j:da" },
        { 'x', "x:ba/ y:d/P" },
        { 'm', "m@A n@d" },
        { 'e', "aP1 aQ-1 dP-2" },
        { 'v', "v:xPa" },
    } },
  { "other",
    OTHER,
    "a",
    NULL,
    0,
    1,
    "Paste Touchpoint",
    {
        { 's', "?':a" },
        { 'p', "P Q" },
        { 'e', "aP1 aQ-1" },
        { 'x', "x:a/" },
        { 'v', "v:axP" },
    } },
  { "other-stages", OTHER, "BA", NULL, 0, 2, "Paste 2 Stages", { { 's', "A:abc B:de" } } },
  { "other-mixed",
    OTHER,
    "Bay",
    NULL,
    0,
    3,
    "Paste 3 Items",
    { { 's', "B:de ?':a" }, { 'x', "x:a/ y:d/P" }, { 'c', "i:ad j:da" } } },
  { "twin",
    TWIN,
    "d",
    "A",
    0,
    1,
    "Paste Touchpoint",
    {
        { 's', "A:d'abc B:de C:" },
        { 'p', "R Q P'" },
        { 'e', "d'P'-2 aR1 aQ-1 dR-2" },
        { 'x', "x:ab/ y:dd'/RP'" },
    } },
};

static EditMap *
make_target (EditMap *map, Where where)
{
  EditMap *other;

  if (where == SAME || where == CUT)
    return map;

  other = edit_map_new ();
  if (where == OTHER)
    {
      g_autoptr (GPtrArray) all = edit_map_find_all (other, "ABCPQLxyovmn");

      journey_edit_delete (other->document, all);
    }
  else
    {
      journey_edit_set_text (edit_map_find (other, "P"), "name", "R", NULL);
    }

  return other;
}

static void
test_paste (gconstpointer data)
{
  const PasteCase *c = data;
  g_autoptr (EditMap) map = edit_map_new ();
  g_autoptr (JourneyDocument) fragment = copy (map, c->items);
  EditMap *target = make_target (map, c->where);
  g_autoptr (GBytes) kept = journey_writer_write (fragment);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (GBytes) still = NULL;
  g_autoptr (GPtrArray) pasted = NULL;
  guint i;

  if (c->where == CUT)
    {
      g_autoptr (GPtrArray) items = edit_map_find_all (map, c->items);

      journey_edit_delete (map->document, items);
    }
  before = journey_writer_write (target->document);

  pasted = journey_fragment_paste (target->document, fragment,
                                   c->stage != NULL ? edit_map_find (target, c->stage) : NULL,
                                   c->position);
  g_assert_cmpuint (pasted->len, ==, c->n_items);
  for (i = 0; i < pasted->len; i++)
    g_assert_true (journey_item_get_document (pasted->pdata[i]) == target->document);
  assert_parts (target, c->parts);
  g_assert_cmpstr (journey_journal_get_undo_label (target->journal), ==, c->label);
  still = journey_writer_write (fragment);
  g_assert_true (g_bytes_equal (still, kept));

  journey_journal_undo (target->journal);
  undone = journey_writer_write (target->document);
  g_assert_true (g_bytes_equal (undone, before));

  if (target != map)
    edit_map_free (target);
}

/* Into a map whose lanes are the standard ones, a lane comes besides them. */
static void
test_paste_lane (void)
{
  g_autoptr (EditMap) map = edit_map_new ();
  g_autoptr (JourneyDocument) fragment = copy (map, "a");
  g_autoptr (JourneyDocument) document = journey_document_new ();
  g_autoptr (GPtrArray) pasted = journey_fragment_paste (document, fragment, NULL, 0);
  JourneyList *lanes = journey_document_get_lanes (document);
  guint n_standard;

  journey_lane_get_standard (&n_standard);
  g_assert_cmpuint (pasted->len, ==, 1);
  g_assert_cmpuint (journey_list_get_length (lanes), ==, n_standard + 1);
  g_assert_cmpstr (journey_item_get_id (journey_list_get (lanes, n_standard)), ==, "L");
}

static void
test_paste_scale (void)
{
  g_autoptr (EditMap) map = edit_map_new ();
  g_autoptr (EditMap) other = edit_map_new ();
  g_autoptr (JourneyDocument) fragment = copy (map, "d");
  g_autoptr (GPtrArray) pasted = NULL;

  journey_edit_convert_scale (other->document, 0, 10, NULL);
  pasted = journey_fragment_paste (other->document, fragment, edit_map_find (other, "C"), 0);
  edit_map_assert (other, 'e', "aP7.5 aQ2.5 dP0 d'P0");
}

/* A whole file that was never copied out of a map, and one without stages. */
static void
test_paste_file (void)
{
  g_autoptr (EditMap) map = edit_map_new ();
  g_autoptr (EditMap) other = edit_map_new ();
  g_autoptr (GPtrArray) pasted = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (JourneyDocument) persons = journey_document_new ();

  pasted = journey_fragment_paste (other->document, map->document, NULL, 0);
  g_assert_cmpuint (pasted->len, ==, 3);
  edit_map_assert (other, 's', "A:abc B:de C: A':a'b'c' B':d'e' C':");
  edit_map_assert (other, 'p', "P Q");
  edit_map_assert (other, 'x', "x:aba'b'/ y:dd'/P");
  edit_map_assert (other, 'c', "i:ad j:da i':a'd' j':d'a'");

  journey_edit_add_persona (persons, "S");
  people = journey_fragment_paste (other->document, persons, NULL, 0);
  g_assert_cmpuint (people->len, ==, 1);
  edit_map_assert (other, 'p', "P Q S'");
}

static void
test_paste_nothing (void)
{
  g_autoptr (EditMap) map = edit_map_new ();
  g_autoptr (JourneyDocument) empty = journey_document_new ();
  g_autoptr (GPtrArray) pasted = journey_fragment_paste (map->document, empty, NULL, 0);
  static const char *const broken[] = { "[", "[\"", "[\"\\", "{}", "[\"zzz\"]", "null" };
  guint i;

  g_assert_cmpuint (pasted->len, ==, 0);
  for (i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (JourneyDocument) odd = journey_document_new ();
      g_autoptr (GPtrArray) none = NULL;

      journey_edit_add_stage (odd, 0, "S");
      journey_item_add_unknown (JOURNEY_ITEM (odd), "copied", broken[i]);
      none = journey_fragment_paste (map->document, odd, NULL, 0);
      g_assert_cmpuint (none->len, ==, 0);
    }
  edit_map_assert_step (map, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_CASES ("/fragment/copy/", copy_cases, test_copy)
  g_test_add_func ("/fragment/copy/nothing", test_copy_nothing);
  ADD_CASES ("/fragment/paste/", paste_cases, test_paste)
  g_test_add_func ("/fragment/paste/lane", test_paste_lane);
  g_test_add_func ("/fragment/paste/scale", test_paste_scale);
  g_test_add_func ("/fragment/paste/file", test_paste_file);
  g_test_add_func ("/fragment/paste/nothing", test_paste_nothing);

  return g_test_run ();
}
