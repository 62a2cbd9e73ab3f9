/* journey-place.c: where a file is, for people
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-place.h"

#include <string.h>

/* Where portals lend files to a sandbox. Such a path says nothing to people. */
static gboolean
is_lent (GFile *file)
{
  g_autoptr (GFile) run = g_file_new_for_path (g_get_user_runtime_dir ());

  return g_file_has_prefix (file, run);
}

/**
 * journey_place_dup_folder:
 * @file: a file
 *
 * Returns: (transfer full) (nullable): the folder that it is in, as people write it, or nothing
 *   where it is one that only portals understand, or on another machine
 */
char *
journey_place_dup_folder (GFile *file)
{
  g_autoptr (GFile) parent = NULL;
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;
  const char *home = g_get_home_dir ();

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  parent = g_file_get_parent (file);
  path = parent ? g_file_get_path (parent) : NULL;
  if (!path || is_lent (file))
    return NULL;

  name = g_filename_display_name (path);
  if (g_str_has_prefix (path, home) && strchr ("/", path[strlen (home)]))
    return g_strconcat ("~", name + strlen (home), NULL);

  return g_steal_pointer (&name);
}

/**
 * journey_place_dup_name:
 * @file: a file
 *
 * Returns: (transfer full): its path or address, or its name alone where its folder is one that
 *   only portals understand
 */
char *
journey_place_dup_name (GFile *file)
{
  g_autofree char *base = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (!is_lent (file))
    return g_file_get_parse_name (file);

  base = g_file_get_basename (file);
  return g_filename_display_name (base);
}
