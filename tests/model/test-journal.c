/* test-journal.c: transactions, undo and redo, as scripts and one by one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journal-scripts.h"
#include "journey-document.h"
#include "journey-stage.h"
#include "journey-touchpoint.h"

typedef struct
{
  JourneyDocument *document;
  JourneyJournal *journal;
  JourneyList *stages;
  guint n_changed;
} Fixture;

static void
insert (Fixture *f, guint position, const char *title)
{
  g_autoptr (JourneyStage) stage = journey_stage_new ();

  g_object_set (stage, "title", title, NULL);
  journey_list_insert (f->stages, position, stage);
}

static void
changed_cb (JourneyJournal *journal, gpointer user_data)
{
  Fixture *f = user_data;

  g_assert_false (journey_journal_is_open (journal));
  f->n_changed++;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->document = journey_document_new ();
  f->stages = journey_document_get_stages (f->document);
  insert (f, 0, "a");
  insert (f, 1, "b");
  f->journal = journey_document_start_journal (f->document);
  g_signal_connect (f->journal, "changed", G_CALLBACK (changed_cb), f);
  f->n_changed = 0;
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  /* Whatever happened to it, nothing holds the document but us. */
  g_assert_finalize_object (f->document);
}

static void
run_line (Fixture *f, const Line *line)
{
  const char *a = line->argument;
  guint n_changed = f->n_changed;

  switch (line->op)
    {
    case BEGIN:
      journey_journal_begin (f->journal, a);
      break;
    case MERGE:
      journey_journal_begin_merging (f->journal, a, a);
      break;
    case COMMIT:
      journey_journal_commit (f->journal);
      break;
    case CANCEL:
      journey_journal_cancel (f->journal);
      break;
    case TITLE:
      g_object_set (f->document, "title", a, NULL);
      break;
    case GOAL:
      g_object_set (f->document, "goal", a, NULL);
      break;
    case ADD:
      insert (f, a[0] - '0', a + 1);
      break;
    case DROP:
      journey_list_remove (f->stages, a[0] - '0');
      break;
    case MOVE:
      journey_list_move (f->stages, a[0] - '0', a[1] - '0');
      break;
    case UNDO:
      g_assert_true (journey_journal_undo (f->journal) == (f->n_changed > n_changed));
      break;
    case REDO:
      g_assert_true (journey_journal_redo (f->journal) == (f->n_changed > n_changed));
      break;
    case SAVE:
      journey_journal_mark_saved (f->journal);
      break;
    case END:
    default:
      g_assert_not_reached ();
    }
}

static char *
describe (Fixture *f)
{
  const char *undo = journey_journal_get_undo_label (f->journal);
  const char *redo = journey_journal_get_redo_label (f->journal);
  GString *text = g_string_new (NULL);
  guint i;

  g_string_append_printf (text, "%s/%s/", journey_document_get_title (f->document),
                          journey_document_get_goal (f->document));
  for (i = 0; i < journey_list_get_length (f->stages); i++)
    g_string_append (text, journey_stage_get_title (journey_list_get (f->stages, i)));
  g_string_append_printf (text, " <%s >%s", undo != NULL ? undo : "-", redo != NULL ? redo : "-");
  if (journey_journal_get_modified (f->journal) || f->n_changed > 0)
    g_string_append_c (text, ' ');
  if (journey_journal_get_modified (f->journal))
    g_string_append_c (text, '*');
  for (i = 0; i < f->n_changed; i++)
    g_string_append_c (text, '!');

  g_assert_true (journey_journal_can_undo (f->journal) == (undo != NULL));
  g_assert_true (journey_journal_can_redo (f->journal) == (redo != NULL));

  return g_string_free_and_steal (text);
}

static void
test_script (Fixture *f, gconstpointer data)
{
  const Script *script = data;
  const Line *line;

  for (line = script->lines; line->op != END; line++)
    {
      g_autofree char *found = NULL;

      run_line (f, line);
      if (line->expected == NULL)
        continue;
      found = describe (f);
      g_test_message ("line %d", (int) (line - script->lines));
      g_assert_cmpstr (found, ==, line->expected);
      f->n_changed = 0;
    }
}

static void
assert_document (Fixture *f, const char *expected)
{
  g_autofree char *found = describe (f);

  g_assert_cmpstr (found, ==, expected);
  f->n_changed = 0;
}

static void
test_outside (Fixture *f, gconstpointer data)
{
  static const Line writes[] = {
    { TITLE, "t", "*JourneyDocument was changed outside*" },
    { ADD, "0x", "*list was changed outside*" },
    { DROP, "0", "*list was changed outside*" },
    { MOVE, "01", "*list was changed outside*" },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (writes); i++)
    {
      g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, writes[i].expected);
      run_line (f, &writes[i]);
      g_test_assert_expected_messages ();
      assert_document (f, "//ab <- >-");
    }

  /* What is not yet in the document is nobody's business. */
  g_object_set (f->document, "title", "", NULL);
  journey_list_move (f->stages, 0, 0);
}

static void
set_title (Fixture *f, const char *title)
{
  journey_journal_begin_merging (f->journal, "Type", "typing");
  g_object_set (f->document, "title", title, NULL);
  journey_journal_commit (f->journal);
}

/* What is typed while a file is written is not in it, and undo comes back to what is. */
static void
test_saved_meanwhile (Fixture *f, gconstpointer data)
{
  guint64 start = journey_journal_get_state (f->journal);
  guint64 state;

  set_title (f, "t");
  state = journey_journal_get_state (f->journal);
  g_assert_cmpuint (state, !=, start);
  set_title (f, "tu");
  set_title (f, "tuv");
  f->n_changed = 0;

  journey_journal_mark_saved_at (f->journal, state);
  g_assert_cmpuint (f->n_changed, ==, 1);
  journey_journal_mark_saved_at (f->journal, state);
  g_assert_cmpuint (f->n_changed, ==, 1);
  g_assert_true (journey_journal_get_modified (f->journal));

  g_assert_true (journey_journal_undo (f->journal));
  g_assert_cmpstr (journey_document_get_title (f->document), ==, "t");
  g_assert_false (journey_journal_get_modified (f->journal));

  journey_journal_mark_saved_at (f->journal, start);
  g_assert_true (journey_journal_get_modified (f->journal));
  g_assert_true (journey_journal_undo (f->journal));
  g_assert_false (journey_journal_get_modified (f->journal));
}

/* A state that undo and a new step have left behind is never come by again. */
static void
test_saved_and_left (Fixture *f, gconstpointer data)
{
  guint64 state;

  set_title (f, "t");
  state = journey_journal_get_state (f->journal);
  g_assert_true (journey_journal_undo (f->journal));
  set_title (f, "t");
  journey_journal_mark_saved_at (f->journal, state);
  g_assert_true (journey_journal_get_modified (f->journal));
  g_assert_true (journey_journal_undo (f->journal));
  g_assert_true (journey_journal_get_modified (f->journal));

  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*state <=*");
  journey_journal_mark_saved_at (f->journal, G_MAXUINT64 - 1);
  g_test_assert_expected_messages ();
}

static void
amend_title (Fixture *f, const char *title)
{
  g_assert_true (journey_journal_begin_amending (f->journal));
  g_object_set (f->document, "title", title, NULL);
  journey_journal_commit (f->journal);
}

/* What amends a step is undone with it, and keeps its label. */
static void
test_amending (Fixture *f, gconstpointer data)
{
  g_assert_false (journey_journal_begin_amending (f->journal));
  g_assert_false (journey_journal_is_open (f->journal));

  journey_journal_begin (f->journal, "Add");
  insert (f, 2, "c");
  journey_journal_commit (f->journal);
  amend_title (f, "t");
  g_assert_cmpstr (journey_journal_get_undo_label (f->journal), ==, "Add");
  g_assert_true (journey_journal_undo (f->journal));
  assert_document (f, "//ab <- >Add !!!");

  /* Not what has been undone, or is in a file. */
  g_assert_false (journey_journal_begin_amending (f->journal));
  g_assert_true (journey_journal_redo (f->journal));
  assert_document (f, "t//abc <Add >- *!");
  journey_journal_mark_saved (f->journal);
  g_assert_false (journey_journal_begin_amending (f->journal));
}

static void
test_unbalanced (Fixture *f, gconstpointer data)
{
  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*open != NULL*");
  journey_journal_commit (f->journal);
  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*open != NULL*");
  journey_journal_cancel (f->journal);

  journey_journal_begin (f->journal, "A");
  g_assert_true (journey_journal_is_open (f->journal));
  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*open == NULL*");
  g_assert_false (journey_journal_undo (f->journal));
  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*open == NULL*");
  g_assert_false (journey_journal_redo (f->journal));
  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*open == NULL*");
  journey_journal_mark_saved (f->journal);
  journey_journal_commit (f->journal);

  g_test_assert_expected_messages ();
  g_assert_false (journey_journal_is_open (f->journal));
  assert_document (f, "//ab <- >-");
}

static void
meddle_cb (JourneyDocument *document, GParamSpec *pspec, gpointer user_data)
{
  Fixture *f = user_data;

  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*listens to undo*");
  g_object_set (document, "goal", "g", NULL);
  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*listens to undo*");
  journey_list_remove (f->stages, 0);
  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*!self->replaying*");
  journey_journal_begin (f->journal, "Meddle");
  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*replaying*");
  g_assert_false (journey_journal_undo (f->journal));
  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*replaying*");
  g_assert_false (journey_journal_redo (f->journal));
  g_test_assert_expected_messages ();
}

static void
test_meddling (Fixture *f, gconstpointer data)
{
  journey_journal_begin (f->journal, "A");
  g_object_set (f->document, "title", "t", NULL);
  journey_journal_commit (f->journal);
  f->n_changed = 0;

  g_signal_connect (f->document, "notify::title", G_CALLBACK (meddle_cb), f);
  g_assert_true (journey_journal_undo (f->journal));
  assert_document (f, "//ab <- >A !");
  g_assert_true (journey_journal_redo (f->journal));
  assert_document (f, "t//ab <A >- *!");
}

static void
end_cb (JourneyDocument *document, GParamSpec *pspec, gpointer user_data)
{
  Fixture *f = user_data;

  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*replaying*");
  journey_journal_commit (f->journal);
  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*replaying*");
  journey_journal_cancel (f->journal);
  g_test_assert_expected_messages ();
}

/* While an inner transaction is taken back, nobody ends the outer one. */
static void
test_meddling_with_cancel (Fixture *f, gconstpointer data)
{
  journey_journal_begin (f->journal, "Outer");
  journey_journal_begin (f->journal, "Inner");
  g_object_set (f->document, "title", "t", NULL);
  g_signal_connect (f->document, "notify::title", G_CALLBACK (end_cb), f);
  journey_journal_cancel (f->journal);
  g_object_set (f->document, "goal", "g", NULL);
  journey_journal_commit (f->journal);
  assert_document (f, "/g/ab <Outer >- *!");
}

static void
follow_cb (JourneyDocument *document, GParamSpec *pspec, gpointer user_data)
{
  g_object_set (document, "goal", journey_document_get_title (document), NULL);
}

/* A listener that writes on in the same transaction is part of the step. */
static void
test_following (Fixture *f, gconstpointer data)
{
  gulong handler = g_signal_connect (f->document, "notify::title", G_CALLBACK (follow_cb), f);

  journey_journal_begin (f->journal, "A");
  g_object_set (f->document, "title", "t", NULL);
  g_object_set (f->document, "title", "u", NULL);
  journey_journal_commit (f->journal);
  g_signal_handler_disconnect (f->document, handler);
  assert_document (f, "u/u/ab <A >- *!");

  journey_journal_undo (f->journal);
  assert_document (f, "//ab <- >A !");
  journey_journal_redo (f->journal);
  assert_document (f, "u/u/ab <A >- *!");
}

static void
test_same_object (Fixture *f, gconstpointer data)
{
  JourneyStage *stage = journey_list_get (f->stages, 0);
  JourneyItem *touchpoint;

  journey_journal_begin (f->journal, "Add Touchpoint");
  touchpoint = JOURNEY_ITEM (journey_touchpoint_new ());
  journey_list_append (journey_stage_get_touchpoints (stage), touchpoint);
  g_object_unref (touchpoint);
  journey_journal_commit (f->journal);

  journey_journal_begin (f->journal, "Remove Stage");
  journey_list_remove (f->stages, 0);
  journey_journal_commit (f->journal);

  g_assert_true (journey_journal_undo (f->journal));
  g_assert_true (journey_list_get (f->stages, 0) == stage);
  g_assert_true (journey_journal_undo (f->journal));
  g_assert_cmpuint (journey_list_get_length (journey_stage_get_touchpoints (stage)), ==, 0);
  g_assert_true (journey_journal_redo (f->journal));
  g_assert_true (journey_list_get (journey_stage_get_touchpoints (stage), 0) == touchpoint);
  g_assert_true (journey_journal_redo (f->journal));
  assert_document (f, "//b <Remove Stage >- *!!!!!!");
}

/* What was taken out is not free: undo would put it back other than it was. */
static void
test_taken_out (Fixture *f, gconstpointer data)
{
  JourneyStage *stage = journey_list_get (f->stages, 0);
  g_autoptr (JourneyTouchpoint) touchpoint = journey_touchpoint_new ();
  JourneyList *touchpoints = journey_stage_get_touchpoints (stage);

  journey_journal_begin (f->journal, "Remove Stage");
  journey_list_remove (f->stages, 0);
  journey_journal_commit (f->journal);

  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*outside a transaction*");
  g_object_set (stage, "title", "z", NULL);
  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*outside a transaction*");
  journey_list_append (touchpoints, touchpoint);
  g_test_assert_expected_messages ();

  journey_journal_begin (f->journal, "Write On");
  g_object_set (stage, "title", "z", NULL);
  journey_list_append (touchpoints, touchpoint);
  journey_list_remove (touchpoints, 0);
  g_object_set (touchpoint, "title", "z", NULL);
  journey_journal_commit (f->journal);

  journey_journal_undo (f->journal);
  g_assert_cmpstr (journey_touchpoint_get_title (touchpoint), ==, "");
  journey_journal_undo (f->journal);
  f->n_changed = 0;
  assert_document (f, "//ab <- >Remove Stage");
  g_assert_cmpuint (journey_list_get_length (touchpoints), ==, 0);
}

static void
test_taken_elsewhere (Fixture *f, gconstpointer data)
{
  g_autoptr (JourneyDocument) other = journey_document_new ();
  g_autoptr (JourneyStage) stage = g_object_ref (journey_list_get (f->stages, 0));
  g_autoptr (JourneyStage) fresh = journey_stage_new ();
  g_autoptr (JourneyTouchpoint) touchpoint = journey_touchpoint_new ();
  JourneyList *touchpoints = journey_stage_get_touchpoints (stage);

  journey_journal_begin (f->journal, "Add and Remove");
  journey_list_append (touchpoints, touchpoint);
  journey_list_remove (touchpoints, 0);

  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*journal does not reach*");
  journey_list_append (journey_stage_get_touchpoints (fresh), touchpoint);
  g_test_assert_expected_messages ();
  journey_list_append (f->stages, fresh);
  journey_list_append (journey_stage_get_touchpoints (fresh), touchpoint);

  journey_list_remove (f->stages, 0);
  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*journal does not reach*");
  journey_list_append (journey_document_get_stages (other), stage);
  g_test_assert_expected_messages ();
  journey_journal_commit (f->journal);

  journey_journal_undo (f->journal);
  assert_document (f, "//ab <- >Add and Remove !!");
  g_assert_null (journey_item_get_list (JOURNEY_ITEM (touchpoint)));
}

static void
close_cb (JourneyDocument *document, GParamSpec *pspec, gpointer user_data)
{
  JourneyDocument **last = user_data;

  g_clear_object (last);
}

/* Somebody who hears of an undo closes the window, and with it goes the document. */
static void
test_closed_meanwhile (void)
{
  JourneyDocument *document = journey_document_new ();
  JourneyJournal *journal = journey_document_start_journal (document);
  gpointer watched = document;

  journey_journal_begin (journal, "A");
  g_object_set (document, "title", "t", NULL);
  g_object_set (document, "goal", "g", NULL);
  journey_journal_commit (journal);

  g_object_add_weak_pointer (G_OBJECT (document), &watched);
  g_signal_connect (document, "notify::goal", G_CALLBACK (close_cb), &document);
  g_assert_true (journey_journal_undo (journal));
  g_assert_null (watched);
}

static void
test_outlives_document (void)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  g_autoptr (JourneyJournal) journal = g_object_ref (journey_document_start_journal (document));
  g_autoptr (JourneyStage) stage = journey_stage_new ();
  JourneyList *stages = journey_document_get_stages (document);

  journey_journal_begin (journal, "A");
  g_object_set (document, "title", "t", NULL);
  journey_list_append (stages, stage);
  journey_list_remove (stages, 0);
  journey_journal_commit (journal);
  journey_journal_begin (journal, "B");
  g_assert_finalize_object (g_steal_pointer (&document));

  g_assert_false (journey_journal_is_open (journal));
  g_assert_false (journey_journal_can_undo (journal));
  g_assert_false (journey_journal_undo (journal));
  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*document != NULL*");
  journey_journal_begin (journal, "C");
  g_test_assert_expected_messages ();

  g_object_set (stage, "title", "free", NULL);
  g_assert_cmpstr (journey_stage_get_title (stage), ==, "free");
}

static void
notify_cb (JourneyJournal *journal, GParamSpec *pspec, gpointer user_data)
{
  g_string_append_printf (user_data, "%s ", pspec->name);
}

static void
test_properties (Fixture *f, gconstpointer data)
{
  g_autoptr (GString) heard = g_string_new (NULL);
  gboolean can_undo, can_redo, modified;
  g_autofree char *undo_label = NULL;
  g_autofree char *redo_label = NULL;
  gulong handler = g_signal_connect (f->journal, "notify", G_CALLBACK (notify_cb), heard);

  journey_journal_begin (f->journal, "A");
  g_object_set (f->document, "title", "t", NULL);
  g_assert_cmpstr (heard->str, ==, "");
  journey_journal_commit (f->journal);
  g_assert_nonnull (strstr (heard->str, "can-undo "));
  g_assert_nonnull (strstr (heard->str, "undo-label "));
  g_assert_nonnull (strstr (heard->str, "modified "));

  g_object_get (f->journal, "can-undo", &can_undo, "can-redo", &can_redo, "undo-label", &undo_label,
                "redo-label", &redo_label, "modified", &modified, NULL);
  g_assert_true (can_undo);
  g_assert_false (can_redo);
  g_assert_cmpstr (undo_label, ==, "A");
  g_assert_null (redo_label);
  g_assert_true (modified);
  g_signal_handler_disconnect (f->journal, handler);
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);

#define ADD_TEST(path, data, func) g_test_add (path, Fixture, data, set_up, func, tear_down)
  for (i = 0; i < G_N_ELEMENTS (scripts); i++)
    ADD_TEST (scripts[i].path, &scripts[i], test_script);
  ADD_TEST ("/journal/outside", NULL, test_outside);
  ADD_TEST ("/journal/amending", NULL, test_amending);
  ADD_TEST ("/journal/unbalanced", NULL, test_unbalanced);
  ADD_TEST ("/journal/meddling", NULL, test_meddling);
  ADD_TEST ("/journal/meddling-with-cancel", NULL, test_meddling_with_cancel);
  ADD_TEST ("/journal/following", NULL, test_following);
  ADD_TEST ("/journal/same-object", NULL, test_same_object);
  ADD_TEST ("/journal/taken-out", NULL, test_taken_out);
  ADD_TEST ("/journal/taken-elsewhere", NULL, test_taken_elsewhere);
  ADD_TEST ("/journal/properties", NULL, test_properties);
  ADD_TEST ("/journal/saved-meanwhile", NULL, test_saved_meanwhile);
  ADD_TEST ("/journal/saved-and-left", NULL, test_saved_and_left);
#undef ADD_TEST
  g_test_add_func ("/journal/closed-meanwhile", test_closed_meanwhile);
  g_test_add_func ("/journal/outlives-document", test_outlives_document);

  return g_test_run ();
}
