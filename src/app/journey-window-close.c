/* journey-window-close.c: windows that go, and what was changed in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-save-changes-dialog.h"
#include "journey-window-private.h"

/* What goes on between the question and the last window. */
typedef struct
{
  GPtrArray *windows;  /* JourneyWindow, all that are to go */
  GPtrArray *modified; /* JourneyWindow, those that were asked about */
  GPtrArray *unsaved;  /* JourneyWindow, those still to be saved; a subset, the next last */
} Closing;

static Closing *
closing_new (void)
{
  Closing *self = g_new0 (Closing, 1);

  self->windows = g_ptr_array_new_with_free_func (g_object_unref);
  self->modified = g_ptr_array_new_with_free_func (g_object_unref);
  self->unsaved = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

static void
closing_free (Closing *self)
{
  g_ptr_array_unref (self->windows);
  g_ptr_array_unref (self->modified);
  g_ptr_array_unref (self->unsaved);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Closing, closing_free)

static gboolean
is_modified (JourneyWindow *self)
{
  return self->document && !self->discarded &&
         journey_journal_get_modified (journey_document_get_journal (self->document));
}

/* What is not saved by now is what the user does not want. */
static void
close_all (Closing *closing)
{
  for (guint i = 0; i < closing->modified->len; i++)
    {
      JourneyWindow *window = closing->modified->pdata[i];

      window->discarded = is_modified (window) && window->asked_to_discard;
    }
  for (guint i = 0; i < closing->windows->len; i++)
    if (journey_window_may_close (closing->windows->pdata[i]))
      journey_window_leave (closing->windows->pdata[i]);
}

static void save_next (Closing *closing);

/* Whoever does not get a file saved stays, and so do all the others. */
static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Closing) closing = user_data;

  if (journey_window_save_finish (JOURNEY_WINDOW (source), result, NULL))
    save_next (g_steal_pointer (&closing));
}

static void
save_next (Closing *closing)
{
  g_autoptr (JourneyWindow) window = NULL;

  if (closing->unsaved->len == 0)
    {
      close_all (closing);
      closing_free (closing);
      return;
    }

  window = g_ptr_array_steal_index (closing->unsaved, closing->unsaved->len - 1);
  gtk_window_present (GTK_WINDOW (window));
  journey_window_save (window, FALSE, saved_cb, closing);
}

static void
response_cb (JourneySaveChangesDialog *dialog, const char *response, Closing *closing)
{
  gboolean save = g_str_equal (response, "save");
  Closing *next;

  if (!save && !g_str_equal (response, "discard"))
    return;

  next = closing_new ();
  g_ptr_array_extend (next->windows, closing->windows, (GCopyFunc) (void (*) (void)) g_object_ref,
                      NULL);
  for (guint i = closing->modified->len; i > 0; i--)
    {
      JourneyWindow *window = closing->modified->pdata[i - 1];
      gboolean wanted = save && journey_save_changes_dialog_get_save (dialog, i - 1);

      window->asked_to_discard = !wanted;
      g_ptr_array_add (next->modified, g_object_ref (window));
      if (wanted)
        g_ptr_array_add (next->unsaved, g_object_ref (window));
    }
  save_next (next);
}

static gboolean
is_asking (JourneyWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  return JOURNEY_IS_SAVE_CHANGES_DIALOG (dialog);
}

/**
 * journey_window_close_all:
 * @windows: (element-type JourneyWindow): windows to close
 *
 * Closes windows. If maps in them were changed, the user is asked once what becomes of all these,
 * on the first of @windows that has a changed one.
 */
void
journey_window_close_all (GPtrArray *windows)
{
  g_autoptr (Closing) closing = closing_new ();
  JourneyWindow *parent;
  AdwDialog *dialog;

  g_return_if_fail (windows != NULL);

  for (guint i = 0; i < windows->len; i++)
    {
      journey_window_finish_typing (windows->pdata[i]);
      g_ptr_array_add (closing->windows, g_object_ref (windows->pdata[i]));
      if (is_modified (windows->pdata[i]))
        g_ptr_array_add (closing->modified, g_object_ref (windows->pdata[i]));
    }
  if (closing->modified->len == 0)
    {
      close_all (closing);
      return;
    }

  parent = closing->modified->pdata[0];
  gtk_window_present (GTK_WINDOW (parent));
  if (is_asking (parent))
    return;

  dialog = journey_save_changes_dialog_new (closing->modified);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), g_steal_pointer (&closing),
                         (GClosureNotify) (void (*) (void)) closing_free, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (parent));
}

/**
 * journey_window_may_close:
 * @self: a window that is asked to close
 *
 * Asks the user about changes, and waits for files that are being written; the window is then
 * closed later.
 *
 * Returns: whether it may go at once
 */
gboolean
journey_window_may_close (JourneyWindow *self)
{
  g_autoptr (GPtrArray) windows = NULL;

  journey_window_finish_typing (self);
  if (!g_queue_is_empty (&self->saves))
    {
      self->close_when_saved = TRUE;
      return FALSE;
    }
  if (!is_modified (self))
    return TRUE;

  windows = g_ptr_array_new ();
  g_ptr_array_add (windows, self);
  journey_window_close_all (windows);
  return FALSE;
}
