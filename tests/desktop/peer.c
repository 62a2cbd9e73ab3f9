/* peer.c: another program, which gives and takes what ours offers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gtk/gtk.h>

/* usage: peer offer MIME-TYPE FILE    puts a file onto the clipboard, and stays
 *        peer flood MIME-TYPE         puts something onto it that is far too long
 *        peer read MIME-TYPE          writes what is on the clipboard
 *        peer drag TEXT               shows a window to drag a text out of */

/* More than is taken, less than what GTK on X11 can hand over. */
#define FLOOD (12 * 1024 * 1024)

typedef struct
{
  GMainLoop *loop;
  const char *mime_type;
  gboolean failed;
} Peer;

static void
spliced_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Peer *self = user_data;

  self->failed = g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL) < 0;
  fwrite (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (source)), 1,
          g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (source)), stdout);
  g_main_loop_quit (self->loop);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Peer *self = user_data;
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  const char *mime_type;
  g_autoptr (GInputStream) stream =
      gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, &mime_type, NULL);

  if (stream)
    {
      g_output_stream_splice_async (out, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE,
                                    G_PRIORITY_DEFAULT, NULL, spliced_cb, self);
      return;
    }

  self->failed = TRUE;
  g_main_loop_quit (self->loop);
}

static void
begin_reading (gpointer user_data)
{
  Peer *self = user_data;
  GdkClipboard *clipboard = gdk_display_get_clipboard (gdk_display_get_default ());
  const char *mime_types[] = { self->mime_type, NULL };

  gdk_clipboard_read_async (clipboard, mime_types, G_PRIORITY_DEFAULT, NULL, read_cb, self);
}

static void
offer (GdkContentProvider *provider)
{
  gdk_clipboard_set_content (gdk_display_get_clipboard (gdk_display_get_default ()), provider);
  puts ("ready");
  fflush (stdout);
}

static void
offer_file (const char *mime_type, const char *path)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkContentProvider) provider = NULL;
  char *text;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, NULL))
    g_error ("%s cannot be read", path);
  bytes = g_bytes_new_take (text, length);
  provider = gdk_content_provider_new_for_bytes (mime_type, bytes);
  offer (provider);
}

static void
flood (const char *mime_type)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_strnfill (FLOOD, 'x'), FLOOD);
  g_autoptr (GdkContentProvider) provider = gdk_content_provider_new_for_bytes (mime_type, bytes);

  offer (provider);
}

static void
show_drag (const char *text)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *label = gtk_label_new (text);
  GtkDragSource *source = gtk_drag_source_new ();
  g_autoptr (GdkContentProvider) content = gdk_content_provider_new_typed (G_TYPE_STRING, text);

  gtk_drag_source_set_content (source, content);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (source));
  gtk_window_set_title (GTK_WINDOW (window), "Peer");
  gtk_window_set_default_size (GTK_WINDOW (window), 240, 120);
  gtk_window_set_child (GTK_WINDOW (window), label);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  Peer self = { NULL, argc > 2 ? argv[2] : "", FALSE };

  gtk_init ();
  self.loop = g_main_loop_new (NULL, FALSE);
  if (argc == 4 && g_str_equal (argv[1], "offer"))
    offer_file (argv[2], argv[3]);
  else if (argc == 3 && g_str_equal (argv[1], "flood"))
    flood (argv[2]);
  else if (argc == 3 && g_str_equal (argv[1], "read"))
    g_timeout_add_once (200, begin_reading, &self);
  else if (argc == 3 && g_str_equal (argv[1], "drag"))
    show_drag (argv[2]);
  else
    return 2;

  g_main_loop_run (self.loop);
  g_main_loop_unref (self.loop);
  return self.failed;
}
