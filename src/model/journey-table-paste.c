/* journey-table-paste.c: rows of a table become touchpoints
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-table-private.h"

#include <glib/gi18n-lib.h>

#include "journey-channel.h"
#include "journey-edit-private.h"
#include "journey-enums.h"
#include "journey-labels.h"

/* A slip with the clipboard shall not bring the program down. */
#define MAX_ROWS 10000

typedef struct
{
  JourneyDocument *document;
  GArray *columns;     /* of JourneyColumn, or NULL without header */
  JourneyStage *home;  /* what the caller chose, or NULL */
  guint position;      /* the place of the next touchpoint in it */
  JourneyStage *stage; /* where the last touchpoint went, or NULL */
} JourneyTablePaste;

static char *
dup_channel (const char *cell)
{
  const JourneyChannel *channels;
  guint n_channels, i;

  channels = journey_channel_get_known (&n_channels);
  for (i = 0; i < n_channels; i++)
    {
      if (journey_table_is_same_word (cell, channels[i].word) ||
          journey_table_is_same_word (cell, _ (channels[i].title)))
        return g_strdup (channels[i].word);
    }

  return g_strconcat ("custom:", cell, NULL);
}

/* The word of the file for what a cell says, or NULL. */
static const char *
find_word (GType enum_type, const char *cell)
{
  GEnumClass *klass = g_type_class_get (enum_type);
  guint i;

  for (i = 0; i < klass->n_values; i++)
    {
      if (journey_table_is_same_word (cell, klass->values[i].value_nick) ||
          journey_table_is_same_word (cell, journey_label_for (enum_type, klass->values[i].value)))
        return klass->values[i].value_nick;
    }

  return NULL;
}

/* The number, with whichever decimal point. */
static double
read_number (const char *cell)
{
  g_autofree char *number = g_strdelimit (g_strdup (cell), ",", '.');
  char *end;
  double value;

  if (g_str_has_prefix (number, "−"))
    {
      g_autofree char *positive = g_steal_pointer (&number);

      number = g_strconcat ("-", positive + strlen ("−"), NULL);
    }
  value = g_ascii_strtod (number, &end);

  return end != number && *end == '\0' && isfinite (value) ? value : JOURNEY_UNSET;
}

/* The score that a cell gives as a number, or as the word of a step. */
static double
read_score (JourneyDocument *document, const char *cell)
{
  JourneyScale *scale = journey_document_get_scale (document);
  double minimum = journey_scale_get_minimum (scale);
  double score = read_number (cell);
  const char *label;
  guint step;

  if (journey_is_set (score))
    return score;

  for (step = 0; minimum + step <= journey_scale_get_maximum (scale); step++)
    {
      label = journey_scale_get_step_label (scale, step);
      if (label != NULL && journey_table_is_same_word (cell, label))
        return minimum + step;
    }

  return JOURNEY_UNSET;
}

static JourneyPersona *
ensure_persona (JourneyTablePaste *self, JourneyItem *persona)
{
  JourneyList *personas = journey_document_get_personas (self->document);

  if (persona != NULL)
    return JOURNEY_PERSONA (persona);
  if (journey_list_get_length (personas) > 0)
    return journey_list_get (personas, 0);

  return journey_edit_add_persona (self->document, _ ("Customer"));
}

/* A pain point of the map that has this title is pinned to the touchpoint too. */
static void
pin_title (JourneyTablePaste *self,
           JourneyTouchpoint *touchpoint,
           JourneyColumnKind kind,
           const char *title)
{
  JourneyList *list = kind == JOURNEY_COLUMN_PAIN_POINTS
                          ? journey_document_get_pain_points (self->document)
                          : journey_document_get_opportunities (self->document);
  guint i;

  for (i = 0; i < journey_list_get_length (list); i++)
    {
      g_autofree char *known = NULL;

      g_object_get (journey_list_get (list, i), "title", &known, NULL);
      if (g_strcmp0 (known, title) == 0)
        {
          journey_edit_move_pin (journey_list_get (list, i), NULL, touchpoint);
          return;
        }
    }

  if (kind == JOURNEY_COLUMN_PAIN_POINTS)
    journey_edit_add_pain_point (touchpoint, title);
  else
    journey_edit_add_opportunity (touchpoint, title);
}

static void
pin_lines (JourneyTablePaste *self,
           JourneyTouchpoint *touchpoint,
           JourneyColumnKind kind,
           const char *cell)
{
  g_auto (GStrv) lines = g_strsplit (cell, "\n", -1);
  guint i;

  for (i = 0; lines[i] != NULL; i++)
    {
      if (*g_strstrip (lines[i]) != '\0')
        pin_title (self, touchpoint, kind, lines[i]);
    }
}

static void
set_word (JourneyTouchpoint *touchpoint, const char *property, GType enum_type, const char *cell)
{
  const char *word = find_word (enum_type, cell);

  if (word != NULL)
    g_object_set (touchpoint, property, word, NULL);
}

static void
set_importance (JourneyTouchpoint *touchpoint, const char *cell)
{
  double number = read_number (cell);

  if (journey_is_set (number))
    g_object_set (touchpoint, "importance", (int) CLAMP (number, 0, 5), NULL);
}

static void
fill_cell (JourneyTablePaste *self,
           JourneyTouchpoint *touchpoint,
           const JourneyColumn *column,
           const char *cell)
{
  g_autofree char *channel = NULL;
  double score;

  switch (column->kind)
    {
    case JOURNEY_COLUMN_CHANNEL:
      channel = dup_channel (cell);
      g_object_set (touchpoint, "channel", channel, NULL);
      break;
    case JOURNEY_COLUMN_DOING:
      g_object_set (touchpoint, "doing", cell, NULL);
      break;
    case JOURNEY_COLUMN_THINKING:
      g_object_set (touchpoint, "thinking", cell, NULL);
      break;
    case JOURNEY_COLUMN_SCORE:
      score = read_score (self->document, cell);
      if (journey_is_set (score))
        journey_edit_set_score (touchpoint, ensure_persona (self, column->item), score);
      break;
    case JOURNEY_COLUMN_PAIN_POINTS:
    case JOURNEY_COLUMN_OPPORTUNITIES:
      pin_lines (self, touchpoint, column->kind, cell);
      break;
    case JOURNEY_COLUMN_BACKSTAGE:
      g_object_set (touchpoint, "backstage", cell, NULL);
      break;
    case JOURNEY_COLUMN_OWNER:
      g_object_set (touchpoint, "owner", cell, NULL);
      break;
    case JOURNEY_COLUMN_MOMENT:
      set_word (touchpoint, "moment", JOURNEY_TYPE_MOMENT, cell);
      break;
    case JOURNEY_COLUMN_IMPORTANCE:
      set_importance (touchpoint, cell);
      break;
    case JOURNEY_COLUMN_CONFIDENCE:
      set_word (touchpoint, "confidence", JOURNEY_TYPE_CONFIDENCE, cell);
      break;
    case JOURNEY_COLUMN_NOTE:
      journey_edit_set_note (touchpoint, JOURNEY_LANE (column->item), cell, NULL);
      break;
    case JOURNEY_COLUMN_STAGE:
    case JOURNEY_COLUMN_TITLE:
    case JOURNEY_COLUMN_UNKNOWN:
    default:
      break;
    }
}

/* What a row says in a column of that kind, empty where it has none. */
static const char *
find_cell (JourneyTablePaste *self, char **row, JourneyColumnKind kind)
{
  guint i;

  if (self->columns == NULL)
    return kind == JOURNEY_COLUMN_TITLE ? row[0] : "";

  for (i = 0; i < self->columns->len && row[i] != NULL; i++)
    {
      if (g_array_index (self->columns, JourneyColumn, i).kind == kind)
        return row[i];
    }

  return "";
}

static JourneyStage *
find_stage (JourneyTablePaste *self, const char *title)
{
  JourneyList *stages = journey_document_get_stages (self->document);
  guint i;

  if (self->home != NULL &&
      journey_table_is_same_word (journey_stage_get_title (self->home), title))
    return self->home;
  for (i = 0; i < journey_list_get_length (stages); i++)
    {
      JourneyStage *stage = journey_list_get (stages, i);

      if (journey_table_is_same_word (journey_stage_get_title (stage), title))
        return stage;
    }

  return NULL;
}

/* A row that names no stage goes where the row above it went, as cells that were merged do. */
static JourneyStage *
choose_stage (JourneyTablePaste *self, const char *title)
{
  JourneyList *stages = journey_document_get_stages (self->document);
  JourneyStage *last = self->stage != NULL ? self->stage : self->home;
  JourneyStage *stage = *title != '\0' ? find_stage (self, title) : last;
  guint place;

  if (stage == NULL)
    {
      if (!journey_list_find (stages, last, &place))
        place = journey_list_get_length (stages);
      stage = journey_edit_add_stage (self->document, place + 1, title);
    }

  self->stage = stage;
  return stage;
}

/* Without a header, what stands beside the title is kept as what the customer does. */
static void
fill_rest (JourneyTouchpoint *touchpoint, char **row)
{
  g_autoptr (GString) rest = g_string_new (NULL);
  guint i;

  for (i = 1; row[0] != NULL && row[i] != NULL; i++)
    {
      if (*row[i] != '\0')
        g_string_append_printf (rest, "%s%s", rest->len > 0 ? "\n" : "", row[i]);
    }
  g_object_set (touchpoint, "doing", rest->str, NULL);
}

static JourneyTouchpoint *
add_row (JourneyTablePaste *self, char **row)
{
  JourneyStage *stage = choose_stage (self, find_cell (self, row, JOURNEY_COLUMN_STAGE));
  guint position = stage == self->home ? self->position : G_MAXUINT;
  JourneyTouchpoint *touchpoint =
      journey_edit_add_touchpoint (stage, position, find_cell (self, row, JOURNEY_COLUMN_TITLE));
  guint i;

  if (stage == self->home && self->position < G_MAXUINT)
    self->position++;
  if (self->columns == NULL)
    {
      fill_rest (touchpoint, row);
      return touchpoint;
    }

  for (i = 0; i < self->columns->len && row[i] != NULL; i++)
    {
      if (*row[i] != '\0')
        fill_cell (self, touchpoint, &g_array_index (self->columns, JourneyColumn, i), row[i]);
    }

  return touchpoint;
}

static void
clean_row (char **row)
{
  for (; *row != NULL; row++)
    {
      g_autofree char *cell = *row;

      *row = journey_edit_dup_text (cell);
    }
}

static char *
dup_paste_label (guint n_rows)
{
  if (n_rows == 1)
    return g_strdup (_ ("Paste Touchpoint"));

  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Paste %u Touchpoint", "Paste %u Touchpoints", n_rows), n_rows);
}

/**
 * journey_table_paste:
 * @document: a document
 * @text: plain text, or rows of a spreadsheet
 * @stage: (nullable): the stage to paste into, or %NULL for the last one
 * @position: the place in @stage; any that is too great means the end
 *
 * Makes a touchpoint of each row; see [func@journey_table_split]. Where the first row is a header,
 * its names, in English or in the language of the user, say what the columns are; the name of a
 * persona is that of a column of scores, the title of a lane of text that of a column of notes, and
 * columns with other names are left out. Without a header the first column is the title and what
 * stands beside it goes into what the customer does.
 *
 * A row that names a stage goes to the end of that stage, which is made if there is none; one that
 * names none follows the row above. Scores may be numbers or the words of the scale; they belong to
 * the first persona, who is made if there is none. Each line of a cell of pain points is one; where
 * the map has one of that title, it is pinned to the touchpoint besides.
 *
 * No more than 10,000 rows are taken.
 *
 * Returns: (transfer full) (element-type JourneyTouchpoint): the new touchpoints, in the order of
 *   the rows
 */
GPtrArray *
journey_table_paste (JourneyDocument *document,
                     const char *text,
                     JourneyStage *stage,
                     guint position)
{
  JourneyTablePaste self = { .document = document, .home = stage, .position = position };
  GPtrArray *touchpoints = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *clean = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  JourneyList *stages;
  guint i;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), touchpoints);
  g_return_val_if_fail (text != NULL, touchpoints);

  clean = g_utf8_make_valid (text, -1);
  rows = journey_table_split (clean);
  if (rows->len == 0)
    return touchpoints;

  stages = journey_document_get_stages (document);
  if (stage == NULL && journey_list_get_length (stages) > 0)
    {
      self.home = journey_list_get (stages, journey_list_get_length (stages) - 1);
      self.position = G_MAXUINT;
    }
  if (rows->len > 1)
    self.columns = journey_column_read_header (document, rows->pdata[0]);
  if (self.columns != NULL)
    g_ptr_array_remove_index (rows, 0);
  if (rows->len > MAX_ROWS)
    g_ptr_array_set_size (rows, MAX_ROWS);

  label = dup_paste_label (rows->len);
  journey_edit_begin (document, label);
  for (i = 0; i < rows->len; i++)
    {
      clean_row (rows->pdata[i]);
      g_ptr_array_add (touchpoints, g_object_ref (add_row (&self, rows->pdata[i])));
    }
  journey_edit_commit (document);
  g_clear_pointer (&self.columns, g_array_unref);

  return touchpoints;
}
