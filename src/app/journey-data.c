/* journey-data.c: where the program's own files lie
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-data.h"

#include "journey-config.h"

/**
 * journey_data_dup_path:
 * @name: a file or folder that comes with the program
 *
 * A program that runs from its build folder has the environment variable `JOURNEY_DATA_DIR`
 * lead to the source.
 *
 * Returns: (transfer full): its path, whether it is there or not
 */
char *
journey_data_dup_path (const char *name)
{
  const char *folder = g_getenv ("JOURNEY_DATA_DIR");

  g_return_val_if_fail (name != NULL, NULL);

  return g_build_filename (folder && *folder ? folder : JOURNEY_DATA_DIR, name, NULL);
}
