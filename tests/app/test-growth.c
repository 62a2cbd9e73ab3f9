/* test-growth.c: a day's work leaves no more behind than an hour's
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <malloc.h>

#include "app-fixture.h"
#include "journey-edit.h"
#include "journey-export.h"
#include "journey-file.h"

/* Caches fill at first: what is compared is what two later rounds have added. */
#define WARM_UP 2
#define ROUNDS  4

/* What a round may leave, in bytes: a map is a hundred times as much. */
#define LEFTOVER (24 * 1024)

typedef void (*RoundFunc) (gpointer data);

static gsize
count_used (void)
{
  app_settle ();
  return mallinfo2 ().uordblks;
}

static void
assert_no_growth (RoundFunc func, gpointer data)
{
  gsize used;

  for (guint i = 0; i < WARM_UP; i++)
    func (data);
  used = count_used ();
  for (guint i = 0; i < ROUNDS; i++)
    func (data);
  g_assert_cmpuint (count_used (), <=, used + ROUNDS * LEFTOVER);
}

static GFile *
get_sample (void)
{
  return g_file_new_build_filename (g_getenv ("JOURNEY_SOURCE_ROOT"), "data", "samples",
                                    "ebike.journey", NULL);
}

static void
gone_cb (gpointer alive, GObject *object)
{
  g_hash_table_remove (alive, object);
}

static void
watch (GHashTable *alive, gpointer object)
{
  g_hash_table_insert (alive, object, (gpointer) G_OBJECT_TYPE_NAME (object));
  g_object_weak_ref (object, gone_cb, alive);
}

/* Libraries keep some widgets of theirs; ours must all go. */
static void
watch_ours (GHashTable *alive, GtkWidget *widget)
{
  GtkWidget *child;

  if (g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Journey"))
    watch (alive, widget);
  for (child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    watch_ours (alive, child);
}

static gboolean
is_empty (gpointer alive)
{
  return g_hash_table_size (alive) == 0;
}

/* The window, what is in it, and the map. */
static void
test_windows (AppFixture *self, gconstpointer data)
{
  g_autoptr (GHashTable) alive = g_hash_table_new (NULL, NULL);
  g_autoptr (GFile) sample = get_sample ();

  for (guint i = 0; i < 3; i++)
    {
      JourneyWindow *window = journey_window_new (self->app);

      gtk_window_present (GTK_WINDOW (window));
      journey_window_open (window, sample);
      while (!journey_window_get_document (window))
        g_main_context_iteration (NULL, TRUE);
      app_settle ();

      watch (alive, journey_window_get_document (window));
      watch_ours (alive, GTK_WIDGET (window));
      g_assert_cmpuint (g_hash_table_size (alive), >, 30);
      gtk_window_destroy (GTK_WINDOW (window));
      app_wait_until (is_empty, alive);
    }
}

static void
edit_and_undo (gpointer data)
{
  JourneyDocument *document = journey_window_get_document (data);
  JourneyJournal *journal = journey_document_get_journal (document);

  for (guint i = 0; i < 25; i++)
    {
      g_autofree char *title = g_strdup_printf ("The map as it is called in edit %u", i);

      app_set_title (data, title);
      journey_edit_add_stage (document, 0, NULL);
      app_settle ();
      g_assert_true (journey_journal_undo (journal));
      g_assert_true (journey_journal_undo (journal));
      app_settle ();
    }
}

static void
test_edits (AppFixture *self, gconstpointer data)
{
  assert_no_growth (edit_and_undo, self->window);
}

static void
read_and_draw (gpointer data)
{
  g_autoptr (GFile) sample = get_sample ();
  JourneyExportOptions options = JOURNEY_EXPORT_OPTIONS_DEFAULT;

  for (JourneyExportFormat format = JOURNEY_EXPORT_PNG; format <= JOURNEY_EXPORT_PDF; format++)
    {
      g_autoptr (JourneyDocument) document = journey_file_load (sample, NULL, NULL);
      g_autoptr (GBytes) bytes = NULL;

      options.format = format;
      bytes = journey_export_to_bytes (document, &options, NULL);
      g_assert_nonnull (bytes);
    }
}

static void
test_drawings (void)
{
  assert_no_growth (read_and_draw, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/growth/windows", AppFixture, NULL, app_fixture_set_up, test_windows,
              app_fixture_tear_down);
  g_test_add ("/growth/edits", AppFixture, NULL, app_fixture_set_up, test_edits,
              app_fixture_tear_down);
  g_test_add_func ("/growth/drawings", test_drawings);

  return g_test_run ();
}
