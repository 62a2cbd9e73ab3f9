/* test-document.c: finding items by id, and what a document is read from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-document.h"

#include "journey-emotion.h"
#include "journey-stage.h"
#include "journey-touchpoint.h"

static JourneyItem *
add (JourneyList *list, guint position, const char *id)
{
  g_autoptr (JourneyItem) item = g_object_new (journey_list_get_item_gtype (list), "id", id, NULL);

  journey_list_insert (list, position, item);

  return item;
}

static void
test_find (void)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  JourneyList *stages = journey_document_get_stages (document);
  JourneyItem *stage, *persona;

  g_assert_null (journey_document_find (document, "stage"));
  stage = add (stages, 0, "stage");
  persona = add (journey_document_get_personas (document), 0, "persona");
  g_assert_true (journey_document_find (document, "stage") == stage);
  g_assert_true (journey_document_find (document, "persona") == persona);

  journey_list_remove (stages, 0);
  g_assert_null (journey_document_find (document, "stage"));
  g_assert_true (journey_document_find (document, "persona") == persona);
}

/* Items without an id are many; none of them is found by an empty one. */
static void
test_without_id (void)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  JourneyList *stages = journey_document_get_stages (document);

  add (stages, 0, "");
  add (stages, 0, "");
  g_assert_null (journey_document_find (document, ""));
  journey_list_remove (stages, 0);
  g_assert_null (journey_document_find (document, ""));
}

static void
test_nested (void)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  JourneyList *stages = journey_document_get_stages (document);
  g_autoptr (JourneyStage) stage = journey_stage_new ();
  g_autoptr (JourneyEmotion) emotion = journey_emotion_new ();
  JourneyItem *touchpoint, *second;

  touchpoint = add (journey_stage_get_touchpoints (stage), 0, "touch");
  journey_list_append (journey_touchpoint_get_emotions (JOURNEY_TOUCHPOINT (touchpoint)), emotion);
  g_assert_null (journey_document_find (document, "touch"));

  journey_list_append (stages, stage);
  g_assert_true (journey_document_find (document, "touch") == touchpoint);
  second = add (journey_stage_get_touchpoints (stage), 1, "second");
  g_assert_true (journey_document_find (document, "second") == second);

  journey_list_remove (stages, 0);
  g_assert_null (journey_document_find (document, "touch"));
  g_assert_null (journey_document_find (document, "second"));
}

static void
test_undo (void)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  JourneyJournal *journal = journey_document_start_journal (document);
  JourneyList *stages = journey_document_get_stages (document);
  JourneyItem *stage, *touchpoint;

  journey_journal_begin (journal, "Add Stage");
  stage = add (stages, 0, "stage");
  touchpoint = add (journey_stage_get_touchpoints (JOURNEY_STAGE (stage)), 0, "touch");
  journey_journal_commit (journal);

  journey_journal_undo (journal);
  g_assert_null (journey_document_find (document, "stage"));
  g_assert_null (journey_document_find (document, "touch"));
  journey_journal_redo (journal);
  g_assert_true (journey_document_find (document, "stage") == stage);
  g_assert_true (journey_document_find (document, "touch") == touchpoint);

  journey_journal_begin (journal, "Remove Stage");
  journey_list_remove (stages, 0);
  g_assert_null (journey_document_find (document, "touch"));
  journey_journal_cancel (journal);
  g_assert_true (journey_document_find (document, "touch") == touchpoint);
}

/* Of items with the same id, the first in the file is found, whoever came first. */
static void
test_doubles (void)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  JourneyList *stages = journey_document_get_stages (document);
  JourneyItem *early = add (stages, 0, "same");
  JourneyItem *late = add (stages, 1, "same");

  add (stages, 2, "other");
  g_assert_true (journey_document_find (document, "same") == early);

  journey_list_move (stages, 0, 2);
  g_assert_true (journey_document_find (document, "same") == late);
  journey_list_move (stages, 2, 0);
  g_assert_true (journey_document_find (document, "same") == early);

  journey_list_remove (stages, 0);
  g_assert_true (journey_document_find (document, "same") == late);

  early = add (stages, 0, "same");
  g_assert_true (journey_document_find (document, "same") == early);
  journey_list_remove (stages, 1);
  g_assert_true (journey_document_find (document, "same") == early);
  journey_list_remove (stages, 0);
  g_assert_null (journey_document_find (document, "same"));
  g_assert_nonnull (journey_document_find (document, "other"));
}

/* Doubles across lists, and inside of what is put in at once. */
static void
test_doubles_nested (void)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  JourneyList *stages = journey_document_get_stages (document);
  g_autoptr (JourneyStage) stage = journey_stage_new ();
  JourneyItem *first, *second, *persona;

  first = add (journey_stage_get_touchpoints (stage), 0, "same");
  second = add (journey_stage_get_touchpoints (stage), 1, "same");
  journey_list_append (stages, stage);
  g_assert_true (journey_document_find (document, "same") == first);
  journey_list_remove (journey_stage_get_touchpoints (stage), 0);
  g_assert_true (journey_document_find (document, "same") == second);

  persona = add (journey_document_get_personas (document), 0, "same");
  g_assert_true (journey_document_find (document, "same") == persona);
  journey_list_remove (stages, 0);
  g_assert_true (journey_document_find (document, "same") == persona);
}

static void
test_version (void)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();

  g_assert_cmpint (journey_document_get_version (document), ==, JOURNEY_FORMAT_VERSION);
  g_assert_false (journey_document_is_read_only (document));

  journey_document_set_version (document, JOURNEY_FORMAT_VERSION + 1);
  g_assert_cmpint (journey_document_get_version (document), ==, JOURNEY_FORMAT_VERSION + 1);
  g_assert_true (journey_document_is_read_only (document));
}

static void
test_start_journal (void)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  JourneyJournal *journal;

  g_assert_null (journey_document_get_journal (document));
  g_object_set (document, "title", "Before", NULL);
  journal = journey_document_start_journal (document);
  g_assert_true (journey_document_start_journal (document) == journal);
  g_assert_true (journey_document_get_journal (document) == journal);
  g_assert_false (journey_journal_can_undo (journal));
  g_assert_false (journey_journal_get_modified (journal));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/find", test_find);
  g_test_add_func ("/document/without-id", test_without_id);
  g_test_add_func ("/document/nested", test_nested);
  g_test_add_func ("/document/undo", test_undo);
  g_test_add_func ("/document/doubles", test_doubles);
  g_test_add_func ("/document/doubles-nested", test_doubles_nested);
  g_test_add_func ("/document/version", test_version);
  g_test_add_func ("/document/start-journal", test_start_journal);

  return g_test_run ();
}
