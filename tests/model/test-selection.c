/* test-selection.c: what is selected, in which order, and who is told
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "edit-map.h"
#include "journey-selection.h"

typedef enum
{
  END,
  ADD,
  REMOVE,
  TOGGLE,
  SET,
  SET_MANY,
  CLEAR,
} Op;

/* After each call: the items in their order, and a mark for each emission of "changed". */
typedef struct
{
  Op op;
  const char *items;
  const char *expected;
} Line;

typedef struct
{
  const char *path;
  Line lines[12];
} Script;

static const Script scripts[] = {
  { "add", { { ADD, "a", "a!" }, { ADD, "x", "ax!" }, { ADD, "P", "axP!" } } },
  { "add-again",
    { { SET_MANY, "abc", "abc!" },
      { ADD, "c", "abc" },
      { ADD, "a", "bca!" },
      { ADD, "a", "bca" } } },
  { "remove",
    { { SET_MANY, "abc", "abc!" },
      { REMOVE, "b", "ac!" },
      { REMOVE, "b", "ac" },
      { REMOVE, "c", "a!" },
      { REMOVE, "a", "!" } } },
  { "toggle", { { TOGGLE, "a", "a!" }, { TOGGLE, "b", "ab!" }, { TOGGLE, "a", "b!" } } },
  { "set",
    { { SET, "a", "a!" },
      { SET, "a", "a" },
      { ADD, "b", "ab!" },
      { SET, "a", "a!" },
      { SET, "b", "b!" } } },
  { "set-many",
    { { SET_MANY, "abab", "ab!" },
      { SET_MANY, "ab", "ab" },
      { SET_MANY, "ba", "ba!" },
      { SET_MANY, "", "!" } } },
  { "clear", { { CLEAR, "", "" }, { SET_MANY, "ab", "ab!" }, { CLEAR, "", "!" } } },
};

/* What a listener to the list model has put together from its signals. */
typedef struct
{
  JourneySelection *selection;
  GPtrArray *mirror;
  guint n_changed;
} Fixture;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, Fixture *f)
{
  guint i;

  if (removed > 0)
    g_ptr_array_remove_range (f->mirror, position, removed);
  for (i = 0; i < added; i++)
    {
      g_autoptr (JourneyItem) item = g_list_model_get_item (model, position + i);

      g_ptr_array_insert (f->mirror, (int) (position + i), item);
    }
}

static void
changed_cb (JourneySelection *selection, Fixture *f)
{
  f->n_changed++;
}

static void
fixture_init (Fixture *f, EditMap *map)
{
  f->selection = journey_selection_new (map->document);
  f->mirror = g_ptr_array_new ();
  f->n_changed = 0;
  g_signal_connect (f->selection, "items-changed", G_CALLBACK (items_changed_cb), f);
  g_signal_connect (f->selection, "changed", G_CALLBACK (changed_cb), f);
}

static void
fixture_clear (Fixture *f)
{
  g_assert_finalize_object (f->selection);
  g_ptr_array_unref (f->mirror);
}

static void
assert_selected (Fixture *f, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);
  guint n_items = journey_selection_get_length (f->selection);
  guint i;

  g_assert_cmpuint (f->mirror->len, ==, n_items);
  for (i = 0; i < n_items; i++)
    {
      gpointer item = journey_selection_get (f->selection, i);

      g_assert_true (f->mirror->pdata[i] == item);
      g_assert_true (journey_selection_contains (f->selection, item));
      g_string_append (found, journey_item_get_id (item));
    }
  g_assert_true (journey_selection_get_lead (f->selection) ==
                 (n_items > 0 ? f->mirror->pdata[n_items - 1] : NULL));
  for (; f->n_changed > 0; f->n_changed--)
    g_string_append_c (found, '!');
  g_assert_cmpstr (found->str, ==, expected);
}

static void
run_line (Fixture *f, EditMap *map, const Line *line)
{
  g_autoptr (GPtrArray) items = edit_map_find_all (map, line->items);

  switch (line->op)
    {
    case ADD:
      journey_selection_add (f->selection, items->pdata[0]);
      break;
    case REMOVE:
      journey_selection_remove (f->selection, items->pdata[0]);
      break;
    case TOGGLE:
      journey_selection_toggle (f->selection, items->pdata[0]);
      break;
    case SET:
      journey_selection_set (f->selection, items->pdata[0]);
      break;
    case SET_MANY:
      journey_selection_set_many (f->selection, items);
      break;
    case CLEAR:
      journey_selection_clear (f->selection);
      break;
    case END:
    default:
      g_assert_not_reached ();
    }
}

static void
test_script (gconstpointer data)
{
  const Script *script = data;
  g_autoptr (EditMap) map = edit_map_new ();
  const Line *line;
  Fixture f;

  fixture_init (&f, map);
  for (line = script->lines; line->op != END; line++)
    {
      run_line (&f, map, line);
      assert_selected (&f, line->expected);
    }
  fixture_clear (&f);
  edit_map_assert_step (map, NULL);
}

static void
test_leaving (void)
{
  g_autoptr (EditMap) map = edit_map_new ();
  g_autoptr (GPtrArray) items = edit_map_find_all (map, "aBPx");
  g_autoptr (GPtrArray) gone = edit_map_find_all (map, "Ax");
  Fixture f;

  fixture_init (&f, map);
  journey_selection_set_many (f.selection, items);
  assert_selected (&f, "aBPx!");

  journey_edit_set_text (edit_map_find (map, "B"), "title", "b", NULL);
  assert_selected (&f, "aBPx");
  journey_edit_delete (map->document, gone);
  assert_selected (&f, "BP!");

  journey_journal_undo (map->journal);
  assert_selected (&f, "BP");
  fixture_clear (&f);
}

static void
test_moving (void)
{
  g_autoptr (EditMap) map = edit_map_new ();
  g_autoptr (GPtrArray) items = edit_map_find_all (map, "ab");
  Fixture f;

  fixture_init (&f, map);
  journey_selection_set_many (f.selection, items);
  journey_edit_move_touchpoints (items, edit_map_find (map, "C"), 0);
  assert_selected (&f, "ab!");
  fixture_clear (&f);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_document (void)
{
  g_autoptr (EditMap) map = edit_map_new ();
  g_autoptr (EditMap) other = edit_map_new ();
  g_autoptr (GPtrArray) foreign = edit_map_find_all (other, "ab");
  g_autoptr (GPtrArray) touchpoints = NULL;
  g_autoptr (JourneyDocument) document = NULL;
  guint n_told = 0;
  Fixture f;

  fixture_init (&f, map);
  journey_selection_set_many (f.selection, foreign);
  assert_selected (&f, "");
  journey_selection_set (f.selection, edit_map_find (map, "a"));
  assert_selected (&f, "a!");

  journey_selection_set_document (f.selection, other->document);
  assert_selected (&f, "!");
  journey_selection_set_many (f.selection, foreign);
  journey_selection_add (f.selection, edit_map_find (other, "x"));
  assert_selected (&f, "abx!!");
  touchpoints = journey_selection_dup_items (f.selection, JOURNEY_TYPE_TOUCHPOINT);
  g_assert_cmpuint (touchpoints->len, ==, 2);

  journey_edit_delete (map->document, foreign);
  journey_edit_delete (other->document, foreign);
  assert_selected (&f, "x!");

  g_object_get (f.selection, "document", &document, NULL);
  g_assert_true (document == other->document);
  g_signal_connect_swapped (f.selection, "notify::document", G_CALLBACK (count_cb), &n_told);
  journey_selection_set_document (f.selection, other->document);
  g_assert_cmpuint (n_told, ==, 0);
  journey_selection_set_document (f.selection, NULL);
  g_assert_cmpuint (n_told, ==, 1);
  assert_selected (&f, "!");
  g_signal_handlers_disconnect_by_func (f.selection, count_cb, &n_told);
  fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);

  for (i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autofree char *path = g_strconcat ("/selection/script/", scripts[i].path, NULL);

      g_test_add_data_func (path, &scripts[i], test_script);
    }
  g_test_add_func ("/selection/leaving", test_leaving);
  g_test_add_func ("/selection/moving", test_moving);
  g_test_add_func ("/selection/document", test_document);

  return g_test_run ();
}
