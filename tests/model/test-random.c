/* test-random.c: a document keeps its word whatever is done to it, in whatever order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-types.h"
#include "journey-writer.h"
#include "random-value.h"

#define N_STEPS 2500
#define N_ITEMS 150 /* from here on items rather go than come */

static const guint32 seeds[] = { 1, 2, 3, 20260303, 0xdeadbeef };

typedef struct
{
  JourneyDocument *document;
  JourneyJournal *journal;
  GRand *rand;
  GPtrArray *opened; /* of GBytes: the file at the start of each open transaction */
} Fixture;

static void
collect_cb (JourneyItem *item, gpointer user_data)
{
  g_ptr_array_add (user_data, item);
}

static GPtrArray *
collect_items (Fixture *f)
{
  GPtrArray *items = g_ptr_array_new ();

  journey_item_foreach (JOURNEY_ITEM (f->document), collect_cb, items);

  return items;
}

/* Each item lies where it says, once, and is found by its id. */
static void
check_document (Fixture *f)
{
  g_autoptr (GPtrArray) items = collect_items (f);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  guint i, position;

  for (i = 0; i < items->len; i++)
    {
      JourneyItem *item = items->pdata[i];
      JourneyList *list = journey_item_get_list (item);
      const char *id = journey_item_get_id (item);

      g_assert_true (g_hash_table_add (seen, item));
      g_assert_true (journey_item_get_document (item) == f->document);
      g_assert_true (list == NULL || journey_list_find (list, item, &position));
      if (*id == '\0')
        continue;
      if (g_hash_table_add (ids, (gpointer) id))
        g_assert_true (journey_document_find (f->document, id) == item);
      else
        g_assert_false (journey_document_find (f->document, id) == item);
    }
}

static gpointer
pick (Fixture *f, GPtrArray *array)
{
  return array->pdata[g_rand_int_range (f->rand, 0, array->len)];
}

static GPtrArray *
collect_lists (Fixture *f, GType item_type, gboolean with_items)
{
  g_autoptr (GPtrArray) items = collect_items (f);
  GPtrArray *lists = g_ptr_array_new ();
  guint i, j, n_stored;

  for (i = 0; i < items->len; i++)
    {
      GParamSpec *const *stored = journey_item_get_stored (items->pdata[i], &n_stored);

      for (j = 0; j < n_stored; j++)
        {
          JourneyList *list;

          if (stored[j] == NULL || !journey_field_is_list (stored[j]))
            continue;
          list = journey_item_get_items (items->pdata[i], j);
          if ((item_type == G_TYPE_INVALID || journey_list_get_item_gtype (list) == item_type) &&
              (!with_items || journey_list_get_length (list) > 0))
            g_ptr_array_add (lists, list);
        }
    }

  return lists;
}

static guint
random_position (Fixture *f, guint length)
{
  return g_rand_int_range (f->rand, 0, length);
}

static void
set_something (Fixture *f, JourneyItem *item)
{
  guint n_stored;
  GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);
  GParamSpec *pspec = stored[g_rand_int_range (f->rand, 1, n_stored)];
  g_auto (GValue) value = G_VALUE_INIT;

  if (journey_field_is_list (pspec) || journey_field_is_part (pspec))
    return;
  random_value (f->rand, pspec, &value);
  g_object_set_property (G_OBJECT (item), pspec->name, &value);
}

static void
set_random (Fixture *f)
{
  g_autoptr (GPtrArray) items = collect_items (f);

  set_something (f, pick (f, items));
}

/* Sometimes with an id that is there already, as after a clumsy merge. */
static JourneyItem *
make_item (Fixture *f, GType type)
{
  g_autoptr (GPtrArray) items = collect_items (f);
  JourneyItem *item = g_object_new (type, NULL);
  g_autofree char *id = g_strdup (journey_item_get_id (pick (f, items)));

  if (!journey_item_has_id (item))
    return item;
  if (g_rand_int_range (f->rand, 0, 10) > 0)
    {
      g_free (id);
      id = g_strdup_printf ("%08x", g_rand_int (f->rand));
    }
  g_object_set (item, "id", id, NULL);

  return item;
}

/* A new item, often with something in its own lists before it comes into the document. */
static void
insert_random (Fixture *f)
{
  g_autoptr (GPtrArray) lists = collect_lists (f, G_TYPE_INVALID, FALSE);
  JourneyList *list = pick (f, lists);
  g_autoptr (JourneyItem) item = make_item (f, journey_list_get_item_gtype (list));
  GParamSpec *const *stored;
  guint i, n_stored;

  set_something (f, item);
  stored = journey_item_get_stored (item, &n_stored);
  for (i = 1; i < n_stored; i++)
    {
      if (journey_field_is_list (stored[i]) && g_rand_boolean (f->rand))
        {
          g_autoptr (JourneyItem) child = make_item (f, journey_field_get_item_type (stored[i]));

          journey_list_append (journey_item_get_items (item, i), child);
        }
    }

  journey_list_insert (list, random_position (f, journey_list_get_length (list) + 1), item);
}

static void
remove_random (Fixture *f)
{
  g_autoptr (GPtrArray) lists = collect_lists (f, G_TYPE_INVALID, TRUE);
  g_autoptr (JourneyItem) item = NULL;
  JourneyList *list;
  guint position;

  if (lists->len == 0)
    return;
  list = pick (f, lists);
  position = random_position (f, journey_list_get_length (list));
  item = g_object_ref (journey_list_get (list, position));
  journey_list_remove (list, position);

  /* A panel that still shows the item may write to it. */
  if (g_rand_boolean (f->rand))
    set_something (f, item);
}

static void
move_random (Fixture *f)
{
  g_autoptr (GPtrArray) lists = collect_lists (f, G_TYPE_INVALID, TRUE);
  JourneyList *list;
  guint length;

  if (lists->len == 0)
    return;
  list = pick (f, lists);
  length = journey_list_get_length (list);
  journey_list_move (list, random_position (f, length), random_position (f, length));
}

static void
move_elsewhere_random (Fixture *f)
{
  g_autoptr (GPtrArray) lists = collect_lists (f, G_TYPE_INVALID, TRUE);
  g_autoptr (GPtrArray) others = NULL;
  g_autoptr (JourneyItem) item = NULL;
  JourneyList *list, *other;
  guint position;

  if (lists->len == 0)
    return;
  list = pick (f, lists);
  others = collect_lists (f, journey_list_get_item_gtype (list), FALSE);
  other = pick (f, others);
  position = random_position (f, journey_list_get_length (list));
  item = g_object_ref (journey_list_get (list, position));

  journey_list_remove (list, position);
  journey_list_insert (other, random_position (f, journey_list_get_length (other) + 1), item);
}

static void
write_random (Fixture *f)
{
  g_autoptr (GPtrArray) items = collect_items (f);
  int which = g_rand_int_range (f->rand, 0, 10);

  if (which < 4)
    set_random (f);
  else if (which < 7)
    (items->len < N_ITEMS ? insert_random : remove_random) (f);
  else if (which < 8)
    remove_random (f);
  else if (which < 9)
    move_random (f);
  else
    move_elsewhere_random (f);
}

static void
begin (Fixture *f)
{
  const char *keys[] = { NULL, "type", "nudge" };

  journey_journal_begin_merging (f->journal, "Step", keys[g_rand_int_range (f->rand, 0, 3)]);
  g_ptr_array_add (f->opened, journey_writer_write (f->document));
}

static void
commit (Fixture *f)
{
  journey_journal_commit (f->journal);
  g_ptr_array_set_size (f->opened, f->opened->len - 1);
}

static void
cancel (Fixture *f)
{
  g_autoptr (GBytes) now = NULL;

  journey_journal_cancel (f->journal);
  now = journey_writer_write (f->document);
  g_assert_true (g_bytes_equal (now, g_ptr_array_index (f->opened, f->opened->len - 1)));
  g_ptr_array_set_size (f->opened, f->opened->len - 1);
}

static void
step (Fixture *f)
{
  int which = g_rand_int_range (f->rand, 0, 20);

  if (f->opened->len == 0)
    {
      if (which < 3)
        journey_journal_undo (f->journal);
      else if (which < 6)
        journey_journal_redo (f->journal);
      else if (which < 7)
        journey_journal_mark_saved (f->journal);
      else
        begin (f);
    }
  else if (which < 3 && f->opened->len < 4)
    begin (f);
  else if (which < 7)
    commit (f);
  else if (which < 8)
    cancel (f);
  else
    write_random (f);
}

static void
test_seed (gconstpointer data)
{
  guint32 seed = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) last = NULL;
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (GBytes) redone = NULL;
  Fixture f = { 0 };
  guint i;

  g_test_message ("seed %u", seed);
  f.rand = g_rand_new_with_seed (seed);
  f.document = journey_document_new ();
  f.opened = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  for (i = 0; i < 20; i++)
    insert_random (&f);
  first = journey_writer_write (f.document);
  f.journal = journey_document_start_journal (f.document);

  for (i = 0; i < N_STEPS; i++)
    {
      step (&f);
      check_document (&f);
    }
  while (f.opened->len > 0)
    commit (&f);
  while (journey_journal_redo (f.journal))
    ;
  last = journey_writer_write (f.document);

  while (journey_journal_undo (f.journal))
    check_document (&f);
  undone = journey_writer_write (f.document);
  g_assert_true (g_bytes_equal (undone, first));

  while (journey_journal_redo (f.journal))
    check_document (&f);
  redone = journey_writer_write (f.document);
  g_assert_true (g_bytes_equal (redone, last));
  g_assert_false (g_bytes_equal (first, last));

  g_assert_finalize_object (f.document);
  g_rand_free (f.rand);
  g_ptr_array_unref (f.opened);
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);

  for (i = 0; i < G_N_ELEMENTS (seeds); i++)
    {
      g_autofree char *path = g_strdup_printf ("/random/%u", seeds[i]);

      g_test_add_data_func (path, GUINT_TO_POINTER (seeds[i]), test_seed);
    }

  return g_test_run ();
}
