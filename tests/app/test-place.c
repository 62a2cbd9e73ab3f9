/* test-place.c: where a file is, for people
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-place.h"

static void
check (const char *path, const char *folder, const char *name)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *got_folder = journey_place_dup_folder (file);
  g_autofree char *got_name = journey_place_dup_name (file);

  g_assert_cmpstr (got_folder, ==, folder);
  g_assert_cmpstr (got_name, ==, name);
}

static void
test_home (void)
{
  g_autofree char *in_home = g_build_filename (g_get_home_dir (), "a.journey", NULL);
  g_autofree char *below = g_build_filename (g_get_home_dir (), "Maps", "ü.journey", NULL);
  g_autofree char *beside = g_strconcat (g_get_home_dir (), "like/a.journey", NULL);
  g_autofree char *folder = g_path_get_dirname (beside);

  check (in_home, "~", in_home);
  check (below, "~/Maps", below);
  check (beside, folder, beside);
  check ("/srv/maps/a.journey", "/srv/maps", "/srv/maps/a.journey");
}

static void
test_lent (void)
{
  g_autofree char *lent =
      g_build_filename (g_get_user_runtime_dir (), "doc", "4bf82bf", "Käufe.journey", NULL);
  g_autofree char *beside = g_strconcat (g_get_user_runtime_dir (), "like/a.journey", NULL);
  g_autofree char *folder = g_path_get_dirname (beside);

  check (lent, NULL, "Käufe.journey");
  check (beside, folder, beside);
}

static void
test_remote (void)
{
  check ("davs://cloud.example/maps/a.journey", NULL, "davs://cloud.example/maps/a.journey");
}

int
main (int argc, char **argv)
{
  /* Neither may be below the other, as they are in some surroundings. */
  g_setenv ("HOME", "/srv/homes/ada", TRUE);
  g_setenv ("XDG_RUNTIME_DIR", "/srv/run/7", TRUE);
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/place/home", test_home);
  g_test_add_func ("/app/place/lent", test_lent);
  g_test_add_func ("/app/place/remote", test_remote);

  return g_test_run ();
}
