/* journey-table-columns.c: what the columns of a table say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-table-private.h"

#include <glib/gi18n-lib.h>

#include "journey-lane.h"
#include "journey-persona.h"

typedef struct
{
  const char *name;     /* what we write, translated */
  const char *words[6]; /* what is understood besides, in any spelling of case, - and _ */
} JourneyColumnName;

/* Translators: headers of a table of touchpoints, as in a spreadsheet */
static const JourneyColumnName names[JOURNEY_COLUMN_NOTE] = {
  [JOURNEY_COLUMN_STAGE] = { N_ ("Stage"), { "stage", "stages" } },
  [JOURNEY_COLUMN_TITLE] = { N_ ("Touchpoint"),
                             { "touchpoint", "touchpoints", "title", "name", "step" } },
  [JOURNEY_COLUMN_CHANNEL] = { N_ ("Channel"), { "channel", "channels" } },
  [JOURNEY_COLUMN_DOING] = { N_ ("Doing"), { "doing", "action", "actions", "activity" } },
  [JOURNEY_COLUMN_THINKING] = { N_ ("Thinking"), { "thinking", "thought", "thoughts" } },
  [JOURNEY_COLUMN_SCORE] = { N_ ("Feeling"),
                             { "feeling", "feelings", "score", "emotion", "emotions" } },
  [JOURNEY_COLUMN_PAIN_POINTS] = { N_ ("Pain points"), { "pain points", "pain point", "pain" } },
  [JOURNEY_COLUMN_OPPORTUNITIES] = { N_ ("Opportunities"), { "opportunities", "opportunity" } },
  [JOURNEY_COLUMN_BACKSTAGE] = { N_ ("Backstage"), { "backstage" } },
  [JOURNEY_COLUMN_OWNER] = { N_ ("Owner"), { "owner" } },
  [JOURNEY_COLUMN_MOMENT] = { N_ ("Moment"), { "moment", "moment of truth" } },
  [JOURNEY_COLUMN_IMPORTANCE] = { N_ ("Importance"), { "importance" } },
  [JOURNEY_COLUMN_CONFIDENCE] = { N_ ("Confidence"), { "confidence" } },
};

const char *
journey_column_get_name (JourneyColumnKind kind)
{
  g_assert (kind < JOURNEY_COLUMN_NOTE);

  return _ (names[kind].name);
}

static char *
dup_folded (const char *text)
{
  g_autofree char *spaced = g_strdelimit (g_strdup (text), "-_", ' ');
  g_autofree char *normal = g_utf8_normalize (g_strstrip (spaced), -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (normal != NULL ? normal : "", -1);
}

/* Whether a person would take both for the same, however they are spelt. */
gboolean
journey_table_is_same_word (const char *a, const char *b)
{
  g_autofree char *folded_a = dup_folded (a);
  g_autofree char *folded_b = dup_folded (b);

  return g_str_equal (folded_a, folded_b);
}

static JourneyColumnKind
read_name (const char *cell)
{
  guint kind, i;

  for (kind = 0; kind < G_N_ELEMENTS (names); kind++)
    {
      if (journey_table_is_same_word (cell, _ (names[kind].name)))
        return kind;
      for (i = 0; i < G_N_ELEMENTS (names[kind].words) && names[kind].words[i] != NULL; i++)
        {
          if (journey_table_is_same_word (cell, names[kind].words[i]))
            return kind;
        }
    }

  return JOURNEY_COLUMN_UNKNOWN;
}

static gboolean
has_kind (GArray *columns, JourneyColumnKind kind)
{
  guint i;

  for (i = 0; i < columns->len; i++)
    {
      if (g_array_index (columns, JourneyColumn, i).kind == kind)
        return TRUE;
    }

  return FALSE;
}

/* A column may go by the name of a persona or of a lane of text of the map. */
static void
find_item (JourneyDocument *document, const char *cell, JourneyColumn *column)
{
  JourneyList *personas = journey_document_get_personas (document);
  JourneyList *lanes = journey_document_get_lanes (document);
  guint i;

  for (i = 0; i < journey_list_get_length (personas); i++)
    {
      JourneyPersona *persona = journey_list_get (personas, i);

      if (journey_table_is_same_word (cell, journey_persona_get_name (persona)))
        {
          *column = (JourneyColumn) { JOURNEY_COLUMN_SCORE, JOURNEY_ITEM (persona) };
          return;
        }
    }
  for (i = 0; i < journey_list_get_length (lanes); i++)
    {
      JourneyLane *lane = journey_list_get (lanes, i);

      if (journey_lane_get_kind (lane) == JOURNEY_LANE_KIND_TEXT &&
          journey_table_is_same_word (cell, journey_lane_get_title (lane)))
        {
          *column = (JourneyColumn) { JOURNEY_COLUMN_NOTE, JOURNEY_ITEM (lane) };
          return;
        }
    }
}

static void
find_items (JourneyDocument *document, char **cells, GArray *columns)
{
  gboolean has_title = has_kind (columns, JOURNEY_COLUMN_TITLE);
  guint i;

  for (i = 0; i < columns->len; i++)
    {
      JourneyColumn *column = &g_array_index (columns, JourneyColumn, i);

      if (column->kind != JOURNEY_COLUMN_UNKNOWN || *cells[i] == '\0')
        continue;
      find_item (document, cells[i], column);
      if (column->kind == JOURNEY_COLUMN_UNKNOWN && !has_title)
        {
          column->kind = JOURNEY_COLUMN_TITLE;
          has_title = TRUE;
        }
    }
}

/* The columns that the first row of a table names, an array of JourneyColumn; NULL where it does
 * not read like a header: that takes the name of the title, or two others. */
GArray *
journey_column_read_header (JourneyDocument *document, char **cells)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, TRUE, sizeof (JourneyColumn));
  guint n_known = 0;
  guint i;

  for (i = 0; cells[i] != NULL; i++)
    {
      JourneyColumn column = { read_name (cells[i]), NULL };

      /* A second column of one name is not known to be the same. */
      if (column.kind != JOURNEY_COLUMN_UNKNOWN && has_kind (columns, column.kind))
        column.kind = JOURNEY_COLUMN_UNKNOWN;
      if (column.kind != JOURNEY_COLUMN_UNKNOWN)
        n_known++;
      g_array_append_val (columns, column);
    }

  if (n_known < 2 && !has_kind (columns, JOURNEY_COLUMN_TITLE))
    return NULL;

  find_items (document, cells, columns);
  return g_steal_pointer (&columns);
}
