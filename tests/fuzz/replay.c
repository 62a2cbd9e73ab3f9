/* replay.c: gives every file of some folders to a fuzz target, without libFuzzer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>

#include "fuzz-target.h"

/* So the inputs that a target once fell over are tried again in every build. */
static void
test_file (gconstpointer data)
{
  const char *path = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpint (LLVMFuzzerTestOneInput ((const uint8_t *) text, length), ==, 0);
}

static guint
add_folder (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  g_autofree char *kind = g_path_get_basename (folder);
  const char *name;
  guint n_files = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *test = g_strdup_printf ("/replay/%s/%s", kind, name);

      g_test_add_data_func_full (test, g_build_filename (folder, name, NULL), test_file, g_free);
      n_files++;
    }

  return n_files;
}

int
main (int argc, char **argv)
{
  int i;

  g_test_init (&argc, &argv, NULL);

  for (i = 1; i < argc; i++)
    g_assert_cmpuint (add_folder (argv[i]), >, 0);

  return g_test_run ();
}
