/* test-list.c: lists of items, and the links between items and lists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-persona.h"
#include "journey-stage.h"
#include "journey-touchpoint.h"

#include "journey-document.h"

typedef struct
{
  JourneyDocument *document;
  JourneyList *stages;
  GString *heard; /* each items-changed, as "position-removed+added " */
} Fixture;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  Fixture *f = data;

  g_string_append_printf (f->heard, "%u-%u+%u ", position, removed, added);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->document = journey_document_new ();
  f->stages = journey_document_get_stages (f->document);
  f->heard = g_string_new (NULL);
  g_signal_connect (f->stages, "items-changed", G_CALLBACK (items_changed_cb), f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (f->stages, f);
  g_object_unref (f->document);
  g_string_free (f->heard, TRUE);
}

static JourneyStage *
insert (Fixture *f, guint position, const char *title)
{
  g_autoptr (JourneyStage) stage = journey_stage_new ();

  g_object_set (stage, "title", title, NULL);
  journey_list_insert (f->stages, position, stage);

  return stage;
}

/* The titles of the stages, one letter each, and what was heard since the last time. */
static void
assert_list (Fixture *f, const char *titles, const char *heard)
{
  g_autoptr (GString) found = g_string_new (NULL);
  guint i;

  for (i = 0; i < journey_list_get_length (f->stages); i++)
    {
      JourneyStage *stage = journey_list_get (f->stages, i);
      g_autoptr (JourneyStage) same = g_list_model_get_item (G_LIST_MODEL (f->stages), i);
      guint position;

      g_assert_true (same == stage);
      g_assert_true (journey_list_find (f->stages, stage, &position));
      g_assert_cmpuint (position, ==, i);
      g_string_append (found, journey_stage_get_title (stage));
    }
  g_assert_cmpstr (found->str, ==, titles);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (f->stages)), ==, i);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (f->stages), i));
  g_assert_cmpstr (f->heard->str, ==, heard);
  g_string_truncate (f->heard, 0);
}

static void
test_insert (Fixture *f, gconstpointer data)
{
  assert_list (f, "", "");
  insert (f, 0, "b");
  assert_list (f, "b", "0-0+1 ");
  insert (f, 0, "a");
  assert_list (f, "ab", "0-0+1 ");
  insert (f, 2, "d");
  insert (f, 2, "c");
  assert_list (f, "abcd", "2-0+1 2-0+1 ");
  g_assert_true (journey_list_get_item_gtype (f->stages) == JOURNEY_TYPE_STAGE);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (f->stages)) == JOURNEY_TYPE_STAGE);
}

static void
test_append (Fixture *f, gconstpointer data)
{
  g_autoptr (JourneyStage) stage = journey_stage_new ();

  insert (f, 0, "a");
  journey_list_append (f->stages, stage);
  g_object_set (stage, "title", "b", NULL);
  assert_list (f, "ab", "0-0+1 1-0+1 ");
}

static void
test_remove (Fixture *f, gconstpointer data)
{
  JourneyStage *a = insert (f, 0, "a");
  g_autoptr (JourneyStage) b = g_object_ref (insert (f, 1, "b"));

  insert (f, 2, "c");
  assert_list (f, "abc", "0-0+1 1-0+1 2-0+1 ");

  journey_list_remove (f->stages, 1);
  assert_list (f, "ac", "1-1+0 ");
  g_assert_null (journey_item_get_list (JOURNEY_ITEM (b)));
  g_assert_false (journey_list_find (f->stages, b, NULL));
  g_assert_false (journey_list_find (f->stages, NULL, NULL));

  g_object_add_weak_pointer (G_OBJECT (a), (gpointer *) &a);
  journey_list_remove (f->stages, 0);
  g_assert_null (a);
  journey_list_remove (f->stages, 0);
  assert_list (f, "", "0-1+0 0-1+0 ");
}

static const struct
{
  guint from, to;
  const char *titles;
  const char *heard;
} moves[] = {
  { 0, 0, "abcd", "" },       { 3, 3, "abcd", "" },       { 0, 1, "bacd", "0-2+2 " },
  { 1, 0, "bacd", "0-2+2 " }, { 0, 3, "bcda", "0-4+4 " }, { 3, 0, "dabc", "0-4+4 " },
  { 1, 2, "acbd", "1-2+2 " }, { 3, 1, "adbc", "1-3+3 " }, { 1, 3, "acdb", "1-3+3 " },
};

static void
test_move (Fixture *f, gconstpointer data)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      insert (f, 0, "a");
      insert (f, 1, "b");
      insert (f, 2, "c");
      insert (f, 3, "d");
      g_string_truncate (f->heard, 0);

      journey_list_move (f->stages, moves[i].from, moves[i].to);
      assert_list (f, moves[i].titles, moves[i].heard);

      while (journey_list_get_length (f->stages) > 0)
        journey_list_remove (f->stages, 0);
    }
}

static void
test_links (Fixture *f, gconstpointer data)
{
  g_autoptr (JourneyStage) stage = journey_stage_new ();
  g_autoptr (JourneyTouchpoint) touchpoint = journey_touchpoint_new ();
  JourneyList *touchpoints = journey_stage_get_touchpoints (stage);
  JourneyItem *item = JOURNEY_ITEM (touchpoint);

  g_assert_true (journey_list_get_owner (f->stages) == JOURNEY_ITEM (f->document));
  g_assert_cmpstr (journey_list_get_pspec (f->stages)->name, ==, "stages");
  g_assert_true (journey_item_get_parent (JOURNEY_ITEM (
                     journey_document_get_scale (f->document))) == JOURNEY_ITEM (f->document));
  g_assert_null (journey_item_get_parent (JOURNEY_ITEM (f->document)));
  g_assert_true (journey_item_get_document (JOURNEY_ITEM (f->document)) == f->document);
  g_assert_null (journey_item_get_parent (item));
  g_assert_null (journey_item_get_document (item));

  journey_list_append (touchpoints, touchpoint);
  g_assert_true (journey_item_get_list (item) == touchpoints);
  g_assert_true (journey_item_get_parent (item) == JOURNEY_ITEM (stage));
  g_assert_null (journey_item_get_document (item));

  journey_list_append (f->stages, stage);
  g_assert_true (journey_item_get_document (item) == f->document);

  journey_list_remove (f->stages, 0);
  g_assert_null (journey_item_get_document (item));
  g_assert_true (journey_item_get_parent (item) == JOURNEY_ITEM (stage));
}

static void
test_one_list (Fixture *f, gconstpointer data)
{
  g_autoptr (JourneyDocument) other = journey_document_new ();
  JourneyStage *stage = insert (f, 0, "a");

  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*journey_item_get_list (item) == NULL*");
  journey_list_append (journey_document_get_stages (other), stage);
  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*journey_item_get_list (item) == NULL*");
  journey_list_append (f->stages, stage);
  g_test_assert_expected_messages ();
  g_assert_cmpuint (journey_list_get_length (journey_document_get_stages (other)), ==, 0);
  assert_list (f, "a", "0-0+1 ");
}

static void
test_refused (Fixture *f, gconstpointer data)
{
  g_autoptr (JourneyPersona) persona = journey_persona_new ();
  g_autoptr (JourneyStage) stage = journey_stage_new ();

  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*item_type*");
  journey_list_append (f->stages, persona);
  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*item_type*");
  journey_list_append (f->stages, NULL);
  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*position <=*");
  journey_list_insert (f->stages, 1, stage);
  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*position <*");
  journey_list_remove (f->stages, 0);
  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*from <*");
  journey_list_move (f->stages, 0, 0);
  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*position <*");
  g_assert_null (journey_list_get (f->stages, 0));
  g_test_assert_expected_messages ();
  assert_list (f, "", "");
}

static void
test_outlives_owner (Fixture *f, gconstpointer data)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  g_autoptr (JourneyList) stages = g_object_ref (journey_document_get_stages (document));
  g_autoptr (JourneyScale) scale = g_object_ref (journey_document_get_scale (document));
  g_autoptr (JourneyStage) stage = journey_stage_new ();
  g_autoptr (JourneyStage) late = journey_stage_new ();

  journey_list_append (stages, stage);
  g_clear_object (&document);

  g_assert_null (journey_list_get_owner (stages));
  g_assert_null (journey_item_get_parent (JOURNEY_ITEM (scale)));
  g_assert_null (journey_item_get_parent (JOURNEY_ITEM (stage)));
  g_assert_null (journey_item_get_document (JOURNEY_ITEM (stage)));
  g_assert_true (journey_list_get (stages, 0) == stage);

  journey_list_append (stages, late);
  journey_list_remove (stages, 0);
  g_assert_true (journey_list_get (stages, 0) == late);

  g_clear_object (&stages);
  g_assert_null (journey_item_get_list (JOURNEY_ITEM (late)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/list/insert", test_insert);
  ADD ("/list/append", test_append);
  ADD ("/list/remove", test_remove);
  ADD ("/list/move", test_move);
  ADD ("/list/links", test_links);
  ADD ("/list/one-list", test_one_list);
  ADD ("/list/refused", test_refused);
  ADD ("/list/outlives-owner", test_outlives_owner);
#undef ADD

  return g_test_run ();
}
