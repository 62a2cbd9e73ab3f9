/* journey-writer.h: a document as the text of a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-document.h"

G_BEGIN_DECLS

GBytes *journey_writer_write (JourneyDocument *document);
void journey_writer_append_value (GString *out, JourneyItem *item, GParamSpec *pspec, guint depth);

G_END_DECLS
