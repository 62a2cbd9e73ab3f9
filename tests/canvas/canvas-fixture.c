/* canvas-fixture.c: a canvas in a window, for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "canvas-fixture.h"

#include "journey-file.h"

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

void
canvas_fixture_set_up (CanvasFixture *self, gconstpointer sample)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (scroller);

  self->canvas = JOURNEY_CANVAS (journey_canvas_new ());
  self->window = gtk_window_new ();
  gtk_scrolled_window_set_child (scrolled, GTK_WIDGET (self->canvas));
  gtk_window_set_child (GTK_WINDOW (self->window), scroller);
  gtk_window_set_decorated (GTK_WINDOW (self->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 600);

  self->across = gtk_scrolled_window_get_hadjustment (scrolled);
  self->down = gtk_scrolled_window_get_vadjustment (scrolled);
  self->document = canvas_fixture_load (sample);
  journey_canvas_set_document (self->canvas, self->document);

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
}

void
canvas_fixture_set_title (CanvasFixture *self, const char *title)
{
  JourneyJournal *journal = journey_document_get_journal (self->document);

  journey_journal_begin (journal, "Test");
  g_object_set (self->document, "title", title, NULL);
  journey_journal_commit (journal);
}
