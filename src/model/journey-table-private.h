/* journey-table-private.h: what the columns of a table say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-table.h"

G_BEGIN_DECLS

typedef enum
{
  JOURNEY_COLUMN_STAGE,
  JOURNEY_COLUMN_TITLE,
  JOURNEY_COLUMN_CHANNEL,
  JOURNEY_COLUMN_DOING,
  JOURNEY_COLUMN_THINKING,
  JOURNEY_COLUMN_SCORE, /* item: the persona, or NULL for the first */
  JOURNEY_COLUMN_PAIN_POINTS,
  JOURNEY_COLUMN_OPPORTUNITIES,
  JOURNEY_COLUMN_BACKSTAGE,
  JOURNEY_COLUMN_OWNER,
  JOURNEY_COLUMN_MOMENT,
  JOURNEY_COLUMN_IMPORTANCE,
  JOURNEY_COLUMN_CONFIDENCE,
  JOURNEY_COLUMN_NOTE, /* item: the lane */
  JOURNEY_COLUMN_UNKNOWN,
} JourneyColumnKind;

typedef struct
{
  JourneyColumnKind kind;
  JourneyItem *item; /* not owned, or NULL */
} JourneyColumn;

const char *journey_column_get_name (JourneyColumnKind kind);
GArray *journey_column_read_header (JourneyDocument *document, char **cells);

gboolean journey_table_is_same_word (const char *a, const char *b);

G_END_DECLS
