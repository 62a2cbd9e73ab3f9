/* journey-window-draft.c: what would be lost if the program ended now
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "journey-apply.h"
#include "journey-window-private.h"
#include "journey-writer.h"

static void
failed_cb (JourneyWindow *self, const char *message)
{
  journey_window_say (self, message, FALSE);
}

static void
write_cb (JourneyDocument *document, gpointer bytes)
{
  *(GBytes **) bytes = journey_writer_write (document);
}

static GBytes *
take_cb (JourneyWindow *self)
{
  GBytes *bytes = NULL;

  journey_canvas_look_ahead (self->canvas, write_cb, &bytes);
  return bytes;
}

static void
typed_cb (JourneyWindow *self)
{
  if (self->autosave)
    journey_autosave_set_typing (self->autosave, TRUE);
}

static void
editing_cb (JourneyWindow *self)
{
  if (self->autosave && !journey_canvas_is_editing (self->canvas))
    journey_autosave_set_typing (self->autosave, FALSE);
}

/**
 * journey_window_init_draft:
 * @self: a window that is being made
 *
 * Follows what is typed on the map.
 */
void
journey_window_init_draft (JourneyWindow *self)
{
  g_signal_connect_object (self->canvas, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "notify::editing", G_CALLBACK (editing_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * journey_window_set_file_state:
 * @self: a window
 * @state: (nullable): what its file was like when it was read or written
 * @content: (nullable): what was in it then
 *
 * Remembers what the map is compared with, and merged from.
 */
void
journey_window_set_file_state (JourneyWindow *self, const JourneyFileState *state, GBytes *content)
{
  /* They may be those that it has already. */
  JourneyFileState *new_state = state ? journey_file_state_copy (state) : NULL;
  GBytes *new_content = content ? g_bytes_ref (content) : NULL;

  g_clear_pointer (&self->file_state, journey_file_state_free);
  g_clear_pointer (&self->file_content, g_bytes_unref);
  self->file_state = new_state;
  self->file_content = new_content;
  g_set_str (&self->etag, new_state ? new_state->etag : NULL);
  if (self->autosave)
    journey_autosave_set_base (self->autosave, self->file,
                               self->file_state ? self->file_state->hash : NULL);
}

/**
 * journey_window_start_draft:
 * @self: a window that was given a document
 * @draft: (nullable): the draft that the document was restored from
 *
 * From now on there is a draft as long as there are changes that are not saved.
 */
void
journey_window_start_draft (JourneyWindow *self, JourneyDraft *draft)
{
  g_autofree char *folder = journey_draft_dup_folder ();
  g_autoptr (JourneyDraft) new_draft = NULL;

  if (journey_document_is_read_only (self->document))
    return;

  new_draft = draft ? g_object_ref (draft) : journey_draft_new (folder);
  g_clear_object (&self->autosave);
  self->autosave = journey_autosave_new (self->document, new_draft);
  journey_autosave_set_base (self->autosave, self->file,
                             self->file_state ? self->file_state->hash : NULL);
  g_signal_connect_object (self->autosave, "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->autosave, "take", G_CALLBACK (take_cb), self, G_CONNECT_SWAPPED);
}

/**
 * journey_window_stop_draft:
 * @self: a window that goes away
 *
 * Removes the draft, unless there are changes that nobody said to discard.
 */
void
journey_window_stop_draft (JourneyWindow *self)
{
  JourneyJournal *journal = self->document ? journey_document_get_journal (self->document) : NULL;

  if (!self->autosave)
    return;

  if (self->discarded || !journal || !journey_journal_get_modified (journal))
    journey_autosave_stop (self->autosave);
  else
    journey_autosave_flush (self->autosave, NULL);
  g_clear_object (&self->autosave);
}

/**
 * journey_window_flush_draft:
 * @self: a window
 *
 * Brings changes that are not saved to the disk at once: the program is about to end.
 */
void
journey_window_flush_draft (JourneyWindow *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (JOURNEY_IS_WINDOW (self));

  journey_window_finish_typing (self);
  if (self->autosave && !journey_autosave_flush (self->autosave, &error))
    g_warning ("%s", error->message);
}

/**
 * journey_window_restore:
 * @self: a window without a document
 * @draft: a draft that was left
 * @restored: what is in it
 * @beside: show it as a new map, and leave its file alone
 *
 * Shows a map that was not saved. The draft is this window's from now on.
 */
void
journey_window_restore (JourneyWindow *self,
                        JourneyDraft *draft,
                        JourneyRestored *restored,
                        gboolean beside)
{
  g_return_if_fail (JOURNEY_IS_WINDOW (self));
  g_return_if_fail (JOURNEY_IS_DRAFT (draft));
  g_return_if_fail (restored != NULL);

  if (!beside)
    journey_window_set_file_state (self, restored->state, restored->base);
  else
    journey_journal_mark_saved_at (journey_document_get_journal (restored->document),
                                   JOURNEY_JOURNAL_NO_STATE);
  self->file_writable = TRUE;
  journey_window_show_document (self, restored->document, beside ? NULL : restored->file,
                                restored->findings);
  journey_window_start_draft (self, draft);
}

/**
 * journey_window_restore_into:
 * @self: a window that has the file of the draft open
 * @draft: a draft that was left
 * @restored: what is in it
 *
 * Makes the map as the draft has it, as one step. Where the file has been changed since the draft
 * was, the window asks as it does whenever another program changes a file. The draft is this
 * window's from now on.
 *
 * Returns: whether that was done; not, where there are changes of another kind in the window
 */
gboolean
journey_window_restore_into (JourneyWindow *self, JourneyDraft *draft, JourneyRestored *restored)
{
  JourneyJournal *journal = self->document ? journey_document_get_journal (self->document) : NULL;

  g_return_val_if_fail (JOURNEY_IS_DRAFT (draft), FALSE);
  g_return_val_if_fail (restored != NULL, FALSE);

  if (!journal || journey_document_is_read_only (self->document) ||
      journey_canvas_is_editing (self->canvas) || journey_journal_get_modified (journal) ||
      !g_queue_is_empty (&self->saves))
    return FALSE;

  journey_apply (self->document, restored->document, _ ("Restore Changes"));
  if (restored->state)
    journey_window_set_file_state (self, restored->state, restored->base);
  if (!restored->base)
    journey_journal_mark_saved_at (journal, JOURNEY_JOURNAL_NO_STATE);
  journey_window_start_draft (self, draft);
  journey_window_look_at_file (self);
  return TRUE;
}
