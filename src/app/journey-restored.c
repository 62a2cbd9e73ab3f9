/* journey-restored.c: a draft as a map again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-restored.h"

#include <glib/gi18n-lib.h>

#include "journey-apply.h"
#include "journey-diff.h"
#include "journey-file.h"

/* The map that the changes were made to, if it is in its file still. */
static JourneyDocument *
load_base (JourneyRestored *self, const char *hash)
{
  g_autoptr (JourneyFileState) state = NULL;
  g_autoptr (GBytes) bytes = NULL;
  JourneyDocument *base;

  if (self->file == NULL || hash == NULL)
    return NULL;
  bytes = journey_file_read (self->file, &state, NULL);
  if (bytes == NULL || g_strcmp0 (state->hash, hash) != 0)
    return NULL;
  base = journey_reader_read (bytes, "", NULL, NULL);
  if (base == NULL)
    return NULL;

  journey_file_state_free (self->state);
  self->state = g_steal_pointer (&state);
  self->base = g_steal_pointer (&bytes);

  return base;
}

/* As one step, so that what is in the file is one undo away. */
static void
apply_to_base (JourneyRestored *self, JourneyDocument *base)
{
  g_autoptr (GPtrArray) differences = journey_diff (base, self->document);

  self->n_changes = (int) differences->len;
  journey_document_start_journal (base);
  journey_apply (base, self->document, _ ("Restore Changes"));
  g_set_object (&self->document, base);
}

/**
 * journey_restored_new:
 * @draft: a draft that was left
 * @error: where to put an error of [error@JourneyReadError]
 *
 * Reads a draft, and the file that it belongs to. This blocks, and may be called in any thread.
 *
 * Returns: (transfer full) (nullable): what is in it
 */
JourneyRestored *
journey_restored_new (JourneyDraft *draft, GError **error)
{
  g_autoptr (JourneyRestored) self = g_new0 (JourneyRestored, 1);
  g_autoptr (JourneyDocument) base = NULL;

  g_return_val_if_fail (JOURNEY_IS_DRAFT (draft), NULL);

  self->document = journey_draft_load (draft, &self->findings, error);
  if (self->document == NULL)
    return NULL;

  self->n_changes = -1;
  g_set_object (&self->file, journey_draft_get_file (draft));
  if (journey_draft_get_hash (draft) != NULL)
    {
      self->state = g_new0 (JourneyFileState, 1);
      self->state->hash = g_strdup (journey_draft_get_hash (draft));
    }

  base = load_base (self, journey_draft_get_hash (draft));
  if (base != NULL)
    apply_to_base (self, base);
  else
    journey_journal_mark_saved_at (journey_document_start_journal (self->document),
                                   JOURNEY_JOURNAL_NO_STATE);

  return g_steal_pointer (&self);
}

/**
 * journey_restored_free:
 * @self: (transfer full): what became of a draft
 *
 * Frees it; the draft stays.
 */
void
journey_restored_free (JourneyRestored *self)
{
  g_clear_object (&self->document);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_object (&self->file);
  g_clear_pointer (&self->state, journey_file_state_free);
  g_clear_pointer (&self->base, g_bytes_unref);
  g_free (self);
}
