/* journey-file.h: maps on disk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-file-state.h"
#include "journey-reader.h"

G_BEGIN_DECLS

GBytes *journey_file_read (GFile *file, JourneyFileState **state, GError **error);
JourneyDocument *journey_file_load (GFile *file, GPtrArray **findings, GError **error);
gboolean journey_file_save (JourneyDocument *document, const char *path, GError **error);
gboolean journey_file_replace (const char *path, GBytes *bytes, GError **error);
gboolean journey_file_replace_map (const char *path, GBytes *bytes, GError **error);

G_END_DECLS
