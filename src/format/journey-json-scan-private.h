/* journey-json-scan-private.h: what the files of the scan share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-json-scan.h"

G_BEGIN_DECLS

/* The next byte, or 0 at the end; a zero byte in the text is no character of JSON anyway. */
static inline char
journey_json_scan_peek (JourneyJsonScan *self)
{
  return self->at < self->text + self->length ? *self->at : '\0';
}

static inline JourneyJsonSpan *
journey_json_scan_edit_span (JourneyJsonScan *self, guint place)
{
  return &g_array_index (self->spans, JourneyJsonSpan, place);
}

/* Each of these begins at @at, and moves it on or fails. The place is for the path in the error. */
gboolean journey_json_scan_string (JourneyJsonScan *self, guint place, gsize max_bytes);
gboolean journey_json_scan_number (JourneyJsonScan *self, guint place);
gboolean journey_json_scan_word (JourneyJsonScan *self, guint place);

/* Both give FALSE, to be handed on. */
gboolean journey_json_scan_fail_here (JourneyJsonScan *self, guint place, const char *message);
gboolean journey_json_scan_fail_at (JourneyJsonScan *self,
                                    JourneyReadError code,
                                    gsize offset,
                                    guint place,
                                    const char *message);

G_END_DECLS
