/* test-welcome.c: maps to begin with, and maps to go on with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-fixture.h"

#include <glib/gstdio.h>

#include "journey-map-card.h"
#include "journey-miniature.h"
#include "journey-recent.h"
#include "journey-window-private.h"

static JourneyWindow *
open_welcome (AppFixture *self)
{
  JourneyWindow *window = journey_window_new (self->app);

  gtk_window_present (GTK_WINDOW (window));
  app_settle ();
  return window;
}

typedef struct
{
  JourneyWindow *window;
  const char *title;
  JourneyMapCard *card;
} Search;

static JourneyMapCard *
find_card (GtkWidget *root, const char *title)
{
  if (JOURNEY_IS_MAP_CARD (root) && app_find (root, GTK_TYPE_LABEL, "label", title))
    return JOURNEY_MAP_CARD (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    {
      JourneyMapCard *found = find_card (child, title);

      if (found)
        return found;
    }

  return NULL;
}

static gboolean
has_card (gpointer data)
{
  Search *search = data;

  search->card =
      find_card (gtk_stack_get_child_by_name (search->window->stack, "welcome"), search->title);
  return search->card != NULL;
}

static JourneyMapCard *
wait_for_card (JourneyWindow *window, const char *title)
{
  Search search = { window, title };

  app_wait_until (has_card, &search);
  return search.card;
}

static gboolean
has_picture (gpointer card)
{
  return GDK_IS_TEXTURE (journey_map_card_get_picture (card));
}

static gboolean
has_icon (gpointer card)
{
  return GTK_IS_ICON_PAINTABLE (journey_map_card_get_picture (card));
}

static gboolean
has_document (gpointer window)
{
  return journey_window_get_document (window) != NULL;
}

static void
test_blank (AppFixture *self, gconstpointer data)
{
  JourneyWindow *window = open_welcome (self);

  gtk_widget_activate (GTK_WIDGET (wait_for_card (window, "Blank map")));
  app_wait_until (has_document, window);
  g_assert_cmpstr (journey_document_get_title (journey_window_get_document (window)), ==, "");
}

/* It is a map of its own, which nobody can save over the template. */
static void
test_template (AppFixture *self, gconstpointer data)
{
  static const char *const titles[] = {
    "B2B purchase", "Retail purchase", "SaaS onboarding", "Service visit", "Support case",
  };
  JourneyWindow *window = open_welcome (self);
  JourneyMapCard *card;
  g_autoptr (GPtrArray) recent = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    app_wait_until (has_picture, wait_for_card (window, titles[i]));

  card = wait_for_card (window, "Service visit");
  gtk_widget_activate (GTK_WIDGET (card));
  app_wait_until (has_document, window);
  g_assert_null (window->file);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Service visit");
  g_assert_cmpstr (adw_window_title_get_subtitle (window->title), ==, "not saved yet");
  g_assert_true (journey_window_may_close (window));

  recent = journey_recent_list (10);
  g_assert_cmpuint (recent->len, ==, 0);
}

/* Saved here, opened there, gone in the end. */
static void
test_recent (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = app_fixture_get_file (self, "map.journey");
  g_autoptr (GPtrArray) recent = NULL;
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;
  JourneyWindow *window;
  JourneyMapCard *card;

  app_set_title (self->window, "A map of mine");
  app_save_to (self->window, file, &error);
  g_assert_no_error (error);
  gtk_window_destroy (GTK_WINDOW (self->window));

  window = open_welcome (self);
  card = wait_for_card (window, "A map of mine");
  app_wait_until (has_picture, card);
  gtk_widget_activate (GTK_WIDGET (card));
  app_wait_until (has_document, window);
  g_assert_true (g_file_equal (window->file, file));

  recent = journey_recent_list (10);
  g_assert_cmpuint (recent->len, ==, 1);
  g_assert_true (g_file_equal (recent->pdata[0], file));

  g_assert_cmpint (g_remove (path), ==, 0);
  g_ptr_array_unref (recent);
  recent = journey_recent_list (10);
  g_assert_cmpuint (recent->len, ==, 0);
}

static void
test_damaged (AppFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "damaged.journey", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  JourneyWindow *window;

  g_assert_true (g_file_set_contents (path, "{ \"format\": ", -1, NULL));
  journey_recent_add (file);
  window = open_welcome (self);
  app_wait_until (has_icon, wait_for_card (window, "damaged.journey"));
}

static void
test_clear (AppFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "map.journey", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) recent = NULL;
  JourneyWindow *window;

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  journey_recent_add (file);
  window = open_welcome (self);
  wait_for_card (window, "map.journey");
  g_signal_emit_by_name (app_find (window, GTK_TYPE_BUTTON, "label", "_Clear"), "clicked");
  app_settle ();

  recent = journey_recent_list (10);
  g_assert_cmpuint (recent->len, ==, 0);
  g_assert_null (find_card (GTK_WIDGET (window), "map.journey"));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(JourneyMiniature **) user_data = journey_miniature_load_finish (result, NULL);
}

static gboolean
is_set (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static JourneyMiniature *
load (GFile *file, JourneyTheme theme)
{
  JourneyMiniature *miniature = NULL;

  journey_miniature_load_async (file, theme, NULL, loaded_cb, &miniature);
  app_wait_until (is_set, &miniature);
  return miniature;
}

/* The same file has the same picture, in each theme another one; another content is seen. */
static void
test_miniature (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = app_fixture_get_file (self, "map.journey");
  g_autoptr (JourneyMiniature) first = NULL;
  g_autoptr (JourneyMiniature) again = NULL;
  g_autoptr (JourneyMiniature) dark = NULL;
  g_autoptr (JourneyMiniature) changed = NULL;

  app_set_title (self->window, "First");
  g_assert_true (app_save_to (self->window, file, NULL));
  first = load (file, JOURNEY_THEME_LIGHT);
  again = load (file, JOURNEY_THEME_LIGHT);
  dark = load (file, JOURNEY_THEME_DARK);
  g_assert_cmpstr (first->title, ==, "First");
  g_assert_true (again->texture == first->texture);
  g_assert_true (dark->texture != first->texture);

  app_set_title (self->window, "Another title");
  g_assert_true (app_save_to (self->window, file, NULL));
  changed = load (file, JOURNEY_THEME_LIGHT);
  g_assert_cmpstr (changed->title, ==, "Another title");
}

/* Above the stages there is nothing but the page, however long the title. */
static void
test_miniature_head (AppFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = app_fixture_get_file (self, "map.journey");
  g_autofree char *title = g_strnfill (200, 'W');
  g_autoptr (JourneyMiniature) miniature = NULL;
  g_autofree guint32 *pixels = NULL;
  int width, height, i, n_other = 0;

  app_set_title (self->window, title);
  g_assert_true (app_save_to (self->window, file, NULL));
  miniature = load (file, JOURNEY_THEME_LIGHT);
  width = gdk_texture_get_width (miniature->texture);
  height = gdk_texture_get_height (miniature->texture);
  pixels = g_new (guint32, width * height);
  gdk_texture_download (miniature->texture, (guchar *) pixels, sizeof *pixels * width);

  for (i = 1; i < width * height; i++)
    {
      if (i < 16 * width)
        g_assert_cmphex (pixels[i], ==, pixels[0]);
      n_other += pixels[i] != pixels[0];
    }
  g_assert_cmpint (n_other, >, width);
}

static void
set_up (AppFixture *self, gconstpointer data)
{
  app_fixture_set_up (self, data);
  journey_recent_clear ();
}

static void
add (const char *path, void (*test) (AppFixture *, gconstpointer))
{
  g_test_add (path, AppFixture, NULL, set_up, test, app_fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/welcome/blank", test_blank);
  add ("/welcome/template", test_template);
  add ("/welcome/recent", test_recent);
  add ("/welcome/damaged", test_damaged);
  add ("/welcome/clear", test_clear);
  add ("/welcome/miniature", test_miniature);
  add ("/welcome/miniature-head", test_miniature_head);

  return g_test_run ();
}
