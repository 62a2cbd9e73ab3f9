/* journey-autosave.c: keeps the draft of a document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-autosave.h"

#include "journey-writer.h"

/* How long after a change the draft is written, in ms; what is changed meanwhile comes with it. */
#define DELAY 1000

/**
 * JourneyAutosave:
 *
 * Watches the journal of a document. As long as that says that there are changes to save, or
 * somebody is typing what will be one, there is a [class@Draft] of them on the disk; as soon as
 * there is nothing to lose, there is no draft. The text is made at once, because a document belongs
 * to one thread; it is written in another.
 */
struct _JourneyAutosave
{
  GObject parent_instance;

  /* NULL once it was stopped */
  JourneyDocument *document;
  JourneyDraft *draft;

  guint timeout;    /* until the draft is written; or 0 */
  gboolean typing;  /* a text that is not in the document yet */
  gboolean writing; /* a thread has the draft */
  gboolean complained;
  gboolean based; /* on something else since the thread has it */
  GFile *file;    /* what it is based on then */
  char *hash;
};

enum
{
  SIGNAL_FAILED,
  SIGNAL_TAKE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JourneyAutosave, journey_autosave, G_TYPE_OBJECT)

static void
journey_autosave_finalize (GObject *object)
{
  JourneyAutosave *self = JOURNEY_AUTOSAVE (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->document);
  g_clear_object (&self->draft);
  g_clear_object (&self->file);
  g_free (self->hash);

  G_OBJECT_CLASS (journey_autosave_parent_class)->finalize (object);
}

static void
journey_autosave_class_init (JourneyAutosaveClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_autosave_finalize;

  /**
   * JourneyAutosave::failed:
   * @self: the autosave
   * @message: why, to be shown
   *
   * A draft could not be written. Said once, until one could be written again.
   */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", JOURNEY_TYPE_AUTOSAVE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * JourneyAutosave::take:
   * @self: the autosave
   *
   * A draft is due while a text is being typed.
   *
   * Returns: (transfer full) (nullable): the map with that text
   */
  signals[SIGNAL_TAKE] = g_signal_new ("take", JOURNEY_TYPE_AUTOSAVE, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_BYTES, 0);
}

static void
journey_autosave_init (JourneyAutosave *self)
{
}

static void
emit_failed (JourneyAutosave *self, const char *message)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, message);
}

static gboolean
is_needed (JourneyAutosave *self)
{
  return self->document != NULL &&
         (self->typing ||
          journey_journal_get_modified (journey_document_get_journal (self->document)));
}

static GBytes *
take (JourneyAutosave *self)
{
  GBytes *bytes = NULL;

  if (self->typing)
    g_signal_emit (self, signals[SIGNAL_TAKE], 0, &bytes);

  return bytes != NULL ? bytes : journey_writer_write (self->document);
}

static void
note_result (JourneyAutosave *self, const GError *error)
{
  if (error != NULL && !self->complained)
    emit_failed (self, error->message);
  self->complained = error != NULL;
}

static void
discard (JourneyAutosave *self)
{
  g_autoptr (GError) error = NULL;

  if (!journey_draft_discard (self->draft, &error))
    g_warning ("%s", error->message);
}

typedef struct
{
  JourneyDraft *draft;
  char *title;
  GBytes *bytes;
} Writing;

static void
writing_free (Writing *self)
{
  g_object_unref (self->draft);
  g_free (self->title);
  g_bytes_unref (self->bytes);
  g_free (self);
}

static void
write_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Writing *writing = task_data;
  GError *error = NULL;

  if (journey_draft_write (writing->draft, writing->title, writing->bytes, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void update (JourneyAutosave *self);

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  JourneyAutosave *self = JOURNEY_AUTOSAVE (source);
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  self->writing = FALSE;
  if (self->based)
    journey_draft_set_base (self->draft, self->file, self->hash);
  self->based = FALSE;

  if (self->document != NULL)
    note_result (self, error);
  if (!is_needed (self))
    discard (self);
}

static void
write_in_thread (JourneyAutosave *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, written_cb, NULL);
  Writing *writing = g_new0 (Writing, 1);

  writing->draft = g_object_ref (self->draft);
  writing->title = g_strdup (journey_document_get_title (self->document));
  writing->bytes = take (self);
  self->writing = TRUE;

  g_task_set_source_tag (task, write_in_thread);
  g_task_set_task_data (task, writing, (GDestroyNotify) writing_free);
  g_task_run_in_thread (task, write_thread);
}

static gboolean
timeout_cb (gpointer user_data)
{
  JourneyAutosave *self = user_data;

  if (self->writing)
    return G_SOURCE_CONTINUE;

  self->timeout = 0;
  write_in_thread (self);
  return G_SOURCE_REMOVE;
}

/* Counted from the first change, so that nobody who goes on working waits for ever. */
static void
update (JourneyAutosave *self)
{
  if (is_needed (self))
    {
      if (self->timeout == 0)
        self->timeout = g_timeout_add (DELAY, timeout_cb, self);
      return;
    }

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (!self->writing)
    discard (self);
}

/**
 * journey_autosave_new:
 * @document: a document with a journal
 * @draft: its draft: a new one, or the one that it was restored from
 *
 * Begins to keep @draft.
 *
 * Returns: (transfer full): what keeps it
 */
JourneyAutosave *
journey_autosave_new (JourneyDocument *document, JourneyDraft *draft)
{
  JourneyAutosave *self;
  JourneyJournal *journal;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (JOURNEY_IS_DRAFT (draft), NULL);
  journal = journey_document_get_journal (document);
  g_return_val_if_fail (journal != NULL, NULL);

  self = g_object_new (JOURNEY_TYPE_AUTOSAVE, NULL);
  self->document = g_object_ref (document);
  self->draft = g_object_ref (draft);
  g_signal_connect_object (journal, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "notify::modified", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * journey_autosave_set_base:
 * @self: what keeps a draft
 * @file: (nullable): the file of the document
 * @hash: (nullable): of what is in it
 *
 * Notes what the document was read from or saved to, see [method@Draft.set_base].
 */
void
journey_autosave_set_base (JourneyAutosave *self, GFile *file, const char *hash)
{
  g_return_if_fail (JOURNEY_IS_AUTOSAVE (self));

  if (self->writing)
    {
      g_set_object (&self->file, file);
      g_set_str (&self->hash, hash);
      self->based = TRUE;
    }
  else
    {
      journey_draft_set_base (self->draft, file, hash);
    }
}

/**
 * journey_autosave_set_typing:
 * @self: what keeps a draft
 * @typing: whether a text is being typed that is not in the document yet
 *
 * Notes that such a text has changed, or that it is in the document now or given up.
 */
void
journey_autosave_set_typing (JourneyAutosave *self, gboolean typing)
{
  g_return_if_fail (JOURNEY_IS_AUTOSAVE (self));

  if (!typing && !self->typing)
    return;

  self->typing = typing;
  update (self);
}

/**
 * journey_autosave_flush:
 * @self: what keeps a draft
 * @error: where to put an error of [error@Gio.IOErrorEnum]
 *
 * Writes the draft now if there are changes, and waits until it is on the disk: for a program that
 * is told to end, or before anything risky.
 *
 * Returns: whether there is nothing that could be lost
 */
gboolean
journey_autosave_flush (JourneyAutosave *self, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (JOURNEY_IS_AUTOSAVE (self), FALSE);

  if (!is_needed (self))
    return TRUE;

  g_clear_handle_id (&self->timeout, g_source_remove);
  bytes = take (self);

  return journey_draft_write (self->draft, journey_document_get_title (self->document), bytes,
                              error);
}

/**
 * journey_autosave_stop:
 * @self: what keeps a draft
 *
 * Removes the draft, for a document that is saved or that nobody wants any more.
 */
void
journey_autosave_stop (JourneyAutosave *self)
{
  g_return_if_fail (JOURNEY_IS_AUTOSAVE (self));

  g_clear_object (&self->document);
  update (self);
}
