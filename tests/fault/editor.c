/* editor.c: changes a map for ever, to be killed at it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-autosave.h"
#include "journey-edit.h"

typedef struct
{
  JourneyDocument *document;
  guint n_changes;
} Editor;

static gboolean
change_cb (gpointer user_data)
{
  Editor *self = user_data;
  g_autofree char *title = g_strdup_printf ("%u", ++self->n_changes);

  g_print ("%s\n", title);
  journey_edit_set_text (self->document, "title", title, NULL);

  return G_SOURCE_CONTINUE;
}

/* editor FOLDER: keeps the draft there. The title counts the changes, and each is printed before it
 * is made. */
int
main (int argc, char **argv)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (JourneyDocument) document = journey_document_new ();
  g_autoptr (JourneyDraft) draft = NULL;
  g_autoptr (JourneyAutosave) autosave = NULL;
  Editor self = { document, 0 };

  g_assert_cmpint (argc, ==, 2);
  journey_document_start_journal (document);
  draft = journey_draft_new (argv[1]);
  autosave = journey_autosave_new (document, draft);
  g_timeout_add (20, change_cb, &self);
  g_main_loop_run (loop);

  return 0;
}
