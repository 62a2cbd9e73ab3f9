/* test-edit-delete.c: what goes with what is deleted, and comes with what is duplicated
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "edit-map.h"
#include "journey-item-copy.h"
#include "journey-writer.h"

typedef struct
{
  char section;
  const char *expected;
} Part;

typedef struct
{
  const char *path;
  const char *items;
  guint n_items;
  const char *label;
  Part parts[8];
} Case;

static const Case delete_cases[] = {
  { "touchpoint",
    "a",
    1,
    "Delete Touchpoint",
    {
        { 's', "A:bc B:de C:" },
        { 'c', "" },
        { 'x', "x:b/ y:d/P" },
        { 'v', "v:xP" },
        { 'e', "dP-2" },
        { 'n', "" },
        { 'm', "m@A n@d" },
    } },
  { "touchpoints",
    "bda",
    3,
    "Delete 3 Touchpoints",
    {
        { 's', "A:c B:e C:" },
        { 'c', "" },
        { 'x', "x:/ y:/P" },
        { 'm', "m@A n@-" },
    } },
  { "stage",
    "A",
    1,
    "Delete Stage",
    {
        { 's', "B:de C:" },
        { 'c', "" },
        { 'x', "x:/ y:d/P" },
        { 'm', "m@- n@d" },
        { 'v', "v:xP" },
    } },
  { "stage-with-its-own", "Ab", 1, "Delete Stage", { { 's', "B:de C:" } } },
  { "persona",
    "P",
    1,
    "Delete Persona",
    {
        { 'p', "Q" },
        { 'e', "aQ-1" },
        { 'x', "x:ab/ y:d/" },
        { 'v', "v:ax" },
    } },
  { "lane", "L", 1, "Delete Lane", { { 'l', "" }, { 'n', "" } } },
  { "pain-point",
    "x",
    1,
    "Delete Pain Point",
    { { 'x', "y:d/P" }, { 'o', "o:/e" }, { 'v', "v:aP" } } },
  { "connection", "i", 1, "Delete Connection", { { 'c', "j:da" } } },
  { "mixed",
    "xoPe",
    4,
    "Delete 4 Items",
    { { 'x', "y:d/" }, { 'o', "" }, { 'p', "Q" }, { 's', "A:abc B:d C:" }, { 'e', "aQ-1" } } },
  { "twice", "aa", 1, "Delete Touchpoint", { { 's', "A:bc B:de C:" } } },
  { "nothing", "", 0, NULL, { { 's', "A:abc B:de C:" } } },
  { "everything", "ABCPQLxyovmnij", 14, "Delete 14 Items", { { 's', "" }, { 'v', "" } } },
};

static void
assert_parts (EditMap *map, const Part *parts)
{
  for (; parts->expected != NULL; parts++)
    edit_map_assert (map, parts->section, parts->expected);
}

static void
test_delete (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (EditMap) map = edit_map_new ();
  g_autoptr (GPtrArray) items = edit_map_find_all (map, c->items);

  g_assert_cmpuint (journey_edit_delete (map->document, items), ==, c->n_items);
  assert_parts (map, c->parts);
  edit_map_assert_step (map, c->label);
}

static void
test_delete_emotion (void)
{
  g_autoptr (EditMap) map = edit_map_new ();
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  JourneyEmotion *emotion = journey_touchpoint_find_emotion (edit_map_find (map, "a"), "P");

  g_assert_true (journey_edit_set_text (emotion, "note", "ah", NULL));
  g_ptr_array_add (items, emotion);
  g_assert_cmpuint (journey_edit_delete (map->document, items), ==, 1);
  edit_map_assert (map, 'e', "aPnanah aQ-1 dP-2");
  g_assert_cmpstr (journey_journal_get_undo_label (map->journal), ==, "Clear Emotion");

  g_assert_cmpuint (journey_edit_delete (map->document, items), ==, 1);
  edit_map_assert (map, 'e', "aQ-1 dP-2");

  g_ptr_array_index (items, 0) = journey_touchpoint_find_emotion (edit_map_find (map, "a"), "Q");
  g_assert_cmpuint (journey_edit_delete (map->document, items), ==, 1);
  edit_map_assert (map, 'e', "dP-2");
}

/* What refers to an id that another item has too still has something to refer to. */
static void
test_delete_double (void)
{
  g_autoptr (EditMap) map = edit_map_new ();
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (JourneyTouchpoint) twin = g_object_new (JOURNEY_TYPE_TOUCHPOINT, "id", "a", NULL);
  JourneyStage *stage = edit_map_find (map, "C");

  journey_journal_begin (map->journal, "Twin");
  journey_list_append (journey_stage_get_touchpoints (stage), twin);
  journey_journal_commit (map->journal);

  g_ptr_array_add (items, twin);
  g_assert_cmpuint (journey_edit_delete (map->document, items), ==, 1);
  edit_map_assert (map, 'x', "x:ab/ y:d/P");
  edit_map_assert (map, 'c', "i:ad j:da");
}

static void
test_delete_foreign (void)
{
  g_autoptr (EditMap) map = edit_map_new ();
  g_autoptr (EditMap) other = edit_map_new ();
  g_autoptr (GPtrArray) items = edit_map_find_all (other, "aP");

  g_ptr_array_add (items, map->document);
  g_ptr_array_add (items, journey_document_get_scale (map->document));
  g_assert_cmpuint (journey_edit_delete (map->document, items), ==, 0);
  edit_map_assert_step (map, NULL);
  edit_map_assert_step (other, NULL);
}

static const Case duplicate_cases[] = {
  { "touchpoint",
    "a",
    1,
    "Duplicate Touchpoint",
    {
        { 's', "A:aa'bc B:de C:" },
        { 'e', "aP1 aQ-1 a'P1 a'Q-1 dP-2" },
        { 'n', "aL:hm a'L:hm" },
        { 'x', "x:ab/ y:d/P" },
        { 'c', "i:ad j:da" },
    } },
  { "touchpoints",
    "ca",
    2,
    "Duplicate 2 Touchpoints",
    { { 's', "A:abca'c' B:de C:" }, { 'c', "i:ad j:da" } } },
  { "connected",
    "ad",
    2,
    "Duplicate 2 Touchpoints",
    { { 's', "A:aa'bc B:dd'e C:" }, { 'c', "i:ad j:da i':a'd' j':d'a'" } } },
  { "stage", "A", 1, "Duplicate Stage", { { 's', "A:abc A':a'b'c' B:de C:" } } },
  { "persona",
    "P",
    1,
    "Duplicate Persona",
    { { 'p', "P P' Q" }, { 'e', "aP1 aQ-1 aP'1 dP-2 dP'-2" }, { 'x', "x:ab/ y:d/P" } } },
  { "lane", "L", 1, "Duplicate Lane", { { 'l', "L L'" }, { 'n', "aL:hm aL':hm" } } },
  { "pain-point",
    "x",
    1,
    "Duplicate Pain Point",
    { { 'x', "x:ab/ x':ab/ y:d/P" }, { 'o', "o:x/e" } } },
  { "references-inside",
    "xoa",
    3,
    "Duplicate 3 Items",
    { { 'x', "x:ab/ x':a'b/ y:d/P" }, { 'o', "o:x/e o':x'/e" } } },
  { "connection", "i", 0, NULL, { { 'c', "i:ad j:da" } } },
  { "nothing", "", 0, NULL, { { 's', "A:abc B:de C:" } } },
};

static void
test_duplicate (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (EditMap) map = edit_map_new ();
  g_autoptr (GPtrArray) items = edit_map_find_all (map, c->items);
  g_autoptr (GPtrArray) copies = journey_edit_duplicate (map->document, items);
  guint i;

  g_assert_cmpuint (copies->len, ==, c->n_items);
  for (i = 0; i < copies->len; i++)
    g_assert_true (journey_item_get_document (copies->pdata[i]) == map->document);
  assert_parts (map, c->parts);
  edit_map_assert_step (map, c->label);
}

static void
test_copy (void)
{
  g_autoptr (EditMap) map = edit_map_new ();
  g_autoptr (JourneyDocument) same = journey_item_copy (map->document, NULL);
  g_autoptr (JourneyTouchpoint) other = NULL;
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GBytes) bytes = journey_writer_write (same);
  const char *json;

  g_assert_true (g_bytes_equal (bytes, map->before));

  other = journey_item_copy (edit_map_find (map, "a"), ids);
  g_assert_cmpuint (g_hash_table_size (ids), ==, 1);
  g_assert_cmpstr (journey_item_get_id (JOURNEY_ITEM (other)), ==, g_hash_table_lookup (ids, "a"));
  g_assert_cmpuint (strlen (journey_item_get_id (JOURNEY_ITEM (other))), ==, 8);
  g_assert_cmpstr (journey_item_get_unknown (JOURNEY_ITEM (other), 0, &json), ==, "later");
  g_assert_cmpstr (json, ==, "[1]");
  g_assert_null (journey_item_get_list (JOURNEY_ITEM (other)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_CASES ("/edit/delete/", delete_cases, test_delete)
  g_test_add_func ("/edit/delete/emotion", test_delete_emotion);
  g_test_add_func ("/edit/delete/double", test_delete_double);
  g_test_add_func ("/edit/delete/foreign", test_delete_foreign);
  ADD_CASES ("/edit/duplicate/", duplicate_cases, test_duplicate)
  g_test_add_func ("/item/copy", test_copy);

  return g_test_run ();
}
