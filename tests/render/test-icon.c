/* test-icon.c: the icons that are drawn on the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-icon.h"

static GPtrArray *
list_names (void)
{
  g_autofree char *folder =
      g_build_filename (g_getenv ("JOURNEY_SOURCE_ROOT"), "data", "icons", "map", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *file;

  g_assert_nonnull (dir);
  while ((file = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (file, ".svg"))
        g_ptr_array_add (names, g_strndup (file, strlen (file) - strlen (".svg")));
    }

  return names;
}

static void
test_every (void)
{
  g_autoptr (GPtrArray) names = list_names ();
  guint i;

  g_assert_cmpuint (names->len, >, 30);
  for (i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      const JourneyIcon *icon = journey_icon_get (name);
      JourneyRect bounds = journey_path_get_bounds (journey_icon_get_path (icon));

      g_assert_cmpstr (journey_icon_get_name (icon), ==, name);
      g_assert_cmpfloat (bounds.x, >=, 0);
      g_assert_cmpfloat (bounds.y, >=, 0);
      g_assert_cmpfloat (journey_rect_right (&bounds), <=, JOURNEY_ICON_SIZE);
      g_assert_cmpfloat (journey_rect_bottom (&bounds), <=, JOURNEY_ICON_SIZE);
      g_assert_cmpfloat (MAX (bounds.width, bounds.height), >, JOURNEY_ICON_SIZE / 2);
    }
}

static void
test_unknown (void)
{
  const JourneyIcon *icon = journey_icon_get ("channel-pigeon");

  g_assert_cmpstr (journey_icon_get_name (icon), ==, "channel-none");
  g_assert_true (journey_icon_get ("") == icon);
}

static gpointer
get_cb (gpointer name)
{
  return (gpointer) journey_icon_get (name);
}

static void
test_threads (void)
{
  GThread *threads[8];
  guint i;

  for (i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("icon", get_cb, (gpointer) "channel-store");
  for (i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_true (g_thread_join (threads[i]) == journey_icon_get ("channel-store"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/icon/threads", test_threads);
  g_test_add_func ("/icon/every", test_every);
  g_test_add_func ("/icon/unknown", test_unknown);

  return g_test_run ();
}
