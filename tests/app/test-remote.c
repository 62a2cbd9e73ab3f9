/* test-remote.c: maps on other machines are saved whole or not at all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-fixture.h"
#include "journey-save.h"
#include "journey-writer.h"
#include "remote-file.h"

#define OLD "What was there before"

static void
assert_text (RemoteServer *server, const char *expected)
{
  g_autofree char *text = remote_server_dup_text (server);

  g_assert_cmpstr (text, ==, expected);
}

static GBytes *
make_bytes (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

/* The etag is that of the content that is there now, and then of the new one. */
static void
test_save (void)
{
  g_autoptr (RemoteServer) server = remote_server_new (OLD);
  g_autoptr (GFile) file = remote_file_new (server);
  g_autoptr (GBytes) bytes = make_bytes ("The new one");
  g_autoptr (GError) error = NULL;
  g_autofree char *etag = NULL;

  g_assert_true (journey_save_query (file, &etag, NULL));
  g_assert_cmpstr (etag, ==, "version-0");
  g_assert_true (journey_save_bytes (file, bytes, &etag, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (etag, ==, "version-1");
  assert_text (server, "The new one");

  g_assert_true (journey_save_bytes (file, bytes, &etag, NULL, &error));
  g_assert_cmpstr (etag, ==, "version-2");
  g_assert_cmpuint (server->n_replaced, ==, 2);
  g_assert_cmpuint (server->n_abandoned, ==, 0);
}

static void
test_new (void)
{
  g_autoptr (RemoteServer) server = remote_server_new (NULL);
  g_autoptr (GFile) file = remote_file_new (server);
  g_autoptr (GBytes) bytes = make_bytes ("The first one");
  g_autofree char *etag = NULL;

  g_assert_true (journey_save_query (file, &etag, NULL));
  g_assert_null (etag);
  g_assert_true (journey_save_bytes (file, bytes, &etag, NULL, NULL));
  assert_text (server, "The first one");
}

static void
test_changed_meanwhile (void)
{
  g_autoptr (RemoteServer) server = remote_server_new (OLD);
  g_autoptr (GFile) file = remote_file_new (server);
  g_autoptr (GBytes) bytes = make_bytes ("Mine");
  g_autoptr (GBytes) theirs = make_bytes ("Theirs");
  g_autoptr (GError) error = NULL;
  g_autofree char *etag = NULL;

  journey_save_query (file, &etag, NULL);
  remote_server_change (server, theirs);
  g_assert_false (journey_save_bytes (file, bytes, &etag, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  g_assert_cmpstr (etag, ==, "version-0");
  assert_text (server, "Theirs");
}

/* Wherever it breaks, nothing that was written by then takes the place of the old. */
static void
assert_keeps_old (RemoteState state, gsize capacity, guint n_abandoned)
{
  g_autoptr (RemoteServer) server = remote_server_new (OLD);
  g_autoptr (GFile) file = remote_file_new (server);
  g_autoptr (GBytes) bytes = make_bytes ("Something else");
  g_autoptr (GError) error = NULL;
  g_autofree char *etag = g_strdup ("version-0");

  server->state = state;
  server->capacity = capacity;
  g_assert_false (journey_save_bytes (file, bytes, &etag, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE);
  g_assert_cmpstr (etag, ==, "version-0");
  g_assert_cmpuint (server->n_abandoned, ==, n_abandoned);
  g_assert_cmpuint (server->n_replaced, ==, 0);
  assert_text (server, OLD);

  server->state = REMOTE_SOUND;
  server->capacity = G_MAXSIZE;
  g_assert_true (journey_save_bytes (file, bytes, &etag, NULL, NULL));
  assert_text (server, "Something else");
}

static void
test_breaks (void)
{
  for (gsize capacity = 0; capacity < strlen ("Something else"); capacity++)
    assert_keeps_old (REMOTE_BREAKS_IN_WRITE, capacity, 1);
  assert_keeps_old (REMOTE_BREAKS_IN_FLUSH, G_MAXSIZE, 1);
  assert_keeps_old (REMOTE_BREAKS_IN_CLOSE, G_MAXSIZE, 0);
}

static void
test_cancelled (void)
{
  g_autoptr (RemoteServer) server = remote_server_new (OLD);
  g_autoptr (GFile) file = remote_file_new (server);
  g_autoptr (GBytes) bytes = make_bytes ("Not wanted");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (journey_save_bytes (file, bytes, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_text (server, OLD);
}

/* --- In the window --- */

static GBytes *
write_map (const char *title)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();

  g_object_set (document, "title", title, NULL);
  return journey_writer_write (document);
}

static void
assert_map (RemoteServer *server, const char *title)
{
  g_autoptr (GBytes) bytes = write_map (title);
  g_autofree char *expected = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  assert_text (server, expected);
}

static gboolean
is_asked (gpointer data)
{
  GtkWidget *button = app_find (data, GTK_TYPE_BUTTON, "label", "_Keep Mine");

  return button && gtk_revealer_get_reveal_child (
                       GTK_REVEALER (gtk_widget_get_ancestor (button, GTK_TYPE_REVEALER)));
}

static const char *
get_map_title (AppFixture *self)
{
  return journey_document_get_title (journey_window_get_document (self->window));
}

static void
test_window (AppFixture *self, gconstpointer data)
{
  g_autoptr (RemoteServer) server = remote_server_new (NULL);
  g_autoptr (GFile) file = remote_file_new (server);
  g_autoptr (GBytes) theirs = write_map ("Theirs");
  g_autoptr (GError) error = NULL;

  app_set_title (self->window, "First");
  g_assert_true (app_save_to (self->window, file, NULL));
  assert_map (server, "First");
  app_set_title (self->window, "Second");
  g_assert_true (app_save_to (self->window, file, NULL));
  assert_map (server, "Second");
  g_assert_false (app_is_modified (self->window));

  app_set_title (self->window, "Third");
  remote_server_change (server, theirs);
  g_assert_false (app_save_to (self->window, file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  assert_map (server, "Theirs");
  g_assert_true (app_is_modified (self->window));

  /* By the menu, it is asked what to do about that. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.save", NULL));
  app_wait_until (is_asked, self->window);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.keep-mine", NULL));
  g_assert_true (app_save_to (self->window, file, NULL));
  assert_map (server, "Third");

  /* What was reloaded is saved as what was there. */
  remote_server_change (server, theirs);
  journey_window_save (self->window, FALSE, NULL, NULL);
  while (!g_str_equal (get_map_title (self), "Theirs"))
    g_main_context_iteration (NULL, TRUE);
  app_set_title (self->window, "Fourth");
  g_assert_true (app_save_to (self->window, file, NULL));
  assert_map (server, "Fourth");

  gtk_window_destroy (GTK_WINDOW (self->window));
  app_settle ();
}

static void
test_window_breaks (AppFixture *self, gconstpointer data)
{
  g_autoptr (RemoteServer) server = remote_server_new (NULL);
  g_autoptr (GFile) file = remote_file_new (server);
  g_autoptr (GError) error = NULL;

  app_set_title (self->window, "Saved");
  g_assert_true (app_save_to (self->window, file, NULL));
  app_set_title (self->window, "Not saved");

  server->state = REMOTE_BREAKS_IN_WRITE;
  server->capacity = 20;
  g_assert_false (app_save_to (self->window, file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE);
  assert_map (server, "Saved");
  g_assert_true (app_is_modified (self->window));

  server->state = REMOTE_SOUND;
  server->capacity = G_MAXSIZE;
  g_assert_true (app_save_to (self->window, file, NULL));
  assert_map (server, "Not saved");
  g_assert_false (app_is_modified (self->window));

  gtk_window_destroy (GTK_WINDOW (self->window));
  app_settle ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/remote/save", test_save);
  g_test_add_func ("/remote/new", test_new);
  g_test_add_func ("/remote/changed-meanwhile", test_changed_meanwhile);
  g_test_add_func ("/remote/breaks", test_breaks);
  g_test_add_func ("/remote/cancelled", test_cancelled);

#define ADD(path, func)                                                                            \
  g_test_add (path, AppFixture, NULL, app_fixture_set_up, func, app_fixture_tear_down)
  ADD ("/remote/window", test_window);
  ADD ("/remote/window/breaks", test_window_breaks);
#undef ADD

  return g_test_run ();
}
