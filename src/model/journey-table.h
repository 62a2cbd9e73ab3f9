/* journey-table.h: touchpoints as rows of a table, and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-document.h"
#include "journey-stage.h"

G_BEGIN_DECLS

GPtrArray *journey_table_split (const char *text);
char *journey_table_write (JourneyDocument *document, GPtrArray *touchpoints);
GPtrArray *journey_table_paste (JourneyDocument *document,
                                const char *text,
                                JourneyStage *stage,
                                guint position);

G_END_DECLS
