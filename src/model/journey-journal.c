/* journey-journal.c: what was done to a document, to undo and redo it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-journal-private.h"

#include "journey-change.h"
#include "journey-document.h"
#include "journey-item-private.h"

/**
 * JourneyJournal:
 *
 * Undo and redo of a [class@JourneyDocument] as four kinds of change: a property was set, an item
 * was inserted, removed or moved. Changes are made inside transactions, which nest and of which
 * the outermost is one step to the user. A write outside a transaction is a programming error: it
 * is reported as critical and not made.
 *
 * The document is "saved" at a place in this journal, so undoing back to it makes it saved again.
 */

typedef struct
{
  char *label;
  char *key;          /* steps with the same key become one; NULL for none */
  gboolean amends;    /* becomes part of the step before, whatever the key */
  guint64 state;      /* names the document as it is after this step */
  GPtrArray *changes; /* of JourneyChange */
} JourneyStep;

struct _JourneyJournal
{
  GObject parent_instance;

  JourneyDocument *document; /* not owned: it owns this; NULL once it is gone */

  GPtrArray *undo; /* of JourneyStep, the latest last */
  GPtrArray *redo; /* of JourneyStep, the next last */

  JourneyStep *open; /* the transaction under way, or NULL */
  GArray *marks;     /* of guint: where in its changes each nested transaction began */
  gboolean replaying;

  guint64 last_state;
  guint64 saved_state;
  guint64 named_state; /* the state that somebody asked for last: nothing merges into it */
};

typedef enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_MODIFIED,
} JourneyJournalProperty;

static GParamSpec *properties[PROP_MODIFIED + 1];

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JourneyJournal, journey_journal, G_TYPE_OBJECT)

static JourneyStep *
step_new (const char *label, const char *key)
{
  JourneyStep *step = g_new0 (JourneyStep, 1);

  step->label = g_strdup (label);
  step->key = g_strdup (key);
  step->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) journey_change_free);

  return step;
}

static void
step_free (JourneyStep *step)
{
  g_free (step->label);
  g_free (step->key);
  g_clear_pointer (&step->changes, g_ptr_array_unref);
  g_free (step);
}

/* Changes below @floor belong to an outer transaction, to whose start the inner one must be able to
 * go back: they take in nothing more. */
static void
step_add (JourneyStep *step, JourneyChange *change, guint floor)
{
  JourneyChange *last =
      step->changes->len > floor ? step->changes->pdata[step->changes->len - 1] : NULL;

  if (last == NULL || !journey_change_absorb (last, change))
    {
      g_ptr_array_add (step->changes, change);
      return;
    }

  journey_change_free (change);
  if (journey_change_is_empty (last))
    g_ptr_array_set_size (step->changes, step->changes->len - 1);
}

/* Adds all changes from @mark on anew: what was below their floor may take them in now. */
static void
step_join (JourneyStep *step, guint mark, guint floor)
{
  guint n_changes = step->changes->len - mark;
  g_autofree JourneyChange **changes = g_new (JourneyChange *, n_changes);
  guint i;

  for (i = n_changes; i > 0; i--)
    changes[i - 1] = g_ptr_array_steal_index (step->changes, mark + i - 1);
  for (i = 0; i < n_changes; i++)
    step_add (step, changes[i], floor);
}

static JourneyStep *
peek_last (GPtrArray *steps)
{
  return steps->len > 0 ? steps->pdata[steps->len - 1] : NULL;
}

static guint64
peek_state (JourneyJournal *self)
{
  JourneyStep *step = peek_last (self->undo);

  return step != NULL ? step->state : 0;
}

static void
emit_changed (JourneyJournal *self)
{
  g_autoptr (JourneyJournal) alive = g_object_ref (self); /* a listener may close the document */
  guint i;

  g_object_freeze_notify (G_OBJECT (self));
  for (i = PROP_CAN_UNDO; i < G_N_ELEMENTS (properties); i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
journey_journal_finalize (GObject *object)
{
  JourneyJournal *self = JOURNEY_JOURNAL (object);

  g_clear_pointer (&self->open, step_free);
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  g_array_unref (self->marks);

  G_OBJECT_CLASS (journey_journal_parent_class)->finalize (object);
}

static void
journey_journal_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneyJournal *self = JOURNEY_JOURNAL (object);

  switch ((JourneyJournalProperty) prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, journey_journal_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, journey_journal_can_redo (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, journey_journal_get_undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, journey_journal_get_redo_label (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, journey_journal_get_modified (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_journal_class_init (JourneyJournalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = journey_journal_finalize;
  object_class->get_property = journey_journal_get_property;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * JourneyJournal::changed:
   * @self: the journal
   *
   * The document is another than before: a transaction was committed, undone or redone, or the
   * saved place moved.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
journey_journal_init (JourneyJournal *self)
{
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  self->marks = g_array_new (FALSE, FALSE, sizeof (guint));
}

JourneyJournal *
journey_journal_new (JourneyDocument *document)
{
  JourneyJournal *self = g_object_new (JOURNEY_TYPE_JOURNAL, NULL);

  self->document = document;

  return self;
}

/* The document goes away: what could be done to it is of no use to those who still hold us. */
void
journey_journal_forget_document (JourneyJournal *self)
{
  g_clear_pointer (&self->open, step_free);
  g_array_set_size (self->marks, 0);
  g_ptr_array_set_size (self->undo, 0);
  g_ptr_array_set_size (self->redo, 0);
  self->document = NULL;
}

JourneyJournal *
journey_journal_get_for_item (JourneyItem *item)
{
  JourneyDocument *document = journey_item_get_home (item);

  return document != NULL ? journey_document_get_journal (document) : NULL;
}

/* Where the changes of the innermost transaction begin. */
static guint
get_mark (JourneyJournal *self)
{
  return g_array_index (self->marks, guint, self->marks->len - 1);
}

/* Takes note of a change that is about to be made; FALSE forbids it. */
static gboolean
may_record (JourneyJournal *self, const char *what)
{
  if (self->replaying)
    {
      g_critical ("%s was changed by somebody who listens to undo and redo", what);
      return FALSE;
    }
  if (self->open == NULL)
    {
      g_critical ("%s was changed outside a transaction", what);
      return FALSE;
    }

  return TRUE;
}

gboolean
journey_journal_record_set (JourneyJournal *self,
                            JourneyItem *item,
                            GParamSpec *pspec,
                            const GValue *from,
                            const GValue *to)
{
  if (!may_record (self, G_OBJECT_TYPE_NAME (item)))
    return FALSE;

  step_add (self->open, journey_change_new_set (item, pspec, from, to), get_mark (self));
  return TRUE;
}

gboolean
journey_journal_record_list (JourneyJournal *self,
                             JourneyChangeKind kind,
                             JourneyList *list,
                             guint from,
                             guint to,
                             JourneyItem *item)
{
  if (!may_record (self, "A list"))
    return FALSE;

  step_add (self->open, journey_change_new_list (kind, list, from, to, item), get_mark (self));
  return TRUE;
}

/**
 * journey_journal_begin:
 * @self: a journal
 * @label: what the user does, in the imperative, translated: "Move Touchpoint"
 *
 * Begins a transaction. Transactions nest; the label of the outermost is the one that is shown.
 */
void
journey_journal_begin (JourneyJournal *self, const char *label)
{
  journey_journal_begin_merging (self, label, NULL);
}

/**
 * journey_journal_begin_merging:
 * @self: a journal
 * @label: what the user does
 * @key: (nullable): names the gesture, like the field that is typed in
 *
 * Begins a transaction that becomes one step with the one before, if that had the same key and
 * the document was not saved, nor its state asked for, nor anything undone, in between.
 */
void
journey_journal_begin_merging (JourneyJournal *self, const char *label, const char *key)
{
  guint mark;

  g_return_if_fail (JOURNEY_IS_JOURNAL (self));
  g_return_if_fail (label != NULL);
  g_return_if_fail (self->document != NULL);
  g_return_if_fail (!self->replaying);

  if (self->open == NULL)
    self->open = step_new (label, key);
  mark = self->open->changes->len;
  g_array_append_val (self->marks, mark);
}

static void
roll_back (JourneyJournal *self, guint mark)
{
  GPtrArray *changes = self->open->changes;

  self->replaying = TRUE;
  while (changes->len > mark)
    {
      journey_change_undo (changes->pdata[changes->len - 1]);
      g_ptr_array_set_size (changes, changes->len - 1);
    }
  self->replaying = FALSE;
}

static gboolean
can_grow (JourneyJournal *self, JourneyStep *last)
{
  return last != NULL && self->redo->len == 0 && last->state != self->saved_state &&
         last->state != self->named_state;
}

/**
 * journey_journal_begin_amending:
 * @self: a journal without open transaction
 *
 * Begins a transaction that becomes part of the step before, like the title of what was just made,
 * unless the document was saved, or its state asked for, or something undone, since.
 *
 * Returns: whether there is such a step; else nothing was begun
 */
gboolean
journey_journal_begin_amending (JourneyJournal *self)
{
  g_return_val_if_fail (JOURNEY_IS_JOURNAL (self), FALSE);

  if (self->open != NULL || !can_grow (self, peek_last (self->undo)))
    return FALSE;

  journey_journal_begin (self, peek_last (self->undo)->label);
  self->open->amends = TRUE;
  return TRUE;
}

static gboolean
merge_into_last (JourneyJournal *self, JourneyStep *step)
{
  JourneyStep *last = peek_last (self->undo);
  guint mark;

  if (!can_grow (self, last) ||
      (!step->amends && (last->key == NULL || g_strcmp0 (last->key, step->key) != 0)))
    return FALSE;

  mark = last->changes->len;
  g_ptr_array_extend_and_steal (last->changes, g_steal_pointer (&step->changes));
  step_join (last, mark, 0);
  last->state = ++self->last_state;
  if (last->changes->len == 0)
    g_ptr_array_set_size (self->undo, self->undo->len - 1);

  return TRUE;
}

static guint
close_mark (JourneyJournal *self)
{
  guint mark = get_mark (self);

  g_array_set_size (self->marks, self->marks->len - 1);
  return mark;
}

/**
 * journey_journal_commit:
 * @self: a journal with an open transaction
 *
 * Ends the innermost transaction. The outermost becomes a step to undo, unless nothing changed.
 */
void
journey_journal_commit (JourneyJournal *self)
{
  JourneyStep *step;
  guint mark;

  g_return_if_fail (JOURNEY_IS_JOURNAL (self));
  g_return_if_fail (self->open != NULL);
  g_return_if_fail (!self->replaying);

  mark = close_mark (self);
  if (self->marks->len > 0)
    {
      step_join (self->open, mark, get_mark (self));
      return;
    }

  step = g_steal_pointer (&self->open);
  if (step->changes->len == 0)
    {
      step_free (step);
      return;
    }

  if (merge_into_last (self, step))
    {
      step_free (step);
    }
  else
    {
      g_ptr_array_set_size (self->redo, 0);
      step->state = ++self->last_state;
      g_ptr_array_add (self->undo, step);
    }

  emit_changed (self);
}

/**
 * journey_journal_cancel:
 * @self: a journal with an open transaction
 *
 * Ends the innermost transaction and takes back what was done in it.
 */
void
journey_journal_cancel (JourneyJournal *self)
{
  g_autoptr (JourneyDocument) alive = NULL;

  g_return_if_fail (JOURNEY_IS_JOURNAL (self));
  g_return_if_fail (self->open != NULL);
  g_return_if_fail (!self->replaying);

  alive = g_object_ref (self->document); /* a listener may let go of it */
  roll_back (self, close_mark (self));
  if (self->marks->len == 0)
    g_clear_pointer (&self->open, step_free);
}

/**
 * journey_journal_is_open:
 * @self: a journal
 *
 * Returns: whether a transaction is under way
 */
gboolean
journey_journal_is_open (JourneyJournal *self)
{
  g_return_val_if_fail (JOURNEY_IS_JOURNAL (self), FALSE);

  return self->open != NULL;
}

static void
step_undo (JourneyStep *step)
{
  guint i;

  for (i = step->changes->len; i > 0; i--)
    journey_change_undo (step->changes->pdata[i - 1]);
}

static void
step_redo (JourneyStep *step)
{
  guint i;

  for (i = 0; i < step->changes->len; i++)
    journey_change_redo (step->changes->pdata[i]);
}

/* Plays the last step of one stack and puts it onto the other. */
static gboolean
replay (JourneyJournal *self, GPtrArray *from, GPtrArray *onto, void (*play) (JourneyStep *step))
{
  g_autoptr (JourneyDocument) alive = NULL;
  JourneyStep *step;

  if (from->len == 0)
    return FALSE;

  alive = g_object_ref (self->document); /* a listener may let go of it */
  step = g_ptr_array_steal_index (from, from->len - 1);
  /* Whoever went back and forth has looked at the result: the gesture is over. */
  g_clear_pointer (&step->key, g_free);

  self->replaying = TRUE;
  play (step);
  self->replaying = FALSE;
  g_ptr_array_add (onto, step);

  emit_changed (self);
  return TRUE;
}

/**
 * journey_journal_undo:
 * @self: a journal without open transaction
 *
 * Takes the last step back.
 *
 * Returns: whether there was one
 */
gboolean
journey_journal_undo (JourneyJournal *self)
{
  g_return_val_if_fail (JOURNEY_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (self->open == NULL && !self->replaying, FALSE);

  return replay (self, self->undo, self->redo, step_undo);
}

/**
 * journey_journal_redo:
 * @self: a journal without open transaction
 *
 * Does the step again that was undone last.
 *
 * Returns: whether there was one
 */
gboolean
journey_journal_redo (JourneyJournal *self)
{
  g_return_val_if_fail (JOURNEY_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (self->open == NULL && !self->replaying, FALSE);

  return replay (self, self->redo, self->undo, step_redo);
}

/**
 * journey_journal_can_undo:
 * @self: a journal
 *
 * Returns: whether there is a step to take back
 */
gboolean
journey_journal_can_undo (JourneyJournal *self)
{
  g_return_val_if_fail (JOURNEY_IS_JOURNAL (self), FALSE);

  return self->undo->len > 0;
}

/**
 * journey_journal_can_redo:
 * @self: a journal
 *
 * Returns: whether there is a step to do again
 */
gboolean
journey_journal_can_redo (JourneyJournal *self)
{
  g_return_val_if_fail (JOURNEY_IS_JOURNAL (self), FALSE);

  return self->redo->len > 0;
}

/**
 * journey_journal_get_undo_label:
 * @self: a journal
 *
 * Returns: (nullable): the label of the step that undo takes back
 */
const char *
journey_journal_get_undo_label (JourneyJournal *self)
{
  g_return_val_if_fail (JOURNEY_IS_JOURNAL (self), NULL);

  return self->undo->len > 0 ? peek_last (self->undo)->label : NULL;
}

/**
 * journey_journal_get_redo_label:
 * @self: a journal
 *
 * Returns: (nullable): the label of the step that redo does again
 */
const char *
journey_journal_get_redo_label (JourneyJournal *self)
{
  g_return_val_if_fail (JOURNEY_IS_JOURNAL (self), NULL);

  return self->redo->len > 0 ? peek_last (self->redo)->label : NULL;
}

/**
 * journey_journal_get_state:
 * @self: a journal without open transaction
 *
 * Names the document as it is now, for [method@Journal.mark_saved_at]: a file is written while the
 * document goes on changing. What is done next becomes a step of its own, so that undo comes by
 * here again.
 *
 * Returns: the name; 0 for the document as it was when the journal was started
 */
guint64
journey_journal_get_state (JourneyJournal *self)
{
  g_return_val_if_fail (JOURNEY_IS_JOURNAL (self), 0);
  g_return_val_if_fail (self->open == NULL && !self->replaying, 0);

  self->named_state = peek_state (self);
  return self->named_state;
}

/**
 * journey_journal_mark_saved:
 * @self: a journal without open transaction
 *
 * Says that the document as it is now is what the file holds.
 */
void
journey_journal_mark_saved (JourneyJournal *self)
{
  g_return_if_fail (JOURNEY_IS_JOURNAL (self));
  g_return_if_fail (self->open == NULL && !self->replaying);

  journey_journal_mark_saved_at (self, peek_state (self));
}

/**
 * journey_journal_mark_saved_at:
 * @self: a journal
 * @state: from [method@Journal.get_state], or %JOURNEY_JOURNAL_NO_STATE
 *
 * Says that the document as it was then is what the file holds.
 */
void
journey_journal_mark_saved_at (JourneyJournal *self, guint64 state)
{
  g_return_if_fail (JOURNEY_IS_JOURNAL (self));
  g_return_if_fail (state <= self->last_state || state == JOURNEY_JOURNAL_NO_STATE);
  g_return_if_fail (!self->replaying);

  if (self->saved_state == state)
    return;

  self->saved_state = state;
  emit_changed (self);
}

/**
 * journey_journal_get_modified:
 * @self: a journal
 *
 * Returns: whether the document is another than the saved one
 */
gboolean
journey_journal_get_modified (JourneyJournal *self)
{
  g_return_val_if_fail (JOURNEY_IS_JOURNAL (self), FALSE);

  return peek_state (self) != self->saved_state;
}
