/* canvas-fixture.c: a canvas in a window, for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "canvas-fixture.h"

#include "gdk-log.h"
#include "journey-file.h"
#include "journey-writer.h"

/* The map of a sample, with a journal. */
JourneyDocument *
canvas_fixture_load (const char *name)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("JOURNEY_SOURCE_ROOT"), "data", "samples", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  JourneyDocument *document = journey_file_load (file, NULL, &error);

  g_assert_no_error (error);
  journey_document_start_journal (document);
  return document;
}

static void
after_paint_cb (gboolean *painted)
{
  *painted = TRUE;
}

/* Draws the canvas once more, and returns when that is done. */
void
canvas_fixture_wait_for_frame (CanvasFixture *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->canvas));
  gboolean painted = FALSE;
  gulong handler =
      g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), &painted);

  gtk_widget_queue_draw (GTK_WIDGET (self->canvas));
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

static void
failed_cb (CanvasFixture *self, const char *message)
{
  g_assert_cmpstr (message, !=, "");
  g_assert_true (g_utf8_validate (message, -1, NULL));
  g_ptr_array_add (self->failures, g_strdup (message));
}

static void
open_file_cb (CanvasFixture *self, GFile *file)
{
  g_ptr_array_add (self->opened, g_file_get_basename (file));
}

void
canvas_fixture_set_up (CanvasFixture *self, gconstpointer sample)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (scroller);

  gdk_log_let_pass ();
  self->canvas = JOURNEY_CANVAS (journey_canvas_new ());
  self->window = gtk_window_new ();
  gtk_scrolled_window_set_child (scrolled, GTK_WIDGET (self->canvas));
  gtk_window_set_child (GTK_WINDOW (self->window), scroller);
  gtk_window_set_decorated (GTK_WINDOW (self->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 600);

  self->across = gtk_scrolled_window_get_hadjustment (scrolled);
  self->down = gtk_scrolled_window_get_vadjustment (scrolled);
  self->document = canvas_fixture_load (sample);
  self->start = journey_writer_write (self->document);
  journey_canvas_set_document (self->canvas, self->document);

  self->failures = g_ptr_array_new_with_free_func (g_free);
  self->opened = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect_swapped (self->canvas, "failed", G_CALLBACK (failed_cb), self);
  g_signal_connect_swapped (self->canvas, "open-file", G_CALLBACK (open_file_cb), self);

  gtk_window_present (GTK_WINDOW (self->window));
  while (gtk_widget_get_width (GTK_WIDGET (self->canvas)) == 0)
    g_main_context_iteration (NULL, TRUE);
  canvas_fixture_wait_for_frame (self);
}

void
canvas_fixture_tear_down (CanvasFixture *self, gconstpointer sample)
{
  g_clear_object (&self->document);
  if (self->window)
    gtk_window_destroy (GTK_WINDOW (self->window));
  self->window = NULL;
  g_clear_pointer (&self->start, g_bytes_unref);
  g_clear_pointer (&self->failures, g_ptr_array_unref);
  g_clear_pointer (&self->opened, g_ptr_array_unref);
}

/* A test with the map of a bicycle on the canvas. */
void
canvas_fixture_add (const char *path, CanvasFixtureFunc test)
{
  g_test_add (path, CanvasFixture, "ebike.journey", canvas_fixture_set_up, test,
              canvas_fixture_tear_down);
}

void
canvas_fixture_set_title (CanvasFixture *self, const char *title)
{
  JourneyJournal *journal = journey_document_get_journal (self->document);

  journey_journal_begin (journal, "Test");
  g_object_set (self->document, "title", title, NULL);
  journey_journal_commit (journal);
}

JourneyJournal *
canvas_get_journal (CanvasFixture *self)
{
  return journey_document_get_journal (self->document);
}

gpointer
canvas_get_stage (CanvasFixture *self, guint position)
{
  return journey_list_get (journey_document_get_stages (self->document), position);
}

gpointer
canvas_get_touchpoint (CanvasFixture *self, guint stage, guint position)
{
  JourneyStage *of = canvas_get_stage (self, stage);

  return journey_list_get (journey_stage_get_touchpoints (of), position);
}

/* The index of a box that there has to be. */
int
canvas_find (CanvasFixture *self, JourneyBoxKind kind, gpointer item)
{
  int index = journey_layout_find (journey_canvas_get_layout (self->canvas), kind, item);

  g_assert_cmpint (index, >=, 0);
  return index;
}

void
canvas_focus (CanvasFixture *self, JourneyBoxKind kind, gpointer item)
{
  journey_canvas_set_focus_box (self->canvas, canvas_find (self, kind, item));
}

void
canvas_act (CanvasFixture *self, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->canvas), action, NULL));
}

/* What was done was one step, and after it is taken back the file is as it was. */
void
canvas_assert_one_step (CanvasFixture *self, const char *label)
{
  JourneyJournal *journal = canvas_get_journal (self);
  g_autoptr (GBytes) now = NULL;

  g_assert_cmpstr (journey_journal_get_undo_label (journal), ==, label);
  g_assert_true (journey_journal_undo (journal));
  g_assert_false (journey_journal_can_undo (journal));
  now = journey_writer_write (self->document);
  g_assert_true (g_bytes_equal (now, self->start));
}
