/* journey-reader.h: the text of a file as a document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-document.h"
#include "journey-finding.h"
#include "journey-read-error.h"

G_BEGIN_DECLS

JourneyDocument *
journey_reader_read (GBytes *bytes, const char *name, GPtrArray **findings, GError **error);

G_END_DECLS
