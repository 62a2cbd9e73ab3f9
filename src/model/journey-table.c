/* journey-table.c: touchpoints as rows of a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-table-private.h"

#include "journey-channel.h"
#include "journey-edit-private.h"
#include "journey-enums.h"
#include "journey-labels.h"

static gboolean
is_line_end (char c)
{
  return c == '\n' || c == '\r';
}

static const char *
skip_line_end (const char *c)
{
  return *c == '\r' && c[1] == '\n' ? c + 2 : c + 1;
}

/* Where the quotes that open at @text close, if they enclose a whole cell. */
static const char *
find_closing_quote (const char *text)
{
  const char *c;

  for (c = text + 1; *c != '\0'; c++)
    {
      if (*c != '"')
        continue;
      if (c[1] != '"')
        return c[1] == '\t' || c[1] == '\0' || is_line_end (c[1]) ? c : NULL;
      c++;
    }

  return NULL;
}

static gboolean
needs_quotes (const char *text, gsize length)
{
  gsize i;

  for (i = 0; i < length; i++)
    {
      if (text[i] == '\t' || text[i] == '"' || is_line_end (text[i]))
        return TRUE;
    }

  return FALSE;
}

/* Reads the cell at @text and returns where it ends. Spreadsheets quote a cell that has quotes,
 * tabs or lines in it; people quote what somebody says. */
static const char *
read_cell (const char *text, gboolean is_table, char **cell)
{
  const char *end = *text == '"' ? find_closing_quote (text) : NULL;

  if (end != NULL && (is_table || needs_quotes (text + 1, end - text - 1)))
    {
      g_autoptr (GString) plain = g_string_new_len (text + 1, end - text - 1);

      g_string_replace (plain, "\"\"", "\"", 0);
      *cell = g_strdup (g_strstrip (plain->str));
      return end + 1;
    }

  for (end = text; *end != '\0' && *end != '\t' && !is_line_end (*end); end++)
    ;
  *cell = g_strstrip (g_strndup (text, end - text));
  return end;
}

static const char *
read_row (const char *text, gboolean is_table, GStrvBuilder *row, gboolean *is_empty)
{
  const char *c = text;

  *is_empty = TRUE;
  while (TRUE)
    {
      char *cell;

      c = read_cell (c, is_table, &cell);
      *is_empty = *is_empty && *cell == '\0';
      g_strv_builder_take (row, cell);
      if (*c != '\t')
        break;
      c++;
    }

  return *c != '\0' ? skip_line_end (c) : c;
}

/**
 * journey_table_split:
 * @text: plain text, or what a spreadsheet puts onto the clipboard
 *
 * Splits a text into rows at the ends of lines and rows into cells at tabs. A cell in quotes may
 * have tabs and lines in it, and quotes that are doubled. Blanks around cells are dropped, and
 * rows without content.
 *
 * Returns: (transfer full) (element-type GStrv): the rows, each with at least one cell
 */
GPtrArray *
journey_table_split (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  gboolean is_table;

  g_return_val_if_fail (text != NULL, rows);

  is_table = strchr (text, '\t') != NULL;
  while (*text != '\0')
    {
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
      gboolean is_empty;

      text = read_row (text, is_table, row, &is_empty);
      if (!is_empty)
        g_ptr_array_add (rows, g_strv_builder_end (row));
    }

  return rows;
}

static void
append_cell (GString *out, const char *text)
{
  const char *c;

  if (!needs_quotes (text, strlen (text)))
    {
      g_string_append (out, text);
      return;
    }

  g_string_append_c (out, '"');
  for (c = text; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *c);
    }
  g_string_append_c (out, '"');
}

/* The titles of those items of a list that are pinned to @touchpoint, one a line. */
static char *
dup_pinned (JourneyList *list, JourneyTouchpoint *touchpoint)
{
  const char *id = journey_item_get_id (JOURNEY_ITEM (touchpoint));
  GString *lines = g_string_new (NULL);
  guint i;

  for (i = 0; i < journey_list_get_length (list); i++)
    {
      gpointer item = journey_list_get (list, i);
      gboolean is_pain_point = JOURNEY_IS_PAIN_POINT (item);
      const char *const *ids = is_pain_point ? journey_pain_point_get_touchpoints (item)
                                             : journey_opportunity_get_touchpoints (item);
      const char *title = is_pain_point ? journey_pain_point_get_title (item)
                                        : journey_opportunity_get_title (item);

      if (g_strv_contains (ids, id) && *title != '\0')
        g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", title);
    }

  return g_string_free_and_steal (lines);
}

/* In the way of the user's spreadsheet, whose decimal point it is. */
static char *
dup_score (JourneyTouchpoint *touchpoint, JourneyItem *persona)
{
  JourneyEmotion *emotion =
      journey_touchpoint_find_emotion (touchpoint, journey_item_get_id (persona));
  double score = emotion != NULL ? journey_emotion_get_score (emotion) : JOURNEY_UNSET;

  return journey_is_set (score) ? g_strdup_printf ("%.6g", score) : g_strdup ("");
}

static char *
dup_note (JourneyTouchpoint *touchpoint, JourneyItem *lane)
{
  JourneyNote *note = journey_touchpoint_find_note (touchpoint, journey_item_get_id (lane));

  return g_strdup (note != NULL ? journey_note_get_text (note) : "");
}

static char *
dup_label (GType enum_type, int value)
{
  return g_strdup (value != 0 ? journey_label_for (enum_type, value) : "");
}

static char *
dup_count (int count)
{
  return count > 0 ? g_strdup_printf ("%d", count) : g_strdup ("");
}

static char *
dup_cell (JourneyDocument *document, JourneyTouchpoint *touchpoint, const JourneyColumn *column)
{
  JourneyItem *stage = journey_item_get_parent (JOURNEY_ITEM (touchpoint));
  const char *channel = journey_touchpoint_get_channel (touchpoint);

  switch (column->kind)
    {
    case JOURNEY_COLUMN_STAGE:
      return g_strdup (journey_stage_get_title (JOURNEY_STAGE (stage)));
    case JOURNEY_COLUMN_TITLE:
      return g_strdup (journey_touchpoint_get_title (touchpoint));
    case JOURNEY_COLUMN_CHANNEL:
      return g_str_equal (channel, "none") ? g_strdup ("") : journey_channel_dup_title (channel);
    case JOURNEY_COLUMN_DOING:
      return g_strdup (journey_touchpoint_get_doing (touchpoint));
    case JOURNEY_COLUMN_THINKING:
      return g_strdup (journey_touchpoint_get_thinking (touchpoint));
    case JOURNEY_COLUMN_SCORE:
      return dup_score (touchpoint, column->item);
    case JOURNEY_COLUMN_PAIN_POINTS:
      return dup_pinned (journey_document_get_pain_points (document), touchpoint);
    case JOURNEY_COLUMN_OPPORTUNITIES:
      return dup_pinned (journey_document_get_opportunities (document), touchpoint);
    case JOURNEY_COLUMN_BACKSTAGE:
      return g_strdup (journey_touchpoint_get_backstage (touchpoint));
    case JOURNEY_COLUMN_OWNER:
      return g_strdup (journey_touchpoint_get_owner (touchpoint));
    case JOURNEY_COLUMN_MOMENT:
      return dup_label (JOURNEY_TYPE_MOMENT, journey_touchpoint_get_moment (touchpoint));
    case JOURNEY_COLUMN_IMPORTANCE:
      return dup_count (journey_touchpoint_get_importance (touchpoint));
    case JOURNEY_COLUMN_CONFIDENCE:
      return dup_label (JOURNEY_TYPE_CONFIDENCE, journey_touchpoint_get_confidence (touchpoint));
    case JOURNEY_COLUMN_NOTE:
      return dup_note (touchpoint, column->item);
    case JOURNEY_COLUMN_UNKNOWN:
    default:
      g_assert_not_reached ();
    }
}

static void
add_columns_of_items (GArray *columns, JourneyColumnKind kind, JourneyList *items)
{
  guint i;

  for (i = 0; i < journey_list_get_length (items); i++)
    {
      JourneyColumn column = { kind, journey_list_get (items, i) };

      if (kind == JOURNEY_COLUMN_SCORE ||
          journey_lane_get_kind (JOURNEY_LANE (column.item)) == JOURNEY_LANE_KIND_TEXT)
        g_array_append_val (columns, column);
    }
}

static GArray *
list_columns (JourneyDocument *document)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (JourneyColumn));
  guint kind;

  for (kind = 0; kind < JOURNEY_COLUMN_NOTE; kind++)
    {
      JourneyColumn column = { kind, NULL };

      if (kind == JOURNEY_COLUMN_SCORE)
        add_columns_of_items (columns, kind, journey_document_get_personas (document));
      else
        g_array_append_val (columns, column);
    }
  add_columns_of_items (columns, JOURNEY_COLUMN_NOTE, journey_document_get_lanes (document));

  return columns;
}

static gboolean
is_wanted (JourneyDocument *document, GPtrArray *touchpoints, const JourneyColumn *column)
{
  guint i;

  if (column->kind == JOURNEY_COLUMN_TITLE)
    return TRUE;

  for (i = 0; i < touchpoints->len; i++)
    {
      g_autofree char *cell = dup_cell (document, touchpoints->pdata[i], column);

      if (*cell != '\0')
        return TRUE;
    }

  return FALSE;
}

static void
append_header (GString *out, const JourneyColumn *column)
{
  if (column->kind == JOURNEY_COLUMN_SCORE)
    append_cell (out, journey_persona_get_name (JOURNEY_PERSONA (column->item)));
  else if (column->kind == JOURNEY_COLUMN_NOTE)
    append_cell (out, journey_lane_get_title (JOURNEY_LANE (column->item)));
  else
    append_cell (out, journey_column_get_name (column->kind));
}

/**
 * journey_table_write:
 * @document: a document
 * @touchpoints: (element-type JourneyTouchpoint): touchpoints of it, in any order
 *
 * Writes touchpoints for a spreadsheet or a mail: a row each in the order of the map, below a
 * header, with tabs between the cells. Columns in which no row says anything are left out.
 *
 * Returns: (transfer full): the text
 */
char *
journey_table_write (JourneyDocument *document, GPtrArray *touchpoints)
{
  g_autoptr (GPtrArray) sorted = NULL;
  g_autoptr (GArray) columns = NULL;
  GString *out = g_string_new (NULL);
  guint i, j;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (touchpoints != NULL, NULL);

  sorted = journey_edit_sort (document, touchpoints, JOURNEY_TYPE_TOUCHPOINT);
  columns = list_columns (document);
  for (i = columns->len; i > 0; i--)
    {
      if (!is_wanted (document, sorted, &g_array_index (columns, JourneyColumn, i - 1)))
        g_array_remove_index (columns, i - 1);
    }

  for (i = 0; i < columns->len; i++)
    {
      g_string_append (out, i > 0 ? "\t" : "");
      append_header (out, &g_array_index (columns, JourneyColumn, i));
    }
  g_string_append_c (out, '\n');
  for (j = 0; j < sorted->len; j++)
    {
      for (i = 0; i < columns->len; i++)
        {
          g_autofree char *cell =
              dup_cell (document, sorted->pdata[j], &g_array_index (columns, JourneyColumn, i));

          g_string_append (out, i > 0 ? "\t" : "");
          append_cell (out, cell);
        }
      g_string_append_c (out, '\n');
    }

  return g_string_free_and_steal (out);
}
