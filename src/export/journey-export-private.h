/* journey-export-private.h: what the parts of the export share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-export.h"

G_BEGIN_DECLS

char **
journey_export_find_lanes (JourneyDocument *document, const char *const *names, GError **error);
char **
journey_export_find_personas (JourneyDocument *document, const char *const *names, GError **error);

GBytes *
journey_export_png (JourneyLayout *layout, const JourneyExportOptions *options, GError **error);
GBytes *
journey_export_svg (JourneyLayout *layout, const JourneyExportOptions *options, GError **error);
GBytes *
journey_export_pdf (JourneyLayout *layout, const JourneyExportOptions *options, GError **error);

G_END_DECLS
