/* layout-samples.h: the sample maps, to be measured
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-file.h"

static const char *const samples[] = {
  "airport", "ebike", "fashion-shop", "grid-connection", "mobile-plan", "outpatient-visit",
};

/**
 * load_sample:
 * @name: one of the names above
 *
 * Returns: (transfer full): the map
 */
static inline JourneyDocument *
load_sample (const char *name)
{
  g_autofree char *base = g_strconcat (name, ".journey", NULL);
  g_autofree char *path =
      g_build_filename (g_getenv ("JOURNEY_SOURCE_ROOT"), "data", "samples", base, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  JourneyDocument *document = journey_file_load (file, &findings, &error);

  g_assert_no_error (error);

  return document;
}
