/* test-autosave.c: as long as there is something to lose, there is a draft
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>

#include "journey-autosave.h"
#include "journey-edit.h"

typedef struct
{
  char *folder;
  JourneyDocument *document;
  JourneyJournal *journal;
  JourneyDraft *draft;
  JourneyAutosave *autosave;
  char *complaint;
  guint n_complaints;
} Fixture;

static void
failed_cb (JourneyAutosave *autosave, const char *message, Fixture *self)
{
  g_set_str (&self->complaint, message);
  self->n_complaints++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("journey-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->document = journey_document_new ();
  self->journal = journey_document_start_journal (self->document);
  self->draft = journey_draft_new (self->folder);
  self->autosave = journey_autosave_new (self->document, self->draft);
  g_signal_connect (self->autosave, "failed", G_CALLBACK (failed_cb), self);
}

static guint
count_files (Fixture *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  GObject *last = G_OBJECT (self->autosave);

  g_clear_object (&self->draft);
  g_clear_object (&self->document);
  if (self->autosave != NULL)
    {
      journey_autosave_stop (self->autosave);
      g_object_add_weak_pointer (last, (gpointer *) &self->autosave);
      g_object_unref (last);
      /* A thread may have it still. */
      while (self->autosave != NULL)
        g_main_context_iteration (NULL, FALSE);
    }
  g_assert_cmpuint (count_files (self), ==, 0);
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->complaint);
}

static void
set_title (Fixture *self, const char *title)
{
  journey_edit_set_text (self->document, "title", title, NULL);
}

static void
wait_for_files (Fixture *self, guint n)
{
  while (count_files (self) != n)
    g_main_context_iteration (NULL, FALSE);
}

/* As if the program had ended. A thread may have the draft for a moment yet. */
static JourneyDraft *
leave (Fixture *self)
{
  g_autoptr (GPtrArray) drafts = NULL;

  g_clear_object (&self->autosave);
  g_clear_object (&self->draft);
  do
    {
      g_main_context_iteration (NULL, FALSE);
      g_clear_pointer (&drafts, g_ptr_array_unref);
      drafts = journey_draft_find_left (self->folder);
    }
  while (drafts->len == 0);
  g_assert_cmpuint (drafts->len, ==, 1);

  return g_object_ref (drafts->pdata[0]);
}

static void
assert_left (Fixture *self, const char *title)
{
  g_autoptr (JourneyDraft) left = leave (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyDocument) document = journey_draft_load (left, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (journey_document_get_title (document), ==, title);
  g_assert_true (journey_draft_discard (left, NULL));
}

static void
test_change (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (count_files (self), ==, 0);
  set_title (self, "One");
  wait_for_files (self, 3);
  assert_left (self, "One");
}

static GBytes *
take_cb (JourneyAutosave *autosave, const char *text)
{
  return text ? g_bytes_new (text, strlen (text)) : NULL;
}

/* What is still being typed is kept, too, and is no concern once it is given up. */
static void
test_typing (Fixture *self, gconstpointer data)
{
  static const char text[] =
      "{\n  \"format\": \"journey\",\n  \"version\": 1,\n  \"title\": \"Typed\"\n}\n";

  g_signal_connect (self->autosave, "take", G_CALLBACK (take_cb), (gpointer) text);
  journey_autosave_set_typing (self->autosave, TRUE);
  wait_for_files (self, 3);
  journey_autosave_set_typing (self->autosave, FALSE);
  wait_for_files (self, 0);

  journey_autosave_set_typing (self->autosave, TRUE);
  g_assert_true (journey_autosave_flush (self->autosave, NULL));
  assert_left (self, "Typed");
}

/* Where nobody has the text, the map is kept as it is. */
static void
test_typing_nothing (Fixture *self, gconstpointer data)
{
  g_signal_connect (self->autosave, "take", G_CALLBACK (take_cb), NULL);
  set_title (self, "Bikes");
  journey_autosave_set_typing (self->autosave, TRUE);
  g_assert_true (journey_autosave_flush (self->autosave, NULL));
  assert_left (self, "Bikes");
}

static void
test_undo (Fixture *self, gconstpointer data)
{
  set_title (self, "One");
  wait_for_files (self, 3);
  g_assert_true (journey_journal_undo (self->journal));
  wait_for_files (self, 0);
  g_assert_true (journey_journal_redo (self->journal));
  wait_for_files (self, 3);
  journey_journal_mark_saved (self->journal);
  wait_for_files (self, 0);
}

static void
test_flush (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (journey_autosave_flush (self->autosave, &error));
  g_assert_cmpuint (count_files (self), ==, 0);
  set_title (self, "One");
  g_assert_true (journey_autosave_flush (self->autosave, &error));
  g_assert_no_error (error);
  assert_left (self, "One");
}

static void
test_base (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/tmp/a.journey");
  g_autoptr (JourneyDraft) left = NULL;

  journey_autosave_set_base (self->autosave, file, "abc");
  set_title (self, "One");
  g_assert_true (journey_autosave_flush (self->autosave, NULL));
  left = leave (self);
  g_assert_true (g_file_equal (journey_draft_get_file (left), file));
  g_assert_cmpstr (journey_draft_get_hash (left), ==, "abc");
  g_assert_true (journey_draft_discard (left, NULL));
}

/* Where no draft can be written it is said once, and editing goes on. */
static void
test_failure (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_assert_true (g_file_set_contents (self->folder, "", -1, NULL));
  set_title (self, "One");
  while (self->n_complaints == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (self->complaint, "Unsaved changes"));
  set_title (self, "Two");
  g_assert_false (journey_autosave_flush (self->autosave, NULL));
  g_assert_cmpuint (self->n_complaints, ==, 1);

  g_assert_cmpint (g_unlink (self->folder), ==, 0);
  g_assert_true (journey_autosave_flush (self->autosave, NULL));
  assert_left (self, "Two");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/autosave/change", test_change);
  ADD ("/autosave/typing", test_typing);
  ADD ("/autosave/typing-nothing", test_typing_nothing);
  ADD ("/autosave/undo", test_undo);
  ADD ("/autosave/flush", test_flush);
  ADD ("/autosave/base", test_base);
  ADD ("/autosave/failure", test_failure);

  return g_test_run ();
}
